"""Promises of the policy file: order, layers, the short form, and what is refused."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.effects import PROMISES, ClockName
from bot.domain.kinds import Kind, Severity
from bot.domain.policy import Policy
from bot.domain.promises import RULES, Matter, Promise, Start, Stop, When, first_match
from tests.policy.files import loaded, problem, problems

START = datetime(2026, 11, 27, 12, tzinfo=UTC)


def promise(policy: Policy, name: str) -> Promise:
    (found,) = [one for one in policy.promises if one.name == name]
    return found


def names(policy: Policy, clock: ClockName) -> list[str]:
    return [one.name for one in policy.promises if one.clock is clock]


def target(policy: Policy, clock: ClockName, language: str, kind: Kind = Kind.QUESTION) -> str:
    return str(first_match(policy.promises, Matter(kind, None, language))[clock].target)


def test_every_clock_is_promised_something(tmp_path: Path) -> None:
    shipped = loaded(tmp_path, "")
    assert {one.clock for one in shipped.promises} == PROMISES
    for one in shipped.promises:
        rule = RULES[one.clock]
        assert (one.starts, one.stops, one.pauses) == (rule.starts, rule.stops, rule.pauses)


@pytest.mark.parametrize(
    ("clock", "kind", "severity", "within"),
    [
        (ClockName.QUOTE, Kind.QUOTE_REQUEST, None, "1h"),
        (ClockName.RESOLUTION, Kind.COMPLAINT, Severity.S3, "24h"),
        (ClockName.DEFECT_REPORT, Kind.DEFECT_REPORT, None, "48h"),
        (ClockName.SUGGESTION, Kind.SUGGESTION, Severity.S4, "72h"),
        (ClockName.REVIEW, Kind.REVIEW, None, "24h"),
        (ClockName.ORDER_CONFIRMATION, Kind.ORDER_STATUS, None, "2h"),
        (ClockName.DELAY, Kind.ORDER_STATUS, None, "48h"),
        (ClockName.RESHIPMENT, Kind.COMPLAINT, Severity.S2, "24h"),
        (ClockName.REFUND, Kind.RETURN_REQUEST, Severity.S3, "3bd"),
    ],
)
def test_the_figures_of_the_trade(
    tmp_path: Path, clock: ClockName, kind: Kind, severity: Severity | None, within: str
) -> None:
    found = first_match(loaded(tmp_path, "").promises, Matter(kind, severity, "pl"))
    assert str(found[clock].target) == within


def test_a_promise_with_all_it_can_say(tmp_path: Path) -> None:
    text = """\
promises:
  gulf:
    clock: quote
    when: {languages: [ar, en], kinds: quote_request, severities: [S1], regions: [SA, NO],
           channels: [telegram], tags: [logistics]}
    target: 90m
    calendar: desk
    warn: [50%, 0.8]
    repeat: 1h
    ladder: major
    starts: opened
    stops: [answered, resolved]
"""
    policy = loaded(tmp_path, text)
    assert policy.promises[0] == Promise(
        "gulf",
        ClockName.QUOTE,
        promise(policy, "gulf").target,
        policy.desk_calendar,
        When(
            frozenset({Kind.QUOTE_REQUEST}),
            frozenset({Severity.S1}),
            frozenset({"ar", "en"}),
            frozenset({"SA", "NO"}),
            frozenset({"telegram"}),
            frozenset({"logistics"}),
        ),
        Start.OPENED,
        frozenset({Stop.ANSWERED, Stop.RESOLVED}),
        False,
        (0.5, 0.8),
        timedelta(hours=1),
        "major",
    )
    assert promise(policy, "gulf").target.duration == timedelta(minutes=90)


def test_what_is_left_out_of_a_shipped_promise_stays_and_so_does_its_place(tmp_path: Path) -> None:
    shipped = loaded(tmp_path, "")
    policy = loaded(tmp_path, "promises: {first_response: {target: 4h}, quote: {warn: off}}")
    order = [one.name for one in shipped.promises]
    assert [one.name for one in policy.promises] == order
    assert target(policy, ClockName.FIRST_RESPONSE, "en") == "15m"
    assert target(policy, ClockName.FIRST_RESPONSE, "pl") == "4h"
    assert promise(policy, "quote").warn == ()
    assert promise(policy, "quote").target == promise(shipped, "quote").target


def test_new_promises_come_before_the_shipped_ones_in_their_own_order(tmp_path: Path) -> None:
    text = """\
promises:
  brazil: {clock: first_response, when: {regions: [BR]}, target: 30m}
  portuguese: {clock: first_response, when: {languages: [pt]}, target: 1h}
