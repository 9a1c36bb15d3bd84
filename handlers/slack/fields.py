"""Reads fields of raw payloads, which hold whatever somebody sent."""

from collections.abc import Mapping
from typing import Any

from bot.domain.events import Malformed
from bot.domain.ids import InquiryId, PersonId

_INQUIRY_DIGITS, _REVISION_DIGITS = 18, 9
"""Longer numbers are none of ours, and no column would hold them."""


def object_in(holder: Mapping[str, Any], field: str) -> Mapping[str, Any]:
    """An object of a payload. Raises Malformed."""
    value = holder.get(field)
    if not isinstance(value, Mapping):
        raise Malformed(f"a Slack payload whose field {field} is missing or no object")
    return value


def text_in(holder: Mapping[str, Any], field: str) -> str:
    """A text of a payload. Raises Malformed."""
    value = holder.get(field)
    if not isinstance(value, str):
        raise Malformed(f"a Slack payload whose field {field} is missing or no text")
    return value


def first_in(holder: Mapping[str, Any], field: str) -> Mapping[str, Any]:
    """The first object of a list. Raises Malformed."""
    value = holder.get(field)
    if not isinstance(value, list) or not value or not isinstance(value[0], Mapping):
        raise Malformed(f"a Slack payload whose field {field} is missing or empty")
    return value[0]


def held(holder: Mapping[str, Any], field: str) -> Mapping[str, Any]:
    """An object of a payload, empty where there is none."""
    value = holder.get(field)
    return value if isinstance(value, Mapping) else {}


def chosen_in(element: Mapping[str, Any]) -> str:
    """The value of the option that a menu holds. Raises Malformed."""
    return text_in(object_in(element, "selected_option"), "value")


def user_of(raw: Mapping[str, Any]) -> tuple[PersonId, str | None, str]:
    """Who pressed or submitted: id, team, name. Raises Malformed."""
    user = object_in(raw, "user")
    # The person's own team: in a shared channel it differs from the payload's.
    team = user.get("team_id")
    name = user.get("name") or user.get("username") or ""
    return PersonId(text_in(user, "id")), team if isinstance(team, str) else None, str(name)


def read_value(value: object) -> tuple[InquiryId, int, str | None]:
    """Inquiry, revision and option of a button's value. Raises Malformed."""
    parts = str(value).split(":", 2)
    if not is_inquiry(parts[0]):
        raise Malformed("a button's value without an inquiry")
    if len(parts) < 2 or not _is_number(parts[1], _REVISION_DIGITS):
        raise Malformed("a button's value without a revision")
    return InquiryId(int(parts[0])), int(parts[1]), parts[2] if len(parts) == 3 else None


def is_inquiry(text: str) -> bool:
    """Whether this is written as an inquiry's number is."""
    return _is_number(text, _INQUIRY_DIGITS)


def _is_number(text: str, most_digits: int) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= most_digits
