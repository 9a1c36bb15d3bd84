"""Slack as the desk's channel."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.domain.errors import Refused, TransportError
from bot.domain.ids import InquiryId, PersonId
from bot.services.pictures import AlarmPicture, CardPicture, HomePicture, NotePicture
from bot.services.ports import Member, Posted
from bot.services.show import CardGone
from bot.store.cards import Place
from handlers.slack.blocks import Block
from handlers.slack.cards import CardPainter
from handlers.slack.client import code_of, translated
from handlers.slack.notes import alarm_text, home_view, missing_file_text, note_message

log = structlog.get_logger(__name__)

_Result = TypeVar("_Result")
_EVENT_TYPE = "parley_card"
_ERRORS = (SlackApiError, SlackClientError, aiohttp.ClientError, TimeoutError, ValueError)
_GONE = frozenset({"message_not_found", "cant_update_message"})
_HISTORY_PAGES = 5
_SKEW = timedelta(hours=1)
"""How far Slack's clock may be from ours when a card is looked for."""


@dataclass(frozen=True)
class Channels:
    """Where the desk works."""

    sales: str
    sla: str

    def at(self, place: Place) -> str:
        """The channel of a place."""
        return self.sla if place is Place.SLA else self.sales


class SlackDesk:
    """Shows inquiries to the desk. Fulfils `bot.services.ports.DeskChannel`."""

    def __init__(self, client: AsyncWebClient, channels: Channels, language: str) -> None:
        self._client = client
        self._channels = channels
        self._language = language
        self._painter = CardPainter(language)
        self._team: str | None = None

    async def post_card(self, place: Place, picture: CardPicture) -> Posted:
        """Post a new card, with metadata by which it is found again."""
        text, blocks = self._paint(place, picture)
        answer = await _asked(
            lambda: self._client.chat_postMessage(
                channel=self._channels.at(place),
                text=text,
                blocks=blocks,
                metadata=_metadata(picture.id, place),
                unfurl_links=False,
                unfurl_media=False,
            )
        )
        channel = answer.get("channel") or self._channels.at(place)
        return Posted(str(channel), str(answer["ts"]))

    async def update_card(self, posted: Posted, place: Place, picture: CardPicture) -> None:
        """Show the newest picture on a card. Raises CardGone."""
        text, blocks = self._paint(place, picture)
        try:
            await self._client.chat_update(
                channel=posted.channel,
                ts=posted.ts,
                text=text,
                blocks=blocks,
                metadata=_metadata(picture.id, place),
            )
        except SlackApiError as error:
            if code_of(error) in _GONE:
                raise CardGone("the card was removed") from None
            raise translated(error) from None
        except _ERRORS as error:
            raise translated(error) from None

    async def find_card(self, place: Place, inquiry: InquiryId, since: datetime) -> Posted | None:
        """Read the channel's history for a card's metadata."""
        channel, cursor = self._channels.at(place), ""
        wanted = _metadata(inquiry, place)["event_payload"]
        for _ in range(_HISTORY_PAGES):
            page = await _asked(partial(self._page, channel, since, cursor))
            for message in page.get("messages") or []:
                metadata = message.get("metadata") or {}
                if metadata.get("event_payload") == wanted:
                    return Posted(channel, str(message["ts"]))
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                break
        return None

    async def _page(self, channel: str, since: datetime, cursor: str) -> AsyncSlackResponse:
        return await self._client.conversations_history(
            channel=channel,
            oldest=f"{(since - _SKEW).timestamp():.6f}",
            include_all_metadata=True,
            limit=200,
            cursor=cursor or None,
        )

    async def whisper(self, person: PersonId, note: NotePicture) -> None:
        """Tell one person: in the sales channel, or directly where they are not in it."""
        text, blocks = note_message(note, self._language)
        try:
            await _asked(
                lambda: self._client.chat_postEphemeral(
                    channel=self._channels.sales, user=person, text=text, blocks=blocks
                )
            )
        except Refused:
            opened = await _asked(lambda: self._client.conversations_open(users=[person]))
            channel = opened["channel"]["id"]
            await _asked(
                lambda: self._client.chat_postMessage(channel=channel, text=text, blocks=blocks)
            )

    async def alarm(self, alarm: AlarmPicture) -> None:
        """Tell whoever runs the desk."""
        text = alarm_text(alarm, self._language)
        await _asked(lambda: self._client.chat_postMessage(channel=self._channels.sla, text=text))

    async def relay_file(
        self, thread: Posted, name: str, size: int, pieces: AsyncIterator[bytes]
    ) -> None:
        """Upload a file into the card's thread, streaming, in Slack's three steps."""
        pieces = await _begun(pieces)
        ticket = await _asked(
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
        await _asked(
            lambda: self._client.files_completeUploadExternal(
                files=[{"id": ticket["file_id"], "title": name}],
                channel_id=thread.channel,
                thread_ts=thread.ts,
            )
        )

    async def name_file(self, thread: Posted, name: str, problem: str) -> None:
        """Say in the card's thread which file is missing from it."""
        text = missing_file_text(name, problem, self._language)
        await _asked(
            lambda: self._client.chat_postMessage(
                channel=thread.channel, thread_ts=thread.ts, text=text
            )
        )

    async def show_home(self, person: PersonId, picture: HomePicture) -> None:
        """Draw the app's home."""
        view = home_view(picture, self._language)
        await _asked(lambda: self._client.views_publish(user_id=person, view=view))

    async def member(self, person: PersonId, team: str | None) -> Member:
        """Look a person up: members of the own workspace act; guests, bots and others do not."""
        if self._team is None:
            own = await _asked(self._client.auth_test)
            self._team = str(own.get("team_id") or "")
        try:
            answer = await _asked(lambda: self._client.users_info(user=person))
        except Refused:
            return Member(person, "unknown")
        user = answer["user"]
        profile = user.get("profile") or {}
        name = (
            profile.get("display_name")
            or profile.get("real_name")
            or user.get("real_name")
            or user.get("name")
            or person
        )
        return Member(str(name), self._bar(user, team))

    def _bar(self, user: Mapping[str, Any], team: str | None) -> str | None:
        for flag, bar in (
            ("deleted", "deactivated"),
            ("is_bot", "bot"),
            ("is_restricted", "guest"),
            ("is_ultra_restricted", "guest"),
            ("is_stranger", "stranger"),
        ):
            if user.get(flag):
                return bar
        for home in (user.get("team_id"), team):
            if home and self._team and home != self._team:
                return "stranger"
        return None

    def _paint(self, place: Place, picture: CardPicture) -> tuple[str, list[Block]]:
        if place is Place.SLA:
            return self._painter.sla_card(picture)
        return self._painter.sales_card(picture)


def _metadata(inquiry: InquiryId, place: Place) -> dict[str, Any]:
    return {
        "event_type": _EVENT_TYPE,
        "event_payload": {"inquiry": int(inquiry), "effect": f"card:{inquiry}:{place}"},
    }


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


async def _asked(call: Callable[[], Awaitable[_Result]]) -> _Result:
    """Ask Slack; every failure becomes a TransportError."""
    try:
        return await call()
    except TransportError:
        raise
    except _ERRORS as error:
        raise translated(error) from None
