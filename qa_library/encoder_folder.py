"""Reads what a sentence encoder's folder says of itself, by its JSON files.

They are those that sentence-transformers and transformers write: `modules.json` (the steps from a
text to a vector), `1_Pooling/config.json`, `sentence_bert_config.json`, `config.json`.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

_MAX_TOKENS = 512
"""Where the model takes more, or does not say: time grows with the square of a text's length."""
_POOLINGS = ("cls", "max", "mean")
_OLD_POOLINGS = {
    "pooling_mode_cls_token": "cls",
    "pooling_mode_max_tokens": "max",
    "pooling_mode_mean_tokens": "mean",
    "pooling_mode_mean_sqrt_len_tokens": "mean_sqrt_len_tokens",
    "pooling_mode_weightedmean_tokens": "weightedmean",
    "pooling_mode_lasttoken": "lasttoken",
}
"""What the package wrote before it had `pooling_mode`; several are laid side by side in this
order."""
_BERTS = ("bert", "roberta", "xlm-roberta", "camembert")
_POSITIONS_AFTER_PAD = ("roberta", "xlm-roberta", "camembert")
_SETTINGS = (
    *("modules.json", "config.json", "config_sentence_transformers.json"),
    *("sentence_bert_config.json", "tokenizer_config.json", "tokenizer.json"),
)
_WEIGHTS = ("model.safetensors", "pytorch_model.bin", "model.safetensors.index.json")


class EncoderError(Exception):
    """A sentence encoder cannot be used: where, why, and the cure."""

    def __init__(self, place: Path, problem: str, cure: str) -> None:
        super().__init__(f"{place}: {problem} {cure}")
        self.place = place
        self.problem = problem
        self.cure = cure


@dataclass(frozen=True)
class Recipe:
    """How the vectors of a text's tokens become the text's."""

    pooling: tuple[str, ...]
    dense: tuple[Path, ...]
    """The folders of layers that follow."""
    max_tokens: int
    prefix: str
    """What the model wants before each text."""


