// The articles by date, as a histogram over which one brushes the days that count.

const HIGH = 56;

/** Bins of equal length over all dates: days, weeks, months or years, whichever leaves at most forty. */
function dateBins() {
  if (!DATES.length) return [];
  const day = 86400000;
  const [first, last] = [Date.parse(DATES[0]), Date.parse(DATES[DATES.length - 1])];
  const length = [1, 7, 30, 91, 365, 3650].find((days) => (last - first) / day / days < 40) * day;
  const bins = [];
  for (let from = first; from <= last; from += length) bins.push({ from, to: from + length - day, count: 0 });
  for (const date of DATES) bins[Math.floor((Date.parse(date) - first) / length)].count += 1;
  return bins;
}

const isoDay = (time) => new Date(time).toISOString().slice(0, 10);

/** The histogram; dragging over it sets the days, a click takes one bar. */
function brush() {
  const bins = dateBins();
  if (!bins.length) return null;
  const most = Math.max(...bins.map((bin) => bin.count));
  const wide = 300 / bins.length;
  const inside = (bin) => (!state.from || isoDay(bin.to) >= state.from) && (!state.to || isoDay(bin.from) <= state.to);
  const bars = bins.map((bin, n) => {
    const high = bin.count ? Math.max(3, (bin.count / most) * (HIGH - 4)) : 0;
    return pen("rect", { x: n * wide + 0.5, y: HIGH - high, width: Math.max(1, Math.min(wide - 1, 28)), height: high, class: inside(bin) ? "bar in" : "bar" });
  });
  const shade = pen("rect", { x: 0, y: 0, width: 0, height: HIGH, class: "shade" });
  const drawing = pen("svg", { viewBox: `0 0 300 ${HIGH + 1}`, class: "brush", role: "img", "aria-label": say("articlesByDate"), preserveAspectRatio: "none" }, pen("line", { x1: 0, x2: 300, y1: HIGH + 0.5, y2: HIGH + 0.5, class: "axis" }), bars, shade);
  brushing(drawing, shade, bins, wide);
  const ends = [bins[0].from, Date.parse(DATES[DATES.length - 1])].map((time) => el("span", {}, dated(isoDay(time))));
  return [drawing, el("p", { class: "ends" }, ends)];
}

function brushing(drawing, shade, bins, wide) {
  let begin = null;
  const binAt = (event) => {
    const box = drawing.getBoundingClientRect();
    return Math.min(bins.length - 1, Math.max(0, Math.floor((((event.clientX - box.left) / box.width) * 300) / wide)));
  };
  const range = (event) => [Math.min(begin, binAt(event)), Math.max(begin, binAt(event))];
  drawing.addEventListener("pointerdown", (event) => {
    begin = binAt(event);
    drawing.setPointerCapture(event.pointerId);
  });
  drawing.addEventListener("pointermove", (event) => {
    if (begin === null) return;
    const [from, to] = range(event);
    shade.setAttribute("x", from * wide);
    shade.setAttribute("width", (to - from + 1) * wide);
  });
  drawing.addEventListener("pointerup", (event) => {
    if (begin === null) return;
    const [from, to] = range(event);
    begin = null;
    go({ from: isoDay(bins[from].from), to: isoDay(bins[to].to), open: [] });
  });
}
