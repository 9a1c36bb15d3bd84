"""Production code stepped by hand: it halts at gates, and the explorer says which one opens next.

A task belongs to a process (a context variable); a process that dies loses all its tasks. What runs
between two gates runs to the next gate, to its end, or into a lock that another open transaction
holds: the server itself is asked which, so nothing is timed.
"""

import asyncio
from collections.abc import Callable, Coroutine
from contextvars import Context, ContextVar, copy_context
from dataclasses import dataclass, field
from typing import Any

process: ContextVar[str] = ContextVar("process", default="")
"""Whose task this is; empty: the explorer's own, which no gate halts."""
role: ContextVar[str] = ContextVar("role", default="")
"""What the task is doing, as steps name it."""
token: ContextVar[str] = ContextVar("token", default="")
"""The owner of the job in hand, as the work list knows it."""

GO = "go"
_LOOK_AGAIN_SECONDS = 0.004

Waits = Callable[[], dict[int, set[int]]]
"""Which of the server's backends wait for a lock, and for whom."""


def _always() -> bool:
    return True


@dataclass(eq=False)
class Gate:
    """Where a task halts. `answers` are the ways it may go on."""

    process: str
    role: str
    point: str
    answers: tuple[str, ...]
    task: "asyncio.Task[Any]"
    token: str
    opened: "asyncio.Future[str]"
    since: float
    ready: Callable[[], bool] = _always

    @property
    def name(self) -> str:
        """As steps name it."""
        return f"{self.process} {self.role} {self.point}"


@dataclass
class EngineClock:
    """Engine time, in seconds, moved by hand."""

    now: float = 0.0


@dataclass
class Gates:
    """All the gates of one exploration."""

    waits: Waits
    clock: EngineClock
    waiting: list[Gate] = field(default_factory=list)
    _tasks: dict["asyncio.Task[Any]", tuple[str, str]] = field(default_factory=dict)
    """Each task's process, and what it does."""
    _resting: set["asyncio.Task[Any] | None"] = field(default_factory=set)
    _moved: asyncio.Event = field(default_factory=asyncio.Event)

    def install(self, loop: asyncio.AbstractEventLoop) -> None:
        """From now on every task that a process begins is known."""
        loop.set_task_factory(self._make)  # type: ignore[arg-type]  # it is called with a context

    def _make(
        self,
        loop: asyncio.AbstractEventLoop,
        coroutine: Coroutine[Any, Any, Any],
        context: Context | None = None,
    ) -> "asyncio.Task[Any]":
        task = asyncio.Task(coroutine, loop=loop, context=context)
        whose = context.get(process, "") if context is not None else process.get()
        if whose:
            self._tasks[task] = whose, (context or copy_context()).get(role, "")
            task.add_done_callback(self._ended)
        return task

    def _ended(self, task: "asyncio.Task[Any]") -> None:
        self._tasks.pop(task, None)
        self._resting.discard(task)
        self._moved.set()
        if not task.cancelled():
            task.exception()  # whoever began it knows; nobody is to be told twice

    def begin(
        self, whose: str, what: str, work: Callable[[], Coroutine[Any, Any, Any]]
    ) -> "asyncio.Task[Any]":
        """Begin a task of a process."""
        context = copy_context()
        context.run(process.set, whose)
        context.run(role.set, what)
        return asyncio.get_running_loop().create_task(work(), context=context)

    def does(self, what: str) -> None:
        """The present task does this from now on."""
        role.set(what)
        task = asyncio.current_task()
        if task in self._tasks:
            self._tasks[task] = process.get(), what

    def rest(self) -> None:
        """From now on the present task only waits for others that it begins."""
        self._resting.add(asyncio.current_task())

    async def at(self, point: str, *answers: str, ready: Callable[[], bool] = _always) -> str:
        """Halt here; returns one of `answers`, or GO."""
        task = asyncio.current_task()
        if not process.get() or task is None:
            return GO
        opened = asyncio.get_running_loop().create_future()
        whose, what = process.get(), role.get()
        now = self.clock.now
        gate = Gate(whose, what, point, (GO, *answers), task, token.get(), opened, now, ready)
        self.waiting.append(gate)
        self._moved.set()
        try:
            return await opened  # type: ignore[no-any-return]
        finally:
            if gate in self.waiting:
                self.waiting.remove(gate)

    async def open(self, gate: Gate, answer: str = GO) -> None:
        """Let one task go on, and wait until everything stands again. Raises Deadlock."""
        self.waiting.remove(gate)
        gate.opened.set_result(answer)
        await self.settle()

    async def kill(self, whose: str) -> None:
        """End a process: what is open is rolled back, nothing more of it runs."""
        while mine := [task for task, (of, _) in self._tasks.items() if of == whose]:
            for task in mine:
                task.cancel()
            await asyncio.wait(mine)
        await self.settle()

    def by_name(self) -> list[Gate]:
        """The gates in an order that repeats: who comes first after a shared lock does not."""
        return sorted(self.waiting, key=lambda gate: gate.name)

    def running(self) -> list[str]:
        """What the tasks do that are at no gate: after `settle`, those that wait for a lock."""
        halted = {gate.task for gate in self.waiting} | self._resting
        return [f"{of} {what}" for task, (of, what) in self._tasks.items() if task not in halted]

    async def settle(self) -> None:
        """Wait until every task is at a gate or waits for a lock. Raises Deadlock."""
        loop = asyncio.get_running_loop()
        while self.running():
            self._moved.clear()
            later = loop.call_later(_LOOK_AGAIN_SECONDS, self._moved.set)
            await self._moved.wait()
            later.cancel()
            running = self.running()
            if running:
                blocked = self.waits()
                if _circle(blocked):
                    raise Deadlock
                if len(blocked) == len(running):
                    return


class Deadlock(AssertionError):
    """Transactions wait for each other."""


def _circle(blocked: dict[int, set[int]]) -> bool:
    held = dict(blocked)
    while free := [pid for pid, by in held.items() if not by & held.keys()]:
        for pid in free:
            del held[pid]
    return bool(held)
