"""How frequent words are in the languages of a library and those it must be told from.

The lists are wordfreq's smaller ones, some thirty thousand words a language. Kept are checksums of
the words: 4 MB, where a dictionary would take a hundred.
"""

import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import numpy.typing as npt

from qa_library.scripts import LANGUAGE_BY_SCRIPT

_OWN_SCRIPT = frozenset(LANGUAGE_BY_SCRIPT.values())
"""Languages that need no list: their letters name them."""
_RAREST = 900
"""Hundredths of powers of ten: a frequency of ten to the minus nine counts nothing, each power
above it one."""
_COMMON = 4.5
"""The frequency of a common word: thirty in a million."""
_MOST_WORDS = 60
_APOSTROPHE = re.compile(r"['’]")


@dataclass(frozen=True)
class _List:
    """The words of one language: their checksums in order, and the frequency of each, from 0 to 9:
    the common logarithm of its count in a thousand million words."""

    sums: npt.NDArray[np.uint32]
    frequencies: npt.NDArray[np.float32]

    def total(self, asked: npt.NDArray[np.uint32]) -> float:
        """The frequencies of these words together; a word that is not listed has none."""
        at = np.minimum(np.searchsorted(self.sums, asked), len(self.sums) - 1)
        return float(self.frequencies[at][self.sums[at] == asked].sum())


class WordfreqModel:
    """Frequencies of words. Building it reads the lists, in about half a second."""

    def __init__(self, languages: Iterable[str], joined: Mapping[str, Iterable[str]]) -> None:
        """`joined` names, by language, others whose words are taken for its."""
        # Imported here: only a process that reads buyers' texts pays for the lists.
        from wordfreq import available_languages, read_cBpack  # noqa: PLC0415

        files = available_languages("small")
        self._lists = {
            language: _listed([read_cBpack(files[code]) for code in codes])
            for language in languages
            if language not in _OWN_SCRIPT
            and (codes := [one for one in (language, *joined.get(language, ())) if one in files])
        }

    def frequencies(self, words: Sequence[str]) -> dict[str, float]:
        """By language with a list, the sum of the words' frequencies, each from 0 to 9; of a word
        with an apostrophe in it also those of its parts."""
        parts = [part for word in words[:_MOST_WORDS] for part in _parts(word)]
        asked = _checksums(parts)
        return {language: known.total(asked) for language, known in self._lists.items()}

    def is_common(self, word: str, language: str) -> bool:
        """Whether a word is among the common ones of a language that has a list."""
        known = self._lists.get(language)
        return known is not None and known.total(_checksums([word])) >= _COMMON


def _checksums(words: Sequence[str]) -> npt.NDArray[np.uint32]:
    return np.array([crc32(word.encode()) for word in words], np.uint32)


def _parts(word: str) -> list[str]:
    found = _APOSTROPHE.split(word)
    return found if len(found) == 1 else [word.replace("’", "'"), *filter(None, found)]


def _listed(lists: Sequence[Sequence[Sequence[str]]]) -> _List:
    """The words of wordfreq's lists, each a list of words by hundredths of powers of ten below
    one; of a word that is in several the greater frequency."""
    sums, below = array("I"), array("f")
    for of in lists:
        for hundredths, words in enumerate(of):
            sums.extend(crc32(word.encode()) for word in words)
            below.extend([hundredths] * len(words))
    order = np.lexsort((below, sums))
    unique, first = np.unique(np.array(sums, np.uint32)[order], return_index=True)
    return _List(
        unique, np.float32(0.01) * (np.float32(_RAREST) - np.array(below, np.float32)[order][first])
    )
