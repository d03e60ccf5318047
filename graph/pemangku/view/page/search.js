// Finding a node as one types: without regard to case and accents, by any name.

/** All that a node is found by: its names, its kind of office with the body's name. */
const namesOf = (node) => [node.name, ...node.aliases, ...node.held.map((held) => `${held.role} ${held.body && known.nodes[held.body] ? [known.nodes[held.body].name, ...known.nodes[held.body].aliases].join(" ") : ""}`)];

let index = null; // every node's names, the strongest node first
let lastFound = { typed: "", among: [] };

/** The nodes that a text names, the best first: a name that begins so, then a word in it, then anything within. */
function find(text) {
  const wanted = folded(text).split(/\s+/).filter(Boolean);
  if (!wanted.length) return [];
  index ||= Object.keys(known.nodes).sort(byStrength).map((key) => ({ key, names: namesOf(known.nodes[key]).map(folded) }));
  const byFit = [[], [], []];
  const typed = wanted.join(" ");
  const among = lastFound.typed && typed.startsWith(lastFound.typed) ? lastFound.among : index; // more letters fit fewer names
  lastFound = { typed, among: [] };
  for (const entry of among) {
    const { key, names } = entry;
    let best = 0;
    for (const name of names) {
      if (!wanted.every((word) => name.includes(word))) continue;
      best = Math.max(best, name.startsWith(wanted[0]) ? 3 : (" " + name).includes(" " + wanted[0]) ? 2 : 1);
    }
    if (!best) continue;
    byFit[3 - best].push(key);
    lastFound.among.push(entry);
  }
  return byFit.flat();
}

/** A field that finds nodes as one types, with a list under it; `chosen` gets the node's key. */
function finder(field, list, told, prefix, chosen) {
  let hits = [];
  let picked = -1;
  const pick = (at) => {
    picked = at;
    [...list.children].forEach((item, number) => item.setAttribute("aria-selected", String(number === at)));
    if (at < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", prefix + at);
  };
  const close = () => {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const take = (key) => {
    close();
    field.value = "";
    chosen(key);
  };
  const fill = () => {
    const all = find(field.value);
    const asked = field.value.trim() !== "";
    hits = all.slice(0, 8);
    const option = (key, at) => {
      const node = known.nodes[key];
      const choose = { mousedown: (event) => { event.preventDefault(); take(key); } };
      return el("li", { role: "option", id: prefix + at, "data-key": key, on: choose }, glyphOf(key), el("span", {}, foreign(node.name)), el("span", { class: "note" }, kicker(node)));
    };
    list.replaceChildren(...hits.map(option));
    if (asked && !hits.length) list.append(el("li", { class: "none", role: "option", "aria-disabled": "true" }, say("nothingFound")));
    list.hidden = !asked;
    field.setAttribute("aria-expanded", String(asked));
    if (told) told.textContent = asked ? (all.length ? say("found", { n: all.length }) : say("nothingFound")) : "";
    pick(hits.length ? 0 : -1);
  };
  field.addEventListener("input", fill);
  field.addEventListener("focus", () => field.value && fill());
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && hits.length) pick((picked + 1) % hits.length);
    else if (event.key === "ArrowUp" && hits.length) pick((picked + hits.length - 1) % hits.length);
    else if (event.key === "Enter" && picked >= 0) take(hits[picked]);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/** Goes to a found node; one that is not on the stage opens with its neighbours. */
function reachNode(key) {
  visit(key);
  const title = panel.querySelector("h2");
  if (title) title.focus({ preventScroll: true });
}

const field = document.getElementById("search");
finder(field, document.getElementById("hits"), document.getElementById("told"), "hit", reachNode);
