"""What a buyer hears while nobody has answered yet, and that it is little."""

from datetime import timedelta

from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage, shown

MOQ = "¿Cuál es el pedido mínimo?"
UNKNOWN = "¿Venden pingüinos vivos?"
COLLEAGUE = (
    "Gracias por su mensaje. Alguien de nuestro equipo ya lo está revisando y le responderá "
    "a más tardar: 9:15 (UTC+0)."
)
SORRY = (
    "Gracias por avisarnos. Lamentamos las molestias y ya estamos revisando lo ocurrido. Alguien "
    "de nuestro equipo se comunicará con usted a más tardar: 9:15 (UTC+0)."
)


async def test_while_a_draft_waits_the_buyer_is_told_once_after_two_minutes(
    small_stage: Stage,
) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, MOQ)
    await small_stage.card(having=MOQ_ES)
    small_stage.move(timedelta(minutes=2) - timedelta(seconds=1))
    await small_stage.settled()
    assert small_stage.replies(ana) == []
    small_stage.move(timedelta(seconds=1))
    assert await small_stage.replied(ana) == [COLLEAGUE]
    for _ in range(4):
        small_stage.move(timedelta(minutes=2))
        await small_stage.settled()
    assert small_stage.replies(ana) == [COLLEAGUE]


async def test_with_no_draft_the_buyer_is_told_at_once(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, UNKNOWN)
    assert await small_stage.replied(ana) == [COLLEAGUE]
    card = await small_stage.card(having=UNKNOWN)
    assert "Needs an answer written by a person" in shown(card)
    assert "[inquiry.answer]" in shown(card)


async def test_it_is_not_said_again_while_the_buyer_waits(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, UNKNOWN)
    await small_stage.replied(ana)
    for text in ("¿Y focas?", MOQ, "Gracias"):
        small_stage.move(timedelta(minutes=3))
        small_stage.telegram.say(ana, text)
        await small_stage.card(having=text)
        await small_stage.settled()
    assert small_stage.replies(ana) == [COLLEAGUE]


async def test_a_buyer_who_was_answered_in_time_hears_nothing_but_the_answer(
    small_stage: Stage,
) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, MOQ)
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having="Answered")
    small_stage.move(timedelta(hours=1))
    await small_stage.settled()
    assert small_stage.replies(ana) == [MOQ_ES]


async def test_a_new_question_after_the_answer_is_a_new_wait(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, UNKNOWN)
    await small_stage.click("ania", "inquiry.answer")
    await small_stage.fill("ania", "No, pero tenemos peluches.")
    await small_stage.replied(ana, 2)
    await small_stage.card(having="Answered")
    small_stage.move(timedelta(hours=1))
    small_stage.telegram.say(ana, "¿Y focas?")
    assert (await small_stage.replied(ana, 3))[2] == COLLEAGUE.replace("9:15", "10:15")


async def test_whoever_complains_is_heard_after_two_minutes_too(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, "La mercancía llegó dañada")
    await small_stage.card(having="Complaint from Ana")
    small_stage.move(timedelta(minutes=2))
    assert await small_stage.replied(ana) == [SORRY]


async def test_where_the_draft_is_dismissed_the_buyer_is_told_in_the_same_time(
    small_stage: Stage,
) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, MOQ)
    await small_stage.click("ania", "draft.dismiss")
    await small_stage.card(having="Needs an answer written by a person")
    small_stage.move(timedelta(minutes=2))
    assert await small_stage.replied(ana) == [COLLEAGUE]


async def test_a_promise_already_broken_is_not_given(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, MOQ)
    await small_stage.card(having=MOQ_ES)
    small_stage.move(timedelta(minutes=20))
    assert await small_stage.replied(ana) == [COLLEAGUE.replace("9:15", "9:35")]


PROMISES = {
    "en": ("Do you sell live penguins?", "will answer by 09:15 (UTC+0)."),
    "es": (UNKNOWN, "le responderá a más tardar: 9:15 (UTC+0)."),
    "pl": ("Czy sprzedają Państwo żywe pingwiny?", "odpisze do 17:00 (UTC+0)."),
    "ru": ("Продаёте ли вы живых пингвинов?", "ответит не позднее 17:00 (UTC+0)."),
    "pt": ("Vocês vendem pinguins vivos?", "vai responder até 17:00 (UTC+0)."),
    "fr": (
        "Vendez-vous des pingouins vivants ?",
        "vous répondra d'ici 17:00 (UTC+0).",
    ),
    "de": ("Verkaufen Sie lebende Pinguine?", "antwortet Ihnen bis 17:00 Uhr (UTC+0)."),
    "tr": ("Canlı penguen satıyor musunuz?", "şu zamana kadar yanıt verecek: 17:00 (UTC+0)."),
    "vi": ("Công ty có bán chim cánh cụt sống không?", "trả lời Quý khách trước 17:00 (UTC+0)."),
    "id": ("Apakah Anda menjual penguin hidup?", "menjawab paling lambat pukul 17.00 (UTC+0)."),
    "zh": ("你们卖活企鹅吗？", "会在 17:00（UTC+0）前回复您。"),
    "ja": ("生きたペンギンは売っていますか？", "17:00（UTC+0）までにお返事いたします。"),
    "ko": ("살아 있는 펭귄도 파시나요?", "오후 5:00 (UTC+0)까지 답변드리겠습니다."),
    "th": ("ขายเพนกวินเป็น ๆ ไหมครับ", "และจะตอบกลับภายใน 17:00 น. (UTC+0)"),
    "hi": ("क्या आप ज़िंदा पेंगुइन बेचते हैं?", "5:00 pm (UTC+0) तक जवाब देंगे।"),
    "ar": ("هل تبيعون طيور البطريق الحية؟", "وسيرد عليكم في موعد أقصاه: 9:15 ص (UTC+0)."),
}


async def test_the_promise_is_made_in_the_buyers_language(small_stage: Stage) -> None:
    for language, (question, promise) in PROMISES.items():
        buyer = await small_stage.buyer("Kim", None)
        small_stage.telegram.say(buyer, question)
        (told,) = await small_stage.replied(buyer)
        assert told.endswith(promise), language
