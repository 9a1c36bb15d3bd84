"""Telegram's updates become events; rubbish is refused by the name of its field."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.events import (
    FORMS,
    Attachment,
    BuyerCommanded,
    BuyerLeft,
    BuyerMessage,
    BuyerPressed,
    BuyerStarted,
    Command,
    Contact,
    GroupCalled,
    Ignored,
    Malformed,
    Whereabouts,
)
from bot.store.vault import Vault
from handlers.telegram.parse import parse_update
from handlers.telegram.poll import inbound
from tests.handlers.json_rubbish import json_of, spoilt

AT = 1772442000
SECRET = "my card is 4929 1111"
ANA = {
    "id": 42,
    "is_bot": False,
    "first_name": "Ana",
    "last_name": "García",
    "username": "ana_g",
    "language_code": "es",
}
CONTACT = Contact("telegram", "42", "Ana García", "ana_g", "es")
CHAT = {"id": 42, "type": "private", "first_name": "Ana"}
GROUP = {"id": -100, "type": "supergroup", "title": "Buyers"}
FILE = {"file_id": "F1", "file_unique_id": "f1", "file_size": 9}
ORIGIN = {"type": "hidden_user", "sender_user_name": "Eve", "date": AT}
VAULT = Vault(b"k" * 32)


def update(number: Any = 7, **content: Any) -> dict[str, Any]:
    """A message of Ana's in her private chat."""
    message = {"message_id": 5, "date": AT, "chat": CHAT, "from": ANA} | content
    return {"update_id": number, "message": message}


def said(text: str = "", form: str = "text", **changed: Any) -> BuyerMessage:
    """What the message is read as."""
    return BuyerMessage(CONTACT, "5", form, text, datetime.fromtimestamp(AT, UTC), **changed)


def commanded(command: Command, argument: str = "") -> BuyerCommanded:
    """The command the message is read as."""
    return BuyerCommanded(CONTACT, "5", command, argument, datetime.fromtimestamp(AT, UTC))


def member(status: str, chat: dict[str, Any]) -> dict[str, Any]:
    """The bot's own membership changes."""
    bot = {"id": 1, "is_bot": True, "first_name": "Parley"}
    more = {"until_date": 0} if status == "kicked" else {}
    change = {
        "chat": chat,
        "from": ANA,
        "date": AT,
        "old_chat_member": {"user": bot, "status": "member"},
        "new_chat_member": {"user": bot, "status": status, **more},
    }
    return {"update_id": 7, "my_chat_member": change}


PHOTO = {"width": 1, "height": 1}
CARD = {"phone_number": "+48512345678", "first_name": "Ana", "user_id": 42}
PLACE = {"latitude": 52.2, "longitude": 21.0}
THERE = Whereabouts("location", latitude=52.2, longitude=21.0)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (update(text="¿MOQ?"), said("¿MOQ?")),
        (update(text=" \n"), said("")),
        (update(text="/start"), BuyerStarted(CONTACT, None)),
        (update(text="/help"), commanded(Command.HELP)),
        (update(text="/Help@parley_bot"), commanded(Command.HELP)),
        (update(text="/country  Kenya "), commanded(Command.COUNTRY, "Kenya")),
        (update(text="/human where is\nmy order"), commanded(Command.HUMAN, "where is\nmy order")),
        (update(text="/helpme"), said("/helpme")),
        (update(text="see /help"), said("see /help")),
        (update(text="/start@parley_bot"), BuyerStarted(CONTACT, None)),
        (
            update(text="/start country-NG"),
            BuyerStarted(CONTACT, Whereabouts("start", country="NG")),
        ),
        (update(text="/start country-XX"), BuyerStarted(CONTACT, None)),
        (update(text="/start <b>&_*["), BuyerStarted(CONTACT, None)),
        (update(text="/started what?"), said("/started what?")),
        (
            update(photo=[FILE | PHOTO, FILE | PHOTO | {"file_id": "F2"}], caption="broken"),
            said(
                "broken", "photo", attachment=Attachment("photo", "F2", "photo.jpg", 9, named=False)
            ),
        ),
        (
            update(voice=FILE | {"duration": 3, "mime_type": "audio/ogg"}),
            said(
                "",
                "voice",
                attachment=Attachment("voice", "F1", "voice.ogg", 9, "audio/ogg", named=False),
            ),
        ),
        (
            update(document=FILE | {"file_name": "list.pdf"}),
            said("", "document", attachment=Attachment("document", "F1", "list.pdf", 9)),
        ),
        (
            update(contact=CARD),
            said("", "contact", whereabouts=Whereabouts("contact", phone="+48512345678")),
        ),
        (update(contact=CARD | {"user_id": 43}), said("", "contact")),
        (update(location=PLACE), said("", "location", whereabouts=THERE)),
        (update(location=PLACE, forward_origin=ORIGIN), said("", "location")),
        (update(text="MOQ?", forward_origin=ORIGIN), said("MOQ?")),
        (update(forward_origin=ORIGIN), said("", "forward")),
        (update(dice={"emoji": "x", "value": 3}), said("", "other")),
        (member("kicked", CHAT), BuyerLeft(CONTACT, returned=False)),
        (member("member", CHAT), BuyerLeft(CONTACT, returned=True)),
        (member("member", GROUP), GroupCalled("telegram", "-100", "7")),
        (member("left", GROUP), Ignored()),
        (update(text="hello all", chat=GROUP), GroupCalled("telegram", "-100", "5")),
        (update(chat=GROUP, left_chat_member=ANA), Ignored()),
        (update(**{"from": ANA | {"is_bot": True}}, text="x"), Ignored()),
        ({"update_id": 7, "kind_of_tomorrow": {"text": "x"}}, Ignored()),
    ],
)
def test_what_updates_mean(raw: dict[str, Any], expected: object) -> None:
    event = parse_update(raw)
    assert event == expected
    assert not isinstance(event, BuyerMessage) or event.form in FORMS


