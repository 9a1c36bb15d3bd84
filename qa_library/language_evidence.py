"""What a text alone says about its language: script, letters, known words."""

from collections.abc import Mapping
from dataclasses import dataclass

from qa_library.language_models import LanguageModels
from qa_library.language_romanised import romanised
from qa_library.language_telling import letters, telling
from qa_library.language_vocabulary import Counts, Vocabulary, frequent, written_words
from qa_library.library import Library
from qa_library.normalise import fold_accents, normalise
from qa_library.scripts import LANGUAGE_BY_SCRIPT, main_script
from qa_library.words import base, scripts_of, words

_VOCABULARY = 7.0
_FLOOR = 0.015
"""The chance that known words alone give a language that the models read,"""
_UNREAD_FLOOR = 0.15
"""and one that they do not."""
_MOST_WORDS = 60
_TYPED = frozenset({"hi", "ar", "ur"})
"""Languages of other scripts that buyers type in Latin letters."""


@dataclass(frozen=True)
class LanguageEvidence:
    """Why a text is taken for a language. What is left out of `telling` says nothing of it."""

    telling: str
    """The text without addresses, numbers and the trade's own words."""
    chances: Mapping[str, float]
    """By language, what the text alone says, the likeliest first; they sum to about one."""
    words: Mapping[str, tuple[str, ...]]
    """By language, the words of the text that its texts use."""


class EvidenceReader:
    """Reads texts for one library. Building it reads all texts of the library; what a reader from
    `before` has read of them is taken from it where it is the same."""

    def __init__(
        self, library: Library, models: LanguageModels, before: "EvidenceReader | None" = None
    ) -> None:
        self._own = frozenset(map(base, library.languages))
        self._models = models
        self._library = library
        self._written: Mapping[str, Counts] = (
            written_words(library, before._library, before._written)
            if before
            else written_words(library)
        )
        self._vocabulary = Vocabulary(self._written, frequent(library, models.languages))

    def chances(self, text: str) -> dict[str, float]:
        """Chances by language that sum to about one; empty if the text says nothing."""
        told = telling(text)
        main = main_script(told or letters(text))
        if main == "Latin":
            return self._latin(letters(text), told)
        if main in LANGUAGE_BY_SCRIPT:
            return {LANGUAGE_BY_SCRIPT[main]: 1.0}
        return self._weigh(told, latin=False)

    def explain(self, text: str) -> LanguageEvidence:
        """The chances, with the words that tell."""
        told = telling(text)
        chances = self.chances(text)
        ranked = sorted(chances, key=lambda code: (-chances[code], code))
        found = dict.fromkeys(word for word in words(normalise(told)) if not word.isdigit())
        users = {word: self._vocabulary.shares(fold_accents(word)) for word in found}
        return LanguageEvidence(
            told,
            {code: chances[code] for code in ranked},
            {code: tuple(word for word in found if code in users[word]) for code in ranked},
        )

    def _latin(self, plain: str, told: str) -> dict[str, float]:
        """The chances of a text in Latin letters, which languages of other scripts use too."""
        chances = self._weigh(told, latin=True)
        best = max(chances, key=lambda code: chances[code], default=None)
        found = romanised(plain, best, self._knows)
        if not found:
            return chances
        code, share = found
        if code == "hi" and "ur" in self._own and "hi" not in self._own:
            code = "ur"
        rest = {one: chance * (1 - share) for one, chance in chances.items()}
        return {**rest, code: rest.get(code, 0.0) + share}

    def _weigh(self, told: str, *, latin: bool) -> dict[str, float]:
        chances = self._models.chances(told, latin=latin)
        found = [word for word in words(normalise(told)) if not word.isdigit()]
        hits = self._known_words(found)
        if latin:  # a Latin word among Thai ones is a brand or a loan
            hits = {
                code: hit
                for code, hit in hits.items()
                if code in _TYPED or "Latin" in scripts_of(code)
            }
        if not chances and not any(hits.values()):
            return {}
        floors = {
            code: _FLOOR if self._models.reads(code, latin=latin) else _UNREAD_FLOOR
            for code in {*chances, *(c for c in hits if hits[c])}
        }
        weighed = {
            code: (chances.get(code, 0.0) + floor) * (1 + _VOCABULARY * hits.get(code, 0.0)) ** 2
            for code, floor in floors.items()
        }
        total = sum(weighed.values())
        return {code: chance / total for code, chance in weighed.items()}

    def _knows(self, language: str, word: str) -> bool:
        return language in self._vocabulary.shares(word) or self._models.is_common(word, language)

    def _known_words(self, found: list[str]) -> dict[str, float]:
        """By language, the share of words its texts use, by how far each is theirs."""
        if not found:
            return {}
        shares: dict[str, float] = {}
        for word in found[:_MOST_WORDS]:
            for code, share in self._vocabulary.shares(fold_accents(word)).items():
                shares[code] = shares.get(code, 0.0) + share
        return {code: share / min(len(found), _MOST_WORDS) for code, share in shares.items()}
