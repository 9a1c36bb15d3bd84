"""ChatterBot's best match, on its SQL storage in memory.

Its usual tagger needs a spaCy model that is on no package index, so its lower-case tagger stands
in. That one finds nothing where words are not spaced, so the search is the one that looks at
every phrasing; on the dev splits of CLINC150 and BANKING77 both found the same. The comparison is
its usual one, in Python, hence few questions.
"""

import logging
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from benchmarks.matching.systems import Answer, Asker, Phrasings


@dataclass(frozen=True)
class ChatterBot:
    """Entries are the answers; each phrasing is something they answer."""

    key: str = "chatterbot"
    title: str = "ChatterBot"
    package: str = "chatterbot"
    gives_probabilities: bool = False
    decides: bool = False
    most: int | None = 100

    def build(self, language: str, phrasings: Phrasings) -> Asker:
        """Store the phrasings."""
        del language
        logging.getLogger("chatterbot").setLevel(logging.ERROR)
        bot = import_module("chatterbot").ChatBot(
            "bench",
            database_uri=None,
            tagger=import_module("chatterbot.tagging").LowercaseTagger,
            logic_adapters=[
                {
                    "import_path": "chatterbot.logic.BestMatch",
                    "search_algorithm_name": "text_search",
                }
            ],
            read_only=True,
        )
        bot.storage.drop()
        bot.storage.create_database()
        bot.storage.create_many(_statements(bot, phrasings))

        def ask(text: str) -> Answer:
            said = bot.get_response(text)
            return Answer(said.text if said.text in phrasings else None, float(said.confidence))

        return ask


def _statements(bot: Any, phrasings: Phrasings) -> list[Any]:
    statement = import_module("chatterbot.conversation").Statement
    return [
        statement(
            text=entry,
            search_text=entry,
            in_response_to=text,
            search_in_response_to=bot.tagger.get_text_index_string(text),
        )
        for entry, texts in phrasings.items()
        for text in texts
    ]
