"""The `reply_markup` of a call: buttons under a message, or a keyboard instead of the phone's."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sandbox.telegram import links
from sandbox.telegram.arguments import Arguments
from sandbox.telegram.model import Button, Buttons
from sandbox.telegram.refusal import bad_request

_DATA_LIMIT = 64
"""Bytes of callback_data (Bot API, InlineKeyboardButton)."""
_MOST_BUTTONS = 100
_KEYBOARDS = ("keyboard", "remove_keyboard", "force_reply")


@dataclass(frozen=True)
class Markup:
    """Inline buttons, or another kind of keyboard as it was given."""

    buttons: Buttons = ()
    keyboard: Mapping[str, Any] | None = None


def read(args: Arguments) -> Markup:
    """The call's markup. Refuses a button Telegram would refuse, in its words."""
    given = args.parsed("reply_markup", "reply keyboard markup")
    if given is None:
        return Markup()
    if not isinstance(given, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in given:
        return Markup(buttons=_inline(given["inline_keyboard"]))
    _check_keyboard(given.get("keyboard", []))
    known = any(name in given for name in _KEYBOARDS)
    return Markup(keyboard=given if known else None)


def inline(args: Arguments) -> Buttons:
    """The buttons of an edit, none where none are given. Refuses any other kind of keyboard."""
    markup = read(args)
    if markup.keyboard is not None:
        raise bad_request("inline keyboard expected")
    return markup.buttons


def _inline(rows: Any) -> Buttons:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
        )
    buttons = tuple(tuple(_button(button) for button in row) for row in rows if row)
    if sum(len(row) for row in buttons) > _MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return buttons


def _button(given: Any) -> Button:
    if not isinstance(given, dict):
        raise _unreadable("InlineKeyboardButton must be an Object")
    if "text" not in given:
        raise _unreadable('Can\'t find field "text"')
    text, url, data = given["text"], given.get("url"), given.get("callback_data")
    if not all(isinstance(value, str | None) for value in (text, url, data)):
        raise _unreadable("Field must be of type String")
    if not url and not data:
        raise _unreadable("Text buttons are unallowed in the inline keyboard")
    if not text:
        raise bad_request("inline keyboard button text must be non-empty")
    if url:
        return Button(text, url=_link(url))
    if data is not None and len(data.encode()) > _DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
    return Button(text, data=data)


def _link(url: str) -> str:
    checked = url if links.mentioned(url) is not None else links.checked(url)
    if checked is None:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return checked


def _unreadable(reason: str) -> Exception:
    return bad_request(f"can't parse inline keyboard button: {reason}")


def _check_keyboard(rows: Any) -> None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "keyboard" must be an Array of Arrays')
    for button in (button for row in rows for button in row):
        text = button.get("text") if isinstance(button, dict) else button
        if not isinstance(text, str):
            raise bad_request("can't parse keyboard button: KeyboardButton must be a String")
        if not text:
            raise bad_request("keyboard button text must be non-empty")
