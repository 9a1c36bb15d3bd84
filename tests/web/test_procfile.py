"""The Procfile, started by honcho: release, then web and worker, on a real PostgreSQL."""

import signal
import sys
from pathlib import Path

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from scripts.lock_check import ROOT
from tests.flow.stage import Stage
from tests.web.commands import running, serving, written
from tests.web.edge import http_settings

HONCHO = (sys.executable, "-m", "honcho", "-f", str(ROOT / "Procfile"), "start")


async def test_a_buyers_question_goes_the_whole_way(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path, port: int, postgres_url: str
) -> None:
    programs = str(Path(sys.executable).parent)
    environment = http_settings(sandbox, port) | {
        "DATABASE_URL": postgres_url,
        "PATH": f"{programs}:/usr/bin:/bin",
    }
    async with running(*HONCHO, "release", environment=environment, folder=tmp_path) as release:
        assert "The database has schema" in await written(release)
        assert await release.wait() == 0

    processes = (*HONCHO, "web", "worker")
    async with running(*processes, environment=environment, folder=tmp_path) as started:
        await serving(port)
        sandbox.slack.http_target = f"http://127.0.0.1:{port}/slack/events"
        stage = Stage(sandbox, clock)
        ana = sandbox.telegram.new_user("Ana", language_code="es")
        sandbox.telegram.press_start(ana)
        await sandbox.telegram.wait_received(ana, 1, timeout=30)
        sandbox.telegram.say(ana, "¿Cuál es el pedido mínimo?")
        card = (await sandbox.slack.wait_messages(sandbox.slack.sales_channel, 1, timeout=30))[0]
        outcome = await sandbox.slack.click("ania", card.channel, card.ts, "draft.approve")
        assert outcome.acked
        assert [attempt.via for attempt in outcome.delivery.attempts] == ["http"]
        await stage.until(lambda: stage.replies(ana), timeout=30)
        assert "500 piezas" in stage.replies(ana)[0]
        started.send_signal(signal.SIGTERM)
        await written(started)
