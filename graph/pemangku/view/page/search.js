// Finding a node as one types: without regard to case and accents, by any name.

const field = document.getElementById("search");
const hitList = document.getElementById("hits");
const index = Object.entries(known.nodes).map(([key, node]) => ({ key, names: [node.name, ...node.aliases].map(folded) }));
let hits = [];
let picked = -1;

/** The nodes that a text names, the best first: a name that begins so, then a word in it, then anything within. */
function find(text) {
  const wanted = folded(text).split(/\s+/).filter(Boolean);
  if (!wanted.length) return [];
  const scored = [];
  for (const { key, names } of index) {
    let best = 0;
    for (const name of names) {
      if (!wanted.every((word) => name.includes(word))) continue;
      best = Math.max(best, name.startsWith(wanted[0]) ? 3 : (" " + name).includes(" " + wanted[0]) ? 2 : 1);
    }
    if (best) scored.push({ key, best });
  }
  return scored.sort((a, b) => b.best - a.best || byStrength(a.key, b.key)).map((hit) => hit.key);
}

function listHits() {
  const all = find(field.value);
  hits = all.slice(0, 8);
  picked = hits.length ? 0 : -1;
  const asked = field.value.trim() !== "";
  hitList.replaceChildren(
    ...hits.map((key, at) => {
      const node = known.nodes[key];
      const choose = { mousedown: (event) => { event.preventDefault(); reachNode(key); } };
      return el("li", { role: "option", id: "hit" + at, "data-key": key, on: choose }, glyph(node.kind, node.category), el("span", {}, foreign(node.name)), el("span", { class: "note" }, kicker(node)));
    }),
  );
  if (asked && !hits.length) hitList.append(el("li", { class: "none" }, say("nothingFound")));
  hitList.hidden = !asked;
  field.setAttribute("aria-expanded", String(asked));
  document.getElementById("told").textContent = asked ? (all.length ? say("found", { n: all.length }) : say("nothingFound")) : "";
  pick(picked);
}

function pick(at) {
  picked = at;
  [...hitList.children].forEach((item, number) => item.setAttribute("aria-selected", String(number === at)));
  if (at < 0) field.removeAttribute("aria-activedescendant");
  else field.setAttribute("aria-activedescendant", "hit" + at);
}

function closeHits() {
  hitList.hidden = true;
  field.setAttribute("aria-expanded", "false");
}

/** Goes to a found node; one that the first view leaves out opens with its neighbours. */
function reachNode(key) {
  closeHits();
  field.value = "";
  go({ node: key, edge: null, hops: firstView.has(key) ? state.hops && 1 : 1 });
  const title = panel.querySelector("h2");
  if (title) title.focus({ preventScroll: true });
}

field.addEventListener("input", listHits);
field.addEventListener("focus", () => field.value && listHits());
field.addEventListener("blur", closeHits);
field.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" && hits.length) pick((picked + 1) % hits.length);
  else if (event.key === "ArrowUp" && hits.length) pick((picked + hits.length - 1) % hits.length);
  else if (event.key === "Enter" && picked >= 0) reachNode(hits[picked]);
  else if (event.key === "Escape") closeHits();
  else return;
  event.preventDefault();
  event.stopPropagation();
});
