"""Examines Telegram for `parley doctor`: the token, the webhook, and who else polls."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx

from bot.services.findings import Examined, Finding
from bot.services.served import telegram_account
from handlers.reach import host_of, seconds_ahead, why_unreachable
from handlers.telegram.parse import KINDS
from handlers.telegram.webhook_state import (
    Deliveries,
    WebhookWish,
    judge_polled,
    judge_webhook,
    setting_helps,
)

LISTEN_SECONDS = 4
"""How long another poller gets to come back: ours ends its long poll, and it asks again after
about a second."""
_CALL_SECONDS = 5.0
_CONFLICT_SECONDS = 4.0
"""Telegram lets a poller that runs into conflicts wait for 3 seconds."""
_LOOK_AGAIN_SECONDS = 1.0


@dataclass(frozen=True)
class TelegramPlan:
    """What is to be examined. `webhook` is None where Parley polls.

    `bot_runs` tells, once it is known, whether our own bot is at work on this database.
    """

    token: str
    api_url: str
    webhook: WebhookWish | None
    bot_runs: Callable[[], Awaitable[bool]]
    fix: bool


class _Failed(Exception):
    """A call did not give a result; the finding says what to do."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.says)
        self.finding = finding


class _Conflict(Exception):
    """Telegram answered 409."""


async def examine_telegram(plan: TelegramPlan) -> Examined:
    """Look at everything that can be seen through the Bot API; no update is lost by it."""
    async with httpx.AsyncClient(timeout=_CALL_SECONDS) as client:
        api = _Api(client, plan)
        try:
            me = await api.call("getMe")
            account = telegram_account(int(me["id"]), me.get("username"))
            findings = [Finding.ok("Telegram token", f"opens {account.name}")]
        except _Failed as failed:
            return Examined((failed.finding,), ahead=api.ahead)
        except (KeyError, TypeError, ValueError):
            return Examined((api.trouble("an answer that cannot be read"),), ahead=api.ahead)
        try:
            webhook = await _examine_webhook(api, plan)
            findings.append(webhook)
            if plan.webhook is None and not webhook.cure:
                findings.append(await _examine_rivals(api, plan))
        except _Failed as failed:
            findings.append(failed.finding)
        return Examined(tuple(findings), account, api.ahead)


class _Api:
    """The Bot API, answer by answer. Nothing of an address is shown: it holds the token."""

    def __init__(self, client: httpx.AsyncClient, plan: TelegramPlan) -> None:
        self._client = client
        self._base = f"{plan.api_url.rstrip('/')}/bot{plan.token}"
        self._host = host_of(plan.api_url)
        self.ahead: float | None = None

    async def call(self, method: str, *, wait: float = 0.0, **values: str) -> Any:
        """The result. Raises _Failed, or _Conflict."""
        asked = datetime.now(UTC)
        try:
            answer = await self._client.post(
                f"{self._base}/{method}", data=values, timeout=_CALL_SECONDS + wait
            )
        except httpx.InvalidURL:
            raise _Failed(_refused()) from None
        except httpx.HTTPError as error:
            raise _Failed(self._unreachable(error)) from None
        if not wait:
            self.ahead = seconds_ahead(answer.headers.get("Date"), asked)
        return self._result(answer)

    def _result(self, answer: httpx.Response) -> Any:
        try:
            body = answer.json()
        except ValueError:
            body = None
        if isinstance(body, dict) and body.get("ok") is True:
            return body.get("result")
        # A token that is not even shaped like one gives 404.
        if answer.status_code in {401, 404} and isinstance(body, dict):
            raise _Failed(_refused())
        if answer.status_code == 409:
            raise _Conflict
        raise _Failed(self.trouble(f"answer {answer.status_code}"))

    def trouble(self, what: str) -> Finding:
        """It is there, and does not do its work."""
        return Finding.problem(
            "Telegram",
            f"{self._host} gave {what}; everything else was still checked",
            "wait a few minutes and run parley doctor again; if TELEGRAM_API_URL is set, check it",
        )

    def _unreachable(self, error: Exception) -> Finding:
        return Finding.problem(
            "Telegram",
            f"{self._host} cannot be reached: {why_unreachable(error)};"
            " everything else was still checked",
            "check this machine's network, proxy and firewall (outgoing HTTPS), and"
            " TELEGRAM_API_URL if it is set; what buyers write meanwhile is not lost for 24 hours",
        )


def _refused() -> Finding:
    return Finding.problem(
        "Telegram token",
        "Telegram refuses TELEGRAM_BOT_TOKEN: it is mistyped, or was revoked",
        "in Telegram, write /mybots to @BotFather, choose the bot, press API Token, and put what"
        " it shows in TELEGRAM_BOT_TOKEN",
    )


async def _examine_webhook(api: _Api, plan: TelegramPlan) -> Finding:
    state = Deliveries.read(await api.call("getWebhookInfo"))
    if plan.webhook is None:
        finding = judge_polled(state)
        if finding.cure and plan.fix:
            await api.call("deleteWebhook", drop_pending_updates="false")
            return Finding.mended(
                finding.check, f"removed the webhook to {state.host}; {state.pending} updates kept"
            )
        return finding
    now = datetime.now(UTC)
    finding = judge_webhook(state, plan.webhook, now)
    if finding.cure and plan.fix and setting_helps(state, plan.webhook):
        await api.call(
            "setWebhook",
            url=plan.webhook.url,
            secret_token=plan.webhook.secret or "",
            allowed_updates=json.dumps(list(KINDS)),
            drop_pending_updates="false",
        )
        again = Deliveries.read(await api.call("getWebhookInfo"))
        left = judge_webhook(again.with_the_secret_right(), plan.webhook, now)
        if not left.cure:
            return Finding.mended(finding.check, f"set the webhook again; before, {finding.says}")
        return left
    return finding


async def _examine_rivals(api: _Api, plan: TelegramPlan) -> Finding:
    """Poll as long as another poller needs to show itself; the offset is left where it is."""
    check = "Telegram poller"
    if await plan.bot_runs():
        return Finding.ok(check, "Parley itself runs on this database and polls")
    try:
        first = await _peek(api, LISTEN_SECONDS)
        if not first:
            return Finding.ok(check, "nobody else polls with this token")
        # What waits shows no conflict, but whoever else polls takes it.
        await asyncio.sleep(_LOOK_AGAIN_SECONDS)
        again = await _peek(api, 0)
    except _Conflict:
        return _rival(check)
    if [each.get("update_id") for each in again] != [each.get("update_id") for each in first]:
        return _rival(check)
    return Finding.ok(check, "nobody else polls with this token; updates wait for Parley")


async def _peek(api: _Api, seconds: int) -> list[dict[str, Any]]:
    # Without allowed_updates, which would change what the bot gets.
    wait = seconds + _CONFLICT_SECONDS
    updates = await api.call("getUpdates", wait=wait, timeout=str(seconds), limit="1")
    return [each for each in updates or [] if isinstance(each, dict)]


def _rival(check: str) -> Finding:
    return Finding.problem(
        check,
        "another process polls Telegram with this token: each takes buyers' messages from the"
        " other",
        "if that is this very Parley, on another database than DATABASE_URL says here, run parley"
        " doctor with its settings; otherwise stop the other process (a forgotten parley run on"
        " another machine, or another program); if none can be found, write /revoke to @BotFather"
        " and put the new token in TELEGRAM_BOT_TOKEN",
    )
