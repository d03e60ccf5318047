// A small layout for what the first view does not place: the same every time, for at most some 150 nodes.

const SPACE = 120;

/** Places for these nodes: pushed apart, drawn together along lines; `known` places are where they begin. */
function forced(keys, begin, pulls) {
  const order = [...keys].sort();
  const at = new Map(order.map((key, n) => [key, n]));
  const golden = Math.PI * (3 - Math.sqrt(5));
  const points = order.map((key, n) => (begin && begin.get(key) ? { ...begin.get(key) } : { x: Math.cos(n * golden) * 60 * Math.sqrt(n + 1), y: Math.sin(n * golden) * 60 * Math.sqrt(n + 1) }));
  const links = pulls.filter(({ a, b }) => at.has(a) && at.has(b)).map(({ a, b, pull }) => [at.get(a), at.get(b), pull]);
  const rounds = 240;
  for (let round = 0; round < rounds; round += 1) {
    const moves = points.map(() => ({ x: 0, y: 0 }));
    repel(points, moves);
    for (const [a, b, pull] of links) attract(points[a], points[b], moves[a], moves[b], pull);
    const hottest = SPACE * (1 - round / rounds) * 0.5 + 1;
    points.forEach((point, n) => {
      const move = moves[n];
      move.x -= point.x * 0.05;
      move.y -= point.y * 0.09; // the stage is wider than high
      const far = Math.hypot(move.x, move.y) || 1;
      point.x += (move.x / far) * Math.min(far, hottest);
      point.y += (move.y / far) * Math.min(far, hottest);
    });
  }
  const wide = stage.clientWidth > 1.1 * stage.clientHeight;
  const places = apart(new Map(order.map((key, n) => [key, { x: points[n].x * (wide ? 1.25 : 0.85), y: points[n].y * (wide ? 0.9 : 1.2) }])));
  return packed(places, partsOf(order, pulls));
}

/** The parts that lines hold together, the largest first. */
function partsOf(keys, pulls) {
  const near = new Map(keys.map((key) => [key, []]));
  for (const { a, b } of pulls) {
    if (!near.has(a) || !near.has(b)) continue;
    near.get(a).push(b);
    near.get(b).push(a);
  }
  const parts = [];
  const seen = new Set();
  for (const key of keys) {
    if (seen.has(key)) continue;
    const part = [key];
    seen.add(key);
    for (const one of part) for (const other of near.get(one)) if (!seen.has(other)) seen.add(other) && part.push(other);
    parts.push(part);
  }
  return parts.sort((one, other) => other.length - one.length || (one[0] < other[0] ? -1 : 1));
}

/** The parts drawn together around the largest: each at the free place nearest to the middle. */
function packed(places, parts) {
  const taken = [];
  for (const part of parts) {
    const boxes = part.map((key) => boxOf(key, places.get(key)));
    const hull = { left: Math.min(...boxes.map((box) => box.left)), right: Math.max(...boxes.map((box) => box.right)), top: Math.min(...boxes.map((box) => box.top)), bottom: Math.max(...boxes.map((box) => box.bottom)) };
    const [x, y] = [(hull.left + hull.right) / 2, (hull.top + hull.bottom) / 2];
    const shifted = (box, to) => ({ left: box.left - x + to.x, right: box.right - x + to.x, top: box.top - y + to.y, bottom: box.bottom - y + to.y });
    const to = outward().find((spot) => !taken.some((box) => meets(box, shifted(hull, spot)))) || { x, y };
    taken.push(shifted(hull, to));
    for (const key of part) {
      const place = places.get(key);
      places.set(key, { x: place.x - x + to.x, y: place.y - y + to.y });
    }
  }
  return places;
}

/** Places in widening ellipses around the middle, wider than high on a wide stage. */
function outward() {
  const across = stage.clientWidth > 1.1 * stage.clientHeight ? 1.6 : 0.8;
  const rings = Array.from({ length: 60 }, (_, n) => n * 26);
  return rings.flatMap((far) => Array.from({ length: far ? Math.max(12, Math.round(far / 9)) : 1 }, (_, step, turn = (2 * Math.PI * step) / Math.max(12, Math.round(far / 9))) => ({ x: Math.cos(turn) * far * across, y: Math.sin(turn) * far })));
}

function repel(points, moves) {
  for (let a = 0; a < points.length; a += 1) {
    for (let b = a + 1; b < points.length; b += 1) {
      const x = points[a].x - points[b].x || 0.1;
      const y = points[a].y - points[b].y || 0.1;
      const push = (SPACE * SPACE) / (x * x + y * y + 1);
      moves[a].x += x * push;
      moves[a].y += y * push;
      moves[b].x -= x * push;
      moves[b].y -= y * push;
    }
  }
}

function attract(one, other, move, otherMove, pull) {
  const x = one.x - other.x;
  const y = one.y - other.y;
  const draw = (Math.hypot(x, y) / SPACE) * pull;
  move.x -= x * draw;
  move.y -= y * draw;
  otherMove.x += x * draw;
  otherMove.y += y * draw;
}

/** New nodes around one that stands: each at the free place nearest to it; what stands stays. */
function settled(places, centre, keys) {
  const middle = places.get(centre);
  const boxes = [...places].map(([key, place]) => boxOf(key, place));
  for (const key of keys) {
    const spot = freeSpot(middle, key, boxes);
    places.set(key, spot);
    boxes.push(boxOf(key, spot));
  }
  return places;
}

function boxOf(key, { x, y }) {
  const { side, top, bottom } = reach(key);
  return { left: x - side - 5, right: x + side + 5, top: y - top - 5, bottom: y + bottom + 5 };
}

function freeSpot(middle, key, boxes) {
  for (let far = 70; far < 4000; far += 26) {
    const steps = Math.max(12, Math.round(far / 9));
    for (let step = 0; step < steps; step += 1) {
      const angle = (2 * Math.PI * step) / steps - Math.PI / 2;
      const spot = { x: middle.x + Math.cos(angle) * far * 1.2, y: middle.y + Math.sin(angle) * far };
      if (!boxes.some((box) => meets(box, boxOf(key, spot)))) return spot;
    }
  }
  return { ...middle };
}
