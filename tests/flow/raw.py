"""Updates as Telegram would send them, for what the sandbox's people cannot do."""

from typing import Any

from sandbox.telegram import User
from tests.flow.stage import Stage


def private_message(stage: Stage, user: User, **content: Any) -> int:
    """A message of any content in a person's chat with the bot."""
    number = 900_001 + len(stage.telegram.chat(user).messages) + stage.telegram.pending
    person = {"id": user.id, "is_bot": False, "first_name": user.first_name}
    if user.language_code is not None:
        person["language_code"] = user.language_code
    message = {
        "message_id": number,
        "from": person,
        "chat": {"id": user.id, "type": "private", "first_name": user.first_name},
        "date": int(stage.clock.now().timestamp()),
    }
    stage.telegram.chat(user).known = True
    return stage.telegram.raw_update({"message": message | content})
