"""Commands and buttons where they are not expected: captions, edits, old messages, odd words."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.localise import buyer as say
from bot.localise.locales import own_name
from bot.localise.words import Words
from sandbox.faults import Rule, ServerError
from sandbox.telegram import User
from tests.flow.forgetting import RECEIPT, erased, said
from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage, shown
from tests.flow.test_buyer_commands import DEFAULT, MOQ, automatic, labels, pressed, told

COLLEAGUE = "Thank you for your message. A colleague is looking into it"


@pytest.fixture
async def kim(small_stage: Stage) -> User:
    """A buyer with an English client, greeted."""
    return await small_stage.buyer("Kim", "en")


async def test_a_photo_with_a_command_below_it_is_not_lost(small_stage: Stage, kim: User) -> None:
    small_stage.telegram.send_photo(kim, caption="/human is this the right zip?", data=b"zip")
    await small_stage.card(having="is this the right zip?")
    await small_stage.until(lambda: small_stage.slack.files)


async def test_a_photo_is_no_answer_to_our_question_for_the_country(
    small_stage: Stage, kim: User
) -> None:
    await told(small_stage, kim, "/country")
    small_stage.telegram.send_photo(kim, caption="Nigeria", data=b"map")
    await small_stage.until(lambda: small_stage.slack.files)
    answer = await told(small_stage, kim, "Nigeria")
    assert answer.text == "Thank you! We have noted this country: Nigeria"


@pytest.mark.parametrize("word", ["no", "si", "y"])
async def test_a_word_of_two_letters_is_no_country(
    small_stage: Stage, kim: User, word: str
) -> None:
    await told(small_stage, kim, "/country")
    small_stage.telegram.say(kim, word)
    await small_stage.card(having=word)
    await small_stage.settled()
    assert small_stage.rows("SELECT country FROM buyers") == [(None,)]


async def test_a_name_can_be_written_again_when_others_were_offered(
    small_stage: Stage, kim: User
) -> None:
    await told(small_stage, kim, "/country Nigera")
    answer = await told(small_stage, kim, "Nigeria")
    assert answer.text == "Thank you! We have noted this country: Nigeria"


async def test_once_a_country_is_noted_its_name_is_a_word_again(
    small_stage: Stage, kim: User
) -> None:
    await told(small_stage, kim, "/country")
    await told(small_stage, kim, "/country Kenya")
    small_stage.telegram.say(kim, "China")
    await small_stage.card(having="China")


async def test_every_country_that_is_offered_can_be_chosen(small_stage: Stage, kim: User) -> None:
    offered = await told(small_stage, kim, "/country Kosovoo")
    assert labels(offered) == ["Kosovo"], offered.text
    toast = await pressed(small_stage, kim, "Kosovo", offered)
    assert toast == "Thank you! We have noted this country: Kosovo"


@pytest.mark.parametrize("words", ["thanks", "hello", "please"])
async def test_whoever_asks_politely_for_a_person_after_an_answer_is_heard(
    small_stage: Stage, kim: User, words: str
) -> None:
    await automatic(small_stage, kim)
    small_stage.move(timedelta(minutes=1))
    answer = await told(small_stage, kim, f"/human {words}")
    assert answer.text.startswith(COLLEAGUE)
    assert "Needs an answer written by a person" in shown(await small_stage.card(having=words))


async def test_a_message_changed_into_the_call_for_a_person_is_heard(
    small_stage: Stage, kim: User
) -> None:
    small_stage.telegram.say(kim, MOQ)
    await small_stage.card(having=DEFAULT)
    small_stage.move(timedelta(minutes=1))
    small_stage.telegram.edit(kim, "/human is 50 possible?")
    await small_stage.card(having="is 50 possible?")
    assert any(text.startswith(COLLEAGUE) for text in await small_stage.replied(kim))


async def given_up(stage: Stage, kim: User) -> None:
    await pressed(stage, kim, "Español", await told(stage, kim, "/language"))
    stage.telegram.say(kim, MOQ)
    await stage.card(having=MOQ_ES)


async def test_a_choice_given_up_leaves_the_language_that_was_written(
    small_stage: Stage, kim: User
) -> None:
    await given_up(small_stage, kim)
    question = await told(small_stage, kim, "/language")
    toast = await pressed(small_stage, kim, "El idioma en que escribo", question)
    assert toast == "We will answer you in the language you write in."
    await small_stage.card(having=DEFAULT)


async def test_a_notice_follows_the_choice_where_the_library_cannot(
    small_stage: Stage, kim: User
) -> None:
    small_stage.telegram.say(kim, "Is there a guarantee?")
    await small_stage.card(having="The warranty is")
    await pressed(small_stage, kim, "Tiếng Việt", await told(small_stage, kim, "/language"))
    await small_stage.settled()
    assert small_stage.rows("SELECT language FROM inquiries") == [("vi",)]


async def test_an_open_question_follows_a_choice_given_up(small_stage: Stage, kim: User) -> None:
    await pressed(small_stage, kim, "Español", await told(small_stage, kim, "/language"))
    small_stage.telegram.say(kim, "Do you sell camels?")
    await small_stage.card(having="camels")
    await small_stage.replied(kim, 2)
    question = await told(small_stage, kim, "/language")
    await pressed(small_stage, kim, "El idioma en que escribo", question)
    await small_stage.settled()
    assert small_stage.rows("SELECT language FROM inquiries") == [("en",)]


async def test_a_button_that_cannot_be_taken_away_holds_up_no_answer(
    small_stage: Stage, kim: User
) -> None:
    answer = await automatic(small_stage, kim)
    small_stage.sandbox.faults.add(
        Rule(ServerError(500), method="editMessageReplyMarkup", times=None)
    )
    await pressed(small_stage, kim, "👎 I still need help", answer)
    assert (await small_stage.replied(kim, 2))[-1].startswith(COLLEAGUE)


@pytest.mark.usefixtures("impatient")
async def test_nor_does_it_hold_up_the_receipt_or_is_tried_for_ever(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.sandbox.faults.add(
        Rule(ServerError(500), method="editMessageReplyMarkup", times=None)
    )
    await erased(small_stage, ana)
    await said(small_stage, ana, RECEIPT)
    await small_stage.settled()
    state = "SELECT state, payload FROM outbox WHERE effect_key LIKE 'amend:forgotten:%'"
    assert small_stage.rows(state) == [("uncertain", None)]


async def test_a_button_under_a_message_nobody_can_name_still_deletes(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    nameless_press(small_stage, ana, "privacy:delete")
    await small_stage.replied(ana)
    data = [each.data for row in small_stage.telegram.received(ana)[-1].buttons for each in row]
    assert data == ["privacy:erase", "privacy:keep"]


def nameless_press(stage: Stage, user: User, data: str) -> None:
    """A press that comes without the message."""
    who = {"id": user.id, "is_bot": False, "first_name": "Ana", "language_code": "es"}
    stage.telegram.raw_update(
        {"callback_query": {"id": "1", "from": who, "chat_instance": "1", "data": data}}
    )


async def test_no_press_is_kept_by_its_number(small_stage: Stage, kim: User) -> None:
    """Telegram's number of a press begins with the number of whoever pressed."""
    answer = await automatic(small_stage, kim)
    await pressed(small_stage, kim, "👎 I still need help", answer)
    await small_stage.settled()
    (call,) = small_stage.sandbox.effects.calls_of("answerCallbackQuery")
    number = str(call.args["callback_query_id"])
    for table, column in (
        ("outbox", "effect_key"),
        ("outbox", "order_key"),
        ("inbox", "event_key"),
        ("messages", "external_id"),
    ):
        kept = small_stage.rows(f"SELECT {column} FROM {table}")
        assert not [value for (value,) in kept if number in value]


