"""How updates reach Parley: a webhook left behind, one that is wanted, and the port for it."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest
from aiohttp import web

from handlers.telegram.parse import KINDS
from handlers.telegram.webhook import SECRET_HEADER
from tests.doctor.clinic import Clinic

SECRET = "webhook-s3cret"


async def bot_api(clinic: Clinic, method: str, **values: str) -> object:
    """A call of somebody who has the token."""
    address = f"{clinic.sandbox.telegram_url}/bot{clinic.telegram.bot_token}/{method}"
    async with httpx.AsyncClient() as client:
        return (await client.post(address, data=values)).json()["result"]


async def webhook_is(clinic: Clinic) -> str:
    info = await bot_api(clinic, "getWebhookInfo")
    assert isinstance(info, dict)
    return str(info["url"])


@asynccontextmanager
async def serving(app: web.Application, port: int) -> AsyncIterator[None]:
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield
    finally:
        await runner.cleanup()


@asynccontextmanager
async def answering(port: int, status: int) -> AsyncIterator[None]:
    """Something that listens on the port and is not Parley."""
    app = web.Application()

    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status)

    app.router.add_route("*", "/{anything:.*}", answer)
    async with serving(app, port):
        yield


@pytest.fixture
def hooked(clinic: Clinic, unused_tcp_port: int) -> Clinic:
    """Telegram shall deliver to this machine; nothing listens there yet."""
    clinic.set(
        PORT=str(unused_tcp_port),
        TELEGRAM_WEBHOOK_URL=f"http://127.0.0.1:{unused_tcp_port}/telegram",
        TELEGRAM_WEBHOOK_SECRET=SECRET,
    )
    return clinic


async def set_webhook(clinic: Clinic, secret: str = SECRET, **values: str) -> None:
    await bot_api(
        clinic,
        "setWebhook",
        url=clinic.settings["TELEGRAM_WEBHOOK_URL"],
        secret_token=secret,
        allowed_updates=json.dumps(KINDS),
        **values,
    )


async def test_a_webhook_left_behind_is_found_and_removed_and_no_update_lost(
    clinic: Clinic,
) -> None:
    await bot_api(clinic, "setWebhook", url="http://127.0.0.1:1/s3cret-path")
    clinic.telegram.say(clinic.telegram.new_user("Ana"), "hola")
    waiting = clinic.telegram.pending
    finding = (await clinic.doctor()).find("Telegram webhook", "a webhook to 127.0.0.1:1 was left")
    assert "run: parley doctor --fix" in finding["cure"]
    assert "s3cret" not in str(finding)
    assert await webhook_is(clinic)
    report = await clinic.doctor("--fix")
    assert report.fixed == [f"removed the webhook to 127.0.0.1:1; {waiting} updates kept"]
    assert await webhook_is(clinic) == ""
    assert clinic.telegram.pending == waiting
    assert (await clinic.doctor()).ills == []


async def test_a_missing_webhook_is_found_and_set(hooked: Clinic) -> None:
    finding = (await hooked.doctor()).find("Telegram webhook", "none is set")
    assert "parley doctor --fix" in finding["cure"]
    report = await hooked.doctor("--fix")
    assert report.fixed == ["set the webhook again; before, none is set, so nothing is delivered"]
    assert (await hooked.doctor()).ills == []
    assert await webhook_is(hooked) == hooked.settings["TELEGRAM_WEBHOOK_URL"]


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://localhost:1/telegram", "it goes to localhost:1, not to what TELEGRAM_WEBHOOK_URL"),
        ("{origin}/old", "it goes to another path of 127.0.0.1"),
    ],
)
async def test_a_webhook_elsewhere_is_found_and_set(hooked: Clinic, url: str, says: str) -> None:
    origin = hooked.settings["TELEGRAM_WEBHOOK_URL"].removesuffix("/telegram")
    await bot_api(hooked, "setWebhook", url=url.format(origin=origin))
    assert (await hooked.doctor()).find("Telegram webhook", says)
    assert len((await hooked.doctor("--fix")).fixed) == 1
    assert (await hooked.doctor()).ills == []


async def test_a_webhook_that_brings_too_little_is_found_and_set(hooked: Clinic) -> None:
    url = hooked.settings["TELEGRAM_WEBHOOK_URL"]
    await bot_api(hooked, "setWebhook", url=url, allowed_updates='["message"]')
    finding = (await hooked.doctor()).find("Telegram webhook", "not deliver every kind of update")
    assert finding["state"] == "warning"
    assert len((await hooked.doctor("--fix")).fixed) == 1
    assert (await hooked.doctor()).ills == []


@pytest.mark.parametrize(
    ("status", "says", "cure"),
    [
        (
            403,
            "Wrong response from the webhook: 403 Forbidden",
            "TELEGRAM_WEBHOOK_SECRET is not what was set",
        ),
        (404, "Wrong response from the webhook: 404 Not Found", "let the proxy pass the path"),
        (
            502,
            "Wrong response from the webhook: 502 Bad Gateway",
            "see that parley web (or parley run) is up",
        ),
        (None, "Webhook connection closed", "see that parley web (or parley run) is up"),
    ],
)
async def test_deliveries_that_fail_are_found_with_what_telegram_says(
    hooked: Clinic, status: int | None, says: str, cure: str
) -> None:
    async def one_delivery() -> None:
        await set_webhook(hooked, "another-secret")
        hooked.telegram.say(hooked.telegram.new_user("Ana"), "hola")
        await hooked.telegram.wait_idle()

    if status is None:
        await one_delivery()
    else:
        async with answering(int(hooked.settings["PORT"]), status):
            await one_delivery()
    finding = (await hooked.doctor()).find("Telegram webhook", f"deliveries fail ({says})")
    assert "updates wait" in finding["says"]
    assert cure in finding["cure"]
    if status != 403:
        assert (await hooked.doctor("--fix")).fixed == []  # to set it again would mend no proxy


async def test_a_secret_that_telegram_has_wrong_is_found_and_set(hooked: Clinic) -> None:
    app = web.Application()

    async def take(request: web.Request) -> web.Response:
        right = request.headers.get(SECRET_HEADER) == SECRET
        return web.Response(status=200 if right else 403)

    app.router.add_post("/telegram", take)
    async with serving(app, int(hooked.settings["PORT"])):
        await set_webhook(hooked, "another-secret")
        hooked.telegram.say(hooked.telegram.new_user("Ana"), "hola")
        await hooked.telegram.wait_idle()
        assert (await hooked.doctor()).find("Telegram webhook", "403 Forbidden")
        (fixed,) = (await hooked.doctor("--fix")).fixed
        assert fixed.startswith("set the webhook again; before, deliveries fail")
        await hooked.telegram.wait_confirmed()
        assert (await hooked.doctor()).of("Telegram webhook")[0]["state"] == "ok"


async def test_a_wanted_webhook_without_a_secret_is_told_and_not_set(hooked: Clinic) -> None:
    hooked.set(TELEGRAM_WEBHOOK_SECRET=None)
    report = await hooked.doctor("--fix")
    assert report.find("Settings", "TELEGRAM_WEBHOOK_SECRET: missing")
    assert "set TELEGRAM_WEBHOOK_SECRET, then run" in report.of("Telegram webhook")[0]["cure"]
    assert await webhook_is(hooked) == ""


async def test_a_taken_port_is_found_where_parley_listens(hooked: Clinic) -> None:
    await set_webhook(hooked)
    port = hooked.settings["PORT"]
    with socket.create_server(("0.0.0.0", int(port))) as taken:
        taken.settimeout(0)
        async with asyncio.timeout(20):
            finding = (await hooked.doctor()).find("Port", f"PORT {port} is taken")
    assert f"ss -ltnp 'sport = :{port}'" in finding["cure"]
    report = await hooked.doctor()
    assert report.ills == []
    assert report.of("Port")[0]["says"] == f"{port} is free"


async def test_another_program_that_answers_is_not_taken_for_parley(hooked: Clinic) -> None:
    async with answering(int(hooked.settings["PORT"]), 200):
        assert (await hooked.doctor()).find("Port", "is taken by another program")


async def test_parley_itself_on_the_port_is_as_it_should_be(hooked: Clinic) -> None:
    await set_webhook(hooked)
    app = web.Application()

    async def health(_: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    app.router.add_get("/healthz", health)
    async with serving(app, int(hooked.settings["PORT"])):
        report = await hooked.doctor()
    assert report.ills == []
    assert "is served by Parley" in report.of("Port")[0]["says"]


async def test_where_nothing_comes_over_http_no_port_is_looked_at(clinic: Clinic) -> None:
    assert (await clinic.doctor()).of("Port") == []
