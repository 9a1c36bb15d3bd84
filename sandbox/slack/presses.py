"""Pressing buttons and choosing from menus, on messages, in modals and on the home tab."""

from sandbox.slack import payloads
from sandbox.slack.envelopes import Sort
from sandbox.slack.inputs import CannotAct, entered, find_element, initial_state, option_of
from sandbox.slack.messages import Ephemeral, Message
from sandbox.slack.outcomes import Outcome, outcome_of
from sandbox.slack.parts import Parts
from sandbox.slack.people import Person
from sandbox.slack.schema import Json
from sandbox.slack.views import View

Who = Person | str
"""A person, their key ("ania") or their id."""


class PressActs:
    """Acts that become `block_actions`. They wait until the bot acknowledged, or failed to.

    An act nobody could do raises CannotAct. `value` is the option of a menu, or what is entered;
    a button takes none: it sends its own.
    """

    parts: Parts
    _chosen: dict[tuple[str, str], Json]

    async def click(
        self,
        who: Who,
        channel: str,
        ts: str,
        action_id: str,
        value: object = None,
        *,
        block_id: str | None = None,
    ) -> Outcome:
        """Use an element of a message as it stands, also of an ephemeral one."""
        person = self.parts.people.of(who)
        found = self._seen(person, channel, ts)
        return await self._press(person, found, action_id, value, block_id)

    async def select(
        self, who: Who, channel: str, ts: str, action_id: str, option: object
    ) -> Outcome:
        """Choose from a menu of a message, by the value of the option."""
        return await self.click(who, channel, ts, action_id, option)

    async def click_stale(
        self, who: Who, copy: Message, action_id: str, value: object = None
    ) -> Outcome:
        """Use an element of an old copy of a message: a screen that has not caught up."""
        return await self._press(self.parts.people.of(who), copy, action_id, value, None)

    async def click_view(self, who: Who, action_id: str, value: object = None) -> Outcome:
        """Use an element of the modal somebody looks at; an entered value stays in its field."""
        person = self.parts.people.of(who)
        view = self.parts.screens.top(person.id)
        if view is None:
            raise CannotAct(f"{person.name} has no modal open")
        return await self._press_in_view(person, view, action_id, value)

    async def click_home(self, who: Who, action_id: str, value: object = None) -> Outcome:
        """Use an element of somebody's home tab."""
        person = self.parts.people.of(who)
        view = self.parts.screens.home(person.id)
        if view is None:
            raise CannotAct(f"no home tab was published for {person.name}")
        return await self._press_in_view(person, view, action_id, value)

    def _seen(self, person: Person, channel: str, ts: str) -> Message | Ephemeral:
        message = self.parts.channels.message(channel, ts)
        if message is not None:
            return message
        for whispered in self.parts.channels.ephemerals:
            if whispered.ts == ts and whispered.user == person.id:
                return whispered
        raise CannotAct(f"{person.name} sees no message {ts} in {channel}")

    async def _press(
        self,
        person: Person,
        seen: Message | Ephemeral,
        action_id: str,
        value: object,
        block_id: str | None,
    ) -> Outcome:
        block, element = find_element(seen.blocks, action_id, block_id)
        state = self._state(person, seen)
        now_holds = _use(block, element, value, state)
        is_ephemeral = isinstance(seen, Ephemeral)
        channel = self.parts.channels[seen.channel]
        payload = payloads.interaction(
            "block_actions", person, self.parts.triggers.give(person.id)
        ) | {
            "container": payloads.on_message(
                seen.ts, channel, ephemeral=is_ephemeral, thread_ts=seen.thread_ts
            ),
            "channel": payloads.channel_brief(channel),
            "state": {"values": state},
            "response_url": self.parts.urls.give(
                person.id, channel.id, message_ts=seen.ts, is_ephemeral=is_ephemeral
            ),
            "actions": [payloads.action(block, element, now_holds, self.parts.clock.now())],
        }
        if isinstance(seen, Message):
            payload["message"] = seen.payload()
        return await self._sent(payload, channel.id)

    async def _press_in_view(
        self, person: Person, view: View, action_id: str, value: object
    ) -> Outcome:
        block, element = find_element(view.blocks, action_id)
        now_holds = _use(block, element, value, view.values)
        payload = payloads.interaction(
            "block_actions", person, self.parts.triggers.give(person.id, from_view=view.id)
        ) | {
            "container": {"type": "view", "view_id": view.id},
            "view": view.payload(),
            "actions": [payloads.action(block, element, now_holds, self.parts.clock.now())],
        }
        return await self._sent(payload, None)

    async def _sent(self, payload: Json, channel: str | None) -> Outcome:
        delivery = self.parts.deliveries.send(
            Sort.INTERACTION, payload, name=str(payload["type"]), channel=channel
        )
        return await outcome_of(delivery)

    def _state(self, person: Person, seen: Message | Ephemeral) -> Json:
        # What somebody chose stays in the menus on their screen until the blocks change.
        state = self._chosen.setdefault((person.id, seen.ts), {})
        for block_id, actions in initial_state(seen.blocks).items():
            kept = state.setdefault(block_id, {})
            state[block_id] = actions | {name: kept[name] for name in actions if name in kept}
        there = {block["block_id"] for block in seen.blocks}
        for block_id in set(state) - there:
            del state[block_id]
        return state


def _use(block: Json, element: Json, value: object, state: Json) -> Json | None:
    """Put a value into an element; what the element then holds."""
    match element["type"]:
        case "button":
            if value is not None:
                raise CannotAct("a button sends its own value")
            return None
        case "overflow":
            return {"selected_option": option_of(element, str(value))}
        case _:
            held = entered(element, value)
            state.setdefault(block["block_id"], {})[element["action_id"]] = held
            return held
