"""Judges what Telegram tells of a webhook against what Parley wants."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Self

from bot.services.findings import Finding
from handlers.reach import host_of
from handlers.telegram.parse import KINDS

_CHECK = "Telegram webhook"
_FRESH = timedelta(hours=1)
"""Telegram keeps the last error for good; an older one has passed."""
_FIX = "run: parley doctor --fix"


@dataclass(frozen=True)
class WebhookWish:
    """Where Telegram shall deliver; `secret` is None where none is set yet."""

    url: str
    secret: str | None


@dataclass(frozen=True)
class Deliveries:
    """Telegram's WebhookInfo, as far as it matters. `error` is empty where there was none."""

    url: str
    pending: int
    error: str
    error_at: datetime | None
    kinds: frozenset[str]

    @classmethod
    def read(cls, info: Any) -> Self:
        """From the answer of getWebhookInfo; what is missing is taken as empty."""
        told: Mapping[str, Any] = info if isinstance(info, Mapping) else {}
        at = told.get("last_error_date")
        return cls(
            url=str(told.get("url") or ""),
            pending=int(told.get("pending_update_count") or 0),
            error=str(told.get("last_error_message") or "")[:200],
            error_at=datetime.fromtimestamp(at, UTC) if isinstance(at, int) else None,
            kinds=frozenset(map(str, told.get("allowed_updates") or ())),
        )

    @property
    def host(self) -> str:
        """Where it goes, without the path: some put secrets there."""
        return host_of(self.url)

    def fails(self, now: datetime) -> bool:
        """Whether the last error still stands; where nothing waits, what failed has arrived."""
        fresh = self.error_at is not None and now - self.error_at < _FRESH
        return bool(self.error and fresh and self.pending)

    @property
    def blames_the_secret(self) -> bool:
        """Whether what answers there refuses Telegram's secret."""
        return "401" in self.error or "403" in self.error

    def with_the_secret_right(self) -> Self:
        """As it is once the secret was set: Telegram forgets an error only at the next delivery."""
        return replace(self, error="", error_at=None) if self.blames_the_secret else self


def judge_polled(state: Deliveries) -> Finding:
    """Parley polls: a webhook takes everything away from it."""
    if not state.url:
        return Finding.ok(_CHECK, "none, as polling needs it")
    return Finding.problem(
        _CHECK,
        f"a webhook to {state.host} was left behind: while it is set, polling gets nothing",
        f"{_FIX} (it removes the webhook and keeps the {state.pending} updates that wait);"
        " or set TELEGRAM_WEBHOOK_URL if Parley shall be reached that way",
    )


def judge_webhook(state: Deliveries, wish: WebhookWish, now: datetime) -> Finding:
    """Parley is delivered to: the webhook must be its own, and deliveries must arrive."""
    by = _fix_by(wish)
    if not state.url:
        return Finding.problem(_CHECK, "none is set, so nothing is delivered", by)
    if state.url != wish.url:
        says = f"it goes to {state.host}, not to what TELEGRAM_WEBHOOK_URL says"
        if state.host == host_of(wish.url):
            says = f"it goes to another path of {state.host} than TELEGRAM_WEBHOOK_URL says"
        return Finding.problem(_CHECK, says, by)
    if state.fails(now):
        says = f"deliveries fail ({state.error}); {state.pending} updates wait"
        return Finding.problem(_CHECK, says, _cure_of(state, wish))
    if state.kinds != frozenset(KINDS):
        return Finding.warning(_CHECK, "it does not deliver every kind of update Parley reads", by)
    return Finding.ok(_CHECK, f"goes to {state.host}; {state.pending} updates wait")


def setting_helps(state: Deliveries, wish: WebhookWish) -> bool:
    """Whether to set the webhook again may put it right: no proxy is mended by that."""
    other = state.url != wish.url or state.kinds != frozenset(KINDS)
    return wish.secret is not None and (other or state.blames_the_secret)


def _fix_by(wish: WebhookWish) -> str:
    if wish.secret is None:
        return f"set TELEGRAM_WEBHOOK_SECRET, then {_FIX}"
    return f"{_FIX} (it sets the webhook); parley run and parley web set it when they start, too"


def _cure_of(state: Deliveries, wish: WebhookWish) -> str:
    error = state.error
    if state.blames_the_secret:
        return f"TELEGRAM_WEBHOOK_SECRET is not what was set; {_fix_by(wish)}"
    if "404" in error:
        return (
            "what answers there does not know the path: let the proxy pass the path of"
            " TELEGRAM_WEBHOOK_URL on to PORT unchanged"
        )
    if "ertificate" in error or "SSL" in error:
        return (
            "Telegram does not accept the certificate: let the server send the whole chain, for"
            " the very host of TELEGRAM_WEBHOOK_URL"
        )
    return (
        "see that parley web (or parley run) is up, that the proxy passes requests on to PORT, and"
        f" that {host_of(wish.url)} can be reached from outside on port 443, 80, 88 or 8443"
    )
