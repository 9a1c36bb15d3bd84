"""What one process counts of its own work, for Prometheus. Labels are kinds, never persons."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector

from bot.domain.errors import OutcomeUnknown, Refused, RetryLater

_MATCH_BUCKETS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0)
"""Seconds; a reading takes some milliseconds, and with a sentence encoder some tens."""


class Counts:
    """Counters of one process, in a registry of its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._deliveries = Counter(
            "parley_deliveries",
            "Attempts to perform an effect or show a card, by what came of them",
            ("kind", "outcome"),
            registry=self.registry,
        )
        self._match = Histogram(
            "parley_match_seconds",
            "Time to read one text of a buyer against the library",
            buckets=_MATCH_BUCKETS,
            registry=self.registry,
        )
        self._handled = Counter(
            "parley_inbox_handled",
            "Stored events that were attended to, by source and what came of it",
            ("source", "outcome"),
            registry=self.registry,
        )
        self._failed = Counter(
            "parley_transactions_failed",
            "Transactions that were rolled back because of an error, by its kind",
            ("error",),
            registry=self.registry,
        )
        self._wake_ups = Counter(
            "parley_wakeups",
            "Times that a worker looked for due work, by what made it look",
            ("queue", "cause"),
            registry=self.registry,
        )

    @contextmanager
    def delivery(self, kind: str) -> Iterator[None]:
        """Count one attempt by the error that it ends in: `sent`, `later` (certainly not done,
        tried again), `refused`, `unknown` (perhaps done), or `error` (ours)."""
        outcome = "sent"
        try:
            yield
        except RetryLater:
            outcome = "later"
            raise
        except Refused:
            outcome = "refused"
            raise
        except OutcomeUnknown:
            outcome = "unknown"
            raise
        except Exception:
            outcome = "error"
            raise
        finally:
            self._deliveries.labels(kind, outcome).inc()

    @contextmanager
    def matching(self) -> Iterator[None]:
        """Time one reading of a text."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self._match.observe(time.perf_counter() - began)

    def handled(self, source: str | None, outcome: str) -> None:
        """A stored event (None: there was none) was attended to; `outcome` is done, or failed
        (and is tried again)."""
        if source is not None:
            self._handled.labels(source, outcome).inc()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Count what rolls a transaction back: the kind of the error, of which there are few.

        A private one is a question that a service asks of itself, and no failure.
        """
        try:
            yield
        except Exception as error:
            name = type(error).__name__
            if not name.startswith("_"):
                self._failed.labels(name).inc()
            raise

    def woken(self, queue: str, *, told: bool) -> None:
        """A worker looks for work: it was `told` that there may be some, or its time came."""
        self._wake_ups.labels(queue, "told" if told else "time").inc()
