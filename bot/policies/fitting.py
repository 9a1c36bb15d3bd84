"""Whether what starts, stops and pauses a clock goes together."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from types import MappingProxyType

from bot.domain.effects import ClockName
from bot.domain.promises import OUTSIDE, RULES, Promise, Start, Stop
from bot.policies.layers import Part
from bot.policies.reading import Reader

_RESPONSES = frozenset({ClockName.FIRST_RESPONSE, ClockName.NEXT_RESPONSE})
_FROM_WORDS = frozenset({Start.BUYER_WAITS, Start.OPENED, Start.PROMISED})

_AFTER_EVENTS = frozenset(
    {Stop.ANSWERED, Stop.KEPT, Stop.ORDER_SHIPPED, Stop.ORDER_DELIVERED, Stop.ORDER_REFUNDED}
)
_STOPS: Mapping[Start, frozenset[Stop]] = MappingProxyType(
    {
        Start.BUYER_WAITS: frozenset({Stop.ANSWERED}),
        Start.DRAFT_WAITS: frozenset({Stop.DECIDED}),
        Start.OPENED: frozenset({Stop.ANSWERED, Stop.RESOLVED}),
        **dict.fromkeys(OUTSIDE, _AFTER_EVENTS),
    }
)
"""What can stop a clock, by what starts it. What the conversation tells is derived from it anew
after every message, so that only what it tells can stop it; and the other way round."""


def fit(reader: Reader, part: Part, promise: Promise) -> None:
    """Note what of a promise does not go together, where it is written."""
    starts, stops = promise.starts, promise.stops
    may_start = _starts_of(promise.clock)
    if starts not in may_start:
        _note(
            reader,
            part,
            "starts",
            f"the clock {promise.clock} cannot start with {starts}; write {_one_of(may_start)}",
        )
        return
    misfits = sorted(stops - _STOPS[starts])
    if misfits:
        _note(
            reader,
            part,
            "stops" if "stops" in part.fields else "starts",
            f"a clock that starts with {starts} cannot stop with {', '.join(misfits)}; write"
            f" {_one_of(_STOPS[starts])} under stops",
        )
    if promise.pauses and (starts is not Start.OPENED or Stop.ANSWERED in stops):
        _note(
            reader,
            part,
            "pauses",
            "only a clock that starts with opened and stops with resolved can stand still while we"
            " wait for the buyer; leave it out",
        )
    if promise.clock is ClockName.SURVEY:
        for key in ("warn", "repeat", "ladder"):
            if key in part.fields:
                _note(
                    reader, part, key, "a survey goes out when it is due, so none is late;"
                    " leave it out",
                )  # fmt: skip


def _starts_of(clock: ClockName) -> frozenset[Start]:
    rule = RULES[clock]
    if clock in _RESPONSES or rule.starts in {Start.DRAFT_WAITS, Start.OPENED}:
        return frozenset({rule.starts})
    if rule.starts is Start.BUYER_WAITS:
        return _FROM_WORDS
    return OUTSIDE - {Start.PROMISED} if clock is ClockName.SURVEY else OUTSIDE


def _one_of(names: Collection[StrEnum]) -> str:
    """Names of which one is to be chosen."""
    *others, last = sorted(names)
    return f"{', '.join(others)} or {last}" if others else last


def _note(reader: Reader, part: Part, key: str, says: str) -> None:
    entry = part.fields.get(key)
    reader.problems.add(part.place if entry is None else entry.place, says)
