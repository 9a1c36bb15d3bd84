"""Promises with their targets, pauses and notices; ladders; orders, resolutions and surveys."""

from typing import Any

from alembic import op
import sqlalchemy as sa


revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None
compatible_from = "0005"  # it adds what code needs, and takes columns away from code before

_BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_CLOCKS: tuple[tuple[str, sa.types.TypeEngine[Any], str | None], ...] = (
    ("promise", sa.String(64), None),
    ("calendar", sa.String(64), None),
    ("target", sa.String(16), None),
    ("paused_at", sa.DateTime(timezone=True), None),
    ("warned", sa.Integer(), "0"),
    ("repeated", sa.Integer(), "0"),
    ("outcome", sa.String(8), None),
    ("cause", sa.String(24), None),
    ("holder", sa.String(64), None),
    ("acknowledged_at", sa.DateTime(timezone=True), None),
    ("acknowledged_by", sa.String(64), None),
    ("problem", sa.String(200), None),
)
_INQUIRIES: tuple[tuple[str, sa.types.TypeEngine[Any], str | None], ...] = (
    ("severity_reasons", sa.LargeBinary(), None),
    ("contacts", sa.Integer(), "1"),
    ("last_answered_at", sa.DateTime(timezone=True), None),
    ("tags", sa.String(200), None),
)
_OPEN = sa.text("ended_at IS NULL")
_UNPOSTED = sa.text("posted_at IS NULL")
_BY_HAND = '{"name": "by hand", "rungs": [{"wait": 900}]}'
"""Managers who were called before had no ladder to climb: those calls are over with this, and the
desk may call anew."""


def upgrade() -> None:
    _add("clocks", _CLOCKS)
    op.create_index("ix_clocks_due_at", "clocks", ["due_at"])
    op.drop_index("ix_work_due_at", "work")
    op.create_index("ix_work_queue_due_at", "work", ["queue", "due_at"])
    _add("inquiries", _INQUIRIES)
    with op.batch_alter_table("cards") as cards:
        cards.alter_column("place", existing_type=sa.String(8), type_=sa.String(80))
    _create_tables()
    op.execute(
        sa.text(
            'INSERT INTO escalations (inquiry_id, cause, "by", ladder, started_at, rung, round,'
            " acknowledged_by, acknowledged_at, ended_at)"
            " SELECT id, 'person', escalated_by, :ladder, heard_at, 0, 0,"
            " escalation_acknowledged_by,"
            " CASE WHEN escalation_acknowledged_by IS NULL THEN NULL ELSE heard_at END,"
            " COALESCE(resolved_at, heard_at) FROM inquiries WHERE escalated_by IS NOT NULL"
        ).bindparams(ladder=_BY_HAND)
    )
    op.drop_column("inquiries", "escalated_by")
    op.drop_column("inquiries", "escalation_acknowledged_by")


def _add(table: str, columns: tuple[tuple[str, sa.types.TypeEngine[Any], str | None], ...]) -> None:
    for name, kind, default in columns:
        op.add_column(
            table, sa.Column(name, kind, nullable=default is None, server_default=default)
        )


