"""Opens a sentence encoder that lies in a folder of this machine: texts become vectors.

The folder's files say how it is run, the lightest way first:

1. an ONNX file: by onnxruntime;
2. a BERT's weights (BERT, RoBERTa, XLM-RoBERTa): by numpy, in `encoder_bert.py`;
3. anything else that sentence-transformers saved: by that package, which brings torch.

The first two split texts by `tokenizer.json` with the package tokenizers. None of these packages
is imported before a folder is opened, and nothing is ever fetched.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

import numpy as np

from qa_library.encoder_bert import BertModel
from qa_library.encoder_folder import EncoderError, ModelFolder, broken
from qa_library.encoder_onnx import OnnxModel
from qa_library.encoder_safetensors import Floats
from qa_library.encoder_tokens import TextModel
from qa_library.encoder_torch import TorchModel

__all__ = ["Encoder", "EncoderError", "Vectors", "open_encoder"]

Vectors = Floats
"""A row for each text."""
Run = Callable[[list[str]], Vectors]

_PROBES = ("MOQ?", "How long does the production of 500 pieces take?")
"""Of different lengths, so that a model which cannot read texts side by side fails at once."""


class Encoder(Protocol):
    """Gives texts vectors whose product is their likeness. May be shared between threads."""

    @property
    def name(self) -> str:
        """A digest of the model's files: vectors of another name are not comparable."""

    @property
    def dimensions(self) -> int:
        """How many numbers a vector has."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """A row of length one for each text; of zeros for a text that says nothing.

        What is longer than the model takes is cut. Raises EncoderError where the model fails.
        """


def open_encoder(folder: Path) -> Encoder:
    """The encoder in a folder, having encoded a text or two, so that a broken one fails here.

    Takes a second or more. Raises EncoderError: no such folder, no model in it, files that cannot
    be read, a package that is not installed.
    """
    found = ModelFolder.at(folder)
    ways = list(_ways(found))
    for way in ways:
        if not way.missing():
            return _opened(found, way)
    if ways:
        wanted = " and ".join(ways[0].packages)
        raise EncoderError(
            folder,
            f"this sentence encoder is run by {wanted}: not installed ({ways[0].missing()[0]}).",
            f"Install Parley with the extra that brings them: parley[{ways[0].extra}].",
        )
    raise EncoderError(
        folder,
        "no sentence encoder that can be run here: neither an ONNX file nor model.safetensors"
        " beside a tokenizer.json, nor what sentence-transformers saves.",
        "Copy the model's folder here again, whole, or name another one in the settings.",
    )


@dataclass(frozen=True)
class _Way:
    """One way to run a model: with which packages, of which extra, from which files."""

    packages: tuple[str, ...]
    extra: str
    files: tuple[Path, ...]
    load: Callable[[ModelFolder], Run]

    def missing(self) -> list[str]:
        return [name for name in self.packages if find_spec(name.replace("-", "_")) is None]


def _ways(found: ModelFolder) -> Iterator[_Way]:
    onnx, bert = found.onnx, found.bert
    if found.tokenizer and found.recipe:
        dense = tuple(place / "model.safetensors" for place in found.recipe.dense)
        if onnx:
            # Large models keep their weights in files beside, named after the model.
            files = (*onnx.parent.glob(f"{onnx.name}*"), *dense)
            yield _Way(("onnxruntime", "tokenizers"), "semantic", files, _by_onnxruntime)
        if bert:
            yield _Way(("tokenizers",), "semantic", (bert, *dense), _by_numpy)
    if found.saved:
        files = tuple(path for path in found.path.rglob("*") if path.suffix != ".onnx")
        yield _Way(("sentence-transformers",), "semantic-torch", files, _by_torch)


def _by_onnxruntime(found: ModelFolder) -> Run:
    return TextModel(found, OnnxModel(found))


def _by_numpy(found: ModelFolder) -> Run:
    return TextModel(found, BertModel(found))


def _by_torch(found: ModelFolder) -> Run:
    return TorchModel(found.path)


def _opened(found: ModelFolder, way: _Way) -> "_LocalEncoder":
    try:
        name, run = found.digest(way.files), way.load(found)
    except EncoderError:
        raise
    except ImportError as failure:
        raise EncoderError(
            found.path,
            f"what runs this sentence encoder cannot be imported: {failure}.",
            f"Install Parley's extra parley[{way.extra}] anew.",
        ) from failure
    except Exception as failure:  # onnxruntime and tokenizers raise what is no more than this
        raise broken(found.path, failure) from failure
    return _LocalEncoder(found.path, name, run)


class _LocalEncoder:
    """A model, guarded in what it is given and what it gives."""

    def __init__(self, folder: Path, name: str, run: Run) -> None:
        self._folder = folder
        self._run = run
        self.name = name
        self.dimensions = self._probed()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """See `Encoder`."""
        vectors = np.zeros((len(texts), self.dimensions), np.float32)
        # A lone surrogate, which a platform's JSON may hold, is no text to a tokenizer.
        clean = [text.encode("utf-8", "replace").decode() for text in texts]
        rows = [row for row, text in enumerate(clean) if text.strip()]
        if rows:
            vectors[rows] = _of_length_one(self._raw([clean[row] for row in rows]))
        return vectors

    def _raw(self, texts: list[str]) -> Vectors:
        try:
            return self._run(texts)
        except Exception as failure:
            raise broken(self._folder, failure) from failure

    def _probed(self) -> int:
        raw = self._raw(list(_PROBES))
        if raw.ndim != 2 or raw.shape[0] != len(_PROBES) or not raw.shape[1]:
            problem = f"the model gives numbers of the shape {raw.shape}, no vector for each text."
        elif not np.isfinite(raw).all() or not raw.any():
            problem = "the model gives vectors that are empty or no numbers."
        else:
            return int(raw.shape[1])
        cure = "Name the folder of a sentence encoder (an embedding model), copied whole."
        raise EncoderError(self._folder, problem, cure)


def _of_length_one(raw: Vectors) -> Vectors:
    """Rows that have no length, or one beyond all numbers, become zeros."""
    with np.errstate(all="ignore"):
        rows = raw / np.linalg.norm(raw, axis=1, keepdims=True)
    return np.where(np.isfinite(rows).all(axis=1, keepdims=True), rows, 0).astype(np.float32)
