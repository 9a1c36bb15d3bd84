"""Examines Slack for `parley doctor`: tokens, scopes, and the channels of the desk."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.services.findings import Examined, Finding
from bot.services.served import slack_account
from handlers.reach import host_of, seconds_ahead, why_unreachable
from handlers.slack.channel_state import ChannelCheck, judge_channel
from handlers.slack.client import code_of, slack_client
from handlers.slack.grants import judge_app_token, judge_bot_token, judge_same_app, judge_scopes

_CALL_SECONDS = 5.0
_AWAY = (aiohttp.ClientError, SlackClientError, TimeoutError, OSError, ValueError)


@dataclass(frozen=True)
class SlackPlan:
    """What is to be examined.

    `app_token` is None where Slack reaches Parley over HTTP. `channels` are the ids, each with the
    settings that name it.
    """

    bot_token: str
    app_token: str | None
    api_url: str
    channels: tuple[tuple[str, str], ...]
    fix: bool


class _Unreachable(Exception):
    """Slack gave no answer of its own."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.says)
        self.finding = finding


async def examine_slack(plan: SlackPlan) -> Examined:
    """Look at everything that can be seen through the Web API; nothing is posted."""
    client = slack_client(plan.bot_token, plan.api_url)
    timeout = aiohttp.ClientTimeout(total=_CALL_SECONDS)
    async with aiohttp.ClientSession(timeout=timeout, trust_env=True) as session:
        client.session = session
        asked = datetime.now(UTC)
        try:
            own, app = await asyncio.gather(
                _ask(client, client.auth_test), _open_socket(client, plan.app_token)
            )
        except _Unreachable as away:
            return Examined((away.finding,))
        ahead = seconds_ahead(_header(own, "Date"), asked)
        findings = [judge_bot_token(_refusal(own), own.data if _is_ok(own) else None), *app]
        if not _is_ok(own) or findings[0].cure:
            return Examined(tuple(findings), ahead=ahead)
        findings += await _examine_installed(client, plan, own)
        account = slack_account(str(own.get("team_id") or ""), own.get("team"), own.get("user"))
        return Examined(tuple(findings), account, ahead)


async def _examine_installed(
    client: AsyncWebClient, plan: SlackPlan, own: AsyncSlackResponse
) -> list[Finding]:
    """What a token that works lets us see."""
    granted = _scopes(own)
    check = ChannelCheck(
        ask=lambda call: _ask(client, call),
        client=client,
        bot=str(own.get("user") or "the bot"),
        may_join=granted is not None and "channels:join" in granted,
        fix=plan.fix,
    )
    try:
        apps, rooms = await asyncio.gather(
            _same_app(client, plan.app_token, str(own.get("bot_id") or "")),
            asyncio.gather(*(judge_channel(check, *named) for named in plan.channels)),
        )
    except _Unreachable as away:
        return [*judge_scopes(granted), away.finding]
    return [*judge_scopes(granted), *apps, *rooms]


async def _open_socket(client: AsyncWebClient, app_token: str | None) -> list[Finding]:
    """Ask for a socket's address, which holds nothing open, as parley run does."""
    if app_token is None:
        return []
    answer = await _ask(client, lambda: client.apps_connections_open(app_token=app_token))
    return [judge_app_token(_refusal(answer))]


async def _same_app(client: AsyncWebClient, app_token: str | None, bot_id: str) -> list[Finding]:
    if app_token is None or not bot_id:
        return []
    answer = await _ask(client, lambda: client.bots_info(bot=bot_id))
    bot: Any = answer.get("bot") if _is_ok(answer) else None
    app_id = bot.get("app_id") if isinstance(bot, dict) else None
    finding = judge_same_app(app_token, str(app_id or ""))
    return [finding] if finding is not None else []


async def _ask(
    client: AsyncWebClient, call: Callable[[], Awaitable[AsyncSlackResponse]]
) -> AsyncSlackResponse:
    """Slack's answer, a refusal too. Raises _Unreachable where there is none of its own."""
    host = host_of(client.base_url)
    try:
        return await call()
    except SlackApiError as error:
        answer = error.response
        if code_of(error) and isinstance(answer, AsyncSlackResponse):
            return answer
        raise _Unreachable(_trouble(host, getattr(answer, "status_code", None))) from None
    except _AWAY as error:
        raise _Unreachable(_away(host, error)) from None


def _away(host: str, error: Exception) -> Finding:
    return Finding.problem(
        "Slack",
        f"{host} cannot be reached: {why_unreachable(error)}; everything else was still checked",
        "check this machine's network, proxy and firewall (outgoing HTTPS), and SLACK_API_URL if"
        " it is set; buyers are still heard, and cards are posted when Slack is back",
    )


def _trouble(host: str, status: int | None) -> Finding:
    what = f"answer {status}" if status else "an answer that cannot be read"
    return Finding.problem(
        "Slack",
        f"{host} gave {what}; everything else was still checked",
        "see https://slack-status.com and run parley doctor again in a few minutes; if"
        " SLACK_API_URL is set, check it",
    )


def _is_ok(answer: AsyncSlackResponse) -> bool:
    return answer.get("ok") is True


def _refusal(answer: AsyncSlackResponse) -> str:
    return "" if _is_ok(answer) else str(answer.get("error") or "an unknown error")


def _header(answer: AsyncSlackResponse, name: str) -> str | None:
    value = answer.headers.get(name)
    return str(value) if value is not None else None


def _scopes(answer: AsyncSlackResponse) -> frozenset[str] | None:
    """What the token was granted; None where no answer told."""
    told = _header(answer, "X-OAuth-Scopes")
    if told is None:
        return None
    return frozenset(scope.strip() for scope in told.split(",") if scope.strip())
