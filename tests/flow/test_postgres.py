"""The main path on PostgreSQL: the same code, another database."""

from pathlib import Path

import pytest

from bot.store.database import DatabaseError, database_url
from bot.store.migrate import migrate
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.flow.conftest import running_bot
from tests.flow.stage import Stage


async def test_a_question_is_answered_once_when_two_people_approve(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path, postgres_url: str
) -> None:
    migrate(database_url(postgres_url))
    async with running_bot(sandbox, clock, tmp_path, database_url=postgres_url):
        stage = Stage(sandbox, clock)
        ana = await stage.buyer("Ana", "es")
        stage.telegram.say(ana, "¿Cuál es el pedido mínimo?")
        card = await stage.card(having="500 piezas")
        await stage.slack.click("ania", card.channel, card.ts, "draft.approve")
        await stage.slack.click_stale("marek", card, "draft.approve")

        assert "500 piezas" in (await stage.replied(ana))[0]
        await stage.whispered("marek", "*ania* was first")
        await stage.card(having="Answered")
        assert len(stage.replies(ana)) == 1


async def test_an_old_schema_is_refused_with_the_command_that_helps(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path, postgres_url: str
) -> None:
    with pytest.raises(DatabaseError, match="parley migrate"):
        async with running_bot(sandbox, clock, tmp_path, database_url=postgres_url):
            pass
