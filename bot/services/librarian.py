"""Asks the library: reads a text, and proposes a reply in the buyer's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.drafts import Alternative, Match, Part, Proposal
from bot.domain.gravity import Reason
from bot.domain.hearing import Bearing, Heard
from bot.domain.kinds import NEVER_AUTOMATIC, Kind, Severity, graver
from bot.domain.severity import SEVERITIES, severity_of, signals
from bot.localise.chinese import in_traditional, needs_traditional
from bot.localise.facts import MissingFact, render_answer
from bot.localise.locales import catalogue_of
from bot.store.conversations import Buyer
from qa_library import Candidate, Decision, Entry, FactValue, Library, Matcher, Reading
from qa_library import Part as ReadPart

_GRAVE = frozenset({Severity.S1, Severity.S2})
_SPOKEN_FIRST = (Kind.COMPLAINT, Kind.PRIVACY_REQUEST, Kind.DEFECT_REPORT, Kind.RETURN_REQUEST)
_MOST_ALTERNATIVES = 5


@dataclass(frozen=True)
class Opinion:
    """What the library makes of a text: how it bears on the conversation, and what to answer."""

    heard: Heard
    reading: Reading
    found: Severity | None
    """What the wording alone signals."""


class Librarian:
    """One library and its matcher. Immutable: a new library is a new librarian."""

    def __init__(self, library: Library, matcher: Matcher, desk_language: str) -> None:
        self.library = library
        self.matcher = matcher
        self.desk_language = desk_language

    def read(self, text: str, buyer: Buyer, history: str | None) -> Opinion:
        """Read a buyer's text."""
        reading = self.matcher.read(
            text, hint=buyer.hint, chosen=buyer.chosen_language, history=history
        )
        signalled = signals(text)
        found = severity_of(signalled)
        entries = self._entries(reading)
        kind, severity = self._subject(entries, found)
        courtesy = reading.courtesy and found is None
        bearing = Bearing.COURTESY if courtesy else Bearing.QUESTION
        language = buyer.chosen_language or reading.written
        reasons = (
            *(Reason(f"signal:{signal}", SEVERITIES[signal]) for signal in signalled),
            *(
                Reason(f"entry:{entry.id}", Severity(entry.severity))
                for entry in entries
                if entry.severity
            ),
        )
        tags = {entry.id.partition(".")[0] for entry in entries}
        tags |= {entry.owner for entry in entries if entry.owner}
        heard = Heard(bearing, kind, severity, language, reasons=reasons, tags=frozenset(tags))
        return Opinion(heard, reading, found)

    def propose(self, opinion: Opinion, buyer: Buyer, now: datetime) -> Proposal:
        """The library's offer: one text that answers every part it can answer."""
        reading, language = opinion.reading, opinion.heard.language
        best = [self._best(part, buyer, now.date()) for part in reading.parts]
        answered = [
            (part, candidate)
            for part, candidate in zip(reading.parts, best, strict=True)
            if candidate is not None and part.decision is not Decision.NONE
        ]
        used: set[str] = set()
        written: list[tuple[str, Part]] = []
        for part, candidate in answered:
            if candidate.entry in used:
                continue
            used.add(candidate.entry)
            answer = self._answer(part.text, candidate.entry, language, buyer)
            if answer is not None:
                text, shown = answer
                found = replace(
                    shown,
                    confidence=candidate.confidence,
                    terms=tuple(candidate.terms),
                    match=self._match(candidate, answered),
                )
                written.append((text, found))
        said = {part.entry for _, part in written}
        answered_texts = {part.text for part, candidate in answered if candidate.entry in said}
        unanswered = tuple(part.text for part in reading.parts if part.text not in answered_texts)
        return Proposal(
            text="\n\n".join(text for text, _ in written) or None,
            language=written[0][1].language if written else language,
            parts=tuple(part for _, part in written),
            alternatives=self._alternatives(reading, used if written else set()),
            unanswered=unanswered if written else (),
            automatic=bool(written) and not unanswered and self._may_go(opinion, answered),
        )

    def propose_entry(self, entry: str, asked: str, language: str, buyer: Buyer) -> Proposal:
        """The answer of one entry that a person chose. `text` is None where it has none."""
        answer = self._answer(asked, entry, language, buyer)
        if answer is None:
            return Proposal(None, language)
        return Proposal(answer[0], answer[1].language, (answer[1],))

    def _entries(self, reading: Reading) -> list[Entry]:
        """What the text is about, as far as the library would suggest it."""
        return [
            self.library.entries[part.candidates[0].entry]
            for part in reading.parts
            if part.candidates and part.decision is not Decision.NONE
        ]

    @staticmethod
    def _subject(entries: Sequence[Entry], found: Severity | None) -> tuple[Kind, Severity | None]:
        severity: Severity | None = found
        for entry in entries:
            severity = graver(severity, Severity(entry.severity) if entry.severity else None)
        if found in _GRAVE:
            return Kind.COMPLAINT, severity
        kinds = [Kind(entry.kind) for entry in entries]
        for kind in _SPOKEN_FIRST:
            if kind in kinds:
                return kind, severity
        return (kinds[0] if kinds else Kind.OTHER), severity

    def _best(self, part: ReadPart, buyer: Buyer, today: date) -> Candidate | None:
        """The best candidate that may be used for this buyer today."""
        if not part.candidates:
            return None
        entry = self.library.entries[part.candidates[0].entry]
        serves = self.library.serves(entry, buyer.country, today)
        return part.candidates[0] if serves else None

    def _match(self, best: Candidate, answered: list[tuple[ReadPart, Candidate]]) -> Match:
        """What stands for all parts that an entry answers: the least sure of them."""
        sure = min(one.confidence for _, one in answered if one.entry == best.entry)
        edition = self.library.edition(best.entry, best.language)
        return Match(best.language, sure, edition)

    def _may_go(self, opinion: Opinion, answered: list[tuple[ReadPart, Candidate]]) -> bool:
        if opinion.found is not None:
            return False
        for part, candidate in answered:
            entry = self.library.entries[candidate.entry]
            if part.decision is not Decision.AUTO or entry.reply != "auto":
                return False
            if Kind(entry.kind) in NEVER_AUTOMATIC or entry.severity is not None:
                return False
        return True

    def _answer(
        self, asked: str, entry: str, language: str, buyer: Buyer
    ) -> tuple[str, Part] | None:
        """The answer's text and what the desk is shown beside it; None where it cannot be made."""
        # Telegram's language is that of the buyer's phone: a language they read, if not this one.
        seconds = (one for one in (buyer.chosen_language, buyer.hint) if one)
        found = self.library.translation(entry, language, *seconds)
        if found is None:
            return None
        spoken, translation = found
        traditional = needs_traditional(spoken, language)
        spoken = "zh-Hant" if traditional else spoken
        desk = self.library.translation(entry, self.desk_language)
        facts = self._facts(buyer.country)
        try:
            text = render_answer(translation.answer, facts, locale_of(spoken, buyer))
            gloss = render_answer(desk[1].answer, facts, desk[0]) if desk else ""
        except MissingFact:
            return None
        text = in_traditional(text, buyer.country) if traditional else text
        return text, Part(
            asked=asked,
            entry=entry,
            confidence=None,
            question=self.library.question(entry, self.desk_language) or "",
            gloss=gloss,
            language=spoken,
        )

    def _facts(self, country: str | None) -> Mapping[str, FactValue]:
        return {name: fact.value_for(country) for name, fact in self.library.facts.items()}

    def _alternatives(self, reading: Reading, used: set[str]) -> tuple[Alternative, ...]:
        best: dict[str, float] = {}
        for part in reading.parts:
            for candidate in part.candidates:
                if candidate.entry not in used:
                    best[candidate.entry] = max(
                        best.get(candidate.entry, 0.0), candidate.confidence
                    )
        ranked = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple(
            Alternative(
                entry, confidence, self.library.question(entry, self.desk_language) or entry
            )
            for entry, confidence in ranked[:_MOST_ALTERNATIVES]
        )


def locale_of(language: str, buyer: Buyer) -> str:
    """The locale whose numbers and dates a reply uses: the language as spoken where they are.

    The country is used if they told it; otherwise the tag of their client, if it names the
    same language (pt-BR for pt), says how they write numbers. It never says where they are.
    """
    base = language.partition("-")[0]
    spoken: list[str] = []
    if buyer.country:
        spoken = [f"{base}-{buyer.country}", f"{language}-{buyer.country}"]
    elif buyer.hint and buyer.hint.partition("-")[0].casefold() == base:
        spoken = [buyer.hint]
    # Chinese is written in two ways, and a country or a client does not decide which.
    written = catalogue_of(language)
    return next((tag for tag in spoken if catalogue_of(tag) == written), language)
