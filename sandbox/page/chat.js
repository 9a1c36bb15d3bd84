// The chat of the chosen buyer, seen from their telephone.

import { act } from "./api.js";
import { avatar, byId, fill, h, icon, keepAtEnd, spoken } from "./dom.js";
import { bubble } from "./bubbles.js";
import { menu } from "./menu.js";

const TOAST_MS = 4000;
const TYPING_MS = 5000;

const ATTACHMENTS = [
  { value: "photo", label: "Photo", says: "of a torn box", icon: "photo" },
  { value: "voice", label: "Voice message", icon: "voice" },
  { value: "sticker", label: "Sticker", icon: "sticker" },
  { value: "contact", label: "My phone number", icon: "contact" },
  { value: "location", label: "My location", icon: "location" },
];

/** Draws one buyer's chat and carries out what they do. */
export class Chat {
  constructor(store, noticed) {
    this.store = store;
    this.noticed = noticed;
    this.buyer = null;
    this.editing = null;
    this.list = byId("messages");
    this.input = byId("say");
    this.typing = byId("typing");
    byId("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("input", () => this.grow());
    byId("attach").append(menu([icon("attach"), spoken("Attach")], [{ options: ATTACHMENTS }], (kind) => this.act(kind), { class: "only-icon quiet" }));
    store.on("chat/", (keys, about) => this.changed(keys, about));
    store.on("buyer/", (keys) => keys.includes(`buyer/${this.buyer}`) && this.head());
    store.onEvent((event) => this.event(event));
  }

  /** Show another buyer's chat. */
  open(buyer) {
    this.buyer = buyer;
    this.stopEditing();
    this.head();
    this.draw();
  }

  get about() {
    return this.store.get(`buyer/${this.buyer}`);
  }

  head() {
    const about = this.about;
    if (!about) return;
    const name = [about.first_name, about.last_name].filter(Boolean).join(" ");
    const place = [about.city, about.country].filter((each, at, all) => each && all.indexOf(each) === at).join(", ");
    fill(
      byId("chat-head"),
      avatar(name),
      h("div", {}, h("h2", {}, h("bdi", {}, name)), h("small", {}, [place, about.language].filter(Boolean).join(" · ") || "a new buyer")),
      h(
        "button",
        { type: "button", class: "act small", on: { click: () => this.act(about.blocked ? "unblock" : "block") } },
        about.blocked ? "Unblock the bot" : "Block the bot",
      ),
    );
    this.suggest(about);
    this.input.disabled = about.blocked;
    byId("composer").toggleAttribute("data-blocked", about.blocked);
    this.input.placeholder = about.blocked ? "The bot is blocked" : `Write as ${about.first_name}`;
  }

  suggest({ questions, keyboard, known, blocked }) {
    const offers = known || questions.length ? [] : [h("button", { type: "button", class: "chip", on: { click: () => this.act("start") } }, "Start")];
    for (const { text, means } of questions) {
      offers.push(
        h("button", { type: "button", class: "chip", on: { click: () => this.act("say", { text }) } }, h("span", { dir: "auto" }, text), h("small", {}, means)),
      );
    }
    const place = byId("suggestions");
    place.hidden = blocked || (!offers.length && !keyboard);
    const focused = [...place.querySelectorAll("button")].indexOf(document.activeElement);
    fill(place, (keyboard?.keyboard ?? []).flat().map((key) => this.replyKey(key)), offers);
    if (focused >= 0) place.querySelectorAll("button")[focused]?.focus();
  }

  replyKey(key) {
    const label = typeof key === "string" ? key : key.text;
    const kind = key.request_contact ? "contact" : key.request_location ? "location" : "say";
    const body = kind === "say" ? { text: label } : {};
    return h("button", { type: "button", class: "chip reply-key", dir: "auto", on: { click: () => this.act(kind, body) } }, label);
  }

  draw() {
    const entries = this.store.under(`chat/${this.buyer}/`);
    const nodes = entries.map(([, message]) => message).sort((one, other) => one.message_id - other.message_id).map((message) => this.bubble(message));
    fill(this.list, nodes);
    this.emptiness();
    this.list.scrollTop = this.list.scrollHeight;
  }

  emptiness() {
    const empty = this.list.querySelector(".empty");
    if (this.list.querySelector(".message")) empty?.remove();
    else if (!empty) this.list.append(h("li", { class: "empty" }, "No messages yet. Pick a question below, or write your own."));
  }

  bubble(message) {
    return bubble(message, this.about?.zone ?? "UTC", {
      press: ({ message_id }, button) => this.act("press", { message_id, button: button.callback_data }),
      edit: (each) => this.edit(each),
    });
  }

  changed(keys, { first }) {
    if (first) {
      if (this.buyer) this.draw();
      return;
    }
    for (const key of keys) {
      const [, buyer, id] = key.split("/");
      const message = this.store.get(key);
      if (message?.from_bot) this.noticed(buyer, message);
      if (buyer === String(this.buyer)) keepAtEnd(this.list, () => this.put(id, message));
    }
  }

  put(id, message) {
    const known = this.list.querySelector(`[data-id="${id}"]`);
    if (message?.from_bot) this.typing.hidden = true;
    if (!message) known?.remove();
    else if (known) known.replaceWith(this.bubble(message));
    else this.list.append(this.bubble(message));
    this.emptiness();
    if (message && !message.from_bot && !known) queueMicrotask(() => (this.list.scrollTop = this.list.scrollHeight));
  }

  event({ kind, buyer, text, alert }) {
    if (buyer !== String(this.buyer)) return;
    const place = kind === "toast" ? byId("toast") : this.typing;
    if (kind === "toast") {
      if (!text) return;
      place.textContent = text;
      place.toggleAttribute("data-alert", Boolean(alert));
    }
    place.hidden = false;
    clearTimeout(place.hiding);
    place.hiding = setTimeout(() => (place.hidden = true), kind === "toast" ? TOAST_MS : TYPING_MS);
  }

  act(name, body = {}) {
    return act(`buyers/${this.buyer}/${name}`, body);
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape" && this.editing) {
      this.stopEditing();
    }
  }

  async send() {
    const text = this.input.value;
    if (!text.trim()) return;
    const body = this.editing ? { message_id: this.editing, text } : { text };
    if (!(await this.act(this.editing ? "edit" : "say", body))) return;
    this.stopEditing();
  }

  edit({ message_id, text }) {
    this.editing = message_id;
    this.input.value = text;
    byId("editing").hidden = false;
    this.grow();
    this.input.focus();
  }

  stopEditing() {
    this.editing = null;
    this.input.value = "";
    byId("editing").hidden = true;
    this.grow();
  }

  grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight + 2, 160)}px`;
  }
}
