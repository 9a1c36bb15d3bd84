"""Four people at the desk: they approve, edit, write, take, give back, dismiss, settle, retry."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from sandbox.server import Sandbox
from sandbox.slack.inputs import CannotAct
from sandbox.slack.outcomes import Outcome
from tests.soak.board import Board, Card
from tests.soak.buyers import Crowd
from tests.soak.shop import ANSWER_TO

PEOPLE = ("ania", "marek", "helena", "viktor")
_AGAIN = 6
"""How often somebody tries an act that shows a warning."""
_LOOK_EVERY = 0.5
_PATIENCE = 4.0
"""Real seconds somebody waits for a form, or for a card to become theirs."""
_LONG = "\N{CLINKING BEER MUGS} " * 1450
"""4350 of Telegram's units in 2900 characters, which the form takes: two pieces."""


class Desk:
    """The people; what they do is theirs to decide, by the seed."""

    def __init__(self, sandbox: Sandbox, board: Board, crowd: Crowd, seed: int) -> None:
        self._slack = sandbox.slack
        self._board = board
        self._crowd = crowd
        self._random = random.Random(f"desk {seed}")
        self._replies: dict[tuple[int, int], tuple[str, ...]] = {}
        """By inquiry and revision, what a buyer has who has all of that reply."""
        self._edits = 0

    async def work(self) -> None:
        """Deal with what wants something, until cancelled."""
        async with asyncio.TaskGroup() as people:
            for who in PEOPLE:
                people.create_task(self._sit(who))

    async def _sit(self, who: str) -> None:
        while True:
            card = self._board.take()
            if card is None:
                self._board.news.clear()
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._board.news.wait(), _LOOK_EVERY)
                continue
            try:
                await self._deal(who, card)
            except (CannotAct, TimeoutError):
                await asyncio.sleep(0.1)  # it changed under their hand, or no form came
            finally:
                self._board.give_back(card)

    async def _deal(self, who: str, card: Card) -> None:
        await asyncio.sleep(self._random.uniform(0.05, 0.3))
        if self._random.random() < 0.05 and "inquiry.claim" in card.offered:
            await self._press(who, card, "inquiry.claim")
            await self._board.changes(card, _PATIENCE)
            await self._press(who, card, "inquiry.release")
        match card.wants:
            case "delivery.retry":
                await self._decide_doubt(who, card)
            case "draft.approve":
                await self._decide_draft(who, card)
            case "inquiry.answer":
                await self._fill(who, card, "inquiry.answer", self._own_words(card))

    async def _decide_doubt(self, who: str, card: Card) -> None:
        """Ask the buyer whether it arrived."""
        inquiry, revision, *_ = card.offered["delivery.retry"].split(":")
        reply = self._replies.get((int(inquiry), int(revision)))
        has_it = reply is not None and self._crowd.buyers[card.buyer].has(reply)
        arrived = has_it and "delivery.settle" in card.offered
        await self._press(who, card, "delivery.settle" if arrived else "delivery.retry")

    async def _decide_draft(self, who: str, card: Card) -> None:
        mood = self._random.random()
        if mood < 0.04:
            await self._press(who, card, "draft.dismiss")
        elif mood < 0.12:
            await self._fill(who, card, "draft.edit", self._own_words(card))
        else:
            self._note(card, self._drafted(card))
            together = [who, self._random.choice(PEOPLE)] if mood < 0.25 else [who]
            await asyncio.gather(*(self._press(each, card, "draft.approve") for each in together))

    def _own_words(self, card: Card) -> list[str]:
        """The answers to what the card shows unanswered, in words of one's own; at times long."""
        still_open = self._crowd.buyers[card.buyer].open
        answers = [ANSWER_TO[text] for text in card.texts if text in still_open]
        self._edits += 1
        ends = f"(note {self._edits:04})"
        if self._random.random() < 0.2:
            return [f"(first of {ends})", _LONG, *answers, ends]
        return [*answers, ends]

    def _drafted(self, card: Card) -> list[str]:
        """The answers in the draft on a card, without those beside it in the desk's language."""
        shown = "\n".join(card.texts)
        answers = self._crowd.buyers[card.buyer].answers
        return [answer for answer in answers if answer in shown]

    def _note(self, card: Card, words: Sequence[str]) -> None:
        value = card.offered.get("draft.approve") or card.offered["inquiry.answer"]
        inquiry, revision = map(int, value.split(":"))
        if "draft.approve" not in card.offered:
            revision += 1  # a written answer is a revision of its own
        self._replies[inquiry, revision] = tuple(words)

    async def _fill(self, who: str, card: Card, action: str, words: list[str]) -> None:
        while self._slack.open_view(who) is not None:
            await self._slack.close_view(who)
        await self._press(who, card, action)
        view = await self._slack.wait_view(who, timeout=_PATIENCE)
        if view.body["private_metadata"] != f"{action} {card.offered[action]}":
            raise CannotAct("a form of another card came late")
        self._note(card, [each.strip() for each in words if each is not _LONG])
        text = "\n\n".join(words)
        await _until_taken(lambda: self._slack.submit(who, {"reply": {"text": text}}))

    async def _press(self, who: str, card: Card, action: str) -> None:
        if action in self._board.cards[card.ts].offered:
            await _until_taken(lambda: self._slack.click(who, card.channel, card.ts, action))


async def _until_taken(act: Callable[[], Awaitable[Outcome]]) -> None:
    """While the bot is down, or dies over an act, Slack shows a warning: one tries again."""
    for _ in range(_AGAIN):
        if (await act()).acked:
            return
        await asyncio.sleep(0.3)
