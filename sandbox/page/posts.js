// The messages of a Slack channel: one node each, replaced alone when it changes.

import { avatar, h, icon, keepAtEnd, spoken } from "./dom.js";
import { blocks } from "./blocks.js";
import { mrkdwn } from "./mrkdwn.js";
import { clockTime, dayAndTime, shortTime } from "./times.js";

/** The list of one channel, or of a direct conversation. */
export class Posts {
  /** `surfaceOf(message)` gives the surface of a message's blocks; `reader` names people. */
  constructor(surfaceOf, reader) {
    this.list = h("ol", { class: "posts scroll", role: "log", tabindex: "0", "aria-label": "Messages" });
    this.surfaceOf = surfaceOf;
    this.reader = reader;
    this.nodes = new Map();
  }

  /** Draw these messages and nothing else: [[key, message]]. */
  show(entries) {
    this.nodes.clear();
    this.list.replaceChildren();
    entries.sort(([, one], [, other]) => Number(one.ts) - Number(other.ts));
    for (const [key, message] of entries) this.put(key, message);
    this.note();
    this.list.scrollTop = this.list.scrollHeight;
  }

  /** Draw one message anew, or take it away (undefined). */
  change(key, message) {
    keepAtEnd(this.list, () => {
      if (message) this.put(key, message);
      else this.drop(key);
      this.note();
    });
  }

  put(key, message) {
    const known = this.nodes.get(key);
    if (known) {
      const focused = known.main.contains(document.activeElement) ? document.activeElement : null;
      const fresh = this.main(message);
      known.main.replaceWith(fresh);
      known.main = fresh;
      fresh.classList.add("fresh");
      if (focused) refocus(fresh, focused);
      return;
    }
    const main = this.main(message);
    const item = h("li", { class: "post", data: { ts: message.ts } }, main);
    this.nodes.set(key, { item, main, message });
    const parent = this.parentOf(message);
    if (parent) threadOf(parent).append(item);
    else this.place(item, Number(message.ts));
    count(parent);
  }

  // Where a whisper and a message come at once, their timestamps say which is first.
  place(item, ts) {
    const after = [...this.list.children].findLast((each) => Number(each.dataset.ts) <= ts);
    if (after) after.after(item);
    else this.list.prepend(item);
  }

  drop(key) {
    const known = this.nodes.get(key);
    if (!known) return;
    const parent = this.parentOf(known.message);
    known.item.remove();
    this.nodes.delete(key);
    count(parent);
  }

  parentOf({ ts, thread_ts: root }) {
    if (!root || root === ts) return null;
    return this.list.querySelector(`:scope > .post[data-ts="${CSS.escape(root)}"]`);
  }

  note() {
    const empty = this.list.querySelector(":scope > .empty");
    if (this.nodes.size) empty?.remove();
    else if (!empty) this.list.append(h("li", { class: "empty" }, "Nothing here yet."));
  }

  main(message) {
    const { reader } = this;
    const name = message.by_bot || message.whisper ? "Parley" : reader.person(message.user);
    const at = new Date(message.at);
    return h(
      "article",
      { class: message.whisper ? "post-main whisper" : "post-main", "aria-label": `${name}, ${clockTime(at, reader.zone)}` },
      avatar(name, name === "Parley" ? "bot" : ""),
      h(
        "div",
        { class: "post-body" },
        message.whisper ? h("p", { class: "whispered" }, icon("eye"), "Only visible to you") : null,
        h(
          "p",
          { class: "post-head" },
          h("strong", {}, name),
          name === "Parley" ? h("span", { class: "app" }, "App") : null,
          h("time", { datetime: message.at, title: dayAndTime(at, reader.zone) }, shortTime(at, reader.zone)),
          message.edited ? h("span", { class: "edited" }, "(edited)") : null,
          message.dismiss ? dismissal(message) : null,
        ),
        this.said(message),
        (message.files ?? []).map(file),
      ),
    );
  }

  said(message) {
    if (message.blocks?.length) {
      return h("div", { class: "blocks" }, blocks(message.blocks, this.surfaceOf(message)));
    }
    return h("div", { class: "words" }, mrkdwn(message.text, this.reader));
  }
}

function threadOf(parent) {
  const known = parent.querySelector(":scope > details");
  if (known) return known.querySelector("ol");
  const replies = h("ol", { class: "replies" });
  parent.append(h("details", { class: "thread" }, h("summary", {}), replies));
  return replies;
}

function count(parent) {
  const thread = parent?.querySelector(":scope > details");
  if (!thread) return;
  const replies = thread.querySelector("ol").children.length;
  if (!replies) thread.remove();
  else thread.querySelector("summary").textContent = replies === 1 ? "1 reply" : `${replies} replies`;
}

function file({ name, mimetype, size, url, alt_txt: alt }) {
  if (/^image\/(png|jpeg|gif)$/.test(mimetype)) {
    return h("a", { class: "file", href: url, target: "_blank" }, h("img", { src: url, alt: alt ?? name }));
  }
  return h("a", { class: "file", href: url, target: "_blank" }, icon("file"), h("span", { dir: "auto" }, name), h("small", {}, ` ${size} bytes`));
}

function dismissal(message) {
  return h("button", { type: "button", class: "only-icon quiet", on: { click: message.dismiss } }, icon("close"), spoken("Dismiss this note"));
}

// A card that changed under the keyboard keeps the place: the same element, or the card itself.
function refocus(fresh, before) {
  const action = before.dataset.action;
  const same = action && fresh.querySelector(`[data-action="${CSS.escape(action)}"]`);
  if (!same) fresh.setAttribute("tabindex", "-1");
  (same || fresh).focus({ preventScroll: true });
}
