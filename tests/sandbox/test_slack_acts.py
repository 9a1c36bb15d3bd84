"""What people do, and the payloads the bot gets of it."""

import asyncio

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.slack import CannotAct, SlackWorkspace, Sort
from tests.sandbox.slack_bot import SECTION, Json, SocketBot, actions, button, home, menu

pytest_plugins = ["tests.sandbox.slack_fixtures"]

CARD = [SECTION, actions(button("draft.approve", "7:1"), menu("draft.choose", "a", "b"))]
METADATA = {"event_type": "card", "event_payload": {"inquiry": "7", "effect": "e-1"}}


async def posted(web: AsyncWebClient, channel: str) -> str:
    """The timestamp of a card."""
    answer = await web.chat_postMessage(
        channel=channel, text="Draft 3", blocks=CARD, metadata=METADATA
    )
    return str(answer["ts"])


async def test_a_click_is_a_true_block_actions_payload(
    app: SocketBot, slack: SlackWorkspace
) -> None:
    ts = await posted(app.web, slack.sales_channel)
    outcome = await slack.click("ania", slack.sales_channel, ts, "draft.approve")
    (payload,) = app.payloads
    assert outcome.acked
    assert payload["type"] == "block_actions"
    assert payload["user"] == {
        "id": "U0ANIA0001",
        "username": "ania",
        "name": "ania",
        "team_id": "T0PARLEY01",
    }
    assert payload["container"] == {
        "type": "message",
        "message_ts": ts,
        "channel_id": slack.sales_channel,
        "is_ephemeral": False,
    }
    assert payload["channel"] == {"id": slack.sales_channel, "name": "sales"}
    assert payload["team"] == {"id": "T0PARLEY01", "domain": "parley-desk"}
    assert payload["message"]["metadata"] == METADATA
    assert payload["message"]["blocks"] == list(slack.message(slack.sales_channel, ts).blocks)
    assert payload["response_url"].startswith("http://127.0.0.1:")
    (action,) = payload["actions"]
    assert {name: action[name] for name in ("action_id", "block_id", "type", "value")} == {
        "action_id": "draft.approve",
        "block_id": "acts",
        "type": "button",
        "value": "7:1",
    }
    assert action["action_ts"]


async def test_a_choice_carries_its_option_and_stays_in_the_menu(
    app: SocketBot, slack: SlackWorkspace
) -> None:
    ts = await posted(app.web, slack.sales_channel)
    await slack.select("ania", slack.sales_channel, ts, "draft.choose", "b")
    await slack.click("ania", slack.sales_channel, ts, "draft.approve")
    await slack.click("marek", slack.sales_channel, ts, "draft.approve")
    chosen, again, elsewhere = app.payloads
    assert chosen["actions"][0]["selected_option"]["value"] == "b"
    held = again["state"]["values"]["acts"]["draft.choose"]
    assert held["selected_option"]["value"] == "b"
    assert elsewhere["state"]["values"]["acts"]["draft.choose"]["selected_option"] is None


async def test_two_people_click_together(app: SocketBot, slack: SlackWorkspace) -> None:
    ts = await posted(app.web, slack.sales_channel)
    outcomes = await asyncio.gather(
        slack.click("ania", slack.sales_channel, ts, "draft.approve"),
        slack.click("marek", slack.sales_channel, ts, "draft.approve"),
    )
    assert all(outcome.acked for outcome in outcomes)
    assert [each["user"]["name"] for each in app.payloads] == ["ania", "marek"]
    assert len({each["trigger_id"] for each in app.payloads}) == 2


