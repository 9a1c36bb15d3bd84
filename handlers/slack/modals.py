"""The modal in which a reply is edited, written or corrected."""

import unicodedata
from typing import Any

from bot.localise.locales import language_name
from bot.localise.words import Words
from handlers.slack import words as say
from handlers.slack.blocks import INPUT_LIMIT, Block, clip, context, literals

CALLBACK = "draft.edit"
BLOCK = "reply"
ACTION = "text"
_SHOWN_WORDS = 13_000
"""Three whole Telegram messages; a view has room for many more."""
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
_BLANK_BRAILLE = "\u2800"


def reply_modal(
    language: str, action: str, value: str, *, text: str, buyer_words: str, reply_language: str
) -> dict[str, Any]:
    """The form that opens on `action`; `value` is the button's and comes back with it."""
    words = say.desk_words(language)
    name = language_name(reply_language, language)
    label = words.gettext("Reply in {language}", language=name)
    blocks: list[Block] = []
    if buyer_words:
        blocks += literals(buyer_words, _SHOWN_WORDS)
    blocks.append(context(_hint(words, action)))
    field: dict[str, Any] = {
        "type": "plain_text_input",
        "action_id": ACTION,
        "multiline": True,
        "max_length": INPUT_LIMIT,
        "min_length": 1,
    }
    if text and len(text) <= INPUT_LIMIT:
        # A longer one would come back with its end cut off.
        field["initial_value"] = text
    blocks.append(
        {
            "type": "input",
            "block_id": BLOCK,
            "label": {"type": "plain_text", "text": clip(label, 2000)},
            "element": field,
        }
    )
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "private_metadata": f"{action} {value}",
        "title": {"type": "plain_text", "text": clip(_title(words, action), 24)},
        "submit": {"type": "plain_text", "text": clip(words.gettext("Send"), 24)},
        "close": {"type": "plain_text", "text": clip(words.gettext("Cancel"), 24)},
        "blocks": blocks,
    }


def _title(words: Words, action: str) -> str:
    titles = {
        "draft.edit": words.gettext("Edit the reply"),
        "inquiry.answer": words.gettext("Write an answer"),
        "reply.correct": words.gettext("Correct the answer"),
    }
    return titles[action]


def _hint(words: Words, action: str) -> str:
    hints = {
        "draft.edit": words.gettext("The buyer gets exactly this text."),
        "inquiry.answer": words.gettext("The buyer gets exactly this text."),
        "reply.correct": words.gettext(
            "The buyer gets this text as a correction of the answer they already have."
        ),
    }
    return hints[action]


def problem_with(text: str, language: str) -> str | None:
    """Why a submitted text cannot be sent, for the person who wrote it; None where it can."""
    words = say.desk_words(language)
    if is_blank(text):
        return words.gettext("Write what the buyer should read.")
    if len(text) > INPUT_LIMIT:
        return words.gettext("This is longer than {limit} characters.", limit=INPUT_LIMIT)
    return None


def is_blank(text: str) -> bool:
    """Whether a reader would see nothing: Telegram refuses such a text when it is too late."""
    return all(char == _BLANK_BRAILLE or unicodedata.category(char) in _UNSEEN for char in text)
