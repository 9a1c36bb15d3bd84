"""kill -9 while a buyer is forgotten: the key is gone or not, and nothing is told twice."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.localise import buyer_receipt
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.fleet.nursery import Nursery
from tests.flow.forgetting import CONFIRMED, ES, RECEIPT, about_to_delete, all_said, in_slack, said
from tests.flow.stage import shown
from tests.flow.test_crash import QUESTION, Crashing, crashing

REDACTED = "Nothing more can be shown"


@pytest.fixture
async def stage(
    nursery: Nursery, sandbox: Sandbox, clock: SharedClock, tmp_path: Path
) -> AsyncIterator[Crashing]:
    """The desk in suggest mode, its bot a process of its own."""
    async with crashing(nursery, sandbox, clock, tmp_path) as stage:
        yield stage


@pytest.mark.parametrize(
    ("method", "when"),
    [
        ("answerCallbackQuery", "before"),
        ("editMessageReplyMarkup", "before"),
        ("editMessageReplyMarkup", "after"),
        ("chat.update", "before"),
        ("chat.update", "after"),
        ("files.delete", "before"),
        ("files.delete", "after"),
    ],
)
async def test_killed_between_the_steps(stage: Crashing, method: str, when: str) -> None:
    ana = await stage.asked(QUESTION)
    stage.telegram.send_document(ana, "azul.pdf", b"12")
    await stage.until(lambda: stage.slack.files)
    await stage.settled()
    question = await about_to_delete(stage, ana)
    await stage.settled()
    stage.hang(method, when)
    stage.telegram.press(ana, "privacy:erase", question)
    if method != "editMessageReplyMarkup":  # which it waits behind
        await said(stage, ana, CONFIRMED)  # else it may be leaving just then, and never again
    await stage.dies_at(method, when)
    await said(stage, ana, RECEIPT)
    await stage.settled()
    assert len(all_said(stage, ana, CONFIRMED)) == 1
    assert len(all_said(stage, ana, RECEIPT)) == 1
    assert stage.rows("SELECT key FROM buyers") == [(None,)]
    assert REDACTED in shown(await stage.card())
    assert "azul" not in in_slack(stage)


@pytest.mark.parametrize("when", ["before", "after"])
async def test_killed_while_the_confirmation_leaves_it_is_not_sent_twice(
    stage: Crashing, when: str
) -> None:
    ana = await stage.asked(QUESTION)
    question = await about_to_delete(stage, ana)
    await stage.settled()
    stage.hang("sendMessage", when)
    stage.telegram.press(ana, "privacy:erase", question)
    await stage.dies_at("sendMessage", when)
    await said(stage, ana, RECEIPT)
    await stage.settled()
    assert len(all_said(stage, ana, CONFIRMED)) == (1 if when == "after" else 0)
    assert len(all_said(stage, ana, RECEIPT)) == 1


async def test_killed_while_a_card_is_posted_it_is_found_and_redacted(stage: Crashing) -> None:
    ana = await stage.buyer()
    question = await about_to_delete(stage, ana)
    await stage.settled()
    stage.hang("chat.postMessage", "after")
    stage.telegram.say(ana, QUESTION)
    await stage.sandbox.faults.wait_fired()
    stage.telegram.press(ana, "privacy:erase", question)
    await said(stage, ana, CONFIRMED)
    await stage.bot.restart()
    await said(stage, ana, RECEIPT)
    (card,) = stage.cards()
    assert REDACTED in shown(card)
    assert QUESTION not in in_slack(stage)


async def test_killed_while_a_file_comes_over_the_doubt_is_named_and_a_colleague_is_asked(
    stage: Crashing,
) -> None:
    ana = await stage.asked(QUESTION)
    question = await about_to_delete(stage, ana)
    await stage.settled()
    stage.hang("files.completeUploadExternal", "after")
    stage.telegram.send_document(ana, "azul.pdf", b"12")
    await stage.sandbox.faults.wait_fired()
    stage.telegram.press(ana, "privacy:erase", question)
    await said(stage, ana, CONFIRMED)
    assert all_said(stage, ana, RECEIPT) == []
    await stage.bot.restart()
    assert buyer_receipt.doubtful(ES, 1) in await said(stage, ana, RECEIPT)
    (alarm,) = await stage.slack.wait_messages(stage.slack.sla_channel)
    assert "a file may be in its thread" in alarm.text
