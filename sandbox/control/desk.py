"""What somebody of the desk does in Slack, by the name of the act in the path.

click {channel, ts, action_id, block_id?, value?}; click_view {action_id, value?};
click_home {action_id, value?}; submit {values}; close {all?}; home {}; locale {locale};
post {channel, text}; slash {channel, command, text?}. A `value`
is the option of a menu or what is entered; a button takes none. `values` is
`{block_id: {action_id: value}}`. A `locale` is the language of somebody's Slack, as "zh-CN". The
answer is what the person could tell: `{acked, response_action, errors, trouble}`.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiohttp import web
from pydantic import Field

from sandbox.control.answers import Body, Refused, done, read
from sandbox.slack import CannotAct, Outcome, Person, SlackWorkspace

Act = Callable[[Person, web.Request], Awaitable[Outcome | None]]


class _Nothing(Body):
    pass


class _Click(Body):
    channel: str
    ts: str
    action_id: str
    block_id: str | None = None
    value: Any = None


class _ClickView(Body):
    action_id: str
    value: Any = None


class _Submit(Body):
    values: dict[str, dict[str, Any]] = Field(default_factory=dict)


class _Close(Body):
    all: bool = False


class _Locale(Body):
    locale: str = Field(pattern=r"^[a-z]{2}-[A-Z]{2}$")


class _Post(Body):
    channel: str
    text: str = Field(min_length=1, max_length=4000)


class _Slash(Body):
    channel: str
    command: str = Field(pattern=r"^/[a-z0-9_-]{1,31}$")
    text: str = Field(default="", max_length=4000)


class DeskActs:
    """Carries out the acts. Each waits until the bot acknowledged, or three seconds are over."""

    def __init__(self, slack: SlackWorkspace) -> None:
        self._slack = slack
        self._acts: Mapping[str, Act] = {
            "click": self._click,
            "click_view": self._click_view,
            "click_home": self._click_home,
            "submit": self._submit,
            "close": self._close,
            "home": self._home,
            "locale": self._locale,
            "post": self._post,
            "slash": self._slash,
        }

    async def act(self, request: web.Request) -> tuple[str, web.Response]:
        """One act of one person; the person's id, and the answer."""
        person = self._person(request.match_info["person"])
        act = self._acts.get(request.match_info["act"])
        if act is None:
            raise Refused(404, "no_such_act", f"somebody in Slack can {', '.join(self._acts)}")
        return person.id, done(_told(await act(person, request)))

    def _person(self, who: str) -> Person:
        try:
            return self._slack.people.of(who)
        except KeyError:
            raise Refused(404, "no_such_person", f"nobody in Slack is called {who!r}") from None

    async def _click(self, person: Person, request: web.Request) -> Outcome:
        body = await read(request, _Click)
        return await self._slack.click(
            person, body.channel, body.ts, body.action_id, body.value, block_id=body.block_id
        )

    async def _click_view(self, person: Person, request: web.Request) -> Outcome:
        body = await read(request, _ClickView)
        return await self._slack.click_view(person, body.action_id, body.value)

    async def _click_home(self, person: Person, request: web.Request) -> Outcome:
        body = await read(request, _ClickView)
        return await self._slack.click_home(person, body.action_id, body.value)

    async def _submit(self, person: Person, request: web.Request) -> Outcome:
        return await self._slack.submit(person, (await read(request, _Submit)).values)

    async def _close(self, person: Person, request: web.Request) -> Outcome | None:
        everything = (await read(request, _Close)).all
        return await self._slack.close_view(person, everything=everything)

    async def _home(self, person: Person, request: web.Request) -> None:
        await read(request, _Nothing)
        try:
            await self._slack.open_home(person)
        except TimeoutError:
            raise CannotAct("the bot is slow to take the event; it is tried again") from None

    async def _locale(self, person: Person, request: web.Request) -> None:
        self._slack.set_locale(person, (await read(request, _Locale)).locale)

    async def _post(self, person: Person, request: web.Request) -> None:
        body = await read(request, _Post)
        await self._slack.post(person, self._room(body.channel), body.text)

    async def _slash(self, person: Person, request: web.Request) -> Outcome:
        body = await read(request, _Slash)
        room = self._room(body.channel)
        return await self._slack.slash(person, body.command, body.text, channel=room)

    def _room(self, channel: str) -> str:
        if channel not in {self._slack.sales_channel, self._slack.sla_channel}:
            raise Refused(404, "no_such_channel", f"nobody can write in {channel!r}")
        return channel


def _told(outcome: Outcome | None) -> dict[str, Any]:
    if outcome is None:
        return {"acked": True, "response_action": None, "errors": {}, "trouble": None}
    return {
        "acked": outcome.acked,
        "response_action": outcome.response_action,
        "errors": outcome.errors,
        "trouble": outcome.trouble,
    }
