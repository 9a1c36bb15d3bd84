"""The many ways to write one thing are compared as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_library.normalise import MAX_CHARS, fold_accents, normalise
from qa_library.words import words


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("  What   IS\tthe\nMOQ ", "what is the moq"),
        ("ＭＯＱ？", "moq?"),
        ("sooooo goood", "soo good"),
        ("5000 pcs", "5000 pcs"),
        ("İstanbul", "istanbul"),
        ("Straße", "strasse"),
        ("pri\u200bce\u202e", "price"),
        ("don’t", "don't"),
        ("السعر؟", "السعر؟"),
        ("أإآٱ ى ة", "اااا ي ه".replace("اااا", "اا")),
        ("سِعْـــر", "سعر"),
        ("٥٠٠ ۵۰۰ ५००", "500 500 500"),
        ("請問起訂量多少", "请问起订量多少"),
        ("\x00\x1b[31m", "[31m"),
        ("\ud800", ""),
        ("👍🏽\ufe0f", "👍🏽"),
    ],
)
def test_variants_become_one(written: str, compared: str) -> None:
    assert normalise(written) == compared


@pytest.mark.parametrize(
    ("accented", "bare"), [("zamówień łódź", "zamowien lodz"), ("preço", "preco"), ("ฟรี", "ฟรี")]
)
def test_accents_are_folded_in_the_second_view_only(accented: str, bare: str) -> None:
    assert normalise(accented) == accented
    assert fold_accents(accented) == bare


@given(st.text())
def test_normalising_twice_changes_no_word(text: str) -> None:
    once = normalise(text)

    assert words(normalise(once)) == words(once)
    assert len(once) <= MAX_CHARS


def test_words_of_unspaced_scripts_are_pairs_of_letters() -> None:
    assert words("起订量moq多少") == ["起订", "订量", "moq", "多少"]
    assert words("l'usine don't") == ["l", "usine", "dont"]
    assert words("क्या कीमत है") == ["क्या", "कीमत", "है"]
