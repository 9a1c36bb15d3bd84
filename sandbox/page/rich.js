// Slack's rich_text blocks, whose formatting is data instead of marks.

import { h } from "./dom.js";
import { withEmoji } from "./emoji.js";

/** The nodes of a rich_text block. */
export function rich(block, reader) {
  return block.elements.map((part) => partOf(part, reader));
}

function partOf(part, reader) {
  const inside = () => part.elements.map((each) => leaf(each, reader));
  switch (part.type) {
    case "rich_text_list":
      return h(part.style === "ordered" ? "ol" : "ul", {}, part.elements.map((each) => h("li", { dir: "auto" }, each.elements.map((one) => leaf(one, reader)))));
    case "rich_text_quote":
      return h("blockquote", { dir: "auto" }, inside());
    case "rich_text_preformatted":
      return h("pre", { dir: "auto" }, inside());
    default:
      return h("p", { class: "rich", dir: "auto" }, inside());
  }
}

function leaf(each, reader) {
  switch (each.type) {
    case "text":
      return styled(each.text, each.style);
    case "link":
      return /^(https?|mailto):/i.test(each.url)
        ? h("a", { href: each.url, target: "_blank", rel: "noopener noreferrer" }, each.text ?? each.url)
        : each.text ?? each.url;
    case "user":
      return h("span", { class: "mention" }, `@${reader.person(each.user_id)}`);
    case "channel":
      return h("span", { class: "mention" }, `#${reader.channel(each.channel_id)}`);
    case "broadcast":
      return h("span", { class: "mention" }, `@${each.range}`);
    case "emoji":
      return withEmoji(`:${each.name}:`);
    default:
      return "";
  }
}

function styled(text, style = {}) {
  let node = document.createTextNode(text);
  for (const [name, tag] of [["code", "code"], ["bold", "strong"], ["italic", "em"], ["strike", "s"]]) {
    if (style[name]) node = h(tag, {}, node);
  }
  return node;
}
