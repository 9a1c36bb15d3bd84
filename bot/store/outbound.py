"""Effects on the platforms as values: what is asked for, and how far it got."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.ids import ConversationId, InquiryId
from bot.store.vault import SealedBytes, SealKey
from bot.store.work import AT_ONCE, Queue

_PLACE = "outbox.payload"
ALARM_KEY = "alarm"
"""The order key of alarms: they are posted one after the other."""


class OutboxKind(StrEnum):
    """What is to be done."""

    REPLY = "reply"
    NOTICE = "notice"
    PRESS = "press"
    """Answer a button press in the buyer's chat, so that it stops spinning."""
    AMEND = "amend"
    """Change a message of ours in the buyer's chat."""
    EXPORT = "export"
    """Send this buyer all we keep of them."""
    FAREWELL = "farewell"
    """Tell a buyer who is no longer known that their data is deleted."""
    RECEIPT = "receipt"
    """Tell such a buyer what was deleted, once nothing more can be."""
    MENU = "menu"
    """Show this buyer the commands in another language."""
    GROUP = "group"
    LEAVE = "leave"
    WHISPER = "whisper"
    FILE = "file"
    FILE_MISSING = "file_missing"
    """Name a file that could not be brought over."""
    REMOVE_FILE = "remove_file"
    """Take a forgotten buyer's file away from the desk."""
    REMOVE_NOTE = "remove_note"
    """Take away a word about such a file."""
    HOME = "home"
    ALARM = "alarm"
    ALARM_ELSEWHERE = "alarm_elsewhere"
    """Tell an operator in a chat what could not be posted at the desk."""
    SAY = "say"
    """Tell the team something in a thread, a direct message or a channel."""


_TO_THE_DESK = frozenset(
    {
        OutboxKind.WHISPER,
        OutboxKind.FILE,
        OutboxKind.FILE_MISSING,
        OutboxKind.REMOVE_FILE,
        OutboxKind.REMOVE_NOTE,
        OutboxKind.HOME,
        OutboxKind.ALARM,
        OutboxKind.SAY,
    }
)


class OutboxState(StrEnum):
    """How far it got. Nothing moves out of the last four but by a person."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNCERTAIN = "uncertain"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Outbound:
    """An effect to store. `effect_key` makes it single: the same key is stored once."""

    effect_key: str
    order_key: str
    kind: OutboxKind
    payload: Mapping[str, Any]
    conversation_id: ConversationId | None = None
    inquiry_id: InquiryId | None = None
    revision: int | None = None
    rank: datetime = AT_ONCE
    """What waits for the same lane goes URGENT first, AT_LEISURE last."""


@dataclass(frozen=True)
class OutboxRow:
    """A stored effect."""

    id: int
    effect_key: str
    order_key: str
    kind: OutboxKind
    state: OutboxState
    sealed: bytes | None
    created_at: datetime
    attempts: int
    conversation_id: ConversationId | None
    inquiry_id: InquiryId | None
    revision: int | None


def seal_payload(effect: Outbound, key: SealKey) -> SealedBytes:
    """What the effect says, as it is stored."""
    return key.seal(json.dumps(effect.payload, ensure_ascii=False), _PLACE)


def open_payload(row: OutboxRow, key: SealKey) -> dict[str, Any]:
    """What the effect says. Raises VaultError where the key is not the one."""
    if row.sealed is None:
        return {}
    payload: dict[str, Any] = json.loads(key.open(row.sealed, _PLACE))
    return payload


def is_for_the_desk(kind: OutboxKind) -> bool:
    """Whether it goes to the desk's platform, or else to the buyers' channel."""
    return kind in _TO_THE_DESK


def queue_of(kind: OutboxKind) -> Queue:
    """Apart by platform, so that one which hangs does not fill the hands that serve the other."""
    return Queue.DESK if is_for_the_desk(kind) else Queue.OUTBOX


def read_row(row: Any) -> OutboxRow:
    """An effect as the table holds it."""
    return OutboxRow(
        id=row.id,
        effect_key=row.effect_key,
        order_key=row.order_key,
        kind=OutboxKind(row.kind),
        state=OutboxState(row.state),
        sealed=row.payload,
        created_at=row.created_at,
        attempts=row.attempts,
        conversation_id=row.conversation_id,
        inquiry_id=row.inquiry_id,
        revision=row.revision,
    )
