"""Spans around a job, where OpenTelemetry is installed, and nothing where it is not."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta

import pytest
import structlog
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from bot.tracing import concerning, span
from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage

MOQ = "¿Cuál es el pedido mínimo?"
_WITHOUT = """
import sys
sys.modules["opentelemetry"] = None
from bot.tracing import concerning, span
with span("attend", queue="inbox"):
    concerning(7, kind="reply")
assert not [name for name in sys.modules if name.startswith("opentelemetry.")]
"""


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> Iterator[InMemorySpanExporter]:
    """What is told to OpenTelemetry, kept in memory."""
    exporter = InMemorySpanExporter()
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(trace, "get_tracer", provider.get_tracer)
    yield exporter
    provider.shutdown()


def told(spans: InMemorySpanExporter, name: str) -> list[dict[str, object]]:
    return [dict(each.attributes or {}) for each in spans.get_finished_spans() if each.name == name]


async def test_a_conversation_is_told_by_ids_and_kinds_alone(
    spans: InMemorySpanExporter, small_stage: Stage
) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.approve")
    assert await small_stage.replied(ana) == [MOQ_ES]
    await small_stage.card(having="Answered")
    await small_stage.settled()
    heard = {"parley.queue": "inbox", "parley.kind": "telegram", "parley.inquiry": 1}
    assert heard in told(spans, "attend")
    sent = {"parley.queue": "outbox", "parley.kind": "reply", "parley.inquiry": 1}
    assert sent in told(spans, "deliver")
    assert {"parley.queue": "card", "parley.inquiry": 1} in told(spans, "show")
    # Without trace and span ids and times: any digits may stand in those by chance.
    whole = "".join(
        f"{each.name} {each.attributes} {each.status.description}"
        + "".join(f" {event.name} {event.attributes}" for event in each.events)
        for each in spans.get_finished_spans()
    )
    assert not [word for word in ("Ana", "pedido", "500", "ania") if word in whole]


async def test_a_clock_that_comes_due_is_told(
    spans: InMemorySpanExporter, small_stage: Stage
) -> None:
    ana = await small_stage.asked(MOQ)
    small_stage.move(timedelta(minutes=3))
    await small_stage.replied(ana)
    await small_stage.settled()
    fired = {"parley.queue": "clock", "parley.kind": "acknowledge", "parley.inquiry": 1}
    assert fired in told(spans, "fire")


def test_a_failure_is_told_by_its_kind_and_the_log_still_names_the_inquiry(
    spans: InMemorySpanExporter,
) -> None:
    def attend() -> None:
        with span("attend", queue="inbox"):
            concerning(7)
            raise ValueError("a buyer's words")

    with pytest.raises(ValueError, match="words"):
        attend()
    (failed,) = spans.get_finished_spans()
    assert (failed.status.status_code, failed.status.description) == (
        trace.StatusCode.ERROR,
        "ValueError",
    )
    assert "words" not in failed.to_json()
    assert structlog.contextvars.get_contextvars() == {"inquiry": 7}
    with span("attend", queue="inbox"):
        assert structlog.contextvars.get_contextvars() == {}


def test_where_it_is_not_installed_nothing_is_imported_and_work_goes_on() -> None:
    subprocess.run([sys.executable, "-c", _WITHOUT], check=True)
