"""The policy file: what it sets, and errors that name the file, the key and the cure."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from bot.config import ConfigError
from bot.domain.ids import PersonId
from bot.domain.policy import Policy, Report
from bot.policy_file import load_policy


def written(folder: Path, text: str) -> Path:
    """A policy file."""
    path = folder / "policy.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def told(path: Path) -> list[str]:
    """What is wrong with a file, after the name of the file."""
    with pytest.raises(ConfigError) as refused:
        load_policy(path)
    start = f"PARLEY_POLICY: {path}"
    assert all(problem.startswith(start) for problem in refused.value.problems)
    return [problem.removeprefix(start) for problem in refused.value.problems]


def test_without_a_file_the_shipped_policy_holds() -> None:
    shipped = load_policy(None)
    named = Policy()
    for name in (
        "burst_quiet",
        "acknowledge_after",
        "reconfirm_after",
        "reopen_within",
        "resolve_after",
        "desk_language",
        "automatic_replies",
        "automatic_replies_earned",
    ):
        assert getattr(shipped, name) == getattr(named, name), name
    assert shipped.promises


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "{}\n", "burst_quiet:\npromises: ~\n"])
def test_an_empty_file_changes_nothing(tmp_path: Path, text: str) -> None:
    assert load_policy(written(tmp_path, text)) == load_policy(None)


def test_everything_can_be_set(tmp_path: Path) -> None:
    text = """\
burst_quiet: 5s
acknowledge_after: 10m
reconfirm_after: 2h
reopen_within: 14 d
resolve_after: 1d
desk_language: zh
automatic_replies: true
automatic_replies_earned: false
large_order: {USD: 2500.50, JPY: 900000, EUR: off}
reports: {at: "fri 16:30"}
roles: {managers: [U0HELENA01], legal: [W0DORA0001, U0VIKTOR01]}
away: {U0HELENA01: [2026-12-20..2027-01-03, 2027-02-01]}
"""
    read = load_policy(written(tmp_path, text))
    shipped = load_policy(None)
    helena = PersonId("U0HELENA01")
    assert read == replace(
        shipped,
        burst_quiet=timedelta(seconds=5),
        acknowledge_after=timedelta(minutes=10),
        reconfirm_after=timedelta(hours=2),
        reopen_within=timedelta(days=14),
        resolve_after=timedelta(days=1),
        desk_language="zh",
        automatic_replies=True,
        automatic_replies_earned=False,
        large_order={"USD": 250_050, "JPY": 900_000, "GBP": 800_000, "CNY": 7_000_000},
        report=Report(4, timedelta(hours=16, minutes=30)),
        roles={
            "managers": frozenset({helena}),
            "supervisors": frozenset(),
            "sales": frozenset(),
            "legal": frozenset({PersonId("W0DORA0001"), PersonId("U0VIKTOR01")}),
        },
        away={
            helena: ((date(2026, 12, 20), date(2027, 1, 3)), (date(2027, 2, 1), date(2027, 2, 1)))
        },
        ladders=read.ladders,
    )


def test_the_report_can_be_left_out(tmp_path: Path) -> None:
    assert load_policy(None).report == Report()
    assert load_policy(written(tmp_path, "reports: off")).report is None


LANGUAGES = ": first_response.languages"
LANGUAGE = "must be the tag of a language without a region"
DESK_LANGUAGE = "must be en (English) or zh (Chinese): Parley's cards are in no other"
DURATION = "must be a duration such as 90s, 15m, 8h or 3d"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("acknowledge_after: soon", f": acknowledge_after: {DURATION}"),
        ("acknowledge_after: 90", f": acknowledge_after: {DURATION}"),
        ("acknowledge_after: 0m", f": acknowledge_after: {DURATION}"),
        ("acknowledge_after: -5m", f": acknowledge_after: {DURATION}"),
        ("acknowledge_after: 1:30", f": acknowledge_after: {DURATION}"),
        ("acknowledge_after: [5m]", f": acknowledge_after: {DURATION}"),
        ("acknowledge_after: ٥m", f": acknowledge_after: {DURATION}"),
        ("acknowledge_after: 5mm", f": acknowledge_after: {DURATION}"),
        ("acknowledge_after: 999999d", ": acknowledge_after: must be at most 3650d"),
        (
            "first_response: {languages: {es: quickly}}",
            f": first_response.languages.es: {DURATION}",
        ),
        (
            "first_response: 15m",
            ": first_response: must hold keys with values, one a line, such as: default: 8h",
        ),
        (
            "first_response: {defualt: 8h}",
            ": first_response.defualt: there is no such key (is it default?); there are default,"
            " languages",
        ),
        (
            "acknowlege_after: 5m",
            ": acknowlege_after: there is no such key (is it acknowledge_after?); there are"
            " burst_quiet, acknowledge_after, reconfirm_after, reopen_within, resolve_after,"
            " first_response, desk_language, automatic_replies, automatic_replies_earned,"
            " calendars, promises, ladders, roles, away, large_order, reports, alarm_fallback",
        ),
        ("reports: {at: }", ': reports: needs a day and a time, such as: at: "mon 09:00"'),
        ("reports: {at: 09:00}", ": reports.at: must be a day and a time, such as: mon 09:00"),
        (
            "reports: {at: mon 24:00}",
            ": reports.at: must be a day and a time, such as: mon 09:00",
        ),
        ("automatic_replies: perhaps", ": automatic_replies: must be true or false"),
        ("automatic_replies: [yes]", ": automatic_replies: must be true or false"),
        ("desk_language: 5", f": desk_language: {DESK_LANGUAGE}"),
        ("desk_language: klingon", f": desk_language: {DESK_LANGUAGE}"),
        ("desk_language: no", f": desk_language: {DESK_LANGUAGE}"),
        ("desk_language: pl", f": desk_language: {DESK_LANGUAGE}"),
        ("desk_language: zh-TW", f": desk_language: {DESK_LANGUAGE}"),
        (
            "first_response: {languages: {Spanish: 15m}}",
            f"{LANGUAGES}.Spanish: {LANGUAGE}, here: es",
        ),
        ("first_response: {languages: {pt-BR: 15m}}", f"{LANGUAGES}.pt-BR: {LANGUAGE}, here: pt"),
        ("- a list", ": the file: must hold keys with values, one a line, such as: default: 8h"),
        ("just words", ": the file: must hold keys with values, one a line, such as: default: 8h"),
    ],
)
def test_an_error_names_the_file_the_key_and_the_cure(
    tmp_path: Path, text: str, problem: str
) -> None:
    assert told(written(tmp_path, text)) == [f":1{problem}"]


def test_all_errors_are_told_at_once(tmp_path: Path) -> None:
    path = written(tmp_path, "burst_quiet: x\nresolve_after: y\nautomatic_replies: z\nw: 1\n")
    assert [tuple(problem.split(": ")[:2]) for problem in told(path)] == [
        (":1", "burst_quiet"),
        (":2", "resolve_after"),
        (":3", "automatic_replies"),
        (":4", "w"),
    ]


def test_what_is_not_yaml_is_named_by_its_line(tmp_path: Path) -> None:
    (problem,) = told(written(tmp_path, "burst_quiet: 5s\nresolve_after: [1d\n"))
    assert problem.startswith(":3: this is not YAML (")
    assert problem.endswith("); mend that line")


def test_a_python_tag_is_not_obeyed(tmp_path: Path) -> None:
    (problem,) = told(written(tmp_path, "burst_quiet: !!python/object/apply:os.getcwd []\n"))
    assert problem.startswith(":1: this is not YAML (")


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("\nroles: {managers: !person U0HELENA01}\n", 2, "a policy has no !person"),
        ("burst_quiet: 3s\n---\nburst_quiet: 4s\n", 2, "but found another document"),
        ("burst_quiet: 3s\ndesk_language: \x07\n", 2, "special characters are not allowed"),
        ("a: &a\n  b: *a\n", 1, "it holds itself"),
        ("x: " + "[" * 3000, 0, "it is nested too deep"),
        (
            "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + "".join(
                f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in pairwise("abcdefghij")
            ),
            0,
            "its aliases stand for too much",
        ),
    ],
    ids=["tag", "documents", "control", "cycle", "deep", "laughs"],
)
def test_what_yaml_can_do_besides_is_refused(
    tmp_path: Path, text: str, line: int, why: str
) -> None:
    (problem,) = told(written(tmp_path, text))
    assert "this is not YAML (" in problem
    assert why in problem
    if line:
        assert problem.startswith(f":{line}: ")


def test_aliases_may_be_used(tmp_path: Path) -> None:
    text = """\
