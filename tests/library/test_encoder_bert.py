"""A BERT run by numpy gives what transformers gives.

The numbers below were made once by sentence-transformers 6.2 (transformers 5.24, torch 2.14) from
the very folders that `write_tiny_bert` writes.
"""

import json
from pathlib import Path

import numpy as np
import pytest

from qa_library.encoder import open_encoder
from tests.library.tiny_encoder import bert_weights, write_safetensors, write_tiny_bert

WORDS = [
    *("moq", "order", "long", "time", "production", "what", "is", "your", "sample", "the"),
    *("price", "broken", "how"),
]
TEXTS = ["what is your moq", "how long is the production time order"]
BERT = [
    [0.4913549, -0.2944072, -0.0730129, 0.1386167, -0.3680006, 0.2106544, 0.5021938, -0.4640592],
    [0.4036011, -0.3441501, -0.0068188, 0.1429724, -0.2695719, 0.3571842, 0.4131199, -0.5720679],
]
XLM_ROBERTA = [
    [0.4945318, -0.2901963, -0.0700908, 0.1392400, -0.3768209, 0.1997553, 0.5064149, -0.4566965],
    [0.4181602, -0.3359162, -0.0167993, 0.1388231, -0.2891397, 0.3377059, 0.4312583, -0.5559834],
]


def bert(folder: Path) -> Path:
    return write_tiny_bert(folder, ["[PAD]", "[UNK]", *WORDS])


def test_a_bert_gives_what_transformers_gives(tmp_path: Path) -> None:
    encoder = open_encoder(bert(tmp_path))

    assert encoder.encode(TEXTS) == pytest.approx(np.array(BERT), abs=2e-6)
    assert encoder.encode(TEXTS[:1])[0] == pytest.approx(BERT[0], abs=2e-6)


def test_positions_of_a_roberta_count_from_after_its_pad_token(tmp_path: Path) -> None:
    settings = {"model_type": "xlm-roberta", "pad_token_id": 1, "type_vocab_size": 1}
    folder = write_tiny_bert(
        tmp_path, ["[UNK]", "[PAD]", *WORDS], max_position_embeddings=14, **settings
    )

    assert open_encoder(folder).encode(TEXTS) == pytest.approx(np.array(XLM_ROBERTA), abs=2e-6)


def test_a_text_longer_than_the_positions_is_cut(tmp_path: Path) -> None:
    encoder = open_encoder(bert(tmp_path))  # of 12 positions
    vectors = encoder.encode(["order time " * 6, "order time " * 9])

    assert vectors[0] == pytest.approx(vectors[1], abs=1e-6)


@pytest.mark.parametrize(("stored", "error"), [("float16", 0.002), ("bfloat16", 0.02)])
def test_weights_may_be_stored_in_sixteen_bits(tmp_path: Path, stored: str, error: float) -> None:
    folder = bert(tmp_path)
    weights = bert_weights(json.loads((folder / "config.json").read_text()))
    halves = {
        name: one.astype(np.float16)
        if stored == "float16"
        else (one.view(np.uint32) >> 16).astype(np.uint16)
        for name, one in weights.items()
    }
    write_safetensors(folder / "model.safetensors", halves)

    assert open_encoder(folder).encode(TEXTS) == pytest.approx(np.array(BERT), abs=error)


def test_names_may_stand_under_the_model_they_were_saved_in(tmp_path: Path) -> None:
    folder = bert(tmp_path)
    weights = bert_weights(json.loads((folder / "config.json").read_text()))
    write_safetensors(
        folder / "model.safetensors", {f"bert.{name}": one for name, one in weights.items()}
    )

    assert open_encoder(folder).encode(TEXTS) == pytest.approx(np.array(BERT), abs=2e-6)


def with_a_layer(folder: Path, activation: str) -> Path:
    """All numbers but the third are dropped, and a constant 1 stands beside it."""
    modules = json.loads((bert(folder) / "modules.json").read_text())
    modules[2] = {"path": "2_Dense", "type": "sentence_transformers.models.Dense"}
    (folder / "modules.json").write_text(json.dumps(modules))
    (folder / "2_Dense").mkdir()
    settings = {"bias": True, "activation_function": f"torch.nn.modules.activation.{activation}"}
    (folder / "2_Dense" / "config.json").write_text(json.dumps(settings))
    linear = np.zeros((2, 8), np.float32)
    linear[0, 2] = 1
    tensors = {"linear.weight": linear, "linear.bias": np.array([0, 1], np.float32)}
    write_safetensors(folder / "2_Dense" / "model.safetensors", tensors)
    return folder


def test_a_layer_after_the_pooling_is_applied(tmp_path: Path) -> None:
    plain = open_encoder(with_a_layer(tmp_path / "plain", "Identity")).encode(TEXTS)
    bent = open_encoder(with_a_layer(tmp_path / "bent", "Tanh")).encode(TEXTS)
    third = plain[:, 0] / plain[:, 1]

    assert (np.sign(third) == np.sign(np.array(BERT)[:, 2])).all()
    assert bent[:, 0] / bent[:, 1] == pytest.approx(np.tanh(third) / np.tanh(1), abs=1e-5)
