"""What the team is told in passing: in a card's thread, in a direct message, in the SLA channel.

Nothing here quotes a buyer: the card beside it does, and is redacted when the buyer is forgotten.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.domain.ids import InquiryId, PersonId
from bot.services.apply import Scene
from bot.services.sayings import SaidRow, Saying, thread_key
from bot.store.cards import Place
from bot.store.database import Transaction
from bot.store.outbound import Outbound, OutboxKind
from bot.store.store import Store
from bot.store.work import URGENT


async def say_in_thread(
    scene: Scene,
    inquiry: InquiryId,
    place: Place,
    what: Saying,
    key: str,
    **about: Any,
) -> None:
    """Say something under a card; it waits for the card where that does not hang yet."""
    await _add(
        scene.store,
        scene.tx,
        Outbound(
            effect_key=f"say:{what}:{key}"[:128],
            order_key=thread_key(inquiry, place),
            kind=OutboxKind.SAY,
            payload={"what": what, "place": str(place), "inquiry": inquiry, **_plain(about)},
            inquiry_id=inquiry,
        ),
        scene.now,
    )


async def say_to_person(
    scene: Scene, inquiry: InquiryId, person: PersonId, what: Saying, key: str, **about: Any
) -> None:
    """Say something in a person's direct messages."""
    await _add(
        scene.store,
        scene.tx,
        Outbound(
            effect_key=f"say:{what}:{key}:{person}"[:128],
            order_key=f"slack:{person}",
            kind=OutboxKind.SAY,
            payload={"what": what, "person": person, "inquiry": inquiry, **_plain(about)},
            inquiry_id=inquiry,
        ),
        scene.now,
    )


async def say_summary(
    store: Store, tx: Transaction, rows: Sequence[SaidRow], key: str, now: datetime
) -> None:
    """List broken promises in the SLA channel."""
    told = [
        {
            "inquiry": row.inquiry,
            "clock": row.clock,
            "due_at": row.due_at.isoformat(),
            "cause": row.cause,
            "holder": row.holder,
        }
        for row in rows
    ]
    await _add(
        store,
        tx,
        Outbound(
            effect_key=f"say:summary:{key}"[:128],
            order_key="breaches",
            kind=OutboxKind.SAY,
            rank=URGENT,
            payload={"what": Saying.SUMMARY, "rows": told},
        ),
        now,
    )


async def _add(store: Store, tx: Transaction, effect: Outbound, now: datetime) -> None:
    await store.outbox.add(tx, effect, store.vault.house, now)


def _plain(about: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in about.items()
    }
