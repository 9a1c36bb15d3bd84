"""What operators are shown is found at once, and each trouble is told once by all processes."""

from alembic import op
import sqlalchemy as sa


revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None
compatible_from = None

_INDEXES: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    ("ix_clocks_broken", "clocks", ("name",), "stopped_at IS NULL AND fired_at IS NOT NULL"),
    ("ix_inbox_waiting_since", "inbox", ("received_at",), "state = 'waiting'"),
    ("ix_inbox_standing", "inbox", ("order_key",), "state = 'waiting' AND attempts >= 5"),
    ("ix_inbox_quarantined", "inbox", ("id",), "state = 'quarantined'"),
    ("ix_outbox_undone", "outbox", ("state", "kind"), "state IN ('failed', 'uncertain')"),
)


def upgrade() -> None:
    for name, table, columns, rows in _INDEXES:
        where = sa.text(rows)
        op.create_index(
            name, table, list(columns), sqlite_where=where, postgresql_where=where
        )
    op.create_table(
        "troubles",
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("name", name="pk_troubles"),
    )


def downgrade() -> None:
    op.drop_table("troubles")
    for name, table, _, _ in reversed(_INDEXES):
        op.drop_index(name, table)
