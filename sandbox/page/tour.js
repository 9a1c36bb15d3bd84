// The guided tour: a card that walks along real elements, and waits for what the person does.

import { byId, fill, h } from "./dom.js";
import { beside } from "./tour_place.js";
import { steps } from "./tour_steps.js";

const KEY = "parley-tour";

/** Shows the steps one after the other. `parts` are the page's: {showPane, buyers, slack, chat}. */
export class Tour {
  constructor(store, parts) {
    this.parts = parts;
    this.card = byId("tour");
    this.steps = steps(store, parts);
    this.at = -1;
    this.target = null;
    byId("tour-button").addEventListener("click", () => this.start());
    document.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && this.end());
    for (const prefix of ["chat/", "slack/", "bot", "faults", "clock"]) store.on(prefix, () => this.check());
  }

  get running() {
    return this.at >= 0;
  }

  /** Start it by itself on somebody's first visit. */
  first() {
    if (localStorage.getItem(KEY) === null) this.start();
  }

  start() {
    this.go(0);
    if (!this.drawing) this.follow();
  }

  /** End it, now or at its end; it does not come by itself again. */
  end() {
    if (!this.running) return;
    localStorage.setItem(KEY, "seen");
    const held = this.card.contains(document.activeElement);
    this.at = -1;
    this.aim(null);
    this.card.hidden = true;
    this.card.replaceChildren();
    if (held) byId("tour-button").focus();
  }

  go(at) {
    if (at >= this.steps.length) return this.end();
    this.at = at;
    const step = this.steps[at];
    step.begin?.();
    this.parts.showPane(step.pane);
    this.draw(step);
    this.place();
    this.check();
    // Who types or fills in a form is not torn away from it.
    if (!document.activeElement.matches("textarea, input:not([type='radio'])") || at === 0) this.card.focus({ preventScroll: true });
    return undefined;
  }

  draw(step) {
    const last = this.at === this.steps.length - 1;
    this.wait = h("p", { class: "tour-wait" }, step.waits);
    this.wait.hidden = !step.waits;
    const next = last ? "Finish" : step.done ? "Skip this" : "Next";
    const onward = h("button", { type: "button", class: step.done && !last ? "bare" : "next", on: { click: () => this.go(this.at + 1) } }, next);
    const there = step.done ? h("button", { type: "button", class: "next", on: { click: () => this.focusTarget() } }, "Show me") : null;
    fill(
      this.card,
      h("h2", { id: "tour-title" }, step.title),
      h("p", { id: "tour-text" }, step.text()),
      this.wait,
      h(
        "div",
        { class: "tour-foot" },
        h("small", {}, `${this.at + 1} of ${this.steps.length}`),
        last ? null : h("button", { type: "button", class: "bare", on: { click: () => this.end() } }, "End tour"),
        onward,
        there,
      ),
    );
    this.card.hidden = false;
  }

  /** Go on once the person did what the step waits for. */
  check() {
    const step = this.steps[this.at];
    if (step?.done?.()) queueMicrotask(() => this.steps[this.at] === step && this.go(this.at + 1));
  }

  focusTarget() {
    const target = this.steps[this.at].target();
    if (!target) return;
    target.scrollIntoView({ block: "nearest" });
    (target.matches("button, input, textarea, a") ? target : target.querySelector("button, input, a") ?? target).focus();
  }

  // What it speaks of moves, scrolls, or is drawn anew at any time.
  follow() {
    this.drawing = this.running;
    if (!this.running) return;
    this.place();
    requestAnimationFrame(() => this.follow());
  }

  place() {
    const target = this.steps[this.at].target();
    if (target !== this.target) {
      this.aim(target);
      target?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    beside(this.card, target);
  }

  aim(target) {
    delete this.target?.dataset.toured;
    this.target = target;
    if (target) target.dataset.toured = "";
  }
}
