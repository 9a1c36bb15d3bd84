"""Whom a newcomer meets: the buyers who are there from the start, and the desk."""

from dataclasses import dataclass
from typing import Literal

from sandbox.control.buyers_core import CORE
from sandbox.control.buyers_further import FURTHER

CAST = (*CORE, *FURTHER)
"""The buyers in the order of the list."""


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
