// The elements that act at once: buttons and menus of messages, of sections and of the home tab.

import { h } from "./dom.js";
import { confirmed } from "./confirm.js";
import { field, optionsOf } from "./fields.js";
import { icon } from "./icons.js";
import { menu } from "./menu.js";
import { mrkdwn, words } from "./mrkdwn.js";

/**
 * An element that acts. `surface` is where it stands: `{reader, held(blockId, actionId),
 * act({action_id, block_id, value})}`, whose promise says whether the bot took it.
 */
export function acting(element, block, surface) {
  if (element.type === "image") return picture(element);
  if (element.type === "button") return button(element, block, surface);
  if (element.type === "static_select" || element.type === "overflow") {
    return select(element, block, surface);
  }
  return changing(element, block, surface);
}

/** A picture; one from outside this machine is named and not fetched. */
export function picture(element) {
  return h("span", { class: "picture" }, icon("photo"), element.alt_text);
}

function button(element, block, surface) {
  const style = element.style ?? "";
  return h(
    "button",
    {
      type: "button", class: `act ${style}`, dir: "auto",
      "aria-label": element.accessibility_label,
      data: { action: element.action_id },
      on: { click: (event) => press(event.currentTarget, element, block, undefined, surface) },
    },
    words(element.text),
    element.url ? h("span", { class: "outside" }, " (opens a page)") : null,
  );
}

function select(element, block, surface) {
  const all = optionsOf(element);
  const held = surface.held?.(block.block_id, element.action_id)?.selected_option ?? element.initial_option;
  const shown = held ? words(held.text) : element.placeholder ? words(element.placeholder) : "Choose";
  const groups = [...new Set(all.map((each) => each.group))].map((label) => ({
    label, options: all.filter((each) => each.group === label),
  }));
  const overflow = element.type === "overflow";
  const root = menu(
    overflow ? icon("more") : [h("span", { dir: "auto" }, shown), icon("down")],
    groups,
    (value) => press(root.querySelector("button"), element, block, value, surface),
    {
      class: `act ${overflow ? "only-icon" : "select"}`,
      "aria-label": overflow ? "More" : null,
      "data-action": element.action_id,
    },
  );
  return root;
}

function changing(element, block, surface) {
  const id = `${block.block_id}-${element.action_id}-${surface.id ?? ""}`;
  const made = field(element, surface.held?.(block.block_id, element.action_id), { field: id, label: id }, surface.reader);
  made.node.setAttribute("aria-label", element.placeholder ? words(element.placeholder) : "Choose");
  made.node.dataset.action = element.action_id;
  made.node.addEventListener("change", () => press(made.node, element, block, made.read(), surface));
  return made.node;
}

async function press(node, element, block, value, surface) {
  if (node.getAttribute("aria-busy") || !(await confirmed(element.confirm, surface.reader))) return;
  if (element.url && /^https?:/i.test(element.url)) window.open(element.url, "_blank", "noopener");
  node.setAttribute("aria-busy", "true");
  const body = { action_id: element.action_id, block_id: block.block_id };
  const took = await surface.act(value === undefined ? body : { ...body, value });
  node.removeAttribute("aria-busy");
  complain(node, took);
}

// Slack shows a sign beside an element whose press the bot did not acknowledge in three seconds.
function complain(node, took) {
  const holder = node.closest(".block") ?? node.parentElement;
  if (!holder) return;
  holder.querySelector(".complaint")?.remove();
  if (took) return;
  holder.append(h("p", { class: "complaint", role: "alert" }, mrkdwn(":warning: Parley did not answer in time. Try again.", {})));
}
