"""A desk's record, written into its database before the bot starts: weeks in a moment."""

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from qa_library import load_library

MATCHED_ES = ("order.moq", "es")


def write_record(
    database: Path, content: Path, until: datetime, *, right: int, confidence: float = 0.9
) -> None:
    """So many approvals of order.moq in Spanish, an hour apart, the last an hour before `until`.

    They are of a buyer who had everything deleted since.
    """
    edition = load_library(content).library.edition(*MATCHED_ES)
    moments = [_written(until - timedelta(hours=ago)) for ago in range(right, 0, -1)]
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "INSERT INTO buyers (id, created_at, forgotten_at) VALUES (900, ?, ?)",
            (_written(until), _written(until)),
        )
        connection.execute(
            "INSERT INTO conversations (id, buyer_id, channel, address_hash, address, created_at)"
            " VALUES (900, 900, 'telegram', 'forgotten:900', x'', ?)",
            (_written(until),),
        )
        for number, moment in enumerate(moments, start=900):
            connection.execute(
                "INSERT INTO inquiries (id, conversation_id, kind, status, language, opened_at,"
                " heard_at, resolved_at, messages, settled, revision, version)"
                " VALUES (?, 900, 'question', 'resolved', 'es', ?, ?, ?, 1, 0, 1, 1)",
                (number, moment, moment, moment),
            )
            connection.execute(
                "INSERT INTO drafts (inquiry_id, revision, status, language, body, automatic,"
                " covers, created_at, decided_by, decided_at, delivery, match_entry,"
                " match_language, match_confidence, match_edition, verdict)"
                " VALUES (?, 1, 'approved', 'es', x'', 0, 1, ?, 'U0ANIA0001', ?, 'sent',"
                " ?, ?, ?, ?, 'right')",
                (number, moment, moment, *MATCHED_ES, confidence, edition),
            )


def _written(moment: datetime) -> str:
    """As SQLAlchemy writes it."""
    return moment.replace(tzinfo=None).isoformat(" ", "microseconds")
