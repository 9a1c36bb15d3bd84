"""Long polling that loses nothing: updates are committed before the offset moves."""

import asyncio
import json
import time
from collections.abc import Mapping, Sequence
from typing import Any

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.services.intake import Intake
from bot.services.patience import back_off
from bot.store.database import trouble_of
from bot.store.inbox import InboundEvent, chat_key
from bot.store.signals import Leadership
from bot.store.vault import Vault
from handlers.telegram.client import RawUpdates
from handlers.telegram.parse import KINDS

log = structlog.get_logger(__name__)

_WAIT_SECONDS = 30
_TOO_SOON_SECONDS = 0.3


class Poller:
    """Takes updates from Telegram until cancelled; survives everything but that.

    Telegram serves one poller, so of several processes the one polls whose `turn` it is.
    """

    def __init__(
        self, bot: Bot, updates: RawUpdates, intake: Intake, vault: Vault, turn: Leadership
    ) -> None:
        self._bot = bot
        self._updates = updates
        self._intake = intake
        self._vault = vault
        self._turn_of = turn
        self._offset: int | None = None
        self.trouble: str | None = None
        """Why nothing can be fetched now, None while all is well."""

    async def run(self) -> None:
        """Fetch, store, and only then ask for what comes next."""
        failures = 0
        while True:
            try:
                await self._turn_of.won.wait()
                await self._while_it_is_ours()
            except asyncio.CancelledError:
                raise
            except Exception as error:  # the outermost loop of this edge
                await self._wait(error, failures)
                failures += 1
            else:
                self.trouble, failures = None, 0

    async def _while_it_is_ours(self) -> None:
        """One turn, given up where another process polls from now on."""
        turn = asyncio.create_task(self._turn())
        lost = asyncio.create_task(self._turn_of.lost.wait())
        try:
            await asyncio.wait((turn, lost), return_when=asyncio.FIRST_COMPLETED)
            if turn.done():
                turn.result()
            else:
                self._offset = None  # what was fetched meanwhile is another's to confirm
        finally:
            for task in (turn, lost):
                task.cancel()
            await asyncio.gather(turn, lost, return_exceptions=True)

    async def _turn(self) -> None:
        asked = time.monotonic()
        offset = {} if self._offset is None else {"offset": self._offset}
        updates = await self._updates.fetch(
            _WAIT_SECONDS, limit=100, allowed_updates=list(KINDS), **offset
        )
        if not updates and time.monotonic() - asked < _TOO_SOON_SECONDS:
            await asyncio.sleep(_TOO_SOON_SECONDS)  # a server that does not wait: spare us both
        if not isinstance(updates, list):
            raise TypeError("getUpdates did not give a list")
        if updates:
            await self._intake.take([inbound(update, self._vault) for update in updates])
            self._advance(updates)

    def _advance(self, updates: Sequence[Any]) -> None:
        numbers = [
            update["update_id"]
            for update in updates
            if isinstance(update, Mapping) and isinstance(update.get("update_id"), int)
        ]
        if not numbers:
            raise TypeError("no update had a number")
        # The last, not the largest: numbers may start anew lower down.
        self._offset = numbers[-1] + 1

    async def _wait(self, error: Exception, failures: int) -> None:
        after = None
        if isinstance(error, RetryAfter):
            seconds = error.retry_after
            after = float(seconds if isinstance(seconds, int) else seconds.total_seconds())
        elif isinstance(error, Conflict) and "webhook" in error.message:
            # Whoever starts polling has decided against the webhook that was left behind.
            log.warning("telegram.webhook_left_behind", done="removed")
            await self._remove_webhook()
        trouble = _in_words(error)
        if trouble != self.trouble:
            log.error("telegram.poll_failed", reason=trouble)
        self.trouble = trouble
        await asyncio.sleep(min(back_off(failures, after), 30.0))

    async def _remove_webhook(self) -> None:
        try:
            await self._bot.delete_webhook(drop_pending_updates=False)
        except TelegramError as error:
            log.error("telegram.delete_webhook_failed", reason=type(error).__name__)


def _in_words(error: Exception) -> str:
    match error:
        case InvalidToken():
            return "Telegram refuses TELEGRAM_BOT_TOKEN; ask @BotFather for the token in force"
        case Conflict():
            return "another process polls with the same token; stop one of them"
        case _:
            return trouble_of(error)


def inbound(update: Any, vault: Vault) -> InboundEvent:
    """An update as a stored event, keyed so that a repeat is known and a chat keeps its order.

    Numbers start anew at random after a quiet week, so the key holds more than the number.
    """
    body = update if isinstance(update, Mapping) else {"rubbish": update}
    number = _whole(body.get("update_id"))
    chat, mark = _chat_and_mark(body, vault)
    if mark is None:
        mark = vault.blind(json.dumps(body, sort_keys=True, default=str))[:16]
    return InboundEvent(
        source="telegram",
        event_key=f"{number}.{mark}"[:128],
        order_key=chat_key(vault, "telegram", chat),
        payload=body,
    )


def _chat_and_mark(body: Mapping[str, Any], vault: Vault) -> tuple[str | None, str | None]:
    """The chat an update belongs to, and what tells it from others of the same number."""
    for field in KINDS:
        content = body.get(field)
        if not isinstance(content, Mapping):
            continue
        if field == "callback_query":
            press = content.get("id")
            # The presser's own number can be read from that of a press.
            mark = vault.blind("press", press)[:32] if isinstance(press, str) else None
            return _id(content.get("from")), mark
        # A button press and a message of one person share the person's id as order key.
        chat = _id(content.get("chat"))
        stamp = content.get("edit_date") or content.get("date")
        if isinstance(stamp, int):
            return chat, f"{_whole(content.get('message_id'))}.{stamp}"[:64]
        return chat, None
    return None, None


def _whole(value: object) -> int | None:
    """A number as it is; anything else could be a buyer's words, which no key may hold."""
    return value if isinstance(value, int) else None


def _id(holder: Any) -> str | None:
    number = holder.get("id") if isinstance(holder, Mapping) else None
    return str(number) if isinstance(number, int) else None
