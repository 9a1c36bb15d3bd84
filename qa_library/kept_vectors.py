"""Keeps the vectors of a library's texts on disk: after an edit only new texts are encoded.

One file for each language and encoder. Texts are known in it by their digests, so that what
moved, or is back from an older edition, is found too. Arrays and nothing else: nothing in a file
is executed.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from qa_library.encoder import Encoder, Vectors
from qa_library.kept_files import KeptFiles

Progress = Callable[[int, int], None]
"""Told, between batches, how many texts of how many are encoded. It may raise, which ends the
encoding; what was encoded by then is kept."""
Stored = npt.NDArray[np.float16]

_ENCODING = (
    *("encoder", "encoder_bert", "encoder_folder", "encoder_onnx", "encoder_safetensors"),
    *("encoder_tokens", "encoder_torch", "kept_vectors"),
)
"""The modules that make a text's vector what it is."""
_NAME_BYTES = 16
_BATCH = 64
_KEPT_AT_LEAST = 4_000
"""Vectors that a file may hold (3 MB of 384 dimensions); twice as many as are asked for, if that
is more. So editions can be gone back to."""


class KeptVectors:
    """Vectors by encoder and text, in a folder; None keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._files = KeptFiles(folder, ".vectors", _ENCODING)

    def of(
        self,
        encoder: Encoder,
        language: str,
        texts: Sequence[str],
        progress: Progress | None = None,
    ) -> Vectors:
        """The vectors of texts of a language, in their order, of length one.

        They are what 16-bit floats can say (a likeness differs by some 0.0001), whether kept or
        just encoded: a restart changes nothing. Raises EncoderError where the encoder fails, and
        what `progress` raises; never because of what is on disk.
        """
        path = self._files.path(language, encoder.name)
        kept = _read(path, encoder.dimensions)
        names = [_name(text) for text in texts]
        wanted = {
            name: text for name, text in zip(names, texts, strict=True) if name not in kept.rows
        }
        fresh: dict[bytes, Stored] = {}
        try:
            _encode(encoder, wanted, fresh, progress)
        finally:
            if fresh:
                kept = kept.with_new(fresh)
                if path:
                    arrays = kept.arrays(names)
                    self._files.write(path, language, lambda file: np.savez(file, **arrays))
        return kept.vectors_of(names)


NO_VECTORS_KEPT = KeptVectors(None)


@dataclass(frozen=True)
class _Kept:
    """What a file holds: the names of texts, those asked for last at the end, with their rows."""

    rows: dict[bytes, int]
    vectors: Stored

    def with_new(self, fresh: dict[bytes, Stored]) -> "_Kept":
        rows = self.rows | {name: len(self.rows) + at for at, name in enumerate(fresh)}
        return _Kept(rows, np.concatenate([self.vectors, np.array([*fresh.values()])]))

    def arrays(self, asked: Iterable[bytes]) -> dict[str, Any]:
        """What to write: all that is asked for now, and before it what was asked for last."""
        now = {name: None for name in asked if name in self.rows}
        before = [name for name in self.rows if name not in now]
        room = max(2 * len(now), _KEPT_AT_LEAST) - len(now)
        names = [*before[-room:], *now]
        return {
            "texts": np.frombuffer(b"".join(names), np.uint8).reshape(-1, _NAME_BYTES),
            "vectors": self.vectors[[self.rows[name] for name in names]],
        }

    def vectors_of(self, names: Sequence[bytes]) -> Vectors:
        rows = np.array([self.rows[name] for name in names], np.int64)
        found = self.vectors[rows].astype(np.float32)
        lengths = np.sqrt(np.einsum("ij,ij->i", found, found))
        found /= np.maximum(lengths, np.float32(1e-6))[:, None]
        return found


def _encode(
    encoder: Encoder,
    wanted: dict[bytes, str],
    fresh: dict[bytes, Stored],
    progress: Progress | None,
) -> None:
    """Encode into `fresh`, short texts first, since texts of like length go fastest together."""
    order = sorted(wanted, key=lambda name: (len(wanted[name]), name))
    for begin in range(0, len(order), _BATCH):
        batch = order[begin : begin + _BATCH]
        vectors = encoder.encode([wanted[name] for name in batch]).astype(np.float16)
        fresh.update(zip(batch, vectors, strict=True))
        if progress:
            progress(len(fresh), len(order))


def _name(text: str) -> bytes:
    written = text.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(written, digest_size=_NAME_BYTES).digest()


def _read(path: Path | None, dimensions: int) -> _Kept:
    """What is kept there; nothing where it is not what it should be."""
    nothing = _Kept({}, np.zeros((0, dimensions), np.float16))
    if path is None:
        return nothing
    try:
        # Opened here: numpy leaves a broken archive open.
        with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
            texts, vectors = kept["texts"], kept["vectors"]
    except Exception:  # a spoilt byte makes numpy and zipfile raise a dozen kinds of errors
        return nothing
    count = len(texts) if texts.shape else 0
    if (texts.dtype, texts.shape) != (np.uint8, (count, _NAME_BYTES)):
        return nothing
    if (vectors.dtype, vectors.shape) != (np.float16, (count, dimensions)):
        return nothing
    if not np.isfinite(vectors).all():
        return nothing
    with suppress(OSError):
        os.utime(path)  # the files used last are the ones that stay
    written = texts.tobytes()
    names = (written[at : at + _NAME_BYTES] for at in range(0, len(written), _NAME_BYTES))
    return _Kept({name: row for row, name in enumerate(names)}, vectors)
