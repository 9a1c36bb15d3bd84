"""docs/policy.md tells of every key, and its example does what the page says."""

import re
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.calling import ladder_for
from bot.domain.due import due_at
from bot.domain.effects import PROMISES
from bot.domain.kinds import Kind, Severity
from bot.domain.policy import Policy
from bot.domain.promises import Matter, Start, Stop, first_match
from bot.policies import calendars, ladders, matters, promises
from bot.policies.policy import KEYS
from bot.policy_file import policy_warnings
from tests.policy.files import loaded

PAGE = (Path(__file__).parents[2] / "docs" / "policy.md").read_text(encoding="utf-8")
EXAMPLE, SHORT_FORM = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
WARSAW, RIYADH = ZoneInfo("Europe/Warsaw"), ZoneInfo("Asia/Riyadh")


@pytest.fixture
def policy(tmp_path: Path) -> Policy:
    """The example's."""
    return loaded(tmp_path, EXAMPLE)


@pytest.mark.parametrize(
    "name",
    [
        *KEYS, *calendars.KEYS, *promises.KEYS, *ladders.KEYS, *matters.KEYS,
        *matters.CHANNELS, *PROMISES, *Kind, *Start, *Stop, "call", "wait", "rota", "since",
    ],
)  # fmt: skip
def test_every_key_and_every_name_is_told(name: str) -> None:
    assert re.search(rf"`(?:[^`]*[^`\w])?{name}(?:[^`\w][^`]*)?`", PAGE), name


def test_the_example_needs_no_warning(policy: Policy) -> None:
    assert policy_warnings(policy) == []


@pytest.mark.parametrize(
    ("kind", "region", "start", "due"),
    [
        (
            Kind.QUOTE_REQUEST,
            "DE",
            datetime(2026, 11, 27, 16, 30, tzinfo=WARSAW),
            datetime(2026, 11, 30, 9, 30, tzinfo=WARSAW),
        ),
        (
            Kind.QUOTE_REQUEST,
            "SA",
            datetime(2026, 11, 26, 15, 30, tzinfo=RIYADH),
            datetime(2026, 11, 29, 8, 30, tzinfo=RIYADH),
        ),
        (
            Kind.QUOTE_REQUEST,
            "SA",
            datetime(2026, 11, 27, 17, 30, tzinfo=RIYADH),
            datetime(2026, 11, 29, 9, 0, tzinfo=RIYADH),
        ),
        (
            Kind.QUOTE_REQUEST,
            "DE",
            datetime(2026, 12, 23, 16, 30, tzinfo=WARSAW),
            datetime(2026, 12, 28, 10, 30, tzinfo=WARSAW),
        ),
        (
            Kind.RETURN_REQUEST,
            "DE",
            datetime(2026, 12, 23, 10, 0, tzinfo=WARSAW),
            datetime(2026, 12, 29, 14, 0, tzinfo=WARSAW),
        ),
    ],
)
def test_the_due_times_of_the_example(
    policy: Policy, kind: Kind, region: str, start: datetime, due: datetime
) -> None:
    clock = "quote" if kind is Kind.QUOTE_REQUEST else "refund"
    found = first_match(policy.promises, Matter(kind, None, "de", region))
    promise = next(one for name, one in found.items() if name == clock)
    assert due_at(promise.calendar, promise.target, start) == due


def test_the_ladder_of_the_example(policy: Policy) -> None:
    gulf = ladder_for(policy, Matter(Kind.COMPLAINT, Severity.S1, "ar", "SA"))
    assert gulf is policy.ladders["gulf"]
    monday = datetime(2026, 11, 30, 9, tzinfo=WARSAW)
    assert gulf.rungs[0].people_at(monday, WARSAW) == ("U0FAISAL01",)
    christmas = datetime(2026, 12, 24, 9, tzinfo=WARSAW)
    (helena,) = gulf.rungs[1].people_at(christmas, WARSAW)
    assert policy.is_away(helena, christmas)


def test_the_short_form_can_be_used_as_it_stands(tmp_path: Path) -> None:
    assert loaded(tmp_path, SHORT_FORM) != loaded(tmp_path, "")
