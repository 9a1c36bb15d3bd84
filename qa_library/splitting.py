"""Decides which sentences of a message are questions of their own."""

from collections.abc import Callable

from qa_library.search import Candidate
from qa_library.segments import asks, halves

Candidates = tuple[Candidate, ...]
Found = tuple[str, Candidates]

CLEAR = 0.5
"""The confidence from which a sentence is taken for a question of its own."""


_MANY = 5
"""Sentences from which each is cut in two at most once: the work grows with the cuts."""
_SPOKEN = 0.12
"""The score from which a whole sentence shows a second question that "and" may join to it. The more
entries a library has, the fainter is the trace. On the shipped library's examples (11 languages)
0.12 splits 2 single questions in 100 and finds both of 52 joined pairs in 100; with 0.2 it is 1
and 22, with 0.07 it is 5 and 60."""
_COMMA = 0.2
"""The same where only a comma joins the two."""


class Splitter:
    """Splits messages in one language, given how to find the candidates of a text."""

    def __init__(self, language: str, find: Callable[[str], Candidates]) -> None:
        self._language = language
        self._find = find

    def split(self, sentences: list[str]) -> list[Found]:
        """The questions of a message in their order, each with its candidates.

        Sentences that clearly match different entries are questions of their own, and so is
        one that is asked and matches nothing. What else is said belongs to the question before
        it, or to the first: it may change the meaning, so the match is made over both.
        """
        whole = " ".join(sentences)
        if len(sentences) == 1:
            return self._halve(whole)
        groups: list[tuple[list[str], str | None]] = []
        loose: list[str] = []
        for sentence in sentences:
            for text, candidates in self._halve(sentence, depth=2 if len(sentences) < _MANY else 1):
                clear = bool(candidates) and candidates[0].confidence >= CLEAR
                entry = candidates[0].entry if clear else None
                if groups and (entry == groups[-1][1] if clear else not asks(text)):
                    groups[-1][0].append(text)
                elif clear or asks(text):
                    groups.append(([*loose, text], entry))
                    loose = []
                else:
                    loose.append(text)
        if len(groups) < 2:
            return [(whole, self._find(whole))]
        return [(text, self._find(text)) for text in (" ".join(texts) for texts, _ in groups)]

    def _halve(self, sentence: str, depth: int = 2) -> list[Found]:
        """The sentence, or its parts where they clearly match different entries on which the
        whole scores too: a comma within one question leaves no trace of a second entry."""
        whole = self._find(sentence)
        best: list[Found] = [(sentence, whole)]
        bar = CLEAR
        scores = {candidate.entry: candidate.score for candidate in whole[:3]}
        if not depth or sum(score >= _SPOKEN for score in scores.values()) < 2:
            return best
        for cut in halves(sentence, self._language):
            one, other = self._find(cut.left), self._find(cut.right)
            if not one or not other or one[0].entry == other[0].entry:
                continue
            trace = min(scores.get(found[0].entry, 0.0) for found in (one, other))
            weaker = min(one[0].confidence, other[0].confidence)
            if trace >= (_SPOKEN if cut.spoken else _COMMA) and weaker > bar:
                best, bar = [(cut.left, one), (cut.right, other)], weaker
        if len(best) == 1:
            return best
        return [part for text, _ in best for part in self._halve(text, depth - 1)]
