"""Slack's requests: signatures, the replay window, and what is stored for each kind."""

import asyncio
import copy
import json
from datetime import timedelta

import pytest

from sandbox.faults import DropAck, Duplicate, Rule
from sandbox.server import Sandbox
from tests.web.edge import CLICK, HOME, Edge, slack_body

WINDOW = timedelta(seconds=300)


def stamped(edge: Edge, off: timedelta) -> str:
    """A timestamp that is off by so much."""
    return str(int((edge.clock.now() + off).timestamp()))


@pytest.mark.parametrize("payload", [HOME, CLICK], ids=["event", "click"])
async def test_a_signed_request_is_stored_and_its_replay_changes_nothing(
    edge: Edge, payload: dict[str, object]
) -> None:
    body, kind = slack_body(payload)
    headers = edge.slack_headers(body, content_type=kind)
    for _ in range(3):
        status, _ = await edge.ask("POST", "/slack/events", data=body, headers=headers)
        assert status == 200
    later = edge.slack_headers(body, content_type=kind, stamp=stamped(edge, WINDOW / 2))
    status, _ = await edge.ask("POST", "/slack/events", data=body, headers=later)
    assert status == 200
    assert edge.stored() == ["slack"]


async def test_slack_saves_the_url(edge: Edge, sandbox: Sandbox) -> None:
    assert await sandbox.slack.verify_url()
    assert edge.stored() == []


async def test_the_certificate_is_checked_without_a_signature(edge: Edge) -> None:
    form = {"ssl_check": "1", "token": "gone", "payload": json.dumps(CLICK)}
    assert await edge.ask("POST", "/slack/events", data=form) == (200, "")
    assert edge.stored() == []


async def test_slacks_own_sender_is_understood(edge: Edge, sandbox: Sandbox) -> None:
    sandbox.faults.add(Rule(Duplicate(), "slack", "http"))
    sandbox.faults.add(Rule(DropAck(), "slack", "http", nth=2))
    await sandbox.slack.open_home("ania")
    await sandbox.slack.open_home("ania")
    await sandbox.slack.deliveries.settle()
    assert edge.stored() == ["slack"] * 2


async def test_events_of_no_interest_are_acknowledged_and_not_kept(edge: Edge) -> None:
    other = HOME | {"event_id": "Ev2", "event": {"type": "user_change", "user": {"id": "U1"}}}
    assert (await edge.slack(other))[0] == 200
    assert edge.stored() == []


@pytest.mark.parametrize(
    ("off", "status"),
    [
        (timedelta(), 200),
        (-WINDOW, 200),
        (WINDOW, 200),
        (-WINDOW - timedelta(seconds=1), 401),
        (WINDOW + timedelta(seconds=1), 401),
        (timedelta(days=-20_000), 401),
        (timedelta(days=20_000), 401),
    ],
)
async def test_five_minutes_either_way(edge: Edge, off: timedelta, status: int) -> None:
    assert (await edge.slack(HOME, stamp=stamped(edge, off)))[0] == status
    assert edge.stored() == ["slack"] * (status == 200)


@pytest.mark.parametrize(
    "stamp",
    ["soon", "-1772442000", "1772442000.5", "1e9", "٣٤٥", "9" * 30, "9" * 5000, " 1", "0x1"],
)
async def test_a_timestamp_that_is_none_is_refused(edge: Edge, stamp: str) -> None:
    body, kind = slack_body(HOME)
    headers = edge.slack_headers(body, content_type=kind)
    headers["X-Slack-Request-Timestamp"] = stamp
    status, _ = await edge.ask("POST", "/slack/events", data=body, headers=headers)
    assert status == 401
    assert edge.stored() == []


async def test_a_rightly_signed_timestamp_that_is_no_number_is_refused(edge: Edge) -> None:
    assert (await edge.slack(HOME, stamp="soon"))[0] == 401


@pytest.mark.parametrize("missing", ["X-Slack-Request-Timestamp", "X-Slack-Signature"])
async def test_a_missing_header_is_refused(edge: Edge, missing: str) -> None:
    body, kind = slack_body(HOME)
    headers = edge.slack_headers(body, content_type=kind)
    del headers[missing]
    status, _ = await edge.ask("POST", "/slack/events", data=body, headers=headers)
    assert status == 401
    assert edge.stored() == []


