"""What is written and promised, beside what buyers ask: as a table and as a picture."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from qa_library.commands import library
from qa_library.coverage import UNMATCHED, Coverage, coverage_table
from qa_library.coverage_picture import coverage_picture
from qa_library.load import load_library
from tests.library.content import small

DEMAND = {("order", "en"): 9, ("order", "es"): 4, ("order", "sw"): 2, (UNMATCHED, "es"): 5}
HEAD = """\
source_language: en
languages: [en, es]
promises: [{languages: [en]}, {languages: [es], entries: [shipping.lead_time]}]
"""


@pytest.fixture
def table(tmp_path: Path) -> Coverage:
    return coverage_table(load_library(small(tmp_path)).library, DEMAND)


def test_only_what_is_promised_is_a_hole(tmp_path: Path) -> None:
    told = coverage_table(load_library(small(tmp_path, library=HEAD)).library)

    assert told.holes == ()
    assert told.missing["es"] == ("order.damaged",)
    assert told.cell("order", "es") == "1"
    assert "No holes" in "\n".join(told.lines())


def test_the_table_says_what_is_asked_and_not_written(table: Coverage) -> None:
    lines = list(table.lines())

    assert "Asked 20 times, 65% about a topic written in that language." in lines
    assert lines[-2:] == [f"      5  {UNMATCHED} in es", "      2  order in sw"]


def test_machines_get_the_same(table: Coverage) -> None:
    told = table.as_json()

    assert told["demand"][1] == {"topic": "order", "language": "en", "asked": 9, "spoken": True}
    assert told["holes"] == [
        {
            "entry": "order.damaged",
            "language": "es",
            "written": False,
            "phrasings": [0, 1],
            "examples": [0, 0],
        }
    ]


def test_the_picture_is_sound_and_says_each_cell(table: Coverage) -> None:
    root = ElementTree.fromstring(coverage_picture(table))

    titles = [one.text for one in root.iter("{http://www.w3.org/2000/svg}title")]
    assert "order in es: 1 of 2 entries, asked 4 times" in titles
    assert "order in sw: not in the library, asked 2 times" in titles
    assert len(list(root.iter("{http://www.w3.org/2000/svg}circle"))) == len(DEMAND) + 1


def test_the_command_draws_it(tmp_path: Path) -> None:
    file, content = tmp_path / "coverage.svg", str(small(tmp_path / "content"))
    result = CliRunner().invoke(library, ["coverage", "--content", content, "--picture", str(file)])

    assert result.exit_code == 0
    assert file.read_text(encoding="utf-8").startswith("<svg")


def test_a_picture_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    content = str(small(tmp_path / "content"))
    missing = str(tmp_path / "no" / "coverage.svg")
    result = CliRunner().invoke(library, ["coverage", "--content", content, "--picture", missing])

    assert result.exit_code == 1
    assert "Name a file in a folder that exists." in result.output
