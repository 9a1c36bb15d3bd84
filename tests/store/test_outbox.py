"""The outbox: each effect once, in order per chat, and a reply in doubt moved only by a person."""

import pytest
from sqlalchemy import select

from bot.domain.ids import InquiryId
from bot.store.beside import Beside, beside
from bot.store.conversations import Conversation
from bot.store.database import StaleState
from bot.store.outbound import Outbound, OutboxKind, OutboxRow, OutboxState, open_payload
from bot.store.schema import outbox
from bot.store.store import Store
from tests.store.world import (
    LI,
    NOW,
    claim,
    conversation_with,
    finish,
    keys,
    reply,
    rows,
    saved,
)


@pytest.fixture
async def ana(store: Store) -> Conversation:
    return await conversation_with(store)


@pytest.fixture
async def inquiry(store: Store, ana: Conversation) -> InquiryId:
    return await saved(store, ana)


async def add(store: Store, ana: Conversation, *effects: Outbound) -> list[bool]:
    async with store.transaction() as tx:
        return [await store.outbox.add(tx, effect, ana.key, NOW) for effect in effects]


async def head(store: Store, ana: Conversation) -> OutboxRow:
    async with store.transaction() as tx:
        row, _ = await store.outbox.head(tx, f"telegram:{ana.id}")
    assert row is not None
    return row


async def settle(store: Store, ana: Conversation, state: OutboxState) -> OutboxRow:
    """The head was tried, and this is what became of it."""
    row = await head(store, ana)
    async with store.transaction() as tx:
        await store.outbox.sending(tx, row)
        await store.outbox.settle(tx, row, state, NOW, problem="a reset", external_id="77")
    return row


async def left_to_say(store: Store, ana: Conversation) -> list[str]:
    """Everything still in line, as it would leave."""
    said = []
    async with store.transaction() as tx:
        while (row := (await store.outbox.head(tx, f"telegram:{ana.id}"))[0]) is not None:
            said.append(open_payload(row, ana.key)["text"])
            await store.outbox.settle(tx, row, OutboxState.SENT, NOW)
    return said


async def test_an_effect_asked_for_twice_is_stored_once(
    store: Store, ana: Conversation, inquiry: InquiryId
) -> None:
    once = reply(ana, inquiry, "500 piezas")
    assert await add(store, ana, once, once) == [True, False]
    assert await add(store, ana, once) == [False]
    assert await left_to_say(store, ana) == ["500 piezas"]


async def test_an_effect_is_not_repeated_after_it_was_sent(
    store: Store, ana: Conversation, inquiry: InquiryId
) -> None:
    await add(store, ana, reply(ana, inquiry, "500 piezas"))
    await settle(store, ana, OutboxState.SENT)
    assert await add(store, ana, reply(ana, inquiry, "500 piezas")) == [False]
    assert await left_to_say(store, ana) == []


async def test_effects_leave_in_the_order_they_were_asked_for(
    store: Store, ana: Conversation, inquiry: InquiryId
) -> None:
    await add(store, ana, reply(ana, inquiry, "uno", 2), reply(ana, inquiry, "dos", 0))
    await add(store, ana, reply(ana, inquiry, "tres", 1))
    assert await left_to_say(store, ana) == ["uno", "dos", "tres"]


async def test_another_buyer_s_line_is_another_line(
    store: Store, ana: Conversation, inquiry: InquiryId
) -> None:
    li = await conversation_with(store, LI)
    await add(store, ana, reply(ana, inquiry, "hola"))
    await add(store, li, reply(li, await saved(store, li), "你好"))
    assert await left_to_say(store, li) == ["你好"]
    assert await left_to_say(store, ana) == ["hola"]


async def test_an_effect_that_was_begun_is_found_begun_after_a_crash(
    store: Store, ana: Conversation, inquiry: InquiryId
) -> None:
    await add(store, ana, reply(ana, inquiry, "500 piezas"))
    async with store.transaction() as tx:
        await store.outbox.sending(tx, await _peek(store, tx, ana))
    row = await head(store, ana)
    assert (row.state, row.attempts) == (OutboxState.SENDING, 1)


async def _peek(store: Store, tx: object, ana: Conversation) -> OutboxRow:
    row, _ = await store.outbox.head(tx, f"telegram:{ana.id}")  # type: ignore[arg-type]
    assert row is not None
    return row


async def test_what_certainly_did_not_leave_waits_at_the_head_again(
    store: Store, ana: Conversation, inquiry: InquiryId
) -> None:
    await add(store, ana, reply(ana, inquiry, "uno"), reply(ana, inquiry, "dos", 1))
    async with store.transaction() as tx:
        row = await _peek(store, tx, ana)
        await store.outbox.sending(tx, row)
        await store.outbox.postpone(tx, row, "Telegram asks to wait")
    assert (await head(store, ana)).state is OutboxState.WAITING
    assert await left_to_say(store, ana) == ["uno", "dos"]


async def test_the_text_goes_when_it_was_sent(
    store: Store, ana: Conversation, inquiry: InquiryId
) -> None:
    await add(store, ana, reply(ana, inquiry, "500 piezas"))
    await settle(store, ana, OutboxState.SENT)
    async with store.transaction() as tx:
        assert await rows(tx, select(outbox.c.payload, outbox.c.external_id)) == [(None, "77")]


