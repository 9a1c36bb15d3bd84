"""Turns a decision's effects into rows, in the transaction that saves its state."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never
from zoneinfo import ZoneInfo

from bot.domain.buttons import NO_BUTTONS, Buttons, button
from bot.domain.calling import follow
from bot.domain.drafts import Draft, DraftStatus
from bot.domain.effects import (
    APPOINTMENTS,
    AcknowledgeBreach,
    ClockName,
    Effect,
    KeepResolution,
    NoticeKind,
    Record,
    RetryReply,
    SendReply,
    SettleReply,
    ShowCard,
    StartClock,
    StopClock,
    TellBuyer,
    Whisper,
    WithdrawReply,
)
from bot.domain.ids import InquiryId
from bot.domain.inquiry import NEW_INQUIRY, Decision, Inquiry
from bot.domain.messages import split_text
from bot.domain.policy import Policy
from bot.localise import buyer as buyer_texts
from bot.localise.moments import deadline
from bot.localise.words import Words
from bot.services.librarian import locale_of
from bot.services.promises import matter_of, reconcile
from bot.store.conversations import Conversation
from bot.store.database import Transaction
from bot.store.outbound import Outbound, OutboxKind
from bot.store.store import Store
from bot.tracing import concerning


@dataclass(frozen=True)
class Scene:
    """Where effects take place."""

    store: Store
    tx: Transaction
    conversation: Conversation
    now: datetime
    policy: Policy
    text_limit: int
    cause: str
    """What brought this about; makes effect keys single when a row is handled again."""


async def save(scene: Scene, decision: Decision, version: int) -> InquiryId:
    """Save a decision and everything it asks for. Raises StaleState; then nothing is saved."""
    store, tx, now = scene.store, scene.tx, scene.now
    about = matter_of(decision.inquiry, scene.conversation)
    decision = follow(decision, about, now, scene.policy)
    inquiry = await store.inquiries.save(
        tx, scene.conversation.id, decision, version, scene.conversation.key
    )
    concerning(inquiry)
    state = replace(decision.inquiry, id=inquiry)
    new = decision.inquiry.id == NEW_INQUIRY
    running = {} if new else await store.clocks.running(tx, inquiry)
    await reconcile(store, tx, state, about, scene.policy, now, running)
    standing = set(running) & APPOINTMENTS
    for number, effect in enumerate(decision.effects):
        await _apply(scene, inquiry, state, effect, number, standing)
    return inquiry


async def _appoint(
    scene: Scene, inquiry: InquiryId, effect: StartClock | StopClock, standing: set[ClockName]
) -> None:
    """`standing` are the appointments there are, which this keeps up to date."""
    clocks, name = scene.store.clocks, effect.name
    if isinstance(effect, StartClock):
        await clocks.start(scene.tx, inquiry, name, effect.due_at, scene.now)
        standing.add(name)
    elif name in standing:
        await clocks.stop(scene.tx, inquiry, name, scene.now)
        standing.remove(name)


async def _apply(
    scene: Scene,
    inquiry: InquiryId,
    state: Inquiry,
    effect: Effect,
    number: int,
    standing: set[ClockName],
) -> None:
    store, tx, now = scene.store, scene.tx, scene.now
    match effect:
        case SendReply() | WithdrawReply() | RetryReply() | SettleReply():
            await _handle_reply(scene, inquiry, effect)
        case TellBuyer():
            await _tell(scene, state, effect, number)
        case ShowCard():
            await store.cards.want_all(tx, inquiry)
        case KeepResolution():
            await store.resolutions.keep(tx, inquiry, effect, now)
        case AcknowledgeBreach():
            await store.clocks.acknowledge(tx, inquiry, effect.by, now)
        case Whisper():
            await whisper(scene, effect, inquiry, number)
        case StartClock() | StopClock():
            await _appoint(scene, inquiry, effect, standing)
        case Record():
            await store.inquiries.record(
                tx, inquiry, effect.deed, effect.by, effect.revision, effect.at or now
            )
        case _:
            assert_never(effect)


async def _handle_reply(
    scene: Scene, inquiry: InquiryId, effect: SendReply | WithdrawReply | RetryReply | SettleReply
) -> None:
    outbox, tx = scene.store.outbox, scene.tx
    match effect:
        case SendReply():
            await _send(scene, inquiry, effect.draft)
        case WithdrawReply():
            await outbox.withdraw(tx, inquiry, effect.revision, scene.now)
        case RetryReply():
            await outbox.retry(tx, inquiry, effect.revision)
        case SettleReply():
            await outbox.seen_to_arrive(tx, inquiry, effect.revision)


async def _send(scene: Scene, inquiry: InquiryId, draft: Draft) -> None:
    text = draft.text
    if draft.corrects:
        text = buyer_texts.correction(Words(draft.language), draft.text)
    pieces = split_text(text, scene.text_limit)
    for piece, part in enumerate(pieces):
        last = piece == len(pieces) - 1
        await scene.store.outbox.add(
            scene.tx,
            Outbound(
                effect_key=f"reply:{inquiry}:{draft.revision}:{piece}",
                order_key=buyer_lane(scene.conversation),
                kind=OutboxKind.REPLY,
                payload={"text": part} | _packed(_thumbs(inquiry, draft) if last else ()),
                conversation_id=scene.conversation.id,
                inquiry_id=inquiry,
                revision=draft.revision,
            ),
            scene.conversation.key,
            scene.now,
        )


def _thumbs(inquiry: InquiryId, draft: Draft) -> Buttons:
    """Under an answer that no person looked at: did this help?"""
    if draft.status is not DraftStatus.AUTOMATIC:
        return NO_BUTTONS
    words = Words(draft.language)
    return (
        (button(buyer_texts.it_helped(words), "helped", "yes", inquiry, draft.revision),),
        (button(buyer_texts.it_did_not_help(words), "helped", "no", inquiry, draft.revision),),
    )


async def _tell(scene: Scene, state: Inquiry, effect: TellBuyer, number: int) -> None:
    due_at = None
    if effect.notice in _WITH_DEADLINE:
        due_at = await _promised(scene, state)
    text = notice_text(scene.conversation, state.language, effect.notice, due_at, scene.now)
    await tell_buyer(scene, text, f"notice:{scene.cause}:{number}", state.id)


async def _promised(scene: Scene, state: Inquiry) -> datetime | None:
    """By when the buyer is to be answered, as the promise that runs says. One that is broken
    already is not given: it counts from now."""
    running = await scene.store.clocks.running(scene.tx, state.id)
    clock = running.get(state.response_clock())
    if clock is not None and clock.due_at > scene.now:
        return clock.due_at
    about = matter_of(state, scene.conversation)
    return scene.policy.response_due(about, state.response_clock(), scene.now)


async def tell_buyer(
    scene: Scene,
    text: str,
    effect_key: str,
    inquiry: InquiryId | None = None,
    buttons: Buttons = NO_BUTTONS,
) -> None:
    """Queue fixed wording for the buyer."""
    await scene.store.outbox.add(
        scene.tx,
        Outbound(
            effect_key=effect_key,
            order_key=buyer_lane(scene.conversation),
            kind=OutboxKind.NOTICE,
            payload={"text": text} | _packed(buttons),
            conversation_id=scene.conversation.id,
            inquiry_id=inquiry,
        ),
        scene.conversation.key,
        scene.now,
    )


async def amend(
    scene: Scene, message: str | None, text: str | None, buttons: Buttons = NO_BUTTONS
) -> None:
    """Queue another text (None leaves it) and other buttons for a message of ours.

    Where nobody can say which message it is, the text comes as a new one.
    """
    if message is None:
        if text is not None:
            await tell_buyer(scene, text, f"amend:{scene.cause}", buttons=buttons)
        return
    await scene.store.outbox.add(
        scene.tx,
        Outbound(
            effect_key=f"amend:{scene.cause}",
            order_key=amend_lane(scene.conversation),
            kind=OutboxKind.AMEND,
            payload={"message": message, "text": text} | _packed(buttons),
            conversation_id=scene.conversation.id,
        ),
        scene.conversation.key,
        scene.now,
    )


def _packed(buttons: Buttons) -> dict[str, object]:
    """The buttons as they are stored; nothing where there are none."""
    rows = [[[each.label, each.data] for each in row] for row in buttons]
    return {"buttons": rows} if rows else {}


async def whisper(scene: Scene, note: Whisper, inquiry: InquiryId, number: int) -> None:
    """Queue a private word for a person of the desk."""
    at = note.at.isoformat() if note.at else None
    await scene.store.outbox.add(
        scene.tx,
        Outbound(
            effect_key=f"whisper:{scene.cause}:{number}",
            order_key=f"slack:{note.person}",
            kind=OutboxKind.WHISPER,
            payload={
                "person": note.person,
                "note": note.note,
                "other": note.other,
                "at": at,
                "text": note.text,
                "inquiry": inquiry,
            },
            conversation_id=scene.conversation.id,
            inquiry_id=inquiry,
        ),
        scene.conversation.key,
        scene.now,
    )


def buyer_lane(conversation: Conversation) -> str:
    """The order key of everything that goes to this buyer."""
    return f"{conversation.channel}:{conversation.id}"


def amend_lane(conversation: Conversation) -> str:
    """The order key of changes to what this buyer has: no answer waits for a button to go."""
    return f"amend:{conversation.id}"


def menu_lane(conversation: Conversation) -> str:
    """The order key of this buyer's menu of commands."""
    return f"menu:{conversation.id}"


