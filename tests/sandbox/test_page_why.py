"""Why a message was read as it was: the button at the message, and the panel."""

import json
import re

import pytest
from playwright.async_api import Browser, Locator, Page, Route, expect

from qa_library.explain import explain
from sandbox.server import Sandbox
from sandbox.telegram import User
from tests.library.content import shipped_matcher
from tests.sandbox.stage import Stage, Watched, looking
from tests.sandbox.test_page_axe import found_in_both_themes
from tests.sandbox.test_page_demo import card_of
from tests.sandbox.test_page_direction import direction
from tests.sandbox.test_page_keyboard import tab_to

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

MINIMUM = "¿Cuál es el pedido mínimo?"
ARABIC = "ما هو الحد الأدنى للطلب؟ شكرا"
READINGS = re.compile(r"/control/readings/")


def why(page: Page) -> Locator:
    """The buttons at the messages."""
    return page.get_by_role("button", name="Why?")


def panel(page: Page) -> Locator:
    return page.get_by_role("dialog", name="How Parley read this")


def reads(stage: Stage, user: User, text: str, history: str | None = None) -> None:
    """The bot tells that it read a text, as the shipped library reads it."""
    matcher, hint = shipped_matcher(), user.language_code
    reading = matcher.read(text, hint=hint, history=history)
    told = explain(matcher, text, reading, hint=hint, history=history).as_json()
    names = " ".join(filter(None, (user.first_name, user.last_name)))
    whose = {"name": names, "handle": user.username, "hint": hint}
    stage.control.bot_reads(json.dumps({"buyer": whose, "why": told}).encode())


async def said(stage: Stage, name: str, *texts: str) -> User:
    """A buyer says something, which the bot reads."""
    user = await stage.open_chat(name)
    for text in texts:
        stage.sandbox.telegram.say(user, text)
        reads(stage, user, text)
    await expect(why(stage.page)).to_have_count(len(texts))
    return user


def percents(text: str) -> list[int]:
    return [int(each) for each in re.findall(r"(\d+) %", text)]


async def test_only_a_message_that_was_read_says_why(stage: Stage) -> None:
    user = await stage.open_chat("Lucía")
    stage.sandbox.telegram.say(user, MINIMUM)
    await stage.telegram.send_message(user.id, "Hola")
    await expect(stage.page.locator(".message")).to_have_count(2)
    await expect(why(stage.page)).to_have_count(0)
    reads(stage, user, MINIMUM)
    await expect(why(stage.page)).to_have_count(1)


async def test_the_panel_tells_the_language_the_match_and_the_decision(stage: Stage) -> None:
    await said(stage, "Lucía", f"{MINIMUM} ¿Aceptan 7777 bitcoin?")
    await why(stage.page).click()
    shown = panel(stage.page)
    sections = shown.locator(".why-part")
    await expect(sections).to_have_count(3)
    await expect(sections.nth(0)).to_contain_text("Spanish")
    await expect(sections.nth(0)).to_contain_text("pedido")
    await expect(sections.nth(0)).to_contain_text("the buyer's Telegram, in Spanish")
    await expect(sections.nth(1)).to_contain_text("Question 1 of 2")
    verdict = sections.nth(1).locator(".verdict")
    await expect(verdict).to_have_text(
        re.compile(r"^Automatic: .* sure, not below the \d+ % needed in Spanish\.$")
    )
    for place in (".why-lead mark", ".candidates > li:first-child mark"):
        assert "pedido" in await sections.nth(1).locator(place).all_inner_texts()
    best = sections.nth(1).locator(".candidates > li").first
    await expect(best).to_contain_text("What is your minimum order quantity?")
    await expect(best).to_contain_text("order.moq")
    await expect(sections.nth(2).locator(".guards")).to_contain_text("a number with its unit")


async def test_the_bars_are_as_long_as_they_say(stage: Stage) -> None:
    await said(stage, "Lucía", "¿Aceptan 7777 bitcoin?")
    await why(stage.page).click()
    rows = panel(stage.page).locator(".candidates > li")
    await expect(rows.first).to_be_visible()
    seen = 0
    for row in await rows.all():
        told = percents(await row.locator("b").inner_text())
        track = row.locator(".share")
        width = await track.evaluate(
            "node => parseFloat(getComputedStyle(node, '::before').width) / node.clientWidth"
        )
        if told and await track.is_visible() and told[0] > 1:
            assert width == pytest.approx(told[0] / 100, abs=0.012)
            seen += 1
    assert seen


async def test_a_greeting_has_nothing_to_look_up(stage: Stage) -> None:
    await said(stage, "Lucía", "hola")
    await why(stage.page).click()
    await expect(panel(stage.page)).to_contain_text("There is nothing to look up.")
    await expect(panel(stage.page).locator(".verdict")).to_have_count(0)


async def test_what_the_words_do_not_tell_is_taken_from_what_is_known(stage: Stage) -> None:
    user = await said(stage, "Emre", "OK")
    await why(stage.page).click()
    await expect(panel(stage.page)).to_contain_text(
        "The words alone do not tell; the language of the buyer's Telegram does."
    )
    reads(stage, user, "OK", history="es")
    await expect(panel(stage.page)).to_contain_text("the conversation so far does")
    await expect(panel(stage.page).locator(".why-lead")).to_have_text("Spanish")


