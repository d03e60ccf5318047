// What the reader's hands do to the page.

const sheet = document.getElementById("sheet");
const VIEWS = { timeline: timelineView, matrix: matrixView, map: mapView, table: tableView };
let sceneShown = "";

function show() {
  variables.clear();
  still = true;
  showAll();
  still = false;
  if (state.as === "network") network.redraw();
}

function showAll() {
  document.documentElement.lang = lang;
  freshFilters();
  document.body.dataset.as = state.as;
  document.body.classList.toggle("told", state.step !== null);
  fillLegend();
  fillStory();
  const seen = paint();
  fillSheet();
  fillPanel();
  fillWords(seen);
  fillSavings();
  document.body.classList.toggle("open", Boolean((state.node || state.edge || state.side || state.path.length) && !(innerWidth < 760 && state.step !== null)));
  if (state.as !== "network") return;
  if (seen.names !== sceneShown) fitAll(); // the view moves only when other nodes come into it
  sceneShown = seen.names;
  if (state.node) reveal(state.node);
}

/** Timeline, matrix, map and table lie on a sheet over the network. */
function fillSheet() {
  const view = VIEWS[state.as];
  const [left, top, same] = [sheet.scrollLeft, sheet.scrollTop, sheet.dataset.as === state.as];
  sheet.hidden = !view;
  sheet.dataset.as = state.as;
  sheet.replaceChildren(...(view ? view() : []).flat(Infinity).filter(Boolean));
  if (same) sheet.scrollTo(left, top);
}

function goBack() {
  if (state.path.length) return void go({ path: [], open: openGroups(), node: null, edge: null });
  Object.assign(state, { hops: 0, open: openGroups(), edge: null });
  go({ node: scene().places.has(state.node) ? state.node : null });
}

function hitThing(key) {
  if (isNode(key)) go({ node: key, edge: null, side: null, step: null, hops: state.hops && 1, open: state.hops ? openGroups() : state.open });
  else go({ open: [...state.open, key], node: null, edge: null, side: null, step: null });
}

network.on("click", ({ nodes: hitNodes, edges: hitEdges, pointer }) => {
  const badge = badgeAt(pointer.canvas);
  const hit = hitNodes[0] || nameAt(pointer.canvas);
  if (badge) unfold(badge);
  else if (hit) hitThing(hit);
  else if (hitEdges.length && !linesShown.get(hitEdges[0]).group) go({ edge: hitEdges[0], side: null, step: null, node: state.hops ? state.node : null });
  else if (!state.hops && (state.node || state.edge)) go({ node: null, edge: null });
});
network.on("doubleClick", ({ nodes: hitNodes }) => hitNodes.length && isNode(hitNodes[0]) && go({ node: hitNodes[0], edge: null, hops: 1, path: [], open: openGroups() }));
network.on("zoom", keepMarks);
for (const [over, out] of [["hoverNode", "blurNode"], ["hoverEdge", "blurEdge"]]) {
  network.on(over, () => stage.classList.add("pointing"));
  network.on(out, () => stage.classList.remove("pointing"));
}

/** From the node looked at to the nearest one that lies in a direction. */
function stepTo(across, down) {
  const keys = nodes.getIds().filter(isNode);
  if (!keys.length) return;
  if (!state.node || !nodes.get(state.node)) return void go({ node: ranked.find(isNode), edge: null });
  const places = network.getPositions(keys);
  const here = places[state.node];
  const far = (key) => {
    const [x, y] = [places[key].x - here.x, places[key].y - here.y];
    const along = x * across + y * down;
    return along <= 1 ? Infinity : along + 2.5 * Math.abs(x * down - y * across);
  };
  const next = keys.filter((key) => key !== state.node).sort((a, b) => far(a) - far(b))[0];
  if (next && far(next) < Infinity) go({ node: next, edge: null, side: null });
}

