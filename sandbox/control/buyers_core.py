"""Buyers in the languages that the desk is asked in most.

Each has an easy question, two questions in one, a figure or small talk, and something a person has
to take up.
"""

from sandbox.control.persona import Persona, Question

CORE = (
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
                "Buenas tardes 😊 pensamos pedir unas 600 piezas para abril",
                "Good afternoon, we plan to order some 600 pieces for April",
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
            Question(
                "ما شروط التسليم التي تعملون بها؟ وهل يمكنني الحصول على عينة؟",
                "Which Incoterms do you work with? And can I have a sample?",
            ),
            Question("نحتاج 2500 قطعة قبل رمضان", "We need 2,500 pieces before Ramadan"),
            Question("أريد التحدث مع موظف من فضلكم", "I want to talk to somebody, please"),
        ),
    ),
    Persona(
        "Katarzyna", "Wiśniewska", "kasia_w", "pl", "Polish", "Warsaw", "Poland",
        "Europe/Warsaw", "+48601234567", 52.2297, 21.0122,
        (
            Question("Jakie jest minimalne zamówienie?", "What is the minimum order?"),
            Question("Czy mogę zamówić próbkę?", "Can I order a sample?"),
            Question(
                "Jakie są formy płatności i ile trwa produkcja?",
                "How can I pay, and how long does production take?",
            ),
            Question("Super, dziękuję bardzo! 👍", "Great, thank you very much!"),
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
            Question(
                "Quais são as formas de pagamento? E vocês têm um catálogo?",
                "How can I pay? And do you have a catalogue?",
            ),
            Question("Oi, tudo bem? Somos uma rede de 12 lojas", "Hi! We are a chain of 12 shops"),
            Question(
                "Faltaram 40 peças na entrega, preciso falar com alguém",
                "40 pieces were missing, I need to talk to somebody",
            ),
        ),
    ),
    Persona(
        "Chinedu", "Okafor", "chinedu_ok", "en", "English", "Lagos", "Nigeria",
        "Africa/Lagos", "+2348031234567", 6.5244, 3.3792,
        (
            Question("What is your minimum order quantity?", "The minimum order"),
            Question("How long does shipping to Lagos take?", "Shipping times"),
            Question(
                "Can you print our logo on the product, and how do I pay?",
                "Customization and payment",
            ),
            Question("Good morning, how far? We need about 1,200 units", "Small talk, a figure"),
            Question("I want to talk to a real person.", "A person, please"),
        ),
    ),
    Persona(
        "陈美玲", "", "meiling_chen", "zh-hans", "Chinese (simplified)", "Singapore", "Singapore",
        "Asia/Singapore", "+6581234567", 1.3521, 103.8198,
        (
            Question("最小起订量是多少？", "What is the minimum order?"),
            Question("生产需要多长时间？", "How long does production take?"),
            Question("可以寄样品吗？怎么付款？", "Can you send a sample? How can I pay?"),
            Question("你好，我们大概要3000个", "Hello, we need about 3,000"),
            Question("货到了但是坏了20个，找人工客服", "20 arrived broken, I want a person"),
        ),
    ),
    Persona(
        "Camille", "Rousseau", "camille_r", "fr", "French", "Lyon", "France",
        "Europe/Paris", "+33612345678", 45.764, 4.8357,
        (
            Question("Quelle est la quantité minimum de commande ?", "The minimum order"),
            Question("Quels sont vos délais de production ?", "How long does production take?"),
            Question(
                "Avez-vous les certificats CE, et quelle garantie offrez-vous ?",
                "Do you have CE certificates, and what warranty do you offer?",
            ),
            Question("Merci, bonne journée !", "Thank you, have a nice day!"),
            Question(
                "Je voudrais parler à quelqu'un, ma commande a 3 semaines de retard",
                "I would like to talk to somebody, my order is 3 weeks late",
            ),
        ),
    ),
    Persona(
        "Айгерим", "Садыкова", "aigerim_s", "ru", "Russian", "Almaty", "Kazakhstan",
        "Asia/Almaty", "+77011234567", 43.222, 76.8512,
        (
            Question("Какой минимальный заказ?", "What is the minimum order?"),
            Question("Какой срок производства?", "How long does production take?"),
            Question(
                "Можно заказать образец? И какие способы оплаты?",
                "Can I order a sample? And how can I pay?",
            ),
            Question("Здравствуйте! Нужно 800 штук к 15 мая", "Hello! We need 800 by 15 May"),
            Question("Позовите, пожалуйста, живого человека", "Please call a real person"),
        ),
    ),
    Persona(
        "منى", "السيد", "mona_elsayed", "ar", "Arabic", "Cairo", "Egypt",
        "Africa/Cairo", "+201001234567", 30.0444, 31.2357,
        (
            Question("هل لديكم كتالوج؟", "Do you have a catalogue?"),
            Question("ما هي طرق الدفع المتاحة؟", "How can I pay?"),
            Question(
                "كم الحد الأدنى للطلب وكم تستغرق مدة التصنيع؟",
                "What is the minimum order, and how long does production take?",
            ),
            Question("صباح الخير، عندنا 3 محلات في القاهرة", "Good morning, we have 3 shops here"),
            Question("البضاعة وصلت مكسورة وأريد استرداد المبلغ", "It came broken, I want a refund"),
        ),
    ),
)  # fmt: skip
