"""No word of buyers or the desk, and no token, stands readable where it is stored or logged."""

import json
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.store.vault import VaultError
from sandbox.bot import BotProcess
from sandbox.clock import SharedClock
from sandbox.faults import Rule, ServerError
from sandbox.server import Sandbox
from tests.flow.conftest import running_bot
from tests.flow.raw import private_message
from tests.flow.small_library import write_small_library
from tests.flow.stage import Stage
from tests.support.ports import free_port

PLANTED = {
    "first name": "Zbigniewa",
    "last name": "Brzęczyszczykiewicz",
    "handle": "zbysia_handel_77",
    "phone": "48601234987",
    "question": "QUESTION-lila-Pinguin-4711",
    "edited question": "EDITED-lila-Pinguin-4712",
    "caption": "CAPTION-żółta-łódź",
    "file name": "zamówienie-tajne-0815.pdf",
    "contents of a file": "FILE-CONTENT-hush-hush",
    "answer of the desk": "ANSWER-słoń-nie-na-sprzedaż",
    "refused answer": "REFUSED-answer-never-sent",
    "rubbish": "RUBBISH-in-a-broken-update",
    "group": "GROUP-title-and-words",
}


def forms(secret: str) -> list[bytes]:
    """A secret as it may be written into a file."""
    escaped = json.dumps(secret)[1:-1]
    return [secret.encode(), secret.encode("utf-16-le"), escaped.encode(), repr(secret).encode()]


def leaks(folder: Path, secrets: dict[str, str]) -> list[str]:
    """Which secret stands readable in which file."""
    files = [path for path in folder.iterdir() if path.is_file()]
    assert any(path.name.endswith("-wal") for path in files)
    return [
        f"{what} in {path.name}"
        for path in files
        for what, secret in secrets.items()
        if any(form in path.read_bytes() for form in forms(secret))
    ]


async def converse(stage: Stage) -> None:
    """A whole conversation, with everything planted, and some of it failing."""
    telegram = stage.telegram
    kim = telegram.new_user(
        PLANTED["first name"], PLANTED["last name"], PLANTED["handle"], language_code="en"
    )
    telegram.press_start(kim, "country-PL")
    telegram.say(kim, PLANTED["question"])
    await stage.card(having=PLANTED["question"])
    telegram.edit(kim, PLANTED["edited question"])
    await stage.card(having=PLANTED["edited question"])
    telegram.send_contact(kim, PLANTED["phone"])
    telegram.send_photo(kim, PLANTED["caption"])
    telegram.send_document(
        kim, PLANTED["file name"], PLANTED["contents of a file"].encode(), size=30_000_000
    )
    telegram.raw_update({"message": {"text": PLANTED["rubbish"], "chat": 5}})
    private_message(stage, kim, text={"entities": PLANTED["rubbish"]})
    telegram.add_bot_to_group(PLANTED["group"])
    await stage.card(having="A file")
    stage.move(timedelta(seconds=3))
    await stage.card(having="[inquiry.answer]")
    await stage.click("ania", "inquiry.answer")
    await stage.fill("ania", PLANTED["answer of the desk"])
    await stage.card(having="Answered")


async def fail(stage: Stage) -> None:
    """An answer that Telegram's server breaks off on."""
    stage.move(timedelta(minutes=1))
    (kim,) = [user for user in stage.telegram.users if user.first_name == PLANTED["first name"]]
    stage.telegram.say(kim, f"{PLANTED['question']} again")
    await stage.card(having="again")
    await stage.settled()
    stage.sandbox.faults.add(Rule(ServerError(500), "telegram", "sendMessage"))
    await stage.click("ania", "inquiry.answer")
    await stage.fill("ania", PLANTED["refused answer"])
    await stage.card(having="The reply may or may not have arrived")


async def figures(port: int) -> str:
    """What Prometheus is shown."""
    address = f"http://127.0.0.1:{port}/metrics"
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        page = await answer.text()
    assert 'parley_deliveries_total{kind="reply",outcome="unknown"} 1.0' in page
    return page


async def test_no_file_and_no_log_holds_a_word_or_a_token(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARLEY_CONTENT", str(write_small_library(tmp_path)))
    port = free_port()
    bot = BotProcess.parley(sandbox, tmp_path, settings={"PARLEY_METRICS_PORT": str(port)})
    await bot.start()
    try:
        stage = Stage(sandbox, clock, tmp_path / "parley.db")
        await converse(stage)
        await fail(stage)
        (tmp_path / "page").write_text(await figures(port))
        key = (tmp_path / "parley.key").read_text().strip()
        (tmp_path / "parley.key").rename(tmp_path / "content" / "aside.key")
        settings = sandbox.settings()
        tokens = {
            name: value for name, value in settings.items() if name.endswith(("_TOKEN", "_SECRET"))
        }
        assert leaks(tmp_path, PLANTED | tokens | {"master key": key}) == []
        assert leaks(tmp_path, {"a log line": "parley.ready"}) == ["a log line in bot.log"]
    finally:
        await bot.stop()
    assert b"inbox.failed" not in bot.log.read_bytes()
    lines = [json.loads(line) for line in bot.log.read_text().splitlines() if line[:1] == "{"]
    undone = [line for line in lines if line["event"] == "outbox.not_done"]
    assert {line["kind"]: line.get("inquiry") for line in undone} == {
        "leave": None,  # a group is no inquiry
        "file": 1,
        "reply": 1,
    }
    assert all({"event", "level", "timestamp"} <= set(line) for line in lines)


async def test_another_master_key_is_refused_with_the_cure(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path
) -> None:
    async with running_bot(sandbox, clock, tmp_path, parley_master_key="ab" * 32):
        pass
    with pytest.raises(VaultError) as refused:
        async with running_bot(sandbox, clock, tmp_path, parley_master_key="cd" * 32):
            pass
    assert str(refused.value) == (
        "this database was sealed with another master key; set PARLEY_MASTER_KEY (or put the key "
        "file back) as it was on the first run"
    )