def _create_tables() -> None:
    op.create_table(
        "pauses",
        sa.Column("id", _BIG_ID, nullable=False),
        sa.Column("clock_id", _BIG_ID, nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["clock_id"], ["clocks.id"], name="fk_pauses_clock_id"),
        sa.PrimaryKeyConstraint("id", name="pk_pauses"),
    )
    op.create_index("ix_pauses_clock_id", "pauses", ["clock_id"])
    op.create_table(
        "notices",
        sa.Column("id", _BIG_ID, nullable=False),
        sa.Column("inquiry_id", _BIG_ID, nullable=False),
        sa.Column("clock_id", _BIG_ID, nullable=False),
        sa.Column("stage", sa.String(16), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("noticed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("posted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["inquiry_id"], ["inquiries.id"], name="fk_notices_inquiry_id"),
        sa.ForeignKeyConstraint(["clock_id"], ["clocks.id"], name="fk_notices_clock_id"),
        sa.PrimaryKeyConstraint("id", name="pk_notices"),
        sa.UniqueConstraint("clock_id", "stage", name="uq_notices_clock_id_stage"),
    )
    op.create_index("ix_notices_inquiry_id", "notices", ["inquiry_id"])
    op.create_index(
        "ix_notices_unposted",
        "notices",
        ["id"],
        sqlite_where=_UNPOSTED,
        postgresql_where=_UNPOSTED,
    )
    op.create_table(
        "escalations",
        sa.Column("id", _BIG_ID, nullable=False),
        sa.Column("inquiry_id", _BIG_ID, nullable=False),
        sa.Column("cause", sa.String(24), nullable=False),
        sa.Column("by", sa.String(64), nullable=True),
        sa.Column("ladder", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rung", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("acknowledged_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("acknowledged_by", sa.String(64), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["inquiry_id"], ["inquiries.id"], name="fk_escalations_inquiry_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_escalations"),
    )
    op.create_index("ix_escalations_inquiry_id", "escalations", ["inquiry_id"])
    op.create_index(
        "uq_escalations_open",
        "escalations",
        ["inquiry_id"],
        unique=True,
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    )
    op.create_table(
        "calls",
        sa.Column("id", _BIG_ID, nullable=False),
        sa.Column("escalation_id", _BIG_ID, nullable=False),
        sa.Column("rung", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(64), nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["escalation_id"], ["escalations.id"], name="fk_calls_escalation_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_calls"),
    )
    op.create_index("ix_calls_escalation_id", "calls", ["escalation_id"])
    op.create_table(
        "orders",
        sa.Column("number_hash", sa.String(64), nullable=False),
        sa.Column("number", sa.LargeBinary(), nullable=False),
        sa.Column("conversation_id", _BIG_ID, nullable=True),
        sa.Column("inquiry_id", _BIG_ID, nullable=True),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("event_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("currency", sa.String(3), nullable=True),
        sa.Column("cents", sa.BigInteger(), nullable=True),
        sa.Column("details", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name="fk_orders_conversation_id"
        ),
        sa.ForeignKeyConstraint(["inquiry_id"], ["inquiries.id"], name="fk_orders_inquiry_id"),
        sa.PrimaryKeyConstraint("number_hash", name="pk_orders"),
    )
    op.create_index("ix_orders_conversation_id", "orders", ["conversation_id"])
    op.create_index("ix_orders_inquiry_id", "orders", ["inquiry_id"])
    op.create_table(
        "resolutions",
        sa.Column("id", _BIG_ID, nullable=False),
        sa.Column("inquiry_id", _BIG_ID, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(64), nullable=True),
        sa.Column("outcome", sa.String(24), nullable=False),
        sa.Column("cause", sa.String(24), nullable=False),
        sa.Column("department", sa.String(24), nullable=False),
        sa.Column("compensation", sa.String(24), nullable=False),
        sa.ForeignKeyConstraint(
            ["inquiry_id"], ["inquiries.id"], name="fk_resolutions_inquiry_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_resolutions"),
    )
    op.create_index("ix_resolutions_inquiry_id", "resolutions", ["inquiry_id"])
    op.create_index("ix_resolutions_at", "resolutions", ["at"])
    op.create_table(
        "surveys",
        sa.Column("id", _BIG_ID, nullable=False),
        sa.Column("inquiry_id", _BIG_ID, nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["inquiry_id"], ["inquiries.id"], name="fk_surveys_inquiry_id"),
        sa.PrimaryKeyConstraint("id", name="pk_surveys"),
        sa.UniqueConstraint("inquiry_id", name="uq_surveys_inquiry_id"),
    )


def downgrade() -> None:
    op.add_column("inquiries", sa.Column("escalated_by", sa.String(64), nullable=True))
    op.add_column(
        "inquiries", sa.Column("escalation_acknowledged_by", sa.String(64), nullable=True)
    )
    op.execute(
        'UPDATE inquiries SET escalated_by = (SELECT COALESCE(e."by", \'\') FROM escalations e'
        " WHERE e.inquiry_id = inquiries.id AND e.ended_at IS NULL),"
        " escalation_acknowledged_by = (SELECT e.acknowledged_by FROM escalations e"
        " WHERE e.inquiry_id = inquiries.id AND e.ended_at IS NULL)"
    )
    op.execute("DELETE FROM cards WHERE place NOT IN ('sales', 'sla')")
    with op.batch_alter_table("cards") as cards:
        cards.alter_column("place", existing_type=sa.String(80), type_=sa.String(8))
    for table in ("surveys", "resolutions", "orders", "calls", "escalations", "notices", "pauses"):
        op.drop_table(table)
    for name, _, _ in reversed(_INQUIRIES):
        op.drop_column("inquiries", name)
    op.drop_index("ix_work_queue_due_at", "work")
    op.create_index("ix_work_due_at", "work", ["due_at"])
    op.drop_index("ix_clocks_due_at", "clocks")
    for name, _, _ in reversed(_CLOCKS):
        op.drop_column("clocks", name)
