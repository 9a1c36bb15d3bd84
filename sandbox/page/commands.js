// The bot's commands: behind the "/" button, and as soon as a message begins with "/".

import { byId, fill, h, spoken } from "./dom.js";

/** A list steered from the message field, whose focus never leaves it. */
export class Commands {
  constructor(input, send) {
    this.input = input;
    this.send = send;
    this.all = [];
    this.shown = [];
    this.at = 0;
    this.list = byId("commands");
    this.button = byId("command-button");
    fill(this.button, h("i", { "aria-hidden": "true" }, "/"), spoken("Commands of the bot"));
    this.button.addEventListener("click", () => this.toggle());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    document.addEventListener("pointerdown", (event) => {
      if (!event.target.closest("#composer")) this.close();
    });
    input.setAttribute("aria-autocomplete", "list");
  }

  /** These are the commands there are now: [{command, description}]. */
  offer(commands) {
    this.all = commands;
    this.button.hidden = !commands.length;
    if (!this.list.hidden) this.filter(this.input.value);
  }

  /** Show what begins like the text, if the text begins a command. */
  filter(text) {
    const wanted = /^\/(\w*)$/.exec(text)?.[1].toLowerCase();
    if (wanted === undefined) return this.close();
    this.show(this.all.filter(({ command }) => command.startsWith(wanted)));
    return undefined;
  }

  /** Take a key of the message field; whether it was meant for the list. */
  key(event) {
    if (this.list.hidden) return false;
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") this.mark(this.at + (key === "ArrowDown" ? 1 : -1));
    else if (key === "Enter") this.send(`/${this.shown[this.at].command}`);
    else if (key === "Tab" && !event.shiftKey) this.input.value = `/${this.shown[this.at].command} `;
    else if (key !== "Escape") return false;
    if (["Enter", "Tab", "Escape"].includes(key)) this.close();
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  toggle() {
    const wasOpen = !this.list.hidden;
    this.input.focus();
    if (wasOpen) this.close();
    else this.show(this.all);
  }

  show(commands) {
    if (!commands.length) return this.close();
    this.shown = commands;
    fill(this.list, commands.map((each, index) => this.option(each, index)));
    this.list.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    this.mark(0);
    return undefined;
  }

  option({ command, description }, index) {
    return h(
      "div",
      { class: "command", role: "option", id: `command-${index}`, "aria-selected": "false", on: { click: () => this.send(`/${command}`) } },
      h("b", {}, `/${command}`),
      h("span", { dir: "auto" }, description),
    );
  }

  mark(index) {
    this.at = (index + this.shown.length) % this.shown.length;
    [...this.list.children].forEach((each, place) => each.setAttribute("aria-selected", String(place === this.at)));
    this.list.children[this.at].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", `command-${this.at}`);
  }

  close() {
    this.list.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
