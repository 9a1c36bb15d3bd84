"""Every state a card in the sales channel can be in, by name."""

from collections.abc import Callable, Mapping

from bot.domain.drafts import Alternative, Delivery, DraftStatus, Part
from bot.domain.effects import ClockName, Deed
from bot.domain.gravity import Reason
from bot.domain.kinds import Kind, Severity
from bot.domain.lifecycle import Status
from bot.services.pictures import CardPicture
from tests.handlers.pictures import (
    ANIA,
    FIRE,
    LEAD_TIME,
    MAREK,
    MOQ,
    OTHERS,
    at,
    broken,
    card,
    did,
    draft,
    escalated,
    escalation,
    promise,
    said,
    sent,
    taken,
    waiting,
)

_GERMAN = (
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz und"
    " Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
)


def gathering() -> CardPicture:
    return waiting(card(Status.GATHERING, about={"revision": 0}))


def needs_answer() -> CardPicture:
    unmatched = (said("¿Aceptan criptomonedas?"),)
    about = {"revision": 0, "kind": Kind.OTHER, "suggestions": OTHERS}
    return waiting(
        card(Status.NEEDS_ANSWER, about=about, messages=unmatched, country=None, zone=None)
    )


def proposed() -> CardPicture:
    about = {"draft": draft(), "suggestions": OTHERS}
    return waiting(card(Status.AWAITING_APPROVAL, about=about))


def two_parts_and_one_open() -> CardPicture:
    answer = "El pedido mínimo es de 500 piezas.\n\nLa producción tarda de 15 a 20 días."
    both = draft(answer, parts=(MOQ, LEAD_TIME), unanswered=("¿Aceptan criptomonedas?",))
    asked = f"{MOQ.asked} {LEAD_TIME.asked} ¿Aceptan criptomonedas?"
    return waiting(
        card(
            Status.AWAITING_APPROVAL,
            about={"draft": both, "suggestions": OTHERS},
            messages=(said("Hola", ago=2), said(asked, edited=True)),
        )
    )


def other_language() -> CardPicture:
    english = draft("Our minimum order is 500 pieces.", language="en")
    return waiting(
        card(
            Status.AWAITING_APPROVAL,
            about={"draft": english, "language": "tr"},
            language="tr",
            messages=(said("Minimum sipariş adedi nedir?"),),
            buyer="Elif Şahin",
            country="TR",
            zone="Europe/Istanbul",
        ),
        480,
    )


def desks_own_language() -> CardPicture:
    english = draft("Our minimum order is 500 pieces.", language="en")
    return waiting(
        card(
            Status.AWAITING_APPROVAL,
            about={"draft": english, "language": "en"},
            language="en",
            messages=(said("What is your MOQ?"),),
        )
    )


def chosen_by_hand() -> CardPicture:
    part = Part("¿Y la muestra?", "order.samples", None, OTHERS[0].question, "Yes: 30 USD.", "es")
    about = {"draft": draft("Sí: 30 USD.", revision=2, parts=(part,)), "revision": 2}
    return waiting(card(Status.AWAITING_APPROVAL, about=about, deeds=(did(Deed.CHOSE),)))


def held_back_after_an_edit() -> CardPicture:
    again = draft("Desde 300 piezas para usted.", revision=2, by_hand=True)
    return waiting(
        card(
            Status.AWAITING_APPROVAL,
            about={"draft": again, "revision": 2},
            released=(sent(status=DraftStatus.EDITED, delivery=Delivery.WITHDRAWN),),
            deeds=(did(Deed.EDITED, ago=300), did(Deed.RECONFIRMATION_ASKED, None)),
        ),
        -285,
    )


def on_its_way() -> CardPicture:
    reply = sent(delivery=Delivery.QUEUED, delivered_at=None)
    return waiting(card(Status.ANSWERING, released=(reply,), deeds=(did(Deed.APPROVED),)))


def edited_and_sent() -> CardPicture:
    reply = sent("Desde 300 piezas para usted.", status=DraftStatus.EDITED, by_hand=True)
    return card(Status.ANSWERED, released=(reply,), deeds=(did(Deed.EDITED),))


