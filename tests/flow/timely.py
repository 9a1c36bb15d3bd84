"""A desk with promises, ladders and people, and what can be read of them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.wiring import Parley
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from sandbox.slack.messages import Message as Posted
from tests.flow.conftest import running_bot
from tests.flow.small_library import write_small_library
from tests.flow.stage import Stage, shown

ANIA, MAREK = "U0ANIA0001", "U0MAREK001"
HELENA, VIKTOR, DORA = "U0HELENA01", "U0VIKTOR01", "U0DORA0001"

POLICY = f"""\
automatic_replies_earned: false
calendars:
  desk:
    zone: Europe/Warsaw
    days: {{mon-fri: ["09:00-17:00"]}}
    holidays: [PL]
roles:
  sales: [{ANIA}, {MAREK}]
  managers: [{HELENA}, {VIKTOR}]
promises:
  first_response_core:
    clock: first_response
    when: {{languages: [en, es, ar]}}
    target: 15m
    warn: [80%]
    repeat: 1h
ladders:
  critical:
    when: {{severities: [S1]}}
    rungs:
      - {{call: [{HELENA}], wait: 15m}}
      - {{call: [{VIKTOR}, sla], wait: 15m}}
    repeat: 30m
    remind: 1h
"""


def write_policy(folder: Path, text: str = POLICY) -> Path:
    """A policy file."""
    path = folder / "timely.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@asynccontextmanager
async def timely_bot(
    sandbox: Sandbox, clock: SharedClock, folder: Path, policy: str = POLICY, **settings: str
) -> AsyncIterator[Parley]:
    """The bot with the small library and this policy."""
    content = str(write_small_library(folder))
    path = str(write_policy(folder, policy))
    async with running_bot(
        sandbox, clock, folder, parley_content=content, parley_policy=path, **settings
    ) as parley:
        yield parley


def in_sla(stage: Stage, having: str) -> Posted | None:
    """The newest message of the SLA channel that shows this."""
    said = stage.slack.messages(stage.slack.sla_channel)
    return next((one for one in reversed(said) if having in shown(one) or having in one.text), None)


async def told_in_sla(stage: Stage, having: str) -> Posted:
    """Wait for a message in the SLA channel."""
    try:
        found = await stage.until(lambda: in_sla(stage, having))
    except TimeoutError:
        said = stage.slack.messages(stage.slack.sla_channel)
        everything = "\n---\n".join(f"{one.text}\n{shown(one)}" for one in said)
        raise AssertionError(
            f"nothing in the SLA channel shows {having!r}:\n{everything}"
        ) from None
    assert found is not None
    return found


async def told_directly(stage: Stage, who: str, having: str) -> Posted:
    """Wait for a message in a person's direct messages with the bot."""

    def look() -> Posted | None:
        said = stage.slack.direct_messages(who)
        return next((one for one in reversed(said) if having in shown(one)), None)

    found = await stage.until(look)
    assert found is not None
    return found
