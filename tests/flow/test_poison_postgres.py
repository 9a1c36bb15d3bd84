"""What PostgreSQL will never take holds its chat up after some tries, until a person decides."""

from pathlib import Path

import pytest

from bot.store.database import database_url
from bot.store.migrate import migrate
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.flow.conftest import running_bot
from tests.flow.small_library import MOQ_ES, write_small_library
from tests.flow.stage import Stage

TOO_LONG_FOR_ITS_COLUMN = 10**200


async def test_a_value_that_no_column_takes_holds_the_chat_until_a_person_decides(
    sandbox: Sandbox,
    clock: SharedClock,
    tmp_path: Path,
    postgres_url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in ("bot.services.intake", "bot.workers.loop"):
        monkeypatch.setattr(f"{module}.back_off", lambda *_: 0.01)
    migrate(database_url(postgres_url))
    content = str(write_small_library(tmp_path))
    async with running_bot(
        sandbox, clock, tmp_path, database_url=postgres_url, parley_content=content
    ):
        stage = Stage(sandbox, clock)
        ana = await stage.buyer()
        person = {"id": ana.id, "is_bot": False, "first_name": "Ana", "language_code": "es"}
        chat = {"id": ana.id, "type": "private", "first_name": "Ana"}
        about = {"message_id": TOO_LONG_FOR_ITS_COLUMN, "date": int(clock.now().timestamp())}
        message = {**about, "from": person, "chat": chat, "text": "¿Aceptan criptomonedas?"}
        stage.telegram.raw_update({"message": message})
        stage.telegram.say(ana, "¿Cuál es el pedido mínimo?")
        (alarm,) = await stage.slack.wait_messages(stage.slack.sla_channel)
        assert "A buyer's message could not be handled (BadValue" in alarm.text
        assert stage.cards() == []
        await stage.slack.click("marek", alarm.channel, alarm.ts, "inbox.release")
        await stage.whispered("marek", "It is tried again now.")
        await stage.until(lambda: len(stage.slack.messages(stage.slack.sla_channel)) == 2)
        assert stage.cards() == []
        await stage.slack.click("ania", alarm.channel, alarm.ts, "inbox.skip")
        await stage.whispered("ania", "what waited behind it goes on")
        await stage.card(having=MOQ_ES)
        await stage.slack.click("marek", alarm.channel, alarm.ts, "inbox.skip")
        await stage.whispered("marek", "somebody was first")
        await stage.click("ania", "draft.approve")
        assert await stage.replied(ana) == [MOQ_ES]