def uncertain() -> CardPicture:
    reply = sent(delivery=Delivery.UNCERTAIN, delivered_at=None, problem="interrupted")
    return waiting(card(Status.UNCERTAIN, released=(reply,), deeds=(did(Deed.APPROVED),)), 3)


def new_draft_while_an_older_reply_is_in_doubt() -> CardPicture:
    older = sent(delivery=Delivery.UNCERTAIN, delivered_at=None)
    newer = draft("La producción tarda de 15 a 20 días.", revision=2, parts=(LEAD_TIME,))
    return waiting(
        card(
            Status.AWAITING_APPROVAL,
            about={"draft": newer, "revision": 2},
            messages=(said(MOQ.asked, ago=4), said(LEAD_TIME.asked)),
            released=(older,),
            deeds=(did(Deed.APPROVED, ago=3),),
        )
    )


def failed() -> CardPicture:
    problem = "Telegram refuses: Chat not found"
    reply = sent(delivery=Delivery.FAILED, delivered_at=None, problem=problem)
    return waiting(card(Status.UNDELIVERED, released=(reply,), deeds=(did(Deed.APPROVED),)), 3)


def automatic_waits() -> CardPicture:
    about = {"draft": draft(automatic=True), "suggestions": OTHERS}
    return waiting(card(Status.AWAITING_APPROVAL, about=about, automatic_replies=True))


def automatic_went() -> CardPicture:
    reply = sent(status=DraftStatus.AUTOMATIC, decided_by=None)
    return card(
        Status.ANSWERED,
        released=(reply,),
        deeds=(did(Deed.SENT_AUTOMATICALLY, None),),
        automatic_replies=True,
    )


def blocked_buyer() -> CardPicture:
    problem = "the buyer has blocked the bot or is gone"
    reply = sent(delivery=Delivery.FAILED, delivered_at=None, problem=problem)
    trail = (did(Deed.APPROVED), did(Deed.BUYER_BLOCKED, None))
    return waiting(card(Status.UNDELIVERED, released=(reply,), blocked=True, deeds=trail))


def resolved() -> CardPicture:
    trail = (did(Deed.CLAIMED, ago=9), did(Deed.APPROVED, ago=5), did(Deed.RESOLVED, "marek"))
    return card(Status.RESOLVED, released=(sent(),), deeds=trail)


def corrected() -> CardPicture:
    right = sent(
        "300 piezas.",
        revision=2,
        status=DraftStatus.CORRECTION,
        parts=(),
        by_hand=True,
        corrects=True,
    )
    trail = (did(Deed.APPROVED, ago=5), did(Deed.CORRECTED, "marek"))
    return card(Status.ANSWERED, about={"revision": 2}, released=(right, sent()), deeds=trail)


def held_complaint() -> CardPicture:
    return escalated(taken(), holder=MAREK)


def held_with_other_promises() -> CardPicture:
    """A promise that stands, one that was kept too late, and a severity that a person decided."""
    decided = Reason("person", Severity.S2, ANIA, "Whole container, the buyer waits at the port")
    promises = (
        broken(ClockName.FIRST_RESPONSE, -300, ended_at=at(-288)),
        promise(ClockName.NEXT_RESPONSE, 15),
        promise(ClockName.RESOLUTION, 4000, paused=True),
        promise(ClockName.REFUND, 2000),
    )
    about = {
        "kind": Kind.COMPLAINT,
        "severity": Severity.S2,
        "severity_reasons": (FIRE, decided),
        "first_answered_at": at(-288),
        "holder": MAREK,
        "escalation": escalation(rung=1),
    }
    return waiting(card(Status.NEEDS_ANSWER, about=about, promises=promises))


def wordless() -> CardPicture:
    return waiting(
        card(
            Status.NEEDS_ANSWER,
            about={"revision": 0, "kind": Kind.OTHER},
            messages=(said("", form="photo"),),
            doubtful_notices=1,
        )
    )


