// A button that opens a list to choose from. A native select would act on each arrow key that
// passes over an option; here nothing happens before Enter or a click.

import { h } from "./dom.js";
import { icon } from "./icons.js";

let openMenu = null;

document.addEventListener("pointerdown", (event) => {
  if (openMenu && !openMenu.root.contains(event.target)) openMenu.close();
});

/**
 * `groups`: [{label?, options: [{value, label, says?, icon?, checked?}]}]. `choose(value)` is called
 * once per choice. `props` are those of the button.
 */
export function menu(content, groups, choose, props = {}) {
  const list = h("div", { class: "menu-list", role: "menu" });
  list.hidden = true;
  const items = [];
  for (const group of groups) {
    if (group.label) list.append(h("div", { class: "menu-group", role: "presentation" }, group.label));
    for (const option of group.options) items.push(item(option, list, (value) => pick(value)));
  }
  const button = h(
    "button",
    { type: "button", "aria-haspopup": "menu", "aria-expanded": "false", ...props, on: { click: toggle } },
    content,
  );
  const root = h("span", { class: "menu", on: { keydown: steer } }, button, list);
  const self = { root, close };

  function toggle() {
    if (list.hidden) open();
    else close();
  }

  function open() {
    openMenu?.close();
    openMenu = self;
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    place(list, button);
    (items.find((each) => each.getAttribute("aria-checked") === "true") ?? items[0])?.focus();
  }

  function close(back = false) {
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (openMenu === self) openMenu = null;
    if (back) button.focus();
  }

  function pick(value) {
    close(true);
    choose(value);
  }

  function steer(event) {
    if (list.hidden) return;
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key] ?? typed(event.key, at);
    if (event.key === "Escape") close(true);
    else if (event.key === "Tab") return close();
    else if (to !== undefined) items[(to + items.length) % items.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // A letter goes to the next item that begins with it.
  function typed(key, at) {
    if ([...key].length !== 1 || key === " ") return undefined;
    const order = items.map((_, index) => (at + 1 + index) % items.length);
    return order.find((index) => items[index].textContent.toLocaleLowerCase().startsWith(key.toLocaleLowerCase()));
  }

  return root;
}

function item(option, list, pick) {
  const node = h(
    "button",
    {
      type: "button", tabindex: "-1", class: "menu-item",
      role: option.checked === undefined ? "menuitem" : "menuitemradio",
      "aria-checked": option.checked === undefined ? null : String(option.checked),
      data: { value: option.value }, on: { click: () => pick(option.value) },
    },
    option.icon ? icon(option.icon) : null,
    h("span", { dir: "auto" }, option.label, option.says ? h("small", { dir: "auto" }, option.says) : null),
  );
  list.append(node);
  return node;
}

function place(list, button) {
  list.classList.remove("upward", "to-left");
  const box = list.getBoundingClientRect();
  const frame = (button.closest(".scroll, .app-window") ?? document.documentElement).getBoundingClientRect();
  const above = button.getBoundingClientRect().top - frame.top;
  if (box.bottom > Math.min(frame.bottom, innerHeight) && above > box.height) list.classList.add("upward");
  if (box.right > Math.min(frame.right, innerWidth)) list.classList.add("to-left");
}
