"""A bot that may be killed at any moment, and the questions it is killed over."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.roles import Role
from sandbox.server import Sandbox
from tests.fleet.nursery import Nursery, Order
from tests.fleet.process import Process

QUESTIONS = {
    "es": [
        ("¿Cuál es el pedido mínimo?", "El pedido mínimo es de quinientas piezas."),
        ("¿Cuánto tarda la producción?", "La producción tarda veinte días."),
        ("¿Cuánto dura la garantía?", "La garantía dura dos años."),
    ],
    "ar": [
        ("ما هو الحد الأدنى للطلب؟", "الحد الأدنى للطلب خمسمئة قطعة."),
        ("كم يستغرق الإنتاج؟", "يستغرق الإنتاج عشرين يوما."),
        ("ما مدة الضمان؟", "مدة الضمان سنتان."),
    ],
    "pl": [
        ("Jakie jest minimalne zamówienie?", "Minimalne zamówienie to pięćset sztuk."),
        ("Jak długo trwa produkcja?", "Produkcja trwa dwadzieścia dni."),
        ("Jak długa jest gwarancja?", "Gwarancja trwa dwa lata."),
    ],
    "pt": [
        ("Qual é o pedido mínimo?", "O pedido mínimo é de quinhentas peças."),
        ("Quanto tempo leva a produção?", "A produção leva vinte dias."),
        ("Quanto tempo dura a garantia?", "A garantia dura dois anos."),
    ],
    "en": [
        ("What is your minimum order?", "Our minimum order is five hundred pieces."),
        ("How long does production take?", "Production takes twenty days."),
        ("How long is the warranty?", "The warranty lasts two years."),
    ],
}
"""What is asked and answered, by language; the same three topics in each."""
_TOPICS = ("order.moq", "shipping.lead_time", "goods.warranty")
FAST = {
    "PARLEY_TELEGRAM_RATE": "1000",
    "PARLEY_CHAT_RATE": "1000",
    "PARLEY_DESK_RATE": "1000",
}


def write_questions(folder: Path) -> Path:
    """A library of just these questions; the result is what PARLEY_CONTENT takes."""
    content = folder / "content"
    content.mkdir()
    languages = ", ".join(QUESTIONS)
    head = f"source_language: en\nlanguages: [{languages}]\n"
    (content / "library.yaml").write_text(head, encoding="utf-8")
    for language, asked in QUESTIONS.items():
        (content / language).mkdir()
        entries = [
            f'{topic}:\n  phrasings: ["{question}"]\n  answer: "{answer}"\n'
            for topic, (question, answer) in zip(_TOPICS, asked, strict=True)
        ]
        (content / language / "shop.yaml").write_text("".join(entries), encoding="utf-8")
    return content


@asynccontextmanager
async def killable_bot(
    nursery: Nursery, sandbox: Sandbox, folder: Path, database: str
) -> AsyncIterator[Process]:
    """The bot, serving."""
    environment = {
        **os.environ,
        **sandbox.settings(),
        **FAST,
        "DATABASE_URL": database,
        "PARLEY_KEY_FILE": str(folder / "parley.key"),
        "PARLEY_CONTENT": str(write_questions(folder)),
    }
    bot = Process(nursery, Order("bot", Role.RUN, environment, folder, sandbox.clock.path))
    await bot.start()
    try:
        yield bot
    finally:
        await bot.end()
