"""getUpdates: what is delivered, in which order, how often, and to whom."""

import asyncio
import time
from collections.abc import Sequence
from datetime import timedelta

import aiohttp
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import Conflict

from sandbox.clock import SharedClock
from sandbox.faults import DropAck, Duplicate, HoldBack, Reorder, Rule
from sandbox.server import Sandbox
from sandbox.telegram import User

LATER = timedelta(seconds=30)


def texts(updates: Sequence[Update]) -> list[str | None]:
    return [update.message.text if update.message else None for update in updates]


async def waiting_poll(
    bot: Bot, sandbox: Sandbox, offset: int = 0
) -> asyncio.Task[tuple[Update, ...]]:
    """A long poll that has begun to wait."""
    poll = asyncio.create_task(bot.get_updates(offset=offset, timeout=20))
    await sandbox.telegram.wait_polled()
    return poll


async def test_updates_come_in_order_until_confirmed(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    last = [sandbox.telegram.say(ana, word) for word in ("one", "two")][-1]
    assert texts(await bot.get_updates()) == ["/start", "one", "two"]
    assert texts(await bot.get_updates(limit=2)) == ["/start", "one"]
    assert texts(await bot.get_updates(offset=last)) == ["two"]
    assert await bot.get_updates(offset=last + 1) == ()
    await sandbox.telegram.wait_confirmed()
    assert sandbox.telegram.pending == 0


async def test_a_message_tells_who_wrote_it(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.from_user is not None
    assert update.message.from_user.language_code == "es"
    assert update.message.chat.id == ana.id
    assert update.message.entities[0].type == "bot_command"


async def test_a_batch_holds_at_most_a_hundred(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    for number in range(149):
        sandbox.telegram.say(ana, str(number))
    first = await bot.get_updates(limit=100)
    second = await bot.get_updates(offset=first[-1].update_id + 1)
    assert (len(first), len(second)) == (100, 50)
    assert texts(second)[-1] == "148"


async def test_a_negative_offset_keeps_only_the_end(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    sandbox.telegram.say(ana, "latest")
    assert texts(await bot.get_updates(offset=-1)) == ["latest"]
    assert sandbox.telegram.pending == 1


async def test_a_long_poll_wakes_at_once(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    (start,) = await bot.get_updates()
    poll = await waiting_poll(bot, sandbox, start.update_id + 1)
    began = time.monotonic()
    sandbox.telegram.say(ana, "hello")
    assert texts(await poll) == ["hello"]
    assert time.monotonic() - began < 1.0


async def test_a_second_poller_ends_the_first(sandbox: Sandbox, bot: Bot) -> None:
    first = await waiting_poll(bot, sandbox)
    # The library keeps one connection for getUpdates, so a second poller is a second client.
    async with Bot(bot.token, base_url=f"{sandbox.telegram_url}/bot") as rival:
        second = asyncio.create_task(rival.get_updates(timeout=20))
        with pytest.raises(Conflict, match="terminated by other getUpdates request; make sure"):
            await first
        sandbox.telegram.say(sandbox.telegram.new_user("Bo"), "hi")
        assert texts(await second) == ["hi"]


async def test_stopping_the_sandbox_ends_a_long_poll(sandbox: Sandbox, clock: SharedClock) -> None:
    async with Sandbox(clock) as other, aiohttp.ClientSession() as session:
        url = f"{other.telegram_url}/bot{other.telegram.bot_token}/getUpdates?timeout=50"
        poll = asyncio.create_task(session.get(url))
        await other.telegram.wait_polled()
        await asyncio.wait_for(other.stop(), 2.0)
        assert (await (await poll).json())["result"] == []


async def test_messages_are_kept_for_a_day_and_callbacks_for_150_seconds(
    sandbox: Sandbox, bot: Bot, ana: User, clock: SharedClock
) -> None:
    yes = InlineKeyboardButton("Yes", callback_data="y")
    await bot.send_message(ana.id, "?", reply_markup=InlineKeyboardMarkup([[yes]]))
    sandbox.telegram.press(ana, "Yes")
    clock.move(timedelta(seconds=149))
    assert sandbox.telegram.pending == 2
    clock.move(timedelta(seconds=1))
    assert texts(await bot.get_updates()) == ["/start"]
    clock.move(timedelta(hours=24))
    assert await bot.get_updates() == ()


async def test_identifiers_may_start_again_lower(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    (start,) = await bot.get_updates()
    sandbox.telegram.jump_update_id(-5000)
    lower = sandbox.telegram.say(ana, "after a quiet week")
    assert lower < start.update_id
    assert texts(await bot.get_updates(offset=start.update_id + 1)) == ["after a quiet week"]


async def test_identifiers_jump_only_between_fetched_updates(sandbox: Sandbox, ana: User) -> None:
    with pytest.raises(RuntimeError, match="fetched"):
        sandbox.telegram.jump_update_id(100)
    with pytest.raises(ValueError, match="eleven"):
        sandbox.telegram.jump_update_id(-3)


async def test_only_the_kinds_asked_for_are_queued(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    await bot.get_updates(allowed_updates=["message"])
    assert sandbox.telegram.block(ana) == 0
    await bot.get_updates(allowed_updates=[])
    assert sandbox.telegram.unblock(ana) > 0


async def test_rubbish_is_delivered_as_it_is(sandbox: Sandbox) -> None:
    sandbox.telegram.raw_update({"message": {"date": "yesterday"}})
    sandbox.telegram.raw_update({"update_id": "x", "colour": [None]})
    url = f"{sandbox.telegram_url}/bot{sandbox.telegram.bot_token}/getUpdates"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        updates = (await response.json())["result"]
    assert updates[0]["message"] == {"date": "yesterday"}
    assert updates[1] == {"update_id": "x", "colour": [None]}


async def test_an_update_can_be_delivered_again(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    (first,) = await bot.get_updates()
    assert await bot.get_updates(offset=first.update_id + 1) == ()
    sandbox.telegram.redeliver(first.update_id)
    (again,) = await bot.get_updates(offset=first.update_id + 1)
    assert again.to_dict() == first.to_dict()
    with pytest.raises(KeyError):
        sandbox.telegram.redeliver(17)


async def test_a_duplicate_comes_twice(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    sandbox.faults.add(Rule(Duplicate(), method="getUpdates"))
    (first,) = await bot.get_updates()
    (second,) = await bot.get_updates(offset=first.update_id + 1)
    assert second.update_id == first.update_id
    assert await bot.get_updates(offset=first.update_id + 1) == ()


async def test_a_lost_confirmation_brings_the_update_again(
    sandbox: Sandbox, bot: Bot, ana: User
) -> None:
    sandbox.faults.add(Rule(DropAck()))
    (first,) = await bot.get_updates()
    (second,) = await bot.get_updates(offset=first.update_id + 1)
    assert second.update_id == first.update_id
    assert await bot.get_updates(offset=first.update_id + 1) == ()


async def test_updates_can_change_places(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    sandbox.faults.add(Rule(Reorder()))
    assert await bot.get_updates() == ()
    sandbox.telegram.say(ana, "second")
    sandbox.telegram.say(ana, "third")
    assert texts(await bot.get_updates()) == ["second", "/start", "third"]


async def test_what_is_held_back_is_overtaken_and_not_lost(
    sandbox: Sandbox, bot: Bot, ana: User, clock: SharedClock
) -> None:
    sandbox.faults.add(Rule(HoldBack(LATER), chat=str(ana.id)))
    sandbox.telegram.say(ana, "quick")
    (quick,) = await bot.get_updates()
    assert texts([quick]) == ["quick"]
    poll = await waiting_poll(bot, sandbox, quick.update_id + 1)
    clock.move(LATER)
    (held,) = await poll
    assert texts([held]) == ["/start"]
    assert held.update_id > quick.update_id
