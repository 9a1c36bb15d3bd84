"""A message as it stands, with what it said before."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from sandbox.slack.blocks import elements_of, words_of
from sandbox.slack.people import APP_ID, BOT_ID, BOT_USER_ID, TEAM_ID
from sandbox.slack.schema import Json


@dataclass(frozen=True)
class Content:
    """What a message says: everything an update may replace."""

    text: str
    blocks: tuple[Json, ...] = ()
    attachments: tuple[Json, ...] = ()
    metadata: Json | None = None
    pings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Edit:
    """What a message said until `at`."""

    at: datetime
    content: Content


@dataclass(frozen=True)
class Message:
    """One message in its current state.

    `ts` names it within its channel; `thread_ts` is the parent's for a reply. `edits` hold what it
    said before, oldest first; `edited_at` is the time of the last change.
    """

    channel: str
    ts: str
    user: str
    at: datetime
    content: Content
    thread_ts: str | None = None
    broadcast: bool = False
    files: tuple[Json, ...] = ()
    edits: tuple[Edit, ...] = ()
    edited_ts: str | None = None

    @property
    def text(self) -> str:
        """The text; where there are blocks, what notifications show instead of them."""
        return self.content.text

    @property
    def blocks(self) -> tuple[Json, ...]:
        """The blocks as stored, with the ids and defaults Slack added."""
        return self.content.blocks

    @property
    def metadata(self) -> Json | None:
        """`{"event_type": ..., "event_payload": ...}`, if the bot gave any."""
        return self.content.metadata

    @property
    def pings(self) -> tuple[str, ...]:
        """Whom it notifies."""
        return self.content.pings

    @property
    def by_bot(self) -> bool:
        """Whether the bot wrote it."""
        return self.user == BOT_USER_ID

    @property
    def is_reply(self) -> bool:
        """Whether it is in a thread under another message."""
        return self.thread_ts is not None and self.thread_ts != self.ts

    @property
    def shown(self) -> str:
        """Everything a reader sees, a line for each text: the blocks, or the text without any."""
        return "\n".join(words_of(self.blocks) or [self.text])

    @property
    def action_ids(self) -> list[str]:
        """The action ids of its elements, in reading order."""
        return [
            element["action_id"]
            for block in self.blocks
            for element in elements_of(block)
            if "action_id" in element
        ]

    def changed(self, content: Content, at: datetime, edited_ts: str) -> Self:
        """The message after an update."""
        edits = (*self.edits, Edit(at, self.content))
        return replace(self, content=content, edits=edits, edited_ts=edited_ts)

    def payload(self, *, with_metadata: bool = True) -> Json:
        """The message object of history and of payloads."""
        message: Json = {"type": "message", "user": self.user, "ts": self.ts, "text": self.text}
        message["team"] = TEAM_ID
        if self.by_bot:
            message |= {"bot_id": BOT_ID, "app_id": APP_ID, "bot_profile": _BOT_PROFILE}
        if self.blocks:
            message["blocks"] = list(self.blocks)
        if self.content.attachments:
            message["attachments"] = list(self.content.attachments)
        if self.files:
            message |= {"files": list(self.files), "upload": False}
        if self.thread_ts is not None:
            message["thread_ts"] = self.thread_ts
        if self.broadcast:
            message["subtype"] = "thread_broadcast"
        if self.edited_ts is not None:
            message["edited"] = {"user": self.user, "ts": self.edited_ts}
        if with_metadata and self.metadata is not None:
            message["metadata"] = self.metadata
        return message


_BOT_PROFILE: Json = {
    "id": BOT_ID,
    "app_id": APP_ID,
    "user_id": BOT_USER_ID,
    "name": "Parley",
    "deleted": False,
    "team_id": TEAM_ID,
}


@dataclass(frozen=True)
class Ephemeral:
    """A message only one person sees; it is in no history and cannot be fetched again."""

    channel: str
    ts: str
    user: str
    at: datetime
    content: Content
    thread_ts: str | None = None

    @property
    def text(self) -> str:
        """The text."""
        return self.content.text

    @property
    def blocks(self) -> tuple[Json, ...]:
        """The blocks as stored."""
        return self.content.blocks

    @property
    def shown(self) -> str:
        """Everything that person sees."""
        return "\n".join(words_of(self.blocks) or [self.text])
