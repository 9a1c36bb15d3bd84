"""The systems beside one another, each a process that is started fresh against fresh stand-ins."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LANES_RAISED = 100_000
"""Messages a second that Parley's own lanes let through when they are raised."""
POLICY = "burst_quiet: 1s\nautomatic_replies: true\nautomatic_replies_earned: false\n"
"""An answer that the library is sure of leaves by itself, after the shortest quiet there can be."""


@dataclass(frozen=True)
class System:
    """One of what is measured."""

    key: str
    title: str
    module: str
    postgres: bool = False
    package: str | None = None
    """What must be installed beside Parley; None where nothing must."""
    options: tuple[str, ...] = ()

    @property
    def is_parley(self) -> bool:
        """Whether it is ours."""
        return self.key.startswith("parley")

    def command(self, *more: str) -> list[str]:
        """How its process is started."""
        return [sys.executable, "-m", self.module, *self.options, *more]

    def environment(
        self,
        settings: Mapping[str, str],
        folder: Path,
        database: str | None,
        *,
        lanes: float | None = LANES_RAISED,
    ) -> dict[str, str]:
        """What it is told; `lanes` None leaves Parley's own at their defaults."""
        policy = folder / "policy.yaml"
        policy.write_text(POLICY, encoding="utf-8")
        inherited = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("TELEGRAM_", "SLACK_", "PARLEY_", "DATABASE_URL", "PORT"))
        }
        own = {
            "PYTHONPATH": str(ROOT),
            "OPENBLAS_NUM_THREADS": "1",
            "PARLEY_POLICY": str(policy),
            "PARLEY_KEY_FILE": str(folder / "parley.key"),
            "DATABASE_URL": database or f"sqlite:///{folder}/parley.db",
        }
        raised = {} if lanes is None else dict.fromkeys(_LANES, str(lanes))
        return inherited | dict(settings) | own | raised


_LANES = ("PARLEY_TELEGRAM_RATE", "PARLEY_CHAT_RATE", "PARLEY_DESK_RATE")
_HERE = "benchmarks.throughput"
SQLITE = System("parley-sqlite", "Parley on SQLite", f"{_HERE}.parley_process")
POSTGRES = System(
    "parley-postgres", "Parley on PostgreSQL", f"{_HERE}.parley_process", postgres=True
)
BARE = System("bare", "python-telegram-bot + Bolt, nothing kept", f"{_HERE}.bare")
DBOS = System("dbos", "DBOS, started at once", f"{_HERE}.dbos_peer", True, "dbos")
DBOS_QUEUE = System(
    "dbos-queue", "DBOS, through its queue", f"{_HERE}.dbos_peer", True, "dbos", ("--queue",)
)
_PEER = f"{_HERE}.procrastinate_peer"
PROCRASTINATE = System(
    "procrastinate", "procrastinate, a job a message", _PEER, True, "procrastinate"
)
PROCRASTINATE_CALLS = System(
    "procrastinate-calls", "procrastinate, a job a call", _PEER, True, "procrastinate", ("--calls",)
)
SYSTEMS = (BARE, SQLITE, POSTGRES, DBOS, DBOS_QUEUE, PROCRASTINATE, PROCRASTINATE_CALLS)
