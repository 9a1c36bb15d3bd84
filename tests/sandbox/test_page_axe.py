"""What axe-core finds on the page: nothing serious, whatever is open."""

from collections.abc import Awaitable, Callable

import pytest
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Browser, Page, expect
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from sandbox.clock import SharedClock
from tests.sandbox.slack_bot import actions, button, field, home, menu, modal
from tests.sandbox.stage import Stage, on_stage, words
from tests.sandbox.test_page_modal import edit

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

GRAVE = {"serious", "critical"}


async def found(page: Page) -> list[str]:
    """Serious and critical violations: rule, and the elements that break it."""
    violations = (await Axe().run(page)).response["violations"]
    return [
        f"{each['id']}: {node['html'][:120]} {node['failureSummary']}"
        for each in violations
        if each["impact"] in GRAVE
        for node in each["nodes"]
    ]


async def found_in_both_themes(page: Page) -> list[str]:
    """The same, in light and in dark."""
    all_found = []
    for scheme in ("light", "dark"):
        await page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
        all_found += [f"{scheme}: {each}" for each in await found(page)]
    return all_found


async def chat(stage: Stage) -> None:
    lucia = await stage.open_chat("Lucía")
    telegram = stage.sandbox.telegram
    telegram.say(lucia, "Hola, ¿qué tal? https://example.com")
    telegram.edit(lucia, "Hola")
    telegram.send_photo(lucia)
    telegram.send_voice(lucia)
    telegram.send_contact(lucia, "+523312345678")
    telegram.send_location(lucia, 20.6, -103.3)
    telegram.send_sticker(lucia)
    telegram.send_document(lucia, "pedido.pdf", b"x")
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Sí", callback_data="1")]])
    await stage.telegram.send_message(lucia.id, "¿Le ayudó? /help", reply_markup=keys)
    await expect(stage.page.locator(".key")).to_be_visible()


async def card(stage: Stage) -> None:
    choose = menu("draft.choose", "price", "samples")
    row = (button("draft.approve", "7:1") | {"style": "primary"}, choose, button("draft.dismiss"))
    text = "*Draft* `shipping` <!channel> <https://example.com|a link>\n> quoted"
    ts = await stage.post(words(text), {"type": "divider"}, actions(*row))
    slack = stage.sandbox.slack
    sales, ania = slack.sales_channel, slack.people["ania"].id
    await stage.bot.web.chat_postMessage(channel=sales, thread_ts=ts, text="A reply")
    await stage.bot.web.chat_postEphemeral(channel=sales, user=ania, text="For you")
    await stage.bot.web.chat_postMessage(channel=slack.sla_channel, text="Late")
    await expect(stage.page.get_by_text("A reply")).to_be_visible()
    await expect(stage.page.get_by_text("Only visible to you")).to_be_visible()


async def form(stage: Stage) -> None:
    await edit(stage, modal(words("Asked"), field(multiline=True)))
    await stage.page.get_by_role("button", name="Send", exact=True).last.click()
    await expect(stage.page.locator(".error")).to_have_text("Please fill this in.")


async def at_home(stage: Stage) -> None:
    await stage.page.get_by_role("button", name="Home").click()
    opened = await stage.heard("app_home_opened")
    view = home(words("3 drafts wait"), actions(button("replies.pause", text="Pause")))
    await stage.bot.web.views_publish(user_id=opened["user"], view=view)
    await expect(stage.page.locator(".home")).to_contain_text("3 drafts wait")


async def board(stage: Stage) -> None:
    await stage.page.get_by_role("button", name="Faults").click()
    await stage.page.get_by_role("switch", name="Telegram is down").check()
    await expect(stage.page.locator("#faults-on")).to_be_visible()


async def commands(stage: Stage) -> None:
    await stage.telegram.set_my_commands([("help", "What I can do"), ("human", "A person")])
    await stage.page.get_by_role("button", name="Commands of the bot").click()
    await expect(stage.page.get_by_role("option").first).to_be_visible()


async def newcomer(stage: Stage) -> None:
    await stage.page.get_by_role("button", name="New buyer").click()


async def offline(stage: Stage) -> None:
    await stage.sandbox.stop()
    await expect(stage.page.locator("#offline")).to_be_visible()


@pytest.mark.parametrize(
    "opened",
    [chat, card, form, at_home, board, commands, newcomer, offline],
    ids=lambda each: each.__name__,
)
async def test_nothing_serious_is_wrong(
    stage: Stage, opened: Callable[[Stage], Awaitable[None]]
) -> None:
    await opened(stage)
    assert await found_in_both_themes(stage.page) == []


async def test_nothing_serious_is_wrong_on_the_first_visit(
    browser: Browser, clock: SharedClock
) -> None:
    async with on_stage(browser, clock, toured=False) as stage:
        await expect(stage.page.locator("#tour")).to_be_visible()
        assert await found_in_both_themes(stage.page) == []


async def test_nothing_serious_is_wrong_on_a_phone(browser: Browser, clock: SharedClock) -> None:
    async with on_stage(browser, clock, viewport={"width": 390, "height": 780}) as stage:
        stage.sandbox.telegram.say(stage.buyer("Lucía"), "Hola")
        await stage.post(words("A card"), actions(button("draft.approve", "7:1")))
        for name in ("Buyers", "Chat", "Slack"):
            await stage.page.locator("#panes").get_by_role("button", name=name).click()
            assert await found_in_both_themes(stage.page) == []
