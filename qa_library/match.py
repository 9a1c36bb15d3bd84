"""Reads a buyer's message against the library: its language, its questions, who answers each."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from qa_library.courtesy import strip_courtesies
from qa_library.kept_training import NOTHING_KEPT, KeptTraining
from qa_library.language import Detection, LanguageDetector
from qa_library.language_evidence import LanguageEvidence
from qa_library.library import Library
from qa_library.meaning import Meaning
from qa_library.normalise import MAX_CHARS
from qa_library.search import MAX_CANDIDATES, Candidate, EntrySearch
from qa_library.segments import sentences
from qa_library.splitting import Splitter
from qa_library.training import WORTH_SHOWING, Training, train
from qa_library.words import base

_BLANKS = re.compile(r"[^\S\n]+")
_FOREIGN = 0.6
"""What a match through another language than the text's keeps of its confidence,"""
_RIVAL = 0.9
"""one that it may be in as well,"""
_MEANT = 0.8
"""and where a sentence encoder found it. What is found through another language is never
automatic."""


class Decision(StrEnum):
    """What the match is good for. AUTO only says "sure enough": whether anything is sent without
    approval is for the bot to decide."""

    AUTO = "auto"
    SUGGEST = "suggest"
    NONE = "none"


@dataclass(frozen=True)
class Part:
    """One question of a message. `candidates` are the best first, at most five."""

    text: str
    candidates: tuple[Candidate, ...]
    decision: Decision


@dataclass(frozen=True)
class Reading:
    """What a message says, as far as the library can tell.

    `language` is one of the library's where it fits, else the code of another. Where the text
    alone says nothing ("OK", "MOQ?", an emoji), `language_known` is False and it is that of
    the history, the buyer's choice, the channel's hint or the library, the first there is.
    `written` is `language`, but zh-Hant where Chinese is written in Traditional characters.
    `courtesy` says that the whole message is greeting, thanks or signs: there are no parts.
    """

    language: str
    language_confidence: float
    language_known: bool
    parts: tuple[Part, ...]
    courtesy: bool
    written: str


@dataclass(frozen=True)
class _Way:
    """A language's search, what its confidence is worth, and the language that the text is in if
    that is another for certain."""

    search: EntrySearch
    worth: float
    spoken: str | None = None
    only: frozenset[str] | None = None
    """The entries to find; None for all."""


@dataclass(frozen=True)
class _Ways:
    """Where a text is looked up `first`, and `then` if nothing is found there."""

    first: tuple[_Way, ...]
    then: tuple[_Way, ...] = ()


