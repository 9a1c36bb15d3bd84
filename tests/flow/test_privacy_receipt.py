"""The receipt of a deletion where much could not be removed."""

from typing import Any, cast

from bot.domain.ids import InquiryId
from bot.localise.words import Words
from bot.services.ports import Obstacle
from bot.services.receipt import standing
from bot.store.erasure import Left


class Archived:
    """A desk whose channels are all archived."""

    obstacle = staticmethod(lambda _problem: Obstacle.ARCHIVED)


def told(*inquiries: int) -> str:
    """What the receipt says of copies that stand in these inquiries."""
    stand = tuple((InquiryId(number), "is_archived") for number in inquiries)
    (line,) = standing(Words("en"), cast("Any", Archived()), Left(0, 0, 0, 0, stand))
    return line


def test_an_inquiry_with_many_copies_is_named_once_and_hides_no_other() -> None:
    line = told(*[7] * 50, 8)
    assert "51 copies" in line
    assert "7, 8)" in line


def test_more_inquiries_than_fit_are_hinted_at() -> None:
    assert "39, 40, …)" in told(*range(1, 60))
