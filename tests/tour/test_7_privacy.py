"""What is kept of a buyer, shown to them and deleted."""

import pytest
from playwright.async_api import expect

from tests.tour.walker import PATIENCE, Tour

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

JOAO, OTHER = "João Pereira", "Lucía Hernández"
QUESTION = "Quais são as formas de pagamento?"


async def test_a_buyer_sees_and_deletes_what_is_kept(tour: Tour) -> None:
    async with tour.visit() as walker:
        await walker.open(JOAO)
        await walker.ask(QUESTION)
        await walker.sees(walker.card(JOAO), QUESTION)
        await walker.write("/privacy")
        await walker.sees(walker.answer, "O que guardamos")
        await walker.chat.get_by_role("button", name="Ver os meus dados").click()
        await expect(walker.answer.get_by_role("link")).to_be_visible(timeout=PATIENCE)
        await walker.reopen(JOAO, OTHER)
        await walker.picture("tour/privacy-see")

        await walker.chat.get_by_role("button", name="Apagar os meus dados").click()
        await walker.chat.get_by_role("button", name="Sim, apagar tudo").click()
        await walker.sees(walker.answer, "Comprovante: os seus dados foram apagados em 3 de mar.")
        await walker.sees(walker.answer, "Todas as cópias de que temos conhecimento foram")
        redacted = walker.slack.get_by_role("article").filter(has_text="Nothing more can be shown.")
        await expect(redacted.last).to_be_visible()
        await expect(walker.slack.get_by_text(JOAO)).to_have_count(0)
        await expect(walker.slack.get_by_text(QUESTION)).to_have_count(0)
        await walker.reopen(JOAO, OTHER)
        await walker.show(redacted.last)
        await walker.picture("tour/privacy-deleted")
