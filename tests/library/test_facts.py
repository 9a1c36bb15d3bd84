"""Facts are typed, and a region's value goes before its group's before the default."""

import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from qa_library import (
    DateFact,
    Duration,
    DurationUnit,
    FactValue,
    ListFact,
    Money,
    Percent,
    Quantity,
    load_library,
)
from tests.library.content import small

D = Decimal


def value(folder: Path, text: str, region: str | None = None) -> FactValue:
    """The value of a fact written as given, in the small library."""
    loaded = load_library(small(folder, facts=f"it: {text}\nmoq: {{}}\nlead_time: {{}}\n"))
    return loaded.library.facts["it"].value_for(region)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{type: money, amount: "4.20", currency: USD}', Money(D("4.20"), "USD")),
        ("{type: quantity, unit: piece, value: 500}", Quantity(D(500), "piece")),
        (
            "{type: duration, unit: day, value: 15}",
            Duration(D(15), D(15), DurationUnit.DAY),
        ),
        (
            "{type: duration, unit: business_day, low: 3, high: 5}",
            Duration(D(3), D(5), DurationUnit.BUSINESS_DAY),
        ),
        ("{type: percent, value: 30}", Percent(D(30), D(30))),
        ("{type: date, value: 2027-03-31}", DateFact(datetime.date(2027, 3, 31))),
        (
            "{type: list, items: [PayPal, {en: card, es: tarjeta}]}",
            ListFact(("PayPal", {"en": "card", "es": "tarjeta"})),
        ),
    ],
)
def test_each_type_is_read(tmp_path: Path, text: str, expected: FactValue) -> None:
    assert value(tmp_path, text) == expected


REGIONS = "{type: quantity, unit: piece, value: 500, regions: {EU: 300, PL: 100, NG: {unit: box}}}"


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        (None, Quantity(D(500), "piece")),
        ("US", Quantity(D(500), "piece")),
        ("DE", Quantity(D(300), "piece")),
        ("de", Quantity(D(300), "piece")),
        ("EU", Quantity(D(300), "piece")),
        ("PL", Quantity(D(100), "piece")),
        ("NG", Quantity(D(500), "box")),
    ],
)
def test_country_beats_group_beats_default(
    tmp_path: Path, region: str | None, expected: FactValue
) -> None:
    assert value(tmp_path, REGIONS, region) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{type: duration, unit: day, low: 5, high: 9, regions: {NG: 7}}", (7, 7)),
        ("{type: duration, unit: day, value: 5, regions: {NG: {low: 7, high: 8}}}", (7, 8)),
        ("{type: duration, unit: day, low: 5, high: 9, regions: {NG: {high: 12}}}", (5, 12)),
    ],
)
def test_a_region_may_turn_a_value_into_a_range_and_back(
    tmp_path: Path, text: str, expected: tuple[int, int]
) -> None:
    found = value(tmp_path, text, "NG")

    assert isinstance(found, Duration)
    assert (int(found.low), int(found.high)) == expected


def test_a_region_replaces_a_list(tmp_path: Path) -> None:
    text = "{type: list, items: [T/T], regions: {NL: [iDEAL]}}"

    assert value(tmp_path, text, "NL") == ListFact(("iDEAL",))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("500", "no fields"),
        ("{value: 500}", "no `type`"),
        ("{type: number, value: 500}", "unknown type"),
        ("{type: quantity, unit: piece, value: lots}", "no number"),
        ("{type: quantity, unit: piece, value: 1_000}", "no number"),
        ("{type: quantity, unit: piece, value: nan}", "no number"),
        ("{type: quantity, unit: piece, value: 1e9999999}", "no number"),
        ("{type: quantity, unit: piece, value: -5}", "no number"),
        ("{type: quantity, unit: piece}", "no `value`"),
        ("{type: quantity, unit: piece, value: 5, colour: red}", "unknown field"),
        ("{type: money, amount: 5, currency: dollars}", "unknown currency"),
        ("{type: duration, unit: fortnight, value: 1}", "unknown unit"),
        ("{type: duration, unit: day, low: 9, high: 5}", "above"),
        ("{type: duration, unit: day, value: 1, low: 1, high: 2}", "both"),
        ("{type: percent, value: 3000}", "percent"),
        ("{type: date, value: 2027-02-30}", "does not exist"),
        ("{type: date, value: 31.03.2027}", "does not exist"),
        ("{type: list, items: []}", "no `items`"),
        ("{type: list, items: [[a]]}", "no text"),
        ("{type: quantity, unit: piece, value: 5, regions: {Nigeria: 2}}", "unknown region"),
        ("{type: quantity, unit: piece, value: 5, regions: [NG]}", "no table"),
    ],
)
def test_a_bad_fact_is_named_and_left_out_with_what_quotes_it(
    tmp_path: Path, text: str, message: str
) -> None:
    loaded = load_library(small(tmp_path, facts=f"# facts\nmoq: {text}\nlead_time: {text}\n"))

    problem = loaded.problems[0]
    assert (problem.file, problem.line, problem.entry) == ("facts.yaml", 2, "moq")
    assert message in problem.message
    assert "order.moq" not in loaded.library.entries
    assert "order.damaged" in loaded.library.entries
