"""Made-up libraries of any size whose words are as unevenly spread as those of real texts.

Word frequencies follow Zipf and Mandelbrot (rank r as often as 1 / (r + 2.7)), so that a text
shares its everyday words with most phrasings and its telling ones with few, which is what the
time of a search depends on. Each entry has words of its own kind; a tenth of the words in
questions is misspelt.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

from benchmarks.matching.sets import OOS, Trial
from benchmarks.synthetic_library import LANGUAGES, UNSPACED, letters_of

TWELVE = (*LANGUAGES[:9], "de", "vi", "id")
_VOCABULARY = 12_000
_TELLING = 60
"""The rank from which words are an entry's own."""
_OUTSIDE = 5
"""One question in so many is out of scope."""


@dataclass(frozen=True)
class _Words:
    words: tuple[str, ...]
    weights: tuple[float, ...]
    """Cumulative."""


class _Speaker:
    """Makes up texts of one language; the same ones for the same language."""

    def __init__(self, language: str) -> None:
        self._random = random.Random(language)
        self._letters = letters_of(language)
        self._short = language in UNSPACED
        self._space = "" if self._short else " "
        self._words = self._vocabulary()

    def _vocabulary(self) -> _Words:
        words = dict.fromkeys(self._word(rank) for rank in range(_VOCABULARY))
        weights = accumulate(1 / (rank + 2.7) for rank in range(len(words)))
        return _Words(tuple(words), tuple(weights))

    def _word(self, rank: int) -> str:
        if self._short:
            return "".join(self._random.choices(self._letters, k=1 + (rank > 150)))
        length = self._random.randint(2, 4) if rank < 100 else self._random.randint(4, 10)
        return "".join(self._random.choices(self._letters, k=length))

    def topic(self) -> list[str]:
        """Words that an entry's texts share."""
        return self._random.sample(self._words.words[_TELLING:], 6)

    def text(self, topic: list[str], misspelt: float = 0.0) -> str:
        """A question of 4 to 10 words, two or three of them on the topic."""
        own = self._random.sample(topic, self._random.randint(2, 3))
        count = self._random.randint(2, 7)
        common = self._random.choices(self._words.words, cum_weights=self._words.weights, k=count)
        said = [*own, *common]
        self._random.shuffle(said)
        return self._space.join(self._slip(word, misspelt) for word in said)

    def _slip(self, word: str, chance: float) -> str:
        if len(word) < 4 or self._random.random() >= chance:
            return word
        at = self._random.randrange(1, len(word))
        return word[:at] + self._random.choice(self._letters) + word[at + 1 :]


def made_up(language: str, entries: int, phrasings: int, queries: int) -> Trial:
    """A library in one language, and questions to ask it."""
    speaker = _Speaker(language)
    topics = {f"topic.entry{number}": speaker.topic() for number in range(entries)}
    library: Mapping[str, list[str]] = {
        entry: list(dict.fromkeys(speaker.text(topic) for _ in range(phrasings)))
        for entry, topic in topics.items()
    }
    names = list(topics)
    asked = []
    for number in range(queries):
        entry = OOS if number % _OUTSIDE == 0 else names[number * len(names) // queries]
        topic = speaker.topic() if entry == OOS else topics[entry]
        asked.append((speaker.text(topic, misspelt=0.1), entry))
    return Trial(f"made-up phrasings, {language}", language, library, asked)