"""
    policy = loaded(tmp_path, text)
    assert names(policy, ClockName.FIRST_RESPONSE) == [
        "brazil",
        "portuguese",
        "first_response_core",
        "first_response",
    ]


def test_a_promise_can_be_taken_away(tmp_path: Path) -> None:
    policy = loaded(tmp_path, "promises: {survey: off}")
    assert names(policy, ClockName.SURVEY) == []


def test_a_name_that_is_a_clock_needs_no_clock(tmp_path: Path) -> None:
    policy = loaded(tmp_path, "promises: {survey: off, approval: {target: 3bd, calendar: desk}}")
    assert promise(policy, "approval").target.business_days == 3


def test_warnings_and_ladders_can_be_switched_off(tmp_path: Path) -> None:
    text = "promises: {quote: {warn: off, repeat: off, ladder: off}}"
    quote = promise(loaded(tmp_path, text), "quote")
    assert (quote.warn, quote.repeat, quote.ladder) == ((), None, None)


def test_a_resolution_need_not_stand_still(tmp_path: Path) -> None:
    assert promise(loaded(tmp_path, ""), "resolution").pauses
    for text in ("[]", "off"):
        policy = loaded(tmp_path, f"promises: {{resolution: {{pauses: {text}}}}}")
        assert not promise(policy, "resolution").pauses


def test_a_word_can_begin_a_sample(tmp_path: Path) -> None:
    text = "promises: {sample: {starts: promised, stops: [kept, order_shipped]}}"
    sample = promise(loaded(tmp_path, text), "sample")
    assert sample.starts is Start.PROMISED
    assert sample.stops == {Stop.KEPT, Stop.ORDER_SHIPPED}


class TestShortForm:
    def test_its_languages_take_the_place_of_the_shipped_ones(self, tmp_path: Path) -> None:
        policy = loaded(tmp_path, "first_response: {default: 4h, languages: {pl: 30m, no: 45m}}")
        for clock in (ClockName.FIRST_RESPONSE, ClockName.NEXT_RESPONSE):
            wanted = {"pl": "30m", "no": "45m", "en": "4h", "fr": "4h"}
            assert {each: target(policy, clock, each) for each in wanted} == wanted
        assert promise(policy, "first_response_pl").warn == (0.8,)

    def test_a_default_alone_leaves_the_languages(self, tmp_path: Path) -> None:
        policy = loaded(tmp_path, "first_response: {default: 2h}")
        assert target(policy, ClockName.NEXT_RESPONSE, "es") == "15m"
        assert target(policy, ClockName.NEXT_RESPONSE, "de") == "2h"

    def test_languages_alone_leave_the_default(self, tmp_path: Path) -> None:
        policy = loaded(tmp_path, "first_response: {languages: {de: 1h}}")
        assert target(policy, ClockName.FIRST_RESPONSE, "de") == "1h"
        assert target(policy, ClockName.FIRST_RESPONSE, "es") == "8h"

    def test_own_promises_come_before_it(self, tmp_path: Path) -> None:
        text = """\
first_response: {default: 2h, languages: {de: 1h}}
promises:
  grave: {clock: first_response, when: {severities: [S1]}, target: 5m}
"""
        policy = loaded(tmp_path, text)
        assert names(policy, ClockName.FIRST_RESPONSE)[0] == "grave"
        about = Matter(Kind.QUESTION, Severity.S1, "de")
        due = policy.response_due(about, ClockName.FIRST_RESPONSE, START)
        assert due == START + timedelta(minutes=5)

    def test_the_same_promise_in_both_forms_is_refused(self, tmp_path: Path) -> None:
        text = """\
first_response:
  languages:
    de: 1h
promises:
  first_response_de: {clock: first_response, when: {severities: [S1]}, target: 2h}
"""
        assert problem(tmp_path, text) == (
            "3: first_response.languages.de: is promised twice: here, and as"
            " promises.first_response_de (line 5); leave one out"
        )

    def test_the_same_inquiries_in_both_forms_are_refused(self, tmp_path: Path) -> None:
        text = """\
first_response:
  languages: {de: 1h}
promises:
  german: {clock: next_response, when: {languages: [de]}, target: 2h}
