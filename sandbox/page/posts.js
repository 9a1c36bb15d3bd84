// The messages of a Slack channel: one node each, replaced alone when it changes.

import { h, keepAtEnd, write } from "./dom.js";
import { refocus, drawPost } from "./post.js";
import { dayKey, dayName, now } from "./times.js";

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
    for (const [key, message] of entries) this.place(key, message);
    this.today = dayKey(now(), this.reader.zone);
    this.note();
    this.toEnd();
  }

  /** Draw anew what says "today" or "tomorrow", where the clock has come to another day. */
  newDay() {
    if (!this.today || this.today === dayKey(now(), this.reader.zone)) return;
    this.today = dayKey(now(), this.reader.zone);
    keepAtEnd(this.list, () => {
      for (const [key, { message }] of this.nodes) this.put(key, message);
      for (const line of this.list.querySelectorAll(".date-line")) {
        write(line.firstChild, dayName(new Date(line.dataset.at), this.reader.zone));
      }
    });
  }

  /** Draw one message anew, or take it away (undefined). */
  change(key, message) {
    const isNew = message && !this.nodes.has(key);
    const wasAtEnd = keepAtEnd(this.list, () => {
      if (message) this.place(key, message, "fresh");
      else for (const each of [key, inChannel(key)]) this.drop(each);
      this.note();
    });
    if (isNew && !wasAtEnd && (!this.parentOf(message) || isForAll(message))) this.newer.hidden = false;
  }

  /** Bring the newest message into view. */
  toEnd() {
    this.list.scrollTop = this.list.scrollHeight;
    this.newer.hidden = true;
  }

  isAtEnd() {
    return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 80;
  }

  // A reply that is for the whole channel stands in its thread, and in the channel too.
  place(key, message, look) {
    this.put(key, message, look);
    if (!isForAll(message)) return;
    const root = { text: this.rootOf(message)?.text ?? "", go: () => this.goTo(message.thread_ts) };
    this.put(inChannel(key), { ...message, thread_ts: null, root }, look);
  }

  put(key, message, look) {
    const fresh = drawPost(message, this.reader, this.surfaceOf);
    const known = this.nodes.get(key);
    if (known) {
      const focused = known.main.contains(document.activeElement) ? document.activeElement : null;
      known.main.replaceWith(fresh);
      known.main = fresh;
      known.message = message;
      if (look) fresh.classList.add(look);
      if (focused) refocus(fresh, focused);
      return;
    }
    const item = h("li", { class: "post", data: { ts: message.ts } }, fresh);
    this.nodes.set(key, { item, main: fresh, message });
    const parent = this.parentOf(message);
    if (parent) inThread(parent, item, message);
    else this.insert(item, message);
    count(parent);
  }

  // Where a whisper and a message come at once, their timestamps say which is first.
  insert(item, message) {
    const ts = Number(message.ts);
    const after = [...this.list.children].findLast((each) => Number(each.dataset.ts) <= ts);
    const at = new Date(message.at);
    item.dataset.day = dayKey(at, this.reader.zone);
    if (after) after.after(item);
    else this.list.prepend(item);
    if (item.previousElementSibling?.dataset.day === item.dataset.day) return;
    const line = h("li", { class: "date-line", data: { ts: message.ts, day: item.dataset.day, at: message.at } }, h("span", {}, dayName(at, this.reader.zone)));
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

  rootOf({ thread_ts: root }) {
    return [...this.nodes.values()].find(({ message }) => message.ts === root)?.message;
  }

  goTo(ts) {
    const main = this.list.querySelector(`:scope > .post[data-ts="${CSS.escape(ts)}"] > .post-main`);
    main?.setAttribute("tabindex", "-1");
    main?.focus({ preventScroll: true });
    main?.scrollIntoView({ block: "start" });
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

function isForAll(message) {
  return message.subtype === "thread_broadcast";
}

function inChannel(key) {
  return `${key}/channel`;
}

// Slack shows a thread beside the channel; here it hangs open below its message. What the channel
// shows as well does not open it.
function inThread(parent, item, message) {
  let thread = parent.querySelector(":scope > details");
  if (!thread) {
    thread = h("details", { class: "thread" }, h("summary", {}), h("ol", { class: "replies" }));
    parent.append(thread);
  }
  if (!isForAll(message) && !thread.dataset.opened) thread.open = thread.dataset.opened = true;
  thread.querySelector("ol").append(item);
}

function count(parent) {
  const thread = parent?.querySelector(":scope > details");
  if (!thread) return;
  const replies = thread.querySelector("ol").children.length;
  if (!replies) thread.remove();
  else thread.querySelector("summary").textContent = replies === 1 ? "1 reply" : `${replies} replies`;
}
