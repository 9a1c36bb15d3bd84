"""A bot that may be killed at any moment, and the questions it is killed over."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sandbox.server import Sandbox
from tests.flow.nursery import Nursery

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
_FAST = {
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


@dataclass
class Killable:
    """The real bot in a process of its own; `up` is set while it serves."""

    nursery: Nursery
    environment: dict[str, str]
    folder: Path
    clock: Path
    up: asyncio.Event
    pid: int | None = None
    deaths: int = 0

    async def start(self) -> None:
        """Start it; returns when it serves."""
        self.pid = await asyncio.to_thread(
            self.nursery.start, self.environment, self.folder, self.clock
        )
        self.up.set()

    def kill(self) -> None:
        """kill -9, now."""
        assert self.pid is not None
        os.kill(self.pid, signal.SIGKILL)
        self.pid, self.deaths = None, self.deaths + 1
        self.up.clear()

    async def restart(self) -> None:
        """Start it again once it is dead; one that runs is killed."""
        if self.pid is not None:
            self.kill()
        await asyncio.to_thread(self.nursery.reap)
        await self.start()


@asynccontextmanager
async def killable_bot(
    nursery: Nursery, sandbox: Sandbox, folder: Path, database: str
) -> AsyncIterator[Killable]:
    """The bot, serving."""
    environment = {
        **os.environ,
        **sandbox.settings(),
        **_FAST,
        "DATABASE_URL": database,
        "PARLEY_KEY_FILE": str(folder / "parley.key"),
        "PARLEY_CONTENT": str(write_questions(folder)),
    }
    bot = Killable(nursery, environment, folder, sandbox.clock.path, asyncio.Event())
    await bot.start()
    try:
        yield bot
    finally:
        if bot.pid is not None:
            bot.kill()
            await asyncio.to_thread(nursery.reap)
