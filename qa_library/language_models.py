"""What the letters of a text and the frequencies of its words say together."""

import math
import re
from collections.abc import Iterable

from qa_library.langid_model import LangidModel
from qa_library.language_candidates import candidates, joined
from qa_library.wordfreq_model import WordfreqModel
from qa_library.words import scripts_of

_FREQUENCY = 2.0
"""What a power of ten of a word's frequency weighs beside the letters' log-likelihood."""
_EVEN = 5
"""The letters up to which the evidence is taken as it is; later ones repeat themselves."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


class LanguageModels:
    """Chances of the languages of a library and their neighbours. Building it loads the models."""

    def __init__(self, library: Iterable[str]) -> None:
        self.languages = candidates(library)
        kin = joined(self.languages)
        self._langid = LangidModel(self.languages, kin)
        self._wordfreq = WordfreqModel(self.languages, kin)
        self._read = self._langid.languages
        self._read_latin = frozenset(code for code in self._read if "Latin" in scripts_of(code))

    def reads(self, code: str, *, latin: bool) -> bool:
        """Whether a language written in Latin letters, or in its own, can get a chance at all."""
        return code in (self._read_latin if latin else self._read)

    def is_common(self, word: str, language: str) -> bool:
        """Whether a language uses a word often."""
        return self._wordfreq.is_common(word, language)

    def chances(self, text: str, *, latin: bool) -> dict[str, float]:
        """The chance of each language that has one, of a text in small letters; they sum to about
        one. Empty where the text says nothing."""
        found = _WORD.findall(text)
        fits = self._langid.likelihoods(found)
        frequent = self._wordfreq.frequencies(found)
        if not fits and not any(frequent.values()):
            return {}
        usual = sum(frequent.values()) / max(1, len(frequent))  # of a language without a list
        sums = {
            code: fits.get(code, 0.0) + _FREQUENCY * frequent.get(code, usual)
            for code in self._read
            if self.reads(code, latin=latin)
        }
        most = max(sums.values(), default=0.0)
        doubt = math.sqrt(1 + len(text) / _EVEN)
        weights = {code: math.exp((one - most) / doubt) for code, one in sums.items()}
        total = sum(weights.values())
        return {code: weight / total for code, weight in weights.items() if weight > total / 1_000}
