"""Whatever a template and its facts hold, an answer is rendered or names the fact it lacks."""

import string
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.localise.facts import MissingFact, render_answer
from bot.localise.placeholders import placeholders
from qa_library.facts import (
    DateFact,
    Duration,
    DurationUnit,
    FactValue,
    ListFact,
    Money,
    Percent,
    Quantity,
)

NAMES = st.sampled_from(["moq", "price", "lead_time", "a.b", "0"])
AMOUNTS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12)
UNITS = st.sampled_from(["piece", "kg", "square metre", "business_day", "bushel", ""])
CURRENCIES = st.sampled_from(["USD", "EUR", "CNY", "XYZ", "XAU"])
LOCALES = st.one_of(
    st.sampled_from(
        ["en", "en-US", "es-MX", "ar-EG", "pt-BR", "zh", "zh-Hant-HK", "pl", "fr", "ru"]
    ),
    st.sampled_from(["de-CH", "tr", "vi", "id", "it", "sw"]),
    st.text(alphabet=string.ascii_letters + "-_", max_size=12),
    st.text(max_size=6),
)
TEXTS = st.text(max_size=20)
FACTS: st.SearchStrategy[FactValue] = st.one_of(
    st.builds(Money, AMOUNTS, CURRENCIES),
    st.builds(Quantity, AMOUNTS, UNITS),
    st.builds(Duration, AMOUNTS, AMOUNTS, st.sampled_from(DurationUnit)),
    st.builds(Percent, AMOUNTS, AMOUNTS),
    st.builds(DateFact, st.dates(min_value=date(1, 1, 1))),
    st.builds(
        ListFact,
        st.lists(st.one_of(TEXTS, st.dictionaries(TEXTS, TEXTS, max_size=3)), max_size=4).map(
            tuple
        ),
    ),
)
TEMPLATES = st.lists(
    st.one_of(
        TEXTS,
        NAMES.map(lambda name: f"{{{name}}}"),
        st.sampled_from(["{", "}", "{{", "}}", "{}", "{x y}", "%s", "{moq!r}", "{moq:>9}"]),
    ),
    max_size=8,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(template=TEMPLATES, facts=st.dictionaries(NAMES, FACTS), locale=LOCALES)
def test_rendering_never_fails_but_for_a_missing_fact(
    template: str, facts: dict[str, FactValue], locale: str
) -> None:
    missing = placeholders(template) - facts.keys()
    if missing:
        with pytest.raises(MissingFact) as caught:
            render_answer(template, facts, locale)
        assert caught.value.name in missing
    else:
        render_answer(template, facts, locale)


@given(word=st.text(max_size=40))
def test_a_fact_reaches_the_answer_letter_by_letter(word: str) -> None:
    facts: dict[str, FactValue] = {"word": ListFact((word,))}
    assert render_answer("<{word}>", facts, "en") == f"<{word}>"


@given(text=st.text(max_size=60))
def test_doubling_the_braces_keeps_any_text_as_it_is(text: str) -> None:
    template = text.replace("{", "{{").replace("}", "}}")
    assert render_answer(template, {"moq": Quantity(Decimal(5), "piece")}, "en") == text
