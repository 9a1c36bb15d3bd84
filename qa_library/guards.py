"""What must agree between a text and an entry's phrasings, whatever the score says.

Two texts may differ in one word that turns the meaning round: a unit, a "not", an Incoterm, a
currency, a model; or one tells what the other asks. Such a match is at most suggested.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from qa_library.guard_names import currencies, incoterms, models
from qa_library.guard_negation import is_negated
from qa_library.guard_quantities import quantities
from qa_library.guard_statement import Mood, mood
from qa_library.guard_words import TOKEN
from qa_library.normalise import fold_accents, normalise
from qa_library.words import base

_HOOKED = str.maketrans("ɓɗƙƴ", "bdky")
"""Letters of Hausa, which many keyboards lack."""


class Guard(StrEnum):
    """What disagrees."""

    NEGATION = "negation"
    QUANTITY = "quantity"
    INCOTERM = "incoterm"
    CURRENCY = "currency"
    MODEL = "model"
    STATEMENT = "statement"


@dataclass(frozen=True)
class Marks:
    """The parts of a text that must agree."""

    negated: bool
    quantities: frozenset[str]
    """Numbers with their units, spelt one way."""
    incoterms: frozenset[str]
    currencies: frozenset[str]
    models: frozenset[str]
    mood: Mood = Mood.OPEN

    @property
    def names_nothing(self) -> bool:
        """Whether nothing but a "not" could disagree with what this is matched to."""
        named = self.quantities or self.incoterms or self.currencies or self.models
        return not named and self.mood is not Mood.TELLS


def marks(text: str, language: str | None = None) -> Marks:
    """The parts of a text that must agree with what it is matched to.

    `language` is the code it is written in, as far as known: without it a "not" of any language
    counts, and English words alone tell and count. Never raises.
    """
    written = normalise(text)
    plain = fold_accents(written).translate(_HOOKED)
    spoken = base(language) if language else None
    named = models(plain)
    rest = _without(plain, named)
    counted = _without(written, models(written)) if spoken == "vi" else rest
    return Marks(
        negated=is_negated(written, plain, spoken),
        quantities=quantities(counted, spoken),
        incoterms=incoterms(written, spoken),
        currencies=frozenset(currencies(rest, TOKEN.findall(rest), spoken)),
        models=frozenset(name for _, _, name in named),
        mood=mood(written, plain, spoken),
    )


def _without(plain: str, named: Iterable[tuple[int, int, str]]) -> str:
    """The text without its models, whose digits count nothing."""
    parts, at = [], 0
    for start, end, _ in named:
        parts.append(plain[at:start])
        at = end
    return " ".join([*parts, plain[at:]])


def disagreements(text: Marks, phrasing: Marks, entry: Iterable[Marks]) -> tuple[Guard, ...]:
    """What of the text does not agree with the closest phrasing or, for the things it names
    and whether it tells, with any phrasing of the entry. `entry` is read only where the text has
    something that could disagree: most have not."""
    if text.negated == phrasing.negated and text.names_nothing:
        return ()
    every = tuple(entry)
    found: list[Guard] = []
    # A text without a "not" is the bolder of the two, so any phrasing without one will do for it.
    plain = not text.negated and any(not one.negated for one in every)
    if text.negated != phrasing.negated and not plain:
        found.append(Guard.NEGATION)
    if _uncounted(text.quantities, {name for one in every for name in one.quantities}):
        found.append(Guard.QUANTITY)
    if text.incoterms - {name for one in every for name in one.incoterms}:
        found.append(Guard.INCOTERM)
    if text.currencies - {name for one in every for name in one.currencies}:
        found.append(Guard.CURRENCY)
    if text.models - {name for one in every for name in one.models}:
        found.append(Guard.MODEL)
    if text.mood is Mood.TELLS and _asked([one.mood for one in every]):
        found.append(Guard.STATEMENT)
    return tuple(found)


def _uncounted(quantities: frozenset[str], known: set[str]) -> bool:
    """Whether some quantity is not among the known ones. A bare number is any of the same number;
    pieces are bare numbers too."""
    numbers = {one.partition(" ")[0] for one in known}
    return any(
        one not in known and one.removesuffix(" pcs") not in (known if " " in one else numbers)
        for one in quantities
    )


def _asked(moods: list[Mood]) -> bool:
    """Whether an entry's phrasings ask: most do, and none tells."""
    return Mood.TELLS not in moods and 2 * moods.count(Mood.ASKS) >= len(moods)
