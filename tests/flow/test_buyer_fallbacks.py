"""Buyers whose language the library lacks, or has in another script, and what the desk is told."""

from pathlib import Path

import pytest

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.flow.conftest import running_bot
from tests.flow.stage import Stage, shown

CONTENT = {
    "library.yaml": """\
source_language: en
languages: [en, es, zh, ar]
fallbacks: {pt-BR: [pt, es], arz: [ar]}
""",
    "facts.yaml": "moq: {type: quantity, unit: piece, value: 500}\n",
    "entries/order.yaml": "order.moq: {reply: draft}\n",
    "en/order.yaml": """\
order.moq:
  phrasings: ["What is your minimum order?", "MOQ?", "How many pieces must I order at least?"]
  answer: "Our minimum order is {moq}."
order.hair:
  phrasings: ["Do you sell hair dryers?", "hair dryer available"]
  answer: "We do."
""",
    "es/order.yaml": """\
order.moq:
  phrasings: ["¿Cuál es el pedido mínimo?", "cantidad mínima", "¿Cuántas piezas mínimo?"]
  answer: "El pedido mínimo es de {moq}."
""",
    "ar/order.yaml": """\
order.moq:
  phrasings: ["ما هو الحد الأدنى للطلب؟", "اقل كمية كام", "كم أقل عدد قطع"]
  answer: "الحد الأدنى للطلب {moq}."
""",
    "zh/order.yaml": """\
order.moq:
  phrasings: ["最小起订量是多少？", "最少要买多少个", "起订量"]
  answer: "我们的最小起订量是{moq}。发货前请联系我们。"
order.hair:
  phrasings: ["有吹风机吗？", "卖头发吹风机吗"]
  answer: "有，头发吹风机里面有说明。"
""",
}


@pytest.fixture
def content(tmp_path: Path) -> str:
    for name, text in CONTENT.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return str(tmp_path / "content")


@pytest.mark.parametrize(
    ("asked", "language", "answered", "told"),
    [
        ("請問最小訂購量是多少？", None, "我們的最小起訂量是500 件。發貨前請聯繫我們。", None),
        ("有賣頭髮吹風機嗎？", None, "有，頭髮吹風機裡面有說明。", None),
        ("MOQ?", "zh-hant", "我們的最小起訂量是500 件。發貨前請聯繫我們。", None),
        ("最小起订量是多少？", None, "我们的最小起订量是500 件。发货前请联系我们。", None),
        ("اقل كمية للطلب كام", "arz", "الحد الأدنى للطلب 500 قطعة.", None),
        (
            "Qual é a quantidade mínima de peças?",
            "pt-br",
            "El pedido mínimo es de 500 piezas.",
            "Spanish",
        ),
        (
            "Hoeveel stuks moet ik minimaal bestellen? MOQ?",
            "es",
            "El pedido mínimo es de 500 piezas.",
            "Spanish",
        ),
        (
            "Hoeveel stuks moet ik minimaal bestellen? MOQ?",
            "nl",
            "Our minimum order is 500 pieces.",
            "English",
        ),
    ],
)
async def test_the_nearest_language_answers_in_the_buyers_script(
    sandbox: Sandbox,
    clock: SharedClock,
    tmp_path: Path,
    content: str,
    asked: str,
    language: str | None,
    answered: str,
    told: str | None,
) -> None:
    async with running_bot(sandbox, clock, tmp_path, parley_content=content):
        stage = Stage(sandbox, clock)
        buyer = await stage.asked(asked, language=language)
        card = await stage.card(having="Draft")
        await stage.click("ania", "draft.approve")

        assert answered in (await stage.replied(buyer))[-1]
        note = "The library has no answer in it, so this draft is in "
        assert (f"{note}{told}" in shown(card)) if told else (note not in shown(card))
