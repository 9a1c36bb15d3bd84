"""Reads a whole policy from the roots of its files."""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from bot.domain.calendars import ALWAYS
from bot.domain.policy import Policy, Report
from bot.localise.desk import DESK_LANGUAGES
from bot.policies.amounts import read_amounts
from bot.policies.calendars import read_calendars
from bot.policies.hours import moment_of_week
from bot.policies.ladders import read_ladders
from bot.policies.people import read_away, read_roles
from bot.policies.promises import Known, read_promises
from bot.policies.reading import Reader, duration, is_off, truth
from bot.policies.short_form import KEY as SHORT_FORM
from bot.policies.tree import Entry

_DURATIONS = (
    "burst_quiet", "acknowledge_after", "reconfirm_after", "reopen_within", "resolve_after",
)  # fmt: skip
_SWITCHES = ("automatic_replies", "automatic_replies_earned")
KEYS = (
    *_DURATIONS, SHORT_FORM, "desk_language", *_SWITCHES, "calendars", "promises", "ladders",
    "roles", "away", "large_order", "reports", "alarm_fallback",
)  # fmt: skip
_DESK = "desk"
FALLBACKS = ("telegram_chat",)
_SECOND_PATH = 'telegram_chat: "123456789"'
_REPORT = 'at: "mon 09:00"'


def read_policy(reader: Reader, files: Sequence[Entry]) -> Policy:
    """The policy of these files, each laid over those before it.

    Where something is wrong it is among the reader's problems, and the policy is of no use.
    """
    roots = [reader.fields(file, KEYS) for file in files]
    values = _plain(reader, _latest(roots))
    calendars = read_calendars(reader, roots)
    roles = read_roles(reader, roots)
    ladders = read_ladders(reader, roots, roles)
    known = Known(calendars, ladders.named, ladders.removed)
    return Policy(
        **values,
        promises=read_promises(reader, roots, known),
        calendars=MappingProxyType(dict(calendars.found)),
        desk_calendar=calendars.found.get(_DESK, ALWAYS),
        ladders=MappingProxyType(dict(ladders.found)),
        roles=MappingProxyType(dict(roles)),
        large_order=MappingProxyType(dict(read_amounts(reader, "large_order", roots))),
    )


def _latest(roots: Sequence[Mapping[str, Entry]]) -> Mapping[str, Entry]:
    """Of each key what was said last."""
    return {name: entry for root in roots for name, entry in root.items()}


def _plain(reader: Reader, root: Mapping[str, Entry]) -> dict[str, Any]:
    """What is no section of parts with names."""
    values: dict[str, Any] = {key: reader.value(root.get(key), duration) for key in _DURATIONS}
    values |= {key: reader.value(root.get(key), truth) for key in _SWITCHES}
    values["desk_language"] = reader.value(root.get("desk_language"), _desk_language)
    values["alarm_fallback"] = _second_path(reader, root.get("alarm_fallback"))
    values["report"] = _report(reader, root.get("reports"))
    values["away"] = MappingProxyType(dict(read_away(reader, root.get("away"))))
    return {key: value for key, value in values.items() if value is not None}


def _desk_language(text: str) -> str:
    if text not in DESK_LANGUAGES:
        raise ValueError("must be en (English) or zh (Chinese): Parley's cards are in no other")
    return text


def _second_path(reader: Reader, entry: Entry | None) -> str | None:
    if is_off(entry):
        return None
    chat = reader.fields(entry, FALLBACKS, example=_SECOND_PATH).get("telegram_chat")
    if chat is None and entry is not None and isinstance(entry.value, Mapping):
        reader.problems.add(entry.place, f"needs a chat, such as: {_SECOND_PATH}")
    return reader.value(chat, _private_chat)


def _private_chat(text: str) -> str:
    # A group's id is negative: Parley works in private chats, and leaves groups.
    if re.fullmatch(r"[1-9][0-9]{0,18}", text) is None:
        raise ValueError(
            "must be the number of an operator's own chat with the bot, such as 123456789; a"
            " group's does not do"
        )
    return text


def _report(reader: Reader, entry: Entry | None) -> Report | None:
    if is_off(entry):
        return None
    at = reader.fields(entry, ("at",), example=_REPORT).get("at")
    if at is None and entry is not None and isinstance(entry.value, Mapping):
        reader.problems.add(entry.place, f"needs a day and a time, such as: {_REPORT}")
    found = reader.value(at, moment_of_week)
    return None if found is None else Report(found[0], timedelta(seconds=found[1]))
