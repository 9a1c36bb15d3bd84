"""What goes out into a spreadsheet comes back exactly, and untouched it changes nothing."""

import csv
import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa_library import Entry, Library, Translation
from qa_library.exchange.cells import joined, split, tidy
from qa_library.exchange.csv_file import csv_bytes, guarded, read_csv, unguarded
from qa_library.exchange.plan import plan_import
from qa_library.exchange.reading import read_sheets
from qa_library.exchange.rows import export_rows
from qa_library.exchange.sheet import HEADERS
from qa_library.exchange.xlsx_read import read_xlsx
from qa_library.exchange.xlsx_text import from_xml, to_xml
from qa_library.exchange.xlsx_write import xlsx_bytes
from qa_library.library import Place
from tests.library.content import small
from tests.library.spreadsheets import exported, run, saved_by_excel

AWKWARD = (
    *("=1+1", "+49", "-", "@x", "'=1", "''-1", "1-2", "007", "5e3", "#N/A", "TRUE", "x005F_x000D_"),
    *(
        "_x000D_",
        "_x0041\r",
        "a\tb",
        "a\\nb",
        "a\nb",
        "a\r\nb",
        "\x01",
        "\0",
        "\ufffe",
        "\U0001f469‍🔧",
    ),
    *('say "hi"; twice, ok', "مرحبا {moq}", "＝1", "a\u2028b\x85c", "x\u2060000A_", "x" * 5_000),
)
WRITTEN = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.lists(st.sampled_from("'=x_000D\r\n\\n5FAé "), max_size=14).map("".join),
)
TEXT = WRITTEN.map(str.strip).filter(bool)
TEXTS = st.lists(TEXT, min_size=1, max_size=4).map(tuple)


def of(answer: str, phrasings: tuple[str, ...]) -> Library:
    """A library of one entry in two languages."""
    place = Place("en/a.yaml", 1)
    both = {tag: Translation(tag, phrasings, answer, 1, place) for tag in ("en", "es")}
    return Library("en", ("en", "es"), {}, {"a.b": Entry("a.b", both)}, {}, "")


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@settings(max_examples=120, deadline=None)
@given(answer=TEXT, phrasings=TEXTS)
def test_texts_come_back_as_they_were(suffix: str, answer: str, phrasings: tuple[str, ...]) -> None:
    library = of(answer, phrasings)
    rows = list(export_rows(library, ("es", "en")))
    write, read = (csv_bytes, read_csv) if suffix == ".csv" else (xlsx_bytes, read_xlsx)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"sheet{suffix}")
        path.write_bytes(write(rows))
        lines = list(read(path))
        plan = plan_import(library, read_sheets(path))

    came_back = [line.values for line in lines if line.values[0] != "id"]
    assert [line[: len(HEADERS)] for line in came_back] == [
        tuple(map(tidy, row.cells())) for row in rows
    ] or suffix == ".xlsx"
    found = [dict(zip(HEADERS, line, strict=False)) for line in came_back]
    assert [one["answer"] for one in found] == [tidy(answer)] * 2
    assert [split(str(one["phrasings"])) for one in found] == [phrasings] * 2
    assert (plan.edits, plan.troubles, plan.notes) == ([], [], [])


@given(st.lists(TEXT, max_size=5).map(tuple))
def test_texts_in_one_cell_are_told_apart(written: tuple[str, ...]) -> None:
    assert split(joined(written)) == written


@given(WRITTEN)
def test_a_guard_is_taken_off_exactly(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert from_xml(to_xml(text)) == text


@given(WRITTEN)
def test_no_cell_of_a_csv_file_starts_what_a_spreadsheet_runs(text: str) -> None:
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))


def test_an_untouched_export_changes_no_byte(tmp_path: Path) -> None:
    content = small(tmp_path / "content")
    before = {path: path.read_bytes() for path in content.rglob("*.yaml")}
    for name in ("all.xlsx", "all.csv"):
        result = run(content, "import", exported(content, name, "es", "en"), "--yes")
        assert (result.exit_code, result.output) == (0, "Nothing to change.\n")
    assert {path: path.read_bytes() for path in content.rglob("*.yaml")} == before


@pytest.mark.parametrize("text", AWKWARD)
def test_what_excel_saves_again_is_still_what_was_there(tmp_path: Path, text: str) -> None:
    library = of(text.strip() or ".", (text.strip() or ".",))
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(xlsx_bytes(export_rows(library, ("es",))))
    plan = plan_import(library, read_sheets(saved_by_excel(path)))
    assert (plan.edits, plan.troubles, plan.notes) == ([], [], [])


def test_other_line_breaks_of_another_program_change_nothing(tmp_path: Path) -> None:
    library = of("one\ntwo", ("a", "b"))
    path = tmp_path / "sheet.csv"
    path.write_bytes(csv_bytes(export_rows(library, ("es",))).replace(b"\r\n", b"\n"))
    for old, new in ((b"\n", b"\r\n"), (b"\r\n", b"\r")):
        path.write_bytes(path.read_bytes().replace(old, new))
        assert plan_import(library, read_sheets(path)).edits == []


def test_csv_is_what_excel_opens_as_utf_8(tmp_path: Path) -> None:
    data = csv_bytes(export_rows(of("ñ", ("=1+1",)), ("es",)))
    assert data.startswith(b"\xef\xbb\xbf")
    row = next(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert (row["answer"], row["phrasings"]) == ("ñ", "'=1+1")
