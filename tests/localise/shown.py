"""Facts as text that a reader of the tests can check."""

from bot.localise.facts import format_fact
from qa_library.facts import FactValue


def shown(value: FactValue, locale: str) -> str:
    """The phrase with its special spaces made visible, for literals a reader can check."""
    phrase = format_fact(value, locale)
    return phrase.replace("\u00a0", "~").replace("\u202f", "^").replace("\u200f", "<RLM>")
