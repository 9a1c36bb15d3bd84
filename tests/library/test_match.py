"""Matching on the shipped library: right, sure only where it may be, and never stopped."""

import json
import math
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa_library import Candidate, Decision, Example, Reading
from tests.library.content import shipped_library, shipped_matcher

MISSED = Path(__file__).parent / "missed_examples.json"


def read(text: str, **known: str) -> Reading:
    return shipped_matcher().read(text, **known)


def best(reading: Reading) -> Candidate:
    """The best candidate of a message with one question."""
    (part,) = reading.parts
    return part.candidates[0]


def test_every_phrasing_finds_its_own_entry() -> None:
    missed = [
        (language, phrasing, candidates[0].entry)
        for language in shipped_library().languages
        for entry, phrasings in shipped_library().phrasings(language).items()
        for phrasing in phrasings[:4]
        if (candidates := shipped_matcher().candidates(phrasing, hint=language))[0].entry != entry
    ]

    assert missed == []


def missed() -> dict[str, list[str]]:
    """By language, the held-out examples that another entry is found for, or none, and the texts
    that nothing answers for which one is suggested."""
    found: dict[str, list[str]] = {}
    for example in shipped_library().examples:
        if example.entry:
            candidates = shipped_matcher().candidates(example.text, hint=example.language)
            if not candidates or candidates[0].entry != example.entry:
                taken = candidates[0].entry if candidates else "nothing"
                line = f"{example.entry} taken for {taken}: {example.text}"
                found.setdefault(example.language, []).append(line)
        elif suggested := suggestions(example):
            line = f"nothing taken for {suggested}: {example.text}"
            found.setdefault(example.language, []).append(line)
    return found


def suggestions(example: Example) -> str:
    """What would be shown to the desk as a draft."""
    parts = read(example.text, hint=example.language).parts
    return " + ".join(
        part.candidates[0].entry for part in parts if part.decision is not Decision.NONE
    )


def test_every_held_out_example_is_found_but_those_that_are_listed() -> None:
    """The list is written by `python -m tests.library.test_match` and read in a review: whoever
    changes the library or the matcher sees there what it gained and lost."""
    listed = json.loads(MISSED.read_text(encoding="utf-8"))
    texts = {line.partition(": ")[2] for lines in listed.values() for line in lines}
    unlisted = [
        line
        for lines in missed().values()
        for line in lines
        if line.partition(": ")[2] not in texts
    ]

    assert unlisted == []
    assert texts <= {one.text for one in shipped_library().examples}


def test_nine_of_ten_examples_are_found_and_eight_in_every_language() -> None:
    listed = json.loads(MISSED.read_text(encoding="utf-8"))
    asked = Counter(one.language for one in shipped_library().examples if one.entry)
    wrong = {
        language: sum(not line.startswith("nothing ") for line in lines)
        for language, lines in listed.items()
    }
    right = {one: 1 - wrong.get(one, 0) / asked[one] for one in asked}

    assert {one: share for one, share in right.items() if share < 0.8} == {}
    assert sum(wrong.values()) < 0.12 * asked.total()


def test_four_in_five_texts_that_nothing_answers_are_left_to_a_person() -> None:
    unanswered = [one for one in shipped_library().examples if one.entry is None]
    suggested = [one for one in unanswered if suggestions(one)]

    assert len(suggested) <= 0.2 * len(unanswered)


def automatic() -> list[tuple[Example, bool]]:
    """The examples that would be answered automatically, and whether rightly."""
    found = []
    for example in shipped_library().examples:
        parts = read(example.text, hint=example.language).parts
        if parts and all(part.decision is Decision.AUTO for part in parts):
            right = {part.candidates[0].entry for part in parts} == {example.entry}
            found.append((example, right))
    return found


def test_automatic_decisions_are_right_for_99_in_100_and_surely_for_97() -> None:
    found = automatic()
    wrong = [example.text for example, right in found if not right]

    assert len(wrong) <= 0.01 * len(found), wrong
    assert wilson(len(found) - len(wrong), len(found)) >= 0.97
    assert len(found) >= 0.25 * len(shipped_library().examples)


def wilson(right: int, asked: int) -> float:
    """The lower bound of the Wilson score interval at 95 % confidence."""
    z, share = 1.96, right / asked
    spread = z * math.sqrt(share * (1 - share) / asked + z * z / (4 * asked * asked))
    return (share + z * z / (2 * asked) - spread) / (1 + z * z / asked)


def test_no_text_that_nothing_answers_is_decided_automatically() -> None:
    assert sum(one.entry is None for one in shipped_library().examples) >= 100
    assert [one.text for one, _ in automatic() if one.entry is None] == []


