"""Whatever stands in a content file, loading ends with a library and named problems."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from qa_library import load_library
from tests.library.content import SMALL, write

PIECES = st.sampled_from(
    [
        *("order.moq:", "answer:", "phrasings:", "follows: 1", "none", "{moq}", "!!str", "é"),
        *("\n", "  ", "\t", "- ", ": ", ",", "?", '"', "'", "{", "}", "[", "]", "{{"),
        *("&a", "*a", "|", ">", "#"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join)))
def test_any_text_in_any_file_leaves_the_other_files_working(text: str) -> None:
    encoded = text.encode("utf-8", "surrogatepass")
    names = ("en/extra.yaml", "en/examples.yaml", "entries/extra.yaml", "es/order.yaml")
    with tempfile.TemporaryDirectory() as folder:
        loaded = load_library(write(Path(folder), {**SMALL, **dict.fromkeys(names, encoded)}))

    entry = loaded.library.entries["shipping.lead_time"]
    assert entry.translations["en"].answer == "Production takes {lead_time}."
    assert all(one.file and one.line >= 1 and one.cure for one in loaded.problems)


@settings(max_examples=100, deadline=None)
@given(cut=st.integers(0, len(SMALL["en/order.yaml"])), noise=st.text(max_size=5))
def test_noise_anywhere_in_a_file_never_stops_the_loader(cut: int, noise: str) -> None:
    text = SMALL["en/order.yaml"]
    changed = (text[:cut] + noise + text[cut:]).encode("utf-8", "surrogatepass")
    with tempfile.TemporaryDirectory() as folder:
        loaded = load_library(write(Path(folder), {**SMALL, "en/order.yaml": changed}))

    assert "es" in loaded.library.entries["order.moq"].translations
