"""What the tests of the control API ask again and again."""

from datetime import UTC, datetime
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

from sandbox.server import Sandbox
from sandbox.telegram import User

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
Json = dict[str, Any]


async def send(http: ClientSession, path: str, body: object = None, method: str = "POST") -> Json:
    """Send a request; the answer's JSON with its `status`."""
    async with http.request(method, path, json={} if body is None else body) as response:
        answer: Json = await response.json()
        return answer | {"status": response.status}


async def refused(http: ClientSession, path: str, body: object = None) -> tuple[int, str, str]:
    """Send a request that is refused; status, code and message."""
    answer = await send(http, path, body)
    return answer["status"], answer["error"]["code"], answer["error"]["message"]


async def state(http: ClientSession) -> Json:
    """All values."""
    async with http.get("state") as response:
        values: Json = (await response.json())["values"]
        return values


async def told(feed: ClientWebSocketResponse, key: str) -> Json:
    """The next value the feed tells of this key."""
    while key not in (values := (await feed.receive_json(timeout=5))["values"]):
        pass
    value: Json = values[key]
    return value


def lucia(sandbox: Sandbox) -> User:
    """The first ready-made buyer."""
    return next(each for each in sandbox.telegram.users if each.first_name == "Lucía")
