"""Buyers' texts with the severity a person gives them, written for measuring and nothing else.

Whoever tunes wordings or phrasings does not read complaints.jsonl, and nobody copies from it: it
tells what happens to texts that nobody had in mind. A mended miss is mended by a rule that was
thought of without the text.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from bot.domain.kinds import Severity

_FILE = Path(__file__).with_name("complaints.jsonl")


@dataclass(frozen=True)
class Complaint:
    """A text, as a buyer would send it."""

    id: str
    """Its language and a number in it, like en-07."""
    lang: str
    severity: Severity | None
    """None for an ordinary question that merely sounds grave."""
    signal: str | None
    """What makes it S1 or S2: a `Signal`; None for all others."""
    text: str


def complaints() -> tuple[Complaint, ...]:
    """All texts, by language."""
    with _FILE.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return tuple(
        Complaint(
            id=row["id"],
            lang=row["lang"],
            severity=None if row["severity"] == "none" else Severity(row["severity"]),
            signal=row.get("signal"),
            text=row["text"],
        )
        for row in rows
    )
