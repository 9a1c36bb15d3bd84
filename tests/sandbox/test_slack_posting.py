"""chat.*: what Slack takes, what it refuses, and what people see."""

from datetime import timedelta

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from sandbox.slack import SlackWorkspace
from tests.sandbox.slack_bot import SECTION, Json, actions, button, refused

pytest_plugins = ["tests.sandbox.slack_fixtures"]


async def test_a_posted_message_stands_in_the_channel(
    web: AsyncWebClient, slack: SlackWorkspace, clock: SharedClock
) -> None:
    answer = await web.chat_postMessage(
        channel=slack.sales_channel, text="New inquiry", blocks=[SECTION]
    )
    (message,) = slack.messages(slack.sales_channel)
    assert (message.ts, message.text, message.shown) == (answer["ts"], "New inquiry", "Draft 3")
    assert message.by_bot
    assert message.at == clock.now()
    assert answer["message"]["bot_id"] == "B0PARLEY01"


async def test_slack_adds_ids_and_defaults_to_blocks(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    await web.chat_postMessage(channel=slack.sales_channel, text="x", blocks=[SECTION])
    (block,) = slack.messages(slack.sales_channel)[0].blocks
    assert block["block_id"]
    assert block["text"]["verbatim"] is False


async def test_timestamps_grow_even_when_the_clock_jumps_back(
    web: AsyncWebClient, slack: SlackWorkspace, clock: SharedClock
) -> None:
    first = await web.chat_postMessage(channel=slack.sales_channel, text="one")
    clock.move(timedelta(hours=-1))
    second = await web.chat_postMessage(channel=slack.sales_channel, text="two")
    assert second["ts"] > first["ts"]


async def test_a_channel_goes_by_name_too(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    answer = await web.chat_postMessage(channel="#sales", text="by name")
    assert answer["channel"] == slack.sales_channel


async def test_a_message_to_a_person_opens_a_direct_conversation(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    answer = await web.chat_postMessage(channel=slack.people["ania"].id, text="psst")
    assert answer["channel"].startswith("D")
    assert [each.text for each in slack.direct_messages("ania")] == ["psst"]


async def test_unknown_channels_are_not_found(web: AsyncWebClient) -> None:
    for channel in ("C0NOWHERE1", "#nowhere", "U0NOBODY01"):
        with refused("channel_not_found"):
            await web.chat_postMessage(channel=channel, text="x")


async def test_the_bot_must_be_in_the_channel(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    with refused("not_in_channel"):
        await web.chat_postMessage(channel=slack.channel_without_bot, text="x")


async def test_an_archived_channel_takes_no_messages(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    with refused("is_archived"):
        await web.chat_postMessage(channel=slack.archived_channel, text="x")


@pytest.mark.parametrize("said", [{}, {"text": "  "}, {"blocks": []}])
async def test_a_message_says_something(
    web: AsyncWebClient, slack: SlackWorkspace, said: Json
) -> None:
    with refused("no_text"):
        await web.api_call("chat.postMessage", json={"channel": slack.sales_channel, **said})


async def test_a_posted_text_has_40000_characters(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    await web.chat_postMessage(channel=slack.sales_channel, text="a" * 40_000)
    with refused("msg_too_long"):
        await web.chat_postMessage(channel=slack.sales_channel, text="a" * 40_001)


async def test_blocks_in_all_have_about_13200_characters(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    def blocks(length: int) -> list[Json]:
        text = {"type": "mrkdwn", "text": "a" * length}
        return [{"type": "section", "text": text} for _ in range(5)]

    await web.chat_postMessage(channel=slack.sales_channel, text="x", blocks=blocks(2_500))
    with refused("msg_blocks_too_long"):
        await web.chat_postMessage(channel=slack.sales_channel, text="x", blocks=blocks(2_700))


async def test_blocks_have_to_be_a_list(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    with refused("invalid_blocks_format"):
        await web.chat_postMessage(channel=slack.sales_channel, text="x", blocks="{oops")


async def test_markdown_goes_alone(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    await web.chat_postMessage(channel=slack.sales_channel, markdown_text="**bold**")
    assert slack.messages(slack.sales_channel)[0].shown == "**bold**"
    with refused("markdown_text_conflict"):
        await web.chat_postMessage(channel=slack.sales_channel, text="x", markdown_text="y")


@pytest.mark.parametrize(
    "metadata",
    ["x", {"event_type": "card"}, {"event_type": "", "event_payload": {}}, {"event_payload": {}}],
)
async def test_metadata_has_a_type_and_a_payload(
    web: AsyncWebClient, slack: SlackWorkspace, metadata: Json
) -> None:
    with refused("invalid_metadata_format"):
        await web.chat_postMessage(channel=slack.sales_channel, text="x", metadata=metadata)


async def test_an_ephemeral_message_is_seen_by_one_person(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    ania = slack.people["ania"].id
    answer = await web.chat_postEphemeral(channel=slack.sales_channel, user=ania, text="psst")
    (whispered,) = slack.ephemerals("ania")
    assert (whispered.ts, whispered.text) == (answer["message_ts"], "psst")
    assert slack.ephemerals("marek") == []
    assert slack.messages(slack.sales_channel) == []
    with refused("message_not_found"):
        await web.chat_update(channel=slack.sales_channel, ts=whispered.ts, text="y")


async def test_an_ephemeral_message_is_for_somebody_in_the_channel(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    gus = slack.people["gus"].id
    with refused("user_not_in_channel"):
        await web.chat_postEphemeral(channel=slack.sla_channel, user=gus, text="psst")


async def test_the_effects_tell_what_people_see(
    web: AsyncWebClient, slack: SlackWorkspace, sandbox: Sandbox
) -> None:
    ts = (await web.chat_postMessage(channel=slack.sales_channel, text="one"))["ts"]
    await web.chat_update(channel=slack.sales_channel, ts=ts, text="two")
    await web.chat_delete(channel=slack.sales_channel, ts=ts)
    seen = [(each.kind, each.data["text"]) for each in sandbox.effects.of("slack")]
    assert seen == [("message", "one"), ("edit", "two"), ("delete", "two")]


@pytest.mark.parametrize(
    ("said", "pings"),
    [
        ({"text": "hi <!channel> and <@U0ANIA0001>"}, ["@channel", "U0ANIA0001"]),
        ({"text": "<!here|here> <!subteam^S0TEAM0001>"}, ["@here", "S0TEAM0001"]),
        ({"text": "@channel &lt;!channel&gt; <@W0X|w>"}, ["W0X"]),
        ({"text": "@everyone", "parse": "full"}, ["@everyone"]),
        ({"text": "<!channel>", "mrkdwn": False}, []),
        (
            {
                "text": "x",
                "blocks": [
                    {"type": "header", "text": {"type": "plain_text", "text": "<!channel>"}}
                ],
            },
            [],
        ),
        (
            {
                "text": "x",
                "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "<!channel>"}}],
            },
            ["@channel"],
        ),
    ],
)
async def test_mentions_count_as_pings(
    web: AsyncWebClient, slack: SlackWorkspace, said: Json, pings: list[str]
) -> None:
    await web.chat_postMessage(channel=slack.sales_channel, **said)
    assert slack.pings == pings


async def test_buttons_are_listed_in_reading_order(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    blocks = [SECTION, actions(button("draft.approve"), button("draft.edit"))]
    await web.chat_postMessage(channel=slack.sales_channel, text="x", blocks=blocks)
    (message,) = slack.messages(slack.sales_channel)
    assert message.action_ids == ["draft.approve", "draft.edit"]
