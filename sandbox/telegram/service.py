"""The stand-in Telegram as one object: its HTTP paths, and everything people can do in it."""

import asyncio
from collections.abc import Set
from datetime import timedelta
from typing import Any

from aiohttp import web

from sandbox.clock import SharedClock
from sandbox.effects import Effects
from sandbox.faults import Faults
from sandbox.limits import Limits
from sandbox.telegram.acts import PrivateActs
from sandbox.telegram.api import Api
from sandbox.telegram.groups import GroupActs
from sandbox.telegram.methods.account import Account
from sandbox.telegram.methods.editing import Editing
from sandbox.telegram.methods.receiving import Receiving
from sandbox.telegram.methods.sending import Sending
from sandbox.telegram.model import Message, User
from sandbox.telegram.polling import Polling
from sandbox.telegram.updates import UpdateQueue
from sandbox.telegram.webhook import Webhook
from sandbox.telegram.world import World

_BOT = User(7_250_000_001, "Parley", username="parley_sandbox_bot", is_bot=True)
_FIRST_UPDATE = 415_700_001


class TelegramService(PrivateActs, GroupActs):
    """One bot's Telegram. See PrivateActs and GroupActs for what people can do."""

    def __init__(
        self, *, clock: SharedClock, faults: Faults, effects: Effects, limits: Limits
    ) -> None:
        """Start with the bot and nobody else."""
        self.bot = _BOT
        self.bot_token = f"{_BOT.id}:AAE-sandbox-only-0123456789-abcdefgh"
        self._effects = effects
        self._queue = UpdateQueue(clock, faults, _FIRST_UPDATE)
        world = World(_BOT, clock, effects, self._queue)
        super().__init__(world)
        self._polling = Polling(self._queue, clock, faults)
        self._webhook = Webhook(self._queue, clock, self._reply)
        self._api = Api(
            token=self.bot_token,
            handlers={
                **Sending(world, limits).handlers(),
                **Editing(world).handlers(),
                **Account(world).handlers(),
                **Receiving(self._queue, self._polling, self._webhook).handlers(),
            },
            files=world.files,
            faults=faults,
            effects=effects,
        )

    def routes(self) -> list[web.RouteDef]:
        """The paths under `/telegram`."""
        return self._api.routes()

    async def start(self, base_url: str) -> None:
        """Nothing to begin: updates flow when the bot polls or sets a webhook."""

    async def stop(self) -> None:
        """End the waiting poll and the delivery to a webhook."""
        self._polling.close()
        await self._webhook.close()

    def revoke_token(self) -> None:
        """From now on every call is refused with 401, as when the owner revokes the token."""
        self._api.revoked = True

    def restore_token(self) -> None:
        """Take the token again."""
        self._api.revoked = False

    def skew_dates(self, by: timedelta) -> None:
        """Answer with a `Date` that is so far ahead of this machine's clock."""
        self._api.date_skew_seconds = by.total_seconds()

    @property
    def pending(self) -> int:
        """How many updates the bot has not confirmed."""
        return self._queue.count

    @property
    def given_up(self) -> Set[tuple[str | None, int]]:
        """Chat and message of each message that the bot has not fetched in its time."""
        return self._queue.given_up

    async def wait_polled(self, timeout: float = 5.0) -> None:
        """Until the bot waits in a long poll. Raises TimeoutError after real seconds."""
        await asyncio.wait_for(self._polling.polled.wait(), timeout)

    async def wait_confirmed(self, timeout: float = 5.0) -> None:
        """Until the bot has confirmed every update. Raises TimeoutError after real seconds."""
        await asyncio.wait_for(self._queue.confirmed.wait(), timeout)

    async def wait_idle(self, timeout: float = 5.0) -> None:
        """Until nothing is on its way to the webhook, though something may be put off.

        Raises TimeoutError after real seconds.
        """
        await asyncio.wait_for(self._webhook.idle.wait(), timeout)

    def received(self, user: User) -> list[Message]:
        """The bot's messages a person sees, as they stand now, oldest first."""
        return self.chat(user).received

    async def wait_received(
        self, user: User, count: int = 1, timeout: float = 5.0
    ) -> list[Message]:
        """The bot's messages once there are at least `count`.

        Raises TimeoutError after `timeout` real seconds.
        """

        def enough() -> list[Message]:
            messages = self.received(user)
            return messages if len(messages) >= count else []

        return await self._effects.until(enough, timeout)

    def raw_update(self, body: dict[str, Any]) -> int:
        """Queue any rubbish under the next identifier, unless it brings an `update_id`."""
        return self._queue.push("raw", body, None)

    def redeliver(self, update_id: int) -> None:
        """Deliver an update again, the same in all. Raises KeyError for an unknown one."""
        self._queue.again(update_id)

    def jump_update_id(self, by: int) -> None:
        """Let identifiers go on elsewhere, as after a quiet week. See UpdateQueue.jump."""
        self._queue.jump(by)

    async def _reply(self, method: str, args: Any) -> None:
        await self._api.carry_out(method, args)
