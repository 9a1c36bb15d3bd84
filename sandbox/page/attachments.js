// What a message of a chat holds besides words.

import { avatar, h, inBytes, nameOf } from "./dom.js";
import { icon } from "./icons.js";

const BARS = 26;

const DRAWN = {
  photo,
  voice: ({ content }) => row(disc("play"), wave(), `0:${String(content.voice.duration ?? 0).padStart(2, "0")}`, "Voice message"),
  sticker: ({ content }) => h("span", { class: "sticker", role: "img", "aria-label": `Sticker ${content.sticker.emoji}` }, content.sticker.emoji),
  contact: ({ content: { contact } }) => row(avatar(nameOf(contact)), h("strong", {}, h("bdi", {}, nameOf(contact))), contact.phone_number),
  location,
  document: ({ file, url, size }) => h("a", { href: url, download: file, class: "attached" }, disc("file"), words(h("strong", { dir: "auto" }, file), inBytes(size))),
};

/** The nodes of a message's attachment; null for a text. */
export function attached(message) {
  if (message.kind === "text") return null;
  return DRAWN[message.kind]?.(message) ?? row(disc("file"), h("strong", {}, message.kind));
}

function photo({ url, text }) {
  const image = h("img", { src: url, alt: text || "Photo", class: "photo", width: "320", height: "240" });
  image.addEventListener("load", () => {
    image.width = image.naturalWidth;
    image.height = image.naturalHeight;
  });
  image.addEventListener("error", () => image.replaceWith(row(disc("photo"), h("strong", {}, "Photo"))));
  return image;
}

function location({ content: { location: where } }) {
  const at = `${where.latitude.toFixed(4)}, ${where.longitude.toFixed(4)}`;
  return h("div", {}, h("div", { class: "map", "aria-hidden": "true" }, icon("location")), words(h("strong", {}, "Location"), at));
}

function disc(name) {
  return h("span", { class: "disc" }, icon(name));
}

function wave() {
  const bars = Array.from({ length: BARS }, (_, at) => {
    const bar = h("i", {});
    bar.style.height = `${5 + Math.round(15 * Math.abs(Math.sin(at * 1.7) * Math.cos(at * 0.6)))}px`;
    return bar;
  });
  return h("span", { class: "wave", "aria-hidden": "true" }, bars);
}

function row(sign, first, second, label) {
  return h("div", { class: "attached", role: label ? "img" : null, "aria-label": label }, sign, words(first, second));
}

function words(first, second) {
  return h("span", {}, first, second ? h("small", {}, h("bdi", {}, second)) : null);
}
