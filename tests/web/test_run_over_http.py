"""`parley run` over HTTP, on SQLite, and the change from one mode to the other and back."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.flow.conftest import running_bot
from tests.flow.small_library import write_small_library
from tests.flow.stage import Stage
from tests.web.edge import SECRET, http_settings

QUESTION = "¿Cuál es el pedido mínimo?"


@pytest.fixture
def over_http(sandbox: Sandbox, port: int, slack_signs_by_our_clock: None) -> dict[str, str]:
    """The settings that have both platforms deliver over HTTP."""
    return {name.lower(): value for name, value in http_settings(sandbox, port).items()}


@pytest.fixture
async def stage(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path, over_http: dict[str, str], port: int
) -> AsyncIterator[Stage]:
    """The whole bot, reached over HTTP alone."""
    async with running_bot(sandbox, clock, tmp_path, **over_http):
        sandbox.slack.http_target = f"http://127.0.0.1:{port}/slack/events"
        yield Stage(sandbox, clock, tmp_path / "parley.db")


async def test_a_question_is_approved(stage: Stage) -> None:
    ana = await stage.asked(QUESTION)
    await stage.click("ania", "draft.approve")
    assert "500 piezas" in (await stage.replied(ana))[0]
    assert not stage.slack.socket.connections


async def test_a_form_is_opened_checked_and_submitted(stage: Stage) -> None:
    ana = await stage.asked(QUESTION)
    await stage.click("ania", "draft.edit")
    refused = await stage.fill("ania", " ")
    assert refused.response_action == "errors"
    await stage.fill("ania", "Quinientas piezas.")
    assert await stage.replied(ana) == ["Quinientas piezas."]


async def test_a_repeated_click_on_a_form_says_nothing(stage: Stage, sandbox: Sandbox) -> None:
    await stage.asked(QUESTION)
    await stage.click("ania", "draft.edit")
    await stage.slack.wait_view("ania")
    (clicked,) = stage.slack.deliveries.of("block_actions")
    again = stage.slack.deliveries.again(clicked)
    await stage.slack.wait_delivered(again)
    await stage.settled()
    assert stage.whispers("ania") == []


async def test_the_home_is_drawn(stage: Stage) -> None:
    assert await stage.home("ania")


async def test_the_modes_can_be_changed_both_ways(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path, over_http: dict[str, str], port: int
) -> None:
    own = {"parley_content": str(write_small_library(tmp_path))}
    stage = Stage(sandbox, clock, tmp_path / "parley.db")
    async with running_bot(sandbox, clock, tmp_path, **own):
        ana = await stage.buyer()
    stage.telegram.say(ana, "one")
    async with running_bot(sandbox, clock, tmp_path, **own, **over_http):
        sandbox.slack.http_target = f"http://127.0.0.1:{port}/slack/events"
        await stage.card(having="one")
    stage.telegram.say(ana, "two")
    async with running_bot(sandbox, clock, tmp_path, **own):
        sandbox.slack.http_target = None
        await stage.card(having="two")
        await stage.settled()
    assert len(stage.rows("SELECT 1 FROM inbox WHERE source = 'telegram'")) == 3


async def test_one_platform_over_http_and_the_other_not(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path, port: int
) -> None:
    only_telegram = {
        "telegram_webhook_url": f"http://localhost:{port}/hook",
        "telegram_webhook_secret": SECRET,
        "port": str(port),
    }
    async with running_bot(sandbox, clock, tmp_path, **only_telegram):
        stage = Stage(sandbox, clock, tmp_path / "parley.db")
        ana = await stage.asked(QUESTION)
        await stage.click("ania", "draft.approve")
        assert "500 piezas" in (await stage.replied(ana))[0]
