"""Reading what a message is to say, and refusing what Slack refuses of it."""

from collections.abc import Callable
from dataclasses import dataclass

from sandbox.slack.blocks import Surface, completed, fits, problems_of
from sandbox.slack.mentions import pings_of
from sandbox.slack.messages import Content
from sandbox.slack.refusals import SlackRefusal
from sandbox.slack.schema import Json

POST_TEXT = 40_000
"""Characters of a posted text. Slack's page says that more risks truncation; the stand-in refuses,
since a truncated reply is a fault of the bot."""
UPDATE_TEXT = 4_000
"""Characters of an updated text (docs.slack.dev/reference/methods/chat.update: msg_too_long)."""
_MARKDOWN_TEXT = 12_000
_MOST_ATTACHMENTS = 100


@dataclass(frozen=True)
class Reader:
    """Reads contents out of arguments. `new_block` mints ids for blocks that have none."""

    new_block: Callable[[], str]

    def read(self, arguments: Json, *, most: int, before: Content | None = None) -> Content:
        """What the message says, with what an update leaves out kept from `before`.

        Raises SlackRefusal no_text, msg_too_long, invalid_blocks, invalid_blocks_format,
        msg_blocks_too_long, markdown_text_conflict, too_many_attachments,
        invalid_attachments or invalid_metadata_format.
        """
        text = arguments.get("text", "")
        if len(text) > most:
            raise SlackRefusal("msg_too_long")
        blocks = self._blocks(arguments)
        attachments = _attachments(arguments)
        if not text.strip() and not blocks and not attachments:
            raise SlackRefusal("no_text")
        if before is not None:
            blocks = before.blocks if blocks is None else blocks
            attachments = before.attachments if attachments is None else attachments
        blocks = blocks or ()
        return Content(
            text=text,
            blocks=blocks,
            attachments=attachments or (),
            metadata=_metadata(arguments, before),
            pings=pings_of(
                text,
                blocks,
                mrkdwn=arguments.get("mrkdwn", True),
                link_names=arguments.get("link_names", False) or arguments.get("parse") == "full",
            ),
        )

    def _blocks(self, arguments: Json) -> tuple[Json, ...] | None:
        blocks = arguments.get("blocks")
        if "markdown_text" in arguments:
            if blocks is not None or arguments.get("text"):
                raise SlackRefusal("markdown_text_conflict")
            if len(arguments["markdown_text"]) > _MARKDOWN_TEXT:
                raise SlackRefusal("msg_too_long")
            blocks = [{"type": "markdown", "text": arguments["markdown_text"]}]
        if blocks is None:
            return None
        if not isinstance(blocks, list):
            raise SlackRefusal("invalid_blocks_format")
        problems = problems_of(blocks, Surface.MESSAGE)
        if problems:
            raise SlackRefusal("invalid_blocks", problems)
        if not fits(blocks):
            raise SlackRefusal("msg_blocks_too_long")
        return tuple(completed(blocks, self.new_block))


def _attachments(arguments: Json) -> tuple[Json, ...] | None:
    attachments = arguments.get("attachments")
    if attachments is None:
        return None
    if not isinstance(attachments, list) or not all(isinstance(each, dict) for each in attachments):
        raise SlackRefusal("invalid_attachments")
    if len(attachments) > _MOST_ATTACHMENTS:
        raise SlackRefusal("too_many_attachments")
    return tuple({"id": number, **each} for number, each in enumerate(attachments, start=1))


def _metadata(arguments: Json, before: Content | None) -> Json | None:
    if "metadata" not in arguments:
        return before.metadata if before is not None else None
    metadata = arguments["metadata"]
    if metadata == {}:
        return None
    if (
        not isinstance(metadata, dict)
        or not isinstance(metadata.get("event_type"), str)
        or not metadata["event_type"]
        or not isinstance(metadata.get("event_payload"), dict)
        or set(metadata) - {"event_type", "event_payload"}
    ):
        raise SlackRefusal("invalid_metadata_format")
    return metadata
