"""Keeps the rows of promises level with what is owed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.due import Pause, Target, due_at
from bot.domain.effects import PROMISES, ClockName
from bot.domain.ids import ConversationId, InquiryId
from bot.domain.inquiry import Inquiry
from bot.domain.policy import Policy
from bot.domain.promises import (
    OUTSIDE,
    RULES,
    Matter,
    Promise,
    Start,
    Stop,
    Wanted,
    first_match,
    for_buyer,
    outside,
    wanted,
)
from bot.domain.stages import Outcome, next_stage, outcome
from bot.services.policies import Policies
from bot.store.clocks import RunningClock
from bot.store.conversations import Conversation, Forgotten
from bot.store.database import Transaction
from bot.store.store import Store


def matter_of(inquiry: Inquiry, conversation: Conversation) -> Matter:
    """What a policy asks of an inquiry."""
    return Matter(
        inquiry.kind,
        inquiry.severity,
        inquiry.language,
        conversation.buyer.country,
        conversation.channel,
        inquiry.tags,
    )


def promise_of(policy: Policy, clock: RunningClock, zone: str | None) -> Promise | None:
    """The promise that a clock is of, as the policy has it now."""
    found = next((one for one in policy.promises if one.name == clock.promise), None)
    return found and for_buyer(found, ZoneInfo(zone) if zone else None)


async def reconcile(
    store: Store,
    tx: Transaction,
    inquiry: Inquiry,
    about: Matter,
    policy: Policy,
    now: datetime,
    running: Mapping[ClockName, RunningClock],
    *,
    zone: str | None = None,
    anew: bool = False,
) -> int:
    """Start, stop, pause and date an inquiry's promises as it stands; returns how many deadlines
    have moved. `running` are all its clocks that run. `anew` dates those too whose promise has the
    same name as before; `zone` is the buyer's, where it is known."""
    level = _Level(store, tx, inquiry, policy, now, zone)
    due = wanted(inquiry, policy.promises, about)
    moved, stand = 0, set()
    for name in running.keys() & PROMISES:
        clock = running[name]
        if clock.problem is not None:
            stand.add(name)
            continue
        if await level.stands(clock, due.get(name)):
            stand.add(name)
            moved += await level.adjust(clock, due.get(name), anew=anew)
    for name, want in due.items():
        if name not in stand:
            await level.start(want)
    return moved


@dataclass(frozen=True)
class _Level:
    """The promises of one inquiry being brought level. `zone` is the buyer's, if known."""

    store: Store
    tx: Transaction
    inquiry: Inquiry
    policy: Policy
    now: datetime
    zone: str | None

    async def stands(self, clock: RunningClock, want: Wanted | None) -> bool:
        """Whether a clock goes on; if not it is stopped here."""
        promise = promise_of(self.policy, clock, None)
        starts, stops = _rule(clock.name, promise)
        if starts in OUTSIDE:
            answered = self.inquiry.last_answered_at
            since = answered is not None and answered >= clock.started_at
            if Stop.ANSWERED not in stops or self.inquiry.waits_on_us or not since:
                return True
        elif want is not None and want.since == clock.started_at:
            return True
        if clock.paused_at is not None and promise is not None:
            clock = await self._run_on(clock, promise)
        became = outcome(clock.name, stops, self.inquiry, clock.due_at, self.now)
        await self.store.clocks.stop(self.tx, clock.inquiry, clock.name, self.now, became)
        return False

    async def _run_on(self, clock: RunningClock, promise: Promise) -> RunningClock:
        """End a pause that lasts: what was waited for the buyer is not ours."""
        pause = Pause(clock.paused_at or self.now, self.now)
        await self.store.clocks.keep_pause(self.tx, clock.id, pause)
        values: dict[str, object] = {"paused_at": None}
        if clock.fired_at is None:
            pauses = await self.store.clocks.pauses(self.tx, clock.id)
            values["due_at"] = due_at(promise.calendar, promise.target, clock.started_at, pauses)
        return await self.store.clocks.change(self.tx, clock, **values)

    async def adjust(self, clock: RunningClock, want: Wanted | None, *, anew: bool) -> int:
        """Let a clock stand, run on, or be another promise's; returns 1 where it is due at another
        time."""
        promise = want.promise if want is not None else promise_of(self.policy, clock, self.zone)
        if promise is None:  # begun outside, and no longer in the policy: the word was given
            return 0
        paused = want is not None and want.paused
        same = (promise.name, str(promise.target)) == (clock.promise, clock.target)
        if want is None:
            same = True
        if same and not anew and paused == (clock.paused_at is not None):
            return 0
        store, tx, before = self.store, self.tx, clock.due_at
        values: dict[str, object] = {"promise": promise.name, "calendar": promise.calendar.name}
        if want is not None or not clock.target:
            values["target"] = str(promise.target)
        if paused and clock.paused_at is None:
            values["paused_at"] = self.now
        elif not paused and clock.paused_at is not None:
            await store.clocks.keep_pause(tx, clock.id, Pause(clock.paused_at, self.now))
            values["paused_at"] = None
        pauses = await store.clocks.pauses(tx, clock.id)
        if clock.fired_at is None:  # what is broken stays so
            target = promise.target if want is not None else Target.parse(clock.target or "")
            values["due_at"] = due_at(promise.calendar, target, clock.started_at, pauses)
        clock = await store.clocks.change(tx, clock, **values)
        stage = next_stage(promise, clock.running(pauses), self.now)
        await store.clocks.look(tx, clock.inquiry, clock.name, stage.at if stage else None)
        return int(clock.due_at != before)

    async def start(self, want: Wanted) -> None:
        """Start a clock, or go on with the one that a resolution stopped."""
        promise, name = want.promise, want.promise.clock
        if promise.starts is Start.OPENED:
            before = await self.store.clocks.stopped(self.tx, self.inquiry.id, name, want.since)
            if before is not None and before.outcome is not Outcome.DROPPED:
                clock = await self.store.clocks.change(
                    self.tx,
                    before.clock,
                    stopped_at=None,
                    outcome=None,
                    paused_at=before.stopped_at,
                )
                await self.adjust(clock, want, anew=True)
                return
        await begin_clock(
            self.store, self.tx, self.inquiry.id, promise, want.since, self.now, paused=want.paused
        )


