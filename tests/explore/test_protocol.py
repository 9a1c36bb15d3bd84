"""Whatever happens, in whatever order: every promise holds after each step and in the end."""

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from tests.explore.conftest import Ground
from tests.explore.course import explore
from tests.explore.gates import Deadlock
from tests.explore.guards import LEASES, POKES
from tests.explore.guards_of_rows import INBOX, LANES, ON_SQLITE, OUTBOX
from tests.explore.invariants import Promise

STEPS = 45
_slow = (HealthCheck.too_slow, HealthCheck.data_too_large)


@settings(max_examples=20, deadline=None, suppress_health_check=_slow)
@given(data=st.data())
def test_two_processes_on_postgresql(on_postgres: Ground, data: st.DataObject) -> None:
    _explore(on_postgres, data)


@settings(max_examples=10, deadline=None, suppress_health_check=_slow)
@given(data=st.data())
def test_a_process_on_sqlite(on_sqlite: Ground, data: st.DataObject) -> None:
    _explore(on_sqlite, data)


def _explore(ground: Ground, data: st.DataObject) -> None:
    found, runner = ground

    def choose(possible: list[str]) -> str:
        # What goes on by itself is drawn more often than what disturbs.
        step = data.draw(st.sampled_from([*possible, *filter(_plain, possible)]))
        note(step)
        return step

    runner.run(explore(found, choose, STEPS))


def _plain(step: str) -> bool:
    return step.startswith(("one ", "two ")) and ": " not in step and not step.endswith("dies")


def test_each_promise_is_one_that_can_be_broken() -> None:
    guards = (*LEASES, *POKES, *INBOX, *OUTBOX, *LANES, *ON_SQLITE)
    assert {guard.saves for guard in guards} == set(Promise) - {Promise.NO_DEADLOCK}


def test_a_deadlock_is_seen(on_postgres: Ground) -> None:
    found, runner = on_postgres
    found.clear()
    gates, store = found.gates, found.store("edge")
    ana, li, _ = (buyer.conversation.id for buyer in found.buyers.values())

    async def cross() -> None:
        async def lock_both(*numbers: int) -> None:
            async with store.transaction() as tx:
                for number in numbers:
                    await store.conversations.lock(tx, number)  # type: ignore[arg-type]
                    await gates.at("locked")

        gates.begin("one", "one way", lambda: lock_both(ana, li))
        gates.begin("two", "the other", lambda: lock_both(li, ana))
        await gates.settle()
        try:
            for gate in sorted(gates.waiting, key=lambda gate: gate.name):
                await gates.open(gate)
        finally:
            for whose in ("one", "two"):
                await gates.kill(whose)

    with pytest.raises(Deadlock):
        runner.run(cross())
