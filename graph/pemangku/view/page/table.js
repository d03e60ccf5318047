// What is shown, as a table: to read, to sort, to take along.

const ALL_COLUMNS = ["name", "kind", "category", "party", "sentences", "articles", "links", "statements", "bridging"];
const COLUMNS = ALL_COLUMNS.filter((column) => column !== "party" || Object.keys(known.parties).length);
const sorting = { by: "sentences", up: false };

function cellOf(key, column) {
  const node = known.nodes[key];
  if (column === "name") return node.name;
  if (column === "kind") return say("one." + node.kind);
  if (column === "category") return node.kind === "event" ? say("eventKind." + (node.event || "lainnya")) : node.category ? say("category." + node.category) : "";
  if (column === "party") return node.party && known.parties[node.party] ? known.parties[node.party].name : "";
  return valueOf(node, column);
}

/** The nodes on the stage, or, where the picture has no nodes of its own, all that pass. */
function tableKeys() {
  const keys = [...scene().places.keys()].filter(isNode);
  return keys.length ? keys : Object.keys(known.nodes).filter(nodeAllowed).sort(byStrength).slice(0, 1000);
}

function sortedKeys() {
  const compare = (a, b) => (typeof a === "number" ? a - b : String(a).localeCompare(String(b), lang));
  const turn = sorting.up ? 1 : -1;
  return tableKeys().sort((a, b) => turn * compare(cellOf(a, sorting.by), cellOf(b, sorting.by)) || (a < b ? -1 : 1));
}

function tableView() {
  const keys = sortedKeys();
  const sort = (column) => {
    sorting.up = sorting.by === column ? !sorting.up : typeof cellOf(keys[0], column) === "string";
    sorting.by = column;
    show();
    document.getElementById("sort-" + column).focus();
  };
  const head = COLUMNS.map((column) => {
    const on = sorting.by === column;
    const mark = el("span", { "aria-hidden": "true" }, on ? (sorting.up ? " ↑" : " ↓") : "");
    const button = el("button", { type: "button", id: "sort-" + column, on: { click: () => sort(column) } }, say("column." + column), mark);
    return el("th", { scope: "col", class: MEASURES[column] ? "number" : null, "aria-sort": on ? (sorting.up ? "ascending" : "descending") : "none" }, button);
  });
  const shown = (key, column) => {
    const value = cellOf(key, column);
    if (column === "name") return el("th", { scope: "row" }, el("span", { class: "label" }, glyphOf(key), nameButton(key)));
    if (column === "bridging") return el("td", { class: "number" }, figure(Math.round(value * 100)) + " %");
    return el("td", { class: typeof value === "number" ? "number" : null }, typeof value === "number" ? figure(value) : foreign(value));
  };
  const rows = keys.map((key) => el("tr", { "data-key": key, class: key === state.node ? "chosen" : null }, COLUMNS.map((column) => shown(key, column))));
  const csv = el("button", { type: "button", class: "act-button", id: "csv", on: { click: () => save("csv") } }, say("saveCsv"));
  return [
    el("div", { class: "sheet-head" }, el("h2", {}, say("tableTitle", { n: keys.length })), csv),
    el("table", { class: "list" }, el("thead", {}, el("tr", {}, head)), el("tbody", {}, rows)),
  ];
}

/** A cell that no spreadsheet takes for a formula, in quotes where it needs them. */
function csvCell(value) {
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? "'" + value : value;
  return /[",\n\r]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
}

function csvText() {
  const rows = sortedKeys().map((key) => [...COLUMNS.map((column) => cellOf(key, column)), key]);
  return "\ufeff" + [[...COLUMNS.map((column) => say("column." + column)), "id"], ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n") + "\r\n";
}
