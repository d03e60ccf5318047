// What is on the stage, and where: the first view, a neighbourhood, paths, what passes the filters.

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

/** What can be folded again in the present picture; communities stand in that of the whole only. */
const foldable = () => (state.hops || state.path.length || narrowed() ? state.open.filter(isNode) : state.open);

/** Takes the last unfolding back. */
function rollBack() {
  const last = state.open.lastIndexOf(foldable().at(-1));
  if (last >= 0) go({ open: state.open.filter((_, n) => n !== last) });
}
