"""What a process shows of itself: health, readiness, figures."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.roles import Role
from sandbox.clock import SharedClock
from tests.flow.small_library import write_small_library
from tests.web.edge import Edge, free_port, started, update

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
