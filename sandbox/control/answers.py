"""How the API reads requests and refuses them: checked bodies in, clear JSON errors out."""

import json
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar
from urllib.parse import urlsplit

from aiohttp import web
from pydantic import BaseModel, ConfigDict, ValidationError

from sandbox.slack import CannotAct

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Body(BaseModel):
    """A request's JSON object: exactly these fields, of exactly these types."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


_B = TypeVar("_B", bound=Body)


class Refused(Exception):
    """A request that cannot be carried out: HTTP status, a word for programs, one for people."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message


async def read(request: web.Request, shape: type[_B]) -> _B:
    """The request's body in this shape; no body at all is an empty object.

    Raises Refused bad_json or bad_request, naming every field that is wrong.
    """
    text = await request.text()
    try:
        given = json.loads(text) if text else {}
    except ValueError as error:
        raise Refused(400, "bad_json", f"the body is not JSON: {error}") from None
    try:
        return shape.model_validate(given)
    except ValidationError as error:
        raise Refused(400, "bad_request", _wrong(error)) from None


def answering(handler: Handler) -> Handler:
    """The handler, with its refusals answered in JSON and other sites' pages kept out."""

    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            _check_origin(request)
            return await handler(request)
        except Refused as refused:
            return _error(refused.status, refused.code, refused.message)
        except CannotAct as refused:
            return _error(409, "cannot_act", str(refused))

    return answer


def done(body: dict[str, Any] | None = None, status: int = 200) -> web.Response:
    """An answer in JSON."""
    return web.json_response(body or {}, status=status)


def _check_origin(request: web.Request) -> None:
    # Any page somebody has open can send requests to 127.0.0.1; only the sandbox's own may.
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        raise Refused(403, "foreign_origin", f"{origin} may not use the sandbox")


def _error(status: int, code: str, message: str) -> web.Response:
    return web.json_response({"error": {"code": code, "message": message}}, status=status)


def _wrong(error: ValidationError) -> str:
    return "; ".join(
        f"{'.'.join(map(str, each['loc'])) or 'body'}: {each['msg']}" for each in error.errors()
    )
