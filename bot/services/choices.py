"""The languages that a buyer may choose, and the buttons to choose by."""

from bot.domain.buttons import Buttons, button
from bot.localise.buyer import any_language
from bot.localise.locales import BUYER_LANGUAGES, SOURCE_LANGUAGE, own_name
from bot.localise.words import Words

LANGUAGES = (SOURCE_LANGUAGE, *(name.replace("_", "-") for name in BUYER_LANGUAGES))
"""As BCP 47 tags."""

AS_WRITTEN = "auto"
"""Stands for whichever language the buyer writes in."""

_IN_A_ROW = 3


def language_buttons(words: Words) -> Buttons:
    """A button for each language, by its own name, and one for no choice."""
    each = [button(own_name(tag), "language", tag) for tag in LANGUAGES]
    rows = [tuple(each[at : at + _IN_A_ROW]) for at in range(0, len(each), _IN_A_ROW)]
    return (*rows, (button(any_language(words), "language", AS_WRITTEN),))
