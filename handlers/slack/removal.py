"""Taking back what was shown in Slack, and why some of it stays."""

from collections.abc import Awaitable, Callable
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.services.ports import Obstacle
from handlers.slack.client import ERRORS, code_of, translated

GONE = frozenset({"message_not_found", "file_not_found", "file_deleted"})
"""What Slack says of a thing that is not there (any more)."""

_OBSTACLES = {
    "is_archived": Obstacle.ARCHIVED,
    "is_inactive": Obstacle.ARCHIVED,
    "channel_not_found": Obstacle.NO_ACCESS,
    "not_in_channel": Obstacle.NO_ACCESS,
    "cant_update_message": Obstacle.NOT_ALLOWED,
    "cant_delete_message": Obstacle.NOT_ALLOWED,
    "cant_delete_file": Obstacle.NOT_ALLOWED,
    "compliance_exports_prevent_deletion": Obstacle.NOT_ALLOWED,
    "edit_window_closed": Obstacle.NOT_ALLOWED,
    "missing_scope": Obstacle.NOT_ALLOWED,
    "no_permission": Obstacle.NOT_ALLOWED,
}


def obstacle(problem: str) -> Obstacle:
    """What a refusal's reason, which ends in Slack's name of the error, means for the buyer."""
    return _OBSTACLES.get(problem.rpartition(" ")[2], Obstacle.REFUSED)


async def removed(call: Callable[[], Awaitable[Any]]) -> bool:
    """Ask Slack to remove something; False where it was gone already. Raises TransportError."""
    try:
        await call()
    except SlackApiError as error:
        if code_of(error) in GONE:
            return False
        raise translated(error) from None
    except ERRORS as error:
        raise translated(error) from None
    return True
