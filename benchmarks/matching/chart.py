"""The accuracies as a picture: a line for each set, a dot for each system, in SVG."""

from collections.abc import Iterator
from html import escape

from benchmarks.matching.measure import OURS, SetResult
from benchmarks.matching.systems import System
from benchmarks.matching.table import Measured
from benchmarks.matching.targets import TOP1

_ROW = 30
_LEFT = 150
_WIDE = 560
_TOP = 76
_BOTTOM = 64
_COLOURS = ("#b35900", "#d4a72c", "#8250df", "#cf222e", "#57606a", "#1a7f37")
_DARK = ("#f0883e", "#f2cc60", "#b083f0", "#ff7b72", "#9198a1", "#56d364")
_STYLE = """
text { font: 13px system-ui, sans-serif; fill: #1f2328; }
.small { font-size: 11px; fill: #59636e; }
.grid { stroke: #d1d9e0; } .row { stroke: #eaeef2; }
.target { stroke: #0969da; stroke-width: 2; }
.parley { fill: #0969da; }
"""
_STYLE_DARK = """
svg { background: #0d1117; } text { fill: #e6edf3; } .small { fill: #9198a1; }
.grid { stroke: #3d444d; } .row { stroke: #21262d; }
.target { stroke: #4493f8; } .parley { fill: #4493f8; }
"""


def chart(run: Measured) -> str:
    """An SVG that stands alone, in light and dark: how often the right entry comes first. A blue
    stroke is the target of a set that has one."""
    height = _TOP + _ROW * len(run.sets) + _BOTTOM
    width = _LEFT + _WIDE + 40
    body = "\n".join([*_axis(run), *_rows(run), *_key(run, height)])
    title = "Right entry first, in % of the texts in scope"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" role="img" aria-label="{title}">\n'
        f"<title>{title}</title>\n<style>{_style()}</style>\n"
        f'<text x="16" y="28" style="font-weight:600">{title}</text>\n{body}\n</svg>\n'
    )


def _style() -> str:
    light = "\n".join(f".peer{at} {{ fill: {one}; }}" for at, one in enumerate(_COLOURS))
    dark = "\n".join(f".peer{at} {{ fill: {one}; }}" for at, one in enumerate(_DARK))
    return f"{_STYLE}{light}\n@media (prefers-color-scheme: dark) {{{_STYLE_DARK}{dark}\n}}\n"


def _look(run: Measured, system: System) -> str:
    peers = [one.key for one in run.systems if one.key != OURS]
    return "parley" if system.key == OURS else f"peer{peers.index(system.key) % len(_COLOURS)}"


def _at(share: float) -> float:
    return round(_LEFT + _WIDE * share / 100, 1)


def _axis(run: Measured) -> Iterator[str]:
    bottom = _TOP + _ROW * len(run.sets)
    for share in range(0, 101, 20):
        x, y = _at(share), _TOP - 8
        yield f'<line class="grid" x1="{x}" x2="{x}" y1="{_TOP}" y2="{bottom}"/>'
        yield f'<text class="small" x="{x}" y="{y}" text-anchor="middle">{share}</text>'


def _rows(run: Measured) -> Iterator[str]:
    for at, one in enumerate(run.sets):
        y = _TOP + _ROW * at + _ROW / 2
        yield f'<text x="16" y="{y + 4}">{escape(one.of.title)}</text>'
        yield f'<line class="row" x1="{_at(0)}" x2="{_at(100)}" y1="{y}" y2="{y}"/>'
        if one.of.key in TOP1:
            x = _at(TOP1[one.of.key][0])
            yield f'<line class="target" x1="{x}" x2="{x}" y1="{y - 11}" y2="{y + 11}"/>'
        yield from _dots(run, one, y)


def _dots(run: Measured, one: SetResult, y: float) -> Iterator[str]:
    """Parley's last, so that no other hides it."""
    for system in sorted(run.systems, key=lambda each: each.key == OURS):
        share = one.figures[system.key].top1
        if share is not None:
            radius = 6 if system.key == OURS else 4
            said = escape(f"{system.title}, {one.of.title}: {share:.1f}%")
            yield (
                f'<circle class="{_look(run, system)}" cx="{_at(share)}" cy="{y}" r="{radius}">'
                f"<title>{said}</title></circle>"
            )


def _key(run: Measured, height: int) -> Iterator[str]:
    x = 16.0
    for system in run.systems:
        yield f'<circle class="{_look(run, system)}" cx="{x + 5}" cy="{height - 30}" r="5"/>'
        yield f'<text class="small" x="{x + 14}" y="{height - 26}">{escape(system.title)}</text>'
        x += 30 + 6.2 * len(system.title)
    yield f'<line class="target" x1="{x + 2}" x2="{x + 2}" y1="{height - 38}" y2="{height - 22}"/>'
    yield f'<text class="small" x="{x + 10}" y="{height - 26}">target</text>'
