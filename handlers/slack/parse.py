"""Reads raw Slack payloads into events, and builds the keys they are stored under."""

from collections.abc import Mapping
from typing import Any

from bot.domain.events import (
    Arrival,
    DeskActed,
    HomeOpened,
    Ignored,
    LanguageChosen,
    Malformed,
    OutOfDate,
    SwitchTurned,
)
from bot.domain.ids import InquiryId, PersonId
from bot.localise.desk import DESK_LANGUAGES
from bot.services.review import ACTS, CHOOSE
from bot.store.inbox import InboundEvent, desk_key
from handlers.slack.modals import ACTION, BLOCK, CALLBACK

PAUSE = "replies.pause"
LANGUAGE = "desk.language"
SOURCE = "slack"


_INQUIRY_DIGITS, _REVISION_DIGITS = 18, 9
"""Longer numbers are none of ours, and no column would hold them."""


def parse_payload(raw: Mapping[str, Any]) -> Arrival:
    """The event in a payload. Raises Malformed, which names the field, where it says nothing we
    can read."""
    kind = raw.get("type")
    if kind == "block_actions":
        return _action(raw)
    if kind == "view_submission":
        return _submission(raw)
    if kind == "event_callback" or "event" in raw:
        return _event(_object(raw, "event"))
    raise Malformed("a Slack payload of an unknown type")


def _event(event: Mapping[str, Any]) -> Arrival:
    if event.get("type") == "app_home_opened" and event.get("tab", "home") == "home":
        return HomeOpened(PersonId(_text(event, "user")), None, "")
    return Ignored()


def _action(raw: Mapping[str, Any]) -> Arrival:
    action = _first(raw, "actions")
    name = _text(action, "action_id")
    person, team, display = _user(raw)
    if name == PAUSE:
        return SwitchTurned(person, team, display, on=action.get("value") == "resume")
    if name == LANGUAGE:
        language = _chosen(action)
        known = language in DESK_LANGUAGES
        return LanguageChosen(person, team, language) if known else OutOfDate(person, team)
    if name == CHOOSE:
        value = _chosen(action)
    elif name in ACTS:
        value = _text(action, "value")
    else:
        return OutOfDate(person, team)
    inquiry, revision, option = read_value(value)
    return DeskActed(person, team, display, name, inquiry, revision, option=option)


def _chosen(action: Mapping[str, Any]) -> str:
    return _text(_object(action, "selected_option"), "value")


def _submission(raw: Mapping[str, Any]) -> Arrival:
    view = _object(raw, "view")
    if view.get("callback_id") != CALLBACK:
        return Ignored()
    person, team, display = _user(raw)
    action, _, value = _text(view, "private_metadata").partition(" ")
    inquiry, revision, _ = read_value(value)
    return DeskActed(person, team, display, action, inquiry, revision, text=submitted_text(view))


def submitted_text(view: Mapping[str, Any]) -> str:
    """What a person wrote in the form. Raises Malformed."""
    values = _object(_object(view, "state"), "values")
    written = _object(_object(values, BLOCK), ACTION)
    return "" if written.get("value") is None else _text(written, "value")


def _object(holder: Mapping[str, Any], field: str) -> Mapping[str, Any]:
    value = holder.get(field)
    if not isinstance(value, Mapping):
        raise Malformed(f"a Slack payload whose field {field} is missing or no object")
    return value


def _text(holder: Mapping[str, Any], field: str) -> str:
    value = holder.get(field)
    if not isinstance(value, str):
        raise Malformed(f"a Slack payload whose field {field} is missing or no text")
    return value


def _first(holder: Mapping[str, Any], field: str) -> Mapping[str, Any]:
    value = holder.get(field)
    if not isinstance(value, list) or not value or not isinstance(value[0], Mapping):
        raise Malformed(f"a Slack payload whose field {field} is missing or empty")
    return value[0]


def read_value(value: object) -> tuple[InquiryId, int, str | None]:
    """Inquiry, revision and option of a button's value. Raises Malformed."""
    parts = str(value).split(":", 2)
    if not _is_number(parts[0], _INQUIRY_DIGITS):
        raise Malformed("a button's value without an inquiry")
    if len(parts) < 2 or not _is_number(parts[1], _REVISION_DIGITS):
        raise Malformed("a button's value without a revision")
    return InquiryId(int(parts[0])), int(parts[1]), parts[2] if len(parts) == 3 else None


def _is_number(text: str, most_digits: int) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= most_digits


def _user(raw: Mapping[str, Any]) -> tuple[PersonId, str | None, str]:
    user = _object(raw, "user")
    # The person's own team: in a shared channel it differs from the payload's.
    team = user.get("team_id")
    name = user.get("name") or user.get("username") or ""
    return PersonId(_text(user, "id")), team if isinstance(team, str) else None, str(name)


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
    kind, user = raw.get("type"), _held(raw, "user").get("id")
    if kind == "block_actions":
        listed = raw.get("actions")
        action = listed[0] if isinstance(listed, list) and listed else None
        action = action if isinstance(action, Mapping) else {}
        stamp = action.get("action_ts") or raw.get("trigger_id")
        value = action.get("value") or _held(action, "selected_option").get("value")
        return f"click:{user}:{stamp}:{action.get('action_id')}:{value}"
    if kind == "view_submission":
        view = _held(raw, "view")
        return f"view:{user}:{view.get('id')}:{view.get('hash')}"
    return f"event:{raw.get('event_id') or raw.get('trigger_id')}"


def _held(holder: Mapping[str, Any], field: str) -> Mapping[str, Any]:
    value = holder.get(field)
    return value if isinstance(value, Mapping) else {}


def _subject(raw: Mapping[str, Any]) -> str:
    """What the payload is about: acts on one inquiry are handled one after the other."""
    try:
        event = parse_payload(raw)
    except Malformed:
        return "stray"
    match event:
        case DeskActed():
            return str(event.inquiry)
        case SwitchTurned() | HomeOpened() | LanguageChosen() | OutOfDate():
            return str(event.person)
        case _:
            return "other"
