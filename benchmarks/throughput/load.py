"""Buyers who write, and when each was answered: a fixed number outstanding, or a steady rate."""

import asyncio
import json
import re
import time
from collections import Counter, deque
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from itertools import cycle
from typing import Any, Self

from benchmarks.throughput.cpu import CpuMeter
from benchmarks.throughput.questions import LANGUAGES, Question
from sandbox.effects import Call, Effect
from sandbox.server import Sandbox
from sandbox.telegram import User

_NAME = re.compile(r"Buyer[0-9]{5}x")
_SHOWN = frozenset({"chat.postMessage", "chat.update"})


@dataclass(frozen=True)
class Order:
    """What load is wanted. With `outstanding` it is a closed loop of so many messages at a time,
    with `rate` an open one of so many a second, with neither nobody writes at all."""

    seconds: float
    """How long it is measured."""
    warm: float = 0.0
    """Seconds of the same before that."""
    outstanding: int = 0
    rate: float = 0.0
    patience: float = 10.0
    """Seconds without any answer after which the rest of an open loop is given up."""
    pids: Mapping[str, int] = field(default_factory=dict)
    """Whose processor time is measured, by name; the children of each count too."""

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """From JSON. Raises TypeError for what it does not know."""
        return cls(**given)


@dataclass
class Figures:
    """What came of a load. Times are seconds, processor time is in shares of one core."""

    seconds: float = 0.0
    count: int = 0
    open: int = 0
    """Messages that had no card or no answer at the end: in an open loop they were given up."""
    wrong: int = 0
    """Answers with another text than the library's."""
    carded: list[float] = field(default_factory=list)
    """From when a message was written until it stood on a card."""
    answered: list[float] = field(default_factory=list)
    calls: dict[str, float] = field(default_factory=dict)
    """Calls of each method for each message."""
    cpu: dict[str, float] = field(default_factory=dict)

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """From JSON."""
        known = {each.name for each in fields(cls)}
        return cls(**{name: value for name, value in given.items() if name in known})


@dataclass
class _Asked:
    at: float
    question: Question
    carded: float | None = None
    answered: float | None = None


class Crowd:
    """The buyers of one sandbox, each with a question of their language after the other."""

    def __init__(
        self, sandbox: Sandbox, asked: Mapping[str, tuple[Question, ...]], size: int
    ) -> None:
        """`size` conversations; each language has as many of them."""
        self._sandbox = sandbox
        self._idle: deque[User] = deque()
        self._questions = {}
        self._by_name: dict[str, int] = {}
        for number in range(size):
            language = LANGUAGES[number % len(LANGUAGES)]
            user = sandbox.telegram.new_user(f"Buyer{number:05d}x", language_code=language)
            turn = number // len(LANGUAGES) % len(asked[language])
            self._questions[user.id] = cycle(asked[language][turn:] + asked[language][:turn])
            self._by_name[user.first_name] = user.id
            self._idle.append(user)
        self._open: dict[int, _Asked] = {}
        self._users = {user.id: user for user in self._idle}
        self.done: list[_Asked] = []
        self.wrong = 0
        self.calls: Counter[str] = Counter()
        self.news = asyncio.Event()
        sandbox.effects.subscribe(self._note)

    @property
    def open(self) -> int:
        """How many messages wait for their card or answer."""
        return len(self._open)

    def ask(self) -> bool:
        """Let the buyer who has been silent longest write; False where all wait for an answer."""
        if not self._idle:
            return False
        user = self._idle.popleft()
        question: Question = next(self._questions[user.id])
        self._open[user.id] = _Asked(time.perf_counter(), question)
        self._sandbox.telegram.say(user, question.text)
        return True

    def _note(self, entry: Effect | Call) -> None:
        if isinstance(entry, Call):
            self.calls[entry.method] += 1
            return
        now = time.perf_counter()
        if entry.method in _SHOWN:
            self._card(entry, now)
        elif entry.method == "sendMessage" and entry.chat is not None:
            asked = self._open.get(int(entry.chat))
            if asked is not None and asked.answered is None:
                asked.answered = now
                self.wrong += entry.data.get("text") != asked.question.answer
                self._settle(int(entry.chat), asked)

    def _card(self, entry: Effect, now: float) -> None:
        name = _NAME.search(str(entry.data.get("text", "")))
        buyer = self._by_name.get(name.group()) if name else None
        asked = self._open.get(buyer) if buyer is not None else None
        if buyer is None or asked is None or asked.carded is not None:
            return
        if asked.question.text in json.dumps(entry.data.get("blocks"), ensure_ascii=False):
            asked.carded = now
            self._settle(buyer, asked)

    def _settle(self, buyer: int, asked: _Asked) -> None:
        if asked.carded is None or asked.answered is None:
            return
        del self._open[buyer]
        self.done.append(asked)
        self._idle.append(self._users[buyer])
        self.news.set()


