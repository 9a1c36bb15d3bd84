"""The table of scopes agrees with what the stand-in asks of each method, and it with the doctor."""

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from handlers.slack.scopes import (
    ADVISORY_SCOPES,
    APP_SCOPES,
    OPTIONAL_SCOPES,
    REQUIRED_SCOPES,
    UNSCOPED_METHODS,
)
from sandbox.server import Sandbox
from sandbox.slack.people import APP_ID, BOT_ID, BOT_USER_ID
from sandbox.slack.scopes import Token
from tests.sandbox.slack_bot import refused

PRIVATE = {
    "groups:history": "channels:history",
    "im:history": "channels:history",
    "groups:read": "channels:read",
}
"""The stand-in asks for the public channel's scope alone."""


def test_each_method_needs_the_scope_that_the_table_says(sandbox: Sandbox) -> None:
    methods = sandbox.slack.parts.api.methods
    for scope, names in {**REQUIRED_SCOPES, **OPTIONAL_SCOPES, **APP_SCOPES}.items():
        for name in names:
            assert methods[name].scope == PRIVATE.get(scope, scope), name
            assert (methods[name].token is Token.APP) == (scope in APP_SCOPES)
    for name in UNSCOPED_METHODS:
        assert methods[name].scope is None
    assert set(REQUIRED_SCOPES) >= ADVISORY_SCOPES


async def test_the_stand_in_tells_the_scopes_and_the_app_of_a_bot(sandbox: Sandbox) -> None:
    client = AsyncWebClient(token=sandbox.slack.bot_token, base_url=sandbox.slack_url)
    own = await client.auth_test()
    assert set(own.headers["X-OAuth-Scopes"].split(",")) == sandbox.slack.scopes
    bot = (await client.bots_info(bot=own["bot_id"]))["bot"]
    assert (bot["id"], bot["app_id"], bot["user_id"]) == (BOT_ID, APP_ID, BOT_USER_ID)
    with refused("bot_not_found"):
        await client.bots_info(bot="B0NOBODY01")
    sandbox.slack.scopes.remove("users:read")
    with refused("missing_scope") as refusal:
        await client.bots_info(bot=own["bot_id"])
    assert "users:read" not in refusal.headers["X-OAuth-Scopes"]


@pytest.mark.parametrize("granted", [set(), {"authorizations:read"}])
async def test_the_stand_in_opens_a_socket_only_for_connections_write(
    sandbox: Sandbox, granted: set[str]
) -> None:
    sandbox.slack.app_scopes.clear()
    sandbox.slack.app_scopes.update(granted)
    client = AsyncWebClient(token=sandbox.slack.bot_token, base_url=sandbox.slack_url)
    with refused("missing_scope") as refusal:
        await client.apps_connections_open(app_token=sandbox.slack.app_token)
    assert refusal.body["needed"] == "connections:write"
    assert refusal.body["provided"] == ",".join(sorted(granted))