def arabic() -> CardPicture:
    part = Part(
        "ما هو الحد الأدنى للطلب؟",
        "order.moq",
        0.9,
        MOQ.question,
        MOQ.gloss,
        "ar",
        ("الحد", "للطلب"),
    )
    answer = draft("الحد الأدنى للطلب هو 500 قطعة.", language="ar", parts=(part,))
    return waiting(
        card(
            Status.AWAITING_APPROVAL,
            about={"draft": answer, "language": "ar"},
            buyer="محمد عبد الله",
            handle=None,
            country="AE",
            zone="Asia/Dubai",
            language="ar",
            messages=(said("السلام عليكم (MOQ?)", ago=2), said(part.asked)),
        )
    )


def chinese() -> CardPicture:
    part = Part("最小起订量是多少？", "order.moq", 0.95, MOQ.question, MOQ.gloss, "zh", ("起订量",))
    answer = draft("最小起订量为 500 件。", language="zh", parts=(part,))
    return waiting(
        card(
            Status.AWAITING_APPROVAL,
            about={"draft": answer, "language": "zh-Hant"},
            buyer="王小明",
            country="CN",
            zone="Asia/Shanghai",
            language="zh-Hant",
            messages=(said(part.asked),),
        ),
        480,
    )


def german_words_and_a_long_name() -> CardPicture:
    part = Part(_GERMAN, "order.moq", 0.7, _GERMAN, MOQ.gloss, "de", (_GERMAN,))
    answer = draft(_GERMAN, language="de", parts=(part,))
    about = {
        "draft": answer,
        "language": "de",
        "suggestions": (Alternative("order.moq", 0.2, _GERMAN),),
    }
    return waiting(
        card(
            Status.AWAITING_APPROVAL,
            about=about,
            buyer="Wolfeschlegelsteinhausenberger" * 10,
            handle=None,
            country="DE",
            zone="Europe/Berlin",
            language="de",
            messages=(said(_GERMAN),),
        )
    )


def longest() -> CardPicture:
    """Everything there is, each at its longest: what Telegram and the library let through."""
    long_part = Part(
        "Frage " * 100, "a" * 80, 0.999, "question " * 60, "gloss " * 600, "es", ("term " * 9,) * 8
    )
    offered = draft("respuesta " * 590, parts=(long_part,) * 5, unanswered=("abierta " * 90,) * 6)
    about = {
        "draft": offered,
        "severity": Severity.S2,
        "severity_reasons": (Reason("person", Severity.S2, ANIA, "motivo " * 400),),
        "escalation": escalation(rung=1),
        "holder": MAREK,
        "suggestions": tuple(Alternative("b" * 80, 0.5, "other " * 30) for _ in range(5)),
        "id": 10**12,
    }
    in_doubt = sent(revision=0, delivery=Delivery.UNCERTAIN)
    trail = [did(Deed.RECONFIRMATION_ASKED, "N" * 80) for _ in range(8)]
    return waiting(
        card(
            Status.AWAITING_APPROVAL,
            about=about,
            buyer="Ana " * 75,
            handle="h" * 32,
            messages=tuple(said("palabra " * 512, edited=True) for _ in range(6)),
            earlier=20,
            released=(in_doubt,),
            deeds=tuple(trail),
            names={ANIA: "N" * 80, MAREK: "N" * 80},
            blocked=True,
            doubtful_notices=3,
            automatic_replies=True,
            promises=tuple(broken(ClockName.ORDER_CONFIRMATION, -n) for n in range(9000, 9009)),
        ),
        -3,
    )


STATES: Mapping[str, Callable[[], CardPicture]] = {
    state.__name__: state
    for state in (
        gathering,
        needs_answer,
        proposed,
        two_parts_and_one_open,
        other_language,
        desks_own_language,
        chosen_by_hand,
        held_back_after_an_edit,
        on_its_way,
        edited_and_sent,
        uncertain,
        new_draft_while_an_older_reply_is_in_doubt,
        failed,
        automatic_waits,
        automatic_went,
        blocked_buyer,
        resolved,
        corrected,
        held_complaint,
        held_with_other_promises,
        wordless,
        arabic,
        chinese,
        german_words_and_a_long_name,
        longest,
    )
}
