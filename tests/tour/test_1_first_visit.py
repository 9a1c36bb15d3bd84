"""The first two minutes: a question, a draft, a click, an answer."""

import pytest
from playwright.async_api import expect

from tests.tour.walker import Tour

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

LUCIA = "Lucía Hernández"


async def test_the_first_visit_leads_to_the_first_answer(tour: Tour) -> None:
    async with tour.visit(toured=False) as walker:
        step = walker.page.locator("#tour")
        await walker.sees(step, "A buyer asks", LUCIA, "1 of ")
        await walker.picture("tour/first-visit")

        await walker.ask("¿Cuál es el pedido mínimo?")
        await walker.sees(step, "The desk gets a draft")
        await step.get_by_role("button", name="End tour").click()
        card = walker.card(LUCIA)
        await walker.sees(card, "¿Cuál es el pedido mínimo?", "99 % sure")
        await walker.sees(card, "Draft 1 · Spanish", "El pedido mínimo es de 500 piezas")
        await walker.sees(card, "The same library answer · English", "Our minimum order is 500")
        await expect(walker.answers).to_have_count(0)
        await walker.picture("tour/card")

        await walker.approve(LUCIA).click()
        await walker.sees(walker.answer, "El pedido mínimo es de 500 piezas")
        await walker.sees(card, "Answered", "ania approved the draft")
        await expect(walker.answers).to_have_count(1)
        await walker.picture("tour/answer")


async def test_the_picture_that_the_readme_opens_with(tour: Tour) -> None:
    async with tour.visit(viewport={"width": 1400, "height": 900}) as walker:
        await walker.open(LUCIA)
        await walker.ask("¿Cuánto tardan en producir el pedido?")
        card = walker.card(LUCIA)
        await walker.sees(
            card, "El plazo de producción es de 15 a 20 días", "Production takes 15 to 20 days"
        )
        await walker.picture("demo")
        await walker.approve(LUCIA).click()
        await walker.sees(walker.answer, "El plazo de producción es de 15 a 20 días")
        await walker.sees(card, "Answered")
