"""The buyer's own commands and buttons."""

from datetime import timedelta

import pytest

from sandbox.telegram import Message, User
from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage, shown

MOQ = "What is your minimum order?"
DEFAULT = "Our minimum order is 500 pieces."
NIGERIA = "Our minimum order is 200 pieces."
BURST = timedelta(seconds=3)
PRIVACY = "We keep what you write here only to answer you. To see or delete it: /privacy"


@pytest.fixture
async def kim(small_stage: Stage) -> User:
    """A buyer with an English client, greeted."""
    return await small_stage.buyer("Kim", "en")


async def told(stage: Stage, user: User, text: str) -> Message:
    """What the buyer gets next for saying `text`."""
    before = len(stage.telegram.received(user))
    stage.telegram.say(user, text)
    return (await stage.telegram.wait_received(user, before + 1))[-1]


async def pressed(stage: Stage, user: User, button: str, message: Message) -> str:
    """Press a button, and the word that is shown in passing."""
    seen = len(stage.telegram.toasts(user))
    stage.telegram.press(user, button, message)
    toasts = await stage.until(lambda: stage.telegram.toasts(user)[seen:])
    return toasts[0]


def labels(message: Message) -> list[str]:
    """The buttons under a message."""
    return [each.text for row in message.buttons for each in row]


async def test_the_first_greeting_says_what_becomes_of_the_words(small_stage: Stage) -> None:
    kim = await small_stage.buyer("Kim", "en")
    greeting = "Hello and welcome! Tell us what you are looking for, in the language you like best."
    assert small_stage.telegram.received(kim)[0].text == f"{greeting}\n\n{PRIVACY}"
    again = await told(small_stage, kim, "/start")
    assert again.text == greeting


async def test_help_names_the_commands(small_stage: Stage, kim: User) -> None:
    answer = await told(small_stage, kim, "/help")
    assert answer.text.splitlines()[2:] == [
        "What this chat can do: /help",
        "Choose the language of our answers: /language",
        "Tell us your country: /country",
        "Talk to a person: /human",
        "See or delete your data: /privacy",
    ]
    assert small_stage.cards() == []


async def test_a_command_may_name_the_bot_and_be_shouted(small_stage: Stage, kim: User) -> None:
    answer = await told(small_stage, kim, "/HELP@parley_bot")
    assert "/privacy" in answer.text


async def test_the_menu_is_set_in_every_language(small_stage: Stage) -> None:
    kim = await small_stage.buyer("Kim", "en")

    def menu() -> bool:
        return [each["command"] for each in small_stage.telegram.menu(kim)] == [
            "help",
            "language",
            "country",
            "human",
            "privacy",
        ]

    await small_stage.until(menu)
    for language, person in (
        ("es", "Hablar con una persona"),
        ("ha", "Yi magana da ma'aikacinmu"),
        ("hi", "हमारी सेल्स टीम से बात करें"),
        ("ja", "担当者と話す"),
        ("ko", "담당자와 상담"),
        ("th", "คุยกับเจ้าหน้าที่"),
    ):
        buyer = await small_stage.buyer("Ana", language)
        assert small_stage.telegram.menu(buyer)[3]["description"] == person


async def test_a_chosen_language_is_the_language_of_answers(small_stage: Stage, kim: User) -> None:
    question = await told(small_stage, kim, "/language")
    assert question.text == "In which language shall we answer you?"
    assert [[each.text for each in row] for row in question.buttons] == [
        ["English", "العربية", "Deutsch"],
        ["Español", "Français", "Hausa"],
        ["हिन्दी", "Bahasa Indonesia", "日本語"],
        ["한국어", "Polski", "Português"],
        ["Русский", "ไทย", "Türkçe"],
        ["Tiếng Việt", "简体中文", "繁體中文"],
        ["The language I write in"],
    ]
    toast = await pressed(small_stage, kim, "Español", question)
    assert toast == "Le responderemos en este idioma: Español"
    await small_stage.until(lambda: small_stage.telegram.received(kim)[1].text == toast)
    assert labels(small_stage.telegram.received(kim)[1]) == []
    small_stage.telegram.say(kim, MOQ)
    await small_stage.card(having=MOQ_ES)
    await small_stage.until(
        lambda: small_stage.telegram.menu(kim)[3]["description"] == "Hablar con una persona"
    )


