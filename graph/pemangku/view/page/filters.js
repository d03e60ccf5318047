// The filters: what passes them makes the picture, chosen anew out of everything that is known.

function filtersPanel() {
  const close = heading(null, say("filtersHint"), say("filters"));
  return [
    close,
    narrowed() || state.hidden.size ? el("p", { class: "acts" }, el("button", { type: "button", class: "act-button", id: "clear", on: { click: clearFilters } }, say("clearFilters"))) : null,
    filterOf("dates", el("div", {}, brush(), dateFields())),
    choice("region", regionOptions()),
    choice("party", Object.entries(known.parties).map(([key, party]) => [key, party.name]).sort(byWord)),
    choice("outlet", OUTLETS.map((name) => [name, name])),
    choice("act", Object.keys(known.words.en.act).filter((act) => known.statements.some((said) => said.act === act)).map((act) => [act, say("act." + act)])),
    slider("sure", { min: 0, max: 1, step: 0.05, text: say("atLeast", { n: Math.round(state.sure * 100) + " %" }) }),
    slider("min", { min: 1, max: Math.max(2, Math.min(20, Object.keys(known.sources).length)), step: 1, text: say("atLeast", { n: say("sources", { n: state.min }) }) }),
    linkKinds(),
  ];
}

const byWord = (a, b) => String(a[1]).localeCompare(String(b[1]), lang);

function clearFilters() {
  go({ ...Object.fromEntries(NARROWING.map((name) => [name, REST[name]])), hidden: new Set(), open: [] });
}

function filterOf(name, ...content) {
  return el("div", { class: "filter", "data-filter": name }, el("h3", {}, say("filter." + name)), content);
}

function dateFields() {
  const one = (name) =>
    el("label", {}, say("filter." + name), el("input", { type: "date", id: "filter-" + name, value: state[name] || "", on: { change: (event) => go({ [name]: event.target.value || null, open: [] }) } }));
  return el("div", { class: "dates" }, one("from"), one("to"));
}

/** A list to choose one thing from; nothing chosen lets everything through. */
function choice(name, options) {
  if (!options.length) return null;
  const listed = options.map(([value, text, depth]) => el("option", { value, selected: state[name] === value }, "\u2003".repeat(depth || 0) + String(text).slice(0, 80)));
  const select = el("select", { id: "filter-" + name, on: { change: (event) => go({ [name]: event.target.value || null, open: [] }) } }, el("option", { value: "" }, say("all")), listed);
  return el("div", { class: "filter", "data-filter": name }, el("label", { for: "filter-" + name }, say("filter." + name)), select);
}

/** Regions as a tree: every one stands under that in which it lies. */
function regionOptions() {
  const inside = new Map();
  for (const [key, [, within]] of Object.entries(known.regions)) {
    const parent = within && known.regions[within] ? within : "";
    inside.set(parent, [...(inside.get(parent) || []), key]);
  }
  const walk = (parent, depth) =>
    (inside.get(parent) || []).sort((a, b) => known.regions[a][0].localeCompare(known.regions[b][0], lang)).flatMap((key) => [[key, known.regions[key][0], depth], ...(depth < 6 ? walk(key, depth + 1) : [])]);
  return walk("", 0);
}

function slider(name, { min, max, step, text }) {
  const input = el("input", { type: "range", id: "filter-" + name, min, max, step, value: state[name], "aria-valuetext": text, on: { change: (event) => go({ [name]: Number(event.target.value), open: [] }) } });
  return el("div", { class: "filter", "data-filter": name }, el("label", { for: "filter-" + name }, say("filter." + name)), input, el("output", { for: "filter-" + name }, text));
}

/** Every single kind of link, on or off. */
function linkKinds() {
  const counts = new Map();
  const family = new Map();
  for (const line of known.edges) {
    for (const item of line.items) {
      counts.set(item.kind, (counts.get(item.kind) || 0) + 1);
      family.set(item.kind, item.family);
    }
  }
  const kinds = Object.keys(words().edge).filter((kind) => counts.has(kind));
  const flip = (kind) => {
    const hidden = new Set(state.hidden);
    if (!hidden.delete("." + kind)) hidden.add("." + kind);
    go({ hidden });
  };
  const boxes = kinds.map((kind) =>
    el("label", { class: "check" }, el("input", { type: "checkbox", id: "kind-" + kind, checked: !state.hidden.has("." + kind), on: { change: () => flip(kind) } }), stroke(family.get(kind)), el("span", {}, say("edge." + kind + ".0")), el("span", { class: "count" }, figure(counts.get(kind)))),
  );
  return kinds.length ? filterOf("kinds", el("div", { class: "checks" }, boxes)) : null;
}

/** The filters that are on, in words, for the caption. */
function filterWords() {
  const on = [];
  const add = (name, text) => on.push(say("filter." + name) + ": " + text);
  if (state.from || state.to) add("dates", [state.from ? dated(state.from) : "…", state.to ? dated(state.to) : "…"].join(" – "));
  if (state.region) add("region", known.regions[state.region][0]);
  if (state.party) add("party", known.parties[state.party].name);
  if (state.outlet) add("outlet", state.outlet);
  if (state.act) add("act", say("act." + state.act));
  if (state.sure) add("sure", say("atLeast", { n: Math.round(state.sure * 100) + " %" }));
  if (state.min > 1) add("min", say("atLeast", { n: say("sources", { n: state.min }) }));
  if (state.tone) on.push(say("onlyStance"));
  if (state.hidden.size) on.push(say("hiddenSome", { n: state.hidden.size }));
  return on.join("; ");
}
