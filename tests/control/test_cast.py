"""The buyers and the desk that a newcomer finds."""

import unicodedata
from zoneinfo import ZoneInfo

import phonenumbers
import pytest
from aiohttp import ClientSession

from qa_library import Decision
from sandbox.control.cast import CAST
from sandbox.control.persona import Persona
from sandbox.server import Sandbox
from tests.control.asking import refused, send, state
from tests.library.content import shipped_library, shipped_matcher

_SCRIPTS = {
    "ar": "ARABIC",
    "ru": "CYRILLIC",
    "zh-hans": "CJK",
    "zh-hant": "CJK",
    "ja": "CJK",
    "ko": "HANGUL",
    "th": "THAI",
    "hi": "DEVANAGARI",
}


def test_a_dozen_buyers_and_more_come_from_a_dozen_countries() -> None:
    assert len({each.country for each in CAST}) >= 12
    languages = {(each.language_code or "").partition("-")[0] for each in CAST}
    assert languages > set(shipped_library().languages)


@pytest.mark.parametrize("buyer", CAST, ids=lambda each: each.username)
def test_each_is_whole_and_has_something_to_ask(buyer: Persona) -> None:
    assert len(buyer.questions) >= 4
    assert all(each.text and each.means.isascii() for each in buyer.questions)
    assert ZoneInfo(buyer.zone)
    assert phonenumbers.is_possible_number(phonenumbers.parse(buyer.phone))
    assert -90 < buyer.latitude < 90
    assert buyer.latitude
    assert buyer.longitude


@pytest.mark.parametrize("buyer", CAST, ids=lambda each: each.username)
def test_names_and_questions_are_in_their_own_script(buyer: Persona) -> None:
    script = _SCRIPTS.get(buyer.language_code or "", "LATIN")
    for text in (buyer.first_name, *(each.text for each in buyer.questions)):
        wanted = (script, "HIRAGANA") if buyer.language_code == "ja" else (script,)
        assert any(unicodedata.name(char, "").startswith(wanted) for char in text), text


async def test_the_page_is_given_all_of_them(http: ClientSession) -> None:
    buyers = [value for key, value in (await state(http)).items() if key.startswith("buyer/")]
    assert [buyer["username"] for buyer in buyers] == [each.username for each in CAST]
    assert all(buyer["questions"][0]["means"] for buyer in buyers)


async def test_two_sell_and_two_manage(http: ClientSession) -> None:
    workspace = (await state(http))["workspace"]
    people = {each["id"]: each for each in workspace["people"]}
    desk = [people[each] for each in workspace["desk"]]
    assert [(each["real_name"], each["role"]) for each in desk] == [
        ("Ania Kowalska", "sales"),
        ("Marek Nowak", "sales"),
        ("Helena Brandt", "manager"),
        ("Viktor Lind", "manager"),
    ]
    assert all(each["title"] for each in desk)
    others = [each for each in people.values() if each["id"] not in workspace["desk"]]
    assert {each["role"] for each in others} == {None}


async def test_somebody_reads_slack_in_chinese(http: ClientSession, sandbox: Sandbox) -> None:
    assert (await send(http, "desk/marek/locale", {"locale": "zh-CN"}))["status"] == 200
    headers = {"Authorization": f"Bearer {sandbox.slack.bot_token}"}
    asked = {"user": sandbox.slack.people["marek"].id, "include_locale": "true"}
    url = sandbox.slack_url + "users.info"
    async with http.get(url, params=asked, headers=headers) as response:
        assert (await response.json())["user"]["locale"] == "zh-CN"
    people = (await state(http))["workspace"]["people"]
    locales = {each["name"]: each["locale"] for each in people}
    assert (locales["marek"], locales["ania"]) == ("zh-CN", "en-US")
    assert (await refused(http, "desk/marek/locale", {"locale": "Chinese"}))[:2] == (
        400,
        "bad_request",
    )


@pytest.mark.parametrize("buyer", CAST[:-1], ids=lambda each: each.username)
def test_the_library_answers_what_they_would_ask_first(buyer: Persona) -> None:
    question = buyer.questions[0]
    reading = shipped_matcher().read(question.text, hint=buyer.language_code)
    found = [part.candidates[0].entry for part in reading.parts]

    assert found == ["order.moq" if "minimum" in question.means else "catalogue.request"]
    assert reading.parts[0].decision is not Decision.NONE
    assert reading.language == (buyer.language_code or "").partition("-")[0]


def test_the_last_writes_a_language_that_it_lacks() -> None:
    reading = shipped_matcher().read(CAST[-1].questions[1].text, hint=CAST[-1].language_code)

    assert reading.language == "nl"
    assert all(part.decision is not Decision.AUTO for part in reading.parts)