async def test_a_stale_click_carries_the_old_copy(app: SocketBot, slack: SlackWorkspace) -> None:
    ts = await posted(app.web, slack.sales_channel)
    old = slack.message(slack.sales_channel, ts)
    await app.web.chat_update(channel=slack.sales_channel, ts=ts, text="Sent", blocks=[SECTION])
    with pytest.raises(CannotAct, match=r"nothing here is called 'draft\.approve'"):
        await slack.click("ania", slack.sales_channel, ts, "draft.approve")
    await slack.click_stale("ania", old, "draft.approve")
    (payload,) = app.payloads
    assert payload["actions"][0]["value"] == "7:1"
    assert payload["message"]["text"] == "Draft 3"


async def test_what_nobody_can_do_fails_loudly(app: SocketBot, slack: SlackWorkspace) -> None:
    ts = await posted(app.web, slack.sales_channel)
    with pytest.raises(CannotAct, match="sees no message"):
        await slack.click("ania", slack.sales_channel, "1.000001", "draft.approve")
    with pytest.raises(CannotAct, match="no option 'c'"):
        await slack.select("ania", slack.sales_channel, ts, "draft.choose", "c")
    with pytest.raises(CannotAct, match="its own value"):
        await slack.click("ania", slack.sales_channel, ts, "draft.approve", "mine")
    with pytest.raises(KeyError, match="nobody is called 'zoe'"):
        await slack.click("zoe", slack.sales_channel, ts, "draft.approve")
    assert app.payloads == []


async def test_one_action_id_in_two_blocks_needs_the_block(
    app: SocketBot, slack: SlackWorkspace
) -> None:
    blocks = [actions(button("b", "1"), block_id="one"), actions(button("b", "2"), block_id="two")]
    channel = slack.sales_channel
    ts = (await app.web.chat_postMessage(channel=channel, text="x", blocks=blocks))["ts"]
    with pytest.raises(CannotAct, match="name the block"):
        await slack.click("ania", channel, ts, "b")
    await slack.click("ania", channel, ts, "b", block_id="two")
    assert app.payloads[0]["actions"][0]["value"] == "2"


async def test_a_click_in_a_thread_names_the_thread(app: SocketBot, slack: SlackWorkspace) -> None:
    channel = slack.sales_channel
    root = await posted(app.web, channel)
    reply = await app.web.chat_postMessage(
        channel=channel, text="x", thread_ts=root, blocks=[actions(button("b"))]
    )
    await slack.click("ania", channel, reply["ts"], "b")
    assert app.payloads[0]["container"]["thread_ts"] == root


async def test_an_ephemeral_button_has_no_message(app: SocketBot, slack: SlackWorkspace) -> None:
    channel, ania = slack.sales_channel, slack.people["ania"].id
    blocks = [actions(button("b", "1"))]
    await app.web.chat_postEphemeral(channel=channel, user=ania, text="x", blocks=blocks)
    ts = slack.ephemerals("ania")[0].ts
    await slack.click("ania", channel, ts, "b")
    (payload,) = app.payloads
    assert payload["container"]["is_ephemeral"] is True
    assert "message" not in payload
    with pytest.raises(CannotAct, match="marek sees no message"):
        await slack.click("marek", channel, ts, "b")


async def test_a_stranger_comes_from_another_workspace(
    app: SocketBot, slack: SlackWorkspace
) -> None:
    ts = await posted(app.web, slack.sales_channel)
    await slack.click("stan", slack.sales_channel, ts, "draft.approve")
    assert app.payloads[0]["user"]["team_id"] == "T0PARTNER1"
    assert app.payloads[0]["team"]["id"] == "T0PARLEY01"


async def test_opening_the_home_tab_is_an_event(app: SocketBot, slack: SlackWorkspace) -> None:
    assert await slack.open_home("ania") is None
    slack.subscriptions.add("app_home_opened")
    await slack.open_home("ania")
    await app.web.views_publish(user_id=slack.people["ania"].id, view=home())
    await slack.open_home("ania")
    first, second = (payload["event"] for payload in app.payloads)
    assert (first["user"], first["tab"], "view" in first) == ("U0ANIA0001", "home", False)
    assert second["view"]["type"] == "home"


