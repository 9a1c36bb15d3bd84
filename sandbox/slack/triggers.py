"""Trigger ids and response URLs: what a person's act lends the bot for a short time."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sandbox.clock import SharedClock
from sandbox.slack.refusals import SlackRefusal

_TRIGGER_LIVES = timedelta(seconds=3)
_URL_LIVES = timedelta(minutes=30)
_URL_USES = 5
"""docs.slack.dev/interactivity/handling-user-interaction: a trigger expires in three seconds and
is exchanged once; a response_url serves five times within thirty minutes."""


@dataclass
class Trigger:
    """The permission to open one view for the person who acted."""

    id: str
    user: str
    given_at: datetime
    from_view: str | None = None
    used: bool = False


class Triggers:
    """The triggers given out."""

    def __init__(self, clock: SharedClock) -> None:
        self._clock = clock
        self._triggers: dict[str, Trigger] = {}
        self._count = itertools.count(1)

    def give(self, user_id: str, *, from_view: str | None = None) -> str:
        """A trigger for an act of this person, in a view or elsewhere."""
        number = next(self._count)
        trigger_id = f"{number:010d}.{4_000_000_000 + number}.{number:032x}"
        now = self._clock.now()
        self._triggers[trigger_id] = Trigger(trigger_id, user_id, now, from_view)
        return trigger_id

    def check(self, trigger_id: str) -> Trigger:
        """A trigger that may be exchanged now; `used` is the caller's to set.

        Raises SlackRefusal invalid_trigger_id, exchanged_trigger_id, expired_trigger_id.
        """
        trigger = self._triggers.get(trigger_id)
        if trigger is None:
            raise SlackRefusal("invalid_trigger_id")
        if trigger.used:
            raise SlackRefusal("exchanged_trigger_id")
        if self._clock.now() - trigger.given_at > _TRIGGER_LIVES:
            raise SlackRefusal("expired_trigger_id")
        return trigger


@dataclass
class ResponseUrl:
    """Where the bot may answer one act: the message acted on, if any, and who did."""

    path: str
    user: str
    channel: str
    message_ts: str | None
    is_ephemeral: bool
    given_at: datetime
    uses: int = 0


class ResponseUrls:
    """The response URLs given out."""

    def __init__(self, clock: SharedClock, base_url: Callable[[], str]) -> None:
        """`base_url` is the sandbox's root, known once it has started."""
        self._clock = clock
        self._base_url = base_url
        self._urls: dict[str, ResponseUrl] = {}
        self._count = itertools.count(1)

    def give(
        self,
        user_id: str,
        channel_id: str,
        *,
        message_ts: str | None = None,
        is_ephemeral: bool = False,
        sort: str = "actions",
    ) -> str:
        """A URL to answer an act with."""
        number = next(self._count)
        path = f"/slack/{sort}/T0PARLEY01/{number}/{number:024x}"
        now = self._clock.now()
        self._urls[path] = ResponseUrl(path, user_id, channel_id, message_ts, is_ephemeral, now)
        return self._base_url() + path

    def find(self, path: str) -> ResponseUrl:
        """The URL of that path while it works; `uses` is the caller's to raise.

        Raises SlackRefusal used_url, expired_url.
        """
        url = self._urls.get(path)
        if url is None or self._clock.now() - url.given_at > _URL_LIVES:
            raise SlackRefusal("expired_url")
        if url.uses >= _URL_USES:
            raise SlackRefusal("used_url")
        return url
