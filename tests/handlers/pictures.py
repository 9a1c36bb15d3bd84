"""Cards in every state, as the services hand them to the painter."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.domain.drafts import Alternative, Delivery, Draft, DraftStatus, Part
from bot.domain.effects import ClockName, Deed
from bot.domain.escalation import Cause, Escalation, Outcome
from bot.domain.gravity import Reason
from bot.domain.ids import InquiryId, PersonId
from bot.domain.inquiry import Inquiry
from bot.domain.kinds import Kind, Severity
from bot.domain.ladder import Ladder, Rung
from bot.domain.lifecycle import Status
from bot.domain.stages import Cause as BreachCause
from bot.services.pictures import (
    CardPicture,
    ShownCall,
    ShownDeed,
    ShownMessage,
    ShownPromise,
)

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ANIA, MAREK, HELENA = PersonId("U0ANIA0001"), PersonId("U0MAREK001"), PersonId("U0HELENA01")
VIKTOR = PersonId("U0VIKTOR01")
NAMES = {ANIA: "ania", MAREK: "marek", HELENA: "helena", VIKTOR: "viktor"}

MOQ = Part(
    asked="¿Cuál es el pedido mínimo?",
    entry="order.moq",
    confidence=0.93,
    question="What is your minimum order?",
    gloss="Our minimum order is 500 pieces.",
    language="es",
    terms=("pedido", "mínimo"),
)
LEAD_TIME = Part(
    asked="¿Cuánto tarda la producción?",
    entry="shipping.lead_time",
    confidence=0.81,
    question="How long does production take?",
    gloss="Production takes 15 to 20 days after the deposit.",
    language="es",
    terms=("tarda", "producción"),
)
OTHERS = (
    Alternative("order.samples", 0.22, "Can I order a sample first?"),
    Alternative("payment.deposit", 0.08, "How much is the deposit?"),
)


_IN_CHINESE = {
    MOQ.question: "最小起订量是多少？",
    MOQ.gloss: "最小起订量为 500 件。",
    LEAD_TIME.question: "生产周期是多久？",
    LEAD_TIME.gloss: "收到定金后 15 至 20 天完成生产。",
    OTHERS[0].question: "可以先订样品吗？",
    "Yes: 30 USD.": "可以，样品费 30 美元。",
    OTHERS[1].question: "定金是多少？",
}


def seen_by(picture: CardPicture, desk: str) -> CardPicture:
    """The same card with the library's questions and answers in the desk's language."""
    if desk == "en":
        return picture
    about = picture.inquiry
    draft = _translated(about.draft) if about.draft is not None else None
    suggestions = tuple(
        replace(each, question=_IN_CHINESE.get(each.question, each.question))
        for each in about.suggestions
    )
    return replace(
        picture,
        inquiry=replace(about, draft=draft, suggestions=suggestions),
        released=tuple(map(_translated, picture.released)),
    )


def _translated(draft: Draft) -> Draft:
    parts = tuple(
        replace(
            part,
            question=_IN_CHINESE.get(part.question, part.question),
            gloss=_IN_CHINESE.get(part.gloss, part.gloss),
        )
        for part in draft.parts
    )
    return replace(draft, parts=parts)


def said(text: str, *, form: str = "text", edited: bool = False, ago: int = 1) -> ShownMessage:
    """A message of the buyer, `ago` minutes old."""
    return ShownMessage(text, form, NOW - timedelta(minutes=ago), edited)


def did(deed: Deed, by: str | None = "ania", ago: int = 1) -> ShownDeed:
    """A line of the trail, `ago` minutes old."""
    return ShownDeed(NOW - timedelta(minutes=ago), deed, by)


def draft(text: str = "El pedido mínimo es de 500 piezas.", **changed: Any) -> Draft:
    """A proposed draft that answers one question."""
    proposed = Draft(
        revision=1,
        status=DraftStatus.PROPOSED,
        text=text,
        language="es",
        created_at=NOW,
        parts=(MOQ,),
    )
    return replace(proposed, **changed)


def sent(text: str = "El pedido mínimo es de 500 piezas.", **changed: Any) -> Draft:
    """A reply the buyer has."""
    return draft(
        text,
        **{
            "status": DraftStatus.APPROVED,
            "decided_by": ANIA,
            "decided_at": NOW,
            "delivery": Delivery.SENT,
            "delivered_at": NOW,
            **changed,
        },
    )


def inquiry(status: Status, **changed: Any) -> Inquiry:
    """Inquiry 12, a question in Spanish."""
    asked = Inquiry(
        id=InquiryId(12),
        kind=Kind.QUESTION,
        severity=None,
        status=status,
        language="es",
        opened_at=NOW,
        heard_at=NOW,
        revision=1,
    )
    return replace(asked, **changed)


def card(status: Status, *, about: dict[str, Any] | None = None, **changed: Any) -> CardPicture:
    """A card of Ana García's question; `about` changes the inquiry, the rest the card."""
    picture = CardPicture(
        inquiry=inquiry(status, **(about or {})),
        buyer="Ana García",
        handle="ana_g",
        country="ES",
        zone="Europe/Madrid",
        blocked=False,
        language="es",
        messages=(said("¿Cuál es el pedido mínimo?"),),
        earlier=0,
        released=(),
        deeds=(),
        names=NAMES,
        due_at=None,
        overdue=False,
        doubtful_notices=0,
        automatic_replies=False,
        now=NOW,
    )
    return replace(picture, **changed)


