"""docs/tour.md and the README show the pictures there are, all of them, and say what is on them."""

import re
from pathlib import Path

import pytest

from tests.tour.album import IMAGES

ROOT = IMAGES.parent.parent
LARGEST = 400_000
"""Bytes of one picture: a page of thirty is still read on a phone."""


def shown(document: Path) -> dict[str, str]:
    """The pictures of a document, and the words for those who do not see them."""
    text = document.read_text(encoding="utf-8")
    pictures = {path: alt for alt, path in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", text)}
    for tag in re.findall(r"<img [^>]+>", text):
        said = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        pictures[said["src"]] = said.get("alt", "")
    return pictures


def test_the_tour_shows_every_picture_of_the_walk() -> None:
    taken = {f"images/tour/{each.name}" for each in (IMAGES / "tour").iterdir()}
    assert set(shown(ROOT / "docs" / "tour.md")) == taken


def test_the_walk_takes_every_picture_that_is_shown() -> None:
    walk = "".join(each.read_text(encoding="utf-8") for each in Path(__file__).parent.glob("*.py"))
    taken = {f"images/{name}.webp" for name in re.findall(r'picture\("(tour/[\w-]+)"\)', walk)}
    assert set(shown(ROOT / "docs" / "tour.md")) == taken


def test_the_readme_opens_with_the_picture_and_the_film() -> None:
    assert list(shown(ROOT / "README.md")) == ["docs/images/demo.png", "docs/images/demo.webp"]


@pytest.mark.parametrize("name", ["README.md", "docs/tour.md"])
def test_each_picture_is_described_and_of_a_size_to_load(name: str) -> None:
    document = ROOT / name
    for path, words in shown(document).items():
        assert len(words) >= 20, path
        size = (document.parent / path).stat().st_size
        assert size < LARGEST, path
