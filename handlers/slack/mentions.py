"""Slack's markup for people, groups and channels: whom a message notifies when it is posted."""

import re

from bot.domain.ids import PersonId
from handlers.slack.blocks import escape
from handlers.slack.measures import NAME_LIMIT

_ID = re.compile(r"[A-Z][A-Z0-9]{7,31}")
"""What Slack's ids are made of; anything else could be markup of somebody's own."""


def person(of: PersonId) -> str:
    """A person, who is notified."""
    return f"<@{of}>" if _ID.fullmatch(of) else escape(of, NAME_LIMIT)


def group(of: str) -> str:
    """A user group, whose members are notified."""
    return f"<!subteam^{of}>" if _ID.fullmatch(of) else escape(of, NAME_LIMIT)


def channel(of: str) -> str:
    """A channel's name, which leads there; nobody is notified."""
    return f"<#{of}>" if _ID.fullmatch(of) else escape(of, NAME_LIMIT)
