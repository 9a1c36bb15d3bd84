"""What a sound policy is asked about."""

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.kinds import Kind, Severity
from bot.domain.promises import Matter, When
from bot.policies.coverage import box, left, space
from bot.policy_file import load_policy, policy_warnings
from tests.policy.files import loaded

SOUND = """\
calendars: {desk: {zone: Europe/Warsaw}}
roles: {managers: [U0HELENA01], supervisors: [U0VIKTOR01], sales: [U0ANIA0001]}
"""


def told(folder: Path, text: str) -> list[str]:
    """What is said of a policy that is well but for this."""
    return policy_warnings(loaded(folder, SOUND + text))


def test_the_shipped_policy_lacks_only_what_each_team_has_of_its_own() -> None:
    assert policy_warnings(load_policy(None)) == [
        "calendars.desk: is still in the zone Etc/UTC; write yours, with its hours and holidays",
        "roles.managers: has no people; write their Slack ids",
        "roles.supervisors: has no people; write their Slack ids",
        "roles.sales: has no people; write their Slack ids",
        "ladders.critical: calls nobody but the SLA channel; name people in its rungs, or under"
        " roles",
        "ladders.major: calls nobody but the SLA channel; name people in its rungs, or under roles",
    ]


def test_a_policy_that_has_them_is_asked_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, "") == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "promises: {all: {clock: first_response, target: 4h}}",
            [
                "promises.first_response_core: never holds, since all before it takes all that it"
                " is for; take it away (first_response_core: off), or put it first",
                "promises.first_response: never holds, since all before it takes all that it is"
                " for; take it away (first_response: off), or put it first",
            ],
        ),
        (
            """promises:
  a: {clock: quote, target: 2h, when: {kinds: quote_request, severities: [S1, S2]}}
  b: {clock: quote, target: 3h, when: {kinds: [quote_request, other], severities: [S3, S4]}}
  c: {clock: quote, target: 4h, when: {kinds: quote_request, severities: [S2, S3]}}""",
            [
                "promises.c: never holds, since a, b before it take all that it is for; take it"
                " away (c: off), or put it first",
                "promises.quote: b (3h) holds for kinds quote_request; severities S3, S4, since it"
                " comes first; if that is not meant, change the order",
            ],
        ),
        (
            """promises:
  gulf: {clock: first_response, target: 1h, when: {regions: [SA]}}
  grave: {clock: first_response, target: 5m, when: {severities: [S1]}}
  first_response_core: {when: {languages: [en, es, ar], severities: [S3]}}""",
            [
                "promises.grave: gulf (1h) holds for severities S1; regions SA, since it comes"
                " first; if that is not meant, change the order",
                "promises.first_response_core: gulf (1h) holds for severities S3; languages ar,"
                " en, es; regions SA, since it comes first; if that is not meant, change the order",
            ],
        ),
        (
            "promises: {next_response: {when: {languages: [pl, en]}}}",
            [
                "promises.next_response: next_response_core (15m) holds for languages en, since it"
                " comes first; if that is not meant, change the order",
                "promises: there is no next_response for languages other than ar, en, es, pl; add"
                " one",
            ],
        ),
        (
            "promises: {quote: {when: {kinds: quote_request, regions: [NG]}}}",
            ["promises: there is no quote for kinds quote_request; regions other than NG; add one"],
        ),
        ("promises: {quote: off}", []),
        (
            "promises: {first_response: off}",
            ["promises: there is no first_response for languages other than ar, en, es; add one"],
        ),
        (
            "ladders: {major: off}",
            [
                "ladders: none begins by itself for severities S2; add one, or nobody is called",
            ],
        ),
        (
            "ladders: {critical: {when: {severities: [S1], languages: [en]}}}",
            [
                "ladders: none begins by itself for severities S1; languages other than en; add"
                " one, or nobody is called",
            ],
        ),
        (
            "ladders: {hand: {rungs: [{call: sla}], remind: 1h}}",
            [
                "ladders.hand: calls nobody but the SLA channel; name people in its rungs, or"
                " under roles",
            ],
        ),
        (
            "ladders: {hand: {rungs: [{call: {rota: [[]], since: 2026-01-05}}]}}",
            [
                "ladders.hand: calls nobody but the SLA channel; name people in its rungs, or"
                " under roles",
                "ladders.hand: whoever takes it and forgets it is not reminded; write for example:"
                " remind: 1h",
            ],
        ),
        (
            "promises: {first_response_core: {target: 2m}}",
            [
                "promises.first_response_core: 2m is over before a waiting buyer hears that"
                " somebody answers; make acknowledge_after shorter, or the target longer"
            ],
        ),
        (
            "promises: {refund: {calendar: always}}",
            [
                "promises.refund: 3bd are counted in always, which is always open, so they end at"
                " midnight; write 3d, or name a calendar with hours"
            ],
        ),
        (
            "promises: {quote: {repeat: 5s}}",
            ["promises.quote: its breach is said again every 5 seconds; make repeat longer"],
        ),
        (
            "\ncalendars:\n  desk: {zone: Europe/Warsaw, days: {mon: 18:00-09:00}}",
            [
                "calendars.desk: 18:00-09:00 is open past midnight, for 15 hours; if that is not"
                " meant, turn the two times round"
            ],
        ),
    ],
)
def test_what_is_asked(tmp_path: Path, text: str, says: list[str]) -> None:
    sound = SOUND if "calendars" not in text else SOUND.split("\n", 1)[1]
    assert policy_warnings(loaded(tmp_path, sound + text)) == says


def some(values: list[str]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(values), max_size=2)


WHENS = st.builds(
    When,
    kinds=some([*Kind][:3]).map(lambda names: frozenset(map(Kind, names))),
    severities=some([*Severity][:2]).map(lambda names: frozenset(map(Severity, names))),
    languages=some(["en", "es"]),
    regions=some(["NG", "PL"]),
    tags=some(["a", "b"]),
)
MATTERS = [
    Matter(kind, severity, language, region, tags=frozenset(tags))
    for kind, severity, language, region, tags in product(
        [*Kind][:4],
        [*[*Severity][:3], None],
        ["en", "es", "pl"],
        ["NG", "PL", "US", None],
        ["", "a", "b", "c", "ab"],
    )
]


@given(later=WHENS, earlier=st.lists(WHENS, max_size=4))
def test_something_is_left_exactly_where_some_inquiry_is(later: When, earlier: list[When]) -> None:
    whole = space([later, *earlier])
    rest = left(box(later, whole), [box(when, whole) for when in earlier])
    some_inquiry = any(
        later.takes(matter) and not any(when.takes(matter) for when in earlier)
        for matter in MATTERS
    )
    assert bool(rest) == some_inquiry
