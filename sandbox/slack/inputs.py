"""What stands in the fields of a message or view, and what a person may put there."""

from collections.abc import Iterable, Sequence

from sandbox.slack.blocks import elements_of
from sandbox.slack.schema import Json


class CannotAct(AssertionError):
    """A person could not do this: there is no such button, field, option or open view.

    An AssertionError, so that a test that asks for the impossible fails and says why.
    """


_TYPED = frozenset(
    {"plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input"}
)
_OPTION = frozenset({"static_select", "external_select", "radio_buttons"})
_OPTIONS = frozenset({"multi_static_select", "multi_external_select", "checkboxes"})
_PLAIN_VALUES = {
    "users_select": "user",
    "conversations_select": "conversation",
    "channels_select": "channel",
    "multi_users_select": "users",
    "multi_conversations_select": "conversations",
    "multi_channels_select": "channels",
    "datepicker": "date",
    "timepicker": "time",
    "datetimepicker": "date_time",
}
"""What follows `initial_` in an element and `selected_` in a state."""


def initial_state(blocks: Iterable[Json]) -> Json:
    """The `state.values` of blocks nobody has touched yet."""
    values: Json = {}
    for block in blocks:
        for element in elements_of(block):
            standing = _standing(element)
            if standing is not None:
                values.setdefault(block["block_id"], {})[element["action_id"]] = standing
    return values


def entered(element: Json, value: object) -> Json:
    """The state of a field after a person put `value` there.

    A text for a typed field, the value of an option (a list of them where several can be chosen),
    an id, a date. Raises CannotAct where the element would not take it.
    """
    kind = element["type"]
    if kind in _TYPED:
        return {"type": kind, "value": _typed(element, value)}
    if kind in _OPTION:
        return {"type": kind, "selected_option": option_of(element, str(value))}
    if kind in _OPTIONS:
        if not isinstance(value, list | tuple):
            raise CannotAct(f"a {kind} takes a list of option values, not {value!r}")
        chosen = [option_of(element, str(each)) for each in value]
        return {"type": kind, "selected_options": chosen}
    if kind in _PLAIN_VALUES:
        return {"type": kind, f"selected_{_PLAIN_VALUES[kind]}": value}
    raise CannotAct(f"nobody can enter a value into a {kind}")


def option_of(element: Json, value: str) -> Json:
    """The option of a menu with that value. Raises CannotAct, naming the options there are."""
    options = [*element.get("options", [])]
    for group in element.get("option_groups", []):
        options += group["options"]
    for option in options:
        if option["value"] == value:
            return dict(option)
    raise CannotAct(f"no option {value!r}; there are {[each['value'] for each in options]}")


def missing_inputs(blocks: Iterable[Json], values: Json) -> list[str]:
    """The block ids of inputs that have to be filled in and are not, as Slack's client checks."""
    return [
        block["block_id"]
        for block in blocks
        if block["type"] == "input"
        and not block.get("optional", False)
        and not _filled(values.get(block["block_id"], {}).get(block["element"]["action_id"]))
    ]


def find_element(
    blocks: Sequence[Json], action_id: str, block_id: str | None = None
) -> tuple[Json, Json]:
    """The block and the element of an action id.

    Raises CannotAct if there is none, or several and no block id to tell them apart.
    """
    found = [
        (block, element)
        for block in blocks
        for element in elements_of(block)
        if element.get("action_id") == action_id and block_id in (None, block["block_id"])
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise CannotAct(f"{len(found)} elements are called {action_id!r}: name the block too")
    there = [
        each["action_id"] for block in blocks for each in elements_of(block) if "action_id" in each
    ]
    raise CannotAct(f"nothing here is called {action_id!r}; there are {there}")


def _standing(element: Json) -> Json | None:
    kind = element["type"]
    if kind in _TYPED:
        return {"type": kind, "value": element.get("initial_value")}
    if kind in _OPTION:
        return {"type": kind, "selected_option": element.get("initial_option")}
    if kind in _OPTIONS:
        return {"type": kind, "selected_options": list(element.get("initial_options", []))}
    if kind in _PLAIN_VALUES:
        name = _PLAIN_VALUES[kind]
        empty: list[str] | None = [] if kind.startswith("multi_") else None
        return {"type": kind, f"selected_{name}": element.get(f"initial_{name}", empty)}
    return None


def _typed(element: Json, value: object) -> str | None:
    if value is None or value == "":
        return None
    text = str(value)
    # The client lets nobody type past max_length (3000 where none is set) nor submit too little.
    if len(text) > element.get("max_length", 3000):
        raise CannotAct(f"the field takes {element.get('max_length', 3000)} characters")
    if len(text) < element.get("min_length", 0):
        raise CannotAct(f"the field wants {element['min_length']} characters at least")
    return text


def _filled(state: Json | None) -> bool:
    return state is not None and any(
        value not in (None, "", []) for name, value in state.items() if name != "type"
    )
