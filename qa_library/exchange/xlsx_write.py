"""Writes the sheet as a workbook that a translator can work in: one sheet a language, what is not
to be edited shaded, everything formatted as text so that 1-2 stays 1-2."""

import io
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from qa_library.exchange.sheet import EDITED, GUIDE, HEADERS, WIDTHS, Row, SheetError
from qa_library.exchange.xlsx_text import MAX_CELL, size, to_xml

_GUIDE = (
    "How to use this workbook",
    "1. Each language has a sheet. Write in the white columns; the grey ones are there to be read.",
    "2. answer: the answer in your language. Keep what stands in {braces} as it is: a number or a "
    "date is put there.",
    "3. phrasings: how buyers ask for this, in your language, the way they really write. One on "
    "each line (Alt+Enter starts a line). The first one is shown to the sales team.",
    "4. examples: other ways to ask, kept to test the library with. One on each line, none copied "
    "from the phrasings. You may leave this empty.",
    "5. status: missing needs an answer and phrasings. behind means that the source answer has "
    "changed: bring your answer up to date, or write x under still right if it is still true.",
    "6. An empty cell changes nothing. Remove a phrasing by removing its line; nothing else can be "
    "removed here.",
    "7. Do not merge cells, rename columns or change id, language, revision and mark: they say "
    "where your text belongs and tell whether somebody else changed it meanwhile.",
    r"8. Where a phrasing itself has a line break, it is written \n.",
)
_RIGHT_TO_LEFT = {"ar", "fa", "he", "iw", "ks", "ku", "ps", "sd", "ug", "ur", "yi"}
_SHADED = PatternFill("solid", start_color="EDEDED", end_color="EDEDED")
_HEAD = PatternFill("solid", start_color="D6E4F0", end_color="D6E4F0")
_TEXT = "@"


def xlsx_bytes(rows: Iterable[Row]) -> bytes:
    """The workbook. The rows of a language stand together. Raises SheetError."""
    rows = list(rows)
    for row in rows:
        _fits(row)
    book = Workbook(write_only=True)
    guide = book.create_sheet(GUIDE)
    guide.column_dimensions["A"].width = 110
    for number, text in enumerate(_GUIDE):
        guide.append([_cell(guide, text, bold=number == 0)])
    for language, found in groupby(rows, lambda row: row.language):
        _language_sheet(book, language, found)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _language_sheet(book: Workbook, language: str, rows: Iterable[Row]) -> None:
    sheet = book.create_sheet(language)
    sheet.freeze_panes = "B2"
    backwards = language.partition("-")[0] in _RIGHT_TO_LEFT
    sheet.sheet_view.rightToLeft = backwards
    for number, width in enumerate(WIDTHS, start=1):
        column = sheet.column_dimensions[get_column_letter(number)]
        column.width = width
        # For the rows somebody adds below.
        column.number_format = _TEXT
        column.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.append([_cell(sheet, header, bold=True, fill=_HEAD) for header in HEADERS])
    for row in rows:
        sheet.append(
            [
                _cell(sheet, text, fill=None if header in EDITED else _SHADED, backwards=backwards)
                for header, text in zip(HEADERS, row.cells(), strict=True)
            ]
        )


def _fits(row: Row) -> None:
    for header, text in zip(HEADERS, row.cells(), strict=True):
        if size(to_xml(text)) > MAX_CELL:
            raise SheetError(
                f"The {header} of {row.id} in {row.language} have more than {MAX_CELL} characters, "
                "which is Excel's limit for a cell.",
                "Export to a .csv file, which has no such limit.",
            )


def _cell(
    sheet: Any,
    text: str,
    *,
    bold: bool = False,
    fill: PatternFill | None = None,
    backwards: bool = False,
) -> Cell:
    cell = WriteOnlyCell(sheet, to_xml(text))
    cell.data_type = "s"  # or openpyxl takes "=1+1" for a formula and "#N/A" for an error
    cell.number_format = _TEXT
    cell.alignment = Alignment(
        wrap_text=True,
        vertical="top",
        readingOrder=2 if backwards and fill is None else 0,
    )
    if bold:
        cell.font = Font(bold=True)
    if fill:
        cell.fill = fill
    return cell
