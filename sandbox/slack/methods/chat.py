"""chat.*: posting, changing and deleting messages."""

import re
from dataclasses import dataclass

from sandbox.slack.arguments import Is, Signature
from sandbox.slack.board import Board
from sandbox.slack.channels import Channel
from sandbox.slack.contents import POST_TEXT, UPDATE_TEXT, Reader
from sandbox.slack.messages import Message
from sandbox.slack.methods.conversations import Rooms
from sandbox.slack.methods.method import PER_CHANNEL, Method
from sandbox.slack.people import BOT_USER_ID
from sandbox.slack.refusals import SlackRefusal
from sandbox.slack.schema import Json

_TS = re.compile(r"\d+\.\d{6}")
_SAYING = {
    "text": Is.TEXT,
    "blocks": Is.JSON,
    "attachments": Is.JSON,
    "markdown_text": Is.TEXT,
    "as_user": Is.FLAG,
    "link_names": Is.FLAG,
    "parse": Is.TEXT,
}
_LOOKS = {"username": Is.TEXT, "icon_emoji": Is.TEXT, "icon_url": Is.TEXT}


@dataclass(frozen=True)
class ChatMethods:
    """The methods that write."""

    board: Board
    rooms: Rooms
    reader: Reader

    def all(self) -> list[Method]:
        """What to register."""
        where = {"channel": Is.TEXT}
        which = {**where, "ts": Is.TEXT}
        posting = {
            **_SAYING,
            **_LOOKS,
            "thread_ts": Is.TEXT,
            "reply_broadcast": Is.FLAG,
            "unfurl_links": Is.FLAG,
            "unfurl_media": Is.FLAG,
            "mrkdwn": Is.FLAG,
            "metadata": Is.JSON,
        }
        whispering = {**_SAYING, **_LOOKS, "thread_ts": Is.TEXT}
        updating = {
            **_SAYING,
            "metadata": Is.JSON,
            "reply_broadcast": Is.FLAG,
            "file_ids": Is.IDS,
        }
        return [
            Method(
                "chat.postMessage",
                self.post,
                "chat:write",
                PER_CHANNEL,
                Signature(where, posting),
            ),
            Method(
                "chat.postEphemeral",
                self.whisper,
                "chat:write",
                4,
                Signature({**where, "user": Is.TEXT}, whispering),
            ),
            Method("chat.update", self.update, "chat:write", 3, Signature(which, updating)),
            Method(
                "chat.delete", self.delete, "chat:write", 3, Signature(which, {"as_user": Is.FLAG})
            ),
        ]

    def post(self, arguments: Json) -> Json:
        """chat.postMessage: to a channel the bot is in, or to a person."""
        channel = self._open(arguments["channel"])
        content = self.reader.read(arguments, most=POST_TEXT)
        message = self.board.post(
            channel,
            BOT_USER_ID,
            content,
            method="chat.postMessage",
            thread_ts=_thread_ts(arguments),
            broadcast=arguments.get("reply_broadcast", False),
        )
        return {"channel": channel.id, "ts": message.ts, "message": message.payload()}

    def whisper(self, arguments: Json) -> Json:
        """chat.postEphemeral: to one person who is in the channel."""
        channel = self._open(arguments["channel"])
        if arguments["user"] not in channel.members:
            raise SlackRefusal("user_not_in_channel")
        content = self.reader.read(arguments, most=POST_TEXT)
        whispered = self.board.whisper(
            channel,
            arguments["user"],
            content,
            method="chat.postEphemeral",
            thread_ts=_thread_ts(arguments),
        )
        return {"message_ts": whispered.ts}

    def update(self, arguments: Json) -> Json:
        """chat.update: of the bot's own messages. Blocks and metadata left out stay."""
        message = self._own(arguments, "cant_update_message")
        if self.board.channels[message.channel].is_archived:
            raise SlackRefusal("is_inactive")
        content = self.reader.read(arguments, most=UPDATE_TEXT, before=message.content)
        changed = self.board.update(message, content, method="chat.update")
        return {
            "channel": changed.channel,
            "ts": changed.ts,
            "text": changed.text,
            "message": changed.payload(),
        }

    def delete(self, arguments: Json) -> Json:
        """chat.delete: of the bot's own messages."""
        message = self._own(arguments, "cant_delete_message")
        self.board.delete(message, method="chat.delete")
        return {"channel": message.channel, "ts": message.ts}

    def _open(self, name: str) -> Channel:
        channel = self.rooms.for_posting(name)
        if channel.is_archived:
            raise SlackRefusal("is_archived")
        return channel

    def _own(self, arguments: Json, refusal: str) -> Message:
        channel = self.board.channels.visible(arguments["channel"])
        message = self.board.channels.message(channel.id, arguments["ts"])
        if message is None:
            raise SlackRefusal("message_not_found")
        if not message.by_bot:
            raise SlackRefusal(refusal)
        return message


def _thread_ts(arguments: Json) -> str | None:
    thread_ts = arguments.get("thread_ts")
    if not thread_ts:
        return None
    if not _TS.fullmatch(thread_ts):
        raise SlackRefusal("invalid_thread_ts", [f"{thread_ts} is not a valid thread_ts"])
    return str(thread_ts)
