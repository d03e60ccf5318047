// The panel: who a node is and what is said of it, each with the sentences it rests on.

const panel = document.getElementById("panel");

/** A button that leads to a node. */
function nameButton(key, text) {
  const node = known.nodes[key];
  if (!node) return foreign(text || key);
  const open = { click: () => go({ node: key, edge: null, hops: state.hops && 1 }) };
  return el("button", { type: "button", class: "name", on: open }, foreign(text || node.name));
}

function fillPanel() {
  const content = state.edge ? edgePanel(lines.get(state.edge)) : state.node ? nodePanel(state.node) : overview();
  panel.replaceChildren(...content.flat(Infinity).filter(Boolean));
  panel.scrollTop = 0;
}

function heading(glyphs, kicker, title) {
  const close = el("button", { type: "button", class: "close icon", "aria-label": say("close"), on: { click: () => go({ node: null, edge: null, hops: 0 }) } }, "×");
  return el("div", { class: "heading" }, el("p", { class: "kicker" }, glyphs, kicker), el("h2", { tabindex: "-1" }, title), close);
}

function section(title, count, ...content) {
  return el("section", {}, el("h3", {}, title, count ? el("span", { class: "count" }, figure(count)) : null), content);
}

function overview() {
  const top = Object.keys(known.nodes).filter((key) => known.nodes[key].strength).sort(byStrength).slice(0, 12);
  const toggle = el("button", { type: "button", class: "peek", on: { click: () => document.body.classList.toggle("open") } }, say("overviewTitle"));
  const most = top.length ? known.nodes[top[0]].strength : 1;
  const rows = top.map((key) => {
    const node = known.nodes[key];
    const meter = el("meter", { min: 0, max: most, value: node.strength, "aria-hidden": "true" });
    return el("li", {}, glyph(node.kind, node.category), el("span", { class: "who" }, nameButton(key), meter), el("span", { class: "count", title: say("sentences", { n: node.strength }) }, figure(node.strength)));
  });
  return [el("h2", { class: "overview" }, toggle), el("p", { class: "hint" }, say("overviewHint")), el("ol", { class: "ranking" }, rows)];
}

function kicker(node) {
  if (node.kind === "event") return [say("eventKind." + (node.event || "lainnya")), node.date && dated(node.date), node.planned && say("planned")].filter(Boolean).join(" · ");
  if (node.kind === "institution" && node.category) return say("category." + node.category);
  return say(node.kind);
}

function nodePanel(key) {
  const node = known.nodes[key];
  const said = saidBy.get(key) || [];
  return [
    heading(glyph(node.kind, node.category), kicker(node), foreign(node.name)),
    node.aliases.length ? el("p", { class: "aliases" }, say("alsoCalled") + ": ", listed(node.aliases.map(foreign))) : null,
    focusButtons(),
    node.held.length ? section(say("positions"), 0, el("ul", { class: "facts" }, node.held.map(positionItem))) : null,
    said.length ? section(say("statements"), said.length, said.map(statementItem)) : null,
    relationsSection(key),
    node.ev.length ? section(say("mentions"), node.ev.length, evidence(node.ev)) : null,
  ];
}

function listed(items) {
  return items.flatMap((item, at) => (at ? [", ", item] : [item]));
}

function focusButtons() {
  const steps = [1, 2, 3].map((n) =>
    el("button", { type: "button", "aria-pressed": String(state.hops === n), "aria-label": say("step", { n }), "data-hops": n, on: { click: () => go({ hops: state.hops === n ? 0 : n }) } }, String(n)),
  );
  return el("div", { class: "focus" }, el("span", {}, say("focus")), el("div", { class: "switch", role: "group", "aria-label": say("focus") }, steps));
}

function positionItem(held) {
  const flags = [held.candidate && say("candidate"), held.acting && say("acting"), held.former && say("former")].filter(Boolean);
  const notes = [held.number && say("ballot", { n: held.number }), held.start && say("since", { date: dated(held.start) }), held.end && say("until", { date: dated(held.end) })].filter(Boolean);
  return el(
    "li",
    {},
    el("p", {}, flags.map((flag) => el("span", { class: "chip" }, flag)), el("strong", {}, foreign(held.role)), held.body ? [el("br"), nameButton(held.body)] : null),
    notes.length ? el("p", { class: "note" }, notes.join(" · ")) : null,
    evidence(held.ev),
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
  for (const line of linesOf.get(key)) {
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
    el("div", { class: "group" }, el("h4", {}, stroke(members[0].item.family), say("edge." + group)), el("ul", { class: "facts" }, members.sort((a, b) => byStrength(a.other, b.other)).map(({ item, other }) => el("li", {}, el("p", { class: "end" }, glyph(known.nodes[other].kind, known.nodes[other].category), nameButton(other), item.detail ? el("span", { class: "note" }, foreign(item.detail)) : null), evidence(item.ev))))),
  );
  return section(say("relations"), count, blocks);
}

function edgePanel(line) {
  const ends = [line.from, line.to];
  const title = [nameButton(ends[0]), el("span", { class: "between" }, " – "), nameButton(ends[1])];
  return [
    heading(ends.map((key) => glyph(known.nodes[key].kind, known.nodes[key].category)), say("sentences", { n: line.count }), title),
    line.items.map((item) =>
      el("section", { class: "group" }, el("h4", {}, stroke(item.family), foreign(known.nodes[item.from].name), el("em", {}, " " + say("edge." + item.kind + ".0") + " "), foreign(known.nodes[item.to].name)), item.detail ? el("p", { class: "note" }, foreign(item.detail)) : null, evidence(item.ev, true)),
    ),
  ];
}

/** The sentences behind a fact, folded away unless `open`. */
function evidence(list, open) {
  if (!list.length) return el("p", { class: "note" }, say("fromReference"));
  const cards = list.map(([number, confidence, rule, modality]) => sentenceCard(known.sentences[number], confidence, rule, modality));
  return el("details", { class: "evidence", open }, el("summary", {}, say("sentences", { n: list.length })), cards);
}

function sentenceCard(sentence, confidence, rule, modality) {
  const source = known.sources[sentence.a] || {};
  const pieces = sentence.s.map((piece) => (typeof piece === "string" ? piece : el("mark", {}, nameButton(piece[1], piece[0]))));
  const title = source.title || sentence.a;
  const linked = source.link ? el("a", { href: source.url, target: "_blank", rel: "noopener noreferrer" }, foreign(title)) : foreign(title);
  const where = [source.publisher && foreign(source.publisher), source.date ? dated(source.date) : say("undated"), linked].filter(Boolean);
  const sure = el("span", { class: "sure", title: rule }, say("confidence", { n: Math.round(confidence * 100) }));
  const put = modality && modality !== "reported" ? el("span", { class: "chip" }, say(modality)) : null;
  return el(
    "figure",
    { class: "sentence" },
    el("blockquote", {}, el("bdi", {}, pieces)),
    el("figcaption", {}, put, where.flatMap((part, at) => (at ? [" · ", part] : [part])), source.url && !source.link ? [" · ", foreign(source.url)] : null, " · ", sure),
  );
}
