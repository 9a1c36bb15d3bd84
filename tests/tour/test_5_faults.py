"""What goes wrong is made to go wrong, and the counts tell what became of it."""

import pytest
from playwright.async_api import expect

from tests.tour.walker import PATIENCE, Tour, Walker

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

AIGERIM, PUTRI, MINH_ANH, JONAS = (
    "Айгерим Садыкова", "Putri Anggraini", "Minh Anh Nguyễn", "Jonas Weber"
)  # fmt: skip


async def nothing_lost(walker: Walker) -> None:
    """Neither a message nor an answer went missing, and none came twice."""
    await walker.sees(walker.proof, "0 lost", "0 doubled")


async def test_telegram_asks_to_wait(tour: Tour) -> None:
    async with tour.visit() as walker:
        await walker.turn("Telegram says: too many requests", on=True)
        await walker.open(AIGERIM)
        await walker.ask("Какой срок производства?")
        await walker.approve(AIGERIM).click()
        panel = walker.page.get_by_role("dialog", name="Make something go wrong")
        await walker.page.get_by_role("button", name="Faults").click()
        await walker.sees(panel, "happened", "telegram sendMessage: 429")
        await expect(walker.answers).to_have_count(0)
        await walker.picture("tour/telegram-busy")
        await panel.get_by_role("button", name="All well again").click()
        await walker.sees(walker.card(AIGERIM), "Answered")
        await expect(walker.answers).to_have_count(1)
        await nothing_lost(walker)


async def test_slack_is_slow(tour: Tour) -> None:
    async with tour.visit() as walker:
        await walker.turn("Slack is slow", on=True)
        await walker.open(PUTRI)
        await walker.ask("Minimal order berapa ya kak?")
        panel = walker.page.get_by_role("dialog", name="Make something go wrong")
        await walker.page.get_by_role("button", name="Faults").click()
        await walker.sees(panel, "happened")
        await walker.picture("tour/slack-slow")
        await panel.get_by_role("button", name="All well again").click()
        await expect(walker.cards(PUTRI)).to_have_count(1, timeout=PATIENCE)
        await nothing_lost(walker)


async def test_everything_comes_twice(tour: Tour) -> None:
    async with tour.visit() as walker:
        await walker.turn("Everything is delivered twice", on=True)
        await walker.open(AIGERIM)
        before = await walker.answers.count()
        await walker.ask("Можно заказать образец?")
        await walker.approve(AIGERIM).click()
        await walker.sees(walker.card(AIGERIM), "Answered")
        await expect(walker.answers).to_have_count(before + 1)
        await expect(walker.slack.get_by_text("Можно заказать образец?")).to_have_count(1)
        await walker.turn("Everything is delivered twice", on=True)
        await walker.picture("tour/duplicates")
        await walker.turn("Everything is delivered twice", on=False)
        await nothing_lost(walker)


async def test_the_bot_is_killed_and_loses_nothing(tour: Tour) -> None:
    async with tour.visit() as walker:
        await walker.open(MINH_ANH)
        await walker.page.get_by_role("button", name="Kill the bot").click()
        await walker.sees(walker.bot, "down, starting again")
        await walker.ask("Em cần khoảng 300 cái trước Tết")
        await walker.picture("tour/killed")
        await walker.sees(walker.bot, "running, restarted once")
        await walker.sees(walker.card(MINH_ANH), "Em cần khoảng 300 cái trước Tết")
        await expect(walker.cards(MINH_ANH)).to_have_count(1)
        await nothing_lost(walker)
        await walker.picture("tour/restarted")
