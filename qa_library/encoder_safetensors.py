"""Reads weights from a safetensors file without the package of that name.

The file is eight bytes with the length of a JSON header, the header (for each tensor its type,
its shape, and where its bytes begin and end), and the bytes.
"""

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
_TYPES = {"F32": "<f4", "F16": "<f2", "BF16": "<u2"}


class Weights:
    """The tensors of a file, by name. Raises ValueError where it is no such file, or not whole."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            if not 0 < length <= path.stat().st_size - 8:
                raise ValueError(_no_weights(path))
            header = json.loads(file.read(length))
        self._tensors: Mapping[str, Mapping[str, Any]] = header
        # Mapped: of a vocabulary of 250,000 words, few are ever asked for.
        self._bytes = np.memmap(path, np.uint8, "r", offset=8 + length)
        if any(one["data_offsets"][1] > self._bytes.size for one in self._of_tensors()):
            raise ValueError(f"{path.name} is cut short")
        self._prefix = self._model_prefix()

    def lookup(self, name: str) -> "Lookup":
        """A table whose rows are read when they are asked for."""
        tensor = self._tensors.get(self._prefix + name)
        if tensor is None or tensor["dtype"] not in _TYPES:
            raise ValueError(f"the weights hold no {name} of a type that is read here")
        begin, end = tensor["data_offsets"]
        kind, shape = np.dtype(_TYPES[tensor["dtype"]]), tensor["shape"]
        if end - begin != math.prod(shape) * kind.itemsize:
            raise ValueError(f"{name} is not as large as the file says")
        return Lookup(np.ndarray(shape, kind, self._bytes, begin))

    def floats(self, name: str) -> Floats:
        """A tensor."""
        return self.lookup(name)[...]

    def _of_tensors(self) -> list[Mapping[str, Any]]:
        return [one for name, one in self._tensors.items() if name != "__metadata__"]

    def _model_prefix(self) -> str:
        """What stands before each name where the model was saved as a part of another."""
        end = "embeddings.word_embeddings.weight"
        return next((name[: -len(end)] for name in self._tensors if name.endswith(end)), "")


class Lookup:
    """A tensor in its file, read as 32-bit floats."""

    def __init__(self, stored: npt.NDArray[Any]) -> None:
        self._stored = stored
        self.shape = stored.shape

    def __getitem__(self, rows: Any) -> Floats:
        found = self._stored[rows]
        if found.dtype == np.uint16:  # the upper half of a 32-bit float
            return np.asarray(found.astype(np.uint32) << 16).view(np.float32)
        return np.array(found, np.float32)


def _no_weights(path: Path) -> str:
    with path.open("rb") as file:
        if file.read(40).startswith(b"version https://git-lfs"):
            return f"{path.name} only points to the weights: get them by git lfs pull"
    return f"{path.name} holds no weights"
