// Where: the provinces as tiles of equal size, their regions as bars, each with how many nodes lie there.

const TILE = 46;

/** How many nodes that pass lie in each region, all that lies inside it included. */
function regionCounts() {
  const counts = new Map();
  for (const [key, node] of Object.entries(known.nodes)) {
    if (!node.places.length || !nodeOn(key) || !countsHere(key)) continue;
    for (const region of new Set(node.places.flatMap(regionChain))) counts.set(region, (counts.get(region) || 0) + 1);
  }
  return counts;
}

/** The filters, that of the region apart: on the map one looks at one region beside the others. */
function countsHere(key) {
  const node = known.nodes[key];
  if (state.party && node.party !== state.party) return false;
  return weighs() ? linesOf.get(key).map(lineNow).some((line) => line && line.count) : true;
}

function mapView() {
  const counts = regionCounts();
  const most = Math.max(1, ...known.provinces.map(([key]) => counts.get(key) || 0));
  const [columns, rows] = [1, 2].map((at) => Math.max(...known.provinces.map((tile) => tile[at])) + 1);
  const within = state.region ? regionChain(state.region) : [];
  const tiles = known.provinces.map(([key, column, row, sign, name]) => tile(key, column * TILE, row * TILE, sign, name, counts.get(key) || 0, most, within.includes(key)));
  const drawing = pen("svg", { viewBox: `-2 -2 ${columns * TILE + 4} ${rows * TILE + 4}`, class: "tiles", id: "drawing", role: "group", "aria-label": say("view.map") }, tiles);
  return [el("div", { class: "sheet-head" }, el("h2", {}, say("mapTitle"))), drawing, el("p", { class: "hint sheet-note" }, say("mapNote")), regionBars(counts)];
}

function tile(key, x, y, sign, name, count, most, chosen) {
  const share = count ? 0.2 + 0.8 * Math.sqrt(count / most) : 0;
  const deep = share > 0.55;
  const ink = deep ? "#ffffff" : variable("--ink");
  const text = (dy, size, weight, words) => pen("text", { x: x + TILE / 2 - 1.5, y: y + dy, "text-anchor": "middle", "font-size": size, "font-weight": weight, "font-family": variable("--sans"), fill: count ? ink : variable("--muted") }, words);
  const box = pen("rect", { x, y, width: TILE - 3, height: TILE - 3, rx: 4, fill: count ? veiled("#1f5f8b", share) : variable("--soft"), stroke: chosen ? variable("--accent") : "none", "stroke-width": chosen ? 2.5 : 0 });
  const words = `${name}: ${say("nodes", { n: count })}`;
  const has = Object.hasOwn(known.regions, key);
  const open = () => has && go({ region: state.region === key ? null : key, open: [] });
  const keys = (event) => ["Enter", " "].includes(event.key) && (event.preventDefault(), open());
  const acts = has ? { role: "button", tabindex: 0, class: "spot", "aria-pressed": String(chosen), on: { click: open, keydown: keys } } : { role: "img" };
  return pen("g", { ...acts, "data-key": key, "aria-label": words }, pen("title", {}, words), box, text(18, 12, 400, sign), count ? text(35, 14, 700, figure(count)) : null);
}

/** The regions inside the chosen one (or of the whole), with bars; each leads further in. */
function regionBars(counts) {
  const inside = (key) => Object.keys(known.regions).filter((other) => known.regions[other][1] === key && counts.get(other));
  const top = Object.keys(known.regions).filter((key) => !known.regions[known.regions[key][1]] && counts.get(key));
  const shown = (state.region ? inside(state.region) : top.length === 1 ? inside(top[0]) : top).sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1)).slice(0, 40);
  const most = shown.length ? counts.get(shown[0]) : 1;
  const rows = shown.map((key) => el("li", {}, el("button", { type: "button", class: "name", "data-region": key, on: { click: () => go({ region: key, open: [] }) } }, foreign(known.regions[key][0])), el("meter", { min: 0, max: most, value: counts.get(key), "aria-hidden": "true" }), el("span", { class: "count" }, figure(counts.get(key)))));
  const chain = state.region ? regionChain(state.region).reverse() : [];
  const steps = chain.flatMap((key, n) => [n ? " › " : "", el("button", { type: "button", class: "name", on: { click: () => go({ region: key, open: [] }) } }, foreign(known.regions[key][0]))]);
  const leave = state.region ? el("button", { type: "button", class: "act-button", id: "whole", on: { click: () => go({ region: null, open: [] }) } }, say("wholeCountry")) : null;
  const draw = state.region ? el("button", { type: "button", class: "act-button", id: "draw-region", on: { click: () => go({ as: "network", groups: false, open: [] }) } }, say("drawRegion")) : null;
  return el("div", { class: "regions" }, chain.length ? el("p", { class: "crumbs" }, steps) : null, leave || draw ? el("p", { class: "acts" }, draw, leave) : null, rows.length ? el("ul", { class: "ranking bars" }, rows) : el("p", { class: "hint" }, say("nothingInside")));
}
