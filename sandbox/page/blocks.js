// Block Kit as Slack draws it, block by block.

import { h } from "./dom.js";
import { acting, picture } from "./elements.js";
import { field } from "./fields.js";
import { textObject, words } from "./mrkdwn.js";
import { rich } from "./rich.js";

/** The nodes of blocks on a surface (see elements.js). Inputs are added to `surface.fields`. */
export function blocks(list, surface) {
  return list.map((block) => {
    const draw = DRAWN[block.type] ?? unknown;
    return h("div", { class: `block ${block.type}`, data: { block: block.block_id } }, draw(block, surface));
  });
}

const DRAWN = {
  header: (block) => h("h4", { dir: "auto" }, words(block.text)),
  divider: () => h("hr"),
  section,
  context,
  actions: (block, surface) => block.elements.map((each) => acting(each, block, surface)),
  input,
  image: (block) => picture(block),
  rich_text: (block, surface) => rich(block, surface.reader),
  markdown: (block) => h("p", { class: "rich", dir: "auto" }, block.text),
};

function section(block, surface) {
  const body = h("div", { class: "section-body" });
  if (block.text) body.append(h("div", { class: "words" }, textObject(block.text, surface.reader)));
  if (block.fields) {
    const cells = block.fields.map((each) => h("div", { class: "words" }, textObject(each, surface.reader)));
    body.append(h("div", { class: "cells" }, cells));
  }
  if (!block.accessory) return body;
  return [body, h("div", { class: "accessory" }, acting(block.accessory, block, surface))];
}

function context(block, surface) {
  return block.elements.map((each) =>
    each.type === "image"
      ? picture(each)
      : h("span", { class: "words small" }, textObject(each, surface.reader)),
  );
}

function input(block, surface) {
  const element = block.element;
  const id = `${surface.id}-${block.block_id}`;
  const ids = { field: `${id}-field`, label: `${id}-label`, described: `${id}-says`, required: !block.optional };
  const made = field(element, surface.held(block.block_id, element.action_id), ids, surface.reader);
  const error = h("span", { class: "error", role: "alert" });
  surface.fields.push({ block, element, read: made.read, error, node: made.node });
  if (block.dispatch_action) {
    made.node.addEventListener("change", () =>
      surface.act({ action_id: element.action_id, block_id: block.block_id, value: made.read() }),
    );
  }
  return [
    h("label", { id: ids.label, for: ids.field, dir: "auto" }, words(block.label), block.optional ? h("small", {}, " (optional)") : null),
    made.node,
    h("span", { id: ids.described, class: "below" }, error, block.hint ? h("small", { dir: "auto" }, words(block.hint)) : null),
  ];
}

function unknown(block) {
  return h("p", { class: "unknown" }, `(a ${block.type} block is not drawn here)`);
}
