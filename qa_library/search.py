"""Finds the entries of one language for a text, with how sure each is and what speaks against."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

import numpy as np

from qa_library.calibrate import Calibration
from qa_library.common_words import COMMON_WORDS
from qa_library.evidence import Asked, ask, features, self_examination
from qa_library.features import Featurer
from qa_library.guards import Guard, Marks, disagreements, marks
from qa_library.hashed import Hashed, hashed, holds
from qa_library.index import PhrasingIndex
from qa_library.lexicon import Lexicon, lexicon
from qa_library.meaning import Meaning
from qa_library.normalise import fold_accents, normalise
from qa_library.ranker import SOLVED_ONCE, Numbers, Ranker, solve
from qa_library.semantic_index import SemanticIndex
from qa_library.spelling import Speller
from qa_library.words import words

MAX_CANDIDATES = 5

Phrasings = Mapping[str, Sequence[str]]
"""By entry id."""
Examples = Sequence[tuple[str, str | None]]


@dataclass(frozen=True)
class Candidate:
    """An entry that may answer a text."""

    entry: str
    confidence: float
    """The calibrated probability, 0 to 1, that this entry answers it."""
    phrasing: str
    """The entry's closest phrasing, in `language`."""
    language: str
    score: float = 0.0
    """The ridge regression's, about 1 for a sure match; unlike the confidence it is not shared
    out among entries, so that a text with two questions scores on both."""
    terms: tuple[str, ...] = ()
    """The words the text and that phrasing share, as the text has them."""
    guards: tuple[Guard, ...] = ()
    """What of the text does not agree with the entry; for the best candidate only."""
    fresh: bool = False
    """Whether nothing was learnt yet about being right with this entry's phrasings."""


