"""conversations.*: finding, opening and reading conversations."""

import re
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sandbox.clock import SharedClock
from sandbox.slack.arguments import Is, Signature
from sandbox.slack.channels import Channel, Channels, Kind
from sandbox.slack.ids import Ids
from sandbox.slack.messages import Message
from sandbox.slack.methods.method import Method
from sandbox.slack.people import BOT_USER_ID, Account, People
from sandbox.slack.refusals import SlackRefusal
from sandbox.slack.schema import Json

_T = TypeVar("_T")
_TS = re.compile(r"\d+(\.\d+)?")
_MOST_IN_GROUP = 8
_MOST_ON_PAGE = 1000


@dataclass(frozen=True)
class Rooms:
    """Finds the conversation a call means, and opens direct ones."""

    clock: SharedClock
    ids: Ids
    channels: Channels
    people: People

    def for_posting(self, name: str) -> Channel:
        """The conversation to post in: an id, a channel's name, or a person's id."""
        if self.channels.find(name) is None and name.startswith("U"):
            try:
                person = self.people.by_id(name)
            except SlackRefusal:
                raise SlackRefusal("channel_not_found") from None
            return self.direct([person.id])[0]
        return self.channels.joined(name)

    def direct(self, user_ids: Sequence[str]) -> tuple[Channel, bool]:
        """The direct conversation with these people, and whether there was one already."""
        channel = self.channels.direct(user_ids)
        if channel is not None:
            return channel, True
        prefix = "D" if len(user_ids) == 1 else "G"
        new_id = self.ids.new(prefix)
        return self.channels.open_direct(user_ids, new_id, self.clock.now()), False


