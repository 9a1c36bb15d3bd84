"""Tokens of the stand-in workspace and what each is allowed."""

from dataclasses import dataclass, field
from enum import Enum

from sandbox.slack.refusals import SlackRefusal

BOT_TOKEN = "xoxb-sandbox-0000000000-parley"
APP_TOKEN = "xapp-1-A0PARLEY01-sandbox"
SIGNING_SECRET = "sandbox-signing-secret-0000000000"

BOT_SCOPES = frozenset(
    {
        "app_mentions:read",
        "channels:history",
        "channels:join",
        "channels:read",
        "chat:write",
        "commands",
        "files:write",
        "groups:history",
        "groups:read",
        "im:history",
        "im:read",
        "im:write",
        "mpim:history",
        "mpim:read",
        "mpim:write",
        "users:read",
    }
)


APP_SCOPES = frozenset({"connections:write"})


class Token(Enum):
    """The sort of token a method takes."""

    BOT = "bot"
    APP = "app"


@dataclass
class Tokens:
    """Which tokens work, and the scopes each was granted; a test may take some away."""

    bot_token: str = BOT_TOKEN
    app_token: str = APP_TOKEN
    scopes: set[str] = field(default_factory=lambda: set(BOT_SCOPES))
    app_scopes: set[str] = field(default_factory=lambda: set(APP_SCOPES))
    revoked: set[str] = field(default_factory=set)

    def admit(self, token: str | None, wanted: Token, scope: str | None) -> None:
        """Let a call through, or raise SlackRefusal in the order Slack looks at a token."""
        if not token:
            raise SlackRefusal("not_authed")
        if token not in (self.bot_token, self.app_token):
            raise SlackRefusal("invalid_auth")
        if token in self.revoked:
            raise SlackRefusal("token_revoked")
        if token != (self.bot_token if wanted is Token.BOT else self.app_token):
            raise SlackRefusal("not_allowed_token_type")
        granted = self.scopes if wanted is Token.BOT else self.app_scopes
        if scope is not None and scope not in granted:
            provided = ",".join(sorted(granted))
            raise SlackRefusal("missing_scope", needed=scope, provided=provided)
