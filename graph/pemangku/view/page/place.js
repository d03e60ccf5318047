// Where nodes stand that the first view does not place: rings around the node that is looked at.

const GAP = 10;

/** How far a node reaches from its point, its label included, in pixels; its mark may be taken for larger than it is. */
function reach(key, grown = 1) {
  const node = things.get(key);
  const rows = node.short.split("\n");
  const wide = Math.max(...rows.map((row) => Array.from(row).length)) * node.font * 0.56;
  const size = sizeOf(key) * grown;
  return { side: Math.max(size, wide / 2), top: size, bottom: size + rows.length * node.font * 1.22 + 4 };
}

/** Rings of nodes by distance, each branch in its own sector. */
function rings(centre, distance) {
  const children = new Map([...distance.keys()].map((key) => [key, []]));
  const ordered = [...distance.keys()].sort(
    (a, b) => distance.get(a) - distance.get(b) || kindOrder(a) - kindOrder(b) || byStrength(a, b),
  );
  for (const key of ordered.slice(1)) {
    const parents = linesOf.get(key).filter(lineAllowed).map((line) => otherEnd(line, key));
    const nearer = parents.filter((other) => distance.get(other) === distance.get(key) - 1).sort(byStrength);
    children.get(nearer[0]).push(key);
  }
  const leaves = new Map();
  for (const key of ordered.slice().reverse()) {
    leaves.set(key, Math.max(1, children.get(key).reduce((sum, child) => sum + leaves.get(child), 0)));
  }
  const total = leaves.get(centre);
  const spacing = Math.max(190, total * 16);
  const places = new Map([[centre, { x: 0, y: 0 }]]);
  const fan = (key, from, to) => {
    let at = from;
    for (const child of children.get(key)) {
      const span = ((to - from) * leaves.get(child)) / leaves.get(key);
      const angle = at + span / 2;
      const far = spacing * distance.get(child) ** 0.85;
      places.set(child, { x: Math.cos(angle) * far * 1.3, y: Math.sin(angle) * far * 0.9 });
      fan(child, at, at + span);
      at += span;
    }
  };
  fan(centre, -Math.PI / 2, 1.5 * Math.PI);
  return apart(places);
}

const kindOrder = (key) => KINDS.indexOf(known.nodes[key].kind);

/** Moves nodes as little as needed so that no label lies on another, or whatever else they are said to reach over. */
function apart(places, reachOf = reach) {
  const keys = [...places.keys()].sort();
  const points = keys.map((key) => places.get(key));
  const reaches = keys.map((key) => reachOf(key));
  for (let round = 0; round < 150; round += 1) {
    let moved = false;
    for (let i = 0; i < keys.length; i += 1) {
      for (let j = i + 1; j < keys.length; j += 1) moved = push(points[i], reaches[i], points[j], reaches[j]) || moved;
    }
    if (!moved) break;
  }
  return places;
}

function push(one, a, other, b) {
  const across = a.side + b.side + GAP - Math.abs(one.x - other.x);
  const along = other.y >= one.y ? a.bottom + b.top + GAP - (other.y - one.y) : b.bottom + a.top + GAP - (one.y - other.y);
  if (across <= 0.01 || along <= 0.01) return false;
  const axis = across < along ? "x" : "y";
  const step = Math.min(across, along) / 2 + 0.01;
  const sign = other[axis] >= one[axis] ? 1 : -1;
  one[axis] -= sign * step;
  other[axis] += sign * step;
  return true;
}
