// Puts the page together: one store, its parts, and which of them a small screen shows.

import { badge, byId, fill } from "./dom.js";
import { Buyers } from "./buyers.js";
import { Chat } from "./chat.js";
import { faults } from "./faults.js";
import { connect, Store } from "./feed.js";
import { icon } from "./icons.js";
import { newcomer } from "./newcomer.js";
import { Slack } from "./slack.js";
import { theme } from "./theme.js";
import { top } from "./top.js";
import { Tour } from "./tour.js";

const ICONS = { buyers: "people", chat: "direct", slack: "hash" };
const NARROW = matchMedia("(max-width: 820px)");

const store = new Store();
const panes = [...document.querySelectorAll("[data-pane-button]")];
const unseen = { buyers: 0, slack: 0 };
let started = false;

/** Which of "buyers", "chat" and "slack" a small screen shows. */
function showPane(name) {
  document.body.dataset.pane = name;
  for (const button of panes) button.setAttribute("aria-current", String(button.dataset.paneButton === name));
  slack.look(isSeen("slack"));
  if (name === "chat") chat.toEnd();
}

function isSeen(name) {
  return !NARROW.matches || document.body.dataset.pane === name;
}

function drawPanes() {
  for (const button of panes) {
    const name = button.dataset.paneButton;
    const label = name[0].toUpperCase() + name.slice(1);
    fill(button, icon(ICONS[name]), label, badge(unseen[name]));
  }
}

function noticed(name) {
  return (count) => {
    if (unseen[name] === count) return;
    unseen[name] = count;
    drawPanes();
  };
}

theme();
top(store);
faults(store);
const slack = new Slack(store, noticed("slack"));
const chat = new Chat(store);
const buyers = new Buyers(store, open, noticed("buyers"));
const tour = new Tour(store, { showPane, buyers, slack, chat });

function open(id) {
  chat.open(id);
  if (started) showPane("chat");
}

newcomer((id) => buyers.pick(id));
drawPanes();
for (const button of panes) button.addEventListener("click", () => showPane(button.dataset.paneButton));
NARROW.addEventListener("change", () => showPane(document.body.dataset.pane));

showPane("chat");
const hurry = connect(store, (connected) => {
  byId("offline").hidden = connected;
  if (!connected || started) return;
  started = true;
  document.body.dataset.ready = "";
  tour.first();
});
byId("reconnect").addEventListener("click", hurry);
