// The state of the page, which its address holds, and what the reader's hands do to it.

const state = { node: null, edge: null, hops: 0, hidden: new Set() };

/** Changes the state, the address and what is seen. */
function go(change) {
  Object.assign(state, change);
  if (!state.node) state.hops = 0;
  const address = addressOf();
  if (address !== location.hash.slice(1)) location.hash = address;
  show();
}

function addressOf() {
  const parts = new URLSearchParams();
  if (state.node) parts.set("node", state.node);
  if (state.edge) parts.set("edge", state.edge);
  if (state.hops) parts.set("hops", state.hops);
  if (state.hidden.size) parts.set("hide", [...state.hidden].sort().join(","));
  if (lang !== known.lang) parts.set("lang", lang);
  return parts.toString().replace(/%3A/g, ":").replace(/%7C/g, "|").replace(/%2C/g, ",");
}

/** Takes the state out of the address; what it does not know, it leaves out. */
function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const has = (name) => Object.hasOwn(known.nodes, parts.get(name) || "");
  state.node = has("node") ? parts.get("node") : null;
  state.edge = lines.has(parts.get("edge")) ? parts.get("edge") : null;
  state.hops = state.node ? Math.min(3, Math.max(0, Number.parseInt(parts.get("hops"), 10) || 0)) : 0;
  if (state.node && !firstView.has(state.node) && !state.hops) state.hops = 1;
  state.hidden = new Set((parts.get("hide") || "").split(",").filter(Boolean));
  lang = Object.hasOwn(known.words, parts.get("lang") || "") ? parts.get("lang") : known.lang;
}

let sceneShown = "";

function show() {
  document.documentElement.lang = lang;
  fillLegend();
  const seen = paint();
  fillPanel();
  fillWords(seen);
  document.body.classList.toggle("open", Boolean(state.node || state.edge));
  if (seen.names !== sceneShown) fitAll(); // the view moves only when other nodes come into it
  sceneShown = seen.names;
  if (state.node) reveal(state.node);
}

/** The words around the picture: title, summary, caption, and the names of the tools. */
function fillWords(seen) {
  const all = Object.values(known.nodes);
  const articles = Object.values(known.sources);
  const centre = known.around && known.nodes[known.around];
  const title = document.getElementById("title");
  title.replaceChildren(centre ? foreign(say("titleAround", { name: centre.name })) : say("title"));
  document.title = title.textContent.slice(0, 200);
  const counts = KINDS.map((kind) => [kind, all.filter((node) => node.kind === kind).length]).filter(([, n]) => n);
  const nodesText = counts.map(([kind, n]) => say("count." + kind, { n })).join(", ");
  const sources = say("sources", { n: articles.length });
  document.getElementById("summary").textContent = all.length ? say("summary", { nodes: nodesText, sources }) + " · " + span(articles) : "";
  document.getElementById("caption").replaceChildren(...captionText(seen, articles));
  for (const [id, word] of Object.entries({ search: "search", theme: "theme", save: "save", closer: "zoomIn", farther: "zoomOut", fit: "fit", panel: "panel", languages: "language" })) {
    document.getElementById(id).setAttribute("aria-label", say(word));
    if (id !== "panel" && id !== "languages") document.getElementById(id).title = say(word);
  }
  field.placeholder = say("search");
  const back = document.getElementById("back");
  back.textContent = "← " + say("back");
  stage.setAttribute("role", "img");
  stage.setAttribute("aria-label", say("canvas"));
  for (const button of document.querySelectorAll("[data-lang]")) button.setAttribute("aria-pressed", String(button.dataset.lang === lang));
  const nothing = document.getElementById("nothing");
  nothing.hidden = all.length > 0;
  nothing.replaceChildren(el("h2", {}, say("empty")), el("p", {}, say("emptyHint")));
}

/** From when to when the articles are. */
function span(articles) {
  const dates = articles.map((source) => source.date).filter(Boolean).sort();
  const undated = articles.length - dates.length;
  if (!dates.length) return say("undated");
  const [first, last] = [dates[0], dates[dates.length - 1]];
  const range = first === last ? dated(first) : dated(first) + " – " + dated(last);
  return undated ? range + ", " + say("undatedSome", { n: undated }) : range;
}

