"""Whatever a file holds, it is read or refused in plain words; nothing else happens."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.config import ConfigError
from bot.policies.policy import KEYS
from bot.policy_file import SHIPPED_POLICY, load_policy, policy_warnings

WORDS = st.sampled_from(
    (
        *KEYS, "always", "desk", "daytime", "quote", "survey", "critical", "major", "zone", "days",
        "holidays", "exceptions", "mon-fri", "sat", "2026-12-24", "2026-12-24..2026-12-31",
        "hours", "name", "closed", "24x7", "off", "09:00-17:00", "22:00-06:00", "Europe/Warsaw",
        "PL", "US-CA", "clock", "when", "target", "calendar", "warn", "repeat", "ladder", "starts",
        "stops", "pauses", "kinds", "severities", "languages", "regions", "S1", "en", "NG", "1h",
        "3bd", "50%", "opened", "promised", "answered", "resolved", "waiting_for_buyer", "rungs",
        "call", "wait", "rota", "since", "remind", "role:managers", "sla", "U0HELENA01", "mon 9:00",
        "managers", "at", "USD", "1e400", "0x1F", "~", "", " ", "\u202e", "١h", "NaN",
    )
)  # fmt: skip
LEAVES = WORDS | st.text(max_size=12) | st.integers() | st.booleans() | st.none() | st.floats()
TREES = st.recursive(
    LEAVES,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(WORDS, below, max_size=4),
    max_leaves=25,
)
SHIPPED = yaml.safe_load(SHIPPED_POLICY.read_text())


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("rubbish") / "policy.yaml"


def read(path: Path) -> None:
    """Read a file, and what reads gives its warnings; only problems in plain words may come."""
    found: list[str] | None = None
    try:
        policy_warnings(load_policy(path))
    except ConfigError as error:
        found = error.problems
    assert found != []
    for problem in found or ():
        assert problem.startswith("PARLEY_POLICY: ")
        assert "\n" not in problem
        assert len(problem) < 1_000
        assert str(SHIPPED_POLICY) not in problem


@settings(max_examples=300, deadline=None)
@given(content=st.binary(max_size=200))
def test_any_bytes(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    read(file)


@settings(max_examples=300, deadline=None)
@given(text=st.text(alphabet="ab:-[]{}#&*!|>'\"%@`,?~ \n\t0", max_size=60))
def test_any_signs_of_yaml(file: Path, text: str) -> None:
    file.write_text(text)
    read(file)


@settings(max_examples=500, deadline=None)
@given(tree=st.dictionaries(st.sampled_from(KEYS), TREES, max_size=5))
def test_any_tree_under_the_keys_of_a_policy(file: Path, tree: object) -> None:
    file.write_text(yaml.safe_dump(tree, allow_unicode=True))
    read(file)


def places(tree: object) -> list[tuple[str | int, ...]]:
    """The ways to all values of a tree."""
    if isinstance(tree, dict):
        branches = [*tree.items()]
    elif isinstance(tree, list):
        branches = [*enumerate(tree)]
    else:
        return [()]
    return [(), *((key, *rest) for key, below in branches for rest in places(below))]


def put(tree: object, way: tuple[str | int, ...], value: object) -> object:
    """The tree with another value in one place."""
    if not way:
        return value
    first, *rest = way
    copy: dict[str | int, object] | list[object]
    if isinstance(tree, dict):
        copy = dict(tree)
    else:
        assert isinstance(tree, list)
        copy = list(tree)
    copy[first] = put(copy[first], tuple(rest), value)  # type: ignore[index]
    return copy


@settings(max_examples=500, deadline=None)
@given(way=st.sampled_from(places(SHIPPED)), value=TREES)
def test_anything_in_the_place_of_anything(
    file: Path, way: tuple[str | int, ...], value: object
) -> None:
    file.write_text(yaml.safe_dump(put(SHIPPED, way, value), allow_unicode=True))
    read(file)


def test_the_shipped_policy_over_itself_changes_nothing(file: Path) -> None:
    file.write_text(SHIPPED_POLICY.read_text())
    assert load_policy(file) == load_policy(None)
