// What is on the stage, and where: the first view, a neighbourhood, paths, communities, what passes the filters.

const UNFOLDED = 12; // so many neighbours come at a time

/** Which nodes are shown, and where; `all` counts those that would be, were there room. */
function scene() {
  const base = baseScene();
  for (const key of state.open) unfoldInto(base.places, key);
  return base;
}

function baseScene() {
  if (state.path.length) return pathScene();
  if (state.node && state.hops) return nearScene();
  if (narrowed()) return narrowScene();
  if (state.group !== null) return memberScene(state.group);
  if (state.groups && known.groups.length) return groupScene();
  const upright = stage.clientHeight > 1.1 * stage.clientWidth; // the picture is laid out for a wide stage
  const places = new Map();
  for (const key of firstKeys()) {
    const { x, y } = firstView.get(key);
    if (nodeOn(key) || key === state.node) places.set(key, upright ? { x: y * 0.75, y: x } : { x, y });
  }
  return { places, all: Object.keys(known.nodes).length };
}

/** How many nodes have room on this stage. */
const room = () => Math.max(24, Math.min(known.limit, Math.floor((stage.clientWidth * stage.clientHeight) / 5200)));

/** The nodes of the first view; on a small stage only as many as have room there, and of those the linked ones. */
function firstKeys() {
  if (firstView.size <= room()) return [...firstView.keys()];
  const strongest = new Set([...firstView.keys()].sort(byStrength).slice(0, room()));
  const linked = (key) => linesOf.get(key).some((line) => strongest.has(otherEnd(line, key)));
  return [...firstView.keys()].filter((key) => (strongest.has(key) && linked(key)) || key === state.node || state.open.includes(key));
}

function nearScene() {
  const distance = around(state.node, state.hops, (key, line) => nodeAllowed(key) && lineAllowed(line));
  const nearest = [...distance.keys()].sort((a, b) => distance.get(a) - distance.get(b) || byStrength(a, b));
  const kept = new Map(nearest.slice(0, CROWD).map((key) => [key, distance.get(key)]));
  return { places: rings(state.node, kept), all: nearest.length };
}

function narrowScene() {
  const { keys, all } = chosenNow(room());
  const shown = state.node && !keys.includes(state.node) ? [...keys, state.node] : keys;
  return { places: layOut(shown), all };
}

function memberScene(number) {
  const members = known.groups[number].members.filter(nodeAllowed);
  const inside = new Set(members);
  const left = (key) => linesLeft(key).filter((line) => inside.has(otherEnd(line, key)));
  const weight = new Map(members.map((key) => [key, left(key).reduce((sum, line) => sum + line.count, 0)]));
  const degree = new Map(members.map((key) => [key, left(key).length]));
  return { places: layOut(choose(weight, degree, room())), all: members.length };
}

function groupScene() {
  const places = new Map(known.groups.map(({ x, y }, n) => ["group:" + n, { x, y }]));
  return { places, all: Object.keys(known.nodes).length };
}

/** Where these nodes stand: as in the first view when it has them all, else laid out anew. */
function layOut(keys) {
  const upright = stage.clientHeight > 1.1 * stage.clientWidth;
  if (!upright && keys.every((key) => firstView.has(key)) && keys.length > firstView.size / 2) {
    return new Map(keys.map((key) => [key, { x: firstView.get(key).x, y: firstView.get(key).y }]));
  }
  const inside = new Set(keys);
  const pulls = known.edges.filter((line) => inside.has(line.from) && inside.has(line.to)).map(lineNow).filter(Boolean);
  return forced(keys, null, pulls.map((line) => ({ a: line.from, b: line.to, pull: line.count ? 1 : 0.15 })));
}

/** The neighbours of a node that are not on the stage, the strongest first. */
const hiddenNeighbours = (places, key) =>
  isNode(key) ? [...new Set(linesLeft(key).map((line) => otherEnd(line, key)))].filter((other) => !places.has(other)).sort(byStrength) : [];

function unfoldInto(places, key) {
  if (places.has(key)) settled(places, key, hiddenNeighbours(places, key).slice(0, UNFOLDED));
}

/** Brings a node's hidden neighbours onto the stage. */
function unfold(key) {
  const { places } = scene();
  if (places.has(key) && hiddenNeighbours(places, key).length) go({ open: [...state.open, key] });
}

/** Takes the last unfolding back. */
function rollBack() {
  if (state.open.length) go({ open: state.open.slice(0, -1) });
}

// The communities as things that can be drawn beside nodes.
known.groups.forEach((group, n) => {
  things.set("group:" + n, { ...BLANK, kind: "group", name: group.label, short: group.label, size: group.size, font: 13, strength: group.members.length, members: group.members });
});
const groupLines = (() => {
  const of = new Map(known.groups.flatMap((group, n) => group.members.map((key) => [key, "group:" + n])));
  const found = new Map();
  for (const line of known.edges) {
    const ends = [of.get(line.from), of.get(line.to)].sort();
    if (!ends[0] || !ends[1] || ends[0] === ends[1]) continue;
    const id = ends.join("|");
    if (!found.has(id)) found.set(id, { id, from: ends[0], to: ends[1], family: "place", count: 0, modality: "reported", items: [], group: true });
    found.get(id).count += 1;
  }
  const busiest = [...found.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  for (const line of busiest) lines.set(line.id, line);
  return busiest.slice(0, 3 * known.groups.length);
})();
