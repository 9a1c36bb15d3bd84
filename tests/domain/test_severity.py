"""A buyer's wording can only raise the severity, in every language the desk serves."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.kinds import Severity, graver
from bot.domain.severity import Signal, severity_of, signals
from bot.domain.signals import SIMPLIFIED
from tests.domain.severity_messages import GRAVE, TRADE_TALK

_GRAVE = [(lang, signal, text) for lang, rows in GRAVE.items() for signal, text in rows]
_TRADE_TALK = [(lang, text) for lang, rows in TRADE_TALK.items() for text in rows]
_TEXTS = [text for _, _, text in _GRAVE] + [text for _, text in _TRADE_TALK]


@pytest.mark.parametrize(("lang", "signal", "text"), _GRAVE)
def test_grave_wording_signals(lang: str, signal: Signal, text: str) -> None:
    assert signal in signals(text)


@pytest.mark.parametrize(("lang", "text"), _TRADE_TALK)
def test_trade_talk_does_not(lang: str, text: str) -> None:
    assert signals(text) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("teve um incêndio", "TEVE UM INCENDIO"),
        ("احترق الشاحن", "اِحْتَـــرَقَ الشّاحِن"),
        ("اصيب عامل", "أُصيبَ عاملٌ"),
        ("我要找律师", "我要找律師"),
        ("充电器着火了", "充電器著火了"),
        ("the charger caught fire", "The  chargerr, CAUGHT... fireee!!!"),
        ("DAVA AÇACAĞIM", "dava acacagim"),
        ("she has a lawyer", "she has a ｌａｗｙｅｒ"),
        ("law\u00adyer", "law\u200byer"),
        ("バッテリーが爆発", "ﾊﾞｯﾃﾘｰが爆発"),
        ("धुआँ निकल रहा है", "धुआं निकल रहा है"),
        ("ज़हरीला", "जहरीला"),
        ("ta kama da wuta, hayaƙi ya fito", "TA KAMA DA WUTA, HAYAKI YA FITO"),
    ],
)
def test_spelling_does_not_matter(one: str, other: str) -> None:
    assert signals(one) == signals(other) != ()


def test_signals_come_in_order_of_gravity_and_once() -> None:
    text = "1 star review! my lawyer, my lawyer! it caught fire and a child was hurt"
    assert signals(text) == (Signal.INJURY, Signal.FIRE, Signal.LAWYER, Signal.PUBLIC_THREAT)


def test_trade_talk_does_not_hide_a_signal_beside_it() -> None:
    assert signals("the fire extinguisher exploded") == (Signal.FIRE,)
    assert signals("灭火器爆炸了") == (Signal.FIRE,)


def test_vowel_signs_are_parts_of_words() -> None:
    """Without its tone mark "fire" (ไฟไหม้) would be the question for a light (ไฟไหม)."""
    assert signals("ไฟไหม้") == (Signal.FIRE,)
    assert signals("มีไฟไหม") == ()


def test_a_character_of_one_language_is_not_read_in_another() -> None:
    """告訴 is a criminal complaint in Japanese, and "tell" in Chinese."""
    assert signals("告訴します") == (Signal.LAWYER,)
    assert signals("請告訴我價格") == ()


def test_a_question_in_the_same_message_does_not_hide_it() -> None:
    assert Signal.FIRE in signals("ładowarka się zapaliła, jaka jest gwarancja?")


@pytest.mark.parametrize(
    "text", ["no one was hurt", "what happens if it catches fire?", "nikt nie zostal ranny"]
)
def test_denials_and_suppositions_signal_too(text: str) -> None:
    """They only call for attention; understanding the sentence is left to a person."""
    assert signals(text)


def test_parts_of_words_are_not_words() -> None:
    assert signals("firefly lamp, suede, pressure cooker, courtesy, kilogram, Brent") == ()


@pytest.mark.parametrize(
    ("found", "severity"),
    [
        ([], None),
        ([Signal.PUBLIC_THREAT], Severity.S2),
        ([Signal.WHOLE_BATCH, Signal.CHARGEBACK], Severity.S2),
        ([Signal.CHARGEBACK, Signal.DATA_LEAK], Severity.S1),
    ],
)
def test_severity_is_that_of_the_gravest_signal(
    found: list[Signal], severity: Severity | None
) -> None:
    assert severity_of(found) is severity
    assert severity_of(iter(found)) is severity


@given(st.lists(st.sampled_from(Signal)), st.sampled_from([None, *Severity]))
def test_signals_never_lower_a_severity(found: list[Signal], known: Severity | None) -> None:
    raised = graver(known, severity_of(found))
    assert known is None or (raised is not None and raised <= known)
    assert all(severity_of([signal]) is not None for signal in found)


def test_simplified_characters_are_final() -> None:
    assert not SIMPLIFIED.keys() & set(SIMPLIFIED.values())


@given(st.text() | st.text(st.characters(codec=None, categories=["Cs", "Mn", "Lo", "Cf"])))
def test_any_text_is_read(text: str) -> None:
    found = signals(text)
    assert list(found) == [signal for signal in Signal if signal in found]


@given(st.lists(st.sampled_from(_TEXTS) | st.text(max_size=5), max_size=4))
def test_any_mixture_of_messages_is_read(texts: list[str]) -> None:
    """Messages and noise in many scripts reach most patterns, which are compiled when tried."""
    signals(" ".join(texts))


def _seconds(text: str) -> float:
    """Processor time of one reading, the least of three."""

    def once() -> float:
        begun = time.process_time()
        signals(text)
        return time.process_time() - begun

    return min(once() for _ in range(3))


@pytest.mark.parametrize(
    "unit",
    [
        "fire in ",
        "all pcs ",
        "整批货都",
        "كل شحنة ",
        "a",
        "fire pit ",
        "\u0301",
        " ",
        "ا",
        "全部",
        "ทั้งหมด",
        "다 ",
        "सब ",
    ],
)
def test_time_grows_with_the_length_only(unit: str) -> None:
    """100 kB stay far below a second even where every word begins a wording (about 0.07 s)."""
    assert _seconds(unit * (100_000 // len(unit))) < 1


def test_a_message_costs_little() -> None:
    """The budget is 200 microseconds for 300 characters; the limit leaves room for a slow day."""
    texts = [text for _, text in _TRADE_TALK]
    random.Random(6).shuffle(texts)
    messages = [" ".join(texts[at : at + 12])[:300] for at in range(0, len(texts) - 12, 12)]
    for message in messages:
        signals(message)
    assert sum(map(_seconds, messages)) / len(messages) < 0.001
