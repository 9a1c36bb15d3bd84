"""Marks in a text, as it is written, the words it shares with another."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from qa_library.normalise import normalise
from qa_library.scripts import UNSPACED, script
from qa_library.words import Stemmer, words

Pieces = tuple[tuple[str, bool], ...]
"""A text cut up, each piece with whether it is shared; joined they are the text."""


def marked(text: str, terms: Iterable[str], language: str) -> Pieces:
    """The text with the words that share a stem with one of the terms marked; where words are not
    divided by spaces, the pairs of letters."""
    stemmer = _stemmer(language)
    wanted = set(stemmer.stems(list(terms)))
    pieces: list[tuple[str, bool]] = []
    for kind, letters in groupby(zip(text, _kinds(text), strict=True), lambda pair: pair[1]):
        run = "".join(char for char, _ in letters)
        if kind == "unspaced":
            shared = _shared_letters(run, wanted, stemmer)
        else:
            shared = [kind == "word" and _is_shared(run, wanted, stemmer)] * len(run)
        for is_shared, some in groupby(zip(run, shared, strict=True), lambda pair: pair[1]):
            pieces.append(("".join(char for char, _ in some), is_shared))
    return tuple(
        ("".join(piece for piece, _ in some), is_shared)
        for is_shared, some in groupby(pieces, lambda pair: pair[1])
    )


def _kinds(text: str) -> Iterator[str]:
    """For each character what it is part of: "word", "unspaced" (writing), or "" for neither."""
    kind = ""
    for char in text:
        match unicodedata.category(char)[0]:
            case "M":
                pass  # a vowel sign or an accent goes with the letter before it
            case "L" | "N":
                kind = "unspaced" if script(char) in UNSPACED else "word"
            case _:
                kind = ""
        yield kind


def _shared_letters(run: str, wanted: set[str], stemmer: Stemmer) -> list[bool]:
    """For each letter of a run without spaces, whether it is in a pair that is wanted."""
    shared = [False] * len(run)
    for at in range(max(1, len(run) - 1)):
        if _is_shared(run[at : at + 2], wanted, stemmer):
            shared[at : at + 2] = [True] * len(run[at : at + 2])
    return shared


def _is_shared(run: str, wanted: set[str], stemmer: Stemmer) -> bool:
    return not wanted.isdisjoint(stemmer.stems(words(normalise(run))))


@lru_cache(maxsize=64)
def _stemmer(language: str) -> Stemmer:
    return Stemmer(language)
