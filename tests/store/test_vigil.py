"""The vigil says each trouble once, by all processes together, and finds a second path."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.domain.policy import Policy
from bot.services.policies import Policies
from bot.services.tokens import Token, Tokens
from bot.services.vigil import Vigil
from bot.store.inbox import InboundEvent
from bot.store.outbound import OutboxKind, OutboxState, open_payload, read_row
from bot.store.schema import outbox
from bot.store.store import Store
from tests.store.world import NOW

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)


class Hand:
    """Time that stands until it is moved."""

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at

    def move(self, by: timedelta) -> None:
        self.at += by


class Watch:
    """Some processes on one store, each with its vigil and what it heard of its tokens."""

    def __init__(self, store: Store, processes: int = 1, fallback: str | None = None) -> None:
        self.store = store
        self.time = Hand()
        policies = Policies(Policy(alarm_fallback=fallback))
        self.tokens = [Tokens(self.time) for _ in range(processes)]
        self.vigils = [Vigil(store, policies, self.time, tokens) for tokens in self.tokens]

    async def look(self, times: int = 1) -> None:
        for _ in range(times):
            for vigil in self.vigils:
                await vigil.look()

    async def take(self, key: str = "a") -> None:
        """An event comes in."""
        event = InboundEvent("telegram", key, "chat:1", {})
        async with self.store.transaction() as tx:
            await self.store.inbox.add(tx, [event], self.time.now())

    async def attend(self) -> None:
        """The oldest event is attended to."""
        async with self.store.transaction() as tx:
            row, _ = await self.store.inbox.head(tx, "chat:1")
            assert row is not None
            await self.store.inbox.done(tx, row.id)

    async def alarms(self, kind: OutboxKind = OutboxKind.ALARM) -> list[dict[str, Any]]:
        """What was asked to be said."""
        async with self.store.transaction() as tx:
            rows = await tx.execute(outbox.select().where(outbox.c.kind == kind))
            effects = [read_row(row) for row in rows]
        return [open_payload(effect, self.store.vault.house) for effect in effects]

    async def kinds(self) -> list[str]:
        return [alarm["alarm"] for alarm in await self.alarms()]

    async def settle(self, state: OutboxState) -> None:
        """What became of the oldest alarm in Slack."""
        async with self.store.transaction() as tx:
            row, _ = await self.store.outbox.head(tx, "alarm")
            assert row is not None
            await self.store.outbox.settle(tx, row, state, self.time.now())


async def test_an_event_that_waits_is_told_once_and_its_end_once(store: Store) -> None:
    watch = Watch(store, processes=2)
    await watch.take()
    watch.time.move(30 * SECOND)
    await watch.look(2)
    assert await watch.kinds() == []
    watch.time.move(SECOND)
    await watch.look(3)
    assert await watch.alarms() == [{"alarm": "inbox_waits", "problem": "31"}]
    await watch.attend()
    await watch.look(3)
    assert await watch.kinds() == ["inbox_waits", "inbox_flows"]
    await watch.take("b")
    watch.time.move(31 * SECOND)
    await watch.look(2)
    assert (await watch.kinds())[2:] == ["inbox_waits"]


async def test_it_is_not_over_while_the_next_waits_nearly_as_long(store: Store) -> None:
    watch = Watch(store)
    await watch.take()
    watch.time.move(20 * SECOND)
    await watch.take("b")
    watch.time.move(11 * SECOND)
    await watch.look(2)
    await watch.attend()
    await watch.look()
    assert await watch.kinds() == ["inbox_waits"]
    await watch.attend()
    await watch.look()
    assert await watch.kinds() == ["inbox_waits", "inbox_flows"]


async def test_a_clock_that_is_set_forward_makes_nothing_old(store: Store) -> None:
    watch = Watch(store)
    for key in "abc":
        await watch.take(key)
        watch.time.move(timedelta(hours=8))
        await watch.look()
        await watch.attend()
        await watch.look()
    assert await watch.kinds() == []


async def test_a_token_is_told_of_once_until_no_process_is_refused(store: Store) -> None:
    watch = Watch(store, processes=2)
    old, new = watch.tokens
    old.hear(Token.TELEGRAM, False)
    new.hear(Token.TELEGRAM, True)
    await watch.look(2)
    watch.time.move(20 * SECOND)
    new.hear(Token.TELEGRAM, True)
    await watch.look(2)
    assert await watch.alarms() == [{"alarm": "token_refused", "problem": "TELEGRAM_BOT_TOKEN"}]
    old.hear(Token.TELEGRAM, True)
    watch.time.move(29 * SECOND)
    new.hear(Token.TELEGRAM, True)
    await watch.look()
    assert await watch.kinds() == ["token_refused"]
    watch.time.move(SECOND)
    new.hear(Token.TELEGRAM, True)
    await watch.look(2)
    assert await watch.kinds() == ["token_refused", "token_taken"]


async def test_a_word_from_before_the_refusal_ends_nothing(store: Store) -> None:
    watch = Watch(store, processes=2)
    early, late = watch.tokens
    early.hear(Token.SLACK, True)
    watch.time.move(SECOND)
    late.hear(Token.SLACK, False)
    await watch.look()
    watch.time.move(MINUTE)
    await watch.vigils[0].look()
    assert await watch.kinds() == ["token_refused"]


async def test_an_alarm_that_slack_does_not_take_goes_elsewhere_once(store: Store) -> None:
    watch = Watch(store, processes=2, fallback="123")
    await watch.take()
    watch.time.move(MINUTE)
    await watch.look(2)
    watch.time.move(timedelta(minutes=4, seconds=59))
    await watch.look()
    assert await watch.alarms(OutboxKind.ALARM_ELSEWHERE) == []
    watch.time.move(SECOND)
    await watch.look(3)
    said = {"alarm": "inbox_waits", "problem": "60", "address": "123"}
    assert await watch.alarms(OutboxKind.ALARM_ELSEWHERE) == [said]


async def test_one_that_slack_refused_goes_elsewhere_at_once(store: Store) -> None:
    watch = Watch(store, fallback="123")
    await watch.take()
    watch.time.move(MINUTE)
    await watch.look(2)
    await watch.settle(OutboxState.FAILED)
    await watch.look(2)
    assert len(await watch.alarms(OutboxKind.ALARM_ELSEWHERE)) == 1


async def test_one_that_was_posted_goes_nowhere_else(store: Store) -> None:
    watch = Watch(store, fallback="123")
    await watch.take()
    watch.time.move(MINUTE)
    await watch.look(2)
    await watch.settle(OutboxState.SENT)
    watch.time.move(timedelta(hours=1))
    await watch.look()
    assert await watch.alarms(OutboxKind.ALARM_ELSEWHERE) == []


async def test_what_slack_refused_long_ago_is_not_told_to_a_path_named_today(
    store: Store,
) -> None:
    watch = Watch(store, fallback="123")
    await watch.take()
    watch.time.move(MINUTE)
    await watch.look(2)
    await watch.settle(OutboxState.FAILED)
    watch.time.move(timedelta(days=1))
    await watch.look()
    assert await watch.alarms(OutboxKind.ALARM_ELSEWHERE) == []


async def test_alarms_do_not_wait_where_slack_refuses_the_token(store: Store) -> None:
    watch = Watch(store, fallback="123")
    watch.tokens[0].hear(Token.SLACK, False)
    await watch.look()
    told = await watch.alarms(OutboxKind.ALARM_ELSEWHERE)
    assert [alarm["alarm"] for alarm in told] == ["token_refused"]


async def test_without_a_second_path_the_health_page_says_so(
    store: Store, capfd: pytest.CaptureFixture[str]
) -> None:
    watch = Watch(store)
    watch.tokens[0].hear(Token.SLACK, False)
    await watch.look(2)
    assert "alarm_fallback" in (watch.vigils[0].trouble or "")
    assert "".join(capfd.readouterr()).count("vigil.unposted") == 1
    await watch.settle(OutboxState.SENT)
    await watch.look()
    assert watch.vigils[0].trouble is None
