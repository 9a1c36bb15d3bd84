"""The file of a buyer's own data lists what the shop told of their orders."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from sandbox.telegram import User
from tests.flow.conftest import running_bot
from tests.flow.small_library import write_small_library
from tests.flow.stage import Stage
from tests.flow.test_privacy_see import MOQ, shown_data, text_of
from tests.support.ports import free_port
from tests.web.shop import SHOP_SECRET, Shop, order_event

NOTES = "No se incluyen nuestras notas de trabajo"
NOTHING_ASKED = "Aún no nos ha hecho ninguna consulta."
DELAYED: dict[str, Any] = {
    "value": {"amount": "12480.50", "currency": "USD"},
    "expected": "2026-03-12",
}
SHIPPED: dict[str, Any] = {"carrier": "DHL Express", "tracking": "JD0146000 77"}


@dataclass
class Counter:
    """The bot, its buyers, and a shop."""

    stage: Stage
    shop: Shop
    told: int = 0

    async def happens(self, user: User, kind: str, number: str = "PO-7731", **told: Any) -> None:
        """The shop tells what happened to a buyer's order, now."""
        self.told += 1
        now = self.stage.clock.now()
        buyer = {"channel": "telegram", "address": str(user.id)}
        fields = {"order": number, "at": now.isoformat(), "buyer": buyer} | told
        assert (await self.shop.tell(order_event(self.told, kind, **fields), now))[0] == 202
        await self.stage.settled()

    async def paragraphs(self, user: User) -> list[list[str]]:
        """The file's paragraphs, each with its lines."""
        text = text_of(await shown_data(self.stage, user))
        return [paragraph.splitlines() for paragraph in text.split("\n\n")]


@pytest.fixture
async def counter(sandbox: Sandbox, clock: SharedClock, tmp_path: Path) -> AsyncIterator[Counter]:
    port = free_port()
    settings = {
        "parley_content": str(write_small_library(tmp_path)),
        "parley_orders_secret": SHOP_SECRET,
        "port": str(port),
    }
    async with running_bot(sandbox, clock, tmp_path, **settings):
        yield Counter(Stage(sandbox, clock, tmp_path / "parley.db"), Shop(port))


async def test_orders_stand_below_what_was_said_the_first_told_of_first(counter: Counter) -> None:
    ana = await counter.stage.asked(MOQ)
    await counter.happens(ana, "delayed", **DELAYED)
    counter.stage.move(timedelta(minutes=1))
    await counter.happens(ana, "placed", "PO-7732", value={"amount": "900", "currency": "JPY"})
    counter.stage.move(timedelta(minutes=1))
    await counter.happens(ana, "shipped", "PO-7733", at="2026-03-02T08:59:30Z", **SHIPPED)
    paragraphs = await counter.paragraphs(ana)
    assert paragraphs[-5][0].startswith("Consulta 4: ")
    assert paragraphs[-4:-1] == [
        [
            "Pedido PO-7731: retrasado (2 mar 2026, 9:00)",
            "Valor: 12.480,50\u00a0USD",
            "Fecha prevista: 12 mar 2026",
        ],
        ["Pedido PO-7732: realizado (2 mar 2026, 9:01)", "Valor: 900\u00a0JPY"],
        [
            "Pedido PO-7733: enviado (2 mar 2026, 8:59)",
            "Transportista: DHL Express",
            "Número de seguimiento: JD0146000 77",
        ],
    ]
    assert paragraphs[-1][0].startswith(NOTES)


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        ("placed", "realizado"),
        ("delayed", "retrasado"),
        ("shipped", "enviado"),
        ("delivered", "entregado"),
        ("refunded", "reembolsado"),
    ],
)
async def test_the_state_is_told_in_words(counter: Counter, kind: str, state: str) -> None:
    ana = await counter.stage.buyer()
    await counter.happens(ana, kind)
    assert [f"Pedido PO-7731: {state} (2 mar 2026, 9:00)"] in await counter.paragraphs(ana)


async def test_without_orders_there_is_no_line_of_one(counter: Counter) -> None:
    ana = await counter.stage.buyer()
    paragraphs = await counter.paragraphs(ana)
    assert len(paragraphs) == 3
    assert paragraphs[-1] == [NOTHING_ASKED]


async def test_another_buyers_orders_are_not_in_it(counter: Counter) -> None:
    ana, bruno = await counter.stage.buyer("Ana"), await counter.stage.buyer("Bruno")
    await counter.happens(bruno, "shipped", **SHIPPED)
    await counter.happens(ana, "placed", "PO-7732")
    text = text_of(await shown_data(counter.stage, ana))
    assert "PO-7732" in text
    assert "PO-7731" not in text
    assert "JD0146000" not in text


async def test_what_the_shop_wrote_is_set_apart_in_a_line_of_the_other_direction(
    counter: Counter,
) -> None:
    ana = await counter.stage.buyer("Ana Quispe", "ar")
    await counter.happens(ana, "shipped", **SHIPPED)
    text = text_of(await shown_data(counter.stage, ana))
    assert "الطلب \u2068PO-7731\u2069: تم شحنه" in text
    assert "شركة الشحن: \u2068DHL Express\u2069" in text
    assert "رقم التتبع: \u2068JD0146000 77\u2069" in text
