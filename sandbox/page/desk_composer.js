// Where the desk writes in a channel: words for everybody there, or a command to the bot.

import { act, note } from "./api.js";
import { h, spoken } from "./dom.js";
import { icon } from "./icons.js";

const COMMAND = /^(\/[a-z0-9_-]+)(?:\s+([\s\S]*))?$/i;

/** The line below a channel. `who()` is who writes, `room()` the id of the channel. */
export class DeskComposer {
  constructor(who, room) {
    this.who = who;
    this.room = room;
    this.label = h("label", { class: "spoken", for: "desk-say" });
    this.input = h("input", { id: "desk-say", type: "text", dir: "auto", maxlength: "4000", autocomplete: "off" });
    this.send = h("button", { type: "submit", class: "only-icon send" }, icon("send"), spoken("Send to the channel"));
    this.form = h("form", { class: "desk-composer", on: { submit: (event) => this.submit(event) } }, this.label, this.input, this.send);
  }

  /** The line for the channel of this name. */
  below(name) {
    this.label.textContent = `Message ${name}`;
    this.input.placeholder = `Message ${name}, or type /parley help`;
    return this.form;
  }

  async submit(event) {
    event.preventDefault();
    const typed = this.input.value.trim();
    if (!typed) return;
    const channel = this.room();
    const [, command, text] = COMMAND.exec(typed) ?? [];
    this.input.value = "";
    const answer = command
      ? await this.act("slash", { channel, command: command.toLowerCase(), text: text ?? "" })
      : await this.act("post", { channel, text: typed });
    if (answer?.acked) return;
    // As Slack does: what went wrong may be typed again without being written again.
    if (!this.input.value) this.input.value = typed;
    if (answer) note(`${command} failed because the app did not respond.`);
  }

  act(name, body) {
    return act(`desk/${this.who()}/${name}`, body);
  }
}
