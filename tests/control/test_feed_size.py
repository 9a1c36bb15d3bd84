"""The feed with a long history: what a page costs that opens, comes back, or only listens."""

import time

from aiohttp import ClientSession

from sandbox.server import Sandbox
from tests.control.asking import lucia, state

_MESSAGES = 100
_SOON = 1.0
"""Real seconds for what takes under 50 ms on an idle machine: others may be at work on this one."""


def talk(sandbox: Sandbox) -> None:
    for number in range(_MESSAGES):
        for user in sandbox.telegram.users:
            sandbox.telegram.say(user, f"question {number}")


async def test_a_page_that_comes_back_is_told_everything_again_and_soon(
    http: ClientSession, sandbox: Sandbox
) -> None:
    talk(sandbox)
    for _ in range(2):
        began = time.monotonic()
        async with http.ws_connect("feed", max_msg_size=0) as feed:
            first = await feed.receive_json(timeout=5)
        assert time.monotonic() - began < _SOON
        assert first["first"]
        assert first["values"] == await state(http)
        chats = [key for key in first["values"] if key.startswith("chat/")]
        assert len(chats) == _MESSAGES * len(sandbox.telegram.users)


async def test_one_more_message_costs_no_more_than_the_first(
    http: ClientSession, sandbox: Sandbox
) -> None:
    talk(sandbox)
    user = lucia(sandbox)
    async with http.ws_connect("feed", max_msg_size=0) as feed:
        await feed.receive_json(timeout=5)
        sandbox.telegram.say(user, "one more")
        number = sandbox.telegram.chat(user).messages[-1].message_id
        change = await feed.receive_json(timeout=5)
        assert set(change["values"]) <= {"faults", f"buyer/{user.id}", f"chat/{user.id}/{number}"}
        assert change["values"][f"chat/{user.id}/{number}"]["text"] == "one more"


async def test_a_burst_is_gathered_into_one_message(http: ClientSession, sandbox: Sandbox) -> None:
    user = lucia(sandbox)
    async with http.ws_connect("feed") as feed:
        await feed.receive_json(timeout=5)
        for number in range(_MESSAGES):
            sandbox.telegram.say(user, f"question {number}")
        change = (await feed.receive_json(timeout=5))["values"]
        assert len([key for key in change if key.startswith("chat/")]) == _MESSAGES
