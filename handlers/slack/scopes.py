"""What the Slack app must be allowed: each scope, and the Web API methods or features that need it.

The scopes are those of each method's page in Slack's reference. A method that is called and stands
nowhere here fails the test of the manifest.
"""

from collections.abc import Mapping

REQUIRED_SCOPES: Mapping[str, tuple[str, ...]] = {
    "channels:history": ("conversations.history",),
    "channels:read": ("conversations.info",),
    "chat:write": ("chat.postMessage", "chat.update", "chat.postEphemeral", "chat.delete"),
    "files:write": (
        "files.getUploadURLExternal",
        "files.completeUploadExternal",
        "files.delete",
    ),
    "groups:history": ("conversations.history",),
    "groups:read": ("conversations.info",),
    "im:history": ("conversations.history",),
    "im:write": ("conversations.open",),
    "users:read": ("users.info", "bots.info"),
}
"""Of the bot token (xoxb-…)."""

FEATURE_SCOPES: Mapping[str, tuple[str, ...]] = {"commands": ("/parley",)}
"""Of the bot token, for what calls no method: Slack brings a typed command only to an app that has
it. Everything else works without."""

ADVISORY_SCOPES = frozenset({"channels:read", "groups:read"})
"""Of those, what only `parley doctor` uses: it sees less without them, the bot works."""

OPTIONAL_SCOPES: Mapping[str, tuple[str, ...]] = {"channels:join": ("conversations.join",)}
"""Used where it is granted: `parley doctor --fix` then joins a public channel by itself."""

APP_SCOPES: Mapping[str, tuple[str, ...]] = {"connections:write": ("apps.connections.open",)}
"""Of the app token (xapp-…)."""

UNSCOPED_METHODS = frozenset({"auth.test", "views.open", "views.publish"})
"""Methods that any bot token may call."""
