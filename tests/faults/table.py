"""Says of a test which fault it shows; docs/reliability.md is written from it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import pytest

from tests.fleet.deployment import Mode

_F = TypeVar("_F", bound=Callable[..., Any])

LAST = 60


@dataclass(frozen=True)
class Fault:
    """A row of the table."""

    number: int
    what: str
    """What goes wrong."""
    seen: str
    """What people see, with what does not happen."""
    modes: tuple[Mode, ...]
    not_elsewhere: str = ""
    """Why it cannot occur in the deployments that are not named."""
    tests: list[str] = field(default_factory=list)


FAULTS: dict[int, Fault] = {}


def fault(
    number: int, what: str, *, seen: str, modes: tuple[Mode, ...], not_elsewhere: str = ""
) -> Callable[[_F], _F]:
    """Mark a test with the fault that it shows, to be run in each of `modes`.

    The first test of a number says what and what is seen; a further one repeats the number by
    `also`. Raises ValueError for a number that was taken, or modes left out without a reason.
    """
    if number in FAULTS or not 1 <= number <= LAST:
        raise ValueError(f"fault {number} is taken, or none")
    if not _covers_both(modes) and not not_elsewhere:
        raise ValueError(f"fault {number}: say why it cannot occur elsewhere")
    row = FAULTS[number] = Fault(number, what, seen, modes, not_elsewhere)
    return _marking(row, modes)


def also(number: int, modes: tuple[Mode, ...]) -> Callable[[_F], _F]:
    """Mark one more test of a fault that has its row already."""
    return _marking(FAULTS[number], modes)


def _marking(row: Fault, modes: tuple[Mode, ...]) -> Callable[[_F], _F]:
    def mark(test: _F) -> _F:
        row.tests.append(f"{test.__module__.replace('.', '/')}.py::{test.__name__}")
        parametrized: _F = pytest.mark.parametrize("deployment", modes, indirect=True, ids=str)(
            test
        )
        return parametrized

    return mark


def _covers_both(modes: tuple[Mode, ...]) -> bool:
    one = {Mode.SINGLE, Mode.SINGLE_HTTP} & set(modes)
    many = {Mode.CLUSTER, Mode.CLUSTER_POLLING} & set(modes)
    return bool(one and many)
