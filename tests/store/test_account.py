"""Accounts for due times, read from real rows."""

from dataclasses import dataclass, replace
from datetime import datetime

import pytest

from bot.domain.due import Target, due_at
from bot.domain.effects import ClockName, Deed
from bot.domain.ids import InquiryId
from bot.domain.promises import Promise, Start
from bot.domain.stages import Cause, Outcome, Stage, StageKind
from bot.services.account import STRETCHES_SHOWN, Accounts
from bot.services.modal import ClockForm
from bot.services.policies import Policies
from bot.store.clocks import RunningClock
from bot.store.conversations import Conversation
from bot.store.desk import Person
from bot.store.store import Store
from handlers.slack.forms import view_of
from tests.domain.desks import utc
from tests.handlers.validity import check_modal
from tests.services.accounts import (
    ANIA,
    ASKED_BACK,
    BEGAN,
    DESK,
    HOUR,
    POLICY,
    RESOLUTION,
    clock_of,
)
from tests.store.world import conversation_with, saved

NOW = utc("2026-11-12 11:30")
REFUND = Promise("refund_word", ClockName.REFUND, Target.parse("14d"), DESK, starts=Start.PROMISED)


@dataclass(frozen=True)
class Stopped:
    """A clock that shows one moment."""

    at: datetime

    def now(self) -> datetime:
        return self.at


@pytest.fixture
async def buyer(store: Store) -> Conversation:
    return await conversation_with(store)


@pytest.fixture
async def inquiry(store: Store, buyer: Conversation) -> InquiryId:
    return await saved(store, buyer)


async def begun(store: Store, clock: RunningClock) -> RunningClock:
    """The clock as a row."""
    async with store.transaction() as tx:
        await store.clocks.promise(tx, clock, None)
        return (await store.clocks.running(tx, clock.inquiry))[clock.name]


async def account(store: Store, inquiry: InquiryId, *, now: datetime = NOW) -> ClockForm:
    """What the desk is told."""
    policies = Policies(replace(POLICY, promises=(RESOLUTION, REFUND)))
    buyer = await conversation_with(store)
    async with store.transaction() as tx:
        found = await Accounts(store, policies, Stopped(now)).told(tx, buyer, inquiry, "en")
    assert found is not None
    return found


async def test_without_a_promise_there_is_nothing_to_tell(store: Store, inquiry: InquiryId) -> None:
    async with store.transaction() as tx:
        await store.clocks.start(tx, inquiry, ClockName.BURST, NOW + HOUR, NOW)
    assert (await account(store, inquiry)).accounts == ()


async def test_pauses_and_warnings_are_read_with_the_clock(
    store: Store, inquiry: InquiryId
) -> None:
    clock = await begun(store, clock_of((ASKED_BACK,), inquiry=inquiry))
    async with store.transaction() as tx:
        await store.clocks.keep_pause(tx, clock.id, ASKED_BACK)
        warning = Stage(StageKind.WARNING, 1, NOW - HOUR)
        await store.notices.keep(tx, clock, warning, NOW - HOUR, NOW - HOUR)
    (one,) = (await account(store, inquiry)).accounts
    assert one.title == "Resolution: running"
    assert "Due 16 Nov 2026, 10:30 (Warsaw, UTC+1). The buyer's time zone is unknown." in one.lines
    assert "Warning 1 was given 12 Nov 2026, 11:30 (Warsaw, UTC+1)." in one.lines
    assert "• Tue 10 Nov, 11:00 – 15:00: stood still, it was the buyer's turn" in one.lines
    assert one.lines[-1] == "• Mon 16 Nov, 09:00 – 10:30: counted 1 h 30 min, 16 h so far"
    assert not any("By the policy as it is today" in line for line in one.lines)


async def test_a_pause_that_lasts_is_counted_until_now(store: Store, inquiry: InquiryId) -> None:
    await begun(store, clock_of(inquiry=inquiry, paused_at=utc("2026-11-10 10:00")))
    (one,) = (await account(store, inquiry)).accounts
    assert one.title == "Resolution: stands still"
    assert one.lines[-1] == (
        "• Tue 10 Nov, 11:00 – Thu 12 Nov, 12:30: stood still, it was the buyer's turn"
    )


async def test_ended_promises_follow_with_names(store: Store, inquiry: InquiryId) -> None:
    async with store.transaction() as tx:
        await store.desk.saw(tx, Person(ANIA, "Ania  Nowak", None, NOW))
    broken = await begun(store, clock_of(inquiry=inquiry))
    async with store.transaction() as tx:
        ended = broken.due_at + HOUR
        broken = await store.clocks.change(
            tx, broken, fired_at=broken.due_at, cause=Cause.HELD, holder=ANIA
        )
        await store.clocks.stop(tx, inquiry, broken.name, ended, Outcome.BROKEN)
    await begun(store, clock_of(inquiry=inquiry))
    found = await account(store, inquiry, now=ended + HOUR)
    assert [one.title for one in found.accounts] == ["Resolution: late", "Resolution: broken"]
    assert "Why: Ania Nowak had taken it and had not answered." in found.accounts[1].lines


async def test_a_word_is_told_with_who_gave_it(store: Store, inquiry: InquiryId) -> None:
    due = due_at(DESK, Target.parse("3bd"), BEGAN)
    clock = clock_of(
        inquiry=inquiry,
        name=ClockName.REFUND,
        promise=REFUND.name,
        target="3bd",
        due_at=due,
    )
    await begun(store, clock)
    async with store.transaction() as tx:
        await store.inquiries.record(tx, inquiry, Deed.PROMISED, ANIA, None, BEGAN)
    (one,) = (await account(store, inquiry)).accounts
    assert (
        one.lines[1]
        == f"Began 9 Nov 2026, 16:30 (Warsaw, UTC+1): {ANIA} gave the buyer their word."
    )


async def test_the_buyers_own_time_is_shown_where_their_zone_is_known(
    store: Store, buyer: Conversation, inquiry: InquiryId
) -> None:
    await begun(store, clock_of((ASKED_BACK,), inquiry=inquiry))
    async with store.transaction() as tx:
        await store.conversations.locate(tx, buyer.buyer.id, "told", "NG", "Africa/Lagos")
    (one,) = (await account(store, inquiry)).accounts
    assert any("for the buyer 16 Nov 2026, 10:30 (Lagos, UTC+1)" in line for line in one.lines)


async def test_a_modal_is_told_no_more_than_it_holds(store: Store, inquiry: InquiryId) -> None:
    due = due_at(DESK, Target.parse("366bd"), BEGAN)
    await begun(store, clock_of(inquiry=inquiry, target="366bd", due_at=due))
    found = await account(store, inquiry)
    check_modal(view_of(found, "en", "clock.explain", f"{inquiry}:0"))
    (one,) = found.accounts
    assert sum(line.startswith("•") for line in one.lines) <= STRETCHES_SHOWN
    assert any(line.startswith("… ") for line in one.lines)
