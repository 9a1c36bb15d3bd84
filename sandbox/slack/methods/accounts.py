"""auth.test, users.*, bots.info, apps.connections.open: who is who, the way into Socket Mode."""

from collections.abc import Callable
from dataclasses import dataclass

from sandbox.clock import SharedClock
from sandbox.slack.arguments import Is, Signature
from sandbox.slack.methods.conversations import paged
from sandbox.slack.methods.method import Method
from sandbox.slack.people import (
    APP_ID,
    BOT_ID,
    BOT_USER_ID,
    TEAM_DOMAIN,
    TEAM_ID,
    TEAM_NAME,
    People,
)
from sandbox.slack.refusals import SlackRefusal
from sandbox.slack.schema import Json
from sandbox.slack.scopes import Token


@dataclass(frozen=True)
class AccountMethods:
    """The methods about accounts. `socket_url` gives a fresh address for one websocket."""

    clock: SharedClock
    people: People
    socket_url: Callable[[], str]

    def all(self) -> list[Method]:
        """What to register."""
        locale = {"include_locale": Is.FLAG}
        listing = {**locale, "cursor": Is.TEXT, "limit": Is.NUMBER, "team_id": Is.TEXT}
        return [
            Method("auth.test", self.test, None, 4),
            Method(
                "users.info",
                self.info,
                "users:read",
                4,
                Signature({"user": Is.TEXT}, locale),
                takes_json=False,
            ),
            Method(
                "users.list", self.list, "users:read", 2, Signature({}, listing), takes_json=False
            ),
            Method(
                "bots.info",
                self.bot,
                "users:read",
                3,
                Signature({}, {"bot": Is.TEXT, "team_id": Is.TEXT}),
                takes_json=False,
            ),
            Method("apps.connections.open", self.connect, "connections:write", 1, token=Token.APP),
        ]

    def test(self, _: Json) -> Json:
        """auth.test."""
        return {
            "url": f"https://{TEAM_DOMAIN}.slack.com/",
            "team": TEAM_NAME,
            "user": self.people["parley"].name,
            "team_id": TEAM_ID,
            "user_id": BOT_USER_ID,
            "bot_id": BOT_ID,
            "is_enterprise_install": False,
        }

    def info(self, arguments: Json) -> Json:
        """users.info."""
        person = self.people.by_id(arguments["user"])
        with_locale = arguments.get("include_locale", False)
        return {"user": person.full(self.clock, with_locale=with_locale)}

    def list(self, arguments: Json) -> Json:
        """users.list: everybody, deactivated accounts and bots too."""
        with_locale = arguments.get("include_locale", False)
        members = [person.full(self.clock, with_locale=with_locale) for person in self.people]
        page, cursor = paged(members, arguments)
        return {
            "members": page,
            "cache_ts": int(self.clock.now().timestamp()),
            "response_metadata": {"next_cursor": cursor},
        }

    def bot(self, arguments: Json) -> Json:
        """bots.info: the one bot there is, and the app it belongs to."""
        if arguments.get("bot") != BOT_ID:
            raise SlackRefusal("bot_not_found")
        icons = {f"image_{size}": f"https://example.com/{size}.png" for size in (36, 48, 72)}
        bot = {
            "id": BOT_ID,
            "deleted": False,
            "name": self.people["parley"].name,
            "updated": 1_760_000_000,
            "app_id": APP_ID,
            "user_id": BOT_USER_ID,
            "icons": icons,
        }
        return {"bot": bot}

    def connect(self, _: Json) -> Json:
        """apps.connections.open: an address for one websocket."""
        return {"url": self.socket_url()}
