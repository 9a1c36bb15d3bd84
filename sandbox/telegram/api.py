"""The HTTP edge: tokens, methods, faults, the log of calls, and the files people sent."""

import inspect
import json
import re
import time
from collections.abc import Mapping
from email.utils import formatdate
from typing import Any

from aiohttp import web

from sandbox.effects import Effects
from sandbox.faults import Faults
from sandbox.misbehave import spoil
from sandbox.telegram.arguments import Arguments, read
from sandbox.telegram.files import Files
from sandbox.telegram.methods import Described, Handler
from sandbox.telegram.refusal import Refusal, too_many_requests

_TOKEN = re.compile(r"[1-9][0-9]*:[^/]{1,70}")


class Api:
    """Answers `/telegram/bot<token>/<method>` and `/telegram/file/bot<token>/<path>`."""

    def __init__(
        self,
        *,
        token: str,
        handlers: Mapping[str, Handler],
        files: Files,
        faults: Faults,
        effects: Effects,
    ) -> None:
        """Carry out `handlers` for whoever has the token."""
        self.revoked = False
        self.date_skew_seconds = 0.0
        """How far the `Date` of answers is ahead of this machine's clock."""
        self._token = token
        # The platform reads the names of methods in any case.
        self._methods = {name.lower(): (name, handler) for name, handler in handlers.items()}
        self._files = files
        self._faults = faults
        self._effects = effects

    def routes(self) -> list[web.RouteDef]:
        """The paths under `/telegram`."""
        return [
            web.route("*", "/telegram/bot{token}/{method}", self._call),
            web.get("/telegram/file/bot{token}/{path:.+}", self._fetch),
        ]

    async def carry_out(self, method: str, args: Arguments) -> Any:
        """Carry out a method and log it. Raises Refusal."""
        name, handler = self._find(method)
        try:
            result = handler(args)
            result = await result if inspect.isawaitable(result) else result
        except Refusal as refusal:
            self._log(name, args, refusal.code, refusal.description)
            raise
        self._log(name, args, 200, None)
        return result

    async def _call(self, request: web.Request) -> web.Response:
        try:
            self._check_token(request)
            name, _ = self._find(request.match_info["method"])
            args = await read(request)
        except Refusal as refusal:
            return _refused(refusal)
        faults = self._faults.on_call("telegram", name, args.text("chat_id") or None)
        spoiled = await self._spoil(faults.before, request, None)
        if spoiled is not None:
            self._log(name, args, spoiled.status, "fault")
            return spoiled
        try:
            response = _done(await self.carry_out(name, args))
        except Refusal as refusal:
            response = _refused(refusal)
        response.headers["Date"] = formatdate(time.time() + self.date_skew_seconds, usegmt=True)
        return await self._spoil(faults.after, request, response) or response

    async def _spoil(
        self, action: Any, request: web.Request, ok: web.Response | None
    ) -> web.Response | None:
        return await spoil(
            action,
            request,
            self._faults,
            ok=ok,
            limited=lambda seconds: _refused(too_many_requests(seconds)),
            broken=lambda status: _refused(Refusal(status, _BROKEN[status])),
        )

    async def _fetch(self, request: web.Request) -> web.Response:
        try:
            self._check_token(request)
        except Refusal as refusal:
            return _refused(refusal)
        path = request.match_info["path"]
        faults = self._faults.on_call("telegram", "file", None)
        spoiled = await self._spoil(faults.before, request, None)
        if spoiled is not None:
            return spoiled
        file = self._files.at(path)
        if file is None:
            return _refused(Refusal(404, "Not Found"))
        response = web.Response(body=file.data, content_type="application/octet-stream")
        return await self._spoil(faults.after, request, response) or response

    def _check_token(self, request: web.Request) -> None:
        token = request.match_info["token"]
        if not _TOKEN.fullmatch(token):
            raise Refusal(401, "Unauthorized: invalid token specified")
        if token != self._token or self.revoked:
            raise Refusal(401, "Unauthorized")

    def _find(self, method: str) -> tuple[str, Handler]:
        found = self._methods.get(method.lower())
        if found is None:
            raise Refusal(404, "Not Found: method not found")
        return found

    def _log(self, method: str, args: Arguments, status: int, error: str | None) -> None:
        self._effects.call(
            platform="telegram",
            method=method,
            chat=args.text("chat_id") or None,
            status=status,
            error=error,
            args=args.logged(),
        )


_BROKEN = {
    500: "Internal Server Error: restart",
    502: "Bad Gateway",
    503: "Service Unavailable",
}


def _done(result: Any) -> web.Response:
    body: dict[str, Any] = {"ok": True}
    if isinstance(result, Described):
        body |= {"result": result.result, "description": result.description}
    else:
        body["result"] = result
    return _json(200, body)


def _refused(refusal: Refusal) -> web.Response:
    response = _json(refusal.code, refusal.body)
    if "retry_after" in refusal.parameters:
        response.headers["Retry-After"] = str(refusal.parameters["retry_after"])
    return response


def _json(status: int, body: dict[str, Any]) -> web.Response:
    data = json.dumps(body, ensure_ascii=False).encode()
    return web.Response(status=status, body=data, content_type="application/json")
