"""Waiting for one's turn in a rate lane is no failure, and holds up nobody's card."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.flow.conftest import running_bot
from tests.flow.small_library import MOQ_ES, write_small_library
from tests.flow.stage import Stage, shown

CROWD = 60
"""More than one worker takes in hand."""


@pytest.fixture
async def slow_stage(sandbox: Sandbox, clock: SharedClock, tmp_path: Path) -> AsyncIterator[Stage]:
    """A bot that may send one message in ten seconds."""
    content = str(write_small_library(tmp_path))
    async with running_bot(
        sandbox, clock, tmp_path, parley_content=content, parley_telegram_rate="0.1"
    ):
        yield Stage(sandbox, clock, tmp_path / "parley.db")


async def waits_in_line(stage: Stage, count: int) -> None:
    """Wait until so many things to send were put back because their lane was full."""
    held = "SELECT 1 FROM work WHERE queue = 'outbox' AND owner IS NULL AND held_until IS NOT NULL"
    async with asyncio.timeout(5):
        while len(stage.rows(held)) < count:  # noqa: ASYNC110  a file tells nobody
            await asyncio.sleep(0.005)


async def test_waiting_for_a_turn_does_not_count_as_a_failure(slow_stage: Stage) -> None:
    await slow_stage.buyer("Ana")
    for number in range(3):
        slow_stage.telegram.press_start(slow_stage.telegram.new_user(f"Buyer {number}"))
    await waits_in_line(slow_stage, 3)
    assert set(slow_stage.rows("SELECT DISTINCT attempts FROM work")) == {(0,)}
    waiting = "SELECT state, attempts FROM outbox WHERE state != 'sent'"
    assert slow_stage.rows(waiting) == [("waiting", 0)] * 3


async def test_a_long_line_of_messages_to_buyers_holds_up_no_card(slow_stage: Stage) -> None:
    for number in range(CROWD):
        slow_stage.telegram.press_start(slow_stage.telegram.new_user(f"Buyer {number}"))
    await waits_in_line(slow_stage, CROWD - 5)
    slow_stage.telegram.say(slow_stage.telegram.new_user("Zoe"), "¿Cuál es el pedido mínimo?")
    assert "Question from Zoe" in shown(await slow_stage.card(having=MOQ_ES))
    greeted = [user for user in slow_stage.telegram.users if slow_stage.telegram.received(user)]
    assert len(greeted) < 5
