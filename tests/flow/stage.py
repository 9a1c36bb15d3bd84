"""Plays buyers and the desk, and reads what they see."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal, TypeVar

from sandbox.clock import SharedClock
from sandbox.faults import Hang, Rule
from sandbox.server import Sandbox
from sandbox.slack.blocks import words_of
from sandbox.slack.messages import Message as Posted
from sandbox.telegram import User

_T = TypeVar("_T")


class Stage:
    """The sandbox with the bot behind it."""

    def __init__(self, sandbox: Sandbox, clock: SharedClock, database: Path | None = None) -> None:
        """`database` is the bot's SQLite file, for tests that look behind the scene."""
        self.sandbox = sandbox
        self.clock = clock
        self.database = database
        self.telegram = sandbox.telegram
        self.slack = sandbox.slack

    async def buyer(self, name: str = "Ana", language: str | None = "es") -> User:
        """A buyer who has started the chat and was greeted."""
        user = self.telegram.new_user(name, language_code=language)
        self.telegram.press_start(user)
        await self.telegram.wait_received(user, 1)
        return user

    def replies(self, user: User) -> list[str]:
        """What the buyer has got from us after the greeting, in order."""
        return [message.text for message in self.telegram.received(user)[1:]]

    async def until(self, look: Callable[[], _T], timeout: float = 5.0) -> _T:
        """Wait until `look` gives something true."""
        return await self.sandbox.effects.until(look, timeout)

    async def replied(self, user: User, count: int = 1) -> list[str]:
        """Wait until the buyer has `count` texts after the greeting."""
        await self.until(lambda: len(self.replies(user)) >= count)
        return self.replies(user)

    def cards(self) -> list[Posted]:
        """The cards in the sales channel, oldest first."""
        said = self.slack.messages(self.slack.sales_channel)
        return [each for each in said if each.thread_ts is None]

    async def card(self, number: int = 1, having: str = "") -> Posted:
        """Wait for a card (the first, the second, ...) that shows `having`."""

        def look() -> Posted | None:
            cards = self.cards()
            if len(cards) < number or having not in shown(cards[number - 1]):
                return None
            return cards[number - 1]

        try:
            found = await self.until(look)
        except TimeoutError:
            cards = "\n---\n".join(shown(card) for card in self.cards())
            raise AssertionError(f"no card {number} shows {having!r}:\n{cards}") from None
        assert found is not None
        return found

    async def asked(self, text: str, name: str = "Ana", language: str | None = "es") -> User:
        """A buyer who has just written `text`, with the first card on the desk."""
        user = await self.buyer(name, language)
        self.telegram.say(user, text)
        await self.card(having=text)
        return user

    async def click(self, who: str, action: str, number: int = 1, value: object = None) -> None:
        """Press a button, or choose in a menu, on a card as it stands."""
        card = await self.card(number)
        outcome = await self.slack.click(who, card.channel, card.ts, action, value)
        assert outcome.acked, outcome

    async def fill(self, who: str, text: str) -> Any:
        """Write into the open form and submit it."""
        await self.slack.wait_view(who)
        return await self.slack.submit(who, {"reply": {"text": text}})

    async def whispered(self, who: str, having: str) -> str:
        """Wait for a private word to a person."""

        def look() -> str | None:
            texts = [note.text for note in self.slack.ephemerals(who)]
            return next((text for text in texts if having in text), None)

        try:
            found = await self.until(look)
        except TimeoutError:
            texts = [note.text for note in self.slack.ephemerals(who)]
            raise AssertionError(f"nobody told {who} {having!r}, only {texts}") from None
        assert found is not None
        return found

    def whispers(self, who: str) -> list[str]:
        """Every private word to a person, oldest first."""
        return [note.text for note in self.slack.ephemerals(who)]

    async def home(self, who: str, having: str = "") -> str:
        """Let a person look at the app's home, and wait until it shows `having`."""
        await self.slack.open_home(who)

        def look() -> str | None:
            view = self.slack.home(who)
            text = "\n".join(words_of(view.blocks)) if view is not None else ""
            return text if view is not None and having in text else None

        found = await self.until(look)
        assert found is not None
        return found

    def move(self, by: timedelta) -> None:
        """Let business time pass."""
        self.clock.move(by)

    @contextmanager
    def hanging(
        self, platform: Literal["telegram", "slack"], *methods: str, chat: str | None = None
    ) -> Iterator[None]:
        """Such calls are neither carried out nor answered before the block ends; then all are."""
        faults = self.sandbox.faults
        rules = [
            faults.add(Rule(Hang(), platform=platform, method=method, chat=chat, times=None))
            for method in methods
        ]
        try:
            yield
        finally:
            for rule in rules:
                faults.remove(rule)
            faults.release()
            faults.closing.clear()

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """What a query on the bot's database gives."""
        assert self.database is not None, "this stage was built without a database"
        with closing(sqlite3.connect(self.database)) as connection:
            return connection.execute(query, values).fetchall()

    async def settled(self, timeout: float = 5.0) -> None:
        """Wait until everything that came in was handled and nothing that is due was left undone.

        After it, what did not happen will not happen before the clock is moved.
        """
        async with asyncio.timeout(timeout):
            await self.slack.deliveries.settle(timeout)
            while self.telegram.pending or self._owed():  # noqa: ASYNC110  a file tells nobody
                await asyncio.sleep(0.005)

    def _owed(self) -> bool:
        now = self.clock.now().replace(tzinfo=None).isoformat(" ", "microseconds")
        return bool(self.rows("SELECT 1 FROM work WHERE due_at <= ? LIMIT 1", now))


def shown(card: Posted) -> str:
    """All that a card says, as text, its buttons in brackets."""
    return "\n".join(line for block in card.blocks for line in _texts(block) if line)


def buttons(card: Posted) -> list[str]:
    """The action ids on a card, in order."""
    return [
        element["action_id"]
        for block in card.blocks
        if block["type"] == "actions"
        for element in block["elements"]
    ]


def _texts(block: dict[str, Any]) -> list[str]:
    kind = block["type"]
    if kind in {"header", "section"}:
        texts = [block["text"]] if "text" in block else []
        return [text["text"] for text in [*texts, *block.get("fields", [])]]
    if kind == "context":
        return [element["text"] for element in block["elements"]]
    if kind == "actions":
        return [f"[{element.get('action_id')}]" for element in block["elements"]]
    return []