@pytest.mark.parametrize(
    ("text", "entry", "language"),
    [
        ("whats the moq pls", "order.moq", "en"),
        ("¿Cuál es la cantidad mínima de pedido?", "order.moq", "es"),
        ("ما هو الحد الأدنى للطلب؟", "order.moq", "ar"),
        ("Jakie jest minimalne zamówienie?", "order.moq", "pl"),
        ("quanto tempo leva a produção?", "shipping.lead_time", "pt"),
        ("最小起订量是多少", "order.moq", "zh"),
        ("Quels certificats avez-vous ?", "compliance.certificates", "fr"),
        ("Какие у вас условия оплаты?", "payment.terms", "ru"),
    ],
)
def test_a_common_question_in_each_language(text: str, entry: str, language: str) -> None:
    reading = read(text)

    assert (best(reading).entry, reading.language) == (entry, language)
    assert reading.parts[0].decision is not Decision.NONE


@pytest.mark.parametrize(
    "text",
    [
        "Did you watch the football match last night?",
        "I love the songs of this band",
        "¿Quién ganó las elecciones?",
        "صديقي يحب كرة القدم",
        "asdf qwer zxcv",
        "Moja kotka urodziła wczoraj pięć kociąt",
    ],
)
def test_what_nothing_answers_is_never_automatic(text: str) -> None:
    assert all(part.decision is not Decision.AUTO for part in read(text).parts)


COURTESIES = [
    *("", " ", "?", "??!", "👍", "🙏🙏", "ok", "OK!!", "Thanks!", "thank you so much", "Hi"),
    *("Hello!", "gracias", "Muchas gracias, saludos", "obrigado!", "merci beaucoup", "dziękuję"),
    *("спасибо", "شكرا", "السلام عليكم", "谢谢", "你好！", "Bonjour,\nmerci d'avance", "ok thanks"),
]


@pytest.mark.parametrize("text", COURTESIES)
def test_courtesies_are_no_question(text: str) -> None:
    reading = read(text)

    assert reading.courtesy
    assert reading.parts == ()


@pytest.mark.parametrize("text", ["yes", "no", "500", "Tomorrow", "да", "price?", "ok, but when?"])
def test_short_answers_and_questions_are_more_than_courtesy(text: str) -> None:
    assert not read(text).courtesy


def test_a_language_the_library_lacks_is_searched_but_never_sure() -> None:
    reading = read("Wie hoch ist die MOQ bei FOB?")

    assert reading.language == "de"
    assert best(reading).language in shipped_library().languages
    assert reading.parts[0].decision is not Decision.AUTO


def test_candidates_are_ordered_probabilities_with_their_reasons() -> None:
    candidates = read("What is your minimum order quantity?").parts[0].candidates

    chances = [one.confidence for one in candidates]
    assert chances == sorted(chances, reverse=True)
    assert 1 <= len(candidates) <= 5
    assert all(0 <= chance <= 1 for chance in chances)
    assert sum(chances) <= 1.0001
    assert {"minimum", "order"} <= set(candidates[0].terms)
    assert candidates[0].phrasing == "What is your minimum order quantity?"


@settings(max_examples=120, deadline=None)
@given(st.text(max_size=400))
def test_no_text_stops_the_matcher(text: str) -> None:
    reading = read(text)

    assert reading.courtesy == (not reading.parts)
    for part in reading.parts:
        assert all(0 <= one.confidence <= 1 for one in part.candidates)


def wide(text: str) -> str:
    """The text in the full-width letters of East Asian keyboards."""
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)


VARIANTS: dict[str, Callable[[str], str]] = {
    "upper": str.upper,
    "wide": wide,
    "unmarked": lambda text: text.rstrip("?!. "),
    "marked": lambda text: f"{text.rstrip('?!. ')} !!",
    "hidden": "\u200b".join,
    "spaced": lambda text: f"  {text} ",
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_case_width_and_punctuation_change_no_answer(variant: str) -> None:
    changed = [
        phrasing
        for language in ("en", "es", "pl", "ru")
        for phrasings in shipped_library().phrasings(language).values()
        for phrasing in phrasings[:2]
        if shipped_matcher().candidates(VARIANTS[variant](phrasing), hint=language)[0].entry
        != shipped_matcher().candidates(phrasing, hint=language)[0].entry
    ]

    assert changed == []


def test_accents_left_out_change_no_answer() -> None:
    pairs = {
        "es": ("¿Cuál es la cantidad mínima?", "cual es la cantidad minima"),
        "pt": ("Vocês têm catálogo?", "voces tem catalogo"),
        "pl": ("Jakie macie godziny pracy?", "jakie macie godziny pracy"),
        "fr": ("Quel est le délai de production ?", "quel est le delai de production"),
    }
    for language, (accented, bare) in pairs.items():
        one, other = (best(read(text, hint=language)).entry for text in (accented, bare))
        assert one == other


def test_a_text_of_100_kb_is_bounded_in_time() -> None:
    for text in ("what is the price and the moq, " * 3_300, "价格多少" * 25_000, " \n" * 50_000):
        taken = []
        for _ in range(3):
            started = time.process_time()
            read(text)
            taken.append(time.process_time() - started)
        assert min(taken) < 0.05


if __name__ == "__main__":
    MISSED.write_text(json.dumps(missed(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
