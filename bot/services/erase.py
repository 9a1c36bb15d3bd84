"""Deletes a buyer's data: the key at once, and then what of it stands at the desk."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime

from bot.domain.ids import BuyerId, InquiryId
from bot.localise import buyer_privacy as texts
from bot.localise.moments import deadline
from bot.localise.words import Words
from bot.services.apply import Scene, menu_lane, zone_of
from bot.store.database import Transaction
from bot.store.erasure import Brought, farewell_key, removal_key
from bot.store.outbound import Outbound, OutboxKind, OutboxRow
from bot.store.store import Store

_REMOVED_BY = {
    OutboxKind.FILE: OutboxKind.REMOVE_FILE,
    OutboxKind.FILE_MISSING: OutboxKind.REMOVE_NOTE,
}


async def erase(scene: Scene, words: Words, pressed: str | None) -> None:
    """Forget the buyer of this scene, whose conversation is locked; nothing can be read after it.

    They are told at once. A receipt follows when every copy at the desk is removed or cannot be.
    `pressed` is the message whose buttons asked for it.
    """
    store, tx, conversation, now = scene.store, scene.tx, scene.conversation, scene.now
    buyer = conversation.buyer.id
    tally = await store.erasure.tally(tx, conversation.id)
    for brought in await store.erasure.brought(tx, conversation.id):
        await _remove(store, tx, buyer, brought, now)
    await store.erasure.forget(tx, conversation, now)
    address = {"address": conversation.address}
    if pressed is not None:
        buttons_off = {**address, "message": pressed, "text": None}
        await _tell(store, tx, buyer, OutboxKind.AMEND, buttons_off, now)
    if conversation.buyer.chosen_language is not None:  # the channel remembers it too
        menu, lane = {**address, "language": None}, menu_lane(conversation)
        await _tell(store, tx, buyer, OutboxKind.MENU, menu, now, lane)
    zone = zone_of(conversation)
    at = deadline(now, words.locale, zone, now)
    told = {**address, "text": texts.deleted(words, at)}
    await _tell(store, tx, buyer, OutboxKind.FAREWELL, told, now)
    receipt = {
        **address,
        "buyer": buyer,
        "conversation": conversation.id,
        "language": words.locale,
        "zone": conversation.buyer.zone,
        "at": now.isoformat(),
        "tally": asdict(tally),
    }
    await _tell(store, tx, buyer, OutboxKind.RECEIPT, receipt, now)


async def remove_brought(
    store: Store,
    tx: Transaction,
    buyer: BuyerId,
    row: OutboxRow,
    external_id: str | None,
    now: datetime,
) -> None:
    """What was on its way to the desk while its buyer was forgotten is removed like the rest."""
    if row.kind in _REMOVED_BY and external_id is not None:
        await _remove(store, tx, buyer, Brought(row.kind, row.inquiry_id, external_id), now)
    await store.outbox.wake(tx, farewell_key(buyer))


async def ask_for_removal(
    store: Store,
    tx: Transaction,
    effect_key: str,
    inquiry: InquiryId | None,
    problem: str,
    now: datetime,
) -> None:
    """A forgotten buyer's copy at the desk stands for good: a person has to remove it."""
    payload = {"alarm": "redaction", "inquiry": inquiry, "problem": problem}
    await store.outbox.alarm(tx, effect_key, payload, store.vault.house, now)


async def _remove(
    store: Store, tx: Transaction, buyer: BuyerId, brought: Brought, now: datetime
) -> None:
    removal = Outbound(
        effect_key=f"remove:{brought.external_id}",
        order_key=removal_key(buyer),
        kind=_REMOVED_BY[brought.kind],
        payload={"what": brought.external_id, "buyer": buyer},
        inquiry_id=None if brought.inquiry is None else InquiryId(brought.inquiry),
    )
    await store.outbox.add(tx, removal, store.vault.house, now)


async def _tell(
    store: Store,
    tx: Transaction,
    buyer: BuyerId,
    kind: OutboxKind,
    payload: Mapping[str, object],
    now: datetime,
    order_key: str | None = None,
) -> None:
    """Under the house's key: the buyer's is gone. Emptied when it is settled."""
    word = Outbound(f"{kind}:forgotten:{buyer}", order_key or farewell_key(buyer), kind, payload)
    await store.outbox.add(tx, word, store.vault.house, now)
