"""The desk's people, as last seen, and its switches."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.ids import PersonId
from bot.store.database import Transaction
from bot.store.schema import people, switches
from bot.store.vault import SealKey

_LOCALE_LIMIT = 35
"""Characters of the column."""


_IS_ON = select(switches.c.on).where(switches.c.name == bindparam("name"))


class Switch(StrEnum):
    """What the desk can switch."""

    AUTOMATIC_REPLIES = "automatic_replies"


@dataclass(frozen=True)
class Person:
    """A person of the workspace; `bar` says why they may not act, None that they may.

    `locale` is what their Slack is set to, where it says; `chosen_language` what they told us.
    """

    id: PersonId
    name: str
    bar: str | None
    checked_at: datetime
    locale: str | None = None
    chosen_language: str | None = None


class Desk:
    """The tables of people and switches."""

    def __init__(self, dialect: str, house: SealKey) -> None:
        self._make: Any = postgresql.insert if dialect == "postgresql" else sqlite.insert
        self._house = house

    async def person(self, tx: Transaction, person: PersonId) -> Person | None:
        """What we last saw of a person."""
        row = (await tx.execute(select(people).where(people.c.id == person))).first()
        if row is None:
            return None
        return Person(
            id=person,
            name=self._house.open(row.name, "people.name"),
            bar=row.bar,
            checked_at=row.checked_at,
            locale=row.locale,
            chosen_language=row.chosen_language,
        )

    async def names(self, tx: Transaction, ids: set[PersonId]) -> dict[PersonId, str]:
        """Names to show; a person we have not seen is shown by id."""
        if not ids:
            return {}
        rows = await tx.execute(
            select(people.c.id, people.c.name).where(people.c.id.in_(sorted(ids)))
        )
        known = {PersonId(row.id): self._house.open(row.name, "people.name") for row in rows}
        return {person: known.get(person, person) for person in ids}

    async def saw(self, tx: Transaction, person: Person) -> None:
        """Write down what we saw; what they chose stays as it is."""
        values = {
            "name": self._house.seal(person.name, "people.name"),
            "bar": person.bar,
            "checked_at": person.checked_at,
            "locale": person.locale[:_LOCALE_LIMIT] if person.locale else None,
        }
        await tx.execute(
            self._make(people)
            .values(id=person.id, **values)
            .on_conflict_do_update(index_elements=[people.c.id], set_=values)
        )

    async def choose_language(self, tx: Transaction, person: PersonId, language: str) -> None:
        """Write down the language a person wants; they must have been seen before."""
        await tx.execute(
            update(people).where(people.c.id == person).values(chosen_language=language)
        )

    async def is_on(self, tx: Transaction, switch: Switch, default: bool) -> bool:
        """Where a switch stands; `default` until somebody has moved it."""
        found = (await tx.execute(_IS_ON, {"name": switch})).scalar()
        return default if found is None else bool(found)

    async def turn(
        self, tx: Transaction, switch: Switch, by: PersonId, now: datetime, *, on: bool
    ) -> None:
        """Move a switch."""
        values = {"on": on, "changed_at": now, "changed_by": by}
        await tx.execute(
            self._make(switches)
            .values(name=switch, **values)
            .on_conflict_do_update(index_elements=[switches.c.name], set_=values)
        )
