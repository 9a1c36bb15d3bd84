"""What goes wrong on purpose: rules that match calls and deliveries, and what they do to them.

A *call* is one request of the bot to a platform. A *delivery* is one thing on its way from a
platform to the bot: an update of Telegram (method "getUpdates" or "webhook", by the way it goes),
an envelope of Slack (method "socket", or "http" for the signed sender). Each action belongs to
calls or to deliveries, so a rule with method "*" never catches the other sort.
"""

import asyncio
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Literal


@dataclass(frozen=True)
class RateLimited:
    """The call is refused with 429 and asks for `retry_after` seconds of patience."""

    retry_after: int = 1


@dataclass(frozen=True)
class ServerError:
    """The call ends in a 5xx, with the platform's JSON or with a proxy's HTML page."""

    status: Literal[500, 502, 503] = 502
    html: bool = True


@dataclass(frozen=True)
class Hang:
    """The answer takes `seconds` of real time; the sandbox lets go when it closes."""

    seconds: float = 60.0


@dataclass(frozen=True)
class Reset:
    """The TCP connection is reset instead of answered."""


@dataclass(frozen=True)
class Truncated:
    """The answer's JSON stops in the middle."""


@dataclass(frozen=True)
class Delay:
    """The answer, a right one, comes after `seconds` of real time."""

    seconds: float = 0.1


@dataclass(frozen=True)
class Duplicate:
    """Delivered twice, the same in every identifier."""


@dataclass(frozen=True)
class Reorder:
    """Changes places with the delivery that follows it, and waits for one if there is none."""


@dataclass(frozen=True)
class HoldBack:
    """Kept from the bot for a span of business time; what comes later overtakes it."""

    by: timedelta = timedelta(seconds=5)


@dataclass(frozen=True)
class DropAck:
    """The bot's acknowledgement goes missing, so the platform delivers again as its rules say."""


@dataclass(frozen=True)
class Disconnect:
    """Slack sends `disconnect` with reason `refresh_requested` before the delivery."""


@dataclass(frozen=True)
class AbortSocket:
    """Slack's websocket connection breaks without a close frame after the delivery is written."""


CallAction = RateLimited | ServerError | Hang | Reset | Truncated | Delay
DeliveryAction = Duplicate | Reorder | HoldBack | DropAck | Disconnect | AbortSocket


class When(StrEnum):
    """Whether a call's fault comes before its effect is stored, or after."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True)
class Rule:
    """One thing that goes wrong, and for what.

    `chat` is a chat id or a channel id as text; None matches all. `nth` counts the calls this
    rule matches from 1; None fires on every one. `times` is how often the rule fires in all; None
    means always. `when` says nothing about deliveries.
    """

    action: CallAction | DeliveryAction
    platform: Literal["telegram", "slack", "*"] = "*"
    method: str = "*"
    chat: str | None = None
    nth: int | None = None
    times: int | None = 1
    when: Literal["before", "after"] = "before"


@dataclass(frozen=True)
class Fired:
    """One firing: which rule, on what, and the how-manieth match and firing of that rule it was."""

    rule_id: int
    rule: Rule
    platform: str
    method: str
    chat: str | None
    match: int
    firing: int


@dataclass(frozen=True)
class CallFaults:
    """What the rules hold for one call: at most one action on each side of its effect."""

    before: CallAction | None = None
    after: CallAction | None = None


class Faults:
    """The rules in force. Rules are asked in the order they were added; the first to fire wins."""

    def __init__(self) -> None:
        """Start without rules: everything goes right. `on_removal` hears when rules went."""
        self.fired: list[Fired] = []
        self.on_removal: list[Callable[[], None]] = []
        self.closing = asyncio.Event()
        self._rules: dict[int, Rule] = {}
        self._matches: Counter[int] = Counter()
        self._firings: Counter[int] = Counter()
        self._last_id = 0
        self._news = asyncio.Event()

    @property
    def rules(self) -> dict[int, Rule]:
        """The rules in force by id, also those that have fired as often as they may."""
        return dict(self._rules)

    def add(self, rule: Rule) -> int:
        """Put a rule in force; its id removes it again."""
        self._last_id += 1
        self._rules[self._last_id] = rule
        return self._last_id

    def remove(self, rule_id: int) -> None:
        """Take a rule out. Raises KeyError if there is none of that id."""
        del self._rules[rule_id]
        self._tell_removal()

    def clear(self) -> None:
        """Take all rules out; `fired` stays."""
        self._rules.clear()
        self._tell_removal()

    def on_call(self, platform: str, method: str, chat: str | None) -> CallFaults:
        """Count one call and say what is to go wrong with it; asked once per call."""
        found: dict[str, CallAction] = {}
        for rule_id, rule in list(self._rules.items()):
            action = rule.action
            if not isinstance(action, CallAction) or not _matches(rule, platform, method, chat):
                continue
            self._matches[rule_id] += 1
            if rule.when not in found and self._fires(rule_id, rule):
                found[rule.when] = action
                self._record(rule_id, rule, platform, method, chat)
        return CallFaults(before=found.get("before"), after=found.get("after"))

    def on_delivery(self, platform: str, method: str, chat: str | None) -> DeliveryAction | None:
        """Count one delivery and say what is to go wrong with it; asked once per delivery."""
        found: DeliveryAction | None = None
        for rule_id, rule in list(self._rules.items()):
            action = rule.action
            if isinstance(action, CallAction) or not _matches(rule, platform, method, chat):
                continue
            self._matches[rule_id] += 1
            if found is None and self._fires(rule_id, rule):
                found = action
                self._record(rule_id, rule, platform, method, chat)
        return found

    def count(self, rule_id: int) -> int:
        """How often a rule has fired, also one that was removed since."""
        return self._firings[rule_id]

    async def wait_fired(self, count: int = 1, timeout: float = 5.0) -> list[Fired]:
        """What has fired, once it is at least `count` in all.

        Raises TimeoutError after `timeout` real seconds.
        """
        async with asyncio.timeout(timeout):
            while len(self.fired) < count:
                self._news.clear()
                await self._news.wait()
        return list(self.fired)

    def release(self) -> None:
        """Let go of everything that hangs; the sandbox calls it as it closes."""
        self.closing.set()

    async def sleep(self, seconds: float) -> None:
        """Wait real seconds, or until the sandbox closes."""
        # Not by wait_for, whose task begins to listen a moment later: whoever hears that a rule has
        # fired may let go at once.
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.closing.wait()

    def _tell_removal(self) -> None:
        for listener in self.on_removal:
            listener()

    def _fires(self, rule_id: int, rule: Rule) -> bool:
        if rule.nth is not None and self._matches[rule_id] != rule.nth:
            return False
        return rule.times is None or self._firings[rule_id] < rule.times

    def _record(
        self, rule_id: int, rule: Rule, platform: str, method: str, chat: str | None
    ) -> None:
        self._firings[rule_id] += 1
        self.fired.append(
            Fired(
                rule_id=rule_id,
                rule=rule,
                platform=platform,
                method=method,
                chat=chat,
                match=self._matches[rule_id],
                firing=self._firings[rule_id],
            )
        )
        self._news.set()


def _matches(rule: Rule, platform: str, method: str, chat: str | None) -> bool:
    return (
        rule.platform in ("*", platform)
        and rule.method in ("*", method)
        and rule.chat in (None, chat)
    )
