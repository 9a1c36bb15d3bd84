"""What holds after every step, and at the end, whatever the interleaving."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.store.work import LEASE_SECONDS
from tests.explore.gates import EngineClock, Gate
from tests.explore.seen import Seen
from tests.explore.stepped import LOST_BEFORE, Passage
from tests.explore.town import Hands, Platform

_OPEN = {"waiting", "sending"}


class Promise(StrEnum):
    """The invariants."""

    HANDLED_ONCE = "every message is handled once"
    HANDLED_IN_ORDER = "the messages of a key are handled in their order"
    ONE_RUNNER = "nobody takes what another holds under a valid lease"
    FENCED = "only who holds a key commits under it"
    ONE_HAND = "a process has a key in one hand only"
    ONLY_ITS_OWN = "a process renews no lease but its own"
    RENEWED = "a heartbeat renews every lease of its owner"
    NEVER_WAITS = "claims and heartbeats wait for nobody"
    SENT_ONCE = "a reply is sent once"
    SENT_IN_ORDER = "the replies of a key are sent in their order"
    SENT_MEANS_SENT = "what is marked as sent was sent, and what was taken back was not"
    DOUBT_HAS_A_CAUSE = "only what was interrupted is uncertain"
    NOT_FORGOTTEN = "whatever waits has an obligation"
    NOTHING_LEFT = "in the end nothing waits"
    RATE_KEPT = "no lane is faster than its rate, nor open in a pause"
    PATIENT = "nobody waits in hand longer than they are patient"
    NO_DEADLOCK = "transactions do not wait for each other"


class PromiseBroken(AssertionError):
    """An invariant does not hold."""

    def __init__(self, promise: Promise, what: object = "") -> None:
        super().__init__(f"{promise}: {what}")
        self.promise = promise


@dataclass
class Watch:
    """Compares what is committed before and after each step."""

    clock: EngineClock
    platform: Platform
    hands: Hands
    passed: list[Passage]
    fences: bool = True
    """Whether it is an offence in itself to act under a key that another holds; or only what comes
    of it."""
    seen: Seen = field(default_factory=Seen)
    whose: dict[str, str] = field(default_factory=dict)
    """The process of each owner in the work list."""
    _owed: dict[str, set[int]] = field(default_factory=dict)
    doubted: set[str] = field(default_factory=set)
    """Keys whose replies may be uncertain: something was interrupted."""

    def doubt(self) -> None:
        """Leases that have run out excuse doubt."""
        for row in self.seen.work.values():
            if row.owner and (row.held_until or 0) <= self.clock.now:
                self.doubted.add(row.key)

    def begun(self, now: Seen) -> None:
        """A process has begun: it may free what is surely nobody's."""
        self.seen = now

    def after(self, now: Seen, gate: Gate, answer: str) -> None:
        """Compare with what was committed before this gate was opened. Raises PromiseBroken."""
        before, self.seen = self.seen, now
        if gate.role == "beat" and answer != LOST_BEFORE:
            self._renewed(before, gate)
        self._leases(before, gate)
        self._handling(before)
        self._sending(before, gate)
        self._ringing(before, gate)
        self._forgotten()
        self._rates()
        if self.hands.most > 1:
            raise PromiseBroken(Promise.ONE_HAND)

    def _leases(self, before: Seen, gate: Gate) -> None:
        for row in self.seen.work.values():
            was = before.work.get(row.id)
            if row.owner and (was is None or was.owner != row.owner):
                self.whose[row.owner] = gate.process
        for was in before.work.values():
            if (was.held_until or 0) <= self.clock.now:
                continue
            now = self.seen.work.get(was.id)
            kept = now is not None and now.owner == was.owner
            if self.fences and not kept and (was.owner is None or gate.token != was.owner):
                raise PromiseBroken(Promise.ONE_RUNNER, f"{was} became {now}")
        for was in before.work.values():
            now = self.seen.work.get(was.id)
            if (
                now is not None
                and now.owner is not None
                and now.owner == was.owner
                and (now.held_until or 0) > (was.held_until or 0)
                and self.whose[now.owner] != gate.process
            ):
                raise PromiseBroken(Promise.ONLY_ITS_OWN, f"{was} became {now}")

    def beats(self, whose: str, touched: Iterable[str]) -> None:
        """A heartbeat's statement runs: it owes the rows that its process has in hand, but for
        those of touched keys, and those whose lease is over, which another claim may have in hand.

        Not all that bear its name: of a claim whose answer was lost the process knows nothing.
        """
        self._owed[whose] = {
            row.id
            for row in self.seen.work.values()
            if row.owner
            and self.whose.get(row.owner) == whose
            and self.hands.now[whose, row.queue, row.key] > 0
            and row.key not in touched
            and (row.held_until or 0) > self.clock.now
        }

    def _renewed(self, before: Seen, gate: Gate) -> None:
        for number in self._owed.get(gate.process, set()):
            was, row = before.work.get(number), self.seen.work.get(number)
            if was is None or row is None or was.owner != row.owner:
                continue
            if self.whose.get(row.owner or "") != gate.process:
                continue
            if (row.held_until or 0) < gate.since + LEASE_SECONDS:
                raise PromiseBroken(Promise.RENEWED, row)

    def died(self, whose: str) -> None:
        """A process died; what it held is nobody's, but for its leases."""
        for owner, process in self.whose.items():
            if process == whose:
                self.whose[owner] = ""
        self.doubted |= {row.key for row in self.seen.work.values() if row.owner}

    def _handling(self, before: Seen) -> None:
        handled = self.seen.handled
        old = {row[0] for row in before.handled}
        for seq, key, number, owner in handled:
            if self.fences and seq not in old and before.owner("inbox", key) != owner:
                raise PromiseBroken(Promise.FENCED, f"{key} {number} was handled")
        each = Counter((key, number) for _, key, number, _ in handled)
        if any(times > 1 for times in each.values()):
            raise PromiseBroken(Promise.HANDLED_ONCE, each)
        _in_order(Promise.HANDLED_IN_ORDER, [(key, number) for _, key, number, _ in handled])

    def _sending(self, before: Seen, gate: Gate) -> None:
        for number, (key, revision, state) in self.seen.replies.items():
            was = before.replies.get(number, (key, revision, "waiting"))[2]
            if state == was:
                continue
            if was == "withdrawn":
                raise PromiseBroken(Promise.SENT_MEANS_SENT, f"{key} {revision} was taken back")
            by_sender = self.fences and gate.role == f"send {key}"
            if by_sender and before.owner("outbox", key) != gate.token:
                raise PromiseBroken(Promise.FENCED, f"{key} {revision} became {state}")
            if state == "uncertain" and key not in self.doubted:
                raise PromiseBroken(Promise.DOUBT_HAS_A_CAUSE, f"{key} {revision}")
        said = Counter(self.platform.said)
        if any(times > 1 for times in said.values()):
            raise PromiseBroken(Promise.SENT_ONCE, said)
        for key, revision, state in self.seen.replies.values():
            times = said[(key, revision)]
            if (state == "sent" and not times) or (state == "withdrawn" and times):
                raise PromiseBroken(Promise.SENT_MEANS_SENT, f"{key} {revision} is {state}")

    def _ringing(self, before: Seen, gate: Gate) -> None:
        for key, (_, rung) in self.seen.bells.items():
            changed = rung != before.bells.get(key, (0, 0))[1]
            if self.fences and changed and before.owner("clock", key) != gate.token:
                raise PromiseBroken(Promise.FENCED, f"{key} was rung for {rung}")

    def _forgotten(self) -> None:
        obliged = self.seen.obliged()
        waits = {("inbox", key) for key, _ in self.seen.waiting}
        waits |= {("outbox", key) for key, _, state in self.seen.replies.values() if state in _OPEN}
        waits |= {("clock", key) for key, (times, rung) in self.seen.bells.items() if times != rung}
        if waits - obliged:
            raise PromiseBroken(Promise.NOT_FORGOTTEN, waits - obliged)

    def _rates(self) -> None:
        slots = [one for one in self.passed if not one.paused]
        if any(one.at > one.latest + 1e-6 for one in slots):
            raise PromiseBroken(Promise.PATIENT, slots)
        for number, slot in enumerate(slots):
            others = sorted(one.at for one in slots if one.lane == slot.lane)
            within = [at for at in others if slot.at <= at]
            for more, at in enumerate(within):
                if more > slot.rate.burst - 1 + (at - slot.at) * slot.rate.per_second + 1e-6:
                    raise PromiseBroken(Promise.RATE_KEPT, f"{slot.lane} {number}: {others}")
        for at, pause in enumerate(self.passed):
            later = [one for one in self.passed[at:] if one.lane == pause.lane and not one.paused]
            if pause.paused and any(one.at < pause.at - 1e-6 for one in later):
                raise PromiseBroken(Promise.RATE_KEPT, f"{pause} but {later}")

    def end(self, told: dict[str, int]) -> None:
        """After healthy workers did all they could. Raises PromiseBroken."""
        states = Counter(state for *_, state in self.seen.replies.values())
        if not self.seen.idle() or self.seen.waiting or _OPEN & states.keys():
            raise PromiseBroken(Promise.NOTHING_LEFT, self.seen)
        handled = Counter((key, number) for _, key, number, _ in self.seen.handled)
        wanted = {(key, number) for key, most in told.items() for number in range(1, most + 1)}
        if (
            handled != Counter(wanted)
            or {(key, revision) for key, revision, _ in self.seen.replies.values()} != wanted
        ):
            raise PromiseBroken(Promise.HANDLED_ONCE, f"{handled}, told {told}")
        sent = {
            (key, number) for key, number, state in self.seen.replies.values() if state == "sent"
        }
        _in_order(Promise.SENT_IN_ORDER, [one for one in self.platform.said if one in sent])


def _in_order(promise: Promise, done: Sequence[tuple[str, int]]) -> None:
    for key in {key for key, _ in done}:
        numbers = [number for of, number in done if of == key]
        if numbers != sorted(numbers):
            raise PromiseBroken(promise, f"{key}: {numbers}")
