"""Events nobody can read are set aside and seen; the rest flows, each once, in order."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from bot.cli import main
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from sandbox.slack.envelopes import Sort
from tests.flow.conftest import running_bot
from tests.flow.small_library import MOQ_ES, write_small_library
from tests.flow.stage import Stage, shown

MOQ = "¿Cuál es el pedido mínimo?"
UPDATES: dict[str, dict[str, Any]] = {
    "empty": {},
    "text for a message": {"message": "hello"},
    "no chat": {"message": {"message_id": 1, "date": 1, "text": "secret words"}},
    "a chat without an id": {"message": {"message_id": 1, "date": 1, "chat": {"type": "private"}}},
    "a list": {"message": [1, 2, 3]},
    "a date from nowhere": {
        "message": {
            "message_id": 1,
            "date": 10**18,
            "from": {"id": 5, "is_bot": False, "first_name": "x"},
            "chat": {"id": 5, "type": "private"},
            "text": "x",
        }
    },
    "a press without a person": {"callback_query": {"id": "1", "data": "x"}},
}


def alarms(stage: Stage) -> list[str]:
    """What was posted where alarms go."""
    return [message.text for message in stage.slack.messages(stage.slack.sla_channel)]


async def test_unreadable_updates_are_set_aside_and_the_rest_flows(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    for update in UPDATES.values():
        small_stage.telegram.raw_update(update)
    small_stage.telegram.say(ana, MOQ)
    await small_stage.card(having=MOQ_ES)
    await small_stage.settled()
    assert len(alarms(small_stage)) == len(UPDATES)
    for alarm in alarms(small_stage):
        assert "An incoming event could not be handled and was set aside" in alarm
        assert "parley inbox list" in alarm
        assert "secret words" not in alarm


PAYLOADS: dict[str, dict[str, Any]] = {
    "empty": {},
    "unknown type": {"type": "shortcut_of_tomorrow", "user": {"id": "U0ANIA0001"}},
    "no action": {"type": "block_actions", "user": {"id": "U0ANIA0001"}, "actions": []},
    "no user": {
        "type": "block_actions",
        "actions": [{"action_id": "draft.approve", "block_id": "b", "value": "1:1"}],
    },
    "a bad value": {
        "type": "block_actions",
        "user": {"id": "U0ANIA0001", "team_id": "T0PARLEY01"},
        "team": {"id": "T0PARLEY01"},
        "actions": [{"action_id": "draft.approve", "block_id": "b", "value": "one:two"}],
    },
    "a view of nothing": {
        "type": "view_submission",
        "user": {"id": "U0ANIA0001", "team_id": "T0PARLEY01"},
        "view": {"callback_id": "draft.edit", "type": "modal"},
    },
}


async def test_unreadable_payloads_of_slack_hold_nothing_up(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, MOQ)
    await small_stage.card(having=MOQ_ES)
    for payload in PAYLOADS.values():
        small_stage.slack.raw_payload(Sort.INTERACTION, payload)
    await small_stage.click("ania", "draft.approve")
    assert await small_stage.replied(ana) == [MOQ_ES]


async def test_a_bad_value_on_a_button_is_set_aside(small_stage: Stage) -> None:
    await small_stage.buyer()
    small_stage.slack.raw_payload(Sort.INTERACTION, PAYLOADS["a bad value"])
    (alarm,) = await small_stage.until(lambda: alarms(small_stage))
    assert "a button's value without an inquiry" in alarm


async def parley(*arguments: str) -> str:
    """What a command prints, run beside the bot."""
    result = await asyncio.to_thread(CliRunner().invoke, main, arguments)
    assert result.exit_code == 0, result.output
    return result.output


async def test_what_was_set_aside_is_listed_beside_the_running_bot(
    small_stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_stage.telegram.raw_update(UPDATES["no chat"])
    await small_stage.until(lambda: alarms(small_stage))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/parley.db")
    listed = await parley("inbox", "list")
    assert "telegram  unreadable message (" in listed
    assert "secret words" not in listed
    assert "will be tried again" in await parley("inbox", "release", "1")
    await small_stage.until(lambda: len(alarms(small_stage)) == 1)


async def test_an_update_delivered_again_is_ignored(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    update = small_stage.telegram.say(ana, MOQ)
    await small_stage.card(having=MOQ_ES)
    small_stage.move(timedelta(minutes=5))
    small_stage.telegram.redeliver(update)
    small_stage.telegram.say(ana, "Gracias")
    card = await small_stage.card(having="Gracias")
    await small_stage.settled()
    assert shown(card).count(f"\n{MOQ}\n") == 1
    assert len(small_stage.cards()) == 1


async def test_update_numbers_may_start_anew_lower_down(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, MOQ)
    await small_stage.card(having=MOQ_ES)
    await small_stage.settled()
    small_stage.telegram.jump_update_id(-400_000_000)
    small_stage.move(timedelta(days=8))
    small_stage.telegram.say(ana, "¿Tiene garantía?")
    await small_stage.card(having="¿Tiene garantía?")


async def test_150_messages_that_wait_are_all_taken_in_order(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path
) -> None:
    buyers = [sandbox.telegram.new_user(f"Kim {n}", language_code="en") for n in range(10)]
    for number in range(150):
        sandbox.telegram.say(buyers[number % 10], f"Order {number:03}: penguins?")
    content = str(write_small_library(tmp_path))
    async with running_bot(sandbox, clock, tmp_path, parley_content=content):
        stage = Stage(sandbox, clock, tmp_path / "parley.db")
        await stage.settled(20)
        heard: dict[int, list[int]] = {}
        for conversation, message in stage.rows(
            "SELECT conversation_id, external_id FROM messages ORDER BY id"
        ):
            heard.setdefault(conversation, []).append(int(message))
    assert sum(map(len, heard.values())) == 150
    assert all(numbers == sorted(numbers) for numbers in heard.values())
