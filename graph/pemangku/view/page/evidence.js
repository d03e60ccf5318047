// The sentences behind a fact, each with its article, outlet, date and how sure its reading is.

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
