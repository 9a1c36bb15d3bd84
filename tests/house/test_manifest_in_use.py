"""The Slack app with exactly what its manifest grants: everything works, nothing is idle."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.services.ports import Posted
from handlers.slack.client import slack_client
from handlers.slack.desk import Channels, SlackDesk
from handlers.slack.scopes import ADVISORY_SCOPES, APP_SCOPES, FEATURE_SCOPES
from sandbox.clock import SharedClock
from sandbox.faults import Rule, Truncated
from sandbox.server import Sandbox
from sandbox.slack.methods.method import Method
from sandbox.slack.scopes import Token
from sandbox.telegram import User
from tests.flow.conftest import running_bot
from tests.flow.small_library import MOQ_ES, write_small_library
from tests.flow.stage import Stage
from tests.house.slack_code import called, declared, granted, manifest, sources

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MOQ = "¿Cuál es el pedido mínimo?"
PRIVATE = {"channels:history": {"groups:history", "im:history"}, "channels:read": {"groups:read"}}
"""What a method needs where not everybody is, beside what it needs in a public channel."""


def slacks_table(sandbox: Sandbox) -> dict[str, Method]:
    """What the stand-in knows of each method."""
    return dict(sandbox.slack.parts.api.methods)


def beside(scopes: set[str]) -> set[str]:
    """What else these ask for."""
    return {more for scope in scopes & set(PRIVATE) for more in PRIVATE[scope]}


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Stage]:
    """The bot with no more than the manifest and the README give it."""
    clock = SharedClock.create(tmp_path / "clock", START, frozen=True)
    async with Sandbox(clock) as sandbox:
        _narrow(sandbox.slack.scopes, granted())
        _narrow(sandbox.slack.app_scopes, set(APP_SCOPES))
        events = manifest()["settings"]["event_subscriptions"]["bot_events"]
        _narrow(sandbox.slack.subscriptions, set(events))
        content = str(write_small_library(tmp_path))
        async with running_bot(sandbox, clock, tmp_path, parley_content=content):
            yield Stage(sandbox, clock, tmp_path / "parley.db")
    clock.close()


def _narrow(held: set[str], to: set[str]) -> None:
    held.clear()
    held.update(to)


async def play(stage: Stage) -> None:
    """Everything that Parley does in Slack."""
    faults = stage.sandbox.faults
    faults.add(Rule(Truncated(), platform="slack", method="chat.postMessage", when="after"))
    ana = await stage.asked(MOQ)  # the answer to the first card is lost: it is looked for
    await stage.home("ania", "Automatic replies")
    await stage.click("ania", "draft.edit")
    await stage.fill("ania", MOQ_ES)
    assert await stage.replied(ana) == [MOQ_ES]
    await told_privately_inside_and_outside_the_channel(stage)
    assert (await stage.slack.slash("ania", "/parley", "help")).acked
    await stage.whispered("ania", "`/parley promise refund 12`")
    await stage.click("ania", "inquiry.escalate")
    await stage.until(lambda: stage.slack.messages(stage.slack.sla_channel))
    await brought_into_the_thread_and_removed(stage, ana)


async def told_privately_inside_and_outside_the_channel(stage: Stage) -> None:
    await stage.click("gus", "inquiry.claim")
    await stage.whispered("gus", "Only full members")
    gus = stage.slack.people["gus"]
    await stage.home("gus", "Automatic replies")
    stage.slack.channels.leave(stage.slack.sales_channel, [gus.id])
    await stage.slack.click_home("gus", "replies.pause")
    await stage.until(lambda: stage.slack.direct_messages("gus"))


async def brought_into_the_thread_and_removed(stage: Stage, buyer: User) -> None:
    card = await stage.card()
    stage.telegram.send_document(buyer, "order.pdf")
    stage.telegram.send_document(buyer, "setup.exe")
    await stage.until(lambda: len(stage.slack.thread(card.channel, card.ts)) == 2)
    (file,) = stage.slack.files
    (note,) = [each for each in stage.slack.thread(card.channel, card.ts) if not each.files]
    channels = Channels(stage.slack.sales_channel, stage.slack.sla_channel)
    client = slack_client(stage.slack.bot_token, stage.sandbox.slack_url)
    desk = SlackDesk(client, channels, "en")
    await desk.remove_note(Posted(note.channel, note.ts))
    await desk.remove_file(file.id)


async def test_the_manifest_gives_what_everything_in_slack_needs_and_no_more(desk: Stage) -> None:
    await play(desk)
    calls = [call for call in desk.sandbox.effects.calls if call.platform == "slack"]
    refused = {call.error for call in calls} - {None}
    assert refused <= {"user_not_in_channel"}  # whoever is not there is told directly
    seen = {call.method for call in calls}
    assert seen >= called(sources(doctor=False))  # what the code can call was called
    table = slacks_table(desk.sandbox)
    of_the_bot = {name for name in seen if table[name].token is Token.BOT}
    used = {scope for name in of_the_bot if (scope := table[name].scope) is not None}
    used |= beside(used)
    assert used == granted() - ADVISORY_SCOPES - set(FEATURE_SCOPES)


async def test_slacks_table_says_what_the_codes_own_says(desk: Stage) -> None:
    table = slacks_table(desk.sandbox)
    for name in called(sources(doctor=False)) | called(sources(doctor=True)):
        method = table[name]
        if method.token is Token.APP:
            assert declared(name) == set(APP_SCOPES)
        else:
            scopes = set() if method.scope is None else {method.scope}
            assert declared(name) == scopes | beside(scopes)
