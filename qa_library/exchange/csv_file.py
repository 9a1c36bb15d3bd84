"""Writes and reads the sheet as CSV, so that Excel opens it and runs nothing in it.

A cell that a spreadsheet would run (=, +, -, @) or take for a number or a date gets an apostrophe
in front, and loses it when it is read. One that already has apostrophes before such text gets one
more, so the way back is exact.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from qa_library.exchange.cells import tidy
from qa_library.exchange.sheet import HEADERS, Line, Row, SheetError, Spot

MAX_CELL = 500_000
MAX_BYTES = 64_000_000
_RUN = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
"""The first characters that OWASP names for CSV injection, with the wide forms that Japanese and
Chinese Excel take too."""
_NUMBER = re.compile(r"(?![1-9]\d{0,8}\Z)(?=.{1,40}\Z)[\d.,:/%\s-]*\d[\d.,:/%\seE+-]*\Z")
"""What a spreadsheet may take for a number, a date or a time, and writes otherwise afterwards:
1-2, 24:00, 5e3, 007. 12 stays 12."""
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def guarded(text: str) -> str:
    """The cell for a text."""
    return f"'{text}" if _is_guarded(text) else text


def unguarded(cell: str) -> str:
    """The text of a cell."""
    return cell[1:] if cell.startswith("'") and _is_guarded(cell) else cell


def _is_guarded(text: str) -> bool:
    # Line breaks as they are read, so that a cell is guarded if and only if its text was.
    bare = text.lstrip("'").replace("\r\n", "\n").replace("\r", "\n")
    return bool(_RUN.match(bare) or _NUMBER.match(bare))


def csv_bytes(rows: Iterable[Row]) -> bytes:
    """The file. Its first bytes tell Excel that it is UTF-8. Raises SheetError."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(HEADERS)
    for row in rows:
        cells = [guarded(cell) for cell in row.cells()]
        if max(map(len, cells)) > MAX_CELL:
            raise SheetError(
                f"{row.id} in {row.language} is longer than {MAX_CELL} characters.", "Shorten it."
            )
        writer.writerow(cells)
    return out.getvalue().encode("utf-8-sig")


def read_csv(path: Path) -> Iterator[Line]:
    """The rows of a file with commas, semicolons or tabs. Raises SheetError.

    A file that is no Unicode is refused, not guessed at: what is é in Paris is č in Prague.
    """
    if path.stat().st_size > MAX_BYTES:
        raise SheetError(f"{path} is larger than {MAX_BYTES // 1_000_000} MB.", "Split it.")
    encoding = _encoding(path)
    limit = csv.field_size_limit(MAX_CELL)
    row = 0
    try:
        with path.open(encoding=encoding, newline="") as file:
            delimiter = _delimiter(file)
            for row, cells in enumerate(csv.reader(file, delimiter=delimiter, strict=True), 1):
                if row == 1 and any("\0" in cell for cell in cells):
                    raise _no_unicode(path)  # UTF-16 without the mark that says so
                yield Line("", row, tuple(unguarded(tidy(cell)) for cell in cells))
    except UnicodeDecodeError as error:
        raise _no_unicode(path) from error
    except csv.Error as error:
        raise SheetError(
            f"cannot be read on ({error}).",
            "Save it again from the spreadsheet, or mend the quotes of this row.",
            Spot("", row + 1),
        ) from error
    finally:
        csv.field_size_limit(limit)


def _encoding(path: Path) -> str:
    with path.open("rb") as file:
        return "utf-16" if file.read(2) in _UTF16 else "utf-8-sig"


def _no_unicode(path: Path) -> SheetError:
    return SheetError(
        f"{path} is not UTF-8 text.",
        'In Excel, save it as "CSV UTF-8 (Comma delimited)", or as an Excel workbook (.xlsx).',
    )


def _delimiter(file: io.TextIOWrapper) -> str:
    """What separates the cells of the first row. Excel takes the list separator of the country's
    settings, and may say so in a line `sep=;` before the first row."""
    first = file.readline(MAX_CELL)
    said = re.fullmatch(r"sep=(.)\r?\n?", first)
    if said:
        return said[1]
    file.seek(0)
    bare = re.sub(r'"[^"]*"', "", first)
    return max(",;\t", key=bare.count)
