"""Slack as the desk's channel."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.domain.errors import Refused
from bot.domain.ids import InquiryId, PersonId
from bot.services.pictures import (
    AlarmPicture,
    CardPicture,
    HomePicture,
    NotePicture,
    RedactedCard,
)
from bot.services.ports import CardGone, Member, Obstacle, Posted
from bot.store.cards import Place
from handlers.slack.blocks import Block
from handlers.slack.cards import CardPainter
from handlers.slack.client import ERRORS, asked, code_of, translated
from handlers.slack.home import home_view
from handlers.slack.notes import alarm_text, note_message
from handlers.slack.removal import obstacle, removed
from handlers.slack.threads import CardThreads

log = structlog.get_logger(__name__)

_EVENT_TYPE = "parley_card"
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


class SlackDesk(CardThreads):
    """Shows inquiries to the desk. Fulfils `bot.services.ports.DeskChannel`.

    `language` is the desk's: of cards and alarms, which everybody reads.
    """

    def __init__(self, client: AsyncWebClient, channels: Channels, language: str) -> None:
        super().__init__(client, language)
        self._channels = channels
        self._painter = CardPainter(language)
        self._team: str | None = None

    async def post_card(self, place: Place, picture: CardPicture) -> Posted:
        """Post a new card, with metadata by which it is found again."""
        text, blocks = self._paint(place, picture)
        answer = await asked(
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
        except ERRORS as error:
            raise translated(error) from None

    async def redact_card(self, posted: Posted, place: Place, card: RedactedCard) -> None:
        """Put a card's remains in its place, in the notification too. Raises CardGone."""
        text, blocks = self._painter.redacted(card)
        standing = await removed(
            lambda: self._client.chat_update(
                channel=posted.channel,
                ts=posted.ts,
                text=text,
                blocks=blocks,
                attachments=[],
                metadata=_metadata(card.id, place),
            )
        )
        if not standing:
            raise CardGone("the card was removed")

    async def find_card(self, place: Place, inquiry: InquiryId, since: datetime) -> Posted | None:
        """Read the channel's history for a card's metadata."""
        channel, cursor = self._channels.at(place), ""
        wanted = _metadata(inquiry, place)["event_payload"]
        for _ in range(_HISTORY_PAGES):
            page = await asked(partial(self._page, channel, since, cursor))
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

    async def whisper(self, person: PersonId, note: NotePicture, language: str) -> None:
        """Tell one person: in the sales channel, or directly where they are not in it."""
        text, blocks = note_message(note, language)
        try:
            await asked(
                lambda: self._client.chat_postEphemeral(
                    channel=self._channels.sales, user=person, text=text, blocks=blocks
                )
            )
        except Refused:
            opened = await asked(lambda: self._client.conversations_open(users=[person]))
            channel = opened["channel"]["id"]
            await asked(
                lambda: self._client.chat_postMessage(channel=channel, text=text, blocks=blocks)
            )

    async def alarm(self, alarm: AlarmPicture) -> None:
        """Tell whoever runs the desk."""
        text = alarm_text(alarm, self._language)
        await asked(lambda: self._client.chat_postMessage(channel=self._channels.sla, text=text))

    def obstacle(self, problem: str) -> Obstacle:
        """Why something still stands."""
        return obstacle(problem)

    async def show_home(self, person: PersonId, picture: HomePicture, language: str) -> None:
        """Draw the app's home."""
        view = home_view(picture, language)
        await asked(lambda: self._client.views_publish(user_id=person, view=view))

    async def member(self, person: PersonId, team: str | None) -> Member:
        """Look a person up: members of the own workspace act; guests, bots and others do not."""
        if self._team is None:
            own = await asked(self._client.auth_test)
            self._team = str(own.get("team_id") or "")
        try:
            answer = await asked(lambda: self._client.users_info(user=person, include_locale=True))
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
        locale = user.get("locale")
        said = locale if isinstance(locale, str) else None
        return Member(str(name), self._bar(user, team), said)

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
