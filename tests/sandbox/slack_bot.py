"""A bot made of slack_sdk's own clients, as small as a bot can be, and what its tests share."""

from collections.abc import Callable
from typing import Any, Self

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.server import Sandbox
from sandbox.slack import SlackWorkspace

Json = dict[str, Any]

SECTION: Json = {"type": "section", "text": {"type": "mrkdwn", "text": "Draft 3"}}


class SocketBot:
    """Keeps what it is sent. `answer` says what to acknowledge with, or "" for silence."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.requests: list[SocketModeRequest] = []
        self.answer: Callable[[SocketModeRequest], Json | str | None] = lambda _: None
        self.web = AsyncWebClient(token=sandbox.slack.bot_token, base_url=sandbox.slack_url)
        self.client = SocketModeClient(
            sandbox.slack.app_token, web_client=self.web, ping_interval=0.5
        )
        self.client.socket_mode_request_listeners.append(self._heard)

    async def __aenter__(self) -> Self:
        await self.client.connect()  # type: ignore[no-untyped-call]
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.client.close()  # type: ignore[no-untyped-call]

    @property
    def payloads(self) -> list[Json]:
        """What was delivered, in order."""
        return [request.payload for request in self.requests]

    async def _heard(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        self.requests.append(request)
        answer = self.answer(request)
        if answer != "":
            ack = SocketModeResponse(request.envelope_id, answer)
            await client.send_socket_mode_response(ack)


class Refused:
    """`with refused("no_text") as refusal:` expects Slack's error word; `.says` lists details."""

    def __init__(self, error: str) -> None:
        self._error = error
        self._raises = pytest.raises(SlackApiError)

    def __enter__(self) -> Self:
        self._caught = self._raises.__enter__()
        return self

    def __exit__(self, *exit_: Any) -> bool:
        swallowed = self._raises.__exit__(*exit_)
        assert self.body["error"] == self._error, self.body
        return swallowed

    @property
    def body(self) -> Json:
        """The answer as it came."""
        data: Json = self._caught.value.response.data
        return data

    @property
    def status(self) -> int:
        """The HTTP status."""
        return int(self._caught.value.response.status_code)

    @property
    def headers(self) -> Json:
        """The HTTP headers."""
        headers: Json = self._caught.value.response.headers
        return headers

    @property
    def says(self) -> list[str]:
        """`response_metadata.messages`."""
        messages: list[str] = self.body.get("response_metadata", {}).get("messages", [])
        return messages


refused = Refused


def button(action_id: str, value: str | None = None, text: str = "Approve") -> Json:
    """A button."""
    element: Json = {
        "type": "button",
        "action_id": action_id,
        "text": {"type": "plain_text", "text": text},
    }
    return element if value is None else element | {"value": value}


def menu(action_id: str, *values: str) -> Json:
    """A menu of options named after their values."""
    return {"type": "static_select", "action_id": action_id, "options": options(*values)}


def options(*values: str) -> list[Json]:
    """Options named after their values."""
    return [{"text": {"type": "plain_text", "text": each}, "value": each} for each in values]


def actions(*elements: Json, block_id: str = "acts") -> Json:
    """A block of elements."""
    return {"type": "actions", "block_id": block_id, "elements": list(elements)}


def field(
    block_id: str = "reply", action_id: str = "text", *, optional: bool = False, **more: Any
) -> Json:
    """A text field of a modal."""
    element = {"type": "plain_text_input", "action_id": action_id, **more}
    label = {"type": "plain_text", "text": "Reply"}
    return {
        "type": "input",
        "block_id": block_id,
        "label": label,
        "element": element,
        "optional": optional,
    }


def modal(*blocks: Json, **more: Any) -> Json:
    """A modal with these blocks, a field if there are none given."""
    return {
        "type": "modal",
        "callback_id": "draft.edit",
        "title": {"type": "plain_text", "text": "Edit the draft"},
        "submit": {"type": "plain_text", "text": "Send"},
        "blocks": list(blocks or [field()]),
        **more,
    }


def home(*blocks: Json, **more: Any) -> Json:
    """A home tab."""
    return {"type": "home", "blocks": list(blocks or [SECTION]), **more}


async def trigger(slack: SlackWorkspace, web: AsyncWebClient, who: str = "ania") -> str:
    """The trigger of a click."""
    blocks = [actions(button("draft.edit", "7:1"))]
    ts = (await web.chat_postMessage(channel=slack.sales_channel, text="x", blocks=blocks))["ts"]
    outcome = await slack.click(who, slack.sales_channel, ts, "draft.edit")
    return str(outcome.payload["trigger_id"])


async def opened(app: SocketBot, slack: SlackWorkspace, view: Json | None = None) -> None:
    """Ania has a modal open."""
    await app.web.views_open(trigger_id=await trigger(slack, app.web), view=view or modal())
