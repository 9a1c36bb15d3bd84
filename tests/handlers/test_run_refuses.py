"""`parley run` without what it needs: exit code 2, every problem in one go, no traceback."""

import os
import subprocess
import sys
from pathlib import Path

from tests.handlers.conftest import nothing_inherited


def run(folder: Path, **environment: str) -> tuple[int, str]:
    """Exit code and all that was written, in a folder without a .env file."""
    done = subprocess.run(
        [str(Path(sys.executable).with_name("parley")), "run"],
        cwd=folder,
        env=nothing_inherited() | environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_a_new_installation_is_told_everything_it_lacks(tmp_path: Path) -> None:
    code, written = run(tmp_path)
    assert code == 2
    assert written.splitlines()[0] == "The settings are not complete:"
    for name in ("TELEGRAM_BOT_TOKEN", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SALES_CHANNEL"):
        assert f"  - {name}: missing; " in written
    assert "Traceback" not in written
    assert os.listdir(tmp_path) == []


def test_wrong_values_are_told_with_what_is_missing_and_no_secret(tmp_path: Path) -> None:
    (tmp_path / "policy.yaml").write_text("burst_quiet: 5\nfrist_response: 1h\n")
    code, written = run(
        tmp_path,
        PORT="eighty",
        DATABASE_URL="mysql://parley:s3cret@db/x",
        PARLEY_MASTER_KEY="s3cret",
        SLACK_BOT_TOKEN="xapp-s3cret",
        PARLEY_POLICY="policy.yaml",
    )
    assert code == 2
    for start in (
        "PORT: ",
        "TELEGRAM_BOT_TOKEN: missing",
        "SLACK_BOT_TOKEN: holds an app token",
        "PARLEY_POLICY: policy.yaml:1: burst_quiet: ",
        "PARLEY_POLICY: policy.yaml:2: frist_response: there is no such key"
        " (is it first_response?)",
        "DATABASE_URL names mysql",
        "PARLEY_MASTER_KEY must be 64 hexadecimal digits",
    ):
        assert f"  - {start}" in written
    assert "s3cret" not in written
    assert "Traceback" not in written
