"""What Slack says of a person: their name, whether they may act, and whether they are here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.ids import PersonId
from bot.services.ports import Member

_AWAY = frozenset({":palm_tree:", ":face_with_thermometer:"})
"""The signs of Slack's own statuses "Vacationing" and "Out sick"."""
_BARS = (
    ("deleted", "deactivated"),
    ("is_bot", "bot"),
    ("is_restricted", "guest"),
    ("is_ultra_restricted", "guest"),
    ("is_stranger", "stranger"),
)


@dataclass(frozen=True)
class Teams:
    """Our workspace, and the one that a click said the person is of."""

    own: str | None
    said: str | None


def member_of(user: Mapping[str, Any], person: PersonId, teams: Teams, now: datetime) -> Member:
    """The member in a user object: members of our workspace act; guests, bots and others do not."""
    profile = user.get("profile") or {}
    name = (
        profile.get("display_name")
        or profile.get("real_name")
        or user.get("real_name")
        or user.get("name")
        or person
    )
    locale = user.get("locale")
    return Member(
        name=str(name),
        bar=_bar(user, teams),
        locale=locale if isinstance(locale, str) else None,
        away=_is_away(profile, now),
    )


def _bar(user: Mapping[str, Any], teams: Teams) -> str | None:
    for flag, bar in _BARS:
        if user.get(flag):
            return bar
    for home in (user.get("team_id"), teams.said):
        if home and teams.own and home != teams.own:
            return "stranger"
    return None


def _is_away(profile: Mapping[str, Any], now: datetime) -> bool:
    """Whether a status says so and has not run out: in seconds since 1970, 0 where it never does.

    Slack clears a status that has run out, though not at that very moment.
    """
    if profile.get("status_emoji") not in _AWAY:
        return False
    until = profile.get("status_expiration")
    if not isinstance(until, int | float) or until <= 0:
        return True
    return until > now.timestamp()
