// Who did and said what when: events and statements by date, a lane for each actor.

const LANES = 12;
const SIDE_BY_SIDE = 8; // so many marks of one day find room
const STEP = 10.5; // pixels from one to the next
const LONGEST_GAP = 21; // days; longer stretches without anything are drawn shorter, and marked

/** What can be dated: events that pass, by their own date; statements, by the day of their first article. */
function datedThings() {
  const found = [];
  for (const [key, node] of Object.entries(known.nodes)) {
    if (node.kind !== "event" || !isDay(node.date || "") || !nodeAllowed(key)) continue;
    const actors = linesLeft(key).map((line) => otherEnd(line, key)).filter((other) => ["person", "institution"].includes(known.nodes[other].kind));
    if (weighs() ? linesLeft(key).some((line) => line.count) : node.ev.some(passes) || actors.length) found.push({ key, date: node.date, actors, kind: "event" });
  }
  if (!state.hidden.has("~speech"))
    for (const said of statementsNow()) {
      const dates = said.ev.map(([number]) => known.sources[known.sentences[number].a].date).filter((date) => isDay(date || "")).sort();
      if (dates.length) found.push({ key: said.by, date: dates[0], actors: [said.by], kind: "statement", said });
    }
  return found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.key < b.key ? -1 : 1));
}

/** Where each date stands on a line of this width: to scale, long empty stretches shortened. */
function dateScale(dates, from, to) {
  const days = [...new Set(dates)].sort();
  let at = 0;
  const steps = days.map((day, n) => {
    if (n) at += Math.min(LONGEST_GAP, (Date.parse(day) - Date.parse(days[n - 1])) / 86400000);
    return at;
  });
  const scale = (to - from) / (at || 1);
  const place = new Map(days.map((day, n) => [day, at ? from + steps[n] * scale : (from + to) / 2]));
  const breaks = days.slice(1).filter((day, n) => (Date.parse(day) - Date.parse(days[n])) / 86400000 > LONGEST_GAP).map((day) => (place.get(day) + place.get(days[days.indexOf(day) - 1])) / 2);
  return { place, breaks, days };
}

function timelineView() {
  const all = datedThings();
  if (!all.length) return [el("p", { class: "sheet-empty" }, say("noDates"))];
  const counts = new Map();
  for (const { actors } of all) for (const actor of actors) counts.set(actor, (counts.get(actor) || 0) + 1);
  const lanes = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || byStrength(a, b)).slice(0, LANES);
  const wide = Math.max(320, sheet.clientWidth);
  const narrow = wide < 620;
  const left = narrow ? 18 : 218;
  const scale = dateScale(all.map((thing) => thing.date), left + 14, wide - 40);
  const events = eventBand(all.filter((thing) => thing.kind === "event"), scale, wide);
  const top = events.high + 34;
  const step = narrow ? 52 : 38;
  const high = top + lanes.length * step + 14;
  const rows = lanes.map((key, n) => lane(key, top + n * step + (narrow ? 34 : step / 2), all, scale, { left, wide, narrow }));
  const drawing = pen(
    "svg",
    { width: wide, height: high, viewBox: `0 0 ${wide} ${high}`, class: "timeline", id: "drawing", role: "group", "aria-label": say("view.timeline") },
    scale.breaks.map((x) => pen("path", { d: `M${x - 3} ${events.high + 2}l-2 10 4 -4 -2 10`, fill: "none", stroke: variable("--muted"), "stroke-width": 1.2, opacity: 0.7 })),
    dateTicks(scale, events.high, high, wide),
    events.marks,
    rows,
  );
  const undated = say("timelineNote", { n: Object.values(known.nodes).filter((node) => node.kind === "event" && !isDay(node.date || "")).length });
  return [el("div", { class: "sheet-head" }, el("h2", {}, say("timelineTitle"))), drawing, el("p", { class: "hint sheet-note" }, undated)];
}

/** The days under the events, as many as have room, and a thin line down from each. */
function dateTicks({ place, days }, y, bottom, wide) {
  let free = -Infinity;
  const paint = { fill: variable("--muted"), "font-size": 12, "font-family": variable("--sans"), "text-anchor": "middle" };
  return days.map((day) => {
    const x = place.get(day);
    const line = pen("line", { x1: x, x2: x, y1: y + 22, y2: bottom - 6, stroke: variable("--rule"), "stroke-width": 1 });
    const centre = Math.max(40, Math.min(x, wide - 40));
    if (centre - 40 < free) return line;
    free = centre + 44;
    return [line, pen("text", { x: centre, y: y + 16, ...paint }, dated(day))];
  });
}

