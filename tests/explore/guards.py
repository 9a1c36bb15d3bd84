"""The guards, each with the way to take it away."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

import bot.services.deliver
from bot.services.intake import Attendant, Intake
from bot.store.inbox import Inbox
from bot.store.lanes import Lanes, Slot
from bot.store.outbox import Outbox
from bot.store.work import Job, Queue, WorkList
from bot.workers.loop import Worker

Patch = Callable[[pytest.MonkeyPatch], None]


def _nothing(_: pytest.MonkeyPatch) -> None:
    pass


@dataclass(frozen=True)
class Guard:
    """What protects. `cut`: a pattern in SQL and what stands there without it; `patch`: in code."""

    name: str
    cut: tuple[str, str] | None = None
    patch: Patch = _nothing


_OWNER = r" AND work\.owner = %\(b_owner\)s::VARCHAR"


def _unmarked(patch: pytest.MonkeyPatch) -> None:
    async def sending(*_: object) -> None:
        pass

    patch.setattr(Outbox, "sending", sending)


def _repeated(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(bot.services.deliver, "_AT_MOST_ONCE", frozenset())


def _done_later(patch: pytest.MonkeyPatch) -> None:
    done, attend = Inbox.done, Attendant.attend
    handled: list[int] = []

    async def not_yet(_self: Inbox, _tx: object, row: int) -> None:
        handled.append(row)

    async def attend_then_done(self: Attendant, job: Job) -> None:
        handled.clear()
        await attend(self, job)
        for row in list(handled):
            async with self.store.transaction() as tx:
                await done(self.store.inbox, tx, row)

    patch.setattr(Inbox, "done", not_yet)
    patch.setattr(Attendant, "attend", attend_then_done)


def _poked_later(patch: pytest.MonkeyPatch) -> None:
    poke = WorkList.poke

    async def not_yet(self: WorkList, tx: Any, queue: Queue, key: str) -> None:
        if queue is not Queue.INBOX:
            await poke(self, tx, queue, key)

    async def take_then_poke(self: Intake, events: Any) -> int:
        async with self.store.transaction() as tx:
            new = await self.store.inbox.add(tx, events, self.time.now())
        async with self.store.transaction() as tx:
            for event in events:
                await poke(self.store.work, tx, Queue.INBOX, event.order_key)
        return new

    patch.setattr(WorkList, "poke", not_yet)
    patch.setattr(Intake, "take", take_then_poke)


class _Forgetful(dict[int, Any]):
    def get(self, *_: object) -> None:
        return None


def _many_hands(patch: pytest.MonkeyPatch) -> None:
    begin = Worker.__init__

    def forget(self: Worker, *given: Any) -> None:
        begin(self, *given)
        self._under_way = _Forgetful()

    patch.setattr(Worker, "__init__", forget)


GUARDS = (
    Guard("finish asks for the owner", (rf"(DELETE FROM work .*){_OWNER}", r"\1")),
    Guard(
        "finish asks for the generation",
        (r"(DELETE FROM work .*) AND work\.gen = %\(b_gen\)s::BIGINT", r"\1"),
    ),
    Guard(
        "again asks for the owner",
        (rf"(UPDATE work SET held_until=%\(held_until\)s, owner=.*){_OWNER}", r"\1"),
    ),
    Guard(
        "hold asks for the owner",
        (rf"(UPDATE work SET held_until=.* attempts=\(work\.attempts.*){_OWNER}", r"\1"),
    ),
    Guard(
        "a send is begun by the owner",
        (rf"(UPDATE work SET held_until=\(\S+ \+ \S+\) WHERE work\.id =.*){_OWNER}", r"\1"),
    ),
    Guard("a poke counts", (r"gen = \(work\.gen \+ %\(gen_1\)s::BIGINT\)", "gen = work.gen")),
    Guard(
        "an event has one key",
        (
            r"(INSERT INTO inbox .* VALUES \(%\(source\)s::VARCHAR, %\(event_key\)s::VARCHAR)",
            r"\1 || ' ' || clock_timestamp()::VARCHAR",
        ),
    ),
    Guard(
        "claims pass over what another takes",
        (r"(LIMIT %\(b_limit\)s\S* FOR UPDATE) SKIP LOCKED", r"\1"),
    ),
    Guard(
        "claims lock what they take", (r"(LIMIT %\(b_limit\)s\S*) FOR UPDATE SKIP LOCKED", r"\1")
    ),
    Guard(
        "claims leave what is held",
        (r" AND \(work\.held_until IS NULL OR work\.held_until <= [^)]*\)s?\S*\)", ""),
    ),
    Guard(
        "heartbeats pass over what is being settled",
        (rf"(work\.owner = \S+ FOR UPDATE) SKIP LOCKED", r"\1"),
    ),
    Guard(
        "heartbeats renew their own",
        (r"WHERE work\.owner = %\(b_owner\)s::VARCHAR FOR", "WHERE work.owner IS NOT NULL FOR"),
    ),
    Guard("messages are read in order", (r"ORDER BY inbox\.id", "ORDER BY inbox.id DESC")),
    Guard("replies are read in order", (r"ORDER BY outbox\.id", "ORDER BY outbox.id DESC")),
    Guard(
        "what was taken back is not begun",
        (r"(UPDATE outbox SET state=\S+ attempts=.*) AND outbox\.state IN \(.*\)", r"\1"),
    ),
    Guard("conversations are locked", (r" FOR UPDATE OF conversations, buyers", "")),
    Guard("a lane is asked for a free slot", (r"(ON CONFLICT \(name\) .*) WHERE lanes\.arrival.*? RETURNING", r"\1 RETURNING")),
    Guard("rest gives no more than the burst", (r"CASE WHEN \(lanes\.arrival > \S+\) THEN lanes\.arrival ELSE \S+ END \+", "lanes.arrival +")),
    Guard("`sending` is committed before the platform is asked", patch=_unmarked),
    Guard("what was interrupted is not repeated", patch=_repeated),
    Guard("a message is done in its own transaction", patch=_done_later),
    Guard("a poke is in the transaction of its fact", patch=_poked_later),
    Guard("a process has one hand for a key", patch=_many_hands),
)
