"""An encoder in a folder gives texts vectors, or says where it fails, why, and the cure."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from qa_library.encoder import EncoderError, open_encoder
from tests.library.tiny_encoder import (
    onnx_lookup,
    write_safetensors,
    write_tiny_bert,
    write_tiny_encoder,
)

ENGLISH = ["What is your minimum order?", "How long is the production?", "sample price"]
WORDS = ["[PAD]", "[UNK]", "moq", "order"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_tiny_encoder(tmp_path / "model")


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("MOQ?", 0),
        ("số lượng tối thiểu là bao nhiêu", 0),
        ("最低订量是", 0),
        ("plazo de producción", 1),
    ],
)
def test_another_language_is_near_to_what_means_the_same(
    folder: Path, asked: str, meant: int
) -> None:
    encoder = open_encoder(folder)
    likeness = encoder.encode(ENGLISH) @ encoder.encode([asked])[0]

    assert likeness.argmax() == meant
    assert likeness[meant] > 0.6


def test_a_vector_has_length_one_and_does_not_depend_on_the_texts_beside_it(folder: Path) -> None:
    encoder = open_encoder(folder)
    texts = [*ENGLISH, "order", " ".join(ENGLISH * 30)]
    together = encoder.encode(texts)

    assert together.dtype == np.float32
    assert together.shape == (len(texts), encoder.dimensions)
    assert np.linalg.norm(together, axis=1) == pytest.approx(np.ones(len(texts)), abs=1e-5)
    for text, row in zip(texts, together, strict=True):
        assert encoder.encode([text])[0] == pytest.approx(row, abs=1e-5)


NOTHING_SAID = ["", "  \n", "???", "\ud800"]


@pytest.mark.parametrize(
    "text", [*NOTHING_SAID, "\u200b", "🤷", "\x00", "x" * 100_000, "x " * 9_999]
)
def test_any_text_has_a_vector_of_numbers(folder: Path, text: str) -> None:
    vectors = open_encoder(folder).encode([text, "order"])

    assert np.linalg.norm(vectors[1]) == pytest.approx(1)
    assert np.linalg.norm(vectors[0]) == pytest.approx(0 if text in NOTHING_SAID else 1)


def test_no_texts_have_no_vectors(folder: Path) -> None:
    assert open_encoder(folder).encode([]).shape == (0, 16)


def test_what_the_model_cannot_take_is_cut(folder: Path) -> None:
    (folder / "sentence_bert_config.json").write_text('{"max_seq_length": 8}')
    encoder = open_encoder(folder)
    eight = "order sample order sample order sample order sample"
    vectors = encoder.encode([eight, f"{eight} price price price"])

    assert vectors[0] == pytest.approx(vectors[1], abs=1e-6)


def test_what_a_model_wants_before_each_text_is_put_there(folder: Path, tmp_path: Path) -> None:
    expected = open_encoder(folder).encode(["price order"])
    prompted = write_tiny_encoder(tmp_path / "prompted")
    (prompted / "config_sentence_transformers.json").write_text(
        json.dumps({"prompts": {"ask": "price "}, "default_prompt_name": "ask"})
    )

    assert open_encoder(prompted).encode(["order"]) == pytest.approx(expected, abs=1e-6)


def test_threads_may_share_it(folder: Path) -> None:
    encoder = open_encoder(folder)
    alone = encoder.encode(ENGLISH)
    with ThreadPoolExecutor(4) as threads:
        shared = list(threads.map(lambda _: encoder.encode(ENGLISH), range(50)))

    assert all(np.array_equal(one, alone) for one in shared)


def by_tokens(folder: Path, how: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
    """What a pooling should make of "order sample price", from the words' own vectors."""
    words = open_encoder(folder)._run(["order", "sample", "price"])  # type: ignore[attr-defined]
    pooled = how(words)
    return np.asarray(pooled / np.linalg.norm(pooled))


@pytest.mark.parametrize(
    ("told", "how"),
    [
        (None, lambda words: words.mean(axis=0)),
        ({"pooling_mode_cls_token": True}, lambda words: words[0]),
        ({"pooling_mode": "max"}, lambda words: words.max(axis=0)),
        (
            {"pooling_mode": ["cls", "mean"]},
            lambda words: np.concatenate([words[0], words.mean(axis=0)]),
        ),
    ],
)
def test_tokens_are_pooled_as_the_folder_says(
    folder: Path, tmp_path: Path, told: object, how: Callable[[np.ndarray], np.ndarray]
) -> None:
    expected = by_tokens(folder, how)
    pooled = write_tiny_encoder(tmp_path / "pooled", pooling=told)  # type: ignore[arg-type]

    # A longer text beside it, so that filled-up places would show.
    found = open_encoder(pooled).encode(["order sample price", "moq " * 9])[0]
    assert found == pytest.approx(expected, abs=1e-5)


