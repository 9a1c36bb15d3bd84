"""conversations.*, users.*, auth.test: reading the workspace."""

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.slack import SlackWorkspace
from tests.sandbox.slack_bot import Json, refused

pytest_plugins = ["tests.sandbox.slack_fixtures"]


async def posted(
    web: AsyncWebClient, channel: str, *texts: str, thread_ts: str | None = None
) -> list[str]:
    """The timestamps of these texts, posted in order."""
    posts = [
        await web.chat_postMessage(channel=channel, text=text, thread_ts=thread_ts)
        for text in texts
    ]
    return [post["ts"] for post in posts]


def texts(answer: object) -> list[str]:
    """The texts of an answer with messages."""
    return [each["text"] for each in answer["messages"]]  # type: ignore[index]


async def test_history_is_newest_first_and_without_replies(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    root, _ = await posted(web, slack.sales_channel, "one", "two")
    await posted(web, slack.sales_channel, "re", thread_ts=root)
    answer = await web.conversations_history(channel=slack.sales_channel)
    assert texts(answer) == ["two", "one"]
    assert answer["has_more"] is False
    assert answer["messages"][1]["reply_count"] == 1


async def test_history_shows_metadata_where_it_is_asked_for(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    metadata = {"event_type": "card", "event_payload": {"effect": "e-1"}}
    await web.chat_postMessage(channel=slack.sales_channel, text="x", metadata=metadata)
    plain = await web.conversations_history(channel=slack.sales_channel)
    assert "metadata" not in plain["messages"][0]
    full = await web.conversations_history(channel=slack.sales_channel, include_all_metadata=True)
    assert full["messages"][0]["metadata"] == metadata


async def test_history_comes_in_pages(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    await posted(web, slack.sales_channel, "1", "2", "3", "4", "5")
    pages = await web.conversations_history(channel=slack.sales_channel, limit=2)
    assert [texts(page.data) async for page in pages] == [["5", "4"], ["3", "2"], ["1"]]


async def test_history_between_two_moments(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    first, _, last = await posted(web, slack.sales_channel, "1", "2", "3")
    between: Json = {"channel": slack.sales_channel, "oldest": first, "latest": last}
    assert texts(await web.conversations_history(**between)) == ["2"]
    assert texts(await web.conversations_history(**between, inclusive=True)) == ["3", "2", "1"]


async def test_history_refuses_what_it_cannot_read(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    channel = slack.sales_channel
    await posted(web, channel, "1")
    with refused("invalid_ts_oldest"):
        await web.conversations_history(channel=channel, oldest="yesterday")
    with refused("invalid_cursor"):
        await web.conversations_history(channel=channel, cursor="?")
    with refused("invalid_limit"):
        await web.conversations_history(channel=channel, limit=2000)
    with refused("not_in_channel"):
        await web.conversations_history(channel=slack.channel_without_bot)
    with refused("channel_not_found"):
        await web.conversations_history(channel="C0NOWHERE1")


async def test_replies_are_oldest_first_after_the_root(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    (root,) = await posted(web, slack.sales_channel, "root")
    first, _ = await posted(web, slack.sales_channel, "re 1", "re 2", thread_ts=root)
    for ts in (root, first):
        answer = await web.conversations_replies(channel=slack.sales_channel, ts=ts)
        assert texts(answer) == ["root", "re 1", "re 2"]
    with refused("thread_not_found"):
        await web.conversations_replies(channel=slack.sales_channel, ts="1.000001")


async def test_a_direct_conversation_is_opened_once(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    ania = slack.people["ania"].id
    first = await web.conversations_open(users=ania)
    again = await web.conversations_open(users=[ania], return_im=True)
    assert first["channel"] == {"id": again["channel"]["id"]}
    assert (first.get("already_open"), again["already_open"]) == (None, True)
    assert again["channel"]["user"] == ania


async def test_a_group_conversation_has_several_people(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    pair = [slack.people["ania"].id, slack.people["marek"].id]
    channel = (await web.conversations_open(users=pair))["channel"]["id"]
    info = await web.conversations_info(channel=channel)
    assert info["channel"]["is_mpim"] is True


async def test_opening_refuses_whom_it_cannot_reach(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    with refused("user_not_found"):
        await web.conversations_open(users="U0NOBODY01")
    with refused("user_disabled"):
        await web.conversations_open(users=slack.people["dora"].id)
    with refused("users_list_not_supplied"):
        await web.conversations_open(users="")
    with refused("method_not_supported_for_channel_type"):
        await web.conversations_open(channel=slack.sales_channel)


async def test_channels_tell_whether_the_bot_is_in(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    listed = {each["name"]: each for each in (await web.conversations_list())["channels"]}
    assert listed["sales"]["is_member"] is True
    assert listed["elsewhere"]["is_member"] is False
    assert listed["old-news"]["is_archived"] is True
    shorter = await web.conversations_list(exclude_archived=True)
    assert "old-news" not in [each["name"] for each in shorter["channels"]]


async def test_the_bot_joins_a_public_channel(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    await web.conversations_join(channel=slack.channel_without_bot)
    await web.chat_postMessage(channel=slack.channel_without_bot, text="hello")
    slack.remove_bot(slack.channel_without_bot)
    with refused("not_in_channel"):
        await web.chat_postMessage(channel=slack.channel_without_bot, text="hello")


async def test_members_come_in_pages(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    pages = await web.conversations_members(channel=slack.sla_channel, limit=3)
    found = [page["members"] async for page in pages]
    assert [len(page) for page in found] == [3, 2]


@pytest.mark.parametrize(
    ("key", "flags"),
    [
        ("ania", {"deleted": False, "is_bot": False, "is_restricted": False}),
        ("helena", {"is_admin": True}),
        ("gus", {"is_restricted": True, "is_ultra_restricted": False}),
        ("solo", {"is_restricted": True, "is_ultra_restricted": True}),
        ("dora", {"deleted": True}),
        ("stan", {"is_stranger": True, "team_id": "T0PARTNER1"}),
        ("parley", {"is_bot": True}),
    ],
)
async def test_accounts_are_told_apart(
    web: AsyncWebClient, slack: SlackWorkspace, key: str, flags: Json
) -> None:
    user = (await web.users_info(user=slack.people[key].id))["user"]
    assert {name: user.get(name) for name in flags} == flags


async def test_a_person_has_a_zone_and_a_locale(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    user = (await web.users_info(user=slack.people["ania"].id, include_locale=True))["user"]
    assert (user["tz"], user["tz_offset"], user["locale"]) == ("Europe/Warsaw", 3600, "en-US")


async def test_a_deactivated_account_shows_at_once(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    slack.deactivate("marek")
    assert (await web.users_info(user=slack.people["marek"].id))["user"]["deleted"] is True


async def test_nobody_is_not_found(web: AsyncWebClient) -> None:
    with refused("user_not_found"):
        await web.users_info(user="U0NOBODY01")


async def test_everybody_is_listed(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    listed = [each["id"] for each in (await web.users_list())["members"]]
    assert listed == [person.id for person in slack.people]


async def test_the_bot_learns_who_it_is(web: AsyncWebClient) -> None:
    answer = await web.auth_test()
    assert (answer["user_id"], answer["bot_id"]) == ("U0PARLEY01", "B0PARLEY01")
    assert "chat:write" in answer.headers["X-OAuth-Scopes"]