"""
        assert problem(tmp_path, text) == (
            "2: first_response.languages.de: promises next_response to the same inquiries as"
            " german (line 4), which holds; leave one out, or say in `when` which is for whom"
        )


PROMISE = "promises:\n  mine: "


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "{target: 1h}",
            "2: promises.mine: needs a clock: one of approval, defect_report, delay,"
            " first_response, next_response, order_confirmation, quote, refund, reshipment,"
            " resolution, review, sample, suggestion, survey",
        ),
        (
            "{clock: burst, target: 1h}",
            "2: promises.mine.clock: there is no clock burst; there are approval, defect_report,"
            " delay, first_response, next_response, order_confirmation, quote, refund,"
            " reshipment, resolution, review, sample, suggestion, survey",
        ),
        ("{clock: quote}", "2: promises.mine: needs a target, such as: target: 8h"),
        (
            "{clock: quote, target: 0m}",
            "2: promises.mine.target: '0m' is no target: write 1s to 3650d",
        ),
        (
            "{clock: quote, target: 10000d}",
            "2: promises.mine.target: '10000d' is no target: write 1s to 3650d",
        ),
        (
            "{clock: quote, target: 367bd}",
            "2: promises.mine.target: '367bd' is no target: write 1bd to 366bd",
        ),
        (
            "{clock: quote, target: [1h]}",
            "2: promises.mine.target: must be one target: 90s, 15m, 8h, 3d or, for business days,"
            " 3bd",
        ),
        (
            "{clock: quote, target: 1.0001s}",
            "2: promises.mine.target: 1.0001s is no target: write whole seconds",
        ),
        (
            "\n    clock: quote\n    target: 1h\n    calendar: dekk",
            "5: promises.mine.calendar: there is no calendar dekk (is it desk?); there are always,"
            " desk, daytime",
        ),
        (
            "\n    clock: quote\n    target: 1h\n    ladder: majr",
            "5: promises.mine.ladder: there is no ladder majr (is it major?); there are critical,"
            " major",
        ),
        (
            "{clock: quote, target: 1h, warn: [0%]}",
            "2: promises.mine.warn: 0% is no share of the target; write 1% to 99%, such as: [50%,"
            " 80%]",
        ),
        (
            "{clock: quote, target: 1h, warn: 100%}",
            "2: promises.mine.warn: 100% is no share of the target; write 1% to 99%, such as:"
            " [50%, 80%]",
        ),
        (
            "{clock: quote, target: 1h, warn: 80}",
            "2: promises.mine.warn: 80 is no share of the target; write 1% to 99%, such as: [50%,"
            " 80%]",
        ),
        (
            "{clock: quote, target: 1h, warn: [nan, 50%]}",
            "2: promises.mine.warn: nan is no share of the target; write 1% to 99%, such as: [50%,"
            " 80%]",
        ),
        (
            "{clock: quote, target: 1h, warn: [80%, 50%]}",
            "2: promises.mine.warn: must ascend, each share once, such as: [50%, 80%]",
        ),
        (
            "{clock: quote, target: 1h, warn: [50%, 50%]}",
            "2: promises.mine.warn: must ascend, each share once, such as: [50%, 80%]",
        ),
        (
            "{clock: quote, target: 1h, warn: [1%,2%,3%,4%,5%,6%,7%,8%,9%,10%]}",
            "2: promises.mine.warn: warns 10 times; at most 9",
        ),
        (
            "{clock: quote, target: 1h, repeat: often}",
            "2: promises.mine.repeat: must be a duration such as 90s, 15m, 8h or 3d",
        ),
        (
            "{clock: quote, target: 1h, pauses: lunch}",
            "2: promises.mine.pauses: there is no pause lunch; there are waiting_for_buyer",
        ),
        (
            "{clock: quote, target: 1h, colour: red}",
            "2: promises.mine.colour: there is no such key; there are clock, when, target,"
            " calendar, warn, repeat, ladder, starts, stops, pauses",
        ),
        ("1h", "2: promises.mine: must hold keys with values, one a line, such as: clock: …"),
        (
            "{clock: quote, target: 1h, when: {kind: quote}}",
            "2: promises.mine.when.kind: there is no such key (is it kinds?); there are kinds,"
            " severities, languages, regions, channels, tags",
        ),
        (
            "\n    clock: quote\n    target: 1h\n    when:\n      languages:\n        - en\n"
            "        - Polish",
            "8: promises.mine.when.languages: must be the tag of a language without a region,"
            " here: pl",
        ),
        (
            "{clock: quote, target: 1h, when: {severities: [S0]}}",
            "2: promises.mine.when.severities: there is no severity S0; there are S1, S2, S3, S4",
        ),
        (
            "{clock: quote, target: 1h, when: {regions: [Nigeria]}}",
            "2: promises.mine.when.regions: there is no country Nigeria; write NG",
        ),
        (
            "{clock: quote, target: 1h, when: {channels: [telegrm]}}",
            "2: promises.mine.when.channels: there is no channel telegrm (is it telegram?); there"
            " is telegram",
        ),
        (
            "{clock: quote, target: 1h, when: {tags: ['a,b']}}",
            "2: promises.mine.when.tags: a,b is no tag; write a topic of the library or an entry's"
            " owner, such as logistics",
        ),
        (
            "{clock: quote, target: 1h, when: {kinds: []}}",
            "2: promises.mine.when.kinds: names none; leave it out where any will do",
        ),
    ],
)
def test_what_is_refused(tmp_path: Path, text: str, says: str) -> None:
    assert problem(tmp_path, f"{PROMISE}{text}\n") == says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "{clock: delay, target: 1h, stops: decided}",
            "promises.mine.stops: a clock that starts with order_delayed cannot stop with decided;"
            " write answered, kept, order_delivered, order_refunded or order_shipped under stops",
        ),
        (
            "{clock: refund, target: 1h, stops: [kept, resolved]}",
            "promises.mine.stops: a clock that starts with promised cannot stop with resolved;"
            " write answered, kept, order_delivered, order_refunded or order_shipped under stops",
        ),
        (
            "{clock: quote, target: 1h, stops: kept}",
            "promises.mine.stops: a clock that starts with buyer_waits cannot stop with kept;"
            " write answered under stops",
        ),
        (
            "{clock: sample, target: 1h, starts: promised, stops: decided}",
            "promises.mine.stops: a clock that starts with promised cannot stop with decided;"
            " write answered, kept, order_delivered, order_refunded or order_shipped under stops",
        ),
        (
            "{clock: approval, target: 1h, stops: answered}",
            "promises.mine.stops: a clock that starts with draft_waits cannot stop with answered;"
            " write decided under stops",
        ),
        (
            "{clock: first_response, target: 1h, starts: opened}",
            "promises.mine.starts: the clock first_response cannot start with opened; write"
            " buyer_waits",
        ),
        (
            "{clock: delay, target: 1h, starts: buyer_waits}",
            "promises.mine.starts: the clock delay cannot start with buyer_waits; write"
            " order_delayed, order_delivered, order_placed, order_refunded, order_shipped or"
            " promised",
        ),
        (
            "{clock: survey, target: 1h, starts: promised}",
            "promises.mine.starts: the clock survey cannot start with promised; write"
            " order_delayed, order_delivered, order_placed, order_refunded or order_shipped",
        ),
        (
            "{clock: quote, target: 1h, pauses: waiting_for_buyer}",
            "promises.mine.pauses: only a clock that starts with opened and stops with resolved"
            " can stand still while we wait for the buyer; leave it out",
        ),
        (
            "{clock: resolution, target: 1h, stops: [answered, resolved]}",
            "promises.mine: only a clock that starts with opened and stops with resolved can stand"
            " still while we wait for the buyer; leave it out",
        ),
        (
            "{clock: survey, target: 1h, warn: 50%}",
            "promises.mine.warn: a survey goes out when it is due, so none is late; leave it out",
        ),
    ],
)
def test_what_does_not_go_together_is_refused(tmp_path: Path, text: str, says: str) -> None:
    assert problem(tmp_path, f"{PROMISE}{text}\n") == f"2: {says}"


def test_contradicting_promises_are_refused_with_both_lines(tmp_path: Path) -> None:
    text = """\
promises:
  ours: {clock: review, when: {kinds: [review]}, target: 4h}
  late: {clock: review, when: {kinds: review}, target: 8h}
  other: {clock: suggestion, when: {kinds: review}, target: 8h}
"""
    assert problem(tmp_path, text) == (
        "3: promises.late: promises review to the same inquiries as ours (line 2), which holds;"
        " leave one out, or say in `when` which is for whom"
    )


def test_a_ladder_that_was_taken_away_is_missed_where_the_team_names_it(tmp_path: Path) -> None:
    assert problems(tmp_path, "ladders: {major: off}\npromises: {quote: {ladder: major}}\n") == [
        "2: promises.quote.ladder: there is no ladder major; there are critical"
    ]


def test_a_name_the_store_can_keep(tmp_path: Path) -> None:
    long = "x" * 65
    assert problem(tmp_path, f"promises: {{{long}: {{clock: quote, target: 1h}}}}") == (
        f"1: promises.{long}: a name has 1 to 64 letters, digits, spaces and signs of _ . -"
    )
    text = "promises: {报价: {clock: quote, when: {languages: zh}, target: 1h}}"
    assert promise(loaded(tmp_path, text), "报价").clock is ClockName.QUOTE
