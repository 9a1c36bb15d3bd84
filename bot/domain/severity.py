"""How grave a buyer's wording alone makes a message, whatever the library matches.

The tables are in `bot.domain.wordings`. Their wordings become small patterns, filed under the
word they begin with, so a text is walked word by word and only the few patterns that could
begin there are tried. Gaps are bounded, so the walk is linear.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Generic, TypeVar

from bot.domain.kinds import Severity
from bot.domain.signals import SIMPLIFIED, Signal
from bot.domain.wordings import BY_SIGNAL, GROUPS, INNOCENT

__all__ = ["Signal", "fold", "severity_of", "signals"]

SEVERITIES = {
    Signal.INJURY: Severity.S1,
    Signal.FIRE: Severity.S1,
    Signal.RECALL: Severity.S1,
    Signal.REGULATOR: Severity.S1,
    Signal.LAWYER: Severity.S1,
    Signal.PRESS: Severity.S1,
    Signal.DATA_LEAK: Severity.S1,
    Signal.CHARGEBACK: Severity.S2,
    Signal.WHOLE_BATCH: Severity.S2,
    Signal.PUBLIC_THREAT: Severity.S2,
    Signal.THIRD_CONTACT: Severity.S2,
}
"""What each signal raises an inquiry to (the trade's severity table)."""

T = TypeVar("T")

_UNSPACED = "\u0e01-\u0e4e\u3005\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff"
"""Thai, kana and Chinese characters: written without spaces between words."""
_IGNORED = re.compile(
    "[\u00ad\u0300-\u036f\u0640\u064b-\u065f\u0670\u093c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u3099\u309a\ufeff]+"
)
"""Accents, harakat, the hamza of alef variants once decomposed, tatweel, the dots of Hindi and of
Japanese letters (many leave out the first, and decomposing parts both), invisible marks."""
_LETTERS = str.maketrans(
    dict(zip("łđøıіɓɗƙƴةىٱیکँ", "ldoiibdkyهيايكं", strict=True)) | SIMPLIFIED | {"%": " percent "}
)
_REPEATED = re.compile(r"([a-zа-я])\1+|([ء-ي])\2\2+")
"""Typing errors in Latin and Cyrillic; in Arabic two are spelling and only three are emphasis."""
_UNSPACED_RUN = re.compile(f"[{_UNSPACED}]+")
_SIGNS = "\u0900-\u0903\u093a-\u094f\u0955-\u0957\u0962\u0963\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
"""Vowel signs of Hindi and Thai: parts of a word, although no letters to Python."""
_BETWEEN = re.compile(rf"(?:[^\w{_SIGNS}]|_)+")
_ARTICLE = re.compile(r"(?<= )[وف]?(?:[بك]?ال|لل)(?=\w{3})")
_BLANK = "_"
_PROCLITICS = "وفبلكسهح"
"""Arabic "and", "so", "by", "to", "as", "will" (also as spoken) are written onto the next word."""


def fold(text: str) -> str:
    """The text as the patterns see it: words apart by one space, one space around it all.

    Case, accents, harakat, letter variants, repeated letters, the Arabic article and the
    difference between Traditional and Simplified characters (those of the tables) are gone.
    Korean syllables are taken apart into letters, so that a stem may end within one.
    """
    plain = _IGNORED.sub("", unicodedata.normalize("NFKD", text).casefold())
    plain = _REPEATED.sub(r"\1\2", plain.translate(_LETTERS))
    if not plain.isascii():
        plain = _UNSPACED_RUN.sub(r" \g<0> ", plain)
    plain = f" {_BETWEEN.sub(' ', plain).strip()} "
    return plain if plain.isascii() else _ARTICLE.sub("", plain)


@cache
def _compiled(pattern: str) -> "re.Pattern[str]":
    """Compiled once, when first tried: all at once would add half a second to every command."""
    return re.compile(pattern)


class _Wordings(Generic[T]):
    """Wordings as patterns, filed under what they begin with: a word, the three letters of a
    stem, two characters of a script without spaces."""

    def __init__(self, tables: Iterable[tuple[T, str]]) -> None:
        """Reads tables of wordings, each written as `bot.domain.signals` describes.

        Raises ValueError where a wording begins with too little to be filed.
        """
        filed: dict[str, dict[T, list[str]]] = defaultdict(lambda: defaultdict(list))
        for meaning, table in tables:
            for wording in _written_out(table).split(","):
                first, *others = wording.split()
                gap = _gap(wording)
                rest = "".join(_piece(part, gap) for part in others)
                for literal, key in map(_filed, first.split("|")):
                    filed[key][meaning].append(literal + rest)
        patterns = {
            key: [(meaning, "|".join(each)) for meaning, each in tables.items()]
            for key, tables in filed.items()
        }
        self._stems = {key[:-1]: each for key, each in patterns.items() if key.endswith("*")}
        self._words = {key: each for key, each in patterns.items() if not key.endswith("*")}

    def found(self, folded: str) -> Iterator[tuple[T, "re.Match[str]"]]:
        """The wordings in a folded text, from left to right, one of a meaning for each start."""
        for at, meaning, pattern in self._likely(folded):
            if match := _compiled(pattern).match(folded, at):
                yield meaning, match

    def meanings(self, folded: str) -> set[T]:
        """What the wordings in a folded text mean; a meaning once found is not sought again."""
        found: set[T] = set()
        for at, meaning, pattern in self._likely(folded):
            if meaning not in found and _compiled(pattern).match(folded, at):
                found.add(meaning)
        return found

    def _likely(self, folded: str) -> Iterator[tuple[int, T, str]]:
        """Where a pattern is worth a try: what it begins with is there."""
        at = 0
        for word in folded.split(" "):
            for skipped, key in _keys(word):
                for meaning, pattern in self._words.get(key, ()):
                    yield at + skipped, meaning, pattern
                for meaning, pattern in self._stems.get(key[:3], ()):
                    yield at + skipped, meaning, pattern
            at += len(word) + 1


def _keys(word: str) -> Iterator[tuple[int, str]]:
    """What a wording in a word can be filed under, and where it would begin: the word itself, with
    and without a proclitic, or any two characters of a script without spaces."""
    first = word[:1]
    if first == _BLANK or _is_unspaced(first):
        for at in range(len(word) - 1):
            yield at, word[at : at + 2]
        return
    yield 0, word
    if first in _PROCLITICS:
        yield 1, word[1:]


def _is_unspaced(letter: str) -> bool:
    return letter >= "\u0e01" and _UNSPACED_RUN.match(letter) is not None


def _gap(wording: str) -> str:
    """The pattern of `..`: words, or as many characters as two of them take in the script."""
    unspaced = _UNSPACED_RUN.findall(fold(wording))
    if not unspaced:
        return "(?:[^ ]++ ){0,4}?"
    return ".{0,12}?" if any(letter < "\u3400" for run in unspaced for letter in run) else ".{0,6}?"


def _written_out(table: str) -> str:
    """A table with its groups filled in and its line breaks after `|` undone."""
    filled = re.sub(r"<(\w+)>", lambda group: GROUPS[group[1]].strip(), table)
    return re.sub(r"\|\s+", "|", filled)


def _literal(alternative: str) -> str:
    """One alternative as a pattern that ends behind its word; unspaced scripts have no such end."""
    word = fold(alternative.rstrip("*")).strip()
    if _is_unspaced(word[0]):
        return word.replace(" ", "") + " ?"
    return word + ("[^ ]*+ " if alternative.endswith("*") else " ")


def _filed(alternative: str) -> tuple[str, str]:
    """The pattern of a first word, and what it is filed under."""
    literal = _literal(alternative)
    stem = literal.removesuffix("[^ ]*+ ")
    if _is_unspaced(literal[0]):
        key, enough = literal[:2], _is_unspaced(literal[1])
    elif stem != literal and " " not in stem:
        key, enough = stem[:3] + "*", len(stem) >= 3
    else:
        key, enough = literal.split(" ")[0], True
    if not enough:
        raise ValueError(f"too short to begin a wording: {alternative!r}")
    return literal, key


def _piece(part: str, gap: str) -> str:
    """The pattern of one further word of a wording, or of a gap."""
    if part == "..":
        return gap
    optional = part.endswith("?")
    alternatives = "|".join(_literal(each) for each in part.rstrip("?").split("|"))
    return f"(?:{alternatives})" + ("?" if optional else "")


@cache
def _grave() -> _Wordings[Signal]:
    """The tables of signals, read at the first message: commands that read none need not wait."""
    return _Wordings(
        (signal, table) for signal, tables in BY_SIGNAL.items() for table in tables.values()
    )


@cache
def _innocent() -> _Wordings[None]:
    """The tables of trade talk, read when something first sounded grave."""
    return _Wordings((None, table) for table in INNOCENT)


def _without_trade_talk(folded: str) -> str:
    """Blanks what only sounds grave ("fire extinguisher"), so that no pattern sees it."""
    kept: list[str] = []
    end = 0
    for _, match in _innocent().found(folded):
        if match.start() >= end:
            phrase = match.group().rstrip()
            kept += [folded[end : match.start()], "_" * len(phrase)]
            end = match.start() + len(phrase)
    return "".join([*kept, folded[end:]])


def signals(text: str) -> tuple[Signal, ...]:
    """The grave wordings in a text of any language of the tables, the gravest first.

    Reads no grammar: "no one was hurt" and "what if it catches fire?" signal too, since a signal
    only ever calls for more attention. Never raises; time grows linearly with the text.
    """
    folded = fold(text)
    found = _grave().meanings(folded)
    if found:  # Rarely: only then is it worth asking whether it is trade talk.
        found = _grave().meanings(_without_trade_talk(folded))
    return tuple(signal for signal in Signal if signal in found)


def severity_of(found: Iterable[Signal]) -> Severity | None:
    """The gravest severity that the signals call for; None where there is none."""
    return min((SEVERITIES[signal] for signal in found), default=None)
