"""Words that the desk gives with /parley, and keeps."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.flow.stage import Stage, shown
from tests.flow.timely import timely_bot, told_in_sla

MOQ = "¿Cuál es el pedido mínimo?"


@pytest.fixture
async def stage(sandbox: Sandbox, clock: SharedClock, tmp_path: Path) -> AsyncIterator[Stage]:
    async with timely_bot(sandbox, clock, tmp_path):
        stage = Stage(sandbox, clock, tmp_path / "parley.db")
        await stage.asked(MOQ)
        await stage.click("ania", "draft.approve")
        await stage.card(having="Answered")
        await stage.settled()
        stage.move(timedelta(seconds=1))
        yield stage


async def typed(stage: Stage, text: str, having: str) -> None:
    await stage.slack.slash("ania", "/parley", text)
    await stage.whispered("ania", having)
    await stage.settled()


def outcomes(stage: Stage, name: str) -> list[str | None]:
    return [
        row[0] for row in stage.rows("SELECT outcome FROM clocks WHERE name = ? ORDER BY id", name)
    ]


@pytest.mark.parametrize("name", ["reshipment", "refund", "delay", "order_confirmation"])
async def test_a_word_given_about_an_answered_inquiry_runs_until_it_is_kept(
    stage: Stage, name: str
) -> None:
    await typed(stage, f"promise {name} 1", "is promised for inquiry 1")
    assert outcomes(stage, name) == [None]
    await typed(stage, f"kept {name} 1", "is kept for inquiry 1")
    assert outcomes(stage, name) == ["kept"]


async def test_a_word_with_a_time_of_its_own_breaks_at_that_time(stage: Stage) -> None:
    await typed(stage, "promise reshipment 1 2h", "is promised for inquiry 1")
    stage.move(timedelta(hours=2))
    await stage.settled()
    assert stage.rows("SELECT fired_at FROM clocks WHERE name = 'reshipment'") == [(None,)]
    stage.move(timedelta(seconds=1))
    breach = await told_in_sla(stage, "eshipment")
    assert "late" in shown(breach)


async def test_what_was_promised_already_is_not_promised_twice(stage: Stage) -> None:
    await typed(stage, "promise refund 1", "is promised for inquiry 1")
    stage.move(timedelta(hours=1))
    await typed(stage, "promise refund 1", "is promised for inquiry 1")
    assert outcomes(stage, "refund") == [None]


async def test_a_response_is_promised_by_nobody(stage: Stage) -> None:
    await typed(stage, "promise first_response 1", "by itself")
    assert outcomes(stage, "first_response") == ["kept"]


async def test_an_inquiry_that_is_not_there(stage: Stage) -> None:
    await typed(stage, "promise refund 99", "There is no inquiry 99")
