"""Why a platform could not be reached, in words that quote no address: addresses hold tokens."""

import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit


def why_unreachable(error: BaseException) -> str:
    """The plainest cause among an error and what caused it."""
    for cause in _causes(error):
        match cause:
            case ssl.SSLError():
                return "its certificate is not accepted (a proxy in between, or a wrong clock here)"
            case socket.gaierror():
                return "its name is not found (no network, or no name server)"
            case ConnectionRefusedError():
                return "the connection is refused"
            case TimeoutError():
                return "there is no answer"
    if any("Timeout" in type(cause).__name__ for cause in _causes(error)):
        return "there is no answer"
    return "the connection fails"


def host_of(address: str) -> str:
    """The host (and port) of an address, which may be shown where a path may not."""
    try:
        parts = urlsplit(address)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return "an address that cannot be read"
    return f"{parts.hostname or 'nowhere'}{port}"


def seconds_ahead(date: str | None, asked: datetime) -> float | None:
    """How far the clock of an answer's `Date` is ahead of ours; `asked` is when we asked.

    Zero where they may agree: a `Date` has no fractions, and the answer took its way. None where
    there is no readable date.
    """
    try:
        theirs = parsedate_to_datetime(date or "")
    except ValueError:
        return None
    if theirs.tzinfo is None:
        theirs = theirs.replace(tzinfo=UTC)
    earliest, latest = asked - timedelta(seconds=1), datetime.now(UTC)
    if earliest <= theirs <= latest:
        return 0.0
    return (theirs - (latest if theirs > latest else earliest)).total_seconds()


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__
