"""Judges a channel of the desk: there, open, and the bot in it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.services.findings import Finding

_Call = Callable[[], Awaitable[AsyncSlackResponse]]
_CHECK = "Slack channel"
_FIND_ID = "click the channel's name in Slack, then About: the id (C…) stands at the end"


@dataclass(frozen=True)
class ChannelCheck:
    """How to ask, and what may be put right. `ask` gives refusals as answers."""

    ask: Callable[[_Call], Awaitable[AsyncSlackResponse]]
    client: AsyncWebClient
    bot: str
    may_join: bool
    fix: bool


async def judge_channel(check: ChannelCheck, channel: str, settings: str) -> Finding:
    """`settings` are the names of those that hold this id."""
    answer = await check.ask(lambda: check.client.conversations_info(channel=channel))
    if answer.get("error") == "missing_scope":
        return await _judge_by_history(check, channel, settings)
    if answer.get("ok") is not True:
        return _unknown(check, channel, settings, str(answer.get("error")))
    room: Any = answer["channel"]
    name = f"#{room.get('name') or channel}"
    if room.get("is_im") or room.get("is_mpim"):
        return Finding.problem(
            _CHECK,
            f"{settings} names a direct conversation, which the desk cannot share",
            f"make a channel, invite @{check.bot}, and put its id there ({_FIND_ID})",
        )
    if room.get("is_archived"):
        return Finding.problem(
            _CHECK,
            f"{settings}: {name} is archived, so no card can be posted",
            f"open {name} in Slack and choose Unarchive, then write /invite @{check.bot} in it;"
            f" or put another channel's id in {settings}",
        )
    if room.get("is_member"):
        return Finding.ok(_CHECK, f"{settings}: {name}, the bot is in it")
    return await _outside(check, channel, settings, name, private=bool(room.get("is_private")))


async def _judge_by_history(check: ChannelCheck, channel: str, settings: str) -> Finding:
    """Without the scope to look: whether its history may be read says nearly the same."""
    answer = await check.ask(lambda: check.client.conversations_history(channel=channel, limit=1))
    error = str(answer.get("error") or "")
    if error == "not_in_channel":
        return await _outside(check, channel, settings, channel, private=False)
    if error == "missing_scope":
        return Finding.warning(
            _CHECK,
            f"{settings}: {channel} cannot be looked at without the scopes named above",
            "add them, then run parley doctor again",
        )
    if error:
        return _unknown(check, channel, settings, error)
    return Finding.ok(_CHECK, f"{settings}: {channel}, the bot is in it (whether it is archived"
                      " cannot be seen without channels:read)")  # fmt: skip


async def _outside(
    check: ChannelCheck, channel: str, settings: str, name: str, *, private: bool
) -> Finding:
    says = f"{settings}: the bot is not in {name}, so it can post nothing there"
    invite = f"write in {name}, in Slack: /invite @{check.bot}"
    if private or not check.may_join:
        return Finding.problem(_CHECK, says, invite)
    if not check.fix:
        return Finding.problem(_CHECK, says, f"{invite}; or run: parley doctor --fix (it joins)")
    joined = await check.ask(lambda: check.client.conversations_join(channel=channel))
    if joined.get("ok") is True:
        return Finding.mended(_CHECK, f"{settings}: the bot joined {name}")
    return Finding.problem(_CHECK, f"{says}; joining was refused ({joined.get('error')})", invite)


def _unknown(check: ChannelCheck, channel: str, settings: str, error: str) -> Finding:
    if error in {"channel_not_found", "invalid_channel"}:
        return Finding.problem(
            _CHECK,
            f"{settings}: there is no channel {channel} in this workspace, or it is private and"
            " the bot is not in it",
            f"if it is private, write in it: /invite @{check.bot}; otherwise put the right id"
            f" there ({_FIND_ID})",
        )
    return Finding.warning(
        _CHECK,
        f"{settings}: Slack would not show {channel} ({error})",
        "run parley doctor again in a minute",
    )
