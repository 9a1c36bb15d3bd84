"""Buttons under a message to a buyer: what they say, and what a press of them means."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Button:
    """One button. `data` comes back with the press: `what:value`, 1 to 64 bytes (Bot API)."""

    label: str
    data: str


Buttons = tuple[tuple[Button, ...], ...]
"""Rows of buttons; empty where there are none."""

NO_BUTTONS: Buttons = ()


def button(label: str, what: str, *values: str | int) -> Button:
    """A button whose press means `what` of these values. Raises ValueError past 64 bytes."""
    data = ":".join([what, *(str(value) for value in values)])
    if not 1 <= len(data.encode()) <= 64:
        raise ValueError(f"a button's data has 1 to 64 bytes, not {len(data.encode())}")
    return Button(label, data)


def read_press(data: str) -> tuple[str, tuple[str, ...]]:
    """What a press means, and its values; an unknown text means itself, without values."""
    what, *values = data.split(":")
    return what, tuple(values)
