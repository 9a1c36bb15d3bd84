"""What the desk and its platform do while a buyer is forgotten, and afterwards."""

from datetime import timedelta

import pytest

from bot.localise import buyer_receipt
from sandbox.faults import RateLimited, Rule
from tests.flow.forgetting import (
    CONFIRMED,
    ES,
    RECEIPT,
    about_to_delete,
    all_said,
    erased,
    in_slack,
    said,
)
from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage, shown

MOQ = "¿Cuál es el pedido mínimo?"
REDACTED = "Nothing more can be shown"
FORGOTTEN = "The buyer of this inquiry asked for their data to be deleted, and it was."


@pytest.fixture
def impatient_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that tries Slack again at once: holds are engine time, which no test can move."""
    monkeypatch.setattr("handlers.slack.client.TOKEN_HOLD_SECONDS", 0.02)
    for module in ("show", "redact", "deliver"):
        monkeypatch.setattr(f"bot.services.{module}.back_off", lambda *_: 0.02)
    monkeypatch.setattr("bot.workers.loop.back_off", lambda *_: 0.02)


@pytest.mark.usefixtures("impatient_desk")
async def test_the_key_goes_while_slack_is_away_and_the_receipt_comes_after(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    small_stage.telegram.send_document(ana, "azul.pdf", b"12")
    await small_stage.until(lambda: small_stage.slack.files)
    await small_stage.settled()
    small_stage.slack.revoke_token()
    await erased(small_stage, ana)
    assert small_stage.rows("SELECT key FROM buyers") == [(None,)]
    assert all_said(small_stage, ana, RECEIPT) == []
    assert MOQ in in_slack(small_stage)
    small_stage.slack.restore_token()
    receipt = await said(small_stage, ana, RECEIPT)
    assert buyer_receipt.all_removed(ES) in receipt
    assert buyer_receipt.files(ES, 1) in receipt
    assert MOQ not in in_slack(small_stage)
    assert "azul" not in in_slack(small_stage)


async def test_an_archived_channel_is_named_in_the_receipt_and_to_the_managers(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    small_stage.slack.archive(small_stage.slack.sales_channel)
    await erased(small_stage, ana)
    receipt = await said(small_stage, ana, RECEIPT)
    why = buyer_receipt.channel_archived(ES)
    assert buyer_receipt.still_stands(ES, 1, why, "1") in receipt
    assert buyer_receipt.all_removed(ES) not in receipt
    (alarm,) = await small_stage.slack.wait_messages(small_stage.slack.sla_channel)
    assert alarm.text.startswith(":warning: The buyer of inquiry 1 asked for their data")
    await small_stage.settled()
    assert len(all_said(small_stage, ana, RECEIPT)) == 1


async def test_what_colleagues_removed_before_is_no_trouble(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    small_stage.telegram.send_document(ana, "azul.pdf", b"12")
    await small_stage.until(lambda: small_stage.slack.files)
    await small_stage.settled()
    card = await small_stage.card()
    channels, files = small_stage.slack.channels, small_stage.slack.parts.files
    for message in [*small_stage.slack.thread(card.channel, card.ts), card]:
        channels.drop(message)
    files.delete({"file": small_stage.slack.files[0].id})
    await erased(small_stage, ana)
    receipt = await said(small_stage, ana, RECEIPT)
    assert buyer_receipt.gone_before(ES, 2) in receipt
    assert buyer_receipt.all_removed(ES) in receipt
    await small_stage.settled()
    assert small_stage.cards() == []


async def test_a_card_on_its_way_while_everything_is_deleted_ends_redacted(
    small_stage: Stage,
) -> None:
    ana = await small_stage.buyer()
    with small_stage.hanging("slack", "chat.postMessage"):
        small_stage.telegram.say(ana, MOQ)
        await small_stage.sandbox.faults.wait_fired()
        await erased(small_stage, ana)
        assert all_said(small_stage, ana, RECEIPT) == []
    await small_stage.card(having=REDACTED)
    await said(small_stage, ana, RECEIPT)
    assert len(small_stage.cards()) == 1


@pytest.mark.usefixtures("impatient_desk")
async def test_a_card_that_never_hung_is_not_hung_any_more(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.slack.revoke_token()
    small_stage.telegram.say(ana, MOQ)
    await small_stage.sandbox.effects.until(
        lambda: small_stage.sandbox.effects.calls_of("chat.postMessage")
    )
    await erased(small_stage, ana)
    small_stage.slack.restore_token()
    await said(small_stage, ana, RECEIPT)
    assert small_stage.cards() == []


async def test_a_file_on_its_way_while_everything_is_deleted_is_taken_back(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    with small_stage.hanging("slack", "files.completeUploadExternal"):
        small_stage.telegram.send_document(ana, "azul.pdf", b"12")
        await small_stage.sandbox.faults.wait_fired()
        await erased(small_stage, ana)
        await small_stage.card(having=REDACTED)
        assert all_said(small_stage, ana, RECEIPT) == []
    assert buyer_receipt.files(ES, 1) in await said(small_stage, ana, RECEIPT)
    assert small_stage.slack.files == []
    assert "azul" not in in_slack(small_stage)


async def test_a_reply_on_its_way_while_everything_is_deleted_does_no_harm(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    question = await about_to_delete(small_stage, ana)
    with small_stage.hanging("telegram", "sendMessage"):
        await small_stage.click("ania", "draft.approve")
        await small_stage.sandbox.faults.wait_fired()
        small_stage.telegram.press(ana, "privacy:erase", question)
        await small_stage.card(having=REDACTED)
    await said(small_stage, ana, RECEIPT)
    assert MOQ_ES in small_stage.replies(ana)
    await small_stage.settled()
    assert small_stage.rows("SELECT count(*) FROM inbox WHERE state != 'done'") == [(0,)]
    assert REDACTED in shown(await small_stage.card())


async def test_a_reply_that_waited_is_never_sent(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    question = await about_to_delete(small_stage, ana)
    small_stage.sandbox.faults.add(Rule(RateLimited(600), method="sendMessage"))
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having="on its way")
    small_stage.telegram.press(ana, "privacy:erase", question)
    await said(small_stage, ana, RECEIPT)
    assert MOQ_ES not in small_stage.replies(ana)
    assert small_stage.rows("SELECT state FROM outbox WHERE kind = 'reply'") == [("withdrawn",)]


async def test_a_click_on_the_card_as_it_was_is_answered_kindly(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    card = await small_stage.card()
    with small_stage.hanging("slack", "chat.update"):
        await erased(small_stage, ana)
        await small_stage.slack.click("ania", card.channel, card.ts, "draft.approve")
        await small_stage.slack.click("marek", card.channel, card.ts, "draft.edit")
        assert await small_stage.whispered("ania", FORGOTTEN)
        assert await small_stage.whispered("marek", FORGOTTEN)
    await said(small_stage, ana, RECEIPT)
    await small_stage.settled()
    assert small_stage.rows("SELECT count(*) FROM inbox WHERE state != 'done'") == [(0,)]
    assert MOQ_ES not in small_stage.replies(ana)


async def test_a_form_submitted_after_the_deletion_sends_nothing(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.edit")
    await small_stage.slack.wait_view("ania")
    await erased(small_stage, ana)
    await small_stage.fill("ania", "Quinientas.")
    assert await small_stage.whispered("ania", FORGOTTEN)
    assert "Quinientas." not in small_stage.replies(ana)


async def test_clocks_of_a_forgotten_buyer_do_not_fire(small_stage: Stage) -> None:
    ana = await small_stage.asked("¿Venden camellos?")
    await erased(small_stage, ana)
    await said(small_stage, ana, RECEIPT)
    before = len(small_stage.telegram.received(ana))
    small_stage.move(timedelta(days=3))
    await small_stage.settled()
    assert len(small_stage.telegram.received(ana)) == before
    assert "0 buyers wait" in await small_stage.home("ania")


async def test_others_keep_their_cards(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    ben = await small_stage.buyer("Ben")
    small_stage.telegram.say(ben, "¿Venden camellos?")
    await small_stage.card(2, having="camellos")
    await erased(small_stage, ana)
    await said(small_stage, ana, RECEIPT)
    assert "Ben" in shown(await small_stage.card(2, having="camellos"))
    assert all_said(small_stage, ben, CONFIRMED) == []
