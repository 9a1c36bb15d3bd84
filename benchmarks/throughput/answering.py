"""The work that the peers share: what Parley's own pure parts decide and draw for a message.

Reading, deciding and the card are Parley's own functions, so that the systems differ only in how
they come by a message, keep it and send what follows from it.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, TypeVar

import aiohttp
from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from telegram.error import TelegramError

from benchmarks.throughput.questions import shipped_librarian, somebody
from bot.domain.effects import Deed
from bot.domain.ids import InquiryId
from bot.domain.inquiry import Decision, Inquiry
from bot.domain.passing import burst_ended
from bot.domain.policy import Policy
from bot.domain.receive import hear, opened
from bot.services.pictures import CardPicture, ShownDeed, ShownMessage
from handlers.slack.cards import CardPainter, Drawn

_TRIES = 5
_FIRST_PAUSE_SECONDS = 0.1
_Result = TypeVar("_Result")


@dataclass(frozen=True)
class Heard:
    """What a handler takes from an update."""

    number: int
    chat: int
    name: str
    language: str | None
    text: str


@dataclass(frozen=True)
class Plan:
    """What follows from a message: a card, an answer, and the card that says it was sent."""

    card: Drawn
    answer: str
    sent: Drawn


class Desk:
    """Reads, decides and draws. Nothing here waits for anything."""

    def __init__(self) -> None:
        self._librarian = shipped_librarian()
        self._policy = Policy(automatic_replies=True, automatic_replies_earned=False)
        self._painter = CardPainter("en")

    def plan(self, heard: Heard) -> Plan:
        """Decide on a message. Raises ValueError where the library is not sure."""
        now = datetime.now(UTC)
        buyer = somebody(heard.name, heard.language, now)
        opinion = self._librarian.read(heard.text, buyer, None)
        proposal = self._librarian.propose(opinion, buyer, now)
        start = replace(opened(opinion.heard, now), id=InquiryId(heard.number))
        decided = hear(start, opinion.heard, proposal, now, self._quiet())
        released = burst_ended(
            decided.inquiry, automatic_replies=True, now=now, policy=self._policy
        )
        if not released.drafts:
            raise ValueError("nothing was decided to be sent")
        answer = released.drafts[-1].text
        return Plan(self._draw(heard, decided, now), answer, self._draw(heard, released, now))

    def _quiet(self) -> Policy:
        # The inquiry has a number already, which would make its first message part of a burst.
        return replace(self._policy, burst_quiet=self._policy.burst_quiet * 0)

    def _draw(self, heard: Heard, decided: Decision, now: datetime) -> Drawn:
        inquiry: Inquiry = decided.inquiry
        released = tuple(draft for draft in decided.drafts if draft.status != "proposed")
        deeds = (ShownDeed(now, Deed.SENT_AUTOMATICALLY, None),) if released else ()
        return self._painter.sales_card(
            CardPicture(
                inquiry=inquiry,
                buyer=heard.name,
                handle=None,
                country=None,
                zone=None,
                blocked=False,
                language=inquiry.language,
                messages=(ShownMessage(heard.text, "text", now, False),),
                earlier=0,
                released=released,
                deeds=deeds,
                names={},
                due_at=None,
                overdue=False,
                doubtful_notices=0,
                automatic_replies=True,
                now=now,
            )
        )


async def keep_trying(call: Callable[[], Awaitable[_Result]]) -> _Result:
    """Call, and again after a tenth of a second, then twice that and so on, five times in all."""
    for tried in range(_TRIES):
        try:
            return await call()
        except (TelegramError, SlackClientError, aiohttp.ClientError):
            if tried == _TRIES - 1:
                raise
            await asyncio.sleep(_FIRST_PAUSE_SECONDS * 2**tried)
    raise AssertionError("the last try returns or raises")


class SlackCards:
    """Posts and updates cards with one session, which keeps its connections."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.client = AsyncWebClient(
            token=os.environ["SLACK_BOT_TOKEN"],
            base_url=os.environ["SLACK_API_URL"],
            session=session,
        )
        self._channel = os.environ["SLACK_SALES_CHANNEL"]

    async def post(self, card: Drawn) -> dict[str, Any]:
        """Post a card; where it hangs, as `chat.update` wants it."""
        text, blocks = card
        answer = await self.client.chat_postMessage(
            channel=self._channel,
            text=text,
            blocks=blocks,
            unfurl_links=False,
            unfurl_media=False,
        )
        return {"channel": answer["channel"], "ts": answer["ts"]}

    async def update(self, hanging: dict[str, Any], card: Drawn) -> None:
        """Show something else on it."""
        text, blocks = card
        await self.client.chat_update(**hanging, text=text, blocks=blocks)
