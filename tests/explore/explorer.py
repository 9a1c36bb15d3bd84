"""Steps: which are possible, and what each does. A list of steps is an interleaving, by name."""

from dataclasses import dataclass, field
from functools import partial

from bot.services.intake import Intake
from bot.store.inbox import InboundEvent
from bot.store.work import LEASE_SECONDS
from tests.explore.bells import Ringer
from tests.explore.gates import GO, Gate
from tests.explore.invariants import Promise, PromiseBroken, Watch
from tests.explore.seen import look
from tests.explore.site import Site
from tests.explore.stepped import LOST_BEFORE
from tests.explore.town import KEYS, Hands, Pace, Platform, worker

MOMENT, LONG = 2.0, LEASE_SECONDS * 0.6
MOST_TOLD = 3
_TIMES = {"a moment passes": MOMENT, "a while passes": LONG, "a lease passes": LEASE_SECONDS}
_IDLE = {"loop wait", "beat sleep"}
_DRAIN_ROUNDS = 12
_RUN_STEPS = 60
_LOSSES_TOO_MANY = 4


@dataclass
class Explorer:
    """One exploration, from an empty database to its end."""

    site: Site
    fences: bool = True
    trace: list[str] = field(default_factory=list)
    _told: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KEYS, 0))
    _heard: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KEYS, 0))
    """What the platform was told that we have."""

    def __post_init__(self) -> None:
        self.gates, self.clock = self.site.gates, self.site.gates.clock
        self.processes = self.site.processes
        self.platform, self._hands = Platform(self.gates), Hands()
        self._set = dict.fromkeys(KEYS, 0)
        self._lost = dict.fromkeys(KEYS, 0)
        self.watch = Watch(self.clock, self.platform, self._hands, self.site.passed, self.fences)
        self._alive: set[str] = set()
        self._begun: set[str] = set()

    async def begin(self) -> None:
        """Start the processes; they find nothing and wait."""
        for name in self.processes:
            await self._start(name)
            await self._run_on(name)

    def possible(self) -> list[str]:
        """What may happen next, in a fixed order."""
        steps = [*_TIMES]
        for key in KEYS:
            if self._heard[key] < self._told[key] or self._told[key] < MOST_TOLD:
                steps.append(f"tell {key}")
            if self._told[key]:
                steps.append(f"tell {key} again")
            if self._set[key] < MOST_TOLD:
                steps.append(f"set {key}")
        for key, number, state in self.watch.seen.replies.values():
            if state == "waiting" and not self._doing(f"desk take back {key} {number}"):
                steps.append(f"take back {key} {number}")
        for name in self.processes:
            if name in self._alive:
                steps += [f"{name} works", f"{name} dies"]
            else:
                steps.append(f"{name} starts")
        for gate in self.gates.by_name():
            if gate.ready() and gate.name not in steps:
                steps.append(gate.name)
                steps += [f"{gate.name}: {answer}" for answer in gate.answers[1:]]
        return steps

    def _doing(self, what: str) -> bool:
        halted = {f"{gate.process} {gate.role}" for gate in self.gates.waiting}
        return what in {*halted, *self.gates.running()}

    async def do(self, step: str) -> None:
        """Take a step. Raises PromiseBroken, Deadlock; LookupError where it is not possible."""
        self.trace.append(step)
        words = step.split(" ")
        if step in _TIMES:
            self.clock.now += _TIMES[step]
            self.watch.doubt()
        elif words[0] == "tell":
            await self._tell(words[1], again=len(words) > 2)
        elif words[0] == "set":
            self._set[words[1]] += 1
            self.gates.begin("desk", step, partial(Ringer(self.site.store("edge")).set, words[1]))
            await self.gates.settle()
        elif words[0] == "take":
            await self._take_back(words[2], int(words[3]))
        elif words[-1] == "works":
            await self._work(words[0])
        elif words[-1] == "dies":
            await self._die(words[0])
        elif words[-1] == "starts":
            await self._start(words[0])
        else:
            name, _, answer = step.partition(": ")
            await self._open(self._gate(name), answer or GO)
        self._nobody_waits()

    def _gate(self, name: str) -> Gate:
        for gate in self.gates.waiting:
            if gate.name == name and gate.ready():
                return gate
        raise LookupError(f"{name} is not possible; {[gate.name for gate in self.gates.waiting]}")

    async def _open(self, gate: Gate, answer: str = GO) -> None:
        if answer != GO:
            self._disturbed(gate)
        if gate.role.startswith("send ") and gate.point == "commit" and answer != LOST_BEFORE:
            self.platform.answered -= _keys(gate.role)  # it is written down
        if gate.role == "beat" and gate.point == "sleep":
            self.watch.beats(gate.process, self._touched())
        await self.gates.open(gate, answer)
        if gate.point in {"commit", "ask"}:
            self.watch.after(look(self.site.connection), gate, answer)

    def _disturbed(self, gate: Gate) -> None:
        """What was interrupted may be uncertain; but a known outcome is written down even if the
        database fails for a moment."""
        for key in _keys(gate.role):
            self._lost[key] += 1
            if key not in self.platform.answered or self._lost[key] >= _LOSSES_TOO_MANY:
                self.watch.doubted.add(key)

    def _touched(self) -> set[str]:
        """The keys that open transactions may have changed: a heartbeat passes these over."""
        open_ones = [
            gate.role for gate in self.gates.waiting if gate.point in {"in hand", "commit"}
        ]
        return set[str]().union(*map(_keys, [*open_ones, *self.gates.running()]))

    def _nobody_waits(self) -> None:
        for what in self.gates.running():
            if what.split(" ")[1] in {"loop", "beat"}:
                raise PromiseBroken(Promise.NEVER_WAITS, what)

    async def _tell(self, key: str, *, again: bool) -> None:
        if not again and self._heard[key] == self._told[key]:
            self._told[key] += 1
        number = self._told[key]
        text = f"{key} {number}"
        event = InboundEvent("told", text, key, {"text": text})

        async def take() -> None:
            await Intake(self.site.store("edge"), Pace(self.gates)).take([event])
            self._heard[key] = max(number, self._heard[key])

        self.gates.begin("edge", f"tell {text}", take)
        await self.gates.settle()

    async def _take_back(self, key: str, number: int) -> None:
        async def withdraw() -> None:
            buyer, store = self.site.buyers[key], self.site.store("edge")
            async with store.transaction() as tx:
                await store.conversations.lock(tx, buyer.conversation.id)
                await store.outbox.withdraw(tx, buyer.inquiry, number, Pace(self.gates).now())

        self.gates.begin("desk", f"take back {key} {number}", withdraw)
        await self.gates.settle()

    async def _start(self, name: str) -> None:
        store = await self.site.start(name, again=name in self._begun)
        self.watch.begun(look(self.site.connection))
        self._alive.add(name)
        self._begun.add(name)
        work = worker(store, self.platform, self.site.buyers, self._hands)
        self.gates.begin(name, "loop", work.run)
        await self.gates.settle()

    async def _die(self, name: str) -> None:
        self._alive.remove(name)
        self.watch.died(name)
        for one in (name,) if len(self.processes) > 1 else (name, "edge", "desk"):
            await self.gates.kill(one)

    async def _work(self, name: str) -> None:
        """A process looks for work until it finds none."""
        busy = True
        while busy:
            for gate in [gate for gate in self.gates.waiting if gate.name == f"{name} loop wait"]:
                await self._open(gate)
            busy = await self._run_on(name)

    async def _run_on(self, name: str) -> bool:
        """A process goes on as far as it can; whether it had anything in hand."""
        busy = False
        for _ in range(_RUN_STEPS):
            gate = self._next(name)
            if gate is None:
                break
            busy = busy or gate.role != "loop"
            await self._open(gate)
            self._nobody_waits()
        return busy

    def _next(self, name: str) -> Gate | None:
        for gate in self.gates.by_name():
            idle = f"{gate.role} {gate.point}" in _IDLE
            if gate.process == name and not idle and gate.ready():
                return gate
        return None

    async def end(self) -> None:
        """All that was told is told until it is heard, and healthy workers do what they can."""
        for _ in range(_DRAIN_ROUNDS):
            for name in self.processes:
                if name not in self._alive:
                    await self._start(name)
            for key in KEYS:
                if self._heard[key] < self._told[key] and not self._doing(
                    f"edge tell {key} {self._told[key]}"
                ):
                    await self._tell(key, again=True)
            for _ in range(2):  # whoever waited for another's lock comes after
                for name in ("edge", "desk", *self.processes):
                    await self._work(name)
            if self.watch.seen.idle() and self._heard == self._told:
                break
            self.clock.now += 200.0
            self.watch.doubt()
        self.watch.end(self._told)

    async def leave(self) -> None:
        """Let go of everything."""
        for name in ("edge", "desk", *self.processes):
            await self.gates.kill(name)


def _keys(what: str) -> set[str]:
    return set(what.split(" ")) & KEYS.keys()