def waiting(picture: CardPicture, minutes: int = 15) -> CardPicture:
    """The same card with a promise that is due so many minutes from now."""
    return replace(picture, due_at=NOW + timedelta(minutes=minutes), overdue=minutes < 0)


FIRE = Reason("signal:fire", Severity.S1)
LAWYER = Reason("signal:lawyer", Severity.S1)
LADDER = Ladder(
    "critical",
    (
        Rung(timedelta(minutes=15), people=(HELENA, VIKTOR)),
        Rung(timedelta(minutes=15), people=(HELENA,), groups=("S0MANAGERS",), sla=True),
    ),
    repeat=timedelta(minutes=30),
    remind=timedelta(hours=1),
)


def at(minutes: int) -> datetime:
    """So many minutes from now."""
    return NOW + timedelta(minutes=minutes)


def escalation(**changed: Any) -> Escalation:
    """Parley's call for the managers, by the first rung, five minutes old."""
    first = Escalation(
        id=1,
        inquiry=InquiryId(12),
        cause=Cause.SEVERITY,
        by=None,
        ladder=LADDER,
        started_at=at(-5),
        rung=0,
        next_at=at(10),
    )
    return replace(first, **changed)


def taken(by: PersonId = HELENA) -> Escalation:
    """The same call once a manager took it."""
    return escalation(acknowledged_at=at(-2), acknowledged_by=by, next_at=at(58))


CALLED = ShownCall(HELENA, "helena", Outcome.CALLED, 1, at(-5))
VIKTOR_AWAY = ShownCall(VIKTOR, "viktor", Outcome.AWAY, 1, at(-5))


def promise(
    clock: ClockName = ClockName.FIRST_RESPONSE, due: int = 15, **changed: Any
) -> ShownPromise:
    """A promise that is due so many minutes from now."""
    return replace(ShownPromise(clock, at(due)), **changed)


def broken(
    clock: ClockName = ClockName.FIRST_RESPONSE, due: int = -20, **changed: Any
) -> ShownPromise:
    """A promise that was due so many minutes from now, and is open."""
    known = {"noticed_at": at(due), "cause": BreachCause.NO_MATCH}
    return promise(clock, due, **{**known, **changed})


def escalated(call: Escalation | None = None, **about: Any) -> CardPicture:
    """A grave complaint that the managers are called for; `about` changes the inquiry."""
    call = call or escalation()
    return waiting(
        card(
            about.pop("status", Status.NEEDS_ANSWER),
            about={
                "kind": Kind.COMPLAINT,
                "severity": Severity.S1,
                "severity_reasons": (FIRE, LAWYER),
                "escalation": call if call.ended_at is None else None,
                "language": "en",
                **about,
            },
            buyer="Chidi Okafor",
            handle=None,
            country="NG",
            zone="Africa/Lagos",
            language="en",
            messages=(
                said("Hello, I have a problem", ago=3),
                said("One charger caught fire in the shop. My lawyer will write to you."),
            ),
            deeds=(did(Deed.ESCALATED, None, ago=5),),
            promises=(broken(), promise(ClockName.RESOLUTION, 4300)),
            escalation=call,
            calls=(CALLED, VIKTOR_AWAY),
        ),
        -20,
    )


def late(*promises: ShownPromise, **about: Any) -> CardPicture:
    """A question that was not answered in time."""
    listed = promises or (broken(),)
    status = about.pop("status", Status.NEEDS_ANSWER)
    return waiting(card(status, about=about, promises=listed), -20)
