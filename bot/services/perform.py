"""Performs one stored effect on its platform; decides nothing and writes nothing."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.buttons import Button, Buttons
from bot.domain.effects import ClockName, NoteKind
from bot.domain.errors import Refused
from bot.domain.events import Attachment, may_be_shown
from bot.domain.ids import ConversationId, PersonId
from bot.domain.week import Week
from bot.localise import buyer_document as document
from bot.localise.words import Words
from bot.services.own_data import own_data
from bot.services.pictures import AlarmPicture, NotePicture
from bot.services.ports import BuyerChannel, DeskChannel, Posted
from bot.services.receipt import receipt_text
from bot.services.report import weekly
from bot.services.report_picture import report_picture
from bot.services.said import TO_A_PERSON, people_in, said_picture
from bot.services.sayings import Saying
from bot.services.show import Exhibition
from bot.store.conversations import Conversation, Forgotten
from bot.store.erasure import GONE
from bot.store.outbound import OutboxKind, OutboxRow, is_for_the_desk
from bot.store.store import Store

TO_BUYER = frozenset({OutboxKind.REPLY, OutboxKind.NOTICE, OutboxKind.EXPORT})
IN_THREAD = frozenset({OutboxKind.FILE, OutboxKind.FILE_MISSING})
"""What hangs under a card."""
TO_FORMER_BUYER = frozenset({OutboxKind.FAREWELL, OutboxKind.RECEIPT})
"""To somebody whose data was deleted: the row itself says where to, and goes with it."""


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
        if is_for_the_desk(errand.row.kind):
            return await self._at_the_desk(errand)
        if errand.row.kind in TO_FORMER_BUYER:
            return await self._farewell(errand.row.kind, errand.payload)
        return await self._in_a_chat(errand)

    async def _in_a_chat(self, errand: Errand) -> str | None:
        payload, known = errand.payload, errand.conversation
        address = payload.get("address", "") if known is None else known.address
        match errand.row.kind:
            case OutboxKind.REPLY | OutboxKind.NOTICE | OutboxKind.GROUP:
                return await self.buyers.send_text(address, payload["text"], _buttons(payload))
            case OutboxKind.ALARM_ELSEWHERE:
                words = self.desk.alarm_words(_alarm(payload))
                return await self.buyers.send_text(address, words)
            case OutboxKind.EXPORT if known is not None:
                return await self._export(known.id, payload["language"])
            case OutboxKind.LEAVE:
                await self.buyers.leave(address)
            case OutboxKind.PRESS:
                await self.buyers.answer_press(payload["press"], payload.get("text"))
            case OutboxKind.AMEND:
                text = payload.get("text")
                await self.buyers.amend(address, payload["message"], text, _buttons(payload))
            case OutboxKind.MENU:
                await self.buyers.show_menu(address, payload["language"])
        return None

    async def _at_the_desk(self, errand: Errand) -> str | None:
        payload, thread = errand.payload, errand.thread
        match errand.row.kind:
            case OutboxKind.WHISPER:
                await self._whisper(payload)
            case OutboxKind.ALARM:
                await self.desk.alarm(_alarm(payload))
            case OutboxKind.SAY:
                await self._say(payload, thread)
            case OutboxKind.HOME:
                await self._show_home(PersonId(payload["person"]))
            case OutboxKind.FILE if thread is not None:
                return await self._relay(thread, Attachment(**payload))
            case OutboxKind.FILE_MISSING if thread is not None:
                note = await self.desk.name_file(thread, payload["name"], payload["problem"])
                return f"{note.channel}:{note.ts}"
            case OutboxKind.REMOVE_FILE | OutboxKind.REMOVE_NOTE:
                return await self._remove(errand.row.kind, payload["what"])
        return None

    async def _export(self, number: ConversationId, language: str) -> str:
        words = Words(language)
        async with self.store.transaction() as tx:
            try:
                conversation = await self.store.conversations.get(tx, number)
            except Forgotten:
                raise Refused("the buyer had everything deleted meanwhile") from None
            text = await own_data(self.store, tx, conversation, words, self.exhibition.time.now())
        data = text.encode("utf-8-sig", "replace")
        name, caption = document.file_name(words), document.caption(words)
        return await self.buyers.send_document(conversation.address, name, data, caption)

    async def _farewell(self, kind: OutboxKind, payload: dict[str, Any]) -> str:
        text = payload.get("text")
        if kind is OutboxKind.FAREWELL:
            await self.store.scrub()  # it says that the key is destroyed
        else:
            async with self.store.transaction() as tx:
                text = await receipt_text(self.store, tx, self.desk, payload)
        return await self.buyers.send_text(payload["address"], text or "")

    async def _remove(self, kind: OutboxKind, what: str) -> str | None:
        if kind is OutboxKind.REMOVE_FILE:
            there = await self.desk.remove_file(what)
        else:
            channel, _, ts = what.partition(":")
            there = await self.desk.remove_note(Posted(channel, ts))
        return None if there else GONE

    async def _show_home(self, person: PersonId) -> None:
        async with self.store.transaction() as tx:
            picture = await self.exhibition.home(tx)
            language = await self.exhibition.language(tx, person)
        await self.desk.show_home(person, picture, language)

    async def _whisper(self, payload: dict[str, Any]) -> None:
        other, person = payload.get("other"), PersonId(payload["person"])
        async with self.store.transaction() as tx:
            language = await self.exhibition.language(tx, person)
            names = await self.store.desk.names(tx, {PersonId(other)} if other else set())
        at, clock = payload.get("at"), payload.get("clock")
        note = NotePicture(
            note=NoteKind(payload["note"]),
            other=names.get(PersonId(other)) if other else None,
            at=datetime.fromisoformat(at) if at else None,
            text=payload.get("text"),
            inquiry=payload.get("inquiry"),
            clock=ClockName(clock) if clock else None,
            channel=payload.get("channel"),
        )
        await self.desk.whisper(person, note, language)

    async def _say(self, payload: dict[str, Any], thread: Posted | None) -> None:
        if payload["what"] == Saying.REPORT:
            await self._report(Week.parse(payload["week"]))
            return
        async with self.store.transaction() as tx:
            names = await self.store.desk.names(tx, people_in(payload))
        said = said_picture(payload, names, self.exhibition.time.now())
        person, channel = payload.get("person"), payload.get("channel")
        if channel is not None:
            await self.desk.say(str(channel), said)
        elif thread is not None:
            await self.desk.say(thread, said, broadcast=said.what is not Saying.WARNING)
        elif said.what in TO_A_PERSON and person is not None:
            await self.desk.say(PersonId(person), said)
        else:
            await self.desk.say(None, said)

    async def _report(self, week: Week) -> None:
        policy, now = self.exhibition.policies.current, self.exhibition.time.now()
        async with self.store.transaction() as tx:
            report = await weekly(self.store, tx, policy, now, week)
        picture = await asyncio.to_thread(report_picture, report)
        await self.desk.post_report(report, picture)

    async def _relay(self, thread: Posted, attachment: Attachment) -> str:
        if not may_be_shown(attachment):
            raise Refused("files of this type are not brought over")
        if attachment.size is not None and attachment.size > self.most_file_bytes:
            raise Refused("the file is larger than the channel gives out")
        name = attachment.name or attachment.form
        pieces = self.buyers.read_file(attachment)
        if attachment.size is not None:
            return await self.desk.relay_file(thread, name, attachment.size, pieces)
        whole = await self._gathered(pieces)  # the desk must be told the size beforehand
        return await self.desk.relay_file(thread, name, len(whole), _at_once(whole))

    async def _gathered(self, pieces: AsyncIterator[bytes]) -> bytes:
        whole = bytearray()
        async for piece in pieces:
            whole += piece
            if len(whole) > self.most_file_bytes:
                raise Refused("the file is larger than the channel gives out")
        return bytes(whole)


def _alarm(payload: dict[str, Any]) -> AlarmPicture:
    subject = payload.get("inquiry", payload.get("row"))
    return AlarmPicture(payload["alarm"], payload["problem"], subject)


def _buttons(payload: dict[str, Any]) -> Buttons:
    return tuple(tuple(Button(*each) for each in row) for row in payload.get("buttons", ()))


async def _at_once(whole: bytes) -> AsyncIterator[bytes]:
    yield whole