async def run(crowd: Crowd, order: Order) -> dict[str, Any]:
    """Let the crowd write as ordered; the figures as JSON."""
    if order.rate:
        return asdict(await _steady(crowd, order))
    if order.outstanding:
        return asdict(await _closed(crowd, order))
    watch = _Watch(crowd, order)
    await asyncio.sleep(order.seconds)
    return asdict(watch.figures())


async def _closed(crowd: Crowd, order: Order) -> Figures:
    await _keep_outstanding(crowd, order.outstanding, order.warm)
    watch = _Watch(crowd, order)
    await _keep_outstanding(crowd, order.outstanding, order.seconds)
    return watch.figures()


async def _keep_outstanding(crowd: Crowd, outstanding: int, seconds: float) -> None:
    until = time.perf_counter() + seconds
    while (left := until - time.perf_counter()) > 0:
        while crowd.open < outstanding and crowd.ask():
            pass
        await _news(crowd, left)


async def _steady(crowd: Crowd, order: Order) -> Figures:
    await _keep_rate(crowd, order.rate, order.warm)
    watch = _Watch(crowd, order)
    await _keep_rate(crowd, order.rate, order.seconds)
    figures = watch.figures()
    while crowd.open and await _news(crowd, order.patience):
        pass
    late = watch.figures()
    return replace(
        figures, carded=late.carded, answered=late.answered, open=late.open, wrong=late.wrong
    )


async def _keep_rate(crowd: Crowd, rate: float, seconds: float) -> None:
    begun = time.perf_counter()
    for number in range(int(rate * seconds)):
        await asyncio.sleep(max(0.0, begun + number / rate - time.perf_counter()))
        crowd.ask()
    await asyncio.sleep(max(0.0, begun + seconds - time.perf_counter()))


async def _news(crowd: Crowd, patience: float) -> bool:
    crowd.news.clear()
    with suppress(TimeoutError):
        async with asyncio.timeout(patience):
            await crowd.news.wait()
            return True
    return False


class _Watch:
    """From now on it counts."""

    def __init__(self, crowd: Crowd, order: Order) -> None:
        self._crowd = crowd
        self._from = len(crowd.done)
        self._wrong = crowd.wrong
        self._calls = Counter(crowd.calls)
        self._meter = CpuMeter(order.pids)
        self._begun = time.perf_counter()

    def figures(self) -> Figures:
        """What was seen until now; times are of what was written in it, counts of what was done."""
        crowd = self._crowd
        done = crowd.done[self._from :]
        calls = Counter(crowd.calls)
        calls.subtract(self._calls)
        times = [each for each in done if each.at >= self._begun]
        return Figures(
            seconds=time.perf_counter() - self._begun,
            count=len(done),
            open=crowd.open,
            wrong=crowd.wrong - self._wrong,
            carded=[each.carded - each.at for each in times if each.carded is not None],
            answered=[each.answered - each.at for each in times if each.answered is not None],
            calls={name: number / max(1, len(done)) for name, number in calls.items() if number},
            cpu=self._meter.shares(),
        )
