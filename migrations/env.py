"""Alembic's entry: runs the migrations on the connection that `bot.store.migrate` hands over."""

from collections.abc import Collection, Mapping
from typing import Any

from alembic import context
from alembic.runtime.migration import MigrationContext, MigrationInfo

from bot.store.revisions import read_chain, write_floor
from bot.store.schema import metadata

connection = context.config.attributes["connection"]
chain = read_chain(context.script)


def tell_older_code(
    ctx: MigrationContext,
    step: MigrationInfo,
    heads: Collection[str],
    run_args: Mapping[str, Any],
) -> None:
    """After each migration, in its transaction."""
    for head in heads:
        write_floor(connection, head, chain.floor(head))


context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    on_version_apply=tell_older_code,
)
with context.begin_transaction():
    context.run_migrations()
