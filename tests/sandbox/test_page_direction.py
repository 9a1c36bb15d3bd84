"""Text that runs from right to left, beside text that does not."""

import pytest
from playwright.async_api import Locator, expect

from tests.sandbox.slack_bot import field, modal
from tests.sandbox.stage import Stage, words
from tests.sandbox.test_page_modal import edit

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

QUESTION = "ما هو الحد الأدنى للطلب؟"
SIDES = """node => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const [text, box] = [range.getBoundingClientRect(), node.getBoundingClientRect()];
    return [text.left - box.left, box.right - text.right].map(Math.round);
}"""
"""How far a text stays from the left and the right edge of its element."""


async def direction(node: Locator) -> str:
    """ "ltr" or "rtl", as computed."""
    return str(await node.evaluate("node => getComputedStyle(node).direction"))


async def test_arabic_runs_from_right_to_left(stage: Stage) -> None:
    await stage.open_chat("فهد")
    await stage.question.click()
    await stage.post(words(f"*Buyer*\n>{QUESTION} MOQ"))
    assert await direction(stage.page.locator(".message.own .text")) == "rtl"
    assert await direction(stage.page.locator(".post blockquote .line")) == "rtl"
    assert await direction(stage.page.locator(".post .line").first) == "ltr"


async def test_each_line_begins_at_its_own_side(stage: Stage) -> None:
    await stage.post(words(f"Asked by a buyer\n{QUESTION}"))
    lines = stage.page.locator(".post .line")
    await expect(lines).to_have_count(2)
    english, arabic = await lines.all()
    left, right = await english.evaluate(SIDES)
    assert left == 0 < right
    left, right = await arabic.evaluate(SIDES)
    assert right == 0 < left


async def test_a_bubble_of_two_languages_keeps_each_line_apart(stage: Stage) -> None:
    fahad = await stage.open_chat("فهد")
    stage.sandbox.telegram.say(fahad, f"{QUESTION} " * 6)
    await stage.telegram.send_message(fahad.id, "The minimum order is 500 pieces.")
    assert await direction(stage.page.locator(".own .text")) == "rtl"
    assert await direction(stage.page.locator(".theirs .text")) == "ltr"
    own = await stage.page.locator(".own .bubble").bounding_box()
    theirs = await stage.page.locator(".theirs .bubble").bounding_box()
    wall = await stage.page.locator("#messages").bounding_box()
    assert own is not None
    assert theirs is not None
    assert wall is not None
    # The buyer's side stays the right one whatever they write, as in Telegram.
    assert own["x"] + own["width"] > wall["x"] + wall["width"] - 40
    assert theirs["x"] < wall["x"] + 40


async def test_a_name_of_another_script_does_not_turn_its_neighbours_around(stage: Stage) -> None:
    fahad = await stage.open_chat("فهد")
    row = stage.page.locator(f'[data-buyer="{fahad.id}"]')
    name, time = row.locator("strong"), row.locator("time")
    assert await direction(name) == "rtl"
    assert await direction(time) == "ltr"
    boxes = [await each.bounding_box() for each in (name, time)]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"]
    assert await stage.page.locator("#chat-head h2 > bdi").inner_text() == "فهد العتيبي"


async def test_what_is_written_turns_as_it_is_typed(stage: Stage) -> None:
    await stage.open_chat("فهد")
    assert await direction(stage.composer) == "ltr"
    await stage.composer.fill(QUESTION)
    assert await direction(stage.composer) == "rtl"
    await edit(stage, modal(field(initial_value=QUESTION)))
    reply = stage.page.get_by_label("Reply")
    await expect(reply).to_have_value(QUESTION)
    assert await direction(reply) == "rtl"