@pytest.mark.parametrize(
    "signature", ["", "v0=", "v1={}", "{}", "v0={} ", "v0=ünfug", "v0=" + "0" * 64]
)
async def test_a_forged_signature_is_refused(edge: Edge, signature: str) -> None:
    body, kind = slack_body(CLICK)
    headers = edge.slack_headers(body, content_type=kind)
    right = headers["X-Slack-Signature"].removeprefix("v0=")
    headers["X-Slack-Signature"] = signature.replace(
        "{}", right[:-1] + ("0" if right[-1] != "0" else "1")
    )
    status, _ = await edge.ask("POST", "/slack/events", data=body, headers=headers)
    assert status == 401
    assert edge.stored() == []


async def test_another_secret_or_a_changed_body_is_refused(edge: Edge) -> None:
    assert (await edge.slack(CLICK, secret="another"))[0] == 401
    body, kind = slack_body(CLICK)
    headers = edge.slack_headers(body, content_type=kind)
    changed = body.replace(b"draft.approve", b"draft.dismiss")
    status, _ = await edge.ask("POST", "/slack/events", data=changed, headers=headers)
    assert status == 401
    assert edge.stored() == []


async def test_no_header_that_is_not_signed_can_have_a_click_dropped(edge: Edge) -> None:
    body, kind = slack_body(CLICK)
    headers = edge.slack_headers(body, content_type=kind) | {"X-Slack-Bolt-Lazy-Only": "1"}
    status, _ = await edge.ask("POST", "/slack/events?x=1", data=body, headers=headers)
    assert status == 200
    assert edge.stored() == ["slack"]


async def test_a_skewed_clock_is_named_by_the_health_page_until_it_is_right(
    edge: Edge, sandbox: Sandbox
) -> None:
    await edge.slack(HOME, stamp=stamped(edge, timedelta(minutes=6)))
    status, page = await edge.ask("GET", "/healthz")
    assert status == 200
    assert "signed 360 s ahead of this machine's clock" in page
    await edge.slack(HOME)
    assert await edge.ask("GET", "/healthz") == (200, "ok\n")


def without(payload: dict[str, object], *path: str) -> dict[str, object]:
    """A payload with one field gone."""
    changed = copy.deepcopy(payload)
    holder = changed
    for step in path[:-1]:
        found = holder[step]
        holder = found[0] if isinstance(found, list) else found  # type: ignore[assignment]
    del holder[path[-1]]
    return changed


FORM = json.loads(json.dumps(CLICK).replace("draft.approve", "draft.edit"))


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"null",
        b"[]",
        b'"text"',
        b"{}",
        b"payload=%7B",
        b"payload=%5B%5D",
        b"payload=null",
        b'{"type": "event_callback", "event": 5}',
        b'{"type": "event_callback", "event": {"type": ["x"]}}',
        b'{"type": "block_actions", "actions": 5}',
        b'{"type": "block_actions", "actions": [], "user": {"id": 5}}',
        b'{"type": "view_submission", "view": "x"}',
        b'{"team": 5, "user": 5, "type": {"a": 1}}',
        b'{"type": "event_callback", "event_id": "\\ud800",'
        b' "event": {"type": "app_home_opened", "user": "U1"}}',
        b'{"type": "event_callback", "event_id": "a\\u0000",'
        b' "event": {"type": "app_home_opened", "user": "U1"}}',
        b"[" * 100_000,
        b'{"a": ' + b"9" * 5000 + b"}",
        without(FORM, "user"),
        without(FORM, "actions", "action_id"),
    ],
    ids=range(22),
)
async def test_signed_rubbish_is_never_our_failure(edge: Edge, payload: object) -> None:
    status, _ = await edge.slack(payload)
    assert status == 400
    assert (await edge.slack(HOME))[0] == 200
    assert edge.stored() == ["slack"]


async def test_many_at_once_are_stored_each(edge: Edge) -> None:
    events = [HOME | {"event_id": f"Ev{number}"} for number in range(40)]
    answers = await asyncio.gather(*(edge.slack(event) for event in events))
    assert {status for status, _ in answers} == {200}
    assert edge.stored() == ["slack"] * 40
