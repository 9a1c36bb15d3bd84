"""What people do besides pressing: write, type commands, archive channels, revoke tokens."""

from contextlib import suppress
from dataclasses import replace

from sandbox.slack import payloads
from sandbox.slack.channels import SALES
from sandbox.slack.envelopes import Delivery, Sort
from sandbox.slack.ids import as_ts
from sandbox.slack.inputs import CannotAct
from sandbox.slack.mentions import pings_of
from sandbox.slack.messages import Content, Message
from sandbox.slack.outcomes import Outcome, outcome_of
from sandbox.slack.parts import Parts
from sandbox.slack.people import BOT_USER_ID, Account, Person
from sandbox.slack.presses import Who
from sandbox.slack.refusals import SlackRefusal
from sandbox.slack.schema import Json


class DeskActs:
    """Acts that become events and commands.

    Writing and commands are coroutines, which wait until the bot acknowledged or missed the first
    attempt (no longer than five seconds, where a fault rule holds it back). Of all else the events
    are on their way when the act returns.
    """

    parts: Parts

    async def post(
        self, who: Who, channel: str, text: str, *, thread_ts: str | None = None
    ) -> Message:
        """Write in a channel, or in the direct conversation with the bot (`channel="parley"`)."""
        person = self.parts.people.of(who)
        if channel == "parley":
            room, _ = self.parts.rooms.direct([person.id])
        else:
            room = self.parts.channels[channel]
        if person.id not in room.members or room.is_archived:
            raise CannotAct(f"{person.name} cannot write in {room.name}")
        content = Content(text, pings=pings_of(text, ()))
        deliveries = self.parts.deliveries
        before = len(deliveries.log)
        message = self.parts.board.post(
            room, person.id, content, method="person", thread_ts=thread_ts
        )
        if BOT_USER_ID in content.pings:
            mention = payloads.message_event(message, room) | {"type": "app_mention"}
            self.parts.events.tell(mention, room)
        with suppress(TimeoutError):
            await deliveries.tried(deliveries.log[before:])
        return message

    def edit(self, message: Message, text: str) -> Message:
        """The author changes a message."""
        content = replace(message.content, text=text, pings=pings_of(text, ()))
        return self.parts.board.update(message, content, method="person")

    def remove(self, message: Message) -> None:
        """Somebody deletes a message, of the bot too: administrators may."""
        self.parts.board.delete(message, method="person")

    async def slash(
        self, who: Who, command: str, text: str = "", *, channel: str = SALES
    ) -> Outcome:
        """Type a command, and carry out what the bot answers along with its acknowledgement.

        Raises CannotAct where the bot may have no commands.
        """
        person = self.parts.people.of(who)
        room = self.parts.channels[channel]
        if "commands" not in self.parts.tokens.scopes:
            raise CannotAct(f"{command} is not a valid command")
        url = self.parts.urls.give(person.id, room.id, sort="commands")
        trigger_id = self.parts.triggers.give(person.id)
        payload = payloads.slash_command(person, room, command, text, trigger_id, url)
        delivery = self.parts.deliveries.send(Sort.COMMAND, payload, name=command, channel=room.id)
        outcome = await outcome_of(delivery)
        if not delivery.answer:
            return outcome
        path = url.removeprefix(self.parts.base_url)
        try:
            self.parts.answers.carry_out(delivery.answer, self.parts.urls.find(path), "slash")
        except SlackRefusal as refusal:
            return replace(outcome, trouble=refusal.error)
        return outcome

    def raw_event(self, event: Json, *, channel: str | None = None) -> Delivery:
        """Any event, well formed or not, within a true outer object."""
        room = self.parts.channels[channel] if channel is not None else None
        return self.parts.events.force(event, room)

    def raw_payload(self, sort: Sort, payload: Json, *, name: str = "raw") -> Delivery:
        """Any payload at all."""
        return self.parts.deliveries.send(sort, payload, name=name)

    def redeliver(self, delivery: Delivery) -> Delivery:
        """The platform delivers something once more, with the same event id."""
        return self.parts.deliveries.again(delivery)

    def archive(self, channel: str) -> None:
        """Somebody archives a channel."""
        self._channel_event("channel_archive", channel)
        self.parts.channels.archive(channel)

    def unarchive(self, channel: str) -> None:
        """Somebody brings a channel back; the bot is still in it."""
        self.parts.channels.archive(channel, archived=False)
        self._channel_event("channel_unarchive", channel)

    def remove_bot(self, channel: str) -> None:
        """Somebody removes the bot from a channel."""
        self._channel_event("member_left_channel", channel, BOT_USER_ID)
        self.parts.channels.leave(channel, [BOT_USER_ID])

    def invite_bot(self, channel: str) -> None:
        """Somebody invites the bot to a channel."""
        self.parts.channels.join(channel, [BOT_USER_ID])
        self._channel_event("member_joined_channel", channel, BOT_USER_ID)

    def deactivate(self, who: Who) -> Person:
        """An administrator deactivates an account."""
        person = self.parts.people.change(who, Account.DEACTIVATED)
        self._tell_changed(person.full(self.parts.clock, with_locale=False))
        return person

    def set_locale(self, who: Who, locale: str) -> Person:
        """Somebody chooses another language for their Slack."""
        person = self.parts.people.speak(who, locale)
        self._tell_changed(person.full(self.parts.clock, with_locale=True))
        return person

    def revoke_token(self) -> None:
        """Somebody removes the app: its tokens stop working."""
        tokens = self.parts.tokens
        tokens.revoked |= {tokens.bot_token}
        self.parts.events.tell(
            {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [BOT_USER_ID]}}
        )

    def restore_token(self) -> None:
        """The app is installed again, with the same tokens."""
        self.parts.tokens.revoked.clear()

    def _channel_event(self, sort: str, channel: str, user: str | None = None) -> None:
        room = self.parts.channels[channel]
        event: Json = {
            "type": sort,
            "channel": room.id,
            "user": user or self.parts.people["helena"].id,
            "event_ts": self._now_ts(),
        }
        self.parts.events.tell(event, room)

    def _tell_changed(self, user: Json) -> None:
        self.parts.events.tell({"type": "user_change", "user": user, "event_ts": self._now_ts()})

    def _now_ts(self) -> str:
        return as_ts(int(self.parts.clock.now().timestamp() * 1_000_000))
