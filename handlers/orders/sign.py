"""The shop's signature: who knows the secret, said this, about now."""

import hmac
import re
from datetime import datetime, timedelta

from bot.domain.errors import ParleyError

HEADER = "X-Parley-Signature"
WINDOW = timedelta(minutes=5)
"""How far the signer's clock may be from ours, either way."""

_FORM = re.compile(r"t=(?P<stamp>[0-9]{1,12}),v1=(?P<digest>[0-9A-Fa-f]{64})")


class Forged(ParleyError):
    """Not signed with our secret, or not now; the message says what is wrong and quotes nothing."""


class Stale(Forged):
    """Signed with our secret, but long ago or ahead of time: an old request that somebody repeats,
    or a clock that is wrong."""


def signed(secret: str, body: bytes, at: datetime) -> str:
    """The header's value for a body that is sent at this moment."""
    stamp = str(int(at.timestamp()))
    return f"t={stamp},v1={_digest(secret, stamp, body)}"


def check(secret: str, header: str | None, body: bytes, now: datetime) -> None:
    """Raises Forged where the header does not sign this body, Stale where it does not sign it now.

    Only its own signer learns that a request was stale: the digest is compared first.
    """
    form = _FORM.fullmatch(header or "")
    if form is None:
        raise Forged(f"{HEADER}: missing, or not of the form t=UNIX SECONDS,v1=HEX DIGITS")
    expected = _digest(secret, form["stamp"], body)
    if not hmac.compare_digest(form["digest"].lower(), expected):
        raise Forged(
            f"{HEADER}: does not fit the body; v1 is HMAC-SHA256 over t, a full stop and the bytes"
            " of the body, with PARLEY_ORDERS_SECRET as the key"
        )
    off = int(form["stamp"]) - now.timestamp()
    if abs(off) > WINDOW.total_seconds():
        side = "ahead of" if off > 0 else "behind"
        raise Stale(
            f"{HEADER}: signed {abs(off):.0f} s {side} this machine's clock, and at most"
            f" {WINDOW.total_seconds():.0f} s are let pass; set both clocks by NTP, and sign"
            " anew when an event is sent again"
        )


def _digest(secret: str, stamp: str, body: bytes) -> str:
    return hmac.new(secret.encode(), stamp.encode() + b"." + body, "sha256").hexdigest()
