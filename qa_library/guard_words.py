"""Looks words of a text up in a table of names, whatever the script does to them."""

import re
from collections.abc import Iterator, Mapping

from qa_library.normalise import fold_accents, normalise
from qa_library.scripts import UNSPACED, script

_MARKS = r"\u0900-\u0903\u093a-\u0963\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
TOKEN = re.compile(rf"\d+(?:[.,]\d+)*|[a-z]+\d[a-z0-9]*|[^\W\d_](?:[^\W\d_]|[{_MARKS}])*|[^\w\s]")
"""Numbers, codes of letters and digits, words with their vowel signs, and single signs."""
_ATTACHED = re.compile(r"[وف]?[بلك]?(?:ال|ل)?")
"""What Arabic writes together with the next word: and, in, for, as, the."""


def key(word: str) -> str:
    """A table's word as texts are compared."""
    return fold_accents(normalise(word))


_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


def as_compared(pattern: str, *, accents: bool = False) -> str:
    """A regular expression with its letters as texts are compared; with `accents` they stay."""
    fold = normalise if accents else key
    return _BEYOND_ASCII.sub(lambda found: fold(found[0]), pattern)


class Lexicon:
    """Words by what they mean. A word that ends in a star stands for any ending; words of scripts
    without spaces, and Korean ones with their particles, are found at the start of a run."""

    def __init__(self, meanings: Mapping[str, str]) -> None:
        """`meanings`: what is meant, and the words for it between blanks."""
        self._whole: dict[str, str] = {}
        self._starts: dict[str, str] = {}
        for meaning, names in meanings.items():
            for name in names.split():
                word = key(name.removesuffix("*")).replace("_", " ")
                if name.endswith("*") or _runs_on(word):
                    self._starts[word] = meaning
                else:
                    self._whole[word] = meaning
        self._heads = {name[:2] for name in self._starts}
        self._longest = max(map(len, self._starts), default=0)
        unspaced = sorted(filter(_runs_on, self._starts), key=len, reverse=True)
        self._inside = re.compile("|".join(map(re.escape, unspaced)) or "(?!)")

    def whole(self, word: str) -> str | None:
        """What a word means, with whatever Arabic writes before it."""
        found = self._whole.get(word) or self.start(word)
        if found is None and "\u0600" <= word[:1] < "\u0700":
            bare = word[_attached(word) :]
            found = self._whole.get(bare) or self.start(bare)
        return found

    def start(self, run: str) -> str | None:
        """What the longest name at the start of a run of letters means."""
        if run[:2] not in self._heads and run[:1] not in self._heads:
            return None
        for length in range(min(len(run), self._longest), 0, -1):
            if run[:length] in self._starts:
                return self._starts[run[:length]]
        return None

    def inside(self, text: str) -> Iterator[str]:
        """What the names mean that a text in a script without spaces holds anywhere."""
        for found in self._inside.findall(text):
            yield self._starts[found]


def _attached(word: str) -> int:
    found = _ATTACHED.match(word)
    return found.end() if found else 0


def _runs_on(word: str) -> bool:
    return script(word[0]) in UNSPACED or "가" <= word[0] <= "힣"
