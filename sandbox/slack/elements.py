"""The interactive elements and images of Block Kit, and which block may hold which.

Limits: docs.slack.dev/reference/block-kit/block-elements.
"""

from collections.abc import Mapping

from sandbox.slack.composition import (
    action_config,
    confirm,
    either,
    option,
    option_groups,
    options,
    plain,
)
from sandbox.slack.schema import Check, anything, array, boolean, integer, shape, string, tagged

_BASE: Mapping[str, Check] = {"action_id": string(255), "confirm": confirm}
_FIELD: Mapping[str, Check] = {
    **_BASE,
    "placeholder": plain(150),
    "focus_on_load": boolean,
}


def _menu(own: Mapping[str, Check] | None = None) -> Check:
    return shape({"type": string()}, {**_FIELD, **(own or {})})


def _static(own: Mapping[str, Check]) -> Check:
    listed = {"options": options(100), "option_groups": option_groups}
    return either("options", "option_groups", _menu({**listed, **own}))


_SEVERAL: Mapping[str, Check] = {"max_selected_items": integer(least=1)}
_NAMES = array(string())
_PLACES: Mapping[str, Check] = {
    "filter": anything,
    "default_to_current_conversation": boolean,
    "response_url_enabled": boolean,
}

_BUTTON = shape(
    {"type": string(), "text": plain(75)},
    {
        **_BASE,
        "url": string(3000),
        "value": string(2000),
        "style": string(values=("primary", "danger")),
        "accessibility_label": string(75),
    },
)

image = either(
    "image_url",
    "slack_file",
    shape(
        {"type": string(), "alt_text": string(2000)},
        {"image_url": string(3000), "slack_file": anything},
    ),
)

_SELECTS: Mapping[str, Check] = {
    "static_select": _static({"initial_option": option}),
    "external_select": _menu({"initial_option": option, "min_query_length": integer()}),
    "users_select": _menu({"initial_user": string()}),
    "conversations_select": _menu({"initial_conversation": string(), **_PLACES}),
    "channels_select": _menu({"initial_channel": string(), "response_url_enabled": boolean}),
    "multi_static_select": _static({"initial_options": options(100), **_SEVERAL}),
    "multi_external_select": _menu(
        {"initial_options": options(100), "min_query_length": integer(), **_SEVERAL}
    ),
    "multi_users_select": _menu({"initial_users": _NAMES, **_SEVERAL}),
    "multi_conversations_select": _menu({"initial_conversations": _NAMES, **_PLACES, **_SEVERAL}),
    "multi_channels_select": _menu({"initial_channels": _NAMES, **_SEVERAL}),
}

_CHOICES: Mapping[str, Check] = {
    "checkboxes": shape(
        {"type": string(), "options": options(10)},
        {**_BASE, "initial_options": options(10), "focus_on_load": boolean},
    ),
    "radio_buttons": shape(
        {"type": string(), "options": options(10)},
        {**_BASE, "initial_option": option, "focus_on_load": boolean},
    ),
    "datepicker": _menu({"initial_date": string(10)}),
    "timepicker": _menu({"initial_time": string(5), "timezone": string()}),
    "datetimepicker": shape(
        {"type": string()}, {**_BASE, "initial_date_time": integer(), "focus_on_load": boolean}
    ),
}

_OVERFLOW = shape({"type": string(), "options": options(5)}, _BASE)

_TEXT_FIELD: Mapping[str, Check] = {
    "action_id": string(255),
    "placeholder": plain(150),
    "focus_on_load": boolean,
    "initial_value": string(3000),
    "dispatch_action_config": action_config,
}

_TYPED: Mapping[str, Check] = {
    "plain_text_input": shape(
        {"type": string()},
        {
            **_TEXT_FIELD,
            "multiline": boolean,
            "min_length": integer(least=0, most=3000),
            "max_length": integer(least=1, most=3000),
        },
    ),
    "email_text_input": shape({"type": string()}, _TEXT_FIELD),
    "url_text_input": shape({"type": string()}, _TEXT_FIELD),
    "number_input": shape(
        {"type": string(), "is_decimal_allowed": boolean},
        {**_TEXT_FIELD, "min_value": string(), "max_value": string()},
    ),
    "rich_text_input": shape({"type": string()}, {**_TEXT_FIELD, "initial_value": anything}),
    "file_input": shape(
        {"type": string()},
        {
            "action_id": string(255),
            "filetypes": array(string()),
            "max_files": integer(least=1, most=10),
        },
    ),
}

in_actions = tagged({"button": _BUTTON, "overflow": _OVERFLOW, **_SELECTS, **_CHOICES})
in_section = tagged(
    {"button": _BUTTON, "overflow": _OVERFLOW, "image": image, **_SELECTS, **_CHOICES}
)
in_input = tagged({**_TYPED, **_SELECTS, **_CHOICES})
