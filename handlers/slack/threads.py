"""What hangs under a card: a buyer's files, and words about those that did not come over."""

from collections.abc import AsyncIterator

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.errors import OutcomeUnknown, Refused
from bot.domain.report import WeekReport
from bot.services.ports import Posted
from handlers.slack.client import asked, translated
from handlers.slack.notes import missing_file_text
from handlers.slack.removal import removed
from handlers.slack.report import report_message


class CardThreads:
    """The part of `bot.services.ports.DeskChannel` that brings files and takes them back."""

    def __init__(self, client: AsyncWebClient, language: str, sla_channel: str) -> None:
        self._client = client
        self._sla_channel = sla_channel
        self._language = language

    async def relay_file(
        self, thread: Posted, name: str, size: int, pieces: AsyncIterator[bytes]
    ) -> str:
        """Upload a file into the card's thread, streaming, in Slack's three steps."""
        return await self._upload(thread.channel, thread.ts, name, size, pieces)

    async def post_report(self, report: WeekReport, picture: bytes) -> None:
        """Post the week's report in the SLA channel, and its picture below it: what hangs in a
        thread is looked at by nobody."""
        channel = self._sla_channel
        text, blocks = report_message(report, self._language)
        await asked(
            lambda: self._client.chat_postMessage(channel=channel, text=text, blocks=blocks)
        )
        name = f"parley-{report.week}.png"
        await self._upload(channel, None, name, len(picture), _at_once(picture))

    async def _upload(
        self, channel: str, ts: str | None, name: str, size: int, pieces: AsyncIterator[bytes]
    ) -> str:
        pieces = await _begun(pieces)
        ticket = await asked(
            lambda: self._client.files_getUploadURLExternal(filename=name, length=size)
        )
        try:
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=120)) as session,
                session.post(
                    ticket["upload_url"], data=pieces, headers={"Content-Length": str(size)}
                ) as answer,
            ):
                if answer.status != 200:
                    raise Refused(f"Slack's upload answered {answer.status}")
        except aiohttp.ClientError as error:
            raise translated(error) from None
        file = str(ticket["file_id"])
        try:
            await asked(
                lambda: self._client.files_completeUploadExternal(
                    files=[{"id": file, "title": name}], channel_id=channel, thread_ts=ts
                )
            )
        except OutcomeUnknown as error:
            raise OutcomeUnknown(str(error), perhaps=file) from None
        return file

    async def name_file(self, thread: Posted, name: str, problem: str) -> Posted:
        """Say in the card's thread which file is missing from it."""
        text = missing_file_text(name, problem, self._language)
        answer = await asked(
            lambda: self._client.chat_postMessage(
                channel=thread.channel, thread_ts=thread.ts, text=text
            )
        )
        return Posted(str(answer.get("channel") or thread.channel), str(answer["ts"]))

    async def remove_file(self, file: str) -> bool:
        """Remove a file we uploaded."""
        return await removed(lambda: self._client.files_delete(file=file))

    async def remove_note(self, note: Posted) -> bool:
        """Remove a message of ours."""
        return await removed(lambda: self._client.chat_delete(channel=note.channel, ts=note.ts))


async def _at_once(whole: bytes) -> AsyncIterator[bytes]:
    yield whole


async def _begun(pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The same pieces, the first of them in hand.

    What the source refuses is so raised as its own refusal, not as a broken upload.
    """
    first = await anext(pieces, b"")

    async def all_of_them() -> AsyncIterator[bytes]:
        yield first
        async for piece in pieces:
            yield piece

    return all_of_them()
