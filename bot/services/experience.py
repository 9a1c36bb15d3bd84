"""Weighs the library's proposals by what the desk made of earlier ones."""

from datetime import datetime

from bot.domain.drafts import Proposal
from bot.domain.earned import Standing
from bot.domain.experience import learnt
from bot.domain.policy import Policy
from bot.store.database import Transaction
from bot.store.verdicts import judged_in, judged_languages
from qa_library import Library


async def weighed(
    tx: Transaction, proposal: Proposal, library: Library, policy: Policy, now: datetime
) -> Proposal:
    """The proposal with its confidences moved, automatic only where the policy lets it be."""
    languages = {part.match.language for part in proposal.parts if part.match is not None}
    if not languages:
        return proposal
    experience = learnt(await judged_in(tx, languages, now), library.edition)
    return experience.weighed(proposal, earned=policy.automatic_replies_earned)


async def standings(tx: Transaction, library: Library, now: datetime) -> tuple[Standing, ...]:
    """How far each language is in which anything was judged of late, by code."""
    judged = await judged_in(tx, await judged_languages(tx), now)
    found = learnt(judged, library.edition).standings
    return tuple(one for _, one in sorted(found.items()))