class Matcher:
    """Matches texts to one library. Immutable once built, and safe to share between threads."""

    def __init__(
        self,
        library: Library,
        *,
        detector: LanguageDetector | None = None,
        training: Training | None = None,
        kept: KeptTraining = NOTHING_KEPT,
        meaning: Meaning | None = None,
    ) -> None:
        """`kept` is where what was learnt is looked for and left. With a sentence encoder as
        `meaning`, texts are compared by what they mean too, also between languages."""
        self.library = library
        self._kept = kept
        self._meaning = meaning
        self._detector = detector or LanguageDetector(library)
        self._training = training or train(library, kept=kept, meaning=meaning)
        self._searches = self._training.on(library, meaning)
        self._calibration = self._training.calibration

    def updated(self, library: Library) -> "Matcher":
        """A matcher for the library as edited, quickly: with what was learnt before the edit.

        Of entries that are new, or new in their phrasings in a language, nothing was learnt in
        it: until `trained` they are at most suggested. All others are decided as before.
        """
        detector = LanguageDetector(library, self._detector)
        return self._with(library, detector, self._training)

    def _with(self, library: Library, detector: LanguageDetector, training: Training) -> "Matcher":
        return Matcher(
            library, detector=detector, training=training, kept=self._kept, meaning=self._meaning
        )

    @property
    def is_trained(self) -> bool:
        """Whether this is the matcher that a start with the same library would build."""
        return self._training.fits(self.library)

    def trained(self, between: Callable[[], None] = lambda: None) -> "Matcher":
        """The matcher that a start with the same library would build; languages that were not
        edited cost nothing. Calls `between` before each that does, to give way or to give up by
        raising."""
        training = train(self.library, self._training, between, self._kept, self._meaning)
        return self._with(self.library, self._detector, training)

    def read(
        self,
        text: str,
        *,
        hint: str | None = None,
        chosen: str | None = None,
        history: str | None = None,
    ) -> Reading:
        """Reads a message. Never raises, whatever the text; reads at most MAX_CHARS of it.

        `hint` is the channel's language code for the buyer, `chosen` the buyer's own choice,
        `history` the language of the conversation so far.
        """
        text = _BLANKS.sub(" ", text[:MAX_CHARS])
        detection = self._detector.detect(text, hint=hint, chosen=chosen, history=history)
        language, parts = self._parts(text, detection)
        return Reading(
            language=language,
            language_confidence=detection.confidence,
            language_known=detection.known,
            parts=parts,
            courtesy=not parts,
            written=detection.written if language == detection.language else language,
        )

    def explain_language(self, text: str) -> LanguageEvidence:
        """Why a text is taken for the language it is."""
        return self._detector.explain(text[:MAX_CHARS])

    def suggest_bar(self, native: bool = True) -> float:
        """The confidence from which a match is worth showing, `native` or through a language that
        the text is not in."""
        bar = self._training.suggest_bar
        return bar if native else max(WORTH_SHOWING, bar * self._abroad)

    def auto_bar(self, language: str, entry: str | None = None) -> float:
        """The confidence from which a match in a language is sure enough to need no one: out of
        reach, infinity, where the library shows too little of the language. With an `entry`, the
        stricter of this and its own bar."""
        own = self.library.entries[entry].sure if entry else None
        return max(self._training.bar_in(language), own or 0.0)

    def candidates(self, text: str, *, hint: str | None = None) -> tuple[Candidate, ...]:
        """The entries for a text taken as one question, courtesies and all; at most five."""
        text = text[:MAX_CHARS]
        return self._best(text, self._for(self._detector.detect(text, hint=hint)))

    def _parts(self, text: str, detection: Detection) -> tuple[str, tuple[Part, ...]]:
        ways = self._for(detection)
        asked = [bare for one in sentences(text) if (bare := strip_courtesies(one))]
        if not asked:
            asked = self._curated(text, ways)
        language = detection.language
        found = (
            Splitter(base(language), cache(lambda one: self._best(one, ways))).split(asked)
            if asked
            else []
        )
        native = language in self._searches
        own = frozenset(way.search.language for way in ways.first)
        # What is not worth showing says nothing of the language either.
        told = [one[0] for _, one in found if one and one[0].confidence >= self.suggest_bar()]
        if native and told and told[0].language in detection.rivals:
            language = told[0].language
        return language, tuple(
            self._part(one, self._explained(one, candidates), own if native else frozenset())
            for one, candidates in found
        )

    def _curated(self, text: str, ways: "_Ways") -> list[str]:
        """A courtesy that is a phrasing of the library has an entry of its own to answer it."""
        if any(way.search.holds(text) for way in ways.first):
            return [text.strip()]
        return []

    def _for(self, detection: Detection) -> "_Ways":
        """Where a text is looked up."""
        language = detection.language
        chain = [tag for tag in self.library.fallback_chain(language) if tag in self._searches]
        if language not in self._searches:
            order = dict.fromkeys([*chain, *self._searches])
            return _Ways(tuple(self._foreign(tag, language) for tag in order))
        rivals = [tag for tag in detection.rivals if tag in self._searches]
        if not detection.known:  # "MOQ?" may be written in one language's phrasings only
            rivals += chain
        own = [
            _Way(self._searches[tag], 1.0 if tag == language else _RIVAL)
            for tag in dict.fromkeys([language, *rivals])
        ]
        there = {way.search.language for way in own}
        lacking = [
            (tag, self._searches[tag].phrasings.keys() - self._searches[language].phrasings.keys())
            for tag in chain
            if tag not in there
        ]
        return _Ways(
            tuple(own),
            tuple(self._foreign(tag, language, frozenset(new)) for tag, new in lacking if new),
        )

    def _foreign(self, tag: str, spoken: str, only: frozenset[str] | None = None) -> "_Way":
        worth = self._abroad if only is None else self._abroad * _RIVAL
        return _Way(self._searches[tag], worth, spoken, only)

    @property
    def _abroad(self) -> float:
        return _FOREIGN if self._meaning is None else _MEANT

    def _best(self, text: str, ways: "_Ways") -> tuple[Candidate, ...]:
        """The candidates of the language whose best is the most probable. What the text's own do
        not have is looked for elsewhere."""
        best = self._most_probable(text, ways.first, ())
        enough = self.suggest_bar() if self._meaning is None else _MEANT
        if not best or best[0].confidence < enough:
            best = self._most_probable(text, ways.then, best)
        return best[:MAX_CANDIDATES]

    def _most_probable(
        self, text: str, ways: "Iterable[_Way]", best: tuple[Candidate, ...]
    ) -> tuple[Candidate, ...]:
        for way in ways:
            found = way.search.candidates(text, self._calibration, way.spoken)
            if way.only is not None:
                found = tuple(one for one in found if one.entry in way.only)
            if way.worth < 1:
                found = tuple(replace(one, confidence=one.confidence * way.worth) for one in found)
            if found and (not best or found[0].confidence > best[0].confidence):
                best = found
        return best

    def _explained(self, text: str, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
        if not candidates:
            return ()
        return self._searches[candidates[0].language].explain(text, candidates)

    def _part(self, text: str, candidates: tuple[Candidate, ...], own: frozenset[str]) -> Part:
        """`own` are the languages of the library that the text may be in."""
        if not candidates or candidates[0].confidence < self.suggest_bar(
            candidates[0].language in own
        ):
            return Part(text, candidates, Decision.NONE)
        best = candidates[0]
        known = best.language in own and not best.guards and not best.fresh
        sure = known and best.confidence >= self.auto_bar(best.language, best.entry)
        return Part(text, candidates, Decision.AUTO if sure else Decision.SUGGEST)
