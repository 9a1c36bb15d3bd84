"""The front door of the Web API: tokens, scopes, arguments, rates, faults on purpose."""

import json
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.clock import SharedClock
from sandbox.faults import Delay, RateLimited, Reset, Rule, ServerError, Truncated
from sandbox.limits import Limits
from sandbox.server import Sandbox
from sandbox.slack import SlackWorkspace
from tests.sandbox.slack_bot import Json, refused

pytest_plugins = ["tests.sandbox.slack_fixtures"]


async def raw(
    sandbox: Sandbox, method: str, headers: dict[str, str] | None = None, **request: Any
) -> Json:
    """The JSON of one call as this request makes it, with the bot's token in the header."""
    bearer = {"Authorization": f"Bearer {sandbox.slack.bot_token}"}
    async with (
        aiohttp.ClientSession(headers=bearer | (headers or {})) as session,
        session.post(sandbox.slack_url + method, **request) as response,
    ):
        body: Json = await response.json()
        return body


async def test_a_call_wants_a_token(sandbox: Sandbox) -> None:
    with refused("not_authed"):
        await AsyncWebClient(base_url=sandbox.slack_url).auth_test()


async def test_a_wrong_token_is_invalid(sandbox: Sandbox) -> None:
    with refused("invalid_auth"):
        await AsyncWebClient(token="xoxb-wrong", base_url=sandbox.slack_url).auth_test()


async def test_each_method_wants_its_own_sort_of_token(
    sandbox: Sandbox, web: AsyncWebClient
) -> None:
    slack = sandbox.slack
    app = AsyncWebClient(token=slack.app_token, base_url=sandbox.slack_url)
    with refused("not_allowed_token_type"):
        await app.chat_postMessage(channel=slack.sales_channel, text="x")
    with refused("not_allowed_token_type"):
        await web.apps_connections_open(app_token=slack.bot_token)