async def test_a_choice_can_be_given_up(small_stage: Stage, kim: User) -> None:
    await pressed(small_stage, kim, "Español", await told(small_stage, kim, "/language"))
    question = await told(small_stage, kim, "/language")
    assert question.text == "¿En qué idioma prefiere que le respondamos?"
    toast = await pressed(small_stage, kim, "El idioma en que escribo", question)
    assert toast == "We will answer you in the language you write in."
    small_stage.telegram.say(kim, MOQ)
    await small_stage.card(having=DEFAULT)


async def test_a_waiting_draft_follows_the_choice(small_stage: Stage, kim: User) -> None:
    question = await told(small_stage, kim, "/language")
    small_stage.telegram.say(kim, MOQ)
    await small_stage.card(having=DEFAULT)
    await pressed(small_stage, kim, "Español", question)
    await small_stage.card(having=MOQ_ES)


async def test_country_by_command(small_stage: Stage, kim: User) -> None:
    answer = await told(small_stage, kim, "/country Nigeria")
    assert answer.text == "Thank you! We have noted this country: Nigeria"
    small_stage.telegram.say(kim, MOQ)
    card = await small_stage.card(having=NIGERIA)
    assert "(Lagos, UTC+1)" in shown(card)


async def test_the_bare_name_answers_our_question(small_stage: Stage, kim: User) -> None:
    question = await told(small_stage, kim, "/country")
    assert question.text.startswith("Which country are you in?")
    answer = await told(small_stage, kim, "nigeria")
    assert answer.text == "Thank you! We have noted this country: Nigeria"
    await small_stage.settled()
    assert small_stage.cards() == []


async def test_a_question_in_place_of_the_name_goes_to_the_desk(
    small_stage: Stage, kim: User
) -> None:
    await told(small_stage, kim, "/country")
    small_stage.telegram.say(kim, MOQ)
    await small_stage.card(having=DEFAULT)


async def test_the_name_of_a_country_is_a_message_when_nobody_asked(
    small_stage: Stage, kim: User
) -> None:
    await told(small_stage, kim, "/country")
    small_stage.move(timedelta(minutes=11))
    small_stage.telegram.say(kim, "Nigeria")
    await small_stage.card(having="Nigeria")


async def test_a_name_almost_right_is_offered(small_stage: Stage, kim: User) -> None:
    offered = await told(small_stage, kim, "/country Nigera")
    assert offered.text == "Which of these countries do you mean?"
    assert labels(offered)[0] == "Nigeria"
    await pressed(small_stage, kim, "Nigeria", offered)
    small_stage.telegram.say(kim, MOQ)
    await small_stage.card(having=NIGERIA)


async def test_no_country_at_all(small_stage: Stage, kim: User) -> None:
    answer = await told(small_stage, kim, "/country Atlantis")
    assert answer.text.endswith("for example: /country Kenya")


async def test_the_own_choice_stands_against_a_contact_and_can_be_taken_back(
    small_stage: Stage, kim: User
) -> None:
    await told(small_stage, kim, "/country Nigeria")
    small_stage.telegram.send_contact(kim, "+5215512345678")
    await small_stage.replied(kim, 2)
    known = await told(small_stage, kim, "/country")
    assert known.text.startswith("We have noted this country: Nigeria.")
    toast = await pressed(small_stage, kim, "Do not note any country", known)
    assert toast == "No country is noted any more."
    small_stage.move(BURST)
    small_stage.telegram.say(kim, MOQ)
    card = await small_stage.card(having=DEFAULT)
    assert "place and local time unknown" in shown(card)


async def test_a_waiting_draft_follows_the_country(small_stage: Stage, kim: User) -> None:
    small_stage.telegram.say(kim, MOQ)
    await small_stage.card(having=DEFAULT)
    small_stage.telegram.say(kim, "/country Nigeria")
    await small_stage.card(having=NIGERIA)


async def test_whoever_asks_for_a_person_hears_by_when(small_stage: Stage, kim: User) -> None:
    answer = await told(small_stage, kim, "/human")
    assert answer.text.startswith("Thank you for your message. A colleague is looking into it")
    card = await small_stage.card(having="The buyer asks for a person")
    assert "Needs an answer written by a person" in shown(card)
    again = await told(small_stage, kim, "/human")
    assert again.text == answer.text
    assert len(small_stage.cards()) == 1


