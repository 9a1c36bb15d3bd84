"""Whatever file comes in: named by row and column with a cure, bounded, and nothing is changed."""

import contextlib
import datetime
import time
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from qa_library.exchange.reading import read_sheets
from qa_library.exchange.sheet import SheetError
from tests.library.content import small
from tests.library.spreadsheets import HEAD, csv_file, edited, exported, run, workbook

GOOD = ("order.moq", "es", "Son {moq}.", "¿mínimo?")


def refused(tmp_path: Path, file: Path, *options: str) -> str:
    """What is said about a file that is refused; the library stays as it is."""
    content = tmp_path / "content"
    if not content.exists():
        small(content)
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    result = run(content, "import", file, "--yes", *options)
    assert result.exit_code == 1, result.output
    assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before
    return result.output


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (datetime.date(2026, 2, 1), "holds the date or time 2026-02-01 00:00:00. Excel makes"),
        (datetime.time(12, 30), "holds the date or time 12:30:00."),
        (500, "holds the number 500. Format the cell as text"),
        (1.5, "holds the number 1.5."),
        (True, "holds TRUE as a yes or no."),
        ("=A1", "holds a formula. Put an apostrophe before the text"),
        ("#NAME?", "holds the error #NAME?."),
        ("a_x0007_b", "holds the control character U+0007. Type the text again."),
        ("x" * 5_000, "A text has more than 4096 characters. Shorten it."),
    ],
)
def test_a_cell_that_holds_no_text_is_named(tmp_path: Path, value: Any, said: str) -> None:
    file = edited(exported(small(tmp_path / "content"), "a.xlsx"), "order.moq", answer=value)
    output = refused(tmp_path, file)
    assert "sheet es, row 3, column G (answer): " in output
    assert said in output


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([HEAD, ("", *GOOD[1:])], "row 2, column A (id): The row has texts but no id."),
        ([HEAD, GOOD, GOOD], "row 3, column A (id): order.moq in es is there twice: see row 2"),
        ([HEAD[1:], GOOD[1:]], "row 1: The column `id` is missing."),
        ([("id", "language", "respuesta", "phrasings"), GOOD], "`answer`, `examples`, `still righ"),
        ([(*HEAD, "answer"), (*GOOD, "")], "The column `answer` is there twice."),
        ([HEAD, ("order.moq", "xx", "a", "b")], "row 2, column B (language): `xx` is no language"),
        ([HEAD, ("order.moq", "", "a", "b")], "row 2, column B (language): Which language?"),
        ([HEAD, ("order.nope", "en", "", "")], "order.nope is no entry of the library. Remove"),
        ([HEAD, ("order.nope", "en", "a", "")], "column D (phrasings): The new entry order.nope"),
        ([HEAD, ("Order Nope", "en", "a", "b")], "`Order Nope` is no entry id."),
        ([HEAD, ("none.x", "en", "a", "b")], "`none.x` is kept for held-out examples."),
        ([HEAD, ("order.damaged", "es", "a", "")], "order.damaged has no phrasings yet."),
        ([(*HEAD, "revision"), (*GOOD, "7")], "`7` is no revision of the source answer, which is"),
        ([(*HEAD, "still right"), (*GOOD, "maybe")], "`maybe` is not understood. Write x"),
    ],
)
def test_rows_that_do_not_fit_are_named(
    tmp_path: Path, rows: list[tuple[str, ...]], said: str
) -> None:
    assert said in refused(tmp_path, csv_file(tmp_path / "a.csv", rows))


def test_all_troubles_are_named_at_once(tmp_path: Path) -> None:
    rows = [HEAD, *((f"no.{number}", "en", "", "") for number in range(40))]
    output = refused(tmp_path, csv_file(tmp_path / "a.csv", rows))
    assert output.count("is no entry of the library") == 25
    assert "... and 15 more." in output


def test_a_row_of_another_language_than_asked_for_is_refused(tmp_path: Path) -> None:
    file = csv_file(tmp_path / "a.csv", [HEAD, GOOD])
    assert "The row is in es, but en was asked for." in refused(tmp_path, file, "--lang", "en")


def test_merged_cells_are_named(tmp_path: Path) -> None:
    file = exported(small(tmp_path / "content"), "a.xlsx")
    book = load_workbook(file)
    book["es"].merge_cells("G2:G3")
    book.save(file)
    assert "sheet es, row 2: The cells G2:G3 are merged" in refused(tmp_path, file)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16-le"])
def test_another_encoding_is_refused_with_a_cure(tmp_path: Path, encoding: str) -> None:
    file = csv_file(tmp_path / "a.csv", [HEAD, GOOD], encoding=encoding)
    assert 'In Excel, save it as "CSV UTF-8 (Comma delimited)"' in refused(tmp_path, file)


@pytest.mark.parametrize(
    ("encoding", "delimiter", "first"),
    [
        ("utf-8", ";", ""),
        ("utf-8-sig", ";", "sep=;\r\n"),
        ("utf-16", "\t", ""),
        ("utf-8", "\t", ""),
    ],
)
def test_what_excel_of_another_country_saves_is_read(
    tmp_path: Path, encoding: str, delimiter: str, first: str
) -> None:
    file = csv_file(tmp_path / "a.csv", [HEAD, GOOD], encoding="utf-8", delimiter=delimiter)
    file.write_bytes((first + file.read_text(encoding="utf-8")).encode(encoding))
    result = run(small(tmp_path / "content"), "import", file, "--dry-run")
    assert "    + Son {moq}." in result.output


