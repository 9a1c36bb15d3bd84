"""What the Slack app's manifest grants, and what the code calls: read from the files themselves."""

import ast
from pathlib import Path
from typing import Any

import yaml
from slack_sdk.web.async_client import AsyncWebClient

from handlers.slack.scopes import APP_SCOPES, OPTIONAL_SCOPES, REQUIRED_SCOPES
from scripts.lock_check import ROOT

MANIFEST = ROOT / "deploy" / "slack-manifest.yaml"
DOCTORS_FILES = ("examine.py", "channel_state.py")


def manifest(text: str | None = None) -> dict[str, Any]:
    """The manifest, as Slack reads it."""
    read = yaml.safe_load(text or MANIFEST.read_text(encoding="utf-8"))
    assert isinstance(read, dict)
    return read


def granted() -> set[str]:
    """The scopes of the bot token that the manifest asks for."""
    return set(manifest()["oauth_config"]["scopes"]["bot"])


def declared(method: str) -> set[str]:
    """The scopes under which the code's own table lists a method."""
    tables = (REQUIRED_SCOPES, OPTIONAL_SCOPES, APP_SCOPES)
    return {scope for table in tables for scope, methods in table.items() if method in methods}


def called(paths: list[Path]) -> set[str]:
    """The methods of the Web API that source files call, by their names in Slack's reference."""
    found: set[str] = set()
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Attribute(attr=name) if "_" in name and name in vars(AsyncWebClient):
                    found.add(name.replace("_", "."))
                case ast.Call(func=ast.Attribute(attr="api_call"), args=[ast.Constant(value), *_]):
                    found.add(str(value))
    return found


def sources(*, doctor: bool) -> list[Path]:
    """The code that may speak to Slack; the doctor's part of it, or the rest."""
    paths = [*(ROOT / "handlers").rglob("*.py"), *(ROOT / "bot").rglob("*.py")]
    return [path for path in paths if (path.name in DOCTORS_FILES) == doctor]
