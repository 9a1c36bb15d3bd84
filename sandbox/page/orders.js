// What the shop can tell the bot of the chosen buyer's order.

import { act, note } from "./api.js";

const PREFIX = "order:";
const EVENTS = [
  ["placed", "was placed"],
  ["delayed", "is delayed"],
  ["shipped", "was shipped"],
  ["delivered", "was delivered", "a survey is due 48 hours later"],
  ["refunded", "was refunded"],
];

/** A group of a menu. */
export const ORDER_EVENTS = {
  label: "The shop says: their order …",
  options: EVENTS.map(([event, label, says]) => ({ value: PREFIX + event, label, says, icon: "box" })),
};

/** Have the shop tell the bot what was chosen; false where it is nothing of the shop's. */
export function tellOrder(buyer, chosen) {
  if (!chosen.startsWith(PREFIX)) return false;
  const [event, words] = EVENTS.find(([each]) => PREFIX + each === chosen);
  act("orders", { buyer, event }).then((told) => told && note(`The shop told the bot that order ${told.order} ${words}.`));
  return true;
}