roles:
  managers: &bosses [U0HELENA01]
  sales: *bosses
"""
    assert load_policy(written(tmp_path, text)).roles["sales"] == {"U0HELENA01"}


def test_a_key_that_stands_twice_is_named_with_both_lines(tmp_path: Path) -> None:
    path = written(tmp_path, "burst_quiet: 3s\nroles:\n  sales: []\n  sales: []\nburst_quiet: 4s\n")
    assert told(path) == [
        ":4: roles.sales: stands twice, on line 3 and here, and YAML would keep only the last;"
        " leave one out",
        ":5: burst_quiet: stands twice, on line 1 and here, and YAML would keep only the last;"
        " leave one out",
    ]


def test_a_key_that_is_no_word_is_refused(tmp_path: Path) -> None:
    assert told(written(tmp_path, "roles:\n  ? [a, b]\n  : []\n")) == [
        ":2: roles: a key must be a single word"
    ]


def test_another_encoding_is_named_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "policy.yaml"
    path.write_bytes(b"burst_quiet: 3s\ndesk_language: \xff\xfe\n")
    assert told(path) == [":2: this is not UTF-8; save it again with that encoding"]


def test_a_file_that_is_no_policy_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = written(tmp_path, "# a log\n" * 40_000)
    assert told(path) == [": is larger than 256 kB; is it the right file?"]


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="Is a directory"):
        load_policy(tmp_path)
    with pytest.raises(ConfigError, match="No such file"):
        load_policy(tmp_path / "nowhere.yaml")
    with pytest.raises(ConfigError, match="null byte"):
        load_policy(tmp_path / "a\0b")


def test_a_policy_read_twice_is_the_same(tmp_path: Path) -> None:
    text = "calendars: {desk: {zone: Asia/Riyadh, holidays: [SA], days: {sun-thu: 09:00-17:00}}}\n"
    path = written(tmp_path, text)
    first = load_policy(path)
    assert load_policy(path) == first
    assert load_policy(written(tmp_path, text.replace("[SA]", "[AE]"))) != first
