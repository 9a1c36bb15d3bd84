// Puts the page together: one store, four parts, and which of them a small screen shows.

import { byId } from "./dom.js";
import { Buyers } from "./buyers.js";
import { Chat } from "./chat.js";
import { connect, Store } from "./feed.js";
import { Slack } from "./slack.js";
import { top } from "./top.js";

const HINT = "parley-hint-seen";

const store = new Store();
const panes = document.querySelectorAll("[data-pane-button]");

/** Which of "buyers", "chat" and "slack" a small screen shows. */
function showPane(name) {
  document.body.dataset.pane = name;
  // A list cannot be scrolled while it is hidden: what came meanwhile is brought into view now.
  const late = document.querySelector(`[data-pane-button="${name}"][data-news]`);
  const list = document.querySelector(`[data-pane-name="${name}"] [role="log"]`);
  if (late && list) list.scrollTop = list.scrollHeight;
  for (const button of panes) {
    const shown = button.dataset.paneButton === name;
    button.setAttribute("aria-current", String(shown));
    if (shown) delete button.dataset.news;
  }
}

function news(name) {
  if (document.body.dataset.pane === name) return;
  document.querySelector(`[data-pane-button="${name}"]`).dataset.news = "";
}

for (const button of panes) button.addEventListener("click", () => showPane(button.dataset.paneButton));

top(store);
const slack = new Slack(store, () => news("slack"));
const chat = new Chat(store, (buyer, message) => {
  if (!message.edited) buyers.wrote(Number(buyer));
  news("chat");
});
const buyers = new Buyers(store, (id) => {
  chat.open(id);
  if (started) showPane("chat");
});
let started = false;
showPane("chat");

const hint = byId("hint");
hint.hidden = localStorage.getItem(HINT) !== null;
byId("hint-done").addEventListener("click", () => {
  localStorage.setItem(HINT, "yes");
  hint.hidden = true;
  byId("say").focus();
});

connect(store, (connected) => {
  byId("offline").hidden = connected;
  if (!connected) return;
  queueMicrotask(() => {
    if (started) return;
    started = true;
    slack.draw();
    document.body.dataset.ready = "";
  });
});
