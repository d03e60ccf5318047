// What the page knows: the drawn first view, and everything that can be unfolded or read.

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const known = read("known");
const drawn = read("drawn");
const options = read("options");
const BLANK = { aliases: [], category: null, event: null, date: null, planned: false, strength: 0, held: [], ev: [], party: null, places: [], articles: 0, links: 0, said: 0, bridging: 0 };
for (const [key, node] of Object.entries(known.nodes)) known.nodes[key] = { ...BLANK, ...node };

const things = new Map(Object.entries(known.nodes)); // all that can stand on the stage

const firstView = new Map(drawn.nodes.map((node) => [node.id, node]));
const lines = new Map(known.edges.map((edge) => [edge.id, edge]));
const linesOf = new Map(Object.keys(known.nodes).map((key) => [key, []]));
for (const edge of known.edges) {
  linesOf.get(edge.from).push(edge);
  linesOf.get(edge.to).push(edge);
}
const saidBy = new Map();
for (const said of known.statements) {
  if (!saidBy.has(said.by)) saidBy.set(said.by, []);
  saidBy.get(said.by).push(said);
}

const CROWD = 150;
const KINDS = ["person", "institution", "event", "place"];
const RANKING = ["against", "support", "office", "event", "speech", "place"];
const OUTLETS = [...new Set(Object.values(known.sources).map((source) => source.publisher).filter(Boolean))].sort();
const DATES = Object.values(known.sources).map((source) => source.date).filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date || "")).sort();
const FAMILIES = ["office", "event", "speech", "support", "against", "place"];

const otherEnd = (edge, key) => (edge.from === key ? edge.to : edge.from);
const byStrength = (a, b) => known.nodes[b].strength - known.nodes[a].strength || (a < b ? -1 : 1);

/** Distance from `centre` of every node within `hops` lines that `allowed` lets through. */
function around(centre, hops, allowed) {
  const distance = new Map([[centre, 0]]);
  let edge = [centre];
  for (let step = 1; step <= hops && edge.length; step += 1) {
    const next = [];
    for (const key of edge) {
      for (const line of linesOf.get(key)) {
        const other = otherEnd(line, key);
        if (!distance.has(other) && allowed(other, line)) {
          distance.set(other, step);
          next.push(other);
        }
      }
    }
    edge = next;
  }
  return distance;
}
