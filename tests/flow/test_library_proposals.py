"""What the desk approved comes back to the curators: as proposals, and as what it has earned."""

import asyncio
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot.library_cli import library
from tests.flow.forgetting import about_to_delete, pressed
from tests.flow.small_library import WARRANTY_ES
from tests.flow.stage import Stage, shown

UNKNOWN = "Cobertura postventa en caso de averías"
PAST = ("--days", "3650")


@pytest.fixture
async def taught(small_stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stage:
    """A question that nothing answered, for which the desk chose an entry and sent its answer."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/parley.db")
    monkeypatch.setenv("PARLEY_KEY_FILE", str(tmp_path / "parley.key"))
    await chosen(small_stage, 1, UNKNOWN, "goods.warranty")
    return small_stage


async def chosen(stage: Stage, number: int, text: str, entry: str) -> None:
    user = await stage.buyer(f"Zoraida{number}")
    stage.telegram.say(user, text)
    await stage.card(number, having=text)
    await stage.click("ania", "draft.choose", number, value=f"{number}:1:{entry}")
    await stage.card(number, having="*Draft 2 · Spanish*")
    await stage.click("ania", "draft.approve", number)
    await stage.replied(user)
    await stage.settled()


async def tool(tmp_path: Path, *arguments: str) -> Result:
    """A command, beside the running bot."""
    told = [*arguments, "--content", str(tmp_path / "content")]
    return await asyncio.to_thread(CliRunner().invoke, library, told)


async def proposed(tmp_path: Path) -> list[dict[str, Any]]:
    result = await tool(tmp_path, "proposals", "--json", *PAST)
    assert result.exit_code == 0, result.output
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


async def test_a_chosen_answer_is_proposed_and_when_accepted_found(
    taught: Stage, tmp_path: Path
) -> None:
    (one,) = await proposed(tmp_path)
    assert (one["entry"], one["language"], one["text"]) == ("goods.warranty", "es", UNKNOWN)
    assert (one["chosen"], one["sources"]) == (1, ["inquiry 1"])

    accepted = await tool(tmp_path, "proposals", "--accept", one["name"], *PAST)
    assert "Written: es/shop.yaml.\n" in accepted.output
    assert f'- "{UNKNOWN}"' in (tmp_path / "content" / "es" / "shop.yaml").read_text()
    assert "Nothing to propose" in (await tool(tmp_path, "proposals", *PAST)).output

    number, card = 1, ""
    async with asyncio.timeout(10):  # the running bot has it within a second
        while "`goods.warranty`" not in card:
            number += 1
            taught.telegram.say(await taught.buyer(f"B{number}"), UNKNOWN)
            card = shown(await taught.card(number, having=UNKNOWN))
            await asyncio.sleep(0.2)
    assert WARRANTY_ES in card


async def test_nothing_changes_without_a_curator(taught: Stage, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in (tmp_path / "content").rglob("*.yaml")}
    await tool(tmp_path, "proposals", *PAST)
    await chosen(taught, 2, "Y si se avería, ¿quién responde?", "goods.warranty")
    assert {path: path.read_bytes() for path in (tmp_path / "content").rglob("*.yaml")} == before


async def test_a_forgotten_buyers_words_are_proposed_no_more(taught: Stage, tmp_path: Path) -> None:
    user = taught.telegram.users[-1]
    gone = await about_to_delete(taught, user)
    await pressed(taught, user, "privacy:erase", gone)
    await taught.until(lambda: taught.rows("SELECT id FROM buyers WHERE key IS NULL"))
    assert await proposed(tmp_path) == []


async def test_a_corrected_answer_is_not_proposed(taught: Stage, tmp_path: Path) -> None:
    await taught.click("marek", "reply.correct")
    await taught.fill("marek", "Perdone: solo un año.")
    await taught.card(having="sent a correction")
    assert await proposed(tmp_path) == []


async def test_coverage_tells_what_is_earned(
    taught: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The bot's clock stands still in a March that for the tool may be long ago.
    monkeypatch.setattr("bot.store.verdicts.COUNTED_FOR", timedelta(days=36500))
    user = await taught.buyer("Sure")
    taught.telegram.say(user, "¿Cuál es el pedido mínimo?")
    await taught.card(2, having="pedido mínimo")
    await taught.click("ania", "draft.approve", 2)
    await taught.replied(user)
    result = await tool(tmp_path, "coverage", "--demand", *PAST)
    assert result.exit_code == 0, result.output
    assert "es: 1 of about 125 approvals; automatic replies not yet" in result.output
