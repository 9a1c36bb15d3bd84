"""Why a promise is due when it is, as the desk reads it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.calendars import ALWAYS
from bot.domain.due import Target, due_at
from bot.domain.effects import ClockName
from bot.domain.ids import PersonId
from bot.domain.policy import Policy
from bot.domain.promises import RULES, Promise, Start
from bot.domain.stages import Cause, Outcome
from bot.services.reckoning import History, in_order
from bot.store.clocks import StoppedClock
from bot.store.notices import Given
from tests.domain.desks import utc
from tests.services.accounts import (
    ANIA,
    ASKED_BACK,
    BEGAN,
    DESK,
    HOUR,
    MINUTE,
    POLICY,
    RESOLUTION,
    account,
    clock_of,
    told,
)

DOCUMENTED = Path(__file__).parents[2] / "docs/clocks.md"
PAUSED = History(pauses=(ASKED_BACK,))
THURSDAY = utc("2026-11-12 11:30")
"""12:30 in Warsaw."""
DUE = utc("2026-11-16 09:30")
"""Monday 10:30 in Warsaw."""
COUNTED = [
    "• Mon 9 Nov, 16:30 – 18:00: counted 1 h 30 min, 1 h 30 min so far",
    "• Mon 9 Nov, 18:00 – Tue 10 Nov, 09:00: closed",
    "• Tue 10 Nov, 09:00 – 11:00: counted 2 h, 3 h 30 min so far",
    "• Tue 10 Nov, 11:00 – 15:00: stood still, it was the buyer's turn",
    "• Tue 10 Nov, 15:00 – 18:00: counted 3 h, 6 h 30 min so far",
    "• Tue 10 Nov, 18:00 – Wed 11 Nov, 00:00: closed",
    "• Wed 11 Nov, 00:00 – Thu 12 Nov, 00:00: holiday (Independence Day)",
    "• Thu 12 Nov, 00:00 – 09:00: closed",
    "• Thu 12 Nov, 09:00 – 12:30: counted 3 h 30 min, 10 h so far",
]
AHEAD = [
    "• Thu 12 Nov, 12:30 – 13:30: closed",
    "• Thu 12 Nov, 13:30 – 18:00: counted 4 h 30 min, 14 h 30 min so far",
    "• Thu 12 Nov, 18:00 – Fri 13 Nov, 00:00: closed",
    "• Fri 13 Nov, 00:00 – Sat 14 Nov, 00:00: closed, an exception (stocktaking)",
    "• Sat 14 Nov, 00:00 – Mon 16 Nov, 09:00: closed",
    "• Mon 16 Nov, 09:00 – 10:30: counted 1 h 30 min, 16 h so far",
]
MONDAY = "16 Nov 2026, 10:30 (Warsaw, UTC+1)"
HEAD = [
    'Promise "resolution_s2": 16h of working time in the calendar "desk" (Europe/Warsaw).',
    "Began 9 Nov 2026, 16:30 (Warsaw, UTC+1): the inquiry was opened.",
]
HOW = "How the time was counted, on the clocks of Europe/Warsaw:"


def test_a_running_promise_is_told_with_what_was_counted_and_what_lies_ahead() -> None:
    one = account(clock_of((ASKED_BACK,)), THURSDAY, PAUSED)
    assert told(one, THURSDAY, zone="Africa/Lagos") == [
        "Resolution: running",
        *HEAD,
        f"Due {MONDAY}; for the buyer 16 Nov 2026, 10:30 (Lagos, UTC+1).",
        "3 d 22 h left.",
        HOW,
        *COUNTED,
        "Now. Ahead until it is due:",
        *AHEAD,
    ]


def test_the_example_of_the_documentation_is_what_is_told() -> None:
    one = account(clock_of((ASKED_BACK,)), THURSDAY, PAUSED)
    example = "\n".join(told(one, THURSDAY, zone="Africa/Lagos"))
    assert f"```\n{example}\n```" in DOCUMENTED.read_text(encoding="utf-8")


def test_where_the_buyer_is_may_be_unknown() -> None:
    one = account(clock_of((ASKED_BACK,)), THURSDAY, PAUSED)
    assert told(one, THURSDAY)[3] == f"Due {MONDAY}. The buyer's time zone is unknown."


def test_a_clock_that_stands_has_nothing_ahead_of_it() -> None:
    since = utc("2026-11-12 09:00")
    one = account(clock_of((ASKED_BACK,), paused_at=since), DUE + HOUR, PAUSED)
    assert told(one, DUE + HOUR) == [
        "Resolution: stands still",
        *HEAD,
        f"Due {MONDAY}. The buyer's time zone is unknown.",
        "It stands still since 12 Nov 2026, 10:00 (Warsaw, UTC+1): it is the buyer's turn. For as "
        "long as it stands, the time it is due moves on.",
        HOW,
        *COUNTED[:-1],
        "• Thu 12 Nov, 09:00 – 10:00: counted 1 h, 7 h 30 min so far",
        "• Thu 12 Nov, 10:00 – Mon 16 Nov, 11:30: stood still, it was the buyer's turn",
    ]


def test_a_kept_promise_says_how_much_was_to_spare() -> None:
    stopped = StoppedClock(clock_of((ASKED_BACK,)), THURSDAY, Outcome.KEPT)
    found = told(account(stopped, DUE, PAUSED), DUE)
    assert found[0] == "Resolution: kept"
    assert found[4] == "Kept 12 Nov 2026, 12:30 (Warsaw, UTC+1), with 3 d 22 h to spare."
    rest = ["It ended then. Without that, until it was due:", *AHEAD]
    assert found[5:] == [HOW, *COUNTED, *rest]


@pytest.mark.parametrize(
    ("late", "says"),
    [
        (-MINUTE, "Kept 16 Nov 2026, 10:29 (Warsaw, UTC+1), with 1 min to spare."),
        (0 * MINUTE, f"Kept {MONDAY}, at the very moment it was due."),
    ],
)
def test_a_promise_kept_at_the_last_moment(late: timedelta, says: str) -> None:
    stopped = StoppedClock(clock_of((ASKED_BACK,)), DUE + late, Outcome.KEPT)
    assert told(account(stopped, DUE + HOUR, PAUSED), DUE + HOUR)[4] == says


def test_a_broken_promise_says_by_how_much_why_and_when_it_was_noticed() -> None:
    clock = clock_of(
        (ASKED_BACK,),
        fired_at=DUE + 2 * MINUTE,
        cause=Cause.HELD,
        holder=ANIA,
        acknowledged_at=DUE + 3 * MINUTE,
        acknowledged_by=ANIA,
    )
    warned = DUE - 2 * HOUR
    given = (
        Given("warning:1", warned, warned),
        Given("breach", DUE, DUE + 2 * MINUTE),
        Given("repeat:1", DUE + HOUR, DUE + HOUR),
        Given("repeat:2", DUE + 2 * HOUR, DUE + 2 * HOUR),
    )
    ended = DUE + 5 * HOUR
    stopped = StoppedClock(clock, ended, Outcome.BROKEN)
    history = History((ASKED_BACK,), given)
    assert told(account(stopped, ended, history), ended) == [
        "Resolution: broken",
        *HEAD,
        f"Due {MONDAY}. The buyer's time zone is unknown.",
        "Broken by 5 h: it ended 16 Nov 2026, 15:30 (Warsaw, UTC+1).",
        "Why: Ania had taken it and had not answered.",
        "The breach was noticed 16 Nov 2026, 10:32 (Warsaw, UTC+1), 2 min after it was due.",
        "Ania took note of it 16 Nov 2026, 10:33 (Warsaw, UTC+1).",
        "Warning 1 was given 16 Nov 2026, 08:30 (Warsaw, UTC+1).",
        "2 reminders of the breach, the last one 16 Nov 2026, 12:30 (Warsaw, UTC+1).",
        HOW,
        *COUNTED[:-1],
        "• Thu 12 Nov, 09:00 – 12:30: counted 3 h 30 min, 10 h so far",
        *AHEAD,
        "It was due then. Since then:",
        "• Mon 16 Nov, 10:30 – 12:30: counted 2 h, 18 h so far",
        "• Mon 16 Nov, 12:30 – 13:30: closed",
        "• Mon 16 Nov, 13:30 – 15:30: counted 2 h, 20 h so far",
    ]


def test_a_breach_that_is_still_open_grows() -> None:
    now = DUE + HOUR
    found = told(account(clock_of((ASKED_BACK,)), now, PAUSED), now)
    assert (found[0], found[4]) == ("Resolution: late", "Not kept so far: late by 1 h.")


def test_a_breach_that_nobody_noticed_in_time_says_so() -> None:
    stopped = StoppedClock(clock_of((ASKED_BACK,)), DUE + HOUR, Outcome.BROKEN)
    assert told(account(stopped, DUE + HOUR, PAUSED), DUE + HOUR)[5] == (
        "The breach was noticed only when it ended."
    )


def test_a_promise_that_the_policy_no_longer_has_is_told_as_it_was_written_down() -> None:
    policy = replace(POLICY, promises=())
    found = told(account(clock_of((ASKED_BACK,)), THURSDAY, PAUSED, policy), THURSDAY)
    assert found[1:4] == [
        HEAD[0],
        "The policy has no promise of this name any more; this is what was written down.",
        "Began 9 Nov 2026, 16:30 (Warsaw, UTC+1).",
    ]
    assert COUNTED[0] in found


def test_a_name_that_is_another_clocks_now_is_no_longer_this_promise() -> None:
    renamed = replace(RESOLUTION, clock=ClockName.QUOTE, starts=Start.BUYER_WAITS)
    one = account(clock_of(), THURSDAY, policy=replace(POLICY, promises=(renamed,)))
    assert (one.in_policy, one.starts) == (False, None)


def test_a_calendar_that_the_policy_no_longer_has_is_not_guessed() -> None:
    one = account(clock_of(), THURSDAY, policy=Policy(desk_calendar=DESK))
    found = told(one, THURSDAY)
    assert found[1] == 'Promise "resolution_s2": 16h in the calendar "desk".'
    assert found[-1] == (
        "How the time was counted cannot be shown: the policy of today does not hold it."
    )
    assert HOW not in found


def test_a_calendar_that_has_no_hours_any_more_is_not_reckoned_with() -> None:
    one = account(clock_of(calendar="never"), THURSDAY)
    assert one.reckoning is None


def test_the_stored_due_time_is_shown_though_the_policy_would_give_another() -> None:
    longer = replace(DESK, exceptions={}, exception_names={})
    policy = replace(POLICY, calendars={"desk": longer})
    one = account(clock_of((ASKED_BACK,)), THURSDAY, PAUSED, policy)
    found = told(one, THURSDAY)
    assert one.moved
    assert found[3].startswith(f"Due {MONDAY}.")
    assert found[4] == (
        "By the policy as it is today it would be due 13 Nov 2026, 10:30 (Warsaw, UTC+1); the "
        "time above was set before and holds."
    )


def test_a_word_that_was_given_is_told_with_who_gave_it() -> None:
    refund = Promise(
        "refund",
        ClockName.REFUND,
        Target.parse("14d"),
        starts=Start.ORDER_DELAYED,
    )
    clock = clock_of(
        name=ClockName.REFUND,
        promise="refund",
        calendar="always",
        target="3bd",
        due_at=due_at(ALWAYS, Target.parse("3bd"), BEGAN),
    )
    policy = replace(POLICY, promises=(refund,))
    found = told(account(clock, THURSDAY, History(word_of=ANIA), policy), THURSDAY)
    assert found[1:3] == [
        'Promise "refund": by closing time 3 business days after the day it begins, in the '
        'calendar "always" (UTC).',
        "Began 9 Nov 2026, 16:30 (Warsaw, UTC+1): Ania gave the buyer their word.",
    ]


def test_a_target_around_the_clock_is_counted_on_the_desks_clocks() -> None:
    clock = clock_of(
        calendar="always", target="15m", due_at=BEGAN + 15 * MINUTE, promise="resolution_s2"
    )
    found = told(account(clock, BEGAN + 5 * MINUTE), BEGAN + 5 * MINUTE)
    assert found[1] == 'Promise "resolution_s2": 15m, around the clock.'
    assert found[-4:] == [
        HOW,
        "• Mon 9 Nov, 16:30 – 16:35: counted 5 min, 5 min so far",
        "Now. Ahead until it is due:",
        "• Mon 9 Nov, 16:35 – 16:45: counted 10 min, 15 min so far",
    ]


def test_a_survey_is_counted_in_the_buyers_daytime() -> None:
    survey = Promise("survey", ClockName.SURVEY, Target.parse("2bd"), DESK)
    policy = replace(POLICY, promises=(survey,))
    clock = clock_of(name=ClockName.SURVEY, promise="survey", target="2bd")
    one = account(clock, THURSDAY, policy=policy, zone="Asia/Shanghai")
    assert one.reckoning is not None
    # Monday 23:30 in Shanghai: closing time on Thursday, since Wednesday is a holiday.
    assert one.reckoning.due_at == utc("2026-11-12 10:00")


@pytest.mark.parametrize("target", ["soon", None])
def test_a_target_that_cannot_be_read_is_shown_as_it_stands(target: str | None) -> None:
    found = told(account(clock_of((ASKED_BACK,), target=target), THURSDAY), THURSDAY)
    assert found[1] == f'Promise "resolution_s2": {target or "?"} in the calendar "desk".'
    assert found[2:4] == [HEAD[1], f"Due {MONDAY}. The buyer's time zone is unknown."]
    assert HOW not in found


def test_a_row_that_was_set_aside_says_why() -> None:
    clock = clock_of(problem="it is due before it began", due_at=BEGAN - HOUR)
    found = told(account(clock, THURSDAY), THURSDAY)
    assert found[0] == "Resolution: set aside"
    assert "It was set aside, since its row makes no sense: it is due before it began." in found


def test_a_clock_of_an_older_parley_says_what_is_known() -> None:
    clock = clock_of((ASKED_BACK,), promise=None, calendar=None, target=None)
    assert told(account(StoppedClock(clock, DUE, None), DUE), DUE) == [
        "Resolution: ended",
        "An earlier version of Parley began it, and did not write down what was promised.",
        "Began 9 Nov 2026, 16:30 (Warsaw, UTC+1).",
        f"Due {MONDAY}. The buyer's time zone is unknown.",
        f"Ended {MONDAY}; what became of it was not written down.",
    ]


def test_a_promise_that_no_longer_applied_was_dropped() -> None:
    stopped = StoppedClock(clock_of((ASKED_BACK,)), THURSDAY, Outcome.DROPPED)
    found = told(account(stopped, DUE, PAUSED), DUE)
    assert (found[0], found[4]) == (
        "Resolution: no longer applied",
        "Dropped 12 Nov 2026, 12:30 (Warsaw, UTC+1): it no longer applied to this inquiry.",
    )


def test_a_long_account_is_shortened_in_the_middle() -> None:
    one = account(clock_of((ASKED_BACK,)), THURSDAY, PAUSED)
    assert told(one, THURSDAY, most=8)[5:] == [
        HOW,
        *COUNTED[:2],
        "… 5 more stretches up to Thu 12 Nov, 00:00, 6 h 30 min counted by then …",
        *COUNTED[-2:],
        "Now. Ahead until it is due:",
        *AHEAD[:2],
        "… 2 more stretches up to Sat 14 Nov, 00:00, 14 h 30 min counted by then …",
        *AHEAD[-2:],
    ]


def test_those_that_run_come_first_the_most_urgent_of_them_at_the_top() -> None:
    calm = account(clock_of(due_at=DUE + HOUR), DUE)
    urgent = account(clock_of(due_at=DUE), DUE)
    old = account(StoppedClock(clock_of(), THURSDAY, Outcome.KEPT), DUE)
    recent = account(StoppedClock(clock_of(), DUE, Outcome.KEPT), DUE)
    assert in_order([old, calm, recent, urgent]) == [urgent, calm, recent, old]


def test_every_start_and_every_clock_has_its_words() -> None:
    promises = tuple(
        Promise(name, name, Target.parse("1h"), DESK, starts=rule.starts)
        for name, rule in RULES.items()
    )
    policy = replace(POLICY, promises=promises)
    seen = set()
    for name in RULES:
        clock = clock_of(name=name, promise=str(name), target="1h")
        found = told(account(clock, BEGAN, policy=policy), BEGAN)
        assert "_" not in found[0]
        assert found[2].startswith("Began 9 Nov 2026, 16:30 (Warsaw, UTC+1)")
        seen.add(found[0])
    assert len(seen) == len(RULES)


@pytest.mark.parametrize("start", Start)
def test_every_start_says_why_it_counts_from_then(start: Start) -> None:
    policy = replace(POLICY, promises=(replace(RESOLUTION, starts=start),))
    found = told(account(clock_of(), THURSDAY, policy=policy), THURSDAY)
    assert len(found[2]) > len("Began 9 Nov 2026, 16:30 (Warsaw, UTC+1).")


@pytest.mark.parametrize("cause", Cause)
@pytest.mark.parametrize("holder", [None, ANIA])
def test_every_cause_is_told(cause: Cause, holder: PersonId | None) -> None:
    clock = clock_of((ASKED_BACK,), fired_at=DUE + MINUTE, cause=cause, holder=holder)
    found = told(account(clock, DUE + HOUR, PAUSED), DUE + HOUR)
    assert found[5].startswith("Why: ")
    assert ("Ania" in found[5]) == (holder is not None and cause is Cause.HELD)


def test_the_account_is_told_in_the_desks_other_language() -> None:
    one = account(clock_of((ASKED_BACK,)), THURSDAY, PAUSED)
    found = told(one, THURSDAY, language="zh", most=4)
    assert found[0] == "解决：计时中"
    assert found[3] == "截止2026年11月16日 10:30（华沙，UTC+1）。客户所在时区未知。"
    assert not any("counted" in line or "Began" in line for line in found)
