"""What buyers ask in the benchmark: phrasings of the shipped library that may be answered at once.

Only what the library is sure of, in one part, is asked, so that every system has an answer to send
and all have to send the same one.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from bot.domain.ids import BuyerId
from bot.services.librarian import Librarian
from bot.store.conversations import Buyer
from qa_library import SHIPPED_CONTENT, Matcher, load_library
from qa_library.kept_files import usual_folder
from qa_library.kept_training import KeptTraining

LANGUAGES = ("en", "es", "pt", "ar", "pl", "de", "fr")
_EACH = 24
"""Questions of a language; a card shows the last six messages, so none is on one twice."""
_MARKED_UP = frozenset("&<>*_~`|\\\"'\n")
"""Slack writes some of these differently, and a question is looked for on the card as it stands."""


@dataclass(frozen=True)
class Question:
    """A text, and what the buyer must get for it."""

    text: str
    answer: str


def shipped_librarian() -> Librarian:
    """The shipped library and its matcher, as `parley run` reads them: with what it learnt before,
    which is kept on disk."""
    library = load_library(SHIPPED_CONTENT).library
    kept = KeptTraining(usual_folder())
    return Librarian(library, Matcher(library, kept=kept), "en")


def somebody(name: str, language: str | None, now: datetime) -> Buyer:
    """A buyer of whom only the name and the phone's language are known."""
    return Buyer(BuyerId(1), name, None, language, None, None, None, None, None, now)


def questions(librarian: Librarian) -> Mapping[str, tuple[Question, ...]]:
    """For each language up to 24 questions, one entry after the other."""
    return {
        language: tuple(
            question for question, _ in zip(_sure(librarian, language), range(_EACH), strict=False)
        )
        for language in LANGUAGES
    }


def _sure(librarian: Librarian, language: str) -> Iterator[Question]:
    now = datetime.now(UTC)
    buyer = somebody("Nobody", language, now)
    for text in _phrasings(librarian, language):
        offers = [
            librarian.propose(librarian.read(text, buyer, history), buyer, now)
            for history in (None, language)
        ]
        answers = {offer.text for offer in offers}
        if all(offer.automatic for offer in offers) and len(answers) == 1:
            yield Question(text, str(answers.pop()))


def _phrasings(librarian: Librarian, language: str) -> Iterator[str]:
    """Of each entry one, then of each the next: neighbours are about different things."""
    library = librarian.library
    lists = []
    for name, entry in library.entries.items():
        found = library.translation(name, language) if entry.reply == "auto" else None
        if found is not None and found[0] == language:
            lists.append([text for text in found[1].phrasings if _MARKED_UP.isdisjoint(text)])
    for turn in range(max(map(len, lists), default=0)):
        yield from (texts[turn] for texts in lists if turn < len(texts))


def as_line(asked: Mapping[str, tuple[Question, ...]]) -> bytes:
    """A line of JSON for another process: finding questions takes seconds."""
    told = {language: [asdict(one) for one in those] for language, those in asked.items()}
    return json.dumps(told).encode() + b"\n"


def from_line(line: bytes) -> Mapping[str, tuple[Question, ...]]:
    """What `as_line` told."""
    read = json.loads(line)
    return {language: tuple(Question(**one) for one in those) for language, those in read.items()}
