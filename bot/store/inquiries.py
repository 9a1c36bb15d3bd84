"""Inquiries, their drafts and the audit trail, saved under a version check."""

import json
from collections import namedtuple
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table, and_, bindparam, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.drafts import Alternative, Delivery, Draft, DraftStatus
from bot.domain.effects import Deed
from bot.domain.gravity import Reason
from bot.domain.ids import ConversationId, InquiryId, PersonId
from bot.domain.inquiry import NEW_INQUIRY, Decision, Inquiry
from bot.domain.kinds import Kind, Severity
from bot.domain.lifecycle import Status
from bot.store.database import StaleState, Transaction
from bot.store.draft_rows import draft_values, read_draft
from bot.store.escalations import Escalations, read_escalation
from bot.store.schema import deeds, drafts, escalations, inquiries
from bot.store.vault import SealedBytes, SealKey


@dataclass(frozen=True)
class StoredInquiry:
    """An inquiry as loaded: the version guards the save."""

    inquiry: Inquiry
    version: int
    conversation_id: ConversationId
    draft: Draft | None
    """The newest revision, whatever became of it."""


@dataclass(frozen=True)
class DeedRow:
    """One line of the audit trail."""

    at: datetime
    deed: Deed
    by: PersonId | None
    revision: int | None


def _row_of(table: Table) -> Any:
    return namedtuple(table.name, table.c.keys())


# An inquiry with its newest draft and its open escalation: there is one of each at most.
_WHOLE = (
    select(inquiries, drafts, escalations)
    .outerjoin(
        drafts,
        and_(drafts.c.inquiry_id == inquiries.c.id, drafts.c.revision == inquiries.c.revision),
    )
    .outerjoin(
        escalations,
        and_(escalations.c.inquiry_id == inquiries.c.id, escalations.c.ended_at.is_(None)),
    )
)
_DraftRow = _row_of(drafts)
_EscalationRow = _row_of(escalations)
_DRAFT_AT = len(inquiries.c)
_ESCALATION_AT = _DRAFT_AT + len(drafts.c)
_BY_ID = _WHOLE.where(inquiries.c.id == bindparam("inquiry_id"))
_OF_CONVERSATION = _WHOLE.where(inquiries.c.conversation_id == bindparam("conversation_id"))
_LIVE = (
    _OF_CONVERSATION.where(
        (inquiries.c.resolved_at.is_(None))
        | (
            inquiries.c.resolved_at
            >= bindparam("resolved_since", type_=inquiries.c.resolved_at.type)
        ),
    )
    .order_by(inquiries.c.id.desc())
    .limit(20)
)
_CONVERSATION_OF = select(inquiries.c.conversation_id).where(
    inquiries.c.id == bindparam("inquiry_id")
)
_INSERT = insert(inquiries).returning(inquiries.c.id)
_DRAFT = select(drafts).where(
    drafts.c.inquiry_id == bindparam("inquiry_id"), drafts.c.revision == bindparam("revision")
)
_LATEST_DRAFT = (
    select(drafts)
    .where(drafts.c.inquiry_id == bindparam("inquiry_id"))
    .order_by(drafts.c.revision.desc())
    .limit(1)
)
_RELEASED = (
    select(drafts)
    .where(drafts.c.inquiry_id == bindparam("inquiry_id"), drafts.c.delivery != Delivery.NONE)
    .order_by(drafts.c.revision.desc())
    .limit(5)
)
_DEEDS = (
    select(deeds)
    .where(deeds.c.inquiry_id == bindparam("inquiry_id"))
    .order_by(deeds.c.id.desc())
    .limit(bindparam("limit"))
)
_WAITING = select(func.count()).where(inquiries.c.waiting_since.is_not(None))
_FIELDS = (
    "kind",
    "severity",
    "status",
    "language",
    "opened_at",
    "heard_at",
    "waiting_since",
    "acknowledged_at",
    "resolved_at",
    "first_answered_at",
    "last_answered_at",
    "holder",
    "contacts",
    "messages",
    "settled",
    "revision",
)
_UPDATE = (
    update(inquiries)
    .where(inquiries.c.id == bindparam("b_id"), inquiries.c.version == bindparam("b_version"))
    .values(
        version=inquiries.c.version + 1,
        **{
            name: bindparam(f"b_{name}", type_=inquiries.c[name].type)
            for name in (*_FIELDS, "suggestions", "severity_reasons", "tags")
        },
    )
)


