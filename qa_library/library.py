"""The curated library in memory: entries, their translations, facts and language fallbacks.

Immutable: a changed folder is loaded beside the old library and swapped.
"""

import datetime
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from qa_library.facts import Fact
from qa_library.templates import placeholders


class Kind(StrEnum):
    """What a buyer who asks this wants from us. The same words as the bot's inquiry kinds."""

    QUESTION = "question"
    QUOTE_REQUEST = "quote_request"
    SAMPLE_REQUEST = "sample_request"
    ORDER_STATUS = "order_status"
    COMPLAINT = "complaint"
    RETURN_REQUEST = "return_request"
    DEFECT_REPORT = "defect_report"
    SUGGESTION = "suggestion"
    REVIEW = "review"
    PRIVACY_REQUEST = "privacy_request"
    OTHER = "other"


class Reply(StrEnum):
    """Whether an entry's answer may go out by itself, or waits for the desk."""

    AUTO = "auto"
    DRAFT = "draft"


class Severity(StrEnum):
    """S1 critical, S2 major, S3 ordinary, S4 feedback."""

    S1 = "S1"
    S2 = "S2"
    S3 = "S3"
    S4 = "S4"


@dataclass(frozen=True)
class Place:
    """Where something was written: a file of the library's folder and a line from 1."""

    file: str
    line: int


@dataclass(frozen=True)
class Translation:
    """One entry in one language. `answer` is a template that has been checked to be sound."""

    language: str
    phrasings: tuple[str, ...]
    answer: str
    follows: int | None
    """The revision of the source answer this one was translated from; None if not said."""
    place: Place
    lines: tuple[int, ...] = ()
    """The line of each phrasing."""

    @property
    def placeholders(self) -> tuple[str, ...]:
        """The facts the answer quotes, each once, in the order of the answer."""
        return placeholders(self.answer)


@dataclass(frozen=True)
class Entry:
    """One topic of the library. `revision` is that of the answer in the source language."""

    id: str
    translations: Mapping[str, Translation]
    kind: Kind = Kind.QUESTION
    owner: str | None = None
    reply: Reply = Reply.DRAFT
    severity: Severity | None = None
    regions: tuple[str, ...] = ()
    valid_until: datetime.date | None = None
    revision: int = 1
    sure: float | None = None
    """The confidence, 0.9 up to 1, from which alone it may be automatic, where the language's own
    bar is lower."""
    place: Place | None = None
    """Where its properties are written; None if it has only the defaults."""


@dataclass(frozen=True)
class Example:
    """A held-out way to ask; `entry` is None for a text that nothing in the library answers."""

    language: str
    entry: str | None
    text: str
    place: Place


@dataclass(frozen=True)
class Promise:
    """How much of the library is to be written in some languages: `check` names what falls short.

    `entries` are ids, None for all. Phrasings that differ only in case, accents and punctuation
    count once. `line` is that of library.yaml.
    """

    languages: tuple[str, ...]
    entries: tuple[str, ...] | None = None
    phrasings: int = 1
    examples: int = 0
    line: int = 1


@dataclass(frozen=True)
class Library:
    """What was loaded from one folder. `revision` names its exact content."""

    source_language: str
    languages: tuple[str, ...]
    fallbacks: Mapping[str, tuple[str, ...]]
    entries: Mapping[str, Entry]
    facts: Mapping[str, Fact]
    revision: str
    region_groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    promises: tuple[Promise, ...] = ()

    def fallback_chain(self, language: str, *seconds: str) -> tuple[str, ...]:
        """Languages to try for a buyer's language, best first: itself, what library.yaml says,
        its wider forms (pt for pt-BR), then the same for `seconds`, other languages the buyer may
        read, and at last the source language."""
        chain: dict[str, None] = {}
        for read in (language, *seconds):
            for tried in self._wider(canonical(read)):
                chain[tried] = None
        chain[self.source_language] = None
        return tuple(chain)

    def _wider(self, language: str) -> Iterator[str]:
        waiting, seen = [language], set[str]()
        while waiting:
            tag = waiting.pop(0)
            if tag in seen:
                continue
            seen.add(tag)
            yield tag
            waiting.extend(self.fallbacks.get(tag, ()))
            if "-" in tag:
                waiting.append(tag.rpartition("-")[0])

    def translation(
        self, entry: str, language: str, *seconds: str
    ) -> tuple[str, Translation] | None:
        """The entry in the nearest language that has it, with that language; None if none has.
        `seconds` are other languages the buyer may read."""
        found = self.entries.get(entry)
        if found is None:
            return None
        for tried in self.fallback_chain(language, *seconds):
            if tried in found.translations:
                return tried, found.translations[tried]
        return None

    def serves(self, entry: Entry, country: str | None, today: datetime.date) -> bool:
        """Whether an entry may be used on a day for a buyer in a country (ISO 3166, None if not
        known)."""
        if entry.valid_until is not None and entry.valid_until < today:
            return False
        if not entry.regions or country is None:
            return True
        groups = self.region_groups
        return country in {one for region in entry.regions for one in groups.get(region, (region,))}

    def phrasings(self, language: str) -> dict[str, tuple[str, ...]]:
        """The phrasings written in a language itself, by entry."""
        return {
            identity: entry.translations[language].phrasings
            for identity, entry in self.entries.items()
            if language in entry.translations
        }

    def edition(self, entry: str, language: str) -> str:
        """A name for how an entry is asked and answered in a language, 16 characters long: another
        phrasing or answer gives another name. Empty where it is not written in it."""
        found = self.entries.get(entry)
        written = found.translations.get(language) if found else None
        if written is None:
            return ""
        texts = "\0".join([written.answer, *written.phrasings])
        return hashlib.sha256(texts.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def question(self, entry: str, language: str) -> str | None:
        """The entry's first phrasing in the nearest language: how a curator puts the question."""
        found = self.translation(entry, language)
        return found[1].phrasings[0] if found else None


def canonical(tag: str) -> str:
    """A language tag in BCP 47's usual case: pt-BR, zh-Hant."""
    first, *rest = tag.strip().replace("_", "-").split("-")
    sizes = {2: str.upper, 4: str.title}
    return "-".join([first.lower(), *(sizes.get(len(part), str.lower)(part) for part in rest)])
