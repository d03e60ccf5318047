// Names on the picture, as on a map: always of the same size, the weightiest first, none upon another.

let ranked = []; // nodes in the order in which their names get room
let drawnNames = []; // what was drawn last: {key, box} in the picture's own units
const widths = new Map();
const boldFrom = Object.values(known.nodes).map((node) => node.strength).sort((a, b) => b - a)[5] + 1 || Infinity;

/** Where a name may stand, the best first: below its mark, above, beside, and askew. */
function spotsFor(x, y, size, wide, high, air) {
  return [
    { left: x - wide / 2, top: y + size + air, align: "center" },
    { left: x - wide / 2, top: y - size - air - high, align: "center" },
    { left: x + size + air, top: y - high / 2, align: "left" },
    { left: x - size - air - wide, top: y - high / 2, align: "right" },
    ...[y - size - high * 0.6, y + size - high * 0.4].flatMap((top) => [
      { left: x + size * 0.7 + air, top, align: "left" },
      { left: x - size * 0.7 - air - wide, top, align: "right" },
    ]),
    ...[y + size + air, y - size - air - high].flatMap((top) => [
      { left: x - wide * 0.2, top, align: "center" },
      { left: x - wide * 0.8, top, align: "center" },
    ]),
  ].map((spot) => ({ ...spot, right: spot.left + wide, bottom: spot.top + high }));
}

const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const within = (a, b) => a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

const fontOf = (node, pixels, sans) => `${node.kind !== "group" && node.strength >= boldFrom ? "600 " : ""}${pixels}px ${sans}`;

function widthOf(pen, row, font) {
  const id = font + row;
  if (!widths.has(id)) {
    pen.font = font;
    widths.set(id, pen.measureText(row).width);
  }
  return widths.get(id);
}

/** Draws the names that find room. In a view of one node its own name and its neighbours' come before the others. */
function drawNames(pen) {
  const unit = 1 / network.getScale(); // one pixel of the screen
  const lit = litKeys();
  const standing = ranked.filter((key) => nodes.get(key)); // it also draws while nodes are being exchanged
  const places = network.getPositions(standing);
  const marks = standing.map((key) => {
    const { x, y } = places[key];
    const half = sizeOf(key) * 0.8 * markScale;
    return { key, left: x - half, right: x + half, top: y - half, bottom: y + half };
  });
  const named = new Set([state.node, ...notesOfStep().flatMap((note) => note.ends)]); // these need their names
  const first = (key) => 2 * named.has(key) + Boolean(lit && lit.has(key));
  const order = standing.sort((a, b) => first(b) - first(a));
  const paint = { ink: variable("--ink"), muted: variable("--muted"), paper: variable("--paper"), raised: variable("--raised"), accent: variable("--accent"), sans: variable("--sans") };
  const corner = network.DOMtoCanvas({ x: 4, y: barHigh() + 4 });
  const far = network.DOMtoCanvas({ x: stage.clientWidth - 4, y: stage.clientHeight - 2 });
  const seen = { left: corner.x, top: corner.y, right: far.x, bottom: far.y };
  drawnNames = [];
  placeNotes(pen, unit, marks, seen, paint.sans);
  drawNotes(pen, unit, paint);
  for (const key of order) {
    const node = things.get(key);
    const { x, y } = places[key];
    const font = key === state.node ? node.font + 1 : node.font;
    const rows = node.short.split("\n");
    const wide = Math.max(...rows.map((row) => widthOf(pen, row, fontOf(node, font, paint.sans)))) * unit;
    const high = rows.length * font * 1.16 * unit;
    const around = spotsFor(x, y, sizeOf(key) * markScale, wide, high, 3 * unit);
    const free = around.filter((box) => within(box, seen) && ![...drawnNames, ...drawnNotes].some((other) => meets(box, other.box)));
    const spots = free.length || !named.has(key) ? free : around;
    const hidden = (box) => marks.filter((mark) => mark.key !== key && meets(box, mark));
    const blots = spots.map((box) => hidden(box).reduce((sum, mark) => sum + (isNode(mark.key) ? 1 : 2), 0)); // a community's number stays in sight
    const best = blots.indexOf(Math.min(...blots));
    // The weightiest names may lie on a lesser mark rather than be left out; those that are needed on any.
    if (best < 0 || (blots[best] > (drawnNames.length < 5 ? 1 : 0) && !named.has(key))) continue;
    const spot = spots[best];
    drawnNames.push({ key, box: spot, align: spot.align });
    drawName(pen, rows, spot, { font: font * unit, unit, node, faint: lit && !lit.has(key), paint });
  }
  drawCounts(pen, unit, paint, lit, marks);
  drawBadges(pen, unit, paint, lit, { standing, places, marks });
}

