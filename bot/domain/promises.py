"""Promises: which clocks an inquiry has, since when, and whether they stand still.

Theory of operation. A promise's clock is not started and stopped by whoever happens to think of
it: what should run is derived from the inquiry as it is (`wanted`), and the store brings its rows
in line after every save. So a changed kind, a changed severity or an edited policy moves the
clocks it concerns, and a clock that was lost comes back. Only clocks that begin outside the chat
(an order event, a word given in Slack) are started by what happened.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.domain.calendars import ALWAYS, Calendar
from bot.domain.due import Target
from bot.domain.effects import ClockName
from bot.domain.kinds import Kind, Severity
from bot.domain.lifecycle import Status

if TYPE_CHECKING:
    from bot.domain.inquiry import Inquiry


class Start(StrEnum):
    """What a promise is counted from."""

    BUYER_WAITS = "buyer_waits"
    """The first message since our last answer; repeats do not move it."""
    DRAFT_WAITS = "draft_waits"
    """A draft was put before the desk."""
    OPENED = "opened"
    PROMISED = "promised"
    """Somebody gave their word with /parley promise."""
    ORDER_PLACED = "order_placed"
    ORDER_SHIPPED = "order_shipped"
    ORDER_DELAYED = "order_delayed"
    ORDER_DELIVERED = "order_delivered"
    ORDER_REFUNDED = "order_refunded"


class Stop(StrEnum):
    """What keeps a promise."""

    ANSWERED = "answered"
    """A reply is with the buyer."""
    DECIDED = "decided"
    """The draft was sent, dismissed or taken back."""
    RESOLVED = "resolved"
    KEPT = "kept"
    """Somebody said so with /parley kept."""
    ORDER_SHIPPED = "order_shipped"
    ORDER_DELIVERED = "order_delivered"
    ORDER_REFUNDED = "order_refunded"


OUTSIDE = frozenset(
    {
        Start.PROMISED,
        Start.ORDER_PLACED,
        Start.ORDER_SHIPPED,
        Start.ORDER_DELAYED,
        Start.ORDER_DELIVERED,
        Start.ORDER_REFUNDED,
    }
)
"""Starts that the conversation does not tell: these clocks are started by what happened."""


@dataclass(frozen=True)
class Rule:
    """When a clock of this name starts and stops where the policy does not say otherwise."""

    starts: Start
    stops: frozenset[Stop]
    pauses: bool = False
    """Whether it stands still while the buyer has our answer and the matter is open."""


_ANSWERED = frozenset({Stop.ANSWERED})

RULES: Mapping[ClockName, Rule] = MappingProxyType(
    {
        ClockName.FIRST_RESPONSE: Rule(Start.BUYER_WAITS, _ANSWERED),
        ClockName.NEXT_RESPONSE: Rule(Start.BUYER_WAITS, _ANSWERED),
        ClockName.APPROVAL: Rule(Start.DRAFT_WAITS, frozenset({Stop.DECIDED})),
        ClockName.QUOTE: Rule(Start.BUYER_WAITS, _ANSWERED),
        ClockName.SAMPLE: Rule(Start.BUYER_WAITS, _ANSWERED),
        ClockName.RESOLUTION: Rule(Start.OPENED, frozenset({Stop.RESOLVED}), pauses=True),
        ClockName.DEFECT_REPORT: Rule(Start.BUYER_WAITS, _ANSWERED),
        ClockName.SUGGESTION: Rule(Start.BUYER_WAITS, _ANSWERED),
        ClockName.REVIEW: Rule(Start.BUYER_WAITS, _ANSWERED),
        ClockName.ORDER_CONFIRMATION: Rule(
            Start.ORDER_PLACED, frozenset({Stop.ANSWERED, Stop.KEPT, Stop.ORDER_SHIPPED})
        ),
        ClockName.DELAY: Rule(
            Start.ORDER_DELAYED, frozenset({Stop.ANSWERED, Stop.KEPT, Stop.ORDER_DELIVERED})
        ),
        ClockName.RESHIPMENT: Rule(Start.PROMISED, frozenset({Stop.ORDER_SHIPPED, Stop.KEPT})),
        ClockName.REFUND: Rule(Start.PROMISED, frozenset({Stop.ORDER_REFUNDED, Stop.KEPT})),
        ClockName.SURVEY: Rule(Start.ORDER_DELIVERED, frozenset({Stop.KEPT})),
    }
)
"""The table of what starts, pauses and stops each promise."""


@dataclass(frozen=True)
class When:
    """Which inquiries a promise or a ladder is for; an empty set is any."""

    kinds: frozenset[Kind] = frozenset()
    severities: frozenset[Severity] = frozenset()
    languages: frozenset[str] = frozenset()
    """Base languages, as "es"."""
    regions: frozenset[str] = frozenset()
    """Countries as ISO 3166 codes; an unknown country is in none."""
    channels: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    """Topics and owners of the library's entries that the buyer's words matched."""

    def takes(self, matter: "Matter") -> bool:
        """Whether the inquiry is one of these."""
        asked: tuple[tuple[frozenset[str], str | None], ...] = (
            (frozenset(self.kinds), matter.kind),
            (frozenset(self.severities), matter.severity),
            (self.languages, matter.language.partition("-")[0]),
            (self.regions, matter.region),
            (self.channels, matter.channel),
        )
        if any(wanted and value not in wanted for wanted, value in asked):
            return False
        return not self.tags or not self.tags.isdisjoint(matter.tags)


@dataclass(frozen=True)
class Matter:
    """What a policy asks of an inquiry."""

    kind: Kind
    severity: Severity | None
    language: str
    region: str | None = None
    channel: str = "telegram"
    tags: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Promise:
    """One promise of the policy."""

    name: str
    clock: ClockName
    target: Target
    calendar: Calendar = ALWAYS
    when: When = When()
    starts: Start = Start.BUYER_WAITS
    stops: frozenset[Stop] = _ANSWERED
    pauses: bool = False
    warn: tuple[float, ...] = ()
    """Shares of the target, above 0 and below 1, ascending: each warns once."""
    repeat: timedelta | None = None
    """A breach is said again this often until somebody acknowledges it."""
    ladder: str | None = None
    """The ladder that a breach starts."""


@dataclass(frozen=True)
class Wanted:
    """A clock that should run."""

    promise: Promise
    since: datetime
    paused: bool = False


def first_match(promises: Iterable[Promise], matter: Matter) -> Mapping[ClockName, Promise]:
    """Of each clock, the first promise that takes the inquiry."""
    found: dict[ClockName, Promise] = {}
    for promise in promises:
        if promise.clock not in found and promise.when.takes(matter):
            found[promise.clock] = promise
    return found


def wanted(
    inquiry: "Inquiry", promises: Iterable[Promise], matter: Matter
) -> Mapping[ClockName, Wanted]:
    """The clocks that the conversation itself says should run, by name."""
    if inquiry.status is Status.RESOLVED:
        return {}
    found = first_match(promises, matter)
    return dict(_running(inquiry, found))


def _running(
    inquiry: "Inquiry", found: Mapping[ClockName, Promise]
) -> Iterator[tuple[ClockName, Wanted]]:
    response = inquiry.response_clock()
    for name, promise in found.items():
        if name in {ClockName.FIRST_RESPONSE, ClockName.NEXT_RESPONSE} and name is not response:
            continue
        since = _since(inquiry, promise)
        if since is not None:
            buyer_owes = inquiry.status is Status.ANSWERED
            yield name, Wanted(promise, since, promise.pauses and buyer_owes)


def _since(inquiry: "Inquiry", promise: Promise) -> datetime | None:
    """Since when a promise counts; None where nothing of the kind is owed now."""
    since: datetime | None
    match promise.starts:
        case Start.BUYER_WAITS:
            # Where we wrote last, or began it ourselves, the buyer asked for nothing yet.
            asked = inquiry.waiting_since is not None and inquiry.waiting_since <= inquiry.heard_at
            waits = asked and inquiry.waits_on_us
            since = inquiry.waiting_since if waits else None
        case Start.DRAFT_WAITS:
            draft = inquiry.draft
            since = None if draft is None or draft.automatic else draft.created_at
        case Start.OPENED:
            since = inquiry.opened_at
        case _:
            return None
    if Stop.ANSWERED in promise.stops and not inquiry.waits_on_us and not promise.pauses:
        return None
    return since


def for_buyer(promise: Promise, zone: ZoneInfo | None, target: Target | None = None) -> Promise:
    """The promise as it counts for one buyer: a survey comes in their daytime, where we know it.
    `target` is what somebody promised instead."""
    if target is not None:
        promise = replace(promise, target=target)
    if promise.clock is ClockName.SURVEY and zone is not None and not promise.calendar.always:
        promise = replace(promise, calendar=replace(promise.calendar, zone=zone))
    return promise


def outside(
    promises: Iterable[Promise], matter: Matter, start: Start, name: ClockName | None = None
) -> Iterator[Promise]:
    """The promises that begin with what happened outside the chat."""
    for promise in first_match(promises, matter).values():
        if promise.starts is start and name in {None, promise.clock}:
            yield promise
