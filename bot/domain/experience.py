"""What verdicts on past proposals say of a new one: how sure it is, and whether it may go out."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.domain.drafts import Part, Proposal
from bot.domain.earned import Judged, Standing, standing

_PRIOR = 10.0
"""How many verdicts the library's own confidence is worth."""
_KNOWN = 3
"""Right proposals of an entry before it may answer by itself in a language."""
_ENTRY_PRECISION = 0.95
"""The share of an entry's own proposals that must have been right: one wrong, nineteen right."""


@dataclass(frozen=True)
class Experience:
    """The verdicts of one or more languages, ready to weigh proposals."""

    standings: Mapping[str, Standing] = field(default_factory=dict)
    judged: Mapping[tuple[str, str, str], Sequence[Judged]] = field(default_factory=dict)
    """By entry, language and edition: what was said of other words is not held against these."""

    def confidence(self, part: Part) -> float | None:
        """How sure a part is, in the light of what was made of its entry before; 0 to 1.

        None where a person chose the entry.
        """
        if part.match is None or part.confidence is None:
            return part.confidence
        return moved(part.confidence, self._of(part))

    def vouches(self, part: Part) -> bool:
        """Whether a part may go out by itself as far as verdicts are concerned: its language has
        earned a bar, its entry is known well enough, and both confidences reach the bar.

        The library's too: praise of an entry cannot stand in for it.
        """
        match = part.match
        if match is None:
            return False
        found = self.standings.get(match.language)
        if found is None or found.bar is None:
            return False
        known = self._of(part)
        own = [one for one in known if one.confidence >= found.bar]
        right = sum(one.right for one in own)
        return (
            min(match.confidence, moved(match.confidence, known)) >= found.bar
            and right >= _KNOWN
            and right >= _ENTRY_PRECISION * len(own)
        )

    def weighed(self, proposal: Proposal, *, earned: bool) -> Proposal:
        """The proposal as experience has it. With `earned` it is automatic only where that was
        earned; else it is where the library says so."""
        vouched = not earned or all(map(self.vouches, proposal.parts))
        parts = tuple(replace(part, confidence=self.confidence(part)) for part in proposal.parts)
        return replace(proposal, parts=parts, automatic=proposal.automatic and vouched)

    def _of(self, part: Part) -> Sequence[Judged]:
        if part.match is None:
            return ()
        return self.judged.get((part.entry, part.match.language, part.match.edition), ())


Editions = Callable[[str, str], str]
"""The edition in which an entry is worded now in a language."""


def learnt(judged: Iterable[Judged], edition: Editions) -> Experience:
    """What verdicts amount to, for the library as it is worded now."""
    by_entry: dict[tuple[str, str, str], list[Judged]] = {}
    for one in judged:
        by_entry.setdefault((one.entry, one.language, one.edition), []).append(one)
    by_language: dict[str, list[Judged]] = {}
    for (entry, language, worded), found in by_entry.items():
        current = edition(entry, language) == worded
        counting = found if current else [one for one in found if one.lately]
        by_language.setdefault(language, []).extend(counting)
    standings = {language: standing(language, found) for language, found in by_language.items()}
    return Experience(standings, by_entry)


def moved(confidence: float, judged: Iterable[Judged]) -> float:
    """A confidence, 0 to 1, moved by the verdicts on the entry, in any order; the same without any.

    Where fewer proposals were right than the library expected, it keeps the share of them that
    came; where more were, so does the doubt, 1 - confidence, of the wrong ones. Both shares count
    ten proposals that came as expected: the mean of a Poisson rate under a gamma prior of that
    weight. One more wrong verdict always lowers it, one more right verdict raises it.
    """
    told = list(judged)
    right = sum(one.right for one in told)
    expected = math.fsum(one.confidence for one in told)
    if right < expected:
        return confidence * (right + _PRIOR) / (expected + _PRIOR)
    wrong, feared = len(told) - right, len(told) - expected
    return 1 - (1 - confidence) * (wrong + _PRIOR) / (feared + _PRIOR)
