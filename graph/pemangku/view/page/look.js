// Colours and marks. Kinds differ by shape as well as by colour; categories keep their hue in both themes.

const { category: CATEGORY, family: FAMILY, event: EVENT, place: PLACE } = known.colours;
const CATEGORIES = ["penyelenggara", "pengawas", "pemerintah", "legislatif", "peradilan", "keamanan", "partai", "media", "masyarakat-sipil", "akademisi", "usaha", "lainnya"];
const DASHES = { place: [2, 4], speech: [6, 4], against: [10, 3] };
const GROUP = "#7d8ea3";
const SHAPES = { person: "dot", institution: "square", event: "diamond", place: "triangle", party: "hexagon", group: "dot" };

const variables = new Map(); // those of the style sheet, until the page is shown anew

function variable(name) {
  if (!variables.has(name)) variables.set(name, getComputedStyle(document.documentElement).getPropertyValue(name).trim());
  return variables.get(name);
}

/** A colour with an opacity between 0 and 1. */
function veiled(colour, opacity) {
  const value = parseInt(colour.slice(1), 16);
  return `rgba(${value >> 16},${(value >> 8) & 255},${value & 255},${opacity})`;
}

/** The colour of a node: its party's own, else its category's. */
const hueOf = (node) => (known.parties[node.party] && known.parties[node.party].colour) || CATEGORY[node.category];

/** A party is drawn in a shape of its own, as several parties share a hue. */
const shapeOf = (node) => SHAPES[node.kind === "institution" && node.category === "partai" ? "party" : node.kind];

/** Fill and outline of a node's mark; a fill that the paper would swallow gets an outline to be seen by. */
function markOf(node) {
  const paper = variable("--paper");
  const solid = (fill) => (known.faint[variable("--dark") === "1" ? "dark" : "light"].includes(fill) ? { fill, line: variable("--muted"), ring: 1.5 } : { fill, line: paper, ring: 1 });
  if (node.kind === "person") return { fill: variable("--person"), line: hueOf(node) || variable("--person"), ring: 3 };
  if (node.kind === "institution") return solid(hueOf(node) || CATEGORY.lainnya);
  if (node.kind === "event") return solid(EVENT);
  if (node.kind === "group") return { fill: variable("--group"), line: GROUP, ring: 1.5 };
  return { fill: paper, line: PLACE, ring: 2 };
}

let mostOf = {};
const valueOf = (node, measure) => node[MEASURES[measure]] || 0;

/** How large a node's mark is, by the chosen measure; between the smallest and the largest as their logarithms. */
function sizeOf(key) {
  const node = things.get(key);
  if (node.kind === "group" || state.size === "sentences") return node.size;
  if (!(state.size in mostOf)) mostOf[state.size] = Math.max(...Object.values(known.nodes).map((one) => valueOf(one, state.size)), 1e-9);
  const share = valueOf(node, state.size) / mostOf[state.size];
  const most = mostOf[state.size];
  const scaled = state.size === "bridging" ? Math.sqrt(share) : Math.log1p(valueOf(node, state.size)) / Math.log1p(Math.max(most, 8));
  return 6 + 10 * scaled;
}

const OUTLINE = { dot: null, square: "M3 3h10v10H3z", diamond: "M8 1.5 14.5 8 8 14.5 1.5 8z", triangle: "M8 2.5 14 13H2z", hexagon: "M4.6 2.6h6.8L14.8 8l-3.4 5.4H4.6L1.2 8z" };

/** A small drawing of a mark, for the key, the panel and the search. */
function glyph(kind, category, party) {
  const node = { kind, category, party };
  const mark = markOf(node);
  const outline = OUTLINE[shapeOf(node)];
  const paint = { fill: mark.fill, stroke: mark.line, "stroke-width": kind === "person" ? 2.5 : kind === "place" ? 1.6 : mark.ring > 1 ? 1 : 0 };
  const shape = outline ? pen("path", { d: outline, ...paint }) : pen("circle", { cx: 8, cy: 8, r: 5.5, ...paint });
  return pen("svg", { viewBox: "0 0 16 16", "aria-hidden": "true", class: "glyph" }, shape);
}
const glyphOf = (key) => glyph(known.nodes[key].kind, known.nodes[key].category, known.nodes[key].party);

/** A small drawing of a line. */
function stroke(family) {
  const line = pen("line", { x1: 1, y1: 8, x2: 21, y2: 8, stroke: FAMILY[family], "stroke-width": 2.4, "stroke-dasharray": DASHES[family] && DASHES[family].join(" ") });
  return pen("svg", { viewBox: "0 0 22 16", "aria-hidden": "true", class: "glyph wide" }, line);
}

/** A node as vis-network draws it, `faint` when something else is looked at. Names are drawn apart (labels.js). */
function nodeLook(key, place, { faint, chosen }) {
  const node = things.get(key);
  const mark = markOf(node);
  return {
    id: key,
    shape: shapeOf(node),
    size: sizeOf(key) * markScale,
    x: place.x,
    y: place.y,
    opacity: faint ? 0.16 : 1,
    borderWidth: chosen ? 4 : mark.ring,
    color: { background: mark.fill, border: chosen ? variable("--accent") : mark.line },
  };
}

const lineWidth = (edge, chosen) => {
  if (edge.group) return Math.min(7, 0.6 + 0.35 * Math.sqrt(edge.count));
  const said = edge.family === "support" || edge.family === "against" ? 0.8 : 0;
  return (chosen ? 2 : 0) + said + Math.min(4, 1.1 + 0.5 * Math.log2(Math.max(1, edge.count)));
};

/** An edge as vis-network draws it. Opposition ends in a bar, everything else in an arrow. */
function edgeLook(edge, { faint, chosen }) {
  const directed = !edge.group && !edge.items.every((item) => item.kind === "meets" || item.kind === "runningMate");
  const strength = faint ? 0.1 : chosen ? 1 : edge.group ? 0.3 : edge.count ? 0.8 : 0.45;
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    width: lineWidth(edge, chosen) * markScale,
    dashes: edge.group ? false : edge.modality === "reported" ? DASHES[edge.family] || false : [2, 3],
    color: { color: veiled(FAMILY[edge.family], strength), inherit: false },
    arrows: { to: { enabled: directed, scaleFactor: edge.family === "against" ? 0.6 : 0.45, type: edge.family === "against" ? "bar" : "arrow" } },
  };
}
