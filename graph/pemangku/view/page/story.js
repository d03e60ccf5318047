// A story: the picture step by step, each with its caption.

const telling = document.getElementById("story");

function toStep(number) {
  const { state: pairs } = known.story.steps[number];
  Object.assign(state, stateFrom(new URLSearchParams(pairs)), { step: number });
  go({});
}

function leaveStory() {
  go({ step: null });
}

function fillStory() {
  if (!known.story) return;
  const steps = known.story.steps;
  const here = state.step;
  telling.hidden = false;
  if (here === null) {
    telling.replaceChildren(el("button", { type: "button", class: "act-button", id: "tell", on: { click: () => toStep(0) } }, say("tellStory")));
    return;
  }
  const focused = telling.contains(document.activeElement) && document.activeElement.id;
  const button = (id, words, sign, to) => el("button", { type: "button", id, class: "icon", "aria-label": say(words), title: say(words), disabled: !steps[to], on: { click: () => toStep(to) } }, sign);
  const leave = el("button", { type: "button", id: "leave", class: "icon", "aria-label": say("leaveStory"), title: say("leaveStory"), on: { click: leaveStory } }, "×");
  const text = steps[here].text.split(/\n{2,}/).filter(Boolean).map((part) => el("p", {}, foreign(part.replace(/\n/g, " "))));
  const count = el("span", { class: "count" }, `${figure(here + 1)} / ${figure(steps.length)}`);
  telling.replaceChildren(el("div", { class: "told", "aria-live": "polite" }, text, noteLines()), el("div", { class: "steps" }, button("before", "stepBack", "←", here - 1), count, button("after", "stepOn", "→", here + 1), leave));
  const again = focused && document.getElementById(focused);
  if (again && !again.disabled) again.focus();
}
