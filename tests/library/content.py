"""A small library that tests write to disk, and change to see what happens."""

from functools import cache
from pathlib import Path

from qa_library import SHIPPED_CONTENT, Library, Loaded, Matcher, load_library
from qa_library.kept_files import usual_folder
from qa_library.kept_training import KeptTraining

SMALL = {
    "library.yaml": """\
source_language: en
languages: [en, es]
fallbacks: {pt-BR: [pt, es], es-MX: [es]}
region_groups: {EU: [DE, PL], GCC: [AE]}
""",
    "facts.yaml": """\
moq: {type: quantity, unit: piece, value: 500, regions: {NG: 200}}
lead_time: {type: duration, unit: day, low: 15, high: 20}
deposit: {type: percent, value: 30}
""",
    "entries/order.yaml": """\
order.moq: {kind: question, owner: sales, reply: auto, revision: 2}
order.damaged: {kind: complaint, severity: S3}
""",
    "en/order.yaml": """\
order.moq:
  phrasings:
    - "What is your minimum order?"
    - "MOQ?"
    - "How many pieces do I have to buy at least?"
  answer: "Our minimum order is {moq}."
order.damaged:
  phrasings:
    - "The goods arrived broken"
    - "My parcel is damaged"
  answer: "We are sorry. Please send us photos."
shipping.lead_time:
  phrasings:
    - "How long does production take?"
    - "lead time pls"
    - "When will my goods be ready?"
  answer: "Production takes {lead_time}."
""",
    "es/order.yaml": """\
order.moq:
  phrasings:
    - "¿Cuál es el pedido mínimo?"
    - "cantidad mínima por favor"
  answer: "El pedido mínimo es de {moq}."
  follows: 2
shipping.lead_time:
  phrasings:
    - "¿Cuánto tarda la producción?"
    - "plazo de fabricación"
  answer: "La producción tarda {lead_time}."
  follows: 1
""",
    "en/examples.yaml": """\
order.moq:
  - "smallest quantity you sell"
none:
  - "Do you know a good restaurant?"
""",
}


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Writes the files below the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def small(folder: Path, **changed: str | bytes) -> Path:
    """The small library, with files replaced: en__order stands for en/order.yaml."""
    files: dict[str, str | bytes] = dict(SMALL)
    for name, content in changed.items():
        files[name.replace("__", "/") + ".yaml"] = content
    return write(folder, files)


def replaced(name: str, old: str, new: str) -> str:
    """A file of the small library with one piece of text changed."""
    assert SMALL[name].count(old) == 1, f"{old!r} is not once in {name}"
    return SMALL[name].replace(old, new)


def load_changed(folder: Path, name: str, old: str, new: str) -> Loaded:
    """The small library loaded after a change to one file."""
    return load_library(write(folder, {**SMALL, name: replaced(name, old, new)}))


@cache
def shipped_library() -> Library:
    """The shipped library."""
    return load_library(SHIPPED_CONTENT).library


@cache
def shipped_matcher() -> Matcher:
    """A matcher over the shipped library, built once."""
    return Matcher(shipped_library(), kept=KeptTraining(usual_folder()))
