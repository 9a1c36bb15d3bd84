"""Moving the clock: by minutes, and to what the bot waits for."""

from datetime import timedelta

from aiohttp import ClientSession

from sandbox.clock import SharedClock
from sandbox.control import Control
from sandbox.dues import DueKind
from sandbox.server import Sandbox
from tests.control.asking import START, refused, send, state, told

HOUR = timedelta(hours=1)


async def test_the_clock_moves(http: ClientSession, sandbox: Sandbox) -> None:
    await send(http, "clock", {"minutes": 10})
    assert sandbox.clock.now() == START + timedelta(minutes=10)


async def test_it_moves_to_what_the_bot_waits_for(
    http: ClientSession, sandbox: Sandbox, clock: SharedClock
) -> None:
    clock.tell_due(START + HOUR)
    assert (await state(http))["clock"]["next_due"] == (START + HOUR).isoformat()
    moved = await send(http, "clock", {"to": "next_due"})
    assert moved["now"] == (START + HOUR).isoformat()
    assert sandbox.clock.now() == START + HOUR
    assert (await state(http))["clock"]["next_due"] is None


async def test_where_nothing_is_due_it_says_so(http: ClientSession, sandbox: Sandbox) -> None:
    assert await refused(http, "clock", {"to": "next_due"}) == (
        409,
        "no_next_due",
        "nothing is due: the bot waits for nothing but messages",
    )
    assert sandbox.clock.now() == START


async def test_a_move_is_one_thing_or_the_other(http: ClientSession) -> None:
    both = {"minutes": 1.0, "to": "next_due"}
    assert (await refused(http, "clock", both))[:2] == (400, "bad_request")
    assert (await refused(http, "clock"))[:2] == (400, "bad_request")
    assert (await refused(http, "clock", {"to": "tomorrow"}))[:2] == (400, "bad_request")


async def test_pages_are_told_when_something_else_falls_due(
    http: ClientSession, clock: SharedClock
) -> None:
    async with http.ws_connect("feed") as feed:
        await feed.receive_json(timeout=5)
        for hours in (3, 2, 1):
            clock.tell_due(START + hours * HOUR)
        assert (await told(feed, "clock"))["next_due"] == (START + HOUR).isoformat()
        clock.tell_kind(DueKind.RUNG)
        assert (await told(feed, "clock"))["due_kind"] == "rung"
        clock.tell_due(None)
        assert (await told(feed, "clock"))["next_due"] is None


async def test_a_bot_that_is_down_waits_for_nothing(
    http: ClientSession, clock: SharedClock, control: Control
) -> None:
    clock.tell_due(START + HOUR)
    control.bot_is("ready")
    assert (await state(http))["clock"]["next_due"]
    control.bot_is("down", note="killed by signal 9")
    assert (await state(http))["clock"]["next_due"] is None
