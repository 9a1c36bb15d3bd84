"""The shipped policy, as the rules of the domain state it."""

from datetime import timedelta

import pytest

from bot.domain.drafts import Draft, DraftStatus
from bot.domain.effects import ClockName
from bot.domain.ids import PersonId
from bot.domain.kinds import Kind
from bot.domain.outcome import is_stale
from bot.domain.policy import Policy
from bot.domain.promises import Matter
from bot.policy_file import load_policy
from tests.domain.life import START


def test_the_durations_of_the_rules() -> None:
    policy = Policy()
    assert policy.acknowledge_after == timedelta(minutes=2)
    assert policy.reconfirm_after == timedelta(hours=4)
    assert policy.reopen_within == timedelta(days=7)
    assert timedelta(seconds=1) <= policy.burst_quiet <= timedelta(seconds=5)


def test_a_new_desk_only_suggests() -> None:
    assert Policy().automatic_replies is False


@pytest.mark.parametrize(
    ("language", "within"),
    [
        ("en", timedelta(minutes=15)),
        ("es", timedelta(minutes=15)),
        ("es-MX", timedelta(minutes=15)),
        ("ar-EG", timedelta(minutes=15)),
        ("pl", timedelta(hours=8)),
        ("est", timedelta(hours=8)),
        ("und", timedelta(hours=8)),
    ],
)
def test_a_promise_depends_on_the_language_whatever_its_region(
    language: str, within: timedelta
) -> None:
    about = Matter(Kind.QUESTION, None, language)
    for clock in (ClockName.FIRST_RESPONSE, ClockName.NEXT_RESPONSE):
        assert load_policy(None).response_due(about, clock, START) == START + within


def test_an_approval_is_stale_after_four_hours_and_not_at_four() -> None:
    draft = Draft(1, DraftStatus.PROPOSED, "500 piezas", "es", START)
    approved = draft.released(DraftStatus.APPROVED, PersonId("ania"), START)
    four_hours = START + timedelta(hours=4)
    assert not is_stale(approved, four_hours, Policy())
    assert is_stale(approved, four_hours + timedelta(microseconds=1), Policy())
    assert not is_stale(draft, four_hours + timedelta(days=9), Policy())
