"""The three steps of an upload."""

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.slack import SlackWorkspace
from tests.sandbox.slack_bot import refused

pytest_plugins = ["tests.sandbox.slack_fixtures"]


async def test_a_file_is_shared_in_a_thread(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    channel = slack.sales_channel
    root = (await web.chat_postMessage(channel=channel, text="card"))["ts"]
    await web.files_upload_v2(
        filename="label.jpg",
        title="Broken label",
        content=b"\xff\xd8jpeg",
        channel=channel,
        thread_ts=root,
        initial_comment="From the buyer",
    )
    (reply,) = slack.thread(channel, root)
    assert reply.text == "From the buyer"
    assert [(each["name"], each["title"]) for each in reply.files] == [
        ("label.jpg", "Broken label")
    ]
    assert [each.content for each in slack.files] == [b"\xff\xd8jpeg"]


async def test_a_file_without_a_channel_stays_private(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    await web.files_upload_v2(filename="a.txt", content="hello")
    assert slack.messages(slack.sales_channel) == []


async def test_an_empty_file_is_refused(web: AsyncWebClient) -> None:
    with refused("invalid_arguments") as refusal:
        await web.files_getUploadURLExternal(filename="a.txt", length=0)
    assert refusal.says == ["[ERROR] must be greater than 1 [json-pointer:/length]"]


async def test_a_file_is_sent_before_it_is_shared(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    file_id = (await web.files_getUploadURLExternal(filename="a.txt", length=5))["file_id"]
    for unsent in (file_id, "F0NOWHERE1"):
        with refused("file_not_found"):
            await web.files_completeUploadExternal(files=[{"id": unsent}])


async def test_a_file_goes_where_the_bot_is(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    for channel, error in (
        (slack.channel_without_bot, "not_in_channel"),
        ("C0NOWHERE1", "channel_not_found"),
        (slack.archived_channel, "posting_to_channel_denied"),
    ):
        with refused(error):
            await web.files_upload_v2(filename="a.txt", content="hello", channel=channel)


async def test_the_upload_address_takes_what_was_announced(web: AsyncWebClient) -> None:
    answer = await web.files_getUploadURLExternal(filename="a.txt", length=5)
    url: str = answer["upload_url"]
    async with aiohttp.ClientSession() as session:
        async with session.post(url, data=b"too long") as response:
            assert response.status == 400
        form = aiohttp.FormData()
        form.add_field("file", b"hello", filename="a.txt")
        async with session.post(url, data=form) as response:
            assert await response.text() == "OK - 5"
        async with session.post(url + "0", data=b"hello") as response:
            assert response.status == 404


async def test_a_deleted_file_leaves_a_tombstone(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    channel = slack.sales_channel
    root = (await web.chat_postMessage(channel=channel, text="card"))["ts"]
    await web.files_upload_v2(filename="a.txt", content="hello", channel=channel, thread_ts=root)
    (file,) = slack.files
    await web.files_delete(file=file.id)
    (reply,) = slack.thread(channel, root)
    assert reply.files == ({"id": file.id, "mode": "tombstone"},)
    assert slack.files == []


async def test_a_file_is_deleted_once(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    await web.files_upload_v2(filename="a.txt", content="hello")
    (file,) = slack.files
    await web.files_delete(file=file.id)
    for file_id, error in ((file.id, "file_deleted"), ("F0NOWHERE1", "file_not_found")):
        with refused(error):
            await web.files_delete(file=file_id)