@pytest.mark.parametrize("state", [OutboxState.UNCERTAIN, OutboxState.FAILED])
async def test_a_reply_in_doubt_or_refused_leaves_the_line_until_a_person_sends_it_again(
    store: Store, ana: Conversation, inquiry: InquiryId, state: OutboxState
) -> None:
    await add(store, ana, reply(ana, inquiry, "500 piezas"))
    await settle(store, ana, state)
    assert await left_to_say(store, ana) == []
    async with store.transaction() as tx:
        await store.outbox.retry(tx, inquiry, 1)
    assert await left_to_say(store, ana) == ["500 piezas"]


async def test_sending_again_wakes_the_line(
    store: Store, ana: Conversation, inquiry: InquiryId
) -> None:
    await add(store, ana, reply(ana, inquiry, "500 piezas"))
    (job,) = await claim(store)
    await settle(store, ana, OutboxState.UNCERTAIN)
    await finish(store, job)
    async with store.transaction() as tx:
        await store.outbox.retry(tx, inquiry, 1)
    assert keys(await claim(store)) == [f"telegram:{ana.id}"]


async def test_a_reply_that_was_sent_is_never_sent_again(
    store: Store, ana: Conversation, inquiry: InquiryId
) -> None:
    await add(store, ana, reply(ana, inquiry, "uno"), reply(ana, inquiry, "dos", 1))
    await settle(store, ana, OutboxState.SENT)
    await settle(store, ana, OutboxState.UNCERTAIN)
    async with store.transaction() as tx:
        await store.outbox.retry(tx, inquiry, 1)
    assert await left_to_say(store, ana) == ["dos"]


async def test_pieces_behind_a_missing_one_are_held_back_and_follow_in_order(
    store: Store, ana: Conversation, inquiry: InquiryId
) -> None:
    texts = ["uno", "dos", "tres"]
    await add(store, ana, *(reply(ana, inquiry, text, n) for n, text in enumerate(texts)))
    missing = await settle(store, ana, OutboxState.UNCERTAIN)
    async with store.transaction() as tx:
        await store.outbox.stop_rest(tx, missing, NOW)
    assert await left_to_say(store, ana) == []
    async with store.transaction() as tx:
        await store.outbox.retry(tx, inquiry, 1)
    assert await left_to_say(store, ana) == ["uno", "dos", "tres"]


async def test_a_piece_seen_to_arrive_is_not_sent_again_and_frees_those_behind_it(
    store: Store, ana: Conversation, inquiry: InquiryId
) -> None:
    await add(store, ana, reply(ana, inquiry, "uno"), reply(ana, inquiry, "dos", 1))
    arrived = await settle(store, ana, OutboxState.UNCERTAIN)
    async with store.transaction() as tx:
        await store.outbox.stop_rest(tx, arrived, NOW)
        await store.outbox.seen_to_arrive(tx, inquiry, 1)
    assert await left_to_say(store, ana) == ["dos"]


async def test_what_is_taken_back_does_not_leave_but_what_left_has_left(
    store: Store, ana: Conversation, inquiry: InquiryId
) -> None:
    await add(store, ana, reply(ana, inquiry, "uno"), reply(ana, inquiry, "dos", 1))
    await settle(store, ana, OutboxState.SENT)
    async with store.transaction() as tx:
        await store.outbox.withdraw(tx, inquiry, 1, NOW)
        states = (await store.outbox.pieces(tx, inquiry, 1)).values()
    assert list(states) == [OutboxState.SENT, OutboxState.WITHDRAWN]
    assert await left_to_say(store, ana) == []


async def test_another_draft_s_reply_stays_when_one_is_taken_back(
    store: Store, ana: Conversation, inquiry: InquiryId
) -> None:
    await add(store, ana, reply(ana, inquiry, "old"), reply(ana, inquiry, "new", revision=2))
    async with store.transaction() as tx:
        await store.outbox.withdraw(tx, inquiry, 1, NOW)
    assert await left_to_say(store, ana) == ["new"]


async def test_notices_that_may_not_have_arrived_are_counted_per_inquiry(
    store: Store, ana: Conversation, inquiry: InquiryId
) -> None:
    notice = Outbound(
        "notice:i1:0",
        f"telegram:{ana.id}",
        OutboxKind.NOTICE,
        {"text": "Una colega responde"},
        ana.id,
        inquiry,
    )
    await add(store, ana, notice)
    await settle(store, ana, OutboxState.UNCERTAIN)
    async with store.transaction() as tx:
        assert await beside(tx, inquiry) == Beside(
            escalations=False, orders=False, survey=False, doubtful_notices=1
        )


async def test_an_alarm_rings_once_per_cause(store: Store) -> None:
    async with store.transaction() as tx:
        for _ in range(3):
            await store.outbox.alarm(tx, "card:1", {"alarm": "card"}, store.vault.house, NOW)
    async with store.transaction() as tx:
        assert len(await rows(tx, select(outbox.c.id))) == 1


async def test_what_was_taken_back_meanwhile_does_not_leave(
    store: Store, ana: Conversation, inquiry: InquiryId
) -> None:
    await add(store, ana, reply(ana, inquiry, "azul"))
    row = await head(store, ana)
    async with store.transaction() as tx:
        await store.outbox.withdraw(tx, inquiry, 1, NOW)
    with pytest.raises(StaleState):
        async with store.transaction() as tx:
            await store.outbox.sending(tx, row)
    async with store.transaction() as tx:
        assert await rows(tx, select(outbox.c.state, outbox.c.attempts)) == [("withdrawn", 0)]
