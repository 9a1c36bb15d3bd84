"""Each guard, removed in turn, breaks the promise it is there for; with it, the promise holds."""

import pytest

from tests.explore.conftest import Ground
from tests.explore.course import tell
from tests.explore.guards import LEASES, POKES, TOGETHER, Guard
from tests.explore.guards_of_rows import INBOX, LANES, ON_SQLITE, OUTBOX
from tests.explore.invariants import PromiseBroken

GUARDS = (*LEASES, *TOGETHER, *POKES, *INBOX, *OUTBOX, *LANES)


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.name)
def test_without_its_guard_a_promise_breaks(
    on_postgres: Ground, guard: Guard, monkeypatch: pytest.MonkeyPatch
) -> None:
    _holds(on_postgres, guard)
    _breaks(on_postgres, guard, monkeypatch)


@pytest.mark.parametrize("guard", ON_SQLITE, ids=lambda guard: guard.name)
def test_without_its_guard_a_promise_breaks_on_sqlite(
    on_sqlite: Ground, guard: Guard, monkeypatch: pytest.MonkeyPatch
) -> None:
    _holds(on_sqlite, guard)
    _breaks(on_sqlite, guard, monkeypatch)


def _holds(ground: Ground, guard: Guard) -> None:
    found, runner = ground
    runner.run(tell(found, guard.story, fences=not guard.harm))


def _breaks(ground: Ground, guard: Guard, monkeypatch: pytest.MonkeyPatch) -> None:
    found, runner = ground
    if guard.removal is not None:
        guard.removal(monkeypatch, found.gates.clock)
    with found.without(guard.cut) as cuts, pytest.raises(PromiseBroken) as broken:
        runner.run(tell(found, guard.story, fences=not guard.harm))
    assert broken.value.promise is guard.saves
    assert cuts() or guard.cut is None