@dataclass(frozen=True)
class ModelFolder:
    """A folder with a model. Raises EncoderError where a file of it cannot be read."""

    path: Path

    @classmethod
    def at(cls, path: Path) -> "ModelFolder":
        """The folder at a path, if it is one."""
        cure = "Set the encoder's folder to the one that holds the model's files, or leave it out."
        if not path.exists():
            raise EncoderError(path, "there is no such folder for the sentence encoder.", cure)
        if not path.is_dir():
            raise EncoderError(path, "the sentence encoder must be a folder, this is a file.", cure)
        return cls(path)

    @cached_property
    def root(self) -> Path:
        """Where the transformer's own files are; older models have a folder for them."""
        if self._modules:
            return self.path / str(self._modules[0].get("path", ""))
        return self.path

    @cached_property
    def config(self) -> dict[str, Any]:
        """The transformer's `config.json`."""
        return read_object(self.root / "config.json")

    @property
    def tokenizer(self) -> Path | None:
        """The file that says how texts are split."""
        path = self.root / "tokenizer.json"
        return path if path.is_file() else None

    @property
    def onnx(self) -> Path | None:
        """The model as an ONNX file: `model.onnx`, or the only one there is."""
        for folder in dict.fromkeys((self.root, self.path)):
            for place in (folder, folder / "onnx"):
                found = sorted(place.glob("*.onnx"))
                named = [path for path in found if path.name == "model.onnx"]
                if named or len(found) == 1:
                    return (named or found)[0]
                if found:
                    raise EncoderError(
                        place,
                        f"{len(found)} ONNX files, and none is called model.onnx.",
                        "Keep the one to use, or call it model.onnx.",
                    )
        return None

    @property
    def bert(self) -> Path | None:
        """The weights of a model that `encoder_bert.py` can run."""
        path = self.root / "model.safetensors"
        kind = (
            self.config.get("model_type"),
            self.config.get("hidden_act", "gelu"),
            self.config.get("position_embedding_type", "absolute"),
            self.config.get("is_decoder", False),
        )
        runs = kind[0] in _BERTS and kind[1:] == ("gelu", "absolute", False)
        return path if runs and path.is_file() else None

    @property
    def first_position(self) -> int:
        """The number of the first token's place; RoBERTa counts from after its pad token."""
        if self.config.get("model_type") in _POSITIONS_AFTER_PAD:
            return int(self.config.get("pad_token_id", 1)) + 1
        return 0

    @property
    def saved(self) -> bool:
        """Whether it holds what sentence-transformers or transformers saved."""
        named = any((self.root / name).is_file() for name in _WEIGHTS)
        return bool(self._modules) or (named and (self.root / "config.json").is_file())

    @cached_property
    def recipe(self) -> Recipe | None:
        """How the model's tokens become a vector; None where only sentence-transformers can."""
        pooling, dense = self._pooling(self.path / "1_Pooling"), []
        for module in self._modules[1:]:
            kind, place = _class_name(module), self.path / str(module.get("path", ""))
            if kind == "Pooling":
                pooling = self._pooling(place)
            elif kind == "Dense" and _runs(place):
                dense.append(place)
            elif kind != "Normalize":  # which is done in any case
                return None
        if self._modules and _class_name(self._modules[0]) != "Transformer":
            return None
        if not set(pooling) <= set(_POOLINGS):
            return None
        return Recipe(pooling, tuple(dense), self._max_tokens(), self._prefix())

    def digest(self, weights: Iterable[Path]) -> str:
        """What these weights and the settings beside them are known by: 32 digits."""
        digest = hashlib.sha256()
        settings = [self.path / name for name in _SETTINGS] + [self.root / n for n in _SETTINGS]
        for path in sorted({*settings, *self.path.glob("*_*/config.json"), *weights}):
            if path.is_file():
                with path.open("rb") as file:
                    of_file = hashlib.file_digest(file, "sha256").hexdigest()
                digest.update(f"{path.relative_to(self.path)} {of_file}\n".encode())
        return digest.hexdigest()[:32]

    @cached_property
    def _modules(self) -> list[dict[str, Any]]:
        path = self.path / "modules.json"
        modules = _read(path) if path.is_file() else []
        if not isinstance(modules, list) or not all(isinstance(one, dict) for one in modules):
            raise _unreadable(path, "no list of modules")
        return modules

    def _pooling(self, place: Path) -> tuple[str, ...]:
        config = read_object(place / "config.json")
        told = config.get("pooling_mode")
        if told:
            return (told,) if isinstance(told, str) else tuple(map(str, told))
        return tuple(name for key, name in _OLD_POOLINGS.items() if config.get(key)) or ("mean",)

    def _max_tokens(self) -> int:
        positions = self.config.get("max_position_embeddings")
        limits = (
            read_object(self.root / "sentence_bert_config.json").get("max_seq_length"),
            read_object(self.root / "tokenizer_config.json").get("model_max_length"),
            positions - self.first_position if isinstance(positions, int) else None,
            _MAX_TOKENS,
        )
        return max(8, min(int(one) for one in limits if isinstance(one, int | float) and one > 0))

    def _prefix(self) -> str:
        config = read_object(self.path / "config_sentence_transformers.json")
        prompts = config.get("prompts") or {}
        return str(prompts.get(config.get("default_prompt_name"), ""))


def broken(place: Path, failure: Exception) -> EncoderError:
    """What to say of a model that cannot be read or run."""
    told = str(failure).strip().splitlines() or [type(failure).__name__]
    return EncoderError(
        place,
        f"the sentence encoder cannot be used: {told[0][:200]}",
        "Copy the model's folder here again, whole, or name another one in the settings.",
    )


def activation(config: dict[str, Any]) -> str:
    """The function at the end of a layer."""
    return str(config.get("activation_function", "Tanh")).rpartition(".")[2]


def _runs(place: Path) -> bool:
    """Whether a layer after the pooling is one of those that `encoder_tokens.py` can run."""
    config = read_object(place / "config.json")
    plain = activation(config) in ("Tanh", "Identity") and not config.get("use_residual")
    return plain and (place / "model.safetensors").is_file()


def _class_name(module: dict[str, Any]) -> str:
    return str(module.get("type", "")).rpartition(".")[2]


def read_object(path: Path) -> dict[str, Any]:
    """A file's settings; none where there is no such file."""
    found = _read(path) if path.is_file() else {}
    if not isinstance(found, dict):
        raise _unreadable(path, "no JSON object")
    return found


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as failure:
        raise _unreadable(path, str(failure)) from failure


def _unreadable(path: Path, why: str) -> EncoderError:
    return EncoderError(
        path,
        f"this file of the sentence encoder cannot be read: {why}.",
        "Copy the model's folder here again, whole.",
    )
