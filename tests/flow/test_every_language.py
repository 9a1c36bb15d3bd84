"""Every language of the shipped library is answered in itself, typed well or with a slip."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

import pytest
from opencc import OpenCC

from bot.localise.chinese import in_traditional
from bot.localise.facts import render_answer
from bot.localise.locales import language_name
from sandbox.control.cast import CAST
from sandbox.control.persona import Persona, Question
from sandbox.slack.messages import Message as Posted
from sandbox.telegram import User
from tests.flow.common_questions import COMMON, first_example, slipped_examples
from tests.flow.stage import Stage, shown
from tests.library.content import shipped_library

MOST_MISSED = 1
"""Of the examples of COMMON, in each language."""

TOPICS = {
    "minimum": "order.moq",
    "production": "shipping.lead_time",
    "pay": "payment.terms",
    "sample": "order.samples",
    "catalogue": "catalogue.request",
    "Incoterms": "shipping.incoterms",
    "certificates": "compliance.certificates",
    "warranty": "aftersales.warranty",
    "Customization": "order.customization",
}
"""What the ready-made buyers ask about, by a word of what their questions mean."""


@dataclass(frozen=True)
class Asked:
    """A message, the entries that answer it in this order, and the language they answer in."""

    text: str
    entries: tuple[str, ...]
    language: str
    client: str | None

    @property
    def answer(self) -> str:
        """The curated answers in that language, with the library's facts."""
        library = shipped_library()
        facts = {name: fact.value_for(None) for name, fact in library.facts.items()}
        written = "zh" if self.language == "zh-Hant" else self.language
        locale = self.language
        if self.client and self.client.partition("-")[0] == locale:
            locale = self.client  # how they write numbers: pt-BR
        texts = [
            render_answer(library.entries[entry].translations[written].answer, facts, locale)
            for entry in self.entries
        ]
        reply = "\n\n".join(texts)
        return in_traditional(reply) if self.language == "zh-Hant" else reply


def is_traditional(text: str) -> bool:
    """Whether it holds characters that Simplified Chinese writes in another way."""
    return str(OpenCC("t2s").convert(text)) != text


def by_the_cast(persona: Persona, question: Question) -> Asked:
    """A question of a ready-made buyer, with the entries of the topics that it names."""
    places = {entry: question.means.find(word) for word, entry in TOPICS.items()}
    named = sorted((at, entry) for entry, at in places.items() if at >= 0)
    client = persona.language_code or ""
    language = "zh-Hant" if client == "zh-hant" else client.partition("-")[0]
    return Asked(question.text, tuple(entry for _, entry in named), language, client)


def misread(card: Posted, one: Asked) -> str | None:
    """What is wrong with the draft on a card; None if it is the right one."""
    lines = shown(card).splitlines()
    questions = [shipped_library().entries[entry].translations["en"] for entry in one.entries]
    named = [line for line in lines if line.startswith("*Closest library question:* ")]
    if named != [f"*Closest library question:* {each.phrasings[0]}" for each in questions]:
        entries = re.findall(r"^`([a-z_.]+)` · ", shown(card), re.MULTILINE)
        return f"drafted {entries}" if entries else "no draft"
    if f"*Draft 1 · {language_name(one.language, 'en')}*" not in lines:
        return "a draft in another language"
    return None if one.answer in literal_texts(card) else "other words than the library's"


def literal_texts(card: Posted) -> list[str]:
    """The texts that a card shows letter by letter."""
    texts = [
        text
        for block in card.blocks
        if block["type"] == "section"
        for text in (block.get("text"), *block.get("fields", []))
    ]
    return [text["text"] for text in texts if text and text["type"] == "plain_text"]


async def misses(stage: Stage, asked: Sequence[Asked]) -> list[str]:
    """Have each asked by a buyer of its own; what the desk is not offered the right draft for.

    Every right draft is approved, and must reach its buyer as it is.
    """
    before = len(stage.cards())
    buyers = [
        await stage.buyer(f"B{number}", one.client) for number, one in enumerate(asked, before)
    ]
    for buyer, one in zip(buyers, asked, strict=True):
        stage.telegram.say(buyer, one.text)
    await stage.settled(60)
    found: list[str] = []
    served: list[tuple[User, Asked]] = []
    for buyer, one in zip(buyers, asked, strict=True):
        card = card_of(stage, buyer)
        wrong = misread(card, one)
        if wrong:
            found.append(f"{one.language} {', '.join(one.entries)}: {one.text!r}: {wrong}")
            continue
        outcome = await stage.slack.click("ania", card.channel, card.ts, "draft.approve")
        assert outcome.acked, (one.text, outcome)
        served.append((buyer, one))
    await stage.settled(60)
    for buyer, one in served:
        assert stage.replies(buyer) == [one.answer], one.text
    stage.move(timedelta(seconds=1))
    return found


