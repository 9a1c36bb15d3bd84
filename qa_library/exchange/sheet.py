"""The sheet a translator works in: its columns, its rows, and what can be wrong with a cell."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

EDITED = ("answer", "phrasings", "examples", "still right")
"""The columns a translator writes in. Everything else is there to be read."""
GUIDE = "How to use"
"""The sheet that tells a translator what to do."""


@dataclass(frozen=True)
class Row:
    """One entry in one language, as it is exported. The fields are the columns, in their order."""

    id: str
    language: str
    note: str
    source_question: str
    source_answer: str
    status: str
    answer: str
    phrasings: str
    """One a line: a column for each would be twenty columns wide, and a cell of several lines is
    never taken for a date."""
    examples: str
    still_right: str
    revision: str
    mark: str
    """What stood in answer, phrasings and examples when it was exported: see cells.mark."""

    def cells(self) -> tuple[str, ...]:
        """The cells from left to right."""
        return tuple(getattr(self, field.name) for field in fields(self))


HEADERS = tuple(field.name.replace("_", " ") for field in fields(Row))
WIDTHS = (26, 10, 24, 34, 52, 18, 60, 52, 36, 11, 9, 12)
"""In characters, as Excel counts the width of a column."""


@dataclass(frozen=True)
class Spot:
    """A place in a sheet, as a spreadsheet shows it. `sheet` is empty for CSV; `column` is a
    letter; 0 and empty stand for the whole of it."""

    sheet: str
    row: int = 0
    column: str = ""
    header: str = ""

    def __str__(self) -> str:
        parts = (
            f"sheet {self.sheet}" if self.sheet else "",
            f"row {self.row}" if self.row else "",
            f"column {self.column} ({self.header})" if self.column else "",
        )
        return ", ".join(part for part in parts if part) or "the file"


@dataclass(frozen=True)
class Trouble:
    """Why a sheet is not taken, where, and what to do about it."""

    spot: Spot
    message: str
    cure: str

    def __str__(self) -> str:
        return f"{self.spot}: {self.message} {self.cure}"


class SheetError(Exception):
    """The file cannot be read as a sheet at all, or could not be written as one."""

    def __init__(self, message: str, cure: str, spot: Spot | None = None) -> None:
        super().__init__(f"{spot}: {message} {cure}" if spot else f"{message} {cure}")


@dataclass(frozen=True)
class NoText:
    """A cell that holds something else than text."""

    what: str
    cure: str


Value = str | NoText


@dataclass(frozen=True)
class Line:
    """A row of a file as it was read."""

    sheet: str
    number: int
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Filled:
    """A row that came back. A column that the file lacks has an empty cell."""

    sheet: str
    number: int
    cells: Mapping[str, str]
    columns: Mapping[str, str]
    """The letter of each column that is there."""

    def __getitem__(self, header: str) -> str:
        return self.cells.get(header, "")

    def spot(self, header: str = "") -> Spot:
        """Where a cell of the row stands."""
        column = self.columns.get(header, "")
        return Spot(self.sheet, self.number, column, header if column else "")


def letter(index: int) -> str:
    """The name of a column, counted from 0: A to Z, then AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
