"""The tables. Personal data stands only in `Sealed` columns; look-ups go by keyed hash."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from bot.store.types import BigId, Moment, Sealed

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

buyers = Table(
    "buyers",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("key", Sealed, nullable=True),  # destroyed when the buyer asks to be forgotten
    Column("name", Sealed, nullable=True),
    Column("handle", Sealed, nullable=True),
    Column("hint", String(35), nullable=True),  # the channel's language hint, BCP 47
    Column("chosen_language", String(35), nullable=True),
    Column("country", String(2), nullable=True),
    Column("country_source", String(16), nullable=True),
    Column("zone", String(64), nullable=True),
    Column("blocked_at", Moment, nullable=True),
    Column("forgotten_at", Moment, nullable=True),
    Column("created_at", Moment, nullable=False),
)

conversations = Table(
    "conversations",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("buyer_id", ForeignKey("buyers.id"), nullable=False, index=True),
    Column("channel", String(16), nullable=False),
    Column("address_hash", String(64), nullable=False),
    Column("address", Sealed, nullable=False),
    Column("language", String(35), nullable=True),  # the history's language
    Column("asked_country_at", Moment, nullable=True),  # a bare name is the answer to that
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("channel", "address_hash"),
)

inquiries = Table(
    "inquiries",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("conversation_id", ForeignKey("conversations.id"), nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("severity", String(2), nullable=True),
    Column("status", String(20), nullable=False),
    Column("language", String(35), nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("heard_at", Moment, nullable=False),
    Column("waiting_since", Moment, nullable=True),
    Column("acknowledged_at", Moment, nullable=True),
    Column("resolved_at", Moment, nullable=True),
    Column("first_answered_at", Moment, nullable=True),
    Column("last_answered_at", Moment, nullable=True),
    Column("holder", String(64), nullable=True),
    Column("contacts", Integer, nullable=False, server_default="1"),  # an hour and more apart
    Column("messages", Integer, nullable=False),  # of the buyer, in this inquiry
    Column("settled", Integer, nullable=False),  # of them, declared so by resolving
    Column("revision", Integer, nullable=False),
    Column("suggestions", Sealed, nullable=True),
    Column("severity_reasons", Sealed, nullable=True),  # signals, the entry, a person's words
    Column("tags", String(200), nullable=True),  # topics and owners of what was matched
    Column("version", Integer, nullable=False),  # checked on every save
)

drafts = Table(
    "drafts",
    metadata,
    Column("inquiry_id", ForeignKey("inquiries.id"), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("status", String(16), nullable=False),
    Column("language", String(35), nullable=False),
    Column("body", Sealed, nullable=False),  # text and parts
    Column("automatic", Boolean, nullable=False),
    Column("covers", Integer, nullable=False),  # messages of the inquiry that this answers
    Column("created_at", Moment, nullable=False),
    Column("decided_by", String(64), nullable=True),
    Column("decided_at", Moment, nullable=True),
    Column("delivery", String(16), nullable=False),
    Column("delivered_at", Moment, nullable=True),
    Column("problem", String(200), nullable=True),
    Column("match_entry", Text(), nullable=True),  # of its least sure part; none of a person's
    Column("match_language", String(35), nullable=True),
    Column("match_confidence", Double(), nullable=True),
    Column("match_edition", String(16), nullable=True),  # the entry's wording in that language
    Column("verdict", String(8), nullable=True),  # what was found of that match
    Index(
        "ix_drafts_judged",
        "match_language",
        "decided_at",
        sqlite_where=text("verdict IS NOT NULL"),
        postgresql_where=text("verdict IS NOT NULL"),
    ),
)

messages = Table(
    "messages",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("conversation_id", ForeignKey("conversations.id"), nullable=False),
    Column("inquiry_id", ForeignKey("inquiries.id"), nullable=False),
    Column("external_id", String(64), nullable=False),
    Column("number", Integer, nullable=False),  # within the inquiry, from 1
    Column("asks", Boolean, nullable=False),  # has words to answer; no thanks, no repeat
    Column("form", String(16), nullable=False),  # text, photo, voice, ...
    Column("text", Sealed, nullable=True),
    Column("attachment", Sealed, nullable=True),
    Column("sent_at", Moment, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("edited_at", Moment, nullable=True),
    Index("ix_messages_inquiry_id_id", "inquiry_id", "id"),
    UniqueConstraint("conversation_id", "external_id"),
)

deeds = Table(
    "deeds",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("inquiry_id", ForeignKey("inquiries.id"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
    Column("deed", String(24), nullable=False),
    Column("by", String(64), nullable=True),
    Column("revision", Integer, nullable=True),
)

clocks = Table(
    "clocks",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("inquiry_id", ForeignKey("inquiries.id"), nullable=False),
    Column("name", String(24), nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("fired_at", Moment, nullable=True),  # when we noticed that it was due
    Column("stopped_at", Moment, nullable=True),
    # Of promises only:
    Column("promise", String(64), nullable=True),  # its name in the policy
    Column("calendar", String(64), nullable=True),
    Column("target", String(16), nullable=True),  # as the policy writes it: 8h, 3bd
    Column("paused_at", Moment, nullable=True),  # it stands since then
    Column("warned", Integer, nullable=False, server_default="0"),  # warnings that were given
    Column("repeated", Integer, nullable=False, server_default="0"),  # times a breach was repeated
    Column("outcome", String(8), nullable=True),  # kept, broken or dropped, once stopped
    Column("cause", String(24), nullable=True),  # why it was broken
    Column("holder", String(64), nullable=True),  # who held the inquiry then
    Column("acknowledged_at", Moment, nullable=True),
    Column("acknowledged_by", String(64), nullable=True),
    Column("problem", String(200), nullable=True),  # set aside: the row makes no sense
    Index("ix_clocks_inquiry_id_name", "inquiry_id", "name"),
    Index("ix_clocks_due_at", "due_at"),
    Index(
        "uq_clocks_running",
        "inquiry_id",
        "name",
        unique=True,
        sqlite_where=text("stopped_at IS NULL"),
        postgresql_where=text("stopped_at IS NULL"),
    ),
    Index(  # broken promises that nobody has kept yet
        "ix_clocks_broken",
        "name",
        sqlite_where=text("stopped_at IS NULL AND fired_at IS NOT NULL"),
        postgresql_where=text("stopped_at IS NULL AND fired_at IS NOT NULL"),
    ),
)

pauses = Table(
    "pauses",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("clock_id", ForeignKey("clocks.id"), nullable=False, index=True),
    Column("began_at", Moment, nullable=False),
    Column("ended_at", Moment, nullable=False),
)

notices = Table(
    "notices",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("inquiry_id", ForeignKey("inquiries.id"), nullable=False, index=True),
    Column("clock_id", ForeignKey("clocks.id"), nullable=False),
    Column("stage", String(16), nullable=False),  # warning:1, breach, repeat:1
    Column("due_at", Moment, nullable=False),  # when this stage was due
    Column("noticed_at", Moment, nullable=False),  # when we saw it
    Column("posted_at", Moment, nullable=True),  # of a breach: when the team was told
    UniqueConstraint("clock_id", "stage"),
    Index(
        "ix_notices_unposted",
        "id",
        sqlite_where=text("posted_at IS NULL"),
        postgresql_where=text("posted_at IS NULL"),
    ),
)

escalations = Table(
    "escalations",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("inquiry_id", ForeignKey("inquiries.id"), nullable=False),
    Column("cause", String(24), nullable=False),  # severity, breach, person
    Column("by", String(64), nullable=True),
    Column("ladder", Text(), nullable=False),  # JSON: as it was when this began
    Column("started_at", Moment, nullable=False),
    Column("rung", Integer, nullable=False),
    Column("round", Integer, nullable=False),
    Column("next_at", Moment, nullable=True),
    Column("acknowledged_at", Moment, nullable=True),
    Column("acknowledged_by", String(64), nullable=True),
    Column("ended_at", Moment, nullable=True),
    Index("ix_escalations_inquiry_id", "inquiry_id"),
    Index(
        "uq_escalations_open",
        "inquiry_id",
        unique=True,
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
)

calls = Table(
    "calls",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("escalation_id", ForeignKey("escalations.id"), nullable=False, index=True),
    Column("rung", Integer, nullable=False),
    Column("round", Integer, nullable=False),
    Column("person", String(64), nullable=False),
    Column("outcome", String(16), nullable=False),  # called, away, gone, ...
    Column("at", Moment, nullable=False),
)

orders = Table(
    "orders",
    metadata,
    Column("number_hash", String(64), primary_key=True),
    Column("number", Sealed, nullable=False),
    Column("conversation_id", ForeignKey("conversations.id"), nullable=True, index=True),
    Column("inquiry_id", ForeignKey("inquiries.id"), nullable=True, index=True),
    Column("state", String(12), nullable=False),  # of the event that is the latest by its own time
    Column("event_at", Moment, nullable=False),
    Column("currency", String(3), nullable=True),
    Column("cents", BigInteger, nullable=True),  # value in minor units
    Column("details", Sealed, nullable=True),  # expected day, carrier, tracking number
    Column("created_at", Moment, nullable=False),
)

resolutions = Table(
    "resolutions",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("inquiry_id", ForeignKey("inquiries.id"), nullable=False, index=True),
    Column("at", Moment, nullable=False, index=True),
    Column("by", String(64), nullable=True),
    Column("outcome", String(24), nullable=False),
    Column("cause", String(24), nullable=False),
    Column("department", String(24), nullable=False),
    Column("compensation", String(24), nullable=False),
)

surveys = Table(
    "surveys",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("inquiry_id", ForeignKey("inquiries.id"), nullable=False, unique=True),
    Column("sent_at", Moment, nullable=False),
    Column("score", Integer, nullable=True),  # 1 to 5
    Column("answered_at", Moment, nullable=True),
)

cards = Table(
    "cards",
    metadata,
    Column("inquiry_id", ForeignKey("inquiries.id"), primary_key=True),
    Column("place", String(80), primary_key=True),  # sales, sla, breach, or dm:PERSON
    Column("wanted", Integer, nullable=False),  # revision of the picture we want shown
    Column("shown", Integer, nullable=False),
    Column("trying", Boolean, nullable=False),  # a post was begun: look for it before another
    Column("channel", String(32), nullable=True),
    Column("ts", String(32), nullable=True),
    Column("problem", String(200), nullable=True),
)

inbox = Table(
    "inbox",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("source", String(16), nullable=False),
    Column("event_key", String(128), nullable=False),
    Column("order_key", String(80), nullable=False),
    Column("payload", Sealed, nullable=True),  # emptied when done; the key stays to tell repeats
    Column("state", String(12), nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("problem", String(200), nullable=True),
    UniqueConstraint("source", "event_key"),
    Index(
        "ix_inbox_waiting",
        "order_key",
        "id",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index(  # the oldest one at once, however many wait
        "ix_inbox_waiting_since",
        "received_at",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index(  # what holds its chat up until a person decides: TRIES of bot/store/inbox.py
        "ix_inbox_standing",
        "order_key",
        sqlite_where=text("state = 'waiting' AND attempts >= 5"),
        postgresql_where=text("state = 'waiting' AND attempts >= 5"),
    ),
    Index(
        "ix_inbox_quarantined",
        "id",
        sqlite_where=text("state = 'quarantined'"),
        postgresql_where=text("state = 'quarantined'"),
    ),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("effect_key", String(128), nullable=False, unique=True),
    Column("order_key", String(80), nullable=False),
    Column("conversation_id", ForeignKey("conversations.id"), nullable=True),
    Column("inquiry_id", ForeignKey("inquiries.id"), nullable=True),
    Column("revision", Integer, nullable=True),  # the draft this is (a piece of)
    Column("kind", String(16), nullable=False),
    Column("payload", Sealed, nullable=True),  # emptied when settled
    Column("state", String(12), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("settled_at", Moment, nullable=True),
    Column("attempts", Integer, nullable=False),
    Column("problem", String(200), nullable=True),
    Column("external_id", String(64), nullable=True),
    Index(
        "ix_outbox_open",
        "order_key",
        "id",
        sqlite_where=text("state IN ('waiting', 'sending')"),
        postgresql_where=text("state IN ('waiting', 'sending')"),
    ),
    Index("ix_outbox_inquiry_id_revision", "inquiry_id", "revision"),
    Index(
        "ix_outbox_undone",
        "state",
        "kind",
        sqlite_where=text("state IN ('failed', 'uncertain')"),
        postgresql_where=text("state IN ('failed', 'uncertain')"),
    ),
)

work = Table(
    "work",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("queue", String(16), nullable=False),
    Column("key", String(96), nullable=False),
    Column("due_at", Moment, nullable=False),  # business time
    Column("held_until", Double(), nullable=True),  # engine time: a lease, or a back-off
    Column("owner", String(32), nullable=True),
    Column("gen", BigInteger, nullable=False),
    Column("attempts", Integer, nullable=False),
    UniqueConstraint("queue", "key"),
    Index("ix_work_queue_due_at", "queue", "due_at"),
    Index("ix_work_held_until", "held_until"),
    Index("ix_work_owner", "owner"),
)

lanes = Table(
    "lanes",
    metadata,
    Column("name", String(96), primary_key=True),
    Column("arrival", Double(), nullable=False),  # engine time of the next free slot (GCRA)
)

switches = Table(
    "switches",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("on", Boolean, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("changed_by", String(64), nullable=True),
)

people = Table(
    "people",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("name", Sealed, nullable=False),
    Column("bar", String(16), nullable=True),  # why this person may not act; empty: may
    Column("checked_at", Moment, nullable=False),
    Column("locale", String(35), nullable=True),  # as last seen in Slack
    Column("chosen_language", String(35), nullable=True),  # in the app's home
)

keepsakes = Table(
    "keepsakes",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", Sealed, nullable=False),  # proves at start that the master key is the one
)

troubles = Table(
    "troubles",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("began_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),  # by whichever process saw it last
    Column("ended_at", Moment, nullable=True),
)
