// Line drawings of 24 by 24, by name.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  attach: "M8 12.5 14.5 6a3.2 3.2 0 0 1 4.6 4.6l-8 8a5 5 0 0 1-7.1-7.1l7.5-7.5",
  edit: "M4 20h4L19 9l-4-4L4 16v4ZM13 7l4 4",
  close: "M6 6l12 12M18 6 6 18",
  down: "M6 9l6 6 6-6",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  dots: "M12 5h.01M12 12h.01M12 19h.01",
  plus: "M12 5v14M5 12h14",
  send: "M4 12l16-8-5 16-4-6.5L4 12Zm7 1.5L20 4",
  check: "M5 12.5l4.5 4.5L19 7.5",
  read: "M1.5 12.5l4.5 4.5L15.5 7.5M11 16l1 1 10-9.5",
  photo: "M4 6h16v13H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01",
  voice: "M12 4a2.5 2.5 0 0 0-2.5 2.5v5a2.5 2.5 0 0 0 5 0v-5A2.5 2.5 0 0 0 12 4ZM6 11.5a6 6 0 0 0 12 0M12 17.5V21",
  play: "M8 5.5v13l10.5-6.5L8 5.5Z",
  sticker: "M12 3a9 9 0 1 0 9 9l-9-9Zm0 0v6a3 3 0 0 0 3 3h6M8.5 14.5a4 4 0 0 0 5 1.5",
  contact: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5a7.5 7.5 0 0 1 15 0",
  location: "M12 21s7-6.3 7-11.5A7 7 0 0 0 5 9.5C5 14.7 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  file: "M6 3h8l5 5v13H6zM14 3v5h5",
  block: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM5.7 5.7l12.6 12.6",
  start: "M5 12h13M13 6l6 6-6 6",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  globe: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18",
  hash: "M9.5 4 7.5 20M16.5 4l-2 16M4.5 9.5h16M3.5 14.5h16",
  direct: "M4 5h16v11H11l-4 4v-4H4z",
  box: "M4 8l8-4.5L20 8v8.5L12 21l-8-4.5V8Zm0 0 8 4.5L20 8M12 12.5V21M8 5.7l8 4.5",
  home: "M4 11.5 12 4l8 7.5V20h-5.5v-5.5h-5V20H4z",
  people: "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20a6.5 6.5 0 0 1 13 0M16 4.8a3.5 3.5 0 0 1 0 6.5M18 14.2a6.5 6.5 0 0 1 3.5 5.8",
  system: "M4 5h16v11H4zM9 20h6M12 16v4",
  light: "M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM12 2.5v2M12 19.5v2M4.5 4.5 6 6M18 18l1.5 1.5M2.5 12h2M19.5 12h2M4.5 19.5 6 18M18 6l1.5-1.5",
  dark: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z",
};

/** A line drawing by name; it says nothing to a screen reader. */
export function icon(name, size = "") {
  const svg = document.createElementNS(SVG, "svg");
  const given = { viewBox: "0 0 24 24", class: `icon ${size}`, "aria-hidden": "true", focusable: "false" };
  for (const [key, value] of Object.entries(given)) svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}