def test_headers_may_be_moved_and_a_column_of_ones_own_added(tmp_path: Path) -> None:
    head = ("My notes", "Examples", "Still right", "PHRASINGS", "Answer", "Language", "Id")
    file = workbook(tmp_path / "a.xlsx", head, ("hm", "", "", *reversed(GOOD)))
    result = run(small(tmp_path / "content"), "import", file, "--dry-run")
    assert "sheet es, row 1: the column `my notes` is not read." in result.output
    assert "    + Son {moq}." in result.output


def test_a_sheet_of_notes_is_left_alone_and_said_so(tmp_path: Path) -> None:
    file = exported(small(tmp_path / "content"), "a.xlsx")
    book = load_workbook(file)
    book.create_sheet("Notes").append(["Dear colleagues"])
    book.save(file)
    result = run(tmp_path / "content", "import", file)
    assert "The sheet Notes has no column `id` and is not read." in result.output


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.xlsx", b"hello", "is no Excel workbook, whatever its name says."),
        ("a.xlsx", b"PK\x03\x04 and then nothing", "is no Excel workbook that can be read"),
        ("a.xls", b"\xd0\xcf\x11\xe0" + bytes(600), "an old .xls file, or has a password."),
        ("a.csv", b"", "has no sheet with a column `id`"),
        ("a.csv", b'id,answer,phrasings\n"open', "row 2: cannot be read on"),
        ("a.csv", b"id,answer,phrasings\nx," + b"y" * 600_000, "row 2: cannot be read on (field"),
    ],
)
def test_what_is_no_sheet_is_said_to_be_none(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(data)
    assert said in refused(tmp_path, tmp_path / name)


def packed(path: Path, part: str, data: bytes) -> Path:
    """A workbook with one part replaced."""
    workbook(path, HEAD, GOOD)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()} | {part: data}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (bytes(200_000_000), "more than 160 MB when it is unpacked"),
        (SHEET + b"<row/>" * 3_100_000, "far more than a sheet of texts"),
        (b"<a>" * 100_000, "far more than a sheet of texts"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "declares entities"),
        (SHEET, "The workbook is damaged (xl/worksheets/sheet1.xml"),
        (SHEET + b'<row r="9999999999"><c r="A1"/></row></sheetData></worksheet>', "more rows"),
    ],
)
def test_a_file_that_unpacks_to_too_much_is_refused_soon(
    tmp_path: Path, data: bytes, said: str
) -> None:
    file = packed(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml", data)
    started = time.monotonic()
    with pytest.raises(SheetError, match=said.replace("(", r"\(")):
        read_sheets(file)
    assert time.monotonic() - started < 20


def test_a_sheet_that_claims_a_million_columns_is_read_as_what_it_holds(tmp_path: Path) -> None:
    cells = b"".join(
        b'<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>' % (b"ABCD"[at : at + 1], row, text)
        for row, texts in ((1, HEAD), (2, GOOD))
        for at, text in enumerate(one.encode() for one in texts)
    )
    claim = SHEET.replace(b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>')
    data = claim + b"<row>" + cells.replace(b'<c r="A2"', b'</row><row><c r="A2"')
    file = packed(
        tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml", data + b"</row></sheetData></worksheet>"
    )
    assert [row["answer"] for row in read_sheets(file).rows] == ["Son {moq}."]


def test_a_long_sheet_is_read_within_bounds(tmp_path: Path) -> None:
    rows = [(f"no.n{number}", "en", "a" * 100, "b\nc") for number in range(50_001)]
    file = csv_file(tmp_path / "a.csv", [HEAD, *rows])
    with pytest.raises(SheetError, match="more than 50000 rows"):
        read_sheets(file)
    file = csv_file(tmp_path / "a.csv", [HEAD, *rows[:50_000]])
    tracemalloc.start()
    assert len(read_sheets(file).rows) == 50_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 150_000_000


@settings(max_examples=150, deadline=None)
@given(
    data=st.binary(max_size=300),
    start=st.sampled_from([b"", b"PK\x03\x04", b"id,answer\n", b"\xff\xfe"]),
)
def test_any_bytes_are_read_or_refused_in_plain_words(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, start: bytes
) -> None:
    file = tmp_path_factory.mktemp("any") / "a.csv"
    file.write_bytes(start + data)
    with contextlib.suppress(SheetError):
        read_sheets(file)


@settings(max_examples=40, deadline=None)
@given(at=st.integers(0, 6_000), noise=st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook_is_read_or_refused_in_plain_words(
    tmp_path_factory: pytest.TempPathFactory, at: int, noise: bytes
) -> None:
    file = workbook(tmp_path_factory.mktemp("any") / "a.xlsx", HEAD, GOOD)
    data = file.read_bytes()
    file.write_bytes(data[:at] + noise + data[at + len(noise) :])
    with contextlib.suppress(SheetError):
        read_sheets(file)
