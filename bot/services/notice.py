"""Notices what comes due of promises: warns, writes breaches down, repeats, sends surveys."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from bot.domain.calling import call
from bot.domain.due import Target
from bot.domain.effects import ClockName, ShowCard
from bot.domain.escalation import Cause as CallCause
from bot.domain.inquiry import Decision, Deliberation
from bot.domain.promises import Promise
from bot.domain.stages import Stage, StageKind, cause_of, next_stage
from bot.services.apply import Scene, save
from bot.services.promises import matter_of, promise_of, reconcile
from bot.services.sayings import Saying
from bot.services.survey import ask_how_it_went
from bot.services.team import say_in_thread
from bot.store.cards import Place
from bot.store.clocks import RunningClock
from bot.store.inquiries import StoredInquiry

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Noticed:
    """A promise's clock in hand: its inquiry is loaded and its conversation locked."""

    scene: Scene
    stored: StoredInquiry
    clock: RunningClock


async def notice(seen: Noticed) -> None:
    """Act on a promise's clock if one of its stages is due; acting again changes nothing."""
    store, tx, now = seen.scene.store, seen.scene.tx, seen.scene.now
    clock, policy = seen.clock, seen.scene.policy
    if clock.problem is not None or clock.paused_at is not None:
        return
    if clock.promise is None:  # begun by an older Parley
        about = matter_of(seen.stored.inquiry, seen.scene.conversation)
        running = await store.clocks.running(tx, clock.inquiry)
        await reconcile(store, tx, seen.stored.inquiry, about, policy, now, running)
        return
    nonsense = _nonsense(clock)
    if nonsense is not None:
        await _set_aside(seen, nonsense)
        return
    promise = promise_of(policy, clock, seen.scene.conversation.buyer.zone)
    if promise is None:
        # Gone from the policy: what the chat began is dropped; a word that was given stands.
        about = matter_of(seen.stored.inquiry, seen.scene.conversation)
        running = await store.clocks.running(tx, clock.inquiry)
        await reconcile(store, tx, seen.stored.inquiry, about, policy, now, running)
        if (await store.clocks.running(tx, clock.inquiry)).get(clock.name) is None:
            return
        promise = Promise(clock.promise or clock.name, clock.name, Target.parse(clock.target or ""))
    pauses = await store.clocks.pauses(tx, clock.id)
    stage = next_stage(promise, clock.running(pauses), now)
    if stage is None:
        return
    if stage.at > now:  # the clock on the wall was set back: the appointment stands
        await store.clocks.look(tx, clock.inquiry, clock.name, stage.at)
        return
    after = await _act(seen, promise, stage)
    if after is not None:
        following = next_stage(promise, after.running(pauses), now)
        await store.clocks.look(tx, clock.inquiry, clock.name, following.at if following else None)


async def _act(seen: Noticed, promise: Promise, stage: Stage) -> RunningClock | None:
    """Do what the stage asks for; returns the clock as it is then, None where it ended."""
    store, tx, now, clock = seen.scene.store, seen.scene.tx, seen.scene.now, seen.clock
    if stage.kind is StageKind.BREACH and clock.name is ClockName.SURVEY:
        morning = _next_daytime(seen)
        if morning is not None:
            await store.clocks.look(tx, clock.inquiry, clock.name, morning)
            return None
        became = await ask_how_it_went(seen.scene, seen.stored)
        await store.clocks.stop(tx, clock.inquiry, clock.name, now, became)
        return None
    match stage.kind:
        case StageKind.WARNING:
            clock = await store.clocks.change(tx, clock, warned=stage.number)
            if await store.notices.keep(tx, clock, stage, stage.at, now):
                await say_in_thread(
                    seen.scene,
                    clock.inquiry,
                    Place.SALES,
                    Saying.WARNING,
                    f"{clock.id}:{stage.name}",
                    clock=clock.name,
                    due_at=clock.due_at,
                    person=seen.stored.inquiry.holder,
                )
        case StageKind.BREACH:
            clock = await _broken(seen, promise)
            await store.notices.keep(tx, clock, stage, clock.due_at, now)
        case StageKind.REPEAT:
            clock = await store.clocks.change(tx, clock, repeated=stage.number)
            await store.notices.keep(tx, clock, stage, stage.at, now)
    return clock


def _next_daytime(seen: Noticed) -> datetime | None:
    """When the buyer may be asked how it went, if not now: by the calendar `daytime`, in their own
    zone where we know it."""
    calendar, zone = seen.scene.policy.calendars.get("daytime"), seen.scene.conversation.buyer.zone
    if calendar is None or calendar.always:
        return None
    if zone is not None:
        calendar = replace(calendar, zone=ZoneInfo(zone))
    now = seen.scene.now
    return None if calendar.is_open(now) else calendar.advance(now, timedelta(microseconds=1))


async def _broken(seen: Noticed, promise: Promise) -> RunningClock:
    store, tx, now, clock = seen.scene.store, seen.scene.tx, seen.scene.now, seen.clock
    inquiry, policy = seen.stored.inquiry, seen.scene.policy
    open_for = policy.desk_calendar.counted(clock.started_at, clock.due_at)
    cause = cause_of(inquiry.status, inquiry.holder, inquiry.revision, promise, open_for)
    clock = await store.clocks.change(tx, clock, fired_at=now, cause=cause, holder=inquiry.holder)
    bench = Deliberation(inquiry, now, policy)
    bench.ask(ShowCard())
    if inquiry.escalation is None and promise.ladder in policy.ladders:
        call(bench, CallCause.BREACH, None, policy.ladders[promise.ladder or ""])
    await save(seen.scene, bench.decide(), seen.stored.version)
    return clock


def _nonsense(clock: RunningClock) -> str | None:
    """Why a row cannot be acted on, if somebody has edited it into nonsense."""
    if clock.due_at <= clock.started_at:
        return "it is due before it began"
    try:
        Target.parse(clock.target or "")
    except ValueError:
        return "its target cannot be read"
    return None


async def _set_aside(seen: Noticed, problem: str) -> None:
    """A clock that makes no sense is left alone, loudly."""
    store, tx, now, clock = seen.scene.store, seen.scene.tx, seen.scene.now, seen.clock
    log.error("clock.set_aside", inquiry=clock.inquiry, clock=clock.name, problem=problem)
    await store.clocks.change(tx, clock, problem=problem)
    await store.outbox.alarm(
        tx,
        f"clock:{clock.id}",
        {"alarm": "clock", "inquiry": clock.inquiry, "problem": f"{clock.name}: {problem}"},
        store.vault.house,
        now,
    )
    await save(seen.scene, Decision(seen.stored.inquiry, (ShowCard(),)), seen.stored.version)