function captionText(seen, articles) {
  const outlets = [...new Set(articles.map((source) => source.publisher).filter(Boolean))].sort();
  const named = outlets.slice(0, 6).join(", ") + (outlets.length > 6 ? ", …" : "");
  const made = say("madeBy", { version: known.version });
  if (!Object.keys(known.nodes).length) return [made];
  const shown = say("shown", { shown: figure(seen.shown), all: figure(Object.keys(known.nodes).length), lines: figure(seen.lines) });
  const from = say("articlesFrom", { sources: (named ? named + "; " : "") + say("sources", { n: articles.length }) + ", " + span(articles) });
  return [shown + " ", foreign(from), ". " + made + "."];
}

network.on("click", ({ nodes: hitNodes, edges: hitEdges, pointer }) => {
  const hit = hitNodes[0] || nameAt(pointer.canvas);
  if (hit) go({ node: hit, edge: null, hops: state.hops && 1 });
  else if (hitEdges.length) go({ edge: hitEdges[0], node: state.hops ? state.node : null });
  else if (!state.hops && (state.node || state.edge)) go({ node: null, edge: null });
});
network.on("doubleClick", ({ nodes: hitNodes }) => hitNodes.length && go({ node: hitNodes[0], edge: null, hops: 1 }));
network.on("zoom", keepMarks);
for (const [over, out] of [["hoverNode", "blurNode"], ["hoverEdge", "blurEdge"]]) {
  network.on(over, () => stage.classList.add("pointing"));
  network.on(out, () => stage.classList.remove("pointing"));
}

document.getElementById("back").addEventListener("click", () => go({ hops: 0, node: firstView.has(state.node) ? state.node : null, edge: null }));
document.getElementById("closer").addEventListener("click", () => zoomBy(1.3));
document.getElementById("farther").addEventListener("click", () => zoomBy(1 / 1.3));
document.getElementById("fit").addEventListener("click", fitAll);
document.getElementById("save").addEventListener("click", savePicture);
document.getElementById("theme").addEventListener("click", () => {
  const dark = variable("--dark") === "1";
  document.documentElement.dataset.theme = dark ? "light" : "dark";
  show();
});
for (const button of document.querySelectorAll("[data-lang]")) {
  button.addEventListener("click", () => {
    lang = button.dataset.lang;
    go({});
  });
}
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== field) {
    event.preventDefault();
    field.focus();
  } else if (event.key === "Escape") {
    if (state.hops) document.getElementById("back").click();
    else go({ node: null, edge: null });
  }
});
addEventListener("hashchange", () => {
  if (location.hash.slice(1) === addressOf()) return;
  readAddress();
  show();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
addEventListener("resize", () => requestAnimationFrame(fitAll));
addEventListener("beforeprint", fitAll);

readAddress();
if (innerWidth < 760) document.getElementById("legend").open = false;
if (!location.hash && known.around) {
  state.node = known.around;
  if (!firstView.has(state.node)) state.hops = 1;
}
show();

/** For tests and for pages that embed this one: what is seen, and ways to change it. */
window.pemangku = Object.freeze({
  visibleNodes: () => nodes.getIds().sort(),
  visibleEdges: () => edges.getIds().sort(),
  state: () => ({ node: state.node, edge: state.edge, hops: state.hops, hidden: [...state.hidden].sort(), lang }),
  select: (key) => go({ node: key, edge: null, hops: firstView.has(key) ? state.hops : 1 }),
  pointOf: (key) => network.canvasToDOM(network.getPosition(key)),
  domOf: (point) => network.canvasToDOM(point),
  middleOf: (id) => {
    const line = lines.get(id);
    const [a, b] = [line.from, line.to].map((key) => network.canvasToDOM(network.getPosition(key)));
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  },
  names: () => drawnNames.map(({ key, box }) => ({ key, ...box })),
});
