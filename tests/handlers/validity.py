"""Whether Slack takes a payload: by slack_sdk's models, the stand-in's rules and the limits."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

from slack_sdk.models.blocks import Block as SdkBlock
from slack_sdk.models.views import View

from sandbox.slack.blocks import Surface, fits, problems_of
from sandbox.slack.view_checks import check_view

Blocks = Sequence[dict[str, Any]]

CONTRACT = {
    "draft.approve",
    "draft.edit",
    "draft.choose",
    "draft.dismiss",
    "inquiry.answer",
    "inquiry.claim",
    "inquiry.release",
    "inquiry.escalate",
    "inquiry.resolve",
    "inquiry.severity",
    "clock.explain",
    "reply.correct",
    "delivery.retry",
    "delivery.settle",
    "escalation.acknowledge",
    "sla.acknowledge",
    "replies.pause",
    "desk.language",
}
"""The action ids others build on."""

_DATE = re.compile(r"<!date\^\d+\^[^|<>]+\|[^|<>]+>")
_MENTION = re.compile(r"<(?:@|!subteam\^|#)([A-Z0-9]+)>")
_OUR_ENTITIES = re.compile(r"&(amp|lt|gt);")


def check_message(text: str, blocks: Blocks, mentioned: Collection[str] = ()) -> None:
    """Assert that a message can be posted and later updated, and holds what the contract says.

    `mentioned` are the people, groups and channels that its markup may name.
    """
    assert 0 < len(text) <= 4000
    assert problems_of(list(blocks), Surface.MESSAGE) == []
    assert fits(blocks)
    assert characters(blocks) <= 13_200
    for block in SdkBlock.parse_all(list(blocks)):
        assert block.to_dict()
    check_actions(blocks)
    check_literal(text, blocks, mentioned)


def check_modal(view: dict[str, Any]) -> None:
    """Assert that a view can be opened or published."""
    check_view(view, view["type"])
    assert View(**view).to_dict()
    assert len(view.get("private_metadata", "")) <= 3000
    check_actions(view["blocks"])
    check_literal("", view["blocks"])


def check_actions(blocks: Blocks) -> None:
    """Assert that each action id is one of the contract, and there once."""
    counts = Counter(
        element["action_id"]
        for block in blocks
        if block["type"] == "actions"
        for element in block["elements"]
    )
    assert set(counts) <= CONTRACT
    assert max(counts.values(), default=1) == 1


def check_literal(text: str, blocks: Blocks, mentioned: Collection[str] = ()) -> None:
    """Assert that markup holds no more signs than our own: nothing foreign formats or pings."""
    for each in (text, *(found["text"] for found in texts(blocks, "mrkdwn"))):
        assert set(_MENTION.findall(each)) <= set(mentioned)
        rest = _MENTION.sub("", _DATE.sub("", each))
        assert "<" not in rest
        assert ">" not in rest.replace("\n>", "")
        assert "&" not in _OUR_ENTITIES.sub("", rest)
    for found in texts(blocks, "mrkdwn"):
        assert found["verbatim"] is True
        for line in _DATE.sub("", found["text"]).splitlines():
            check_signs(line)
    for found in texts(blocks, "plain_text"):
        assert found["text"].strip()


def check_signs(line: str) -> None:
    """Assert that a line of markup is formatted by us alone."""
    assert "~" not in line
    assert line.count("`") in {0, 2}
    assert line.count("*") <= 2 * len(re.findall(r"\*[^*]+\*", line))
    check_bold(line)
    assert re.search(r":[\w+'-]+:", line.replace(":warning:", "")) is None
    if not (line.startswith("_") and line.endswith("_")):
        assert re.search(r"_(?!\w)|(?<!\w)_", line) is None


def check_bold(line: str) -> None:
    """Assert that what we embolden stands free: beside a Chinese character, or a full-width sign,
    Slack shows the asterisks themselves."""
    for bold in re.finditer(r"\*[^*]+\*", line):
        assert line[: bold.start()][-1:] in {"", " "}, line
        assert line[bold.end() :][:1] in {"", " ", ",", ":"}, line


def texts(value: object, kind: str) -> list[dict[str, Any]]:
    """Every text object of a kind within a payload."""
    if isinstance(value, dict):
        here = [value] if value.get("type") == kind else []
        return here + [found for each in value.values() for found in texts(each, kind)]
    if isinstance(value, list | tuple):
        return [found for each in value for found in texts(each, kind)]
    return []


def characters(value: object) -> int:
    """The characters of all texts and values within a payload, keys and types left out."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, dict):
        return sum(characters(each) for name, each in value.items() if name != "type")
    if isinstance(value, list | tuple):
        return sum(map(characters, value))
    return 0
