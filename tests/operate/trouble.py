"""How a bot must live through a time in which its database takes nothing."""

from collections.abc import Callable

import pytest

from tests.flow.stage import Stage
from tests.operate.crowd import Crowd


class Log:
    """What the bot has written since the beginning."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self._capfd, self._text = capfd, ""

    def __call__(self) -> str:
        self._text += "".join(self._capfd.readouterr())
        return self._text


async def goes_on_by_itself(
    stage: Stage, begin: Callable[[], object], end: Callable[[], object], said: Callable[[], str]
) -> None:
    """One buyer is answered before, one writes during the trouble, one after it: each has one
    answer. Of the second nothing is acknowledged before the end; returns with the log."""
    crowd = Crowd(stage)
    await crowd.goes_on()
    await crowd.each_was_answered_once()
    begin()
    meanwhile = crowd.ask()
    await stage.until(lambda: "telegram.poll_failed" in said(), 10)
    assert stage.telegram.pending > 0
    assert stage.telegram.received(meanwhile) == []
    end()
    await crowd.answered(meanwhile)
    await crowd.goes_on()
    await crowd.each_was_answered_once()
    assert stage.telegram.pending == 0
