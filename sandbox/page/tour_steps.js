// The steps of the tour: what each says, what it points at, and what it waits for.

import { byId, h, nameOf } from "./dom.js";
import { now } from "./times.js";

const MOVED_MS = 60000;

/** The steps: {title, text(), waits?, pane, target(), begin?(), done?()}. */
export function steps(store, { buyers, slack }) {
  let mark = {};
  const last = (selector) => [...document.querySelectorAll(selector)].at(-1) ?? null;
  const chat = () => store.under(`chat/${buyers.chosen}/`).map(([, message]) => message);
  const count = (fromBot) => chat().filter((each) => each.from_bot === fromBot).length;
  const person = () => store.get(`buyer/${buyers.chosen}`);
  const approve = () => last('.posts [data-action="draft.approve"]');
  const card = () => last(".posts > .post > .post-main");
  const note = (marks) => () => (mark = { ...mark, ...marks() });
  const name = () => h("bdi", {}, nameOf(person()));

  return [
    {
      title: "A buyer asks",
      text: () => ["This is Telegram, as ", name(), " sees it in ", person().city || "another country", ". Press the first suggested question to ask it in ", person().language || "their language", "."],
      waits: "Ask something to go on",
      pane: "chat",
      target: () => document.querySelector("#suggestions .chip"),
      begin: () => {
        const first = buyers.all()[0];
        if (first && buyers.chosen !== first.id) buyers.pick(first.id);
        mark = { asked: count(false), answered: count(true) };
      },
      done: () => count(false) > mark.asked,
    },
    {
      title: "The desk gets a draft",
      text: () => ["This is Slack, where you are on the sales desk. Parley found the answer in its library and drafted it in the buyer's language, with the same answer in yours beside it. Nothing has been sent."],
      pane: "slack",
      target: card,
      begin: () => {
        const { desk, people } = store.get("workspace");
        const seller = people.find(({ id, role }) => desk.includes(id) && role !== "manager");
        if (people.find(({ id }) => id === slack.person)?.role === "manager") slack.become(seller.id);
        if (slack.place !== "sales") slack.go("sales");
      },
    },
    {
      title: "You approve it",
      text: () => ["Nothing goes out that nobody approved. Press ", h("strong", {}, h("bdi", {}, approve()?.textContent ?? "the green button")), "."],
      waits: "Approve the draft to go on",
      pane: "slack",
      target: () => approve() ?? card(),
      done: () => count(true) > mark.answered && !approve(),
    },
    {
      title: "The buyer has the answer",
      text: () => ["In their language, in the words you approved. That was your first answer. Three short steps more show what happens when things go wrong."],
      pane: "chat",
      target: () => last(".message.theirs"),
    },
    {
      title: "Now break something",
      text: () => ["End the bot with kill -9, in the middle of its work. It is started again at once. More ways to break things are under Faults."],
      waits: "Kill the bot, or switch a fault on",
      pane: "chat",
      target: () => (byId("kill").hidden ? byId("faults-button") : byId("kill")),
      begin: note(() => ({ restarts: store.get("bot")?.restarts ?? 0, rules: store.get("faults")?.rules.length ?? 0 })),
      done: () => (store.get("bot")?.restarts ?? 0) > mark.restarts || (store.get("faults")?.rules.length ?? 0) > mark.rules,
    },
    {
      title: "Nothing is lost",
      text: () => ["Every message is stored before it is acknowledged. Write more as a buyer while the bot is down or a fault is on, and watch the counts: lost and doubled stay at 0."],
      pane: "chat",
      target: () => (byId("proof").offsetParent ? byId("proof") : byId("faults-button")),
    },
    {
      title: "Time is yours",
      text: () => ["Every promise to answer in time is a clock. Leave a question unanswered and move the time on: the buyer is told that a colleague is on it, and the card says how late the answer is. Press one of these buttons whenever you like."],
      pane: "chat",
      target: () => document.querySelector(".clock"),
      begin: note(() => ({ moment: now().getTime() })),
      done: () => Math.abs(now().getTime() - mark.moment) > 5 * MOVED_MS,
    },
  ];
}
