// The Slack side: who looks, at what, and the modal on top.

import { act } from "./api.js";
import { byId, fill, h } from "./dom.js";
import { blocks } from "./blocks.js";
import { Modal } from "./modal.js";
import { Posts } from "./posts.js";

/** One person's Slack, switchable to another person's. `noticed()` is told of what is not seen. */
export class Slack {
  constructor(store, noticed) {
    this.store = store;
    this.noticed = noticed;
    this.person = sessionStorage.getItem("person");
    this.place = "sales";
    this.unseen = new Map();
    this.dismissed = new Set();
    this.reader = readerOf(store, this);
    this.posts = new Posts((message) => this.surface(message), this.reader);
    this.home = h("div", { class: "home scroll", tabindex: "0", "aria-label": "App Home" });
    this.modal = new Modal(byId("modal-cover"), byId("slack-behind"), this.reader);
    store.on("workspace", () => this.people());
    store.on("slack/", (keys, about) => this.messages(keys, about));
    store.on("whispers/", (keys) => keys.includes(`whispers/${this.person}`) && this.whispers());
    store.on("modal/", () => this.showModal());
    store.on("home/", () => this.place === "home" && this.drawHome());
  }

  /** The id of the conversation shown; "" where a direct one has not begun. */
  get room() {
    const { sales, sla, people } = this.store.get("workspace");
    if (this.place === "direct") return people.find(({ id }) => id === this.person)?.direct ?? "";
    return { sales, sla }[this.place] ?? "";
  }

  people() {
    const { people, desk } = this.store.get("workspace");
    if (!desk.includes(this.person)) this.person = desk[0];
    const choices = desk.map((id) => {
      const { real_name: name } = people.find((each) => each.id === id);
      const radio = h("input", {
        type: "radio", name: "person", value: id, checked: id === this.person,
        on: { change: () => this.become(id) },
      });
      return h("label", { class: "choice" }, radio, h("span", {}, name.split(" ")[0]));
    });
    const holder = byId("persons");
    const focused = holder.contains(document.activeElement);
    fill(holder, choices);
    if (focused) holder.querySelector("input:checked").focus();
    this.places();
  }

  become(id) {
    this.person = id;
    sessionStorage.setItem("person", id);
    this.modal.leave();
    this.draw();
    this.showModal();
  }

  /** Go to "sales", "sla", "direct" or "home". */
  go(place) {
    this.place = place;
    this.draw();
    if (place === "home") act(`desk/${this.person}/home`);
  }

  places() {
    const named = [["sales", "# sales"], ["sla", "# sla"], ["direct", "Direct messages"], ["home", "Home"]];
    const links = named.map(([place, label]) => {
      const unseen = this.unseen.get(place) ?? 0;
      return h(
        "button",
        {
          type: "button", class: "place", data: { place },
          "aria-current": place === this.place ? "true" : null,
          on: { click: () => this.go(place) },
        },
        label,
        unseen ? h("span", { class: "badge" }, unseen, h("span", { class: "spoken" }, " new")) : null,
      );
    });
    const holder = byId("places");
    const focused = holder.contains(document.activeElement) && document.activeElement.dataset.place;
    fill(holder, links);
    if (focused) holder.querySelector(`[data-place="${focused}"]`).focus();
  }

  draw() {
    if (!this.store.get("workspace")) return;
    this.unseen.delete(this.place);
    this.places();
    const board = byId("slack-board");
    if (this.place === "home") {
      fill(board, this.home);
      this.drawHome();
      return;
    }
    fill(board, this.posts.list);
    const entries = this.room ? this.store.under(`slack/${this.room}/`) : [];
    this.posts.show([...entries, ...this.whispered()]);
  }

  messages(keys, { first }) {
    if (first) return this.draw();
    const room = this.room;
    for (const key of keys) {
      const message = this.store.get(key);
      if (key.startsWith(`slack/${room}/`) && this.place !== "home") this.posts.change(key, message);
      else if (message?.by_bot && !message.edited) this.count(key.split("/")[1]);
    }
    if (keys.some((key) => this.store.get(key)?.by_bot)) this.noticed();
    return undefined;
  }

  count(room) {
    const { sales, sla, people } = this.store.get("workspace");
    const direct = people.find(({ id }) => id === this.person)?.direct;
    const place = { [sales]: "sales", [sla]: "sla", [direct]: "direct" }[room];
    if (!place) return;
    this.unseen.set(place, (this.unseen.get(place) ?? 0) + 1);
    this.places();
  }

  whispered() {
    const all = this.store.get(`whispers/${this.person}`) ?? [];
    return all
      .filter((each) => each.channel === this.room && !this.dismissed.has(each.ts))
      .map((each) => [`whisper/${each.ts}`, { ...each, whisper: true, dismiss: () => this.dismiss(each.ts) }]);
  }

  whispers() {
    if (this.place === "home") return;
    const wanted = new Map(this.whispered());
    for (const key of this.posts.nodes.keys()) {
      if (key.startsWith("whisper/") && !wanted.has(key)) this.posts.change(key, undefined);
    }
    for (const [key, whisper] of wanted) {
      if (!this.posts.nodes.has(key)) this.posts.change(key, whisper);
    }
  }

  dismiss(ts) {
    this.dismissed.add(ts);
    this.posts.change(`whisper/${ts}`, undefined);
    this.posts.list.focus();
  }

  showModal() {
    this.modal.show(this.person, this.store.get(`modal/${this.person}`));
  }

  surface(message) {
    const room = message.channel ?? this.room;
    return {
      id: `post-${message.ts}`,
      reader: this.reader,
      fields: [],
      held: () => undefined,
      act: (body) => this.acted("click", { channel: room, ts: message.ts, ...body }),
    };
  }

  drawHome() {
    const view = this.store.get(`home/${this.person}`);
    const act_ = ({ action_id, value }) => this.acted("click_home", value === undefined ? { action_id } : { action_id, value });
    const surface = { id: "home", reader: this.reader, fields: [], held: () => undefined, act: act_ };
    fill(this.home, view ? h("div", { class: "blocks" }, blocks(view.blocks, surface)) : h("p", { class: "empty" }, "Parley has not drawn this page yet."));
  }

  // A refusal was said in a note already; the sign beside the element is for silence of the bot.
  async acted(name, body) {
    const answer = await act(`desk/${this.person}/${name}`, body);
    return answer === null || answer.acked;
  }
}

function readerOf(store, slack) {
  const workspace = () => store.get("workspace") ?? { people: [], channels: [] };
  const person = (id) => workspace().people.find((each) => each.id === id);
  return {
    person: (id) => person(id)?.real_name ?? id,
    channel: (id) => workspace().channels.find((each) => each.id === id)?.name ?? id,
    people: () => workspace().people.map(({ id, real_name: label }) => ({ value: id, label })),
    channels: () => workspace().channels.map(({ id, name }) => ({ value: id, label: `#${name}` })),
    get zone() {
      return person(slack.person)?.zone ?? "UTC";
    },
  };
}
