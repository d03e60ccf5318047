// The panel: who a node is and what is said of it, each with the sentences it rests on.

const panel = document.getElementById("panel");

/** A button that leads to a node. */
function nameButton(key, text) {
  const node = known.nodes[key];
  if (!node) return foreign(text || key);
  const open = { click: () => visit(key) };
  return el("button", { type: "button", class: "name", on: open }, foreign(text || node.name));
}

/** Looks at a node; what the stage does not hold opens with its neighbours. */
function visit(key) {
  const here = state.as !== "network" || onStage.has(key);
  go({ node: key, edge: null, side: null, path: state.path.includes(key) ? state.path : [], hops: here ? state.hops && 1 : 1 });
}

function fillPanel() {
  const content = state.side === "filters" ? filtersPanel() : state.edge ? edgePanel(linesShown.get(state.edge) || lines.get(state.edge)) : state.path.length ? pathPanel() : state.node ? nodePanel(state.node) : overview();
  const focused = document.activeElement && panel.contains(document.activeElement) ? document.activeElement.id : null;
  const [scrolled, same] = [panel.scrollTop, state.side && panel.dataset.side === state.side];
  panel.replaceChildren(...content.flat(Infinity).filter(Boolean));
  panel.dataset.side = state.side || "";
  panel.scrollTop = same ? scrolled : 0;
  if (focused && document.getElementById(focused)) document.getElementById(focused).focus({ preventScroll: true });
}

function heading(glyphs, kicker, title) {
  const close = el("button", { type: "button", class: "close icon", "aria-label": say("close"), on: { click: closePanel } }, "×");
  return el("div", { class: "heading" }, el("p", { class: "kicker" }, glyphs, kicker), el("h2", { tabindex: "-1" }, title), close);
}

/** Away with what the panel tells of; the picture goes back to what it was before. */
function closePanel() {
  if (state.side) go({ side: null });
  else go({ node: null, edge: null, hops: 0, path: [], open: openGroups() });
}

function section(title, count, ...content) {
  return el("section", {}, el("h3", {}, title, count ? el("span", { class: "count" }, figure(count)) : null), content);
}

function overview() {
  const value = (key) => valueOf(known.nodes[key], state.size);
  const top = Object.keys(known.nodes).filter((key) => value(key) && nodeAllowed(key)).sort((a, b) => value(b) - value(a) || byStrength(a, b)).slice(0, 12);
  const toggle = el("button", { type: "button", class: "peek", on: { click: () => document.body.classList.toggle("open") } }, say("overviewTitle"));
  const most = top.length ? value(top[0]) : 1;
  const told = (key) => (state.size === "bridging" ? figure(Math.round(100 * value(key))) + " %" : figure(value(key)));
  const rows = top.map((key) => {
    const node = known.nodes[key];
    const meter = el("meter", { min: 0, max: most, value: value(key), "aria-hidden": "true" });
    return el("li", {}, glyph(node.kind, node.category, node.party), el("span", { class: "who" }, nameButton(key), meter), el("span", { class: "count", title: say("measure." + state.size) }, told(key)));
  });
  return [el("h2", { class: "overview" }, toggle), el("p", { class: "hint" }, say("overviewHint")), groupList(), measureChoice(), el("ol", { class: "ranking" }, rows)];
}

/** By what the marks are sized and the most important are ranked. */
function measureChoice() {
  const options = Object.keys(MEASURES).map((name) => el("option", { value: name, selected: name === state.size }, say("measure." + name)));
  const choose = { change: (event) => go({ size: event.target.value }) };
  return el("p", { class: "choice" }, el("label", { for: "measure" }, say("sizeBy")), el("select", { id: "measure", on: choose }, options));
}

function kicker(node) {
  if (node.kind === "event") return [say("eventKind." + (node.event || "lainnya")), node.date && dated(node.date), node.planned && say("planned")].filter(Boolean).join(" · ");
  if (node.kind === "institution" && node.category) return say("category." + node.category);
  return say("one." + node.kind);
}

function nodePanel(key) {
  const node = known.nodes[key];
  const said = (saidBy.get(key) || []).map((one) => ({ ...one, ev: one.ev.filter(passes) })).filter((one) => one.ev.length);
  const mentions = node.ev.filter(passes);
  return [
    heading(glyph(node.kind, node.category, node.party), kicker(node), foreign(node.name)),
    node.aliases.length ? el("p", { class: "aliases" }, say("alsoCalled") + ": ", listed(node.aliases.map(foreign))) : null,
    focusButtons(key),
    node.held.length ? section(say("positions"), 0, el("ul", { class: "facts" }, node.held.map((held) => positionItem(held, key)))) : null,
    said.length ? section(say("statements"), said.length, said.map(statementItem)) : null,
    relationsSection(key),
    mentions.length ? section(say("mentions"), mentions.length, evidence(mentions)) : null,
  ];
}

