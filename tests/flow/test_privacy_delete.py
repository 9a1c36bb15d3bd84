"""A buyer deletes their data: it is gone at once, everywhere, and they are told what was not."""

import pytest

from bot.localise import buyer_privacy as say
from bot.localise import buyer_receipt
from sandbox.slack.channels import SALES, SLA
from sandbox.telegram import User
from tests.flow.forgetting import (
    CONFIRMED,
    ES,
    RECEIPT,
    about_to_delete,
    all_said,
    erased,
    in_slack,
    on_disk,
    pressed,
    said,
    with_button,
)
from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage, buttons, shown

MOQ = "¿Cuál es el pedido mínimo?"
NAME = "Zoraida Quispe"
SECRET = "¿Venden camellos azulgrana?"
REDACTED = "Nothing more can be shown"


async def test_it_is_asked_again_before_anything_is_deleted(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    question = await about_to_delete(small_stage, ana)
    assert question.text == say.what_deleting_means(ES)
    assert await pressed(small_stage, ana, "privacy:keep", question) == say.nothing_deleted(ES)
    await small_stage.settled()
    after = small_stage.telegram.chat(ana).log[question.message_id]
    assert (after.text, after.buttons) == (say.nothing_deleted(ES), ())
    assert MOQ in shown(await small_stage.card())


async def test_no_trace_is_left_of_the_buyer(
    small_stage: Stage, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    zoraida = await small_stage.asked(MOQ, name=NAME)
    await small_stage.click("ania", "draft.approve")
    await small_stage.until(lambda: MOQ_ES in small_stage.replies(zoraida))
    small_stage.telegram.say(zoraida, SECRET)
    small_stage.telegram.send_document(zoraida, "azulgrana.pdf", b"azulgrana")
    small_stage.telegram.send_document(zoraida, "azulgrana.exe", b"azulgrana")
    await small_stage.card(having=SECRET)
    card = await small_stage.card()
    await small_stage.until(lambda: len(small_stage.slack.thread(card.channel, card.ts)) == 2)
    await small_stage.click("ania", "inquiry.escalate")
    await small_stage.until(lambda: small_stage.slack.messages(SLA))
    await small_stage.settled()
    ((key,),) = small_stage.rows("SELECT key FROM buyers")
    assert key in on_disk(small_stage.database or pytest.fail("no database"))

    await erased(small_stage, zoraida)
    await said(small_stage, zoraida, RECEIPT)
    await small_stage.settled()

    standing = in_slack(small_stage)
    for trace in (NAME, "Zoraida", SECRET, "azulgrana", MOQ, str(zoraida.id)):
        assert trace not in standing
        assert trace not in caplog.text + "".join(capfd.readouterr())
    assert small_stage.slack.files == []
    for channel in (SALES, SLA):
        (left,) = [each for each in small_stage.slack.messages(channel) if not each.is_reply]
        assert REDACTED in shown(left)
        assert REDACTED in left.text
        assert buttons(left) == []
    assert small_stage.database is not None
    disk = on_disk(small_stage.database)
    assert key not in disk
    assert NAME.encode() not in disk
    assert str(zoraida.id).encode() not in disk
    buyer = small_stage.rows(
        "SELECT key, name, handle, hint, chosen_language, country, zone FROM buyers"
    )
    assert buyer == [(None,) * 7]
    assert small_stage.rows("SELECT count(*) FROM outbox WHERE payload IS NOT NULL") == [(0,)]
    assert small_stage.rows("SELECT count(*) FROM inbox WHERE payload IS NOT NULL") == [(0,)]
    assert small_stage.rows("SELECT DISTINCT status FROM inquiries") == [("resolved",)]
    assert small_stage.rows("SELECT count(*) FROM clocks WHERE stopped_at IS NULL") == [(0,)]
    assert small_stage.rows("SELECT count(*) FROM inbox WHERE order_key LIKE 'telegram:%'") == [
        (0,)
    ]


async def test_the_receipt_counts_what_went(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having="*Reply sent")
    await erased(small_stage, ana)
    receipt = await said(small_stage, ana, RECEIPT)
    for line in (
        buyer_receipt.messages(ES, 1),
        buyer_receipt.replies(ES, 1),
        buyer_receipt.inquiries(ES, 1),
        buyer_receipt.cards(ES, 1),
        buyer_receipt.all_removed(ES),
        buyer_receipt.numbers_stay(ES, "1"),
    ):
        assert line in receipt
    assert len(receipt) <= 4096


async def test_a_buyer_who_asked_nothing_gets_a_receipt_too(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    await erased(small_stage, ana)
    receipt = await said(small_stage, ana, RECEIPT)
    assert buyer_receipt.all_removed(ES) in receipt
    lines = [line.removeprefix("• ") for line in receipt.splitlines() if line.startswith("• ")]
    assert lines == [
        buyer_receipt.key_and_names(ES),
        buyer_receipt.this_chat_stays(ES),
        buyer_receipt.fact_stays(ES),
    ]


async def test_pressed_twice_it_is_confirmed_once(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    question = await about_to_delete(small_stage, ana)
    small_stage.telegram.press(ana, "privacy:erase", question)
    small_stage.telegram.press(ana, "privacy:erase", question)
    await said(small_stage, ana, RECEIPT)
    await small_stage.until(lambda: len(small_stage.telegram.toasts(ana)) == 3)
    await small_stage.settled()
    assert set(small_stage.telegram.toasts(ana)[1:]) == {
        say.being_deleted(ES),
        say.already_deleted(ES),
    }
    assert len(all_said(small_stage, ana, CONFIRMED)) == 1
    assert len(all_said(small_stage, ana, RECEIPT)) == 1
    assert small_stage.rows("SELECT count(*) FROM buyers") == [(1,)]
    assert small_stage.telegram.chat(ana).log[question.message_id].buttons == ()


async def test_a_message_right_after_makes_a_new_buyer(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    question = await about_to_delete(small_stage, ana)
    small_stage.telegram.press(ana, "privacy:erase", question)
    small_stage.telegram.say(ana, "¿Cuánto dura la garantía?")
    await said(small_stage, ana, RECEIPT)
    card = await small_stage.card(2, having="garantía")
    assert "Ana" in shown(card)
    assert REDACTED in shown(await small_stage.card(1))
    await small_stage.click("ania", "draft.approve", 2)
    await small_stage.until(lambda: "La garantía es de 2 años." in small_stage.replies(ana))
    small_stage.telegram.press_start(ana)
    buyers = small_stage.rows("SELECT key IS NULL FROM buyers ORDER BY id")
    assert buyers == [(1,), (0,)]


async def test_whoever_starts_again_reads_the_privacy_line_again(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    (greeting,) = [each.text for each in small_stage.telegram.received(ana)]
    await erased(small_stage, ana)
    small_stage.telegram.press_start(ana)
    await small_stage.until(
        lambda: [each.text for each in small_stage.telegram.received(ana)].count(greeting) == 2
    )


async def test_a_forged_press_concerns_the_presser_only(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    eve = await small_stage.buyer("Eve")
    theirs = await about_to_delete(small_stage, ana)
    forge(small_stage, eve, theirs.message_id)
    await said(small_stage, eve, RECEIPT)
    await small_stage.settled()
    assert MOQ in shown(await small_stage.card())
    assert (await with_button(small_stage, ana, "privacy:erase")).text == theirs.text
    assert small_stage.rows("SELECT key IS NULL FROM buyers ORDER BY id") == [(0,), (1,)]


async def test_a_stranger_who_presses_stays_a_stranger(small_stage: Stage) -> None:
    eve = small_stage.telegram.new_user("Eve", language_code="es")
    forge(small_stage, eve, 1)
    await small_stage.settled()
    assert small_stage.rows("SELECT count(*) FROM buyers") == [(0,)]


async def test_an_unknown_choice_is_out_of_date(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    forge(small_stage, ana, 1, "privacy:everything:now")
    forge(small_stage, ana, 1, "privacy:everybody")
    await small_stage.settled()
    assert small_stage.rows("SELECT key IS NULL FROM buyers") == [(0,)]


def forge(stage: Stage, user: User, message: int, data: str = "privacy:erase") -> None:
    """A press that no client would send."""
    chat = {"id": user.id, "type": "private", "first_name": user.first_name}
    who = {"id": user.id, "is_bot": False, "first_name": user.first_name, "language_code": "es"}
    stage.telegram.raw_update(
        {
            "callback_query": {
                "id": f"forged-{user.id}-{data}",
                "from": who,
                "chat_instance": "1",
                "data": data,
                "message": {"message_id": message, "date": 1, "chat": chat, "text": "…"},
            }
        }
    )
