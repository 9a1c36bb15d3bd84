// Everything the page shows, as the sandbox tells it: flat keys with values, changed at once.

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

  /** Call `listener(keys, {first})` with the changed keys under `prefix`, after each change. */
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
      if (keys.length) listener(keys, { first });
    }
    for (const event of events) for (const watcher of this.#watchers) watcher(event);
  }
}

/** Keep a store fed; `told(connected)` hears when the line breaks and when it is back. */
export function connect(store, told) {
  let wait = 250;
  const open = () => {
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/control/feed`);
    socket.addEventListener("message", (message) => {
      wait = 250;
      told(true);
      store.take(JSON.parse(message.data));
    });
    socket.addEventListener("close", () => {
      told(false);
      setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  };
  open();
}
