"""The clock on the wall is set back between the arming of a timer and its time: it still fires."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.domain.effects import ClockName
from bot.domain.ids import InquiryId
from bot.domain.inquiry import Decision
from bot.domain.lifecycle import Status
from bot.domain.policy import Policy
from bot.services.librarian import Librarian
from bot.services.passing import Passing
from bot.services.policies import Policies
from bot.services.receive import Reception
from bot.store.schema import inquiries
from bot.store.store import Store
from bot.store.work import Queue
from bot.wiring import load_edition
from tests.flow.small_library import write_small_library
from tests.store.world import HOUR, NOW, claim, claim_one, conversation_with, inquiry_of, saved

POLICY = Policy()
DUE = NOW + HOUR


@pytest.fixture
def librarian(tmp_path: Path) -> Librarian:
    edition = load_edition(write_small_library(tmp_path), None)
    return Librarian(edition.loaded.library, edition.matcher, POLICY.desk_language)


@pytest.fixture
async def inquiry(store: Store) -> InquiryId:
    """An answered inquiry that is resolved an hour from now, if nobody says more."""
    answered = inquiry_of(status=Status.ANSWERED, waiting_since=None)
    inquiry = await saved(store, await conversation_with(store), Decision(answered))
    async with store.transaction() as tx:
        await store.clocks.start(tx, inquiry, ClockName.RESOLVE, DUE, NOW)
    return inquiry


async def noticed_due(store: Store, librarian: Librarian, set_back: timedelta) -> None:
    """A worker takes what is due, and by the time it acts the wall's clock was set back."""
    policies = Policies(POLICY)
    passing = Passing(store, Reception(store, policies, 4096), policies)
    job = await claim_one(store, now=DUE)
    async with store.transaction() as tx:
        inquiry, name = InquiryId(int(job.key.split(":")[0])), ClockName.RESOLVE
        await passing.fire(tx, inquiry, name, librarian, DUE - set_back)
        await store.work.finish(tx, job)


async def status(store: Store, inquiry: InquiryId) -> Status:
    async with store.transaction() as tx:
        found = await tx.execute(select(inquiries.c.status).where(inquiries.c.id == inquiry))
        return Status(found.scalar_one())


async def test_a_timer_that_is_not_due_any_more_fires_when_it_is_due_again(
    store: Store, inquiry: InquiryId, librarian: Librarian
) -> None:
    await noticed_due(store, librarian, timedelta(minutes=10))
    assert await status(store, inquiry) is Status.ANSWERED
    assert await claim(store, now=DUE - timedelta(seconds=1)) == []
    await noticed_due(store, librarian, timedelta(0))
    assert await status(store, inquiry) is Status.RESOLVED


async def test_it_fires_once_however_often_the_clock_is_set_back(
    store: Store, inquiry: InquiryId, librarian: Librarian
) -> None:
    for minutes in (10, 50, 0):
        await noticed_due(store, librarian, timedelta(minutes=minutes))
    async with store.transaction() as tx:
        deeds = await store.inquiries.deeds(tx, inquiry)
    assert [deed.deed for deed in deeds] == ["resolved"]
    assert await claim(store, now=DUE + HOUR, queues=(Queue.CLOCK,)) == []
