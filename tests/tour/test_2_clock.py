"""Time that is moved: what was promised comes due."""

import pytest

from tests.tour.walker import Tour

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

MONA = "منى السيد"


async def test_a_promise_comes_due(tour: Tour) -> None:
    async with tour.visit() as walker:
        await walker.open(MONA)
        await walker.ask("ما هي طرق الدفع المتاحة؟")
        card = walker.card(MONA)
        await walker.sees(card, "A draft waits for approval", "in 14 min")
        due = walker.page.get_by_role("button", name="To the next due")
        await walker.sees(due, "word to a buyer", "in 2 min")
        await due.click()
        await walker.sees(walker.answer, "يتابعها الآن أحد زملائنا")
        await walker.picture("tour/next-due")

        await walker.sees(due, "a warning", "in 10 min")
        await due.click()
        await walker.sees(due, "a promise breaks", "in 3 min")
        await due.click()
        await walker.sees(card, "15:15, ", "min late")
        await walker.sees(due, "Wed 4 Mar")
        await walker.show(card)
        await walker.picture("tour/overdue")
        await walker.approve(MONA).click()
        await walker.sees(card, "Answered")
