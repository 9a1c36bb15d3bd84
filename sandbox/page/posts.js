// The messages of a Slack channel: one node each, replaced alone when it changes.

import { h, keepAtEnd } from "./dom.js";
import { refocus, drawPost } from "./post.js";
import { dayName } from "./times.js";

/** The list of one channel, or of a direct conversation. */
export class Posts {
  /** `surfaceOf(message)` gives the surface of a message's blocks; `reader` names people. */
  constructor(surfaceOf, reader) {
    this.list = h("ol", { class: "posts scroll", tabindex: "0", "aria-label": "Messages" });
    this.newer = h("button", { type: "button", class: "newer", on: { click: () => this.toEnd() } }, "New messages");
    this.newer.hidden = true;
    this.list.addEventListener("scroll", () => this.isAtEnd() && (this.newer.hidden = true));
    this.parts = [this.list, this.newer];
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
    this.toEnd();
  }

  /** Draw one message anew, or take it away (undefined). */
  change(key, message) {
    const isNew = message && !this.nodes.has(key);
    const wasAtEnd = keepAtEnd(this.list, () => {
      if (message) this.put(key, message);
      else this.drop(key);
      this.note();
    });
    if (isNew && !wasAtEnd && !this.parentOf(message)) this.newer.hidden = false;
  }

  /** Bring the newest message into view. */
  toEnd() {
    this.list.scrollTop = this.list.scrollHeight;
    this.newer.hidden = true;
  }

  isAtEnd() {
    return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 80;
  }

  put(key, message) {
    const fresh = drawPost(message, this.reader, this.surfaceOf);
    const known = this.nodes.get(key);
    if (known) {
      const focused = known.main.contains(document.activeElement) ? document.activeElement : null;
      known.main.replaceWith(fresh);
      known.main = fresh;
      fresh.classList.add("fresh");
      if (focused) refocus(fresh, focused);
      return;
    }
    const item = h("li", { class: "post", data: { ts: message.ts } }, fresh);
    this.nodes.set(key, { item, main: fresh, message });
    const parent = this.parentOf(message);
    if (parent) threadOf(parent).append(item);
    else this.place(item, message);
    count(parent);
  }

  // Where a whisper and a message come at once, their timestamps say which is first.
  place(item, message) {
    const ts = Number(message.ts);
    const after = [...this.list.children].findLast((each) => Number(each.dataset.ts) <= ts);
    item.dataset.day = dayName(new Date(message.at), this.reader.zone);
    if (after) after.after(item);
    else this.list.prepend(item);
    if (item.previousElementSibling?.dataset.day === item.dataset.day) return;
    const line = h("li", { class: "date-line", data: { ts: message.ts, day: item.dataset.day } }, h("span", {}, item.dataset.day));
    item.before(line);
    if (item.nextElementSibling?.matches(".date-line") && item.nextElementSibling.dataset.day === item.dataset.day) item.nextElementSibling.remove();
  }

  drop(key) {
    const known = this.nodes.get(key);
    if (!known) return;
    const parent = this.parentOf(known.message);
    const line = known.item.previousElementSibling;
    const next = known.item.nextElementSibling;
    if (line?.matches(".date-line") && (!next || next.matches(".date-line"))) line.remove();
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
