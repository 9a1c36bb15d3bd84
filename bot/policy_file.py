"""Reads the team's policy from YAML (PARLEY_POLICY), laid over the shipped one."""

import os
from functools import cache
from pathlib import Path

from bot.config import ConfigError, Settings
from bot.domain.policy import Policy
from bot.policies.policy import read_policy
from bot.policies.problems import Place, Problems
from bot.policies.reading import Reader
from bot.policies.tree import Entry, parsed
from bot.policies.warnings import policy_warnings

__all__ = ["SHIPPED_POLICY", "load_policy", "policy_problems", "policy_warnings"]

SHIPPED_POLICY = Path(__file__).parent / "policies" / "default.yaml"
_LARGEST = 256 * 1024
"""Bytes; a policy of a hundred promises has a tenth of them."""


def load_policy(path: Path | None) -> Policy:
    """The policy in the file laid over the shipped one, which alone holds where there is no file.

    Raises ConfigError with all that is wrong: each names the file, the line, the key, the cure.
    """
    problems = Problems()
    files = [_shipped()]
    if path is not None:
        own = _read(path, problems)
        if own is None:
            problems.refuse()
        else:
            files.append(own)
    policy = read_policy(Reader(problems), files)
    problems.refuse()
    return policy


def policy_problems(settings: Settings) -> list[str]:
    """What is wrong with the policy file that the settings name, if it is there."""
    if settings.parley_policy is None or not os.path.exists(settings.parley_policy):
        return []
    try:
        load_policy(settings.parley_policy)
    except ConfigError as error:
        return error.problems
    return []


@cache
def _shipped() -> Entry:
    problems = Problems()
    tree = _read(SHIPPED_POLICY, problems)
    problems.refuse()
    if tree is None:
        raise AssertionError("the shipped policy is empty")
    return tree


def _read(path: Path, problems: Problems) -> Entry | None:
    place = Place(str(path), 0)
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise ConfigError([f"PARLEY_POLICY: cannot read {path}: {error.strerror}"]) from None
    except ValueError as error:  # a name that no file can have
        raise ConfigError([f"PARLEY_POLICY: cannot read {path}: {error}"]) from None
    if len(content) > _LARGEST:
        problems.unreadable(place, f"is larger than {_LARGEST // 1024} kB; is it the right file?")
        return None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        place = Place(str(path), content.count(b"\n", 0, error.start) + 1)
        problems.unreadable(place, "this is not UTF-8; save it again with that encoding")
        return None
    return parsed(text, str(path), problems)
