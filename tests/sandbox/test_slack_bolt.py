"""The stand-in seen from slack_bolt: an AsyncApp on Socket Mode, and one on signed HTTP."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.server import Sandbox
from sandbox.slack import SlackWorkspace
from tests.sandbox.slack_bot import Json, actions, button, modal

pytest_plugins = ["tests.sandbox.slack_fixtures"]


@pytest.fixture
def bolt(sandbox: Sandbox) -> AsyncApp:
    """An app that edits drafts: a button opens a modal, a short reply is sent back."""
    app = AsyncApp(
        client=AsyncWebClient(token=sandbox.slack.bot_token, base_url=sandbox.slack_url),
        signing_secret=sandbox.slack.signing_secret,
        process_before_response=True,
    )

    @app.action("draft.edit")
    async def edit(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        await ack()
        metadata = body["actions"][0]["value"]
        await client.views_open(
            trigger_id=body["trigger_id"], view=modal(private_metadata=metadata)
        )

    @app.view("draft.edit")
    async def submitted(ack: AsyncAck, view: Json, client: AsyncWebClient) -> None:
        text = view["state"]["values"]["reply"]["text"]["value"]
        if len(text) < 5:
            await ack(response_action="errors", errors={"reply": "Too short"})
            return
        await ack()
        said = f"{view['private_metadata']}: {text}"
        await client.chat_postMessage(channel="#sla", text=said)

    @app.event("message")
    async def heard(event: Json, client: AsyncWebClient) -> None:
        await client.chat_postMessage(channel="#sla", text=f"heard {event['text']}")

    return app


@pytest.fixture
async def by_socket(bolt: AsyncApp, slack: SlackWorkspace) -> AsyncIterator[SlackWorkspace]:
    """The workspace with the app connected to its socket."""
    handler = AsyncSocketModeHandler(bolt, slack.app_token, ping_interval=0.5)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    await slack.socket.wait_connected()
    yield slack
    await handler.close_async()  # type: ignore[no-untyped-call]


@pytest.fixture
async def by_http(bolt: AsyncApp, slack: SlackWorkspace) -> AsyncIterator[SlackWorkspace]:
    """The workspace with the app's endpoint as its target."""
    runner = web.AppRunner(bolt.web_app("/slack/events"))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.http_target = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    yield slack
    await runner.cleanup()


async def card(bolt: AsyncApp, slack: SlackWorkspace) -> str:
    """The timestamp of a card."""
    blocks = [actions(button("draft.edit", "7:1"), button("draft.dismiss", "7:1"))]
    answer = await bolt.client.chat_postMessage(
        channel=slack.sales_channel, text="Draft", blocks=blocks
    )
    return str(answer["ts"])


async def edit_a_draft(bolt: AsyncApp, slack: SlackWorkspace) -> None:
    """Ania edits a draft, too shortly at first."""
    ts = await card(bolt, slack)
    assert (await slack.click("ania", slack.sales_channel, ts, "draft.edit")).acked
    await slack.wait_view("ania")
    outcome = await slack.submit("ania", {"reply": {"text": "Hi"}})
    assert outcome.errors == {"reply": "Too short"}
    await slack.submit("ania", {"reply": {"text": "Dear Ana"}})
    (sent,) = await slack.wait_messages(slack.sla_channel)
    assert sent.text == "7:1: Dear Ana"
    assert slack.open_view("ania") is None


async def test_a_draft_is_edited_by_socket(bolt: AsyncApp, by_socket: SlackWorkspace) -> None:
    await edit_a_draft(bolt, by_socket)


async def test_a_draft_is_edited_by_http(bolt: AsyncApp, by_http: SlackWorkspace) -> None:
    await edit_a_draft(bolt, by_http)


async def test_an_unknown_button_is_not_acknowledged_by_bolt(
    bolt: AsyncApp, by_socket: SlackWorkspace
) -> None:
    by_socket.deliveries.ack_within = 0.1
    ts = await card(bolt, by_socket)
    outcome = await by_socket.click("ania", by_socket.sales_channel, ts, "draft.dismiss")
    assert not outcome.acked


async def test_bolt_ignores_the_message_it_posts_itself(
    bolt: AsyncApp, by_socket: SlackWorkspace
) -> None:
    by_socket.subscriptions.add("message.channels")
    await by_socket.post("ania", by_socket.sales_channel, "hello")
    (heard,) = await by_socket.wait_messages(by_socket.sla_channel)
    await bolt.client.chat_update(channel=heard.channel, ts=heard.ts, text="heard hello")
    await by_socket.deliveries.settle()
    assert [each.text for each in by_socket.messages(by_socket.sla_channel)] == ["heard hello"]
    assert all(each.acked for each in by_socket.deliveries.of("message"))


async def test_the_endpoint_answers_slacks_question(by_http: SlackWorkspace) -> None:
    assert await by_http.verify_url()
