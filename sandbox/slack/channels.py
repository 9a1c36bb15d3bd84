"""Channels and direct messages, and what stands in them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from sandbox.slack.messages import Ephemeral, Message
from sandbox.slack.people import BOT_USER_ID, CAST, TEAM_ID
from sandbox.slack.refusals import SlackRefusal
from sandbox.slack.schema import Json

SALES = "C0SALES001"
SLA = "C0SLA00001"
ARCHIVED = "C0OLDNEWS1"
ELSEWHERE = "C0ELSEWHR1"


class Kind(StrEnum):
    """What sort of conversation it is, in the words of conversations.list."""

    PUBLIC = "public_channel"
    PRIVATE = "private_channel"
    DIRECT = "im"
    GROUP = "mpim"


@dataclass(frozen=True)
class Channel:
    """A conversation and who is in it. A direct message has no name of its own."""

    id: str
    name: str
    members: frozenset[str]
    kind: Kind = Kind.PUBLIC
    is_archived: bool = False
    created_at: int = field(default=1_760_000_000, repr=False)

    @property
    def has_bot(self) -> bool:
        """Whether the bot is in it."""
        return BOT_USER_ID in self.members

    def payload(self) -> Json:
        """The conversation object of conversations.info."""
        direct = self.kind is Kind.DIRECT
        channel: Json = {
            "id": self.id,
            "created": self.created_at,
            "is_archived": self.is_archived,
            "is_im": direct,
            "is_org_shared": False,
            "context_team_id": TEAM_ID,
        }
        if direct:
            others = sorted(self.members - {BOT_USER_ID})
            return channel | {"user": others[0], "is_user_deleted": False, "is_open": True}
        return channel | {
            "name": self.name,
            "name_normalized": self.name,
            "is_channel": self.kind is Kind.PUBLIC,
            "is_group": self.kind is Kind.PRIVATE,
            "is_mpim": self.kind is Kind.GROUP,
            "is_private": self.kind is not Kind.PUBLIC,
            "is_general": False,
            "is_shared": False,
            "is_ext_shared": False,
            "is_member": self.has_bot,
            "num_members": len(self.members),
            "topic": {"value": "", "creator": "", "last_set": 0},
            "purpose": {"value": "", "creator": "", "last_set": 0},
        }


class Channels:
    """Every conversation of the workspace with its messages, and the ephemerals beside them."""

    def __init__(self) -> None:
        """Start with four channels: sales, sla, an archived one, and one without the bot."""
        everyone = frozenset(person.id for person in CAST.values())
        staff = frozenset(CAST[key].id for key in ("ania", "marek", "helena", "viktor"))
        self._channels = {
            channel.id: channel
            for channel in (
                Channel(SALES, "sales", everyone),
                Channel(SLA, "sla", staff | {BOT_USER_ID}),
                Channel(ARCHIVED, "old-news", staff | {BOT_USER_ID}, is_archived=True),
                Channel(ELSEWHERE, "elsewhere", staff),
            )
        }
        self._messages: dict[str, dict[str, Message]] = {}
        self.ephemerals: list[Ephemeral] = []

    def __iter__(self) -> Iterator[Channel]:
        """Every conversation, oldest first."""
        return iter(self._channels.values())

    def __getitem__(self, channel_id: str) -> Channel:
        """The conversation of that id. Raises KeyError."""
        return self._channels[channel_id]

    def find(self, name: str) -> Channel | None:
        """A conversation by id, by `name` or by `#name`."""
        if name in self._channels:
            return self._channels[name]
        bare = name.removeprefix("#")
        return next((each for each in self if each.name and each.name == bare), None)

    def visible(self, name: str) -> Channel:
        """A conversation the bot may know of. Raises SlackRefusal channel_not_found."""
        channel = self.find(name)
        if channel is None or (channel.kind is not Kind.PUBLIC and not channel.has_bot):
            raise SlackRefusal("channel_not_found")
        return channel

    def joined(self, name: str) -> Channel:
        """A conversation the bot is in. Raises SlackRefusal not_in_channel too."""
        channel = self.visible(name)
        if not channel.has_bot:
            raise SlackRefusal("not_in_channel")
        return channel

    def add(self, channel: Channel) -> Channel:
        """A conversation begins."""
        self._channels[channel.id] = channel
        return channel

    def archive(self, channel_id: str, *, archived: bool = True) -> None:
        """A person archives a channel, or brings it back."""
        self._channels[channel_id] = replace(self[channel_id], is_archived=archived)

    def join(self, channel_id: str, user_ids: Iterable[str]) -> None:
        """People, or the bot, come in."""
        channel = self[channel_id]
        self._channels[channel_id] = replace(channel, members=channel.members | set(user_ids))

    def leave(self, channel_id: str, user_ids: Iterable[str]) -> None:
        """People leave, or are removed."""
        channel = self[channel_id]
        self._channels[channel_id] = replace(channel, members=channel.members - set(user_ids))

    def direct(self, user_ids: Iterable[str]) -> Channel | None:
        """The direct conversation of the bot with exactly these people, if there is one."""
        members = frozenset({BOT_USER_ID, *user_ids})
        kinds = (Kind.DIRECT, Kind.GROUP)
        return next((each for each in self if each.kind in kinds and each.members == members), None)

    def open_direct(self, user_ids: Iterable[str], new_id: str, at: datetime) -> Channel:
        """Begin a direct conversation of the bot with these people."""
        members = frozenset({BOT_USER_ID, *user_ids})
        kind = Kind.DIRECT if len(members) <= 2 else Kind.GROUP
        return self.add(Channel(new_id, "", members, kind, created_at=int(at.timestamp())))

    def put(self, message: Message) -> None:
        """Store a new message, or a changed one in its place."""
        self._messages.setdefault(message.channel, {})[message.ts] = message

    def drop(self, message: Message) -> None:
        """Take a message away."""
        del self._messages[message.channel][message.ts]

    def message(self, channel_id: str, ts: str) -> Message | None:
        """The message with that timestamp, if it stands."""
        return self._messages.get(channel_id, {}).get(ts)

    def messages(self, channel_id: str) -> list[Message]:
        """Everything in a conversation, replies too, oldest first."""
        return [each for _, each in sorted(self._messages.get(channel_id, {}).items())]

    def thread(self, channel_id: str, ts: str) -> list[Message]:
        """The replies under a message, oldest first, without the message itself."""
        return [
            each for each in self.messages(channel_id) if each.is_reply and each.thread_ts == ts
        ]
