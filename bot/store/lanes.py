"""Rate lanes shared by all processes: the generic cell rate algorithm, one row per lane."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Double, bindparam, case, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from bot.store.database import Transaction
from bot.store.schema import lanes
from bot.store.work import engine_now


@dataclass(frozen=True)
class Rate:
    """`burst` sends at once, then `per_second`."""

    per_second: float
    burst: int


@dataclass(frozen=True)
class Slot:
    """A place in a lane, `seconds` from now; not `reserved` where that is too far away."""

    reserved: bool
    seconds: float


class Lanes:
    """The table of lanes: when the next free slot of each is."""

    def __init__(self, dialect: str) -> None:
        make: Any = postgresql.insert if dialect == "postgresql" else sqlite.insert
        now = engine_now(dialect)
        interval: BindParameter[float] = bindparam("interval", type_=Double())
        tolerance: BindParameter[float] = bindparam("tolerance", type_=Double())
        patience: BindParameter[float] = bindparam("patience", type_=Double())
        free = case((lanes.c.arrival > now, lanes.c.arrival), else_=now)
        self._take = (
            make(lanes)
            .values(name=bindparam("name"), arrival=now + interval)
            .on_conflict_do_update(
                index_elements=[lanes.c.name],
                set_={"arrival": free + interval},
                where=lanes.c.arrival - tolerance <= now + patience,
            )
            .returning(lanes.c.arrival - interval - tolerance - now)
        )
        self._wait = select(lanes.c.arrival - tolerance - now).where(
            lanes.c.name == bindparam("name")
        )
        until = now + bindparam("seconds", type_=Double())
        self._pause = (
            make(lanes)
            .values(name=bindparam("name"), arrival=until)
            .on_conflict_do_update(
                index_elements=[lanes.c.name],
                set_={"arrival": case((lanes.c.arrival > until, lanes.c.arrival), else_=until)},
            )
        )

    async def take(self, tx: Transaction, name: str, rate: Rate, patience: float = 0.0) -> Slot:
        """Reserve the next slot if it is at most `patience` seconds away.

        Every caller gets a slot of its own, so those who wait do not come back together.
        """
        interval = 1 / rate.per_second
        wanted = {
            "name": name,
            "interval": interval,
            "tolerance": interval * (rate.burst - 1),
            "patience": patience,
        }
        taken = (await tx.execute(self._take, wanted)).first()
        if taken is not None:
            return Slot(True, max(0.0, float(taken[0])))
        waited = (await tx.execute(self._wait, wanted)).scalar()
        return Slot(False, max(0.001, float(waited or 0.0)))

    async def clear(self, tx: Transaction) -> None:
        """Every lane is free: right only where no other process shares them."""
        await tx.execute(delete(lanes))

    async def pause(self, tx: Transaction, name: str, rate: Rate, seconds: float) -> None:
        """Nothing passes for `seconds`: the platform said so."""
        tolerance = (rate.burst - 1) / rate.per_second
        await tx.execute(self._pause, {"name": name, "seconds": seconds + tolerance})

    async def told_to_wait(self, tx: Transaction, name: str, rate: Rate, seconds: float) -> None:
        """One who uses this lane was told to wait `seconds`, and does so by itself.

        Where another one was told the same and still waits, all are meant: nothing passes.
        """
        if seconds <= 0:
            return
        first = await self.take(tx, f"{name}:told", Rate(1 / seconds, burst=1))
        if not first.reserved:
            await self.pause(tx, name, rate, seconds)
