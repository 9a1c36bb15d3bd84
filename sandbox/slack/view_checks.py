"""What Slack refuses of a view.

Limits: docs.slack.dev/reference/views.
"""

import json

from sandbox.slack.blocks import Surface, problems_of
from sandbox.slack.composition import plain
from sandbox.slack.refusals import SlackRefusal
from sandbox.slack.schema import Json, Problem, all_of, boolean, shape, string

_LARGEST = 250_000
"""Bytes of a view's JSON (docs.slack.dev/reference/methods/views.open: view_too_large)."""


def _blocks(value: object, at: str) -> list[Problem]:
    return problems_of(value, Surface.VIEW, at)


_COMMON = {
    "private_metadata": string(3000),
    "callback_id": string(255),
    "external_id": string(255),
}
_MODAL = all_of(
    shape(
        {"type": string(), "title": plain(24), "blocks": _blocks},
        {
            **_COMMON,
            "submit": plain(24),
            "close": plain(24),
            "clear_on_close": boolean,
            "notify_on_close": boolean,
            "submit_disabled": boolean,
        },
    )
)
_HOME = all_of(shape({"type": string(), "blocks": _blocks}, _COMMON))


def check_view(view: object, kind: str) -> Json:
    """The view, if Slack would take it as a `modal` or a `home`.

    Raises SlackRefusal invalid_arguments with all that is wrong, or view_too_large.
    """
    problems = _problems(view, kind)
    if problems:
        raise SlackRefusal("invalid_arguments", problems)
    if not isinstance(view, dict):
        raise SlackRefusal("invalid_arguments", [Problem("must provide an object", "/view")])
    if len(json.dumps(view, ensure_ascii=False).encode()) > _LARGEST:
        raise SlackRefusal("view_too_large")
    return view


def _problems(view: object, kind: str) -> list[Problem]:
    if isinstance(view, dict) and view.get("type") != kind:
        return [Problem(f"unsupported type: {view.get('type')}", "/view/type")]
    problems = (_MODAL if kind == "modal" else _HOME)(view, "/view")
    if problems or not isinstance(view, dict) or kind == "home":
        return problems
    asks = any(block["type"] == "input" for block in view["blocks"])
    if asks and view.get("submit") is None:
        return [Problem("missing required field: submit", "/view")]
    return []
