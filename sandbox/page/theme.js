// The theme: the system's, or the one chosen here, which is remembered.

import { byId } from "./dom.js";
import { icon } from "./icons.js";
import { menu } from "./menu.js";

const KEY = "parley-theme";
const THEMES = [
  { value: "system", label: "As the system", icon: "system" },
  { value: "light", label: "Light", icon: "light" },
  { value: "dark", label: "Dark", icon: "dark" },
];

/** Puts the button that chooses into its place. */
export function theme() {
  const root = document.documentElement;
  const draw = () => {
    const chosen = root.dataset.theme;
    const groups = [{ options: THEMES.map((each) => ({ ...each, checked: each.value === chosen })) }];
    const name = THEMES.find((each) => each.value === chosen)?.label ?? "";
    const button = menu(icon(chosen), groups, choose, { class: "only-icon", "aria-label": `Theme: ${name}`, title: "Theme" });
    byId("theme").replaceChildren(button);
  };
  const choose = (value) => {
    root.dataset.theme = value;
    localStorage.setItem(KEY, value);
    draw();
    byId("theme").querySelector("button").focus();
  };
  draw();
}
