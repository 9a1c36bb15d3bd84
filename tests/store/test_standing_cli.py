"""`parley inbox` and `parley outbox`: what stands still, and what an operator decides about it."""

import asyncio
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import URL

from bot.cli import main
from bot.store.inbox import TRIES, InboundEvent
from bot.store.outbound import Outbound, OutboxKind, OutboxState
from bot.store.store import Store
from tests.store.world import KEY, NOW, opened

_OUTCOMES = {
    OutboxKind.SAY: OutboxState.FAILED,
    OutboxKind.REPLY: OutboxState.UNCERTAIN,
    OutboxKind.HOME: None,
}
"""What became of the effects 1, 2 and 3."""


@pytest.fixture
def desk(sqlite: URL, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database in which one chat stands still and two effects did not arrive."""
    asyncio.run(_fill(sqlite))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", "sqlite:///parley.db")
    monkeypatch.setenv("PARLEY_MASTER_KEY", KEY.hex())


async def _fill(url: URL) -> None:
    async with opened(url) as store, store.transaction() as tx:
        events = [InboundEvent("telegram", str(number), "telegram:ana", {}) for number in (1, 2)]
        await store.inbox.add(tx, events, NOW)
        for _ in range(TRIES):
            await store.inbox.tried(tx, 1, "KeyError < receive.py:7 message")
        for kind, outcome in _OUTCOMES.items():
            effect = Outbound(kind, kind, kind, {"what": "word"})
            await store.outbox.add(tx, effect, store.vault.house, NOW)
            row, _ = await store.outbox.head(tx, kind)
            if outcome is not None and row is not None:
                await store.outbox.settle(tx, row, outcome, NOW, problem="is_archived")


def parley(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


def lines(*arguments: str) -> list[str]:
    """What a command that goes well prints."""
    result = parley(*arguments)
    assert result.exit_code == 0, result.output
    return result.output.splitlines()


@pytest.mark.usefixtures("desk")
def test_the_chat_that_stands_still_goes_on_without_the_event() -> None:
    (held,) = lines("inbox", "list")
    assert "1  2026-03-02 09:00Z  telegram  HOLDS UP ITS CHAT  KeyError < receive.py:7" in held
    lines("inbox", "skip", "1")
    (aside,) = lines("inbox", "list")
    assert "HOLDS UP" not in aside
    again = parley("inbox", "skip", "1")
    assert (again.exit_code, "event 1 holds nothing up" in again.output) == (1, True)
    assert lines("inbox", "release", "1") == ["Event 1 will be tried again."]
    assert lines("inbox", "list") == ["Nothing is set aside."]


@pytest.mark.usefixtures("desk")
def test_what_has_not_left_is_listed_without_a_word_of_it() -> None:
    say, reply, home = lines("outbox", "list")
    assert say == "1  2026-03-02 09:00Z  failed  say  is_archived"
    assert reply == "2  2026-03-02 09:00Z  uncertain  reply  (decided on its card)  is_archived"
    assert home == "3  2026-03-02 09:00Z  waiting  home"


@pytest.mark.usefixtures("desk")
def test_a_dead_letter_is_sent_again_and_what_waits_is_dropped() -> None:
    assert lines("outbox", "retry", "1") == ["Effect 1 will be sent again."]
    assert "1  2026-03-02 09:00Z  waiting  say" in lines("outbox", "list")
    for number in ("1", "3"):
        (said,) = lines("outbox", "drop", number)
        assert said.startswith(f"Effect {number} is dropped.")
    assert len(lines("outbox", "list")) == 1


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("command", ["retry", "drop"])
def test_a_reply_is_decided_on_its_card_alone(command: str) -> None:
    result = parley("outbox", command, "2")
    assert result.exit_code == 1
    assert "on its card" in result.output


async def test_a_dead_letter_keeps_its_words_and_its_place_in_line(store: Store) -> None:
    async with store.transaction() as tx:
        effect = Outbound("say:1", "breaches", OutboxKind.SAY, {"what": "summary"})
        await store.outbox.add(tx, effect, store.vault.house, NOW)
        row, _ = await store.outbox.head(tx, "breaches")
        assert row is not None
        await store.outbox.settle(tx, row, OutboxState.FAILED, NOW, problem="not_in_channel")
        assert await store.outbox.send_again(tx, row.id)
        again, _ = await store.outbox.head(tx, "breaches")
    assert again is not None
    assert (again.id, again.sealed) == (row.id, row.sealed)
