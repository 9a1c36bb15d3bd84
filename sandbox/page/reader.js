// How Slack's ids and times read to whoever looks.

/** Names people and channels, lists them for menus, and has the time zone of the person looking. */
export function readerOf(store, looking) {
  const workspace = () => store.get("workspace") ?? { people: [], channels: [] };
  const person = (id) => workspace().people.find((each) => each.id === id);
  return {
    person: (id) => person(id)?.real_name ?? id,
    channel: (id) => workspace().channels.find((each) => each.id === id)?.name ?? id,
    people: () => workspace().people.map(({ id, real_name: label }) => ({ value: id, label })),
    channels: () => workspace().channels.map(({ id, name }) => ({ value: id, label: `#${name}` })),
    get zone() {
      return person(looking())?.zone ?? "UTC";
    },
  };
}
