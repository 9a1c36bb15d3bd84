"""A PostgreSQL server of a test's own, which may be stopped, started and filled."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from tests.support.ports import free_port
from tests.support.postgres import (
    BASE,
    OWNER,
    PREFIX,
    RunAs,
    find_programs,
    initialise,
    start,
    stop,
    unprivileged,
)

LONGEST_FILE = 16 * 1024 * 1024
"""Bytes. No file of the server may grow beyond, as on a disk that is full; those of its own log are
as long from their beginning."""


@dataclass
class OwnServer:
    """A server in a folder; `process` is None while it is stopped."""

    folder: Path
    port: int
    run_as: RunAs
    programs: Path = field(default_factory=find_programs)
    process: subprocess.Popen[bytes] | None = None

    def url(self, database: str = "parley", owner: str = OWNER) -> str:
        """An address on it."""
        return f"postgresql://{owner}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Start it; returns when it answers."""
        limited = ("sh", "-c", f'ulimit -f {LONGEST_FILE // 512}; exec "$@"', "sh")
        self.process = start(self.programs, self.folder, self.port, self.run_as, limited)
        self.answers().close()

    def answers(self) -> psycopg.Connection:
        """A connection as its owner, once it answers."""
        while True:
            try:
                return psycopg.connect(self.url("postgres"), autocommit=True)
            except psycopg.OperationalError:
                assert self.process is not None
                assert self.process.poll() is None, (self.folder / "log").read_text()

    def stop(self) -> None:
        """Stop it; whoever is connected is cut off."""
        if self.process is not None:
            stop(self.process)
            self.process = None

    def connection(self, database: str = "parley") -> psycopg.Connection:
        """A connection as its owner, each statement a transaction."""
        return psycopg.connect(self.url(database), autocommit=True)

    def promote(self) -> None:
        """From here on it is the primary."""
        self.sql("SELECT pg_promote()", database="postgres")

    def sql(self, *statements: str, database: str = "parley") -> None:
        """Run statements as its owner."""
        with self.connection(database) as connection:
            for statement in statements:
                connection.execute(statement.encode())


@contextmanager
def own_server() -> Iterator[OwnServer]:
    """A running server with an empty database "parley"."""
    with _folder_of_one() as server:
        initialise(server.programs, server.folder, server.run_as)
        server.start()
        server.sql("CREATE DATABASE parley", database="postgres")
        yield server


@contextmanager
def standby_of(primary: OwnServer) -> Iterator[OwnServer]:
    """A running server that follows another until it is promoted."""
    with _folder_of_one() as server:
        source = f"host=127.0.0.1 port={primary.port} user={OWNER}"
        copying = ("pg_basebackup", "-R", "-c", "fast", "-D", server.folder / "data", "-d", source)
        subprocess.run(
            [server.programs / copying[0], *copying[1:]],
            check=True,
            capture_output=True,
            cwd=server.folder,
            **server.run_as,
        )
        server.start()
        yield server


@contextmanager
def _folder_of_one() -> Iterator[OwnServer]:
    folder = Path(tempfile.mkdtemp(prefix=f"{PREFIX}own-", dir=BASE))
    run_as = unprivileged()
    server = OwnServer(folder, free_port(), run_as)
    try:
        if run_as:
            os.chown(folder, run_as["user"], run_as["group"])
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder)
