// The state of the page, which its address holds.

const MODES = ["network", "timeline", "matrix", "map", "table"];
const MEASURES = { sentences: "strength", articles: "articles", links: "links", statements: "said", bridging: "bridging" };
const REST = {
  as: known.as, node: null, edge: null, hops: 0, path: [], open: [], groups: false, size: "sentences", side: null, matrix: "speech",
  party: null, region: null, outlet: null, from: null, to: null, sure: 0, act: null, min: 1, tone: false, step: null,
};
const state = { ...REST, hidden: new Set() };
const NARROWING = ["party", "region", "outlet", "from", "to", "sure", "act", "min", "tone"];

/** How each part of the state reads from the address; what it does not know, it leaves out. */
const isNode = (key) => Object.hasOwn(known.nodes, key);
const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const among = (values) => (text) => (values.includes(text) ? text : undefined);
const when = (test) => (text) => (test(text) ? text : undefined);
const READERS = {
  as: among(MODES),
  node: when(isNode),
  edge: when((id) => lines.has(id)),
  hops: (text) => Math.min(3, Math.max(0, Number.parseInt(text, 10) || 0)),
  groups: (text) => text === "1",
  size: among(Object.keys(MEASURES)),
  side: among(["filters"]),
  matrix: among(["speech", "stance"]),
  party: when((key) => Object.hasOwn(known.parties, key)),
  region: when((key) => Object.hasOwn(known.regions, key)),
  outlet: when((name) => OUTLETS.includes(name)),
  from: when(isDay),
  to: when(isDay),
  sure: (text) => Math.min(1, Math.max(0, Number.parseFloat(text) || 0)),
  act: among(Object.keys(known.words.en.act)),
  min: (text) => Math.max(1, Number.parseInt(text, 10) || 1),
  tone: (text) => text === "1",
  step: (text) => (/^\d+$/.test(text) && known.story && known.story.steps[+text] ? +text : undefined),
};
const LISTS = { path: when(isNode), open: when((key) => isNode(key) || isGroup(key)), hide: (text) => text };

/** The state that an address or a step of a story stands for. */
function stateFrom(parts) {
  const read = { ...REST, groups: known.opens === "groups" };
  for (const [name, reader] of Object.entries(READERS)) {
    const value = parts.has(name) ? reader(parts.get(name)) : undefined;
    if (value !== undefined) read[name] = value;
  }
  for (const name of ["path", "open"]) read[name] = parts.getAll(name).filter((key) => LISTS[name](key));
  if (read.path.length !== 2 || read.path[0] === read.path[1]) read.path = [];
  if (!read.groups) read.open = read.open.filter(isNode);
  read.hidden = new Set(parts.getAll("hide").flatMap((text) => text.split(",")).filter(Boolean));
  if (!read.node) read.hops = 0;
  const stands = read.groups ? read.open.includes(groupOf.get(read.node)) : firstView.has(read.node) || read.open.length;
  if (read.node && !stands && !read.hops && !read.path.length && read.as === "network") read.hops = 1;
  return read;
}

function readAddress() {
  let parts = new URLSearchParams();
  try {
    parts = new URLSearchParams(location.hash.slice(1));
  } catch {
    // an address that cannot be read means nothing
  }
  Object.assign(state, stateFrom(parts));
  lang = Object.hasOwn(known.words, parts.get("lang") || "") ? parts.get("lang") : known.lang;
}

function addressOf() {
  const parts = new URLSearchParams();
  const rest = { ...REST, groups: known.opens === "groups" };
  for (const name of Object.keys(READERS)) {
    if (state[name] !== rest[name] && state[name] !== undefined) parts.set(name, state[name] === true ? "1" : state[name] === false ? "0" : String(state[name] ?? ""));
  }
  for (const name of ["path", "open"]) for (const key of state[name]) parts.append(name, key);
  if (state.hidden.size) parts.set("hide", [...state.hidden].sort().join(","));
  if (lang !== known.lang) parts.set("lang", lang);
  return parts.toString().replace(/%3A/g, ":").replace(/%7C/g, "|").replace(/%2C/g, ",");
}

/** Changes the state, the address and what is seen. */
function go(change) {
  Object.assign(state, change);
  if (!state.node) state.hops = 0;
  const address = addressOf();
  if (address !== location.hash.slice(1)) location.hash = address;
  show();
}
