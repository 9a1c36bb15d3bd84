"""What the library proposed and what was found of it, so that a desk's record earns its bars."""

from alembic import op
import sqlalchemy as sa


revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None
compatible_from = None

_INDEX = "ix_drafts_judged"
_COLUMNS: tuple[tuple[str, sa.types.TypeEngine[str] | sa.types.TypeEngine[float]], ...] = (
    ("match_entry", sa.Text()),
    ("match_language", sa.String(length=35)),
    ("match_confidence", sa.Double()),
    ("match_edition", sa.String(length=16)),
    ("verdict", sa.String(length=8)),
)


def upgrade() -> None:
    # Drafts of before stay without: what they matched is sealed under their buyers' keys.
    for name, kind in _COLUMNS:
        op.add_column("drafts", sa.Column(name, kind, nullable=True))
    op.create_index(
        _INDEX,
        "drafts",
        ["match_language", "decided_at"],
        sqlite_where=sa.text("verdict IS NOT NULL"),
        postgresql_where=sa.text("verdict IS NOT NULL"),
    )


def downgrade() -> None:
    op.drop_index(_INDEX, "drafts")
    for name, _ in reversed(_COLUMNS):
        op.drop_column("drafts", name)