async def test_a_button_on_the_home_tab(app: SocketBot, slack: SlackWorkspace) -> None:
    view = home(actions(button("replies.pause", "on")))
    await app.web.views_publish(user_id=slack.people["ania"].id, view=view)
    await slack.click_home("ania", "replies.pause")
    (payload,) = app.payloads
    assert payload["container"]["type"] == "view"
    assert payload["view"]["type"] == "home"
    assert payload["actions"][0]["value"] == "on"


async def test_a_command_and_its_answer(app: SocketBot, slack: SlackWorkspace) -> None:
    app.answer = lambda _: {"text": "3 waiting", "response_type": "ephemeral"}
    outcome = await slack.slash("ania", "/parley", "status")
    (payload,) = app.payloads
    assert (payload["command"], payload["text"], payload["user_id"]) == (
        "/parley",
        "status",
        "U0ANIA0001",
    )
    assert (outcome.acked, outcome.trouble) == (True, None)
    assert [each.text for each in slack.ephemerals("ania")] == ["3 waiting"]
    assert app.requests[0].type == "slash_commands"


async def test_a_command_answered_in_the_channel(app: SocketBot, slack: SlackWorkspace) -> None:
    app.answer = lambda _: {"text": "3 waiting", "response_type": "in_channel"}
    await slack.slash("ania", "/parley", "status", channel=slack.sla_channel)
    assert [each.text for each in slack.messages(slack.sla_channel)] == ["3 waiting"]


async def test_an_answer_slack_cannot_show(app: SocketBot, slack: SlackWorkspace) -> None:
    app.answer = lambda _: {"blocks": [{"type": "banner"}]}
    outcome = await slack.slash("ania", "/parley")
    assert outcome.trouble == "invalid_blocks"
    assert slack.ephemerals("ania") == []


async def test_a_mention_is_an_event_of_its_own(app: SocketBot, slack: SlackWorkspace) -> None:
    slack.subscriptions.add("app_mention")
    await slack.post("ania", slack.sales_channel, "<@U0PARLEY01> status")
    assert [payload["event"]["type"] for payload in app.payloads] == ["app_mention"]


async def test_a_direct_message_to_the_bot(app: SocketBot, slack: SlackWorkspace) -> None:
    slack.subscriptions.add("message.im")
    message = await slack.post("ania", "parley", "hello")
    (payload,) = app.payloads
    assert payload["event"]["channel_type"] == "im"
    assert slack.direct_messages("ania") == [message]


async def test_people_edit_and_delete(app: SocketBot, slack: SlackWorkspace) -> None:
    slack.subscriptions.add("message.channels")
    message = await slack.post("ania", slack.sales_channel, "hello")
    message = slack.edit(message, "hello, all")
    slack.remove(message)
    await slack.deliveries.settle()
    subtypes = [payload["event"].get("subtype") for payload in app.payloads]
    assert subtypes == [None, "message_changed", "message_deleted"]
    with pytest.raises(CannotAct):
        await slack.post("ania", slack.archived_channel, "too late")


@pytest.mark.parametrize(
    ("act", "event"),
    [
        ("archive", "channel_archive"),
        ("remove_bot", "member_left_channel"),
        ("invite_bot", "member_joined_channel"),
        ("unarchive", "channel_unarchive"),
    ],
)
async def test_what_happens_to_a_channel_is_told(
    app: SocketBot, slack: SlackWorkspace, act: str, event: str
) -> None:
    slack.subscriptions.add(event)
    getattr(slack, act)(slack.sales_channel)
    await slack.deliveries.settle()
    assert [payload["event"]["type"] for payload in app.payloads] == [event]


async def test_any_payload_can_be_sent(app: SocketBot, slack: SlackWorkspace) -> None:
    rubbish: Json = {"type": "block_actions", "actions": "?"}
    await slack.wait_delivered(slack.raw_payload(Sort.INTERACTION, rubbish))
    assert app.payloads == [rubbish]
