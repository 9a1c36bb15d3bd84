// Building the page out of elements. Foreign text only ever becomes a text node: nothing here, or
// anywhere in the page, turns a string into markup.

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element. `props`: `class`, `on` ({event: listener}), `data` (data-* attributes), `value` and
 * `checked` as properties, anything else as an attribute; null, undefined and false leave it out.
 * Children that are strings or numbers become text; null and false are skipped; arrays are spread.
 */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else if (name === "data") {
      Object.assign(node.dataset, value);
    } else if (name === "value" || name === "checked" || name === "disabled") {
      node[name] = value;
    } else {
      node.setAttribute(name, value === true ? "" : String(value));
    }
  }
  append(node, children);
  return node;
}

/** Append what `h` takes as children. */
export function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}

/** Put other children into an element. */
export function fill(node, ...children) {
  node.replaceChildren();
  return append(node, children);
}

/** The element of the page with this id. */
export function byId(id) {
  return document.getElementById(id);
}

/** Text a screen reader says and nobody sees. */
export function spoken(text) {
  return h("span", { class: "spoken" }, text);
}

const ICONS = {
  attach: "M8 12.5 14.5 6a3.2 3.2 0 0 1 4.6 4.6l-8 8a5 5 0 0 1-7.1-7.1l7.5-7.5",
  edit: "M4 20h4L19 9l-4-4L4 16v4ZM13 7l4 4",
  close: "M6 6l12 12M18 6 6 18",
  down: "M6 9l6 6 6-6",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  photo: "M4 6h16v13H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01",
  voice: "M12 4a2.5 2.5 0 0 0-2.5 2.5v5a2.5 2.5 0 0 0 5 0v-5A2.5 2.5 0 0 0 12 4ZM6 11.5a6 6 0 0 0 12 0M12 17.5V21",
  sticker: "M12 3a9 9 0 1 0 9 9l-9-9Zm0 0v6a3 3 0 0 0 3 3h6M8.5 14.5a4 4 0 0 0 5 1.5",
  contact: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5a7.5 7.5 0 0 1 15 0",
  location: "M12 21s7-6.3 7-11.5A7 7 0 0 0 5 9.5C5 14.7 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  file: "M6 3h8l5 5v13H6zM14 3v5h5",
  block: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM5.7 5.7l12.6 12.6",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
};

/** A line drawing by name; it says nothing to a screen reader. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({
    viewBox: "0 0 24 24",
    class: "icon",
    "aria-hidden": "true",
    focusable: "false",
  })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** A round picture made of initials, in a colour that stays with the name. */
export function avatar(name, kind = "") {
  const letters = name.split(/\s+/u).filter(Boolean).slice(0, 2).map((word) => [...word][0]);
  let hash = 0;
  for (const char of name) hash = (hash * 31 + char.codePointAt(0)) % 360;
  const node = h("span", { class: `avatar ${kind}`, "aria-hidden": "true" }, letters.join(""));
  node.style.setProperty("--hue", String(hash));
  return node;
}

/** Keep a scrolled list at its end if it was there, while `change` changes it. */
export function keepAtEnd(list, change) {
  const near = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  change();
  if (near) list.scrollTop = list.scrollHeight;
}
