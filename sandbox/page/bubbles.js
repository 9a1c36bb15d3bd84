// One message of a chat as Telegram draws it.

import { h, spoken } from "./dom.js";
import { attached } from "./attachments.js";
import { formatted } from "./entities.js";
import { icon } from "./icons.js";
import { clockTime, dayAndTime } from "./times.js";

/** The node of a message. `acts` are `{press(button, node), edit(), command(text), why()}`. */
export function bubble(message, zone, acts) {
  const at = new Date(message.at);
  const who = message.from_bot ? "Parley" : message.sender;
  const canEdit = !message.from_bot && message.kind === "text";
  const text = message.text
    ? h("div", { class: "text", dir: "auto" }, formatted(message.text, message.entities, acts.command))
    : null;
  const why = message.read ? reason(acts.why) : null;
  const node = h(
    "li",
    { class: message.from_bot ? "message theirs" : "message own", tabindex: "-1", data: { id: message.message_id } },
    h(
      "article",
      { class: "bubble", "aria-label": `${who}, ${clockTime(at, zone)}` },
      attached(message),
      text,
      h(
        "p",
        { class: "meta" },
        why,
        message.edited ? h("span", {}, "edited") : null,
        h("time", { datetime: message.at, title: dayAndTime(at, zone) }, clockTime(at, zone)),
        message.from_bot ? null : icon("read"),
      ),
    ),
    canEdit ? pencil(acts.edit) : null,
    message.buttons.length ? keyboard(message, acts) : null,
  );
  if (canEdit) {
    node.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target !== node) return;
      event.preventDefault();
      acts.edit();
    });
  }
  if (why) {
    node.addEventListener("focusin", () => (why.tabIndex = 0));
    node.addEventListener("focusout", () => (why.tabIndex = -1));
  }
  return node;
}

// A tab stop only while its message has the focus, for the same reason as the pencil.
function reason(open) {
  return h("button", { type: "button", class: "why", tabindex: "-1", "aria-haspopup": "dialog", title: "How Parley read this message", on: { click: open } }, "Why?");
}

// One reaches it from the message with Enter, so that a long chat is not a long row of tab stops.
function pencil(edit) {
  return h("button", { type: "button", class: "only-icon edit", tabindex: "-1", title: "Edit", on: { click: edit } }, icon("edit", "tiny"), spoken("Edit this message"));
}

function keyboard(message, acts) {
  const rows = message.buttons.map((row) => h("div", { class: "keys" }, row.map((button) => key(button, acts))));
  return h("div", { class: "inline-keyboard" }, rows);
}

function key(button, acts) {
  if (button.url) {
    const safe = /^(https?|tg):/i.test(button.url) ? button.url : null;
    return h("a", { class: "key", dir: "auto", href: safe, target: "_blank", rel: "noopener noreferrer" }, button.text);
  }
  const press = (event) => acts.press(button, event.currentTarget);
  return h("button", { type: "button", class: "key", dir: "auto", on: { click: press } }, button.text);
}
