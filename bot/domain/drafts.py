"""A draft: a proposed reply with a revision, what it was made from, and what became of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import PersonId


class DraftStatus(StrEnum):
    """What was decided about a draft."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    EDITED = "edited"
    WRITTEN = "written"
    """A person wrote it where there was no draft."""
    CORRECTION = "correction"
    """A person corrects an answer that was already sent."""
    DISMISSED = "dismissed"
    SUPERSEDED = "superseded"
    AUTOMATIC = "automatic"


class Delivery(StrEnum):
    """Where a reply is on its way to the buyer."""

    NONE = "none"
    QUEUED = "queued"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"


class Verdict(StrEnum):
    """What somebody found of the library's proposal."""

    RIGHT = "right"
    WRONG = "wrong"


@dataclass(frozen=True)
class Match:
    """What the library knew when it matched, to be held against what became of it.

    `confidence` is the library's own, before experience moved it. `edition` names the wording of
    the entry in `language`, that of the phrasings which matched.
    """

    language: str
    confidence: float
    edition: str


@dataclass(frozen=True)
class Part:
    """One question of the buyer and the library's answer to it.

    `question` and `gloss` are curated text in the desk's language: the closest library
    question, and the same answer. They are never a translation of the buyer's words.
    """

    asked: str
    entry: str
    confidence: float | None
    """Probability that this is what was asked; None where a person chose the entry."""
    question: str
    gloss: str
    language: str
    """The language of the answer; not the buyer's where the library lacks it."""
    terms: tuple[str, ...] = ()
    match: Match | None = None
    """None where a person chose the entry."""


@dataclass(frozen=True)
class Alternative:
    """Another entry it could be; `question` is curated text in the desk's language."""

    entry: str
    confidence: float
    question: str


@dataclass(frozen=True)
class Proposal:
    """What the library offers for a text: an answer, or only alternatives.

    `text` is None where nothing is close enough to propose. `automatic` says that every part
    is sure, every entry allows it and nothing in the text forbids it.
    """

    text: str | None
    language: str
    parts: tuple[Part, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    automatic: bool = False
    unanswered: tuple[str, ...] = ()
    """Questions of the buyer that the text leaves open."""


@dataclass(frozen=True)
class Draft:
    """One revision of a reply."""

    revision: int
    status: DraftStatus
    text: str
    language: str
    created_at: datetime
    parts: tuple[Part, ...] = ()
    unanswered: tuple[str, ...] = ()
    automatic: bool = False
    decided_by: PersonId | None = None
    decided_at: datetime | None = None
    delivery: Delivery = Delivery.NONE
    delivered_at: datetime | None = None
    problem: str | None = None
    tries: int = 0
    """How often a person had it sent again: a button from an earlier doubt is out of date."""
    covers: int = 0
    """How many of the inquiry's messages had come when this was made: it answers those."""
    by_hand: bool = False
    """A person wrote or changed the text, so that the desk's gloss does not follow it."""
    corrects: bool = False
    """It follows up an answer the buyer already has, and is worded so."""
    verdict: Verdict | None = None
    """What was found of it as a proposal of the library; None where nobody said."""

    @property
    def least_sure(self) -> Part | None:
        """The part that a verdict on the whole is about; None where a person chose any of it."""
        matched = [(part.match.confidence, part) for part in self.parts if part.match is not None]
        if not matched or len(matched) < len(self.parts):
            return None
        return min(matched, key=lambda pair: pair[0])[1]

    @property
    def follows_gloss(self) -> bool:
        """Whether the desk's gloss still says what this text says: not after an edit."""
        return bool(self.parts) and not self.by_hand

    def decided(self, status: DraftStatus, by: PersonId | None, at: datetime) -> "Draft":
        """This draft with a decision on it."""
        return replace(self, status=status, decided_by=by, decided_at=at)

    def released(self, status: DraftStatus, by: PersonId | None, at: datetime) -> "Draft":
        """This draft, decided and on its way."""
        return replace(self.decided(status, by, at), delivery=Delivery.QUEUED)
