"""Promises as the team meets them: warned in the thread, broken in the SLA channel with a cause."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.flow.stage import Stage, buttons, shown
from tests.flow.timely import POLICY, in_sla, timely_bot, told_in_sla, write_policy

UNKNOWN = "¿Trabajan ustedes con el banco de mi primo en Valparaíso?"
MOQ = "¿Cuál es el pedido mínimo?"
MINUTE = timedelta(minutes=1)


@pytest.fixture
async def stage(sandbox: Sandbox, clock: SharedClock, tmp_path: Path) -> AsyncIterator[Stage]:
    async with timely_bot(sandbox, clock, tmp_path):
        yield Stage(sandbox, clock, tmp_path / "parley.db")


def clocks(stage: Stage, name: str = "first_response") -> list[tuple[str | None, str | None]]:
    """Outcome and cause of the clocks of this name, the oldest first."""
    return [
        (row[0], row[1])
        for row in stage.rows("SELECT outcome, cause FROM clocks WHERE name = ? ORDER BY id", name)
    ]


async def wait_until_due(stage: Stage, minutes: float) -> None:
    stage.move(timedelta(minutes=minutes))
    await stage.settled()


async def test_the_card_counts_down_to_the_promise(stage: Stage) -> None:
    await stage.asked(MOQ)
    assert "in 15 min" in shown(await stage.card())


async def test_a_promise_about_to_break_is_said_once_in_the_inquirys_thread(stage: Stage) -> None:
    await stage.asked(MOQ)
    card = await stage.card()
    await wait_until_due(stage, 12)
    replies = stage.slack.thread(card.channel, card.ts)
    assert len(replies) == 1
    assert "3 min" in replies[0].text
    assert not in_sla(stage, "")
    await wait_until_due(stage, 1)
    assert len(stage.slack.thread(card.channel, card.ts)) == 1


async def test_the_warning_names_whoever_holds_it(stage: Stage) -> None:
    await stage.asked(MOQ)
    await stage.click("ania", "inquiry.claim")
    card = await stage.card(having="held by *ania*")
    await wait_until_due(stage, 12)
    assert "<@U0ANIA0001>" in stage.slack.thread(card.channel, card.ts)[0].text


async def test_a_broken_promise_is_posted_with_what_how_late_and_why(stage: Stage) -> None:
    await stage.asked(MOQ)
    await wait_until_due(stage, 16)
    breach = await told_in_sla(stage, "approval")
    assert clocks(stage) == [(None, "draft_waited")]
    assert set(buttons(breach)) >= {"inquiry.claim", "inquiry.escalate", "sla.acknowledge"}
    assert "1 min" in shown(breach)


async def test_a_question_that_nothing_matches_says_so(stage: Stage) -> None:
    await stage.asked(UNKNOWN)
    await wait_until_due(stage, 16)
    await told_in_sla(stage, "the library had no answer")
    assert clocks(stage) == [(None, "no_match")]


async def test_an_answer_at_the_very_deadline_keeps_the_promise(stage: Stage) -> None:
    ana = await stage.asked(MOQ)
    stage.move(15 * MINUTE)
    await stage.click("ania", "draft.approve")
    await stage.replied(ana)
    await stage.settled()
    await wait_until_due(stage, 1)
    assert clocks(stage) == [("kept", None)]
    assert not in_sla(stage, "")


async def test_an_answer_a_moment_late_breaks_it(stage: Stage) -> None:
    ana = await stage.asked(MOQ)
    await wait_until_due(stage, 15.01)
    await told_in_sla(stage, "approval")
    await stage.click("ania", "draft.approve")
    await stage.replied(ana)
    await stage.settled()
    assert clocks(stage) == [("broken", "draft_waited")]
    breach = await told_in_sla(stage, "approval")
    assert "sla.acknowledge" in buttons(breach), (
        "that it was broken is still to be seen by somebody"
    )


async def test_a_second_question_before_the_answer_does_not_move_the_deadline(stage: Stage) -> None:
    ana = await stage.asked(MOQ)
    stage.move(10 * MINUTE)
    stage.telegram.say(ana, "¿Cuánto tarda la producción?")
    await stage.card(having="producción")
    await stage.settled()
    await wait_until_due(stage, 6)
    await told_in_sla(stage, "")
    assert len(clocks(stage)) == 1


async def test_a_question_after_the_answer_has_a_promise_of_its_own(stage: Stage) -> None:
    ana = await stage.asked(MOQ)
    await stage.click("ania", "draft.approve")
    await stage.replied(ana)
    await stage.settled()
    stage.move(60 * MINUTE)
    stage.telegram.say(ana, "¿Cuánto tarda la producción?")
    await stage.card(having="producción")
    await stage.settled()
    assert clocks(stage) == [("kept", None)]
    assert clocks(stage, "next_response") == [(None, None)]


async def test_seen_means_that_it_is_not_said_again(stage: Stage) -> None:
    await stage.asked(MOQ)
    await wait_until_due(stage, 16)
    breach = await told_in_sla(stage, "approval")
    await stage.slack.click("ania", breach.channel, breach.ts, "sla.acknowledge")
    await told_in_sla(stage, "ania")
    await stage.settled()
    await wait_until_due(stage, 120)
    assert not stage.slack.thread(breach.channel, breach.ts)


async def test_unseen_it_is_said_again_every_hour(stage: Stage) -> None:
    await stage.asked(MOQ)
    await wait_until_due(stage, 16)
    breach = await told_in_sla(stage, "approval")
    await wait_until_due(stage, 60)
    await stage.until(lambda: len(stage.slack.thread(breach.channel, breach.ts)) == 1)
    await wait_until_due(stage, 60)
    await stage.until(lambda: len(stage.slack.thread(breach.channel, breach.ts)) == 2)


async def test_ten_that_break_together_are_one_list(stage: Stage) -> None:
    for number in range(10):
        ana = await stage.buyer(f"Buyer {number}")
        stage.telegram.say(ana, UNKNOWN)
    await stage.card(10)
    await stage.settled()
    await wait_until_due(stage, 16)
    summary = await told_in_sla(stage, "10")
    text = f"{summary.text}\n{shown(summary)}"
    for number in range(1, 11):
        assert f"{number}" in text
    assert len(stage.slack.messages(stage.slack.sla_channel)) == 1
    assert "Buyer" not in text


async def test_what_was_slept_through_is_one_list(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path
) -> None:
    async with timely_bot(sandbox, clock, tmp_path):
        stage = Stage(sandbox, clock, tmp_path / "parley.db")
        for number in range(2):
            ana = await stage.buyer(f"Buyer {number}")
            stage.telegram.say(ana, UNKNOWN)
        await stage.card(2)
        await stage.settled()
    stage.move(timedelta(hours=9))
    async with timely_bot(sandbox, clock, tmp_path):
        await told_in_sla(stage, "2")
        await stage.settled()
        assert len(stage.slack.messages(stage.slack.sla_channel)) == 1
        assert len(stage.slack.thread(*_place(stage))) == 0, "a warning that late is none"


def _place(stage: Stage) -> tuple[str, str]:
    card = stage.cards()[0]
    return card.channel, card.ts


async def test_an_edited_policy_moves_open_deadlines_and_says_so(
    stage: Stage, tmp_path: Path
) -> None:
    await stage.asked(MOQ)
    write_policy(tmp_path, POLICY.replace("target: 15m", "target: 1h"))
    await told_in_sla(stage, "policy")
    assert "in 1 h" in shown(await stage.card(having="in 1 h"))
    await wait_until_due(stage, 16)
    assert clocks(stage) == [(None, None)]


async def test_a_broken_edit_of_the_policy_changes_nothing(stage: Stage, tmp_path: Path) -> None:
    await stage.asked(MOQ)
    write_policy(tmp_path, POLICY.replace("target: 15m", "target: soon"))
    told = await told_in_sla(stage, "first_response_core.target")
    assert "timely.yaml" in told.text
    await wait_until_due(stage, 16)
    assert clocks(stage) == [(None, "draft_waited")]


async def test_a_clock_edited_into_nonsense_is_set_aside_and_never_loops(stage: Stage) -> None:
    await stage.asked(MOQ)
    await stage.settled()
    _execute(
        stage, "UPDATE clocks SET due_at = '2020-01-01 00:00:00.000000' WHERE due_at IS NOT NULL"
    )
    await wait_until_due(stage, 16)
    await told_in_sla(stage, "no sense")
    assert not stage.rows("SELECT 1 FROM work WHERE queue = 'clock' AND key LIKE '%first_response'")
    await wait_until_due(stage, 600)
    assert clocks(stage) == [(None, None)]


def _execute(stage: Stage, statement: str) -> None:
    import sqlite3

    with sqlite3.connect(stage.database or "") as connection:
        connection.execute(statement)


@pytest.fixture
def watchful(monkeypatch: pytest.MonkeyPatch) -> None:
    """A watchdog that looks several times a second: its pace is engine time."""
    monkeypatch.setattr("bot.services.watchdog._LOOK_EVERY", 0.1)


async def test_a_deadline_that_nobody_would_have_noticed_is_noticed_all_the_same(
    watchful: None, stage: Stage
) -> None:
    await stage.asked(MOQ)
    await stage.settled()
    _execute(stage, "DELETE FROM work WHERE key LIKE '%:first_response'")
    stage.move(18 * MINUTE)
    await told_in_sla(stage, "put back")
    await told_in_sla(stage, "approval")


async def test_the_buyer_is_told_the_time_that_is_promised(stage: Stage) -> None:
    ana = await stage.asked(UNKNOWN)
    replies = await stage.replied(ana)
    assert "09:15" in replies[-1] or "9:15" in replies[-1]
    due = stage.rows("SELECT due_at FROM clocks WHERE name = 'first_response'")[0][0]
    assert datetime.fromisoformat(due).minute == 15
