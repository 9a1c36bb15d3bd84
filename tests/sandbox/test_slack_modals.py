"""What people do in modals: fill in, submit, close; and the bot's answers to a submission."""

import pytest

from sandbox.slack import CannotAct, SlackWorkspace
from tests.sandbox.slack_bot import SECTION, SocketBot, field, menu, modal, opened

pytest_plugins = ["tests.sandbox.slack_fixtures"]


async def test_a_submission_carries_what_was_entered(app: SocketBot, slack: SlackWorkspace) -> None:
    await opened(
        app,
        slack,
        modal(
            field(initial_value="Dear"),
            {**field("why", "reason"), "element": menu("reason", "late", "wrong")},
            private_metadata="7:1",
        ),
    )
    values = {"reply": {"text": "Dear Ana"}, "why": {"reason": "late"}}
    outcome = await slack.submit("ania", values)
    payload = app.payloads[-1]
    assert payload["type"] == "view_submission"
    assert payload["view"]["private_metadata"] == "7:1"
    assert payload["view"]["callback_id"] == "draft.edit"
    state = payload["view"]["state"]["values"]
    assert state["reply"]["text"] == {"type": "plain_text_input", "value": "Dear Ana"}
    assert state["why"]["reason"]["selected_option"]["value"] == "late"
    assert outcome.acked
    assert slack.open_view("ania") is None


async def test_errors_keep_the_modal_open(app: SocketBot, slack: SlackWorkspace) -> None:
    await opened(app, slack)
    app.answer = lambda _: {"response_action": "errors", "errors": {"reply": "Too short"}}
    outcome = await slack.submit("ania", {"reply": {"text": "a"}})
    assert (outcome.response_action, outcome.errors) == ("errors", {"reply": "Too short"})
    assert slack.open_view("ania") is not None


async def test_errors_belong_to_input_blocks(app: SocketBot, slack: SlackWorkspace) -> None:
    await opened(app, slack)
    app.answer = lambda _: {"response_action": "errors", "errors": {"elsewhere": "Too short"}}
    outcome = await slack.submit("ania", {"reply": {"text": "a"}})
    assert outcome.errors == {}
    assert outcome.trouble is not None


async def test_an_answer_updates_pushes_or_clears(app: SocketBot, slack: SlackWorkspace) -> None:
    await opened(app, slack)
    done = modal(SECTION, title={"type": "plain_text", "text": "Really?"})
    app.answer = lambda _: {"response_action": "push", "view": done}
    await slack.submit("ania", {"reply": {"text": "a"}})
    assert [view.title for view in slack.open_views("ania")] == ["Edit the draft", "Really?"]
    app.answer = lambda _: {"response_action": "update", "view": modal()}
    await slack.submit("ania")
    assert [view.title for view in slack.open_views("ania")] == ["Edit the draft"] * 2
    app.answer = lambda _: {"response_action": "clear"}
    await slack.submit("ania", {"reply": {"text": "a"}})
    assert slack.open_views("ania") == []


async def test_an_unanswered_submission_leaves_the_modal_open(
    app: SocketBot, slack: SlackWorkspace
) -> None:
    await opened(app, slack)
    app.answer = lambda _: ""
    slack.deliveries.ack_within = 0.05
    outcome = await slack.submit("ania", {"reply": {"text": "a"}})
    assert not outcome.acked
    assert slack.open_view("ania") is not None
    assert len(outcome.delivery.attempts) == 1


async def test_the_client_lets_nobody_submit_an_empty_field(
    app: SocketBot, slack: SlackWorkspace
) -> None:
    await opened(app, slack, modal(field(), field("note", "text", optional=True)))
    with pytest.raises(CannotAct, match="'reply'"):
        await slack.submit("ania")
    with pytest.raises(CannotAct, match="takes 3000 characters"):
        await slack.submit("ania", {"reply": {"text": "a" * 3001}})
    assert (await slack.submit("ania", {"reply": {"text": "a"}})).acked


async def test_nobody_acts_in_a_modal_that_is_not_there(
    app: SocketBot, slack: SlackWorkspace
) -> None:
    with pytest.raises(CannotAct, match="no modal open"):
        await slack.submit("ania")
    await opened(app, slack)
    with pytest.raises(CannotAct, match="nothing here is called 'elsewhere'"):
        await slack.submit("ania", {"reply": {"elsewhere": "a"}})


async def test_closing_tells_the_bot_where_it_asked(app: SocketBot, slack: SlackWorkspace) -> None:
    await opened(app, slack, modal(notify_on_close=True))
    outcome = await slack.close_view("ania")
    assert outcome is not None
    assert (outcome.payload["type"], outcome.payload["is_cleared"]) == ("view_closed", False)
    assert "trigger_id" not in outcome.payload
