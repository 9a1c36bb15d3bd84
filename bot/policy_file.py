"""Reads the team's policy from YAML (PARLEY_POLICY)."""

import os
import re
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any

import yaml
from babel.localedata import exists
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from bot.config import ConfigError, Settings
from bot.domain.policy import Policy
from bot.localise.desk import DESK_LANGUAGES

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_DURATION = re.compile(r"([0-9]{1,6})\s*([smhd])")
_LONGEST = timedelta(days=3650)
"""Past it a typing error is likelier than a promise."""


def _duration(value: object) -> timedelta:
    match = _DURATION.fullmatch(str(value).strip())
    if match is None or int(match[1]) == 0:
        raise ValueError("must be a duration such as 90s, 15m, 8h or 3d")
    length = timedelta(**{_UNITS[match[2]]: int(match[1])})
    if length > _LONGEST:
        raise ValueError(f"must be at most {_LONGEST.days}d")
    return length


def _desk_language(value: object) -> str:
    if value not in DESK_LANGUAGES:
        raise ValueError("must be en (English) or zh (Chinese): Parley's cards are in no other")
    return str(value)


def _language(value: object) -> str:
    if not isinstance(value, str) or not exists(value) or not value.islower():
        raise ValueError("must be the tag of a language without a region, such as: es")
    return value


Duration = Annotated[timedelta, BeforeValidator(_duration)]
DeskLanguage = Annotated[str, BeforeValidator(_desk_language)]
Language = Annotated[str, BeforeValidator(_language)]


class _FirstResponse(BaseModel):
    model_config = ConfigDict(extra="forbid")
    default: Duration | None = None
    languages: dict[Language, Duration] | None = None


class _PolicyFile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    burst_quiet: Duration | None = None
    acknowledge_after: Duration | None = None
    reconfirm_after: Duration | None = None
    reopen_within: Duration | None = None
    resolve_after: Duration | None = None
    first_response: _FirstResponse | None = None
    desk_language: DeskLanguage | None = None
    automatic_replies: bool | None = None
    automatic_replies_earned: bool | None = None


def load_policy(path: Path | None) -> Policy:
    """The policy in the file, the shipped one where there is none.

    Raises ConfigError that names the file, each key that is wrong, and the cure.
    """
    if path is None:
        return Policy()
    try:
        raw: Any = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        read = _PolicyFile.model_validate(raw)
    except OSError as error:
        raise ConfigError([f"PARLEY_POLICY: cannot read {path}: {error.strerror}"]) from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ConfigError([_unreadable(path, error)]) from None
    except ValidationError as error:
        raise ConfigError([_problem(path, detail) for detail in error.errors()]) from None
    values = read.model_dump(exclude_none=True, exclude={"first_response"})
    if read.first_response is not None:
        if read.first_response.default is not None:
            values["first_response"] = read.first_response.default
        if read.first_response.languages is not None:
            values["first_response_by_language"] = read.first_response.languages
    return Policy(**values)


def policy_problems(settings: Settings) -> list[str]:
    """What is wrong with the policy file that the settings name, if it is there."""
    if settings.parley_policy is None or not os.path.exists(settings.parley_policy):
        return []
    try:
        load_policy(settings.parley_policy)
    except ConfigError as error:
        return error.problems
    return []


def _unreadable(path: Path, error: yaml.YAMLError | UnicodeDecodeError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"PARLEY_POLICY: {path}: this is not UTF-8; save it again with that encoding"
    mark, why = getattr(error, "problem_mark", None), getattr(error, "problem", None)
    place = f"{path}:{mark.line + 1}" if mark else str(path)
    return f"PARLEY_POLICY: {place}: this is not YAML ({why or 'unreadable'}); mend that line"


def _problem(path: Path, detail: Any) -> str:
    *above, key = detail["loc"] or ("",)
    model = _FirstResponse if above == ["first_response"] else _PolicyFile
    match detail["type"]:
        case "extra_forbidden":
            says = f"there is no such key; there are {', '.join(model.model_fields)}"
        case "model_type" | "dict_type":
            says = "must hold keys with values, one a line, such as: default: 8h"
        case "bool_parsing" | "bool_type":
            says = "must be true or false"
        case _:
            says = detail["msg"].removeprefix("Value error, ")
    named = [str(part) for part in (*above, key) if part not in {"", "[key]"}]
    name = ".".join(named) or "the file"
    return f"PARLEY_POLICY: {path}: {name}: {says}"
