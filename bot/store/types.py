"""Column types: sealed bytes, and moments in UTC; and one of some names."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    DateTime,
    Dialect,
    Integer,
    LargeBinary,
    literal_column,
)
from sqlalchemy.types import TypeDecorator

from bot.store.vault import SealedBytes

_PLAIN = re.compile(r"[a-z0-9_]+")

BigId = BigInteger().with_variant(Integer, "sqlite")
"""64-bit keys; SQLite numbers rows by itself only where the type is INTEGER."""


class Sealed(TypeDecorator[SealedBytes]):
    """Bytes sealed by a `SealKey`; anything else is refused, so clear text cannot slip in."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: object, dialect: Dialect) -> bytes | None:
        if value is None or isinstance(value, SealedBytes):
            return value
        raise TypeError("a sealed column takes only what a SealKey has sealed")

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> SealedBytes | None:
        return None if value is None else SealedBytes(value)


class Moment(TypeDecorator[datetime]):
    """An aware UTC moment, to the microsecond; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError("a moment without a time zone")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def among(column: ColumnElement[Any], names: Iterable[str]) -> ColumnElement[bool]:
    """Whether a column holds one of some fixed names of ours: by the letter.

    A list of parameters is written out anew at every execution, and a partial index that says the
    same is found by its letters. Raises ValueError for what is no plain name.
    """
    each = sorted(str(name) for name in names)
    if not all(_PLAIN.fullmatch(name) for name in each):
        raise ValueError(f"not plain names: {each}")
    return column.in_([literal_column(f"'{name}'") for name in each])
