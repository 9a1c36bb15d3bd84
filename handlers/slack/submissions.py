"""Reads what somebody submitted in a modal."""

from collections.abc import Mapping
from typing import Any

from bot.domain.events import Arrival, DeskActed, Ignored, OutOfDate
from bot.domain.kinds import Severity
from bot.domain.resolution import QUESTIONS, ending
from handlers.slack.fields import chosen_in, object_in, read_value, text_in, user_of
from handlers.slack.forms import CHOICE, ENDING, REASON, REASON_BLOCK, WEIGHING, reason_problem
from handlers.slack.modals import ACTION, BLOCK, CALLBACK, problem_with

CHECKED = (CALLBACK, WEIGHING)
"""Modals whose submission is checked before it is taken."""


def read_submission(raw: Mapping[str, Any]) -> Arrival:
    """What was submitted. Raises Malformed."""
    view = object_in(raw, "view")
    callback = view.get("callback_id")
    if callback not in {CALLBACK, ENDING, WEIGHING}:
        return Ignored()
    person, team, display = user_of(raw)
    action, _, value = text_in(view, "private_metadata").partition(" ")
    inquiry, revision, option = read_value(value)
    if callback == CALLBACK:
        return DeskActed(person, team, display, action, inquiry, revision, _written(view))
    if callback == ENDING:
        fields = {name: chosen_in(_field(view, name, CHOICE)) for name in QUESTIONS}
        if ending(fields) is None:
            return OutOfDate(person, team)
        return DeskActed(person, team, display, ENDING, inquiry, revision, fields=fields)
    if option not in set(Severity):
        return OutOfDate(person, team)
    reason = _written(view, REASON_BLOCK, REASON)
    return DeskActed(person, team, display, WEIGHING, inquiry, revision, reason, option)


def problems_with(view: Mapping[str, Any], language: str) -> dict[str, str]:
    """What cannot be taken, by the block it stands in, for the person who wrote it. Raises
    Malformed."""
    if view.get("callback_id") == WEIGHING:
        found = {REASON_BLOCK: reason_problem(_written(view, REASON_BLOCK, REASON), language)}
    else:
        found = {BLOCK: problem_with(_written(view), language)}
    return {block: problem for block, problem in found.items() if problem is not None}


def _written(view: Mapping[str, Any], block: str = BLOCK, action: str = ACTION) -> str:
    field = _field(view, block, action)
    return "" if field.get("value") is None else text_in(field, "value")


def _field(view: Mapping[str, Any], block: str, action: str) -> Mapping[str, Any]:
    values = object_in(object_in(view, "state"), "values")
    return object_in(object_in(values, block), action)
