"""The JSON API of the demo page, without the page."""

from datetime import timedelta

import pytest
from aiohttp import ClientSession

from sandbox.control import Control
from sandbox.server import Sandbox
from tests.control.asking import START, Json, lucia, refused, send, state


async def test_a_new_buyer_can_write(http: ClientSession, sandbox: Sandbox) -> None:
    made = await send(http, "buyers", {"first_name": "Ngozi", "language_code": "en"})
    assert made["status"] == 201
    said = await send(http, f"buyers/{made['buyer']['id']}/say", {"text": "Hello"})
    assert said["update_id"]
    (message,) = sandbox.telegram.chat(made["buyer"]["id"]).messages
    assert message.text == "Hello"


@pytest.mark.parametrize(
    ("act", "body", "kind"),
    [
        ("start", {}, "text"),
        ("photo", {"caption": "rota"}, "photo"),
        ("voice", {"duration": 9}, "voice"),
        ("sticker", {}, "sticker"),
        ("document", {"name": "order.pdf", "data": "JVBERg=="}, "document"),
        ("contact", {}, "contact"),
        ("location", {}, "location"),
    ],
)
async def test_a_buyer_sends_all_sorts(
    http: ClientSession, sandbox: Sandbox, act: str, body: Json, kind: str
) -> None:
    user = lucia(sandbox)
    assert (await send(http, f"buyers/{user.id}/{act}", body))["status"] == 200
    assert sandbox.telegram.chat(user).messages[-1].kind == kind


async def test_a_sent_picture_can_be_fetched_and_other_files_only_saved(
    http: ClientSession, sandbox: Sandbox
) -> None:
    user = lucia(sandbox)
    await send(http, f"buyers/{user.id}/photo")
    await send(http, f"buyers/{user.id}/document", {"name": "x.html", "data": "PGI+"})
    values = await state(http)
    picture, page = (values[f"chat/{user.id}/{number}"]["url"] for number in (1, 2))
    async with http.get(picture) as response:
        assert response.headers["Content-Type"] == "image/png"
    async with http.get(page) as response:
        assert response.headers["Content-Disposition"] == "attachment"
        assert response.headers["Content-Type"] == "application/octet-stream"


async def test_what_cannot_be_done_is_said_clearly(http: ClientSession, sandbox: Sandbox) -> None:
    user = lucia(sandbox)
    say = f"buyers/{user.id}/say"
    assert await refused(http, "buyers/1/say", {"text": "x"}) == (
        404,
        "no_such_buyer",
        "no buyer has the id 1",
    )
    assert (await refused(http, f"buyers/{user.id}/fly"))[:2] == (404, "no_such_act")
    assert await refused(http, say) == (400, "bad_request", "text: Field required")
    assert (await refused(http, say, {"text": 5}))[:2] == (400, "bad_request")
    assert (await refused(http, say, [1]))[:2] == (400, "bad_request")
    assert (await refused(http, say, {"text": "x" * 4097}))[:2] == (409, "cannot_act")
    assert (await refused(http, f"buyers/{user.id}/press", {"message_id": 9, "button": "a"}))[
        :2
    ] == (409, "cannot_act")
    assert (await refused(http, "desk/nobody/home"))[:2] == (404, "no_such_person")
    assert (await refused(http, "desk/ania/submit"))[:2] == (409, "cannot_act")
    assert (await refused(http, "clock", {"minutes": 1e9}))[:2] == (400, "bad_request")
    assert (await refused(http, "bot/kill"))[:2] == (409, "no_bot")
    async with http.post("clock", data="{") as response:
        assert (await response.json())["error"]["code"] == "bad_json"


async def test_other_sites_are_kept_out(http: ClientSession, sandbox: Sandbox) -> None:
    foreign = {"Origin": "http://evil.example"}
    async with http.post("clock", json={"minutes": 1}, headers=foreign) as response:
        assert response.status == 403
    async with http.get("feed", headers=foreign) as response:
        assert response.status == 403
    assert sandbox.clock.now() == START


async def test_a_click_without_a_bot_is_not_acknowledged(
    http: ClientSession, sandbox: Sandbox
) -> None:
    text = {"type": "plain_text", "text": "Approve"}
    blocks = [{"type": "actions", "elements": [{"type": "button", "action_id": "a", "text": text}]}]
    channel = sandbox.slack.sales_channel
    headers = {"Authorization": f"Bearer {sandbox.slack.bot_token}"}
    body = {"channel": channel, "blocks": blocks, "text": "x"}
    url = sandbox.slack_url + "chat.postMessage"
    async with http.post(url, json=body, headers=headers) as response:
        ts = (await response.json())["ts"]
    click = {"channel": channel, "ts": ts, "action_id": "a"}
    assert (await send(http, "desk/ania/click", click))["acked"] is False
    assert (await refused(http, "desk/ania/click", click | {"action_id": "b"}))[1] == "cannot_act"


async def test_the_feed_tells_everything_and_then_each_change(
    http: ClientSession, sandbox: Sandbox
) -> None:
    user = lucia(sandbox)
    async with http.ws_connect("feed") as feed:
        first = await feed.receive_json(timeout=5)
        assert first["first"]
        assert first["values"] == await state(http)
        sandbox.telegram.say(user, "Hola")
        change = await feed.receive_json(timeout=5)
        assert set(change["values"]) == {"faults", f"buyer/{user.id}", f"chat/{user.id}/1"}
        assert change["values"][f"chat/{user.id}/1"]["text"] == "Hola"
        sandbox.clock.move(timedelta(hours=1))
        moved = await feed.receive_json(timeout=5)
        assert moved["values"]["clock"]["now"] == (START + timedelta(hours=1)).isoformat()


async def test_the_feed_says_how_the_bot_fares(
    http: ClientSession, sandbox: Sandbox, control: Control
) -> None:
    async with http.ws_connect("feed") as feed:
        await feed.receive_json(timeout=5)
        control.bot_is("down", restarts=1, note="exit 3")
        told = await feed.receive_json(timeout=5)
        assert told["values"]["bot"] == {"state": "down", "restarts": 1, "note": "exit 3"}
