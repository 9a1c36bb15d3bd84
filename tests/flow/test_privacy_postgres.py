"""Forgetting a buyer on PostgreSQL, where transactions run side by side."""

from pathlib import Path

import psycopg

from bot.store.database import database_url
from bot.store.migrate import migrate
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.flow.conftest import running_bot
from tests.flow.forgetting import CONFIRMED, RECEIPT, about_to_delete, all_said, in_slack, said
from tests.flow.stage import Stage, shown

QUESTION = "¿Cuál es el pedido mínimo?"


async def test_a_buyer_is_forgotten_while_two_people_act_on_their_card(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path, postgres_url: str
) -> None:
    migrate(database_url(postgres_url))
    async with running_bot(sandbox, clock, tmp_path, database_url=postgres_url):
        stage = Stage(sandbox, clock)
        ana = await stage.asked(QUESTION)
        stage.telegram.send_document(ana, "azul.pdf", b"12")
        question = await about_to_delete(stage, ana)
        card = await stage.card()
        stage.telegram.press(ana, "privacy:erase", question)
        await stage.slack.click_stale("ania", card, "draft.approve")
        await stage.slack.click_stale("marek", card, "inquiry.escalate")
        stage.telegram.press(ana, "privacy:erase", question)
        await said(stage, ana, RECEIPT)
        assert len(all_said(stage, ana, CONFIRMED)) == 1
        assert QUESTION not in in_slack(stage)
        assert "azul" not in in_slack(stage)
        assert "Nothing more can be shown" in shown(stage.cards()[0])
        with psycopg.connect(postgres_url) as database:
            assert database.execute("SELECT key, name FROM buyers").fetchall() == [(None, None)]
            done = "SELECT count(*) FROM inbox WHERE state = 'quarantined'"
            assert database.execute(done).fetchall() == [(0,)]