class Inquiries:
    """The tables of inquiries, drafts and deeds."""

    def __init__(self, dialect: str) -> None:
        make: Any = postgresql.insert if dialect == "postgresql" else sqlite.insert
        self._escalations = Escalations()
        row = make(drafts)
        changing = (
            "status",
            "body",
            "automatic",
            "decided_by",
            "decided_at",
            "delivery",
            "verdict",
        )
        self._put_draft = row.on_conflict_do_update(
            index_elements=[drafts.c.inquiry_id, drafts.c.revision],
            set_={name: row.excluded[name] for name in (*changing, "delivered_at", "problem")},
        )

    async def conversation_of(self, tx: Transaction, inquiry: InquiryId) -> ConversationId | None:
        """The conversation an inquiry belongs to, or None where there is no such inquiry."""
        found = (await tx.execute(_CONVERSATION_OF, {"inquiry_id": inquiry})).scalar()
        return None if found is None else ConversationId(found)

    async def get(self, tx: Transaction, inquiry: InquiryId, key: SealKey) -> StoredInquiry:
        """The inquiry with this id; its conversation must be locked to decide on it."""
        return _read((await tx.execute(_BY_ID, {"inquiry_id": inquiry})).one(), key)

    async def live(
        self, tx: Transaction, conversation: ConversationId, resolved_since: datetime, key: SealKey
    ) -> list[StoredInquiry]:
        """Inquiries of a conversation that a message could join, newest first, at most 20."""
        rows = await tx.execute(
            _LIVE, {"conversation_id": conversation, "resolved_since": resolved_since}
        )
        return [_read(row, key) for row in rows.all()]

    async def save(
        self,
        tx: Transaction,
        conversation: ConversationId,
        decision: Decision,
        version: int,
        key: SealKey,
    ) -> InquiryId:
        """Save a decision's state. Raises StaleState where somebody saved since it was loaded."""
        inquiry = decision.inquiry
        values: dict[str, Any] = {name: getattr(inquiry, name) for name in _FIELDS}
        values["suggestions"] = _seal_suggestions(inquiry.suggestions, key)
        values["severity_reasons"] = _seal_reasons(inquiry.severity_reasons, key)
        values["tags"] = ",".join(sorted(inquiry.tags))[:200] or None
        if inquiry.id == NEW_INQUIRY:
            row = await tx.execute(
                _INSERT, {**values, "conversation_id": conversation, "version": 1}
            )
            saved = InquiryId(row.scalar_one())
        else:
            done = await tx.execute(
                _UPDATE,
                {
                    "b_id": inquiry.id,
                    "b_version": version,
                    **{f"b_{name}": value for name, value in values.items()},
                },
            )
            if done.rowcount == 0:
                raise StaleState(f"inquiry {inquiry.id}")
            saved = inquiry.id
        for draft in decision.drafts:
            await tx.execute(self._put_draft, draft_values(saved, draft, key))
        await self._escalations.keep(tx, saved, decision.escalations)
        return saved

    async def draft(
        self, tx: Transaction, inquiry: InquiryId, revision: int, key: SealKey
    ) -> Draft | None:
        """One revision."""
        row = (await tx.execute(_DRAFT, {"inquiry_id": inquiry, "revision": revision})).first()
        return None if row is None else read_draft(row, key)

    async def latest_draft(self, tx: Transaction, inquiry: InquiryId, key: SealKey) -> Draft | None:
        """The newest revision."""
        row = (await tx.execute(_LATEST_DRAFT, {"inquiry_id": inquiry})).first()
        return None if row is None else read_draft(row, key)

    async def released(self, tx: Transaction, inquiry: InquiryId, key: SealKey) -> list[Draft]:
        """The newest revisions that went to the buyer, or were to go, newest first."""
        rows = await tx.execute(_RELEASED, {"inquiry_id": inquiry})
        return [read_draft(row, key) for row in rows.all()]

    async def waiting(self, tx: Transaction) -> int:
        """How many buyers wait on us."""
        found = await tx.execute(_WAITING)
        return int(found.scalar_one())

    async def opened_at(self, tx: Transaction, inquiry: InquiryId) -> datetime:
        """When it was opened; known of a forgotten buyer's too."""
        found = await tx.execute(select(inquiries.c.opened_at).where(inquiries.c.id == inquiry))
        opened: datetime = found.scalar_one()
        return opened

    async def of_conversation(
        self, tx: Transaction, conversation: ConversationId, key: SealKey
    ) -> list[Inquiry]:
        """All of them, oldest first."""
        rows = await tx.execute(
            _OF_CONVERSATION.order_by(inquiries.c.id), {"conversation_id": conversation}
        )
        return [_read(row, key).inquiry for row in rows.all()]

    async def with_the_buyer(
        self, tx: Transaction, inquiry: InquiryId, key: SealKey
    ) -> list[Draft]:
        """Every reply that arrived, or may have, oldest first."""
        rows = await tx.execute(
            select(drafts)
            .where(
                drafts.c.inquiry_id == inquiry,
                drafts.c.delivery.in_([Delivery.SENT, Delivery.UNCERTAIN]),
            )
            .order_by(drafts.c.revision)
        )
        return [read_draft(row, key) for row in rows.all()]

    async def was_rated(self, tx: Transaction, inquiry: InquiryId, revision: int) -> bool:
        """Whether the buyer has said whether this reply helped."""
        found = await tx.execute(
            select(deeds.c.id).where(
                deeds.c.inquiry_id == inquiry,
                deeds.c.revision == revision,
                deeds.c.deed.in_([Deed.HELPED, Deed.NOT_HELPED]),
            )
        )
        return found.first() is not None

    async def ratings(self, tx: Transaction, inquiry: InquiryId) -> dict[int, bool]:
        """Of each reply that the buyer judged, by revision, whether it helped."""
        rows = await tx.execute(
            select(deeds.c.revision, deeds.c.deed).where(
                deeds.c.inquiry_id == inquiry,
                deeds.c.deed.in_([Deed.HELPED, Deed.NOT_HELPED]),
            )
        )
        return {row.revision: row.deed == Deed.HELPED for row in rows}

    async def record(
        self,
        tx: Transaction,
        inquiry: InquiryId,
        deed: Deed,
        by: PersonId | None,
        revision: int | None,
        now: datetime,
    ) -> None:
        """Write a line of the audit trail."""
        await tx.execute(
            insert(deeds),
            {"inquiry_id": inquiry, "at": now, "deed": deed, "by": by, "revision": revision},
        )

    async def deeds(self, tx: Transaction, inquiry: InquiryId, limit: int = 6) -> list[DeedRow]:
        """The newest lines of the audit trail, oldest first."""
        rows = await tx.execute(_DEEDS, {"inquiry_id": inquiry, "limit": limit})
        return [
            DeedRow(row.at, Deed(row.deed), row.by and PersonId(row.by), row.revision)
            for row in reversed(rows.all())
        ]


