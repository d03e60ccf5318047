// Colours and marks. Kinds differ by shape as well as by colour; categories keep their hue in both themes.

const CATEGORY = {
  penyelenggara: "#0072b2",
  pengawas: "#d55e00",
  pemerintah: "#14806a",
  legislatif: "#6656a8",
  peradilan: "#a66fb5",
  keamanan: "#7d7a2c",
  partai: "#a3214f",
  media: "#4ba3d9",
  "masyarakat-sipil": "#d07fa8",
  akademisi: "#3aa597",
  usaha: "#94704c",
  lainnya: "#8a9099",
};
const FAMILY = { support: "#14806a", against: "#d55e00", office: "#5c6f82", event: "#b98a1f", speech: "#7d8794", place: "#a3afb9" };
const EVENT = "#e3a31c";
const PLACE = "#7d97a8";

const variable = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** A colour with an opacity between 0 and 1. */
function veiled(colour, opacity) {
  const value = parseInt(colour.slice(1), 16);
  return `rgba(${value >> 16},${(value >> 8) & 255},${value & 255},${opacity})`;
}

/** Fill and outline of a node's mark. */
function markOf(node) {
  const paper = variable("--paper");
  if (node.kind === "person") {
    return { fill: variable("--person"), line: CATEGORY[node.category] || variable("--person"), ring: 3 };
  }
  if (node.kind === "institution") {
    const colour = CATEGORY[node.category] || CATEGORY.lainnya;
    return { fill: colour, line: paper, ring: 1 };
  }
  if (node.kind === "event") return { fill: EVENT, line: paper, ring: 1 };
  return { fill: paper, line: PLACE, ring: 2 };
}

const SVG = "http://www.w3.org/2000/svg";
const OUTLINE = { dot: null, square: "M3 3h10v10H3z", diamond: "M8 1.5 14.5 8 8 14.5 1.5 8z", triangle: "M8 2.5 14 13H2z" };

/** A small drawing of a mark, for the key, the panel and the search. */
function glyph(kind, category) {
  const mark = markOf({ kind, category });
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "glyph");
  const outline = OUTLINE[SHAPES[kind]];
  const shape = document.createElementNS(SVG, outline ? "path" : "circle");
  const drawing = outline ? { d: outline } : { cx: 8, cy: 8, r: 5.5 };
  const paint = { fill: mark.fill, stroke: mark.line, "stroke-width": kind === "person" ? 2.5 : kind === "place" ? 1.6 : 0 };
  for (const [name, value] of Object.entries({ ...drawing, ...paint })) shape.setAttribute(name, value);
  svg.append(shape);
  return svg;
}

/** A small drawing of a line. */
function stroke(family) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 22 16");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "glyph wide");
  const line = document.createElementNS(SVG, "line");
  const drawing = { x1: 1, y1: 8, x2: 21, y2: 8, stroke: FAMILY[family], "stroke-width": 2.4 };
  if (DASHES[family]) drawing["stroke-dasharray"] = DASHES[family].join(" ");
  for (const [name, value] of Object.entries(drawing)) line.setAttribute(name, value);
  svg.append(line);
  return svg;
}

const DASHES = { place: [2, 4], speech: [6, 4] };

/** A node as vis-network draws it, `faint` when something else is looked at. Names are drawn apart (labels.js). */
function nodeLook(key, place, { faint, chosen }) {
  const node = known.nodes[key];
  const mark = markOf(node);
  const drawnThere = firstView.get(key) || { id: key, shape: SHAPES[node.kind], size: node.size };
  return {
    ...drawnThere,
    label: undefined,
    size: node.size * markScale,
    x: place.x,
    y: place.y,
    opacity: faint ? 0.16 : 1,
    borderWidth: chosen ? 4 : mark.ring,
    color: { background: mark.fill, border: chosen ? variable("--accent") : mark.line },
  };
}

const lineWidth = (edge, chosen) => (chosen ? 2 : 0) + Math.min(4, 1.1 + 0.5 * Math.log2(Math.max(1, edge.count)));

/** An edge as vis-network draws it. */
function edgeLook(edge, { faint, chosen }) {
  const colour = FAMILY[edge.family];
  const directed = !edge.items.every((item) => item.kind === "meets" || item.kind === "runningMate");
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    width: lineWidth(edge, chosen) * markScale,
    dashes: edge.modality === "reported" ? DASHES[edge.family] || false : [2, 3],
    color: { color: veiled(colour, faint ? 0.1 : chosen ? 1 : edge.count ? 0.75 : 0.45), inherit: false },
    arrows: { to: { enabled: directed, scaleFactor: 0.45 } },
  };
}
