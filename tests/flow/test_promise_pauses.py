"""A promise stands while we wait for the buyer, goes on when they write, and is never forgotten."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.flow.stage import Stage, shown
from tests.flow.test_desk_forms import ENDED
from tests.flow.timely import timely_bot

DAMAGED = "La mercancía llegó dañada"
HOUR = timedelta(hours=1)
START = datetime(2026, 3, 2, 9, 0)  # noqa: DTZ001  as SQLite holds it


@pytest.fixture
async def stage(sandbox: Sandbox, clock: SharedClock, tmp_path: Path) -> AsyncIterator[Stage]:
    async with timely_bot(sandbox, clock, tmp_path):
        yield Stage(sandbox, clock, tmp_path / "parley.db")


def resolution(stage: Stage) -> tuple[timedelta, bool, str | None]:
    """How long after the start it is due, whether it stands, and what became of it."""
    ((due, paused, outcome),) = stage.rows(
        "SELECT due_at, paused_at IS NOT NULL, outcome FROM clocks WHERE name = 'resolution'"
    )
    return datetime.fromisoformat(due) - START, bool(paused), outcome


async def answer(stage: Stage) -> None:
    await stage.click("ania", "draft.approve")
    await stage.card(having="Answered")
    await stage.settled()


async def test_a_complaint_is_promised_a_resolution_within_a_day(stage: Stage) -> None:
    await stage.asked(DAMAGED)
    await stage.settled()
    assert resolution(stage) == (24 * HOUR, False, None)


async def test_it_stands_while_the_buyer_has_our_answer_and_goes_on_when_they_write(
    stage: Stage,
) -> None:
    ana = await stage.asked(DAMAGED)
    stage.move(2 * HOUR)
    await answer(stage)
    assert resolution(stage) == (24 * HOUR, True, None)
    stage.move(30 * HOUR)
    await stage.settled()
    assert "stands still" in shown(await stage.card())
    stage.telegram.say(ana, "La caja vino aplastada")
    await stage.card(having="La caja vino aplastada")
    await stage.settled()
    assert resolution(stage) == (54 * HOUR, False, None), "the thirty hours are not ours"


async def test_resolved_in_time_is_kept_and_reopened_it_goes_on_where_it_stood(
    stage: Stage,
) -> None:
    ana = await stage.asked(DAMAGED)
    stage.move(20 * HOUR)
    await stage.click("ania", "inquiry.resolve")
    await stage.slack.wait_view("ania")
    await stage.slack.submit("ania", ENDED)
    await stage.card(having="Resolved")
    await stage.settled()
    assert resolution(stage) == (24 * HOUR, False, "kept")
    stage.move(timedelta(days=2))
    stage.telegram.say(ana, "¿Trabajan con el banco de mi primo en Valparaíso?")
    await stage.card(having="reopened")
    await stage.settled()
    assert resolution(stage) == (72 * HOUR, False, None), "four hours are left, as before"


async def test_answered_at_once_and_left_alone_by_the_buyer_is_kept_however_late(
    stage: Stage,
) -> None:
    ana = await stage.asked(DAMAGED)
    stage.move(HOUR)
    await answer(stage)
    stage.move(72 * HOUR)
    await stage.card(having="Resolved")
    await stage.settled()
    assert resolution(stage) == (96 * HOUR, False, "kept"), "three days were the buyer's"
    stage.move(HOUR)
    stage.telegram.say(ana, "¿Trabajan con el banco de mi primo en Valparaíso?")
    await stage.card(having="reopened")
    await stage.settled()
    assert resolution(stage) == (97 * HOUR, False, None), "23 hours are left"


async def test_a_promise_that_no_longer_applies_is_dropped_and_counts_for_nobody(
    stage: Stage, tmp_path: Path
) -> None:
    await stage.asked(DAMAGED)
    await stage.settled()
    path = tmp_path / "timely.yaml"
    path.write_text(path.read_text() + "\n", encoding="utf-8")
    text = path.read_text().replace("ladders:", "  resolution: off\nladders:", 1)
    path.write_text(text, encoding="utf-8")
    await stage.until(lambda: resolution(stage)[2] == "dropped", timeout=10)
