// The elements one fills in. Each becomes {node, read()}: what is on the page, and what it holds in
// the form the sandbox takes (a text, the value of an option, a list of them, an id, a date).

import { h } from "./dom.js";
import { words } from "./mrkdwn.js";

const TYPED = {
  plain_text_input: "text", email_text_input: "email", url_text_input: "url", number_input: "text",
};

/** A field for an element. `held` is its entry in `view.state.values`; `ids` name and describe it. */
export function field(element, held, ids, reader) {
  const common = { id: ids.field, "aria-describedby": ids.described, required: ids.required };
  const kind = element.type;
  if (kind in TYPED) return typed(element, held, common);
  if (kind === "static_select") return picker(element, optionsOf(element), held?.selected_option?.value, common);
  if (kind === "radio_buttons") return boxes(element, "radio", [held?.selected_option?.value], ids);
  if (kind === "checkboxes" || kind === "multi_static_select") {
    return boxes(element, "checkbox", (held?.selected_options ?? []).map((each) => each.value), ids);
  }
  if (kind === "users_select") return picker(element, reader.people(), held?.selected_user, common);
  if (kind === "channels_select" || kind === "conversations_select") {
    const chosen = held?.selected_channel ?? held?.selected_conversation;
    return picker(element, reader.channels(), chosen, common);
  }
  if (kind === "datepicker") return input("date", held?.selected_date, common);
  if (kind === "timepicker") return input("time", held?.selected_time, common);
  if (kind === "datetimepicker") return moment(held?.selected_date_time, common);
  return { node: h("p", { class: "unknown" }, `(${kind} is not drawn here)`), read: () => undefined };
}

/** The options of a menu, groups flattened, as {value, label, says, group}. */
export function optionsOf(element) {
  const groups = element.option_groups ?? [{ options: element.options ?? [] }];
  return groups.flatMap((group) =>
    group.options.map((option) => ({
      value: option.value,
      label: words(option.text),
      says: option.description ? words(option.description) : "",
      group: group.label ? words(group.label) : "",
    })),
  );
}

function typed(element, held, common) {
  const props = {
    ...common, dir: "auto", value: held?.value ?? "",
    placeholder: element.placeholder ? words(element.placeholder) : null,
    maxlength: element.max_length ?? 3000, minlength: element.min_length,
  };
  const node = element.multiline
    ? h("textarea", { ...props, rows: "6" })
    : h("input", { ...props, type: TYPED[element.type], inputmode: element.type === "number_input" ? "decimal" : null });
  return { node, read: () => (node.value === "" ? null : node.value) };
}

function input(type, value, common) {
  const node = h("input", { ...common, type, value: value ?? "" });
  return { node, read: () => node.value || null };
}

function moment(seconds, common) {
  const local = seconds ? new Date(seconds * 1000).toISOString().slice(0, 16) : "";
  const node = h("input", { ...common, type: "datetime-local", value: local });
  return { node, read: () => (node.value ? Date.parse(`${node.value}Z`) / 1000 : null) };
}

function picker(element, options, chosen, common) {
  const empty = element.placeholder ? words(element.placeholder) : "Choose one";
  const node = h("select", common, h("option", { value: "" }, empty));
  for (const option of options) {
    node.append(h("option", { value: option.value, selected: option.value === chosen }, option.label));
  }
  return { node, read: () => (node.value === "" ? undefined : node.value) };
}

function boxes(element, type, chosen, ids) {
  const node = h("div", { class: "boxes", role: type === "radio" ? "radiogroup" : "group", "aria-labelledby": ids.label });
  for (const option of optionsOf(element)) {
    const box = h("input", { type, name: ids.field, value: option.value, checked: chosen.includes(option.value) });
    node.append(h("label", { class: "box" }, box, h("span", { dir: "auto" }, option.label, option.says ? h("small", {}, option.says) : null)));
  }
  const read = () => {
    const values = [...node.querySelectorAll("input:checked")].map((box) => box.value);
    return type === "radio" ? values[0] : values;
  };
  return { node, read };
}