class EntrySearch:
    """The phrasings of one language, searchable. Immutable, and safe to share between threads.

    The rows of the ranker's index are the phrasings, entry by entry, or else `texts`; `keys` are
    what `holds` knows of them, `known` are their words.
    """

    def __init__(
        self,
        language: str,
        phrasings: Phrasings,
        featurer: Featurer,
        ranker: Ranker,
        keys: Hashed,
        known: Lexicon,
        texts: list[str] | None = None,
    ) -> None:
        self.language = language
        self.phrasings = phrasings
        self.ranker = ranker
        self.keys = keys
        self._featurer = featurer
        self._entries = tuple(phrasings)
        self._numbers = {entry: number for number, entry in enumerate(phrasings)}
        self._phrasings = flat(phrasings) if texts is None else texts
        self.speller = Speller(language, known, featurer)
        self._marks: dict[str, Marks] = {}

    def holds(self, text: str) -> bool:
        """Whether a text is one of the phrasings, but for case, accents and punctuation."""
        key = same_key(text)
        return bool(key) and holds(self.keys, key)

    def candidates(
        self, text: str, calibration: Calibration, spoken: str | None = None
    ) -> tuple[Candidate, ...]:
        """The best entries for a text, the most probable first; none if nothing is alike. `spoken`
        is the language it is in, if that is another."""
        if not self._entries:
            return ()
        meant = self.speller.mended(text) if spoken is None else text
        ranking = self.ranker.rank(self.ranker.index.sparse(meant, spoken))
        if not len(ranking.entries):
            return ()
        sure = calibration.confidence(features(ranking, self.ranker))
        shares = calibration.shares(ranking.logits[: 2 * MAX_CANDIDATES])
        return tuple(
            Candidate(
                entry=self._entries[entry],
                confidence=sure * float(shares[place] / shares[0]),
                phrasing=self._phrasings[ranking.rows[place]],
                language=self.language,
                score=float(ranking.scores[place]),
            )
            for place, entry in enumerate(ranking.entries[:MAX_CANDIDATES].tolist())
        )

    def explain(self, text: str, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
        """The candidates with the telling words they share with the text, and the first with what
        speaks against it."""
        telling = self._telling(text)
        explained = [replace(one, terms=self._terms(telling, one.phrasing)) for one in candidates]
        if explained:
            explained[0] = replace(explained[0], guards=self._guards(text, explained[0]))
        return tuple(explained)

    def _telling(self, text: str) -> dict[str, tuple[str, ...]]:
        """The words of a text but the everyday ones, in its order, with the stems of each."""
        everyday = COMMON_WORDS.get(self.language.partition("-")[0], ())
        found = dict.fromkeys(words(normalise(text))[:200])
        return {word: self._featurer.stem(word) for word in found if word not in everyday}

    def _terms(self, telling: Mapping[str, tuple[str, ...]], phrasing: str) -> tuple[str, ...]:
        theirs = set(self._featurer.stems(phrasing))
        shared = (word for word, stems in telling.items() if not theirs.isdisjoint(stems))
        return tuple(islice(shared, 12))

    def _guards(self, text: str, candidate: Candidate) -> tuple[Guard, ...]:
        every = map(self._marks_of, self._phrasings_of(candidate.entry))
        return disagreements(marks(text, self.language), self._marks_of(candidate.phrasing), every)

    def _marks_of(self, phrasing: str) -> Marks:
        found = self._marks.get(phrasing)
        if found is None:
            found = self._marks[phrasing] = marks(phrasing, self.language)
        return found

    def _phrasings_of(self, entry: str) -> Iterator[str]:
        for row in np.flatnonzero(self.ranker.owners == self._numbers[entry]).tolist():
            yield self._phrasings[row]


class LanguageSearch(EntrySearch):
    """A search that was trained: solved as a whole, and examined."""

    def __init__(
        self,
        language: str,
        phrasings: Phrasings,
        featurer: Featurer,
        ranker: Ranker,
        keys: Hashed,
        known: Lexicon,
        *,
        examples: Examples,
        enough: bool,
        asked: tuple[Asked, ...],
    ) -> None:
        super().__init__(language, phrasings, featurer, ranker, keys, known)
        self.examples = examples
        self.enough = enough
        self.asked = asked
        """What the phrasings and the examples teach about being right."""

    @classmethod
    def trained(
        cls,
        language: str,
        phrasings: Phrasings,
        examples: Examples = (),
        examined: int = 150,
        *,
        enough: bool = False,
        meaning: Meaning | None = None,
    ) -> "LanguageSearch":
        """Solve and examine, which takes some quarter of a second for 600 phrasings.

        `phrasings` are by entry id. `examples` are texts from outside with the entry that answers
        them, None where none does. About `examined` phrasings are asked too, spread evenly; where
        the examples are `enough`, only as texts whose entry is missing.
        """
        featurer = Featurer(language)
        texts, owners = flat(phrasings), owners_of(phrasings)
        index = with_meaning(PhrasingIndex(texts, featurer), language, texts, meaning)
        gram = index.gram() if 0 < index.size <= SOLVED_ONCE else None
        solved = None if gram is None else solve(gram, owners, len(phrasings))
        ranker = Ranker(index, owners, len(phrasings), solved)
        numbers = {entry: number for number, entry in enumerate(phrasings)}
        outside = [
            (text, numbers.get(entry) if entry else None)
            for text, entry in examples
            if not entry or entry in numbers
        ]
        asked = (
            *self_examination(ranker, gram, examined, answered=not enough),
            *ask(ranker, outside),
        )
        return cls(
            language,
            phrasings,
            featurer,
            ranker,
            keys_of(texts),
            lexicon(language, texts, featurer),
            examples=tuple(examples),
            enough=enough,
            asked=asked,
        )


def with_meaning(
    index: PhrasingIndex, language: str, texts: Sequence[str], meaning: Meaning | None
) -> PhrasingIndex:
    """The index, with the texts' vectors where there is an encoder. Raises EncoderError."""
    if meaning is None or not texts:
        return index
    return SemanticIndex.over(index, meaning.of_library(language, texts), meaning)


def canonical_order(phrasings: Phrasings) -> Phrasings:
    """The same phrasings in an order of their own: the one they are written in teaches nothing."""
    return {entry: tuple(sorted(phrasings[entry])) for entry in sorted(phrasings)}


def flat(phrasings: Phrasings) -> list[str]:
    """The phrasings, entry by entry."""
    return [text for texts in phrasings.values() for text in texts]


def owners_of(phrasings: Phrasings) -> Numbers:
    """The number of the entry that each of the phrasings belongs to."""
    return np.array([at for at, of in enumerate(phrasings.values()) for _ in of], np.int64)


def keys_of(texts: Sequence[str]) -> Hashed:
    """What `holds` knows texts by."""
    return hashed(map(same_key, texts))


@lru_cache(maxsize=2_000)
def same_key(text: str) -> str:
    """What texts share that differ at most in case, width, accents, punctuation and spaces."""
    return " ".join(words(fold_accents(normalise(text))))
