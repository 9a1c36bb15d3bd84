"""Rules of what goes wrong: what they match, how often they fire, what is told of it."""

from datetime import UTC, datetime, timedelta

import pytest

from sandbox.faults import CallFaults, Duplicate, Faults, RateLimited, Reset, Rule, ServerError
from sandbox.limits import Buckets, Limits, Rate

CALM = CallFaults()


def test_without_rules_nothing_goes_wrong() -> None:
    assert Faults().on_call("telegram", "sendMessage", "1") == CALM


def test_a_rule_fires_once_unless_told_otherwise() -> None:
    faults = Faults()
    rule = faults.add(Rule(RateLimited(7)))
    assert faults.on_call("telegram", "sendMessage", "1").before == RateLimited(7)
    assert faults.on_call("telegram", "sendMessage", "1") == CALM
    assert faults.count(rule) == 1


def test_a_rule_without_end_fires_always() -> None:
    faults = Faults()
    faults.add(Rule(Reset(), times=None))
    assert all(faults.on_call("slack", "chat.update", None).before for _ in range(5))


def test_a_rule_can_wait_for_the_nth_call() -> None:
    faults = Faults()
    faults.add(Rule(Reset(), method="sendMessage", nth=3))
    methods = ("sendMessage", "getMe", "sendMessage", "sendMessage", "sendMessage")
    fired = [faults.on_call("telegram", method, None).before is not None for method in methods]
    assert fired == [False, False, False, True, False]


@pytest.mark.parametrize(
    "other",
    [("slack", "sendMessage", "5"), ("telegram", "getMe", "5"), ("telegram", "sendMessage", "6")],
)
def test_a_rule_matches_platform_method_and_chat(other: tuple[str, str, str]) -> None:
    faults = Faults()
    faults.add(Rule(Reset(), platform="telegram", method="sendMessage", chat="5"))
    assert faults.on_call(*other) == CALM
    assert faults.on_call("telegram", "sendMessage", "5").before == Reset()


def test_a_call_can_go_wrong_on_both_sides_of_its_effect() -> None:
    faults = Faults()
    faults.add(Rule(ServerError(), when="after"))
    faults.add(Rule(RateLimited()))
    found = faults.on_call("slack", "chat.postMessage", "C1")
    assert (found.before, found.after) == (RateLimited(), ServerError())


def test_calls_and_deliveries_are_apart() -> None:
    faults = Faults()
    faults.add(Rule(Reset()))
    faults.add(Rule(Duplicate()))
    assert faults.on_delivery("telegram", "getUpdates", None) == Duplicate()
    assert faults.on_call("telegram", "getUpdates", None).before == Reset()


def test_removed_rules_are_silent_and_what_fired_is_kept() -> None:
    faults = Faults()
    first = faults.add(Rule(Reset(), times=None))
    faults.on_call("slack", "views.open", None)
    faults.remove(first)
    faults.add(Rule(Reset()))
    faults.clear()
    assert faults.on_call("slack", "views.open", None) == CALM
    told = [(fired.rule_id, fired.method, fired.match, fired.firing) for fired in faults.fired]
    assert told == [(first, "views.open", 1, 1)]


def test_a_bucket_lets_a_burst_through_and_then_one_at_a_time() -> None:
    now, rate, buckets = (
        datetime(2026, 3, 2, tzinfo=UTC),
        Rate(1, timedelta(seconds=1), 3),
        Buckets(),
    )
    assert [buckets.take("chat", rate, now) for _ in range(4)] == [0, 0, 0, 1]
    assert buckets.take("other", rate, now) == 0
    assert buckets.take("chat", rate, now + timedelta(seconds=1)) == 0


def test_a_clock_that_jumps_back_neither_fills_nor_drains_a_bucket() -> None:
    now, rate, buckets = datetime(2026, 3, 2, tzinfo=UTC), Rate(1, timedelta(seconds=1)), Buckets()
    assert buckets.take("chat", rate, now) == 0
    assert buckets.take("chat", rate, now - timedelta(hours=1)) == 1


def test_limits_are_off_unless_real() -> None:
    assert Limits.off().telegram_chat is None
    assert Limits.real().telegram_overall == Rate(30, timedelta(seconds=1), 30)
