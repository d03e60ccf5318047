// The picture itself.

const stage = document.getElementById("canvas");
const nodes = new vis.DataSet();
const edges = new vis.DataSet();
const network = new vis.Network(stage, { nodes, edges }, options);

let onStage = new Map(); // where everything on the stage stands

/** Draws the state. */
function paint() {
  const { places, all, told } = scene();
  onStage = places;
  const lit = litKeys();
  const pool = groupsShown() ? groupPool(places) : known.edges;
  const shownLines = pool.filter((line) => places.has(line.from) && places.has(line.to)).map(lineNow).filter(Boolean);
  linesShown = new Map(shownLines.map((line) => [line.id, line]));
  const looks = [...places].map(([key, place]) =>
    nodeLook(key, place, { faint: lit && !lit.has(key), chosen: key === state.node || state.path.includes(key) }),
  );
  const lineLooks = shownLines.map((line) =>
    edgeLook(line, { faint: lit && !isLit(line), chosen: line.id === state.edge }),
  );
  replace(edges, []);
  replace(nodes, looks);
  replace(edges, lineLooks);
  hiddenCounts = new Map([...places.keys()].map((key) => [key, hiddenNeighbours(places, key).length]));
  ranked = [...places.keys()].sort((a, b) => (b === state.node) - (a === state.node) || things.get(b).strength - things.get(a).strength || (a < b ? -1 : 1));
  const names = [...places].map(([key, { x, y }]) => `${key} ${Math.round(x)} ${Math.round(y)}`).sort().join("\n");
  return { shown: [...places.keys()].filter(isNode).length, groups: [...places.keys()].filter(isGroup).length, all, told, lines: shownLines.length, names };
}

let linesShown = new Map();
let hiddenCounts = new Map();

function replace(set, items) {
  const kept = new Set(items.map((item) => item.id));
  set.remove(set.getIds().filter((id) => !kept.has(id)));
  set.update(items);
}

/** The nodes that stay bright: the one looked at and its neighbours, or both ends of a line. */
function litKeys() {
  if (state.edge) return new Set(state.edge.split("|"));
  if (!state.node || state.hops || state.path.length || !onStage.has(state.node)) return null;
  const crowds = [...linesShown.values()].filter((line) => line.group && line.from === state.node).map((line) => line.to);
  return new Set([state.node, ...linesOf.get(state.node).filter(lineAllowed).map((line) => otherEnd(line, state.node)), ...crowds]);
}
const isLit = (line) => (state.edge ? line.id === state.edge : line.from === state.node || line.to === state.node);

let beforePaper = null; // while it goes to paper: the theme that the screen has, and what is folded away there

/** Pixels at the top that the tools upon the picture take; on paper there are none. */
const barHigh = () => (beforePaper ? 0 : document.querySelector(".bar").offsetHeight + 10);

/** Shows everything, as large as the stage allows, names included. */
function fitAll() {
  network.redraw();
  const spots = nodes.get().map((node) => ({ x: node.x, y: node.y, ...reach(node.id) }));
  if (!spots.length) return;
  const high = lowest();
  const bar = barHigh();
  const aside = notesOfStep().length && stage.clientWidth > 600 ? 240 : 32; // notes stand beside the picture
  let scale = 1;
  let middle = { x: 0, y: 0 };
  for (let round = 0; round < 6; round += 1) {
    const unit = 1 / scale; // names keep their size on the screen, so what they need grows as the picture shrinks
    const left = Math.min(...spots.map((spot) => spot.x - spot.side * unit));
    const right = Math.max(...spots.map((spot) => spot.x + spot.side * unit));
    const top = Math.min(...spots.map((spot) => spot.y - spot.top * unit));
    const bottom = Math.max(...spots.map((spot) => spot.y + spot.bottom * unit));
    middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    scale = Math.min((stage.clientWidth - aside) / (right - left), (high - 20 - bar) / (bottom - top), 1.5);
  }
  network.moveTo({ position: middle, scale, offset: { x: 0, y: bar / 2 + (high - stage.clientHeight) / 2 }, animation: false });
  keepMarks();
}

/** Marks and lines keep their size on the screen, as on a map: zooming in makes room, not blots. */
let markScale = 1;

function keepMarks() {
  const wanted = 1 / network.getScale() ** 0.6;
  if (Math.abs(wanted / markScale - 1) < 0.08) return;
  markScale = wanted;
  nodes.update(nodes.getIds().map((id) => ({ id, size: sizeOf(id) * markScale })));
  edges.update(edges.getIds().map((id) => ({ id, width: lineWidth(linesShown.get(id), id === state.edge) * markScale })));
}

function zoomBy(factor) {
  network.moveTo({ scale: Math.min(4, Math.max(0.05, network.getScale() * factor)), animation: false });
  keepMarks();
}

/** How far down the stage is to be seen: on a phone the panel lies over it. */
function lowest() {
  const covered = innerWidth < 760 && document.body.classList.contains("open");
  return covered ? Math.min(stage.clientHeight, panel.getBoundingClientRect().top - stage.getBoundingClientRect().top) : stage.clientHeight;
}

/** Brings a node into sight if it lies outside, or under the sheet of a phone. */
function reveal(key) {
  if (!nodes.get(key)) return;
  const at = network.canvasToDOM(network.getPosition(key));
  const low = lowest();
  if (at.x < 30 || at.y < 30 + barHigh() || at.x > stage.clientWidth - 30 || at.y > low - 50) {
    network.moveTo({ position: network.getPosition(key), offset: { x: 0, y: (low - stage.clientHeight) / 2 }, animation: false });
  }
}
