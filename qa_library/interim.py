"""A language's search between an edit of its phrasings and the training that the edit calls for.

What stayed is found and decided exactly as before the edit. What is fresh is found at once, beside
it, but nothing was learnt yet about being right with it: it is marked, to be suggested at most.
"""

from dataclasses import replace

import numpy as np

from qa_library.calibrate import Calibration
from qa_library.features import Featurer
from qa_library.index import PhrasingIndex
from qa_library.lexicon import lexicon
from qa_library.meaning import Meaning
from qa_library.ranker import Ranker
from qa_library.search import (
    MAX_CANDIDATES,
    Candidate,
    EntrySearch,
    LanguageSearch,
    Phrasings,
    keys_of,
    with_meaning,
)


class InterimSearch(EntrySearch):
    """The phrasings as edited, on top of what was trained before (None for a new language).

    Texts are solved for near themselves, since the whole solution is the slow part of training.
    """

    def __init__(
        self,
        language: str,
        phrasings: Phrasings,
        before: LanguageSearch | None,
        meaning: Meaning | None = None,
    ) -> None:
        known = before.phrasings if before else {}
        self.fresh = frozenset(one for one in phrasings if phrasings[one] != known.get(one))
        self._settled = frozenset(phrasings.keys() - self.fresh)
        self._before = before
        old, new = _rows(known), _rows(phrasings)
        staying, there = set(new), set(old)
        kept = [at for at, row in enumerate(old) if row in staying]
        added = [row for row in new if row not in there]
        rows = [*(old[at] for at in kept), *added]
        texts = [text for _, text in added]
        featurer = Featurer(language)
        index = before.ranker.index.edited(kept, texts) if before else None
        if index is None:
            index = with_meaning(PhrasingIndex(texts, featurer), language, texts, meaning)
        numbers = {entry: number for number, entry in enumerate(phrasings)}
        owners = np.array([numbers[entry] for entry, _ in rows], np.int64)
        every, keys = [text for _, text in rows], keys_of(texts)
        words = lexicon(language, texts if before and len(kept) == len(old) else every, featurer)
        if before and len(kept) == len(old):
            words = before.speller.lexicon.with_words(words)
        super().__init__(
            language,
            phrasings,
            featurer,
            Ranker(index, owners, len(phrasings), None),
            np.union1d(keys, before.keys) if before else keys,
            words,
            every,
        )

    def candidates(
        self, text: str, calibration: Calibration, spoken: str | None = None
    ) -> tuple[Candidate, ...]:
        """As of any search. Where a fresh entry is the best, the best is marked fresh; otherwise
        the settled ones are as they were before, and fresh ones share what these leave."""
        together = tuple(
            replace(one, fresh=one.entry in self.fresh)
            for one in super().candidates(text, calibration, spoken)
        )
        if together and together[0].fresh:
            return together
        before = self._before.candidates(text, calibration, spoken) if self._before else ()
        settled = [one for one in before if one.entry in self._settled]
        left = 1 - sum(one.confidence for one in settled)
        fresh = [replace(one, confidence=left * one.confidence) for one in together if one.fresh]
        found = sorted([*settled, *fresh], key=lambda one: -one.confidence)
        return tuple(found[:MAX_CANDIDATES])


def _rows(phrasings: Phrasings) -> list[tuple[str, str]]:
    return [(entry, text) for entry, texts in phrasings.items() for text in texts]
