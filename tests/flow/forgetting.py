"""A buyer who sees and deletes their data, and what is left of them anywhere."""

import json
from collections.abc import Callable
from pathlib import Path

from bot.localise import buyer_privacy, buyer_receipt
from bot.localise.words import Words
from sandbox.telegram import Message, User
from tests.flow.stage import Stage

ES = Words("es")


def beginning(text: Callable[[str], str]) -> str:
    """How a text begins, up to the time that stands in it."""
    return text("\0").partition("\0")[0]


CONFIRMED = beginning(lambda at: buyer_privacy.deleted(ES, at))
RECEIPT = beginning(lambda at: buyer_receipt.heading(ES, at))


async def asked_about_privacy(stage: Stage, user: User) -> Message:
    """The answer to /privacy."""
    stage.telegram.say(user, "/privacy")
    said = stage.telegram.chat(user).messages[-1]
    return await with_button(stage, user, "privacy:see", after=said.message_id)


async def pressed(stage: Stage, user: User, data: str, message: Message) -> str:
    """Press a button; returns the word that is shown in passing."""
    seen = len(stage.telegram.toasts(user))
    stage.telegram.press(user, data, message)
    toasts = await stage.until(lambda: stage.telegram.toasts(user)[seen:])
    return toasts[0]


async def with_button(stage: Stage, user: User, data: str, after: int = 0) -> Message:
    """Wait for a message that offers this button, behind the one of this number."""

    def look() -> Message | None:
        for message in stage.telegram.chat(user).messages:
            if message.message_id > after and any(
                each.data == data for row in message.buttons for each in row
            ):
                return message
        return None

    found = await stage.until(look)
    assert found is not None
    return found


async def about_to_delete(stage: Stage, user: User) -> Message:
    """The message under which one more press deletes everything."""
    question = await asked_about_privacy(stage, user)
    await pressed(stage, user, "privacy:delete", question)
    return await with_button(stage, user, "privacy:erase")


async def erased(stage: Stage, user: User) -> str:
    """Delete everything; returns the confirmation."""
    question = await about_to_delete(stage, user)
    stage.telegram.press(user, "privacy:erase", question)
    return await said(stage, user, CONFIRMED)


async def said(stage: Stage, user: User, start: str) -> str:
    """Wait for a message of ours that begins so."""
    return (await stage.until(lambda: all_said(stage, user, start)))[0]


def all_said(stage: Stage, user: User, start: str) -> list[str]:
    """Every message of ours that begins so."""
    return [each.text for each in stage.telegram.received(user) if each.text.startswith(start)]


def in_slack(stage: Stage) -> str:
    """All that a person can read in Slack now, in notifications and metadata too."""
    slack = stage.slack
    messages = [each for channel in slack.channels for each in slack.messages(channel.id)]
    files = [(file.name, (file.content or b"").decode("utf-8", "replace")) for file in slack.files]
    payloads = [message.payload(with_metadata=True) for message in messages]
    return json.dumps([payloads, files], ensure_ascii=False)


def on_disk(database: Path) -> bytes:
    """The database's bytes, those of its log too."""
    return b"".join(path.read_bytes() for path in database.parent.glob(f"{database.name}*"))
