"""Draws a week's report as a picture for a phone: PNG, 1200 pixels wide, words in English.

The type that comes with Pillow has Latin letters without accents and few other signs, so names of
countries lose theirs, and the picture is the same for every desk; the text beside it is translated.
"""

import io
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from babel.dates import format_date

from bot.domain.effects import ClockName
from bot.domain.report import Trend, WeekReport
from bot.domain.tally import GREEN_FROM, Light, Line, Tally
from bot.localise.countries import country_name
from bot.localise.locales import babel_locale

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont, ImageFont

WIDTH, LEAST_HEIGHT = 1200, 600
BAR_LEFT, BAR_RIGHT = 460, 840
"""Where bars begin and end; all of it is 100 %."""
FILL = {
    Light.GREEN: "#1a7f37",
    Light.AMBER: "#d4870b",
    Light.RED: "#cf222e",
    Light.GREY: "#afb8c1",
}
"""Of lights, and of the part of a bar that was kept."""
BROKEN = "#ffc4bd"
"""Of the part that was broken."""

_PAPER, _INK, _SOFT, _RULE = "#ffffff", "#1f2328", "#59636e", "#d1d9e0"
_MARGIN, _TOP, _ROW, _BAR = 56, 284, 80, 44
_COUNTRY_ROW, _COUNTRIES, _COLUMN = 56, 6, 556
_LEAST_SHOWN = 3
"""Pixels of a part of a bar that is not nothing."""
_MANY = 10_000
"""Figures of so many digits are written smaller."""
_NAMES = {ClockName.DELAY: "Delay notice"}