const STAGE_KEYS = {
  ArrowLeft: () => stepTo(-1, 0),
  ArrowRight: () => stepTo(1, 0),
  ArrowUp: () => stepTo(0, -1),
  ArrowDown: () => stepTo(0, 1),
  "+": () => zoomBy(1.3),
  "-": () => zoomBy(1 / 1.3),
  0: fitAll,
  u: () => state.node && unfold(state.node),
  Backspace: rollBack,
  Enter: () => panel.querySelector("h2") && panel.querySelector("h2").focus(),
};
stage.addEventListener("keydown", (event) => {
  const act = STAGE_KEYS[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
});

const CLICKS = {
  back: goBack,
  "roll-back": rollBack,
  groups: () => go({ groups: !state.groups, node: null, edge: null, open: [] }),
  filters: () => go({ side: state.side ? null : "filters" }),
  closer: () => zoomBy(1.3),
  farther: () => zoomBy(1 / 1.3),
  fit: fitAll,
  theme: () => {
    document.documentElement.dataset.theme = variable("--dark") === "1" ? "light" : "dark";
    show();
  },
};
for (const [id, run] of Object.entries(CLICKS)) document.getElementById(id).addEventListener("click", run);
for (const button of document.querySelectorAll("[data-lang]")) {
  button.addEventListener("click", () => {
    lang = button.dataset.lang;
    go({});
  });
}
for (const button of document.querySelectorAll("[data-mode]")) button.addEventListener("click", () => go({ as: button.dataset.mode }));

document.addEventListener("keydown", (event) => {
  const typing = ["INPUT", "SELECT", "TEXTAREA"].includes(document.activeElement.tagName);
  if (event.key === "/" && !typing) {
    event.preventDefault();
    field.focus();
  } else if (event.key === "Escape") {
    if (savings.open) savings.open = false;
    else if (state.side) go({ side: null });
    else if (foldable().length) rollBack();
    else if (state.hops || state.path.length) goBack();
    else if (state.node || state.edge) go({ node: null, edge: null });
  } else if (state.step !== null && !typing && document.activeElement !== stage && ["ArrowRight", "ArrowLeft"].includes(event.key)) {
    const to = state.step + (event.key === "ArrowRight" ? 1 : -1);
    if (known.story.steps[to]) toStep(to);
  }
});
addEventListener("hashchange", () => {
  if (location.hash.slice(1) === addressOf()) return;
  readAddress();
  show();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
addEventListener("resize", () => requestAnimationFrame(() => {
  sceneShown = "";
  show();
}));

readAddress();
if (innerWidth < 760) document.getElementById("legend").open = false;
if (!location.hash && known.story) Object.assign(state, stateFrom(new URLSearchParams(known.story.steps[0].state)), { step: 0 });
else if (!location.hash && known.around) {
  state.node = known.around;
  if (!firstView.has(state.node)) state.hops = 1;
}
show();

/** For tests and for pages that embed this one: what is seen, and ways to change it. */
window.pemangku = Object.freeze({
  visibleNodes: () => nodes.getIds().sort(),
  visibleEdges: () => edges.getIds().sort(),
  state: () => ({ ...state, hidden: [...state.hidden].sort(), lang }),
  select: (key) => visit(key),
  placeOf: (key) => onStage.get(key),
  pointOf: (key) => network.canvasToDOM(network.getPosition(key)),
  domOf: (point) => network.canvasToDOM(point),
  middleOf: (id) => {
    const line = lines.get(id);
    const [a, b] = [line.from, line.to].map((key) => network.canvasToDOM(network.getPosition(key)));
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  },
  names: () => drawnNames.map(({ key, box }) => ({ key, ...box })),
  notes: () => drawnNotes.map(({ text, box, pin }) => ({ text, ...box, pin })),
  badges: () => drawnBadges.map(({ key, count, box }) => ({ key, count, ...network.canvasToDOM({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }) })),
  sizeOf,
  lookOf: (key) => markOf(things.get(key)),
});
