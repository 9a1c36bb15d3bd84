"""Response URLs: five answers in thirty minutes."""

from datetime import timedelta

import aiohttp
import pytest
from slack_sdk.webhook.async_client import AsyncWebhookClient

from sandbox.clock import SharedClock
from sandbox.faults import RateLimited, Rule, ServerError
from sandbox.server import Sandbox
from sandbox.slack import SlackWorkspace
from tests.sandbox.slack_bot import Json, SocketBot, actions, button

pytest_plugins = ["tests.sandbox.slack_fixtures"]

CARD = [actions(button("draft.approve", "7:1"))]


@pytest.fixture
async def url(app: SocketBot, slack: SlackWorkspace) -> AsyncWebhookClient:
    """slack_sdk's client for the response URL of Ania's click on a card."""
    channel = slack.sales_channel
    ts = (await app.web.chat_postMessage(channel=channel, text="Draft", blocks=CARD))["ts"]
    outcome = await slack.click("ania", channel, ts, "draft.approve")
    return AsyncWebhookClient(outcome.payload["response_url"])


async def test_an_answer_is_for_the_person_who_acted(
    url: AsyncWebhookClient, slack: SlackWorkspace
) -> None:
    response = await url.send(text="Too late: Marek won")
    assert response.status_code == 200
    assert [each.text for each in slack.ephemerals("ania")] == ["Too late: Marek won"]
    assert slack.ephemerals("marek") == []


async def test_an_answer_in_the_channel(url: AsyncWebhookClient, slack: SlackWorkspace) -> None:
    await url.send(text="Sent", response_type="in_channel")
    assert [each.text for each in slack.messages(slack.sales_channel)] == ["Draft", "Sent"]


async def test_an_answer_replaces_or_deletes_the_message(
    url: AsyncWebhookClient, slack: SlackWorkspace
) -> None:
    await url.send(text="Sent", blocks=[], replace_original=True)
    (message,) = slack.messages(slack.sales_channel)
    assert (message.text, message.blocks) == ("Sent", ())
    await url.send(delete_original=True)
    assert slack.messages(slack.sales_channel) == []


async def test_an_ephemeral_message_is_replaced_and_deleted(
    app: SocketBot, slack: SlackWorkspace
) -> None:
    channel, ania = slack.sales_channel, slack.people["ania"].id
    await app.web.chat_postEphemeral(channel=channel, user=ania, text="Sure?", blocks=CARD)
    ts = slack.ephemerals("ania")[0].ts
    outcome = await slack.click("ania", channel, ts, "draft.approve")
    url = AsyncWebhookClient(outcome.payload["response_url"])
    await url.send(text="Yes", replace_original=True)
    assert [each.shown for each in slack.ephemerals("ania")] == ["Yes"]
    await url.send(delete_original=True)
    assert slack.ephemerals("ania") == []


async def test_five_answers_and_no_more(url: AsyncWebhookClient, slack: SlackWorkspace) -> None:
    statuses = [(await url.send(text=str(number))).status_code for number in range(6)]
    assert statuses == [200] * 5 + [404]
    assert '"used_url"' in (await url.send(text="x")).body
    assert len(slack.ephemerals("ania")) == 5


async def test_thirty_minutes_and_no_more(url: AsyncWebhookClient, clock: SharedClock) -> None:
    clock.move(timedelta(minutes=30))
    assert (await url.send(text="x")).status_code == 200
    clock.move(timedelta(seconds=1))
    response = await url.send(text="x")
    assert (response.status_code, '"expired_url"' in response.body) == (404, True)


async def test_a_refused_answer_is_not_a_use(
    url: AsyncWebhookClient, slack: SlackWorkspace
) -> None:
    for _ in range(6):
        response = await url.send(blocks=[{"type": "banner"}])
        assert (response.status_code, "invalid_blocks" in response.body) == (400, True)
    assert (await url.send(text="x")).status_code == 200


@pytest.mark.parametrize(
    ("body", "error"), [("{oops", "invalid_payload"), ("[]", "invalid_payload")]
)
async def test_an_answer_is_a_json_object(url: AsyncWebhookClient, body: str, error: str) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.post(url.url, data=body, headers={"Content-Type": "application/json"}) as response,
    ):
        answer: Json = await response.json()
        assert (response.status, answer["error"]) == (400, error)


async def test_answers_fail_on_purpose_too(
    url: AsyncWebhookClient, sandbox: Sandbox, slack: SlackWorkspace
) -> None:
    sandbox.faults.add(Rule(ServerError(503), "slack", "response_url", slack.sales_channel))
    sandbox.faults.add(Rule(RateLimited(7), "slack", "response_url", nth=2))
    assert (await url.send(text="x")).status_code == 503
    limited = await url.send(text="x")
    assert (limited.status_code, limited.headers["Retry-After"]) == (429, "7")
    assert slack.ephemerals("ania") == []
    statuses = [call.status for call in sandbox.effects.calls_of("response_url")]
    assert statuses == [503, 429]
