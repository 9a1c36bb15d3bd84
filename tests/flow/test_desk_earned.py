"""Automatic replies are earned: approvals bring them, a correction or a thumb takes them away."""

import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.flow.conftest import START, migrated, running_bot
from tests.flow.record import write_record
from tests.flow.small_library import MOQ_ES, write_small_library
from tests.flow.stage import Stage, shown

MOQ = "¿Cuál es el pedido mínimo?"
BURST = timedelta(seconds=3)
Desk = Callable[[int], AbstractAsyncContextManager[Stage]]


@pytest.fixture
def desk(sandbox: Sandbox, clock: SharedClock, tmp_path: Path) -> Desk:
    """A desk with the switch on, whose record is so many approvals of one Spanish answer."""

    @asynccontextmanager
    async def with_record(right: int) -> AsyncIterator[Stage]:
        content = write_small_library(tmp_path)
        policy, database = tmp_path / "policy.yaml", tmp_path / "parley.db"
        policy.write_text("automatic_replies: true\n")
        database.write_bytes(migrated())
        write_record(database, content, START, right=right)
        told = {"parley_content": str(content), "parley_policy": str(policy)}
        async with running_bot(sandbox, clock, tmp_path, **told):
            yield Stage(sandbox, clock, database)

    return with_record


async def asks(stage: Stage, number: int) -> list[str]:
    """A buyer's question, the `number`th card, and what they got when the burst had ended."""
    user = await stage.buyer(f"Buyer {number}")
    stage.telegram.say(user, MOQ)
    await stage.card(number, having=MOQ)
    stage.move(BURST)
    await stage.settled()
    return stage.replies(user)


async def test_the_last_approval_brings_the_first_automatic_reply(desk: Desk) -> None:
    async with desk(124) as stage:
        told = "Spanish: 124 of about 125 approvals, 0 against; automatic replies not yet"
        await stage.home("ania", told)
        assert await asks(stage, 1) == []
        await stage.click("ania", "draft.approve")
        await stage.card(having="Answered")
        await stage.home("ania", "Spanish: automatic from 90% sure (125 approvals, 0 against)")
        assert await asks(stage, 2) == [MOQ_ES]
        assert "*Parley* sent the answer automatically" in shown(await stage.card(2))


async def test_a_correction_takes_it_away(desk: Desk) -> None:
    async with desk(125) as stage:
        assert await asks(stage, 1) == [MOQ_ES]
        await stage.click("marek", "reply.correct")
        await stage.fill("marek", "Desde 300 piezas.")
        await stage.card(having="sent a correction")
        told = "Spanish: 125 of about 184 approvals, 1 against; automatic replies not yet"
        await stage.home("ania", told)
        assert await asks(stage, 2) == []
        assert "A draft waits for approval" in shown(await stage.card(2))


async def test_so_does_a_buyer_whom_it_did_not_help(desk: Desk) -> None:
    async with desk(125) as stage:
        user = await stage.buyer()
        stage.telegram.say(user, MOQ)
        await stage.card(having=MOQ)
        stage.move(BURST)
        await stage.replied(user)
        await stage.settled()
        answer = stage.telegram.received(user)[-1]
        no = next(one for row in answer.buttons for one in row if "helped:no" in (one.data or ""))
        stage.telegram.press(user, no.text)
        await stage.card(having="The buyer still needs help")
        assert await asks(stage, 2) == []


async def test_silence_earns_nothing(desk: Desk) -> None:
    async with desk(125) as stage:
        for number in range(1, 4):
            assert await asks(stage, number) == [MOQ_ES]
        await stage.home("ania", "(125 approvals, 0 against)")


async def test_what_was_said_half_a_year_ago_has_lapsed(desk: Desk) -> None:
    async with desk(125) as stage:
        stage.move(timedelta(days=181))
        assert await asks(stage, 1) == []
        await stage.home("ania", "Nothing was approved yet")


async def test_dismissals_are_held_against_the_entry_and_shown_on_the_card(desk: Desk) -> None:
    async with desk(0) as stage:
        await asks(stage, 1)
        before = _sure(shown(await stage.card(1)))
        for number in range(1, 4):
            if number > 1:
                await asks(stage, number)
            await stage.click("ania", "draft.dismiss", number)
            await stage.card(number, having="dismissed")
        await asks(stage, 4)
        assert _sure(shown(await stage.card(4))) < before - 10


def _sure(card: str) -> int:
    """The percentage that a card shows."""
    found = re.search(r"([0-9]+)\s?%", card)
    assert found is not None, card
    return int(found[1])
