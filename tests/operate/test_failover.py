"""A primary and its standby in one DATABASE_URL: when the one is gone, the bot finds the other."""

import asyncio
from functools import partial
from pathlib import Path

import pytest

from bot.store.database import database_url
from bot.store.migrate import migrate
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.flow.conftest import running_bot
from tests.flow.killed import write_questions
from tests.flow.stage import Stage
from tests.operate.servers import own_server, standby_of
from tests.operate.trouble import Log, goes_on_by_itself


@pytest.mark.usefixtures("impatient")
async def test_the_bot_goes_over_to_the_standby_that_was_promoted(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path, said: Log
) -> None:
    with own_server() as primary:
        migrate(database_url(primary.url()))
        with standby_of(primary) as standby:
            hosts = f"127.0.0.1:{standby.port},127.0.0.1:{primary.port}"
            settings = {
                "database_url": f"postgresql://parley@{hosts}/parley?target_session_attrs=read-write",
                "parley_content": str(write_questions(tmp_path)),
            }
            async with running_bot(sandbox, clock, tmp_path, **settings):
                stage = Stage(sandbox, clock)
                stop = partial(asyncio.to_thread, primary.stop)
                promote = partial(asyncio.to_thread, standby.promote)
                causes = ("session is read-only", "terminating connection", "connection failed")
                await goes_on_by_itself(stage, stop, promote, said, *causes)


@pytest.mark.parametrize(
    ("text", "hosts", "ports"),
    [
        ("postgresql://u:p%2C@a:1,b:2/n?target_session_attrs=read-write", "a,b", "1,2"),
        ("postgres://u:x,y@a/n", "a", None),
    ],
)
def test_several_servers_are_read_as_libpq_writes_them(
    text: str, hosts: str, ports: str | None
) -> None:
    url = database_url(text)
    _, given = url.get_dialect()().create_connect_args(url)
    assert (given["host"], given.get("port"), given["dbname"]) == (hosts, ports, "n")
    assert url.drivername == "postgresql+psycopg"
