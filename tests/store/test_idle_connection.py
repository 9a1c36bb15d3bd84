"""A connection that broke while nobody used it costs no transaction."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.store.store import Store

_OTHERS = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    " AND application_name = current_setting('application_name')"
)


async def all_break(store: Store) -> None:
    """The server ends every connection of the pool."""
    async with store.transaction():
        pass  # one at least lies in the pool
    async with store.spare_transaction() as tx:
        await tx.execute(_OTHERS)


async def test_what_lay_idle_is_asked_before_it_is_used(
    postgres_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.database._IDLE_SECONDS", 0.0)
    await all_break(postgres_store)
    await postgres_store.ping()


async def test_what_broke_in_use_costs_one_transaction(
    postgres_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.database._IDLE_SECONDS", 3_600.0)
    await all_break(postgres_store)
    with pytest.raises(OperationalError):
        await postgres_store.ping()
    await postgres_store.ping()
