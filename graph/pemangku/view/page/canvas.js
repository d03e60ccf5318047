// The picture itself.

const stage = document.getElementById("canvas");
const nodes = new vis.DataSet();
const edges = new vis.DataSet();
const network = new vis.Network(stage, { nodes, edges }, options);

/** Whether the key lets a node or a line through. */
const nodeAllowed = (key) => {
  const node = known.nodes[key];
  return !state.hidden.has(node.kind) && !(node.kind === "institution" && state.hidden.has(node.category));
};
const lineAllowed = (line) => line.items.some((item) => !state.hidden.has("~" + item.family));

/** The nodes of the first view; on a small stage only as many as have room there, and of those the linked ones. */
function firstKeys() {
  const room = Math.max(24, Math.floor((stage.clientWidth * stage.clientHeight) / 5200));
  if (firstView.size <= room) return [...firstView.keys()];
  const strongest = new Set([...firstView.keys()].sort(byStrength).slice(0, room));
  const linked = (key) => linesOf.get(key).some((line) => strongest.has(otherEnd(line, key)));
  return [...firstView.keys()].filter((key) => (strongest.has(key) && linked(key)) || key === state.node);
}

/** Which nodes are shown, and where; `all` counts those that would be, were there room. */
function scene() {
  if (state.node && state.hops) {
    const distance = around(state.node, state.hops, (key, line) => nodeAllowed(key) && lineAllowed(line));
    const nearest = [...distance.keys()].sort((a, b) => distance.get(a) - distance.get(b) || byStrength(a, b));
    const kept = new Map(nearest.slice(0, CROWD).map((key) => [key, distance.get(key)]));
    return { places: rings(state.node, kept), all: nearest.length };
  }
  const places = new Map();
  const upright = stage.clientHeight > 1.1 * stage.clientWidth; // the picture is laid out for a wide stage
  for (const key of firstKeys()) {
    const { x, y } = firstView.get(key);
    if (nodeAllowed(key) || key === state.node) places.set(key, upright ? { x: y * 0.75, y: x } : { x, y });
  }
  return { places, all: Object.keys(known.nodes).length };
}

/** Draws the state. */
function paint() {
  const { places, all } = scene();
  const lit = litKeys();
  const shownLines = known.edges.filter((line) => places.has(line.from) && places.has(line.to) && lineAllowed(line));
  const looks = [...places].map(([key, place]) =>
    nodeLook(key, place, { faint: lit && !lit.has(key), chosen: key === state.node }),
  );
  const lineLooks = shownLines.map((line) =>
    edgeLook(line, { faint: lit && !isLit(line), chosen: line.id === state.edge }),
  );
  replace(edges, []);
  replace(nodes, looks);
  replace(edges, lineLooks);
  document.getElementById("back").hidden = !state.hops;
  ranked = [...places.keys()].sort((a, b) => (b === state.node) - (a === state.node) || byStrength(a, b));
  return { shown: places.size, all, lines: shownLines.length, names: [...places.keys()].sort().join("\n") + state.hops };
}

function replace(set, items) {
  const kept = new Set(items.map((item) => item.id));
  set.remove(set.getIds().filter((id) => !kept.has(id)));
  set.update(items);
}

/** The nodes that stay bright: the one looked at and its neighbours, or both ends of a line. */
function litKeys() {
  if (state.edge) return new Set(state.edge.split("|"));
  if (!state.node || state.hops) return null;
  return new Set([state.node, ...linesOf.get(state.node).map((line) => otherEnd(line, state.node))]);
}
const isLit = (line) => (state.edge ? line.id === state.edge : line.from === state.node || line.to === state.node);

/** Shows everything, as large as the stage allows, names included. */
function fitAll() {
  network.redraw();
  const spots = nodes.get().map((node) => ({ x: node.x, y: node.y, ...reach(node.id) }));
  if (!spots.length) return;
  let scale = 1;
  let middle = { x: 0, y: 0 };
  for (let round = 0; round < 6; round += 1) {
    const unit = 1 / scale; // names keep their size on the screen, so what they need grows as the picture shrinks
    const left = Math.min(...spots.map((spot) => spot.x - spot.side * unit));
    const right = Math.max(...spots.map((spot) => spot.x + spot.side * unit));
    const top = Math.min(...spots.map((spot) => spot.y - spot.top * unit));
    const bottom = Math.max(...spots.map((spot) => spot.y + spot.bottom * unit));
    middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    scale = Math.min((stage.clientWidth - 32) / (right - left), (stage.clientHeight - 28) / (bottom - top), 1.5);
  }
  network.moveTo({ position: middle, scale, animation: false });
  keepMarks();
}

/** Marks and lines keep their size on the screen, as on a map: zooming in makes room, not blots. */
let markScale = 1;

function keepMarks() {
  const wanted = 1 / network.getScale() ** 0.6;
  if (Math.abs(wanted / markScale - 1) < 0.08) return;
  markScale = wanted;
  nodes.update(nodes.get().map(({ id }) => ({ id, size: known.nodes[id].size * markScale })));
  edges.update(edges.get().map(({ id }) => ({ id, width: lineWidth(lines.get(id), id === state.edge) * markScale })));
}

function zoomBy(factor) {
  network.moveTo({ scale: Math.min(4, Math.max(0.05, network.getScale() * factor)), animation: false });
  keepMarks();
}

/** Brings a node into sight if it lies outside, or under the sheet of a phone. */
function reveal(key) {
  if (!nodes.get(key)) return;
  const at = network.canvasToDOM(network.getPosition(key));
  const sheet = innerWidth < 760 && document.body.classList.contains("open");
  const low = sheet ? Math.min(stage.clientHeight, panel.getBoundingClientRect().top - stage.getBoundingClientRect().top) : stage.clientHeight;
  if (at.x < 30 || at.y < 30 || at.x > stage.clientWidth - 30 || at.y > low - 50) {
    network.moveTo({ position: network.getPosition(key), offset: { x: 0, y: (low - stage.clientHeight) / 2 }, animation: false });
  }
}

/** Saves what is seen, with its caption, as a picture. */
function savePicture() {
  const seen = stage.querySelector("canvas");
  const ratio = seen.width / stage.clientWidth;
  const out = document.createElement("canvas");
  out.width = seen.width;
  out.height = seen.height + 64 * ratio;
  const pen = out.getContext("2d");
  pen.fillStyle = variable("--paper");
  pen.fillRect(0, 0, out.width, out.height);
  pen.drawImage(seen, 0, 0);
  pen.scale(ratio, ratio);
  pen.fillStyle = variable("--muted");
  pen.font = "12px " + variable("--sans");
  [document.getElementById("title").textContent, document.getElementById("caption").textContent].forEach((text, row) =>
    pen.fillText(text, 20, stage.clientHeight + 24 + 20 * row, stage.clientWidth - 40),
  );
  el("a", { href: out.toDataURL("image/png"), download: "pemangku.png" }).click();
}
