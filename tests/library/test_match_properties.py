"""What may change in a text or a library without the best match changing."""

import random
from dataclasses import replace

import pytest

from qa_library import Example, Matcher
from qa_library.library import Library
from tests.library.content import shipped_library, shipped_matcher

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_UNRELATED = {
    "en": ("Where do penguins sleep in winter?", "penguin nests", "how cold is Antarctica"),
    "es": ("¿Dónde duermen los pingüinos?", "nidos de pingüino", "qué frío hace en la Antártida"),
    "pl": ("Gdzie śpią pingwiny zimą?", "gniazda pingwinów", "jak zimno jest na Antarktydzie"),
    "zh": ("企鹅冬天在哪里睡觉？", "企鹅的窝", "南极有多冷"),
}


def found(matcher: Matcher, text: str, language: str) -> str | None:
    candidates = matcher.candidates(text, hint=language)
    return candidates[0].entry if candidates else None


def right(language: str) -> list[Example]:
    """Held-out examples of a language whose entry is found."""
    return [
        one
        for one in shipped_library().examples
        if one.language == language
        and one.entry
        and found(shipped_matcher(), one.text, language) == one.entry
    ]


def with_a_slip(text: str, numbers: random.Random) -> str | None:
    """One letter of one word of five or more left out, doubled, changed, or swapped with the next;
    None if there is no such word."""
    words = text.split(" ")
    long = [at for at, word in enumerate(words) if len(word) >= 5 and word.isalpha()]
    if not long:
        return None
    at = numbers.choice(long)
    word = words[at]
    place = numbers.randrange(1, len(word) - 1)
    words[at] = numbers.choice(
        [
            word[:place] + word[place + 1 :],
            word[:place] + word[place] + word[place:],
            word[:place] + numbers.choice(_LETTERS) + word[place + 1 :],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        ]
    )
    return " ".join(words)


def test_a_slip_of_the_finger_keeps_the_match_in_19_of_20_examples() -> None:
    numbers = random.Random(5)
    kept: list[bool] = []
    for language in ("en", "es", "fr", "pl", "de", "tr", "id", "pt"):
        for example in right(language):
            slipped = with_a_slip(example.text, numbers)
            if slipped:
                kept.append(found(shipped_matcher(), slipped, language) == example.entry)

    assert len(kept) > 1_000
    assert sum(kept) / len(kept) >= 0.95


def with_an_unrelated_entry(library: Library) -> Library:
    model = library.entries["order.moq"]
    translations = {
        language: replace(model.translations[language], phrasings=texts, lines=(1, 2, 3))
        for language, texts in _UNRELATED.items()
    }
    entry = replace(model, id="zoo.penguins", translations=translations)
    return replace(library, entries={**library.entries, "zoo.penguins": entry})


@pytest.mark.parametrize("language", sorted(_UNRELATED))
def test_an_unrelated_entry_changes_one_match_in_a_hundred_at_most(language: str) -> None:
    few = replace(shipped_library(), languages=tuple(sorted(_UNRELATED)))
    before, after = Matcher(few), Matcher(with_an_unrelated_entry(few))
    texts = [one.text for one in few.examples if one.language == language]
    changed = [
        text for text in texts if found(before, text, language) != found(after, text, language)
    ]

    assert found(after, _UNRELATED[language][0], language) == "zoo.penguins"
    assert len(changed) <= 0.01 * len(texts), changed
