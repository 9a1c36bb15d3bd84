"""The dashboard and docs/seeing.md tell of every figure that there is, and of no other."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.domain.errors import ParleyError
from bot.services.figures import figures
from bot.store.database import database_url, open_database
from bot.store.outbound import Outbound, OutboxKind
from bot.store.store import Store
from scripts.lock_check import ROOT
from tests.flow.conftest import migrated, tmp_path
from tests.store.world import NOW, VAULT

__all__ = ["tmp_path"]

DASHBOARD = json.loads((ROOT / "deploy" / "grafana-dashboard.json").read_text(encoding="utf-8"))
PAGE = (ROOT / "docs" / "seeing.md").read_text(encoding="utf-8")
NAME = re.compile(r"\b(?:parley|process)_[a-z_]+\b")
SUFFIXES = ("_bucket", "_sum", "_count", "_created")


class Standing:
    """Time that stands."""

    def now(self) -> datetime:
        return NOW


@pytest.fixture
async def shown(tmp_path: Any) -> dict[str, set[str]]:
    """Every figure of a process that has done a little of everything, with its labels."""
    path = tmp_path / "parley.db"
    path.write_bytes(migrated())
    store = Store(open_database(database_url(f"sqlite:///{path}")), VAULT)
    try:
        with store.counts.delivery("reply"), store.counts.matching():
            store.counts.handled("telegram", "done")
            store.counts.woken("inbox", told=True)
        with pytest.raises(ParleyError), store.counts.transaction():
            raise ParleyError
        async with store.transaction() as tx:
            reply = Outbound("e", "k", OutboxKind.REPLY, {})
            await store.outbox.add(tx, reply, store.vault.house, NOW)
        page = await figures(store, Standing(), ready=True, refused={"SLACK_BOT_TOKEN": True})
    finally:
        await store.close()
    found: dict[str, set[str]] = {}
    for family in text_string_to_metric_families(page):
        found.setdefault(family.name, set())
        for sample in family.samples:
            found.setdefault(sample.name, set()).update(sample.labels)
    return found


def targets() -> Iterator[str]:
    for panel in DASHBOARD["panels"]:
        for target in panel["targets"]:
            yield target["expr"]


def ours(shown: dict[str, set[str]]) -> set[str]:
    """As the page names them: a histogram by its family, a counter by its total."""
    counters = {name for name in shown if f"{name}_total" in shown}
    return {
        name
        for name in shown
        if name.startswith("parley_") and not name.endswith(SUFFIXES) and name not in counters
    }


async def test_the_dashboard_asks_for_every_figure_and_for_no_other(
    shown: dict[str, set[str]],
) -> None:
    asked = {name for expr in targets() for name in NAME.findall(expr)}
    assert asked - shown.keys() == set()
    bare = {re.sub("_(bucket|sum|count)$", "", name) for name in asked}
    assert ours(shown) - bare == set()


async def test_the_dashboard_groups_by_labels_that_there_are(
    shown: dict[str, set[str]],
) -> None:
    for expr in targets():
        (*_, name) = NAME.findall(expr)
        groups = ", ".join(re.findall(r"by \(([^)]*)\)", expr))
        labels = {label for label in groups.split(", ") if label}
        if name not in {"parley_dead_letters", "parley_breaches_open"}:  # there are none here
            assert labels <= shown[name], expr


def test_every_panel_has_a_place_of_its_own_and_a_source_that_is_chosen() -> None:
    panels = DASHBOARD["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels)
    places = {(panel["gridPos"]["x"], panel["gridPos"]["y"]) for panel in panels}
    assert len(places) == len(panels)
    assert {panel["datasource"]["uid"] for panel in panels} == {"${source}"}
    assert [one["name"] for one in DASHBOARD["templating"]["list"]] == ["source", "job"]


async def test_the_page_tells_of_every_figure_with_its_labels(shown: dict[str, set[str]]) -> None:
    rows = dict(re.findall(r"^\| `(parley_[a-z_]+)(?:\{([a-z,]+)\})?` \|", PAGE, re.MULTILINE))
    assert set(rows) == ours(shown)
    for name, labels in rows.items():
        if shown[name] - {"le"}:
            assert set(labels.split(",")) == shown[name], name


def test_what_the_page_has_prometheus_watch_is_there() -> None:
    rules = re.findall(r"expr: (.*?), for", PAGE)
    assert len(rules) == 3
    asked = {name for rule in rules for name in re.findall(r"parley_[a-z_]+", rule)}
    assert all(f"| `{name}" in PAGE for name in asked)
