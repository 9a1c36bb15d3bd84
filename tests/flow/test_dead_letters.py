"""What Slack refuses for good and nobody would miss is told, with buttons to decide about it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from sandbox.slack.messages import Message as Posted
from tests.flow.stage import Stage, buttons, shown
from tests.flow.timely import timely_bot, told_in_sla

MOQ = "¿Cuál es el pedido mínimo?"


@pytest.fixture
async def stage(sandbox: Sandbox, clock: SharedClock, tmp_path: Path) -> AsyncIterator[Stage]:
    async with timely_bot(sandbox, clock, tmp_path):
        yield Stage(sandbox, clock, tmp_path / "parley.db")


@pytest.fixture
async def refused(stage: Stage) -> tuple[Posted, Posted]:
    """A card in an archived channel, and the alarm that a warning in its thread was refused."""
    await stage.asked(MOQ)
    card = await stage.card()
    stage.slack.archive(card.channel)
    stage.move(timedelta(minutes=12))
    return card, await told_in_sla(stage, "Something could not be delivered")


async def test_it_is_sent_again_once_when_a_person_says_so(
    stage: Stage, refused: tuple[Posted, Posted]
) -> None:
    card, alarm = refused
    assert buttons(alarm) == ["outbox.retry", "outbox.drop"]
    assert "say: " in shown(alarm)
    stage.slack.unarchive(card.channel)
    await stage.slack.click("ania", alarm.channel, alarm.ts, "outbox.retry")
    await stage.whispered("ania", "It is tried again now.")
    await stage.until(lambda: stage.slack.thread(card.channel, card.ts))
    await stage.slack.click("marek", alarm.channel, alarm.ts, "outbox.retry")
    await stage.whispered("marek", "somebody was first")
    assert len(stage.slack.thread(card.channel, card.ts)) == 1


async def test_it_is_dropped_and_never_sent(stage: Stage, refused: tuple[Posted, Posted]) -> None:
    card, alarm = refused
    stage.slack.unarchive(card.channel)
    await stage.slack.click("ania", alarm.channel, alarm.ts, "outbox.drop")
    await stage.whispered("ania", "It is set aside")
    await stage.slack.click("marek", alarm.channel, alarm.ts, "outbox.retry")
    await stage.whispered("marek", "somebody was first")
    assert stage.slack.thread(card.channel, card.ts) == []
