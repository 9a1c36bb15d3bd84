// Telegram's marked spans as elements. Offsets count UTF-16 units, as JavaScript's strings do.

import { h } from "./dom.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "code",
  blockquote: "q", expandable_blockquote: "q",
};

/**
 * The nodes of a text with its entities; spans may lie within each other. `command(text)` is called
 * when a command in the text is pressed.
 */
export function formatted(text, entities, command) {
  const cuts = new Set([0, text.length]);
  for (const { offset, length } of entities) cuts.add(offset).add(offset + length);
  const points = [...cuts].sort((one, other) => one - other);
  return points.slice(0, -1).map((from, index) => {
    const to = points[index + 1];
    const over = entities.filter(({ offset, length }) => offset <= from && to <= offset + length);
    return over.reduceRight((node, entity) => wrapped(node, entity, text, command), document.createTextNode(text.slice(from, to)));
  });
}

function wrapped(node, entity, text, command) {
  const { type, offset, length, url } = entity;
  if (TAGS[type]) return h(TAGS[type], { class: type }, node);
  if (type === "bot_command") {
    const said = text.slice(offset, offset + length);
    return h("button", { type: "button", class: "bot_command", on: { click: () => command(said) } }, node);
  }
  if (type === "spoiler") return h("span", { class: "spoiler", tabindex: "0" }, node);
  const target = type === "text_link" ? url : type === "url" ? text.slice(offset, offset + length) : null;
  if (target === null) return h("span", { class: "linked" }, node);
  const href = /^[a-z]+:/i.test(target) ? target : `https://${target}`;
  if (!/^https?:/i.test(href)) return h("span", { class: "linked" }, node);
  return h("a", { href, target: "_blank", rel: "noopener noreferrer" }, node);
}
