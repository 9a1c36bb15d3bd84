"""Blocks: what Slack refuses of them, and what it adds to those it takes.

Limits: docs.slack.dev/reference/block-kit/blocks. Block types a sales desk has no use for (video,
table, call, remote file, context_actions) are refused as unsupported.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from enum import Enum
from itertools import chain

from sandbox.slack import elements
from sandbox.slack.composition import either, plain, text
from sandbox.slack.schema import (
    Check,
    Json,
    Problem,
    anything,
    array,
    boolean,
    shape,
    string,
    tagged,
)

_BUDGET = 13_422
"""Characters of a message's blocks in all, and what each block costs besides its texts: measured
by users of Slack, who could send 13,297 characters in one block and 13,172 beside a divider
(slackapi/bolt-js issue 2509). Slack documents neither."""
_BLOCK_COSTS = 125


class Surface(Enum):
    """Where blocks are shown, with how many may be."""

    MESSAGE = 50
    VIEW = 100


def _block(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    return shape({"type": string(), **required}, {"block_id": string(255), **(optional or {})})


_RICH_PART = shape(
    {"type": string(), "elements": array(anything)},
    {"style": anything, "indent": anything, "border": anything, "offset": anything},
)
_RICH = tagged(
    {f"rich_text_{part}": _RICH_PART for part in ("section", "list", "preformatted", "quote")}
)

_BLOCKS: Mapping[str, Check] = {
    "section": either(
        "text",
        "fields",
        _block(
            {},
            {
                "text": text(3000),
                "fields": array(text(2000), least=1, most=10),
                "accessory": elements.in_section,
                "expand": boolean,
            },
        ),
    ),
    "divider": _block({}),
    "header": _block({"text": plain(150)}),
    "image": either(
        "image_url",
        "slack_file",
        _block(
            {"alt_text": string(2000)},
            {"image_url": string(3000), "slack_file": anything, "title": plain(2000)},
        ),
    ),
    "actions": _block({"elements": array(elements.in_actions, least=1, most=25)}),
    "context": _block(
        {
            "elements": array(
                tagged({"image": elements.image, "plain_text": text(3000), "mrkdwn": text(3000)}),
                least=1,
                most=10,
            )
        }
    ),
    "input": _block(
        {"label": plain(2000), "element": elements.in_input},
        {"hint": plain(2000), "optional": boolean, "dispatch_action": boolean},
    ),
    "rich_text": _block({"elements": array(_RICH, least=1)}),
}
_MARKDOWN: Mapping[str, Check] = {"markdown": _block({"text": string(12_000, least=1)})}

_CHECKS = {
    Surface.MESSAGE: array(tagged({**_BLOCKS, **_MARKDOWN}), most=Surface.MESSAGE.value),
    Surface.VIEW: array(tagged(_BLOCKS), most=Surface.VIEW.value),
}


def problems_of(blocks: object, surface: Surface, at: str = "/blocks") -> list[Problem]:
    """Everything Slack would refuse in these blocks; empty when they would be taken."""
    found = _CHECKS[surface](blocks, at)
    return found or list(_repeated(blocks, at))


def fits(blocks: Sequence[Json]) -> bool:
    """Whether a message may hold these blocks, by their texts and values in all."""
    return sum(_BLOCK_COSTS + sum(map(len, _strings(block))) for block in blocks) <= _BUDGET


def completed(blocks: Sequence[Json], new_id: Callable[[], str]) -> list[Json]:
    """A copy with what Slack adds: ids where there are none, `emoji` and `verbatim`."""
    copies = deepcopy(list(blocks))
    for block in copies:
        block.setdefault("block_id", new_id())
        for element in elements_of(block):
            if element["type"] != "image":
                element.setdefault("action_id", new_id())
        for found in texts_of(block):
            if found["type"] == "plain_text":
                found.setdefault("emoji", True)
            else:
                found.setdefault("verbatim", False)
    return copies


def elements_of(block: Json) -> list[Json]:
    """The elements a block holds: buttons, menus, inputs, pictures."""
    held = [block.get("accessory"), block.get("element"), *block.get("elements", [])]
    known = ("plain_text", "mrkdwn")
    if block["type"] == "rich_text":
        return []
    return [each for each in held if each is not None and each["type"] not in known]


def texts_of(value: object) -> Iterator[Json]:
    """Every text object within a block, in reading order."""
    if isinstance(value, dict):
        if value.get("type") in ("plain_text", "mrkdwn") and isinstance(value.get("text"), str):
            yield value
        else:
            yield from chain.from_iterable(map(texts_of, value.values()))
    elif isinstance(value, list):
        yield from chain.from_iterable(map(texts_of, value))


def words_of(blocks: Sequence[Json]) -> list[str]:
    """What a reader sees in these blocks, one string for each text."""
    found: list[str] = []
    for block in blocks:
        if block["type"] == "markdown":
            found.append(block["text"])
        elif block["type"] == "rich_text":
            found.extend(_leaves(block["elements"]))
        else:
            found.extend(each["text"] for each in texts_of(block))
    return found


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("text"), str):
            yield value["text"]
        yield from chain.from_iterable(map(_leaves, value.values()))
    elif isinstance(value, list):
        yield from chain.from_iterable(map(_leaves, value))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        counted = (each for name, each in value.items() if name != "type")
        yield from chain.from_iterable(map(_strings, counted))
    elif isinstance(value, list):
        yield from chain.from_iterable(map(_strings, value))


def _repeated(blocks: object, at: str) -> Iterator[Problem]:
    # Slack asks block_id to be unique in a message or view, action_id in its block.
    seen: set[str] = set()
    for index, block in enumerate(blocks if isinstance(blocks, list) else []):
        block_id = block.get("block_id")
        if block_id in seen:
            yield Problem(f'`block_id` "{block_id}" already exists', f"{at}/{index}/block_id")
        seen |= {block_id} - {None}
        yield from _repeated_actions(block, f"{at}/{index}")


def _repeated_actions(block: Json, at: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, element in enumerate(block.get("elements", [])):
        action_id = element.get("action_id")
        if action_id in seen:
            where = f"{at}/elements/{index}/action_id"
            yield Problem(f'`action_id` "{action_id}" already exists', where)
        seen |= {action_id} - {None}
