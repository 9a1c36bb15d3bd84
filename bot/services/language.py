"""The language of what only one person of the desk sees."""

from bot.domain.ids import PersonId
from bot.domain.policy import Policy
from bot.localise.desk import desk_language
from bot.store.database import Transaction
from bot.store.store import Store


async def language_of(store: Store, tx: Transaction, person: PersonId, policy: Policy) -> str:
    """What the person chose, else what their Slack is set to, else the desk's.

    One of DESK_LANGUAGES, unless the policy names another for the desk.
    """
    known = await store.desk.person(tx, person)
    if known is None:
        return policy.desk_language
    return (
        desk_language(known.chosen_language) or desk_language(known.locale) or policy.desk_language
    )
