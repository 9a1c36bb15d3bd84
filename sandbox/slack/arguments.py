"""Reading a call's arguments the way Slack does: from query, form or JSON, against a signature."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from aiohttp import web

from sandbox.slack.refusals import SlackRefusal
from sandbox.slack.schema import Json


class Is(Enum):
    """What an argument has to be."""

    TEXT = "string"
    FLAG = "boolean"
    NUMBER = "integer"
    JSON = "json"
    """An object or a list, as such or as JSON in a string."""
    IDS = "comma-separated ids"


_EVERYWHERE = frozenset({"team_id", "pretty"})
"""Arguments every method takes: slack_bolt's client sends `team_id` along with each call."""


@dataclass(frozen=True)
class Signature:
    """The arguments a method knows."""

    required: Mapping[str, Is] = field(default_factory=dict)
    optional: Mapping[str, Is] = field(default_factory=dict)

    def read(self, raw: Json) -> Json:
        """The arguments with their right types, absent ones left out.

        Raises SlackRefusal invalid_arguments for what is missing, unknown or of the wrong type.
        """
        known = {**self.required, **self.optional}
        given = {
            name: value
            for name, value in raw.items()
            if value is not None and (name in known or name not in _EVERYWHERE)
        }
        problems = [
            f"missing required field: {name}"
            for name in self.required
            if name not in given or given[name] == ""
        ]
        problems += [f"invalid additional property: {name}" for name in given if name not in known]
        read: Json = {}
        for name, kind in known.items():
            if name in given:
                try:
                    read[name] = _READERS[kind](given[name])
                except ValueError as error:
                    problems.append(f"{error} [json-pointer:/{name}]")
        if problems:
            raise SlackRefusal("invalid_arguments", problems)
        return read


async def raw_arguments(request: web.Request, *, takes_json: bool) -> Json:
    """Everything the caller sent, without the token.

    A method that takes no JSON does not look at a JSON body, so its arguments are missing then.
    Raises SlackRefusal for a body Slack cannot read.
    """
    arguments: Json = dict(request.query)
    if request.method == "POST":
        arguments |= await _body(request, takes_json=takes_json)
    arguments.pop("token", None)
    return arguments


async def token_of(request: web.Request) -> str | None:
    """The token from the header, or from the arguments as in old clients."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return token.strip() or None
    if request.method == "POST" and "form" in request.content_type:
        sent = (await request.post()).get("token")
        if isinstance(sent, str):
            return sent
    return request.query.get("token")


async def _body(request: web.Request, *, takes_json: bool) -> Json:
    match request.content_type:
        case "application/json":
            return _json_object(await request.text()) if takes_json else {}
        case "application/x-www-form-urlencoded" | "multipart/form-data":
            return {
                name: value for name, value in (await request.post()).items() if name != "token"
            }
        case _ if not request.can_read_body:
            return {}
        case _:
            raise SlackRefusal("invalid_post_type")


def _json_object(body: str) -> Json:
    if not body:
        return {}
    try:
        read = json.loads(body)
    except ValueError:
        raise SlackRefusal("invalid_json") from None
    if not isinstance(read, dict):
        raise SlackRefusal("json_not_object")
    return read


def _text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError("must provide a string")
    return str(value)


def _flag(value: object) -> bool:
    if value in (True, "1", "true", "True"):
        return True
    if value in (False, "0", "false", "False", ""):
        return False
    raise ValueError("must be a boolean")


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError("must provide an integer")
    try:
        return int(value)
    except ValueError:
        raise ValueError("must provide an integer") from None


def _json(value: object) -> Any:
    # What cannot be read stays a string: the method refuses it under its own name.
    if isinstance(value, str):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _ids(value: object) -> list[str]:
    if isinstance(value, str):
        return [each.strip() for each in value.split(",") if each.strip()]
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return value
    raise ValueError("must provide a string")


_READERS = {
    Is.TEXT: _text,
    Is.FLAG: _flag,
    Is.NUMBER: _number,
    Is.JSON: _json,
    Is.IDS: _ids,
}