async def test_messages_read_as_one_say_so_in_each(stage: Stage) -> None:
    user = await said(stage, "Lucía", MINIMUM, "¿Y la garantía?")
    reads(stage, user, f"{MINIMUM}\n¿Y la garantía?")
    await why(stage.page).first.click()
    await expect(panel(stage.page)).to_contain_text("2 messages, read as one")
    await expect(panel(stage.page).locator(".why-text .line")).to_have_text(
        [MINIMUM, "¿Y la garantía?"]
    )


async def test_arabic_runs_from_right_to_left_and_percents_do_not(stage: Stage) -> None:
    await said(stage, "فهد", ARABIC)
    await why(stage.page).click()
    shown = panel(stage.page)
    for place in (".why-text .line", ".why-part:last-of-type .why-lead", "q"):
        assert await direction(shown.locator(place).first) == "rtl"
    assert await direction(shown.locator(".verdict")) == "ltr"
    words = shown.locator(".why-part").first.locator("bdi")
    boxes = [await words.nth(at).bounding_box() for at in range(2)]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["x"] < boxes[1]["x"]


async def test_it_is_opened_read_and_left_by_keys_alone(stage: Stage) -> None:
    await said(stage, "Lucía", *[f"{MINIMUM} {at}" for at in range(3)])
    page = stage.page
    await stage.composer.focus()
    await tab_to(page, ".message", "Shift+Tab")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Tab")
    await expect(why(page).nth(1)).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(panel(page).locator(".verdict")).to_be_visible()
    await tab_to(page, ".why-body")
    await page.keyboard.press("Escape")
    await expect(panel(page)).to_be_hidden()
    await expect(why(page).nth(1)).to_be_focused()
    presses = await tab_to(page, "#say, .chip")
    assert presses == 1


async def test_focus_comes_back_though_the_message_was_read_again_meanwhile(stage: Stage) -> None:
    user = await said(stage, "Lucía", MINIMUM)
    await why(stage.page).click()
    await expect(panel(stage.page)).not_to_contain_text("the conversation so far")
    reads(stage, user, MINIMUM, history="es")
    await expect(panel(stage.page)).to_contain_text("the conversation so far, in Spanish")
    await stage.page.keyboard.press("Escape")
    await expect(why(stage.page)).to_be_focused()


async def test_a_click_beside_the_panel_closes_it(stage: Stage) -> None:
    await said(stage, "Lucía", MINIMUM)
    await why(stage.page).click()
    await panel(stage.page).locator(".verdict").click()
    await expect(panel(stage.page)).to_be_visible()
    await stage.page.mouse.click(5, 5)
    await expect(panel(stage.page)).to_be_hidden()


async def test_it_says_that_it_looks_and_what_went_wrong_and_tries_again(stage: Stage) -> None:
    await said(stage, "Lucía", MINIMUM)
    page = stage.page
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    await page.route(READINGS, hold)
    await why(page).click()
    await expect(panel(page)).to_contain_text("Looking…")
    await expect(panel(page).locator("[aria-busy=true]")).to_have_count(1)
    await held[0].abort()
    await expect(panel(page).get_by_role("alert")).to_contain_text("cannot be reached")
    await page.unroute(READINGS)
    await panel(page).get_by_role("button", name="Try again").click()
    await expect(panel(page).locator(".verdict")).to_be_visible()
    await expect(panel(page).locator("[aria-busy]")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1280])
async def test_nothing_serious_is_wrong_and_nothing_is_cut_off(stage: Stage, width: int) -> None:
    await said(stage, "فهد", f"{ARABIC} {'Donaudampfschifffahrtsgesellschaft' * 4}? 7777 kg?")
    page = stage.page
    await page.set_viewport_size({"width": width, "height": 760})
    await why(page).click()
    await expect(panel(page).locator(".verdict").first).to_be_visible()
    assert await found_in_both_themes(page) == []
    body = panel(page).locator(".why-body")
    assert await body.evaluate("node => node.scrollWidth <= node.clientWidth")
    box = await panel(page).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["y"] + box["height"] <= 760


@pytest.mark.parametrize(
    ("name", "text"),
    [("Katarzyna", "Ile trwa wysyłka do Krakowa?"), ("Emre", "Minimum sipariş miktarı nedir?")],
)
async def test_in_the_demo_it_is_the_reading_that_the_card_was_drawn_from(
    browser: Browser, demo: Sandbox, name: str, text: str
) -> None:
    async with looking(browser, demo.url) as page:
        watched = Watched(demo, page)
        await watched.open_chat(name)
        await watched.composer.fill(text)
        await page.keyboard.press("Enter")
        await why(page).click()
        best = panel(page).locator(".candidates > li").first
        await expect(best).to_be_visible()
        entry = await best.locator("code").inner_text()
        sure = (await best.locator("b").inner_text()).removeprefix("over ")
        card = card_of(page, name)
        await expect(card).to_contain_text(f"{sure} sure")
        await expect(card).to_contain_text(entry)
        await expect(panel(page).locator(".why-text")).to_have_text(text)


async def test_what_was_read_is_still_told_when_the_bot_was_killed(
    browser: Browser, demo: Sandbox
) -> None:
    async with looking(browser, demo.url) as page:
        watched = Watched(demo, page)
        await watched.open_chat("Camille")
        await watched.question.click()
        await expect(why(page)).to_be_visible()
        await page.get_by_role("button", name="Kill the bot").click()
        await why(page).click()
        await expect(panel(page)).to_contain_text("French")
        await expect(panel(page).locator(".verdict")).to_be_visible()
