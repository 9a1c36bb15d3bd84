"""Buyers who ask, wait for the answer, and ask on; some in bursts, some before an answer came."""

import asyncio
import random
from collections.abc import Callable, Sequence
from contextlib import suppress

from sandbox.effects import Call, Effect
from sandbox.faults import Reorder, Rule
from sandbox.server import Sandbox
from sandbox.telegram import User
from tests.soak.shop import LANGUAGES, QUESTIONS, Question

_FIRST_WITHIN = 20.0
_PAUSE = (2.0, 20.0)
"""Real seconds until a buyer asks on."""
_BURSTS = (1, 1, 1, 1, 2, 3)
_FOLLOW_UPS = 0.2
_SWAPS = 0.5
"""How often the first two messages of a burst change places on their way."""


class Buyer:
    """One person, with all of their questions in an order of their own."""

    def __init__(self, user: User, questions: Sequence[Question]) -> None:
        self.user = user
        self.open: dict[str, str] = {}
        """What waits for an answer: the question's text, and its answer."""
        self.had: list[str] = []
        """What the bot wrote, in order."""
        self.to_come = list(questions)
        self.answers = [one.answer for one in questions]
        self.answered = asyncio.Event()

    def hear(self, text: str) -> None:
        """The bot wrote."""
        self.had.append(text)
        self.open = {asked: answer for asked, answer in self.open.items() if answer not in text}
        if not self.open:
            self.answered.set()

    def has(self, words: Sequence[str]) -> bool:
        """What they say when somebody asks whether all of that arrived."""
        return all(any(each in text for text in self.had) for each in words)


class Crowd:
    """All buyers; whoever has asked everything makes room for somebody new."""

    def __init__(self, sandbox: Sandbox, seed: int) -> None:
        self.buyers: dict[str, Buyer] = {}
        """By name."""
        self.said = 0
        self._sandbox = sandbox
        self._random = random.Random(f"buyers {seed}")
        self._by_chat: dict[str, Buyer] = {}
        self._unsubscribe: Callable[[], None] = sandbox.effects.subscribe(self._notice)

    @property
    def waiting(self) -> list[Buyer]:
        """Those who wait for an answer."""
        return [buyer for buyer in self.buyers.values() if buyer.open]

    @property
    def answered(self) -> int:
        """How many messages were answered."""
        return self.said - sum(len(buyer.open) for buyer in self.buyers.values())

    async def come(self, size: int, closing: asyncio.Event) -> None:
        """Ask until `closing` is set, and go when everything was answered."""
        await asyncio.gather(*(self._take_turns(closing) for _ in range(size)))

    async def _take_turns(self, closing: asyncio.Event) -> None:
        await _pause(closing, self._random.uniform(0, _FIRST_WITHIN))
        while not closing.is_set():
            await self._live(self._newcomer(), closing)

    def _newcomer(self) -> Buyer:
        language = LANGUAGES[len(self.buyers) % len(LANGUAGES)]
        name = f"Buyer{len(self.buyers):04}"
        questions = QUESTIONS[language]
        buyer = Buyer(
            self._sandbox.telegram.new_user(name, language_code=language),
            self._random.sample(questions, len(questions)),
        )
        self.buyers[name] = self._by_chat[str(buyer.user.id)] = buyer
        return buyer

    async def _live(self, buyer: Buyer, closing: asyncio.Event) -> None:
        while buyer.to_come and not closing.is_set():
            self._ask(buyer, self._random.choice(_BURSTS))
            if self._random.random() < _FOLLOW_UPS:
                await _pause(closing, self._random.uniform(1.0, 6.0))
                self._ask(buyer, 1)
            await buyer.answered.wait()
            await _pause(closing, self._random.uniform(*_PAUSE))

    def _ask(self, buyer: Buyer, count: int) -> None:
        asked, buyer.to_come = buyer.to_come[:count], buyer.to_come[count:]
        if len(asked) > 1 and self._random.random() < _SWAPS:
            chat = str(buyer.user.id)
            swap = Rule(Reorder(), platform="telegram", method="webhook", chat=chat)
            self._sandbox.faults.add(swap)
        for question in asked:
            buyer.answered.clear()
            buyer.open[question.text] = question.answer
            self._sandbox.telegram.say(buyer.user, question.text)
            self.said += 1

    def _notice(self, entry: Effect | Call) -> None:
        if isinstance(entry, Call) or entry.platform != "telegram" or entry.kind != "message":
            return
        self._by_chat[str(entry.chat)].hear(entry.data["text"])


async def _pause(closing: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(closing.wait(), seconds)
