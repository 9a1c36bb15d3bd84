"""The team's promises and habits, as values. The defaults are the shipped policy."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType

_QUARTER_HOUR = timedelta(minutes=15)


@dataclass(frozen=True)
class Policy:
    """How long things may take. All durations are positive."""

    burst_quiet: timedelta = timedelta(seconds=3)
    """Short messages that follow each other faster than this are taken together."""
    acknowledge_after: timedelta = timedelta(minutes=2)
    """How long a buyer hears nothing while a draft waits."""
    reconfirm_after: timedelta = timedelta(hours=4)
    """An approved reply that could not leave for longer is approved again first."""
    reopen_within: timedelta = timedelta(days=7)
    """A resolved inquiry takes up the buyer's answer for this long."""
    resolve_after: timedelta = timedelta(days=3)
    """An answered inquiry that the buyer leaves alone is resolved."""
    first_response: timedelta = timedelta(hours=8)
    """Promise to a buyer whose language is not named below."""
    first_response_by_language: Mapping[str, timedelta] = field(
        default_factory=lambda: MappingProxyType(
            {"en": _QUARTER_HOUR, "es": _QUARTER_HOUR, "ar": _QUARTER_HOUR}
        )
    )
    """Core languages are answered around the clock within a quarter of an hour."""
    desk_language: str = "en"
    automatic_replies: bool = False
    """Where the switch stands on a new desk."""
    automatic_replies_earned: bool = True
    """While the switch is on, a language answers by itself only where the desk's own record has
    earned it; else wherever the library says that it is sure."""

    def response_due(self, language: str, since: datetime) -> datetime:
        """When a buyer who writes in `language` and waits `since` is to be answered."""
        base = language.split("-", maxsplit=1)[0]
        return since + self.first_response_by_language.get(base, self.first_response)
