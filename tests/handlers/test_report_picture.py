"""The report's picture, read back from its pixels: it opens, fits, and its bars are the figures."""

import io
from datetime import UTC, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

import pytest
from PIL import Image, ImageColor

from bot.domain.effects import PROMISES, ClockName
from bot.domain.report import Answers, Happened, Late, week_report
from bot.domain.stages import Cause
from bot.domain.tally import Broken, Judged, Kept, Light
from bot.domain.week import Week
from bot.services.report_picture import (
    BAR_LEFT,
    BAR_RIGHT,
    BROKEN,
    FILL,
    LEAST_HEIGHT,
    WIDTH,
    report_picture,
)

NOW = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
WEEK = Week(2026, 48)
FIRST, NEXT, APPROVAL, QUOTE, SAMPLE = list(ClockName)[:5]
PARTS = {ImageColor.getrgb(FILL[light]): light.value for light in Light} | {
    ImageColor.getrgb(BROKEN): "broken"
}
WHITE = (255, 255, 255)
RED = ImageColor.getrgb(FILL[Light.RED])

Shares = dict[ClockName, tuple[int, int]]


def drawn(
    shares: Shares,
    countries: dict[str | None, int] | None = None,
    before: dict[str | None, int] | None = None,
    late: tuple[Late, ...] = (),
) -> Image.Image:
    """The picture of a week with so many promises kept and broken."""
    judged = Judged(
        [Kept(clock, "es", None, kept) for clock, (kept, _) in shares.items() if kept],
        [
            Broken(clock, "es", None, Cause.OTHER, timedelta(minutes=1))
            for clock, (_, broken) in shares.items()
            for _ in range(broken)
        ],
    )
    spans = WEEK.compared(ZoneInfo("UTC"), NOW)
    this = Happened(judged, countries or {}, {}, Answers(1, 3))
    report = week_report(WEEK, spans, this, Happened(countries=before or {}), late, {}, NOW)
    file = report_picture(report)
    assert file.startswith(b"\x89PNG\r\n\x1a\n")
    picture = Image.open(io.BytesIO(file))
    picture.load()
    return picture


def bars(picture: Image.Image) -> list[dict[str, float]]:
    """Of each bar from the top, what share of its length has which colour, in per cent.

    They are found by the column where bars begin; the mark of the aim, which lies over them, is
    counted to what is left of it.
    """
    column = [picture.getpixel((BAR_LEFT, y)) for y in range(picture.height)]
    found, y = [], 0
    for colour, run in groupby(column):
        height = len(list(run))
        if colour in PARTS and height > 20:
            found.append(shares_of(picture, y + height // 2))
        y += height
    return found


def shares_of(picture: Image.Image, y: int) -> dict[str, float]:
    counted: dict[str, float] = {}
    part = ""
    for x in range(BAR_LEFT, BAR_RIGHT):
        part = PARTS.get(picture.getpixel((x, y)), part)  # type: ignore[arg-type]
        counted[part] = counted.get(part, 0) + 100 / (BAR_RIGHT - BAR_LEFT)
    return counted


def test_each_bar_is_as_long_as_its_share_in_the_colour_of_its_light() -> None:
    found = bars(drawn({FIRST: (98, 2), NEXT: (90, 10), APPROVAL: (1, 3), QUOTE: (6, 0)}))
    expected = [
        {"green": 98, "broken": 2},
        {"amber": 90, "broken": 10},
        {"red": 25, "broken": 75},
        {"green": 100},
    ]
    assert [set(one) for one in found] == [set(one) for one in expected]
    for one, wanted in zip(found, expected, strict=True):
        assert one == pytest.approx(wanted, abs=0.5)


def test_what_is_not_nothing_is_seen() -> None:
    found = bars(drawn({FIRST: (9999, 1), NEXT: (1, 999), APPROVAL: (0, 4)}))
    assert [set(one) for one in found] == [{"green", "broken"}, {"red", "broken"}, {"broken"}]
    assert all(share > 0.5 for one in found for share in one.values())


def test_a_promise_that_was_not_judged_has_no_bar() -> None:
    assert len(bars(drawn({FIRST: (5, 0), SAMPLE: (0, 0)}))) == 1
    empty = drawn({})
    assert bars(empty) == []
    assert empty.size == (WIDTH, LEAST_HEIGHT)


def test_it_grows_with_what_it_shows_and_nothing_is_cut_off() -> None:
    usual = drawn({FIRST: (5, 1), NEXT: (4, 0)}, {"NG": 4, "DE": 12}, {"NG": 9})
    assert usual.width == WIDTH
    assert LEAST_HEIGHT < usual.height < 900
    names: dict[str | None, int] = {"GS": 10**6, "VC": 10**6, "CD": 8, "BA": 7, "AE": 2, "US": 999}
    every = dict.fromkeys(sorted(PROMISES), (12345, 67))
    full = drawn(every, names, dict.fromkeys(names, 100), (Late(FIRST, 99999, timedelta(1)),))
    assert (full.width, full.height > 1200) == (WIDTH, True)
    assert len(bars(full)) == len(PROMISES)
    for picture in (usual, full):
        left, right = (
            picture.crop((0, 0, 40, picture.height)),
            picture.crop((1160, 0, 1200, picture.height)),
        )
        below = picture.crop((0, picture.height - 10, WIDTH, picture.height))
        for edge in (left, right, below):
            assert edge.getcolors() == [(edge.width * edge.height, WHITE)]


def red_below(picture: Image.Image) -> int:
    """Red pixels in the lower half, where countries stand."""
    lower = picture.crop((0, picture.height // 2, WIDTH, picture.height))
    counted = {colour: count for count, colour in lower.getcolors(1 << 20) or []}
    return counted.get(RED, 0)


def test_a_country_that_fell_is_red_and_others_are_not() -> None:
    share: Shares = {FIRST: (9, 0)}
    assert red_below(drawn(share, {"NG": 5}, {"NG": 6})) == 0
    assert red_below(drawn(share, {"NG": 6}, {"NG": 4})) == 0
    fell = red_below(drawn(share, {"NG": 4}, {"NG": 6}))
    assert fell > 500
    assert red_below(drawn(share, {"NG": 4, "DE": 4}, {"NG": 6, "DE": 6})) > 1.5 * fell


def test_what_is_late_now_is_red() -> None:
    late = (Late(FIRST, 3, timedelta(hours=1)),)
    assert red_below(drawn({FIRST: (9, 0)})) == 0
    assert red_below(drawn({FIRST: (9, 0)}, late=late)) > 500
