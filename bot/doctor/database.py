"""Looks at the database: there, reachable, of the right schema. Migrates it where asked to."""

from bot.services.findings import Finding
from bot.store.database import DatabaseError, DatabaseUrl, open_database
from bot.store.examine import DatabaseLook, look_at
from bot.store.migrate import Schema, migrate

_DATABASE = "Database"
_SCHEMA = "Schema"


def examine_database(look: DatabaseLook) -> list[Finding]:
    """What a look at it showed."""
    where = str(look.file) if look.file is not None else "the server's database"
    if not look.exists:
        return [Finding.ok(_DATABASE, f"there is no {where} yet; parley run makes it")]
    if look.trouble:
        return [_troubled(look, where)]
    used = "a bot is using it" if look.in_use else "no bot is using it"
    findings = [Finding.ok(_DATABASE, f"{where} can be read; {used}")]
    if look.schema is not None:
        findings.append(_judge(look.schema, sqlite=look.file is not None))
    return findings


async def migrated(url: DatabaseUrl, look: DatabaseLook) -> tuple[DatabaseLook, Finding | None]:
    """Bring an old schema up to date where nobody uses the database.

    Returns the look after it, and what was done; None where there was nothing to do.
    """
    schema = look.schema
    if schema is None or schema.fits or not schema.known:
        return look, None
    if look.in_use:
        return look, Finding.problem(
            _SCHEMA,
            f"{_old(schema)}; it was not migrated, since a bot is using the database",
            "stop every parley process, then run: parley migrate",
        )
    try:
        database = open_database(url)  # keeps a bot from starting meanwhile, on SQLite
        try:
            revision = migrate(url)
        finally:
            await database.close()
    except DatabaseError as error:
        return look, Finding.problem(_SCHEMA, str(error), "run: parley migrate")
    return look_at(url), Finding.mended(_SCHEMA, f"migrated to {revision}")


def _troubled(look: DatabaseLook, where: str) -> Finding:
    if look.file is None:
        cure = (
            "see that the server runs and that host, port, account, password and name in"
            " DATABASE_URL are right; psql with the same address must connect"
        )
        return Finding.problem(_DATABASE, f"cannot be reached: {look.trouble}", cure)
    cure = (
        f"see that the account that runs Parley may read {where} and its folder; if the file is"
        " damaged, stop Parley and put the last backup in its place"
    )
    return Finding.problem(_DATABASE, f"{where} cannot be read: {look.trouble}", cure)


def _judge(schema: Schema, *, sqlite: bool) -> Finding:
    if not schema.known and not schema.fits:
        return Finding.problem(
            _SCHEMA,
            f"the database has schema {schema.current}, made by a newer Parley than this",
            "upgrade Parley to the version that was used last; a schema is never taken back",
        )
    if not schema.fits:
        fresh = "; parley run does it by itself" if sqlite else ""
        return Finding.problem(
            _SCHEMA, _old(schema), f"run: parley migrate, or: parley doctor --fix{fresh}"
        )
    if schema.drift:
        return Finding.problem(
            _SCHEMA,
            f"the tables were changed by hand and differ from schema {schema.current}:"
            f" {'; '.join(schema.drift[:5])}",
            "undo those changes, or put the last backup in its place",
        )
    if not schema.known:
        return Finding.ok(_SCHEMA, f"{schema.current}, of a newer Parley, and fit for this one")
    return Finding.ok(_SCHEMA, f"{schema.current}, as this Parley needs it")


def _old(schema: Schema) -> str:
    return f"the database has schema {schema.current or 'none'}, Parley needs {schema.needs}"
