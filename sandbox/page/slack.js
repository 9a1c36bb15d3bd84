// The Slack side: who looks, at what, and the modal on top.

import { act, say } from "./api.js";
import { badge, byId, fill, h } from "./dom.js";
import { blocks } from "./blocks.js";
import { DeskComposer } from "./desk_composer.js";
import { icon } from "./icons.js";
import { Modal } from "./modal.js";
import { drawPeople } from "./people.js";
import { Posts } from "./posts.js";
import { readerOf } from "./reader.js";
import { roving } from "./roving.js";
import { Unread } from "./unread.js";

const PLACES = [
  { place: "home", label: "Home", sign: "home", about: "what waits for you" },
  { place: "sales", label: "# sales", group: "Channels", about: "every inquiry, with its draft" },
  { place: "sla", label: "# sla", about: "broken promises, calls to managers, the week" },
  { place: "direct", label: "Direct messages", group: "Apps", sign: "direct", about: "what Parley tells you alone" },
];

/** One person's Slack, switchable to another's. `noticed(count)` hears how much they have unread. */
export class Slack {
  constructor(store, noticed) {
    this.store = store;
    this.noticed = noticed;
    this.person = sessionStorage.getItem("parley-person");
    this.place = "sales";
    this.looking = true;
    this.dismissed = new Set();
    this.unread = new Unread(store);
    this.reader = readerOf(store, () => this.person);
    this.posts = new Posts((message) => this.surface(message), this.reader);
    this.composer = new DeskComposer(() => this.person, () => this.room());
    this.home = h("div", { class: "home scroll", tabindex: "0", role: "region", "aria-label": "App Home" });
    this.modal = new Modal(byId("modal-cover"), byId("slack-behind"), this.reader);
    this.settle = roving(byId("places"), ".place");
    store.on("workspace", () => this.counted());
    store.on("slack/", (keys, about) => this.messages(keys, about));
    store.on("whispers/", (keys) => this.whispers(keys));
    store.on("modal/", () => this.showModal());
    store.on("clock", () => this.place !== "home" && this.posts.newDay());
    store.on("home/", () => this.place === "home" && this.drawHome());
  }

  get workspace() {
    return this.store.get("workspace");
  }

  /** The id of a place's conversation for somebody; "" where a direct one has not begun. */
  room(place = this.place, person = this.person) {
    const { sales, sla, people } = this.workspace;
    if (place === "direct") return people.find(({ id }) => id === person)?.direct ?? "";
    return { sales, sla }[place] ?? "";
  }

  /** Look as somebody else. */
  become(id) {
    this.person = id;
    sessionStorage.setItem("parley-person", id);
    this.modal.leave();
    this.draw();
    this.showModal();
    if (this.place === "home") act(`desk/${id}/home`);
  }

  /** Go to "sales", "sla", "direct" or "home". */
  go(place) {
    this.place = place;
    this.draw();
    if (place === "home") act(`desk/${this.person}/home`);
  }

  /** Whether somebody looks at Slack at all: on a phone another pane may hide it. */
  look(is) {
    this.looking = is;
    if (!is || !this.workspace) return;
    this.counted();
    this.posts.toEnd();
  }

  draw() {
    if (!this.workspace) return;
    if (!this.workspace.desk.includes(this.person)) this.person = this.workspace.desk[0];
    this.counted();
    const { label, about } = PLACES.find((each) => each.place === this.place);
    const head = h("div", { class: "board-head" }, h("h3", {}, label), h("small", { class: "cut" }, about));
    const board = h("div", { class: "board" }, this.place === "home" ? this.home : this.posts.parts);
    // To the app itself nobody can write: its messages tab is for reading.
    const below = label.startsWith("#") ? this.composer.below(label.replace(" ", "")) : null;
    fill(byId("slack-board"), head, board, below);
    if (this.place === "home") return this.drawHome();
    const entries = this.room() ? this.store.under(`slack/${this.room()}/`) : [];
    this.posts.show([...entries, ...this.whispered()]);
    return undefined;
  }

  counted() {
    if (!this.workspace) return;
    if (!this.workspace.desk.includes(this.person)) this.person = this.workspace.desk[0];
    if (this.looking) this.unread.read(this.person, this.room());
    drawPeople(this.workspace, this.person, (id) => this.waiting(id), (id) => this.become(id));
    this.places();
    this.noticed(this.waiting(this.person));
  }

  waiting(person) {
    return PLACES.reduce((sum, { place }) => sum + this.unread.count(person, this.room(place, person)), 0);
  }

  places() {
    const holder = byId("places");
    const focused = holder.contains(document.activeElement) && document.activeElement.dataset.place;
    fill(holder, PLACES.map((each) => this.link(each)));
    if (focused) holder.querySelector(`[data-place="${focused}"]`).focus();
    this.settle(holder.querySelector("[aria-current]"));
  }

  link({ place, label, group, sign }) {
    const unread = this.unread.count(this.person, this.room(place));
    return [
      group ? h("p", { class: "places-group" }, group) : null,
      h(
        "button",
        {
          type: "button", class: unread ? "place news" : "place", data: { place },
          "aria-current": place === this.place ? "true" : null,
          on: { click: () => this.go(place) },
        },
        sign ? icon(sign) : h("span", { class: "sigil" }, "# "),
        h("span", { class: "place-words cut" }, label.replace("# ", "")),
        badge(unread),
      ),
    ];
  }

  messages(keys, { first, other }) {
    if (first) {
      if (other || this.unread.floor === undefined) this.unread.begin();
      if (other) this.modal.leave();
      return this.draw();
    }
    const room = this.room();
    for (const key of keys) {
      const message = this.store.get(key);
      if (this.place !== "home" && key.startsWith(`slack/${room}/`)) this.posts.change(key, message);
      if (message?.by_bot && !message.edited) this.spoken(message, key.split("/")[1]);
    }
    this.counted();
    return undefined;
  }

  spoken(message, room) {
    const place = PLACES.find((each) => this.room(each.place) === room);
    if (place) say(`${place.label}: ${message.text.slice(0, 120)}`);
  }

  whispered() {
    const all = this.store.get(`whispers/${this.person}`) ?? [];
    return all
      .filter((each) => each.channel === this.room() && !this.dismissed.has(each.ts))
      .map((each) => [`whisper/${each.ts}`, { ...each, whisper: true, dismiss: () => this.dismiss(each.ts) }]);
  }

  whispers(keys) {
    if (!this.workspace) return;
    this.counted();
    if (this.place === "home" || !keys.includes(`whispers/${this.person}`)) return;
    const wanted = new Map(this.whispered());
    for (const key of [...this.posts.nodes.keys()]) {
      if (key.startsWith("whisper/") && !wanted.has(key)) this.posts.change(key, undefined);
    }
    for (const [key, whisper] of wanted) {
      if (this.posts.nodes.has(key)) continue;
      this.posts.change(key, whisper);
      say(`Only visible to you: ${whisper.text}`);
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
    const room = message.channel ?? this.room();
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
    const surface = { id: "home", reader: this.reader, fields: [], held: () => undefined, act: (body) => this.acted("click_home", pressed(body)) };
    fill(this.home, view ? h("div", { class: "blocks" }, blocks(view.blocks, surface)) : h("p", { class: "empty" }, "Parley has not drawn this page yet."));
  }

  // A refusal was said in a note already; the sign beside the element is for silence of the bot.
  async acted(name, body) {
    const answer = await act(`desk/${this.person}/${name}`, body);
    return answer === null || answer.acked;
  }
}

function pressed({ action_id, value }) {
  return value === undefined ? { action_id } : { action_id, value };
}
