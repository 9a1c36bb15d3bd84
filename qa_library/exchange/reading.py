"""Reads a translator's file, whatever it was saved as, into rows with named columns."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from qa_library.exchange.csv_file import read_csv
from qa_library.exchange.sheet import (
    EDITED,
    HEADERS,
    Filled,
    Line,
    NoText,
    SheetError,
    Spot,
    Trouble,
    letter,
)

MAX_ROWS = 50_000
MAX_CHARACTERS = 40_000_000
"""Of all cells that are kept."""
_KEPT = ("id", "language", "source answer", *EDITED, "revision", "mark")
_NEEDED = ("id", "answer", "phrasings")
_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0"


@dataclass
class Sheets:
    """What a file holds, and what is wrong with it."""

    rows: list[Filled] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_sheets(path: Path) -> Sheets:
    """The rows of a file, in their order. Raises SheetError where it cannot be read at all."""
    found = Sheets()
    heads: dict[str, dict[int, str]] = {}
    columns: dict[str, dict[str, str]] = {}
    size = 0
    for line in _lines(path):
        if line.sheet not in heads:
            head = heads[line.sheet] = _head(line, found)
            columns[line.sheet] = {name: letter(index) for index, name in head.items()}
        elif heads[line.sheet]:
            row = _row(line, heads[line.sheet], columns[line.sheet], found)
            size += sum(map(len, row.cells.values()))
            if any(row.cells.values()):
                found.rows.append(row)
            if len(found.rows) > MAX_ROWS or size > MAX_CHARACTERS:
                raise SheetError(
                    f"{path} has more than {MAX_ROWS} rows or {MAX_CHARACTERS} characters.",
                    "Split it by language.",
                )
    if not any(heads.values()) and not found.troubles:
        raise SheetError(
            f"{path} has no sheet with a column `id` in its first row.",
            "Give a file that `parley library export` wrote.",
        )
    return found


def _lines(path: Path) -> Iterator[Line]:
    try:
        with path.open("rb") as file:
            start = file.read(4)
        if start.startswith((_ZIP, _OLE)):
            # openpyxl takes a fifth of a second to import, and every command would wait for it.
            from qa_library.exchange.xlsx_read import read_xlsx  # noqa: PLC0415

            yield from read_xlsx(path)
        elif path.suffix.lower() in (".xlsx", ".xlsm", ".xls", ".ods"):
            raise SheetError(
                f"{path} is no Excel workbook, whatever its name says.",
                "Save it as an Excel workbook (.xlsx), or name it .csv if it is one.",
            )
        else:
            yield from read_csv(path)
    except OSError as error:
        raise SheetError(f"{path} cannot be read ({error.strerror}).", "Check the file.") from error


def _head(line: Line, found: Sheets) -> dict[int, str]:
    """The headers by column; none where the sheet is somebody's notes."""
    names = [value.lower() if isinstance(value, str) else "" for value in line.values]
    if "id" not in names and line.sheet and not set(names) & set(EDITED):
        found.notes.append(f"The sheet {line.sheet} has no column `id` and is not read.")
        return {}
    known = {index: name for index, name in enumerate(names) if name in HEADERS}
    there = list(known.values())
    strangers = [name for name in names if name and name not in HEADERS]
    missing = [name for name in _NEEDED if name not in there]
    # A column with another name may be one of ours with somebody's work in it.
    missing += [name for name in EDITED if strangers and name not in (*there, *missing)]
    spot = Spot(line.sheet, line.number)
    for name in dict.fromkeys(one for one in there if there.count(one) > 1):
        found.troubles.append(
            Trouble(spot, f"The column `{name}` is there twice.", "Remove one of the two.")
        )
    if missing:
        also = f" `{'`, `'.join(strangers)}` is not known." if strangers else ""
        found.troubles.append(
            Trouble(
                spot,
                f"The column `{'`, `'.join(missing)}` is missing.{also}",
                "Give the columns the names they had in the export, and remove others.",
            )
        )
    elif strangers:
        found.notes.append(f"{spot}: the column `{'`, `'.join(strangers)}` is not read.")
    return known


def _row(line: Line, head: dict[int, str], columns: dict[str, str], found: Sheets) -> Filled:
    cells: dict[str, str] = {}
    for index, name in head.items():
        value = line.values[index] if index < len(line.values) else ""
        if isinstance(value, NoText):
            if name in _KEPT and name != "source answer":
                spot = Spot(line.sheet, line.number, letter(index), name)
                found.troubles.append(Trouble(spot, f"The cell {value.what}", value.cure))
        elif name in _KEPT and value:
            cells[name] = value
    return Filled(line.sheet, line.number, cells, columns)