@dataclass(frozen=True)
class ConversationMethods:
    """The methods that read, and that open direct conversations."""

    rooms: Rooms

    def all(self) -> list[Method]:
        """What to register. Those that read take no JSON, as Slack's pages say."""
        paging = {"cursor": Is.TEXT, "limit": Is.NUMBER}
        window = {
            **paging,
            "oldest": Is.TEXT,
            "latest": Is.TEXT,
            "inclusive": Is.FLAG,
            "include_all_metadata": Is.FLAG,
        }
        where = {"channel": Is.TEXT}
        details = {"include_locale": Is.FLAG, "include_num_members": Is.FLAG}
        listing = {**paging, "exclude_archived": Is.FLAG, "team_id": Is.TEXT, "types": Is.IDS}
        opening = {
            "channel": Is.TEXT,
            "users": Is.IDS,
            "return_im": Is.FLAG,
            "prevent_creation": Is.FLAG,
        }
        thread = {**where, "ts": Is.TEXT}
        read, seen = "channels:history", "channels:read"
        return [
            Method("conversations.open", self.open, "im:write", 3, Signature({}, opening)),
            Method("conversations.join", self.join, "channels:join", 3, Signature(where)),
            Method("conversations.info", self.info, seen, 3, Signature(where, details), False),
            Method("conversations.list", self.list, seen, 2, Signature({}, listing), False),
            Method("conversations.members", self.members, seen, 4, Signature(where, paging), False),
            Method("conversations.history", self.history, read, 3, Signature(where, window), False),
            Method(
                "conversations.replies", self.replies, read, 3, Signature(thread, window), False
            ),
        ]

    def open(self, arguments: Json) -> Json:
        """conversations.open: a direct conversation with one to eight people."""
        if "channel" in arguments:
            channel = self.rooms.channels.visible(arguments["channel"])
            if channel.kind not in (Kind.DIRECT, Kind.GROUP):
                raise SlackRefusal("method_not_supported_for_channel_type")
            existed = True
        else:
            channel, existed = self.rooms.direct(self._partners(arguments))
        answer: Json = {"channel": {"id": channel.id}}
        if arguments.get("return_im"):
            answer["channel"] = channel.payload()
        return answer | ({"no_op": True, "already_open": True} if existed else {})

    def join(self, arguments: Json) -> Json:
        """conversations.join: the bot enters a public channel."""
        channel = self.rooms.channels.visible(arguments["channel"])
        if channel.kind is not Kind.PUBLIC:
            raise SlackRefusal("method_not_supported_for_channel_type")
        if channel.is_archived:
            raise SlackRefusal("is_archived")
        self.rooms.channels.join(channel.id, [BOT_USER_ID])
        return {"channel": self.rooms.channels[channel.id].payload()}

    def info(self, arguments: Json) -> Json:
        """conversations.info."""
        return {"channel": self.rooms.channels.visible(arguments["channel"]).payload()}

    def list(self, arguments: Json) -> Json:
        """conversations.list: public channels unless asked for others."""
        kinds = arguments.get("types") or [Kind.PUBLIC.value]
        known = {kind.value for kind in Kind}
        if any(kind not in known for kind in kinds):
            raise SlackRefusal("invalid_types")
        found = [
            channel.payload()
            for channel in self.rooms.channels
            if channel.kind in kinds
            and (channel.kind is Kind.PUBLIC or channel.has_bot)
            and not (arguments.get("exclude_archived") and channel.is_archived)
        ]
        page, cursor = paged(found, arguments)
        return {"channels": page, "response_metadata": {"next_cursor": cursor}}

    def members(self, arguments: Json) -> Json:
        """conversations.members."""
        channel = self.rooms.channels.visible(arguments["channel"])
        page, cursor = paged(sorted(channel.members), arguments)
        return {"members": page, "response_metadata": {"next_cursor": cursor}}

    def history(self, arguments: Json) -> Json:
        """conversations.history: newest first, without replies that were not broadcast."""
        channel = self.rooms.channels.joined(arguments["channel"])
        found = [
            message
            for message in reversed(self.rooms.channels.messages(channel.id))
            if (message.broadcast or not message.is_reply) and _within(message, arguments)
        ]
        page, cursor = paged(found, arguments)
        return self._read(page, cursor, arguments) | {"pin_count": 0}

    def replies(self, arguments: Json) -> Json:
        """conversations.replies: a message, then its replies, oldest first."""
        channel = self.rooms.channels.joined(arguments["channel"])
        named = self.rooms.channels.message(channel.id, arguments["ts"])
        if named is None:
            raise SlackRefusal("thread_not_found")
        root = self.rooms.channels.message(channel.id, named.thread_ts or named.ts) or named
        thread = [root, *self.rooms.channels.thread(channel.id, root.ts)]
        page, cursor = paged([each for each in thread if _within(each, arguments)], arguments)
        return self._read(page, cursor, arguments)

    def _read(self, page: Sequence[Message], cursor: str, arguments: Json) -> Json:
        with_metadata = arguments.get("include_all_metadata", False)
        answer: Json = {
            "messages": [
                self._with_thread(message, message.payload(with_metadata=with_metadata))
                for message in page
            ],
            "has_more": bool(cursor),
        }
        return answer | ({"response_metadata": {"next_cursor": cursor}} if cursor else {})

    def _with_thread(self, message: Message, payload: Json) -> Json:
        replies = self.rooms.channels.thread(message.channel, message.ts)
        if not replies or message.is_reply:
            return payload
        writers = list(dict.fromkeys(reply.user for reply in replies))
        return payload | {
            "thread_ts": message.ts,
            "reply_count": len(replies),
            "reply_users": writers,
            "reply_users_count": len(writers),
            "latest_reply": replies[-1].ts,
        }

    def _partners(self, arguments: Json) -> Sequence[str]:
        user_ids: list[str] = [each for each in arguments.get("users", []) if each != BOT_USER_ID]
        if not user_ids:
            raise SlackRefusal("users_list_not_supplied")
        if len(user_ids) > _MOST_IN_GROUP:
            raise SlackRefusal("too_many_users")
        for user_id in user_ids:
            if self.rooms.people.by_id(user_id).account is Account.DEACTIVATED:
                raise SlackRefusal("user_disabled")
        return user_ids


def paged(items: Sequence[_T], arguments: Json, usual: int = 100) -> tuple[Sequence[_T], str]:
    """One page of a list and the cursor of the next, empty at the end.

    Raises SlackRefusal invalid_limit, invalid_cursor.
    """
    limit = arguments.get("limit") or usual
    if not 0 < limit <= _MOST_ON_PAGE:
        raise SlackRefusal("invalid_limit")
    start = _start(arguments.get("cursor", ""))
    page = items[start : start + limit]
    more = start + limit < len(items)
    return page, b64encode(f"next:{start + limit}".encode()).decode() if more else ""


def _start(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        return int(b64decode(cursor, validate=True).decode().removeprefix("next:"))
    except ValueError:
        raise SlackRefusal("invalid_cursor") from None


def _within(message: Message, arguments: dict[str, Any]) -> bool:
    inclusive = arguments.get("inclusive", False)
    for name, sign in (("oldest", 1), ("latest", -1)):
        edge = arguments.get(name)
        if not edge or edge == "now":
            continue
        if not _TS.fullmatch(edge):
            raise SlackRefusal(f"invalid_ts_{name}")
        distance = (_micros(message.ts) - _micros(edge)) * sign
        if distance < 0 or (distance == 0 and not inclusive):
            return False
    return True


def _micros(ts: str) -> int:
    # As a float a timestamp would lose its last digits, which tell messages apart.
    seconds, _, fraction = ts.partition(".")
    return int(seconds) * 1_000_000 + int(fraction.ljust(6, "0")[:6] or 0)