async def test_a_revoked_token_is_refused_until_the_app_is_installed_again(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    slack.revoke_token()
    with refused("token_revoked"):
        await web.auth_test()
    slack.restore_token()
    await web.auth_test()


async def test_a_missing_scope_is_named(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    slack.scopes.discard("chat:write")
    with refused("missing_scope") as refusal:
        await web.chat_postMessage(channel=slack.sales_channel, text="x")
    assert refusal.body["needed"] == "chat:write"
    assert "users:read" in refusal.body["provided"]


async def test_an_unknown_method_is_named(web: AsyncWebClient) -> None:
    with refused("unknown_method") as refusal:
        await web.api_call("chat.shout")
    assert refusal.body["req_method"] == "chat.shout"


async def test_unknown_and_missing_arguments_are_named(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    with refused("invalid_arguments") as refusal:
        await web.chat_postMessage(channel=slack.sales_channel, text="x", colour="red")
    assert refusal.says == ["[ERROR] invalid additional property: colour"]
    with refused("invalid_arguments") as refusal:
        await web.api_call("chat.update", json={"channel": slack.sales_channel, "text": "x"})
    assert refusal.says == ["[ERROR] missing required field: ts"]


async def test_every_method_takes_the_workspace_too(web: AsyncWebClient) -> None:
    await web.api_call("auth.test", params={"team_id": "T0PARLEY01"})


async def test_arguments_have_types(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    with refused("invalid_arguments") as refusal:
        await web.api_call(
            "chat.postMessage",
            json={"channel": slack.sales_channel, "text": ["x"], "reply_broadcast": "perhaps"},
        )
    assert refusal.says == [
        "[ERROR] must provide a string [json-pointer:/text]",
        "[ERROR] must be a boolean [json-pointer:/reply_broadcast]",
    ]


async def test_a_form_does_as_well_as_json(sandbox: Sandbox, slack: SlackWorkspace) -> None:
    blocks = json.dumps([{"type": "divider"}])
    form = {"channel": slack.sales_channel, "text": "form", "blocks": blocks}
    assert (await raw(sandbox, "chat.postMessage", data=form))["ok"]
    with_token = {**form, "token": slack.bot_token}
    bare = {"Authorization": ""}
    assert (await raw(sandbox, "chat.postMessage", data=with_token, headers=bare))["ok"]
    assert len(slack.messages(slack.sales_channel)) == 2


async def test_reading_methods_do_not_look_at_json(sandbox: Sandbox) -> None:
    answer = await raw(sandbox, "users.info", json={"user": "U0ANIA0001"})
    assert answer["response_metadata"]["messages"] == ["[ERROR] missing required field: user"]


@pytest.mark.parametrize(
    ("body", "content_type", "error"),
    [
        (b"{oops", "application/json", "invalid_json"),
        (b"[1]", "application/json", "json_not_object"),
        (b"<x/>", "application/xml", "invalid_post_type"),
    ],
)
async def test_a_body_slack_cannot_read(
    sandbox: Sandbox, body: bytes, content_type: str, error: str
) -> None:
    headers = {"Content-Type": content_type}
    answer = await raw(sandbox, "chat.postMessage", data=body, headers=headers)
    assert answer == {"ok": False, "error": error}


async def test_the_log_of_calls_keeps_no_token(
    web: AsyncWebClient, sandbox: Sandbox, slack: SlackWorkspace
) -> None:
    await web.chat_postMessage(channel=slack.sales_channel, text="x")
    with refused("channel_not_found"):
        await web.chat_postMessage(channel="C0NOWHERE1", text="x")
    ok, failed = sandbox.effects.calls_of("chat.postMessage")
    assert (ok.status, ok.error, ok.chat) == (200, None, slack.sales_channel)
    assert (failed.status, failed.error, failed.chat) == (200, "channel_not_found", "C0NOWHERE1")
    assert slack.bot_token not in repr(sandbox.effects.calls)


async def test_a_channel_takes_about_one_message_a_second(
    web: AsyncWebClient, sandbox: Sandbox, slack: SlackWorkspace, clock: SharedClock
) -> None:
    sandbox.limits.slack_channel = Limits.real().slack_channel
    for _ in range(4):
        await web.chat_postMessage(channel=slack.sales_channel, text="x")
    with refused("ratelimited") as refusal:
        await web.chat_postMessage(channel=slack.sales_channel, text="x")
    assert (refusal.status, refusal.headers["Retry-After"]) == (429, "1")
    await web.chat_postMessage(channel=slack.sla_channel, text="another channel")
    clock.move(timedelta(seconds=1))
    await web.chat_postMessage(channel=slack.sales_channel, text="x")


async def test_methods_have_tiers(
    web: AsyncWebClient, sandbox: Sandbox, slack: SlackWorkspace, clock: SharedClock
) -> None:
    sandbox.limits.slack_tiers = Limits.real().slack_tiers
    for _ in range(20):
        await web.users_list()
    with refused("ratelimited") as refusal:
        await web.users_list()
    assert refusal.headers["Retry-After"] == "3"
    clock.move(timedelta(seconds=3))
    await web.users_list()


async def test_a_rate_limit_on_purpose(
    web: AsyncWebClient, sandbox: Sandbox, slack: SlackWorkspace
) -> None:
    sandbox.faults.add(Rule(RateLimited(30), "slack", "chat.postMessage", slack.sales_channel))
    with refused("ratelimited") as refusal:
        await web.chat_postMessage(channel=slack.sales_channel, text="x")
    assert refusal.headers["Retry-After"] == "30"
    await web.chat_postMessage(channel=slack.sales_channel, text="x")


async def test_a_502_is_a_page_of_html(
    web: AsyncWebClient, sandbox: Sandbox, slack: SlackWorkspace
) -> None:
    sandbox.faults.add(Rule(ServerError(502), "slack", "chat.postMessage"))
    with pytest.raises(SlackApiError):
        await web.chat_postMessage(channel=slack.sales_channel, text="x")
    assert slack.messages(slack.sales_channel) == []
    assert sandbox.effects.calls[-1].status == 502


async def test_a_reset_after_storing_leaves_the_message(
    sandbox: Sandbox, slack: SlackWorkspace
) -> None:
    web = AsyncWebClient(slack.bot_token, sandbox.slack_url, retry_handlers=[])
    sandbox.faults.add(Rule(Reset(), "slack", "chat.postMessage", when="after"))
    with pytest.raises(aiohttp.ClientError):
        await web.chat_postMessage(channel=slack.sales_channel, text="x")
    assert len(slack.messages(slack.sales_channel)) == 1
    assert sandbox.effects.calls[-1].status == 0


async def test_the_sdk_posts_twice_where_its_retries_are_on(
    web: AsyncWebClient, sandbox: Sandbox, slack: SlackWorkspace
) -> None:
    sandbox.faults.add(Rule(Reset(), "slack", "chat.postMessage", when="after"))
    await web.chat_postMessage(channel=slack.sales_channel, text="x")
    assert len(slack.messages(slack.sales_channel)) == 2


async def test_a_truncated_answer_cannot_be_read(
    web: AsyncWebClient, sandbox: Sandbox, slack: SlackWorkspace
) -> None:
    sandbox.faults.add(Rule(Truncated(), "slack", "chat.postMessage", when="after"))
    with pytest.raises(SlackApiError):
        await web.chat_postMessage(channel=slack.sales_channel, text="x")
    assert len(slack.messages(slack.sales_channel)) == 1


async def test_a_delayed_answer_is_a_right_one(
    web: AsyncWebClient, sandbox: Sandbox, slack: SlackWorkspace
) -> None:
    sandbox.faults.add(Rule(Delay(0.01), "slack", "*", when="after"))
    assert (await web.auth_test())["ok"]
