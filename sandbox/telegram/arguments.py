"""The arguments of one Bot API call, however they were sent: query, form, multipart or JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from sandbox.telegram.refusal import Refusal, bad_request


@dataclass(frozen=True)
class Upload:
    """A file that came with the call."""

    name: str
    mime_type: str
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Arguments:
    """What a call was given. Every value may come as text, or as JSON where the body was JSON."""

    values: Mapping[str, Any]
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The value as text; empty where it is missing."""
        value = self.values.get(name)
        if value is None:
            return ""
        return value if isinstance(value, str) else json.dumps(value)

    def number(self, name: str, default: int = 0) -> int:
        """The value as a whole number; 0 for text that is none, as the official server reads it."""
        value = self.text(name)
        if not value:
            return default
        try:
            return int(value)
        except ValueError:
            return 0

    def flag(self, name: str) -> bool:
        """The value as yes or no."""
        return self.text(name).lower() in ("true", "yes", "1")

    def parsed(self, name: str, what: str) -> Any:
        """The value as JSON, None where it is missing. Refuses text that is not JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None

    def upload(self, name: str) -> Upload | None:
        """The file sent under this name, directly or as `attach://...`."""
        return self.uploads.get(self.text(name).removeprefix("attach://") or name)

    def logged(self) -> dict[str, Any]:
        """The arguments for a log: files by name and size, and the webhook's secret left out."""
        files = {name: f"{up.name} ({len(up.data)} bytes)" for name, up in self.uploads.items()}
        return {
            name: "***" if name == "secret_token" else value
            for name, value in {**self.values, **files}.items()
        }


async def read(request: web.Request) -> Arguments:
    """Read a call's arguments. Raises Refusal for a body that cannot be read."""
    values: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json":
        values.update(await _json(request))
    elif request.content_type == "multipart/form-data":
        await _multipart(request, values, uploads)
    else:
        values.update({name: str(value) for name, value in (await request.post()).items()})
    return Arguments(values, uploads)


async def _json(request: web.Request) -> dict[str, Any]:
    try:
        body = json.loads(await request.text() or "{}")
    except ValueError:
        raise Refusal(400, "Bad Request: can't parse JSON object") from None
    if not isinstance(body, dict):
        raise Refusal(400, "Bad Request: expected JSON object")
    return body


async def _multipart(
    request: web.Request, values: dict[str, Any], uploads: dict[str, Upload]
) -> None:
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        if part.filename is None:
            values[part.name] = await part.text()
        else:
            mime_type = part.headers.get("Content-Type", "application/octet-stream")
            data = bytes(await part.read(decode=False))
            uploads[part.name] = Upload(part.filename, mime_type, data)
