"""The longest that buyers of four scripts can make of a card, an escalation, a form and a note."""

from dataclasses import dataclass, replace
from datetime import timedelta
from math import ceil
from typing import Any

from bot.domain.drafts import Alternative, Delivery, Part
from bot.domain.effects import PROMISES, ClockName, Deed, NoteKind
from bot.domain.escalation import Cause, Outcome
from bot.domain.gravity import Reason
from bot.domain.ids import InquiryId, PersonId
from bot.domain.kinds import Kind, Severity
from bot.domain.ladder import Ladder, Rung
from bot.domain.lifecycle import Status
from bot.domain.signals import Signal
from bot.domain.stages import Cause as BreachCause
from bot.services.pictures import CardPicture, NotePicture, SaidPicture, ShownCall
from bot.services.sayings import SaidRow, Saying
from handlers.slack.modals import reply_modal
from tests.handlers.pictures import (
    ANIA,
    HELENA,
    MAREK,
    NOW,
    at,
    broken,
    card,
    did,
    draft,
    escalation,
    said,
    sent,
    waiting,
)

_MESSAGE = 4096
"""Characters of a Telegram message."""
_NAME = 129
"""Characters of a first and a last name in Telegram, and the space between."""
_REPLY = 3000
"""Characters that Slack's form takes."""
_NUMBER = InquiryId(10**12)


_LONG_LADDER = Ladder(
    "long",
    tuple(
        Rung(
            timedelta(minutes=15),
            groups=tuple(f"S0{n:08}" for n in range(12)),
            channels=tuple(f"C0{n:08}" for n in range(12)),
            sla=True,
        )
        for _ in range(6)
    ),
)


@dataclass(frozen=True)
class Writer:
    """A buyer and the way they write."""

    language: str
    name: str
    country: str
    zone: str
    question: str
    answer: str
    term: str


WRITERS = {
    "en": Writer(
        "en",
        "Oluwaseun Adebayo-Thompson",
        "NG",
        "Africa/Lagos",
        "Could you ship 3 × 40HQ of solar lanterns to Apapa, with SONCAP and a Form M? ",
        "We ship FOB Ningbo or CIF Apapa; the SONCAP certificate comes with the papers. ",
        "SONCAP",
    ),
    "zh": Writer(
        "zh-Hant",
        "欧阳修远",
        "TW",
        "Asia/Taipei",
        "請問貴司的太陽能燈最小起訂量是多少？能否貼我們自己的商標並提供檢驗報告？",
        "最小起訂量為500件，可貼牌（OEM），並隨貨提供第三方檢驗報告。",
        "最小起訂量",
    ),
    "ar": Writer(
        "ar",
        "عبد الرحمن بن محمد الهاشمي",
        "SA",
        "Asia/Riyadh",
        "هل يمكنكم شحن 3 حاويات (40HQ) إلى ميناء جدة الإسلامي مع شهادة SABER؟ ",
        "نشحن بشروط FOB Ningbo أو CIF Jeddah، وتُرفق شهادة SABER مع المستندات. ",
        "شهادة",
    ),
    "de": Writer(
        "de",
        "Freiherr von Wolfeschlegelsteinhausenberger",
        "DE",
        "Europe/Berlin",
        "Lieferbedingungsvereinbarung und Mindestbestellmengenunterschreitungszuschlag? ",
        "Konformitätsbewertungsverfahrensunterlagen, Verpackungsmaterialentsorgungsnachweise. ",
        "Mindestbestellmengenunterschreitungszuschlag",
    ),
}
_DESK = {
    "en": ("Which papers come with the goods, and what do they cost? ", "The papers are free. "),
    "zh": ("随货提供哪些单证，费用是多少？", "单证免费随货提供。"),
}


def filled(text: str, length: int) -> str:
    """The text, over and over, exactly so long and with no blank at its end."""
    whole = (text * ceil(length / len(text)))[:length]
    return whole if whole[-1] != " " else f"{whole[:-1]}."


def longest_card(language: str, desk: str) -> CardPicture:
    """Everything a card in the sales channel can hold, each at its longest."""
    writer, (question, gloss) = WRITERS[language], _DESK[desk]
    part = Part(
        filled(writer.question, 500),
        "a" * 80,
        0.999,
        filled(question, 300),
        filled(gloss, 1200),
        writer.language,
        (filled(writer.term, 50),) * 8,
    )
    answer = draft(
        filled(writer.answer, 5900),
        language=writer.language,
        parts=(part,) * 5,
        unanswered=(filled(writer.question, 700),) * 6,
    )
    others = tuple(Alternative("b" * 80, 0.5, filled(question, 200)) for _ in range(5))
    return _held_up(
        language,
        {
            "draft": answer,
            "kind": Kind.DEFECT_REPORT,
            "severity": Severity.S2,
            "suggestions": others,
        },
        Status.AWAITING_APPROVAL,
    )


