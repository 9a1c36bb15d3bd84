"""Which of a buyer's files the desk is shown."""

import pytest

from bot.domain.events import Attachment, may_be_shown


@pytest.mark.parametrize(
    ("form", "name", "shown"),
    [
        ("document", "order.PDF", True),
        ("document", "drawing.dwg", True),
        ("document", "run.exe", False),
        ("document", "page.html", False),
        ("document", "no ending", False),
        ("document", None, False),
        ("photo", "photo.jpg", True),
        ("voice", "voice.ogg", True),
        ("voice", "song.mp3", True),
        ("video", "clip.mp4", True),
        ("video", None, True),
        ("voice", "x.html", False),
        ("video", "x.exe", False),
    ],
)
def test_by_its_ending(form: str, name: str | None, shown: bool) -> None:
    assert may_be_shown(Attachment(form, "id", name)) is shown
