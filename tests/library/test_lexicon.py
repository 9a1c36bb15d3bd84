"""The words one slip away are found as a look at every word would find them."""

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from qa_library.hashed import hashed, holds
from qa_library.lexicon import Lexicon

LETTERS = st.text("abcé", min_size=4, max_size=8)


def lexicon(words: set[str]) -> Lexicon:
    return Lexicon(tuple(sorted(words)), hashed(words))


@given(st.sets(LETTERS, max_size=200), st.text("abcé", min_size=5, max_size=9))
@settings(max_examples=150, deadline=None)
def test_the_nearest_word_is_the_first_of_its_length_then_shorter_then_longer(
    words: set[str], word: str
) -> None:
    words.discard(word)
    order = (len(word), len(word) - 1, len(word) + 1)
    near = [one for length in order for one in sorted(words) if len(one) == length]
    expected = next((one for one in near if OSA.distance(word, one) == 1), None)

    assert lexicon(words).nearest(word) == expected


def test_two_lexicons_together_know_the_words_of_both() -> None:
    both = lexicon({"parcel"}).with_words(lexicon({"pallet"}))

    assert (both.nearest("parcell"), both.nearest("palet")) == ("parcel", "pallet")
    assert both.has_stem(["other", "pallet"])
    assert not both.has_stem(["other"])


@given(st.sets(st.text(st.characters(exclude_categories=["Cs"]))), st.text("ab"))
def test_a_set_of_hashes_holds_what_was_put_in(texts: set[str], other: str) -> None:
    known = hashed(texts)

    assert all(holds(known, text) for text in texts)
    assert holds(known, other) == (other in texts)
