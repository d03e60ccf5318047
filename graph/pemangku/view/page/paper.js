// The page on paper: in light colours, as wide as the sheet, the network as a drawing, every sentence unfolded.

const PAPER_SIZE = { width: "1032px", height: "472px" }; // what A4 across leaves beside its margins, and room for the key

function toPaper() {
  if (beforePaper) return;
  beforePaper = { theme: document.documentElement.dataset.theme, folded: [] };
  document.documentElement.dataset.theme = "light";
  for (const part of [stage, sheet]) Object.assign(part.style, { inset: "0 auto auto 0", ...PAPER_SIZE });
  sceneShown = "";
  show();
  network.redraw();
  const paper = document.getElementById("paper");
  paper.hidden = state.as !== "network";
  if (!paper.hidden) {
    const { width, height, parts } = networkDrawing();
    paper.replaceChildren(pen("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": say("view.network") }, parts));
  }
  beforePaper.folded = [...panel.querySelectorAll("details:not([open])")];
  for (const details of beforePaper.folded) details.open = true;
}

function fromPaper() {
  if (!beforePaper) return;
  const { theme, folded } = beforePaper;
  beforePaper = null;
  for (const details of folded) details.open = false;
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  for (const part of [stage, sheet]) for (const name of ["inset", ...Object.keys(PAPER_SIZE)]) part.style[name] = "";
  document.getElementById("paper").replaceChildren();
  document.getElementById("paper").hidden = true;
  sceneShown = "";
  show();
}

/** Firefox says that it has printed while the page still has the layout of paper, in which the stage has no size. */
function whenOnScreen() {
  if (matchMedia("print").matches || !stage.clientWidth) requestAnimationFrame(whenOnScreen);
  else fromPaper();
}

addEventListener("beforeprint", toPaper);
addEventListener("afterprint", whenOnScreen);
