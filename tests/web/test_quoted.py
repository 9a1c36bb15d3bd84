"""docs/tour.md says what `parley web` answers to whom; this is what it answers."""

import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

from tests.web.edge import CLICK, Edge

TOUR = Path(__file__).parents[2] / "docs" / "tour.md"


async def _click(edge: Edge, **signing: str) -> int:
    status, _ = await edge.slack(CLICK, **signing)
    return status


def _six_minutes_ago(edge: Edge) -> str:
    return str(int((edge.clock.now() - timedelta(minutes=6)).timestamp()))


SENT: dict[str, Callable[[Edge], Awaitable[int]]] = {
    "a click, signed by Slack": _click,
    "the same click again": _click,
    "a click signed six minutes ago": lambda edge: _click(edge, stamp=_six_minutes_ago(edge)),
    "a timestamp that is no number": lambda edge: _click(edge, stamp="soon"),
    "a forged signature": lambda edge: _click(edge, secret="guessed"),
    "an update with Telegram's secret": lambda edge: edge.telegram({"update_id": 1}),
    "an update without the secret": lambda edge: edge.telegram({"update_id": 2}, Other="1"),
    "two megabytes": lambda edge: edge.telegram(b"x" * 2_000_000),
}


async def test_the_tours_table_is_what_happens(edge: Edge) -> None:
    rows = re.findall(
        r"^\| (.+) \| (\d{3}) \| (once|no) \|$", TOUR.read_text(encoding="utf-8"), re.M
    )
    seen = []
    for what, send in SENT.items():
        before = edge.stored()
        status = await send(edge)
        again = what == "the same click again" and edge.stored() == before
        stored = "once" if again or len(edge.stored()) == len(before) + 1 else "no"
        seen.append((what, str(status), stored))
    assert rows == seen
    assert sorted(edge.stored()) == ["slack", "telegram"]
