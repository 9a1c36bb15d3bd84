// The list of buyers: one row each, changed in place.

import { avatar, badge, byId, fill, h, nameOf, write } from "./dom.js";
import { icon } from "./icons.js";
import { roving } from "./roving.js";
import { clockTime, now } from "./times.js";

const KINDS = { photo: "Photo", voice: "Voice message", contact: "Contact", location: "Location", document: "File" };

/** Draws the list; `choose(id)` opens a chat, `noticed(count)` hears how much is unread. */
export class Buyers {
  constructor(store, choose, noticed) {
    this.store = store;
    this.choose = choose;
    this.noticed = noticed;
    this.chosen = Number(sessionStorage.getItem("parley-buyer")) || null;
    this.opened = false;
    this.rows = new Map();
    this.newest = new Map();
    this.unseen = new Map();
    this.list = byId("buyer-list");
    this.settle = roving(this.list, ".buyer");
    store.on("chat/", (keys, about) => this.heard(keys, about));
    store.on("buyer/", (keys) => this.draw(keys));
    store.on("clock", () => this.tick());
    setInterval(() => this.tick(), 15000);
    byId("find").addEventListener("input", () => this.find());
    fill(byId("add-buyer"), icon("plus", "tiny"), h("span", { class: "label" }, "New buyer"));
    byId("add-buyer").setAttribute("aria-label", "New buyer");
  }

  /** Open somebody's chat. */
  pick(id) {
    this.chosen = id;
    this.opened = true;
    sessionStorage.setItem("parley-buyer", String(id));
    this.unseen.delete(id);
    for (const each of this.rows.keys()) this.mark(each);
    this.settle(this.rows.get(id)?.button);
    this.tell();
    this.choose(id);
  }

  /** The buyers of the list, in its order. */
  all() {
    return this.store.under("buyer/").map(([, buyer]) => buyer);
  }

  heard(keys, { first, other }) {
    if (other) this.unseen.clear();
    if (first) this.newest.clear();
    const touched = new Set();
    for (const key of keys) {
      const message = this.store.get(key);
      const id = Number(key.split("/")[1]);
      touched.add(id);
      const known = this.newest.get(id);
      if (message && message.message_id >= (known?.message_id ?? 0)) this.newest.set(id, message);
      const isNews = message?.from_bot && !first && !message.edited && message.message_id > (known?.message_id ?? 0);
      if (isNews && id !== this.chosen) this.unseen.set(id, (this.unseen.get(id) ?? 0) + 1);
    }
    for (const id of touched) this.mark(id);
    this.tell();
  }

  draw(keys) {
    for (const key of keys) {
      const buyer = this.store.get(key);
      const id = Number(key.split("/")[1]);
      if (!buyer) this.drop(id);
      else if (!this.rows.has(id)) this.add(buyer);
    }
    if (!this.rows.size) return;
    if (!this.opened || !this.rows.has(this.chosen)) {
      this.pick(this.rows.has(this.chosen) ? this.chosen : this.rows.keys().next().value);
    }
    for (const id of this.rows.keys()) this.mark(id);
    this.settle(this.rows.get(this.chosen)?.button);
    this.find();
  }

  add(buyer) {
    const name = nameOf(buyer);
    const row = { time: h("time", {}), last: h("span", { class: "buyer-last cut", dir: "auto" }), news: h("span", {}) };
    row.time.title = buyer.city ? `Local time in ${buyer.city}` : "UTC";
    row.button = h(
      "button",
      { type: "button", class: "buyer", data: { buyer: buyer.id }, title: name, on: { click: () => this.pick(buyer.id) } },
      avatar(name),
      h(
        "span",
        { class: "buyer-words" },
        h("span", { class: "buyer-row" }, h("strong", { class: "cut", dir: "auto" }, name), row.time),
        h("span", { class: "buyer-row" }, row.last, row.news),
      ),
    );
    row.item = h("li", {}, row.button);
    row.words = [name, buyer.username, buyer.city, buyer.country, buyer.language].filter(Boolean).join(" ").toLocaleLowerCase();
    this.rows.set(buyer.id, row);
    this.list.append(row.item);
  }

  drop(id) {
    this.rows.get(id)?.item.remove();
    this.rows.delete(id);
  }

  mark(id) {
    const row = this.rows.get(id);
    const buyer = this.store.get(`buyer/${id}`);
    if (!row || !buyer) return;
    if (id === this.chosen) row.button.setAttribute("aria-current", "true");
    else row.button.removeAttribute("aria-current");
    write(row.time, clockTime(now(), buyer.zone));
    const last = this.newest.get(id);
    const words = last ? last.text || (last.kind === "sticker" ? last.content.sticker.emoji : KINDS[last.kind] ?? last.kind) : "";
    write(row.last, words || [buyer.city, buyer.language].filter(Boolean).join(" · ") || "No messages yet");
    fill(row.news, badge(this.unseen.get(id)));
  }

  tick() {
    for (const [id, row] of this.rows) write(row.time, clockTime(now(), this.store.get(`buyer/${id}`)?.zone ?? "UTC"));
  }

  find() {
    const wanted = byId("find").value.trim().toLocaleLowerCase();
    let shown = 0;
    for (const row of this.rows.values()) {
      row.item.hidden = !row.words.includes(wanted);
      shown += !row.item.hidden;
    }
    byId("found-none").hidden = shown > 0;
  }

  tell() {
    this.noticed([...this.unseen.values()].reduce((sum, each) => sum + each, 0));
  }
}
