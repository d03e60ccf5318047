// The picture as a drawing of its own (SVG), as it stands on the screen, with its title, key and caption.

/** The present picture as an SVG element that needs nothing beside itself; null where the stage shows a table. */
function vectorPicture() {
  const inner = state.as === "network" ? networkDrawing() : copyOf(document.getElementById("drawing"));
  if (!inner) return null;
  const { width, height, parts } = inner;
  const [left, sans, serif] = [20, variable("--sans"), variable("--serif")];
  const title = document.getElementById("title").textContent;
  const caption = wrappedText(document.getElementById("caption").textContent, Math.floor((width - 2 * left) / 6));
  const marks = state.as === "network" ? keyDrawing(width - 2 * left) : { parts: [], high: 0 };
  const high = height + 56 + marks.high + 24 + caption.length * 17;
  const words = caption.map((line, n) => pen("text", { x: left, y: height + 78 + marks.high + n * 17, "font-size": 12, "font-family": sans, fill: variable("--muted") }, line));
  return pen(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height: high, viewBox: `0 0 ${width} ${high}`, lang },
    pen("title", {}, title),
    pen("rect", { width, height: high, fill: variable("--paper") }),
    pen("text", { x: left, y: 36, "font-size": 22, "font-weight": 700, "font-family": serif, fill: variable("--ink") }, clipped(title, 90)),
    pen("g", { transform: "translate(0 52)" }, parts),
    pen("g", { transform: `translate(${left} ${height + 58})` }, marks.parts),
    words,
  );
}

function networkDrawing() {
  const scale = network.getScale();
  const at = (key) => network.canvasToDOM(network.getPosition(key));
  const lit = litKeys();
  const drawnLines = [...linesShown.values()].filter((line) => nodes.get(line.from) && nodes.get(line.to));
  const parts = [
    ...drawnLines.map((line) => lineDrawing(line, at(line.from), at(line.to), { scale, faint: lit && !isLit(line) })),
    ...nodes.getIds().map((key) => markDrawing(key, at(key), { scale, faint: lit && !lit.has(key) })),
    ...drawnNotes.map(noteDrawing),
    ...drawnCounts.map(countDrawing),
    ...nodes.getIds().filter((key) => !isNode(key)).map((key) => figureDrawing(things.get(key).members.length, at(key), "--ink")),
    ...drawnNames.map(({ key, box, align }) => nameDrawing(key, box, align, lit && !lit.has(key))),
  ];
  return { width: stage.clientWidth, height: stage.clientHeight, parts };
}

function lineDrawing(line, a, b, { scale, faint }) {
  const look = edgeLook(line, { faint, chosen: line.id === state.edge });
  const far = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [ux, uy] = [(b.x - a.x) / far, (b.y - a.y) / far];
  const end = sizeOf(line.to) * markScale * scale + 2;
  const tip = { x: b.x - ux * end, y: b.y - uy * end };
  const width = look.width * scale;
  const paint = { stroke: FAMILY[line.family], "stroke-opacity": Number(/[\d.]+(?=\)$)/.exec(look.color.color)[0]) };
  const body = pen("line", { x1: fixed(a.x), y1: fixed(a.y), x2: fixed(tip.x), y2: fixed(tip.y), "stroke-width": fixed(width), "stroke-dasharray": look.dashes ? look.dashes.join(" ") : null, ...paint });
  if (!look.arrows.to.enabled) return body;
  if (line.family === "against") return [body, pen("line", { x1: fixed(tip.x - uy * 5), y1: fixed(tip.y + ux * 5), x2: fixed(tip.x + uy * 5), y2: fixed(tip.y - ux * 5), "stroke-width": fixed(width + 0.6), ...paint })];
  const back = { x: tip.x - ux * 7, y: tip.y - uy * 7 };
  return [body, pen("path", { d: `M${fixed(tip.x)} ${fixed(tip.y)}L${fixed(back.x - uy * 3)} ${fixed(back.y + ux * 3)}L${fixed(back.x + uy * 3)} ${fixed(back.y - ux * 3)}z`, fill: paint.stroke, "fill-opacity": paint["stroke-opacity"] })];
}

const fixed = (number) => Math.round(number * 10) / 10;

