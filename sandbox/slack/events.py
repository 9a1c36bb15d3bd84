"""The Events API: what happens in the workspace, told to the bot where it subscribed."""

from sandbox.clock import SharedClock
from sandbox.slack.channels import Channel
from sandbox.slack.deliveries import Deliveries
from sandbox.slack.envelopes import Delivery, Sort
from sandbox.slack.ids import Ids
from sandbox.slack.payloads import channel_type, event_callback
from sandbox.slack.schema import Json

SUBSCRIPTIONS = frozenset(
    {
        "app_home_opened",
        "app_mention",
        "app_uninstalled",
        "channel_archive",
        "channel_unarchive",
        "member_joined_channel",
        "member_left_channel",
        "message.channels",
        "message.groups",
        "message.im",
        "message.mpim",
        "tokens_revoked",
        "user_change",
    }
)


class EventFeed:
    """Tells the bot of events. `subscriptions` are the app's, as its settings page lists them."""

    def __init__(self, clock: SharedClock, ids: Ids, deliveries: Deliveries) -> None:
        self.subscriptions = set(SUBSCRIPTIONS)
        self._clock = clock
        self._ids = ids
        self._deliveries = deliveries

    def tell(self, event: Json, channel: Channel | None = None) -> Delivery | None:
        """Deliver an event; None where the app did not subscribe or is not in the channel.

        A message event is subscribed to by the sort of its conversation ("message.channels").
        """
        name = str(event["type"])
        if name == "message" and channel is not None:
            name = f"message.{_PLURALS[channel_type(channel)]}"
        if name not in self.subscriptions or (channel is not None and not channel.has_bot):
            return None
        return self.force(event, channel)

    def force(self, event: Json, channel: Channel | None = None) -> Delivery:
        """Deliver an event, whatever the app subscribed to."""
        payload = event_callback(event, self._ids.new("Ev"), self._clock.now())
        return self._deliveries.send(
            Sort.EVENT,
            payload,
            name=str(event["type"]),
            channel=channel.id if channel is not None else None,
        )


_PLURALS = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}
