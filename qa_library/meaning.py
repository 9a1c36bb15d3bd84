"""A sentence encoder at the matcher's hand: what the library says is kept on disk, what buyers
write is not."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock

import numpy as np

from qa_library.encoder import Encoder, EncoderError, Vectors, open_encoder
from qa_library.kept_vectors import KeptVectors

_REMEMBERED = 256
"""Texts whose vectors stay in memory: a message is read again for each language and cut."""


class Meaning:
    """Vectors of texts, of length one. Safe to share between threads."""

    def __init__(self, encoder: Encoder, kept: KeptVectors) -> None:
        self._encoder = encoder
        self._kept = kept
        self._recent: OrderedDict[str, Vectors] = OrderedDict()
        self._lock = Lock()

    @property
    def name(self) -> str:
        """Names the model: what was learnt with another is of no use."""
        return self._encoder.name

    def of_library(
        self,
        language: str,
        texts: Sequence[str],
        progress: Callable[[int, int], None] = lambda _done, _all: None,
    ) -> Vectors:
        """A row for each of a language's phrasings; those kept on disk are not encoded again.
        Raises EncoderError where the model fails."""
        return self._kept.of(self._encoder, language, texts, progress)

    def of_texts(self, texts: Sequence[str]) -> Vectors:
        """A row for each text, never on disk; zeros where the model fails, so that a buyer is read
        by letters alone rather than not at all."""
        with self._lock:
            known = {text: self._recent[text] for text in texts if text in self._recent}
        new = [text for text in dict.fromkeys(texts) if text not in known]
        if new:
            try:
                known |= zip(new, self._encoder.encode(new), strict=True)
            except EncoderError:
                return np.zeros((len(texts), self._encoder.dimensions), np.float32)
        with self._lock:
            for text in new:
                self._recent[text] = known[text]
            while len(self._recent) > _REMEMBERED:
                self._recent.popitem(last=False)
        found = [known[text] for text in texts]
        return np.array(found, np.float32).reshape(len(texts), self._encoder.dimensions)


def open_meaning(folder: Path | None, cache: Path | None) -> Meaning | None:
    """The encoder of a folder, None without a folder. Raises EncoderError, which names the place
    and the cure; takes a second or more."""
    return Meaning(open_encoder(folder), KeptVectors(cache)) if folder else None