def notice_text(
    conversation: Conversation,
    language: str,
    notice: NoticeKind,
    due_at: datetime | None,
    now: datetime,
) -> str:
    """Fixed wording in the buyer's language, with a time they can read."""
    locale = locale_of(language, conversation.buyer)
    words = Words(locale)
    if notice in _PLAIN:
        return _PLAIN[notice](words)
    with_deadline, without = _WITH_DEADLINE[notice]
    if due_at is None:
        return without(words)
    return with_deadline(words, deadline(due_at, locale, zone_of(conversation), now))


def zone_of(conversation: Conversation) -> ZoneInfo | None:
    """The buyer's time zone, where we know one."""
    zone = conversation.buyer.zone
    return ZoneInfo(zone) if zone else None


_PLAIN: Mapping[NoticeKind, Callable[[Words], str]] = {
    NoticeKind.GREETING: buyer_texts.greeting,
    NoticeKind.PHOTO: buyer_texts.photo_received,
    NoticeKind.VOICE: buyer_texts.voice_received,
    NoticeKind.VIDEO: buyer_texts.video_received,
    NoticeKind.STICKER: buyer_texts.sticker_received,
    NoticeKind.DOCUMENT: buyer_texts.document_received,
    NoticeKind.CONTACT: buyer_texts.contact_received,
    NoticeKind.LOCATION: buyer_texts.location_received,
    NoticeKind.FORWARD: buyer_texts.forward_received,
    NoticeKind.UNREADABLE: buyer_texts.other_received,
}
_WITH_DEADLINE: Mapping[NoticeKind, tuple[Callable[[Words, str], str], Callable[[Words], str]]] = {
    NoticeKind.COLLEAGUE_ANSWERS: (
        buyer_texts.colleague_answers_by,
        buyer_texts.colleague_answers,
    ),
    NoticeKind.COMPLAINT_RECEIVED: (
        buyer_texts.complaint_received,
        buyer_texts.complaint_noted,
    ),
}
"""With the time that is promised, and where nothing is promised."""
