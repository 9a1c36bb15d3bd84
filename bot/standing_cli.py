"""`parley inbox` and `parley outbox`: what stands still, and what a person decides about it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import click

from bot.config import load_settings
from bot.domain.errors import ParleyError
from bot.domain.events import Operation
from bot.plain_errors import speaking_plainly
from bot.store.database import Transaction
from bot.store.outbound import OutboxKind, OutboxState
from bot.store.outbox import Undelivered
from bot.store.store import Store


@asynccontextmanager
async def _opened() -> AsyncIterator[tuple[Store, Transaction]]:
    """A transaction beside the bot, which may run."""
    from bot.wiring import open_store  # noqa: PLC0415  (the platforms' libraries take a second)

    store = open_store(load_settings(), beside_the_bot=True)
    try:
        async with store.transaction() as tx:
            yield store, tx
    finally:
        await store.close()


async def _decide(operation: Operation, number: int) -> bool:
    from bot.services.operations import operate  # noqa: PLC0415

    async with _opened() as (store, tx):
        await tx.must_last()
        return await operate(store, tx, operation, number)


@click.group()
def inbox() -> None:
    """Incoming events that could not be handled."""


@inbox.command("list")
def inbox_list() -> None:
    """List what was set aside, and what stands still until somebody decides."""
    with speaking_plainly():
        asyncio.run(_list_events())


async def _list_events() -> None:
    async with _opened() as (store, tx):
        rows = await store.inbox.quarantined(tx)
    if not rows:
        click.echo("Nothing is set aside.")
    for row in rows:
        state = "  HOLDS UP ITS CHAT" if row.holds else ""
        click.echo(
            f"{row.id}  {row.received_at:%Y-%m-%d %H:%M}Z  {row.source}{state}  {row.problem}"
        )


@inbox.command("release")
@click.argument("number", type=int)
def inbox_release(number: int) -> None:
    """Give an event another try."""
    with speaking_plainly():
        if not asyncio.run(_decide(Operation.TRY_AGAIN, number)):
            raise ParleyError(f"no event {number} is set aside; see: parley inbox list")
        click.echo(f"Event {number} will be tried again.")


@inbox.command("skip")
@click.argument("number", type=int)
def inbox_skip(number: int) -> None:
    """Set an event aside that holds up its chat, so that what waits behind it is handled."""
    with speaking_plainly():
        if not asyncio.run(_decide(Operation.SKIP, number)):
            raise ParleyError(f"event {number} holds nothing up; see: parley inbox list")
        click.echo(f"Event {number} is set aside. What waits behind it is handled.")


@click.group()
def outbox() -> None:
    """Outgoing effects that have not left."""


@outbox.command("list")
def outbox_list() -> None:
    """List what waits, and what could not be delivered or may not have been."""
    with speaking_plainly():
        asyncio.run(_list_effects())


async def _list_effects() -> None:
    async with _opened() as (store, tx):
        rows = await store.outbox.undelivered(tx)
    if not rows:
        click.echo("Everything has left.")
    for row in rows:
        click.echo(_line(row))


def _line(row: Undelivered) -> str:
    tries = f"  {row.attempts} tries" if row.attempts > 1 else ""
    about = f"  inquiry {row.inquiry}" if row.inquiry is not None else ""
    return (
        f"{row.id}  {row.created_at:%Y-%m-%d %H:%M}Z  {row.state}  {row.kind}{about}{tries}"
        f"{_where_decided(row)}  {row.problem}"
    ).rstrip()


def _where_decided(row: Undelivered) -> str:
    decided = row.state in {OutboxState.FAILED, OutboxState.UNCERTAIN}
    return "  (decided on its card)" if decided and row.kind is OutboxKind.REPLY else ""


@outbox.command("retry")
@click.argument("number", type=int)
def outbox_retry(number: int) -> None:
    """Send once more what could not be delivered. A reply is sent again on its card."""
    with speaking_plainly():
        if not asyncio.run(_decide(Operation.SEND_AGAIN, number)):
            raise ParleyError(
                f"effect {number} cannot be sent again from here: a reply is sent again on its"
                " card, where you see what the buyer has; see: parley outbox list"
            )
        click.echo(f"Effect {number} will be sent again.")


@outbox.command("drop")
@click.argument("number", type=int)
def outbox_drop(number: int) -> None:
    """Give up what could not be delivered, or waits and is no reply."""
    with speaking_plainly():
        if not asyncio.run(_decide(Operation.DROP, number)):
            raise ParleyError(
                f"effect {number} cannot be dropped: it has left, is leaving, or is a reply, which"
                " is decided on its card; see: parley outbox list"
            )
        click.echo(f"Effect {number} is dropped. What waited behind it goes on.")
