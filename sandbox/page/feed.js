// Everything the page shows, as the sandbox tells it: flat keys with values, changed at once.

const SHORTEST_WAIT = 250;
const LONGEST_WAIT = 4000;

/** Holds the values and tells listeners which keys changed. */
export class Store {
  #values = new Map();
  #listeners = [];
  #watchers = [];

  /** The value of a key, or undefined. */
  get(key) {
    return this.#values.get(key);
  }

  /** All [key, value] pairs whose key starts with `prefix`. */
  under(prefix) {
    return [...this.#values].filter(([key]) => key.startsWith(prefix));
  }

  /**
   * Call `listener(keys, {first, other})` with the changed keys under `prefix`, after each change.
   * `first`: all is told anew; `other`: by another sandbox than before, so nothing known is left.
   */
  on(prefix, listener) {
    this.#listeners.push([prefix, listener]);
  }

  /** Call `watcher(event)` for passing things: toasts, typing. */
  onEvent(watcher) {
    this.#watchers.push(watcher);
  }

  /** Take one message of the feed. */
  take({ first, values, events }) {
    const changed = new Set(Object.keys(values));
    const other = first && isOther(this.#values, values);
    if (first) {
      for (const key of this.#values.keys()) if (!(key in values)) changed.add(key);
      this.#values.clear();
    }
    for (const [key, value] of Object.entries(values)) {
      if (value === null) this.#values.delete(key);
      else this.#values.set(key, value);
    }
    for (const [prefix, listener] of this.#listeners) {
      const keys = [...changed].filter((key) => key.startsWith(prefix));
      if (keys.length || first) listener(keys, { first, other });
    }
    for (const event of events) for (const watcher of this.#watchers) watcher(event);
  }
}

// A sandbox that was started again has forgotten what was written, or writes it at another time.
function isOther(before, values) {
  for (const [key, value] of before) {
    if (key.startsWith("chat/") && values[key]?.at !== value.at) return true;
    if (key.startsWith("slack/") && !(key in values)) return true;
  }
  return false;
}

/**
 * Keep a store fed; `told(connected)` hears when the line breaks and when it is back. Returns what
 * tries again at once.
 */
export function connect(store, told) {
  let wait = SHORTEST_WAIT;
  let again = 0;
  let socket = null;
  const open = () => {
    clearTimeout(again);
    socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/control/feed`);
    socket.addEventListener("message", (message) => {
      wait = SHORTEST_WAIT;
      store.take(JSON.parse(message.data));
      told(true);
    });
    socket.addEventListener("close", () => {
      told(false);
      again = setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  };
  const hurry = () => {
    if (socket.readyState === WebSocket.CLOSED) open();
  };
  open();
  addEventListener("online", hurry);
  addEventListener("pageshow", hurry);
  document.addEventListener("visibilitychange", () => document.hidden || hurry());
  return hurry;
}
