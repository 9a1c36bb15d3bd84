// Building the page out of elements. Foreign text only ever becomes a text node: nothing here, or
// anywhere in the page, turns a string into markup.

const PROPERTIES = new Set(["value", "checked", "disabled"]);

/**
 * An element. `props`: `class`, `on` ({event: listener}), `data` (data-* attributes), `value`,
 * `checked` and `disabled` as properties, anything else as an attribute; null, undefined and false
 * leave it out. Children that are strings or numbers become text; null and false are skipped;
 * arrays are spread.
 */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else if (name === "data") {
      Object.assign(node.dataset, value);
    } else if (PROPERTIES.has(name)) {
      node[name] = value;
    } else {
      node.setAttribute(name, value === true ? "" : String(value));
    }
  }
  return append(node, children);
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

/** Write a text only where it differs: a live region then speaks once. */
export function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** The element of the page with this id. */
export function byId(id) {
  return document.getElementById(id);
}

/** Text a screen reader says and nobody sees. */
export function spoken(text) {
  return h("span", { class: "spoken" }, text);
}

/** A count of what is new, said as such; null for none. */
export function badge(count) {
  return count ? h("span", { class: "badge" }, count > 99 ? "99+" : count, spoken(" new")) : null;
}

/** A round picture made of initials, in a colour that stays with the name. */
export function avatar(name, kind = "") {
  if (kind === "bot") return h("span", { class: "avatar bot", "aria-hidden": "true" });
  const letters = name.split(/\s+/u).filter(Boolean).slice(0, 2).map((word) => [...word][0]);
  let hash = 0;
  for (const char of name) hash = (hash * 31 + char.codePointAt(0)) % 9973;
  return h("span", { class: "avatar", "aria-hidden": "true", data: { hue: hash % 7 } }, letters.join(""));
}

/** The whole name of a buyer. */
export function nameOf({ first_name: first, last_name: last }) {
  return [first, last].filter(Boolean).join(" ");
}

/** Bytes as people write them. */
export function inBytes(size) {
  if (!Number.isFinite(size)) return "";
  if (size < 1000) return `${size} B`;
  return size < 1e6 ? `${Math.round(size / 1000)} kB` : `${(size / 1e6).toFixed(1)} MB`;
}

/** Keep a scrolled list at its end if it was there, while `change` changes it; whether it was. */
export function keepAtEnd(list, change) {
  const near = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  change();
  if (near) list.scrollTop = list.scrollHeight;
  return near;
}
