"""How the texts of an entry stand in the cells of a spreadsheet, and are read from them again."""

import hashlib
import re
from collections.abc import Iterable

_NONCHARACTERS = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
CONTROL = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff{_NONCHARACTERS}]")
"""Characters that nobody types on purpose. Tab and line breaks are none."""

_ESCAPED = {"\\\\": "\\", "\\n": "\n", "\\r": "\r"}


def tidy(cell: str) -> str:
    """The cell without blanks around it, its line breaks as Excel for Windows, LibreOffice and
    Google Sheets all understand them: each writes others into the cells of a CSV file."""
    return cell.replace("\r\n", "\n").replace("\r", "\n").strip()


def joined(texts: Iterable[str]) -> str:
    r"""One text a line. A line break within a text is written \n, and a backslash \\."""
    return "\n".join(
        text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") for text in texts
    )


def split(cell: str) -> tuple[str, ...]:
    """The texts of a cell that holds one a line. Empty lines do not count."""
    lines = (line.strip() for line in tidy(cell).split("\n"))
    found = (re.sub(r"\\[\\nr]", lambda sign: _ESCAPED[sign[0]], line) for line in lines if line)
    return tuple(text.strip() for text in found if text.strip())


def mark(*cells: str) -> str:
    """A name for what stands in the cells, eight letters each. Letters, since a spreadsheet reads
    12e45678 as a number."""
    return "".join(
        "".join(chr(ord("a") + int(digit, 16)) for digit in _digest(cell)) for cell in cells
    )


def _digest(cell: str) -> str:
    return hashlib.sha256(tidy(cell).encode("utf-8", "surrogatepass")).hexdigest()[:8]
