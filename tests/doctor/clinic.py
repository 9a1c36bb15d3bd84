"""An installation in good health between the stand-ins, to be made ill and looked at."""

import asyncio
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from bot.cli import main
from bot.config import Settings
from bot.services.served import Account, recognise, slack_account, telegram_account
from bot.store.database import database_url, open_database
from bot.store.migrate import migrate
from bot.store.store import Store
from bot.store.vault import Vault, key_from_file
from sandbox.server import Sandbox
from sandbox.slack.people import TEAM_ID, TEAM_NAME


@dataclass(frozen=True)
class Report:
    """What the doctor said."""

    findings: list[dict[str, Any]]
    code: int

    def of(self, check: str) -> list[dict[str, Any]]:
        """The findings of a check."""
        return [each for each in self.findings if each["check"] == check]

    @property
    def ills(self) -> list[dict[str, Any]]:
        """Whatever is not in order."""
        return [each for each in self.findings if each["state"] != "ok"]

    @property
    def fixed(self) -> list[str]:
        """What was put right, in its words."""
        return [each["says"] for each in self.findings if each["fixed"]]

    def find(self, check: str, says: str) -> dict[str, Any]:
        """The one finding of this check that says so."""
        found = [each for each in self.of(check) if says in each["says"]]
        assert len(found) == 1, (check, says, self.findings)
        return found[0]


class Clinic:
    """The installation: a folder, settings, and a stand-in of each platform."""

    def __init__(self, folder: Path, sandbox: Sandbox) -> None:
        self.folder = folder
        self.sandbox = sandbox
        self.telegram = sandbox.telegram
        self.slack = sandbox.slack
        self.database = folder / "parley.db"
        self.key = folder / "parley.key"
        self.settings = sandbox.settings() | {
            "DATABASE_URL": f"sqlite:///{self.database}",
            "PARLEY_KEY_FILE": str(self.key),
        }
        del self.settings["SLACK_SIGNING_SECRET"]
        self.healthy = dict(self.settings)

    async def build(self, *, remembers: Sequence[Account] = ()) -> None:
        """As it stands after its first run."""
        url = database_url(self.settings["DATABASE_URL"])
        migrate(url)
        bot = self.telegram.bot
        served = remembers or (
            telegram_account(bot.id, bot.username),
            slack_account(TEAM_ID, TEAM_NAME, "parley"),
        )
        store = Store(open_database(url), Vault(key_from_file(self.key)))
        try:
            await store.begin()
            for account in served:
                assert await recognise(store, account) is None
        finally:
            await store.close()

    def set(self, **settings: str | None) -> None:
        """Change settings; None takes one out."""
        for name, value in settings.items():
            self.settings.pop(name, None)
            if value is not None:
                self.settings[name] = value

    def recover(self, *_: object) -> None:
        """The settings as they were."""
        self.settings = dict(self.healthy)

    def sql(self, *statements: str) -> None:
        """By hand, in the database."""
        with closing(sqlite3.connect(self.database)) as connection:
            for statement in statements:
                connection.execute(statement)
            connection.commit()

    @property
    def environment(self) -> dict[str, str | None]:
        """These settings and no other of ours."""
        return {name.upper(): None for name in Settings.model_fields} | self.settings

    async def command(self, *arguments: str) -> tuple[int, str]:
        """Exit code and standard output of a `parley` command, run in this process."""
        runner = CliRunner()
        result = await asyncio.to_thread(
            runner.invoke, main, list(arguments), env=self.environment, catch_exceptions=False
        )
        return result.exit_code, result.stdout

    async def doctor(self, *options: str) -> Report:
        """Have everything looked at."""
        code, written = await self.command("doctor", "--json", *options)
        findings = json.loads(written)
        assert all(each["cure"] or each["state"] == "ok" for each in findings)
        assert code == any(each["state"] == "problem" for each in findings)
        return Report(findings, code)

    async def as_process(self, *arguments: str) -> tuple[int, str]:
        """Exit code and all that is written, of a process bound by the files' permissions."""
        whole = {name: value for name, value in self.environment.items() if value is not None}
        ours = {name.upper() for name in Settings.model_fields}
        kept = {name: value for name, value in os.environ.items() if name not in ours}
        done = await asyncio.to_thread(
            subprocess.run,
            [*_without_privilege(), sys.executable, "-m", "bot", *arguments],
            cwd=self.folder,
            env=kept | whole | {"PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr


def _without_privilege() -> list[str]:
    """For root the kernel looks at no permissions, unless those capabilities are given up."""
    if os.geteuid() != 0:
        return []
    setpriv = shutil.which("setpriv")
    assert setpriv is not None, "as root, these tests need util-linux"
    return [setpriv, "--bounding-set=-dac_override,-dac_read_search", "--"]
