"""The Slack app's manifest: what Slack takes, and exactly the scopes that the code declares."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.config import SLACK_PATH
from handlers.slack.commands import COMMAND
from handlers.slack.scopes import (
    ADVISORY_SCOPES,
    APP_SCOPES,
    FEATURE_SCOPES,
    OPTIONAL_SCOPES,
    REQUIRED_SCOPES,
    UNSCOPED_METHODS,
)
from tests.house.slack_code import MANIFEST, called, declared, granted, manifest, sources

# Slack's reference of the manifest: every key there is, of an app like ours.
KEYS: dict[str, set[str]] = {
    "": {"_metadata", "display_information", "features", "oauth_config", "settings"},
    "display_information": {"name", "description", "long_description", "background_color"},
    "features": {"app_home", "bot_user", "shortcuts", "slash_commands", "unfurl_domains"},
    "features.app_home": {
        "home_tab_enabled",
        "messages_tab_enabled",
        "messages_tab_read_only_enabled",
    },
    "features.bot_user": {"display_name", "always_online"},
    "oauth_config": {"redirect_urls", "scopes", "token_management_enabled"},
    "oauth_config.scopes": {"bot", "bot_optional", "user", "user_optional"},
    "settings": {
        "allowed_ip_address_ranges",
        "event_subscriptions",
        "interactivity",
        "org_deploy_enabled",
        "socket_mode_enabled",
        "token_rotation_enabled",
    },
    "settings.event_subscriptions": {"request_url", "bot_events", "user_events"},
    "settings.interactivity": {"is_enabled", "request_url", "message_menu_options_url"},
}


def groups(value: dict[str, Any], path: str = "") -> Iterator[tuple[str, set[str]]]:
    """Every group of settings with its keys."""
    yield path, set(value)
    for name, held in value.items():
        if isinstance(held, dict):
            yield from groups(held, f"{path}.{name}".lstrip("."))


def test_slack_knows_every_key() -> None:
    assert [path for path, keys in groups(manifest()) if not keys <= KEYS[path]] == []


def test_names_and_descriptions_have_the_length_that_slack_takes() -> None:
    shown = manifest()["display_information"]
    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 174 <= len(shown["long_description"]) <= 4000
    assert re.fullmatch("#([0-9a-f]{3}|[0-9a-f]{6})", shown["background_color"])
    assert re.fullmatch(r"[\w .-]{1,80}", manifest()["features"]["bot_user"]["display_name"])


def test_the_command_it_declares_is_the_one_that_is_listened_to() -> None:
    (command,) = manifest()["features"]["slash_commands"]
    assert set(command) == {"command", "description", "usage_hint", "should_escape"}
    assert command["command"] == COMMAND
    assert FEATURE_SCOPES["commands"] == (COMMAND,)
    assert len(command["description"]) <= 2000
    assert len(command["usage_hint"]) <= 1000
    assert command["should_escape"] is False  # names of people and channels say nothing to it


def test_no_scope_and_no_event_is_named_twice() -> None:
    asked = manifest()["oauth_config"]["scopes"]["bot"]
    events = manifest()["settings"]["event_subscriptions"]["bot_events"]
    assert len(asked) == len(set(asked)) <= 255
    assert len(events) == len(set(events)) <= 100


def test_as_it_stands_it_is_for_socket_mode() -> None:
    settings = manifest()["settings"]
    assert settings["socket_mode_enabled"] is True
    assert settings["interactivity"] == {"is_enabled": True}
    assert set(settings["event_subscriptions"]) == {"bot_events"}
    assert settings["token_rotation_enabled"] is False  # a token that changes would be lost
    home = manifest()["features"]["app_home"]
    assert home["home_tab_enabled"]
    assert home["messages_tab_enabled"]


def test_the_changes_its_head_tells_make_it_one_for_http() -> None:
    text = MANIFEST.read_text(encoding="utf-8")
    text = text.replace("# request_url:", "request_url:").replace("# url:", "url:")
    changed = manifest(text.replace("socket_mode_enabled: true", "socket_mode_enabled: false"))
    settings = changed["settings"]
    address = f"https://HOST{SLACK_PATH}"
    assert settings["socket_mode_enabled"] is False
    assert settings["event_subscriptions"]["request_url"] == address
    assert settings["interactivity"] == {"is_enabled": True, "request_url": address}
    assert [each["url"] for each in changed["features"]["slash_commands"]] == [address]


def test_it_asks_for_the_scopes_that_the_code_declares_and_no_other() -> None:
    assert granted() == set(REQUIRED_SCOPES) | set(FEATURE_SCOPES)
    assert granted() > ADVISORY_SCOPES
    assert not granted() & set(OPTIONAL_SCOPES)


def test_every_call_in_the_code_stands_in_its_table() -> None:
    methods = called(sources(doctor=False)) | called(sources(doctor=True))
    assert {"chat.postMessage", "views.open", "conversations.info"} <= methods
    assert {name for name in methods if not declared(name)} == methods & UNSCOPED_METHODS


def test_the_table_names_no_method_that_the_code_does_not_call() -> None:
    methods = called(sources(doctor=False)) | called(sources(doctor=True))
    tables = (REQUIRED_SCOPES, OPTIONAL_SCOPES, APP_SCOPES)
    listed = {name for table in tables for names in table.values() for name in names}
    assert listed | UNSCOPED_METHODS == methods


def test_a_call_that_nobody_declared_is_found(tmp_path: Path) -> None:
    source = tmp_path / "new.py"
    source.write_text("await client.reactions_add()\nawait client.api_call('team.info')\n")
    assert called([source]) == {"reactions.add", "team.info"}
    assert not declared("reactions.add")
    assert not declared("team.info")
