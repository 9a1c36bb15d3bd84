"""Runs a BERT by numpy: no more than its matrices, for folders that hold weights and no ONNX file.

Devlin and others 2018, "BERT: Pre-training of Deep Bidirectional Transformers"; RoBERTa differs in
where it counts positions from. Against torch the largest difference of a number was 2e-7
(all-MiniLM-L6-v2, 400 texts); torch is 5 GB installed, and takes 8 s and 750 MB to import.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np

from qa_library.encoder_folder import ModelFolder
from qa_library.encoder_safetensors import Floats, Weights
from qa_library.encoder_tokens import Ids


@dataclass(frozen=True)
class _Linear:
    weights: Floats
    bias: Floats

    @classmethod
    def read(cls, weights: Weights, *names: str) -> Self:
        """Several side by side, so that they are one product."""
        stored = np.concatenate([weights.floats(f"{name}.weight") for name in names])
        bias = np.concatenate([weights.floats(f"{name}.bias") for name in names])
        return cls(np.ascontiguousarray(stored.T), bias)  # read by rows, half again as fast

    def __call__(self, rows: Floats) -> Floats:
        return np.asarray(rows @ self.weights + self.bias)


@dataclass(frozen=True)
class _Norm:
    scale: Floats
    shift: Floats
    epsilon: np.float32

    def __call__(self, rows: Floats) -> Floats:
        found = rows - rows.mean(axis=-1, keepdims=True)
        spread = np.einsum("ij,ij->i", found, found)[:, None] / np.float32(rows.shape[-1])
        found /= np.sqrt(spread + self.epsilon)
        found *= self.scale
        return np.asarray(found + self.shift)


@dataclass(frozen=True)
class _Layer:
    looks: _Linear
    """What each token asks, what it is known by, and what it says, side by side."""
    heard: _Linear
    after_hearing: _Norm
    widened: _Linear
    narrowed: _Linear
    after_thought: _Norm


class BertModel:
    """See `TokenModel`. Raises ValueError where the weights are not those of the settings."""

    def __init__(self, found: ModelFolder) -> None:
        if found.bert is None:
            raise ValueError("no weights of a BERT")
        config, weights = found.config, Weights(found.bert)
        self._heads = int(config["num_attention_heads"])
        self._words = weights.lookup("embeddings.word_embeddings.weight")
        epsilon = np.float32(config.get("layer_norm_eps", 1e-12))

        def norm(name: str) -> _Norm:
            scale, shift = weights.floats(f"{name}.weight"), weights.floats(f"{name}.bias")
            return _Norm(scale, shift, epsilon)

        positions = weights.floats("embeddings.position_embeddings.weight")
        kinds = weights.floats("embeddings.token_type_embeddings.weight")
        self._positions = positions[found.first_position :] + kinds[0]
        self._norm = norm("embeddings.LayerNorm")
        self._layers = []
        for number in range(int(config["num_hidden_layers"])):
            layer = f"encoder.layer.{number}"
            looks = [f"{layer}.attention.self.{part}" for part in ("query", "key", "value")]
            self._layers.append(
                _Layer(
                    _Linear.read(weights, *looks),
                    _Linear.read(weights, f"{layer}.attention.output.dense"),
                    norm(f"{layer}.attention.output.LayerNorm"),
                    _Linear.read(weights, f"{layer}.intermediate.dense"),
                    _Linear.read(weights, f"{layer}.output.dense"),
                    norm(f"{layer}.output.LayerNorm"),
                )
            )

    def __call__(self, ids: Ids, known: Ids) -> Floats:
        texts, tokens = ids.shape
        # Rows are tokens of all texts; a filled-up place is heard by nobody.
        rows = self._norm((self._words[ids] + self._positions[:tokens]).reshape(ids.size, -1))
        unheard = np.where(known[:, None, None, :] > 0, 0, -1e9).astype(np.float32)
        for layer in self._layers:
            heard = self._attention(layer.looks(rows).reshape(texts, tokens, -1), unheard)
            rows = layer.after_hearing(rows + layer.heard(heard.reshape(ids.size, -1)))
            rows = layer.after_thought(rows + layer.narrowed(_gelu(layer.widened(rows))))
        return rows.reshape(texts, tokens, -1)

    def _attention(self, looks: Floats, unheard: Floats) -> Floats:
        texts, tokens, width = looks.shape
        size = width // (3 * self._heads)
        asks, keys, says = looks.reshape(texts, tokens, 3, self._heads, size).transpose(
            2, 0, 3, 1, 4
        )
        weights = asks @ keys.swapaxes(-1, -2)
        weights *= np.float32(size**-0.5)
        weights += unheard
        weights -= weights.max(axis=-1, keepdims=True)
        np.exp(weights, out=weights)
        weights /= weights.sum(axis=-1, keepdims=True)
        heard: Floats = weights @ says
        return heard.swapaxes(1, 2)


def _gelu(rows: Floats) -> Floats:
    """x times the probability that a normal variable is below x.

    Numpy has no error function; that of Abramowitz and Stegun, 7.1.26, errs by 1.5e-7 at most.
    """
    size = np.abs(rows)
    size *= np.float32(0.5**0.5)
    short = 1 / (1 + np.float32(0.3275911) * size)
    tail = np.float32(1.061405429) * short
    for factor in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        tail += np.float32(factor)
        tail *= short
    np.square(size, out=size)
    tail *= np.exp(np.negative(size, out=size), out=size)
    error = np.copysign(1 - tail, rows)
    error += 1
    error *= rows
    error *= np.float32(0.5)
    return error
