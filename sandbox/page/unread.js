// What each person of the desk has not seen yet: everybody reads for themselves.

/** Counts the bot's messages past what somebody has seen of a room. */
export class Unread {
  constructor(store) {
    this.store = store;
    this.seen = new Map();
  }

  /** All that is there has been seen by all: where a page, or another sandbox, begins. */
  begin() {
    this.seen.clear();
    this.floor = this.store.under("slack/").reduce((newest, [, { ts }]) => Math.max(newest, Number(ts)), 0);
  }

  /** This person has seen a room up to now. */
  read(person, room) {
    if (room) this.seen.set(`${person} ${room}`, this.newest(person, room));
  }

  /** How much of a room this person has not seen. */
  count(person, room) {
    if (!room) return 0;
    const seen = this.seen.get(`${person} ${room}`) ?? this.floor ?? 0;
    return this.of(person, room).filter((each) => Number(each.ts) > seen).length;
  }

  newest(person, room) {
    return this.of(person, room).reduce((newest, { ts }) => Math.max(newest, Number(ts)), this.floor ?? 0);
  }

  of(person, room) {
    const posts = this.store.under(`slack/${room}/`).map(([, message]) => message);
    const whispers = (this.store.get(`whispers/${person}`) ?? []).filter((each) => each.channel === room);
    return [...posts.filter((each) => each.by_bot), ...whispers];
  }
}
