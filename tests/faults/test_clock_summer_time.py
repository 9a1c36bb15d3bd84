"""The hour that is missing when summer time begins."""

from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sandbox.slack.messages import Message as Posted
from tests.faults.conftest import Fleets
from tests.faults.scene import Scene
from tests.faults.table import fault
from tests.fleet.deployment import Mode
from tests.flow.stage import shown

_FRIDAY = datetime(2026, 3, 27, 16, 0, tzinfo=UTC)
"""Five in the afternoon in Warsaw, where clocks go forward on Sunday 29 March 2026."""
_WARNED = datetime(2026, 3, 30, 9, 0, tzinfo=UTC)
"""Eleven there on Monday: an hour of work on Friday, two on Monday, of four. In winter it would be
an hour later."""
_DUE = datetime(2026, 3, 30, 10, 0, tzinfo=UTC)
_RULES = """\
calendars:
  desk:
    zone: Europe/Warsaw
    days: {mon-fri: ["09:00-18:00"]}
promises:
  first_response_core:
    clock: first_response
    when: {languages: [en, es, ar]}
    target: 4h
    calendar: desk
    warn: [75%]
"""
_SECOND = timedelta(seconds=1)


@fault(
    59,
    "Summer time begins between a question and its due time",
    seen="The card shows the right due time; the warning and the breach come at their hour of the"
    " desk's new time, once each",
    modes=(Mode.SINGLE, Mode.CLUSTER_POLLING),
)
async def test_summer_time_begins(deployment: Scene, fleets: Fleets, tmp_path: Path) -> None:
    mode = deployment.deployment.mode
    async with AsyncExitStack() as stack:
        scene = await fleets.begin(mode, stack, tmp_path, start=_FRIDAY, rules=_RULES)
        scene.begin()
        scene.clock.freeze()
        scene.clock.set(_FRIDAY)
        ana = await scene.asked()
        card = await scene.card(ana)
        assert f"Due <!date^{int(_DUE.timestamp())}^" in shown(card)
        for at, warnings, breaches in (
            (_WARNED - _SECOND, 0, 0),
            (_WARNED, 1, 0),
            (_DUE - _SECOND, 1, 0),
            (_DUE + _SECOND, 1, 1),
            (_DUE + timedelta(minutes=50), 1, 1),
        ):
            scene.clock.set(at)
            await scene.settled()
            assert len(_warnings(scene, card)) == warnings, at
            assert len(_breaches(scene, ana.first_name)) == breaches, at


def _warnings(scene: Scene, card: Posted) -> list[Posted]:
    """What was said in the card's thread."""
    return scene.sandbox.slack.thread(card.channel, card.ts)


def _breaches(scene: Scene, name: str) -> list[Posted]:
    """The cards of broken promises about a buyer."""
    said = scene.sandbox.slack.messages(scene.sandbox.slack.sla_channel)
    return [each for each in said if name in shown(each)]