async def test_a_forgotten_buyers_menu_is_theirs_again(small_stage: Stage, kim: User) -> None:
    def person() -> str:
        return small_stage.telegram.menu(kim)[3]["description"]

    await small_stage.until(lambda: small_stage.telegram.menu(kim))
    await pressed(small_stage, kim, "Español", await told(small_stage, kim, "/language"))
    await until_it_says(small_stage, person, "Hablar con una persona")
    await erased(small_stage, kim)
    await until_it_says(small_stage, person, "Talk to a person")


async def until_it_says(stage: Stage, look: Callable[[], str], text: str) -> None:
    await stage.until(lambda: look() == text)


async def test_an_answer_for_other_places_is_not_sent_by_itself(
    small_stage: Stage, kim: User
) -> None:
    await small_stage.home("ania")
    await small_stage.slack.click_home("ania", "replies.pause")
    await small_stage.home("ania", "*Automatic replies are on.*")
    small_stage.telegram.say(kim, "How do I pay the customs duty?")
    await small_stage.card(having="Duty is paid in Rotterdam.")
    await told(small_stage, kim, "/country Nigeria")
    await small_stage.card(having="Needs an answer written by a person")
    small_stage.move(timedelta(seconds=10))
    await small_stage.settled()
    assert not any("Rotterdam" in text for text in small_stage.replies(kim))


@pytest.mark.parametrize(("place", "chosen"), [("Malaysia", "zh-Hant"), ("Taiwan", "zh")])
async def test_neither_client_nor_country_decides_how_chinese_is_written(
    small_stage: Stage, place: str, chosen: str
) -> None:
    li = await small_stage.buyer("Li", "zh-hans")
    await told(small_stage, li, f"/country {place}")
    question = await told(small_stage, li, "/language")
    toast = await pressed(small_stage, li, own_name(chosen), question)
    assert toast == say.language_chosen(Words(chosen), own_name(chosen))


async def test_a_name_that_is_nearly_right_is_not_taken_for_granted(
    small_stage: Stage, kim: User
) -> None:
    await told(small_stage, kim, "/country")
    offered = await told(small_stage, kim, "woman")
    assert labels(offered) == ["Oman"]
    assert small_stage.rows("SELECT country FROM buyers") == [(None,)]
