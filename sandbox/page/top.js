// The line on top: the clock, the switchboard of faults, and how the bot fares.

import { act } from "./api.js";
import { byId, fill, h } from "./dom.js";
import { clockTime, dayAndTime, movedBy, now, setClock } from "./times.js";

const BOT = {
  none: ["quiet", "no bot of its own"],
  starting: ["busy", "starting"],
  ready: ["good", "running"],
  down: ["bad", "down, starting again"],
  "given up": ["bad", "keeps dying"],
};

/** Draws the top line from the store. */
export function top(store) {
  store.on("clock", () => {
    setClock(store.get("clock"));
    drawClock();
  });
  store.on("faults", () => drawFaults(store.get("faults")));
  store.on("bot", () => drawBot(store.get("bot")));
  setInterval(drawClock, 1000);
  for (const button of document.querySelectorAll("[data-minutes]")) {
    button.addEventListener("click", () => act("clock", { minutes: Number(button.dataset.minutes) }));
  }
  byId("kill").addEventListener("click", () => act("bot/kill"));
  byId("clear-faults").addEventListener("click", () => act("faults", {}, "DELETE"));
  const panel = byId("faults");
  document.addEventListener("pointerdown", (event) => {
    if (panel.open && !panel.contains(event.target)) panel.open = false;
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    panel.open = false;
    panel.querySelector("summary").focus();
  });
}

function drawClock() {
  byId("now").textContent = `${dayAndTime(now(), "UTC")} UTC`;
  const moved = movedBy();
  const total = Math.abs(moved);
  const [days, hours, minutes] = [Math.trunc(total / 1440), Math.trunc(total / 60) % 24, total % 60];
  const span = [days && `${days} d`, hours && `${hours} h`, minutes && `${minutes} min`].filter(Boolean).slice(0, 2).join(" ");
  byId("moved").textContent = moved ? `${span} ${moved > 0 ? "ahead" : "behind"}` : "";
}

function drawFaults({ switches, rules, refused }) {
  const holder = byId("switches");
  const focused = holder.contains(document.activeElement) ? document.activeElement.value : null;
  fill(holder, switches.map(toggle));
  if (focused) holder.querySelector(`[value="${focused}"]`)?.focus();
  const on = rules.length ? switches.filter((each) => each.on).length || rules.length : 0;
  const active = byId("faults-on");
  active.hidden = !on;
  active.textContent = String(on);
  fill(
    byId("refused"),
    refused.map(({ at, platform, method, status, error }) =>
      h("li", {}, h("time", {}, clockTime(new Date(at), "UTC")), ` ${platform} ${method}: `, h("code", {}, status || "no answer"), error && error !== "fault" ? ` ${error}` : null),
    ),
  );
  byId("refused-none").hidden = refused.length > 0;
}

function toggle({ name, label, says, on, fired }) {
  const box = h("input", {
    type: "checkbox", role: "switch", value: name, checked: on,
    on: { change: (event) => act(`switches/${name}`, { on: event.target.checked }, "PUT") },
  });
  return h("label", { class: "switch" }, box, h("span", {}, h("strong", {}, label), h("small", {}, says), on && fired ? h("small", { class: "fired" }, `happened ${times(fired)}`) : null));
}

function times(count) {
  return count === 1 ? "once" : `${count} times`;
}

function drawBot({ state, restarts, note }) {
  const [mood, words] = BOT[state] ?? ["quiet", state];
  byId("bot").dataset.mood = mood;
  byId("bot").title = note;
  const again = restarts ? h("span", { class: "again" }, `, restarted ${times(restarts)}`) : null;
  fill(byId("bot-words"), `Bot: ${words}`, again);
  byId("kill").hidden = state === "none";
}
