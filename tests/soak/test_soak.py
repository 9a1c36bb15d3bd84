"""The soak in short: some two minutes in all. `make soak` takes as long as one likes."""

from pathlib import Path

import pytest

from tests.fleet.nursery import Nursery
from tests.soak.chaos import Pace
from tests.soak.soak import Plan, soaking
from tests.support.postgres import running_postgres

PLAN = Plan(
    seconds=75.0,
    buyers=40,
    seed=2026,
    drain_within=120.0,
    pace=Pace(kill=5.0, late=12.0, cut=8.0, restart=25.0),
)
HAPPENED = (
    "answered",
    "kills of web",
    "kills of worker",
    "sockets dropped",
    "database connections cut",
    "database restarts",
    "answered 429",
    "answered 5xx",
    "broken",
    "answered late",
    "deliveries repeated",
    "deliveries out of order",
)


async def test_nothing_is_lost_or_doubled_while_everything_dies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Nursery() as nursery, running_postgres() as server, server.database() as database:
        async with soaking(PLAN, nursery, server, database, tmp_path, print) as soak:
            report = await soak.run()
    assert report.problems == [], capsys.readouterr().out
    assert [name for name in HAPPENED if not report.counts.get(name)] == []
