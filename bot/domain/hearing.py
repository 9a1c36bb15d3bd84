"""What a buyer's message is to the conversation: a question, a courtesy, or no words at all."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.gravity import Reason
from bot.domain.inquiry import Inquiry
from bot.domain.kinds import OWN_INQUIRY, Kind, Severity
from bot.domain.lifecycle import Status
from bot.domain.policy import Policy


class Bearing(StrEnum):
    """How a message bears on what we owe."""

    QUESTION = "question"
    COURTESY = "courtesy"
    """Thanks, a greeting, a nudge, a sticker: nothing to answer anew."""
    REPEAT = "repeat"
    """The same words again."""
    WORDLESS = "wordless"
    """A photo, a voice note, a file: a person has to look at it."""


@dataclass(frozen=True)
class Heard:
    """A buyer's message, read."""

    bearing: Bearing
    kind: Kind
    severity: Severity | None
    language: str
    wants_person: bool = False
    """The buyer asked for a person: nothing goes out by itself, and they are told by when."""
    reasons: tuple[Reason, ...] = ()
    """Why it is so grave; empty where nobody says."""
    tags: frozenset[str] = frozenset()
    """Topics and owners of the entries it matched."""

    @property
    def grounds(self) -> tuple[Reason, ...]:
        """The reasons of the severity: there is one wherever there is a severity."""
        if self.reasons or self.severity is None:
            return self.reasons
        return (Reason("wording", self.severity),)


def is_repeat(text: str, unanswered: Iterable[str]) -> bool:
    """Whether the buyer already said this since our last answer, but for case and spacing."""
    words = _plain(text)
    return bool(words) and any(words == _plain(earlier) for earlier in unanswered)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in folded if char.isalnum())


def inquiry_to_join(
    inquiries: Sequence[Inquiry], heard: Heard, now: datetime, policy: Policy
) -> Inquiry | None:
    """The inquiry this message belongs to, or None where it opens its own.

    A message joins the conversation's open inquiry (the one last heard of, where there are
    several), or one resolved no longer than `reopen_within` ago. A complaint or a privacy
    request joins only an open inquiry of its own kind, and only a question about an order one
    that an order opened: there may be one for weeks.
    """
    live = [inquiry for inquiry in inquiries if _is_live(inquiry, now, policy)]
    if heard.bearing is not Bearing.COURTESY and heard.kind is not Kind.ORDER_STATUS:
        live = [inquiry for inquiry in live if not inquiry.is_unasked]
    if heard.bearing is Bearing.QUESTION and heard.kind in OWN_INQUIRY:
        live = [
            inquiry
            for inquiry in live
            if inquiry.kind is heard.kind and inquiry.status is not Status.RESOLVED
        ]
    open_first = sorted(
        live, key=lambda inquiry: (inquiry.status is not Status.RESOLVED, inquiry.heard_at)
    )
    return open_first[-1] if open_first else None


def _is_live(inquiry: Inquiry, now: datetime, policy: Policy) -> bool:
    if inquiry.resolved_at is None:
        return True
    return now - inquiry.resolved_at <= policy.reopen_within
