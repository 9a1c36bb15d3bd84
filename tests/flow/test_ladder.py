"""Ladders as managers meet them: called in order, stopped by whoever takes it, never forgotten."""

import sqlite3
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from sandbox.slack.people import Account
from tests.flow.stage import Stage, buttons, shown
from tests.flow.test_desk_forms import ANSWERS, ENDED
from tests.flow.timely import POLICY, VIKTOR, in_sla, timely_bot, told_directly, told_in_sla

FIRE = "¡El cargador se incendió! ¿Qué garantía tiene?"
TAKE = "escalation.acknowledge"


@pytest.fixture
async def stage(sandbox: Sandbox, clock: SharedClock, tmp_path: Path) -> AsyncIterator[Stage]:
    async with timely_bot(sandbox, clock, tmp_path):
        yield Stage(sandbox, clock, tmp_path / "parley.db")


async def passes(stage: Stage, minutes: float) -> None:
    stage.move(timedelta(minutes=minutes))
    await stage.settled()


def calls(stage: Stage) -> list[tuple[str, str]]:
    """Everybody who was called, or could not be."""
    return [(row[0], row[1]) for row in stage.rows("SELECT person, outcome FROM calls ORDER BY id")]


async def test_a_fire_calls_the_first_rung_at_once_and_nothing_leaves_by_itself(
    stage: Stage,
) -> None:
    ana = await stage.asked(FIRE)
    call = await told_directly(stage, "helena", FIRE)
    assert TAKE in buttons(call)
    assert "S1 critical" in shown(call)
    assert "fire" in shown(call).lower()
    public = await told_in_sla(stage, FIRE)
    assert "<@U0HELENA01>" in shown(public) + public.text
    await passes(stage, 3)
    told = stage.replies(ana)
    assert len(told) == 1, "the buyer is told that it was received, and by when"
    assert "garantía es" not in told[0]
    assert not stage.slack.direct_messages("viktor")


async def test_without_an_answer_the_next_rung_is_called_after_its_wait(stage: Stage) -> None:
    await stage.asked(FIRE)
    await told_directly(stage, "helena", FIRE)
    await passes(stage, 14.9)
    assert not stage.slack.direct_messages("viktor")
    await passes(stage, 0.2)
    await told_directly(stage, "viktor", FIRE)
    assert calls(stage) == [("U0HELENA01", "called"), ("U0VIKTOR01", "called")]


async def test_the_last_rung_is_called_again_and_again(stage: Stage) -> None:
    await stage.asked(FIRE)
    await passes(stage, 0)
    await passes(stage, 15.1)
    for again in range(1, 4):
        await passes(stage, 30.1)
        assert [person for person, _ in calls(stage)].count(VIKTOR) == 1 + again
    said = stage.slack.direct_messages("viktor")
    assert len(said) == 4, "an edited card pings nobody: each call is a message"


async def test_whoever_takes_it_stops_the_ladder_and_the_desk_is_told(stage: Stage) -> None:
    await stage.asked(FIRE)
    call = await told_directly(stage, "helena", FIRE)
    await stage.slack.click("helena", call.channel, call.ts, TAKE)
    card = await stage.card(having="*helena*")
    assert "took" in shown(card)
    taken = await told_directly(stage, "helena", "helena")
    assert TAKE not in buttons(taken)
    await passes(stage, 59)
    assert len(calls(stage)) == 1


async def test_taken_but_not_resolved_reminds_and_then_climbs_again(stage: Stage) -> None:
    await stage.asked(FIRE)
    call = await told_directly(stage, "helena", FIRE)
    await stage.slack.click("helena", call.channel, call.ts, TAKE)
    await stage.card(having="took")
    await stage.settled()
    before = len(stage.slack.direct_messages("helena"))
    await passes(stage, 61)
    assert len(stage.slack.direct_messages("helena")) == before + 1
    assert not stage.slack.direct_messages("viktor")
    await passes(stage, 61)
    await told_directly(stage, "viktor", FIRE)


async def test_resolving_ends_it_everywhere(stage: Stage) -> None:
    await stage.asked(FIRE)
    await told_directly(stage, "helena", FIRE)
    await stage.click("ania", "inquiry.resolve")
    await stage.slack.wait_view("ania")
    await stage.slack.submit("ania", ENDED)
    await stage.card(having="resolved")
    await stage.settled()
    await passes(stage, 300)
    assert len(calls(stage)) == 1
    for card in (*stage.slack.direct_messages("helena"), in_sla(stage, FIRE)):
        assert card is not None
        assert TAKE not in buttons(card)
    kept = stage.rows("SELECT outcome, cause, department, compensation FROM resolutions")
    assert kept == [tuple(ANSWERS.values())]


