"""Runs a model of tokens from an ONNX file by onnxruntime, on one core."""

from importlib import import_module
from typing import Any

import numpy as np

from qa_library.encoder_folder import EncoderError, ModelFolder
from qa_library.encoder_safetensors import Floats
from qa_library.encoder_tokens import Ids

_OF_A_TEXT = "sentence_embedding"
"""What exporters call the output that is already one vector for each text."""
_OF_TOKENS = ("last_hidden_state", "token_embeddings")
_TYPES = {"tensor(int64)": np.int64, "tensor(int32)": np.int32}


class OnnxModel:
    """See `TokenModel`. Sessions may be run by several threads at once."""

    def __init__(self, found: ModelFolder) -> None:
        # Typed as anything: the package is an extra, and need not be there.
        ort: Any = import_module("onnxruntime")
        options = ort.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4  # a broken model is an error of ours, said once
        self._session = ort.InferenceSession(
            str(found.onnx), options, providers=["CPUExecutionProvider"]
        )
        self._first_position = found.first_position
        self._inputs = {one.name: _TYPES.get(one.type) for one in self._session.get_inputs()}
        unknown = [name for name, kind in self._inputs.items() if not kind or name not in _INPUTS]
        if unknown:
            raise EncoderError(
                found.path,
                f"the ONNX file wants an input called {unknown[0]}, which no sentence encoder has.",
                "Export the encoder alone: its inputs are input_ids and attention_mask.",
            )
        self._output = _output(self._session.get_outputs())

    def __call__(self, ids: Ids, known: Ids) -> Floats:
        given = {
            name: _INPUTS[name](ids, known, self._first_position).astype(kind)
            for name, kind in self._inputs.items()
        }
        return np.asarray(self._session.run([self._output], given)[0], np.float32)


_INPUTS: dict[str, Any] = {
    "input_ids": lambda ids, known, first: ids,
    "attention_mask": lambda ids, known, first: known,
    "token_type_ids": lambda ids, known, first: np.zeros_like(ids),
    "position_ids": lambda ids, known, first: np.zeros_like(ids) + first + np.arange(ids.shape[1]),
}


def _output(outputs: list[Any]) -> str:
    """The one with a vector for each text, else the one with a vector for each token."""
    ranks = {str(one.name): len(one.shape or ()) for one in outputs}
    for name in (_OF_A_TEXT, *_OF_TOKENS):
        if name in ranks:
            return name
    return next((name for name, rank in ranks.items() if rank == 3), next(iter(ranks)))
