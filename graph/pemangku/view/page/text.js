// Words and elements. Everything that comes from an article reaches the page as a text node, never as markup.

let lang = "id";
const words = () => known.words[lang];

/** The page's own words at `path` ("edge.attends"), with {n} and other places filled in. */
function say(path, values) {
  let text = path.split(".").reduce((at, step) => (at === undefined ? undefined : at[step]), words());
  if (text && typeof text === "object") text = text[values && values.n === 1 ? "one" : "other"];
  if (text === undefined) return path.split(".").pop();
  return text.replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? shown(values[name]) : whole));
}

const shown = (value) => (typeof value === "number" ? figure(value) : String(value));

/** An element with attributes, listeners (`on: {click}`) and children; strings become text. */
function el(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === "on") for (const [event, run] of Object.entries(value)) made.addEventListener(event, run);
    else if (value !== undefined && value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(Infinity)) if (child !== null && child !== undefined) made.append(child);
  return made;
}

/** An element of a drawing. */
function pen(tag, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === "on") for (const [event, run] of Object.entries(value)) made.addEventListener(event, run);
    else if (value !== undefined && value !== null && value !== false) made.setAttribute(name, value);
  }
  for (const child of children.flat(Infinity)) if (child !== null && child !== undefined) made.append(child);
  return made;
}

/** A word of an article: apart from its surroundings, so that its direction marks turn nothing around it. */
const foreign = (text) => el("bdi", {}, text);

/** Letters without case and accents, for finding. */
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const formats = new Map(); // to make one takes far longer than to use it

function formatOf(id, make) {
  if (!formats.has(id)) formats.set(id, make());
  return formats.get(id);
}

const figure = (number) => formatOf("number " + lang, () => new Intl.NumberFormat(lang)).format(number);

/** "2024-10-30", "2024-10" or "2024" as people write it. */
function dated(date) {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date || "");
  if (!match) return date || "";
  const [, year, month, day] = match;
  const time = new Date(Date.UTC(+year, month ? month - 1 : 0, day ? +day : 1));
  const parts = { year: "numeric", timeZone: "UTC" };
  if (month) parts.month = "short";
  if (day) parts.day = "numeric";
  const id = "date " + lang + (month ? "m" : "") + (day ? "d" : "");
  return formatOf(id, () => new Intl.DateTimeFormat(lang === "id" ? "id-ID" : "en-GB", parts)).format(time);
}
