"""Draws the coverage as a picture: a square for each topic and language, in SVG."""

from collections.abc import Iterator
from html import escape

from qa_library.coverage import UNMATCHED, Coverage

_CELL = 34
_LEFT = 132
_TOP = 64
_BOTTOM = 58
_STYLE = """
text { font: 13px system-ui, sans-serif; fill: #1f2328; }
.small { font-size: 11px; fill: #59636e; }
.cell { stroke: #ffffff; stroke-width: 2; }
.full { fill: #4ac26b; } .part { fill: #f2cc60; } .none { fill: #ff8182; } .spare { fill: #eaeef2; }
.dot { fill: #0969da; fill-opacity: .85; }
@media (prefers-color-scheme: dark) {
  svg { background: #0d1117; } text { fill: #e6edf3; } .small { fill: #9198a1; }
  .cell { stroke: #0d1117; } .full { fill: #238636; } .part { fill: #9e6a03; }
  .none { fill: #b62324; } .spare { fill: #21262d; } .dot { fill: #79c0ff; }
}
"""


def coverage_picture(table: Coverage) -> str:
    """An SVG that stands alone, in light and dark. Green: all that is promised; yellow: some of it;
    red: none; grey: not promised. A dot's area shows how often it was asked about."""
    topics = [*table.entries]
    asked = {topic for topic, _ in table.demand}
    topics += [UNMATCHED] if UNMATCHED in asked else []
    languages = [*table.languages, *_others(table)]
    width = _LEFT + _CELL * len(languages) + 20
    height = _TOP + _CELL * len(topics) + _BOTTOM
    body = "\n".join([*_heads(languages), *_rows(table, topics, languages), *_key(table, height)])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" role="img" aria-label="Coverage by topic and language">\n'
        f"<title>Coverage by topic and language</title>\n<style>{_STYLE}</style>\n{body}\n</svg>\n"
    )


def _others(table: Coverage) -> list[str]:
    """Languages that buyers write in and the library does not speak."""
    return sorted({one for _, one in table.demand} - set(table.languages))


def _heads(languages: list[str]) -> Iterator[str]:
    yield '<text x="16" y="28" style="font-weight:600">Coverage by topic and language</text>'
    for at, language in enumerate(languages):
        x = _LEFT + _CELL * at + _CELL / 2
        yield f'<text x="{x}" y="{_TOP - 8}" text-anchor="middle">{escape(language)}</text>'


def _rows(table: Coverage, topics: list[str], languages: list[str]) -> Iterator[str]:
    most = max(table.demand.values(), default=1)
    for row, topic in enumerate(topics):
        y = _TOP + _CELL * row
        yield f'<text x="16" y="{y + _CELL / 2 + 4}">{escape(topic)}</text>'
        for column, language in enumerate(languages):
            x = _LEFT + _CELL * column
            asked = table.demand.get((topic, language), 0)
            look, said = _look(table, topic, language)
            told = f", asked {asked} times" if table.demand else ""
            yield (
                f'<rect class="cell {look}" x="{x}" y="{y}" width="{_CELL}" height="{_CELL}">'
                f"<title>{escape(topic)} in {escape(language)}: {said}{told}</title></rect>"
            )
            if asked:
                radius = round((_CELL / 2 - 4) * (asked / most) ** 0.5, 1)
                yield (
                    f'<circle class="dot" cx="{x + _CELL / 2}" cy="{y + _CELL / 2}" '
                    f'r="{max(2.0, radius)}" pointer-events="none"/>'
                )


def _look(table: Coverage, topic: str, language: str) -> tuple[str, str]:
    if topic not in table.written or language not in table.languages:
        return "none", "not in the library"
    written, promised = table.written[topic][language], table.promised[topic][language]
    short = any(
        one.language == language and one.entry.partition(".")[0] == topic for one in table.holes
    )
    said = f"{written} of {table.entries[topic]} entries"
    if not written:
        return ("none" if promised else "spare"), said
    return ("part" if written < promised or short else "full"), said


def _key(table: Coverage, height: int) -> Iterator[str]:
    x = 16
    shown = [
        ("full", "all promised"),
        ("part", "some"),
        ("none", "none"),
        ("spare", "not promised"),
    ]
    for look, said in shown:
        yield f'<rect class="{look}" x="{x}" y="{height - 36}" width="12" height="12" rx="3"/>'
        yield f'<text class="small" x="{x + 17}" y="{height - 26}">{said}</text>'
        x += 40 + 7 * len(said)
    if table.demand:
        yield f'<circle class="dot" cx="{x + 6}" cy="{height - 30}" r="6"/>'
        yield f'<text class="small" x="{x + 17}" y="{height - 26}">how often buyers asked</text>'
