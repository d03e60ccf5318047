// The words around the picture: title, summary, caption, and the names of the tools.

const LABELS = { theme: "theme", closer: "zoomIn", farther: "zoomOut", fit: "fit", panel: "panel", languages: "language", modes: "modes", search: "search", hits: "search" };

function fillWords(seen) {
  const all = Object.values(known.nodes);
  const articles = Object.values(known.sources);
  const centre = known.around && known.nodes[known.around];
  const title = document.getElementById("title");
  title.replaceChildren(known.story && known.story.title ? foreign(known.story.title) : centre ? foreign(say("titleAround", { name: centre.name })) : say("title"));
  document.title = title.textContent.slice(0, 200);
  const counts = KINDS.map((kind) => [kind, all.filter((node) => node.kind === kind).length]).filter(([, n]) => n);
  const nodesText = counts.map(([kind, n]) => say("count." + kind, { n })).join(", ");
  const sources = say("sources", { n: articles.length });
  document.getElementById("summary").textContent = all.length ? say("summary", { nodes: nodesText, sources }) + " · " + span(articles) : "";
  document.getElementById("caption").replaceChildren(...captionText(seen, articles));
  for (const [id, word] of Object.entries(LABELS)) document.getElementById(id).setAttribute("aria-label", say(word));
  for (const id of ["theme", "closer", "farther", "fit"]) document.getElementById(id).title = say(LABELS[id]);
  const saving = savings.querySelector("summary");
  saving.setAttribute("aria-label", say("save"));
  saving.title = say("save");
  field.placeholder = say("search");
  stage.setAttribute("aria-label", say("canvas"));
  for (const button of document.querySelectorAll("[data-lang]")) button.setAttribute("aria-pressed", String(button.dataset.lang === lang));
  for (const button of document.querySelectorAll("[data-mode]")) {
    button.textContent = say("view." + button.dataset.mode);
    button.setAttribute("aria-pressed", String(button.dataset.mode === state.as));
  }
  fillTools();
  const nothing = document.getElementById("nothing");
  nothing.hidden = all.length > 0 && (state.as !== "network" || seen.shown + seen.groups > 0);
  nothing.replaceChildren(el("h2", {}, say(all.length ? "noneLeft" : "empty")), el("p", {}, say(all.length ? "noneLeftHint" : "emptyHint")));
}

/** The buttons upon the picture: the way back, the last unfolding, the communities, the filters. */
function fillTools() {
  const network = state.as === "network";
  const back = document.getElementById("back");
  back.textContent = "← " + say("back");
  back.hidden = !network || !(state.hops || state.path.length);
  const fold = document.getElementById("roll-back");
  fold.textContent = "↶ " + say("rollBack");
  fold.hidden = !network || !foldable().length;
  const groups = document.getElementById("groups");
  groups.textContent = say("groups");
  groups.hidden = !network || !known.groups.length || narrowed();
  groups.setAttribute("aria-pressed", String(state.groups));
  const filters = document.getElementById("filters");
  const on = NARROWING.filter((name) => state[name] !== REST[name]).length;
  filters.replaceChildren(say("filters"), on ? el("span", { class: "on" }, figure(on)) : "");
  filters.setAttribute("aria-pressed", String(state.side === "filters"));
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
  const outlets = OUTLETS;
  const named = outlets.slice(0, 6).join(", ") + (outlets.length > 6 ? ", …" : "");
  const made = say("madeBy", { version: known.version });
  if (!Object.keys(known.nodes).length) return [made];
  const all = figure(Object.keys(known.nodes).length);
  const grouped = seen.groups > 0 && state.as === "network";
  const shown = grouped ? say("shownGroups", { n: seen.groups, all }) + (seen.shown ? " " + say("shownMembers", { n: seen.shown }) : "") : say(state.as === "network" || state.as === "table" ? "shown" : "shownOf", { shown: figure(seen.shown), all, lines: figure(seen.lines) });
  const capped = !grouped && seen.all > seen.shown && narrowed() ? [" " + say("capped", { shown: figure(seen.shown), all: figure(seen.all) })] : [];
  const size = state.as === "network" && !grouped ? [" " + say("sizeIs", { measure: say("measureIs." + state.size) })] : [];
  const filters = filterWords();
  const through = filters ? [" " + say("filters") + ": ", foreign(filters), "."] : [];
  const from = say("articlesFrom", { sources: (named ? named + "; " : "") + say("sources", { n: articles.length }) + ", " + span(articles) });
  const told = seen.told ? [seen.told + " "] : [];
  return [...told, shown, ...capped, ...size, ...through, " ", foreign(from), ". " + made + "."];
}
