"""Which edges a process holds, what it must be given, and what it says where it is not."""

from typing import Any

import pytest

from bot.config import ConfigError, Settings, load_settings
from bot.roles import Edge, Role, edges_of, lacks

TELEGRAM = {
    "telegram_bot_token": "1:x",
    "telegram_webhook_url": "https://bot.example.com/hook",
    "telegram_webhook_secret": "s3cret",
}
SLACK = {"slack_bot_token": "xoxb-1", "slack_signing_secret": "s1gned"}
WHOLE = TELEGRAM | SLACK | {"slack_sales_channel": "C1", "database_url": "postgresql://db/parley"}
POLLED = {"telegram_webhook_url": "", "telegram_webhook_secret": ""}
HELD = {"slack_app_token": "xapp-1"}


def problems(role: Role, environment: dict[str, Any]) -> list[str]:
    """What a command would complain of."""
    try:
        load_settings(environment, checks=(lambda settings: lacks(role, settings),))
    except ConfigError as error:
        return error.problems
    return []


def settings(**changed: str) -> Settings:
    return load_settings(WHOLE | changed)


@pytest.mark.parametrize(
    ("changed", "run", "web", "worker"),
    [
        ({}, {Edge.WEBHOOK, Edge.SIGNED}, {Edge.WEBHOOK, Edge.SIGNED}, set()),
        (POLLED, {Edge.POLLING, Edge.SIGNED}, {Edge.SIGNED}, {Edge.POLLING}),
        (
            HELD,
            {Edge.WEBHOOK, Edge.SOCKET},
            {Edge.WEBHOOK, Edge.SIGNED},
            {Edge.SOCKET},
        ),
        (
            HELD | {"slack_signing_secret": ""},
            {Edge.WEBHOOK, Edge.SOCKET},
            {Edge.WEBHOOK},
            {Edge.SOCKET},
        ),
        (
            POLLED | HELD,
            {Edge.POLLING, Edge.SOCKET},
            {Edge.SIGNED},
            {Edge.POLLING, Edge.SOCKET},
        ),
    ],
)
def test_each_platform_comes_in_where_the_settings_say(
    changed: dict[str, str], run: set[Edge], web: set[Edge], worker: set[Edge]
) -> None:
    given = settings(**changed)
    assert edges_of(Role.RUN, given) == run
    assert edges_of(Role.WEB, given) == web
    assert edges_of(Role.WORKER, given) == worker


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("changed", [{}, POLLED, HELD, HELD | {"slack_signing_secret": ""}])
def test_one_way_in_for_each_platform_is_enough(role: Role, changed: dict[str, str]) -> None:
    assert problems(role, WHOLE | changed) == []


@pytest.mark.parametrize("role", [Role.RUN, Role.WORKER])
def test_neither_of_slacks_two_secrets_is_told_with_both_cures(role: Role) -> None:
    assert problems(role, WHOLE | {"slack_signing_secret": ""}) == [
        "SLACK_APP_TOKEN: missing; the Slack app's page Basic Information makes it"
        " (xapp-…, connections:write); or, to be reached over HTTP instead, set"
        " SLACK_SIGNING_SECRET from that page"
    ]


@pytest.mark.parametrize("role", Role)
def test_a_webhook_needs_its_secret(role: Role) -> None:
    (told,) = problems(role, WHOLE | {"telegram_webhook_secret": ""})
    assert told.startswith("TELEGRAM_WEBHOOK_SECRET: missing; TELEGRAM_WEBHOOK_URL needs one")


def test_web_without_an_http_edge_says_what_to_set() -> None:
    (told,) = problems(Role.WEB, {"database_url": "postgresql://db/parley"} | HELD)
    assert told.startswith(
        "TELEGRAM_WEBHOOK_URL, SLACK_SIGNING_SECRET, PARLEY_ORDERS_SECRET: all missing"
    )


