""".env.example names every setting once, with its default, and can be used as it is."""

import re
from pathlib import Path
from typing import Any

import pytest
from dotenv import dotenv_values
from pydantic import SecretStr

from bot.config import Settings
from scripts.lock_check import ROOT

EXAMPLE = ROOT / ".env.example"
LINE = re.compile(r"(#?)([A-Z][A-Z_]+)=(.*)")
FIELDS = {name.upper(): field for name, field in Settings.model_fields.items()}
NEEDED = {"TELEGRAM_BOT_TOKEN", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SALES_CHANNEL"}
SECRETS = {
    "TELEGRAM_BOT_TOKEN",
    "TELEGRAM_WEBHOOK_SECRET",
    "SLACK_BOT_TOKEN",
    "SLACK_APP_TOKEN",
    "SLACK_SIGNING_SECRET",
    "PARLEY_MASTER_KEY",
    "PARLEY_ORDERS_SECRET",
}


def lines() -> list[str]:
    return EXAMPLE.read_text(encoding="utf-8").splitlines()


def settings_lines() -> list[tuple[str, str, str]]:
    """The sign before it, the name, the value."""
    return [found.groups() for line in lines() if (found := LINE.fullmatch(line))]  # type: ignore[misc]


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder without a .env, and an environment without settings."""
    for name in FIELDS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_setting_is_named_once_and_no_other() -> None:
    assert sorted(name for _, name, _ in settings_lines()) == sorted(FIELDS)


def test_each_has_a_comment_of_one_line_above_it() -> None:
    text = lines()
    for number, line in enumerate(text):
        if LINE.fullmatch(line):
            assert re.fullmatch(r"# [A-Z0-9].+[.]", text[number - 1]), line
            assert not text[number - 2].startswith("#") or LINE.fullmatch(text[number - 2]), line


def test_what_has_to_be_filled_in_stands_open_and_blank_the_rest_is_commented_out() -> None:
    opened = {name: value for sign, name, value in settings_lines() if not sign}
    assert set(opened) == NEEDED | {"SLACK_SLA_CHANNEL"}
    assert set(opened.values()) == {""}


def test_secrets_are_blank() -> None:
    held = {name for name, field in FIELDS.items() if "Secret" in str(field.annotation)}
    assert held == SECRETS | {"DATABASE_URL"}
    assert {value for _, name, value in settings_lines() if name in SECRETS} == {""}


def test_no_line_has_quotes_or_a_comment_beside_its_value() -> None:
    # systemd and containers take both as part of the value.
    assert [
        line for line in lines() if LINE.fullmatch(line) and re.search(r"=.*['\" #]", line)
    ] == []


def test_as_it_is_it_gives_the_defaults(bare: Path) -> None:
    assert Settings(_env_file=EXAMPLE) == Settings(_env_file=None)  # type: ignore[call-arg]


def test_with_every_line_opened_it_gives_the_defaults(bare: Path) -> None:
    opened = bare / "opened"
    opened.write_text("\n".join(f"{name}={value}" for _, name, value in settings_lines()))
    assert set(dotenv_values(opened)) == set(FIELDS)
    assert Settings(_env_file=opened) == Settings(_env_file=None)  # type: ignore[call-arg]


def test_a_default_that_is_something_is_shown() -> None:
    shown = {name: value for _, name, value in settings_lines()}
    for name, field in FIELDS.items():
        assert bool(shown[name]) == (field.default is not None), name
        if isinstance(field.default, SecretStr | str | Path):
            assert shown[name] == _plain(field.default)


def _plain(value: Any) -> str:
    return value.get_secret_value() if isinstance(value, SecretStr) else str(value)


def test_the_readmes_table_names_the_same() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = readme.partition("### Settings")[2].partition("###")[0]
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    assert sorted(re.findall(r"`([A-Z_]+)`", " ".join(rows))) == sorted(FIELDS)


def test_a_filled_in_copy_is_never_committed() -> None:
    assert ".env" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
