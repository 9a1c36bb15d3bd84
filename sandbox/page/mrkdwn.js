// Slack's mrkdwn as nodes: what is escaped stays text, what is marked up becomes elements.

import { h } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { slackDate } from "./times.js";

const FENCE = /```([\s\S]+?)```/;
const QUOTE = /^(?:>|&gt;) ?/;
// Marks count only at the edge of a word, and hold no blank at their inner edges, as in Slack.
const EDGE = "(?<![\\p{L}\\p{N}_*~`])";
const END = "(?![\\p{L}\\p{N}_*~`])";
const span = (mark) => `${EDGE}${mark}(?=\\S)([^\\n]*?\\S)${mark}${END}`;
const MARK = new RegExp(`<([^<>\\n]+)>|\`([^\`\\n]+)\`|${span("\\*")}|${span("_")}|${span("~")}`, "u");
const TAGS = { 3: "strong", 4: "em", 5: "s" };

/**
 * The nodes of a mrkdwn text. `reader` names people and channels and has the reader's time zone:
 * `{person(id), channel(id), zone}`.
 */
export function mrkdwn(text, reader) {
  const nodes = [];
  let rest = text;
  for (let found = FENCE.exec(rest); found; found = FENCE.exec(rest)) {
    nodes.push(...lines(rest.slice(0, found.index).replace(/\n$/, ""), reader));
    nodes.push(h("pre", { dir: "auto" }, unescaped(found[1].replace(/^\n|\n$/g, ""))));
    rest = rest.slice(found.index + found[0].length).replace(/^\n/, "");
  }
  nodes.push(...lines(rest, reader));
  return nodes;
}

/** A text object, plain or mrkdwn, as nodes. */
export function textObject(object, reader) {
  if (object.type === "mrkdwn") return mrkdwn(object.text, reader);
  const text = object.emoji === false ? object.text : withEmoji(object.text);
  return text.split("\n").map((line) => h("span", { class: "line", dir: "auto" }, line));
}

/** What a text object says, without any marks: for labels and titles. */
export function words(object) {
  return object.emoji === false ? object.text : withEmoji(object.text);
}

function lines(text, reader) {
  if (!text) return [];
  const nodes = [];
  let quote = null;
  for (const line of text.split("\n")) {
    // Each line takes its direction from its own words: a card mixes languages.
    if (!QUOTE.test(line)) {
      quote = null;
      nodes.push(h("span", { class: "line", dir: "auto" }, inline(line, reader)));
      continue;
    }
    if (!quote) nodes.push((quote = h("blockquote", { dir: "auto" })));
    quote.append(h("span", { class: "line", dir: "auto" }, inline(line.replace(QUOTE, ""), reader)));
  }
  return nodes;
}

function inline(text, reader) {
  const nodes = [];
  let rest = text;
  for (let found = MARK.exec(rest); found; found = MARK.exec(rest)) {
    if (found.index) nodes.push(plain(rest.slice(0, found.index)));
    nodes.push(marked(found, reader));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest) nodes.push(plain(rest));
  return nodes;
}

function marked(found, reader) {
  if (found[1] !== undefined) return angled(found[1], reader);
  if (found[2] !== undefined) return h("code", {}, unescaped(found[2]));
  const group = [3, 4, 5].find((number) => found[number] !== undefined);
  return h(TAGS[group], {}, inline(found[group], reader));
}

function angled(inside, reader) {
  const [target, label] = split(inside, "|");
  if (/^@[UW]/.test(target)) return mention(`@${reader.person(target.slice(1))}`);
  if (target.startsWith("#")) return mention(`#${label || reader.channel(target.slice(1))}`);
  if (target.startsWith("!date^")) {
    const [, seconds, pattern] = target.split("^");
    return h("time", {}, slackDate(Number(seconds), unescaped(pattern ?? ""), reader.zone));
  }
  if (target.startsWith("!")) return mention(`@${target.slice(1).split("^")[0]}`, "loud");
  if (/^(https?|mailto|tel):/i.test(target)) return link(unescaped(target), label);
  return document.createTextNode(`<${unescaped(inside)}>`);
}

function mention(text, kind = "") {
  return h("bdi", { class: `mention ${kind}` }, text);
}

function link(href, label) {
  const shown = label ? unescaped(label) : href.replace(/^mailto:/, "");
  return h("a", { href, target: "_blank", rel: "noopener noreferrer" }, shown);
}

function split(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function plain(text) {
  return document.createTextNode(withEmoji(unescaped(text)));
}

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

function unescaped(text) {
  return text.replace(/&(lt|gt|amp);/g, (whole) => ENTITIES[whole]);
}
