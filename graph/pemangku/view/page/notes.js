// The notes of a story's step: short texts in the picture, each pinned to a node or a link by a thin line.

const NOTE_FONT = 12.5;
const NOTE_ROW = 16;
let drawnNotes = []; // what was drawn last: {text, rows, box, pin} in the picture's own units

const notesOfStep = () => (state.step === null ? [] : known.story.steps[state.step].notes);

/** Where a note is pinned: at its node, or half-way along its line; null when that is not on the stage. */
function pinOf({ ends }) {
  if (!ends.every((key) => nodes.get(key)) || (ends.length === 2 && !linesShown.has(ends.join("|")))) return null;
  const [a, b] = [ends[0], ends[ends.length - 1]].map((key) => network.getPosition(key));
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Gives every note that has a pin a place near it: off marks, off other notes and what they point at, on few lines. */
function placeNotes(pen, unit, marks, seen, sans) {
  drawnNotes = [];
  const pinned = notesOfStep().map((note) => ({ note, pin: pinOf(note) })).filter(({ pin }) => pin);
  const spans = [...linesShown.values()].filter((line) => nodes.get(line.from) && nodes.get(line.to)).map((line) => [line.from, line.to].map((key) => network.getPosition(key)));
  for (const { note, pin } of pinned) {
    const rows = wrappedText(note.text, 26, 12);
    const wide = (Math.max(...rows.map((row) => widthOf(pen, row, `${NOTE_FONT}px ${sans}`))) + 16) * unit;
    const high = (rows.length * NOTE_ROW + 10) * unit;
    const pins = pinned.map(({ pin: { x, y } }) => ({ left: x - 9 * unit, right: x + 9 * unit, top: y - 9 * unit, bottom: y + 9 * unit }));
    const taken = [...marks, ...pins, ...drawnNotes.map(({ box }) => box), ...note.ends.map((key) => nameBox(key, unit))];
    const around = noteSpots(pin, wide, high, unit);
    const inside = around.filter((box) => within(box, seen));
    const spots = inside.length ? inside : around.map((box) => moved(box, seen));
    const leaderOn = (box) => drawnNotes.filter((other) => crosses([pin, nearestOf(box, pin)], other.box)).length;
    const costs = spots.map((box) => 8 * (taken.filter((other) => meets(box, other)).length + leaderOn(box)) + spans.filter((span) => crosses(span, box)).length + distanceTo(box, pin) / unit / 50);
    const box = spots[costs.indexOf(Math.min(...costs))];
    drawnNotes.push({ text: note.text, rows, box, pin: note.ends.length === 1 ? rimOf(note.ends[0], pin, nearestOf(box, pin)) : pin });
  }
}

/** Whether a line from one point to another runs through a box. */
function crosses([a, b], box) {
  let [from, to] = [0, 1];
  for (const [start, way, low, high] of [[a.x, b.x - a.x, box.left, box.right], [a.y, b.y - a.y, box.top, box.bottom]]) {
    if (Math.abs(way) < 1e-9) {
      if (start < low || start > high) return false;
      continue;
    }
    const [one, other] = [(low - start) / way, (high - start) / way];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from <= to;
}

const distanceTo = (box, pin) => Math.hypot(nearestOf(box, pin).x - pin.x, nearestOf(box, pin).y - pin.y);

/** Where the line to a note leaves a node's mark. */
function rimOf(key, { x, y }, end) {
  const far = Math.hypot(end.x - x, end.y - y) || 1;
  const rim = Math.min(far, sizeOf(key) * markScale * 1.15);
  return { x: x + ((end.x - x) / far) * rim, y: y + ((end.y - y) / far) * rim };
}

/** A box moved as little as needed to lie within another. */
function moved(box, seen) {
  const across = Math.max(seen.left - box.left, 0) || Math.min(seen.right - box.right, 0);
  const down = Math.max(seen.top - box.top, 0) || Math.min(seen.bottom - box.bottom, 0);
  return { left: box.left + across, right: box.right + across, top: box.top + down, bottom: box.bottom + down };
}

/** About where the name of a node stands when it has room: under its mark. */
function nameBox(key, unit) {
  const { x, y } = network.getPosition(key);
  const { side, bottom } = reach(key);
  return { left: x - side * unit, right: x + side * unit, top: y, bottom: y + sizeOf(key) * markScale + (bottom - sizeOf(key)) * unit };
}

/** Places around a pin, the nearest first; at each distance from the upper right around. */
function noteSpots({ x, y }, wide, high, unit) {
  return [40, 60, 85, 115, 150, 200, 260, 330].flatMap((far) =>
    Array.from({ length: 16 }, (_, n) => {
      const angle = (2 * Math.PI * n) / 16 - Math.PI / 4;
      const [across, down] = [Math.cos(angle), Math.sin(angle)];
      const left = x + across * (far * unit + wide / 2) - wide / 2;
      const top = y + down * (far * unit + high / 2) - high / 2;
      return { left, right: left + wide, top, bottom: top + high };
    }),
  );
}

/** Where the thin line to a note ends: at the point of its frame nearest to the pin. */
const nearestOf = (box, pin) => ({ x: Math.max(box.left, Math.min(pin.x, box.right)), y: Math.max(box.top, Math.min(pin.y, box.bottom)) });

function drawNotes(pen, unit, paint) {
  pen.save();
  pen.font = `${NOTE_FONT * unit}px ${paint.sans}`;
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.strokeStyle = paint.accent;
  pen.lineWidth = unit;
  for (const { rows, box, pin } of drawnNotes) {
    const end = nearestOf(box, pin);
    pen.beginPath();
    pen.moveTo(pin.x, pin.y);
    pen.lineTo(end.x, end.y);
    pen.stroke();
    pen.fillStyle = paint.raised;
    pen.beginPath();
    pen.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, 5 * unit);
    pen.fill();
    pen.stroke();
    pen.fillStyle = paint.ink;
    rows.forEach((row, n) => pen.fillText(row, box.left + 8 * unit, box.top + (5 + NOTE_ROW * (n + 0.5)) * unit));
  }
  pen.restore();
}

/** The same as a drawing. */
function noteDrawing({ rows, box, pin }) {
  const [from, to] = [pin, nearestOf(box, pin)].map((point) => network.canvasToDOM(point));
  const [corner, far] = [{ x: box.left, y: box.top }, { x: box.right, y: box.bottom }].map((point) => network.canvasToDOM(point));
  const accent = variable("--accent");
  return [
    pen("line", { x1: fixed(from.x), y1: fixed(from.y), x2: fixed(to.x), y2: fixed(to.y), stroke: accent, "stroke-width": 1 }),
    pen("rect", { x: fixed(corner.x), y: fixed(corner.y), width: fixed(far.x - corner.x), height: fixed(far.y - corner.y), rx: 5, fill: variable("--raised"), stroke: accent, "stroke-width": 1 }),
    rows.map((row, n) => pen("text", { x: fixed(corner.x + 8), y: fixed(corner.y + 5 + NOTE_ROW * (n + 0.78)), "font-size": NOTE_FONT, "font-family": variable("--sans"), fill: variable("--ink") }, row)),
  ];
}

/** The notes as text: for those who hear the page, and in sight where the picture does not hold them. */
function noteLines() {
  const notes = notesOfStep();
  const places = notes.length && state.as === "network" ? scene().places : new Map();
  return notes.map(({ ends, text }) => {
    const drawn = ends.every((key) => places.has(key)) && (ends.length === 1 || lineNow(lines.get(ends.join("|"))));
    const names = ends.map((key) => known.nodes[key].name).join(" – ");
    return el("p", { class: drawn ? "unseen" : "note" }, foreign(names), ": ", foreign(text));
  });
}
