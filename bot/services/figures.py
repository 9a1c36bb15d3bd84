"""The page that Prometheus reads: what this process counted, and what all have before them."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import structlog
from prometheus_client import Metric, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from bot.counts import Counts
from bot.services.ports import Timekeeper
from bot.store.outbound import OutboxKind, OutboxState, queue_of
from bot.store.readings import Reading
from bot.store.store import Store

log = structlog.get_logger(__name__)

_ANSWER_SECONDS = 2.0
"""Prometheus waits ten by default; a database that takes longer is as good as away."""


async def figures(
    store: Store, time: Timekeeper, *, ready: bool, refused: Mapping[str, bool]
) -> str:
    """The page in Prometheus' text format. Where the database does not answer, what would be read
    from it is left out, rather than told as it was.

    `refused` says of each token, by the setting's name, whether its platform refuses it.
    """
    now, reading = time.now(), None
    try:
        async with asyncio.timeout(_ANSWER_SECONDS), store.transaction() as tx:
            reading = await store.readings.read(tx, now)
    except Exception as error:  # whatever it is, the page says so
        log.error("figures.database", error=type(error).__name__)
    own = [
        _gauge("parley_ready", "Whether this process can do its work now", ready),
        _gauge("parley_database_up", "Whether the database answers", reading is not None),
        _labelled(
            "parley_token_refused",
            "Whether the platform refuses a token",
            ("token",),
            [((name,), is_refused) for name, is_refused in refused.items()],
        ),
    ]
    shared = [] if reading is None else _of(reading, now)
    return generate_latest(_Page(store.counts, [*own, *shared])).decode()


class _Page(Collector):
    def __init__(self, counts: Counts, more: Sequence[Metric]) -> None:
        self._counts = counts
        self._more = more

    def collect(self) -> Iterable[Metric]:
        yield from self._counts.registry.collect()
        yield from self._more


def _of(reading: Reading, now: datetime) -> list[Metric]:
    undone = reading.undone_effects
    uncertain = {
        kind: count for (state, kind), count in undone.items() if state == OutboxState.UNCERTAIN
    }
    failed = {kind: count for (state, kind), count in undone.items() if state == OutboxState.FAILED}
    return [
        _gauge(
            "parley_inbox_oldest_age_seconds",
            "Age of the oldest stored event that waits to be attended to",
            _since(reading.inbox_oldest, now),
        ),
        _gauge("parley_inbox_waiting", "Stored events that wait", reading.inbox_waiting),
        _gauge(
            "parley_inbox_quarantined",
            "Stored events that nobody could handle: parley inbox list",
            reading.inbox_quarantined,
        ),
        _labelled(
            "parley_outbox_waiting",
            "Effects that wait to be performed or are being performed",
            ("queue", "kind"),
            [
                ((queue_of(OutboxKind(kind)), kind), count)
                for kind, count in reading.open_effects.items()
            ],
        ),
        _labelled(
            "parley_work_due",
            "Keys of the work list that are due or in hand",
            ("queue",),
            [((queue,), count) for queue, count in reading.due.items()],
        ),
        _gauge(
            "parley_clock_lag_seconds",
            "How late the clock is that is late the longest, by business time",
            _since(reading.oldest_clock, now),
        ),
        _labelled(
            "parley_breaches_open",
            "Promises that are broken and not yet made good",
            ("clock",),
            [((clock,), count) for clock, count in reading.broken.items()],
        ),
        _gauge(
            "parley_replies_uncertain",
            "Pieces of replies of which nobody knows whether they arrived",
            uncertain.get(OutboxKind.REPLY, 0),
        ),
        _labelled(
            "parley_dead_letters",
            "Effects that were given up, since the beginning",
            ("kind",),
            [((kind,), count) for kind, count in failed.items()],
        ),
        _gauge(
            "parley_alarm_oldest_age_seconds",
            "Age of the oldest alarm that could not be posted yet",
            _since(reading.oldest_alarm, now),
        ),
    ]


def _since(moment: datetime | None, now: datetime) -> float:
    return 0.0 if moment is None else max(0.0, (now - moment).total_seconds())


def _gauge(name: str, meaning: str, value: float) -> Metric:
    return GaugeMetricFamily(name, meaning, value=float(value))


def _labelled(
    name: str,
    meaning: str,
    labels: Sequence[str],
    values: Iterable[tuple[Sequence[str], float]],
) -> Metric:
    family = GaugeMetricFamily(name, meaning, labels=labels)
    for label, value in values:
        family.add_metric(label, float(value))
    return family