def test_an_edit_and_a_press() -> None:
    edited = {"update_id": 7, "edited_message": update(text="500?", edit_date=AT + 9)["message"]}
    assert parse_update(edited) == said("500?", edited=True)
    command = {
        "update_id": 7,
        "edited_message": update(text="/help", edit_date=AT + 9)["message"],
    }
    assert parse_update(command) == replace(commanded(Command.HELP), external_id=f"5.{AT + 9}")
    press = {"id": "99", "from": ANA, "chat_instance": "c", "data": "x"}
    pressed = {"update_id": 7, "callback_query": press}
    assert parse_update(pressed) == BuyerPressed(CONTACT, "99", "x", None)


def test_a_caption_is_no_command() -> None:
    event = parse_update(update(caption="/start", document=FILE))
    assert isinstance(event, BuyerMessage)
    assert (event.form, event.text) == ("document", "/start")


def test_the_number_of_a_press_stands_in_no_key() -> None:
    press = {"update_id": 7, "callback_query": {"id": "907295503532420283", "from": ANA}}
    stored = inbound(press, VAULT)
    assert "907295503532420283" not in stored.event_key + stored.order_key


def test_a_private_message_without_a_sender_is_the_chats() -> None:
    event = parse_update(update(text="MOQ?", **{"from": None}))
    assert isinstance(event, BuyerMessage)
    assert event.contact == Contact("telegram", "42", "Ana", None, None)


@pytest.mark.parametrize(
    ("tag", "hint"),
    [
        ("es", "es"),
        ("pt-br", "pt-BR"),
        ("zh-hant", "zh-Hant"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("EN_us", "en-US"),
        ("", None),
        (None, None),
        ("<b>", None),
        ("english", None),
    ],
)
def test_the_clients_language_is_a_tag_or_nothing(tag: str | None, hint: str | None) -> None:
    event = parse_update(update(text="x", **{"from": ANA | {"language_code": tag}}))
    assert isinstance(event, BuyerMessage)
    assert event.contact.hint == hint


MESSAGE = update(text="x")["message"]


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        ({}, "update"),
        ({"update_id": 7}, "without content"),
        ({"update_id": 7, "message": SECRET}, "message"),
        ({"update_id": 7, "message": {"text": SECRET}}, "message"),
        ({"update_id": 7, "edited_message": [SECRET]}, "edited_message"),
        ({"update_id": 7, "callback_query": {"data": SECRET}}, "callback_query"),
        ({"update_id": 7, "my_chat_member": {"chat": SECRET}}, "my_chat_member"),
        (update(text=SECRET, date=10**18), "message"),
        (update(text={"secret": SECRET}), "message"),
        (update(caption=[SECRET]), "message"),
    ],
)
def test_rubbish_is_named_by_its_field_not_its_value(raw: dict[str, Any], field: str) -> None:
    with pytest.raises(Malformed, match=field) as refused:
        parse_update(raw)
    assert "4929" not in str(refused.value)
    stored = inbound(raw, VAULT)
    assert "4929" not in stored.event_key + stored.order_key


FIELDS = ["update_id", "message", "edited_message", "callback_query", "chat", "from", "id", "date"]
WHOLE = [update(text="x"), update(contact=CARD), update(location=PLACE), member("kicked", CHAT)]


@settings(deadline=None)
@given(json_of(FIELDS, [AT, "private", "x"]) | st.sampled_from(WHOLE).flatmap(spoilt))
def test_whatever_comes_is_read_or_refused_and_always_stored(raw: dict[str, Any]) -> None:
    stored = inbound(raw, VAULT)
    assert len(stored.event_key) <= 128
    with suppress(Malformed):
        event = parse_update(raw)
        assert not isinstance(event, BuyerMessage) or isinstance(event.text, str)


@given(st.none() | st.booleans() | st.text() | st.lists(st.integers()))
def test_what_is_no_update_at_all_is_stored_too(raw: object) -> None:
    stored = inbound(raw, VAULT)
    assert stored.order_key == "telegram:stray"
    with pytest.raises(Malformed):
        parse_update(stored.payload)


def test_the_same_delivered_again_has_the_same_key() -> None:
    for raw in WHOLE:
        assert inbound(raw, VAULT) == inbound(dict(raw), VAULT)


def test_different_events_have_different_keys_even_under_a_number_used_before() -> None:
    press = {"id": "99", "from": ANA, "chat_instance": "c", "data": "x"}
    raws = [
        update(text="x"),
        update(8, text="x"),
        update(text="x", message_id=6),
        update(text="x", date=AT + 604_800),
        {"update_id": 7, "edited_message": MESSAGE | {"edit_date": AT + 1}},
        {"update_id": 7, "edited_message": MESSAGE | {"edit_date": AT + 2}},
        {"update_id": 7, "callback_query": press},
        {"update_id": 7, "callback_query": press | {"id": "100"}},
        {"update_id": 7, "rubbish": 1},
        {"update_id": 7, "rubbish": 2},
    ]
    assert len({inbound(raw, VAULT).event_key for raw in raws}) == len(raws)


def test_what_one_buyer_does_is_handled_in_order() -> None:
    press = {"update_id": 8, "callback_query": {"id": "99", "from": ANA, "data": "x"}}
    edited = {"update_id": 9, "edited_message": MESSAGE}
    keys = {inbound(raw, VAULT).order_key for raw in (*WHOLE, press, edited)}
    assert len(keys) == 1
    other = update(text="x", chat=CHAT | {"id": 43})
    assert inbound(other, VAULT).order_key not in keys
