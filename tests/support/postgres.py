"""Runs a PostgreSQL of the tests' own: the real server, a temporary folder, a free port."""

import fcntl
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import IO, TypedDict

import psycopg

from tests.support.ports import free_port

# Not TMPDIR: a socket's path has 107 bytes at most, and root's folder may be closed to the server.
BASE = Path("/tmp")
PREFIX = "parley-postgres-"
OWNER = "parley"
START_WITHIN_S = 30
STOP_WITHIN_S = 10
OLD_ENOUGH_S = 60


class PostgresMissing(Exception):
    """The server's programs are not installed."""

    def __init__(self) -> None:
        super().__init__(
            "PostgreSQL's initdb and postgres were not found: `make test` installs them"
        )


class PostgresFailed(Exception):
    """The server did not come up; the message is what it said."""


class RunAs(TypedDict, total=False):
    """As whom a server's programs run."""

    user: int
    group: int
    extra_groups: list[int]


@dataclass
class PostgresServer:
    """A running server that trusts whoever connects from this machine."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes]
    _programs: Path
    _run_as: RunAs
    _names: Iterator[int]
    _admin: psycopg.Connection

    def url(self, database: str) -> str:
        """The address of a database, in the form the setting DATABASE_URL takes."""
        return f"postgresql://{OWNER}@127.0.0.1:{self.port}/{database}"

    @contextmanager
    def database(self, template: str = "template0") -> Iterator[str]:
        """The url of a new copy of `template`, empty unless told otherwise, dropped at the end.

        Nobody may be connected to the template meanwhile. Connections left open to the copy
        are cut.
        """
        name = f"test_{next(self._names)}"
        self._admin.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'.encode())
        try:
            yield self.url(name)
        finally:
            self._admin.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())

    def halt(self, *, crash: bool = False) -> None:
        """Stop it and keep its data; every connection breaks. A crash writes nothing more down,
        as where the power fails: the next start reads its log."""
        self._admin.close()
        stop(self.process, signal.SIGQUIT if crash else signal.SIGINT)

    def resume(self) -> None:
        """Start it again on the same data and port; returns when it serves. Raises
        PostgresFailed."""
        self.process = start(self._programs, self.folder, self.port, self._run_as)
        self._admin = _connect(self.folder, self.port, self.process)

    def cut(self, most: int) -> int:
        """Break up to `most` connections of clients, any; how many were broken."""
        chosen = self._admin.execute(
            "SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity"
            " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
            " ORDER BY random() LIMIT %s) AS unlucky",
            [most],
        )
        return sum(done for (done,) in chosen)


def find_programs(debian: Path = Path("/usr/lib/postgresql")) -> Path:
    """The folder of the newest server under `debian`, or else of the one in PATH.

    Raises PostgresMissing.
    """
    folders = [
        path.parent for path in debian.glob("*/bin/postgres") if path.parent.parent.name.isdigit()
    ]
    folders.sort(key=lambda folder: int(folder.parent.name))
    in_path = shutil.which("postgres")
    if in_path is not None:
        folders.insert(0, Path(in_path).resolve().parent)
    for folder in reversed(folders):
        if (folder / "initdb").exists():
            return folder
    raise PostgresMissing


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """Start a server as durable as it comes (fsync on); stop it and remove its folder at the end.

    A test run that is killed takes the server with it, and the next run removes its folder.
    Raises PostgresMissing, PostgresFailed.
    """
    programs = find_programs()
    _remove_leftovers()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=BASE))
    try:
        with (folder / "owner").open("w") as owner:
            fcntl.flock(owner, fcntl.LOCK_EX)
            run_as = unprivileged()
            if run_as:
                os.chown(folder, run_as["user"], run_as["group"])
            initialise(programs, folder, run_as)
            port = free_port()
            process = start(programs, folder, port, run_as)
            try:
                admin = _connect(folder, port, process)
            except PostgresFailed:
                stop(process)
                raise
            server = PostgresServer(folder, port, process, programs, run_as, count(1), admin)
            try:
                yield server
            finally:
                server.halt()
    finally:
        _remove(folder)


def unprivileged() -> RunAs:
    """The account to run as where we are root: the server refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    names = {account.pw_name: account for account in pwd.getpwall()}
    account = names.get("postgres") or names["nobody"]
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _environment() -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}


