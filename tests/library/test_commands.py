"""The curator's commands on the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qa_library.commands import library
from tests.library.content import replaced, small


def run(*arguments: str) -> Result:
    return CliRunner().invoke(library, arguments, env={"PARLEY_CONTENT": ""})


def test_check_exits_0_without_errors(tmp_path: Path) -> None:
    result = run("check", "--content", str(small(tmp_path)))

    assert result.exit_code == 0
    assert result.output.splitlines()[-1] == "0 errors, 2 warnings."


def broken(folder: Path) -> Path:
    """A library with a placeholder nobody defined, below a name that needs escaping."""
    text = replaced("en/order.yaml", "is {moq}.", "is {mocq} 100%.")
    return small(folder, en__order=text)


def test_check_exits_1_and_names_the_place(tmp_path: Path) -> None:
    result = run("check", "--content", str(broken(tmp_path)))

    assert result.exit_code == 1
    assert (
        "en/order.yaml:6: error: order.moq: quotes the unknown fact {mocq}. Skipped. "
        "Add it to facts.yaml, or correct its name." in result.output
    )


def test_check_prints_json_for_machines(tmp_path: Path) -> None:
    result = run("check", "--json", "--content", str(broken(tmp_path)))

    assert result.exit_code == 1
    found = next(one for one in json.loads(result.stdout) if one["level"] == "error")
    assert (found["file"], found["line"], found["entry"]) == ("en/order.yaml", 6, "order.moq")


def test_check_prints_annotations_for_github(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("check", "--github", "--content", str(broken(tmp_path / "content")))

    assert "::error file=content/en/order.yaml,line=6::order.moq: quotes the" in result.output


def test_a_missing_library_is_said_without_a_traceback(tmp_path: Path) -> None:
    for command in ("check", "coverage"):
        result = run(command, "--content", str(tmp_path / "nowhere"))
        assert result.exit_code == 1
        assert "There is no such folder. Give the folder of library.yaml." in result.output


def test_the_folder_may_come_from_the_environment(tmp_path: Path) -> None:
    result = CliRunner().invoke(library, ["coverage"], env={"PARLEY_CONTENT": str(small(tmp_path))})

    assert "missing in es: order.damaged" in result.output


def test_try_shows_the_match_and_the_answer_for_a_region(tmp_path: Path) -> None:
    content = str(small(tmp_path))
    result = run("try", "¿Cuál es el pedido mínimo?", "--content", content, "--region", "NG")

    assert result.exit_code == 0
    assert "Language: es" in result.output
    assert "order.moq" in result.output
    assert "[es] El pedido mínimo es de 200 piece." in result.output
    assert "[en] Our minimum order is 200 piece." in result.output


def test_try_says_when_nothing_is_asked(tmp_path: Path) -> None:
    assert "Nothing is asked" in run("try", "ok", "--content", str(small(tmp_path))).output


def test_coverage_counts_languages_by_topic(tmp_path: Path) -> None:
    content = str(small(tmp_path))

    lines = [line.split() for line in run("coverage", "--content", content).output.splitlines()]
    assert lines[:4] == [
        ["entries", "en", "es"],
        ["order", "2", "2", "1/2"],
        ["shipping", "1", "1", "1"],
        ["all", "3", "3", "2"],
    ]
    as_json = json.loads(run("coverage", "--json", "--content", content).stdout)
    assert as_json["missing"] == {"en": [], "es": ["order.damaged"]}


def test_a_library_of_one_entry_or_none_works(tmp_path: Path) -> None:
    one = small(tmp_path / "one", en__order='hi.there: {phrasings: ["hi"], answer: "Hi."}')
    none = small(tmp_path / "none", en__order="", es__order="")
    for content in (one, none):
        for text in ("hi", "something else", "?"):
            assert run("try", text, "--content", str(content)).exit_code == 0
