"""Whom a newcomer meets: the buyers who are there from the start, and the desk."""

from dataclasses import dataclass
from typing import Literal

from sandbox.control.buyers_answered import ANSWERED
from sandbox.control.buyers_written_to import WRITTEN_TO

CAST = (*ANSWERED, *WRITTEN_TO)
"""The buyers in the order of the list: first those whose language the shipped library speaks."""


@dataclass(frozen=True)
class Seat:
    """Somebody the page lets act in Slack: their key there, and what they do."""

    key: str
    role: Literal["sales", "manager"]
    title: str


DESK = (
    Seat("ania", "sales", "Sales, Europe"),
    Seat("marek", "sales", "Sales, overseas"),
    Seat("helena", "manager", "Head of sales"),
    Seat("viktor", "manager", "Regional manager, Asia"),
)