def card_of(stage: Stage, buyer: User) -> Posted:
    """The card of a buyer's only inquiry."""
    (card,) = [
        card
        for card in stage.cards()
        if card.blocks[0]["text"]["text"].endswith(f" from {buyer.first_name}")
    ]
    return card


def too_many(found: Mapping[str, list[str]]) -> str:
    """The misses of each language that has more than MOST_MISSED of them, a line each."""
    return "\n".join(miss for each in found.values() if len(each) > MOST_MISSED for miss in each)


def test_the_common_entries_are_written_in_every_language() -> None:
    library = shipped_library()
    for entry in COMMON:
        assert set(library.entries[entry].translations) >= set(library.languages), entry


async def test_held_out_questions_are_answered_in_their_language(stage: Stage) -> None:
    found = {}
    for language in shipped_library().languages:
        asked = [
            Asked(first_example(entry, language), (entry,), language, language) for entry in COMMON
        ]
        found[language] = await misses(stage, asked)
    assert not too_many(found), too_many(found)


async def test_a_slip_of_the_finger_keeps_the_answer(stage: Stage) -> None:
    found = {}
    for language in shipped_library().languages:
        asked = [
            Asked(text, (entry,), language, language)
            for text, entry in zip(slipped_examples(language), COMMON, strict=True)
        ]
        found[language] = await misses(stage, asked)
    assert not too_many(found), too_many(found)


async def test_every_buyer_of_the_demo_gets_a_draft_for_the_first_question(stage: Stage) -> None:
    *known, dutch = CAST
    asked = [by_the_cast(each, each.questions[0]) for each in known]
    assert {one.language for one in asked} == {*shipped_library().languages, "zh-Hant"}
    found = await misses(stage, asked)
    assert not found, "\n".join(found)

    buyer = await stage.buyer("Sanne", dutch.language_code)
    stage.telegram.say(buyer, dutch.questions[0].text)
    await stage.settled()
    assert "The buyer writes Dutch. The library has no answer in it" in shown(card_of(stage, buyer))


async def test_two_questions_in_one_message_get_both_answers(stage: Stage) -> None:
    asked = [
        one
        for each in CAST[:-1]
        for question in each.questions
        if len((one := by_the_cast(each, question)).entries) == 2
    ]
    assert len(asked) == len(CAST) - 1
    found = await misses(stage, asked)
    assert len(found) <= MOST_MISSED, "\n".join(found)


async def test_traditional_chinese_is_answered_in_traditional_characters(stage: Stage) -> None:
    first = {
        one.entry: one.text
        for one in reversed(shipped_library().examples)
        if one.language == "zh" and one.entry in COMMON and is_traditional(one.text)
    }
    asked = [Asked(text, (entry,), "zh-Hant", "zh-hant") for entry, text in first.items() if entry]
    assert len(asked) >= len(COMMON) - 1
    assert all(is_traditional(one.answer) for one in asked)
    found = await misses(stage, asked)
    assert not found, "\n".join(found)


async def test_hindi_in_latin_letters_is_answered_in_hindi(stage: Stage) -> None:
    texts = {
        "MOQ kitna hai": "order.moq",
        "mujhe sample chahiye": "order.samples",
        "price batao": "order.price",
        "bhai iska price kya hai": "order.price",
    }
    asked = [Asked(text, (entry,), "hi", "en-in") for text, entry in texts.items()]
    found = await misses(stage, asked)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "text",
    ["mar7aba, kam el se3r?", "3andkom tawsil la dubai", "law sama7t, emta el shahn?"],
)
async def test_arabic_in_chat_letters_is_left_to_a_person_who_is_told_the_language(
    stage: Stage, text: str
) -> None:
    """The library has no phrasings in them: what it knows is that this is Arabic."""
    await stage.asked(text, language="ar")
    lines = shown(await stage.card(having="Needs an answer written by a person")).splitlines()
    assert "Arabic" in lines
