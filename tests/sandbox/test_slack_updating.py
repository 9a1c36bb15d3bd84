"""Threads, and chat.update and chat.delete of what was posted."""

from slack_sdk.web.async_client import AsyncWebClient

from sandbox.slack import SlackWorkspace
from tests.sandbox.slack_bot import SECTION, refused

pytest_plugins = ["tests.sandbox.slack_fixtures"]


async def test_replies_stand_in_the_thread(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    root = (await web.chat_postMessage(channel=slack.sales_channel, text="root"))["ts"]
    reply = await web.chat_postMessage(channel=slack.sales_channel, text="re", thread_ts=root)
    deeper = await web.chat_postMessage(
        channel=slack.sales_channel, text="re re", thread_ts=reply["ts"]
    )
    assert deeper["message"]["thread_ts"] == root
    assert [each.text for each in slack.thread(slack.sales_channel, root)] == ["re", "re re"]


async def test_a_reply_to_a_message_that_is_gone_becomes_a_message_of_its_own(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    root = (await web.chat_postMessage(channel=slack.sales_channel, text="root"))["ts"]
    await web.chat_delete(channel=slack.sales_channel, ts=root)
    reply = await web.chat_postMessage(channel=slack.sales_channel, text="re", thread_ts=root)
    assert "thread_ts" not in reply["message"]


async def test_a_thread_is_named_by_a_timestamp(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    with refused("invalid_thread_ts") as refusal:
        await web.chat_postMessage(channel=slack.sales_channel, text="x", thread_ts="0")
    assert refusal.says == ["[ERROR] 0 is not a valid thread_ts"]


async def test_an_update_replaces_the_text_and_keeps_what_is_left_out(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    metadata = {"event_type": "card", "event_payload": {"inquiry": "7"}}
    ts = (
        await web.chat_postMessage(
            channel=slack.sales_channel, text="one", blocks=[SECTION], metadata=metadata
        )
    )["ts"]
    await web.chat_update(channel=slack.sales_channel, ts=ts, text="two")
    message = slack.message(slack.sales_channel, ts)
    assert (message.text, message.shown) == ("two", "Draft 3")
    assert message.metadata == metadata
    assert [edit.content.text for edit in message.edits] == ["one"]
    await web.chat_update(channel=slack.sales_channel, ts=ts, text="three", blocks=[], metadata={})
    message = slack.message(slack.sales_channel, ts)
    assert (message.blocks, message.metadata) == ((), None)


async def test_only_own_messages_are_updated_and_deleted(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    theirs = await slack.post("ania", slack.sales_channel, "mine")
    with refused("cant_update_message"):
        await web.chat_update(channel=slack.sales_channel, ts=theirs.ts, text="yours")
    with refused("cant_delete_message"):
        await web.chat_delete(channel=slack.sales_channel, ts=theirs.ts)


async def test_a_message_that_is_gone_is_not_found(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    ts = (await web.chat_postMessage(channel=slack.sales_channel, text="x"))["ts"]
    await web.chat_delete(channel=slack.sales_channel, ts=ts)
    assert slack.messages(slack.sales_channel) == []
    for call in (
        web.chat_update(channel=slack.sales_channel, ts=ts, text="y"),
        web.chat_delete(channel=slack.sales_channel, ts=ts),
    ):
        with refused("message_not_found"):
            await call


async def test_an_updated_text_has_4000_characters(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    ts = (await web.chat_postMessage(channel=slack.sales_channel, text="x"))["ts"]
    await web.chat_update(channel=slack.sales_channel, ts=ts, text="a" * 4_000)
    with refused("msg_too_long"):
        await web.chat_update(channel=slack.sales_channel, ts=ts, text="a" * 4_001)


async def test_a_channel_archived_meanwhile_takes_no_updates(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    ts = (await web.chat_postMessage(channel=slack.sales_channel, text="x"))["ts"]
    slack.archive(slack.sales_channel)
    with refused("is_inactive"):
        await web.chat_update(channel=slack.sales_channel, ts=ts, text="y")
    slack.unarchive(slack.sales_channel)
    await web.chat_update(channel=slack.sales_channel, ts=ts, text="y")
