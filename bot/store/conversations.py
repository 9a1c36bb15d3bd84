"""Buyers and the conversations with them; personal facts are sealed under the buyer's key."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from bot.domain.events import Contact
from bot.domain.ids import BuyerId, ConversationId
from bot.store.database import Transaction
from bot.store.schema import buyers, conversations
from bot.store.vault import SealKey, Vault, VaultError


class Forgotten(VaultError):
    """The buyer had their data deleted: nothing of them can be read any more."""

    def __init__(self, buyer: BuyerId, at: datetime) -> None:
        super().__init__("this buyer was forgotten; nothing about them can be read")
        self.buyer = buyer
        self.at = at


@dataclass(frozen=True)
class Buyer:
    """What we know of a person on a channel. Country and zone are told, never guessed."""

    id: BuyerId
    name: str
    handle: str | None
    hint: str | None
    chosen_language: str | None
    country: str | None
    country_source: str | None
    zone: str | None
    blocked_at: datetime | None
    created_at: datetime


@dataclass(frozen=True)
class Conversation:
    """The thread with one buyer on one channel, with the key that opens it."""

    id: ConversationId
    channel: str
    address: str
    language: str | None
    asked_country_at: datetime | None
    buyer: Buyer
    key: SealKey


_JOINED = select(
    conversations.c.id,
    conversations.c.channel,
    conversations.c.address,
    conversations.c.language,
    conversations.c.asked_country_at,
    buyers.c.id.label("buyer_id"),
    buyers.c.key,
    buyers.c.name,
    buyers.c.handle,
    buyers.c.hint,
    buyers.c.chosen_language,
    buyers.c.country,
    buyers.c.country_source,
    buyers.c.zone,
    buyers.c.blocked_at,
    buyers.c.forgotten_at,
    buyers.c.created_at,
).join(buyers, buyers.c.id == conversations.c.buyer_id)
# The buyer's row too: whoever waited for an erasure must not go on with the key of before.
_LOCKED = _JOINED.with_for_update(of=(conversations, buyers))
_BY_ADDRESS = _LOCKED.where(
    conversations.c.channel == bindparam("channel"),
    conversations.c.address_hash == bindparam("address_hash"),
)
_BY_ID_LOCKED = _LOCKED.where(conversations.c.id == bindparam("conversation_id"))
_BY_ID = _JOINED.where(conversations.c.id == bindparam("conversation_id"))
_NEW_BUYER = insert(buyers).returning(buyers.c.id)
_NEW_CONVERSATION = insert(conversations).returning(conversations.c.id)
_SET_BUYER = update(buyers).where(buyers.c.id == bindparam("b_id"))
_SET_LANGUAGE = (
    update(conversations)
    .where(conversations.c.id == bindparam("b_id"))
    .values(language=bindparam("b_language"))
)
_SET_ASKED = (
    update(conversations)
    .where(conversations.c.id == bindparam("b_id"))
    .values(asked_country_at=bindparam("b_at", type_=conversations.c.asked_country_at.type))
)


class Conversations:
    """The tables of buyers and conversations. What reads by id raises Forgotten."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def of(self, tx: Transaction, contact: Contact, now: datetime) -> Conversation:
        """The conversation with this contact, made if it is new, locked until the commit."""
        found = await self._by_address(tx, contact)
        if found is None:
            return await self._create(tx, contact, now)
        if (found.buyer.name, found.buyer.handle, found.buyer.hint) != (
            contact.name,
            contact.handle,
            contact.hint,
        ):
            await self._rename(tx, found, contact)
        return found

    async def find(self, tx: Transaction, channel: str, address: str) -> Conversation | None:
        """The conversation at this address, locked until the commit, if there is one."""
        return await self._by_address(tx, Contact(channel, address, "", None, None))

    async def lock(self, tx: Transaction, conversation: ConversationId) -> Conversation:
        """The conversation with this id, locked until the commit."""
        rows = await tx.execute(_BY_ID_LOCKED, {"conversation_id": conversation})
        return self._read(rows.one())

    async def get(self, tx: Transaction, conversation: ConversationId) -> Conversation:
        """The conversation with this id, not locked."""
        return self._read((await tx.execute(_BY_ID, {"conversation_id": conversation})).one())

    async def speaks(self, tx: Transaction, conversation: Conversation, language: str) -> None:
        """Remember the language of the conversation."""
        if conversation.language != language:
            await tx.execute(_SET_LANGUAGE, {"b_id": conversation.id, "b_language": language})

    async def locate(
        self, tx: Transaction, buyer: BuyerId, source: str, country: str | None, zone: str | None
    ) -> None:
        """Write down where the buyer is; a source that knows no zone leaves the one known."""
        values: dict[str, Any] = {"country_source": source}
        if country:
            values["country"] = country
        if zone:
            values["zone"] = zone
        await tx.execute(_SET_BUYER.values(**values), {"b_id": buyer})

    async def forget_place(self, tx: Transaction, buyer: BuyerId) -> None:
        """The buyer took back where they are; that they chose so is kept."""
        await tx.execute(
            _SET_BUYER.values(country=None, zone=None, country_source="chosen"), {"b_id": buyer}
        )

    async def choose_language(self, tx: Transaction, buyer: BuyerId, language: str | None) -> None:
        """The buyer chose the language of our answers (or, with None, gave the choice up)."""
        await tx.execute(_SET_BUYER.values(chosen_language=language), {"b_id": buyer})

    async def asked_country(
        self, tx: Transaction, conversation: ConversationId, at: datetime | None
    ) -> None:
        """We asked for the country (or, with None, wait for it no longer)."""
        await tx.execute(_SET_ASKED, {"b_id": conversation, "b_at": at})

    async def block(self, tx: Transaction, buyer: BuyerId, at: datetime | None) -> None:
        """The buyer has blocked us (or, with None, let us in again)."""
        await tx.execute(_SET_BUYER.values(blocked_at=at), {"b_id": buyer})

    async def _by_address(self, tx: Transaction, contact: Contact) -> Conversation | None:
        rows = await tx.execute(
            _BY_ADDRESS,
            {
                "channel": contact.channel,
                "address_hash": self._vault.blind(contact.channel, contact.address),
            },
        )
        row = rows.first()
        return None if row is None else self._read(row)

    async def _create(self, tx: Transaction, contact: Contact, now: datetime) -> Conversation:
        # Events of one chat share an order key, so two workers never create the same one.
        sealed_key, key = self._vault.new_buyer_key()
        names = self._sealed_names(key, contact)
        made = await tx.execute(_NEW_BUYER, {"key": sealed_key, "created_at": now, **names})
        buyer = BuyerId(made.scalar_one())
        made = await tx.execute(
            _NEW_CONVERSATION,
            {
                "buyer_id": buyer,
                "channel": contact.channel,
                "address_hash": self._vault.blind(contact.channel, contact.address),
                "address": key.seal(contact.address, "conversations.address"),
                "created_at": now,
            },
        )
        return Conversation(
            id=ConversationId(made.scalar_one()),
            channel=contact.channel,
            address=contact.address,
            language=None,
            asked_country_at=None,
            buyer=Buyer(
                id=buyer,
                name=contact.name,
                handle=contact.handle,
                hint=contact.hint,
                chosen_language=None,
                country=None,
                country_source=None,
                zone=None,
                blocked_at=None,
                created_at=now,
            ),
            key=key,
        )

    async def _rename(self, tx: Transaction, found: Conversation, contact: Contact) -> None:
        values = self._sealed_names(found.key, contact)
        await tx.execute(_SET_BUYER.values(**values), {"b_id": found.buyer.id})

    @staticmethod
    def _sealed_names(key: SealKey, contact: Contact) -> dict[str, Any]:
        return {
            "name": key.seal(contact.name, "buyers.name"),
            "handle": contact.handle and key.seal(contact.handle, "buyers.handle"),
            "hint": contact.hint,
        }

    def _read(self, row: Any) -> Conversation:
        if row.key is None:
            raise Forgotten(BuyerId(row.buyer_id), row.forgotten_at)
        key = self._vault.buyer_key(row.key)
        buyer = Buyer(
            id=BuyerId(row.buyer_id),
            name=key.open(row.name, "buyers.name"),
            handle=None if row.handle is None else key.open(row.handle, "buyers.handle"),
            hint=row.hint,
            chosen_language=row.chosen_language,
            country=row.country,
            country_source=row.country_source,
            zone=row.zone,
            blocked_at=row.blocked_at,
            created_at=row.created_at,
        )
        return Conversation(
            id=ConversationId(row.id),
            channel=row.channel,
            address=key.open(row.address, "conversations.address"),
            language=row.language,
            asked_country_at=row.asked_country_at,
            buyer=buyer,
            key=key,
        )
