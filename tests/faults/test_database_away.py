"""The database is away, or takes nothing more: nobody is told "received" of what is not stored."""

import resource
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta

import aiohttp
import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from sandbox.slack import Delivery
from sandbox.telegram import User
from tests.faults.desk import check_home_drawn_once, colleague, looks_at_home
from tests.faults.scene import QUESTION, Scene
from tests.faults.table import also, fault
from tests.fleet.deployment import Deployment, Mode

ONE_FILE = "SQLite is a file of the process itself: it can be full or busy (53), not away"
_FULL = """
CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END
$$;
DO $$ DECLARE each text; BEGIN
FOR each IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
EXECUTE format('CREATE TRIGGER disk_full BEFORE INSERT OR UPDATE ON %I
                FOR EACH STATEMENT EXECUTE FUNCTION disk_full()', each);
END LOOP; END $$
"""


@contextmanager
def server_away(deployment: Deployment) -> Iterator[None]:
    """The server breaks every connection and takes no new one, as one that is stopped."""
    name = str(conninfo_to_dict(deployment.database)["dbname"])
    elsewhere = make_conninfo(deployment.database, dbname="postgres")
    with psycopg.connect(elsewhere, autocommit=True) as admin:

        def let_in(allowed: bool) -> None:
            admin.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS {allowed}'.encode())

        let_in(allowed=False)
        try:
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
            )
            yield
        finally:
            let_in(allowed=True)


@contextmanager
def disk_full(deployment: Deployment) -> Iterator[None]:
    """Nothing more can be written. PostgreSQL refuses with the code that it has for this; of the
    one process on SQLite the system takes no byte more into any file, the log included."""
    if deployment.is_shared:
        deployment.write(_FULL)
        try:
            yield
        finally:
            deployment.write("DROP FUNCTION disk_full CASCADE")
        return
    (process,) = deployment.processes.values()
    assert process.pid is not None
    soft, hard = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (soft, hard))


async def health(scene: Scene) -> list[int]:
    """What the health page of each process that has one answers."""
    ports = [each.order.environment.get("PORT") for each in scene.deployment.processes.values()]
    answers = []
    async with aiohttp.ClientSession() as session:
        for port in filter(None, ports):
            async with session.get(f"http://127.0.0.1:{port}/healthz") as answer:
                answers.append(answer.status)
    return answers


async def refused(scene: Scene, ana: User, nia: str) -> Delivery:
    """A buyer asks, somebody looks at the home, and neither platform is told "received"."""
    scene.sandbox.telegram.say(ana, QUESTION)
    delivery = await looks_at_home(scene, nia)
    await scene.sandbox.slack.deliveries.tried([delivery], times=2, timeout=20)
    assert delivery.failures == ["http_error"] * 2
    assert scene.sandbox.telegram.pending == 1
    return delivery


async def polled(scene: Scene, ana: User, times: int) -> None:
    """A buyer asks; wait until it was fetched so often, and see that it is not confirmed."""
    calls_of = scene.sandbox.effects.calls_of
    asked = len(calls_of("getUpdates"))
    scene.sandbox.telegram.say(ana, QUESTION)
    await scene.until(lambda: len(calls_of("getUpdates")) >= asked + times)
    assert scene.sandbox.telegram.pending == 1


async def check_delivered_again(scene: Scene, ana: User, nia: str, delivery: Delivery) -> None:
    """What was refused comes again within a minute, and is handled once."""
    scene.move(timedelta(minutes=1))
    await scene.click(ana)
    await scene.check_answered_once(ana)
    await check_home_drawn_once(scene, nia, delivery)


@fault(
    52,
    "The database is away when something comes in",
    seen="Nothing is acknowledged and the health page says so; the platforms deliver again, and it"
    " is handled once",
    modes=(Mode.CLUSTER,),
    not_elsewhere=ONE_FILE,
)
async def test_the_database_is_away(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    ana = await scene.buyer()
    await scene.settled()
    with server_away(scene.deployment):
        delivery = await refused(scene, ana, nia)
        assert await health(scene) == [503, 503]
    await check_delivered_again(scene, ana, nia, delivery)
    assert await health(scene) == [200, 200]
    logs = [scene.deployment.log_of(each) for each in scene.deployment.edges]
    assert any("web.not_stored" in log for log in logs)


@fault(
    53,
    "The disk is full, or another holds the database",
    seen="As 52: nothing is acknowledged, the platforms deliver again, and it is handled once",
    modes=(Mode.SINGLE_HTTP, Mode.CLUSTER),
)
async def test_the_disk_is_full(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    ana = await scene.buyer()
    await scene.settled()
    before = [each.pid for each in scene.deployment.processes.values()]
    with disk_full(scene.deployment):
        delivery = await refused(scene, ana, nia)
    await check_delivered_again(scene, ana, nia, delivery)
    assert [each.pid for each in scene.deployment.processes.values()] == before


@also(53, modes=(Mode.SINGLE,))
async def test_the_disk_is_full_for_what_is_polled(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.buyer()
    await scene.settled()
    with disk_full(scene.deployment):
        # The second poll brings the same once more, since nothing was confirmed.
        await polled(scene, ana, times=2)
    await scene.click(ana)
    await scene.check_answered_once(ana)


@also(53, modes=(Mode.SINGLE,))
async def test_another_holds_the_database(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.buyer()
    await scene.settled()
    path = scene.deployment.database.removeprefix("sqlite:///")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await polled(scene, ana, times=1)
    await scene.click(ana)
    await scene.check_answered_once(ana)
