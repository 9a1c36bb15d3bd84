"""The shop's events, fired from the menu of a buyer's chat."""

import json

import pytest
from aiohttp import web
from playwright.async_api import expect

from tests.sandbox.stage import Stage

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")


async def fire(stage: Stage, label: str) -> None:
    await stage.page.get_by_role("button", name="More about this chat").click()
    await stage.page.get_by_role("menuitem", name=label).click()


async def test_each_event_is_told_the_bot_of_the_chosen_buyers_order(stage: Stage) -> None:
    told = []

    async def take(request: web.Request) -> web.Response:
        told.append(json.loads(await request.read()))
        return web.json_response({"status": "stored"}, status=202)

    app = web.Application()
    app.router.add_post("/orders/events", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", int(stage.control.bot_settings()["PORT"])).start()
    try:
        lucia = await stage.open_chat("Lucía")
        note = stage.page.locator("#note")
        for label in ("was placed", "is delayed", "was shipped", "was delivered", "was refunded"):
            await fire(stage, label)
            await expect(note).to_have_text(f"The shop told the bot that order PO-7731 {label}.")
        kinds = ["placed", "delayed", "shipped", "delivered", "refunded"]
        assert [each["type"] for each in told] == kinds
        assert {each["buyer"]["address"] for each in told} == {str(lucia.id)}
    finally:
        await runner.cleanup()


async def test_a_bot_that_does_not_hear_is_said_so(stage: Stage) -> None:
    await stage.open_chat("Lucía")
    await fire(stage, "was placed")
    await expect(stage.page.locator("#note")).to_contain_text("the bot does not hear the shop now")
