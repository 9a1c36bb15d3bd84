"""The stand-in Slack workspace: what the sandbox serves, and what a test asks of it."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from aiohttp import web

from sandbox.clock import SharedClock
from sandbox.effects import Effects
from sandbox.faults import Faults
from sandbox.limits import Limits
from sandbox.slack.channels import ARCHIVED, ELSEWHERE, SALES, SLA, Channels
from sandbox.slack.deliveries import Deliveries
from sandbox.slack.doings import DeskActs
from sandbox.slack.envelopes import Delivery
from sandbox.slack.messages import Ephemeral, Message
from sandbox.slack.methods.files import Upload
from sandbox.slack.modals import ModalActs
from sandbox.slack.parts import Parts
from sandbox.slack.people import People
from sandbox.slack.presses import PressActs, Who
from sandbox.slack.schema import Json
from sandbox.slack.sockets import SocketHub
from sandbox.slack.views import View

_T = TypeVar("_T")


class SlackWorkspace(PressActs, ModalActs, DeskActs):
    """A workspace with people, channels and one app, the bot.

    State is in memory and lives as long as this object. The acts of people are in the three
    classes it is made of.
    """

    def __init__(
        self, *, clock: SharedClock, faults: Faults, effects: Effects, limits: Limits
    ) -> None:
        """Prepare; nothing is served before `start`."""
        self.parts = Parts(clock=clock, faults=faults, effects=effects, limits=limits)
        self._chosen: dict[tuple[str, str], Json] = {}
        self._effects = effects
        self.bot_token = self.parts.tokens.bot_token
        self.app_token = self.parts.tokens.app_token
        self.signing_secret = self.parts.sender.secret
        self.sales_channel = SALES
        self.sla_channel = SLA
        self.archived_channel = ARCHIVED
        self.channel_without_bot = ELSEWHERE

    def routes(self) -> list[web.RouteDef]:
        """What the server serves, all under `/slack`."""
        return [
            web.route("*", "/slack/api/{method}", self.parts.api.handle),
            web.get("/slack/socket", self.parts.hub.handle),
            web.post("/slack/upload/v1/{upload}", self.parts.files.receive),
            web.post("/slack/actions/{team}/{number}/{secret}", self.parts.answers.handle),
            web.post("/slack/commands/{team}/{number}/{secret}", self.parts.answers.handle),
        ]

    async def start(self, base_url: str) -> None:
        """Begin; `base_url` is the sandbox's root."""
        self.parts.base_url = base_url.rstrip("/")

    async def stop(self) -> None:
        """Drop deliveries and close sockets."""
        await self.parts.deliveries.stop()
        await self.parts.hub.close()
        await self.parts.sender.close()

    @property
    def people(self) -> People:
        """Everybody, by key: `people["ania"]`."""
        return self.parts.people

    @property
    def channels(self) -> Channels:
        """Every conversation, by id, with its members and messages."""
        return self.parts.channels

    @property
    def socket(self) -> SocketHub:
        """The bot's websockets: wait for them, refresh them, break them."""
        return self.parts.hub

    @property
    def deliveries(self) -> Deliveries:
        """Everything that was on its way to the bot, with its attempts."""
        return self.parts.deliveries

    @property
    def subscriptions(self) -> set[str]:
        """The events the app subscribed to; may be changed."""
        return self.parts.events.subscriptions

    @property
    def scopes(self) -> set[str]:
        """The scopes the bot token was granted; may be changed."""
        return self.parts.tokens.scopes

    @property
    def app_scopes(self) -> set[str]:
        """The scopes the app token was granted; may be changed."""
        return self.parts.tokens.app_scopes

    @property
    def http_target(self) -> str | None:
        """Where deliveries go by signed HTTP; None while the bot uses the socket."""
        return self.parts.sender.target

    @http_target.setter
    def http_target(self, url: str | None) -> None:
        self.parts.sender.target = url

    def skew_http(self, by: timedelta) -> None:
        """Sign with a clock that is wrong by so much."""
        true_now = self.parts.sender.now
        self.parts.sender.now = lambda: true_now() + by.total_seconds()

    def skew_dates(self, by: timedelta) -> None:
        """Answer with a `Date` that is so far ahead of this machine's clock."""
        self.parts.api.date_skew_seconds = by.total_seconds()

    async def verify_url(self) -> bool:
        """Ask the HTTP target for the challenge, as Slack does before it saves a URL."""
        return await self.parts.sender.verify_url()

    def messages(self, channel: str) -> list[Message]:
        """Everything that stands in a channel, replies too, oldest first."""
        return self.parts.channels.messages(channel)

    def message(self, channel: str, ts: str) -> Message:
        """One message as it stands. Raises KeyError if it does not."""
        found = self.parts.channels.message(channel, ts)
        if found is None:
            raise KeyError(f"no message {ts} in {channel}")
        return found

    def thread(self, channel: str, ts: str) -> list[Message]:
        """The replies under a message, oldest first, without the message itself."""
        return self.parts.channels.thread(channel, ts)

    def direct_messages(self, who: Who) -> list[Message]:
        """What stands in somebody's direct conversation with the bot."""
        room = self.parts.channels.direct([self.people.of(who).id])
        return self.messages(room.id) if room is not None else []

    def ephemerals(self, who: Who) -> list[Ephemeral]:
        """What only this person sees, oldest first."""
        user_id = self.people.of(who).id
        return [each for each in self.parts.channels.ephemerals if each.user == user_id]

    def open_view(self, who: Who) -> View | None:
        """The modal somebody looks at."""
        return self.parts.screens.top(self.people.of(who).id)

    def open_views(self, who: Who) -> list[View]:
        """All modals somebody has open, the topmost last."""
        return self.parts.screens.stack(self.people.of(who).id)

    def home(self, who: Who) -> View | None:
        """Somebody's home tab."""
        return self.parts.screens.home(self.people.of(who).id)

    @property
    def files(self) -> list[Upload]:
        """The files the bot announced, with their content once it was sent."""
        return list(self.parts.files.files.values())

    @property
    def pings(self) -> list[str]:
        """Whom the bot's messages notified, in order: ids of people and groups, `@channel`."""
        return [
            ping
            for effect in self._effects.of("slack")
            if effect.method != "person"
            for ping in effect.pings
        ]

    async def until(self, look: Callable[[], _T], timeout: float = 5.0) -> _T:
        """Look again after each call and effect until `look` gives something true; give that.

        Raises TimeoutError after `timeout` real seconds.
        """
        return await self._effects.until(look, timeout)

    async def wait_messages(
        self, channel: str, count: int = 1, timeout: float = 5.0
    ) -> list[Message]:
        """Wait until so many messages of the bot stand in a channel, replies too; give them."""

        def look() -> list[Message]:
            found = [each for each in self.messages(channel) if each.by_bot]
            return found if len(found) >= count else []

        return await self.until(look, timeout)

    async def wait_view(self, who: Who, timeout: float = 5.0) -> View:
        """Wait until somebody has a modal open."""
        view = await self.until(lambda: self.open_view(who), timeout)
        if view is None:
            raise AssertionError("waiting ended without a view")
        return view

    async def wait_delivered(self, delivery: Delivery | None, timeout: float = 5.0) -> Delivery:
        """Wait until a delivery was acknowledged. Raises TimeoutError; an AssertionError where
        there was none to wait for or all its attempts failed.
        """
        if delivery is None:
            raise AssertionError("nothing was delivered: the app has not subscribed to it")
        await self.deliveries.wait(delivery, timeout)
        if not delivery.acked:
            raise AssertionError(f"never acknowledged: {delivery.failures}")
        return delivery
