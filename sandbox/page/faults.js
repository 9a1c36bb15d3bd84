// The switchboard of faults, and beside it the counts that show what became of what was sent.

import { act } from "./api.js";
import { byId, fill, h, spoken } from "./dom.js";
import { icon } from "./icons.js";
import { clockTime } from "./times.js";

const COUNTS = [
  ["messages_sent", "messages sent", "by buyers to the bot"],
  ["cards_posted", "cards posted", "by the bot in the sales channel"],
  ["replies_delivered", "replies delivered", "by the bot to buyers"],
  ["waiting", "on their way", "messages that left no sign of the bot yet"],
  ["doubled", "doubled", "cards or replies that stand there twice"],
  ["lost", "lost", "messages of which no sign came although all was well"],
];

/** Draws the panel from the store, opens it and closes it. */
export function faults(store) {
  const [button, panel] = [byId("faults-button"), byId("faults-panel")];
  const parts = {
    counts: h("dl", { class: "counts" }),
    switches: h("div", { class: "switches" }),
    refused: h("ol", { id: "refused" }),
    none: h("p", { id: "refused-none" }, "None yet."),
  };
  const show = (open, back = false) => {
    panel.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open) panel.querySelector("input")?.focus();
    else if (back) button.focus();
  };
  fill(
    panel,
    h("div", { class: "panel-head" }, h("h2", { id: "faults-title" }, "Make something go wrong"), h("button", { type: "button", class: "only-icon", on: { click: () => show(false, true) } }, icon("close"), spoken("Close"))),
    parts.counts,
    h("h3", {}, "Switches"),
    parts.switches,
    h("div", { class: "panel-row" }, h("button", { type: "button", id: "clear-faults", class: "act small", on: { click: () => act("faults", {}, "DELETE") } }, "All well again")),
    h("h3", {}, "Calls that failed"),
    parts.none,
    parts.refused,
  );
  store.on("faults", () => draw(store.get("faults"), parts));
  button.addEventListener("click", () => show(panel.hidden));
  document.addEventListener("pointerdown", (event) => {
    if (!panel.hidden && !event.target.closest("#faults, #tour")) show(false);
  });
  byId("faults").addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    event.stopPropagation();
    show(false, true);
  });
}

function draw(value, parts) {
  if (!value) return;
  const { switches, rules, refused, proof } = value;
  parts.counts.hidden = !proof;
  fill(parts.counts, COUNTS.map(([name, label, title]) => count(name, label, title, proof?.[name])));
  const focused = parts.switches.contains(document.activeElement) ? document.activeElement.value : null;
  fill(parts.switches, switches.map(toggle));
  if (focused) parts.switches.querySelector(`[value="${focused}"]`)?.focus();
  const on = rules.length ? switches.filter((each) => each.on).length || rules.length : 0;
  const active = byId("faults-on");
  active.hidden = !on;
  fill(active, on, spoken(" on"));
  fill(parts.refused, refused.map(failure));
  parts.none.hidden = refused.length > 0;
}

function count(name, label, title, number) {
  const bad = name === "doubled" || name === "lost";
  const kind = bad ? (number ? "wrong" : "fine") : "";
  return number === undefined ? null : h("div", { class: kind, title, data: { count: name } }, h("dt", {}, label), h("dd", {}, number));
}

function failure({ at, platform, method, status, error }) {
  return h(
    "li",
    {},
    h("time", {}, clockTime(new Date(at), "UTC")),
    h("span", {}, `${platform} ${method}: `, h("strong", {}, status || "no answer"), error && error !== "fault" ? ` ${error}` : null),
  );
}

function toggle({ name, label, says, on, fired }) {
  const id = `switch-${name}`;
  const box = h("input", {
    type: "checkbox", role: "switch", value: name, checked: on,
    "aria-labelledby": id, "aria-describedby": `${id}-says`,
    on: { change: (event) => act(`switches/${name}`, { on: event.target.checked }, "PUT") },
  });
  const happened = on && fired ? h("small", { class: "fired" }, `happened ${fired === 1 ? "once" : `${fired} times`}`) : null;
  return h("label", { class: "switch" }, box, h("span", {}, h("strong", { id }, label), h("small", { id: `${id}-says` }, says), happened));
}
