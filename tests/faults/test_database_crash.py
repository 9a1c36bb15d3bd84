"""Crashes and races around the database: between inbox and outbox, two workers, a migration."""

import asyncio
import signal
import sys
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path

import psycopg
import pytest

from bot.store.database import database_url
from bot.store.migrate import migrate
from sandbox.faults import Hang, Rule
from tests.faults.conftest import Fleets
from tests.faults.desk import colleague
from tests.faults.scene import QUESTION, Scene
from tests.faults.table import also, fault
from tests.fleet.deployment import Deployment, Mode
from tests.fleet.nursery import NotReady
from tests.support.postgres import PostgresServer

_ROOT = Path(__file__).parents[2]
_SOMEBODY_WAITS = "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'inquiries'::regclass"
_DIES_HALF_WAY = """
import os, signal, sys
from sqlalchemy import Engine, event

@event.listens_for(Engine, "before_cursor_execute")
def die(connection, cursor, statement, *rest):
    if "UPDATE alembic_version" in statement and "0003" in statement:
        os.kill(os.getpid(), signal.SIGKILL)

from bot.__main__ import main
sys.argv = ["parley", "migrate"]
main()
"""
"""`parley migrate`, which is killed when two of its migrations are done and the third nearly."""


@fault(
    54,
    "The process is killed when an event is stored and what comes of it is not",
    seen="The event is taken up again after the start; one answer",
    modes=(Mode.SINGLE, Mode.CLUSTER),
)
async def test_killed_between_inbox_and_outbox(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    ana = await scene.asked()
    look = scene.goes_wrong(Rule(Hang(), platform="slack", method="users.info"))
    await scene.click(ana, who=nia)
    await scene.happened(look)
    scene.deployment.kill()
    assert scene.deployment.rows("SELECT source FROM inbox WHERE state = 'waiting'") == [("slack",)]
    assert scene.replies(ana) == []
    await scene.deployment.revive()
    await scene.check_answered_once(ana)


@contextmanager
def table_held(deployment: Deployment, table: str) -> Iterator[None]:
    """Whoever writes into this table waits, in the middle of its transaction."""
    with psycopg.connect(deployment.database) as other:
        other.execute(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE".encode())
        yield
        other.rollback()


@also(54, modes=(Mode.CLUSTER,))
async def test_killed_in_the_middle_of_a_transaction(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.buyer()
    await scene.settled()
    with table_held(scene.deployment, "inquiries"):
        scene.sandbox.telegram.say(ana, QUESTION)
        await scene.deployment.found(_SOMEBODY_WAITS)
        scene.deployment.kill(*scene.deployment.workers)
    await scene.deployment.revive()
    await scene.click(ana)
    await scene.check_answered_once(ana)


@fault(
    55,
    "Two workers take the same row: one stood still for longer than its lease",
    seen="One effect: the first finds, when it goes on, that the other has done it",
    modes=(Mode.CLUSTER,),
    not_elsewhere="SQLite serves one process, which nobody takes a row from",
)
async def test_two_workers_take_one_row(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    ana = await scene.asked()
    await scene.settled()
    first, other = scene.deployment.workers
    other.freeze()
    try:
        look = scene.goes_wrong(Rule(Hang(), platform="slack", method="users.info"))
        await scene.click(ana, who=nia)
        await scene.happened(look)
    finally:
        first.freeze()
        other.thaw()
    try:
        scene.deployment.end_leases()
        await scene.card(ana, having="*Reply sent")
    finally:
        first.thaw()
    scene.release(look)
    await scene.deployment.logged(first, "worker.lease_lost")
    await scene.check_answered_once(ana)


@fault(
    56,
    "`parley migrate` is killed half-way",
    seen="The one process on SQLite goes on where it was and serves; on PostgreSQL the bot refuses"
    " to start and names the command that goes on",
    modes=(Mode.SINGLE, Mode.CLUSTER_POLLING),
)
async def test_killed_during_a_migration(
    deployment: Scene, fleets: Fleets, postgres_server: PostgresServer, tmp_path: Path
) -> None:
    mode = deployment.deployment.mode
    async with AsyncExitStack() as stack:
        database = f"sqlite:///{tmp_path}/parley.db"
        if deployment.deployment.is_shared:
            database = stack.enter_context(postgres_server.database())
        (first, *_) = deployment.deployment.processes.values()
        environment = first.order.environment | {"DATABASE_URL": database}
        migrating = await asyncio.create_subprocess_exec(
            sys.executable, "-c", _DIES_HALF_WAY, cwd=_ROOT, env=environment
        )
        assert await migrating.wait() == -signal.SIGKILL
        if deployment.deployment.is_shared:
            with pytest.raises(NotReady, match="run: parley migrate"):
                await fleets.begin(mode, stack, tmp_path, database=database)
            migrate(database_url(database))
        folder = tmp_path / "again"
        folder.mkdir()
        scene = await fleets.begin(mode, stack, folder, database=database)
        scene.begin()
        ana = await scene.asked()
        await scene.click(ana)
        await scene.check_answered_once(ana)
