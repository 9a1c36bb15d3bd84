"""What somebody could pick instead, set up as its documentation tells.

Their packages are in benchmarks/requirements.lock and not among Parley's own, so they are imported
by name where they are used. What was not told by the documentation was chosen on the dev split
of CLINC150.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from rapidfuzz import fuzz, process, utils

from benchmarks.matching.chatterbot_peer import ChatterBot
from benchmarks.matching.systems import Answer, Asker, Phrasings, System

UNSPACED = frozenset({"zh", "ja", "th"})
_STEMMERS = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "hi": "hindi",
    "id": "indonesian",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
    "ru": "russian",
    "tr": "turkish",
}


@dataclass(frozen=True)
class BestRatio:
    """rapidfuzz's `process.extractOne`, with the lower-casing and stripping of signs that it
    recommends done once for the phrasings."""

    key: str
    scorer: str
    package: str = "rapidfuzz"
    gives_probabilities: bool = False
    decides: bool = False
    most: int | None = None

    @property
    def title(self) -> str:
        """The scorer's name."""
        return self.scorer

    def build(self, language: str, phrasings: Phrasings) -> Asker:
        """The phrasings in a list."""
        del language
        owners, texts = flat(phrasings)
        choices = [utils.default_process(text) for text in texts]
        scorer = getattr(fuzz, self.scorer)

        def ask(text: str) -> Answer:
            found = process.extractOne(utils.default_process(text), choices, scorer=scorer)
            return Answer(owners[found[2]], found[1]) if found else Answer(None, 0.0)

        return ask


@dataclass(frozen=True)
class Bm25:
    """The phrasing that bm25s ranks first: words stemmed where Snowball knows the language, pairs
    of characters where words are not spaced. Its stop words were worse on CLINC150."""

    key: str = "bm25s"
    title: str = "bm25s"
    package: str = "bm25s"
    gives_probabilities: bool = False
    decides: bool = False
    most: int | None = None

    def build(self, language: str, phrasings: Phrasings) -> Asker:
        """Index the phrasings."""
        bm25s = import_module("bm25s")
        base = language.partition("-")[0]
        name = _STEMMERS.get(base)
        stemmer = import_module("Stemmer").Stemmer(name) if name else None

        def tokens(texts: list[str]) -> Any:
            if base in UNSPACED:
                return [_pairs(text) for text in texts]
            return bm25s.tokenize(
                texts, stopwords=None, stemmer=stemmer, show_progress=False, return_ids=False
            )

        owners, texts = flat(phrasings)
        index = bm25s.BM25()
        index.index(tokens(texts), show_progress=False)

        def ask(text: str) -> Answer:
            found, scores = index.retrieve(tokens([text]), k=1, show_progress=False)
            return Answer(owners[int(found[0, 0])], float(scores[0, 0]))

        return ask


@dataclass(frozen=True)
class Nearest:
    """The phrasing with the highest cosine of TF-IDF over runs of 2 to 5 characters."""

    key: str = "nearest"
    title: str = "nearest phrasing"
    package: str = "scikit-learn"
    gives_probabilities: bool = False
    decides: bool = False
    most: int | None = None

    def build(self, language: str, phrasings: Phrasings) -> Asker:
        """Learn the weights."""
        del language
        owners, texts = flat(phrasings)
        vectorizer = _characters()
        matrix = vectorizer.fit_transform(texts)

        def ask(text: str) -> Answer:
            cosines = (matrix @ vectorizer.transform([text]).T).toarray()[:, 0]
            best = int(cosines.argmax())
            return Answer(owners[best], float(cosines[best]))

        return ask


@dataclass(frozen=True)
class Regression:
    """One logistic regression over all entries, on TF-IDF of runs of 2 to 5 characters, and of
    words and pairs of words. C=30 was the best of 1, 10, 30."""

    key: str = "regression"
    title: str = "logistic regression"
    package: str = "scikit-learn"
    gives_probabilities: bool = True
    decides: bool = False
    most: int | None = None

    def build(self, language: str, phrasings: Phrasings) -> Asker:
        """Fit it."""
        del language
        pipeline, text = import_module("sklearn.pipeline"), _text()
        owners, texts = flat(phrasings)
        words = text.TfidfVectorizer(
            ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"(?u)\b\w+\b"
        )
        features = pipeline.make_union(_characters(), words)
        linear = import_module("sklearn.linear_model").LogisticRegression(C=30, max_iter=200)
        model = linear.fit(features.fit_transform(texts), owners)

        def ask(text: str) -> Answer:
            chances = model.predict_proba(features.transform([text]))[0]
            best = int(chances.argmax())
            return Answer(str(model.classes_[best]), float(chances[best]))

        return ask


PEERS: tuple[System, ...] = (
    BestRatio("wratio", "WRatio"),
    BestRatio("token_set", "token_set_ratio"),
    Bm25(),
    ChatterBot(),
    Nearest(),
    Regression(),
)


def flat(phrasings: Phrasings) -> tuple[list[str], list[str]]:
    """The phrasings one by one: the entry of each, and its text."""
    pairs = [(entry, text) for entry, texts in phrasings.items() for text in texts]
    return [entry for entry, _ in pairs], [text for _, text in pairs]


def _pairs(text: str) -> list[str]:
    solid = "".join(_solid(text)).lower()
    return [solid[at : at + 2] for at in range(max(1, len(solid) - 1))]


def _solid(text: str) -> Iterable[str]:
    return (one for one in text if not one.isspace())


def _text() -> Any:
    return import_module("sklearn.feature_extraction.text")


def _characters() -> Any:
    return _text().TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
