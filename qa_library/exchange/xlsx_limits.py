"""Looks through a workbook before it is read: what is in it is counted as a stream, so that a small
file that would unpack to gigabytes is refused, and merged cells are found.

openpyxl's read-only sheets do neither: they keep every text of the workbook in memory and say
nothing of merged cells.
"""

import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from qa_library.exchange.sheet import SheetError

MAX_BYTES = 64_000_000
"""Of the file as it is packed."""
MAX_UNPACKED = 160_000_000
MAX_PARTS = 2_000
MAX_ELEMENTS = 3_000_000
"""Of the sheets and their texts: 50,000 rows of ours are 1.8 million."""
MAX_OTHER_ELEMENTS = 100_000
"""Of everything else, such as styles: openpyxl makes an object of each."""
_DEPTH = 64
_SPLIT = "Copy the rows into a new workbook, or split it by language."


@dataclass
class _Count:
    elements: int = 0
    depth: int = 0
    merged: list[str] = field(default_factory=list)


def merged_cells(archive: zipfile.ZipFile) -> dict[str, tuple[str, ...]]:
    """The merged ranges of each part of a workbook that is small enough. Raises SheetError."""
    parts = archive.infolist()
    # Python's zipfile never unpacks more of a part than its directory says, so the sum holds.
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise SheetError(
            f"The workbook holds more than {MAX_UNPACKED // 1_000_000} MB when it is unpacked.",
            _SPLIT,
        )
    main, rest = _Count(), _Count()
    found: dict[str, tuple[str, ...]] = {}
    for part in parts:
        if not part.filename.endswith((".xml", ".rels")):
            continue
        sheet = posixpath.dirname(part.filename) == "xl/worksheets"
        big = sheet or posixpath.basename(part.filename).lower() == "sharedstrings.xml"
        count = main if big else rest
        count.merged = []
        _look_through(archive, part, count, MAX_ELEMENTS if big else MAX_OTHER_ELEMENTS)
        found[part.filename] = tuple(count.merged)
    return found


def _look_through(
    archive: zipfile.ZipFile, part: zipfile.ZipInfo, count: _Count, most: int
) -> None:
    def start(name: str, attributes: dict[str, str]) -> None:
        count.elements += 1
        count.depth += 1
        if count.elements > most or count.depth > _DEPTH:
            raise SheetError("The workbook holds far more than a sheet of texts.", _SPLIT)
        if name.rpartition(" ")[2] == "mergeCell" and len(count.merged) < 10:
            count.merged.append(attributes.get("ref", ""))

    def end(_name: str) -> None:
        count.depth -= 1

    def doctype(*_declared: object) -> NoReturn:
        raise SheetError("The workbook declares entities, as no spreadsheet does.", _SPLIT)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = doctype
    try:
        with archive.open(part) as file:
            parser.ParseFile(file)
    except (expat.ExpatError, zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise SheetError(
            f"The workbook is damaged ({part.filename}: {error}).",
            "Open it in Excel or LibreOffice and save it again as .xlsx.",
        ) from error
