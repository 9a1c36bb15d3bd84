"""Counts by which reliability can be seen, taken from what people saw and from nothing else."""

import json
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sandbox.effects import Call, Effect
from sandbox.server import Sandbox
from sandbox.slack.people import BOT_USER_ID

_PATIENCE = 60.0
"""Real seconds without a sign, while all is well, after which a message counts as lost. The bot
shows most within one; it may wait half a minute for a buyer who writes in bursts."""
_BOT_WROTE = ("message", "edit", "toast")


@dataclass(frozen=True)
class _Waiting:
    """A buyer's message after which nothing was seen yet; `at` is monotonic real time."""

    chat: str
    message_id: int
    at: float


class Proof:
    """Listens to a sandbox's effects and counts.

    messages_sent      what buyers sent in their private chats, of every sort; edits and presses
                       of buttons do not count
    cards_posted       messages the bot posted in the sales channel, with metadata by which it
                       finds them again; changes of one do not count
    replies_delivered  messages of the bot that stand, or stood, in a private chat
    doubled            cards: of messages that stand in one channel with the same metadata, all but
                       one; replies: the same words, buttons, file and message replied to, once
                       more in the same chat, although the buyer did nothing since the first. A
                       reply that a person at the desk chose to send again counts too
    waiting            messages sent that left no sign yet and are not lost. A sign is anything the
                       bot writes to that buyer, and any card that names them, posted or changed; it
                       speaks for all they had sent before
    lost               messages without a sign that Telegram gave up on, the bot not having
                       fetched them in their day, or that stay so for 60 real seconds in which the
                       bot was ready and no fault in force. A sign that comes late corrects it

    What the sandbox cannot see: whether a sign speaks of the right message, and what a reply is
    worth.
    """

    def __init__(
        self,
        sandbox: Sandbox,
        bot_ready: Callable[[], bool],
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Count from now on; `bot_ready` tells whether the bot serves, `now` is real time."""
        self._sandbox = sandbox
        self._bot_ready = bot_ready
        self._now = now
        self._counts: Counter[str] = Counter()
        self._cards: dict[tuple[str | None, str], str] = {}
        self._unanswered: dict[str, set[str]] = {}
        self._waiting: list[_Waiting] = []
        self._calm_since: float | None = None
        sandbox.effects.subscribe(self._heard)

    def shown(self) -> dict[str, int]:
        """The counts as things stand."""
        lost = sum(map(self._is_lost, self._waiting)) if self._waiting else 0
        names = ("messages_sent", "cards_posted", "replies_delivered")
        return {name: self._counts[name] for name in names} | {
            "doubled": self._counts["replies_doubled"] + self._cards_doubled(),
            "waiting": len(self._waiting) - lost,
            "lost": lost,
        }

    def look(self) -> dict[str, int]:
        """Notice whether all is well, from which patience is counted; then the counts."""
        calm = self._bot_ready() and not self._sandbox.faults.rules
        if not calm:
            self._calm_since = None
        elif self._calm_since is None:
            self._calm_since = self._now()
        return self.shown()

    def _is_lost(self, each: _Waiting) -> bool:
        if (each.chat, each.message_id) in self._sandbox.telegram.given_up:
            return True
        if self._calm_since is None:
            return False
        return self._now() - max(each.at, self._calm_since) >= _PATIENCE

    def _heard(self, entry: Effect | Call) -> None:
        if isinstance(entry, Call):
            return
        if entry.platform == "slack":
            self._in_slack(entry)
        elif entry.chat is not None and not entry.chat.startswith("-"):
            self._in_chat(entry.chat, entry)

    def _in_chat(self, chat: str, effect: Effect) -> None:
        if effect.method == "person":
            self._unanswered[chat] = set()
            if effect.kind == "said":
                self._counts["messages_sent"] += 1
                self._waiting.append(_Waiting(chat, effect.data["message_id"], self._now()))
            return
        if effect.kind == "message":
            self._counts["replies_delivered"] += 1
            same = _content(effect.data)
            told = self._unanswered.setdefault(chat, set())
            self._counts["replies_doubled"] += same in told
            told.add(same)
        if effect.kind in _BOT_WROTE:
            self._sign({chat})

    def _in_slack(self, effect: Effect) -> None:
        if effect.kind not in ("message", "edit", "delete") or effect.data["user"] != BOT_USER_ID:
            return
        metadata = effect.data["metadata"]
        place = (effect.chat, effect.data["ts"])
        if effect.kind == "delete":
            self._cards.pop(place, None)
            return
        if metadata is not None:
            self._cards[place] = json.dumps(metadata, sort_keys=True)
            in_sales = effect.chat == self._sandbox.slack.sales_channel
            self._counts["cards_posted"] += effect.kind == "message" and in_sales
        self._sign(self._named(effect.data))

    def _named(self, said: Any) -> set[str]:
        """The chats of the waiting buyers whom a card names."""
        if not self._waiting:
            return set()
        waiting = {each.chat for each in self._waiting}
        words = json.dumps([said["text"], said["blocks"]], ensure_ascii=False)
        users = self._sandbox.telegram.users
        return {str(u.id) for u in users if str(u.id) in waiting and u.first_name in words}

    def _sign(self, chats: set[str]) -> None:
        gone = self._sandbox.telegram.given_up
        self._waiting = [
            each
            for each in self._waiting
            if each.chat not in chats or (each.chat, each.message_id) in gone
        ]

    def _cards_doubled(self) -> int:
        standing = Counter((channel, name) for (channel, _), name in self._cards.items())
        return sum(count - 1 for count in standing.values())


def _content(message: Any) -> str:
    names = ("kind", "text", "buttons", "file", "reply_to")
    return json.dumps([message[name] for name in names], sort_keys=True)
