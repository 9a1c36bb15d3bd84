"""Cuts normalised text into words and brings each to its stem."""

import re
import threading
from functools import lru_cache, partial
from typing import Any

import snowballstemmer  # type: ignore[import-untyped]

from qa_library.normalise import fold_accents
from qa_library.scripts import UNSPACED, script

# Marks that belong to a word but are no letters to Python's re: Arabic points and the vowel
# signs of the scripts of India and South-East Asia.
_MARKS = r"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0900-\u0903\u093a-\u0963\u0980-\u0dff" + (
    r"\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u102b-\u103e\u17b4-\u17d3"
)
_WORD = re.compile(rf"(?:[^\W_]|[{_MARKS}])+")
_NOT = re.compile(r"n't\b")

_STEMMERS = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hi": "hindi",
    "hu": "hungarian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "tr": "turkish",
}
_STEMS_KEPT = 2_000
"""Of each stemmer: a buyer's words are stemmed several times, and cost a microsecond when not."""
_UNSPACED_LANGUAGES = frozenset({"zh", "yue", "ja", "th", "lo", "km", "my"})


_SCRIPTS = {
    "ar": {"Arabic"},
    "fa": {"Arabic"},
    "ur": {"Arabic"},
    "ru": {"Cyrillic"},
    "uk": {"Cyrillic"},
    "bg": {"Cyrillic"},
    "zh": {"Han"},
    "ja": {"Han", "Kana"},
    "ko": {"Hangul"},
    "th": {"Thai"},
    "hi": {"Devanagari"},
    "el": {"Greek"},
    "he": {"Hebrew"},
}
"""The scripts of languages that are not written in Latin letters."""


def scripts_of(language: str) -> set[str]:
    """The scripts that a language is written in."""
    return _SCRIPTS.get(base(language), {"Latin"})


def base(language: str) -> str:
    """The language without script and country: pt for pt-BR."""
    return language.partition("-")[0]


def is_unspaced(language: str) -> bool:
    """Whether the language is written without spaces between words."""
    return base(language) in _UNSPACED_LANGUAGES


def letter_runs(text: str) -> list[str]:
    """The unbroken runs of letters and digits of a normalised text."""
    return _WORD.findall(_NOT.sub("nt", text))


def words(text: str) -> list[str]:
    """The words of a normalised text; of scripts without spaces, overlapping pairs of letters."""
    found: list[str] = []
    for word in letter_runs(text):
        if word.isascii() or not any(script(char) in UNSPACED for char in word):
            found.append(word)
        else:
            found.extend(_pairs(word))
    return found


def _pairs(run: str) -> list[str]:
    """Words of a run that may mix letters of an unspaced script with others: 做oem吗."""
    found: list[str] = []
    for part in re.findall(r"[0-9a-z]+|[^0-9a-z]+", run):
        if part.isascii() or len(part) == 1:
            found.append(part)
        else:
            found.extend(part[at : at + 2] for at in range(len(part) - 1))
    return found


class Stemmer:
    """Stems of one language's words. Safe to share between threads."""

    def __init__(self, language: str) -> None:
        algorithm = _STEMMERS.get(base(language))
        known = algorithm in snowballstemmer.algorithms()
        stemmer = snowballstemmer.stemmer(algorithm) if algorithm and known else None
        # Without this object in it: a cycle would keep an old library until it is collected.
        self.stem = lru_cache(maxsize=_STEMS_KEPT)(partial(_stem, stemmer, threading.Lock()))

    def stems(self, found: list[str]) -> list[str]:
        """The stem of each word, without accents, and of words with accents also the stem of
        the word without: people leave them out, and the stemmers need them."""
        stems: list[str] = []
        for word in found:
            stem = self.stem(word)
            stems.append(stem)
            if not word.isascii():
                bare = self.stem(fold_accents(word))
                if bare != stem:
                    stems.append(bare)
        return stems


def _stem(stemmer: Any, lock: threading.Lock, word: str) -> str:
    if stemmer is None or len(word) < 3 or len(word) > 40:
        return fold_accents(word)
    with lock:  # Snowball's stemmers keep the word they work on in themselves
        return fold_accents(str(stemmer.stemWord(word)))