def test_a_shops_secret_is_an_http_edge_of_its_own() -> None:
    shop = {"parley_orders_secret": "x" * 16}
    assert Edge.ORDERS in edges_of(Role.RUN, settings(**POLLED, **shop))
    assert Edge.ORDERS not in edges_of(Role.WORKER, settings(**POLLED, **shop))
    assert edges_of(Role.WEB, settings(**POLLED, **HELD, **shop)) >= {Edge.ORDERS}
    assert problems(Role.WEB, {"database_url": "postgresql://db/parley"} | shop) == []


@pytest.mark.parametrize("short", ["x", "x" * 15, "   " + "x" * 15 + "   "])
def test_a_shops_secret_that_is_too_short_is_refused_and_not_shown(short: str) -> None:
    with pytest.raises(ConfigError) as refused:
        load_settings({"parley_orders_secret": short})
    (told,) = refused.value.problems
    assert told.startswith("PARLEY_ORDERS_SECRET: must have at least 16 characters")
    assert "xxx" not in told


def test_web_needs_the_tokens_of_what_it_serves_and_no_other() -> None:
    database = {"database_url": "postgresql://db/parley"}
    assert problems(Role.WEB, database | TELEGRAM) == []
    assert problems(Role.WEB, database | SLACK) == []
    told = problems(Role.WEB, WHOLE | {"telegram_bot_token": "", "slack_bot_token": ""})
    assert [line.partition(":")[0] for line in told] == ["TELEGRAM_BOT_TOKEN", "SLACK_BOT_TOKEN"]


@pytest.mark.parametrize("role", [Role.WEB, Role.WORKER])
@pytest.mark.parametrize("database", ["sqlite:///parley.db", "sqlite://"])
def test_several_processes_are_refused_on_sqlite(role: Role, database: str) -> None:
    (told,) = problems(role, WHOLE | {"database_url": database})
    assert told.startswith("DATABASE_URL: SQLite serves one process")
    assert "`parley run`" in told


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("https://bot.example.com", "/telegram"),
        ("https://bot.example.com/", "/telegram"),
        ("https://bot.example.com:8443/a/b-1_2.3~", "/a/b-1_2.3~"),
        ("http://127.0.0.1:8080", "/telegram"),
        ("http://localhost/hook", "/hook"),
    ],
)
def test_the_webhooks_path_is_that_of_its_address(url: str, path: str) -> None:
    given = settings(telegram_webhook_url=url)
    assert given.telegram_webhook_path == path
    assert str(given.telegram_webhook_url).endswith(path)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://bot.example.com/telegram", "must begin with https://"),
        ("http://127.0.0.1.example.com/", "must begin with https://"),
        ("ftp://bot.example.com/", "must be an address such as"),
        ("bot.example.com", "must be an address such as"),
        ("https://", "must be an address such as"),
        ("https://bot.example.com:port/", "must be an address such as"),
        ("https://[::1/", "must be an address such as"),
        ("https://bot.example.com/x?y=1", "must be an address such as"),
        ("https://bot.example.com/{path}", "must have a path of letters"),
        ("https://bot.example.com/slack/events", "must have another path than /slack/events"),
        ("https://bot.example.com/healthz", "must have another path than /healthz"),
        ("https://bot.example.com/readyz", "must have another path than /readyz"),
    ],
)
def test_an_address_telegram_cannot_deliver_to_is_refused(url: str, reason: str) -> None:
    (told,) = problems(Role.WEB, WHOLE | {"telegram_webhook_url": url})
    assert told.startswith(f"TELEGRAM_WEBHOOK_URL: {reason}")


@pytest.mark.parametrize("secret", ["with space", "é", "x" * 257, "a/b"])
def test_a_secret_telegram_would_refuse_is_told_and_not_shown(secret: str) -> None:
    assert problems(Role.RUN, WHOLE | {"telegram_webhook_secret": secret}) == [
        "TELEGRAM_WEBHOOK_SECRET: must be 1 to 256 of the characters A-Z, a-z, 0-9, _ and -"
    ]