function listed(items) {
  return items.flatMap((item, at) => (at ? [", ", item] : [item]));
}

/** How far around the node the picture reaches, its unfolding, and the way to another node. */
function focusButtons(key) {
  const steps = [1, 2, 3].map((n) =>
    el("button", { type: "button", "aria-pressed": String(state.hops === n), "aria-label": say("step", { n }), "data-hops": n, on: { click: () => go({ as: "network", path: [], open: openGroups(), hops: state.hops === n ? 0 : n }) } }, String(n)),
  );
  const hidden = state.as === "network" ? hiddenNeighbours(onStage, key).length : 0;
  const more = hidden ? el("button", { type: "button", class: "act-button", id: "unfold", on: { click: () => unfold(key) } }, say("unfold", { n: hidden })) : null;
  const less = foldable().length ? el("button", { type: "button", class: "act-button", id: "fold", on: { click: rollBack } }, say("rollBack")) : null;
  return [
    el("div", { class: "focus" }, el("span", {}, say("focus")), el("div", { class: "switch", role: "group", "aria-label": say("focus") }, steps)),
    el("div", { class: "acts" }, more, less),
    wayField(key),
  ];
}

function positionItem(held, key) {
  const flags = [held.candidate && say("candidate"), held.acting && say("acting"), held.former && say("former")].filter(Boolean);
  const notes = [held.number && say("ballot", { n: held.number }), held.start && say("since", { date: dated(held.start) }), held.end && say("until", { date: dated(held.end) })].filter(Boolean);
  return el(
    "li",
    {},
    el("p", {}, flags.map((flag) => el("span", { class: "chip" }, flag)), el("strong", {}, foreign(held.role)), held.body ? [el("br"), nameButton(held.body)] : null),
    notes.length ? el("p", { class: "note" }, notes.join(" · ")) : null,
    evidence(held.ev),
    tenureSwitch(key, held),
  );
}

function statementItem(said) {
  return el(
    "article",
    { class: said.mode === "direct" && !/^["“”'‘]/.test(said.text) ? "statement quoted" : "statement" },
    el("p", { class: "act" }, el("strong", {}, say("act." + said.act)), " ", say("mode." + said.mode)),
    el("blockquote", {}, foreign(said.text)),
    said.about.length ? el("p", { class: "note" }, say("about") + ": ", listed(said.about.map((topic) => nameButton(topic)))) : null,
    evidence(said.ev),
  );
}

/** What links a node to others, by kind of link and direction. Offices and own words stand above already. */
function relationsSection(key) {
  const groups = new Map();
  let count = 0;
  for (const line of linesOf.get(key).map(lineNow).filter(Boolean)) {
    for (const item of line.items) {
      if (item.from === key && ["office", "candidacy", "said-about"].includes(item.kind)) continue;
      const group = item.kind + (item.from === key ? ".0" : ".1");
      if (!groups.has(group)) groups.set(group, []);
      groups.get(group).push({ item, other: item.from === key ? item.to : item.from });
      count += 1;
    }
  }
  if (!count) return null;
  const order = Object.keys(words().edge);
  const sorted = [...groups].sort(([a], [b]) => order.indexOf(a.slice(0, -2)) - order.indexOf(b.slice(0, -2)) || (a < b ? -1 : 1));
  const blocks = sorted.map(([group, members]) =>
    el("div", { class: "group" }, el("h4", {}, stroke(members[0].item.family), say("edge." + group)), el("ul", { class: "facts" }, members.sort((a, b) => byStrength(a.other, b.other)).map(({ item, other }) => el("li", {}, el("p", { class: "end" }, glyphOf(other), nameButton(other), item.detail ? el("span", { class: "note" }, foreign(item.detail)) : null), evidence(item.ev))))),
  );
  return section(say("relations"), count, blocks);
}

function edgePanel(line) {
  const ends = [line.from, line.to];
  const title = [nameButton(ends[0]), el("span", { class: "between" }, " – "), nameButton(ends[1])];
  return [
    heading(ends.map((key) => glyphOf(key)), say("sentences", { n: line.count }), title),
    line.items.map((item) =>
      el("section", { class: "group" }, el("h4", {}, stroke(item.family), foreign(known.nodes[item.from].name), el("em", {}, " " + say("edge." + item.kind + ".0") + " "), foreign(known.nodes[item.to].name)), item.detail ? el("p", { class: "note" }, foreign(item.detail)) : null, evidence(item.ev, true)),
    ),
  ];
}
