"""An animation made of screenshots: a pointer that moves, a line that says what happens."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont
from playwright.async_api import Locator, Page

WIDTH, HEIGHT, CAPTION = 1100, 660, 40
"""Pixels of the page, and of the line below it."""

SCALE = 0.859375
"""Pixels of the film for each of the page: where it is 1280 wide it shows everything."""

CAMERA: dict[str, object] = {
    "viewport": {"width": int(WIDTH / SCALE), "height": int(HEIGHT / SCALE)},
    "device_scale_factor": SCALE,
}
"""How the page that is filmed is to be visited."""

_STEP = 140
"""Milliseconds a frame lasts while something moves."""
_STEPS = 4
_INK, _GROUND = (255, 255, 255), (23, 47, 56)
_ARROW = ((0, 0), (0, 17), (4, 13), (7, 20), (10, 19), (7, 12), (12, 12))
_RING = 15

Point = tuple[float, float]


@dataclass
class Film:
    """Frames and how long each is shown, in milliseconds. Two alike in a row are refused."""

    page: Page
    frames: list[tuple[Image.Image, int]] = field(default_factory=list)
    _at: Point = (WIDTH * 0.62, HEIGHT * 0.86)
    _says: str = ""

    @property
    def length(self) -> int:
        """Milliseconds."""
        return sum(duration for _, duration in self.frames)

    async def say(self, words: str, seconds: float) -> None:
        """Show the page under a new line for a while."""
        self._says = words
        await self.hold(seconds)

    async def hold(self, seconds: float) -> None:
        """Show the page as it has become for a while."""
        self._add(await self._shot(), round(seconds * 1000))

    async def click(self, target: Locator) -> None:
        """Move the pointer there, and press."""
        box = await target.bounding_box()
        assert box is not None
        page = await self._shot()
        across, down = box["x"] + min(box["width"] / 2, 60), box["y"] + box["height"] / 2
        goal = (across * SCALE, down * SCALE)
        for point in _way(self._at, goal):
            self._at = point
            self._add(page, _STEP)
        self._add(page, 2 * _STEP, pressed=True)
        await target.click()

    def save(self, path: Path) -> None:
        """Write it as an animated WebP that repeats."""
        first, *rest = (frame for frame, _ in self.frames)
        durations = [duration for _, duration in self.frames]
        first.save(
            path, save_all=True, append_images=rest, duration=durations, loop=0,
            quality=78, method=4, kmax=1000, allow_mixed=True,
        )  # fmt: skip

    async def _shot(self) -> Image.Image:
        return Image.open(io.BytesIO(await self.page.screenshot())).convert("RGB")

    def _add(self, page: Image.Image, duration: int, *, pressed: bool = False) -> None:
        frame = Image.new("RGB", (WIDTH, HEIGHT + CAPTION), _GROUND)
        frame.paste(page)
        pen = ImageDraw.Draw(frame)
        middle = (WIDTH / 2, HEIGHT + CAPTION / 2)
        pen.text(middle, self._says, _INK, ImageFont.load_default(19), anchor="mm")
        x, y = self._at
        if pressed:
            ring = (x - _RING, y - _RING, x + _RING, y + _RING)
            pen.ellipse(ring, outline=(226, 144, 20), width=4)
        pen.polygon([(x + dx, y + dy) for dx, dy in _ARROW], (20, 24, 28), _INK)
        if self.frames:
            change = ImageChops.difference(frame, self.frames[-1][0])
            assert change.getbbox() is not None, f"nothing happens at: {self._says}"
        self.frames.append((frame, duration))


def _way(start: Point, goal: Point) -> Iterator[Point]:
    for step in range(1, _STEPS + 1):
        part = step / _STEPS
        eased = part * part * (3 - 2 * part)
        yield tuple(a + (b - a) * eased for a, b in zip(start, goal, strict=True))  # type: ignore[misc]
