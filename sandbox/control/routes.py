"""The paths of the API, and those of its acts that need a line or two."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal

from aiohttp import web

from sandbox.clock import SharedClock
from sandbox.control.answers import Body, Handler, Refused, answering, done, read
from sandbox.control.buyers import BuyerActs
from sandbox.control.desk import DeskActs
from sandbox.control.feed import Feed
from sandbox.control.files import PageFiles
from sandbox.control.orders import OrderBody, Shop
from sandbox.control.readings import Readings
from sandbox.control.seen import Seen
from sandbox.control.switches import RuleBody, Switchboard

_LONGEST_MOVE = 60 * 24 * 366
"""Minutes: further than a year nobody moves the clock on purpose."""


class _Move(Body):
    minutes: float | None = None
    to: Literal["next_due"] | None = None


class _Turn(Body):
    on: bool


@dataclass
class Api:
    """Answers requests, and tells the feed what an act changed that makes no effect."""

    clock: SharedClock
    seen: Seen
    switches: Switchboard
    feed: Feed
    buyers: BuyerActs
    desk: DeskActs
    files: PageFiles
    readings: Readings
    shop: Shop
    kill_bot: Callable[[], bool] | None = None

    def routes(self) -> list[web.RouteDef]:
        """All paths."""
        table: tuple[tuple[str, str, Handler], ...] = (
            ("GET", "/", self.files.index),
            ("GET", "/page/{name}", self.files.part),
            ("GET", "/control/state", self._state),
            ("GET", "/control/feed", self.feed.handle),
            ("GET", "/control/files/telegram/{path:.+}", self.files.of_telegram),
            ("GET", "/control/files/slack/{id}", self.files.of_slack),
            ("GET", "/control/readings/{buyer:[0-9]+}/{message:[0-9]+}", self._reading),
            ("POST", "/control/buyers", self._new_buyer),
            ("POST", "/control/buyers/{buyer}/{act}", self._buyer),
            ("POST", "/control/desk/{person}/{act}", self._desk),
            ("POST", "/control/orders", self._order),
            ("POST", "/control/clock", self._move),
            ("POST", "/control/faults", self._add_fault),
            ("DELETE", "/control/faults", self._clear_faults),
            ("DELETE", "/control/faults/{id:[0-9]+}", self._remove_fault),
            ("PUT", "/control/switches/{name}", self._turn),
            ("POST", "/control/bot/kill", self._kill),
        )
        return [web.route(method, path, answering(handler)) for method, path, handler in table]

    def bot_is(self, state: dict[str, Any]) -> None:
        """Show the pages another state of the bot. One that does not serve waits for nothing."""
        if state["state"] != "ready":
            self.clock.tell_due(None)
            self.feed.changed("clock")
        self.seen.bot = state
        self.feed.changed("bot")

    def bot_reads(self, line: bytes) -> None:
        """Show the pages which messages the bot has read."""
        self.feed.changed(*self.readings.take(line))

    async def _state(self, _: web.Request) -> web.Response:
        return done({"values": self.seen.everything()})

    async def _reading(self, request: web.Request) -> web.Response:
        place = (int(request.match_info[each]) for each in ("buyer", "message"))
        reading = self.readings.of(*place)
        if reading is None:
            raise Refused(404, "not_read", "the bot has not read this message")
        return done(reading)

    async def _new_buyer(self, request: web.Request) -> web.Response:
        user_id, answer = await self.buyers.new(request)
        self.feed.changed(f"buyer/{user_id}")
        return answer

    async def _buyer(self, request: web.Request) -> web.Response:
        user_id, answer = await self.buyers.act(request)
        self.feed.changed(f"buyer/{user_id}")
        return answer

    async def _desk(self, request: web.Request) -> web.Response:
        user_id, answer = await self.desk.act(request)
        self.feed.changed(*self.seen.desk_keys(user_id), "workspace")
        return answer

    async def _order(self, request: web.Request) -> web.Response:
        body = await read(request, OrderBody)
        if self.seen.value(f"buyer/{body.buyer}") is None:
            raise Refused(404, "no_such_buyer", f"no buyer has the id {body.buyer}")
        told = await self.shop.tell(body.buyer, body.event)
        return done({"order": told.order, "answer": told.answer}, status=told.status)

    async def _move(self, request: web.Request) -> web.Response:
        body = await read(request, _Move)
        if (body.minutes is None) == (body.to is None):
            raise Refused(400, "bad_request", "body: give either minutes or to")
        if body.minutes is not None:
            self._move_by(body.minutes)
        else:
            self._move_to_next_due()
        self.feed.changed("clock")
        return done({"now": self.clock.now().isoformat()})

    def _move_by(self, minutes: float) -> None:
        if not -_LONGEST_MOVE <= minutes <= _LONGEST_MOVE:
            raise Refused(400, "bad_request", "minutes: at most a year")
        self.clock.move(timedelta(minutes=minutes))

    def _move_to_next_due(self) -> None:
        due = self.clock.next_due
        if due is None:
            raise Refused(
                409, "no_next_due", "nothing is due: the bot waits for nothing but messages"
            )
        self.clock.set(due)

    async def _add_fault(self, request: web.Request) -> web.Response:
        rule_id = self.switches.add((await read(request, RuleBody)).rule())
        self.feed.changed("faults")
        return done({"id": rule_id}, status=201)

    async def _remove_fault(self, request: web.Request) -> web.Response:
        self.switches.remove(int(request.match_info["id"]))
        self.feed.changed("faults")
        return done()

    async def _clear_faults(self, _: web.Request) -> web.Response:
        self.switches.clear()
        self.feed.changed("faults")
        return done()

    async def _turn(self, request: web.Request) -> web.Response:
        self.switches.turn(request.match_info["name"], on=(await read(request, _Turn)).on)
        self.feed.changed("faults")
        return done()

    async def _kill(self, _: web.Request) -> web.Response:
        if self.kill_bot is None:
            raise Refused(409, "no_bot", "the sandbox runs without a bot of its own")
        if not self.kill_bot():
            raise Refused(409, "not_running", "the bot is not running at the moment")
        return done()
