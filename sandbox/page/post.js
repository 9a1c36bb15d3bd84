// One message of Slack: its head, its blocks or words, and its files.

import { avatar, h, inBytes, spoken } from "./dom.js";
import { blocks } from "./blocks.js";
import { icon } from "./icons.js";
import { mrkdwn } from "./mrkdwn.js";
import { clockTime, dayAndTime } from "./times.js";

/** The node of a message; `message.whisper` marks one that only its reader sees. */
export function drawPost(message, reader, surfaceOf) {
  const isBot = message.by_bot || message.whisper;
  const name = isBot ? "Parley" : reader.person(message.user);
  const at = new Date(message.at);
  return h(
    "article",
    { class: message.whisper ? "post-main whisper" : "post-main", "aria-label": `${name}, ${clockTime(at, reader.zone)}` },
    avatar(name, isBot ? "bot" : ""),
    h(
      "div",
      { class: "post-body" },
      message.whisper ? h("p", { class: "whispered" }, icon("eye"), "Only visible to you") : null,
      message.root ? replied(message.root) : null,
      h(
        "p",
        { class: "post-head" },
        h("strong", {}, name),
        isBot ? h("span", { class: "app" }, "App") : null,
        h("time", { datetime: message.at, title: dayAndTime(at, reader.zone) }, clockTime(at, reader.zone)),
        message.edited ? h("span", { class: "edited" }, "(edited)") : null,
        message.dismiss ? dismissal(message) : null,
      ),
      said(message, reader, surfaceOf),
      (message.files ?? []).map(file),
    ),
  );
}

function said(message, reader, surfaceOf) {
  if (message.blocks?.length) {
    return h("div", { class: "blocks" }, blocks(message.blocks, surfaceOf(message)));
  }
  return h("div", { class: "words" }, mrkdwn(message.text, reader));
}

function file({ name, mimetype, size, url, alt_txt: alt }) {
  if (/^image\/(png|jpeg|gif)$/.test(mimetype)) {
    return h("a", { class: "file thumb", href: url, target: "_blank" }, h("img", { src: url, alt: alt ?? name }));
  }
  return h("a", { class: "file", href: url, download: name }, h("span", { class: "disc" }, icon("file")), h("span", {}, h("bdi", {}, name), h("small", {}, inBytes(size))));
}

function replied({ text, go }) {
  return h("p", { class: "replied" }, "replied to a thread:", h("button", { type: "button", class: "cut", on: { click: go } }, text || "the message above"));
}

function dismissal(message) {
  return h("button", { type: "button", class: "only-icon", on: { click: message.dismiss } }, icon("close", "tiny"), spoken("Dismiss this note"));
}

/** A card that changed under the keyboard keeps the place: the same element, or the card itself. */
export function refocus(fresh, before) {
  const action = before.dataset.action;
  const same = action && fresh.querySelector(`[data-action="${CSS.escape(action)}"]`);
  if (!same) fresh.setAttribute("tabindex", "-1");
  (same || fresh).focus({ preventScroll: true });
}
