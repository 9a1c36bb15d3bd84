"""views.*: triggers, what a view may be, and the modals a person has open."""

from datetime import timedelta

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from sandbox.slack import SlackWorkspace
from tests.sandbox.slack_bot import (
    SECTION,
    Json,
    SocketBot,
    actions,
    button,
    field,
    home,
    modal,
    opened,
    refused,
    trigger,
)

pytest_plugins = ["tests.sandbox.slack_fixtures"]


async def test_a_click_lets_the_bot_open_a_modal(app: SocketBot, slack: SlackWorkspace) -> None:
    view = modal(private_metadata='{"inquiry": 7}')
    answer = await app.web.views_open(trigger_id=await trigger(slack, app.web), view=view)
    shown = slack.open_view("ania")
    assert shown is not None
    assert (shown.title, shown.callback_id) == ("Edit the draft", "draft.edit")
    assert shown.private_metadata == '{"inquiry": 7}'
    assert answer["view"]["id"] == shown.id
    assert slack.open_view("marek") is None


async def test_a_trigger_works_once(app: SocketBot, slack: SlackWorkspace) -> None:
    trigger_id = await trigger(slack, app.web)
    await app.web.views_open(trigger_id=trigger_id, view=modal())
    with refused("exchanged_trigger_id"):
        await app.web.views_open(trigger_id=trigger_id, view=modal())


async def test_a_trigger_lives_three_seconds(
    app: SocketBot, slack: SlackWorkspace, clock: SharedClock
) -> None:
    trigger_id = await trigger(slack, app.web)
    clock.move(timedelta(seconds=3.1))
    with refused("expired_trigger_id"):
        await app.web.views_open(trigger_id=trigger_id, view=modal())