def report_picture(report: WeekReport) -> bytes:
    """The picture as a PNG: a bar for each promise, then the countries. As high as it needs.

    Takes some 0.1 s of the processor: call it in a thread where others wait.
    """
    from PIL import Image, ImageDraw  # noqa: PLC0415  (a week's start needs no drawing)

    rows = [line for line in report.clocks if line.tally.judged]
    countries = report.countries[:_COUNTRIES]
    height = _TOP + _ROW * max(1, len(rows)) + 24
    below = height
    height += 96 + _COUNTRY_ROW * -(-len(countries) // 2) if countries else 0
    image = Image.new("RGB", (WIDTH, max(LEAST_HEIGHT, height + 124)), _PAPER)
    page = _Page(ImageDraw.Draw(image))
    page.head(report)
    page.rows(rows)
    if countries:
        page.countries(countries, below)
    page.foot(report, image.height - 84)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


@dataclass(frozen=True)
class _Page:
    draw: "ImageDraw"

    def head(self, report: WeekReport) -> None:
        total, week = report.total, report.week
        self.text(_MARGIN, 76, "Promises kept", 64, bold=True)
        days = f"{_day(week.monday, 'd MMM')} to {_day(week.sunday, 'd MMM y')}"
        so_far = "" if report.spans.whole else ", so far"
        self.text(_MARGIN, 148, f"Week {week.number}, {days}{so_far}", 38, _SOFT)
        self.text(_MARGIN, 204, _compared(total.tally, total.before), 38, _SOFT)
        if total.tally.percent is not None:
            share = f"{total.tally.percent}%"
            self.text(WIDTH - _MARGIN, 128, share, 132, FILL[total.tally.light], "rm", bold=True)

    def rows(self, rows: list[Line[ClockName]]) -> None:
        if not rows:
            self.text(_MARGIN, _TOP + _ROW // 2, "No promise came due.", 42)
            return
        tick = BAR_LEFT + (BAR_RIGHT - BAR_LEFT) * GREEN_FROM // 100
        self.text(tick, _TOP - 14, f"aim {GREEN_FROM}%", 30, _SOFT, "ms")
        for number, line in enumerate(rows):
            middle = _TOP + _ROW * number + _ROW // 2
            self.light(_MARGIN + 24, middle, line.tally.light)
            name = _NAMES.get(line.key, line.key.replace("_", " ").capitalize())
            self.text(_MARGIN + 64, middle, name, 38, width=BAR_LEFT - _MARGIN - 74)
            self.bar(middle, line.tally)
            self.draw.line([(tick, middle - 30), (tick, middle + 30)], _INK, 4)
            self.text(BAR_RIGHT + 24, middle, f"{line.tally.percent}%", 46, bold=True)
            counted = f"{line.tally.kept} of {line.tally.judged}"
            size = 28 if line.tally.judged < _MANY else 22
            self.text(WIDTH - _MARGIN, middle, counted, size, _SOFT, "rm")

    def bar(self, middle: int, tally: Tally) -> None:
        width = BAR_RIGHT - BAR_LEFT
        kept = round(width * tally.kept / tally.judged)
        if tally.kept and tally.broken:
            kept = min(max(kept, _LEAST_SHOWN), width - _LEAST_SHOWN)
        top, bottom = middle - _BAR // 2, middle + _BAR // 2
        for left, right, fill in ((0, kept, FILL[tally.light]), (kept, width, BROKEN)):
            if right > left:
                self.draw.rectangle((BAR_LEFT + left, top, BAR_LEFT + right - 1, bottom), fill)

    def light(self, x: int, y: int, light: Light) -> None:
        """A disc with a sign on it, for those who do not tell the colours apart."""
        self.draw.ellipse((x - 24, y - 24, x + 24, y + 24), FILL[light])
        strokes = {
            Light.GREEN: [[(x - 11, y + 1), (x - 3, y + 9), (x + 12, y - 8)]],
            Light.AMBER: [[(x, y - 13), (x, y + 4)], [(x, y + 9), (x, y + 14)]],
            Light.RED: [[(x - 9, y - 9), (x + 9, y + 9)], [(x - 9, y + 9), (x + 9, y - 9)]],
            Light.GREY: [[(x - 10, y), (x + 10, y)]],
        }
        for stroke in strokes[light]:
            self.draw.line(stroke, _PAPER, 6, joint="curve")

    def countries(self, trends: tuple[Trend, ...], top: int) -> None:
        self.draw.line([(_MARGIN, top), (WIDTH - _MARGIN, top)], _RULE, 3)
        self.text(_MARGIN, top + 48, "Inquiries by country", 42, bold=True)
        for number, one in enumerate(trends):
            x = _MARGIN + number % 2 * _COLUMN
            self.country(x, top + 120 + number // 2 * _COUNTRY_ROW, one)

    def country(self, x: int, y: int, one: Trend) -> None:
        ink, soft = (FILL[Light.RED],) * 2 if one.fell else (_INK, _SOFT)
        name = "Unknown" if one.country is None else _plain(country_name(one.country, "en"))
        room = 350 - int(_font(36).getlength(str(one.count)))
        self.text(x, y, name, 36, ink, width=room, bold=one.fell)
        self.text(x + 376, y, str(one.count), 36, ink, "rm", bold=one.fell)
        if one.change is None or one.count == one.before:
            self.text(x + 402, y, "new" if one.change is None else "same", 34, soft)
            return
        self.arrow(x + 416, y, soft, up=one.count > one.before)
        times = f"x{one.count // one.before}" if one.change >= 1000 else f"{abs(one.change)}%"
        self.text(x + 440, y, times, 36, soft, width=100)

    def arrow(self, x: int, y: int, fill: str, *, up: bool) -> None:
        ahead = -14 if up else 14
        self.draw.polygon([(x - 14, y), (x + 14, y), (x, y + ahead)], fill)
        self.draw.line([(x, y), (x, y - ahead)], fill, 8)

    def foot(self, report: WeekReport, top: int) -> None:
        self.draw.line([(_MARGIN, top), (WIDTH - _MARGIN, top)], _RULE, 3)
        late = sum(one.count for one in report.late)
        shade = FILL[Light.RED] if late else _SOFT
        self.text(_MARGIN, top + 44, f"Late now: {late}", 36, shade, bold=late > 0)
        if report.answers.percent is not None:
            said = f"Answered automatically: {report.answers.percent}%"
            self.text(WIDTH - _MARGIN, top + 44, said, 36, _SOFT, "rm")

    def text(
        self,
        x: int,
        y: int,
        text: str,
        size: int,
        fill: str = _INK,
        anchor: str = "lm",
        width: int = WIDTH,
        *,
        bold: bool = False,
    ) -> None:
        """A line of text, cut to `width`. The type has one weight: bold is drawn with a rim."""
        font = _font(size)
        stroke = max(1, size // 40) if bold else 0
        self.draw.text((x, y), _cut(text, font, width), fill, font, anchor, stroke_width=stroke)


def _day(day: date, pattern: str) -> str:
    return format_date(day, pattern, locale=babel_locale("en"))


def _compared(tally: Tally, before: Tally) -> str:
    then = "The week before: " + ("none" if before.percent is None else f"{before.percent}%")
    return f"{tally.kept} of {tally.judged}. {then}" if tally.judged else then


def _plain(text: str) -> str:
    """Without accents and whatever else the type does not have."""
    apart = unicodedata.normalize("NFKD", text.replace("’", "'").replace("&", "and"))
    return apart.encode("ascii", "ignore").decode()


@lru_cache(maxsize=16)
def _font(size: int) -> "FreeTypeFont | ImageFont":
    from PIL import ImageFont  # noqa: PLC0415

    return ImageFont.load_default(size)


def _cut(text: str, font: "FreeTypeFont | ImageFont", width: int) -> str:
    if font.getlength(text) <= width:
        return text
    while text and font.getlength(f"{text}...") > width:
        text = text[:-1].rstrip()
    return f"{text}..."
