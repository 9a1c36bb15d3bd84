// The list of buyers, and the dialog that makes another.

import { act } from "./api.js";
import { avatar, byId, fill, h } from "./dom.js";
import { clockTime, now } from "./times.js";

/** Draws the list; `choose(id)` opens a chat. */
export class Buyers {
  constructor(store, choose) {
    this.store = store;
    this.choose = choose;
    this.chosen = Number(sessionStorage.getItem("buyer")) || null;
    this.unseen = new Map();
    this.list = byId("buyer-list");
    store.on("buyer/", () => this.draw());
    store.on("chat/", () => this.draw());
    store.on("clock", () => this.draw());
    setInterval(() => this.draw(), 30000);
    this.newcomer();
  }

  /** The bot wrote to a buyer whose chat is not open. */
  wrote(id) {
    if (id === this.chosen) return;
    this.unseen.set(id, (this.unseen.get(id) ?? 0) + 1);
    this.draw();
  }

  pick(id) {
    this.chosen = id;
    sessionStorage.setItem("buyer", String(id));
    this.unseen.delete(id);
    this.draw();
    this.choose(id);
  }

  draw() {
    const buyers = this.store.under("buyer/").map(([, buyer]) => buyer);
    if (!buyers.length) return;
    if (!buyers.some(({ id }) => id === this.chosen)) return this.pick(buyers[0].id);
    const focused = this.list.contains(document.activeElement) && document.activeElement.dataset.buyer;
    fill(this.list, buyers.map((buyer) => this.row(buyer)));
    if (focused) this.list.querySelector(`[data-buyer="${focused}"]`)?.focus();
    return undefined;
  }

  row(buyer) {
    const name = [buyer.first_name, buyer.last_name].filter(Boolean).join(" ");
    const unseen = this.unseen.get(buyer.id);
    const last = this.last(buyer.id);
    return h(
      "li",
      {},
      h(
        "button",
        {
          type: "button", class: "buyer", data: { buyer: buyer.id },
          "aria-current": buyer.id === this.chosen ? "true" : null,
          on: { click: () => this.pick(buyer.id) },
        },
        avatar(name),
        h(
          "span",
          { class: "buyer-words" },
          h("span", { class: "buyer-top" }, h("strong", { dir: "auto" }, name), h("time", {}, clockTime(now(), buyer.zone))),
          h("span", { class: "buyer-last", dir: "auto" }, last ?? [buyer.city, buyer.language].filter(Boolean).join(" · ")),
        ),
        unseen ? h("span", { class: "badge" }, unseen, h("span", { class: "spoken" }, " new")) : null,
      ),
    );
  }

  last(id) {
    let newest = null;
    for (const [, message] of this.store.under(`chat/${id}/`)) {
      if (!newest || message.message_id > newest.message_id) newest = message;
    }
    return newest && (newest.text || `(${newest.kind})`);
  }

  newcomer() {
    const dialog = byId("newcomer");
    const [name, language] = [byId("newcomer-name"), byId("newcomer-language")];
    byId("add-buyer").addEventListener("click", () => {
      name.value = "";
      dialog.showModal();
    });
    dialog.addEventListener("close", async () => {
      if (dialog.returnValue !== "make" || !name.value.trim()) return;
      const answer = await act("buyers", { first_name: name.value.trim(), language_code: language.value || null });
      if (answer) this.pick(answer.buyer.id);
    });
  }
}
