"""The edge towards Slack's clicks: store first, acknowledge after.

Two things happen before anything is stored, because Slack allows no other way: a view is
opened (its trigger lives three seconds), and a submission is checked.
"""

import asyncio
import logging
import re
from collections.abc import Mapping
from typing import Any

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.effects import NoteKind
from bot.domain.errors import TransportError
from bot.domain.events import Malformed
from bot.domain.ids import PersonId
from bot.services.intake import Intake
from bot.services.modal import Forms
from handlers.slack.client import code_of, translated
from handlers.slack.modals import BLOCK, CALLBACK, problem_with, reply_modal
from handlers.slack.parse import inbound, read_value, submitted_text

log = structlog.get_logger(__name__)

OPENS_A_FORM = ("draft.edit", "inquiry.answer", "reply.correct")


class Clicks:
    """Slack's listeners, on a Bolt app that acknowledges only what was stored."""

    def __init__(
        self,
        client: AsyncWebClient,
        identity: AuthorizeResult,
        intake: Intake,
        forms: Forms,
    ) -> None:
        self._client = client
        self._intake = intake
        self._forms = forms

        async def authorize(**_: Any) -> AuthorizeResult:
            # Stored: a failing auth.test at the first event must not lose that event.
            return identity

        self.app = AsyncApp(
            client=client,
            authorize=authorize,
            request_verification_enabled=False,  # the socket needs none, `http.py` has its own
            process_before_response=True,
            # Bolt's own loggers copy this one's level; their lines would quote payloads.
            logger=logging.getLogger("slack_bolt"),
        )
        for action in OPENS_A_FORM:
            self.app.action(action)(self._open_form)
        self.app.action(re.compile(".*"))(self._store)
        self.app.view(CALLBACK)(self._submit)
        self.app.view(re.compile(".*"))(self._store)
        self.app.event(re.compile(".*"))(self._store_event)

    async def _store(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        await self._intake.take([inbound(body)])
        await ack()

    async def _store_event(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        if (body.get("event") or {}).get("type") == "app_home_opened":
            await self._intake.take([inbound(body)])
        await ack()

    async def _open_form(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        action = body["actions"][0]
        try:
            inquiry, revision, _ = read_value(action.get("value"))
        except Malformed:
            await self._store(ack, body)
            return
        person, form = _person(body), None
        if await self._forms.open_to(person, body["user"].get("team_id")):
            form = await self._forms.form(action["action_id"], inquiry, revision)
        if form is None:
            # Too late for a form, or not for this person: the stored click is told the reason.
            await self._store(ack, body)
            return
        view = reply_modal(
            await self._forms.language(person),
            action["action_id"],
            action["value"],
            text=form.text,
            buyer_words=form.buyer_words,
            reply_language=form.language,
        )
        await ack()
        await self._open(body, view)

    async def _open(self, body: Mapping[str, Any], view: dict[str, Any]) -> None:
        try:
            await self._client.views_open(trigger_id=body["trigger_id"], view=view)
        except (asyncio.CancelledError, KeyboardInterrupt):
            raise
        except Exception as error:  # whatever went wrong, the person can press again
            if isinstance(error, SlackApiError) and code_of(error) == "exchanged_trigger_id":
                return  # a repeat of a click whose form is open already
            reason = error if isinstance(error, TransportError) else translated(error)
            log.warning("slack.view_not_opened", reason=str(reason))
            trigger = str(body.get("trigger_id"))
            await self._forms.tell(_person(body), NoteKind.CLICK_AGAIN, trigger)

    async def _submit(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        try:
            language = await self._forms.language(_person(body))
            problem = problem_with(submitted_text(body["view"]), language)
        except Malformed:
            problem = None  # stored as it came, and set aside where everybody can see it
        if problem is not None:
            await ack(response_action="errors", errors={BLOCK: problem})
            return
        await self._store(ack, body)


def _person(body: Mapping[str, Any]) -> PersonId:
    return PersonId(str(body["user"]["id"]))
