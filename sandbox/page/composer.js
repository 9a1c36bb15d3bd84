// Where a buyer writes: the text, the command menu, what can be attached, and editing.

import { attachments } from "./attach.js";
import { byId, fill, h, spoken } from "./dom.js";
import { Commands } from "./commands.js";
import { icon } from "./icons.js";

const HIGHEST = 160;

/** `act(name, body)` is carried out as the buyer; `lastOwn()` is their newest text. */
export class Composer {
  constructor(act, lastOwn) {
    this.act = act;
    this.lastOwn = lastOwn;
    this.editing = null;
    this.input = byId("say");
    this.commands = new Commands(this.input, (text) => this.command(text));
    fill(byId("composer").querySelector(".send"), icon("send"), spoken("Send"));
    byId("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    byId("unblock").addEventListener("click", () => act("unblock"));
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("input", () => this.changed());
    attachments(byId("attach"), this.input, act);
  }

  /** Take what is known of the buyer. */
  about({ first_name: name, blocked, commands }) {
    this.commands.offer(commands ?? []);
    this.input.disabled = blocked;
    this.input.placeholder = `Write as ${name}`;
    byId("composer").querySelector(".composer-row").hidden = blocked;
    byId("unblock").hidden = !blocked;
  }

  /** Begin anew. */
  clear() {
    this.editing = null;
    this.input.value = "";
    byId("editing").hidden = true;
    this.changed();
  }

  /** Edit a message. */
  edit({ message_id: id, text }) {
    this.editing = id;
    fill(
      byId("editing"),
      icon("edit"),
      h("div", {}, h("strong", {}, "Edit message"), h("small", { class: "cut", dir: "auto" }, text)),
      h("button", { type: "button", class: "only-icon", on: { click: () => this.leave() } }, icon("close"), spoken("Stop editing")),
    );
    byId("editing").hidden = false;
    this.input.value = text;
    this.changed();
    this.input.focus();
    this.input.setSelectionRange(text.length, text.length);
  }

  leave() {
    this.clear();
    this.input.focus();
  }

  key(event) {
    if (event.isComposing || this.commands.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape" && this.editing) {
      event.stopPropagation();
      this.leave();
    } else if (event.key === "ArrowUp" && !this.input.value && !this.editing) {
      const last = this.lastOwn();
      if (!last) return;
      event.preventDefault();
      this.edit(last);
    }
  }

  async send() {
    const text = this.input.value;
    if (!text.trim()) return;
    const editing = this.editing;
    const done = await this.act(editing ? "edit" : "say", editing ? { message_id: editing, text } : { text });
    if (done && this.input.value === text) this.clear();
  }

  command(text) {
    this.clear();
    this.input.focus();
    this.act("say", { text });
  }

  changed() {
    this.input.style.height = "auto";
    const tall = this.input.scrollHeight + 2;
    this.input.style.height = `${Math.min(tall, HIGHEST)}px`;
    this.input.style.overflowY = tall > HIGHEST ? "auto" : "hidden";
    if (!this.editing) this.commands.filter(this.input.value);
  }
}
