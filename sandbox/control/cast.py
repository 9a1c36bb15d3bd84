"""The buyers a newcomer meets: who they are, where, and what they would ask."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """Something to say with one click, and what it means to a reader of English."""

    text: str
    means: str


@dataclass(frozen=True)
class Persona:
    """A buyer as the page introduces them.

    Telegram tells the bot no more than names and `language_code` (an IETF tag of the client's
    interface): place, zone (an IANA name) and phone are for the page and for what is shared.
    """

    first_name: str
    last_name: str = ""
    username: str | None = None
    language_code: str | None = None
    language: str = ""
    city: str = ""
    country: str = ""
    zone: str = "UTC"
    phone: str = ""
    latitude: float = 0.0
    longitude: float = 0.0
    questions: tuple[Question, ...] = ()


CAST = (
    Persona(
        "Lucía", "Hernández", "lucia_hdz", "es-MX", "Spanish", "Guadalajara", "Mexico",
        "America/Mexico_City", "+523312345678", 20.6736, -103.344,
        (
            Question("¿Cuál es el pedido mínimo?", "What is the minimum order?"),
            Question("¿Cuánto tardan en producir el pedido?", "How long does production take?"),
            Question(
                "¿Cuál es el pedido mínimo y cómo puedo pagar?",
                "What is the minimum, and how can I pay?",
            ),
            Question(
                "La mercancía llegó dañada, diez cajas están rotas.",
                "The goods arrived damaged, ten boxes are broken.",
            ),
        ),
    ),
    Persona(
        "فهد", "العتيبي", "fahad_trade", "ar", "Arabic", "Riyadh", "Saudi Arabia",
        "Asia/Riyadh", "+966501234567", 24.7136, 46.6753,
        (
            Question("ما هو الحد الأدنى للطلب؟", "What is the minimum order?"),
            Question("كم تستغرق مدة التصنيع؟", "How long does production take?"),
            Question("ما شروط التسليم التي تعملون بها؟", "Which Incoterms do you work with?"),
            Question("هل يمكنني الحصول على عينة؟", "Can I have a sample?"),
        ),
    ),
    Persona(
        "Katarzyna", "Wiśniewska", "kasia_w", "pl", "Polish", "Warsaw", "Poland",
        "Europe/Warsaw", "+48601234567", 52.2297, 21.0122,
        (
            Question("Jakie jest minimalne zamówienie?", "What is the minimum order?"),
            Question("Czy mogę zamówić próbkę?", "Can I order a sample?"),
            Question("Jakie są formy płatności?", "How can I pay?"),
            Question(
                "Towar przyszedł uszkodzony, chcę zwrotu pieniędzy.",
                "The goods came damaged, I want my money back.",
            ),
        ),
    ),
    Persona(
        "João", "Pereira", "joao_sp", "pt-BR", "Portuguese", "São Paulo", "Brazil",
        "America/Sao_Paulo", "+5511912345678", -23.5505, -46.6333,
        (
            Question("Qual é o pedido mínimo?", "What is the minimum order?"),
            Question("Qual é o prazo de produção?", "How long does production take?"),
            Question("Quais são as formas de pagamento?", "How can I pay?"),
            Question("Vocês têm um catálogo?", "Do you have a catalogue?"),
        ),
    ),
    Persona(
        "Chinedu", "Okafor", "chinedu_ok", "en", "English", "Lagos", "Nigeria",
        "Africa/Lagos", "+2348031234567", 6.5244, 3.3792,
        (
            Question("What is your minimum order quantity?", "The minimum order"),
            Question("How long does shipping to Lagos take?", "Shipping times"),
            Question("Can you print our logo on the product?", "Customization"),
            Question("I want to talk to a real person.", "A person, please"),
        ),
    ),
    Persona(
        "陈美玲", "", "meiling_chen", "zh-hans", "Chinese", "Singapore", "Singapore",
        "Asia/Singapore", "+6581234567", 1.3521, 103.8198,
        (
            Question("最小起订量是多少？", "What is the minimum order?"),
            Question("生产需要多长时间？", "How long does production take?"),
            Question("可以寄样品吗？", "Can you send a sample?"),
            Question("怎么付款？", "How can I pay?"),
        ),
    ),
    Persona(
        "Camille", "Rousseau", "camille_r", "fr", "French", "Lyon", "France",
        "Europe/Paris", "+33612345678", 45.764, 4.8357,
        (
            Question("Quelle est la quantité minimum de commande ?", "The minimum order"),
            Question("Quels sont vos délais de production ?", "How long does production take?"),
            Question("Avez-vous les certificats CE ?", "Do you have CE certificates?"),
            Question("Quelle garantie offrez-vous ?", "What warranty do you offer?"),
        ),
    ),
    Persona(
        "Айгерим", "Садыкова", "aigerim_s", "ru", "Russian", "Almaty", "Kazakhstan",
        "Asia/Almaty", "+77011234567", 43.222, 76.8512,
        (
            Question("Какой минимальный заказ?", "What is the minimum order?"),
            Question("Какой срок производства?", "How long does production take?"),
            Question("Можно заказать образец?", "Can I order a sample?"),
            Question("Какие способы оплаты?", "How can I pay?"),
        ),
    ),
    Persona(
        "Emre", "Yılmaz", "emre_y", "tr", "Turkish", "Istanbul", "Türkiye",
        "Europe/Istanbul", "+905321234567", 41.0082, 28.9784,
        (
            Question("Minimum sipariş miktarı nedir?", "What is the minimum order?"),
            Question("Teslimat ne kadar sürer?", "How long does delivery take?"),
        ),
    ),
)  # fmt: skip
"""One buyer per language of the shipped library, and one whose language it lacks."""

DESK = ("ania", "marek")
"""Whom the page lets act in Slack: the keys of two salespeople."""
