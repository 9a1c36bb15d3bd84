"""qa_library/README.md tells commands, words and formats that there are."""

import re
import shlex
import subprocess
from pathlib import Path

import click
import pytest
import yaml

from bot.library_cli import library
from qa_library.check import check_library
from qa_library.fact_types import TYPES
from qa_library.facts import DurationUnit
from qa_library.library import Kind, Reply, Severity
from qa_library.replay import Effect
from scripts.lock_check import ROOT
from tests.support.documents import anchors, blocks, commands, part, shown

README = ROOT / "qa_library" / "README.md"
TEXT = README.read_text(encoding="utf-8")
COMMANDS = library.commands
OF_A_LIBRARY = re.compile(r"# ((?:[a-z]+/)?[a-z]+\.yaml)\n")


def options(command: click.Command) -> set[str]:
    named = {name for one in command.params for name in one.opts if name.startswith("--")}
    return named | {"--help"}


def typed() -> list[list[str]]:
    """The commands of the library that are to be copied, cut into words."""
    lines = (line for block in commands(TEXT) for line in block)
    start = ".venv/bin/parley library "
    return [shlex.split(line.removeprefix(start)) for line in lines if line.startswith(start)]


@pytest.mark.parametrize("words", typed(), ids=" ".join)
def test_a_command_to_be_copied_is_understood(words: list[str]) -> None:
    command = COMMANDS[words[0]]
    _, rest, _ = command.make_parser(click.Context(command)).parse_args(words[1:])
    assert rest == []


def test_every_option_that_is_told_belongs_to_a_command_of_its_line() -> None:
    every = set().union(*map(options, COMMANDS.values()))
    for line in TEXT.splitlines():
        named = set(re.findall(r"\bparley library (\w+)", line))
        assert named <= set(COMMANDS), line
        known = set().union(*(options(COMMANDS[one]) for one in named)) if named else every
        assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", line)) <= known, line


def test_the_table_has_every_command_with_every_option() -> None:
    told = part(README, "The commands")
    common = {"--content", "--help"}
    for name, command in COMMANDS.items():
        (row,) = re.findall(rf"^\| `parley library {name}\b.*", told, re.MULTILINE)
        assert set(re.findall(r"--[a-z][a-z-]*", row)) == options(command) - common, name


def test_every_make_command_is_in_make_help() -> None:
    help_ = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    offered = set(re.findall(r"^  make (\w+) ", help_.stdout, re.MULTILINE))
    assert set(re.findall(r"(?:^|`|run: )make (\w+)", TEXT, re.MULTILINE)) <= offered


def test_links_and_pictures_lead_somewhere() -> None:
    linked = re.findall(r"\]\(([^)]+)\)", TEXT)
    here = {link.removeprefix("#") for link in linked if link.startswith("#")}
    there = {link for link in linked if not link.startswith("#")}
    assert here <= anchors(README)
    assert there >= set(shown(README))
    assert [path for path in there if not (README.parent / path).is_file()] == []
    assert "](qa_library/README.md)" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_words_of_findings_are_those_of_the_check() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "qa_library").glob("*.py")
    )
    words = re.findall(r"^\| `([^`]+)` \|", part(README, "The words of findings"), re.MULTILINE)
    assert len(words) > 20
    assert [one for one in words if one not in code] == []


def test_the_words_of_the_formats_are_all_there() -> None:
    facts, entries = part(README, "facts.yaml"), part(README, "entries/")
    assert set(re.findall(r"type: (\w+)", facts)) == set(TYPES)
    assert set(DurationUnit) <= set(re.findall(r"`(\w+)`", facts))
    assert {*Kind, *Reply, *Severity} <= set(re.findall(r"`(\w+)`", entries))
    review = part(README, "For the owner of a language: how to review")
    assert set(Effect) - {Effect.SAME} <= set(re.findall(r"`(\w+)`", review))


def test_the_samples_together_are_a_library(tmp_path: Path) -> None:
    for sample in blocks(TEXT, "yaml"):
        if found := OF_A_LIBRARY.match(sample):
            path = tmp_path / found[1]
            path.parent.mkdir(exist_ok=True)
            path.write_text(sample, encoding="utf-8")
        else:
            assert yaml.safe_load(sample)
    wrong = {one.message for one in check_library(tmp_path) if one.entry != "order.moq"}
    # Of two entries the sample shows no texts, of most facts no answer.
    assert wrong == {
        "has no phrasings and answer in any language. Skipped.",
        "is quoted by no answer.",
    }
    assert [one for one in check_library(tmp_path) if one.entry == "order.moq"] == []
