"""Past questions asked of a library before and after an edit."""

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qa_library import Matcher, load_library
from qa_library.commands import library
from qa_library.replay import Change, Effect, Question, replay, report
from tests.library.content import SMALL, replaced, small

WARRANTY = """\
goods.warranty:
  phrasings: ["How long is the warranty?", "Is there a guarantee?", "warranty please"]
  answer: "Two years."
"""


def changed(folder: Path, question: Question, **files: str | bytes) -> Change:
    """What an edit does to one question."""
    before = Matcher(load_library(small(folder / "before")).library)
    after = Matcher(load_library(small(folder / "after", **files)).library)
    [change] = replay(before, after, [question])
    return change


EDITS = [
    ("Is there a guarantee?", {"en__goods": WARRANTY}, Effect.GAINED),
    ("How long does production take?", {"en__order": "", "es__order": ""}, Effect.LOST),
    ("MOQ?", {"en__order": SMALL["en/order.yaml"].replace("is {moq}.", "is: {moq}.")}, "reworded"),
    ("MOQ?", {"en__goods": WARRANTY}, Effect.SAME),
    (
        "MOQ?",
        {
            "en__order": replaced("en/order.yaml", '    - "lead time pls"', '    - "MOQ?"').replace(
                '    - "MOQ?"\n    - "How many', '    - "How many'
            )
        },
        Effect.CHANGED,
    ),
]


@pytest.mark.parametrize(("text", "files", "effect"), EDITS)
def test_an_edit_gains_loses_or_changes(
    tmp_path: Path, text: str, files: dict[str, str], effect: str
) -> None:
    assert changed(tmp_path, Question(text), **files).effect == effect


def test_what_the_desk_sent_then_says_whether_the_edit_is_right(tmp_path: Path) -> None:
    question = Question("Is there a guarantee?", sent=("goods.warranty",), name="inquiry 7")
    change = changed(tmp_path, question, en__goods=WARRANTY)

    assert list(report([change])) == [
        "1 questions: 1 gained.",
        "",
        "gained (1)",
        '  "Is there a guarantee?"  [inquiry 7]',
        f"      nothing (none) -> goods.warranty ({change.after.decision})  (as the desk answered)",
    ]


def test_long_reports_are_cut_and_say_so(tmp_path: Path) -> None:
    change = changed(tmp_path, Question("Is there a guarantee?"), en__goods=WARRANTY)

    assert list(report([change] * 30))[-1] == "  ... and 10 more (--all shows them)"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(library, ["replay", *map(str, arguments)])


@pytest.fixture
def queries(tmp_path: Path) -> Path:
    file = tmp_path / "queries.jsonl"
    file.write_text('{"text": "Is there a guarantee?", "entry": "goods.warranty"}\nnonsense\n')
    return file


def test_the_command_compares_with_a_folder(tmp_path: Path, queries: Path) -> None:
    before = small(tmp_path / "before")
    after = small(tmp_path / "after", en__goods=WARRANTY)
    result = run("--content", after, "--against", before, "--queries", queries, "--json")

    assert result.stderr == "line 2: not JSON\n"
    [told] = json.loads(result.stdout)
    assert (told["effect"], told["before"][0]) == ("gained", [])
    assert told["after"][0] == ["goods.warranty"]


def test_the_command_compares_with_a_git_revision(tmp_path: Path, queries: Path) -> None:
    content = small(tmp_path / "shop" / "content")
    for command in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-qm", "first"],
    ):
        subprocess.run(["git", "-C", str(tmp_path / "shop"), *command], check=True)
    (content / "en" / "goods.yaml").write_text(WARRANTY)

    assert "1 gained" in run("--content", content, "--queries", queries).output


@pytest.mark.parametrize("against", ["no-such-revision", "--output=x"])
def test_what_is_neither_folder_nor_revision_is_said(
    tmp_path: Path, queries: Path, against: str
) -> None:
    content = small(tmp_path / "content")
    result = run("--content", content, f"--against={against}", "--queries", queries)

    assert result.exit_code == 1
    assert "neither a folder nor a git revision" in result.output
