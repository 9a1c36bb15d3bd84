"""Keeps what was learnt of each language on disk, so that a start need not learn it again.

Arrays and nothing else: nothing in a file is executed.
"""

import os
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np

from qa_library.evidence import Asked
from qa_library.features import Featurer
from qa_library.index import PhrasingIndex
from qa_library.kept_files import KeptFiles
from qa_library.lexicon import Lexicon
from qa_library.meaning import Meaning
from qa_library.ranker import Ranker, Solved
from qa_library.search import Examples, LanguageSearch, Phrasings, flat, owners_of, with_meaning
from qa_library.thesaurus import edition

LEARNING = (
    *("calibrate", "chinese", "evidence", "features", "hashed", "index", "index_arrays"),
    *("kept_training", "lexicon", "normalise", "ranker", "scripts", "search", "thesaurus"),
    "words",
)
"""The modules that learn from a language's phrasings."""
Arrays = dict[str, Any]


class KeptTraining:
    """What was learnt, in a folder; None keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._files = KeptFiles(folder, ".npz", LEARNING)

    def path(
        self, language: str, phrasings: Phrasings, examples: Examples, learning: object
    ) -> Path | None:
        """Where exactly this is kept; `learning` is how it is learnt."""
        written = list(phrasings.items())
        return self._files.path(
            language, language, edition(language), written, list(examples), learning
        )

    def read(
        self,
        path: Path | None,
        language: str,
        phrasings: Phrasings,
        examples: Examples,
        *,
        enough: bool,
        meaning: Meaning | None = None,
    ) -> LanguageSearch | None:
        """What was kept there, if it can be read."""
        if path is None:
            return None
        try:
            # Opened here: numpy leaves a broken archive open.
            with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
                arrays = {key: kept[key] for key in kept.files}
            search = _search(language, phrasings, examples, arrays, enough=enough, meaning=meaning)
        except (OSError, ValueError, KeyError, IndexError, EOFError, zipfile.BadZipFile):
            return None
        with suppress(OSError):
            os.utime(path)  # the files used last are the ones that stay
        return search

    def write(self, path: Path | None, search: LanguageSearch) -> None:
        """Keep it."""
        if path is not None:
            arrays = _arrays(search)
            self._files.write(path, search.language, lambda file: np.savez(file, **arrays))


NOTHING_KEPT = KeptTraining(None)


def _arrays(search: LanguageSearch) -> Arrays:
    asked, solved = search.asked, search.ranker.solved
    nothing = np.empty((0, 0), np.float32)
    return {
        **search.ranker.index.as_arrays(),
        "ridge": solved.ridge if solved else nothing,
        "softmax": solved.softmax if solved else nothing,
        "features": np.array([one.features for one in asked]),
        "logits": _padded([one.logits for one in asked]),
        "right": np.array([-1 if one.right is None else one.right for one in asked], np.int64),
        "answered": np.array([one.answered for one in asked], np.bool_),
        "row": np.array([-1 if one.row is None else one.row for one in asked], np.int64),
        "keys": search.keys,
        "words": np.frombuffer("\n".join(search.speller.lexicon.words).encode(), np.uint8),
        "stems": search.speller.lexicon.stems,
    }


def _padded(logits: Iterable[Any]) -> Any:
    rows = [np.pad(one, (0, 10 - len(one)), constant_values=np.nan) for one in logits]
    return np.array(rows).reshape(-1, 10)


def _search(
    language: str,
    phrasings: Phrasings,
    examples: Examples,
    kept: Arrays,
    *,
    enough: bool,
    meaning: Meaning | None,
) -> LanguageSearch:
    featurer = Featurer(language)
    lexical = PhrasingIndex.from_arrays(featurer, kept)
    index = with_meaning(lexical, language, flat(phrasings), meaning)
    owners = owners_of(phrasings)
    solved = Solved(kept["ridge"], kept["softmax"]) if kept["ridge"].size else None
    if solved and not (solved.ridge.shape == solved.softmax.shape == (len(owners), len(phrasings))):
        raise ValueError("weights of another size")
    if index.size != len(owners):
        raise ValueError("texts of another number")
    asked = tuple(
        Asked(features, logits[~np.isnan(logits)], _none(right), answered, _none(row))
        for features, logits, right, answered, row in zip(
            kept["features"],
            kept["logits"],
            kept["right"].tolist(),
            kept["answered"].tolist(),
            kept["row"].tolist(),
            strict=True,
        )
    )
    return LanguageSearch(
        language,
        phrasings,
        featurer,
        Ranker(index, owners, len(phrasings), solved),
        kept["keys"].astype(np.uint64, copy=False),
        _lexicon(kept),
        examples=tuple(examples),
        enough=enough,
        asked=asked,
    )


def _lexicon(kept: Arrays) -> Lexicon:
    words = bytes(kept["words"]).decode()
    return Lexicon(tuple(words.split("\n")) if words else (), kept["stems"].astype(np.uint64))


def _none(number: int) -> int | None:
    return None if number < 0 else number
