"""What a check-up finds: plain values, whoever looked."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from bot.services.served import Account


class State(StrEnum):
    """How bad it is: a problem keeps Parley from working or its secrets from being secret, a
    warning may one day."""

    OK = "ok"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True)
class Finding:
    """What was looked at, what is the matter, and exactly what to do about it.

    Holds no secret and no buyer's word. `fixed` says that it was put right just now; `says` then
    tells what was done.
    """

    check: str
    state: State
    says: str
    cure: str = ""
    fixed: bool = False

    @classmethod
    def ok(cls, check: str, says: str) -> Self:
        """Nothing to do."""
        return cls(check, State.OK, says)

    @classmethod
    def warning(cls, check: str, says: str, cure: str) -> Self:
        """It works, but not well, or not for long."""
        return cls(check, State.WARNING, says, cure)

    @classmethod
    def problem(cls, check: str, says: str, cure: str) -> Self:
        """It does not work."""
        return cls(check, State.PROBLEM, says, cure)

    @classmethod
    def mended(cls, check: str, says: str) -> Self:
        """It did not work, and was put right."""
        return replace(cls.ok(check, says), fixed=True)


@dataclass(frozen=True)
class Examined:
    """What the examination of a platform gave.

    `account` is whom its token opens, None where that is not known. `ahead` counts the seconds
    the platform's clock is ahead of ours, None where it never answered.
    """

    findings: tuple[Finding, ...]
    account: Account | None = None
    ahead: float | None = None
