"""What Slack's answers mean for a card; where nobody knows, its metadata tells (decision 0005)."""

from types import SimpleNamespace

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.errors import OutcomeUnknown, Refused, RetryLater, TransportError
from bot.services.pictures import AlarmPicture
from bot.services.ports import CardGone
from bot.store.cards import Place
from handlers.slack.client import code_of, slack_client, translated
from handlers.slack.desk import Channels, SlackDesk
from sandbox.faults import CallAction, Hang, RateLimited, Reset, Rule, ServerError, Truncated
from sandbox.server import Sandbox
from tests.handlers.conftest import START
from tests.handlers.states import proposed

LOST = (OutcomeUnknown, "Slack's answer was lost on the way")


async def failing(desk: SlackDesk, token: str) -> TransportError:
    """What posting a card raises."""
    with pytest.raises(TransportError) as raised:
        await desk.post_card(Place.SALES, proposed())
    assert token not in str(raised.value)
    assert "pedido" not in str(raised.value)
    return raised.value


@pytest.mark.parametrize(
    ("action", "kind", "reason"),
    [
        (RateLimited(7), RetryLater, "Slack asks to wait"),
        (ServerError(502), OutcomeUnknown, "Slack answered 502"),
        (ServerError(503), OutcomeUnknown, "Slack answered 503"),
        (ServerError(500), OutcomeUnknown, "Slack answered 500"),
        (ServerError(500, html=False), OutcomeUnknown, "Slack answered internal_error"),
        (ServerError(503, html=False), RetryLater, "Slack answered service_unavailable"),
        (Reset(), *LOST),
        (Hang(), *LOST),
        (Truncated(), OutcomeUnknown, "Slack answered 200"),
    ],
    ids=str,
)
async def test_what_an_answer_that_says_error_means(
    sandbox: Sandbox,
    desk: SlackDesk,
    web: AsyncWebClient,
    monkeypatch: pytest.MonkeyPatch,
    action: CallAction,
    kind: type[TransportError],
    reason: str,
) -> None:
    monkeypatch.setattr(web, "timeout", 0.2)
    sandbox.faults.add(Rule(action, platform="slack", method="chat.postMessage"))
    error = await failing(desk, sandbox.slack.bot_token)
    assert (type(error), str(error)) == (kind, reason)
    assert sandbox.slack.messages(sandbox.slack.sales_channel) == []


async def test_a_rate_limit_names_its_seconds(sandbox: Sandbox, desk: SlackDesk) -> None:
    sandbox.faults.add(Rule(RateLimited(7), platform="slack", method="chat.postMessage"))
    error = await failing(desk, sandbox.slack.bot_token)
    assert isinstance(error, RetryLater)
    assert error.after == 7.0


@pytest.mark.parametrize("action", [Reset(), Hang(), Truncated()], ids=str)
async def test_a_card_that_was_hung_is_found_where_the_answer_was_lost(
    sandbox: Sandbox,
    desk: SlackDesk,
    web: AsyncWebClient,
    monkeypatch: pytest.MonkeyPatch,
    action: CallAction,
) -> None:
    monkeypatch.setattr(web, "timeout", 0.2)
    rule = Rule(action, platform="slack", method="chat.postMessage", when="after")
    sandbox.faults.add(rule)
    assert isinstance(await failing(desk, sandbox.slack.bot_token), OutcomeUnknown)
    (hung,) = sandbox.slack.messages(sandbox.slack.sales_channel)
    found = await desk.find_card(Place.SALES, proposed().id, START)
    assert found is not None
    assert found.ts == hung.ts


async def test_where_no_connection_can_be_made_nothing_was_posted(nobody_listens: str) -> None:
    web = slack_client("xoxb-1", f"{nobody_listens}/api/")
    error = await failing(SlackDesk(web, Channels("C1", "C2"), "en"), "xoxb-1")
    assert (type(error), str(error)) == (RetryLater, "no connection to Slack")


async def test_a_channel_slack_will_not_post_to_is_refused(
    sandbox: Sandbox, web: AsyncWebClient
) -> None:
    desk = SlackDesk(web, Channels("C0NOWHERE1", "C0NOWHERE1"), "en")
    with pytest.raises(Refused, match="Slack refuses: channel_not_found"):
        await desk.alarm(AlarmPicture("token", "x"))


async def test_a_refused_token_holds_everything(sandbox: Sandbox) -> None:
    desk = SlackDesk(slack_client("xoxb-wrong", sandbox.slack_url), Channels("C1", "C2"), "en")
    error = await failing(desk, "xoxb-wrong")
    assert isinstance(error, RetryLater)
    assert (str(error), error.after) == ("Slack refuses the token: invalid_auth", 30.0)


async def test_a_card_somebody_deleted_is_gone(sandbox: Sandbox, desk: SlackDesk) -> None:
    posted = await desk.post_card(Place.SALES, proposed())
    (hung,) = sandbox.slack.messages(sandbox.slack.sales_channel)
    sandbox.slack.remove(hung)
    with pytest.raises(CardGone):
        await desk.update_card(posted, Place.SALES, proposed())


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_an_update_that_a_proxy_answers_is_in_doubt(
    sandbox: Sandbox, desk: SlackDesk, status: int
) -> None:
    posted = await desk.post_card(Place.SALES, proposed())
    page = ServerError(status)  # type: ignore[arg-type]
    sandbox.faults.add(Rule(page, platform="slack", method="chat.update"))
    with pytest.raises(OutcomeUnknown, match=f"Slack answered {status}"):
        await desk.update_card(posted, Place.SALES, proposed())


def test_an_answer_that_is_a_page_has_no_code() -> None:
    page = type("Answer", (), {"data": "<html>Bad Gateway</html>", "status_code": 502})()
    error = SlackApiError("x", page)  # type: ignore[no-untyped-call]
    assert code_of(error) == ""


@pytest.mark.parametrize(
    ("status", "data", "ended"),
    [
        (500, {"ok": False, "error": "internal_error"}, True),
        (502, "<html>", True),
        (200, "{", True),
        (504, "<html>", False),
        (200, {"ok": False, "error": "request_timeout"}, False),
    ],
)
def test_who_gave_up_waiting_has_not_ended_the_call(status: int, data: object, ended: bool) -> None:
    answer = SimpleNamespace(status_code=status, data=data, headers={})
    unknown = translated(SlackApiError("", answer))  # type: ignore[no-untyped-call]
    assert isinstance(unknown, OutcomeUnknown)
    assert unknown.answered is ended


def test_an_answer_that_was_lost_has_not_ended_the_call() -> None:
    unknown = translated(TimeoutError())
    assert isinstance(unknown, OutcomeUnknown)
    assert not unknown.answered
