"""Reads raw Slack payloads into events, and builds the keys they are stored under."""

from collections.abc import Mapping
from typing import Any

from bot.domain.events import (
    DESK_ACTIONS,
    DESK_MENUS,
    Arrival,
    CommandMistyped,
    CommandTyped,
    DeskActed,
    HomeOpened,
    Ignored,
    LanguageChosen,
    Malformed,
    Operated,
    Operation,
    OutOfDate,
    SwitchTurned,
)
from bot.domain.ids import PersonId
from bot.localise.desk import DESK_LANGUAGES
from bot.store.inbox import InboundEvent, desk_key
from handlers.slack.commands import is_command, read_command
from handlers.slack.fields import chosen_in, first_in, held, object_in, read_value, text_in, user_of
from handlers.slack.submissions import read_submission

PAUSE = "replies.pause"
LANGUAGE = "desk.language"
SOURCE = "slack"


def parse_payload(raw: Mapping[str, Any]) -> Arrival:
    """The event in a payload. Raises Malformed, which names the field, where it says nothing we
    can read."""
    kind = raw.get("type")
    if kind == "block_actions":
        return _action(raw)
    if kind == "view_submission":
        return read_submission(raw)
    if is_command(raw):
        return read_command(raw)
    if kind == "event_callback" or "event" in raw:
        return _event(object_in(raw, "event"))
    raise Malformed("a Slack payload of an unknown type")


def _event(event: Mapping[str, Any]) -> Arrival:
    if event.get("type") == "app_home_opened" and event.get("tab", "home") == "home":
        return HomeOpened(PersonId(text_in(event, "user")), None, "")
    return Ignored()


def _action(raw: Mapping[str, Any]) -> Arrival:
    action = first_in(raw, "actions")
    name = text_in(action, "action_id")
    person, team, display = user_of(raw)
    if name == PAUSE:
        return SwitchTurned(person, team, display, on=action.get("value") == "resume")
    if name == LANGUAGE:
        language = chosen_in(action)
        known = language in DESK_LANGUAGES
        return LanguageChosen(person, team, language) if known else OutOfDate(person, team)
    if name in set(Operation):
        return Operated(person, team, Operation(name), _row(text_in(action, "value")))
    if name not in DESK_ACTIONS | DESK_MENUS:
        return OutOfDate(person, team)
    inquiry, revision, option = read_value(value_of(action))
    return DeskActed(person, team, display, name, inquiry, revision, option=option)


def _row(value: str) -> int:
    if not value.isdecimal() or len(value) > 18:
        raise Malformed("value is no row's number")
    return int(value)


def value_of(action: Mapping[str, Any]) -> str:
    """What a button stands for, or the chosen option of a menu. Raises Malformed."""
    if action.get("action_id") in DESK_MENUS:
        return chosen_in(action)
    return text_in(action, "value")


def inbound(raw: Mapping[str, Any]) -> InboundEvent:
    """A payload as a stored event; the same click or event delivered again has the same key."""
    return InboundEvent(
        source=SOURCE,
        event_key=_event_key(raw)[:128],
        order_key=desk_key(_subject(raw)),
        payload=dict(raw),
    )


def _event_key(raw: Mapping[str, Any]) -> str:
    """What tells two events apart stands first: the key's end may be cut off."""
    if is_command(raw):
        # Without the words: a key is stored in clear, and nobody knows what was typed.
        return f"command:{raw.get('user_id')}:{raw.get('trigger_id')}"
    kind, user = raw.get("type"), held(raw, "user").get("id")
    if kind == "block_actions":
        listed = raw.get("actions")
        action = listed[0] if isinstance(listed, list) and listed else None
        action = action if isinstance(action, Mapping) else {}
        stamp = action.get("action_ts") or raw.get("trigger_id")
        value = action.get("value") or held(action, "selected_option").get("value")
        return f"click:{user}:{stamp}:{action.get('action_id')}:{value}"
    if kind == "view_submission":
        view = held(raw, "view")
        return f"view:{user}:{view.get('id')}:{view.get('hash')}"
    return f"event:{raw.get('event_id') or raw.get('trigger_id')}"


def _subject(raw: Mapping[str, Any]) -> str:
    """What the payload is about: acts on one inquiry are handled one after the other."""
    try:
        event = parse_payload(raw)
    except Malformed:
        return "stray"
    match event:
        case DeskActed() | CommandTyped():
            return str(event.inquiry)
        case Operated():
            return f"{event.operation.partition('.')[0]}{event.row}"
        case SwitchTurned() | HomeOpened() | LanguageChosen() | OutOfDate() | CommandMistyped():
            return str(event.person)
        case _:
            return "other"