def _rule(name: ClockName, promise: Promise | None) -> tuple[Start, frozenset[Stop]]:
    """What starts and stops a clock: as the policy says, or as its name does."""
    if promise is not None:
        return promise.starts, promise.stops
    return RULES[name].starts, RULES[name].stops


async def begin_clock(
    store: Store,
    tx: Transaction,
    inquiry: InquiryId,
    promise: Promise,
    since: datetime,
    now: datetime,
    *,
    paused: bool = False,
) -> RunningClock:
    """Start a promise's clock that counts from `since`."""
    clock = RunningClock(
        id=0,
        inquiry=inquiry,
        name=promise.clock,
        started_at=since,
        due_at=due_at(promise.calendar, promise.target, since),
        fired_at=None,
        promise=promise.name,
        calendar=promise.calendar.name,
        target=str(promise.target),
        paused_at=now if paused else None,
    )
    stage = next_stage(promise, clock.running(()), now)
    await store.clocks.promise(tx, clock, stage.at if stage else None)
    return clock


async def reassess(
    store: Store, tx: Transaction, inquiry: InquiryId, policy: Policy, now: datetime
) -> int:
    """Date an inquiry's promises anew after the policy changed; returns how many have moved."""
    found = await store.inquiries.conversation_of(tx, inquiry)
    try:
        conversation = await store.conversations.lock(tx, found or ConversationId(0))
    except Forgotten:
        return 0
    state = (await store.inquiries.get(tx, inquiry, conversation.key)).inquiry
    about = matter_of(state, conversation)
    zone = conversation.buyer.zone
    running = await store.clocks.running(tx, inquiry)
    moved = await reconcile(store, tx, state, about, policy, now, running, zone=zone, anew=True)
    if moved:
        await store.cards.want_all(tx, inquiry)
    return moved


@dataclass(frozen=True)
class Promises:
    """Starts and stops the promises that begin outside the chat."""

    store: Store
    policies: Policies

    async def begin(
        self,
        tx: Transaction,
        inquiry: InquiryId,
        start: Start,
        now: datetime,
        name: ClockName | None = None,
        since: datetime | None = None,
        target: Target | None = None,
    ) -> tuple[RunningClock, ...]:
        """Start the promises that the policy has for what happened, or the one of this name; one
        that runs already stands. `target` is what somebody promised instead of the policy's.

        The conversation must be locked.
        """
        found = await self.store.inquiries.conversation_of(tx, inquiry)
        try:
            conversation = await self.store.conversations.get(tx, found or ConversationId(0))
        except Forgotten:
            return ()
        state = (await self.store.inquiries.get(tx, inquiry, conversation.key)).inquiry
        about = matter_of(state, conversation)
        running = await self.store.clocks.running(tx, inquiry)
        zone = conversation.buyer.zone
        begun = []
        for promise in outside(self.policies.current.promises, about, start, name):
            if promise.clock in running:
                continue
            given = for_buyer(promise, ZoneInfo(zone) if zone else None, target)
            begun.append(await begin_clock(self.store, tx, inquiry, given, since or now, now))
        return tuple(begun)

    async def end(
        self,
        tx: Transaction,
        inquiry: InquiryId,
        stop: Stop,
        now: datetime,
        name: ClockName | None = None,
    ) -> tuple[ClockName, ...]:
        """What happened keeps the promises that it stops; an exact hit on the deadline is kept."""
        running = await self.store.clocks.running(tx, inquiry)
        kept = []
        for clock_name, clock in running.items():
            if clock_name not in PROMISES or name not in {None, clock_name}:
                continue
            if clock.started_at > now:  # what happened before a word was given does not keep it
                continue
            _, stops = _rule(clock_name, promise_of(self.policies.current, clock, None))
            if stop in stops:
                became = Outcome.KEPT if now <= clock.due_at else Outcome.BROKEN
                await self.store.clocks.stop(tx, inquiry, clock_name, now, became)
                kept.append(clock_name)
        return tuple(kept)

    def given_by_word(self, about: Matter) -> Mapping[ClockName, Promise]:
        """The promises that /parley promise can start for an inquiry."""
        return {
            name: promise
            for name, promise in first_match(self.policies.current.promises, about).items()
            if promise.starts in OUTSIDE and name is not ClockName.SURVEY
        }
