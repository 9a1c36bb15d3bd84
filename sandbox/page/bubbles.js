// One message of a chat as Telegram draws it.

import { h, icon, spoken } from "./dom.js";
import { formatted } from "./entities.js";
import { clockTime, dayAndTime, shortTime } from "./times.js";

/** The node of a message. `acts` are `{press(message, button), edit(message)}`. */
export function bubble(message, zone, acts) {
  const at = new Date(message.at);
  const who = message.from_bot ? "Parley" : message.sender;
  const text = message.text
    ? h("div", { class: "text", dir: "auto" }, formatted(message.text, message.entities))
    : null;
  return h(
    "li",
    { class: message.from_bot ? "message theirs" : "message own", data: { id: message.message_id } },
    h(
      "article",
      { class: "bubble", "aria-label": `${who}, ${clockTime(at, zone)}` },
      attached(message),
      text,
      h(
        "p",
        { class: "meta" },
        message.edited ? "edited " : null,
        h("time", { datetime: message.at, title: dayAndTime(at, zone) }, shortTime(at, zone)),
      ),
    ),
    !message.from_bot && message.kind === "text"
      ? h("button", { type: "button", class: "only-icon quiet edit", on: { click: () => acts.edit(message) } }, icon("edit"), spoken("Edit this message"))
      : null,
    message.buttons.length ? keyboard(message, acts) : null,
  );
}

function keyboard(message, acts) {
  const rows = message.buttons.map((row) =>
    h("div", { class: "keys" }, row.map((button) => key(message, button, acts))),
  );
  return h("div", { class: "inline-keyboard" }, rows);
}

function key(message, button, acts) {
  if (button.url) {
    const safe = /^(https?|tg):/i.test(button.url) ? button.url : null;
    return h("a", { class: "key", dir: "auto", href: safe, target: "_blank", rel: "noopener noreferrer" }, button.text);
  }
  const press = () => acts.press(message, button);
  return h("button", { type: "button", class: "key", dir: "auto", on: { click: press } }, button.text);
}

const ATTACHED = {
  photo,
  voice: ({ content }) => labelled("voice", `Voice message, ${content.voice.duration ?? 0} s`),
  sticker: ({ content }) => h("span", { class: "sticker", role: "img", "aria-label": `Sticker ${content.sticker.emoji}` }, content.sticker.emoji),
  contact: ({ content }) => labelled("contact", content.contact.first_name, content.contact.phone_number),
  location: ({ content }) => labelled("location", "Location", `${content.location.latitude.toFixed(4)}, ${content.location.longitude.toFixed(4)}`),
  document: ({ file, url, size }) => h("a", { href: url, target: "_blank", class: "plainly" }, labelled("file", file, `${size} bytes`)),
};

function photo({ url, text }) {
  const image = h("img", { src: url, alt: text || "Photo", class: "photo" });
  image.addEventListener("error", () => image.replaceWith(labelled("photo", "Photo")));
  return image;
}

function attached(message) {
  if (message.kind === "text") return null;
  return ATTACHED[message.kind]?.(message) ?? labelled("file", message.kind);
}

function labelled(name, first, second = "") {
  return h("span", { class: "attached" }, icon(name), h("span", {}, h("bdi", {}, first), second ? h("small", {}, h("bdi", {}, second)) : null));
}
