"""Reads a workbook, bounded in time and memory, and names the cells that hold no text."""

import datetime
import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from qa_library.exchange.cells import tidy
from qa_library.exchange.sheet import GUIDE, Line, NoText, SheetError, Spot, Value
from qa_library.exchange.xlsx_limits import MAX_BYTES, merged_cells
from qa_library.exchange.xlsx_text import from_xml

MAX_COLUMNS = 30
MAX_LINES = 1_048_576
"""Rows of an Excel sheet."""
_TYPE_IT = "Format the cell as text and type it again."
_OLD = b"\xd0\xcf\x11\xe0"
"""What an old .xls starts with, and a workbook with a password."""


def read_xlsx(path: Path) -> Iterator[Line]:
    """The rows of every sheet but the guide, empty ones left out. Raises SheetError."""
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise SheetError(f"{path} is larger than {MAX_BYTES // 1_000_000} MB.", "Split it.")
    if data.startswith(_OLD):
        raise SheetError(
            f"{path} is an old .xls file, or has a password.",
            "Save it as an Excel workbook (.xlsx) without a password.",
        )
    with _plain_errors(path):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            merged = merged_cells(archive)
        book = load_workbook(io.BytesIO(data), read_only=True)
        try:
            for sheet in book.worksheets:
                if sheet.title != GUIDE:
                    yield from _lines(sheet, merged)
        finally:
            book.close()


@contextmanager
def _plain_errors(path: Path) -> Iterator[None]:
    """openpyxl raises whatever a file that is no workbook leads it into, and warns of what it
    leaves out, such as drawings."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except SheetError:
        raise
    except Exception as error:
        raise SheetError(
            f"{path} is no Excel workbook that can be read ({type(error).__name__}).",
            "Open it in Excel or LibreOffice and save it again as .xlsx.",
        ) from error


def _lines(sheet: Any, merged: dict[str, tuple[str, ...]]) -> Iterator[Line]:
    # Only the sheet itself knows its part of the file; openpyxl has no public name for it.
    ranges = merged.get(sheet._worksheet_path.lstrip("/"), ())
    if ranges:
        place = re.match(r"([A-Z]+)([0-9]+)", ranges[0])
        raise SheetError(
            f"The cells {', '.join(ranges[:5])} are merged, so what belongs where is not known.",
            "Unmerge them and give every cell its own text.",
            Spot(sheet.title, int(place[2]) if place else 0),
        )
    sheet.reset_dimensions()  # what a file says of its own size may be a million empty columns
    blank: object = None
    for number, cells in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), start=1):
        if number > MAX_LINES:
            raise SheetError("The sheet has more rows than Excel knows.", "Split it.")
        if cells is blank:  # openpyxl gives the same one for every row that is not in the file
            continue
        values = tuple("" if cell.value is None else _value(cell) for cell in cells)
        if any(values):
            yield Line(sheet.title, number, values)
        else:
            blank = cells


def _value(cell: Any) -> Value:
    value = cell.value
    if cell.data_type == "f":
        return NoText("holds a formula.", "Put an apostrophe before the text, or copy the text.")
    if cell.data_type == "e":
        return NoText(f"holds the error {value}.", _TYPE_IT)
    if isinstance(value, str):
        return tidy(from_xml(value))
    if isinstance(value, bool):
        return NoText(f"holds {str(value).upper()} as a yes or no.", _TYPE_IT)
    if isinstance(value, datetime.date | datetime.time | datetime.timedelta):
        return NoText(
            f"holds the date or time {value}. Excel makes dates of texts like 1-2.", _TYPE_IT
        )
    return NoText(f"holds the number {value}.", _TYPE_IT)
