"""What the page is shown, as flat keys with JSON values, each read from the state as it stands.

    clock                     {now, frozen, next_due, due_kind}: `next_due` is when the bot has
                              something to do next, or null; `due_kind` what that is, a name of
                              `DueKind` in lower case
    bot                       {state, restarts, note}
    faults                    {switches: [{name, label, says, on, fired}], rules, refused: [...],
                              proof: {...}}: for the counts see `proof.py`
    workspace                 {people: [...], channels: [...], desk, sales, sla}: Slack's side
    buyer/<id>                one buyer: names, place, suggestions, `commands` as their client
                              offers them, whether the bot is blocked
    chat/<id>/<message id>    one message of a buyer's chat; `read` is the number of the bot's last
                              reading of it, or null: for the reading itself see `readings.py`
    slack/<channel>/<ts>      one message of a channel, replies and direct messages too
    whispers/<user id>        the ephemeral messages somebody sees, oldest first
    modal/<user id>           the modal somebody looks at
    home/<user id>            somebody's home tab

A value of null means that there is nothing (any more).
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from sandbox.control.cast import DESK
from sandbox.control.persona import Persona
from sandbox.control.proof import Proof
from sandbox.control.readings import Readings
from sandbox.control.switches import Switchboard
from sandbox.dues import DueKind
from sandbox.server import Sandbox
from sandbox.slack import Ephemeral, Person, View
from sandbox.slack import Message as SlackMessage
from sandbox.slack.channels import Channel
from sandbox.telegram import Message, User
from sandbox.telegram.wire import seen

_NEWEST = 200
"""Messages of a chat or channel that a page is given when it opens."""
_WHISPERS = 50


class Seen:
    """Reads the state of one sandbox. `personas` hold what the page knows of its buyers."""

    def __init__(
        self, sandbox: Sandbox, switches: Switchboard, proof: Proof, readings: Readings
    ) -> None:
        self.personas: dict[int, Persona] = {}
        self.bot: dict[str, Any] = {"state": "none", "restarts": 0, "note": ""}
        self._sandbox = sandbox
        self._switches = switches
        self._proof = proof
        self._readings = readings

    def everything(self) -> dict[str, Any]:
        """All keys that have a value."""
        values = {key: self.value(key) for key in self.keys()}
        return {key: value for key, value in values.items() if value is not None}

    def keys(self) -> Iterator[str]:
        """The keys there are now, with the newest messages only."""
        yield from ("clock", "bot", "faults", "workspace")
        for user in self._sandbox.telegram.users:
            yield f"buyer/{user.id}"
            messages = self._sandbox.telegram.chat(user).messages
            yield from (f"chat/{user.id}/{each.message_id}" for each in messages[-_NEWEST:])
        for channel in self._sandbox.slack.parts.channels:
            newest = self._sandbox.slack.messages(channel.id)[-_NEWEST:]
            yield from (f"slack/{channel.id}/{each.ts}" for each in newest)
        for user_id in self.desk_ids():
            yield from self.desk_keys(user_id)

    def desk_ids(self) -> list[str]:
        """The ids of those the page lets act in Slack."""
        return [self._sandbox.slack.people[seat.key].id for seat in DESK]

    def buyer_keys(self) -> list[str]:
        """The keys of all buyers."""
        return [f"buyer/{user.id}" for user in self._sandbox.telegram.users]

    def desk_keys(self, user_id: str) -> Iterable[str]:
        """What only this person sees."""
        return (f"whispers/{user_id}", f"modal/{user_id}", f"home/{user_id}")

    def value(self, key: str) -> Any:
        """The value of a key as things stand; None for what is not there."""
        match key.split("/"):
            case ["clock"]:
                return self._clock()
            case ["bot"]:
                return self.bot
            case ["faults"]:
                return self._switches.shown() | {"proof": self._proof.shown()}
            case ["workspace"]:
                return self._workspace()
            case ["buyer", user_id]:
                return self._buyer(int(user_id))
            case ["chat", user_id, message_id]:
                return self._said(int(user_id), int(message_id))
            case ["slack", channel, ts]:
                message = self._sandbox.slack.parts.channels.message(channel, ts)
                return _posted(message) if message is not None else None
            case ["whispers", user_id]:
                return [_whispered(each) for each in self._whispers(user_id)]
            case ["modal", user_id]:
                return _view(self._sandbox.slack.open_view(user_id))
            case ["home", user_id]:
                return _view(self._sandbox.slack.home(user_id))
        return None

    def _clock(self) -> dict[str, Any]:
        clock = self._sandbox.clock
        due = clock.next_due
        return {
            "now": clock.now().isoformat(),
            "frozen": clock.frozen,
            "next_due": due.isoformat() if due is not None else None,
            "due_kind": DueKind(clock.due_kind if due is not None else 0).name.lower(),
        }

    def _workspace(self) -> dict[str, Any]:
        slack = self._sandbox.slack
        rooms = slack.parts.channels
        people = [_person(person, rooms.direct([person.id])) for person in slack.people]
        named = [{"id": each.id, "name": each.name} for each in rooms if each.name]
        shown_rooms = {"sales": slack.sales_channel, "sla": slack.sla_channel}
        return {"people": people, "channels": named, "desk": self.desk_ids(), **shown_rooms}

    def _buyer(self, user_id: int) -> dict[str, Any] | None:
        user = self._user(user_id)
        if user is None:
            return None
        chat = self._sandbox.telegram.chat(user)
        keyboards = [each.keyboard for each in chat.received if each.keyboard is not None]
        persona = self.personas.get(user.id) or Persona(user.first_name)
        return asdict(persona) | {
            "id": user.id,
            "first_name": user.first_name,
            "last_name": user.last_name or "",
            "username": user.username,
            "language_code": user.language_code,
            "blocked": chat.blocked,
            "known": chat.known,
            "keyboard": dict(keyboards[-1]) if keyboards else None,
            "commands": self._sandbox.telegram.menu(user),
        }

    def _said(self, user_id: int, message_id: int) -> dict[str, Any] | None:
        user = self._user(user_id)
        message = self._sandbox.telegram.chat(user).log.get(message_id) if user else None
        if message is None:
            return None
        return _said(message) | {"read": self._readings.number(user_id, message_id)}

    def _user(self, user_id: int) -> User | None:
        return next((each for each in self._sandbox.telegram.users if each.id == user_id), None)

    def _whispers(self, user_id: str) -> list[Ephemeral]:
        return self._sandbox.slack.ephemerals(user_id)[-_WHISPERS:]


def _person(person: Person, direct: Channel | None) -> dict[str, Any]:
    seat = next((each for each in DESK if each.key == person.name), None)
    return {
        "id": person.id,
        "name": person.name,
        "real_name": person.real_name,
        "zone": person.zone,
        "locale": person.locale,
        "role": seat.role if seat is not None else None,
        "title": seat.title if seat is not None else "",
        "direct": direct.id if direct is not None else "",
    }


def _said(message: Message) -> dict[str, Any]:
    file = message.file
    return seen(message) | {
        "at": message.at.isoformat(),
        "edited": bool(message.edits),
        "content": {name: value for name, value in message.content.items() if name != "photo"},
        "url": f"/control/files/telegram/{file.path}" if file is not None else None,
        "size": file.size if file is not None else None,
    }


def _posted(message: SlackMessage) -> dict[str, Any]:
    shown = message.payload(with_metadata=False)
    files = [each | {"url": f"/control/files/slack/{each['id']}"} for each in message.files]
    return shown | {"at": message.at.isoformat(), "by_bot": message.by_bot, "files": files}


def _whispered(each: Ephemeral) -> dict[str, Any]:
    return {
        "channel": each.channel,
        "ts": each.ts,
        "thread_ts": each.thread_ts,
        "at": each.at.isoformat(),
        "text": each.text,
        "blocks": list(each.blocks),
    }


def _view(view: View | None) -> dict[str, Any] | None:
    return view.payload() if view is not None else None
