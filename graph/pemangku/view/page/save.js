// Taking the picture along: as PNG, as SVG, as the drawn graph in JSON, as a table in CSV.

const FILES = { png: "image/png", svg: "image/svg+xml", json: "application/json", csv: "text/csv;charset=utf-8" };

async function save(format) {
  const made = await { png: pngOf, svg: svgText, json: graphText, csv: csvText }[format]();
  if (made === null) return;
  const blob = typeof made === "string" ? new Blob([made], { type: FILES[format] }) : made;
  const address = URL.createObjectURL(blob);
  el("a", { href: address, download: "pemangku." + format }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

function svgText() {
  const drawing = vectorPicture();
  // XML knows no control characters; a text that holds one would make the file unreadable.
  return drawing && '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(drawing).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}

/** The picture at twice the screen's size. */
async function pngOf() {
  const text = svgText();
  if (!text) return null;
  const image = new Image();
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
  await image.decode();
  const sheet = document.createElement("canvas");
  [sheet.width, sheet.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
  sheet.getContext("2d").drawImage(image, 0, 0, sheet.width, sheet.height);
  return new Promise((done) => sheet.toBlob(done, "image/png"));
}

/** The drawn graph for other programs: nodes with their places and looks, lines with what they stand on. */
function graphText() {
  const { places } = scene();
  const drawn = [...places].map(([key, place]) => {
    const node = things.get(key);
    const mark = markOf(node);
    const about = isNode(key) ? { category: node.category, party: node.party, date: node.date, places: node.places, sentences: node.strength, articles: node.articles, links: node.links, statements: node.said, bridging: node.bridging } : { members: node.members };
    return { id: key, name: node.name, kind: node.kind, ...about, x: fixed(place.x), y: fixed(place.y), size: fixed(sizeOf(key)), shape: shapeOf(node), fill: mark.fill, outline: mark.line };
  });
  const lined = [...linesShown.values()].map((line) => ({
    source: line.from,
    target: line.to,
    family: line.family,
    sentences: line.count,
    links: line.items.map((item) => ({ source: item.from, target: item.to, kind: item.kind, detail: item.detail, articles: [...articlesOf(item.ev)].sort(), confidence: Math.max(0, ...item.ev.map(([, sure]) => sure)) })),
  }));
  const made = { title: document.getElementById("title").textContent, caption: document.getElementById("caption").textContent, version: known.version, view: addressOf() };
  const pinned = notesOfStep();
  return JSON.stringify({ ...made, nodes: drawn, edges: lined, ...(pinned.length ? { notes: pinned } : {}) }, null, 1) + "\n";
}

const savings = document.getElementById("saving");
function fillSavings() {
  const disabled = !["network", "timeline", "map"].includes(state.as);
  const items = Object.keys(FILES).map((format) => el("li", {}, el("button", { type: "button", "data-save": format, disabled: disabled && ["png", "svg"].includes(format), on: { click: () => { savings.open = false; save(format); } } }, say("saveAs." + format))));
  items.push(el("li", {}, el("button", { type: "button", id: "print", on: { click: () => { savings.open = false; print(); } } }, say("print"))));
  savings.querySelector("ul").replaceChildren(...items);
}
savings.addEventListener("focusout", (event) => {
  if (event.relatedTarget && !savings.contains(event.relatedTarget)) savings.open = false;
});
document.addEventListener("pointerdown", (event) => {
  if (!savings.contains(event.target)) savings.open = false;
});