def initialise(programs: Path, folder: Path, run_as: RunAs) -> None:
    """Make the server's files in this folder. Raises PostgresFailed."""
    options = ["--encoding=UTF8", "--locale=C.UTF-8", "--auth=trust", "--no-sync"]
    done = subprocess.run(
        [programs / "initdb", "-D", folder / "data", "-U", OWNER, *options],
        cwd=folder,
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
        **run_as,
    )
    if done.returncode != 0:
        raise PostgresFailed(done.stderr)


def start(
    programs: Path, folder: Path, port: int, run_as: RunAs, through: Sequence[str] = ()
) -> subprocess.Popen[bytes]:
    """Start the server of a folder that was initialised, `through` a program that becomes it."""
    settings = {
        "port": port,
        "listen_addresses": "127.0.0.1",
        "unix_socket_directories": folder,
        "timezone": "UTC",
        "shared_buffers": "32MB",
    }
    options = [f"--{name}={value}" for name, value in settings.items()]
    with (folder / "log").open("ab") as log:
        return subprocess.Popen(
            [*_dies_with_us(), *through, programs / "postgres", "-D", folder / "data", *options],
            cwd=folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            **run_as,
        )


def _dies_with_us() -> list[str]:
    """A prefix that has the kernel stop the server when this process is killed (Linux)."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "INT", "--"] if setpriv else []


def _connect(folder: Path, port: int, process: subprocess.Popen[bytes]) -> psycopg.Connection:
    deadline = time.monotonic() + START_WITHIN_S
    while True:
        try:
            return psycopg.connect(
                host=str(folder), port=port, user=OWNER, dbname="postgres", autocommit=True
            )
        except psycopg.OperationalError as error:
            if process.poll() is not None or time.monotonic() > deadline:
                raise PostgresFailed((folder / "log").read_text(encoding="utf-8")) from error
            time.sleep(0.02)


def stop(process: subprocess.Popen[bytes], how: int = signal.SIGINT) -> None:
    """Stop a server: fast unless told otherwise, its clients cut off, its files in order."""
    process.send_signal(how)  # the server's own default waits for every client to leave
    try:
        process.wait(STOP_WITHIN_S)
    except subprocess.TimeoutExpired:
        process.send_signal(
            signal.SIGQUIT
        )  # an immediate one; SIGKILL would leave its children behind
        process.wait(STOP_WITHIN_S)


def _remove(folder: Path) -> None:
    """Remove it, though the server's last children may still be removing files of their own."""
    for _ in range(100):
        try:
            shutil.rmtree(folder)
        except FileNotFoundError:
            if not folder.exists():
                return
            time.sleep(0.02)
        else:
            return
    shutil.rmtree(folder)


def _remove_leftovers() -> None:
    """Remove the folders of killed runs: nobody holds the lock on their owner file any more."""
    for owner in BASE.glob(f"{PREFIX}*/owner"):
        try:
            with owner.open() as held:
                if _is_abandoned(held):
                    shutil.rmtree(owner.parent / "data")
                    shutil.rmtree(owner.parent)
        except (FileNotFoundError, PermissionError):
            # Its server is still going down, another run is removing it, or it is another
            # account's: the owner file goes last, so a later run finds what remains.
            continue


def _is_abandoned(owner: IO[str]) -> bool:
    # A run that is just starting has made the file and may not have locked it yet.
    if time.time() - os.fstat(owner.fileno()).st_mtime < OLD_ENOUGH_S:
        return False
    try:
        fcntl.flock(owner, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
