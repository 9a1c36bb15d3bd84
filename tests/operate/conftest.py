"""What the web's tests have: both platforms, an environment without settings, a free port."""

import pytest

from tests.flow.conftest import certificates_read_once, matchers_built_once, nursery
from tests.operate.trouble import Log
from tests.web.conftest import (
    clock,
    nothing_set,
    port,
    sandbox,
    slack_signs_by_our_clock,
    tmp_path,
)

__all__ = [
    "certificates_read_once",
    "clock",
    "matchers_built_once",
    "nothing_set",
    "nursery",
    "port",
    "sandbox",
    "slack_signs_by_our_clock",
    "tmp_path",
]


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that tries again at once: back-off is engine time, which no test can move."""
    for module in ("handlers.telegram.poll", "bot.workers.loop"):
        monkeypatch.setattr(f"{module}.back_off", lambda *_: 0.05)
    monkeypatch.setattr("bot.workers.loop._SAFETY_POLL_SECONDS", 0.05)
    monkeypatch.setattr("bot.workers.loop._AWAY_SECONDS", 0.05)


@pytest.fixture
def said(capfd: pytest.CaptureFixture[str]) -> Log:
    """The bot's log so far."""
    return Log(capfd)
