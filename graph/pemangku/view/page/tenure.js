// Before and after someone took an office: by the day that a text gives, else by the first article that gives the office.

/** From which day someone holds an office, and whether a text says so; null when no article is dated. */
function turnOf(held) {
  if (held.former) return null;
  const given = /^\d{4}(-\d{2}){0,2}$/.test(held.start || "") ? (held.start + "-01-01").slice(0, 10) : "";
  const told = Number.isNaN(Date.parse(given)) ? "" : given; // 2024-13-40 is no day
  const day = told || daysOf(held.ev)[0];
  return day ? { day, given: Boolean(told) } : null;
}

const dayOf = (number) => (known.sources[known.sentences[number].a] || {}).date || "";
const daysOf = (list) => list.map(([number]) => dayOf(number)).filter(isDay).sort();
const dayBefore = (day) => isoDay(Date.parse(day) - 86400000);

/** How many sentences tell of a node before a day, from it on, and on no day that is known. */
function countAround(key, day) {
  const told = [known.nodes[key].ev, ...linesOf.get(key).flatMap((line) => line.items.map((item) => item.ev)), ...(saidBy.get(key) || []).map((said) => said.ev)];
  const days = [...new Set(told.flat().map(([number]) => number))].map(dayOf);
  return { before: days.filter((one) => isDay(one) && one < day).length, since: days.filter((one) => isDay(one) && one >= day).length, undated: days.filter((one) => !isDay(one)).length };
}

/** The switch between what is told of someone before an office and since; null when one of the two is empty. */
function tenureSwitch(key, held) {
  const turn = turnOf(held);
  const count = turn && countAround(key, turn.day);
  if (!count || !count.before || !count.since) return null;
  const ranges = { before: { from: null, to: dayBefore(turn.day) }, since: { from: turn.day, to: null }, all: { from: null, to: null } };
  const buttons = Object.entries(ranges).map(([name, range]) => {
    const chosen = state.from === range.from && state.to === range.to;
    const words = name === "all" ? say("tenure.all") : `${say("tenure." + name)} (${figure(count[name])})`;
    return el("button", { type: "button", "aria-pressed": String(chosen), "data-tenure": name, on: { click: () => go({ ...range, node: key, edge: null, path: [], open: [], hops: state.as === "network" ? 1 : 0 }) } }, words);
  });
  const dates = { date: dated(turn.given ? held.start : turn.day) };
  const note = say(turn.given ? "tenure.given" : "tenure.seen", dates) + (count.undated ? " " + say("tenure.undated", { n: count.undated }) : "");
  return el("div", { class: "tenure" }, el("p", { class: "note" }, note), el("div", { class: "switch", role: "group", "aria-label": say("tenure.title") }, buttons));
}
