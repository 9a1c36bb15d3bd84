"""Every limit of blocks, at its edge and one past it, refused in the platform's words."""

from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.slack import SlackWorkspace
from tests.sandbox.slack_bot import (
    SECTION,
    Json,
    actions,
    button,
    field,
    menu,
    options,
    refused,
)

pytest_plugins = ["tests.sandbox.slack_fixtures"]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def section(**parts: Any) -> Json:
    return {"type": "section", **parts}


def many(count: int) -> list[str]:
    return [f"o{number}" for number in range(count)]


def buttons(count: int) -> list[Json]:
    return [button(f"b{number}") for number in range(count)]


FITTING = {
    "50 blocks": [{"type": "divider"}] * 50,
    "section of 3000": [section(text=mrkdwn("a" * 3000))],
    "10 fields": [section(fields=[mrkdwn("a")] * 10)],
    "field of 2000": [section(fields=[mrkdwn("a" * 2000)])],
    "header of 150": [{"type": "header", "text": plain("a" * 150)}],
    "25 elements": [actions(*buttons(25))],
    "10 in context": [{"type": "context", "elements": [mrkdwn("a")] * 10}],
    "button text of 75": [actions(button("b", text="a" * 75))],
    "value of 2000": [actions(button("b", "a" * 2000))],
    "action_id of 255": [actions(button("b" * 255))],
    "block_id of 255": [section(text=plain("a"), block_id="b" * 255)],
    "100 options": [actions(menu("m", *many(100)))],
    "option of 75 and 150": [
        actions({**menu("m"), "options": [{"text": plain("a" * 75), "value": "v" * 150}]})
    ],
    "5 in overflow": [
        section(text=plain("a"), accessory={"type": "overflow", "options": options(*many(5))})
    ],
    "same action_id in two blocks": [
        actions(button("b"), block_id="one"),
        actions(button("b"), block_id="two"),
    ],
    "an input": [field()],
    "rich text": [
        {
            "type": "rich_text",
            "elements": [
                {"type": "rich_text_section", "elements": [{"type": "text", "text": "hello"}]}
            ],
        }
    ],
    "an image": [{"type": "image", "image_url": "http://127.0.0.1/a.png", "alt_text": "a"}],
}

