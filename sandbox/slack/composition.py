"""The objects blocks are composed of: texts, options, confirmation dialogs.

Limits: docs.slack.dev/reference/block-kit/composition-objects.
"""

from sandbox.slack.schema import Check, Problem, all_of, array, boolean, shape, string, tagged


def text(most: int) -> Check:
    """A text object, plain or mrkdwn, of 1 to `most` characters."""
    return all_of(tagged({"plain_text": _plain(most), "mrkdwn": _mrkdwn(most)}))


def plain(most: int) -> Check:
    """A text object that has to be plain_text."""
    return all_of(tagged({"plain_text": _plain(most)}))


def options(most: int) -> Check:
    """A list of 1 to `most` options."""
    return array(option, least=1, most=most)


def either(first: str, second: str, check: Check) -> Check:
    """An object that has to have one of two fields, besides what `check` asks."""

    def checked(value: object, at: str) -> list[Problem]:
        problems = check(value, at)
        if isinstance(value, dict) and value.get(first) is None and value.get(second) is None:
            problems.append(Problem(f"missing required field: {first}", at))
        return problems

    return checked


def _plain(most: int) -> Check:
    return shape({"type": string(), "text": string(most, least=1)}, {"emoji": boolean})


def _mrkdwn(most: int) -> Check:
    return shape({"type": string(), "text": string(most, least=1)}, {"verbatim": boolean})


option = shape(
    {"text": text(75), "value": string(150)},
    {"description": text(75), "url": string(3000)},
)

option_groups = array(shape({"label": plain(75), "options": options(100)}), least=1, most=100)

confirm = shape(
    {"title": plain(100), "text": text(300)},
    {
        "confirm": plain(30),
        "deny": plain(30),
        "style": string(values=("primary", "danger")),
    },
)

action_config = shape(
    {},
    {
        "trigger_actions_on": array(
            string(values=("on_enter_pressed", "on_character_entered")), least=1, most=2
        )
    },
)
