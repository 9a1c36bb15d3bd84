"""Spreadsheets as translators send them back: written, edited and saved as Excel would."""

import csv
import html
import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from openpyxl import Workbook, load_workbook

from qa_library.commands import library

HEAD = ("id", "language", "answer", "phrasings")


def run(content: Path, command: str, *arguments: object, answer: str = "") -> Result:
    """A curator's command on a folder, with what is typed when it asks."""
    return CliRunner().invoke(
        library, [command, "--content", str(content), *map(str, arguments)], input=answer
    )


def exported(content: Path, name: str, *languages: str) -> Path:
    """An export of the library beside its folder."""
    out = content.parent / name
    result = run(content, "export", "--out", out, *(f"--lang={one}" for one in languages))
    assert result.exit_code == 0, result.output
    return out


def edited(path: Path, entry: str, **cells: object) -> Path:
    """The workbook with cells of one entry changed, in its last sheet; still_right is a column."""
    book = load_workbook(path)
    sheet = book.worksheets[-1]
    head = [cell.value for cell in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == entry)
    for header, value in cells.items():
        row[head.index(header.replace("_", " "))].value = value  # type: ignore[assignment]
    book.save(path)
    return path


def texts(path: Path) -> dict[tuple[str, str], dict[str, str]]:
    """What a CSV file says, by entry and language."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {(row["id"], row["language"]): row for row in csv.DictReader(file)}


def csv_file(path: Path, rows: Iterable[Iterable[str]], **options: Any) -> Path:
    """A CSV file as a person saves it."""
    encoding = options.pop("encoding", "utf-8")
    out = io.StringIO()
    csv.writer(out, **options).writerows(rows)
    path.write_bytes(out.getvalue().encode(encoding))
    return path


def workbook(path: Path, *rows: Iterable[Any], title: str = "es") -> Path:
    """A workbook of one sheet that somebody made by hand."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path


_INLINE = re.compile(rb'<c ([^>]*)t="inlineStr"><is><t[^>]*>(.*?)</t></is></c>', re.DOTALL)
_TYPES = b"application/vnd.openxmlformats-officedocument.spreadsheetml."


def saved_by_excel(path: Path) -> Path:
    """The workbook with its texts in a table of their own, as Excel saves it."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    table: list[bytes] = []

    def shared(cell: re.Match[bytes]) -> bytes:
        table.append(b'<si><t xml:space="preserve">' + _as_excel(cell[2]) + b"</t></si>")
        return b'<c %st="s"><v>%d</v></c>' % (cell[1], len(table) - 1)

    for name, part in parts.items():
        if name.startswith("xl/worksheets/sheet"):
            parts[name] = _INLINE.sub(shared, part)
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/sharedStrings.xml"] = b'<sst xmlns="%s">%s</sst>' % (space, b"".join(table))
    override = b'<Override PartName="/xl/sharedStrings.xml" ContentType="%ssharedStrings+xml"/>'
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = types.replace(b"</Types>", override % _TYPES + b"</Types>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def _as_excel(text: bytes) -> bytes:
    """Excel knows _x000D_ for what it is, and marks what only looks like it."""
    read = html.unescape(text.decode())
    assert not re.search(r"_x005F_x[0-9A-F]{4}_", read), "no such mark is ours to write"
    return text
