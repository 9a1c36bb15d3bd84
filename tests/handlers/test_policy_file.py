"""The policy file: what it sets, and errors that name the file, the key and the cure."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import ConfigError
from bot.domain.policy import Policy
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
    assert load_policy(None) == Policy()


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "{}\n"])
def test_an_empty_file_changes_nothing(tmp_path: Path, text: str) -> None:
    assert load_policy(written(tmp_path, text)) == Policy()


def test_everything_can_be_set(tmp_path: Path) -> None:
    text = """\
burst_quiet: 5s
acknowledge_after: 10m
reconfirm_after: 2h
reopen_within: 14 d
resolve_after: 1d
first_response: {default: 4h, languages: {pl: 30m}}
desk_language: zh
automatic_replies: true
automatic_replies_earned: false
"""
    assert load_policy(written(tmp_path, text)) == Policy(
        burst_quiet=timedelta(seconds=5),
        acknowledge_after=timedelta(minutes=10),
        reconfirm_after=timedelta(hours=2),
        reopen_within=timedelta(days=14),
        resolve_after=timedelta(days=1),
        first_response=timedelta(hours=4),
        first_response_by_language={"pl": timedelta(minutes=30)},
        desk_language="zh",
        automatic_replies=True,
        automatic_replies_earned=False,
    )


LANGUAGES = ": first_response.languages"
LANGUAGE = "must be the tag of a language without a region, such as: es"
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
            ": first_response.defualt: there is no such key; there are default, languages",
        ),
        (
            "acknowlege_after: 5m",
            ": acknowlege_after: there is no such key; there are burst_quiet, acknowledge_after,"
            " reconfirm_after, reopen_within, resolve_after, first_response, desk_language,"
            " automatic_replies, automatic_replies_earned",
        ),
        ("automatic_replies: perhaps", ": automatic_replies: must be true or false"),
        ("automatic_replies: [yes]", ": automatic_replies: must be true or false"),
        ("desk_language: 5", f": desk_language: {DESK_LANGUAGE}"),
        ("desk_language: klingon", f": desk_language: {DESK_LANGUAGE}"),
        ("desk_language: no", f": desk_language: {DESK_LANGUAGE}"),
        ("desk_language: pl", f": desk_language: {DESK_LANGUAGE}"),
        ("desk_language: zh-TW", f": desk_language: {DESK_LANGUAGE}"),
        ("first_response: {languages: {Spanish: 15m}}", f"{LANGUAGES}.Spanish: {LANGUAGE}"),
        ("first_response: {languages: {pt-BR: 15m}}", f"{LANGUAGES}.pt-BR: {LANGUAGE}"),
        ("- a list", ": the file: must hold keys with values, one a line, such as: default: 8h"),
        ("just words", ": the file: must hold keys with values, one a line, such as: default: 8h"),
    ],
)
def test_an_error_names_the_file_the_key_and_the_cure(
    tmp_path: Path, text: str, problem: str
) -> None:
    assert told(written(tmp_path, text)) == [problem]


def test_all_errors_are_told_at_once(tmp_path: Path) -> None:
    path = written(tmp_path, "burst_quiet: x\nresolve_after: y\nautomatic_replies: z\nw: 1\n")
    assert [problem.split(": ")[1] for problem in told(path)] == [
        "burst_quiet",
        "resolve_after",
        "automatic_replies",
        "w",
    ]


def test_what_is_not_yaml_is_named_by_its_line(tmp_path: Path) -> None:
    (problem,) = told(written(tmp_path, "burst_quiet: 5s\nresolve_after: [1d\n"))
    assert problem.startswith(":3: this is not YAML (")
    assert problem.endswith("); mend that line")


def test_a_python_tag_is_not_obeyed(tmp_path: Path) -> None:
    (problem,) = told(written(tmp_path, "burst_quiet: !!python/object/apply:os.getcwd []\n"))
    assert problem.startswith(":1: this is not YAML (")


def test_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "policy.yaml"
    path.write_bytes(b"desk_language: \xff\xfe\n")
    assert told(path) == [": this is not UTF-8; save it again with that encoding"]


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="Is a directory"):
        load_policy(tmp_path)
    with pytest.raises(ConfigError, match="No such file"):
        load_policy(tmp_path / "nowhere.yaml")
