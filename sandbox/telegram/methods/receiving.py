"""How the bot gets its updates: by polling or by webhook, never by both."""

from typing import Any

from sandbox.telegram.arguments import Arguments
from sandbox.telegram.methods import Described, Handler
from sandbox.telegram.polling import Polling, set_allowed
from sandbox.telegram.updates import UpdateQueue
from sandbox.telegram.webhook import Webhook


class Receiving:
    """The methods of the two ways."""

    def __init__(self, queue: UpdateQueue, polling: Polling, webhook: Webhook) -> None:
        """Switch between the two."""
        self._queue = queue
        self._polling = polling
        self._webhook = webhook

    def handlers(self) -> dict[str, Handler]:
        """The methods by name."""
        return {
            "getUpdates": self.get_updates,
            "setWebhook": self.set_webhook,
            "deleteWebhook": self.delete_webhook,
            "getWebhookInfo": self.get_webhook_info,
        }

    async def get_updates(self, args: Arguments) -> list[dict[str, Any]]:
        """A batch, at once or after waiting."""
        return await self._polling.get_updates(args, webhook=bool(self._webhook.url))

    async def set_webhook(self, args: Arguments) -> Described:
        """Deliver to an address from now on."""
        set_allowed(self._queue, args)
        done = await self._webhook.set(args)
        if self._webhook.url:
            self._polling.end_for_webhook()
        return Described(True, done)

    async def delete_webhook(self, args: Arguments) -> Described:
        """Deliver to nowhere."""
        return Described(True, await self._webhook.remove(args))

    def get_webhook_info(self, _: Arguments) -> dict[str, Any]:
        """Where updates go and how that fares."""
        return self._webhook.info()
