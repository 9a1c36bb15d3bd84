"""Copies of a SQLite database that are taken while a bot writes to it, and known as copies."""

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from bot.store.database import DatabaseError
from bot.store.keepsakes import BACKUP, sealed_keepsake
from bot.store.vault import SealKey


def back_up(source: Path, target: Path, house: SealKey, now: datetime) -> int:
    """Copy the database to a new file; returns its size in bytes.

    The copy is one moment of it, checked, on the disk, closed to other accounts, and says that it
    is a copy, so that it is not started as if nothing had happened since. It appears whole or not
    at all. Raises DatabaseError.
    """
    if target.exists():
        raise DatabaseError(f"{target} exists already; a backup does not overwrite another")
    scratch = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        os.close(os.open(scratch, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        _copy(source, scratch)
        _mark(scratch, sealed_keepsake(house, now.isoformat()))
        os.link(scratch, target)  # never over another
        return target.stat().st_size
    except (OSError, sqlite3.Error) as error:
        raise DatabaseError(f"no backup was made: {error}") from None
    finally:
        scratch.unlink(missing_ok=True)


def _copy(source: Path, scratch: Path) -> None:
    address = f"file:{quote(str(source))}?mode=ro"
    with (
        closing(sqlite3.connect(address, uri=True, timeout=5.0)) as theirs,
        closing(sqlite3.connect(scratch)) as ours,
    ):
        theirs.backup(ours)  # all pages at once: one moment, and no writer is kept waiting


def _mark(scratch: Path, sealed: bytes) -> None:
    with closing(sqlite3.connect(scratch, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, no log beside it
        copy.execute("PRAGMA synchronous = FULL")
        copy.execute("INSERT OR REPLACE INTO keepsakes (name, value) VALUES (?, ?)",
                     (BACKUP, sealed))  # fmt: skip
        (found,) = copy.execute("PRAGMA integrity_check").fetchone()
        if found != "ok":
            raise sqlite3.DatabaseError(f"the copy is damaged: {found}")
