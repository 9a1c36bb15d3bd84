"""Whatever happened to a clock: its account is whole, adds up, and agrees with the due time."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.due import Pause, Stretch, due_at
from bot.domain.stages import Outcome
from bot.services.reckoning import History, Reckoning
from bot.store.clocks import StoppedClock
from tests.services.accounts import BEGAN, DESK, RESOLUTION, account, clock_of

MINUTES = st.integers(0, 20_000)


def after(minutes: int) -> datetime:
    return BEGAN + timedelta(minutes=minutes)


@st.composite
def lives(draw: st.DrawFn) -> tuple[tuple[Pause, ...], datetime, bool, bool]:
    """Pauses that are over, a moment behind them, whether it stands, and whether it ended then."""
    ends = sorted(draw(st.lists(MINUTES, max_size=6, unique=True)))
    pauses = tuple(
        Pause(after(began), after(ended))
        for began, ended in zip(ends[::2], ends[1::2], strict=False)
    )
    now = after((ends[-1] if ends else 0) + draw(MINUTES))
    return pauses, now, draw(st.booleans()), draw(st.booleans())


def reckoned(life: tuple[tuple[Pause, ...], datetime, bool, bool]) -> tuple[Reckoning, datetime]:
    """The reckoning, and the stored due time."""
    pauses, now, stands, ended = life
    since = max([BEGAN, *(one.ended for one in pauses if one.ended)])
    clock = clock_of(pauses, paused_at=since if stands else None)
    found = StoppedClock(clock, now, Outcome.KEPT) if ended else clock
    later = now + timedelta(days=3) if ended else now
    reckoning = account(found, later, History(pauses)).reckoning
    assert reckoning is not None
    return reckoning, clock.due_at


def every(one: Reckoning) -> tuple[Stretch, ...]:
    return (*one.past, *one.late, *one.ahead)


@given(lives())
def test_the_reckoning_gives_the_due_time_that_was_stored(
    life: tuple[tuple[Pause, ...], datetime, bool, bool],
) -> None:
    reckoning, due = reckoned(life)
    assert reckoning.due_at == due


@given(lives())
def test_the_stretches_lie_end_to_end_and_add_up(
    life: tuple[tuple[Pause, ...], datetime, bool, bool],
) -> None:
    at, total = BEGAN, timedelta()
    for one in every(reckoned(life)[0]):
        assert one.start == at < one.end
        if one.kind == "counted":
            assert DESK.counted(one.start, one.end) == one.end - one.start
            total += one.end - one.start
        assert one.seconds == total
        at = one.end


@given(lives())
def test_past_late_and_ahead_meet_at_the_due_time_and_now(
    life: tuple[tuple[Pause, ...], datetime, bool, bool],
) -> None:
    _, now, stands, _ = life
    reckoning, due = reckoned(life)
    assert all(one.end <= now for one in (*reckoning.past, *reckoning.late))
    assert all(one.start >= due for one in reckoning.late)
    assert all(one.start >= now and one.end <= due for one in reckoning.ahead)
    assert not (stands and reckoning.ahead)
    if not stands and every(reckoning):
        assert every(reckoning)[-1].end == max(now, due)


@given(lives())
def test_at_the_due_time_what_was_promised_is_used_up(
    life: tuple[tuple[Pause, ...], datetime, bool, bool],
) -> None:
    pauses, now, _, ended = life
    reckoning, due = reckoned((pauses, now, False, ended))
    until = [one for one in every(reckoning) if one.end <= due]
    assert until[-1].end == due
    assert until[-1].seconds == RESOLUTION.target.duration


def test_the_due_time_of_a_clock_that_ended_in_a_pause_is_the_stored_one() -> None:
    stands = clock_of(paused_at=after(30))
    assert stands.due_at == due_at(DESK, RESOLUTION.target, BEGAN)
    ended = StoppedClock(replace(stands), after(60), Outcome.KEPT)
    reckoning = account(ended, after(90)).reckoning
    assert reckoning is not None
    assert [one.kind for one in reckoning.past] == ["counted", "paused"]
    assert (reckoning.late, reckoning.ahead) == ((), ())
