"""What a translator gets: everything that is to be written, readable, and nothing that runs."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.library.content import SMALL, replaced, small, write
from tests.library.spreadsheets import exported, run, texts


def test_every_entry_has_a_row_that_says_how_far_it_is(tmp_path: Path) -> None:
    content = small(tmp_path / "c", es__order=replaced("es/order.yaml", "follows: 2", "follows: 1"))
    rows = texts(exported(content, "es.csv", "es"))
    assert {entry: row["status"] for (entry, _), row in rows.items()} == {
        "order.damaged": "missing",
        "order.moq": "behind: follows 1, source at 2",
        "shipping.lead_time": "up to date",
    }


def test_a_row_shows_the_source_beside_what_is_to_be_written(tmp_path: Path) -> None:
    rows = texts(exported(small(tmp_path / "c"), "es.csv", "es"))
    row = rows["order.damaged", "es"]
    assert (row["source question"], row["answer"]) == ("The goods arrived broken", "")
    assert row["source answer"] == "We are sorry. Please send us photos."
    assert row["note"] == "complaint, read by the desk first, S3"
    assert rows["order.moq", "es"]["phrasings"].split("\n") == [
        "¿Cuál es el pedido mínimo?",
        "cantidad mínima por favor",
    ]


def test_without_a_language_all_but_the_source_are_written(tmp_path: Path) -> None:
    assert {tag for _, tag in texts(exported(small(tmp_path / "c"), "all.csv"))} == {"es"}


def test_a_language_that_the_library_lacks_is_refused(tmp_path: Path) -> None:
    result = run(small(tmp_path / "c"), "export", "--lang", "xx", "--out", tmp_path / "x.csv")
    assert result.exit_code == 2
    assert "xx is no language of the library. Use en, es, or add it" in result.output


def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "work.xlsx").write_text("a week of work")
    result = run(small(tmp_path / "c"), "export", "--out", tmp_path / "work.xlsx")
    assert "may hold somebody's work" in result.output
    assert (tmp_path / "work.xlsx").read_text() == "a week of work"


def test_another_ending_is_refused(tmp_path: Path) -> None:
    result = run(small(tmp_path / "c"), "export", "--out", tmp_path / "x.ods")
    assert (result.exit_code, "neither .xlsx nor .csv" in result.output) == (2, True)


def test_the_workbook_is_laid_out_for_a_person(tmp_path: Path) -> None:
    head = replaced("library.yaml", "[en, es]", "[en, es, ar]")
    book = load_workbook(exported(small(tmp_path / "c", library=head), "a.xlsx", "es", "ar"))
    assert book.sheetnames == ["How to use", "es", "ar"]
    spanish, arabic = book["es"], book["ar"]
    assert spanish.freeze_panes == "B2"
    assert (spanish.sheet_view.rightToLeft, arabic.sheet_view.rightToLeft) == (False, True)
    grey, white = spanish["E2"], spanish["G2"]
    assert (grey.fill.fill_type, white.fill.fill_type) == ("solid", None)
    assert (white.alignment.wrap_text, white.number_format) == (True, "@")
    column = spanish.column_dimensions["G"]
    assert column.width > 40
    assert (column.alignment.wrap_text, column.number_format) == (True, "@")


@pytest.mark.parametrize("text", ["=1+1", "+49 170", "-", "@x", "#N/A", "1-2"])
def test_nothing_in_the_workbook_is_a_formula_or_a_date(tmp_path: Path, text: str) -> None:
    content = write(tmp_path / "c", {**SMALL, "es/order.yaml": ""})
    (content / "es/order.yaml").write_text(
        f'order.moq: {{phrasings: ["{text}"], answer: "{text} {{moq}}"}}', encoding="utf-8"
    )
    sheet = load_workbook(exported(content, "es.xlsx", "es"))["es"]
    assert (sheet["H3"].value, sheet["H3"].data_type) == (text, "s")


def test_a_cell_too_long_for_excel_is_not_cut(tmp_path: Path) -> None:
    many = "\n".join(f'    - "{"many words " * 400}{number}"' for number in range(10))
    text = replaced("es/order.yaml", '    - "plazo de fabricación"', many)
    content = small(tmp_path / "c", es__order=text)
    result = run(content, "export", "--out", tmp_path / "es.xlsx")
    assert "phrasings of shipping.lead_time in es have more than 32767" in result.output
    assert not (tmp_path / "es.xlsx").exists()
    assert len(texts(exported(content, "es.csv"))["shipping.lead_time", "es"]["phrasings"]) > 40_000
