// The bar on top: the clock, how the bot fares, and the counts in short.

import { act } from "./api.js";
import { append, byId, fill, h, write } from "./dom.js";
import { clockTime, dayAndTime, movedBy, now, setClock, shortDay, span } from "./times.js";

const BOT = {
  none: ["quiet", "no bot of its own"],
  starting: ["busy", "starting"],
  ready: ["good", "running"],
  down: ["bad", "down, starting again"],
  "given up": ["bad", "keeps dying"],
};

// What the bot does at its next due time, for the button that goes there.
const DUE = {
  breach: "a promise breaks",
  rung: "the next rung",
  reminder: "a reminder",
  warning: "a warning",
  repeat: "said again",
  survey: "a survey",
  report: "the week’s report",
  acknowledgement: "word to a buyer",
  draft: "a draft",
  closing: "an inquiry is closed",
};

/** Draws the bar from the store. */
export function top(store) {
  let due = null;
  let kind = "";
  store.on("clock", () => {
    const clock = store.get("clock");
    if (!clock) return;
    setClock(clock);
    due = clock.next_due ? new Date(clock.next_due) : null;
    kind = DUE[clock.due_kind] ?? "";
    drawClock(due, kind);
  });
  store.on("bot", () => drawBot(store.get("bot") ?? { state: "none" }));
  store.on("faults", () => drawProof(store.get("faults")?.proof));
  setInterval(() => drawClock(due, kind), 1000);
  for (const button of document.querySelectorAll("[data-minutes]")) {
    button.addEventListener("click", () => act("clock", { minutes: Number(button.dataset.minutes) }));
  }
  byId("next-due").addEventListener("click", () => due && act("clock", { to: "next_due" }));
  byId("kill").addEventListener("click", () => act("bot/kill"));
}

function drawClock(due, kind) {
  const [day, moment] = byId("now").children;
  write(day, `${shortDay(now(), "UTC")}, `);
  write(moment, `${clockTime(now(), "UTC")} UTC`);
  const moved = movedBy();
  write(byId("moved"), moved ? `${span(moved)} ${moved > 0 ? "ahead" : "behind"}` : "");
  const left = due ? Math.max(0, Math.ceil((due - now()) / 60000)) : null;
  const button = byId("next-due");
  if (due) button.removeAttribute("aria-disabled");
  else button.setAttribute("aria-disabled", "true");
  const [what, when, more] = button.querySelectorAll("small span");
  write(what, due && kind ? `${kind}, ` : "");
  write(when, due ? `${isToday(due) ? "" : `${shortDay(due, "UTC")}, `}${clockTime(due, "UTC")}` : "nothing waits");
  write(more, due && isToday(due) ? ` · in ${span(left)}` : "");
  button.title = due ? `Moves the clock by ${span(left)}, to ${dayAndTime(due, "UTC")} UTC: ${kind || "the bot has something to do"}` : "The bot waits for nothing but messages";
}

function isToday(date) {
  return shortDay(date, "UTC") === shortDay(now(), "UTC");
}

function drawBot({ state, restarts, note }) {
  const [mood, words] = BOT[state] ?? ["quiet", state];
  byId("bot").dataset.mood = mood;
  byId("bot").title = note ?? "";
  const text = restarts ? `, restarted ${restarts === 1 ? "once" : `${restarts} times`}` : "";
  if (byId("bot-words").textContent !== `Bot ${words}${text}`) {
    fill(byId("bot-words"), h("span", { class: "long" }, "Bot "), words, text ? h("span", { class: "again" }, text) : null);
  }
  byId("kill").hidden = state === "none";
}

function drawProof(proof) {
  const place = byId("proof");
  place.hidden = !proof;
  if (!proof) return;
  const count = (number, words, kind = "") => h("span", { class: kind }, h("b", {}, number), ` ${words}`);
  fill(place, count(proof.messages_sent, "sent"));
  append(place, [
    count(proof.lost, "lost", proof.lost ? "wrong" : "fine"),
    count(proof.doubled, "doubled", proof.doubled ? "wrong" : "fine"),
  ]);
}
