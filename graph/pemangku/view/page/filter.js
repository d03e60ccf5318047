// What the reader's filters let through. A line is what is left of its links; a link is what is left of its sentences.

const narrowed = () => NARROWING.some((name) => state[name] !== REST[name]);
const weighs = () => Boolean(state.outlet || state.from || state.to || state.sure || state.act || state.tone || state.min > 1);

/** Whether a sentence passes: its outlet, its article's date, how sure its reading is. */
function passes([number, confidence]) {
  if (confidence < state.sure) return false;
  if (!state.outlet && !state.from && !state.to) return true;
  const source = known.sources[known.sentences[number].a] || {};
  if (state.outlet && source.publisher !== state.outlet) return false;
  if (state.from && !(source.date && source.date >= state.from)) return false;
  return !state.to || Boolean(source.date && source.date <= state.to);
}

const articlesOf = (list) => new Set(list.map(([number]) => known.sentences[number].a));

let filterStamp = null;
const linesNow = new Map();
let insideRegion = null;

/** Forgets what was computed for other filters. */
function freshFilters() {
  const stamp = JSON.stringify([NARROWING.map((name) => state[name]), [...state.hidden].sort()]);
  if (stamp === filterStamp) return;
  filterStamp = stamp;
  linesNow.clear();
  insideRegion = state.region && new Set(Object.keys(known.regions).filter((key) => regionChain(key).includes(state.region)));
}

/** A region and all that it lies in, the smallest first. */
function regionChain(key) {
  const chain = [];
  for (let at = key; at && !chain.includes(at); at = known.regions[at] && known.regions[at][1]) chain.push(at);
  return chain;
}

/** What the filters leave of a line, or null. */
function lineNow(line) {
  if (line.group) return line;
  if (!linesNow.has(line.id)) linesNow.set(line.id, leftOf(line));
  return linesNow.get(line.id);
}

function leftOf(line) {
  const items = [];
  for (const item of line.items.filter(itemAllowed)) {
    const ev = evidenceNow(item);
    if (ev.length || (!item.ev.length && !weighs())) items.push({ ...item, ev }); // reference data have no sentences
  }
  if (!items.length) return null;
  const told = items.flatMap((item) => item.ev);
  if (state.min > 1 && articlesOf(told).size < state.min) return null;
  const family = RANKING.find((name) => items.some((item) => item.family === name));
  return { ...line, items, family, count: new Set(told.map(([number]) => number)).size };
}

/** The kinds of lines that the key and the filters leave on. */
function itemAllowed(item) {
  if (state.hidden.has("~" + item.family) || state.hidden.has("." + item.kind)) return false;
  if (state.tone && item.family !== "support" && item.family !== "against") return false;
  return !state.act || item.kind === "said-about";
}

function evidenceNow(item) {
  const list = item.ev.filter(passes);
  if (!state.act || !list.length) return list;
  const said = (saidBy.get(item.from) || []).filter((one) => one.act === state.act && one.about.includes(item.to));
  const numbers = new Set(said.flatMap((one) => one.ev.map(([number]) => number)));
  return list.filter(([number]) => numbers.has(number));
}

/** Whether the key lets a node through. */
function nodeOn(key) {
  const node = known.nodes[key];
  return !state.hidden.has(node.kind) && !state.hidden.has(node.category) && !state.hidden.has(node.party);
}

/** Whether key and filters let a node through, its lines apart. */
function nodeAllowed(key) {
  if (!isNode(key)) return true;
  if (!nodeOn(key)) return false;
  const node = known.nodes[key];
  if (insideRegion && !node.places.some((place) => insideRegion.has(place))) return false;
  return !state.party || node.party === state.party || linesOf.get(key).some((line) => known.nodes[otherEnd(line, key)].party === state.party && lineNow(line));
}
const lineAllowed = (line) => Boolean(lineNow(line));

/** A node's lines and neighbours that pass. */
const linesLeft = (key) => linesOf.get(key).map(lineNow).filter((line) => line && nodeAllowed(otherEnd(line, key)));

/** Of everything that passes the filters: the nodes by the sentences that link them, and those that link these. */
function chosenNow(limit) {
  const weight = new Map();
  const degree = new Map();
  for (const key of Object.keys(known.nodes)) {
    if (!nodeAllowed(key)) continue;
    const left = linesLeft(key);
    if (!left.length && (weighs() || !known.nodes[key].ev.some(passes))) continue;
    weight.set(key, left.reduce((sum, line) => sum + line.count, 0));
    degree.set(key, left.length);
  }
  return { keys: choose(weight, degree, limit), all: weight.size };
}

/** As the first view is chosen: the strongest, those that link them, nobody alone (unless all are). */
function choose(weight, degree, limit) {
  const ranked = [...weight.keys()].sort((a, b) => weight.get(b) - weight.get(a) || degree.get(b) - degree.get(a) || (a < b ? -1 : 1));
  if (ranked.length <= limit) return ranked;
  const kept = new Set(ranked.slice(0, Math.ceil(limit / 2)));
  const touching = (key) => linesLeft(key).filter((line) => kept.has(otherEnd(line, key))).length;
  const links = new Map(ranked.filter((key) => !kept.has(key)).map((key) => [key, touching(key)]));
  const linking = [...links.keys()].filter((key) => links.get(key)).sort((a, b) => Math.min(2, links.get(b)) - Math.min(2, links.get(a)) || weight.get(b) - weight.get(a) || (a < b ? -1 : 1));
  for (const key of linking.slice(0, limit - kept.size)) kept.add(key);
  const linked = [...kept].filter((key) => linesLeft(key).some((line) => kept.has(otherEnd(line, key))));
  return linked.length ? linked : ranked.slice(0, limit);
}

/** Statements that pass, of nodes that pass. */
const statementsNow = () =>
  known.statements
    .filter((said) => nodeAllowed(said.by) && (!state.act || said.act === state.act))
    .map((said) => ({ ...said, ev: said.ev.filter(passes) }))
    .filter((said) => said.ev.length && articlesOf(said.ev).size >= state.min);
