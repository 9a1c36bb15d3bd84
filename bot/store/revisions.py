"""Which code runs on which schema: the chain of migrations, and what each leaves to older code.

A migration says by `compatible_from` how old a Parley may be that runs on its schema (a Parley is
named by its newest migration): None where it only adds, so that whatever ran before runs on
(expand); the name of an earlier migration where it takes away what code before that one needs
(contract); its own name where it does both. The oldest code that a database bears is written in
the database too, since older code does not know the newer migrations.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Connection, MetaData, String, Table, insert, inspect, select

import migrations

FLOOR_TABLE = "schema_floor"
_floor = Table(
    FLOOR_TABLE,
    MetaData(),
    Column("revision", String(32), nullable=False),
    Column("oldest_code", String(32), nullable=False),
)


@dataclass(frozen=True)
class Chain:
    """The migrations of this code, oldest first, each with its `compatible_from`."""

    marks: Mapping[str, str | None]

    @cached_property
    def revisions(self) -> tuple[str, ...]:
        """Oldest first."""
        return tuple(self.marks)

    @property
    def head(self) -> str:
        """The newest; by this name other code knows ours."""
        return self.revisions[-1]

    @cached_property
    def needs(self) -> str:
        """The oldest schema this code runs on: what only takes away may come later."""
        newest_first = reversed(self.revisions)
        return next(each for each in newest_first if self.marks[each] in {None, each})

    def floor(self, revision: str) -> str:
        """The oldest code that runs on this schema."""
        for each in reversed(self.upto(revision)):
            mark = self.marks[each]
            if mark is not None:
                return mark
        return self.revisions[0]

    def upto(self, revision: str) -> tuple[str, ...]:
        """The migrations that lead to this schema, with its own."""
        return self.revisions[: self.revisions.index(revision) + 1]

    def after(self, revision: str | None) -> tuple[str, ...]:
        """The migrations that lead on from this schema; all of them from none."""
        return self.revisions if revision is None else self.revisions[len(self.upto(revision)) :]

    def widest(self, current: str | None) -> str | None:
        """How far a database may be brought while older code runs on it."""
        reached = current
        for each in self.after(current):
            if current is not None and self.marks[each] is not None:
                break
            reached = each
        return reached

    def runs_on(self, revision: str | None, floor: str | None) -> bool:
        """Whether this code runs on that schema; `floor` is what the database says of itself."""
        if revision in self.marks:
            return self.revisions.index(revision) >= self.revisions.index(self.needs)
        return revision is not None and floor in self.marks

    def old_code(self, floor: str) -> frozenset[str]:
        """The code, known to this one, that is older than `floor`."""
        return frozenset(self.upto(floor)[:-1])


def config() -> Config:
    """Where alembic finds the migrations."""
    found = Config()
    found.set_main_option("script_location", str(Path(migrations.__file__).parent))
    return found


@cache
def chain() -> Chain:
    """The migrations that came with this code."""
    return read_chain(ScriptDirectory.from_config(config()))


def read_chain(scripts: ScriptDirectory) -> Chain:
    """The migrations of a folder; one without a mark is taken for one that older code does not
    outlive."""
    newest_first = list(scripts.walk_revisions())
    return Chain(
        {
            script.revision: getattr(script.module, "compatible_from", script.revision)
            for script in reversed(newest_first)
        }
    )


def write_floor(connection: Connection, revision: str, floor: str) -> None:
    """Tell all code, older one too, which may run on this schema."""
    _floor.create(connection, checkfirst=True)
    connection.execute(_floor.delete())
    connection.execute(insert(_floor).values(revision=revision, oldest_code=floor))


def read_floor(connection: Connection, revision: str | None) -> str | None:
    """The oldest code that runs on this schema; None where the database does not say."""
    if not inspect(connection).has_table(FLOOR_TABLE):
        return None
    said = select(_floor.c.oldest_code).where(_floor.c.revision == revision)
    return connection.execute(said).scalar()