BREAKING: dict[str, tuple[list[Any], list[str]]] = {
    "51 blocks": (
        [{"type": "divider"}] * 51,
        ["no more than 50 items allowed [json-pointer:/blocks]"],
    ),
    "section of 3001": (
        [section(text=mrkdwn("a" * 3001))],
        [
            "failed to match all allowed schemas [json-pointer:/blocks/0/text]",
            "must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
        ],
    ),
    "empty text": (
        [section(text=mrkdwn(""))],
        [
            "failed to match all allowed schemas [json-pointer:/blocks/0/text]",
            "must be more than 0 characters [json-pointer:/blocks/0/text/text]",
        ],
    ),
    "section of nothing": (
        [section()],
        ["missing required field: text [json-pointer:/blocks/0]"],
    ),
    "11 fields": (
        [section(fields=[mrkdwn("a")] * 11)],
        ["no more than 10 items allowed [json-pointer:/blocks/0/fields]"],
    ),
    "field of 2001": (
        [section(fields=[mrkdwn("a" * 2001)])],
        [
            "failed to match all allowed schemas [json-pointer:/blocks/0/fields/0]",
            "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]",
        ],
    ),
    "header of 151": (
        [{"type": "header", "text": plain("a" * 151)}],
        [
            "failed to match all allowed schemas [json-pointer:/blocks/0/text]",
            "must be less than 151 characters [json-pointer:/blocks/0/text/text]",
        ],
    ),
    "header in mrkdwn": (
        [{"type": "header", "text": mrkdwn("a")}],
        [
            "failed to match all allowed schemas [json-pointer:/blocks/0/text]",
            "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]",
        ],
    ),
    "26 elements": (
        [actions(*buttons(26))],
        ["no more than 25 items allowed [json-pointer:/blocks/0/elements]"],
    ),
    "no elements": (
        [actions()],
        ["must provide at least 1 items [json-pointer:/blocks/0/elements]"],
    ),
    "11 in context": (
        [{"type": "context", "elements": [mrkdwn("a")] * 11}],
        ["no more than 10 items allowed [json-pointer:/blocks/0/elements]"],
    ),
    "button text of 76": (
        [actions(button("b", text="a" * 76))],
        [
            "failed to match all allowed schemas [json-pointer:/blocks/0/elements/0/text]",
            "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]",
        ],
    ),
    "button text in mrkdwn": (
        [actions({**button("b"), "text": mrkdwn("a")})],
        [
            "failed to match all allowed schemas [json-pointer:/blocks/0/elements/0/text]",
            "unsupported type: mrkdwn [json-pointer:/blocks/0/elements/0/text/type]",
        ],
    ),
    "value of 2001": (
        [actions(button("b", "a" * 2001))],
        ["must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]"],
    ),
    "unknown style": (
        [actions({**button("b"), "style": "loud"})],
        ["must be a valid enum value [json-pointer:/blocks/0/elements/0/style]"],
    ),
    "unknown property": (
        [actions({**button("b"), "disabled": True})],
        ["invalid additional property: disabled [json-pointer:/blocks/0/elements/0]"],
    ),
    "action_id of 256": (
        [actions(button("b" * 256))],
        ["must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]"],
    ),
    "block_id of 256": (
        [section(text=plain("a"), block_id="b" * 256)],
        ["must be less than 256 characters [json-pointer:/blocks/0/block_id]"],
    ),
    "action_id twice in a block": (
        [SECTION, actions(button("b"), button("b"))],
        ['`action_id` "b" already exists [json-pointer:/blocks/1/elements/1/action_id]'],
    ),
    "block_id twice": (
        [actions(button("a")), actions(button("b"))],
        ['`block_id` "acts" already exists [json-pointer:/blocks/1/block_id]'],
    ),
    "101 options": (
        [actions(menu("m", *many(101)))],
        ["no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]"],
    ),
    "no options": (
        [actions({"type": "static_select", "action_id": "m"})],
        ["missing required field: options [json-pointer:/blocks/0/elements/0]"],
    ),
    "option value of 151": (
        [
            actions(
                menu("m", "v" * 75),
                {**menu("n"), "options": [{"text": plain("a"), "value": "v" * 151}]},
            )
        ],
        ["must be less than 151 characters [json-pointer:/blocks/0/elements/1/options/0/value]"],
    ),
    "6 in overflow": (
        [section(text=plain("a"), accessory={"type": "overflow", "options": options(*many(6))})],
        ["no more than 5 items allowed [json-pointer:/blocks/0/accessory/options]"],
    ),
    "unknown block": (
        [{"type": "banner"}],
        ["unsupported type: banner [json-pointer:/blocks/0/type]"],
    ),
    "no type": (
        [{"text": plain("a")}],
        ["missing required field: type [json-pointer:/blocks/0]"],
    ),
    "text instead of a text object": (
        [section(text="hello")],
        [
            "failed to match all allowed schemas [json-pointer:/blocks/0/text]",
            "must provide an object [json-pointer:/blocks/0/text]",
        ],
    ),
    "number instead of a string": (
        [actions(button("b", 7))],  # type: ignore[arg-type]
        ["must provide a string [json-pointer:/blocks/0/elements/0/value]"],
    ),
    "string instead of a flag": (
        [section(text={**plain("a"), "emoji": "yes"})],
        [
            "failed to match all allowed schemas [json-pointer:/blocks/0/text]",
            "must be a boolean [json-pointer:/blocks/0/text/emoji]",
        ],
    ),
    "input of 3001": (
        [field(max_length=3001)],
        ["must be less than 3000 [json-pointer:/blocks/0/element/max_length]"],
    ),
    "image from nowhere": (
        [{"type": "image", "alt_text": "a"}],
        ["missing required field: image_url [json-pointer:/blocks/0]"],
    ),
    "all that is wrong at once": (
        [section(text=mrkdwn("")), {"type": "banner"}],
        [
            "failed to match all allowed schemas [json-pointer:/blocks/0/text]",
            "must be more than 0 characters [json-pointer:/blocks/0/text/text]",
            "unsupported type: banner [json-pointer:/blocks/1/type]",
        ],
    ),
}


@pytest.mark.parametrize("blocks", FITTING.values(), ids=FITTING)
async def test_blocks_within_the_limits_are_taken(
    web: AsyncWebClient, slack: SlackWorkspace, blocks: list[Json]
) -> None:
    await web.chat_postMessage(channel=slack.sales_channel, text="x", blocks=blocks)
    assert len(slack.messages(slack.sales_channel)[0].blocks) == len(blocks)


@pytest.mark.parametrize(("blocks", "says"), BREAKING.values(), ids=BREAKING)
async def test_blocks_past_a_limit_are_refused(
    web: AsyncWebClient, slack: SlackWorkspace, blocks: list[Json], says: list[str]
) -> None:
    with refused("invalid_blocks") as refusal:
        await web.chat_postMessage(channel=slack.sales_channel, text="x", blocks=blocks)
    assert refusal.says == [f"[ERROR] {each}" for each in says]
    assert refusal.body["errors"] == says
    assert slack.messages(slack.sales_channel) == []


async def test_an_update_and_an_ephemeral_message_are_held_to_the_same(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    channel = slack.sales_channel
    ts = (await web.chat_postMessage(channel=channel, text="x"))["ts"]
    bad = [{"type": "banner"}]
    with refused("invalid_blocks"):
        await web.chat_update(channel=channel, ts=ts, text="x", blocks=bad)
    user = slack.people["ania"].id
    with refused("invalid_blocks"):
        await web.chat_postEphemeral(channel=channel, user=user, text="x", blocks=bad)
