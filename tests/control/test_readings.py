"""How the bot read what buyers wrote: laid to their messages, asked for, told to the pages."""

import json

import pytest
from aiohttp import ClientSession

from sandbox.control import Control
from sandbox.server import Sandbox
from sandbox.telegram import User
from tests.control.asking import Json, lucia, send, state, told


def line(user: User, text: str, **buyer: str) -> bytes:
    """What the bot tells of a reading."""
    names = " ".join(filter(None, (user.first_name, user.last_name)))
    whose = {"name": names, "handle": user.username, "hint": user.language_code} | buyer
    return json.dumps({"buyer": whose, "why": {"text": text, "parts": []}}).encode()


def numbers(sandbox: Sandbox, user: User) -> list[int]:
    """The ids of the messages in a chat, the oldest first."""
    return [each.message_id for each in sandbox.telegram.chat(user).messages]


async def read(http: ClientSession, user: User, message: int) -> Json:
    return await send(http, f"readings/{user.id}/{message}", method="GET")


async def test_a_message_that_was_read_can_be_asked_about(
    http: ClientSession, sandbox: Sandbox, control: Control
) -> None:
    user = lucia(sandbox)
    async with http.ws_connect("feed") as feed:
        sandbox.telegram.say(user, "¿Pedido mínimo?")
        (message,) = numbers(sandbox, user)
        assert (await told(feed, f"chat/{user.id}/{message}"))["read"] is None
        unread = await read(http, user, message)
        assert (unread["status"], unread["error"]["code"]) == (404, "not_read")
        control.bot_reads(line(user, "¿Pedido mínimo?"))
        assert (await told(feed, f"chat/{user.id}/{message}"))["read"] == 1
    answer = await read(http, user, message)
    assert answer["together"] == [message]
    assert answer["why"]["text"] == "¿Pedido mínimo?"


async def test_messages_read_together_share_a_reading_and_the_last_one_counts(
    http: ClientSession, sandbox: Sandbox, control: Control
) -> None:
    user = lucia(sandbox)
    for text in ("Hola", "una pregunta\nsobre el envío", "gracias", "¿y la garantía?"):
        sandbox.telegram.say(user, text)
    first, second, third, fourth = numbers(sandbox, user)
    control.bot_reads(line(user, "Hola"))
    control.bot_reads(line(user, "una pregunta\nsobre el envío\n¿y la garantía?"))
    assert (await read(http, user, first))["together"] == [first]
    assert (await read(http, user, third))["status"] == 404
    for each in (second, fourth):
        assert (await read(http, user, each))["together"] == [second, fourth]
    control.bot_reads(line(user, "¿y la garantía?"))
    assert (await read(http, user, fourth))["number"] == 3
    assert (await read(http, user, second))["number"] == 2


async def test_of_the_same_words_said_twice_each_has_its_own_reading(
    http: ClientSession, sandbox: Sandbox, control: Control
) -> None:
    user = lucia(sandbox)
    for _ in range(2):
        sandbox.telegram.say(user, "MOQ?")
    first, second = numbers(sandbox, user)
    for _ in range(3):
        control.bot_reads(line(user, "MOQ?"))
    assert (await read(http, user, first))["number"] == 1
    assert (await read(http, user, second))["number"] == 3


async def test_of_a_command_what_follows_it_is_read(
    http: ClientSession, sandbox: Sandbox, control: Control
) -> None:
    user = lucia(sandbox)
    sandbox.telegram.say(user, "/human necesito ayuda")
    control.bot_reads(line(user, "necesito ayuda"))
    assert (await read(http, user, numbers(sandbox, user)[0]))["status"] == 200


async def test_what_is_too_long_to_be_read_at_once_is_read_without_its_beginning(
    http: ClientSession, sandbox: Sandbox, control: Control
) -> None:
    user = lucia(sandbox)
    long = "x" * 4000
    for text in (f"comienzo {long}", "y" * 200):
        sandbox.telegram.say(user, text)
    first, second = numbers(sandbox, user)
    control.bot_reads(line(user, f"{long}\n{'y' * 200}"[-4096:]))
    assert (await read(http, user, first))["together"] == [first, second]


@pytest.mark.parametrize(
    ("text", "buyer"),
    [("Hol", {}), ("Hola\nHola", {}), ("Hola", {"name": "Ana"}), ("Hola", {"hint": "fr"})],
)
async def test_a_reading_of_other_words_or_of_somebody_else_is_laid_to_nothing(
    http: ClientSession, sandbox: Sandbox, control: Control, text: str, buyer: dict[str, str]
) -> None:
    user = lucia(sandbox)
    sandbox.telegram.say(user, "Hola")
    control.bot_reads(line(user, text, **buyer))
    assert (await state(http))[f"chat/{user.id}/{numbers(sandbox, user)[0]}"]["read"] is None


async def test_half_a_line_of_a_killed_bot_is_dropped(
    http: ClientSession, sandbox: Sandbox, control: Control
) -> None:
    user = lucia(sandbox)
    sandbox.telegram.say(user, "Hola")
    whole = line(user, "Hola")
    control.bot_reads(whole[: len(whole) // 2])
    control.bot_reads(whole)
    assert (await read(http, user, numbers(sandbox, user)[0]))["number"] == 1
