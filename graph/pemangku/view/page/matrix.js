// Who speaks about whom; who supports and who opposes whom.

const ROWS = 22;

/** The cells by "speaker|topic": how many sentences, the line behind. */
function matrixCells() {
  const cells = new Map();
  for (const line of known.edges) {
    const left = nodeAllowed(line.from) && nodeAllowed(line.to) && lineNow(line);
    if (!left) continue;
    for (const item of left.items) {
      const speech = item.kind === "said-about";
      const stance = item.family === "support" || item.family === "against";
      if (!(state.matrix === "speech" ? speech : stance)) continue;
      const id = item.from + "|" + item.to;
      const cell = cells.get(id) || { from: item.from, to: item.to, line: line.id, support: 0, against: 0, count: 0 };
      const told = new Set(item.ev.map(([number]) => number)).size;
      cell.count += told;
      if (stance) cell[item.family] += told;
      cells.set(id, cell);
    }
  }
  return cells;
}

function matrixView() {
  const cells = [...matrixCells().values()];
  const tabs = ["speech", "stance"].map((name) => el("button", { type: "button", id: "matrix-" + name, "aria-pressed": String(state.matrix === name), on: { click: () => go({ matrix: name }) } }, say("matrix." + name)));
  const head = el("div", { class: "sheet-head" }, el("h2", {}, say("matrix." + state.matrix)), el("div", { class: "switch", role: "group", "aria-label": say("view.matrix") }, tabs));
  if (!cells.length) return [head, el("p", { class: "sheet-empty" }, say("noMatrix"))];
  const rows = heaviest(cells, "from");
  const columns = heaviest(cells.filter((cell) => rows.includes(cell.from)), "to");
  const most = Math.max(...cells.map((cell) => cell.count));
  const at = new Map(cells.map((cell) => [cell.from + "|" + cell.to, cell]));
  const label = (key, scope) => el("th", { scope }, el("span", { class: "label" }, scope === "row" ? glyphOf(key) : null, shortButton(key)));
  const body = rows.map((row) => el("tr", {}, label(row, "row"), columns.map((column) => el("td", {}, matrixCell(at.get(row + "|" + column), most)))));
  const corner = el("td", { class: "corner" }, say("matrixCorner." + state.matrix));
  const rest = say("matrixNote", { rows: rows.length, allRows: new Set(cells.map((c) => c.from)).size, columns: columns.length, allColumns: new Set(cells.map((c) => c.to)).size });
  return [head, el("div", { class: "matrix-box" }, el("table", { class: "matrix " + state.matrix }, el("thead", {}, el("tr", {}, corner, columns.map((key) => label(key, "col")))), el("tbody", {}, body))), stanceKey(), el("p", { class: "hint sheet-note" }, rest)];
}

function stanceKey() {
  if (state.matrix !== "stance") return null;
  return el("p", { class: "hint sheet-note" }, stroke("support"), " ", say("family.support"), "\u2003", stroke("against"), " ", say("family.against"));
}

function heaviest(cells, end) {
  const sums = new Map();
  for (const cell of cells) sums.set(cell[end], (sums.get(cell[end]) || 0) + cell.count);
  return [...sums.keys()].sort((a, b) => sums.get(b) - sums.get(a) || byStrength(a, b)).slice(0, ROWS);
}

function shortButton(key) {
  const node = known.nodes[key];
  return el("button", { type: "button", class: "name", title: node.name.slice(0, 300), on: { click: () => visit(key) } }, foreign(clipped(node.short.replace(/\n/g, " "), 30)));
}

function matrixCell(cell, most) {
  if (!cell) return null;
  const family = cell.against > cell.support ? "against" : cell.support ? "support" : "speech";
  const words = `${known.nodes[cell.from].name} – ${known.nodes[cell.to].name}: ${say("sentences", { n: cell.count })}`;
  const level = Math.max(1, Math.ceil((5 * cell.count) / most));
  const sign = cell.against && cell.support ? "±" : cell.against ? "−" : cell.support ? "+" : "";
  const open = { click: () => go({ edge: cell.line, node: null, side: null, path: [] }) };
  return el("button", { type: "button", class: `cell ${family} level-${level}`, "data-cell": cell.from + "|" + cell.to, "aria-label": words.slice(0, 400), title: words.slice(0, 400), on: open }, sign + figure(cell.count));
}
