"""Writes tiny sentence encoders to a folder: a vector for each known word, a text's is the mean.

Words of several languages that mean the same have the same vector, so a text of one language is
found by a phrasing of another. The ONNX file is written byte by byte (it is a protocol buffer),
which saves a dependency for a node or two.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

Floats = npt.NDArray[np.float32]

MEANINGS: Mapping[str, Sequence[str]] = {
    "minimum": ("moq", "minimum", "least", "mínimo", "tối", "thiểu", "最低"),
    "order": ("order", "quantity", "pedido", "đơn", "lượng", "số", "订量"),
    "long": ("long", "time", "plazo", "lâu", "多久"),
    "production": ("production", "lead", "producción", "sản", "xuất", "生产"),
    "sample": ("sample", "samples", "muestra", "mẫu", "样品"),
    "price": ("price", "cost", "precio", "giá", "价格"),
    "broken": ("broken", "damaged", "roto", "hỏng", "坏了"),
    "ask": (
        "what",
        "is",
        "your",
        "how",
        "the",
        "là",
        "bao",
        "nhiêu",
        "của",
        "bạn",
        "cuál",
        "es",
        "的",
        "是",
    ),
}
"""Words by what they mean; those of the last row say little, and have short vectors."""


def write_tiny_encoder(
    folder: Path,
    dimensions: int = 16,
    *,
    output: str = "last_hidden_state",
    pooling: Mapping[str, Any] | None = None,
) -> Path:
    """An ONNX model with its tokenizer, in a folder that is made. The same numbers every time.

    `pooling` is what `1_Pooling/config.json` says.
    """
    words = ["[PAD]", "[UNK]", *(word for words in MEANINGS.values() for word in words)]
    table = np.zeros((len(words), dimensions), np.float32)
    numbers = np.random.default_rng(5)
    row = 2
    for at, (meaning, same) in enumerate(MEANINGS.items()):
        vector = np.eye(dimensions)[at] * (0.05 if meaning == "ask" else 1)
        for _ in same:
            table[row] = vector + 0.02 * numbers.standard_normal(dimensions)
            row += 1
    table[1] = 0.02 * numbers.standard_normal(dimensions)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(onnx_lookup(table, output))
    write_tokenizer(folder, words)
    if pooling is not None:
        (folder / "1_Pooling").mkdir(exist_ok=True)
        (folder / "1_Pooling" / "config.json").write_text(json.dumps(pooling))
    return folder


def write_tokenizer(folder: Path, words: Sequence[str]) -> None:
    """A tokenizer of whole words, in lower case; a Chinese word is one of the list."""
    tokenizer = Tokenizer(
        models.WordLevel({word: at for at, word in enumerate(words)}, unk_token="[UNK]")
    )
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFC(), normalizers.Lowercase()])
    chinese = "|".join(sorted((w for w in words if w >= "一"), key=len, reverse=True)) or "一"
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(chinese), "isolated"),
            pre_tokenizers.Whitespace(),
            pre_tokenizers.Punctuation("removed"),
        ]
    )
    tokenizer.save(str(folder / "tokenizer.json"))


def write_tiny_bert(folder: Path, words: Sequence[str], **settings: Any) -> Path:
    """A BERT of two layers with weights by a formula, its tokenizer, and what names its steps."""
    config = {
        "model_type": "bert",
        "vocab_size": len(words),
        "type_vocab_size": 2,
        "max_position_embeddings": 12,
        "hidden_size": 8,
        "intermediate_size": 16,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "hidden_act": "gelu",
        "layer_norm_eps": 1e-12,
        "pad_token_id": 0,
        **settings,
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(config))
    write_tokenizer(folder, words)
    write_safetensors(folder / "model.safetensors", bert_weights(config))
    kinds = [("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Normalize", "Normalize")]
    modules = [
        {"idx": at, "name": str(at), "path": path, "type": f"sentence_transformers.models.{kind}"}
        for at, (path, kind) in enumerate(kinds)
    ]
    (folder / "modules.json").write_text(json.dumps(modules))
    (folder / "1_Pooling").mkdir(exist_ok=True)
    (folder / "1_Pooling" / "config.json").write_text(
        json.dumps({"word_embedding_dimension": 8, "pooling_mode_mean_tokens": True})
    )
    (folder / "2_Normalize").mkdir(exist_ok=True)
    return folder


def bert_weights(config: Mapping[str, Any]) -> dict[str, Floats]:
    """Tensors of the names and shapes that transformers writes for a BERT."""
    width, wide = config["hidden_size"], config["intermediate_size"]
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (config["vocab_size"], width),
        "embeddings.position_embeddings.weight": (config["max_position_embeddings"], width),
        "embeddings.token_type_embeddings.weight": (config["type_vocab_size"], width),
    }
    linear = {
        **{f"attention.self.{part}": (width, width) for part in ("query", "key", "value")},
        "attention.output.dense": (width, width),
        "intermediate.dense": (wide, width),
        "output.dense": (width, wide),
    }
    for layer in range(config["num_hidden_layers"]):
        for name, shape in linear.items():
            shapes[f"encoder.layer.{layer}.{name}.weight"] = shape
            shapes[f"encoder.layer.{layer}.{name}.bias"] = shape[:1]
    norms = ["embeddings.LayerNorm"] + [
        f"encoder.layer.{layer}.{name}.LayerNorm"
        for layer in range(config["num_hidden_layers"])
        for name in ("attention.output", "output")
    ]
    tensors = {name: _waves(shape, at) for at, (name, shape) in enumerate(shapes.items())}
    for at, name in enumerate(norms):
        tensors[f"{name}.weight"] = 1 + 0.2 * _waves((width,), 50 + at)
        tensors[f"{name}.bias"] = 0.2 * _waves((width,), 90 + at)
    return tensors


def _waves(shape: tuple[int, ...], phase: int) -> Floats:
    count = int(np.prod(shape))
    return np.asarray(np.sin(np.arange(count) * 1.7 + phase).reshape(shape), np.float32)


def write_safetensors(path: Path, tensors: Mapping[str, npt.NDArray[Any]]) -> None:
    """Tensors in a file; unsigned 16-bit numbers are the upper halves of floats."""
    kinds = {"float32": "F32", "float16": "F16", "uint16": "BF16"}
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    begin = 0
    for name, tensor in tensors.items():
        end = begin + tensor.nbytes
        header[name] = {
            "dtype": kinds[tensor.dtype.name],
            "shape": list(tensor.shape),
            "data_offsets": [begin, end],
        }
        begin = end
    written = json.dumps(header).encode()
    body = b"".join(np.ascontiguousarray(one).tobytes() for one in tensors.values())
    path.write_bytes(len(written).to_bytes(8, "little") + written + body)


def onnx_lookup(table: Floats, output: str, mask: str = "attention_mask") -> bytes:
    """A model that looks each id of `input_ids` up in a table (field numbers: onnx.proto).

    It gives a vector for each token, and, as `sentence_embedding`, their mean.
    """
    whole = output == "sentence_embedding"
    found = "tokens" if whole else output
    nodes = [_node("Gather", ("table", "input_ids"), found)]
    if whole:
        axes = _field(1, b"axes") + _number(8, 1) + _number(20, 7)
        keep = _field(1, b"keepdims") + _number(3, 0) + _number(20, 2)
        nodes.append(_node("ReduceMean", ("tokens",), output, axes, keep))
    tensor = b"".join(_number(1, size) for size in table.shape)
    tensor += _number(2, 1) + _field(8, b"table") + _field(9, table.tobytes())
    graph = b"".join(_field(1, node) for node in nodes) + _field(2, b"tiny") + _field(5, tensor)
    graph += _field(11, _value("input_ids", 7, ("texts", "tokens")))
    graph += _field(11, _value(mask, 7, ("texts", "tokens")))
    graph += _field(12, _value(found, 1, ("texts", "tokens", table.shape[1])))
    if whole:
        graph += _field(12, _value(output, 1, ("texts", table.shape[1])))
    return _number(1, 8) + _field(8, _number(2, 13)) + _field(7, graph)


def _node(kind: str, inputs: Sequence[str], output: str, *attributes: bytes) -> bytes:
    names = b"".join(_field(1, one.encode()) for one in inputs) + _field(2, output.encode())
    return names + _field(4, kind.encode()) + b"".join(_field(5, one) for one in attributes)


def _value(name: str, kind: int, shape: Sequence[str | int]) -> bytes:
    sizes = b"".join(
        _field(1, _number(1, one) if isinstance(one, int) else _field(2, one.encode()))
        for one in shape
    )
    return _field(1, name.encode()) + _field(2, _field(1, _number(1, kind) + _field(2, sizes)))


def _number(field: int, number: int) -> bytes:
    return _varint(field << 3) + _varint(number)


def _field(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _varint(number: int) -> bytes:
    more = b""
    while number > 127:
        more += bytes([number & 127 | 128])
        number >>= 7
    return more + bytes([number])
