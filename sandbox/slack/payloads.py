"""The payloads Slack sends a bot when people do something."""

from datetime import datetime

from sandbox.slack.channels import Channel, Kind
from sandbox.slack.ids import as_ts
from sandbox.slack.messages import Message
from sandbox.slack.people import APP_ID, BOT_USER_ID, TEAM_DOMAIN, TEAM_ID, Person
from sandbox.slack.schema import Json
from sandbox.slack.views import View

VERIFICATION_TOKEN = "sandbox-verification-token"


def event_callback(event: Json, event_id: str, at: datetime) -> Json:
    """The outer object of an event."""
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": TEAM_ID,
        "context_team_id": TEAM_ID,
        "context_enterprise_id": None,
        "api_app_id": APP_ID,
        "event": event,
        "type": "event_callback",
        "event_id": event_id,
        "event_time": int(at.timestamp()),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": TEAM_ID,
                "user_id": BOT_USER_ID,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": f"4-{event_id}",
    }


def message_event(message: Message, channel: Channel) -> Json:
    """A message somebody posted, the bot too."""
    event = message.payload() | {
        "channel": message.channel,
        "event_ts": message.ts,
        "channel_type": channel_type(channel),
    }
    if message.files:
        event["subtype"] = "file_share"
    return event


def changed_event(message: Message, before: Message, channel: Channel, ts: str) -> Json:
    """A message that was edited."""
    return {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "message": message.payload(),
        "previous_message": before.payload(),
        "channel": message.channel,
        "ts": ts,
        "event_ts": ts,
        "channel_type": channel_type(channel),
    }


def deleted_event(message: Message, channel: Channel, ts: str) -> Json:
    """A message that was deleted."""
    return {
        "type": "message",
        "subtype": "message_deleted",
        "hidden": True,
        "deleted_ts": message.ts,
        "previous_message": message.payload(),
        "channel": message.channel,
        "ts": ts,
        "event_ts": ts,
        "channel_type": channel_type(channel),
    }


def channel_type(channel: Channel) -> str:
    """What events call the sort of a conversation."""
    names = {Kind.PUBLIC: "channel", Kind.PRIVATE: "group", Kind.DIRECT: "im", Kind.GROUP: "mpim"}
    return names[channel.kind]


def interaction(sort: str, person: Person, trigger_id: str | None) -> Json:
    """What all interaction payloads have in common."""
    payload: Json = {
        "type": sort,
        "user": person.brief(),
        "api_app_id": APP_ID,
        "token": VERIFICATION_TOKEN,
        "team": {"id": TEAM_ID, "domain": TEAM_DOMAIN},
        "enterprise": None,
        "is_enterprise_install": False,
    }
    if trigger_id is not None:
        payload["trigger_id"] = trigger_id
    return payload


def action(block: Json, element: Json, state: Json | None, at: datetime) -> Json:
    """The entry of `actions` for one press or choice. `state` is what a menu now holds."""
    entry: Json = {
        "action_id": element["action_id"],
        "block_id": block["block_id"],
        "type": element["type"],
        "action_ts": as_ts(int(at.timestamp() * 1_000_000)),
    }
    if element["type"] == "button":
        entry["text"] = element["text"]
        entry |= {name: element[name] for name in ("value", "style") if name in element}
    elif "placeholder" in element:
        entry["placeholder"] = element["placeholder"]
    return entry | {name: value for name, value in (state or {}).items() if name != "type"}


def on_message(
    message_ts: str, channel: Channel, *, ephemeral: bool, thread_ts: str | None
) -> Json:
    """The container of an act on a message."""
    container: Json = {
        "type": "message",
        "message_ts": message_ts,
        "channel_id": channel.id,
        "is_ephemeral": ephemeral,
    }
    if thread_ts is not None:
        container["thread_ts"] = thread_ts
    return container


def channel_brief(channel: Channel) -> Json:
    """The `channel` of interaction payloads."""
    name = "directmessage" if channel.kind is Kind.DIRECT else channel.name
    return {"id": channel.id, "name": name}


def view_submission(person: Person, view: View, trigger_id: str) -> Json:
    """A modal somebody submitted."""
    return interaction("view_submission", person, trigger_id) | {
        "view": view.payload(),
        "response_urls": [],
    }


def view_closed(person: Person, view: View, *, cleared: bool) -> Json:
    """A modal somebody closed, where the bot asked to be told."""
    return interaction("view_closed", person, None) | {
        "view": view.payload(),
        "is_cleared": cleared,
    }


def slash_command(
    person: Person, channel: Channel, command: str, text: str, trigger_id: str, response_url: str
) -> Json:
    """A command somebody typed. Slack sends these as a form, so all values are strings."""
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": TEAM_ID,
        "team_domain": TEAM_DOMAIN,
        "channel_id": channel.id,
        "channel_name": channel_brief(channel)["name"],
        "user_id": person.id,
        "user_name": person.name,
        "command": command,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": trigger_id,
    }
