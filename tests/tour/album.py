"""The pictures of the tour: taken by the walk, kept in docs/ only where somebody asks for it."""

import io
import os
from pathlib import Path

from PIL import Image

IMAGES = Path(__file__).parents[2] / "docs" / "images"
"""Where the pictures stand that the documents show."""

_ASKED = "PARLEY_UPDATE_PICTURES"


class Album:
    """Takes pictures into a folder, and holds each beside the one that is kept in docs/."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def of_this_run(cls, instead: Path) -> "Album":
        """The one in docs/ where PARLEY_UPDATE_PICTURES=1, otherwise one in the folder given."""
        return cls(IMAGES if os.environ.get(_ASKED) == "1" else instead)

    def put(self, name: str, screenshot: bytes) -> None:
        """Keep a screenshot under a name such as "tour/card.webp" or "demo.png".

        Fails if the documents lack it or show it in another size.
        """
        self.file(name).write_bytes(self._packed(name, screenshot))
        kept = IMAGES / name
        assert kept.is_file(), f"{name} is not in {IMAGES}: make pictures"
        with Image.open(kept) as before, Image.open(io.BytesIO(screenshot)) as now:
            assert before.size == now.size, f"{name} has changed its size: make pictures"

    def _packed(self, name: str, screenshot: bytes) -> bytes:
        # To pack it tightly takes a while, which only those in docs/ are worth. WebP: a PNG of the
        # chat's soft ground is four times as large.
        if self.folder != IMAGES:
            return screenshot
        tight = io.BytesIO()
        with Image.open(io.BytesIO(screenshot)) as picture:
            form = {".png": "PNG", ".webp": "WEBP"}[Path(name).suffix]
            picture.convert("RGB").save(tight, form, optimize=True, quality=90, method=6)
        return tight.getvalue()

    def file(self, name: str) -> Path:
        """Where something of this name is written."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path
