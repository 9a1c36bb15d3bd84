"""A process that serves HTTP, and whoever sends it requests."""

import asyncio
import hashlib
import hmac
import io
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlencode

import aiohttp
import psycopg

from bot.config import load_settings
from bot.roles import Role
from bot.wiring import Parley
from sandbox.clock import SharedClock
from sandbox.server import Sandbox

SECRET = "webhook_s3cret-"
HOME = {
    "type": "event_callback",
    "event_id": "Ev0HOME",
    "team_id": "T0PARLEY01",
    "event": {"type": "app_home_opened", "user": "U0ANIA0001", "tab": "home"},
}
CLICK = {
    "type": "block_actions",
    "user": {"id": "U0ANIA0001", "team_id": "T0PARLEY01", "name": "ania"},
    "team": {"id": "T0PARLEY01"},
    "trigger_id": "1.2.3",
    "actions": [
        {
            "type": "button",
            "action_id": "draft.approve",
            "block_id": "b",
            "value": "1:1",
            "action_ts": "1772442000.000100",
        }
    ],
}


def http_settings(sandbox: Sandbox, port: int) -> dict[str, str]:
    """The environment of a bot that both platforms of the sandbox reach over HTTP."""
    return sandbox.settings() | {
        "SLACK_APP_TOKEN": "",
        "TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port}",
        "TELEGRAM_WEBHOOK_SECRET": SECRET,
        "PORT": str(port),
    }


@asynccontextmanager
async def started(
    environment: Mapping[str, str], clock: SharedClock, role: Role
) -> AsyncIterator[Parley]:
    """A process of this role, within this one; stopped gracefully at the end."""
    settings = load_settings({name.lower(): value for name, value in environment.items()})
    parley = Parley(settings, clock, role)
    stop = asyncio.Event()
    serving = asyncio.create_task(parley.run(stop))
    ready = asyncio.create_task(parley.ready.wait())
    try:
        await asyncio.wait([serving, ready], timeout=20, return_when=asyncio.FIRST_COMPLETED)
        if serving.done():
            serving.result()
        assert parley.ready.is_set(), "it did not become ready"
        yield parley
    finally:
        ready.cancel()
        stop.set()
        await serving


class Edge:
    """A web edge on a port, with its PostgreSQL to look into."""

    def __init__(self, port: int, database: str, signing_secret: str, clock: SharedClock) -> None:
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self.database = database
        self.clock = clock
        self._signing_secret = signing_secret

    async def ask(self, method: str, path: str, **options: Any) -> tuple[int, str]:
        """Status and text of what is answered."""
        if isinstance(options.get("data"), bytes):
            options["data"] = io.BytesIO(options["data"])  # aiohttp warns of large bytes
        async with (
            aiohttp.ClientSession() as session,
            session.request(method, self.url + path, **options) as answer,
        ):
            return answer.status, await answer.text()

    async def telegram(self, body: bytes | str | dict[str, Any], **headers: str) -> int:
        """Deliver as Telegram does; headers by keyword replace the secret."""
        text = json.dumps(body) if isinstance(body, dict) else body
        data = text.encode() if isinstance(text, str) else text
        sent = headers or {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        status, _ = await self.ask("POST", "/telegram", data=data, headers=sent)
        return status

    def slack_headers(
        self,
        body: bytes,
        *,
        stamp: str | None = None,
        secret: str | None = None,
        content_type: str = "application/json",
    ) -> dict[str, str]:
        """What Slack sends along with a body (docs: verifying requests), or something near it."""
        stamp = stamp or str(int(self.clock.now().timestamp()))
        key = (secret or self._signing_secret).encode()
        signed = hmac.new(key, b"v0:" + stamp.encode() + b":" + body, hashlib.sha256)
        return {
            "Content-Type": content_type,
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": f"v0={signed.hexdigest()}",
        }

    async def slack(self, payload: object, **signing: str) -> tuple[int, str]:
        """Deliver as Slack does: JSON for bytes and events, a form for the rest."""
        body, kind = slack_body(payload)
        headers = self.slack_headers(body, content_type=kind, **signing)
        return await self.ask("POST", "/slack/events", data=body, headers=headers)

    async def health(self, having: str = "") -> str:
        """What the health page says, once it says that, of a process that serves."""
        async with asyncio.timeout(5):
            while True:
                status, page = await self.ask("GET", "/healthz")
                assert status == 200
                if having in page:
                    return page
                await asyncio.sleep(0.01)

    def stored(self) -> list[str]:
        """The sources of everything in the inbox, in order."""
        with psycopg.connect(self.database) as connection:
            rows = connection.execute("SELECT source FROM inbox ORDER BY id").fetchall()
        return [source for (source,) in rows]


def slack_body(payload: object) -> tuple[bytes, str]:
    """A payload as Slack sends it, and its content type."""
    if isinstance(payload, bytes):
        return payload, "application/json"
    if isinstance(payload, dict) and "actions" in payload:
        form = urlencode({"payload": json.dumps(payload)}).encode()
        return form, "application/x-www-form-urlencoded"
    return json.dumps(payload).encode(), "application/json"


def update(number: int = 1, text: str = "Hola") -> dict[str, Any]:
    """An update as Telegram delivers it."""
    person = {"id": 501, "is_bot": False, "first_name": "Ana", "language_code": "es"}
    chat = {"id": 501, "type": "private", "first_name": "Ana"}
    message = {"message_id": number, "date": 1772442000, "chat": chat, "from": person, "text": text}
    return {"update_id": number, "message": message}
