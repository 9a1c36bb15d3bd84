"""Slack as the desk's channel."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
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
    SaidPicture,
)
from bot.services.ports import CardGone, Member, Obstacle, Posted
from bot.store.cards import Place
from handlers.slack.blocks import section
from handlers.slack.cards import CardPainter
from handlers.slack.client import ERRORS, asked, code_of, translated
from handlers.slack.home import home_view
from handlers.slack.members import Teams, member_of
from handlers.slack.notes import alarm_buttons, alarm_text, note_message, plain_alarm
from handlers.slack.removal import obstacle, removed
from handlers.slack.said import said_message
from handlers.slack.threads import CardThreads

log = structlog.get_logger(__name__)

_EVENT_TYPE = "parley_card"
_GONE = frozenset({"message_not_found", "cant_update_message"})
_HISTORY_PAGES = 5
_PEOPLE = frozenset("UW")
"""What a person's id begins with; a channel's does with C, G or D."""
_SKEW = timedelta(hours=1)
"""How far Slack's clock may be from ours when a card is looked for."""


@dataclass(frozen=True)
class Channels:
    """Where the desk works."""

    sales: str
    sla: str

    def at(self, place: Place) -> str:
        """The channel of a place that is no person's."""
        return self.sales if place == Place.SALES else self.sla


class SlackDesk(CardThreads):
    """Shows inquiries to the desk. Fulfils `bot.services.ports.DeskChannel`.

    `language` is the desk's: of cards and alarms, which everybody reads. `now` tells the time by
    which a person's status in Slack runs out.
    """

    def __init__(
        self,
        client: AsyncWebClient,
        channels: Channels,
        language: str,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(client, language, channels.sla)
        self._channels = channels
        self._painter = CardPainter(language)
        self._now = now
        self._team: str | None = None

    async def post_card(self, place: Place, picture: CardPicture) -> Posted:
        """Post a new card, with metadata by which it is found again."""
        text, blocks = self._painter.card(place, picture)
        where = await self._where(place)
        answer = await asked(
            lambda: self._client.chat_postMessage(
                channel=where,
                text=text,
                blocks=blocks,
                metadata=_metadata(picture.id, place),
                unfurl_links=False,
                unfurl_media=False,
            )
        )
        return Posted(str(answer.get("channel") or where), str(answer["ts"]))

    async def update_card(self, posted: Posted, place: Place, picture: CardPicture) -> None:
        """Show the newest picture on a card. Raises CardGone."""
        text, blocks = self._painter.card(place, picture)
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
        """Read the channel's history for a card's metadata.

        Direct messages that we may not read hold no card: a manager who is called twice is better
        off than one who is not called.
        """
        channel, cursor = await self._where(place), ""
        wanted = _metadata(inquiry, place)["event_payload"]
        for _ in range(_HISTORY_PAGES):
            try:
                page = await asked(partial(self._page, channel, since, cursor))
            except Refused:
                if place.person is None:
                    raise
                return None
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
        """Tell one person: in the sales channel or where they typed a command, or directly where
        they, or we, are not in it."""
        text, blocks = note_message(note, language)
        channel = note.channel or self._channels.sales
        try:
            await asked(
                lambda: self._client.chat_postEphemeral(
                    channel=channel, user=person, text=text, blocks=blocks
                )
            )
        except Refused:
            direct = await self._direct(person)
            await asked(
                lambda: self._client.chat_postMessage(channel=direct, text=text, blocks=blocks)
            )

    async def say(
        self, where: Posted | PersonId | str | None, said: SaidPicture, *, broadcast: bool = False
    ) -> None:
        """Say something in a thread, to a person, in a channel, or in the SLA channel."""
        thread: str | None = None
        if isinstance(where, Posted):
            channel, thread = where.channel, where.ts
        elif where is None:
            channel = self._channels.sla
        else:
            channel = await self._direct(PersonId(where)) if where[:1] in _PEOPLE else where
        elsewhere = isinstance(where, str) and channel == where != self._channels.sla
        sla = self._channels.sla if elsewhere else None
        text, blocks = said_message(said, self._language, sla)
        await asked(
            lambda: self._client.chat_postMessage(
                channel=channel,
                thread_ts=thread,
                reply_broadcast=broadcast and thread is not None,
                text=text,
                blocks=blocks,
                unfurl_links=False,
                unfurl_media=False,
            )
        )

    async def alarm(self, alarm: AlarmPicture) -> None:
        """Tell whoever runs the desk."""
        text, buttons = alarm_text(alarm, self._language), alarm_buttons(alarm, self._language)
        blocks = [section(text), *buttons] if buttons else None
        await asked(
            lambda: self._client.chat_postMessage(
                channel=self._channels.sla, text=text, blocks=blocks
            )
        )

    def alarm_words(self, alarm: AlarmPicture) -> str:
        """The same as literal text, for another channel."""
        return plain_alarm(alarm, self._language)

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
        return member_of(answer["user"], person, Teams(self._team, team), self._now())

    async def _where(self, place: Place) -> str:
        """The channel of a place; a person's direct messages are opened for it."""
        if place.person is None:
            return self._channels.at(place)
        return await self._direct(place.person)

    async def _direct(self, person: PersonId) -> str:
        opened = await asked(lambda: self._client.conversations_open(users=[person]))
        return str(opened["channel"]["id"])


def _metadata(inquiry: InquiryId, place: Place) -> dict[str, Any]:
    return {
        "event_type": _EVENT_TYPE,
        "event_payload": {"inquiry": int(inquiry), "effect": f"card:{inquiry}:{place}"},
    }
