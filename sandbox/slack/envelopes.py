"""Deliveries to the bot: what was sent, how often, and what came back."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sandbox.slack.schema import Json


class Sort(StrEnum):
    """What sort of thing is delivered, in the words of Socket Mode's envelopes."""

    EVENT = "events_api"
    INTERACTION = "interactive"
    COMMAND = "slash_commands"


@dataclass(frozen=True)
class Acked:
    """The bot acknowledged in time, perhaps with a payload."""

    payload: Json | None = None


@dataclass(frozen=True)
class Missed:
    """No acknowledgement in time, and why, in the words of Slack's retry reasons."""

    reason: str
    no_retry: bool = False


@dataclass
class Attempt:
    """One try at delivering. `number` is 0 for the first; `outcome` is None while it is open."""

    number: int
    at: datetime
    via: str
    envelope_id: str
    retry_reason: str | None = None
    outcome: Acked | Missed | None = None


@dataclass
class Delivery:
    """One thing for the bot. `name` is the event's or payload's type, or the command.

    `channel` is where it happened, for fault rules. It is finished once it was acknowledged, or
    once no further attempt follows.
    """

    seq: int
    sort: Sort
    name: str
    payload: Json
    at: datetime
    channel: str | None = None
    attempts: list[Attempt] = field(default_factory=list)
    finished: asyncio.Event = field(default_factory=asyncio.Event, repr=False)

    @property
    def event_id(self) -> str | None:
        """The id Slack gives an event, the same in every attempt."""
        found = self.payload.get("event_id")
        return str(found) if found is not None else None

    @property
    def acked(self) -> bool:
        """Whether the bot acknowledged one of the attempts in time."""
        return any(isinstance(attempt.outcome, Acked) for attempt in self.attempts)

    @property
    def answer(self) -> Json | None:
        """What the bot sent along with its acknowledgement."""
        answers = [
            each.outcome.payload for each in self.attempts if isinstance(each.outcome, Acked)
        ]
        return answers[-1] if answers else None

    @property
    def failures(self) -> list[str]:
        """Why attempts failed, in order."""
        return [each.outcome.reason for each in self.attempts if isinstance(each.outcome, Missed)]

    def envelope(self, attempt: Attempt) -> Json:
        """What goes through the socket."""
        envelope: Json = {
            "envelope_id": attempt.envelope_id,
            "type": self.sort.value,
            "payload": self.payload,
            "accepts_response_payload": self.sort is not Sort.EVENT,
        }
        if self.sort is Sort.EVENT:
            envelope["retry_attempt"] = attempt.number
            envelope["retry_reason"] = attempt.retry_reason or ""
        return envelope
