"""Judges Slack's tokens: accepted or not, of one app, allowed enough."""

import re
from typing import Any

from bot.services.findings import Finding
from handlers.slack.scopes import ADVISORY_SCOPES, FEATURE_SCOPES, REQUIRED_SCOPES

_PAGES = "at https://api.slack.com/apps, choose the app"
_APP_ID = re.compile(r"xapp-[0-9]+-(?P<app>A[A-Z0-9]+)-")
_MAKE_APP_TOKEN = (
    f"{_PAGES}, then Basic Information, App-Level Tokens: Generate one with the scope"
    " connections:write, and put it in SLACK_APP_TOKEN"
)
_COPY_BOT_TOKEN = (
    f"{_PAGES}, then OAuth & Permissions: copy the Bot User OAuth Token (xoxb-…) into"
    " SLACK_BOT_TOKEN"
)
_BUSY = frozenset({"ratelimited", "rate_limited", "service_unavailable", "internal_error"})
_ASKED = {**REQUIRED_SCOPES, **FEATURE_SCOPES}
_UNINSTALLED = frozenset({"account_inactive", "token_revoked", "token_expired"})


def judge_bot_token(refusal: str, own: Any) -> Finding:
    """By auth.test: its error, empty where it has none, and its answer."""
    check = "Slack bot token"
    if refusal in _BUSY:
        return _busy(check, refusal)
    if refusal in _UNINSTALLED:
        return Finding.problem(
            check,
            f"Slack no longer takes SLACK_BOT_TOKEN ({refusal}): the app was removed or"
            " reinstalled",
            f"{_PAGES}, then Install App: install it to the workspace again, and copy the Bot User"
            " OAuth Token (xoxb-…) into SLACK_BOT_TOKEN",
        )
    if refusal == "not_allowed_token_type":
        return Finding.problem(check, "SLACK_BOT_TOKEN holds no bot's token", _COPY_BOT_TOKEN)
    if refusal:
        return Finding.problem(check, f"Slack refuses SLACK_BOT_TOKEN ({refusal})", _COPY_BOT_TOKEN)
    if not own.get("bot_id"):
        return Finding.problem(
            check, "SLACK_BOT_TOKEN is a person's token, not the bot's", _COPY_BOT_TOKEN
        )
    return Finding.ok(check, f"opens @{own.get('user')} in {own.get('team')}")


def judge_app_token(refusal: str) -> Finding:
    """By the error of apps.connections.open, empty where it has none."""
    check = "Slack app token"
    if not refusal:
        return Finding.ok(check, "opens a socket")
    if refusal in _BUSY:
        return _busy(check, refusal)
    if refusal == "missing_scope":
        return Finding.problem(
            check, "SLACK_APP_TOKEN lacks the scope connections:write", _MAKE_APP_TOKEN
        )
    if refusal == "not_allowed_token_type":
        return Finding.problem(check, "SLACK_APP_TOKEN holds no app's token", _MAKE_APP_TOKEN)
    return Finding.problem(
        check,
        f"Slack refuses SLACK_APP_TOKEN ({refusal})",
        f"{_MAKE_APP_TOKEN}; on the page Socket Mode, see that it is enabled",
    )


def judge_same_app(app_token: str, bots_app: str) -> Finding | None:
    """Whether both tokens are of one app; None where that cannot be told."""
    match = _APP_ID.match(app_token)
    if match is None or not bots_app:
        return None
    check = "Slack tokens"
    if match["app"] == bots_app:
        return Finding.ok(check, f"both are of the app {bots_app}")
    return Finding.problem(
        check,
        f"SLACK_APP_TOKEN is of the app {match['app']}, SLACK_BOT_TOKEN of {bots_app}: cards are"
        " posted, but no click on them arrives",
        "take both tokens from the pages of one app:"
        f" https://api.slack.com/apps/{bots_app}/general has the app token that belongs to this"
        " bot",
    )


def judge_scopes(granted: frozenset[str] | None) -> list[Finding]:
    """What the bot token was granted, beside what the code calls."""
    check = "Slack scopes"
    if granted is None:
        return [
            Finding.warning(
                check,
                "Slack's answer did not tell them (a proxy may drop its headers)",
                f"{_PAGES}, then OAuth & Permissions: compare its scopes with"
                f" {', '.join(sorted(_ASKED))}",
            )
        ]
    missing = [scope for scope in sorted(_ASKED) if scope not in granted]
    if not missing:
        return [Finding.ok(check, f"all {len(_ASKED)} are granted")]
    return [_missing(scope) for scope in missing]


def _missing(scope: str) -> Finding:
    if scope in FEATURE_SCOPES:
        command = ", ".join(FEATURE_SCOPES[scope])
        return Finding.warning(
            "Slack scopes",
            f"the bot lacks {scope}, so nobody can type {command} (everything else works)",
            f"{_PAGES}, then Slash Commands: create {command} as deploy/slack-manifest.yaml has it,"
            " then Reinstall to Workspace and restart Parley",
        )
    methods = ", ".join(REQUIRED_SCOPES[scope])
    cure = (
        f"{_PAGES}, then OAuth & Permissions, Bot Token Scopes: add {scope}, then Reinstall to"
        " Workspace and restart Parley"
    )
    says = f"the bot lacks {scope}, needed by {methods}"
    if scope in ADVISORY_SCOPES:
        return Finding.warning("Slack scopes", f"{says} (for this check-up only)", cure)
    return Finding.problem("Slack scopes", says, cure)


def _busy(check: str, refusal: str) -> Finding:
    return Finding.warning(
        check, f"Slack did not look at it now ({refusal})", "run parley doctor again in a minute"
    )
