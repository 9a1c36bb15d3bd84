"""The peaks as a picture: a bar for each system, in SVG."""

from collections.abc import Iterator, Sequence
from html import escape

from benchmarks.throughput.measure import Result
from benchmarks.throughput.targets import OF_CEILING

_ROW = 34
_LEFT = 290
_WIDE = 440
_TOP = 60
_BOTTOM = 24
_STYLE = """
text { font: 13px system-ui, sans-serif; fill: #1f2328; }
.parley { fill: #0969da; } .peer { fill: #8c959f; } .goal { stroke: #b35900; stroke-width: 2; }
@media (prefers-color-scheme: dark) {
svg { background: #0d1117; } text { fill: #e6edf3; }
.parley { fill: #4493f8; } .peer { fill: #6e7681; } .goal { stroke: #f0883e; } }
"""


def chart(results: Sequence[Result]) -> str:
    """An SVG that stands alone, in light and dark; a stroke is a system's goal."""
    title = "Messages a second at peak, in one process"
    most = max((one.peak for one in results), default=0.0) or 1.0
    height = _TOP + _ROW * len(results) + _BOTTOM
    width = _LEFT + _WIDE + 80
    bars = "\n".join(_bars(results, most))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" role="img" aria-label="{title}">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n"
        f'<text x="16" y="28" style="font-weight:600">{title}</text>\n{bars}\n</svg>\n'
    )


def _bars(results: Sequence[Result], most: float) -> Iterator[str]:
    ceiling = next((one.peak for one in results if one.system.key == "bare"), None)
    for at, one in enumerate(results):
        y = _TOP + _ROW * at
        long = round(_WIDE * one.peak / most, 1)
        look = "parley" if one.system.is_parley else "peer"
        yield f'<text x="16" y="{y + 15}">{escape(one.system.title)}</text>'
        yield f'<rect class="{look}" x="{_LEFT}" y="{y}" width="{long}" height="22" rx="3"/>'
        yield f'<text x="{_LEFT + long + 8}" y="{y + 15}">{one.peak:.1f}</text>'
        goal = OF_CEILING.get(one.system.key)
        if goal is not None and ceiling is not None:
            x = round(_LEFT + _WIDE * goal * ceiling / most, 1)
            yield f'<line class="goal" x1="{x}" x2="{x}" y1="{y - 4}" y2="{y + 26}"/>'
