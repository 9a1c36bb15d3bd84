// The modal somebody looks at: it covers Slack and nothing else, so that buyers can write meanwhile.

import { act } from "./api.js";
import { blocks } from "./blocks.js";
import { fill, h, spoken } from "./dom.js";
import { icon } from "./icons.js";
import { words } from "./mrkdwn.js";

/** Draws one person's topmost view into `cover`, and makes `behind` unreachable while it is open. */
export class Modal {
  constructor(cover, behind, reader) {
    this.cover = cover;
    this.behind = behind;
    this.reader = reader;
    this.view = null;
    this.fields = [];
    cover.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.view) return;
      event.stopPropagation();
      this.close();
    });
  }

  /** Show a view of a person, or none. What stands in fields stays where they stay. */
  show(person, view) {
    const typed = this.view && view && this.view.id === view.id ? this.values() : {};
    if (this.view && view && this.view.hash === view.hash) return;
    const before = this.view;
    this.view = view ?? null;
    this.person = person;
    this.cover.hidden = !view;
    this.behind.inert = Boolean(view);
    if (!view) {
      this.cover.replaceChildren();
      if (before) this.opener?.isConnected && this.opener.focus();
      return;
    }
    if (!before) this.opener = document.activeElement;
    this.draw(view, typed);
    if (!before || before.id !== view.id) this.focus();
  }

  /** Forget what is shown, as when another person looks at Slack. */
  leave() {
    this.view = null;
    this.cover.hidden = true;
    this.cover.replaceChildren();
    this.behind.inert = false;
  }

  draw(view, typed) {
    this.fields = [];
    const surface = {
      id: `view-${view.id}`,
      reader: this.reader,
      fields: this.fields,
      held: (block, action) => held(view, typed, block, action),
      act: async ({ action_id, value }) => {
        const answer = await act(`desk/${this.person}/click_view`, value === undefined ? { action_id } : { action_id, value });
        return Boolean(answer?.acked);
      },
    };
    this.trouble = h("p", { class: "complaint", role: "alert" });
    const submit = view.submit
      ? h("button", { type: "submit", class: "act primary" }, words(view.submit))
      : null;
    fill(
      this.cover,
      h(
        "form",
        {
          class: "modal", role: "dialog", "aria-labelledby": "modal-title", novalidate: true,
          on: { submit: (event) => { event.preventDefault(); this.submit(submit); } },
        },
        h(
          "header",
          {},
          h("h3", { id: "modal-title", dir: "auto" }, words(view.title)),
          h("button", { type: "button", class: "only-icon", on: { click: () => this.close() } }, icon("close"), spoken("Close")),
        ),
        h("div", { class: "modal-body scroll" }, blocks(view.blocks, surface), this.trouble),
        h(
          "footer",
          {},
          h("button", { type: "button", class: "act", on: { click: () => this.close() } }, view.close ? words(view.close) : "Cancel"),
          submit,
        ),
      ),
    );
  }

  focus() {
    const first = this.cover.querySelector(".modal-body :is(input, textarea, select, button)");
    (first ?? this.cover.querySelector("footer button")).focus();
    if (first) first.scrollTop = 0;
  }

  values() {
    const values = {};
    for (const { block, element, read } of this.fields) {
      const value = read();
      if (value !== undefined) (values[block.block_id] ??= {})[element.action_id] = value;
    }
    return values;
  }

  async submit(button) {
    if (button.getAttribute("aria-busy") || !this.filled()) return;
    button.setAttribute("aria-busy", "true");
    const answer = await act(`desk/${this.person}/submit`, { values: this.values() });
    button.removeAttribute("aria-busy");
    if (!answer) return;
    const errors = answer.errors ?? {};
    for (const field of this.fields) blame(field, errors[field.block.block_id] ?? "");
    this.fields.find(({ block }) => errors[block.block_id])?.node.focus();
    this.trouble.textContent = answer.acked
      ? answer.trouble ?? ""
      : "Parley did not answer in time. Nothing was sent; try again.";
  }

  filled() {
    const empty = this.fields.filter(({ block, read }) => !block.optional && !some(read()));
    for (const field of this.fields) blame(field, empty.includes(field) ? "Please fill this in." : "");
    empty[0]?.node.focus();
    return !empty.length;
  }

  async close() {
    await act(`desk/${this.person}/close`);
  }
}

function held(view, typed, block, action) {
  const stored = view.state.values[block]?.[action];
  const text = typed[block]?.[action];
  // Only typed text outlives a redraw: it is what somebody would be sorry to lose.
  return typeof text === "string" && stored && "value" in stored ? { ...stored, value: text } : stored;
}

function blame({ node, error }, words) {
  error.textContent = words;
  if (words) node.setAttribute("aria-invalid", "true");
  else node.removeAttribute("aria-invalid");
}

function some(value) {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}