async def test_somebody_who_left_is_passed_over_with_a_note(stage: Stage) -> None:
    stage.slack.people.change("helena", Account.DEACTIVATED)
    await stage.asked(FIRE)
    await told_directly(stage, "viktor", FIRE)
    assert calls(stage) == [("U0HELENA01", "gone"), ("U0VIKTOR01", "called")]
    await told_in_sla(stage, "helena")


async def test_somebody_removed_midway_is_not_called_again(stage: Stage) -> None:
    await stage.asked(FIRE)
    await passes(stage, 0)
    await passes(stage, 15.1)
    await told_directly(stage, "viktor", FIRE)
    stage.slack.people.change("viktor", Account.DEACTIVATED)
    await passes(stage, 30.1)
    assert calls(stage)[-1] == (VIKTOR, "gone")
    assert len(stage.slack.direct_messages("viktor")) == 1
    await told_in_sla(stage, "obody")


async def test_a_restart_between_every_two_steps_loses_and_doubles_nothing(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path
) -> None:
    stage = Stage(sandbox, clock, tmp_path / "parley.db")
    async with timely_bot(sandbox, clock, tmp_path):
        await stage.asked(FIRE)
        await told_directly(stage, "helena", FIRE)
        await stage.settled()
    for step, minutes in enumerate((15.1, 30.1, 30.1), start=1):
        stage.move(timedelta(minutes=minutes))
        async with timely_bot(sandbox, clock, tmp_path):
            await stage.until(lambda step=step: len(calls(stage)) == 1 + step)  # type: ignore[misc]
            await stage.settled()
    assert [person for person, _ in calls(stage)] == ["U0HELENA01", VIKTOR, VIKTOR, VIKTOR]


async def test_a_night_slept_through_is_one_step(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path
) -> None:
    stage = Stage(sandbox, clock, tmp_path / "parley.db")
    async with timely_bot(sandbox, clock, tmp_path):
        await stage.asked(FIRE)
        await told_directly(stage, "helena", FIRE)
        await stage.settled()
    stage.move(timedelta(hours=9))
    async with timely_bot(sandbox, clock, tmp_path):
        await stage.until(lambda: len(calls(stage)) == 2)
        await stage.settled()
        assert len(calls(stage)) == 2


async def test_a_ladder_is_climbed_as_it_was_whatever_the_policy_says_now(
    stage: Stage, tmp_path: Path
) -> None:
    await stage.asked(FIRE)
    await told_directly(stage, "helena", FIRE)
    edited = POLICY.replace("call: [U0VIKTOR01, sla]", "call: [U0MAREK001, sla]")
    (tmp_path / "timely.yaml").write_text(edited)
    await told_in_sla(stage, "policy")
    await passes(stage, 15.1)
    await told_directly(stage, "viktor", FIRE)


async def test_a_person_may_say_that_it_is_less_grave_and_managers_are_called_off(
    stage: Stage,
) -> None:
    await stage.asked(FIRE)
    await told_directly(stage, "helena", FIRE)
    await stage.click("ania", "inquiry.severity", value="1:1:S3")
    await stage.slack.wait_view("ania")
    await stage.slack.submit("ania", {"reason": {"text": "only a spark in a video, says Ana"}})
    card = await stage.card(having="S3 ordinary")
    assert "only a spark" in shown(card)
    await stage.settled()
    await passes(stage, 60)
    assert len(calls(stage)) == 1


@pytest.fixture
def watchful(monkeypatch: pytest.MonkeyPatch) -> None:
    """A watchdog that looks several times a second: its pace is engine time."""
    monkeypatch.setattr("bot.services.watchdog._LOOK_EVERY", 0.1)


async def test_a_step_that_went_missing_is_found_and_repaired_loudly(
    watchful: None, stage: Stage
) -> None:
    await stage.asked(FIRE)
    await told_directly(stage, "helena", FIRE)
    await stage.settled()
    with sqlite3.connect(stage.database or "") as connection:
        connection.execute("DELETE FROM work WHERE key LIKE '%:ladder'")
    stage.move(timedelta(minutes=20))
    await told_in_sla(stage, "put back")
    await told_directly(stage, "viktor", FIRE)
