"""What a buyer can do: be answered at once, choose from a menu, send more than words."""

import pytest
from playwright.async_api import expect

from tests.tour.walker import Tour, Walker

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

JOAO, CHINEDU, EMRE = "João Pereira", "Chinedu Okafor", "Emre Yılmaz"


async def automatic_replies(walker: Walker, press: str, then: str) -> None:
    await walker.go("Home")
    await walker.page.get_by_role("button", name=f"{press} automatic replies").click()
    await walker.sees(walker.page.get_by_role("region", name="App Home"), then)
    await walker.go("# sales")


async def test_an_answer_that_goes_out_by_itself_asks_whether_it_helped(tour: Tour) -> None:
    async with tour.visit() as walker:
        await automatic_replies(walker, "Start", "Automatic replies are on.")
        await walker.open(JOAO)
        await walker.ask("Qual é o pedido mínimo?")
        await walker.sees(walker.answer, "O pedido mínimo é de 500 peças")
        await walker.sees(walker.card(JOAO), "Parley sent the answer automatically")
        await walker.picture("tour/automatic")
        await walker.chat.get_by_role("button", name="Ajudou").click()
        await expect(walker.chat.get_by_role("button", name="Ajudou")).to_have_count(0)
        await automatic_replies(walker, "Stop", "Every answer waits for the desk.")


async def test_the_menu_and_its_commands(tour: Tour) -> None:
    async with tour.visit() as walker:
        await walker.open(CHINEDU)
        await walker.chat.get_by_role("button", name="Start", exact=True).click()
        await walker.sees(walker.answer, "Hello and welcome!", "/privacy")
        await walker.chat.get_by_role("button", name="Commands of the bot").click()
        menu = walker.page.get_by_role("listbox", name="Commands of the bot")
        await walker.sees(menu, "/help", "/language", "/country", "Talk to a person", "/privacy")
        await walker.picture("tour/commands")

        await menu.get_by_role("option", name="/language").click()
        await walker.sees(walker.answer, "In which language shall we answer you?")
        await expect(walker.chat.get_by_role("button", name="Bahasa Indonesia")).to_be_visible()
        await walker.picture("tour/language")
        await walker.chat.get_by_role("button", name="Español").click()
        await walker.sees(walker.answer, "Le responderemos en este idioma: Español")

        await walker.reopen(CHINEDU, JOAO)
        await walker.write("/country Nigeria")
        await walker.sees(walker.answer, "¡Gracias! Hemos anotado este país: Nigeria")
        await walker.ask("What is your minimum order quantity?")
        card = walker.card(CHINEDU)
        await walker.sees(card, "(Lagos, UTC+1)", "Draft 1 · Spanish")
        await walker.picture("tour/country")


async def test_photos_voice_and_documents_come_into_the_thread(tour: Tour) -> None:
    async with tour.visit() as walker:
        await walker.open(EMRE)
        await walker.ask("Ürünlerin yarısı kırık geldi")
        await walker.sees(walker.card(EMRE), "Emre Yılmaz")
        for name in ("Photo of a torn box", "Voice message"):
            await walker.chat.get_by_role("button", name="Attach").click()
            await walker.page.get_by_role("menuitem", name=name).click()
        await walker.chat.get_by_role("button", name="Attach").click()
        async with walker.page.expect_file_chooser() as chooser:
            await walker.page.get_by_role("menuitem", name="File or photo of yours").click()
        await (await chooser.value).set_files(
            {"name": "irsaliye.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 " * 900}
        )
        await expect(walker.slack.get_by_text("3 replies").last).to_be_visible()
        await expect(walker.slack.get_by_role("link", name="irsaliye.pdf")).to_be_visible()
        await expect(walker.slack.get_by_role("img", name="Photo").last).to_be_visible()
        await walker.slack.get_by_role("link", name="irsaliye.pdf").scroll_into_view_if_needed()
        await walker.picture("tour/files")