async def test_an_invented_trigger_is_invalid(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    with refused("invalid_trigger_id"):
        await web.views_open(trigger_id="1.2.abc", view=modal())


async def test_a_refused_view_does_not_use_up_the_trigger(
    app: SocketBot, slack: SlackWorkspace
) -> None:
    trigger_id = await trigger(slack, app.web)
    with refused("invalid_arguments"):
        await app.web.views_open(trigger_id=trigger_id, view=modal(title=None))
    await app.web.views_open(trigger_id=trigger_id, view=modal())


LEAD = "[ERROR] failed to match all allowed schemas [json-pointer:/view]"
BREAKING: dict[str, tuple[Json, str]] = {
    "title of 25": (
        modal(title={"type": "plain_text", "text": "a" * 25}),
        "must be less than 25 characters [json-pointer:/view/title/text]",
    ),
    "submit of 25": (
        modal(submit={"type": "plain_text", "text": "a" * 25}),
        "must be less than 25 characters [json-pointer:/view/submit/text]",
    ),
    "no title": (modal(title=None), "missing required field: title [json-pointer:/view]"),
    "private_metadata of 3001": (
        modal(private_metadata="a" * 3001),
        "must be less than 3001 characters [json-pointer:/view/private_metadata]",
    ),
    "callback_id of 256": (
        modal(callback_id="a" * 256),
        "must be less than 256 characters [json-pointer:/view/callback_id]",
    ),
    "101 blocks": (
        modal(*[SECTION] * 101),
        "no more than 100 items allowed [json-pointer:/view/blocks]",
    ),
    "a block that is wrong": (
        modal({"type": "header", "text": {"type": "plain_text", "text": "a" * 151}}),
        "must be less than 151 characters [json-pointer:/view/blocks/0/text/text]",
    ),
    "block_id twice": (
        modal(field(), field()),
        '`block_id` "reply" already exists [json-pointer:/view/blocks/1/block_id]',
    ),
    "markdown in a modal": (
        modal({"type": "markdown", "text": "a"}),
        "unsupported type: markdown [json-pointer:/view/blocks/0/type]",
    ),
    "unknown property": (
        modal(colour="red"),
        "invalid additional property: colour [json-pointer:/view]",
    ),
    "minimum past the limit": (
        modal(field(min_length=3001)),
        "must be less than 3000 [json-pointer:/view/blocks/0/element/min_length]",
    ),
}


@pytest.mark.parametrize(("view", "says"), BREAKING.values(), ids=BREAKING)
async def test_a_view_past_a_limit_is_refused(
    app: SocketBot, slack: SlackWorkspace, view: Json, says: str
) -> None:
    with refused("invalid_arguments") as refusal:
        await opened(app, slack, view)
    assert refusal.says[0] == LEAD
    assert refusal.says[-1] == f"[ERROR] {says}"
    assert slack.open_view("ania") is None


async def test_inputs_want_a_submit_button(app: SocketBot, slack: SlackWorkspace) -> None:
    with refused("invalid_arguments") as refusal:
        await opened(app, slack, modal(submit=None))
    assert refusal.says == ["[ERROR] missing required field: submit [json-pointer:/view]"]


async def test_a_view_has_250_kilobytes(app: SocketBot, slack: SlackWorkspace) -> None:
    section = {"type": "section", "text": {"type": "mrkdwn", "text": "a" * 2_600}}
    with refused("view_too_large"):
        await opened(app, slack, modal(*[section] * 100))


async def test_modals_are_pushed_up_to_three(app: SocketBot, slack: SlackWorkspace) -> None:
    deeper = modal(SECTION, actions(button("more")))
    await opened(app, slack, deeper)
    for _ in range(2):
        outcome = await slack.click_view("ania", "more")
        await app.web.views_push(trigger_id=outcome.payload["trigger_id"], view=deeper)
    root, middle, top = slack.open_views("ania")
    assert (top.previous_id, top.root_id, middle.root_id) == (middle.id, root.id, root.id)
    outcome = await slack.click_view("ania", "more")
    with refused("push_limit_reached"):
        await app.web.views_push(trigger_id=outcome.payload["trigger_id"], view=deeper)


async def test_only_an_act_in_a_modal_pushes(app: SocketBot, slack: SlackWorkspace) -> None:
    with refused("not_found"):
        await app.web.views_push(trigger_id=await trigger(slack, app.web), view=modal())


async def test_an_update_keeps_what_was_entered(app: SocketBot, slack: SlackWorkspace) -> None:
    await opened(app, slack)
    entered = slack.enter("ania", {"reply": {"text": "Half a sen"}})
    await app.web.views_update(view_id=entered.id, view=modal(field(), field("note", "text")))
    shown = slack.open_view("ania")
    assert shown is not None
    assert shown.id == entered.id
    assert shown.values["reply"]["text"]["value"] == "Half a sen"
    assert shown.values["note"]["text"]["value"] is None


async def test_a_hash_guards_against_two_updates(app: SocketBot, slack: SlackWorkspace) -> None:
    await opened(app, slack)
    view = slack.open_view("ania")
    assert view is not None
    await app.web.views_update(view_id=view.id, hash=view.hash, view=modal(SECTION))
    with refused("hash_conflict"):
        await app.web.views_update(view_id=view.id, hash=view.hash, view=modal())


async def test_a_closed_view_is_not_found(app: SocketBot, slack: SlackWorkspace) -> None:
    await opened(app, slack)
    view = slack.open_view("ania")
    assert view is not None
    assert await slack.close_view("ania") is None
    with refused("not_found"):
        await app.web.views_update(view_id=view.id, view=modal())


async def test_an_external_id_names_one_view(app: SocketBot, slack: SlackWorkspace) -> None:
    await opened(app, slack, modal(external_id="edit-7"))
    other = await trigger(slack, app.web, "marek")
    with refused("duplicate_external_id"):
        await app.web.views_open(trigger_id=other, view=modal(external_id="edit-7"))
    changed = modal(SECTION, external_id="edit-7")
    await app.web.views_update(external_id="edit-7", view=changed)


async def test_a_home_tab_is_published_and_replaced(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    ania = slack.people["ania"].id
    first = await web.views_publish(user_id=ania, view=home())
    await web.views_publish(user_id=ania, view=home(SECTION, SECTION), hash=first["view"]["hash"])
    shown = slack.home("ania")
    assert shown is not None
    assert shown.id == first["view"]["id"]
    assert len(shown.blocks) == 2
    with refused("hash_conflict"):
        await web.views_publish(user_id=ania, view=home(), hash=first["view"]["hash"])


async def test_a_home_tab_has_no_title_and_belongs_to_somebody(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    titled = home(title={"type": "plain_text", "text": "Home"})
    with refused("invalid_arguments") as refusal:
        await web.views_publish(user_id=slack.people["ania"].id, view=titled)
    assert refusal.says[-1] == "[ERROR] invalid additional property: title [json-pointer:/view]"
    with refused("invalid_arguments") as refusal:
        await web.views_publish(user_id="U0NOBODY01", view=home())
    assert refusal.says == ["[ERROR] invalid `user_id`"]


async def test_a_modal_is_no_home_tab(web: AsyncWebClient, slack: SlackWorkspace) -> None:
    with refused("invalid_arguments") as refusal:
        await web.views_publish(user_id=slack.people["ania"].id, view=modal())
    assert refusal.says == ["[ERROR] unsupported type: modal [json-pointer:/view/type]"]


async def test_the_effects_tell_of_views(
    app: SocketBot, slack: SlackWorkspace, sandbox: Sandbox
) -> None:
    await opened(app, slack)
    await app.web.views_publish(user_id=slack.people["marek"].id, view=home())
    seen = [(each.kind, each.data["user"]) for each in sandbox.effects.of("slack")[1:]]
    assert seen == [("view", slack.people["ania"].id), ("home", slack.people["marek"].id)]
