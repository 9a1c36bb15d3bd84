"""Proposes phrasings to curators: buyers' own words that a person had to find the entry for."""

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from qa_library.exchange.cells import CONTROL
from qa_library.library import Library, canonical
from qa_library.search import same_key

KNOWN = 0.9
"""The confidence from which a text needs no phrasing of its own: below it nothing is automatic."""
LONGEST = 200
"""Characters: what is longer is a letter, and no way to ask."""
GAP = "[…]"
"""Stands where something personal was taken out."""
_PERSONAL = re.compile(
    r"""
      [\w.+-]+@[\w-]+(?:\.\w+)*          # an e-mail address
    | (?:https?://|www\.)\S+             # a link
    | \b[\w-]+\.(?:me|com|net|org|io|co)(?:/\S*)?\b
    | (?<!\w)@\w+                        # a handle
    | \+?\d(?:[\s().-]?\d){6,}           # a telephone number
    | \b(?=\w*\d)\w*\d[\w-]*\d{3}\w*\b   # an order number, a tracking code
    """,
    re.VERBOSE,
)
_QUANTITY = re.compile(r"\d{1,5}\w{0,4}")
"""500, 10000, 2000pcs: a figure that says nothing of who asks."""
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Approved:
    """What a buyer asked, and the entry that a person let answer it.

    `confidence` is what the library had in the entry then, None where the person chose it.
    `names` are the buyer's; none of them is ever proposed.
    """

    entry: str
    language: str
    text: str
    confidence: float | None
    names: tuple[str, ...] = ()
    source: str = ""
    """How to find it again, like "inquiry 12"."""


@dataclass(frozen=True)
class Proposal:
    """A phrasing for an entry in a language. `asked` says how often, `chosen` how often of these a
    person had to choose the entry."""

    entry: str
    language: str
    text: str
    asked: int
    chosen: int
    confidence: float | None
    """The lowest that the library had in it; None where it never had any."""
    sources: tuple[str, ...]

    @property
    def name(self) -> str:
        """Names it, for `--accept`: the same in every listing, whatever else was asked."""
        key = "\0".join((self.entry, self.language, same_key(self.text)))
        return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:6]

    @property
    def complete(self) -> bool:
        """Whether nothing personal was taken out of it."""
        return GAP not in self.text

    def as_json(self) -> dict[str, Any]:
        """The proposal for machines."""
        return {"name": self.name, "complete": self.complete, **vars(self)}


Best = Callable[[str, str], tuple[str, float] | None]
"""The entry that the library as it is now has for a text in a language, and how sure it is."""


def proposals(library: Library, approved: Iterable[Approved], best: Best) -> list[Proposal]:
    """What to add, the most useful first: most often asked, chosen by hand, least expected.

    Left out is what the library knows (as a phrasing or an example, or surely enough by `best`),
    what is not short enough to be a way to ask, and what was answered with different entries.
    """
    found: dict[tuple[str, str], list[tuple[Approved, str]]] = {}
    for one in approved:
        language = _written(library, one)
        if language is None or len(one.text) > LONGEST:
            continue
        text = without_personal_data(one.text, one.names)
        if not _is_phrasing(text):
            continue
        found.setdefault((language, same_key(text)), []).append((one, text))
    known = _known(library)
    told = [
        _proposal(language, asked)
        for (language, key), asked in found.items()
        if (language, key) not in known and len({one.entry for one, _ in asked}) == 1
    ]
    new = [one for one in told if not _surely(best(one.text, one.language), one.entry)]
    return sorted(
        new, key=lambda one: (-one.asked, -one.chosen, one.confidence or 0.0, one.entry, one.text)
    )


def without_personal_data(text: str, names: Iterable[str] = ()) -> str:
    """The text on one line, a GAP for each address, link, handle, long number and name."""
    text = _PERSONAL.sub(lambda hit: hit[0] if _QUANTITY.fullmatch(hit[0]) else GAP, text)
    words = {word for name in names for word in re.findall(r"\w{2,}", name)}
    if words:
        either = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
        text = re.sub(rf"(?<!\w)(?:{either})(?!\w)", GAP, text, flags=re.IGNORECASE)
    return _SPACE.sub(" ", re.sub(rf"(?:{re.escape(GAP)}\s*)+", f"{GAP} ", text)).strip()


def _is_phrasing(text: str) -> bool:
    bare = text.replace(GAP, "")
    return bool(same_key(bare)) and not CONTROL.search(text)


def _written(library: Library, one: Approved) -> str | None:
    """The language to write it in: the buyer's, or the wider one that the entry has."""
    entry = library.entries.get(one.entry)
    tag = canonical(one.language)
    if entry is None:
        return None
    return next((each for each in (tag, tag.partition("-")[0]) if each in entry.translations), None)


def _known(library: Library) -> set[tuple[str, str]]:
    phrasings = {
        (language, same_key(text))
        for language in library.languages
        for texts in library.phrasings(language).values()
        for text in texts
    }
    return phrasings | {(one.language, same_key(one.text)) for one in library.examples}


def _surely(best: tuple[str, float] | None, entry: str) -> bool:
    return best is not None and best[0] == entry and best[1] >= KNOWN


def _proposal(language: str, asked: list[tuple[Approved, str]]) -> Proposal:
    had = [one.confidence for one, _ in asked if one.confidence is not None]
    return Proposal(
        entry=asked[0][0].entry,
        language=language,
        text=asked[0][1],
        asked=len(asked),
        chosen=len(asked) - len(had),
        confidence=min(had, default=None),
        sources=tuple(dict.fromkeys(one.source for one, _ in asked if one.source)),
    )
