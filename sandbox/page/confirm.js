// Block Kit's confirmation dialog: asked before an element acts.

import { byId, fill, h } from "./dom.js";
import { textObject, words } from "./mrkdwn.js";

/** Ask; true if the person went on. Without a `confirm` object there is nothing to ask. */
export function confirmed(confirm, reader) {
  if (!confirm) return Promise.resolve(true);
  const dialog = byId("confirm");
  const style = confirm.style === "danger" ? "danger" : "primary";
  fill(
    dialog,
    h("h2", { id: "confirm-title", dir: "auto" }, words(confirm.title)),
    h("div", { class: "words" }, textObject(confirm.text, reader)),
    h(
      "form",
      { method: "dialog", class: "dialog-buttons" },
      h("button", { value: "no", class: "act" }, confirm.deny ? words(confirm.deny) : "Cancel"),
      h("button", { value: "yes", class: `act ${style}` }, confirm.confirm ? words(confirm.confirm) : "Yes"),
    ),
  );
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
