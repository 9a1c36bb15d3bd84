"""How fast the platforms may be used, and by which lane each effect goes.

Lanes are shared by all processes (`bot/store/lanes.py`). A slot is taken before a platform is
asked; where it refuses all the same, it says how long to wait, and the lane waits with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.ids import ConversationId
from bot.store.cards import Place
from bot.store.lanes import Rate
from bot.store.outbound import OutboxKind

_TIER_3, _TIER_4 = 50 / 60, 100 / 60
"""Calls of a method a second (docs.slack.dev/apis/web-api/rate-limits)."""


@dataclass(frozen=True)
class Lane:
    """A lane by name, and how fast it is."""

    name: str
    rate: Rate


@dataclass(frozen=True)
class BuyerRates:
    """How fast the buyers' channel may be used."""

    overall: Rate
    per_chat: Rate

    def lanes(self, channel: str, conversation: ConversationId) -> tuple[Lane, ...]:
        """What a message to this buyer passes, the narrowest first."""
        chat = Lane(f"{channel}:{conversation}", self.per_chat)
        return (chat, Lane(channel, self.overall))


@dataclass(frozen=True)
class DeskRates:
    """How fast the desk's platform may be used, as multiples of what Slack publishes: one message a
    second in a channel, and the tiers of the methods."""

    times: float = 1.0

    def post(self, place: Place) -> Lane:
        """A message in a place. Breaches hang in the same channel as escalations."""
        where = Place.SLA if place == Place.BREACH else place
        return Lane(f"desk:{where}", _rate(1.0 * self.times, 3.0))

    @property
    def update(self) -> Lane:
        """Another picture on a message (chat.update, tier 3)."""
        return Lane("desk:update", _rate(_TIER_3 * self.times, 30.0))

    def of(self, kind: OutboxKind, payload: Mapping[str, Any]) -> Lane:
        """What goes to the desk but cards."""
        match kind:
            case OutboxKind.WHISPER | OutboxKind.HOME:  # postEphemeral, views.publish: tier 4
                return Lane(f"desk:{kind}", _rate(_TIER_4 * self.times, 30.0))
            case (
                OutboxKind.REMOVE_FILE | OutboxKind.REMOVE_NOTE
            ):  # files.delete, chat.delete: tier 3
                return Lane(f"desk:{kind}", _rate(_TIER_3 * self.times, 30.0))
            case OutboxKind.FILE | OutboxKind.FILE_MISSING:
                return self.post(Place.SALES)
            case OutboxKind.SAY if "place" in payload:
                return self.post(Place.read(payload["place"]))
            case OutboxKind.SAY if payload.get("channel") or payload.get("person"):
                where = payload.get("channel") or payload["person"]
                return Lane(f"desk:in:{where}", _rate(1.0 * self.times, 3.0))
        return self.post(Place.SLA)


def _rate(per_second: float, burst: float) -> Rate:
    return Rate(per_second, max(1, round(max(burst, per_second))))
