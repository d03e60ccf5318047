// The key: what shapes, colours and lines mean. Each entry hides or shows what it stands for.

/** Words and counts of what is in the picture, in three rows. */
function fillLegend() {
  const all = Object.values(known.nodes);
  const kinds = KINDS.filter((kind) => all.some((node) => node.kind === kind));
  const categories = Object.keys(CATEGORY).filter((name) => all.some((node) => node.category === name));
  const families = FAMILIES.filter((name) => known.edges.some((line) => line.items.some((item) => item.family === name)));
  const rows = [
    kinds.map((kind) => entry(kind, glyph(kind), say(kind))),
    families.map((name) => entry("~" + name, stroke(name), say("family." + name))),
    categories.map((name) => entry(name, glyph("institution", name), say("category." + name))),
  ];
  const legend = document.getElementById("legend");
  legend.querySelector("summary").replaceChildren(say("legend"), el("span", { class: "note" }, " – " + say("legendHint")));
  legend.querySelector(".keys").replaceChildren(...rows.filter((row) => row.length).map((row) => el("div", { class: "row" }, row)));
  legend.hidden = !all.length;
}

function entry(key, drawing, text) {
  const flip = () => {
    const hidden = new Set(state.hidden);
    if (!hidden.delete(key)) hidden.add(key);
    go({ hidden });
  };
  return el("button", { type: "button", class: "key", "data-key": key, "aria-pressed": String(!state.hidden.has(key)), on: { click: flip } }, drawing, text);
}
