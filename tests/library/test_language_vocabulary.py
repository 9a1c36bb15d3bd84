"""After an edit the words of a library are counted as if they had all been read anew."""

from pathlib import Path

import pytest

from qa_library import load_library
from qa_library.language_vocabulary import Vocabulary, written_words
from tests.library.content import SMALL, replaced, small


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("en__order", replaced("en/order.yaml", '"MOQ?"', '"smallest wharf"')),
        ("en__order", SMALL["en/order.yaml"].split("order.damaged")[0]),
        ("es__order", "order.moq: {phrasings: [mínimo], answer: 'es de {moq}'}\n"),
        ("es__order", ""),
        ("de__order", "order.moq: {phrasings: [Mindestmenge], answer: 'Ab {moq}.'}\n"),
    ],
)
def test_what_an_edit_left_is_not_read_again(tmp_path: Path, name: str, text: str) -> None:
    head = replaced("library.yaml", "[en, es]", "[en, es, de]")
    before = load_library(small(tmp_path / "before", library=head)).library
    after = load_library(small(tmp_path / "after", library=head, **{name: text})).library
    counted = written_words(before)

    assert {
        language: of for language, of in written_words(after, before, counted).items() if of
    } == written_words(after)
    assert written_words(before) == counted


def test_a_word_is_shared_by_how_many_entries_use_it() -> None:
    known = Vocabulary({"en": {"plan": 1}, "pt-BR": {"plan": 2}}, {"pt": {"plan": 1, "ok": 9}})

    assert known.shares("plan") == {"en": 0.25, "pt": 0.75}
    assert (known.shares("ok"), known.shares("a"), known.shares("strange")) == ({}, {}, {})
