"""Policy files for tests, and what is said of them."""

from pathlib import Path

import pytest

from bot.config import ConfigError
from bot.domain.policy import Policy
from bot.policy_file import load_policy


def loaded(folder: Path, text: str) -> Policy:
    """The policy of a file with this text."""
    path = folder / "policy.yaml"
    path.write_text(text, encoding="utf-8")
    return load_policy(path)


def problems(folder: Path, text: str) -> list[str]:
    """What is wrong with such a file: line, key, and cure."""
    with pytest.raises(ConfigError) as refused:
        loaded(folder, text)
    start = f"PARLEY_POLICY: {folder / 'policy.yaml'}:"
    assert all(each.startswith(start) for each in refused.value.problems)
    return [each.removeprefix(start) for each in refused.value.problems]


def problem(folder: Path, text: str) -> str:
    """The one thing that is wrong."""
    (only,) = problems(folder, text)
    return only
