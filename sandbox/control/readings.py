"""How the bot read what buyers wrote, by message.

The bot knows its buyers by other numbers than Telegram, and often reads several messages together,
a line or more each. So a reading is laid to the newest messages of its words in the chat of whom
it names.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from sandbox.telegram import Message, TelegramService, User

_MOST = 2_000
"""Messages whose readings are kept; beyond, those read longest ago are forgotten."""

_LONGEST = 4_096
"""Letters the bot reads together: a full message of Telegram."""
_COMMAND = re.compile(r"^/\w+\s*")

_Place = tuple[int, int]
"""A buyer's id, and that of a message in their chat."""


class Readings:
    """Takes readings from the bot, and keeps the last of each message."""

    def __init__(self, telegram: TelegramService) -> None:
        self._telegram = telegram
        self._kept: dict[_Place, dict[str, Any]] = {}
        self._count = 0

    def take(self, line: bytes) -> list[str]:
        """Take what the bot told (see `sandbox.bot_process`); the feed's keys of what was read.

        Half a line, as a bot says that is killed meanwhile, is dropped.
        """
        try:
            told: dict[str, Any] = json.loads(line)
        except ValueError:
            return []
        text: str = told["why"]["text"]
        for user in self._telegram.users:
            if not _is(user, told["buyer"]):
                continue
            read = self._read(user, text)
            if read:
                self._keep(user, read, told["why"])
                return [f"chat/{user.id}/{each.message_id}" for each in read]
        return []

    def number(self, user_id: int, message_id: int) -> int | None:
        """The number of the message's last reading, higher than all before; None without one."""
        kept = self._kept.get((user_id, message_id))
        return kept["number"] if kept is not None else None

    def of(self, user_id: int, message_id: int) -> dict[str, Any] | None:
        """`{number, together, why}`: `why` is qa_library's Explanation, `together` the ids of the
        messages read as one, the oldest first."""
        return self._kept.get((user_id, message_id))

    def _keep(self, user: User, read: list[Message], why: Mapping[str, Any]) -> None:
        self._count += 1
        together = [each.message_id for each in read]
        reading = {"number": self._count, "together": together, "why": why}
        for message_id in together:
            self._kept.pop((user.id, message_id), None)
            self._kept[user.id, message_id] = reading
        for place in list(self._kept)[:-_MOST]:
            del self._kept[place]

    def _read(self, user: User, text: str) -> list[Message]:
        """The messages that a text is made of, the oldest first; none if it is not made so."""
        own = [each for each in self._telegram.chat(user).messages if not each.from_bot]
        same = [each for each in own if _words(each) == text]
        if same:
            # Of two that say the same, the one that waits to be read was read.
            waiting = (each for each in same if self.number(user.id, each.message_id) is None)
            return [next(waiting, same[-1])]
        return _together(own, text)


def _is(user: User, told: Mapping[str, str | None]) -> bool:
    names = " ".join(filter(None, (user.first_name, user.last_name)))
    tags = (user.language_code or "", told["hint"] or "")
    return (names, user.username) == (told["name"], told["handle"]) and (
        tags[0].casefold() == tags[1].casefold()
    )


def _words(message: Message) -> str:
    """What the bot reads of a message: of a command, what follows it."""
    return _COMMAND.sub("", message.text)


def _together(own: Sequence[Message], text: str) -> list[Message]:
    """The newest messages that make up a text, a line or more each, the oldest first; none if it
    is not made so. Of one too long to be read at once, the beginning is missing."""
    found: list[Message] = []
    is_cut = len(text) >= _LONGEST
    for message in reversed(own):
        words = _words(message)
        if words == text or (is_cut and words.endswith(text)):
            return [message, *found]
        if words and text.endswith(f"\n{words}"):
            text = text.removesuffix(f"\n{words}")
            found.insert(0, message)
    return []
