"""What buyers decide by themselves: where they are, and that they are forgotten."""

from alembic import op
import sqlalchemy as sa


revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None
compatible_from = None


def upgrade() -> None:
    forgotten = sa.Column("forgotten_at", sa.DateTime(timezone=True), nullable=True)
    asked = sa.Column("asked_country_at", sa.DateTime(timezone=True), nullable=True)
    op.add_column("buyers", forgotten)
    op.add_column("conversations", asked)


def downgrade() -> None:
    # No batch: SQLite would make these tables anew, and other tables' rows point to theirs.
    op.drop_column("conversations", "asked_country_at")
    op.drop_column("buyers", "forgotten_at")
