"""What the desk does besides approving, and how managers hear of it."""

import pytest
from playwright.async_api import expect

from tests.tour.walker import Tour

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

KATARZYNA, MEILING, FAHD, CAMILLE = (
    "Katarzyna Wiśniewska", "陈美玲", "فهد العتيبي", "Camille Rousseau"
)  # fmt: skip


async def test_a_draft_is_edited_in_a_form(tour: Tour) -> None:
    async with tour.visit() as walker:
        await walker.open(KATARZYNA)
        await walker.ask("Czy mogę zamówić próbkę?")
        await walker.card(KATARZYNA).get_by_role("button", name="Edit", exact=True).click()
        text = walker.modal.get_by_role("textbox", name="Reply in Polish")
        mine = "Dzień dobry! Próbkę wyślemy jeszcze w tym tygodniu."
        draft = await text.input_value()
        assert draft.startswith("Tak, wysyłamy próbki.")
        await text.fill(f"{mine}\n\n{draft}")
        await walker.picture("tour/edit")
        await walker.modal.get_by_role("button", name="Send").click()
        await walker.sees(walker.answer, mine, "Tak, wysyłamy próbki.")
        await walker.sees(walker.card(KATARZYNA), "Answered")


async def test_two_questions_get_one_reply(tour: Tour) -> None:
    async with tour.visit() as walker:
        await walker.open(MEILING)
        await walker.ask("可以寄样品吗？怎么付款？")
        card = walker.card(MEILING)
        await walker.sees(
            card, "Can I get a sample before I order?", "What are your payment terms?"
        )
        await expect(card.get_by_text("Closest library question:")).to_have_count(2)
        await walker.show(card)
        await walker.picture("tour/two-questions")
        await walker.approve(MEILING).click()
        await walker.sees(card, "Answered")
        await expect(walker.answers).to_have_count(1)


async def test_arabic_runs_from_right_to_left(tour: Tour) -> None:
    async with tour.visit() as walker:
        await walker.open(FAHD)
        await walker.ask("ما هو الحد الأدنى للطلب؟")
        await walker.sees(walker.card(FAHD), "Draft 1 · Arabic", "500")
        await walker.approve(FAHD).click()
        text = walker.answer.locator("[dir=auto]")
        await walker.sees(text, "500")
        assert await text.evaluate("text => getComputedStyle(text).direction") == "rtl"
        await walker.sees(walker.card(FAHD), "Answered")
        await walker.picture("tour/right-to-left")


async def test_everybody_reads_their_own_language(tour: Tour) -> None:
    async with tour.visit() as walker:
        await walker.be("Viktor")
        await walker.page.get_by_role("button", name="Language of Viktor's Slack").click()
        await walker.page.get_by_role("menuitemradio", name="中文").click()
        await walker.go("Home")
        home = walker.page.get_by_role("region", name="App Home")
        await walker.sees(home, "自动回复已关闭。", "显示语言")
        await walker.picture("tour/home-in-chinese")
        await walker.be("Ania")
        await walker.sees(home, "Automatic replies are stopped.")


async def test_a_grave_complaint_calls_a_manager_by_itself(tour: Tour) -> None:
    async with tour.visit() as walker:
        await walker.open(CAMILLE)
        await walker.write("La moitié des cartons est arrivée cassée, c'est inadmissible !")
        card = walker.card(CAMILLE)
        await walker.sees(card, "Complaint from", "S2 major", "Managers are called")
        await walker.be("Helena")
        await walker.go("# sla")
        call = walker.card(CAMILLE)
        await walker.sees(call, "Escalation", "S2 major", "Parley called the managers")
        await walker.picture("tour/escalation")
        await call.get_by_role("button", name="I take it").click()
        await walker.sees(call, "helena took it")
