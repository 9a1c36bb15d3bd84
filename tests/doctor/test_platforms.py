"""Each thing that goes wrong on Telegram or Slack: found, with the cure, and gone after it."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx
import pytest

from sandbox.faults import RateLimited, Rule, ServerError
from sandbox.slack.channels import SALES, Channel, Kind
from sandbox.slack.people import BOT_USER_ID
from tests.doctor.clinic import Clinic

Act = Callable[[Clinic], Any]


@dataclass(frozen=True)
class Case:
    """An illness: how it comes about, what the doctor says, and what following the cure is."""

    name: str
    provoke: Act
    check: str
    says: str
    cure: str
    follow: Act = Clinic.recover
    state: str = "problem"

    def __str__(self) -> str:
        return self.name


def setting(**settings: str | None) -> Act:
    """Somebody changes the settings."""
    return lambda clinic: clinic.set(**settings)


def both(one: Act, other: Act) -> Act:
    """One after the other."""

    def acts(clinic: Clinic) -> None:
        one(clinic)
        other(clinic)

    return acts


def lacks(scope: str) -> Act:
    return lambda clinic: clinic.slack.scopes.remove(scope)


def grants(scope: str) -> Act:
    return lambda clinic: clinic.slack.scopes.add(scope)


def bot_leaves(clinic: Clinic) -> None:
    clinic.slack.channels.leave(SALES, [BOT_USER_ID])


def invite(clinic: Clinic) -> None:
    clinic.slack.channels.join(SALES, [BOT_USER_ID])


def private_channel(clinic: Clinic) -> None:
    clinic.slack.channels.add(Channel(SALES, "sales", frozenset(), Kind.PRIVATE))


def other_app(clinic: Clinic) -> None:
    token = "xapp-1-A0ANOTHER1-sandbox"
    clinic.slack.parts.tokens.app_token = token
    clinic.set(SLACK_APP_TOKEN=token)


def own_app(clinic: Clinic) -> None:
    clinic.recover()
    clinic.slack.parts.tokens.app_token = clinic.settings["SLACK_APP_TOKEN"]


def skew(seconds: int) -> Act:
    def dates(clinic: Clinic) -> None:
        clinic.telegram.skew_dates(timedelta(seconds=seconds))
        clinic.slack.skew_dates(timedelta(seconds=seconds))

    return dates


def fails(platform: Any, action: Any) -> Act:
    return lambda clinic: clinic.sandbox.faults.add(Rule(action, platform=platform, times=None))


def well_again(clinic: Clinic) -> None:
    clinic.sandbox.faults.clear()


LACKED = [
    Case(
        f"scope {scope} missing",
        lacks(scope),
        "Slack scopes",
        f"the bot lacks {scope}, needed by {method}",
        f"Bot Token Scopes: add {scope}, then Reinstall to Workspace",
        grants(scope),
        state,
    )
    for scope, method, state in (
        ("channels:history", "conversations.history", "problem"),
        ("channels:read", "conversations.info", "warning"),
        ("chat:write", "chat.postMessage, chat.update", "problem"),
        ("files:write", "files.getUploadURLExternal", "problem"),
        ("groups:history", "conversations.history", "problem"),
        ("groups:read", "conversations.info", "warning"),
        ("im:history", "conversations.history", "problem"),
        ("im:write", "conversations.open", "problem"),
        ("users:read", "users.info", "problem"),
    )
]
CASES = [
    *LACKED,
    Case(
        "scope commands missing",
        lacks("commands"),
        "Slack scopes",
        "the bot lacks commands, so nobody can type /parley (everything else works)",
        "Slash Commands: create /parley as deploy/slack-manifest.yaml has it",
        grants("commands"),
        "warning",
    ),
    Case(
        "wrong Telegram token",
        setting(TELEGRAM_BOT_TOKEN="7250000001:AAF-mistyped-0123456789-abcdefgh"),
        "Telegram token",
        "Telegram refuses TELEGRAM_BOT_TOKEN",
        "write /mybots to @BotFather, choose the bot, press API Token",
    ),
    Case(
        "Telegram token of no form",
        setting(TELEGRAM_BOT_TOKEN="parley bot\n"),
        "Telegram token",
        "Telegram refuses TELEGRAM_BOT_TOKEN",
        "write /mybots to @BotFather",
    ),
    Case(
        "wrong Slack bot token",
        setting(SLACK_BOT_TOKEN="xoxb-mistyped"),
        "Slack bot token",
        "Slack refuses SLACK_BOT_TOKEN (invalid_auth)",
        "OAuth & Permissions: copy the Bot User OAuth Token (xoxb-…)",
    ),
    Case(
        "app uninstalled",
        lambda clinic: clinic.slack.parts.tokens.revoked.add(clinic.slack.bot_token),
        "Slack bot token",
        "no longer takes SLACK_BOT_TOKEN (token_revoked)",
        "Install App: install it to the workspace again",
        lambda clinic: clinic.slack.parts.tokens.revoked.clear(),
    ),
    Case(
        "wrong Slack app token",
        setting(SLACK_APP_TOKEN="xapp-1-A0PARLEY01-mistyped"),
        "Slack app token",
        "Slack refuses SLACK_APP_TOKEN (invalid_auth)",
        "App-Level Tokens: Generate one with the scope connections:write",
    ),
    Case(
        "app token without its scope",
        lambda clinic: clinic.slack.app_scopes.clear(),
        "Slack app token",
        "SLACK_APP_TOKEN lacks the scope connections:write",
        "Generate one with the scope connections:write",
        lambda clinic: clinic.slack.app_scopes.add("connections:write"),
    ),
    Case(
        "tokens of different apps",
        other_app,
        "Slack tokens",
        "SLACK_APP_TOKEN is of the app A0ANOTHER1, SLACK_BOT_TOKEN of A0PARLEY01",
        "https://api.slack.com/apps/A0PARLEY01/general",
        own_app,
    ),
    Case(
        "channel that does not exist",
        setting(SLACK_SALES_CHANNEL="C0NOWHERE1"),
        "Slack channel",
        "SLACK_SALES_CHANNEL: there is no channel C0NOWHERE1 in this workspace",
        "click the channel's name in Slack, then About",
    ),
    Case(
        "archived channel",
        lambda clinic: clinic.slack.channels.archive(SALES),
        "Slack channel",
        "SLACK_SALES_CHANNEL: #sales is archived",
        "choose Unarchive, then write /invite @parley",
        lambda clinic: clinic.slack.channels.archive(SALES, archived=False),
    ),
    Case(
        "bot not in the channel",
        bot_leaves,
        "Slack channel",
        "SLACK_SALES_CHANNEL: the bot is not in #sales",
        "write in #sales, in Slack: /invite @parley",
        invite,
    ),
    Case(
        "private channel without the bot",
        private_channel,
        "Slack channel",
        "SLACK_SALES_CHANNEL: there is no channel C0SALES001 in this workspace, or it is private",
        "if it is private, write in it: /invite @parley",
        invite,
    ),
    Case(
        "one channel in both settings",
        both(bot_leaves, setting(SLACK_SLA_CHANNEL=SALES)),
        "Slack channel",
        "SLACK_SALES_CHANNEL and SLACK_SLA_CHANNEL: the bot is not in #sales",
        "/invite @parley",
        both(invite, Clinic.recover),
    ),
    Case(
        "clock a little behind",
        skew(20),
        "Clock",
        "seconds behind",
        "timedatectl set-ntp true",
        skew(0),
        "warning",
    ),
    Case(
        "clock far ahead",
        skew(-290),
        "Clock",
        "seconds ahead of",
        "timedatectl set-ntp true",
        skew(0),
    ),
    Case(
        "Telegram in trouble",
        fails("telegram", ServerError()),
        "Telegram",
        "gave answer 502; everything else was still checked",
        "wait a few minutes",
        well_again,
    ),
    Case(
        "Slack in trouble",
        fails("slack", ServerError()),
        "Slack",
        "gave answer 502; everything else was still checked",
        "https://slack-status.com",
        well_again,
    ),
    Case(
        "Slack asks to wait",
        fails("slack", RateLimited()),
        "Slack bot token",
        "Slack did not look at it now (ratelimited)",
        "run parley doctor again in a minute",
        well_again,
        "warning",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
async def test_it_is_found_with_its_cure_and_gone_after_it(clinic: Clinic, case: Case) -> None:
    case.provoke(clinic)
    finding = (await clinic.doctor()).find(case.check, case.says)
    assert finding["state"] == case.state
    assert case.cure in finding["cure"]
    case.follow(clinic)
    assert (await clinic.doctor()).ills == []


@pytest.mark.parametrize("platform", ["Telegram", "Slack"])
async def test_a_platform_that_cannot_be_reached_is_named(
    clinic: Clinic, platform: str, unused_tcp_port: int
) -> None:
    setting = f"{platform.upper()}_API_URL"
    clinic.set(**{setting: f"http://127.0.0.1:{unused_tcp_port}/"})
    report = await clinic.doctor()
    assert [each["check"] for each in report.ills] == [platform]
    finding = report.find(platform, f"127.0.0.1:{unused_tcp_port} cannot be reached")
    assert "the connection is refused" in finding["says"]
    assert setting in finding["cure"]


async def test_without_the_scope_to_look_the_channels_history_tells_nearly_as_much(
    clinic: Clinic,
) -> None:
    clinic.slack.scopes.remove("channels:read")
    assert len((await clinic.doctor()).of("Slack channel")) == 2
    bot_leaves(clinic)
    finding = (await clinic.doctor()).find("Slack channel", "the bot is not in C0SALES001")
    assert "/invite @parley" in finding["cure"]


async def test_another_poller_is_found_and_loses_nothing_by_it(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.telegram.examine.LISTEN_SECONDS", 3)
    address = f"{clinic.sandbox.telegram_url}/bot{clinic.telegram.bot_token}/getUpdates"

    async def poll() -> None:
        async with httpx.AsyncClient(timeout=60) as rival:
            while True:
                await rival.post(address, data={"timeout": 30})
                await asyncio.sleep(0.2)  # as pollers do after a conflict

    polling = asyncio.create_task(poll())
    try:
        await clinic.telegram.wait_polled()
        finding = (await clinic.doctor()).find("Telegram poller", "another process polls")
        assert "stop the other process" in finding["cure"]
    finally:
        polling.cancel()
        with suppress(asyncio.CancelledError):
            await polling
    assert (await clinic.doctor()).ills == []


async def test_another_poller_is_found_by_what_it_takes(clinic: Clinic) -> None:
    user = clinic.telegram.new_user("Ana")
    clinic.telegram.say(user, "hola")
    effects = clinic.sandbox.effects
    looking = asyncio.create_task(clinic.doctor())
    await effects.until(lambda: [each for each in effects.calls if each.method == "getUpdates"])
    async with httpx.AsyncClient() as rival:
        address = f"{clinic.sandbox.telegram_url}/bot{clinic.telegram.bot_token}/getUpdates"
        got = (await rival.post(address)).json()["result"]
        await rival.post(address, data={"offset": got[-1]["update_id"] + 1})
    assert (await looking).find("Telegram poller", "another process polls")
