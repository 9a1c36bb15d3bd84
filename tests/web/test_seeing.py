"""What a process shows of itself: health, readiness, figures."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.config import ConfigError, PortRefused, load_settings
from bot.roles import Role
from bot.wiring import Parley
from sandbox.clock import SharedClock
from sandbox.faults import Hang, Rule
from sandbox.server import Sandbox
from tests.flow.small_library import write_small_library
from tests.support.ports import free_port
from tests.support.postgres import PostgresServer
from tests.web.edge import Edge, started, update
from tests.web.test_limits import database_away

Samples = Mapping[tuple[str, frozenset[tuple[str, str]]], float]


@pytest.fixture
def metrics_port() -> int:
    """Where the pages are shown."""
    return free_port()


@pytest.fixture
def shown(environment: dict[str, str], metrics_port: int, tmp_path: Path) -> dict[str, str]:
    """The settings with such a port."""
    return environment | {
        "PARLEY_METRICS_PORT": str(metrics_port),
        "PARLEY_CONTENT": str(write_small_library(tmp_path)),
    }


async def ask(port: int, path: str) -> tuple[int, str]:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}{path}") as answer,
    ):
        return answer.status, await answer.text()


async def samples(port: int) -> Samples:
    """Every figure, by name and labels."""
    status, text = await ask(port, "/metrics")
    assert status == 200
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def of(found: Samples, name: str, **labels: str) -> float | None:
    return found.get((name, frozenset(labels.items())))


async def test_a_worker_without_http_edges_shows_its_pages(
    shown: dict[str, str], metrics_port: int, clock: SharedClock
) -> None:
    async with started(shown, clock, Role.WORKER):
        assert await ask(metrics_port, "/healthz") == (200, "ok\n")
        assert await ask(metrics_port, "/readyz") == (200, "ready\n")
        found = await samples(metrics_port)
    assert of(found, "parley_ready") == 1
    assert of(found, "parley_database_up") == 1
    assert of(found, "parley_inbox_waiting") == 0
    assert of(found, "parley_token_refused", token="TELEGRAM_BOT_TOKEN") == 0
    with pytest.raises(aiohttp.ClientConnectorError):
        await ask(metrics_port, "/healthz")


async def test_web_shows_what_waits_for_a_worker(
    shown: dict[str, str], metrics_port: int, port: int, database: str, clock: SharedClock
) -> None:
    async with started(shown, clock, Role.WEB):
        edge = Edge(port, database, "", clock)
        assert await edge.telegram(update()) == 200
        clock.move(timedelta(seconds=45))
        found = await samples(metrics_port)
    assert of(found, "parley_inbox_waiting") == 1
    assert of(found, "parley_inbox_oldest_age_seconds") == 45
    assert of(found, "parley_work_due", queue="inbox") == 1
    assert of(found, "parley_wakeups_total", queue="inbox", cause="told") is None


async def test_the_public_port_says_whether_it_is_ready_and_keeps_the_figures_to_itself(
    edge: Edge,
) -> None:
    assert await edge.ask("GET", "/readyz") == (200, "ready\n")
    assert (await edge.ask("GET", "/metrics"))[0] == 404
    assert (await edge.ask("POST", "/readyz"))[0] == 405


async def test_without_a_database_nothing_is_ready_and_its_figures_are_left_out(
    shown: dict[str, str],
    metrics_port: int,
    database: str,
    clock: SharedClock,
    postgres_server: PostgresServer,
) -> None:
    async with started(shown, clock, Role.WEB):
        with database_away(postgres_server, database):
            assert await ask(metrics_port, "/readyz") == (503, "the database does not answer\n")
            found = await samples(metrics_port)
            assert of(found, "parley_database_up") == 0
            assert of(found, "parley_inbox_waiting") is None
            errors = [dict(labels)["error"] for name, labels in found if "failed_total" in name]
            assert errors
        assert await ask(metrics_port, "/readyz") == (200, "ready\n")
        assert of(await samples(metrics_port), "parley_inbox_waiting") == 0


@pytest.mark.parametrize("missing", ["auth.test", "apps.connections.open"])
async def test_before_the_platforms_are_reached_it_says_what_it_waits_for(
    shown: dict[str, str], metrics_port: int, clock: SharedClock, sandbox: Sandbox, missing: str
) -> None:
    sandbox.faults.add(Rule(Hang(), "slack", missing, times=None))
    held = {name.lower(): value for name, value in shown.items()}
    held["slack_app_token"] = sandbox.settings()["SLACK_APP_TOKEN"]
    parley, stop = Parley(load_settings(held), clock, Role.WORKER), asyncio.Event()
    serving = asyncio.create_task(parley.run(stop))
    try:
        says = {
            "auth.test": "the platforms have not yet said who we are\n",
            "apps.connections.open": "Slack's socket is not connected yet\n",
        }
        async with asyncio.timeout(20):
            while True:
                with suppress(aiohttp.ClientConnectorError):
                    answer = await ask(metrics_port, "/readyz")
                    if answer == (503, says[missing]):
                        break
                await asyncio.sleep(0.01)
        assert await ask(metrics_port, "/healthz") == (200, "ok\n")
    finally:
        stop.set()
        sandbox.faults.release()
        await serving


async def test_a_refused_token_leaves_web_ready_to_store(
    shown: dict[str, str], metrics_port: int, clock: SharedClock, sandbox: Sandbox
) -> None:
    sandbox.telegram.revoke_token()
    async with started(shown, clock, Role.WEB):
        async with asyncio.timeout(5):
            told = "Telegram refuses TELEGRAM_BOT_TOKEN"
            while True:
                if told in (await ask(metrics_port, "/healthz"))[1]:
                    break
                await asyncio.sleep(0.01)
        assert await ask(metrics_port, "/readyz") == (200, "ready\n")
        found = await samples(metrics_port)
    assert of(found, "parley_token_refused", token="TELEGRAM_BOT_TOKEN") == 1


async def test_a_port_that_is_taken_is_named_by_its_setting(
    shown: dict[str, str], metrics_port: int, clock: SharedClock
) -> None:
    async with started(shown, clock, Role.WEB):
        with pytest.raises(PortRefused) as refused:
            async with started(shown | {"PORT": str(free_port())}, clock, Role.WEB):
                pass
    assert str(refused.value) == (
        f"cannot listen on PARLEY_METRICS_PORT {metrics_port}: another process listens on it; stop"
        " that one, or choose another PARLEY_METRICS_PORT"
    )


async def test_an_address_that_is_not_ours_is_refused(
    shown: dict[str, str], clock: SharedClock
) -> None:
    with pytest.raises(PortRefused, match="cannot listen on PARLEY_METRICS_PORT"):
        async with started(shown | {"PARLEY_METRICS_HOST": "192.0.2.1"}, clock, Role.WEB):
            pass


@pytest.mark.parametrize("port", ["0", "65536", "many", "8080"])
def test_a_port_that_is_none_or_the_platforms_is_refused(port: str) -> None:
    with pytest.raises(ConfigError) as refused:
        load_settings({"parley_metrics_port": port})
    (problem,) = refused.value.problems
    assert problem.startswith("PARLEY_METRICS_PORT: ")
