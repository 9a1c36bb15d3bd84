"""Thirty buyers in five languages, two people who click everything, and a bot that keeps dying."""

import asyncio
import random
from pathlib import Path

from sandbox.clock import SharedClock
from sandbox.effects import Call, Effect
from sandbox.server import Sandbox
from sandbox.slack.messages import Message as Posted
from sandbox.telegram import User
from tests.fleet.nursery import Nursery
from tests.fleet.process import Process
from tests.flow.killed import QUESTIONS, killable_bot
from tests.flow.stage import Stage, buttons

DEATHS = 7
PEOPLE = ("ania", "marek")
ASKED = [
    (language, question, answer)
    for language, asked in QUESTIONS.items()
    for question, answer in asked
] * 2
"""Thirty questions with their answers."""


class Buyers:
    """Thirty people; whenever a card is posted, the next of them asks."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._to_come = list(ASKED)
        self.expected: dict[str, tuple[User, str]] = {}
        stage.sandbox.effects.subscribe(self._notice)
        for _ in range(3):
            self._ask()

    def _notice(self, entry: Effect | Call) -> None:
        if isinstance(entry, Effect) and entry.method == "chat.postMessage" and self._to_come:
            self._ask()

    def _ask(self) -> None:
        language, question, answer = self._to_come.pop(0)
        name = f"Buyer{len(self.expected):02}"
        buyer = self._stage.telegram.new_user(name, language_code=language)
        self.expected[name] = buyer, answer
        self._stage.telegram.say(buyer, question)


class Death:
    """Kills the bot in the middle of a call to a platform, after a random number of them."""

    def __init__(self, sandbox: Sandbox, bot: Process) -> None:
        self._bot = bot
        self._random = random.Random(2026)
        self._left = 0
        self._killed = asyncio.Event()
        sandbox.effects.subscribe(self._count)

    async def work(self) -> None:
        """Kill, and start again what was killed, as often as is to be."""
        for _ in range(DEATHS):
            self._killed.clear()
            self._left = self._random.randint(6, 28)
            await self._killed.wait()
            await self._bot.restart()

    def _count(self, entry: Effect | Call) -> None:
        self._left -= 1
        if self._left == 0:
            self._bot.kill()
            self._killed.set()


class Desk:
    """Two people who approve every draft at the same time, and settle what is in doubt."""

    def __init__(self, stage: Stage, bot: Process, expected: dict[str, tuple[User, str]]) -> None:
        self._stage = stage
        self._bot = bot
        self._expected = expected

    async def work(self) -> None:
        """Click until every buyer's card says that the reply was sent."""
        while not self._is_done():
            await self._bot.up.wait()
            for card in self._stage.cards():
                await self._look_at(card)
            await self._stage.settled(timeout=30)

    def _is_done(self) -> bool:
        cards = self._stage.cards()
        sent = [card for card in cards if "reply.correct" in buttons(card)]
        return len(sent) == len(cards) == len(ASKED)

    async def _look_at(self, card: Posted) -> None:
        offered = buttons(self._stage.slack.message(card.channel, card.ts))
        if "draft.approve" in offered:
            await asyncio.gather(*(self._click(who, card, "draft.approve") for who in PEOPLE))
        elif "delivery.settle" in offered:
            has_it = self._has_the_answer(card)
            await self._click("ania", card, "delivery.settle" if has_it else "delivery.retry")

    async def _click(self, who: str, card: Posted, action: str) -> None:
        # While the bot is down, or dies over the click, Slack shows an error: one tries again.
        await self._stage.slack.click(who, card.channel, card.ts, action)

    def _has_the_answer(self, card: Posted) -> bool:
        name = next(name for name in self._expected if f"from {name}\n" in card.shown)
        buyer, answer = self._expected[name]
        return answer in [message.text for message in self._stage.telegram.received(buyer)]


async def test_every_buyer_is_answered_once_and_has_one_card(
    nursery: Nursery, sandbox: Sandbox, clock: SharedClock, tmp_path: Path
) -> None:
    clock.unfreeze()
    database = tmp_path / "parley.db"
    stage = Stage(sandbox, clock, database)
    sandbox.slack.deliveries.ack_within = 0.5  # who clicked as it died need not wait three seconds
    async with killable_bot(nursery, sandbox, tmp_path, f"sqlite:///{database}") as bot:
        buyers = Buyers(stage)
        death = asyncio.create_task(Death(sandbox, bot).work())
        async with asyncio.timeout(60):
            await Desk(stage, bot, buyers.expected).work()
            await death
            await stage.settled()
    got = {
        name: [message.text for message in stage.telegram.received(buyer)]
        for name, (buyer, _) in buyers.expected.items()
    }
    assert got == {name: [answer] for name, (_, answer) in buyers.expected.items()}
    posts = sandbox.effects.of("slack", method="chat.postMessage", kind="message")
    assert len(posts) == len(got) == 30
    assert bot.deaths == DEATHS + 1
