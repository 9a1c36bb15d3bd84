"""The sales channel as the desk sees it: each card as it stands, and which of them want an act."""

import asyncio
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sandbox.effects import Call, Effect
from sandbox.server import Sandbox
from sandbox.slack.blocks import elements_of, words_of

_WANTED = ("delivery.retry", "draft.approve", "inquiry.answer")
"""What somebody has to do something about, the most urgent first."""
_PATIENCE = 5.0
"""Real seconds until somebody looks again at a card on which a click has changed nothing."""


@dataclass(frozen=True)
class Card:
    """A card as it stands; `seq` tells whether it has changed."""

    channel: str
    ts: str
    seq: int
    buyer: str
    offered: Mapping[str, str]
    """The values of its buttons, by action."""
    texts: tuple[str, ...]

    @property
    def wants(self) -> str | None:
        """The button somebody should press."""
        return next((action for action in _WANTED if action in self.offered), None)


class Board:
    """All cards."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.cards: dict[str, Card] = {}
        self.in_hand: set[str] = set()
        self.news = asyncio.Event()
        self._wanting: dict[str, None] = {}
        self._resting: dict[str, tuple[int, float]] = {}
        self._sales = sandbox.slack.sales_channel
        self._changed: dict[str, asyncio.Event] = {}
        sandbox.effects.subscribe(self._notice)

    @property
    def wanting(self) -> list[Card]:
        """The cards that want something, the longest waiting first."""
        return [self.cards[ts] for ts in self._wanting]

    def take(self) -> Card | None:
        """The next card that wants something and is in nobody's hands; now it is in somebody's."""
        found = next(self._free(), None)
        if found is not None:
            self.in_hand.add(found.ts)
        return found

    def give_back(self, card: Card) -> None:
        """It is in nobody's hands any more; while it wants something it goes to the end, and rests
        until it looks otherwise than it did, or too long for somebody's patience."""
        self.in_hand.discard(card.ts)
        if card.ts in self._wanting:
            self._wanting[card.ts] = self._wanting.pop(card.ts)
            self._resting[card.ts] = card.seq, time.monotonic() + _PATIENCE

    async def changes(self, card: Card, timeout: float) -> bool:
        """Wait for a card to look otherwise than it did; whether it does."""
        try:
            async with asyncio.timeout(timeout):
                while self.cards[card.ts].seq == card.seq:
                    await self._changed.setdefault(card.ts, asyncio.Event()).wait()
        except TimeoutError:
            return False
        return True

    def _free(self) -> Iterator[Card]:
        return (
            self.cards[ts]
            for ts in self._wanting
            if ts not in self.in_hand and not self._rests(self.cards[ts])
        )

    def _rests(self, card: Card) -> bool:
        seq, until = self._resting.get(card.ts, (0, 0.0))
        return seq == card.seq and time.monotonic() < until

    def _notice(self, entry: Effect | Call) -> None:
        if isinstance(entry, Call) or entry.chat != self._sales or not entry.data.get("metadata"):
            return
        blocks = entry.data["blocks"]
        card = Card(
            channel=self._sales,
            ts=entry.data["ts"],
            seq=entry.seq,
            buyer=blocks[0]["text"]["text"].rpartition(" ")[2],
            offered={
                element["action_id"]: element.get("value", "")
                for block in blocks
                for element in elements_of(block)
            },
            texts=tuple(words_of(blocks)),
        )
        self.cards[card.ts] = card
        if card.wants is None:
            self._wanting.pop(card.ts, None)
        else:
            self._wanting.setdefault(card.ts, None)
            self.news.set()
        changed = self._changed.pop(card.ts, None)
        if changed is not None:
            changed.set()
