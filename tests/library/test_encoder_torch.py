"""What only sentence-transformers can run goes to it, from the folder and never from a hub.

The package brings 5 GB of torch, which the tests do without: a stand-in is asked in its place.
"""

import json
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from qa_library.encoder import EncoderError, open_encoder


class StandIn:
    """Gives each text the lengths of its words, and remembers how it was opened."""

    opened: tuple[tuple[Any, ...], dict[str, Any]]

    def __init__(self, *given: Any, **named: Any) -> None:
        type(self).opened = (given, named)

    def encode(self, texts: list[str], **_: Any) -> np.ndarray:
        return np.array([[len(text), len(text.split()), 1] for text in texts], np.float64)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "config.json").write_text('{"model_type": "mpnet"}')
    (tmp_path / "modules.json").write_text(
        json.dumps([{"path": "", "type": "sentence_transformers.models.Transformer"}])
    )
    (tmp_path / "tokenizer.json").write_text("{}")
    (tmp_path / "model.safetensors").write_bytes(b"weights")
    return tmp_path


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> type[StandIn]:
    package, torch = ModuleType("sentence_transformers"), ModuleType("torch")
    package.SentenceTransformer = StandIn  # type: ignore[attr-defined]
    torch.set_num_threads = lambda _: None  # type: ignore[attr-defined]
    for module in (package, torch):
        monkeypatch.setitem(sys.modules, module.__name__, module)
        monkeypatch.setattr(module, "__spec__", object())
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        monkeypatch.setenv(name, "0")
    return StandIn


def test_it_is_opened_from_the_folder_and_asks_no_hub(
    folder: Path, stand_in: type[StandIn]
) -> None:
    encoder = open_encoder(folder)
    given, named = stand_in.opened

    assert given == (str(folder),)
    assert named == {"device": "cpu", "local_files_only": True, "trust_remote_code": False}
    assert os.environ["HF_HUB_OFFLINE"] == os.environ["TRANSFORMERS_OFFLINE"] == "1"
    vectors = encoder.encode(["one two", " \n"])
    assert vectors[0] == pytest.approx(np.array([7, 2, 1]) / 54**0.5)
    assert not vectors[1].any()


def test_its_name_follows_its_weights(folder: Path, stand_in: type[StandIn]) -> None:
    name = open_encoder(folder).name
    (folder / "model.safetensors").write_bytes(b"other")

    assert open_encoder(folder).name != name


def test_without_the_package_its_extra_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)

    with pytest.raises(EncoderError, match="sentence-transformers") as told:
        open_encoder(folder)
    assert "parley[semantic-torch]" in told.value.cure


def test_a_package_that_cannot_be_imported_is_to_be_installed_anew(
    folder: Path, stand_in: type[StandIn], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)

    with pytest.raises(EncoderError, match="cannot be imported") as told:
        open_encoder(folder)
    assert "anew" in told.value.cure
