"""What PostgreSQL will never take is set aside after its tries, and the chat goes on."""

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


async def test_a_value_that_no_column_takes_does_not_block_the_chat(
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
        await stage.card(having=MOQ_ES)
        (alarm,) = await stage.slack.wait_messages(stage.slack.sla_channel)
        assert "An incoming event could not be handled and was set aside (BadValue)" in alarm.text
        await stage.click("ania", "draft.approve")
        assert await stage.replied(ana) == [MOQ_ES]
