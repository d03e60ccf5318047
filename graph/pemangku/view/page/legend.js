// The key: what shapes, colours and lines mean. Each entry hides or shows what it stands for.

const PARTIES_NAMED = 10;

/** What the key explains: the kinds, lines, categories and parties that there are at all. */
const explained = (() => {
  const all = Object.values(known.nodes);
  const kinds = KINDS.filter((kind) => all.some((node) => node.kind === kind));
  const categories = CATEGORIES.filter((name) => all.some((node) => node.category === name));
  const families = FAMILIES.filter((name) => known.edges.some((line) => line.items.some((item) => item.family === name)));
  const count = new Map();
  for (const { party } of all) count.set(party, (count.get(party) || 0) + 1);
  const parties = Object.keys(known.parties).filter((key) => known.parties[key].colour).sort((a, b) => (count.get(b) || 0) - (count.get(a) || 0) || (a < b ? -1 : 1)).slice(0, PARTIES_NAMED);
  return { kinds, categories, families, parties };
})();

/** Words and marks of what is in the picture. */
function fillLegend() {
  const { kinds, categories, families, parties } = explained;
  const stance = families.some((name) => name === "support" || name === "against") ? [toneButton()] : [];
  const rows = [
    [kinds.map((kind) => entry(kind, glyph(kind), say(kind)))],
    [families.map((name) => entry("~" + name, stroke(name), say("family." + name))), stance],
    [categories.map((name) => entry(name, glyph("institution", name), say("category." + name)))],
    [parties.map((key) => entry(key, glyph("institution", "partai", key), foreign(known.parties[key].name)))],
  ];
  const legend = document.getElementById("legend");
  legend.querySelector("summary").replaceChildren(say("legend"), el("span", { class: "note" }, " – " + say("legendHint")));
  legend.querySelector(".keys").replaceChildren(...rows.map((row) => row.flat()).filter((row) => row.length).map((row) => el("div", { class: "row" }, row)));
  legend.hidden = !kinds.length || state.as !== "network";
}

function entry(key, drawing, text) {
  const flip = () => {
    const hidden = new Set(state.hidden);
    if (!hidden.delete(key)) hidden.add(key);
    go({ hidden });
  };
  return el("button", { type: "button", class: "key", "data-key": key, "aria-pressed": String(!state.hidden.has(key)), on: { click: flip } }, drawing, text);
}

/** Who is for and who against whom, and nothing else. */
function toneButton() {
  return el("button", { type: "button", class: "key only", id: "tone", "aria-pressed": String(state.tone), on: { click: () => go({ tone: !state.tone, open: [] }) } }, say("onlyStance"));
}