/** The events' names above the days, each on the lowest row that has room. */
function eventBand(events, { place }, wide) {
  const ends = [];
  const row = 20;
  const set = events.map((event) => {
    const x = place.get(event.date);
    const turned = x + 250 > wide && x > wide / 2;
    const text = clipped(known.nodes[event.key].name, Math.max(6, Math.min(36, Math.floor(((turned ? x : wide - x) - 20) / 6.7))));
    const long = text.length * 6.7 + 16;
    const begin = turned ? x - long : x;
    let n = 0;
    while (ends[n] !== undefined && ends[n].some(([from, to]) => begin < to && from < begin + long)) n += 1;
    (ends[n] = ends[n] || []).push([begin - 6, begin + long + 6]);
    return { event, text, x, n, turned };
  });
  const high = Math.max(1, ends.length) * row + 14;
  const marks = set.map(({ event, text, x, n, turned }) => {
    const y = high - 10 - n * row;
    const node = known.nodes[event.key];
    return spot(event, `${node.name}, ${dated(event.date)}`, [
      pen("line", { x1: x, x2: x, y1: y, y2: high + 6, stroke: EVENT, "stroke-width": 1, opacity: 0.5 }),
      pen("path", { d: `M${x} ${y - 6}l6 6 -6 6 -6 -6z`, fill: node.planned ? variable("--paper") : EVENT, stroke: EVENT, "stroke-width": 1.5 }),
      pen("text", { x: turned ? x - 10 : x + 10, y: y + 4, "text-anchor": turned ? "end" : "start", stroke: variable("--paper"), "stroke-width": 3.5, "stroke-linejoin": "round", "paint-order": "stroke", "font-size": 12.5, "font-family": variable("--sans"), fill: variable("--ink") }, text),
    ]);
  });
  return { high, marks };
}

/** One actor's lane: diamonds for events, dots for statements; what falls on one day stands side by side. */
function lane(key, y, all, { place }, { left, wide, narrow }) {
  const own = all.filter((thing) => thing.actors.includes(key));
  const node = known.nodes[key];
  const name = pen("g", { transform: narrow ? `translate(${left - 8} ${y - 27})` : `translate(12 ${y - 8})` }, glyphOf(key));
  name.firstChild.setAttribute("width", 16);
  name.firstChild.setAttribute("height", 16);
  const label = pen("text", { x: narrow ? left + 14 : 36, y: narrow ? y - 14 : y + 4.5, "font-size": 13.5, "font-family": variable("--sans"), fill: variable("--ink") }, clipped(node.short.replace(/\n/g, " "), narrow ? 40 : 25));
  const days = new Map();
  for (const thing of own) days.set(thing.date, [...(days.get(thing.date) || []), thing]);
  let free = 0; // where the next mark may stand: days near each other push their marks on, none hides another
  const marks = [...days].flatMap(([day, things]) => {
    const shown = things.slice(0, SIDE_BY_SIDE);
    const first = Math.max(free, place.get(day) - (STEP * (shown.length - 1)) / 2);
    free = first + STEP * shown.length;
    return shown.map((thing, n) => {
      const x = first + STEP * n;
      const words = thing.kind === "event" ? known.nodes[thing.key].name : `${say("act." + thing.said.act)}: ${thing.said.text.slice(0, 200)}`;
      const mark = thing.kind === "event" ? pen("path", { d: `M${x} ${y - 6.5}l6.5 6.5 -6.5 6.5 -6.5 -6.5z`, fill: EVENT, stroke: variable("--paper") }) : pen("circle", { cx: x, cy: y, r: 5, stroke: variable("--paper"), fill: variable("--person"), "fill-opacity": thing.said.mode === "direct" ? 1 : 0.55 });
      return spot(thing, `${node.name}, ${dated(day)}: ${words}`, [mark]);
    });
  });
  const visitLane = spot({ key, kind: "actor" }, node.name, [pen("rect", { x: narrow ? 0 : 6, y: narrow ? y - 30 : y - 15, width: narrow ? wide - 20 : left - 20, height: narrow ? 20 : 30, fill: "transparent" }), name, label]);
  return pen("g", { class: "lane" }, pen("line", { x1: left, x2: wide - 12, y1: y, y2: y, stroke: variable("--rule"), "stroke-width": 1 }), visitLane, marks);
}

/** A mark that leads to what it stands for, by click and by key. */
function spot(thing, words, drawing) {
  const open = () => go({ node: thing.key, edge: null, side: null, hops: 0, path: [] });
  const keys = (event) => ["Enter", " "].includes(event.key) && (event.preventDefault(), open());
  return pen("g", { class: "spot", role: "button", tabindex: 0, "data-key": thing.key, "data-kind": thing.kind, "aria-label": words.slice(0, 300), on: { click: open, keydown: keys } }, pen("title", {}, words.slice(0, 300)), drawing);
}

const clipped = (text, most) => {
  const letters = Array.from(text.replace(/[\u202a-\u202e\u2066-\u2069\u0000-\u001f]/g, " "));
  return letters.length > most ? letters.slice(0, most - 1).join("").trim() + "…" : letters.join("");
};
