"""The record of what was found of the library's proposals; in clear, and of nobody's words.

It outlives the buyers it came from: that some draft was approved leads to nobody.
"""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import bindparam, select

from bot.domain.drafts import Verdict
from bot.domain.earned import COUNTED_FOR, MOST_COUNTED, REWORDED_COUNTS_FOR, Judged
from bot.store.database import Transaction
from bot.store.schema import drafts

_OF_LANGUAGE = (
    select(
        drafts.c.match_entry,
        drafts.c.match_confidence,
        drafts.c.match_edition,
        drafts.c.verdict,
        (drafts.c.decided_at > bindparam("lately", type_=drafts.c.decided_at.type)).label("lately"),
    )
    .where(
        drafts.c.match_language == bindparam("language"),
        drafts.c.verdict.is_not(None),
        drafts.c.decided_at > bindparam("since", type_=drafts.c.decided_at.type),
    )
    .order_by(drafts.c.decided_at.desc())
    .limit(MOST_COUNTED)
)
_LANGUAGES = (
    select(drafts.c.match_language)
    .where(drafts.c.match_language.is_not(None), drafts.c.verdict.is_not(None))
    .distinct()
    .order_by(drafts.c.match_language)
)


async def judged_in(tx: Transaction, languages: Iterable[str], now: datetime) -> list[Judged]:
    """The verdicts of some languages that count now, each language's newest first."""
    found: list[Judged] = []
    window = {"since": now - COUNTED_FOR, "lately": now - REWORDED_COUNTS_FOR}
    for language in sorted(set(languages)):
        rows = await tx.execute(_OF_LANGUAGE, {"language": language, **window})
        found.extend(
            Judged(
                row.match_entry,
                language,
                row.match_confidence,
                row.match_edition,
                row.verdict == Verdict.RIGHT,
                bool(row.lately),
            )
            for row in rows.all()
        )
    return found


async def judged_languages(tx: Transaction) -> list[str]:
    """The languages that anything was ever judged in, by code."""
    return list((await tx.execute(_LANGUAGES)).scalars().all())
