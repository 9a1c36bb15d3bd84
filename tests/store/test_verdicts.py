"""The record of verdicts: what was found of each match, in clear, newest first, for half a year."""

import json
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from bot.domain import earned
from bot.domain.drafts import Draft, DraftStatus, Match, Part, Verdict
from bot.domain.earned import Judged
from bot.domain.ids import InquiryId
from bot.domain.inquiry import Decision
from bot.store import verdicts
from bot.store.conversations import Conversation
from bot.store.schema import drafts
from bot.store.store import Store
from bot.store.verdicts import judged_in, judged_languages
from tests.store.world import HOUR, NOW, conversation_with, draft_of, inquiry_of, rows, saved

PART = Part("¿MOQ?", "order.moq", 0.97, "MOQ?", "500", "es", match=Match("es", 0.91, "e" * 16))


@pytest.fixture
async def ana(store: Store) -> Conversation:
    return await conversation_with(store)


def settled(
    verdict: Verdict | None = Verdict.RIGHT,
    at: datetime = NOW,
    *parts: Part,
) -> Draft:
    """A draft that was decided on."""
    draft = replace(draft_of("500 piezas"), parts=parts or (PART,), verdict=verdict)
    return draft.decided(DraftStatus.APPROVED, None, at)


async def keep(store: Store, ana: Conversation, draft: Draft) -> InquiryId:
    return await saved(store, ana, Decision(inquiry_of(revision=1), (), (draft,)))


async def judged(store: Store, *languages: str, now: datetime = NOW) -> list[Judged]:
    async with store.transaction() as tx:
        return await judged_in(tx, languages, now)


async def test_a_verdict_is_about_what_the_library_said_then(
    store: Store, ana: Conversation
) -> None:
    await keep(store, ana, settled())
    assert await judged(store, "es") == [Judged("order.moq", "es", 0.91, "e" * 16, True)]
    assert await judged(store, "pl") == []


async def test_a_draft_comes_back_with_its_match_and_verdict(
    store: Store, ana: Conversation
) -> None:
    draft = settled(Verdict.WRONG)
    inquiry = await keep(store, ana, draft)
    async with store.transaction() as tx:
        assert await store.inquiries.draft(tx, inquiry, 1, ana.key) == draft


async def test_a_verdict_may_change_and_may_be_taken_back(store: Store, ana: Conversation) -> None:
    inquiry = await keep(store, ana, settled())
    for verdict, said in ((Verdict.WRONG, [False]), (None, [])):
        state = inquiry_of(id=inquiry, revision=1)
        async with store.transaction() as tx:
            version = (await store.inquiries.get(tx, inquiry, ana.key)).version
        await saved(store, ana, Decision(state, (), (settled(verdict),)), version)
        assert [one.right for one in await judged(store, "es")] == said


@pytest.mark.parametrize(
    "draft",
    [
        settled(None),
        settled(Verdict.RIGHT, NOW, replace(PART, match=None, confidence=None)),
        settled(Verdict.RIGHT, NOW, PART, replace(PART, match=None)),
    ],
    ids=["nobody said", "chosen by hand", "partly chosen by hand"],
)
async def test_what_says_nothing_of_the_library_is_not_counted(
    store: Store, ana: Conversation, draft: Draft
) -> None:
    await keep(store, ana, draft)
    assert await judged(store, "es") == []


async def test_it_counts_for_half_a_year(store: Store, ana: Conversation) -> None:
    await keep(store, ana, settled())
    there = timedelta(days=180) - timedelta(microseconds=1)
    assert len(await judged(store, "es", now=NOW + there)) == 1
    assert await judged(store, "es", now=NOW + timedelta(days=180)) == []


async def test_it_says_what_counts_however_the_entry_is_worded_now(
    store: Store, ana: Conversation
) -> None:
    await keep(store, ana, settled())
    month = timedelta(days=30)
    there = month - timedelta(microseconds=1)
    assert [one.lately for one in await judged(store, "es", now=NOW + there)] == [True]
    assert [one.lately for one in await judged(store, "es", now=NOW + month)] == [False]


async def test_of_many_the_newest_count(
    store: Store, ana: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = verdicts._OF_LANGUAGE.limit(None).limit(2)
    monkeypatch.setattr(verdicts, "_OF_LANGUAGE", few)
    for ago, verdict in enumerate((Verdict.WRONG, Verdict.RIGHT, Verdict.WRONG)):
        await keep(store, ana, settled(verdict, NOW - ago * HOUR))
    assert [one.right for one in await judged(store, "es")] == [False, True]
    assert earned.MOST_COUNTED >= 125, "or no bar could ever be earned"


async def test_each_language_has_its_own_record(store: Store, ana: Conversation) -> None:
    polish = replace(PART, match=Match("pl", 0.93, "p" * 16))
    await keep(store, ana, settled(Verdict.RIGHT, NOW, polish))
    await keep(store, ana, settled(Verdict.WRONG))
    await keep(store, ana, settled(None, NOW, replace(PART, match=Match("tr", 0.9, "t" * 16))))
    async with store.transaction() as tx:
        assert await judged_languages(tx) == ["es", "pl"]
    found = {one.language: one.right for one in await judged(store, "pl", "es", "pl")}
    assert found == {"pl": True, "es": False}
    assert len(await judged(store, "pl", "es", "pl")) == 2


async def test_it_outlives_a_forgotten_buyer_and_holds_none_of_their_words(
    store: Store, ana: Conversation
) -> None:
    await keep(store, ana, settled())
    async with store.transaction() as tx:
        await store.erasure.forget(tx, ana, NOW)
    assert len(await judged(store, "es")) == 1
    async with store.transaction() as tx:
        (row,) = await rows(tx, select(drafts))
    clear = [value for value in row if isinstance(value, str)]
    assert sorted(clear) == sorted(["approved", "es", "none", "order.moq", "es", "e" * 16, "right"])


async def test_a_draft_from_before_there_were_matches_is_still_read(
    store: Store, ana: Conversation
) -> None:
    inquiry = await keep(store, ana, settled())
    async with store.transaction() as tx:
        (sealed,) = (await tx.execute(select(drafts.c.body))).scalars()
        body = json.loads(ana.key.open(sealed, "drafts.body"))
        del body["parts"][0]["match"]
        older = ana.key.seal(json.dumps(body), "drafts.body")
        await tx.execute(update(drafts).values(body=older))
        found = await store.inquiries.draft(tx, inquiry, 1, ana.key)
    assert found is not None
    assert found.parts == (replace(PART, match=None),)
