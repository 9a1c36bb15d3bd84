"""How a bot must live through a time in which its database takes nothing."""

import asyncio
from collections.abc import Callable
from inspect import isawaitable

import pytest

from tests.flow.stage import Stage
from tests.operate.crowd import PATIENCE, Crowd


class Log:
    """What the bot has written since the beginning."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self._capfd, self._text = capfd, ""

    def __call__(self) -> str:
        self._text += "".join(self._capfd.readouterr())
        return self._text


async def goes_on_by_itself(
    stage: Stage,
    begin: Callable[[], object],
    end: Callable[[], object],
    said: Callable[[], str],
    *says: str,
) -> None:
    """One buyer is answered before, one writes during the trouble, one after it: each has one
    answer. Of the second nothing is acknowledged before the end, and the log `says` why."""
    crowd = Crowd(stage)
    await crowd.goes_on()
    await crowd.each_was_answered_once()
    await _done(begin)
    meanwhile = crowd.ask()
    async with asyncio.timeout(PATIENCE):
        while not any(each in said() for each in says):  # noqa: ASYNC110  a log tells nobody
            await asyncio.sleep(0.02)
    assert stage.telegram.pending > 0
    assert stage.telegram.received(meanwhile) == []
    await _done(end)
    await crowd.answered(meanwhile)
    await crowd.goes_on()
    await crowd.each_was_answered_once()
    assert stage.telegram.pending == 0


async def _done(change: Callable[[], object]) -> None:
    made = change()
    if isawaitable(made):
        await made
