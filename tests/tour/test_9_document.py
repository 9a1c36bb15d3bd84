"""The documents show the pictures there are, all of them, and say what is on them."""

import re
from pathlib import Path

import pytest

from tests.support.documents import shown
from tests.tour.album import IMAGES

ROOT = IMAGES.parent.parent
LARGEST = 400_000
"""Bytes of one picture: a page of thirty is still read on a phone."""

WALKS = [("tour", "docs/tour.md"), ("library", "qa_library/README.md")]
"""Folders of pictures, and the document that shows them."""


def in_document(document: Path) -> set[Path]:
    return {(document.parent / path).resolve() for path in shown(document)}


@pytest.mark.parametrize(("folder", "document"), WALKS)
def test_a_document_shows_every_picture_of_its_walk(folder: str, document: str) -> None:
    assert in_document(ROOT / document) == set((IMAGES / folder).iterdir())


@pytest.mark.parametrize(("folder", "document"), WALKS)
def test_the_walk_takes_every_picture_that_is_shown(folder: str, document: str) -> None:
    walk = "".join(each.read_text(encoding="utf-8") for each in Path(__file__).parent.glob("*.py"))
    names = re.findall(rf'picture\("({folder}/[\w-]+)"\)', walk)
    assert in_document(ROOT / document) == {IMAGES / f"{name}.webp" for name in names}


def test_the_readme_opens_with_the_picture_and_the_film() -> None:
    assert list(shown(ROOT / "README.md")) == ["docs/images/demo.png", "docs/images/demo.webp"]


@pytest.mark.parametrize("name", ["README.md", *(document for _, document in WALKS)])
def test_each_picture_is_described_and_of_a_size_to_load(name: str) -> None:
    document = ROOT / name
    for path, words in shown(document).items():
        assert len(words) >= 20, path
        size = (document.parent / path).stat().st_size
        assert size < LARGEST, path
