"""The act of writing in Slack: stores what was written, shows it, and tells the bot of it."""

from dataclasses import dataclass, replace
from typing import Any

from sandbox.clock import SharedClock
from sandbox.effects import Effects
from sandbox.slack.channels import Channel, Channels
from sandbox.slack.events import EventFeed
from sandbox.slack.ids import Ids
from sandbox.slack.messages import Content, Ephemeral, Message
from sandbox.slack.payloads import changed_event, deleted_event, message_event
from sandbox.slack.schema import Json


@dataclass(frozen=True)
class Board:
    """Writes messages for the bot and for people alike; callers have checked who may do what.

    `method` is the call or act it came by, for the log of effects.
    """

    clock: SharedClock
    effects: Effects
    ids: Ids
    channels: Channels
    events: EventFeed

    def post(
        self,
        channel: Channel,
        user_id: str,
        content: Content,
        *,
        method: str,
        thread_ts: str | None = None,
        broadcast: bool = False,
        files: tuple[Json, ...] = (),
    ) -> Message:
        """Put up a message.

        A reply to a message that no longer stands becomes a message of its own, as in Slack,
        where only the missing `thread_ts` of the answer tells (slack-go/slack issue 1571).
        """
        parent = self.channels.message(channel.id, thread_ts) if thread_ts else None
        root_ts = (parent.thread_ts or parent.ts) if parent is not None else None
        message = Message(
            channel=channel.id,
            ts=self.ids.ts(),
            user=user_id,
            at=self.clock.now(),
            content=content,
            thread_ts=root_ts,
            broadcast=broadcast and root_ts is not None,
            files=files,
        )
        self.channels.put(message)
        self._show(message, "message", method)
        self.events.tell(message_event(message, channel), channel)
        return message

    def update(self, message: Message, content: Content, *, method: str) -> Message:
        """Change what a message says."""
        ts = self.ids.ts()
        changed = message.changed(content, self.clock.now(), ts)
        self.channels.put(changed)
        self._show(changed, "edit", method)
        channel = self.channels[message.channel]
        self.events.tell(changed_event(changed, message, channel, ts), channel)
        return changed

    def delete(self, message: Message, *, method: str) -> None:
        """Take a message away."""
        self.channels.drop(message)
        self._show(message, "delete", method)
        channel = self.channels[message.channel]
        self.events.tell(deleted_event(message, channel, self.ids.ts()), channel)

    def bury(self, message: Message, file_id: str, *, method: str) -> None:
        """Take a file out of a message; "This file was deleted." stands in its place."""
        grave = {"id": file_id, "mode": "tombstone"}
        files = tuple(grave if each["id"] == file_id else each for each in message.files)
        buried = replace(message, files=files)
        self.channels.put(buried)
        self._show(buried, "edit", method)

    def whisper(
        self,
        channel: Channel,
        user_id: str,
        content: Content,
        *,
        method: str,
        thread_ts: str | None = None,
    ) -> Ephemeral:
        """Show a message to one person only."""
        whispered = Ephemeral(
            channel.id, self.ids.ts(), user_id, self.clock.now(), content, thread_ts
        )
        self.channels.ephemerals.append(whispered)
        data: dict[str, Any] = _said(content) | {"ts": whispered.ts, "user": user_id}
        self.effects.add(
            platform="slack",
            method=method,
            chat=channel.id,
            kind="ephemeral",
            data=data | {"thread_ts": thread_ts},
            pings=content.pings,
        )
        return whispered

    def unwhisper(self, whispered: Ephemeral) -> None:
        """Take an ephemeral message away."""
        self.channels.ephemerals.remove(whispered)

    def _show(self, message: Message, kind: str, method: str) -> None:
        self.effects.add(
            platform="slack",
            method=method,
            chat=message.channel,
            kind=kind,
            data=_said(message.content)
            | {
                "ts": message.ts,
                "user": message.user,
                "thread_ts": message.thread_ts,
                "files": [each.get("name", "") for each in message.files],
            },
            pings=message.pings if kind != "delete" else (),
        )


def _said(content: Content) -> dict[str, Any]:
    return {
        "text": content.text,
        "blocks": list(content.blocks),
        "metadata": content.metadata,
    }
