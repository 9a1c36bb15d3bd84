"""Personal data: sealed columns take nothing in clear, and each buyer has a key of their own."""

import os
import stat
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.exc import StatementError

from bot.domain.drafts import Part
from bot.domain.inquiry import Decision
from bot.store.schema import buyers, conversations, drafts, metadata
from bot.store.store import Store
from bot.store.types import Sealed
from bot.store.vault import Vault, VaultError, key_from_file, parse_master_key
from tests.store.world import (
    ANA,
    KEY,
    LI,
    NOW,
    VAULT,
    conversation_with,
    draft_of,
    inquiry_of,
    rows,
    saved,
)

SEALED = [
    (table, column.name)
    for table in metadata.sorted_tables
    for column in table.columns
    if isinstance(column.type, Sealed)
]


def test_texts_names_handles_addresses_and_raw_events_are_sealed() -> None:
    assert {f"{table.name}.{column}" for table, column in SEALED} == {
        "buyers.key",
        "buyers.name",
        "buyers.handle",
        "conversations.address",
        "drafts.body",
        "inbox.payload",
        "inquiries.severity_reasons",
        "orders.details",
        "orders.number",
        "inquiries.suggestions",
        "keepsakes.value",
        "messages.attachment",
        "messages.text",
        "outbox.payload",
        "people.name",
    }


@pytest.mark.parametrize("clear", ["Ana García", b"Ana Garcia"], ids=["text", "bytes"])
async def test_every_sealed_column_refuses_clear_text(store: Store, clear: object) -> None:
    for table, column in SEALED:
        with pytest.raises(StatementError, match="takes only what a SealKey has sealed") as refused:
            async with store.transaction() as tx:
                await tx.execute(update(table).values({column: clear}))
        assert isinstance(refused.value.orig, TypeError)


async def test_nothing_a_buyer_told_stands_in_clear_in_any_table(store: Store) -> None:
    ana = await conversation_with(store)
    draft = draft_of("El pedido mínimo es 500")
    await saved(store, ana, Decision(inquiry_of(), (), (draft,)))
    async with store.transaction() as tx:
        told = [await rows(tx, select(table)) for table in metadata.sorted_tables]
    for secret in ("Ana", "García", "ana_g", "610000001", "mínimo"):
        assert secret not in str(told)
        assert str(secret.encode())[2:-1] not in str(told)


async def test_each_buyer_has_a_key_that_opens_only_what_is_theirs(store: Store) -> None:
    ana, li = await conversation_with(store, ANA), await conversation_with(store, LI)
    sealed = ana.key.seal("mi pedido", "messages.text")
    assert ana.key.open(sealed, "messages.text") == "mi pedido"
    with pytest.raises(VaultError, match="does not open with this key"):
        li.key.open(sealed, "messages.text")
    with pytest.raises(VaultError, match="does not open with this key"):
        store.vault.house.open(sealed, "messages.text")


async def test_a_buyer_s_key_is_kept_for_the_next_message(store: Store) -> None:
    first, again = await conversation_with(store), await conversation_with(store)
    assert again.id == first.id
    assert again.key.open(first.key.seal("hola", "messages.text"), "messages.text") == "hola"
    assert (again.buyer.name, again.buyer.handle) == ("Ana García", "ana_g")


async def test_a_buyer_is_found_by_a_keyed_hash_and_not_by_their_number(store: Store) -> None:
    await conversation_with(store)
    async with store.transaction() as tx:
        ((found,),) = await rows(tx, select(conversations.c.address_hash))
    assert found == VAULT.blind("telegram", "610000001")
    assert found != Vault(bytes(32)).blind("telegram", "610000001")


async def test_a_buyer_whose_key_is_destroyed_can_be_read_by_nobody(store: Store) -> None:
    ana = await conversation_with(store)
    async with store.transaction() as tx:
        await tx.execute(update(buyers).values(key=None))
    with pytest.raises(VaultError, match="this buyer was forgotten"):
        async with store.transaction() as tx:
            await store.conversations.get(tx, ana.id)


async def test_what_is_sealed_for_one_column_opens_in_no_other(store: Store) -> None:
    ana = await conversation_with(store)
    inquiry = await saved(store, ana)
    async with store.transaction() as tx:
        await tx.execute(
            insert(drafts).values(
                inquiry_id=inquiry,
                revision=1,
                status="proposed",
                language="es",
                body=ana.key.seal("{}", "messages.text"),
                covers=0,
                automatic=False,
                created_at=NOW,
                delivery="none",
            )
        )
    with pytest.raises(VaultError, match=r"drafts\.body does not open"):
        async with store.transaction() as tx:
            await store.inquiries.draft(tx, inquiry, 1, ana.key)


def test_the_same_words_sealed_twice_look_different() -> None:
    house = Vault(KEY).house
    assert house.seal("hola", "inbox.payload") != house.seal("hola", "inbox.payload")


@pytest.mark.parametrize("text", ["", "שלום 🙂 \x00 \ud800", "a" * 100_000])
def test_every_text_comes_out_as_it_went_in(text: str) -> None:
    house = Vault(KEY).house
    assert house.open(house.seal(text, "inbox.payload"), "inbox.payload") == text


def test_damaged_data_and_unknown_forms_are_refused_by_name() -> None:
    house = Vault(KEY).house
    sealed = house.seal("hola", "inbox.payload")
    for damaged in (sealed[:-1] + bytes([sealed[-1] ^ 1]), sealed[:5], b"\x02" + sealed[1:], b""):
        with pytest.raises(VaultError, match=r"inbox\.payload"):
            house.open(damaged, "inbox.payload")


def test_a_key_never_shows_itself() -> None:
    shown = f"{VAULT!r} {VAULT.house!r} {VAULT!s}"
    assert KEY.hex() not in shown
    assert shown == "Vault(…) SealKey(…) Vault(…)"


@pytest.mark.parametrize("text", ["", "abc", "zz" * 32, "00" * 31, "00" * 33])
def test_a_bad_master_key_is_refused_with_the_cure_and_without_the_key(text: str) -> None:
    with pytest.raises(VaultError, match="64 hexadecimal digits") as refused:
        parse_master_key(text)
    assert not text or text not in str(refused.value).replace("abc", "")


def test_a_key_file_is_made_once_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "parley.key"
    key = key_from_file(path)
    assert key_from_file(path) == key
    assert len(key) == 32
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["parley.key"]


def test_a_key_file_that_holds_no_key_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "parley.key"
    path.write_text("not a key")
    with pytest.raises(VaultError, match="put the right file back"):
        key_from_file(path)
    assert path.read_text() == "not a key"


def test_a_key_file_where_none_can_be_made_is_a_plain_word(tmp_path: Path) -> None:
    with pytest.raises(VaultError, match=r"cannot make the key file .*No such file"):
        key_from_file(tmp_path / "nowhere" / "parley.key")


async def test_drafts_come_back_as_they_were_saved(store: Store) -> None:
    ana = await conversation_with(store)
    part = Part("¿MOQ?", "order.moq", 0.97, "What is the MOQ?", "500 pieces", "es", ("moq",))
    draft = draft_of("500 piezas")
    full = type(draft)(**{**draft.__dict__, "parts": (part,), "unanswered": ("¿Color?",)})
    inquiry = await saved(store, ana, Decision(inquiry_of(), (), (full,)))
    async with store.transaction() as tx:
        assert await store.inquiries.draft(tx, inquiry, 1, ana.key) == full