def longest_escalation(language: str) -> CardPicture:
    """The same buyer's complaint in the SLA channel, taken by a manager."""
    call = escalation(
        cause=Cause.PERSON, by=ANIA, ladder=_LONG_LADDER, rung=5, next_at=at(30), round=1
    )
    reason = Reason("person", Severity.S1, ANIA, filled(WRITERS[language].question, 3000))
    about = {
        "kind": Kind.COMPLAINT,
        "severity": Severity.S1,
        "severity_reasons": (*(Reason(f"signal:{each}", Severity.S1) for each in Signal), reason),
        "escalation": call,
    }
    return replace(
        _held_up(language, about, Status.NEEDS_ANSWER), escalation=call, calls=_everybody()
    )


def longest_breach(language: str) -> CardPicture:
    """Everything broken, each seen by a colleague with a long name."""
    clocks = sorted(PROMISES)
    promises = tuple(
        broken(clock, -100 - n, holder="N" * 80, acknowledged_by="N" * 80, ended_at=at(-n))
        for n, clock in enumerate(clocks)
    )
    about = {"severity": Severity.S2, "severity_reasons": (Reason("order_value", Severity.S2),)}
    return replace(_held_up(language, about, Status.NEEDS_ANSWER), promises=promises)


def longest_list() -> SaidPicture:
    """A summary as long as the services make one."""
    rows = tuple(
        SaidRow(_NUMBER, ClockName.ORDER_CONFIRMATION, at(-(10**5)), cause, MAREK)
        for cause in (*BreachCause, *BreachCause, *BreachCause, *BreachCause)
    )
    return SaidPicture(Saying.SUMMARY, rows=(*rows, *rows)[:30], now=NOW)


def everybody_called() -> set[str]:
    """All that the longest escalation may mention."""
    groups = {one for rung in _LONG_LADDER.rungs for one in rung.groups}
    return groups | channels_called() | {one.person for one in _everybody()}


def channels_called() -> set[str]:
    """All channels that it may name."""
    return {one for rung in _LONG_LADDER.rungs for one in rung.channels}


def _everybody() -> tuple[ShownCall, ...]:
    return tuple(
        ShownCall(PersonId(f"U0{rung}{n:08}"), "N" * 80, outcome, rung, at(rung))
        for rung in range(1, 7)
        for n, outcome in enumerate([*[Outcome.CALLED] * 12, *[Outcome.AWAY] * 12])
    )


def _held_up(language: str, about: dict[str, Any], status: Status) -> CardPicture:
    writer = WRITERS[language]
    picture = card(
        status,
        about={"id": _NUMBER, "holder": MAREK, "language": writer.language, **about},
        buyer=filled(f"{writer.name} ", _NAME),
        handle="h" * 32,
        country=writer.country,
        zone=writer.zone,
        language=writer.language,
        messages=tuple(said(filled(writer.question, _MESSAGE), edited=True) for _ in range(6)),
        earlier=20,
        released=(sent(revision=0, delivery=Delivery.UNCERTAIN),),
        deeds=tuple(did(Deed.RECONFIRMATION_ASKED, "N" * 80) for _ in range(8)),
        names={ANIA: "N" * 80, MAREK: "N" * 80, HELENA: "N" * 80},
        blocked=True,
        doubtful_notices=3,
        automatic_replies=True,
        promises=tuple(broken(ClockName.ORDER_CONFIRMATION, -n) for n in range(9000, 9009)),
    )
    return waiting(picture, -3 * 24 * 60)


def longest_form(language: str, desk: str) -> dict[str, Any]:
    """A correction of the longest reply, above it the buyer's last three messages."""
    writer = WRITERS[language]
    return reply_modal(
        desk,
        "reply.correct",
        f"{_NUMBER}:{10**9 - 1}",
        text=filled(writer.answer, _REPLY),
        buyer_words="\n".join([filled(writer.question, _MESSAGE)] * 3),
        reply_language=writer.language,
    )


def longest_note(language: str) -> NotePicture:
    """A colleague was first, and the words that would be lost are as long as a form takes."""
    lost = filled(WRITERS[language].answer, _REPLY)
    return NotePicture(NoteKind.ALREADY_DECIDED, "N" * 80, NOW, lost, _NUMBER)