async def test_words_behind_the_command_are_read(small_stage: Stage, kim: User) -> None:
    answer = await told(small_stage, kim, f"/human {MOQ}")
    assert answer.text.startswith("Thank you for your message. A colleague")
    await small_stage.card(having=DEFAULT)


async def test_nothing_is_automatic_for_who_wants_a_person(small_stage: Stage, kim: User) -> None:
    await small_stage.home("ania")
    await small_stage.slack.click_home("ania", "replies.pause")
    await small_stage.home("ania", "*Automatic replies are on.*")
    small_stage.telegram.say(kim, MOQ)
    await small_stage.card(having=DEFAULT)
    await told(small_stage, kim, "/human")
    small_stage.move(timedelta(minutes=1))
    await small_stage.settled()
    assert DEFAULT not in small_stage.replies(kim)


async def automatic(stage: Stage, user: User) -> Message:
    """An answer that went out by itself."""
    await stage.home("ania")
    await stage.slack.click_home("ania", "replies.pause")
    await stage.home("ania", "*Automatic replies are on.*")
    stage.telegram.say(user, MOQ)
    await stage.card(having=DEFAULT)
    stage.move(BURST)
    await stage.replied(user)
    return stage.telegram.received(user)[-1]


async def test_a_thumb_up_is_on_record(small_stage: Stage, kim: User) -> None:
    answer = await automatic(small_stage, kim)
    assert labels(answer) == ["👍 This helped", "👎 I still need help"]
    assert await pressed(small_stage, kim, "👍 This helped", answer) == "Thank you for telling us!"
    await small_stage.card(having="The buyer says that the answer helped")
    await small_stage.until(lambda: not labels(small_stage.telegram.received(kim)[-1]))
    assert small_stage.telegram.received(kim)[-1].text == DEFAULT


async def test_a_thumb_down_calls_a_person(small_stage: Stage, kim: User) -> None:
    answer = await automatic(small_stage, kim)
    await pressed(small_stage, kim, "👎 I still need help", answer)
    card = await small_stage.card(having="The buyer still needs help")
    assert "Needs an answer written by a person" in shown(card)
    assert "A colleague is looking into it" in (await small_stage.replied(kim, 2))[-1]


async def test_only_the_first_thumb_counts(small_stage: Stage, kim: User) -> None:
    answer = await automatic(small_stage, kim)
    with small_stage.hanging("telegram", "editMessageReplyMarkup"):
        await pressed(small_stage, kim, "👍 This helped", answer)
        await pressed(small_stage, kim, "👎 I still need help", answer)
    await small_stage.settled()
    card = await small_stage.card(having="The buyer says that the answer helped")
    assert "still needs help" not in shown(card)


async def test_an_approved_answer_has_no_thumbs(small_stage: Stage, kim: User) -> None:
    small_stage.telegram.say(kim, MOQ)
    await small_stage.card(having=DEFAULT)
    await small_stage.click("ania", "draft.approve")
    await small_stage.replied(kim)
    assert labels(small_stage.telegram.received(kim)[-1]) == []


@pytest.mark.parametrize(
    "data",
    [
        "helped:yes:1:1",
        "helped:yes:999999999999999999999:1",
        "helped:maybe:1:1",
        "helped",
        "language:xx",
        "country:QQ",
        "privacy:everything",
        "x" * 64,
        "::::",
    ],
)
async def test_a_button_that_means_nothing_says_so(
    small_stage: Stage, kim: User, data: str
) -> None:
    other = await small_stage.buyer("Lee", "en")
    await automatic(small_stage, other)
    greeting = small_stage.telegram.received(kim)[0]
    small_stage.telegram.raw_update(
        {
            "callback_query": {
                "id": "4711",
                "from": {"id": kim.id, "is_bot": False, "first_name": "Kim", "language_code": "en"},
                "chat_instance": "1",
                "message": {
                    "message_id": greeting.message_id,
                    "date": 0,
                    "chat": {"id": kim.id, "type": "private"},
                },
                "data": data,
            }
        }
    )
    await small_stage.settled()
    assert small_stage.rows("SELECT count(*) FROM inbox WHERE state = 'quarantined'") == [(0,)]
    rated = "SELECT count(*) FROM deeds WHERE deed IN ('helped', 'not_helped')"
    assert small_stage.rows(rated) == [(0,)]
