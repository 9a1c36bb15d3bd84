"""From texts to vectors by a model of tokens: split, run side by side, pool, project."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from qa_library.encoder_folder import ModelFolder, Recipe, activation, read_object
from qa_library.encoder_safetensors import Floats, Weights

Ids = npt.NDArray[np.int64]

_TOKENS_AT_ONCE = 256
"""Measured: more at once was slower by numpy (out of the processor's cache), and no faster by
onnxruntime."""


class TokenModel(Protocol):
    """Gives each token a vector (texts x tokens x dimensions), or each text (texts x dimensions).

    `known` is 1 where there is a token and 0 where a shorter text is filled up.
    """

    def __call__(self, ids: Ids, known: Ids) -> Floats: ...


class TextModel:
    """Gives texts vectors. Safe to share between threads where the model is."""

    def __init__(self, found: ModelFolder, model: TokenModel) -> None:
        if found.tokenizer is None or found.recipe is None:
            raise ValueError("no tokenizer.json, or steps that are unknown here")
        self._model = model
        self._recipe = found.recipe
        self._dense = [_Dense(place) for place in found.recipe.dense]
        # Typed as anything: the package is an extra, and need not be there.
        self._tokenizer: Any = import_module("tokenizers").Tokenizer.from_file(str(found.tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(found.recipe.max_tokens)
        self._pad = _pad_id(found)

    def __call__(self, texts: list[str]) -> Floats:
        """A row for each text, of any length."""
        # One by one: in batches the package starts threads of its own, which cannot be forked.
        prefix = self._recipe.prefix
        tokens = [self._tokenizer.encode(prefix + text).ids for text in texts]
        rows: dict[int, Floats] = {}
        for batch in _batches([len(one) for one in tokens]):
            rows.update(zip(batch, self._vectors([tokens[at] for at in batch]), strict=True))
        return np.array([rows[at] for at in range(len(texts))])

    def _vectors(self, tokens: Sequence[Sequence[int]]) -> Floats:
        width = max(1, *(len(one) for one in tokens))
        ids = np.full((len(tokens), width), self._pad, np.int64)
        known = np.zeros((len(tokens), width), np.int64)
        for row, one in enumerate(tokens):
            ids[row, : len(one)] = one
            known[row, : len(one)] = 1
        found = self._model(ids, known)
        if found.ndim != 3:
            return found
        pooled = _pooled(found, known, self._recipe)
        for dense in self._dense:
            pooled = dense(pooled)
        return np.where(known.any(axis=1, keepdims=True), pooled, np.float32(0))


class _Dense:
    """A layer after the pooling, as sentence-transformers saves it."""

    def __init__(self, place: Path) -> None:
        weights = Weights(place / "model.safetensors")
        told = read_object(place / "config.json")
        self._weights = weights.floats("linear.weight").T
        self._bias = weights.floats("linear.bias") if told.get("bias", True) else np.float32(0)
        self._tanh = activation(told) == "Tanh"

    def __call__(self, pooled: Floats) -> Floats:
        found = pooled @ self._weights + self._bias
        return np.tanh(found) if self._tanh else found


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Texts of like length together, as many as fit."""
    batch: list[int] = []
    for at in sorted(range(len(lengths)), key=lambda one: lengths[one]):
        if batch and (len(batch) + 1) * lengths[at] > _TOKENS_AT_ONCE:
            yield batch
            batch = []
        batch.append(at)
    if batch:
        yield batch


def _pooled(tokens: Floats, known: Ids, recipe: Recipe) -> Floats:
    return np.concatenate([_pooled_by(name, tokens, known) for name in recipe.pooling], axis=1)


def _pooled_by(name: str, tokens: Floats, known: Ids) -> Floats:
    if name == "cls":
        return tokens[:, 0]
    there = known[..., None].astype(np.float32)
    if name == "max":
        return np.asarray(np.where(there > 0, tokens, np.float32(-1e9)).max(axis=1))
    return np.asarray((tokens * there).sum(axis=1) / np.maximum(there.sum(axis=1), 1))


def _pad_id(found: ModelFolder) -> int:
    pad = found.config.get("pad_token_id")
    return pad if isinstance(pad, int) and pad >= 0 else 0