def _read(row: Any, key: SealKey) -> StoredInquiry:
    """A row of _WHOLE, opened."""
    kept = _DraftRow._make(row[_DRAFT_AT:_ESCALATION_AT])
    draft = None if kept.revision is None else read_draft(kept, key)
    called = _EscalationRow._make(row[_ESCALATION_AT:])
    inquiry = Inquiry(
        id=InquiryId(row.id),
        kind=Kind(row.kind),
        severity=row.severity and Severity(row.severity),
        status=Status(row.status),
        language=row.language,
        opened_at=row.opened_at,
        heard_at=row.heard_at,
        waiting_since=row.waiting_since,
        acknowledged_at=row.acknowledged_at,
        resolved_at=row.resolved_at,
        first_answered_at=row.first_answered_at,
        last_answered_at=row.last_answered_at,
        holder=row.holder,
        escalation=None if called.id is None else read_escalation(called),
        severity_reasons=_open_reasons(row.severity_reasons, key),
        tags=frozenset(row.tags.split(",")) if row.tags else frozenset(),
        contacts=row.contacts,
        messages=row.messages,
        settled=row.settled,
        revision=row.revision,
        draft=draft if draft is not None and draft.status is DraftStatus.PROPOSED else None,
        suggestions=_open_suggestions(row.suggestions, key),
    )
    return StoredInquiry(inquiry, row.version, ConversationId(row.conversation_id), draft)


def _seal_suggestions(suggestions: Iterable[Alternative], key: SealKey) -> SealedBytes | None:
    rows = [asdict(suggestion) for suggestion in suggestions]
    return key.seal(json.dumps(rows, ensure_ascii=False), "inquiries.suggestions") if rows else None


def _seal_reasons(reasons: Iterable[Reason], key: SealKey) -> SealedBytes | None:
    rows = [{**asdict(reason), "at": reason.at and reason.at.isoformat()} for reason in reasons]
    if not rows:
        return None
    return key.seal(json.dumps(rows, ensure_ascii=False), "inquiries.severity_reasons")


def _open_reasons(sealed: bytes | None, key: SealKey) -> tuple[Reason, ...]:
    if sealed is None:
        return ()
    return tuple(
        Reason(
            row["what"],
            row["severity"] and Severity(row["severity"]),
            row["by"] and PersonId(row["by"]),
            row["text"],
            row["at"] and datetime.fromisoformat(row["at"]),
        )
        for row in json.loads(key.open(sealed, "inquiries.severity_reasons"))
    )


def _open_suggestions(sealed: bytes | None, key: SealKey) -> tuple[Alternative, ...]:
    if sealed is None:
        return ()
    return tuple(
        Alternative(**row) for row in json.loads(key.open(sealed, "inquiries.suggestions"))
    )