def test_a_model_may_give_the_texts_vectors_itself(tmp_path: Path, folder: Path) -> None:
    whole = write_tiny_encoder(
        tmp_path / "whole", output="sentence_embedding", pooling={"pooling_mode": "cls"}
    )

    assert open_encoder(whole).encode(["sample price"]) == pytest.approx(
        open_encoder(folder).encode(["sample price"]), abs=1e-5
    )


def test_its_name_follows_its_files_and_not_its_place(tmp_path: Path, folder: Path) -> None:
    name = open_encoder(folder).name
    moved = shutil.copytree(folder, tmp_path / "moved")
    other = write_tiny_encoder(tmp_path / "other", dimensions=17)
    pooled = write_tiny_encoder(tmp_path / "pooled", pooling={"pooling_mode": "cls"})

    assert open_encoder(moved).name == name
    assert len({name, open_encoder(other).name, open_encoder(pooled).name}) == 3


def test_a_model_may_lie_where_hubs_put_it(folder: Path) -> None:
    (folder / "onnx").mkdir()
    (folder / "model.onnx").rename(folder / "onnx" / "model.onnx")
    (folder / "onnx" / "model_quantized.onnx").write_bytes(b"not looked at")

    assert open_encoder(folder).encode(["order"]).any()


def lfs_pointer(folder: Path) -> None:
    write_tiny_bert(folder, WORDS)
    (folder / "model.safetensors").write_text("version https://git-lfs.github.com/spec/v1\noid 1")


def cut_short(folder: Path) -> None:
    weights = write_tiny_bert(folder, WORDS) / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-100])


def of_another_size(folder: Path) -> None:
    write_tiny_bert(folder, WORDS)
    write_safetensors(
        folder / "model.safetensors",
        {"embeddings.word_embeddings.weight": np.zeros((4, 8), np.float32)},
    )


def other_inputs(folder: Path) -> None:
    model = onnx_lookup(np.ones((99, 4), np.float32), "logits", mask="pixel_values")
    (write_tiny_encoder(folder) / "model.onnx").write_bytes(model)


def no_numbers(folder: Path) -> None:
    model = onnx_lookup(np.full((99, 4), np.nan, np.float32), "last_hidden_state")
    (write_tiny_encoder(folder) / "model.onnx").write_bytes(model)


def two_models(folder: Path) -> None:
    model = write_tiny_encoder(folder) / "model.onnx"
    shutil.copy(model, folder / "small.onnx")
    model.rename(folder / "large.onnx")


def rubbish(name: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (write_tiny_encoder(folder) / name).write_bytes(b"{rubbish")

    return write


@pytest.mark.parametrize(
    ("make", "place", "problem"),
    [
        (lambda folder: None, "", "no such folder"),
        (lambda folder: folder.write_text("x"), "", "must be a folder"),
        (lambda folder: folder.mkdir(), "", "neither an ONNX file nor"),
        (rubbish("model.onnx"), "", "cannot be used"),
        (rubbish("tokenizer.json"), "", "cannot be used"),
        (rubbish("config.json"), "config.json", "cannot be read"),
        (rubbish("modules.json"), "modules.json", "cannot be read"),
        (lfs_pointer, "", "git lfs pull"),
        (cut_short, "", "cut short"),
        (of_another_size, "", "hold no embeddings.position_embeddings"),
        (other_inputs, "", "pixel_values"),
        (no_numbers, "", "no numbers"),
        (two_models, "", "2 ONNX files"),
    ],
)
def test_a_broken_folder_is_named_with_its_cure(
    tmp_path: Path, make: Callable[[Path], object], place: str, problem: str
) -> None:
    folder = tmp_path / "model"
    make(folder)

    with pytest.raises(EncoderError, match=problem) as told:
        open_encoder(folder)
    assert told.value.place == folder / place
    assert told.value.cure.endswith(".")
    assert str(told.value).startswith(f"{folder / place}: ")
    assert "\n" not in str(told.value)


def test_a_package_that_is_missing_is_named_with_its_extra(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)

    with pytest.raises(EncoderError, match="onnxruntime") as told:
        open_encoder(folder)
    assert "parley[semantic]" in told.value.cure


def test_weights_beside_an_onnx_file_serve_where_onnxruntime_is_missing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tiny_bert(tmp_path / "both", WORDS)
    shutil.copy(folder / "model.onnx", tmp_path / "both")
    monkeypatch.setitem(sys.modules, "onnxruntime", None)

    assert open_encoder(tmp_path / "both").dimensions == 8


def test_without_an_encoder_nothing_heavy_is_imported() -> None:
    code = (
        "import json, sys, qa_library.match, qa_library.encoder, qa_library.kept_vectors;"
        "print(json.dumps(sorted(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    heavy = {"onnxruntime", "tokenizers", "torch", "transformers", "sentence_transformers"}

    assert not heavy & set(json.loads(told.stdout))
