"""Why a message was read as it was: the same reading, in plain values."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from qa_library import Matcher, load_library
from qa_library.explain import GUARD_WORDS, Explanation, Reason, explain
from qa_library.guards import Guard
from qa_library.highlight import Pieces, marked
from qa_library.match import Decision
from tests.library.content import shipped_matcher, small
from tests.library.test_commands import run


@pytest.fixture(scope="module")
def matcher(tmp_path_factory: pytest.TempPathFactory) -> Matcher:
    """A matcher over the small library, too small for anything to be sure."""
    return Matcher(load_library(small(tmp_path_factory.mktemp("small"))).library)


def explained(matcher: Matcher, text: str, **known: str) -> Explanation:
    return explain(matcher, text, matcher.read(text, **known), **known)


def shown(pieces: Pieces) -> str:
    return "".join(f"[{text}]" if shared else text for text, shared in pieces)


def test_it_tells_what_the_matcher_found() -> None:
    matcher = shipped_matcher()
    text = "Dzień dobry, jakie jest minimalne zamówienie? Czy mogę zamówić próbkę?"
    reading = matcher.read(text, hint="pl")
    told = explained(matcher, text, hint="pl")

    assert told.text == text
    assert (told.language.code, told.language.hint, told.language.history) == ("pl", "pl", None)
    assert told.language.evidence[0].code == "pl"
    assert "zamówienie" in told.language.evidence[0].words
    assert [part.decision for part in told.parts] == [part.decision for part in reading.parts]
    for part, read in zip(told.parts, reading.parts, strict=True):
        assert "".join(text for text, _ in part.text) == read.text
        assert [one.entry for one in part.candidates] == [one.entry for one in read.candidates]
        assert [one.confidence for one in part.candidates] == [
            one.confidence for one in read.candidates
        ]
        assert part.bar == matcher.auto_bar("pl", read.candidates[0].entry)
        best = part.candidates[0]
        assert "".join(text for text, _ in best.phrasing) == read.candidates[0].phrasing
        assert best.terms == read.candidates[0].terms
        assert any(shared for _, shared in best.phrasing)
        assert any(shared for _, shared in part.text)
    assert told.parts[0].candidates[0].question == matcher.library.question("order.moq", "en")


def test_it_survives_json() -> None:
    told = explained(shipped_matcher(), "ما هو الحد الأدنى للطلب؟").as_json()
    assert json.loads(json.dumps(told))["parts"][0]["decision"] == told["parts"][0]["decision"]


def test_a_greeting_asks_nothing(matcher: Matcher) -> None:
    told = explained(matcher, "hello")
    assert (told.courtesy, told.parts) == (True, ())


def test_a_language_that_cannot_be_sure_has_no_bar(matcher: Matcher) -> None:
    (part,) = explained(matcher, "¿Cuál es el pedido mínimo?").parts
    assert (part.decision, part.reason, part.bar) == ("suggest", Reason.UNPROVEN, None)


def test_what_is_sure_or_not_sure_enough_says_so_by_the_bar() -> None:
    matcher = shipped_matcher()
    text = "What is your minimum order?"
    reading = matcher.read(text)
    (part,) = reading.parts
    (told,) = explain(matcher, text, reading).parts
    assert (told.decision, told.reason) == ("auto", Reason.SURE)
    assert told.bar is not None
    assert told.candidates[0].confidence >= told.bar

    best = replace(part.candidates[0], confidence=(told.suggest_bar + told.bar) / 2)
    doubted = replace(part, candidates=(best,), decision=Decision.SUGGEST)
    (told,) = explain(matcher, text, replace(reading, parts=(doubted,))).parts
    assert told.reason == Reason.UNSURE
    fresh = replace(doubted, candidates=(replace(best, fresh=True),))
    (told,) = explain(matcher, text, replace(reading, parts=(fresh,))).parts
    assert told.reason == Reason.FRESH


def test_each_guard_has_its_words() -> None:
    assert set(GUARD_WORDS) == set(Guard)


def test_what_does_not_agree_is_told_in_words() -> None:
    (part,) = explained(shipped_matcher(), "Is your minimum order 7777 pieces?").parts
    assert dict(part.candidates[0].guards) == {"quantity": "a number with its unit"}
    assert part.reason == Reason.DISAGREES


def test_a_language_the_library_lacks_is_answered_through_another(matcher: Matcher) -> None:
    text = "Was ist die Mindestmenge, minimum order pieces?"
    reading = matcher.read(text)
    assert reading.language == "de"
    (part,) = reading.parts
    suggested = replace(part, decision=Decision.SUGGEST)  # as a closer match would be
    (told,) = explain(matcher, text, replace(reading, parts=(suggested,))).parts
    assert told.reason == Reason.FOREIGN


def test_what_resembles_nothing_is_told_apart_from_what_resembles_little(matcher: Matcher) -> None:
    nothing, little = explained(matcher, "ъъъ ээээ?"), explained(matcher, "a restaurant?")
    assert [part.reason for part in nothing.parts] == [Reason.NOTHING]
    assert [part.reason for part in little.parts] == [Reason.UNLIKE]
    assert little.parts[0].candidates[0].confidence < little.parts[0].suggest_bar


@pytest.mark.parametrize(
    ("text", "terms", "language", "wanted"),
    [
        (
            "¿Cuál es el PEDIDO mínimo?",
            ("pedidos", "minimo"),
            "es",
            "¿Cuál es el [PEDIDO] [mínimo]?",
        ),
        ("可以寄样品吗？", ("样品",), "zh", "可以寄[样品]吗？"),
        ("可以寄樣品嗎？", ("样品",), "zh", "可以寄[樣品]嗎？"),
        ("做OEM吗", ("oem",), "zh", "做[OEM]吗"),
        ("ขั้นต่ำเท่าไหร่", ("ขั", "ขั้"[1:]), "th", "[ขั้]นต่ำเท่าไหร่"),
        ("الحد الأدنى للطلب؟", ("الادني",), "ar", "الحد [الأدنى] للطلب؟"),
        ("nothing shared", (), "en", "nothing shared"),
        ("", ("x",), "en", ""),
    ],
)
def test_shared_words_are_marked_as_they_are_written(
    text: str, terms: tuple[str, ...], language: str, wanted: str
) -> None:
    assert shown(marked(text, terms, language)) == wanted


def test_try_prints_the_same_as_json(tmp_path: Path) -> None:
    content = small(tmp_path)
    text = "¿Cuál es el pedido mínimo?"
    result = run("try", text, "--content", str(content), "--lang", "es", "--json")
    matcher = Matcher(load_library(content).library)
    wanted = explained(matcher, text, hint="es").as_json()
    assert json.loads(result.stdout) == json.loads(json.dumps(wanted))
