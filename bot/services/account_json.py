"""Accounts of clocks as JSON values, for tools: moments in ISO 8601 in UTC, lengths in seconds."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from bot.domain.due import Stretch
from bot.services.reckoning import Account, Reckoning

JsonObject = Mapping[str, Any]


def account_json(account: Account) -> JsonObject:
    """One clock. What is not known is null."""
    clock, history = account.clock, account.history
    return {
        "clock": str(clock.name),
        "promise": clock.promise,
        "in_policy": account.in_policy,
        "target": clock.target,
        "calendar": clock.calendar,
        "starts": account.starts and str(account.starts),
        "word_of": history.word_of,
        "started_at": clock.started_at.isoformat(),
        "due_at": clock.due_at.isoformat(),
        "due_as_expected": account.reckoning and not account.moved,
        "paused_at": _iso(clock.paused_at),
        "ended_at": _iso(account.ended_at),
        "outcome": account.outcome and str(account.outcome),
        "noticed_at": _iso(clock.fired_at),
        "cause": clock.cause and str(clock.cause),
        "holder": clock.holder,
        "acknowledged_at": _iso(clock.acknowledged_at),
        "acknowledged_by": clock.acknowledged_by,
        "problem": clock.problem,
        "notices": [
            {
                "stage": one.stage,
                "due_at": one.due_at.isoformat(),
                "noticed_at": one.noticed_at.isoformat(),
            }
            for one in history.given
        ],
        "reckoning": account.reckoning and _reckoning(account.reckoning),
    }


def _reckoning(one: Reckoning) -> JsonObject:
    return {
        "zone": one.calendar.zone.key,
        "due_at": one.due_at.isoformat(),
        "past": _stretches(one.past),
        "late": _stretches(one.late),
        "ahead": _stretches(one.ahead),
    }


def _stretches(each: Iterable[Stretch]) -> list[JsonObject]:
    return [
        {
            "start": one.start.isoformat(),
            "end": one.end.isoformat(),
            "kind": one.kind,
            "note": one.note,
            "counted_s": one.seconds.total_seconds(),
        }
        for one in each
    ]


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()
