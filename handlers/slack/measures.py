"""How much of each text a card shows: as much as one message holds."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Measures:
    """Characters of each text that a card shows at most."""

    last_message: int
    earlier_message: int
    draft: int
    gloss: int
    aside: int
    """Of a library question, recognised words, a question left open, a reason."""
    called: int
    """People, groups or channels of one rung that are named: whoever was called has a message of
    their own."""


FROM_WIDE_TO_NARROW = (
    Measures(4200, 600, 6000, 3000, 300, 10),
    Measures(3000, 300, 4000, 1500, 300, 10),
    Measures(2000, 150, 2900, 800, 150, 5),
    Measures(900, 60, 2900, 300, 60, 2),
    Measures(600, 40, 1300, 200, 40, 1),
)
"""The first that fits is used. A whole Telegram message (4096) and the longest draft a person can
edit (3000) fit the widest. The last but one gives the draft most, since whoever approves must see
what they send; the last fits whatever is stored."""

NAME_LIMIT = 60
MESSAGES_SHOWN = 6
PARTS_SHOWN = 3
CHOICES_SHOWN = 5
DEEDS_SHOWN = 6
ORDERS_SHOWN = 3
PROMISES_IN_SHORT = 3
PROMISES_SHOWN = 6
REASONS_SHOWN = 4
RUNGS_SHOWN = 4
