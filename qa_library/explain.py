"""Why a message was read as it was, in plain values: for `try`, and for whoever shows a reading."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from qa_library.guards import Guard
from qa_library.highlight import Pieces, marked
from qa_library.library import Library
from qa_library.match import Decision, Matcher, Part, Reading
from qa_library.search import Candidate

_MOST_PARTS = 12
"""Questions of one message that are explained: more than anybody reads."""
_MOST_LANGUAGES = 3
_WORTH_TELLING = 0.01
"""The chance below which a language is not named."""
_MOST_WORDS = 8

GUARD_WORDS = {
    Guard.NEGATION: "one says not, the other does not",
    Guard.QUANTITY: "a number with its unit",
    Guard.INCOTERM: "the Incoterm",
    Guard.CURRENCY: "the currency",
    Guard.MODEL: "a product or model name",
    Guard.STATEMENT: "one tells something, the other asks",
}
"""What does not agree, by guard, to be read after "does not agree:"."""


class Reason(StrEnum):
    """What decided a part."""

    SURE = "sure"
    NOTHING = "nothing"
    """Nothing in the library is like it."""
    UNLIKE = "unlike"
    """Below what is worth showing."""
    DISAGREES = "disagrees"
    """A guard spoke."""
    FRESH = "fresh"
    """The entry's phrasings were edited, and nothing was learnt of them yet."""
    UNPROVEN = "unproven"
    """The library shows too little of the language for anything to be sure."""
    FOREIGN = "foreign"
    """Matched through another language than the text's."""
    UNSURE = "unsure"
    """Below the bar of its language, or of the entry."""


@dataclass(frozen=True)
class LanguageSeen:
    """A language the text may be in: what the text alone says, 0 to 1, and by which words."""

    code: str
    chance: float
    words: tuple[str, ...]


@dataclass(frozen=True)
class LanguageWhy:
    """The language found, and what spoke for it. `history`, `chosen` and `hint` are what the
    conversation, the buyer and the channel said; where the text is not `known` to tell, the first
    of them that there is decided."""

    code: str
    written: str
    confidence: float
    known: bool
    history: str | None
    chosen: str | None
    hint: str | None
    evidence: tuple[LanguageSeen, ...]


@dataclass(frozen=True)
class CandidateWhy:
    """An entry that may answer. `question` is how the source language asks it. It answers only
    buyers in `regions`, if any, and only until the day in `valid_until` (ISO 8601)."""

    entry: str
    question: str
    kind: str
    reply: str
    regions: tuple[str, ...]
    valid_until: str | None
    confidence: float
    language: str
    phrasing: Pieces
    terms: tuple[str, ...]
    guards: tuple[tuple[str, str], ...]
    """Each with its words: see GUARD_WORDS."""


@dataclass(frozen=True)
class PartWhy:
    """One question of the message. `bar` is what its best candidate and its language ask of a
    sure match, None where that is out of reach or there is no candidate; `own_bar` says that the
    entry asks the more."""

    text: Pieces
    decision: str
    reason: str
    bar: float | None
    own_bar: bool
    suggest_bar: float
    candidates: tuple[CandidateWhy, ...]


@dataclass(frozen=True)
class Explanation:
    """One reading, explained. `more` counts the parts that are left out."""

    text: str
    language: LanguageWhy
    courtesy: bool
    parts: tuple[PartWhy, ...]
    more: int

    def as_json(self) -> dict[str, Any]:
        """The same in lists and objects."""
        return asdict(self)


def explain(
    matcher: Matcher,
    text: str,
    reading: Reading,
    *,
    hint: str | None = None,
    chosen: str | None = None,
    history: str | None = None,
) -> Explanation:
    """Explain what this matcher made of a text, given what it was told beside it."""
    evidence = matcher.explain_language(text)
    seen = tuple(
        LanguageSeen(code, chance, evidence.words.get(code, ())[:_MOST_WORDS])
        for code, chance in list(evidence.chances.items())[:_MOST_LANGUAGES]
        if chance >= _WORTH_TELLING
    )
    language = LanguageWhy(
        code=reading.language,
        written=reading.written,
        confidence=reading.language_confidence,
        known=reading.language_known,
        history=history,
        chosen=chosen,
        hint=hint,
        evidence=seen,
    )
    told = reading.parts[:_MOST_PARTS]
    return Explanation(
        text=text,
        language=language,
        courtesy=reading.courtesy,
        parts=tuple(_part(matcher, reading, part) for part in told),
        more=len(reading.parts) - len(told),
    )


def reason(matcher: Matcher, reading: Reading, part: Part) -> Reason:
    """What kept the decision on a part from being bolder, or SURE."""
    if not part.candidates:
        return Reason.NOTHING
    if part.decision is not Decision.SUGGEST:
        return Reason.SURE if part.decision is Decision.AUTO else Reason.UNLIKE
    best = part.candidates[0]
    if best.guards:
        return Reason.DISAGREES
    if reading.language not in matcher.library.languages:
        return Reason.FOREIGN
    if best.fresh:
        return Reason.FRESH
    return Reason.UNSURE if _bar(matcher, best) is not None else Reason.UNPROVEN


def _part(matcher: Matcher, reading: Reading, part: Part) -> PartWhy:
    best = next(iter(part.candidates), None)
    bar = _bar(matcher, best) if best else None
    return PartWhy(
        text=marked(part.text, best.terms, best.language) if best else ((part.text, False),),
        decision=part.decision.value,
        reason=reason(matcher, reading, part).value,
        bar=bar,
        own_bar=bool(best and bar is not None and bar > matcher.auto_bar(best.language)),
        suggest_bar=matcher.suggest_bar(best is None or best.language == reading.language),
        candidates=tuple(_candidate(matcher.library, one) for one in part.candidates),
    )


def _bar(matcher: Matcher, best: Candidate) -> float | None:
    """What a sure match needs; None where the language puts that out of reach."""
    if matcher.auto_bar(best.language) >= 1:
        return None
    return matcher.auto_bar(best.language, best.entry)


def _candidate(library: Library, one: Candidate) -> CandidateWhy:
    entry = library.entries[one.entry]
    return CandidateWhy(
        entry=one.entry,
        question=library.question(one.entry, library.source_language) or one.entry,
        kind=str(entry.kind),
        reply=str(entry.reply),
        regions=entry.regions,
        valid_until=entry.valid_until.isoformat() if entry.valid_until else None,
        confidence=one.confidence,
        language=one.language,
        phrasing=marked(one.phrasing, one.terms, one.language),
        terms=one.terms,
        guards=tuple((guard.value, GUARD_WORDS[guard]) for guard in one.guards),
    )
