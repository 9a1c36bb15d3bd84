// "You are": who looks at Slack, and in which language their Slack is.

import { act } from "./api.js";
import { badge, byId, fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { menu } from "./menu.js";

const ROLES = { sales: "Sales", manager: "Manager" };
const LOCALES = [
  { value: "en-US", label: "English" },
  { value: "zh-CN", label: "中文" },
];

/** Draw the choice of people; `become(id)` is called when another one is chosen. */
export function drawPeople({ people, desk }, chosen, unread, become) {
  const holder = byId("persons");
  const choices = desk.map((id) => choice(people.find((each) => each.id === id), id === chosen, id === chosen ? 0 : unread(id), become));
  const focused = holder.contains(document.activeElement);
  fill(holder, choices);
  if (focused) holder.querySelector("input:checked").focus();
  drawLocale(people.find((each) => each.id === chosen));
}

function choice(person, checked, unread, become) {
  const radio = h("input", {
    type: "radio", name: "person", value: person.id, checked,
    on: { change: () => become(person.id) },
  });
  const role = ROLES[person.role];
  return h(
    "label",
    { class: "choice", title: [person.real_name, person.title].filter(Boolean).join(", ") },
    radio,
    h("span", {}, person.real_name.split(" ")[0], role ? h("small", {}, role) : null, badge(unread)),
  );
}

function drawLocale(person) {
  const place = byId("locale");
  place.hidden = !person.locale;
  if (!person.locale || place.dataset.drawn === `${person.id} ${person.locale}`) return;
  place.dataset.drawn = `${person.id} ${person.locale}`;
  const held = place.contains(document.activeElement);
  const name = person.real_name.split(" ")[0];
  const options = LOCALES.map((each) => ({ ...each, checked: each.value === person.locale }));
  const choose = (locale) => act(`desk/${person.id}/locale`, { locale });
  const label = `Language of ${name}'s Slack: ${options.find((each) => each.checked)?.label ?? person.locale}`;
  place.replaceChildren(menu(icon("globe"), [{ label: `Language of ${name}'s Slack`, options }], choose, { class: "only-icon", "aria-label": label, title: label }));
  if (held) place.querySelector("button").focus();
}
