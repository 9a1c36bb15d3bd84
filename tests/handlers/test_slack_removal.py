"""Taking back what was shown: what is gone already is no trouble, the rest has a reason."""

from typing import Literal

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.errors import Refused, TransportError
from bot.domain.ids import BuyerId
from bot.services.pictures import RedactedCard
from bot.services.ports import CardGone, Obstacle, Posted
from bot.store.cards import Place
from handlers.slack.desk import SlackDesk
from sandbox.faults import Rule, ServerError
from sandbox.server import Sandbox
from tests.handlers.conftest import START
from tests.handlers.states import proposed

PICTURE = proposed()
REMAINS = RedactedCard(PICTURE.id, BuyerId(1), START, START)


async def test_the_remains_take_the_place_of_all_that_the_card_said(
    sandbox: Sandbox, desk: SlackDesk
) -> None:
    posted = await desk.post_card(Place.SALES, PICTURE)
    before = sandbox.slack.message(posted.channel, posted.ts)
    await desk.redact_card(posted, Place.SALES, REMAINS)
    after = sandbox.slack.message(posted.channel, posted.ts)
    assert PICTURE.messages[-1].text in before.text
    assert PICTURE.messages[-1].text not in str(after.payload())
    assert PICTURE.buyer not in str(after.payload())
    assert after.metadata == before.metadata
    assert after.action_ids == []


async def test_a_card_that_was_removed_has_no_remains(sandbox: Sandbox, desk: SlackDesk) -> None:
    posted = await desk.post_card(Place.SALES, PICTURE)
    sandbox.slack.channels.drop(sandbox.slack.message(posted.channel, posted.ts))
    with pytest.raises(CardGone):
        await desk.redact_card(posted, Place.SALES, REMAINS)


async def test_another_apps_message_is_not_ours_to_redact(
    sandbox: Sandbox, desk: SlackDesk
) -> None:
    said = await sandbox.slack.post("ania", sandbox.slack.sales_channel, "hello")
    with pytest.raises(Refused) as raised:
        await desk.redact_card(Posted(said.channel, said.ts), Place.SALES, REMAINS)
    assert desk.obstacle(str(raised.value)) is Obstacle.NOT_ALLOWED


async def test_a_note_is_removed_once(sandbox: Sandbox, desk: SlackDesk) -> None:
    thread = await desk.post_card(Place.SALES, PICTURE)
    note = await desk.name_file(thread, "azul.exe", "files of this type are not brought over")
    assert await desk.remove_note(note)
    assert sandbox.slack.thread(thread.channel, thread.ts) == []
    assert not await desk.remove_note(note)


async def test_a_file_is_removed_once(
    sandbox: Sandbox, desk: SlackDesk, web: AsyncWebClient
) -> None:
    await web.files_upload_v2(filename="azul.pdf", content="12")
    (file,) = sandbox.slack.files
    assert await desk.remove_file(file.id)
    assert not await desk.remove_file(file.id)


@pytest.mark.parametrize("status", [502, 503])
async def test_what_slack_could_not_do_is_tried_again(
    sandbox: Sandbox, desk: SlackDesk, status: Literal[502, 503]
) -> None:
    sandbox.faults.add(Rule(ServerError(status), platform="slack", method="files.delete"))
    with pytest.raises(TransportError) as raised:
        await desk.remove_file("F1")
    assert not isinstance(raised.value, Refused)


@pytest.mark.parametrize(
    ("code", "obstacle"),
    [
        ("is_inactive", Obstacle.ARCHIVED),
        ("is_archived", Obstacle.ARCHIVED),
        ("channel_not_found", Obstacle.NO_ACCESS),
        ("not_in_channel", Obstacle.NO_ACCESS),
        ("cant_delete_file", Obstacle.NOT_ALLOWED),
        ("missing_scope", Obstacle.NOT_ALLOWED),
        ("whatever_comes", Obstacle.REFUSED),
    ],
)
def test_why_a_copy_stands(desk: SlackDesk, code: str, obstacle: Obstacle) -> None:
    assert desk.obstacle(f"Slack refuses: {code}") is obstacle