function drawName(pen, rows, box, { font, unit, node, faint, paint }) {
  pen.save();
  pen.globalAlpha = faint ? 0.25 : 1;
  pen.font = fontOf(node, font, paint.sans);
  pen.textAlign = box.align;
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.lineWidth = 4 * unit;
  pen.strokeStyle = paint.paper;
  pen.fillStyle = node.kind === "place" ? paint.muted : paint.ink;
  const x = box.align === "center" ? (box.left + box.right) / 2 : box.align === "left" ? box.left : box.right;
  rows.forEach((row, at) => {
    const y = box.top + font * 1.16 * (at + 0.5);
    pen.strokeText(row, x, y);
    pen.fillText(row, x, y);
  });
  pen.restore();
}

let drawnCounts = []; // what was drawn last: {count, x, y}

/** How many sentences stand behind a line, where there are several and the number finds room. */
function drawCounts(pen, unit, paint, lit, marks) {
  drawnCounts = [];
  pen.save();
  pen.font = `${10.5 * unit}px ${paint.sans}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  const taken = [...marks, ...[...drawnNames, ...drawnNotes].map(({ box }) => box)];
  for (const id of edges.getIds()) {
    const line = linesShown.get(id);
    if (!line || line.group || line.count < 2 || (lit && !isLit(line)) || !nodes.get(line.from) || !nodes.get(line.to)) continue;
    const [a, b] = [line.from, line.to].map((key) => network.getPosition(key));
    const [x, y, half] = [(a.x + b.x) / 2, (a.y + b.y) / 2, 8 * unit];
    const box = { left: x - half, right: x + half, top: y - half, bottom: y + half };
    if (taken.some((other) => meets(box, other))) continue;
    taken.push(box);
    drawnCounts.push({ count: line.count, x, y });
    pen.fillStyle = paint.paper;
    pen.beginPath();
    pen.arc(x, y, 7.5 * unit, 0, 2 * Math.PI);
    pen.fill();
    pen.fillStyle = paint.muted;
    pen.fillText(String(line.count), x, y);
  }
  pen.restore();
}

/** How many neighbours of a node are not on the stage; a click on the number brings them. */
function drawBadges(pen, unit, paint, lit, { standing, places, marks }) {
  drawnBadges = [];
  pen.save();
  pen.font = `600 ${9.5 * unit}px ${paint.sans}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  const taken = [...drawnNames, ...drawnNotes].map(({ box }) => box);
  for (const key of standing) {
    if (!isNode(key)) {
      pen.fillStyle = paint.ink;
      pen.fillText(figure(things.get(key).members.length), places[key].x, places[key].y);
    }
    const count = hiddenCounts.get(key);
    if (!count || (lit && !lit.has(key))) continue;
    const text = "+" + (count > 999 ? "999" : count);
    const half = (3.5 + 3 * text.length) * unit;
    const { x, y } = places[key];
    const far = sizeOf(key) * markScale * 0.72 + 5 * unit;
    const spots = [[1, -1], [-1, -1], [1, 1], [-1, 1]].map(([across, down]) => {
      const [left, top] = [x + across * far - half, y + down * far - 7 * unit];
      return { left, right: left + 2 * half, top, bottom: top + 14 * unit };
    });
    const free = (spot) => !taken.some((other) => meets(spot, other)) && !marks.some((mark) => mark.key !== key && meets(spot, mark));
    const box = spots.find(free) || (key === state.node && spots[0]);
    if (!box) continue;
    taken.push(box);
    drawnBadges.push({ key, count, box });
    pen.fillStyle = paint.paper;
    pen.strokeStyle = paint.muted;
    pen.lineWidth = unit;
    pen.beginPath();
    pen.roundRect(box.left, box.top, 2 * half, 14 * unit, 7 * unit);
    pen.fill();
    pen.stroke();
    pen.fillStyle = paint.muted;
    pen.fillText(text, (box.left + box.right) / 2, (box.top + box.bottom) / 2 + 0.5 * unit);
  }
  pen.restore();
}

let drawnBadges = []; // what was drawn last: {key, count, box}

const inBox = ({ x, y }, box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** The node whose badge stands at a point of the picture. */
function badgeAt(point) {
  const hit = drawnBadges.find(({ box }) => inBox(point, box));
  return hit && hit.key;
}

/** The node whose name stands at a point of the picture. */
function nameAt(point) {
  const hit = drawnNames.find(({ box }) => inBox(point, box));
  return hit && hit.key;
}

let still = false; // while much is exchanged, only the last of many drawings gets its names

network.on("afterDrawing", (pen) => still || drawNames(pen));
