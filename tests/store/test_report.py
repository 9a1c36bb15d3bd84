"""A week's report from the tables: each promise judged once, in its week, by the desk's clocks."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, update

from bot.domain.calendars import ALWAYS
from bot.domain.drafts import Delivery, DraftStatus
from bot.domain.effects import ClockName
from bot.domain.ids import PersonId
from bot.domain.policy import Policy
from bot.domain.report import Answers, Late, Reason, Repeat, Trend, WeekReport
from bot.domain.stages import Cause, Outcome
from bot.domain.tally import Line, Tally
from bot.domain.week import Week
from bot.services.report import weekly
from bot.store.desk import Person
from bot.store.schema import buyers, clocks, conversations, drafts, inquiries, resolutions
from bot.store.store import Store
from tests.store.world import VAULT

WARSAW = Policy(desk_calendar=replace(ALWAYS, zone=ZoneInfo("Europe/Warsaw")))
MONDAY = datetime(2026, 11, 22, 23, 0, tzinfo=UTC)
"""When week 48 begins in Warsaw."""
NEXT = MONDAY + timedelta(days=7)
NOW = NEXT + timedelta(hours=9)
HOUR, MINUTE, TICK = timedelta(hours=1), timedelta(minutes=1), timedelta(microseconds=1)
FIRST, QUOTE = ClockName.FIRST_RESPONSE, ClockName.QUOTE
MAREK = PersonId("U0MAREK001")


async def inquiry(
    store: Store,
    *,
    opened_at: datetime = MONDAY - 99 * HOUR,
    country: str | None = None,
    **of: Any,
) -> int:
    """An inquiry of a buyer of its own, by default opened too long ago to be counted."""
    values: dict[str, object] = {
        "kind": "question",
        "status": "needs_answer",
        "language": "es",
        "opened_at": opened_at,
        "heard_at": opened_at,
        "messages": 1,
        "settled": 0,
        "revision": 1,
        "version": 1,
    }
    async with store.transaction() as tx:
        made = await tx.execute(
            insert(buyers).returning(buyers.c.id), {"country": country, "created_at": opened_at}
        )
        buyer = made.scalar_one()
        made = await tx.execute(
            insert(conversations).returning(conversations.c.id),
            {
                "buyer_id": buyer,
                "channel": "telegram",
                "address_hash": str(buyer),
                "address": VAULT.house.seal("7", "conversations.address"),
                "created_at": opened_at,
            },
        )
        values |= {"conversation_id": made.scalar_one()}
        made = await tx.execute(insert(inquiries).returning(inquiries.c.id), values | of)
        return int(made.scalar_one())


async def clock(
    store: Store, due_at: datetime, name: ClockName = FIRST, language: str = "es", **of: Any
) -> None:
    """A clock of an inquiry of its own."""
    owner = await inquiry(store, language=language)
    async with store.transaction() as tx:
        values = {"inquiry_id": owner, "name": name, "started_at": MONDAY, "due_at": due_at}
        await tx.execute(insert(clocks), values | of)


async def kept(store: Store, at: datetime, **of: Any) -> None:
    """A promise that was kept then, an hour before its time."""
    await clock(store, at + HOUR, stopped_at=at, outcome=Outcome.KEPT, **of)


async def broken(store: Store, due_at: datetime, late: timedelta = MINUTE, **of: Any) -> None:
    """A promise that was kept too late."""
    await clock(store, due_at, stopped_at=due_at + late, outcome=Outcome.BROKEN, **of)


async def report(
    store: Store, now: datetime = NOW, week: str | None = None, policy: Policy = WARSAW
) -> WeekReport:
    async with store.transaction() as tx:
        return await weekly(store, tx, policy, now, Week.parse(week) if week else None)


async def tallies(
    store: Store, now: datetime = NOW, week: str | None = None
) -> tuple[Tally, Tally]:
    """All promises of the week, and of the week before."""
    total = (await report(store, now, week)).total
    return total.tally, total.before


async def test_an_empty_database_gives_an_empty_week(store: Store) -> None:
    found = await report(store)
    assert (str(found.week), found.total, found.clocks) == ("2026-W48", Line(None), ())
    assert (found.countries, found.late, found.answers) == ((), (), Answers())


async def test_a_kept_promise_counts_in_the_week_in_which_it_was_kept(store: Store) -> None:
    for at in (MONDAY - TICK, MONDAY, NEXT - TICK, NEXT):
        await kept(store, at)
    assert await tallies(store) == (Tally(2, 0), Tally(1, 0))
    assert await tallies(store, NOW + 168 * HOUR, "2026-W49") == (Tally(1, 0), Tally(2, 0))


async def test_a_broken_promise_counts_in_the_week_in_which_it_was_due(store: Store) -> None:
    for due_at in (MONDAY - TICK, MONDAY, NEXT - TICK, NEXT):
        await broken(store, due_at, late=HOUR)
    assert await tallies(store) == (Tally(0, 2), Tally(0, 1))
    assert await tallies(store, NOW + 168 * HOUR, "2026-W49") == (Tally(0, 1), Tally(0, 2))


@pytest.mark.parametrize("late_at", [NEXT - TICK, NEXT + 8 * HOUR])
async def test_a_promise_that_runs_late_is_judged_once_before_and_after_it_is_kept(
    store: Store, late_at: datetime
) -> None:
    await clock(store, NEXT - HOUR)
    assert await tallies(store) == (Tally(0, 1), Tally(0, 0))
    async with store.transaction() as tx:
        await tx.execute(update(clocks).values(stopped_at=late_at, outcome=Outcome.BROKEN))
    weeks = [await tallies(store, NOW + 999 * HOUR, f"2026-W{number}") for number in (47, 48, 49)]
    assert weeks == [(Tally(), Tally()), (Tally(0, 1), Tally()), (Tally(), Tally(0, 1))]


async def test_what_is_not_late_yet_is_not_judged(store: Store) -> None:
    due = NEXT - HOUR
    await clock(store, due)
    found = await report(store, due, "2026-W48")
    assert (found.total.tally, found.late) == (Tally(), ())
    found = await report(store, due + TICK, "2026-W48")
    assert (found.total.tally, found.late) == (Tally(0, 1), (Late(FIRST, 1, TICK),))


async def test_a_promise_that_stands_still_is_late_only_if_it_was_before(store: Store) -> None:
    due = MONDAY + HOUR
    await clock(store, due, paused_at=due - MINUTE)
    await clock(store, due, paused_at=due)
    assert await tallies(store) == (Tally(), Tally())
    await clock(store, due, paused_at=due + TICK)
    assert await tallies(store) == (Tally(0, 1), Tally())


async def test_what_is_no_promise_or_makes_no_sense_or_was_dropped_is_not_judged(
    store: Store,
) -> None:
    due = MONDAY + HOUR
    await clock(store, due, ClockName.RESOLVE)
    await clock(store, due, ClockName.LADDER, stopped_at=due)
    await clock(store, due, problem="due before it began")
    await clock(store, due, stopped_at=due + HOUR, outcome=Outcome.DROPPED)
    await clock(store, due, stopped_at=due - HOUR)  # of before outcomes were kept
    found = await report(store)
    assert (found.total, found.clocks, found.late) == (Line(None), (), ())


async def test_promises_are_counted_by_clock_language_person_and_cause(store: Store) -> None:
    async with store.transaction() as tx:
        await store.desk.saw(tx, Person(MAREK, "Marek Nowak", None, NOW))
    at = MONDAY + 30 * HOUR
    for _ in range(3):
        await kept(store, at, holder=MAREK)
    await kept(store, at, name=QUOTE, language="de")
    await kept(store, at - 168 * HOUR, name=QUOTE, language="de", holder="U0GONE0001")
    await broken(store, at, 10 * MINUTE, language="de", cause="no_match", holder=MAREK)
    await broken(store, at, 20 * MINUTE, language="de", cause="off_hours")
    await clock(store, NOW - 10 * HOUR, cause="held")  # still runs, ten hours late
    await broken(store, at, MINUTE, name=QUOTE, cause="of a later version")
    await broken(store, at, 3 * MINUTE, name=QUOTE)
    found = await report(store)

    assert found.clocks == (
        Line(FIRST, Tally(3, 3), Tally(), 20 * MINUTE, 10 * HOUR),
        Line(QUOTE, Tally(1, 2), Tally(1, 0), 2 * MINUTE, 3 * MINUTE),
    )
    assert [(one.key, one.tally) for one in found.languages] == [
        ("es", Tally(3, 3)),
        ("de", Tally(1, 2)),
    ]
    assert [(one.key, one.tally) for one in found.people] == [
        (None, Tally(1, 4)),
        (MAREK, Tally(3, 1)),
        ("U0GONE0001", Tally()),
    ]
    assert found.names == {MAREK: "Marek Nowak", "U0GONE0001": "U0GONE0001"}
    assert found.reasons == (
        Reason(Cause.OTHER, 2, 0),
        Reason(Cause.OFF_HOURS, 1, 0),
        Reason(Cause.NO_MATCH, 1, 0),
        Reason(Cause.HELD, 1, 0),
    )


async def test_late_now_is_whatever_is_late_whenever_it_was_due(store: Store) -> None:
    await clock(store, MONDAY - 999 * HOUR, QUOTE)
    await clock(store, NOW - HOUR)
    await clock(store, NOW - 2 * HOUR)
    await clock(store, NOW + HOUR)
    await broken(store, MONDAY)
    late = (Late(FIRST, 2, 2 * HOUR), Late(QUOTE, 1, NOW - MONDAY + 999 * HOUR))
    assert (await report(store)).late == late


async def test_inquiries_are_counted_by_country_when_they_were_opened(store: Store) -> None:
    before, this = MONDAY - HOUR, NEXT - TICK
    opened = {before: ["NG"] * 5 + ["DE", None], this: ["NG"] * 4 + ["DE"] * 2 + [None]}
    for at, countries in opened.items():
        for country in countries:
            await inquiry(store, opened_at=at, country=country)
    await inquiry(store, opened_at=NEXT, country="BR")
    found = await report(store)
    assert found.countries == (Trend("NG", 4, 5), Trend("DE", 2, 1), Trend(None, 1, 1))
    assert [one.fell for one in found.countries] == [True, False, False]


async def test_the_week_that_runs_is_held_against_as_much_of_the_week_before(
    store: Store,
) -> None:
    for at in (MONDAY + 8 * HOUR, MONDAY + 10 * HOUR, NEXT + 8 * HOUR):
        await inquiry(store, opened_at=at, country="NG")
        await kept(store, at)
    found = await report(store, week="2026-W49")
    assert (found.countries, found.total.before) == ((Trend("NG", 1, 1),), Tally(1, 0))


async def test_a_repeat_cause_is_counted_in_inquiries(store: Store) -> None:
    async def resolved(owner: int, at: datetime, department: str, cause: str) -> None:
        async with store.transaction() as tx:
            await tx.execute(
                insert(resolutions),
                {
                    "inquiry_id": owner,
                    "at": at,
                    "outcome": "solved",
                    "cause": cause,
                    "department": department,
                    "compensation": "none",
                },
            )

    one, other = await inquiry(store), await inquiry(store)
    await resolved(one, MONDAY, "logistics", "late")
    await resolved(other, NEXT - TICK, "logistics", "late")
    await resolved(one, MONDAY - TICK, "logistics", "late")
    await resolved(one, MONDAY + HOUR, "quality", "quality")
    await resolved(one, MONDAY + 2 * HOUR, "quality", "quality")  # reopened and resolved again
    await resolved(other, MONDAY, "logistics", "quality")
    assert (await report(store)).repeats == (Repeat("logistics", "late", 2, 1),)


async def test_first_answers_are_automatic_if_what_the_buyer_got_first_was(store: Store) -> None:
    async def answered(at: datetime, *of: tuple[DraftStatus, Delivery, datetime | None]) -> None:
        owner = await inquiry(store, first_answered_at=at)
        key = VAULT.house.seal("{}", "drafts.body")
        async with store.transaction() as tx:
            for revision, (status, delivery, delivered_at) in enumerate(of, start=1):
                await tx.execute(
                    insert(drafts),
                    {
                        "inquiry_id": owner,
                        "revision": revision,
                        "status": status,
                        "language": "es",
                        "body": key,
                        "automatic": True,  # might have gone by itself; `status` says what did
                        "covers": 1,
                        "created_at": at,
                        "delivery": delivery,
                        "delivered_at": delivered_at,
                    },
                )

    by_itself, by_hand, sent = DraftStatus.AUTOMATIC, DraftStatus.APPROVED, Delivery.SENT
    await answered(MONDAY, (by_itself, sent, MONDAY))
    await answered(NEXT - TICK, (by_hand, sent, NEXT - TICK), (by_itself, sent, NEXT))
    failed = (by_itself, Delivery.FAILED, None)
    await answered(MONDAY + HOUR, failed, (by_hand, sent, MONDAY + HOUR))
    await answered(MONDAY - TICK, (by_itself, sent, MONDAY - TICK))
    await answered(NEXT, (by_itself, sent, NEXT))
    found = await report(store)
    assert (found.answers, found.answers_before) == (Answers(1, 3), Answers(1, 1))


async def test_the_desks_zone_says_which_week_a_promise_is_of(store: Store) -> None:
    # The clocks go back in Warsaw on Sunday, 25 October: that week has 169 hours.
    for at in ("2026-10-18T21:59", "2026-10-18T22:00", "2026-10-25T22:59", "2026-10-25T23:00"):
        await kept(store, datetime.fromisoformat(at).replace(tzinfo=UTC))
    assert await tallies(store, week="2026-W43") == (Tally(2, 0), Tally(1, 0))
    new_york = Policy(desk_calendar=replace(ALWAYS, zone=ZoneInfo("America/New_York")))
    found = (await report(store, week="2026-W43", policy=new_york)).total
    assert (found.tally, found.before) == (Tally(2, 0), Tally(2, 0))
