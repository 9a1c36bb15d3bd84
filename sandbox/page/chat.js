// The chat of the chosen buyer, seen from their telephone.

import { act, say } from "./api.js";
import { avatar, byId, fill, h, keepAtEnd, nameOf, write } from "./dom.js";
import { bubble } from "./bubbles.js";
import { Composer } from "./composer.js";
import { menu } from "./menu.js";
import { icon } from "./icons.js";
import { ORDER_EVENTS, tellOrder } from "./orders.js";
import { roving } from "./roving.js";
import { suggest } from "./suggestions.js";
import { dayKey, dayName } from "./times.js";
import { Why } from "./why.js";

const TOAST_MS = 4000;
const TYPING_MS = 5000;
const PRESSED_MS = 8000;

/** Draws one buyer's chat and carries out what they do. */
export class Chat {
  constructor(store) {
    this.store = store;
    this.buyer = null;
    this.list = byId("messages");
    this.settle = roving(this.list, ".message");
    this.composer = new Composer((name, body) => this.act(name, body), () => this.lastOwn());
    this.why = new Why(store);
    store.on("chat/", (keys, about) => this.changed(keys, about));
    store.on("buyer/", (keys) => keys.includes(`buyer/${this.buyer}`) && this.about());
    store.on("clock", () => this.nameDays());
    store.onEvent((event) => this.event(event));
  }

  /** Show another buyer's chat. */
  open(buyer) {
    this.buyer = buyer;
    this.typing(false);
    byId("toast").hidden = true;
    this.composer.clear();
    this.draw();
    this.about();
  }

  /** Bring the newest message into view: a list cannot be scrolled while it is hidden. */
  toEnd() {
    this.list.scrollTop = this.list.scrollHeight;
  }

  get person() {
    return this.store.get(`buyer/${this.buyer}`);
  }

  messages() {
    const entries = this.store.under(`chat/${this.buyer}/`).map(([, message]) => message);
    return entries.sort((one, other) => one.message_id - other.message_id);
  }

  lastOwn() {
    return this.messages().findLast((each) => !each.from_bot && each.kind === "text");
  }

  about() {
    const person = this.person;
    if (!person) return;
    this.head(person);
    this.composer.about(person);
    suggest(person, this.list.querySelector(".message") === null, (name, body) => this.act(name, body));
    this.emptiness();
  }

  head(person) {
    const name = nameOf(person);
    const place = [person.city, person.country].filter((each, at, all) => each && all.indexOf(each) === at).join(", ");
    this.where = [place, person.language].filter(Boolean).join(" · ") || "a new buyer";
    const held = byId("chat-head").contains(document.activeElement);
    const options = [
      person.blocked ? { value: "unblock", label: "Unblock the bot", icon: "check" } : { value: "block", label: "Block the bot", icon: "block" },
      { value: "start", label: "Press Start again", says: "sends /start", icon: "start" },
    ];
    fill(
      byId("chat-head"),
      avatar(name),
      h("div", { class: "names" }, h("h2", { class: "cut" }, h("bdi", {}, name)), (this.line = h("small", { class: "cut" }, this.where))),
      menu(icon("dots"), [{ options }, ORDER_EVENTS], (what) => tellOrder(this.buyer, what) || this.act(what), { class: "only-icon", "aria-label": "More about this chat" }),
    );
    if (held) byId("chat-head").querySelector("button").focus();
  }

  draw() {
    this.list.replaceChildren();
    for (const message of this.messages()) this.append(message);
    this.emptiness();
    this.settle(this.list.querySelector(".message:last-of-type"));
    this.toEnd();
  }

  append(message) {
    const zone = this.person?.zone ?? "UTC";
    const day = dayKey(new Date(message.at), zone);
    if (this.list.querySelector(".message:last-of-type")?.dataset.day !== day) {
      this.list.append(h("li", { class: "day", data: { at: message.at } }, dayName(new Date(message.at), zone)));
    }
    this.list.append(this.bubble(message, day));
  }

  // What was today is yesterday once the clock was moved.
  nameDays() {
    for (const line of this.list.querySelectorAll(".day")) {
      write(line, dayName(new Date(line.dataset.at), this.person?.zone ?? "UTC"));
    }
  }

  bubble(message, day) {
    const node = bubble(message, this.person?.zone ?? "UTC", {
      press: (button, key) => this.press(message, button, key),
      edit: () => this.composer.edit(message),
      command: (text) => this.act("say", { text }),
      why: () => this.why.open(this.buyer, message),
    });
    node.dataset.day = day;
    return node;
  }

  emptiness() {
    const filled = this.list.querySelector(".message") !== null;
    this.list.querySelector(".intro")?.remove();
    if (filled || !this.person) return;
    const start = h("button", { type: "button", on: { click: () => this.act("start") } }, "Start");
    this.list.append(
      h("li", { class: "intro" }, h("strong", {}, "Parley"), h("bdi", {}, this.person.first_name), " has not written to the bot yet. Press Start, or ask something below.", h("div", {}, start)),
    );
  }

  changed(keys, { first, other }) {
    if (first) {
      if (other) this.composer.clear();
      if (this.buyer) this.draw();
      return;
    }
    const wasEmpty = this.list.querySelector(".message") === null;
    for (const key of keys) {
      const [, buyer, id] = key.split("/");
      if (buyer !== String(this.buyer)) continue;
      keepAtEnd(this.list, () => this.put(id, this.store.get(key)));
    }
    if (wasEmpty !== (this.list.querySelector(".message") === null)) this.about();
  }

  put(id, message) {
    const known = this.list.querySelector(`[data-id="${id}"]`);
    if (message?.from_bot) this.typing(false);
    if (!message) return known?.remove();
    if (known) {
      const held = known.contains(document.activeElement);
      const fresh = this.bubble(message, known.dataset.day);
      fresh.tabIndex = known.tabIndex;
      known.replaceWith(fresh);
      if (held) fresh.focus({ preventScroll: true });
      return undefined;
    }
    this.append(message);
    const held = this.list.contains(document.activeElement);
    if (!held) this.settle(this.list.lastElementChild);
    if (message.from_bot) say(`Parley: ${message.text || message.kind}`);
    else queueMicrotask(() => this.toEnd());
    return undefined;
  }

  press(message, button, key) {
    if (key.getAttribute("aria-busy")) return;
    key.setAttribute("aria-busy", "true");
    setTimeout(() => key.removeAttribute("aria-busy"), PRESSED_MS);
    this.act("press", { message_id: message.message_id, button: button.callback_data });
  }

  event({ kind, buyer, text, alert }) {
    if (buyer !== String(this.buyer)) return;
    if (kind === "typing") return this.typing(true);
    for (const key of this.list.querySelectorAll(".key[aria-busy]")) key.removeAttribute("aria-busy");
    if (!text) return;
    const place = byId("toast");
    place.textContent = text;
    place.toggleAttribute("data-alert", Boolean(alert));
    place.hidden = false;
    clearTimeout(this.hiding);
    this.hiding = setTimeout(() => (place.hidden = true), TOAST_MS);
  }

  typing(is) {
    clearTimeout(this.typed);
    if (!this.line) return;
    this.line.classList.toggle("typing", is);
    write(this.line, is ? "Parley is typing…" : this.where);
    if (is) this.typed = setTimeout(() => this.typing(false), TYPING_MS);
  }

  act(name, body = {}) {
    return act(`buyers/${this.buyer}/${name}`, body);
  }
}
