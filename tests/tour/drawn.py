"""What a browser does not show by itself, drawn as HTML for a picture: a sheet, a terminal."""

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

_DIGIT, _MARGIN = 7, 5
"""Pixels: a column's width counts the digits of Excel's usual font (ECMA-376 part 1, 18.3.1.13)."""
_NUMBERS, _LETTERS, _EMPTY_ROWS = 44, 22, 2
_SHEET_STYLE = f"""
* {{ box-sizing: border-box; }}
body {{ margin: 0; height: 100vh; display: flex; flex-direction: column; background: #fff;
  font: 12.5px/1.35 "Liberation Sans", "DejaVu Sans", sans-serif; color: #1f2328; }}
.scroll {{ flex: 1; overflow: hidden; }}
table {{ border-collapse: separate; border-spacing: 0; table-layout: fixed; }}
td, th {{ border: solid #d0d7de; border-width: 0 1px 1px 0; padding: 2px 4px; text-align: left;
  font-weight: normal; background: #fff; overflow: hidden; white-space: nowrap;
  vertical-align: bottom; }}
.wrapped {{ white-space: pre-wrap; overflow-wrap: anywhere; }}
.top {{ vertical-align: top; }}
.bold {{ font-weight: bold; }}
.edge {{ background: #f3f4f6; color: #59636e; text-align: center; }}
.here {{ background: #cfe3d4; color: #1a6334; font-weight: bold; }}
.chosen {{ box-shadow: inset 0 0 0 2px #1a7f37; }}
thead th {{ position: sticky; top: 0; height: {_LETTERS}px; z-index: 2; }}
tr > th:first-child {{ position: sticky; left: 0; z-index: 3; }}
.frozen tr > :nth-child(2) {{ position: sticky; left: {_NUMBERS}px; z-index: 1;
  border-right-color: #59636e; }}
.frozen tbody tr:first-child > * {{ position: sticky; top: {_LETTERS}px; z-index: 2;
  border-bottom-color: #59636e; }}
.frozen tr:first-child > :nth-child(-n + 2) {{ z-index: 4; }}
.tabs {{ padding: 6px 10px; background: #f3f4f6; border-top: 1px solid #d0d7de; }}
.tabs span {{ padding: 6px 14px; }}
.tabs .open {{ background: #fff; font-weight: bold; border-bottom: 2px solid #1a7f37; }}
"""
_SCROLL = """([column, frozen]) => {
    const scroll = document.querySelector(".scroll");
    scroll.scrollTop = scroll.scrollHeight;
    scroll.scrollLeft = document.getElementById(column).offsetLeft - frozen;
}"""
_TERMINAL_STYLE = """
body { margin: 0; padding: 14px 18px; background: #0d1117; color: #e6edf3; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere;
  font: 14px/1.45 "DejaVu Sans Mono", monospace; }
"""


async def draw_sheet(page: Any, path: Path, name: str, *, beside: str) -> None:
    """A sheet of a workbook, read back from the file: no spreadsheet program is at hand.

    Widths, fills, bold and wrapped texts, what is frozen and the chosen cell are the file's. It is
    scrolled to its end, with the column `beside` next to those that are frozen.
    """
    book = load_workbook(path)
    sheet = book[name]
    await page.set_content(_sheet(sheet, book.sheetnames))
    frozen = _NUMBERS + (_pixels(sheet, "A") if _is_frozen(sheet) else 0)
    await page.evaluate(_SCROLL, [beside, frozen])


async def draw_terminal(page: Any, command: str, output: str) -> None:
    """A command and what it printed, as a terminal shows it."""
    told = f"$ {escape(command)}\n{escape(output)}"
    await page.set_content(f"<!doctype html><style>{_TERMINAL_STYLE}</style><pre>{told}</pre>")


def _sheet(sheet: Any, names: list[str]) -> str:
    letters = [cell.column_letter for cell in sheet[1]]
    widths = [_NUMBERS, *(_pixels(sheet, letter) for letter in letters)]
    columns = "".join(f'<col style="width: {width}px">' for width in widths)
    here = sheet.sheet_view.selection[-1].activeCell
    marked = here.rstrip("0123456789")
    head = "".join(_edge(letter, letter == marked) for letter in letters)
    rows = "\n".join(_rows(sheet, letters, here))
    tabs = "".join(
        f'<span class="{"open" if one == sheet.title else ""}">{escape(one)}</span>'
        for one in names
    )
    return (
        f'<!doctype html><style>{_SHEET_STYLE}</style><div class="scroll">'
        f'<table class="{"frozen" if _is_frozen(sheet) else ""}" style="width: {sum(widths)}px">'
        f'<colgroup>{columns}</colgroup><thead><tr><th class="edge"></th>{head}</tr></thead>'
        f'<tbody>{rows}</tbody></table></div><div class="tabs">{tabs}</div>'
    )


def _edge(said: str, is_here: bool) -> str:
    return f'<th id="{said}" class="edge {"here" if is_here else ""}">{said}</th>'


def _rows(sheet: Any, letters: list[str], here: str) -> Iterator[str]:
    marked = here.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    for number in range(1, sheet.max_row + _EMPTY_ROWS + 1):
        cells = (_cell(sheet[f"{letter}{number}"], here) for letter in letters)
        yield f"<tr>{_edge(str(number), str(number) == marked)}{''.join(cells)}</tr>"


def _cell(cell: Any, here: str) -> str:
    look = (
        ("wrapped", cell.alignment.wrap_text),
        ("top", cell.alignment.vertical == "top"),
        ("bold", cell.font.bold),
        ("chosen", cell.coordinate == here),
    )
    fill = cell.fill.start_color.rgb[2:] if cell.fill.fill_type == "solid" else "ffffff"
    classes = " ".join(name for name, there in look if there)
    text = escape(str(cell.value or ""))
    return f'<td class="{classes}" style="background: #{fill}">{text}</td>'


def _pixels(sheet: Any, letter: str) -> int:
    return round(float(sheet.column_dimensions[letter].width) * _DIGIT) + _MARGIN


def _is_frozen(sheet: Any) -> bool:
    """Whether the first row and the first column stay where they are."""
    return bool(sheet.freeze_panes == "B2")
