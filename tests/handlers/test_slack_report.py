"""The Monday post: what it says in both of the desk's languages, and that Slack takes it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.effects import PROMISES, ClockName
from bot.domain.ids import PersonId
from bot.domain.report import Answers, Happened, Late, WeekReport, week_report
from bot.domain.resolution import Cause as Came
from bot.domain.resolution import Department
from bot.domain.stages import Cause
from bot.domain.tally import Broken, Judged, Kept
from bot.domain.week import Week
from handlers.slack.report import picture_title, report_message
from tests.handlers.validity import check_message

NOW = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
MAREK = PersonId("U0MAREK001")
FIRST, APPROVAL = ClockName.FIRST_RESPONSE, ClockName.APPROVAL
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def report(
    this: Happened,
    before: Happened | None = None,
    late: tuple[Late, ...] = (),
    week: str = "2026-W48",
    names: dict[PersonId, str] | None = None,
) -> WeekReport:
    chosen = Week.parse(week)
    spans = chosen.compared(ZoneInfo("Europe/Warsaw"), NOW)
    return week_report(chosen, spans, this, before or Happened(), late, names or {}, NOW)


def kept(count: int, clock: ClockName = FIRST, holder: PersonId | None = MAREK) -> Kept:
    return Kept(clock, "es", holder, count)


def broken(late: timedelta, clock: ClockName = APPROVAL, cause: Cause = Cause.HELD) -> Broken:
    return Broken(clock, "de", None, cause, late)


USUAL = report(
    Happened(
        Judged([kept(48), kept(3, APPROVAL)], [broken(2 * HOUR), broken(4 * HOUR, FIRST)]),
        {"NG": 4, "DE": 12, "CI": 1, None: 2},
        {("logistics", "damaged_in_transit"): 3},
        Answers(12, 40),
    ),
    Happened(
        Judged([kept(9)], [broken(HOUR, FIRST, Cause.NO_MATCH)]),
        {"NG": 9, "DE": 10, None: 2},
        {("logistics", "damaged_in_transit"): 1},
        Answers(8, 38),
    ),
    (Late(FIRST, 2, 3 * HOUR),),
    names={MAREK: "Marek Nowak"},
)


def lines(report: WeekReport, language: str = "en") -> list[str]:
    """Every line of the post that is not its title."""
    _, blocks = report_message(report, language)
    found: list[str] = []
    for block in blocks[1:]:
        parts = block.get("elements") or [block["text"]]
        found += [line for part in parts for line in part["text"].splitlines()]
    return found


def test_the_post_says_all_in_the_order_in_which_it_matters() -> None:
    text, blocks = report_message(USUAL, "en")
    assert text == blocks[0]["text"]["text"] == "🟢 Week 48: 96% of promises kept"
    assert lines(USUAL) == [
        "23 Nov 2026 to 29 Nov 2026, beside the week before",
        "*Promises*",
        "🟢 First response: *97%*, 48 of 49, the week before 90% · late by 4 h",
        "🔴 Approval: *75%*, 3 of 4 · late by 2 h",
        "🟢 All together: *96%*, 51 of 53, the week before 90%"
        " · late by 3 h (median), 4 h at worst",
        "*Why promises were broken*",
        "Somebody held it and did not answer: *2*, the week before 0",
        "The library had no match: *0*, the week before 1",
        "*Languages*",
        "🟢 Spanish: *100%*, 51 of 51, the week before 100%",
        "🔴 German: *0%*, 0 of 2, the week before 0% · late by 3 h (median), 4 h at worst",
        "*Who held them*",
        "Marek Nowak: *100%*, 51 of 51, the week before 100%",
        "Nobody held it: *0%*, 0 of 2, the week before 0% · late by 3 h (median), 4 h at worst",
        "*Causes that came again*",
        "Logistics, Damaged in transit: *3*, the week before 1",
        "*Inquiries by country*",
        "⚠️ Nigeria: *4*, down 55% from 9: ask why",
        "Germany: *12*, up 20% from 10",
        "Côte d’Ivoire: *1*, the week before none",
        "Unknown country: *2*, the week before 2",
        "*Late now*",
        "First response: *2*, the longest by 3 h",
        "First answers that went out by themselves: *30%*, 12 of 40, the week before 21%",
        "🟢 from 95% kept, 🟡 from 85%, 🔴 below. A broken promise counts in the week"
        " in which it was due.",
    ]


def test_the_post_is_in_the_desks_language() -> None:
    text, _ = report_message(USUAL, "zh")
    assert text == "🟢 第 48 周：承诺兑现率 96%"
    found = lines(USUAL, "zh")
    assert found[0] == "2026年11月23日 至 2026年11月29日，与前一周对比"
    assert "🔴 审批 · *75%* · 3/4 · 超时 2 小时" in found
    assert "已有人认领但未回复 · *2* · 前一周 0" in found
    assert "⚠️ 尼日利亚 · *4* · 较前一周 9 下降 55%，请查明原因" in found


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_empty_week_says_so_in_few_words(language: str) -> None:
    text, blocks = report_message(report(Happened()), language)
    check_message(text, blocks)
    assert (
        text == {"en": "Week 48: no promise came due", "zh": "第 48 周：没有到期的承诺"}[language]
    )
    assert len(blocks) == 4


def test_a_week_that_runs_is_said_to_be_counted_so_far() -> None:
    found = lines(report(Happened(Judged([kept(1)])), week="2026-W49"))
    assert found[0] == "30 Nov 2026 to 6 Dec 2026, so far, beside as much of the week before"


def test_a_promise_of_the_week_before_alone_is_grey() -> None:
    found = report(Happened(), Happened(Judged([kept(3)], [broken(HOUR, FIRST)])))
    assert "⚪ First response: none came due, the week before 75% kept" in lines(found)
    assert picture_title(found, "en") == "Week 48: no promise came due"


def test_names_and_codes_can_neither_format_nor_ping() -> None:
    tricky = report(
        Happened(
            Judged([kept(1, holder=MAREK), Kept(FIRST, "x-*<!here>*", MAREK, 1)]),
            {"Q<": 1},
            {("*it*", "<@U1>"): 2},
        ),
        names={MAREK: "*Marek* <!channel> :tada: & `Sons`"},
    )
    text, blocks = report_message(tricky, "en")
    check_message(text, blocks)
    assert "∗Marek∗ &lt;!channel&gt; ∶tada: &amp; ˋSonsˋ: *100%*, 2 of 2" in lines(tricky)


def longest() -> WeekReport:
    """More of everything than is shown, with names as long as they come."""
    people = [PersonId(f"U{number:09}") for number in range(40)]
    judged = Judged(
        [
            Kept(clock, f"{language}-Latn-XX", person, 10**6)
            for clock in sorted(PROMISES)
            for language, person in zip(["es", "de", "fr", "pl"] * 10, people, strict=True)
        ],
        [
            Broken(clock, "zh-Hant-HK", None, cause, 3000 * HOUR)
            for clock in sorted(PROMISES)
            for cause in Cause
        ]
        * 2,
    )
    codes = [f"{one}{other}" for one in "ABCDEFGHIMST" for other in "DEFGHIMNRZ"]
    pairs = {(str(each), str(cause)): 10**6 for each in Department for cause in Came}
    happened = Happened(judged, dict.fromkeys(codes, 10**6), pairs, Answers(10**6, 10**6))
    before = Happened(judged, dict.fromkeys(codes, 10**7), pairs, Answers(10**6, 10**6))
    late = tuple(Late(clock, 10**6, 3000 * HOUR) for clock in sorted(PROMISES))
    return report(happened, before, late, names=dict.fromkeys(people, "<&*>" * 40))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_slack_takes_the_longest_post_there_can_be(language: str) -> None:
    text, blocks = report_message(longest(), language)
    check_message(text, blocks)
    shown = lines(longest(), language)
    assert sum("U0000" in line for line in shown) == 0
    more = {"en": "and {} more", "zh": "另有 {} 项"}[language]
    assert more.format(len(Department) * len(Came) - 10) in shown
    assert more.format(41 - 10) in shown


@pytest.mark.parametrize("language", ["en", "zh"])
def test_slack_takes_the_usual_post(language: str) -> None:
    text, blocks = report_message(USUAL, language)
    check_message(text, blocks)
