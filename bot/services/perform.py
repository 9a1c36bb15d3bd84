"""Performs one stored effect on its platform; decides nothing and writes nothing."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.effects import NoteKind
from bot.domain.errors import Refused
from bot.domain.events import Attachment, may_be_shown
from bot.domain.ids import PersonId
from bot.services.pictures import AlarmPicture, NotePicture
from bot.services.ports import BuyerChannel, DeskChannel, Posted
from bot.services.show import Exhibition
from bot.store.conversations import Conversation
from bot.store.outbox import OutboxKind, OutboxRow
from bot.store.store import Store

TO_BUYER = frozenset({OutboxKind.REPLY, OutboxKind.NOTICE})


@dataclass(frozen=True)
class Errand:
    """One effect, opened and about to be performed."""

    row: OutboxRow
    more: bool
    payload: dict[str, Any]
    conversation: Conversation | None
    thread: Posted | None = None


@dataclass(frozen=True)
class Performer:
    """Asks the platforms."""

    store: Store
    buyers: BuyerChannel
    desk: DeskChannel
    exhibition: Exhibition
    most_file_bytes: int = 20_000_000
    """The Bot API gives out files of up to 20 MB."""

    async def perform(self, errand: Errand) -> str | None:
        """Do it; returns the platform's id of what was sent. Raises TransportError."""
        payload, kind = errand.payload, errand.row.kind
        if kind in TO_BUYER and errand.conversation is not None:
            return await self.buyers.send_text(errand.conversation.address, payload["text"])
        if kind is OutboxKind.GROUP:
            return await self.buyers.send_text(payload["address"], payload["text"])
        if kind is OutboxKind.LEAVE:
            await self.buyers.leave(payload["address"])
        elif kind is OutboxKind.PRESS:
            await self.buyers.answer_press(payload["press"])
        elif kind is OutboxKind.WHISPER:
            await self._whisper(payload)
        elif kind is OutboxKind.ALARM:
            subject = payload.get("inquiry", payload.get("row"))
            alarm = AlarmPicture(payload["alarm"], payload["problem"], subject)
            await self.desk.alarm(alarm)
        elif kind is OutboxKind.HOME:
            async with self.store.transaction() as tx:
                picture = await self.exhibition.home(tx)
            await self.desk.show_home(PersonId(payload["person"]), picture)
        elif kind is OutboxKind.FILE and errand.thread is not None:
            await self._relay(errand.thread, Attachment(**payload))
        elif kind is OutboxKind.FILE_MISSING and errand.thread is not None:
            await self.desk.name_file(errand.thread, payload["name"], payload["problem"])
        return None

    async def _whisper(self, payload: dict[str, Any]) -> None:
        other = payload.get("other")
        async with self.store.transaction() as tx:
            names = await self.store.desk.names(tx, {PersonId(other)} if other else set())
        at = payload.get("at")
        note = NotePicture(
            note=NoteKind(payload["note"]),
            other=names.get(PersonId(other)) if other else None,
            at=datetime.fromisoformat(at) if at else None,
            text=payload.get("text"),
            inquiry=payload.get("inquiry"),
        )
        await self.desk.whisper(PersonId(payload["person"]), note)

    async def _relay(self, thread: Posted, attachment: Attachment) -> None:
        if not may_be_shown(attachment):
            raise Refused("files of this type are not brought over")
        if attachment.size is not None and attachment.size > self.most_file_bytes:
            raise Refused("the file is larger than the channel gives out")
        name = attachment.name or attachment.form
        pieces = self.buyers.read_file(attachment)
        if attachment.size is not None:
            await self.desk.relay_file(thread, name, attachment.size, pieces)
            return
        whole = await self._gathered(pieces)  # the desk must be told the size beforehand
        await self.desk.relay_file(thread, name, len(whole), _at_once(whole))

    async def _gathered(self, pieces: AsyncIterator[bytes]) -> bytes:
        whole = bytearray()
        async for piece in pieces:
            whole += piece
            if len(whole) > self.most_file_bytes:
                raise Refused("the file is larger than the channel gives out")
        return bytes(whole)


async def _at_once(whole: bytes) -> AsyncIterator[bytes]:
    yield whole
