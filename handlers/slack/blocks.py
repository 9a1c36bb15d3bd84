"""Building stones of cards: literal text, escaped markup, moments, and Slack's measures."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.domain.messages import split_text

Block = dict[str, Any]

SECTION_LIMIT = 3000
FIELD_LIMIT = 2000
HEADER_LIMIT = 150
CONTEXT_LIMIT = 10
BUTTON_LIMIT = 75
OPTION_VALUE_LIMIT = 150
INPUT_LIMIT = 3000

MESSAGE_WEIGHT = 13_200
"""What the blocks of one message may weigh. Slack documents no limit; past about this many
characters it refuses them with msg_blocks_too_long (slackapi/bolt-js issue 2509)."""
_BLOCK_WEIGHT = 125
"""What a block costs besides its texts, as measured in the same issue."""

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_FORMATTING = re.compile(r"[*~`]|_(?!\w)|(?<!\w)_|:(?=[\w`+'-]+:)")
_LOOK_ALIKES = {"*": "∗", "~": "∼", "`": "ˋ", "_": "ˍ", ":": "∶"}


def escape(text: str, limit: int = SECTION_LIMIT) -> str:
    """Foreign text inside a line of markup: it can neither format, link nor ping.

    Slack has entities for `&<>` only; other signs that would format give way to look-alikes.
    The result has at most `limit` characters, is never cut inside an entity, and never blank.
    """
    line = escape_letters(" ".join(text.split()) or "–", limit)
    # After the cut, which may lay a sign bare at the end of a word.
    return _FORMATTING.sub(lambda found: _LOOK_ALIKES[found[0]], line)


def escape_letters(text: str, limit: int) -> str:
    """As `escape`, but letter for letter: for the words a notification quotes."""
    pieces = [_ENTITIES.get(letter, letter) for letter in text]
    if sum(map(len, pieces)) <= limit:
        return "".join(pieces)
    kept, room = [], limit - 1
    for piece in pieces:
        room -= len(piece)
        if room < 0:
            break
        kept.append(piece)
    return "".join([*kept, "…"])


def clip(text: str, limit: int) -> str:
    """At most `limit` characters; what is cut is marked."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def plain(text: str, limit: int = SECTION_LIMIT) -> Block:
    """Text that is shown letter by letter; blank text becomes a visible dash."""
    return {
        "type": "plain_text",
        "text": clip(text, limit) if text.strip() else "–",
        "emoji": False,
    }


def mrkdwn(text: str, limit: int = SECTION_LIMIT) -> Block:
    """Our own markup, with foreign text in it escaped by the caller.

    Verbatim: Slack makes no links of addresses and names that it finds in it.
    """
    return {"type": "mrkdwn", "text": clip(text, limit) or "–", "verbatim": True}


def header(text: str) -> Block:
    """A card's title."""
    return {"type": "header", "text": plain(" ".join(text.split()), HEADER_LIMIT)}


def literal(text: str) -> Block:
    """A paragraph of foreign text."""
    return {"type": "section", "text": plain(text)}


def literals(text: str, limit: int) -> list[Block]:
    """Foreign text of at most `limit` characters, in as many paragraphs as it takes."""
    return [literal(piece) for piece in split_text(clip(text, limit), SECTION_LIMIT)]


def section(text: str) -> Block:
    """A paragraph of our own."""
    return {"type": "section", "text": mrkdwn(text)}


def paragraphs(lines: Sequence[str]) -> list[Block]:
    """Lines of our own, in as few paragraphs as take them; no line is cut in two."""
    found: list[str] = []
    for line in lines:
        if found and len(found[-1]) + 1 + len(line) <= SECTION_LIMIT:
            found[-1] += f"\n{line}"
        else:
            found.append(line)
    return [section(each) for each in found]


def context(*parts: str | Block) -> Block:
    """A small line of at most ten parts: our own markup, or text objects. Empty ones are left
    out; at least one must not be."""
    shown = [mrkdwn(part) if isinstance(part, str) else part for part in parts if part]
    return {"type": "context", "elements": shown[:CONTEXT_LIMIT]}


def side_by_side(left: tuple[str, str], right: tuple[str, str]) -> list[Block]:
    """Two titled texts beside each other, or below each other where they are long."""
    titles = [f"*{escape(title)}*" for title, _ in (left, right)]
    if len(left[1]) <= FIELD_LIMIT and len(right[1]) <= FIELD_LIMIT:
        fields = [
            *(mrkdwn(title, FIELD_LIMIT) for title in titles),
            plain(left[1], FIELD_LIMIT),
            plain(right[1], FIELD_LIMIT),
        ]
        return [{"type": "section", "fields": fields}]
    return [
        section(titles[0]),
        *literals(left[1], len(left[1])),
        section(titles[1]),
        *literals(right[1], len(right[1])),
    ]


def button(action: str, text: str, value: str, style: str | None = None) -> Block:
    """A button. `style` is primary or danger."""
    element = {
        "type": "button",
        "action_id": action,
        "text": {"type": "plain_text", "text": clip(text, BUTTON_LIMIT), "emoji": True},
        "value": value,
    }
    return {**element, "style": style} if style else element


def select(
    action: str, hint: str, options: Sequence[tuple[str, str]], chosen: str | None = None
) -> Block:
    """A menu of (text, value), with the option of the value `chosen` taken already."""
    listed = [{"text": plain(text, BUTTON_LIMIT), "value": value} for text, value in options]
    menu = {
        "type": "static_select",
        "action_id": action,
        "placeholder": {"type": "plain_text", "text": clip(hint, 150)},
        "options": listed,
    }
    taken = next((option for option in listed if option["value"] == chosen), None)
    return {**menu, "initial_option": taken} if taken else menu


def actions(block_id: str, elements: Sequence[Block]) -> list[Block]:
    """A row of buttons; none where there are no buttons."""
    if not elements:
        return []
    return [{"type": "actions", "block_id": block_id, "elements": list(elements)}]


def moment(at: datetime, form: str = "{time}") -> str:
    """A moment that Slack writes in the reader's own zone and language."""
    fallback = at.strftime("%Y-%m-%d %H:%M UTC")
    return f"<!date^{int(at.timestamp())}^{form}|{fallback}>"


def weight(blocks: Sequence[Block]) -> int:
    """What blocks weigh towards MESSAGE_WEIGHT: every text and value in them, and themselves."""
    return sum(_BLOCK_WEIGHT + sum(map(len, _strings(block))) for block in blocks)


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    held: list[object] = []
    if isinstance(value, dict):
        held = [each for name, each in value.items() if name != "type"]
    elif isinstance(value, list):
        held = value
    return [text for each in held for text in _strings(each)]
