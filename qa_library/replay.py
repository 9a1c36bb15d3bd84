"""Asks two libraries the same questions, and tells what an edit gains, loses and changes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from qa_library.match import Decision, Matcher
from qa_library.plain import plain_answer


class Effect(StrEnum):
    """What an edit does to the answer of a question; the first that holds."""

    GAINED = "gained"
    """Nothing was found, and now something is."""
    LOST = "lost"
    """Something was found, and now nothing is."""
    CHANGED = "changed"
    """Other entries answer."""
    BOLDER = "bolder"
    """The same entries, now sure enough for an automatic reply."""
    SHYER = "shyer"
    """The same entries, no longer sure enough for an automatic reply."""
    REWORDED = "reworded"
    """The same entries with another answer."""
    SAME = "same"


@dataclass(frozen=True)
class Question:
    """A question of the past, with what the bot knew of the buyer then. `sent` are the entries of
    the answer that a person let go out, empty where there was none or it was written by hand."""

    text: str
    hint: str | None = None
    chosen: str | None = None
    region: str | None = None
    sent: tuple[str, ...] = ()
    name: str = ""
    """How to find it again, like "inquiry 12"."""


@dataclass(frozen=True)
class Outcome:
    """What one library makes of a question."""

    language: str
    entries: tuple[str, ...]
    """Those that answer its parts, in order; a part without a match leaves none."""
    decision: Decision
    """AUTO if every part is, NONE if no part found anything."""
    answer: str


@dataclass(frozen=True)
class Change:
    """A question with what became of it."""

    question: Question
    before: Outcome
    after: Outcome
    effect: Effect

    @property
    def verdict(self) -> str:
        """Whether the edit moved it towards or away from what a person sent then, if that tells."""
        sent = set(self.question.sent)
        was, now = sent & set(self.before.entries), sent & set(self.after.entries)
        if len(was) == len(now):
            return ""
        return "as the desk answered" if len(now) > len(was) else "not as the desk answered"

    def as_json(self) -> dict[str, Any]:
        """The change for machines."""
        return {
            "question": self.question.text,
            "name": self.question.name,
            "effect": str(self.effect),
            "before": [list(self.before.entries), str(self.before.decision)],
            "after": [list(self.after.entries), str(self.after.decision)],
            "sent": list(self.question.sent),
        }


def replay(before: Matcher, after: Matcher, questions: Iterable[Question]) -> Iterator[Change]:
    """Asks both; in the order of the questions."""
    for question in questions:
        was, now = _ask(before, question), _ask(after, question)
        yield Change(question, was, now, _effect(was, now))


def _ask(matcher: Matcher, question: Question) -> Outcome:
    reading = matcher.read(question.text, hint=question.hint, chosen=question.chosen)
    found = [part for part in reading.parts if part.decision is not Decision.NONE]
    entries = tuple(part.candidates[0].entry for part in found)
    sure = len(found) == len(reading.parts) and all(
        part.decision is Decision.AUTO for part in found
    )
    decision = Decision.NONE if not found else Decision.AUTO if sure else Decision.SUGGEST
    language = question.chosen or reading.language
    answers = (plain_answer(matcher.library, entry, language, question.region) for entry in entries)
    answer = "\n\n".join(text for one in answers if one for text in one[1:])
    return Outcome(language, entries, decision, answer)


def _effect(before: Outcome, after: Outcome) -> Effect:
    if not before.entries and after.entries:
        return Effect.GAINED
    if before.entries and not after.entries:
        return Effect.LOST
    if before.entries != after.entries:
        return Effect.CHANGED
    if before.decision is not after.decision:
        return Effect.BOLDER if after.decision is Decision.AUTO else Effect.SHYER
    return Effect.REWORDED if before.answer != after.answer else Effect.SAME


def report(changes: Sequence[Change], most: int = 20) -> Iterator[str]:
    """The changes for people: a summary, then the questions of each effect, at most `most` each."""
    counts = Counter(one.effect for one in changes)
    told = ", ".join(f"{counts[effect]} {effect}" for effect in Effect if counts[effect])
    yield f"{len(changes)} questions: {told or 'none'}."
    for effect in Effect:
        found = [one for one in changes if one.effect is effect]
        if effect is Effect.SAME or not found:
            continue
        yield ""
        yield f"{effect} ({len(found)})"
        for one in found[:most]:
            yield from _lines(one)
        if len(found) > most:
            yield f"  ... and {len(found) - most} more (--all shows them)"


def _lines(one: Change) -> Iterator[str]:
    text = " ".join(one.question.text.split())
    shown = text if len(text) <= 90 else f"{text[:89]}…"
    name = f"  [{one.question.name}]" if one.question.name else ""
    yield f'  "{shown}"{name}'
    arrow = f"{_told(one.before)} -> {_told(one.after)}"
    yield f"      {arrow}" + (f"  ({one.verdict})" if one.verdict else "")


def _told(outcome: Outcome) -> str:
    return f"{' + '.join(outcome.entries) or 'nothing'} ({outcome.decision})"
