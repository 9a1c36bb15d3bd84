"""A week's report from what happened: sums by hand, lights and falls at their very edges."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.effects import ClockName
from bot.domain.ids import PersonId
from bot.domain.report import (
    Answers,
    Happened,
    Late,
    Reason,
    Repeat,
    Trend,
    WeekReport,
    week_report,
)
from bot.domain.report_json import report_json
from bot.domain.stages import Cause
from bot.domain.tally import Broken, Judged, Kept, Light, Line, Tally
from bot.domain.week import Week

NOW = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
WEEK = Week(2026, 48)
ANIA, MAREK = PersonId("U0ANIA0001"), PersonId("U0MAREK001")
FIRST, QUOTE, SURVEY = ClockName.FIRST_RESPONSE, ClockName.QUOTE, ClockName.SURVEY
NOTHING = Happened()


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def broken(
    late: float,
    cause: Cause = Cause.OTHER,
    clock: ClockName = FIRST,
    language: str = "es",
    holder: PersonId | None = ANIA,
) -> Broken:
    return Broken(clock, language, holder, cause, minutes(late))


def of(
    this: Happened = NOTHING, before: Happened = NOTHING, late: tuple[Late, ...] = ()
) -> WeekReport:
    spans = WEEK.compared(ZoneInfo("Europe/Warsaw"), NOW)
    return week_report(WEEK, spans, this, before, late, {ANIA: "Ania Nowak"}, NOW)


THIS = Happened(
    Judged(
        [
            Kept(QUOTE, "de", None, 4),
            Kept(FIRST, "es", ANIA, 10),
            Kept(FIRST, "de", MAREK, 7),
        ],
        [
            broken(5, Cause.NO_MATCH),
            broken(20, Cause.NO_MATCH, holder=None),
            broken(60, Cause.HELD, language="de"),
            broken(600, Cause.OFF_HOURS, clock=SURVEY, language="fr", holder=None),
        ],
    )
)
BEFORE = Happened(
    Judged([Kept(FIRST, "es", ANIA, 3), Kept(ClockName.SAMPLE, "pl", ANIA, 2)], [broken(9)])
)


def test_promises_are_counted_by_clock_in_the_order_of_the_clocks() -> None:
    assert of(THIS, BEFORE).clocks == (
        Line(FIRST, Tally(17, 3), Tally(3, 1), minutes(20), minutes(60)),
        Line(QUOTE, Tally(4, 0)),
        Line(ClockName.SAMPLE, Tally(), Tally(2, 0)),
        Line(SURVEY, Tally(0, 1), Tally(), minutes(600), minutes(600)),
    )


def test_promises_are_counted_by_language_and_by_person_the_most_first() -> None:
    report = of(THIS, BEFORE)
    assert [(one.key, one.tally) for one in report.languages] == [
        ("es", Tally(10, 2)),
        ("de", Tally(11, 1)),
        ("fr", Tally(0, 1)),
        ("pl", Tally(0, 0)),
    ]
    assert [(one.key, one.tally, one.before) for one in report.people] == [
        (ANIA, Tally(10, 2), Tally(5, 1)),
        (MAREK, Tally(7, 0), Tally(0, 0)),
        (None, Tally(4, 2), Tally(0, 0)),
    ]


def test_all_promises_together_are_one_line_with_the_median_of_all() -> None:
    # 5, 20, 60 and 600 minutes late: the middle two are 20 and 60.
    assert of(THIS, BEFORE).total == Line(
        None, Tally(21, 4), Tally(5, 1), minutes(40), minutes(600)
    )


def test_causes_are_counted_the_most_frequent_first_those_of_before_behind() -> None:
    assert of(THIS, BEFORE).reasons == (
        Reason(Cause.NO_MATCH, 2, 0),
        Reason(Cause.OFF_HOURS, 1, 0),
        Reason(Cause.HELD, 1, 0),
        Reason(Cause.OTHER, 0, 1),
    )


@pytest.mark.parametrize(
    ("kept", "missed", "light", "percent"),
    [
        (0, 0, Light.GREY, None),
        (95, 5, Light.GREEN, 95),
        (949, 51, Light.AMBER, 94),
        (85, 15, Light.AMBER, 85),
        (849, 151, Light.RED, 84),
        (0, 1, Light.RED, 0),
        (999, 1, Light.GREEN, 99),
        (1, 0, Light.GREEN, 100),
    ],
)
def test_the_light_is_that_of_the_share_which_is_never_rounded_up(
    kept: int, missed: int, light: Light, percent: int | None
) -> None:
    tally = Tally(kept, missed)
    assert (tally.light, tally.percent, tally.judged) == (light, percent, kept + missed)


@pytest.mark.parametrize(
    ("before", "count", "change", "fell"),
    [
        (5, 4, -20, True),
        (4, 0, -100, False),
        (6, 5, -16, False),
        (1000, 801, -19, False),
        (1000, 800, -20, True),
        (5, 0, -100, True),
        (5, 5, 0, False),
        (3, 7, 133, False),
        (0, 6, None, False),
    ],
)
def test_a_fall_of_a_fifth_is_told_where_enough_had_asked(
    before: int, count: int, change: int | None, *, fell: bool
) -> None:
    (trend,) = of(Happened(countries={"NG": count}), Happened(countries={"NG": before})).countries
    assert (trend.change, trend.fell) == (change, fell)


def test_countries_that_fell_come_first_and_the_unknown_ones_last() -> None:
    this = {"DE": 12, "PL": 1, None: 2, "NG": 4, "BR": 3}
    before = {"DE": 10, None: 40, "NG": 9, "BR": 3, "TR": 6}
    assert of(Happened(countries=this), Happened(countries=before)).countries == (
        Trend("NG", 4, 9),
        Trend("TR", 0, 6),
        Trend("DE", 12, 10),
        Trend("BR", 3, 3),
        Trend("PL", 1, 0),
        Trend(None, 2, 40),
    )
    assert not Trend(None, 2, 40).fell


def test_a_cause_is_a_repeat_from_the_second_inquiry_of_the_week_on() -> None:
    this = {("production", "quality"): 2, ("logistics", "late"): 3, ("it", "other"): 1}
    before = {("logistics", "late"): 1, ("it", "other"): 5}
    assert of(Happened(resolutions=this), Happened(resolutions=before)).repeats == (
        Repeat("logistics", "late", 3, 1),
        Repeat("production", "quality", 2, 0),
    )


def test_an_empty_week_is_grey_and_has_no_lines() -> None:
    report = of()
    assert (report.total, report.total.tally.light) == (Line(None), Light.GREY)
    assert (report.clocks, report.languages, report.people, report.reasons) == ((), (), (), ())
    assert (report.repeats, report.countries, report.late) == ((), (), ())
    assert report.answers.percent is None


def test_the_json_holds_the_same_figures() -> None:
    late = (Late(SURVEY, 1, minutes(2)), Late(FIRST, 3, minutes(1.5)))
    this = Happened(
        THIS.judged, {"NG": 4, None: 1}, {("it", "other"): 2}, Answers(automatic=2, total=3)
    )
    found = report_json(of(this, Happened(countries={"NG": 9}), late))
    assert found["week"] == "2026-W48"
    assert found["span"] == {
        "since": "2026-11-22T23:00:00+00:00",
        "until": "2026-11-29T23:00:00+00:00",
    }
    assert found["clocks"][0] == {
        "clock": "first_response",
        "kept": 17,
        "broken": 3,
        "percent": 85,
        "light": "amber",
        "late_median_s": 1200,
        "late_worst_s": 3600,
        "before": {"kept": 0, "broken": 0, "percent": None},
    }
    assert [(one["person"], one["name"]) for one in found["people"]] == [
        (ANIA, "Ania Nowak"),
        (MAREK, None),
        (None, None),
    ]
    assert found["repeat_causes"] == [
        {"department": "it", "cause": "other", "count": 2, "before": 0}
    ]
    assert found["countries"] == [
        {"country": "NG", "count": 4, "before": 9, "change_percent": -55, "fell": True},
        {"country": None, "count": 1, "before": 0, "change_percent": None, "fell": False},
    ]
    assert found["first_answers"]["percent"] == 66
    assert found["late_now"] == [
        {"clock": "first_response", "count": 3, "worst_s": 90},
        {"clock": "survey", "count": 1, "worst_s": 120},
    ]
