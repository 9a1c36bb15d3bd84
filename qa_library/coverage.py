"""What of the library is written in which language, topic by topic, beside what is promised and,
where it is known, what buyers ask about."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from qa_library.check_promises import Shortfall, shortfalls
from qa_library.library import Library, Promise

UNMATCHED = "(nothing found)"
"""The topic under which questions are counted that no entry answered."""


@dataclass(frozen=True)
class Earned:
    """How far a language is on the way to answering by itself: `right` of about `needed` proposals
    that the desk found right, and `wrong` ones beside them. `bar` is the confidence from which it
    may; None: not yet."""

    language: str
    right: int
    wrong: int
    needed: int
    bar: float | None

    def __str__(self) -> str:
        against = f", {self.wrong} against" if self.wrong else ""
        if self.bar is None:
            return (
                f"{self.language}: {self.right} of about {self.needed} approvals{against};"
                " automatic replies not yet"
            )
        return (
            f"{self.language}: automatic from {self.bar:.0%} sure ({self.right} approvals{against})"
        )


@dataclass(frozen=True)
class Coverage:
    """Entries per topic (an id up to its first dot), and how many each language has."""

    languages: tuple[str, ...]
    entries: dict[str, int]
    written: dict[str, dict[str, int]]
    promised: dict[str, dict[str, int]]
    """How many of a topic's entries library.yaml promises in a language."""
    missing: dict[str, tuple[str, ...]]
    """Per language, the entries it lacks, promised or not."""
    holes: tuple[Shortfall, ...]
    """Where the library falls short of what it promises."""
    demand: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """How often a topic was asked about in a language; empty where it was not counted."""
    stricter: Mapping[str, float] = field(default_factory=dict)
    """Entries that ask for a bar of their own, with it."""
    earned: tuple[Earned, ...] = ()
    """What the desk's record has earned; empty where it was not looked up."""

    def as_json(self) -> dict[str, Any]:
        """The table for machines."""
        told: dict[str, Any] = {
            "entries": self.entries,
            "written": self.written,
            "promised": self.promised,
            "missing": self.missing,
            "holes": [
                {
                    "entry": one.entry,
                    "language": one.language,
                    "written": one.translation is not None,
                    "phrasings": [one.phrasings, one.promise.phrasings],
                    "examples": [one.examples, one.promise.examples],
                }
                for one in self.holes
            ],
        }
        if self.stricter:
            told["sure"] = dict(self.stricter)
        if self.earned:
            told["earned"] = [asdict(one) for one in self.earned]
        if self.demand:
            told["demand"] = [
                {"topic": topic, "language": language, "asked": asked, **self._served(language)}
                for (topic, language), asked in sorted(self.demand.items())
            ]
        return told

    def _served(self, language: str) -> dict[str, bool]:
        return {"spoken": language in self.languages}

    def cell(self, topic: str, language: str) -> str:
        """What the table shows: how many are written, of how many where that falls short."""
        written, promised = self.written[topic][language], self.promised[topic][language]
        if written < promised:
            return f"{written}/{promised}"
        return str(written) if written else "·"

    def lines(self) -> Iterator[str]:
        """The table for people, what is missing below it, and what buyers ask about."""
        width = max((len(topic) for topic in (*self.entries, "all")), default=3) + 2
        yield " " * width + "".join(f"{one:>8}" for one in ("entries", *self.languages))
        for topic, count in self.entries.items():
            cells = (str(count), *(self.cell(topic, one) for one in self.languages))
            yield f"{topic:<{width}}" + "".join(f"{cell:>8}" for cell in cells)
        total = sum(self.entries.values())
        sums = (sum(row[one] for row in self.written.values()) for one in self.languages)
        yield f"{'all':<{width}}" + "".join(f"{cell:>8}" for cell in (total, *sums))
        yield ""
        yield from self._hole_lines()
        if self.stricter:
            told = (f"{entry} ({bar * 100:.4g}%)" for entry, bar in self.stricter.items())
            yield f"automatic only when surer than usual: {', '.join(told)}"
        if self.earned:
            yield ""
            yield from map(str, self.earned)
        if self.demand:
            yield ""
            yield from self._demand_lines()

    def _hole_lines(self) -> Iterator[str]:
        if not self.holes:
            yield "No holes: all that library.yaml promises is written."
        gaps: dict[str, list[str]] = {}
        for one in self.holes:
            gaps.setdefault(one.language, []).append(f"{one.entry} ({_gap(one)})")
        for language, lacking in gaps.items():
            yield f"missing in {language}: {', '.join(lacking)}"

    def _demand_lines(self) -> Iterator[str]:
        asked = sum(self.demand.values())
        answered = sum(
            count for (topic, one), count in self.demand.items() if self.answers(topic, one)
        )
        yield f"Asked {asked} times, {answered / asked:.0%} about a topic written in that language."
        rows = sorted(self.demand.items(), key=lambda item: (-item[1], item[0]))
        open_ = [row for row in rows if not self.answers(*row[0])]
        if open_:
            yield "Asked most, and not written in that language:"
        for (topic, language), count in open_[:15]:
            yield f"  {count:>5}  {topic} in {language}"

    def answers(self, topic: str, language: str) -> bool:
        """Whether anything of a topic is written in a language."""
        return self.written.get(topic, {}).get(language, 0) > 0


def _gap(one: Shortfall) -> str:
    if one.translation is None:
        return "not written"
    told = [
        f"{count} of {wanted} {what}"
        for count, wanted, what in (
            (one.phrasings, one.promise.phrasings, "phrasings"),
            (one.examples, one.promise.examples, "examples"),
        )
        if count < wanted
    ]
    return ", ".join(told)


def coverage_table(
    library: Library,
    demand: Mapping[tuple[str, str], int] | None = None,
    earned: tuple[Earned, ...] = (),
) -> Coverage:
    """Counts the translations of every entry. `demand` says how often a topic (or UNMATCHED) was
    asked about in a language, `earned` what the desk's record amounts to."""
    topics = Counter(topic_of(identity) for identity in library.entries)
    written = {topic: dict.fromkeys(library.languages, 0) for topic in topics}
    promised = {topic: dict.fromkeys(library.languages, 0) for topic in topics}
    for identity, entry in library.entries.items():
        for language in entry.translations:
            written[topic_of(identity)][language] += 1
    for identity, language in _promised(library):
        promised[topic_of(identity)][language] += 1
    missing = {
        language: tuple(
            identity
            for identity, entry in library.entries.items()
            if language not in entry.translations
        )
        for language in library.languages
    }
    return Coverage(
        languages=library.languages,
        entries=dict(topics),
        written=written,
        promised=promised,
        missing=missing,
        holes=tuple(shortfalls(library)),
        demand=demand or {},
        stricter={name: one.sure for name, one in library.entries.items() if one.sure},
        earned=earned,
    )


def topic_of(entry: str) -> str:
    """The topic of an entry: its id up to the first dot."""
    return entry.partition(".")[0]


def _promised(library: Library) -> set[tuple[str, str]]:
    return {
        (identity, language)
        for promise in library.promises or (Promise(library.languages),)
        for identity in (library.entries if promise.entries is None else promise.entries)
        for language in promise.languages
        if identity in library.entries
    }
