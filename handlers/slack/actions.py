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
from bot.domain.events import CommandTyped, Malformed, Verb
from bot.domain.ids import PersonId
from bot.services.intake import Intake
from bot.services.modal import Forms
from handlers.slack.client import code_of, translated
from handlers.slack.commands import COMMAND, read_command
from handlers.slack.fields import read_value
from handlers.slack.forms import view_of
from handlers.slack.parse import inbound, value_of
from handlers.slack.submissions import CHECKED, problems_with

log = structlog.get_logger(__name__)

EXPLAINS = "clock.explain"
OPENS_A_FORM = (
    "draft.edit",
    "inquiry.answer",
    "reply.correct",
    "inquiry.resolve",
    "inquiry.severity",
    EXPLAINS,
)


_View = dict[str, Any]


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
        for callback in CHECKED:
            self.app.view(callback)(self._submit)
        self.app.view(re.compile(".*"))(self._store)
        self.app.command(COMMAND)(self._command)
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
            value = value_of(action)
            view = await self._view(body, action["action_id"], value)
        except Malformed:
            view = None  # stored as it came, and set aside where everybody can see it
        # Without a form: the click needs none, comes too late or is not for this person. Stored,
        # it is done or its person is told the reason.
        await self._show(ack, body, view)

    async def _command(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        view = None
        try:
            typed = read_command(body)
            if isinstance(typed, CommandTyped) and typed.verb is Verb.CLOCK:
                view = await self._view(body, EXPLAINS, f"{typed.inquiry}:0")
        except Malformed:
            pass
        await self._show(ack, body, view)

    async def _view(self, body: Mapping[str, Any], action: str, value: str) -> _View | None:
        """The modal for an act; None where there is none for it. Raises Malformed."""
        inquiry, revision, option = read_value(value)
        person, team = _who(body)
        if not await self._forms.open_to(person, team):
            return None
        language = await self._forms.language(person)
        form = await self._forms.form(action, inquiry, revision, option, language)
        return None if form is None else view_of(form, language, action, value)

    async def _show(self, ack: AsyncAck, body: dict[str, Any], view: _View | None) -> None:
        if view is None:
            await self._store(ack, body)
            return
        await ack()
        await self._open(body, view)

    async def _open(self, body: Mapping[str, Any], view: _View) -> None:
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
            await self._forms.tell(_who(body)[0], NoteKind.CLICK_AGAIN, trigger)

    async def _submit(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        try:
            problems = problems_with(body["view"], await self._forms.language(_who(body)[0]))
        except Malformed:
            problems = {}  # stored as it came, and set aside where everybody can see it
        if problems:
            await ack(response_action="errors", errors=problems)
            return
        await self._store(ack, body)


def _who(body: Mapping[str, Any]) -> tuple[PersonId, str | None]:
    """Who clicked, submitted or typed, and their team."""
    if "user_id" in body:
        return PersonId(str(body["user_id"])), body.get("team_id")
    return PersonId(str(body["user"]["id"])), body["user"].get("team_id")
