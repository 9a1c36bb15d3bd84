// What this buyer might say next, with its meaning, and the keyboard the bot may have given them.

import { byId, fill, h } from "./dom.js";
import { roving } from "./roving.js";

let settle = null;

/** Draw them for a buyer: a list while the chat is empty, one line once there is something to see. */
export function suggest({ questions, keyboard, blocked }, isEmpty, act) {
  const place = byId("suggestions");
  settle ??= prepared(place);
  const keys = (keyboard?.keyboard ?? []).flat();
  place.hidden = blocked || !(questions.length || keys.length);
  place.classList.toggle("wide", isEmpty);
  const focused = [...place.children].indexOf(document.activeElement);
  fill(place, keys.map((key) => replyKey(key, act)), questions.map((each) => chip(each, act)));
  if (focused >= 0) place.children[focused]?.focus();
  settle();
}

function prepared(place) {
  // A mouse wheel turns up and down only; a line of chips goes sideways.
  place.addEventListener("wheel", (event) => {
    if (place.classList.contains("wide") || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
    place.scrollLeft += event.deltaY;
    event.preventDefault();
  }, { passive: false });
  return roving(place, ".chip");
}

function chip({ text, means }, act) {
  return h(
    "button",
    { type: "button", class: "chip", title: text, on: { click: () => act("say", { text }) } },
    h("span", { class: "cut", dir: "auto" }, text),
    h("small", { class: "cut" }, means),
  );
}

function replyKey(key, act) {
  const label = typeof key === "string" ? key : key.text;
  const kind = key.request_contact ? "contact" : key.request_location ? "location" : "say";
  const body = kind === "say" ? { text: label } : {};
  return h("button", { type: "button", class: "chip reply-key", dir: "auto", on: { click: () => act(kind, body) } }, label);
}
