"""What operators see of a bot in trouble: its pages, its alarms in Slack, and the second path."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from sandbox.telegram import User
from tests.flow.conftest import running_bot
from tests.flow.small_library import MOQ_ES, write_small_library
from tests.flow.stage import Stage
from tests.support.ports import free_port

MOQ = "¿Cuál es el pedido mínimo?"
TELEGRAM_REFUSES = (
    ":warning: *Telegram refuses TELEGRAM_BOT_TOKEN.* Buyers are neither heard nor answered until"
    " the token that @BotFather gives is set and Parley is started again. What was stored is kept."
)
SLACK_REFUSES = (
    "⚠️ Slack refuses SLACK_BOT_TOKEN. Cards and alarms wait until the token from the Slack app's"
    " page OAuth & Permissions is set and Parley is started again. Nothing is lost."
)


@dataclass(frozen=True)
class Ops:
    """Somebody who runs the bot: looks at its pages and reads its alarms."""

    stage: Stage
    port: int
    operator: User

    async def page(self, path: str) -> tuple[int, str]:
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{self.port}{path}") as answer,
        ):
            return answer.status, await answer.text()

    async def until_page(self, path: str, status: int, having: str) -> None:
        seen = (0, "")
        for _ in range(500):
            seen = await self.page(path)
            if seen[0] == status and having in seen[1]:
                return
            await self.stage.sandbox.faults.sleep(0.01)
        raise AssertionError(f"{path} says {seen}, not {status} with {having!r}")

    def alarms(self) -> list[str]:
        """What was posted where alarms go."""
        return [message.text for message in self.stage.slack.messages(self.stage.slack.sla_channel)]

    def told(self) -> list[str]:
        """What came by the second path."""
        return self.stage.replies(self.operator)


@pytest.fixture
def watchful(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that looks and tries again at once: both are engine time, which no test can move."""
    monkeypatch.setattr("bot.services.vigil.LOOK_EVERY", 0.02)
    monkeypatch.setattr("bot.services.vigil._PROBE_EVERY", 0.02)
    monkeypatch.setattr("bot.services.vigil._PROBE_REFUSED_EVERY", 0.02)
    monkeypatch.setattr("handlers.slack.client.TOKEN_HOLD_SECONDS", 0.02)
    for module in ("services.show", "services.deliver", "workers.loop"):
        monkeypatch.setattr(f"bot.{module}.back_off", lambda *_: 0.02)
    monkeypatch.setattr("handlers.telegram.poll.back_off", lambda *_: 0.02)


@pytest.fixture
async def ops(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path, watchful: None
) -> AsyncIterator[Ops]:
    """A bot whose policy names a second path, and whoever reads there."""
    stage, port = Stage(sandbox, clock, tmp_path / "parley.db"), free_port()
    operator = sandbox.telegram.new_user("Olga", language_code="en")
    policy = tmp_path / "ops.yaml"
    policy.write_text(f'alarm_fallback: {{telegram_chat: "{operator.id}"}}\n')
    async with running_bot(
        sandbox,
        clock,
        tmp_path,
        parley_content=str(write_small_library(tmp_path)),
        parley_policy=str(policy),
        parley_metrics_port=str(port),
    ):
        stage.telegram.press_start(operator)
        await stage.telegram.wait_received(operator, 1)
        yield Ops(stage, port, operator)


async def test_telegrams_refusal_is_told_in_slack_and_on_the_pages_until_it_is_over(
    ops: Ops, clock: SharedClock
) -> None:
    ops.stage.telegram.revoke_token()
    await ops.stage.until(ops.alarms)
    assert ops.alarms() == [TELEGRAM_REFUSES]
    status, page = await ops.page("/healthz")
    assert (status, "Telegram refuses TELEGRAM_BOT_TOKEN" in page) == (200, True)
    assert (await ops.page("/readyz"))[0] == 503
    assert 'parley_token_refused{token="TELEGRAM_BOT_TOKEN"} 1.0' in (await ops.page("/metrics"))[1]

    ops.stage.telegram.restore_token()
    await ops.until_page("/readyz", 200, "ready")
    clock.move(timedelta(seconds=31))
    await ops.stage.until(lambda: len(ops.alarms()) == 2)
    assert ops.alarms()[1] == (
        ":white_check_mark: TELEGRAM_BOT_TOKEN is taken again. What waited is on its way."
    )
    assert ops.told() == []


async def test_slacks_refusal_goes_by_the_second_path_and_what_waits_is_held(
    ops: Ops, clock: SharedClock
) -> None:
    ops.stage.slack.revoke_token()
    ana = await ops.stage.buyer("Ana")
    ops.stage.telegram.say(ana, MOQ)
    await ops.stage.until(ops.told)
    assert ops.told() == [SLACK_REFUSES]
    await ops.until_page("/readyz", 503, "Slack refuses SLACK_BOT_TOKEN")
    assert ops.stage.cards() == []

    ops.stage.slack.restore_token()
    await ops.stage.card(having=MOQ_ES)
    clock.move(timedelta(seconds=31))
    await ops.stage.until(lambda: len(ops.alarms()) == 2)
    assert "Slack refuses SLACK_BOT_TOKEN" in ops.alarms()[0]
    assert "SLACK_BOT_TOKEN is taken again" in ops.alarms()[1]
    await ops.stage.settled()
    assert ops.told() == [SLACK_REFUSES]


async def test_an_alarm_that_slack_refuses_goes_by_the_second_path_in_the_same_words(
    ops: Ops,
) -> None:
    for channel in (ops.stage.slack.sla_channel, ops.stage.slack.sales_channel):
        ops.stage.slack.remove_bot(channel)
    ana = await ops.stage.buyer("Ana")
    ops.stage.telegram.say(ana, MOQ)
    await ops.stage.until(ops.told)
    assert ops.told() == [
        "⚠️ The card of inquiry 1 cannot be shown (Slack refuses: not_in_channel). The inquiry is"
        " kept; check that the bot is in the channel and that it is not archived."
    ]