function markDrawing(key, { x, y }, { scale, faint }) {
  const node = things.get(key);
  const mark = markOf(node);
  const half = sizeOf(key) * markScale * scale;
  const chosen = key === state.node || state.path.includes(key);
  const paint = { fill: mark.fill, stroke: chosen ? variable("--accent") : mark.line, "stroke-width": chosen ? 3 : mark.ring, opacity: faint ? 0.16 : null };
  const outline = OUTLINE[shapeOf(node)];
  if (!outline) return pen("circle", { cx: fixed(x), cy: fixed(y), r: fixed(half), ...paint });
  const grown = half / 6.5;
  return pen("path", { d: outline, transform: `translate(${fixed(x - 8 * grown)} ${fixed(y - 8 * grown)}) scale(${fixed(grown * 10) / 10})`, ...paint, "stroke-width": fixed(paint["stroke-width"] / grown) });
}

/** The number on a line, on a spot of paper. */
function countDrawing({ count, x, y }) {
  const spot = network.canvasToDOM({ x, y });
  return [pen("circle", { cx: fixed(spot.x), cy: fixed(spot.y), r: 7.5, fill: variable("--paper") }), figureDrawing(count, spot, "--muted")];
}

const figureDrawing = (count, { x, y }, colour) => pen("text", { x: fixed(x), y: fixed(y + 3.7), "font-size": 10.5, "font-family": variable("--sans"), "text-anchor": "middle", fill: variable(colour) }, figure(count));

function nameDrawing(key, box, align, faint) {
  const node = things.get(key);
  const corner = network.canvasToDOM({ x: box.left, y: box.top });
  const far = network.canvasToDOM({ x: box.right, y: box.bottom });
  const rows = node.short.split("\n");
  const size = (far.y - corner.y) / rows.length / 1.16;
  const x = align === "center" ? (corner.x + far.x) / 2 : align === "left" ? corner.x : far.x;
  const paint = { "font-size": fixed(size), "font-weight": fontOf(node, 1, "").startsWith("600") ? 600 : 400, "font-family": variable("--sans"), "text-anchor": { center: "middle", left: "start", right: "end" }[align], opacity: faint ? 0.25 : null };
  const ink = { fill: node.kind === "place" ? variable("--muted") : variable("--ink") };
  const halo = { stroke: variable("--paper"), "stroke-width": 3.5, "stroke-linejoin": "round" };
  // Firefox prints a text with an outline as shapes, which no reader can search; on paper the outline stands beneath.
  const looks = beforePaper ? [{ ...paint, ...halo, fill: "none" }, { ...paint, ...ink }] : [{ ...paint, ...ink, ...halo, "paint-order": "stroke" }];
  return looks.map((look) => rows.map((row, n) => pen("text", { x: fixed(x), y: fixed(corner.y + size * 1.16 * (n + 0.82)), ...look }, row)));
}

/** The marks and lines that the picture uses, with their words, in rows. */
function keyDrawing(width) {
  const shown = nodes.getIds().filter(isNode).map((key) => known.nodes[key]);
  const has = (test) => shown.some(test);
  const entries = [
    ...KINDS.filter((kind) => has((node) => node.kind === kind)).map((kind) => [glyph(kind), say(kind)]),
    ...FAMILIES.filter((name) => [...linesShown.values()].some((line) => line.family === name && !line.group)).map((name) => [stroke(name), say("family." + name)]),
    ...CATEGORIES.filter((name) => has((node) => node.category === name)).map((name) => [glyph("institution", name), say("category." + name)]),
  ];
  let [x, y] = [0, 0];
  const parts = entries.map(([drawing, text]) => {
    const wide = 30 + text.length * 7;
    if (x + wide > width) [x, y] = [0, y + 20];
    drawing.setAttribute("width", drawing.classList.contains("wide") ? 22 : 14);
    drawing.setAttribute("height", 14);
    drawing.setAttribute("x", x);
    drawing.setAttribute("y", y - 11);
    const word = pen("text", { x: x + (drawing.classList.contains("wide") ? 27 : 19), y, "font-size": 12.5, "font-family": variable("--sans"), fill: variable("--ink") }, text);
    x += wide + 14;
    return [drawing, word];
  });
  return { parts, high: entries.length ? y + 22 : 0 };
}

function copyOf(drawing) {
  if (!drawing) return null;
  const box = drawing.getBoundingClientRect();
  const copy = drawing.cloneNode(true);
  copy.setAttribute("width", box.width);
  copy.setAttribute("height", box.height);
  return { width: Math.round(box.width), height: Math.round(box.height), parts: [copy] };
}

function wrappedText(text, most, highest = 8) {
  const rows = [""];
  for (const word of text.split(/\s+/)) {
    const last = rows[rows.length - 1];
    if (last && last.length + word.length >= most) rows.push(word.slice(0, most));
    else rows[rows.length - 1] = (last ? last + " " : "") + word.slice(0, most);
  }
  return rows.slice(0, highest);
}
