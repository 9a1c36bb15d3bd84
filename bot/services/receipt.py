"""The receipt of a deletion: what went, what could not be removed and why, what stays."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.ids import BuyerId, ConversationId
from bot.localise import buyer_receipt as texts
from bot.localise.moments import stamp
from bot.localise.words import Words
from bot.services.ports import DeskChannel, Obstacle
from bot.store.database import Transaction
from bot.store.erasure import Left, removal_key
from bot.store.store import Store

_MOST_NUMBERS = 40
"""Numbers of inquiries that a receipt names; it has to fit into one message."""

_REASONS = {
    Obstacle.ARCHIVED: texts.channel_archived,
    Obstacle.NO_ACCESS: texts.channel_closed_to_us,
    Obstacle.NOT_ALLOWED: texts.not_allowed,
    Obstacle.REFUSED: texts.refused,
}


async def is_pending(store: Store, tx: Transaction, payload: Mapping[str, Any]) -> bool:
    """Whether it is too early for the receipt that this row of the outbox stands for."""
    buyer, conversation = BuyerId(payload["buyer"]), ConversationId(payload["conversation"])
    return await store.erasure.pending(tx, conversation, removal_key(buyer))


async def receipt_text(
    store: Store, tx: Transaction, desk: DeskChannel, payload: Mapping[str, Any]
) -> str:
    """The receipt, in the language and the time of the buyer who is no longer known."""
    words = Words(payload["language"])
    zone = ZoneInfo(payload["zone"]) if payload["zone"] else None
    at = stamp(datetime.fromisoformat(payload["at"]), words.locale, zone)
    tally, buyer = payload["tally"], BuyerId(payload["buyer"])
    left = await store.erasure.left(tx, ConversationId(payload["conversation"]), removal_key(buyer))
    counted = (
        (texts.messages, tally["messages"]),
        (texts.replies, tally["replies"]),
        (texts.inquiries, len(tally["inquiries"])),
        (texts.cards, left.cards),
        (texts.files, left.removed),
        (texts.gone_before, left.gone),
    )
    deleted = [texts.key_and_names(words), *(line(words, n) for line, n in counted if n)]
    sections = [texts.heading(words, at), _listed(texts.deleted(words), deleted)]
    still = standing(words, desk, left)
    sections.append(_listed(texts.not_removed(words), still) if still else texts.all_removed(words))
    shown = _numbers(tally["inquiries"])
    stays = [texts.this_chat_stays(words), texts.fact_stays(words)]
    stays += [texts.numbers_stay(words, shown)] if shown else []
    sections.append(_listed(texts.stays(words), stays))
    return "\n\n".join(sections)


def standing(words: Words, desk: DeskChannel, left: Left) -> list[str]:
    """Each copy that stands, by its reason; the numbers of its inquiries tell which."""
    inquiries: dict[Obstacle, list[int]] = {}
    counts: Counter[Obstacle] = Counter()
    for number, problem in left.stand:
        why = desk.obstacle(problem)
        counts[why] += 1
        inquiries.setdefault(why, []).append(number)
    lines = [
        texts.still_stands(words, counts[why], _REASONS[why](words), _numbers(numbers))
        for why, numbers in inquiries.items()
    ]
    return lines + ([texts.doubtful(words, left.doubtful)] if left.doubtful else [])


def _numbers(inquiries: Iterable[int]) -> str:
    """Each once, and a sign where there are more than the receipt names."""
    each = [str(number) for number in dict.fromkeys(inquiries)]
    return ", ".join([*each[:_MOST_NUMBERS], *(["…"] if len(each) > _MOST_NUMBERS else [])])


def _listed(title: str, lines: list[str]) -> str:
    return "\n".join([title, *(f"• {line}" for line in lines)])
