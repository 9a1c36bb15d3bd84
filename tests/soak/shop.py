"""A shop whose every question and answer differs, so that each can be told from the others."""

from dataclasses import dataclass
from pathlib import Path

LINES = ("Falcon", "Amber", "Cobalt", "Marlin", "Ember", "Fjord", "Onyx", "Harbor")
_ASKED = {
    "es": (
        ("¿Cuál es el pedido mínimo de la lámpara {}?", "De la lámpara {} se piden quinientas."),
        ("¿Cuánto tarda la producción de la lámpara {}?", "La lámpara {} tarda veinte días."),
        ("¿Cuánto dura la garantía de la lámpara {}?", "La lámpara {} se garantiza dos años."),
    ),
    "ar": (
        ("ما هو الحد الأدنى لطلب مصباح {}؟", "الحد الأدنى من مصباح {} خمسمئة."),
        ("كم يستغرق إنتاج مصباح {}؟", "يستغرق مصباح {} عشرين يوما."),
        ("ما مدة ضمان مصباح {}؟", "ضمان مصباح {} سنتان."),
    ),
    "pl": (
        ("Jakie jest minimalne zamówienie lampy {}?", "Lampę {} sprzedajemy od pięciuset."),
        ("Jak długo trwa produkcja lampy {}?", "Lampa {} powstaje w dwadzieścia dni."),
        ("Jak długa jest gwarancja lampy {}?", "Lampa {} ma gwarancję na dwa lata."),
    ),
    "pt": (
        ("Qual é o pedido mínimo da luminária {}?", "Da luminária {} pedem-se quinhentas."),
        ("Quanto tempo leva a produção da luminária {}?", "A luminária {} leva vinte dias."),
        ("Quanto tempo dura a garantia da luminária {}?", "A luminária {} garante-se dois anos."),
    ),
    "en": (
        ("What is the minimum order of the {} lamp?", "The {} lamp is sold from five hundred."),
        ("How long does production of the {} lamp take?", "The {} lamp takes twenty days."),
        ("How long is the warranty of the {} lamp?", "The {} lamp is good for two years."),
    ),
}
_TOPICS = ("order", "making", "warranty")


@dataclass(frozen=True)
class Question:
    """What a buyer asks, and what the library answers."""

    text: str
    answer: str


LANGUAGES = tuple(_ASKED)
QUESTIONS = {
    language: tuple(
        Question(question.format(line), answer.format(line))
        for line in LINES
        for question, answer in asked
    )
    for language, asked in _ASKED.items()
}
"""By language; all of its texts differ."""
ANSWER_TO = {one.text: one.answer for asked in QUESTIONS.values() for one in asked}


def write_shop(folder: Path) -> Path:
    """Write its library; the result is what PARLEY_CONTENT takes."""
    content = folder / "content"
    content.mkdir()
    head = f"source_language: en\nlanguages: [{', '.join(LANGUAGES)}]\n"
    (content / "library.yaml").write_text(head, encoding="utf-8")
    entries = [f"{line.lower()}.{topic}" for line in LINES for topic in _TOPICS]
    for language, asked in QUESTIONS.items():
        (content / language).mkdir()
        shop = [
            f'{entry}:\n  phrasings: ["{one.text}"]\n  answer: "{one.answer}"\n'
            for entry, one in zip(entries, asked, strict=True)
        ]
        (content / language / "shop.yaml").write_text("".join(shop), encoding="utf-8")
    return content
