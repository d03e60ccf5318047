// The communities of a large picture: marks of their own; those unfolded show their main members among the others.

const MEMBERS = 24; // so many main members an unfolded community shows
const REACH = { wide: 300, high: 200 }; // so far from their middle they stand at most

const isGroup = (key) => /^group:\d+$/.test(key) && Boolean(known.groups[+key.slice(6)]);
const groupOf = new Map(known.groups.flatMap((group, n) => group.members.map((key) => [key, "group:" + n])));
const groupsShown = () => state.groups && known.groups.length > 0 && !narrowed() && !state.hops && !state.path.length;
const openGroups = () => state.open.filter(isGroup);

known.groups.forEach((group, n) => {
  things.set("group:" + n, { ...BLANK, kind: "group", name: group.label, short: group.label, size: group.size, font: 13, strength: group.members.length, members: group.members });
});

/** How many lines run between two communities, for the busiest pairs: in a crowd everything is linked. */
const groupLines = (() => {
  const found = new Map();
  for (const line of known.edges) {
    const ends = [groupOf.get(line.from), groupOf.get(line.to)].sort();
    if (ends[0] && ends[1] && ends[0] !== ends[1]) countLine(found, ends);
  }
  return busiest(found, 3 * known.groups.length);
})();

function countLine(found, [from, to]) {
  const id = from + "|" + to;
  if (!found.has(id)) found.set(id, { id, from, to, family: "place", count: 0, modality: "reported", items: [], group: true });
  found.get(id).count += 1;
}

function busiest(found, most) {
  return [...found.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)).slice(0, most);
}

/** The communities in their places; around one that is unfolded the others make way. */
function groupScene() {
  const spots = known.groups.map(({ x, y }) => ({ x, y }));
  const opened = [...new Set(openGroups())].map((key) => +key.slice(6));
  const clusters = new Map(opened.map((n) => [n, clusterOf(n, opened.length)]));
  for (const [n, { wide, high }] of clusters) {
    for (const spot of spots) {
      if (spot === spots[n]) continue;
      const [x, y] = [spot.x - spots[n].x, spot.y - spots[n].y];
      const far = Math.hypot(x / wide, y / high) || 1e-9; // 1 on the rim; what is far gives way little
      const out = Math.hypot(far, 1.15) / far - 1;
      spot.x += x * out;
      spot.y += y * out;
    }
  }
  const places = new Map();
  spots.forEach(({ x, y }, n) => {
    if (!clusters.has(n)) return void places.set("group:" + n, { x, y });
    for (const [key, place] of clusters.get(n).places) places.set(key, { x: x + place.x, y: y + place.y });
  });
  return { places: clusters.size ? apart(places, reachFromAfar) : places, all: Object.keys(known.nodes).length };
}

/** Seen from so far, marks are drawn large against the space between them; the names of members find room or are left out. */
function reachFromAfar(key) {
  const size = 2 * sizeOf(key);
  return isGroup(key) ? reach(key, 2) : { side: size, top: size, bottom: size };
}

/** The main members of a community around its middle, and how far they reach from there. */
function clusterOf(number, opened) {
  const members = known.groups[number].members.filter(nodeAllowed);
  const inside = new Set(members);
  const left = (key) => linesLeft(key).filter((line) => inside.has(otherEnd(line, key)));
  const weight = new Map(members.map((key) => [key, left(key).reduce((sum, line) => sum + line.count, 0)]));
  const degree = new Map(members.map((key) => [key, left(key).length]));
  const keys = choose(weight, degree, Math.max(6, Math.min(MEMBERS, Math.floor((CROWD - known.groups.length) / opened))));
  const shown = new Set(keys);
  const pulls = keys.flatMap(left).filter((line) => shown.has(line.from) && shown.has(line.to));
  const laid = forced(keys, null, pulls.map((line) => ({ a: line.from, b: line.to, pull: line.count ? 0.5 : 0.1 })));
  const [xs, ys] = ["x", "y"].map((axis) => [...laid.values()].map((place) => place[axis]));
  const middle = { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
  const [wide, high] = [xs, ys].map((all) => (Math.max(...all) - Math.min(...all)) / 2);
  const [shrunk, flattened] = [Math.min(1, REACH.wide / wide), Math.min(1, REACH.high / high)];
  const places = new Map([...laid].map(([key, { x, y }]) => [key, { x: (x - middle.x) * shrunk, y: (y - middle.y) * flattened }]));
  return { places, wide: wide * shrunk + 60, high: high * flattened + 50 };
}

/** The lines of a picture of communities: among these, among members shown, and from a member to a community. */
function groupPool(places) {
  const found = new Map();
  for (const key of [...places.keys()].filter(isNode)) {
    for (const line of linesLeft(key)) {
      const other = otherEnd(line, key);
      if (!places.has(other) && places.has(groupOf.get(other))) countLine(found, [key, groupOf.get(other)]);
    }
  }
  return [...groupLines, ...known.edges, ...busiest(found, 30)];
}

/** The communities by name, each a switch that unfolds and folds it. */
function groupList() {
  if (state.as !== "network" || !groupsShown()) return null;
  const flip = (key) => go({ node: null, edge: null, open: state.open.includes(key) ? state.open.filter((one) => one !== key) : [...state.open, key] });
  const rows = known.groups.map((group, n) => {
    const key = "group:" + n;
    const name = el("button", { type: "button", class: "name", id: key, "aria-expanded": String(state.open.includes(key)), on: { click: () => flip(key) } }, foreign(group.label.replace(/\n/g, " · ")));
    return el("li", {}, glyph("group"), el("span", { class: "who" }, name), el("span", { class: "count" }, figure(group.members.length)));
  });
  const seen = document.querySelector("#community-list[open]");
  return el("details", { id: "community-list", open: Boolean(seen) }, el("summary", {}, say("groupsToUnfold", { n: rows.length })), el("ul", { class: "ranking" }, rows));
}
