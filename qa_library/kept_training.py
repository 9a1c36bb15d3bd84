"""Keeps what was learnt of each language on disk, so that a start need not learn it again.

A file for each language, named by all that goes into it: its phrasings and examples, and the code
that learns from them. A file that is missing, broken or of another make is as if it had never been
there; a folder that cannot be written costs the time, nothing else. Nothing in it is executed.
"""

import hashlib
import json
import os
import tempfile
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from qa_library.evidence import Asked
from qa_library.features import Featurer
from qa_library.index import PhrasingIndex
from qa_library.ranker import Ranker
from qa_library.search import Examples, LanguageSearch, Phrasings, owners_of

_KEPT = 4
"""Files a language keeps: as many editions can be gone back to at once."""
_CODE = (
    "calibrate.py chinese.py evidence.py features.py index.py kept_training.py normalise.py "
    "ranker.py scripts.py search.py words.py"
)
Arrays = dict[str, Any]


class KeptTraining:
    """What was learnt, in a folder; None keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def name_of(
        self, language: str, phrasings: Phrasings, examples: Examples, learning: object
    ) -> str:
        """The name of the file for exactly this; `learning` is how it is learnt."""
        told = [code_digest(), language, list(phrasings.items()), list(examples), learning]
        written = json.dumps(told, ensure_ascii=False, default=list)
        return f"{language}-{hashlib.sha256(written.encode()).hexdigest()[:32]}.npz"

    def read(
        self, name: str, language: str, phrasings: Phrasings, examples: Examples, *, enough: bool
    ) -> LanguageSearch | None:
        """What was kept under a name, if it can be read."""
        if self._folder is None:
            return None
        path = self._folder / name
        try:
            # Opened here: numpy leaves a broken archive open.
            with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
                arrays = {key: kept[key] for key in kept.files}
            search = _search(language, phrasings, examples, arrays, enough=enough)
        except (OSError, ValueError, KeyError, IndexError, EOFError, zipfile.BadZipFile):
            return None
        with suppress(OSError):
            os.utime(path)  # the files used last are the ones that stay
        return search

    def write(self, name: str, search: LanguageSearch) -> None:
        """Keep it; quietly not where the folder cannot be written."""
        if self._folder is None:
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._folder, suffix=".new", delete=False) as file:
                try:
                    np.savez(file, **_arrays(search))
                    os.replace(file.name, self._folder / name)
                except OSError:
                    os.unlink(file.name)
                    raise
            self._tidy(search.language)

    def _tidy(self, language: str) -> None:
        assert self._folder is not None  # noqa: S101  (asked of by write alone)
        found = sorted(
            self._folder.glob(f"{language}-*.npz"), key=lambda path: -path.stat().st_mtime_ns
        )
        for path in found[_KEPT:]:
            path.unlink(missing_ok=True)


NOTHING_KEPT = KeptTraining(None)


def usual_folder() -> Path | None:
    """Where caches go by the XDG Base Directory Specification; None for an account without home."""
    told = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(told) if told else Path.home() / ".cache") / "parley"
    except RuntimeError:
        return None


@cache
def code_digest() -> str:
    """A digest of the code that learns: what an older version learnt is of no use."""
    digest = hashlib.sha256(np.__version__.encode())
    for name in _CODE.split():
        digest.update((Path(__file__).parent / name).read_bytes())
    return digest.hexdigest()


def _arrays(search: LanguageSearch) -> Arrays:
    asked, weights = search.asked, search.ranker.weights
    return {
        **search.ranker.index.as_arrays(),
        "weights": np.empty((0, 0)) if weights is None else weights,
        "features": np.array([one.features for one in asked]),
        "scores": _padded([one.scores for one in asked]),
        "right": np.array([-1 if one.right is None else one.right for one in asked], np.int64),
        "answered": np.array([one.answered for one in asked], np.bool_),
        "best": np.array([one.best for one in asked], np.int64),
        "row": np.array([-1 if one.row is None else one.row for one in asked], np.int64),
        "keys": np.frombuffer("\n".join(sorted(search.keys)).encode(), np.uint8),
    }


def _padded(scores: Iterable[Any]) -> Any:
    rows = [np.pad(one, (0, 10 - len(one)), constant_values=np.nan) for one in scores]
    return np.array(rows).reshape(-1, 10)


def _search(
    language: str, phrasings: Phrasings, examples: Examples, kept: Arrays, *, enough: bool
) -> LanguageSearch:
    featurer = Featurer(language)
    index = PhrasingIndex.from_arrays(featurer, kept)
    owners = owners_of(phrasings)
    weights = kept["weights"] if kept["weights"].size else None
    if weights is not None and weights.shape != (len(owners), len(phrasings)):
        raise ValueError("weights of another size")
    if index.size != len(owners):
        raise ValueError("texts of another number")
    asked = tuple(
        Asked(features, scores[~np.isnan(scores)], _none(right), answered, best, _none(row))
        for features, scores, right, answered, best, row in zip(
            kept["features"],
            kept["scores"],
            kept["right"].tolist(),
            kept["answered"].tolist(),
            kept["best"].tolist(),
            kept["row"].tolist(),
            strict=True,
        )
    )
    return LanguageSearch(
        language,
        phrasings,
        featurer,
        Ranker(index, owners, len(phrasings), weights),
        frozenset(bytes(kept["keys"]).decode().split("\n")) - {""},
        examples=tuple(examples),
        enough=enough,
        asked=asked,
    )


def _none(number: int) -> int | None:
    return None if number < 0 else number
