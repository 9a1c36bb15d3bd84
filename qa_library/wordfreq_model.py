"""How frequent words are in the languages of a library and those it must be told from.

The lists are wordfreq's smaller ones, some thirty thousand words a language. Kept are checksums of
the words: 6 MB, where a dictionary would take a hundred.
"""

import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from zlib import crc32

import numpy as np
import numpy.typing as npt

from qa_library.scripts import LANGUAGE_BY_SCRIPT

Numbers = npt.NDArray[np.uint64]
Floats = npt.NDArray[np.float32]

_OWN_SCRIPT = frozenset(LANGUAGE_BY_SCRIPT.values())
"""Languages that need no list: their letters name them."""
_RAREST = 900
"""Hundredths of powers of ten: a frequency of ten to the minus nine counts nothing, each power
above it one."""
_NO_WORD = np.uint64(2**64 - 1)
"""Greater than any, so that every look-up ends at a word."""
_COMMON = 4.5
"""The frequency of a common word: thirty in a million."""
_MOST_WORDS = 60
_APOSTROPHE = re.compile(r"['’]")


class _Lists:
    """The words of some languages: a language's number and a word's checksum in one, in order, and
    the frequency of each, from 0 to 9: the common logarithm of its count in a thousand million
    words. All languages are looked up at once, which takes hardly longer than one."""

    def __init__(self, lists: Mapping[str, tuple[Numbers, Floats]]) -> None:
        self.languages = {language: number for number, language in enumerate(lists)}
        self._firsts = np.arange(len(lists), dtype=np.uint64)[:, None] << np.uint64(32)
        sums = [first | sums for first, (sums, _) in zip(self._firsts, lists.values(), strict=True)]
        self._words = np.concatenate([*sums, [_NO_WORD]])
        self._frequencies = np.concatenate([*(known for _, known in lists.values()), [0]])
        self._frequencies = self._frequencies.astype(np.float32)

    def totals(self, asked: Numbers) -> Floats:
        """By language, the frequencies of these words together; a word that is not listed has
        none."""
        wanted = self._firsts | asked
        at = np.searchsorted(self._words, wanted)
        found = np.where(self._words[at] == wanted, self._frequencies[at], np.float32(0))
        return np.asarray(found.sum(axis=1), dtype=np.float32)


class WordfreqModel:
    """Frequencies of words. Building it reads the lists, in about half a second."""

    def __init__(self, languages: Iterable[str], joined: Mapping[str, Iterable[str]]) -> None:
        """`joined` names, by language, others whose words are taken for its."""
        # Imported here: only a process that reads buyers' texts pays for the lists.
        from wordfreq import available_languages, read_cBpack  # noqa: PLC0415

        files = available_languages("small")
        lists: dict[str, tuple[Numbers, Floats]] = {}
        for language in languages:
            codes = [one for one in (language, *joined.get(language, ())) if one in files]
            if codes and language not in _OWN_SCRIPT:
                lists[language] = _listed([read_cBpack(files[code]) for code in codes])
        self._lists = _Lists(lists)

    def frequencies(self, words: Sequence[str]) -> dict[str, float]:
        """By language with a list, the sum of the words' frequencies, each from 0 to 9; of a word
        with an apostrophe in it also those of its parts."""
        parts = [part for word in words[:_MOST_WORDS] for part in _parts(word)]
        totals = self._lists.totals(_checksums(parts)).tolist()
        return dict(zip(self._lists.languages, totals, strict=True))

    def is_common(self, word: str, language: str) -> bool:
        """Whether a word is among the common ones of a language that has a list."""
        number = self._lists.languages.get(language)
        if number is None:
            return False
        return float(self._lists.totals(_checksums([word]))[number]) >= _COMMON


def _checksums(words: Sequence[str]) -> Numbers:
    return np.array([crc32(word.encode()) for word in words], np.uint64)


def _parts(word: str) -> list[str]:
    found = _APOSTROPHE.split(word)
    return found if len(found) == 1 else [word.replace("’", "'"), *filter(None, found)]


def _listed(lists: Sequence[Sequence[Sequence[str]]]) -> tuple[Numbers, Floats]:
    """The words of wordfreq's lists, each a list of words by hundredths of powers of ten below
    one; of a word that is in several the greater frequency. Their checksums are in rising order."""
    sums, below = array("I"), array("f")
    for of in lists:
        for hundredths, words in enumerate(of):
            sums.extend(crc32(word.encode()) for word in words)
            below.extend([hundredths] * len(words))
    order = np.lexsort((below, sums))
    unique, first = np.unique(np.array(sums, np.uint64)[order], return_index=True)
    least = np.array(below, np.float32)[order][first]
    return unique, np.float32(0.01) * (np.float32(_RAREST) - least)
