"""What the desk did with past questions weighs the library: coverage by demand, and replay."""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.library_cli import library
from tests.flow.forgetting import about_to_delete, pressed
from tests.flow.small_library import write_small_library
from tests.flow.stage import Stage

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
async def asked(small_stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stage:
    """One question approved, one left alone that nothing answers, one of a buyer who is gone."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/parley.db")
    monkeypatch.setenv("PARLEY_KEY_FILE", str(tmp_path / "parley.key"))
    questions = ("MOQ?", "Do you repair garden fences in winter?", "How long is the warranty?")
    buyers = [await small_stage.buyer(f"Buyer {at}", "en") for at in range(3)]
    for number, (buyer, question) in enumerate(zip(buyers, questions, strict=True), start=1):
        small_stage.telegram.say(buyer, question)
        await small_stage.card(number, having=question)
    await small_stage.click("ania", "draft.approve")
    await small_stage.replied(buyers[0])
    gone = await about_to_delete(small_stage, buyers[2])
    await pressed(small_stage, buyers[2], "privacy:erase", gone)
    await small_stage.until(lambda: small_stage.rows("SELECT id FROM buyers WHERE key IS NULL"))
    return small_stage


async def tool(*arguments: str | int | Path) -> Result:
    """A command, beside the running bot."""
    return await asyncio.to_thread(CliRunner().invoke, library, [str(one) for one in arguments])


async def test_coverage_counts_what_buyers_asked(asked: Stage, tmp_path: Path) -> None:
    content = tmp_path / "content"
    result = await tool("coverage", "--demand", "--days", 3650, "--content", content)

    assert result.exit_code == 0, result.output
    assert "Asked 2 times, 50% about a topic written in that language." in result.output
    assert "      1  (nothing found) in en" in result.output


async def test_replay_knows_what_the_desk_sent(asked: Stage, tmp_path: Path) -> None:
    edited = write_small_library(tmp_path / "edited")
    shop = edited / "en" / "shop.yaml"
    shop.write_text(shop.read_text().replace('"MOQ?", ', ""))
    result = await tool(
        "replay", "--json", "--days", 3650, "--content", edited, "--against", tmp_path / "content"
    )

    assert result.exit_code == 0, result.output
    moq = next(one for one in json.loads(result.stdout) if one["question"] == "MOQ?")
    assert moq["sent"] == ["order.moq"]
    assert moq["name"] == "inquiry 1"
    assert moq["before"][0] == ["order.moq"]


async def test_a_wrong_key_is_said_plainly(
    asked: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARLEY_MASTER_KEY", "0" * 64)
    result = await tool("coverage", "--demand", "--days", 3650, "--content", tmp_path / "content")

    assert result.exit_code == 2
    assert "parley:" in result.output


def test_without_a_database_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", "sqlite:///parley.db")
    monkeypatch.setenv("PARLEY_KEY_FILE", "parley.key")
    result = CliRunner().invoke(library, ["coverage", "--demand"])

    assert result.exit_code == 2
    assert "there is no database at parley.db" in result.output
    assert list(tmp_path.iterdir()) == []


def test_the_folder_may_stand_in_dot_env(tmp_path: Path) -> None:
    content = write_small_library(tmp_path)
    (tmp_path / ".env").write_text(f"PARLEY_CONTENT={content}\n")
    environment = {name: value for name, value in os.environ.items() if name != "PARLEY_CONTENT"}
    command = [sys.executable, "-m", "bot", "library", "coverage"]
    told = subprocess.run(
        command,
        cwd=tmp_path,
        env=environment | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert told.stdout.splitlines()[-3].split() == ["all", "8", "8", "5"]
