"""The Parley after this one, made up: one migration that adds a column, one that requires it.

Every message it stores says so in that column. Of the column this Parley knows nothing, so that a
process of it stands for the version before.
"""

import shutil
from pathlib import Path

from sqlalchemy import Column, String

import migrations
from bot.store import schema
from bot.store.revisions import chain

_MIGRATION = """
from alembic import op
import sqlalchemy as sa

revision = {revision!r}
down_revision = {down!r}
branch_labels = None
depends_on = None
compatible_from = {mark!r}


def upgrade() -> None:
    {up}


def downgrade() -> None:
    {down_by}
"""
_COLUMN = 'sa.Column("stored_by", sa.String(8), nullable=True)'
ADDS, REQUIRES = "9001", "9002"


def write_migrations(folder: Path) -> Path:
    """Its migrations: today's and two more."""
    theirs = folder / "next_version"
    shutil.copytree(Path(migrations.__file__).parent, theirs)
    _write(theirs, ADDS, chain().head, None, f'op.add_column("messages", {_COLUMN})')
    fill = """op.execute("UPDATE messages SET stored_by = 'before' WHERE stored_by IS NULL")"""
    require = 'op.alter_column("messages", "stored_by", nullable=False)'
    _write(theirs, REQUIRES, ADDS, ADDS, f"{fill}\n    {require}")
    return theirs


def _write(folder: Path, revision: str, down: str, mark: str | None, up: str) -> None:
    text = _MIGRATION.format(revision=revision, down=down, mark=mark, up=up, down_by="pass")
    (folder / "versions" / f"{revision}_next.py").write_text(text)


def become(theirs: Path) -> None:
    """Be that version from here on, in this process; before anything of the store is imported."""
    migrations.__file__ = str(theirs / "__init__.py")
    schema.messages.append_column(Column("stored_by", String(8), default="next", nullable=False))
