"""Promises as clocks: a week of the desk, from a fire to the report of its Monday."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, expect

from tests.sandbox.stage import living
from tests.tour.album import Album
from tests.tour.walker import PATIENCE, START, Tour, Walker

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

KATARZYNA, CAMILLE, LUCIA, MINH_ANH = (
    "Katarzyna Wiśniewska", "Camille Rousseau", "Lucía Hernández", "Minh Anh Nguyễn"
)  # fmt: skip
MOST_STEPS = 12
TALL = {"width": 1280, "height": 1160}
WEDNESDAY = datetime(2026, 3, 4, 14, 0, tzinfo=UTC)
"""Two days later the desk in Warsaw closes for the weekend within two hours."""


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def week(
    browser: Browser, album: Album, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Tour]:
    """A demo of its own, whose clock goes from Tuesday to the next Monday."""
    ahead = START - datetime.now(UTC)
    async with living(tmp_path_factory.mktemp("week"), START) as sandbox:
        yield Tour(browser, sandbox, ahead, album)


def next_due(walker: Walker) -> Locator:
    return walker.page.get_by_role("button", name="To the next due")


async def comes(walker: Walker, what: str) -> None:
    """Go to what is due next, which has to be this."""
    await walker.sees(next_due(walker), what)
    await next_due(walker).click()


async def go_on_until(walker: Walker, what: str) -> None:
    """Go to whatever is due next, one after the other, up to and with this."""
    due = next_due(walker)
    for _ in range(MOST_STEPS):
        await expect(due).to_contain_text(re.compile(r"next due[a-z].*, "), timeout=PATIENCE)
        named = (await due.inner_text()).splitlines()[-1].split(" · ")[0]
        await due.click()
        if what in named:
            return
        await expect(due).not_to_contain_text(named, timeout=PATIENCE)
    pytest.fail(f"{what} never comes")


async def test_a_fire_calls_managers_until_one_takes_it(week: Tour) -> None:
    async with week.visit() as walker:
        await walker.open(KATARZYNA)
        await walker.write("Ładowarka się zapaliła! Jaka jest gwarancja?")
        card = walker.card(KATARZYNA)
        await walker.sees(card, "S1 critical", "a fire", "Managers are called: rung 1 of 2")
        await comes(walker, "word to a buyer")
        await walker.sees(walker.answer, "Dziękujemy za informację.")
        await expect(walker.answers).to_have_count(1)
        await walker.be("Helena")
        await expect(place(walker, "Direct messages")).to_contain_text("new")
        await walker.go("Direct messages")
        await walker.sees(card, "S1 critical", "Nobody has taken it yet.", "Jaka jest gwarancja?")
        await walker.show(card)
        await walker.sees(next_due(walker), "the next rung")
        await walker.picture("tour/fire")

        await walker.be("Viktor")
        await expect(place(walker, "Direct messages")).not_to_contain_text("new")
        await comes(walker, "the next rung")
        await walker.sees(card, "Rung 2 of 2")
        await card.get_by_role("button", name="I take it").click()
        await walker.sees(card, "viktor took it")
        await expect(walker.answers).to_have_count(1)
        await walker.be("Ania")
        await walker.go("# sales")
        await walker.sees(card, "Managers were called, viktor has taken it")
        await walker.picture("tour/taken")
        await resolve(walker, card)


def place(walker: Walker, name: str) -> Locator:
    """A place in Slack, with its mark of what is new."""
    places = walker.page.get_by_role("navigation", name="Places in Slack")
    return places.get_by_role("button", name=name)


async def resolve(walker: Walker, card: Locator) -> None:
    await card.get_by_role("button", name="Resolve").click()
    for question, answer in {
        "What did the buyer get?": "Replaced",
        "What was the cause?": "Quality of the goods",
        "Which department can prevent it?": "Quality control",
        "What was it made good with?": "A replacement",
    }.items():
        await walker.modal.get_by_label(question).select_option(label=answer)
    await walker.modal.get_by_role("button", name="Save").click()
    await walker.sees(card, "Resolved")


async def test_a_question_left_alone_is_warned_of_and_then_posted(week: Tour) -> None:
    async with week.visit() as walker:
        await walker.open(CAMILLE)
        await walker.write("Quel est le délai de production ?")
        card = walker.card(CAMILLE)
        await walker.sees(card, "A draft waits for approval", "in 7 h")
        await comes(walker, "word to a buyer")
        await comes(walker, "a warning")
        thread = walker.slack.get_by_role("article").filter(has_text="Nobody has taken inquiry")
        await walker.sees(thread, "First response due today")
        await thread.scroll_into_view_if_needed()
        await walker.sees(next_due(walker), "a promise breaks")
        await walker.picture("tour/warning")

        await walker.go("# sla")
        await comes(walker, "a promise breaks")
        await walker.sees(card, "Late: Question from", "min late", "a draft waited for approval")
        await expect(card.get_by_role("button", name="Call a manager")).to_be_visible()
        await walker.picture("tour/breach")
        await card.get_by_role("button", name="I have seen it").click()
        await walker.sees(card, "ania has seen it.")
        await walker.go("# sales")
        await walker.approve(CAMILLE).click()
        await walker.sees(walker.answer, "La production prend 15 à 20 jours")


async def test_two_days_after_the_goods_came_the_buyer_is_asked(week: Tour) -> None:
    week.sandbox.clock.set(WEDNESDAY)
    async with week.visit() as walker:
        await walker.open(LUCIA)
        await walker.ask("¿Cuál es el pedido mínimo?")
        await walker.approve(LUCIA).click()
        await walker.sees(walker.answer, "500 piezas")
        await shop_says(walker, "was delivered")
        card = walker.card(LUCIA)
        await walker.sees(card, "Order of", "was delivered", "Survey due")
        await comes(walker, "a survey")
        await walker.sees(walker.answer, "Su pedido ha sido entregado.")
        await walker.chat.get_by_role("button", name="2 ★").click()
        await walker.sees(walker.answer, "Alguien de nuestro equipo se comunicará personalmente")
        await walker.sees(card, "Rating: 2 of 5. Please call the buyer back")
        await walker.sees(next_due(walker), "a warning")
        await walker.reopen(LUCIA, CAMILLE)
        await expect(walker.page.locator("#note")).to_be_hidden(timeout=PATIENCE)
        await walker.picture("tour/survey")
        await card.get_by_role("button", name="Resolve").click()
        await walker.sees(card, "Resolved")


async def shop_says(walker: Walker, what: str) -> None:
    await walker.page.get_by_role("button", name="More about this chat").click()
    await walker.page.get_by_role("menuitem", name=what).click()


async def test_why_a_promise_is_due_when_it_is(week: Tour) -> None:
    async with week.visit() as walker:
        await walker.open(MINH_ANH)
        await walker.write("/country Việt Nam")
        await walker.sees(walker.answer, "Việt Nam")
        await walker.write("Bên mình có gửi mẫu không ạ?")
        card = walker.card(MINH_ANH)
        await walker.sees(card, "A draft waits for approval")
        await walker.page.get_by_role("button", name="+1 h").click()
        await card.get_by_role("button", name="Why this time?").click()
        await walker.sees(
            walker.modal,
            "Sample: running",
            "for the buyer 9 Mar 2026, 21:00 (Ho Chi Minh City, UTC+7)",
            "Fri 6 Mar, 17:00 – Mon 9 Mar, 09:00: closed",
        )
        await walker.show(walker.modal.get_by_role("heading", name="Sample: running"))
        await walker.sees(next_due(walker), "a warning")
        await walker.picture("tour/why-this-time")
        await walker.modal.get_by_role("button", name="Close").last.click()
        await walker.approve(MINH_ANH).click()
        await walker.sees(card, "Answered")


async def test_on_monday_the_week_is_told(week: Tour) -> None:
    async with week.visit(viewport=TALL) as walker:
        await walker.go("# sla")
        report = walker.slack.get_by_role("article").filter(has_text="Week 10")
        await go_on_until(walker, "the week’s report")
        await walker.sees(report, "of promises kept", "A draft waited for approval: 1")
        await expect(walker.page.locator("#now")).to_contain_text("Mon 9 Mar, 08:00")
        picture = walker.slack.get_by_role("link").filter(has=walker.page.get_by_role("img")).last
        await expect(picture).to_be_visible(timeout=PATIENCE)
        await picture.scroll_into_view_if_needed()
        await walker.sees(next_due(walker), "an inquiry is closed")
        await walker.picture("tour/week")
