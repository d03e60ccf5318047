// Who connects A and B: the shortest ways between two nodes.

const WAYS = 40; // nodes that a picture of ways holds at most

/** Ways along links that sentences bear out and not over places; then over places; then over reference data too. */
const RULES = [
  (key, line) => line.count > 0 && (!isNode(key) || known.nodes[key].kind !== "place"),
  (key, line) => line.count > 0,
  () => true,
];

/** The shortest ways between two nodes: distances from the first, which rule held, all nodes on such ways. */
function waysBetween(a, b) {
  for (const [number, rule] of RULES.entries()) {
    const steps = (from, to) => distances(from, (key, line) => (key === to || rule(key, line)) && (rule === RULES[2] || line.count > 0));
    const fromA = steps(a, b);
    if (!fromA.has(b)) continue;
    const fromB = steps(b, a);
    const length = fromA.get(b);
    const on = [...fromA.keys()].filter((key) => fromB.has(key) && fromA.get(key) + fromB.get(key) === length);
    return { rule: number, length, on, distance: fromA };
  }
  return null;
}

function distances(centre, allowed) {
  return around(centre, Infinity, (key, line) => {
    const left = lineNow(line);
    return left && nodeOn(key) && allowed(key, left);
  });
}

/** The ways in columns, from A on the left to B on the right. */
function pathScene() {
  const [a, b] = state.path;
  const ways = waysBetween(a, b);
  if (!ways) return { places: new Map([[a, { x: -200, y: 0 }], [b, { x: 200, y: 0 }]]), all: 2, told: say("noWay") };
  const shown = new Set([a, b, ...ways.on.filter((key) => key !== a && key !== b).sort(byStrength).slice(0, WAYS - 2)]);
  const columns = Array.from({ length: ways.length + 1 }, (_, n) => [...shown].filter((key) => ways.distance.get(key) === n).sort(byStrength));
  const tall = stage.clientHeight > 1.1 * stage.clientWidth;
  const places = new Map();
  columns.forEach((column, n) =>
    column.forEach((key, row) => {
      const along = (n - ways.length / 2) * (tall ? 130 : 230);
      const across = (row - (column.length - 1) / 2) * (tall ? 150 : 74);
      places.set(key, tall ? { x: across, y: along } : { x: along, y: across + (n % 2 ? 18 : 0) });
    }),
  );
  return { places: apart(places), all: ways.on.length };
}

/** The field in a node's panel that asks for the other end. */
function wayField(key) {
  const field = el("input", { type: "search", id: "way", class: "plain", role: "combobox", autocomplete: "off", "aria-expanded": "false", "aria-controls": "way-hits", "aria-autocomplete": "list", "aria-label": say("wayTo"), placeholder: say("wayTo") });
  const list = el("ul", { id: "way-hits", class: "hits", role: "listbox", hidden: true, "aria-label": say("wayTo") });
  finder(field, list, null, "way", (other) => other !== key && go({ as: "network", path: [key, other], node: null, edge: null, hops: 0, open: openGroups() }));
  return el("div", { class: "search small" }, field, list);
}

function pathPanel() {
  const [a, b] = state.path;
  const ways = waysBetween(a, b);
  const title = [nameButton(a), el("span", { class: "between" }, " ↔ "), nameButton(b)];
  const kick = ways ? say("waysLong", { n: ways.length }) : say("noWay");
  const looked = state.node && [section(known.nodes[state.node].name, 0, el("button", { type: "button", class: "act-button", on: { click: () => go({ path: [], hops: 1 }) } }, say("lookCloser")))];
  return [
    heading(null, kick, title),
    ways && ways.rule ? el("p", { class: "hint" }, say(ways.rule === 1 ? "wayOverPlaces" : "wayOverReference")) : null,
    ways ? el("ol", { class: "ways" }, someWays(a, b, ways).map(wayItem)) : null,
    looked,
  ];
}

/** Up to eight of the ways, as lists of nodes. */
function someWays(a, b, ways) {
  const on = new Set(ways.on);
  const found = [];
  const walk = (way) => {
    if (found.length >= 8) return;
    const last = way[way.length - 1];
    if (last === b) found.push(way);
    else
      for (const line of linesOf.get(last).map(lineNow).filter(Boolean)) {
        const next = otherEnd(line, last);
        if (on.has(next) && ways.distance.get(next) === way.length && (ways.rule === 2 || line.count)) walk([...way, next]);
      }
  };
  walk([a]);
  return found;
}

function wayItem(way) {
  const links = way.slice(1).map((key, n) => {
    const line = lineNow(linesOf.get(key).find((one) => otherEnd(one, key) === way[n]));
    const item = line.items[0];
    const word = say("edge." + item.kind + (item.from === way[n] ? ".0" : ".1"));
    return [el("button", { type: "button", class: "link", on: { click: () => go({ edge: line.id }) } }, stroke(line.family), word), nameButton(key)];
  });
  return el("li", {}, nameButton(way[0]), links);
}
