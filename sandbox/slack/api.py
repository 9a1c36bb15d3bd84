"""The Web API's front door: arguments, faults, tokens, limits, the method, the log."""

import math
import time
from collections.abc import Iterable, Mapping
from email.utils import formatdate
from http import HTTPStatus

from aiohttp import web

from sandbox.clock import SharedClock
from sandbox.effects import Effects
from sandbox.faults import CallAction, Faults, RateLimited, Reset
from sandbox.limits import Buckets, Limits
from sandbox.misbehave import spoil
from sandbox.slack.arguments import raw_arguments, token_of
from sandbox.slack.channels import Channels
from sandbox.slack.methods.method import PER_CHANNEL, Method
from sandbox.slack.refusals import RateRefusal, SlackRefusal
from sandbox.slack.schema import Json
from sandbox.slack.scopes import Tokens


class WebApi:
    """Answers `/slack/api/<method>` as Slack does: refusals too come with HTTP 200."""

    def __init__(
        self,
        *,
        clock: SharedClock,
        faults: Faults,
        effects: Effects,
        limits: Limits,
        tokens: Tokens,
        channels: Channels,
    ) -> None:
        self.date_skew_seconds = 0.0
        """How far the `Date` of answers is ahead of this machine's clock."""
        self._clock = clock
        self._faults = faults
        self._effects = effects
        self._limits = limits
        self._tokens = tokens
        self._channels = channels
        self._buckets = Buckets()
        self._methods: dict[str, Method] = {}

    def register(self, methods: Iterable[Method]) -> None:
        """Add methods, by their names."""
        self._methods |= {method.name: method for method in methods}

    @property
    def methods(self) -> Mapping[str, Method]:
        """What is registered, by name."""
        return self._methods

    async def handle(self, request: web.Request) -> web.Response:
        """Answer one call, or fail it as the fault rules say."""
        name = request.match_info["method"]
        method = self._methods.get(name)
        raw, unreadable = await _read(request, method)
        place = raw.get(method.place) if method is not None else None
        chat = self._chat(place)
        faults = self._faults.on_call("slack", name, chat)
        spoiled = await self._spoil(faults.before, request, None)
        if spoiled is not None:
            self._log(name, chat, raw, spoiled, _refused_by(faults.before), faults.before)
            return spoiled
        try:
            if unreadable is not None:
                raise unreadable
            body = await self._carry_out(request, method, name, raw)
            response, error = self._answer(request, body), None
        except RateRefusal as refusal:
            response, error = _limited(refusal.retry_after), refusal.error
        except SlackRefusal as refusal:
            response, error = self._answer(request, refusal.body()), refusal.error
        spoiled = await self._spoil(faults.after, request, response)
        self._log(name, chat, raw, spoiled or response, error, faults.after)
        return spoiled or response

    async def _carry_out(
        self, request: web.Request, method: Method | None, name: str, raw: Json
    ) -> Json:
        if method is None:
            raise SlackRefusal("unknown_method", req_method=name)
        self._tokens.admit(await token_of(request), method.token, method.scope)
        self._slow_down(method, raw)
        return {"ok": True} | method.call(method.signature.read(raw))

    def _slow_down(self, method: Method, raw: Json) -> None:
        now = self._clock.now()
        if method.tier == PER_CHANNEL:
            place = raw.get(method.place)
            key, rate = (method.name, self._chat(place) or place), self._limits.slack_channel
        else:
            key, rate = (method.name, None), self._limits.slack_tiers.get(method.tier)
        wait = self._buckets.take(key, rate, now)
        if wait:
            raise RateRefusal(math.ceil(wait))

    def _chat(self, place: object) -> str | None:
        if not isinstance(place, str):
            return None
        channel = self._channels.find(place)
        return channel.id if channel is not None else place

    def _answer(self, request: web.Request, body: Json) -> web.Response:
        headers = {
            "X-Slack-Req-Id": f"{id(request):032x}",
            "Date": formatdate(time.time() + self.date_skew_seconds, usegmt=True),
        }
        if body["ok"] or body["error"] == "missing_scope":
            headers["X-OAuth-Scopes"] = ",".join(sorted(self._tokens.scopes))
        return web.json_response(body, headers=headers)

    async def _spoil(
        self, action: CallAction | None, request: web.Request, ok: web.Response | None
    ) -> web.Response | None:
        return await spoil(action, request, self._faults, ok=ok, limited=_limited, broken=_broken)

    def _log(
        self,
        name: str,
        chat: str | None,
        arguments: Json,
        response: web.Response,
        error: str | None,
        action: CallAction | None,
    ) -> None:
        self._effects.call(
            platform="slack",
            method=name,
            chat=chat,
            status=0 if isinstance(action, Reset) else response.status,
            error=error,
            args={key: value for key, value in arguments.items() if key != "token"},
        )


async def _read(request: web.Request, method: Method | None) -> tuple[Json, SlackRefusal | None]:
    takes_json = method is None or method.takes_json
    try:
        return await raw_arguments(request, takes_json=takes_json), None
    except SlackRefusal as refusal:
        return {}, refusal


def _limited(retry_after: int) -> web.Response:
    return web.json_response(
        {"ok": False, "error": "ratelimited"},
        status=HTTPStatus.TOO_MANY_REQUESTS,
        headers={"Retry-After": str(retry_after)},
    )


def _broken(status: int) -> web.Response:
    error = "service_unavailable" if status == HTTPStatus.SERVICE_UNAVAILABLE else "internal_error"
    return web.json_response({"ok": False, "error": error}, status=status)


def _refused_by(action: CallAction | None) -> str:
    return "ratelimited" if isinstance(action, RateLimited) else "fault"
