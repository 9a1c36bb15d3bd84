"""Takes over a database that was put back from a backup: nothing is done twice, people are told."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.effects import Deed
from bot.domain.ids import PersonId
from bot.services.deliver import AT_MOST_ONCE
from bot.store import restored
from bot.store.desk import Switch
from bot.store.store import Store

_WHY = "the database was put back from a backup: this may have been handled before"


@dataclass(frozen=True)
class TakenOver:
    """How much is left to people."""

    inquiries: int
    in_doubt: int
    aside: int


async def take_over(store: Store, now: datetime) -> TakenOver:
    """Once, while no bot runs on it. Repeating it is safe and leaves more to people than needed.

    Whatever waited to go to a buyer is in doubt, as after a crash; what waited to be handled is set
    aside; automatic replies are off; every open inquiry's card says that it knows nothing of since.
    """
    async with store.transaction() as tx:
        in_doubt = await restored.doubt(tx, AT_MOST_ONCE)
        aside = await restored.set_aside(tx, _WHY)
        await restored.still(tx, now)
        await store.desk.turn(tx, Switch.AUTOMATIC_REPLIES, PersonId("Parley"), now, on=False)
        found = await restored.open_inquiries(tx)
        for inquiry in found:
            await store.inquiries.record(tx, inquiry, Deed.RESTORED, None, None, now)
        if found:
            await store.cards.want_many(tx, found)
        await restored.leap(tx, store.vault.house, now)
        await restored.no_longer_a_copy(tx)
        alarm = {"alarm": "restored", "problem": str(aside), "row": len(found)}
        key = f"restored:{now:%Y-%m-%dT%H:%M:%S}"
        await store.outbox.alarm(tx, key, alarm, store.vault.house, now)
    return TakenOver(len(found), in_doubt, aside)
