"""An escalation's steps by example: who is called when, and what stops, reminds and goes on."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.escalation import (
    NOBODY,
    Called,
    Cause,
    Escalation,
    Outcome,
    Presence,
    Step,
    acknowledge,
    begin,
    end,
    needs_repair,
    overdue,
    repair,
    step,
    would_call,
)
from bot.domain.ids import InquiryId, PersonId
from bot.domain.kinds import Kind, Severity
from bot.domain.ladder import DEFAULT_LADDER, DEFAULT_WAIT, Ladder, Rota, Rung, from_json, to_json
from bot.domain.promises import When

ANIA, MAREK, ZOFIA, OLEK = (PersonId(name) for name in ("ania", "marek", "zofia", "olek"))
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
WARSAW = ZoneInfo("Europe/Warsaw")
LADDER = Ladder(
    "critical",
    (
        Rung(timedelta(minutes=15), (ANIA, MAREK)),
        Rung(timedelta(minutes=30), (ZOFIA,)),
        Rung(timedelta(minutes=60), (OLEK,)),
    ),
    repeat=timedelta(minutes=45),
    remind=timedelta(minutes=20),
)


def after(minutes: float) -> datetime:
    """So long after the escalation began."""
    return NOON + timedelta(minutes=minutes)


def begun(ladder: Ladder = LADDER) -> Escalation:
    return begin(InquiryId(7), Cause.SEVERITY, None, ladder, NOON)


def stepped(
    escalation: Escalation,
    minutes: float,
    *,
    away: Collection[PersonId] = (),
    gone: Collection[PersonId] = (),
    listed_away: Collection[PersonId] = (),
) -> Step:
    presence = dict.fromkeys(away, Presence.AWAY) | dict.fromkeys(gone, Presence.GONE)
    return step(escalation, after(minutes), presence, WARSAW, lambda who: who in listed_away)


def climbed(ladder: Ladder, *minutes: float) -> Escalation:
    """An escalation that nobody took, after steps at these times."""
    escalation = begun(ladder)
    for minute in minutes:
        escalation = stepped(escalation, minute).escalation
    return escalation


def called(taken: Step) -> list[PersonId]:
    return [note.person for note in taken.calls if note.outcome is Outcome.CALLED]


def test_a_new_one_calls_its_first_rung_at_once() -> None:
    escalation = begun()
    assert (escalation.id, escalation.rung, escalation.round) == (0, -1, 0)
    assert escalation.started_at == escalation.next_at == NOON
    taken = stepped(escalation, 0)
    assert taken.calls == (
        Called(ANIA, Outcome.CALLED, 0),
        Called(MAREK, Outcome.CALLED, 0),
    )
    assert not taken.nobody


def test_it_climbs_rung_by_rung_each_after_the_wait_of_the_one_before() -> None:
    escalation = begun()
    heard = []
    for minute in range(200):
        taken = stepped(escalation, minute)
        if taken.calls:
            heard.append((minute, called(taken), taken.escalation.rung, taken.escalation.round))
        escalation = taken.escalation
    assert heard == [
        (0, [ANIA, MAREK], 0, 0),
        (15, [ZOFIA], 1, 0),
        (45, [OLEK], 2, 1),
        (90, [OLEK], 2, 2),
        (135, [OLEK], 2, 3),
        (180, [OLEK], 2, 4),
    ]


def test_the_last_rung_repeats_with_its_own_wait_where_the_ladder_names_no_other() -> None:
    escalation = climbed(replace(LADDER, repeat=None), 0, 15, 45)
    assert escalation.next_at == after(45 + 60)
    again = stepped(escalation, 105)
    assert called(again) == [OLEK]
    assert again.escalation.next_at == after(105 + 60)


def test_before_its_time_nothing_happens() -> None:
    escalation = climbed(LADDER, 0)
    for minute in (0, 5, 14.999):
        assert stepped(escalation, minute) == Step(escalation)
    assert called(stepped(escalation, 15)) == [ZOFIA]


def test_a_step_taken_twice_at_once_calls_once() -> None:
    for escalation in (begun(), climbed(LADDER, 0), climbed(LADDER, 0, 15, 45)):
        first = stepped(escalation, 300)
        assert first.calls
        assert stepped(first.escalation, 300) == Step(first.escalation)


def test_after_downtime_one_step_is_taken_and_the_wait_counts_from_it() -> None:
    late = stepped(climbed(LADDER, 0), 600)
    assert called(late) == [ZOFIA]
    assert late.escalation.next_at == after(600 + 30)


def test_groups_and_channels_are_those_of_the_rung() -> None:
    ladder = Ladder(
        "groups",
        (
            Rung(timedelta(minutes=5), (ANIA,), ("S1",), ("C1", "C2")),
            Rung(timedelta(minutes=5), groups=("S2",)),
        ),
    )
    first = stepped(begun(ladder), 0)
    assert (first.groups, first.channels) == (("S1",), ("C1", "C2"))
    second = stepped(first.escalation, 5)
    assert (second.groups, second.channels) == (("S2",), ())
    assert not second.nobody, "it named no person who could be missed"


# Who is passed over


def test_of_a_rung_those_who_are_away_or_gone_are_noted_and_the_others_called() -> None:
    assert stepped(begun(), 0, away=[ANIA]).calls == (
        Called(ANIA, Outcome.AWAY, 0),
        Called(MAREK, Outcome.CALLED, 0),
    )
    assert stepped(begun(), 0, gone=[ANIA]).calls[0] == Called(ANIA, Outcome.GONE, 0)
    assert stepped(begun(), 0, listed_away=[MAREK]).calls == (
        Called(ANIA, Outcome.CALLED, 0),
        Called(MAREK, Outcome.AWAY, 0),
    )


def test_who_left_is_gone_and_not_merely_on_the_list_of_those_away() -> None:
    taken = stepped(begun(), 0, gone=[ANIA], listed_away=[ANIA])
    assert taken.calls[0] == Called(ANIA, Outcome.GONE, 0)


def test_a_rung_without_anybody_here_is_passed_over_at_once() -> None:
    taken = stepped(begun(), 0, away=[ANIA], gone=[MAREK])
    assert taken.calls == (
        Called(ANIA, Outcome.AWAY, 0),
        Called(MAREK, Outcome.GONE, 0),
        Called(ZOFIA, Outcome.CALLED, 1),
    )
    assert (taken.escalation.rung, taken.escalation.next_at) == (1, after(30))
    assert not taken.nobody


def test_two_rungs_are_passed_over_in_one_step_and_the_last_counts_its_round() -> None:
    taken = stepped(begun(), 0, away=[ANIA, MAREK, ZOFIA])
    assert called(taken) == [OLEK]
    assert (taken.escalation.rung, taken.escalation.round) == (2, 1)
    assert taken.escalation.next_at == after(45)


@pytest.mark.parametrize(
    "rung",
    [
        Rung(timedelta(minutes=5), (ANIA, MAREK), groups=("S1",)),
        Rung(timedelta(minutes=5), (ANIA, MAREK), channels=("C1",)),
        Rung(timedelta(minutes=5), (ANIA, MAREK), sla=True),
        Rung(timedelta(minutes=5), channels=("C1",), rotas=(Rota(((ANIA,),), NOON.date()),)),
    ],
)
def test_a_rung_that_names_a_group_or_a_channel_is_not_passed_over(rung: Rung) -> None:
    ladder = replace(LADDER, rungs=(rung, *LADDER.rungs[1:]))
    taken = stepped(begun(ladder), 0, away=[ANIA, MAREK])
    assert taken.escalation.rung == 0
    assert (taken.groups, taken.channels) == (rung.groups, rung.channels)
    assert taken.nobody, "but no person of it could be called"


def test_where_nobody_of_any_rung_is_here_it_says_so_loudly_again_and_again() -> None:
    everybody = [ANIA, MAREK, ZOFIA, OLEK]
    first = stepped(begun(), 0, away=everybody)
    assert first.nobody
    assert [note.person for note in first.calls] == everybody
    assert called(first) == []
    again = stepped(first.escalation, 45, gone=everybody)
    assert again.nobody
    assert again.calls == (Called(OLEK, Outcome.GONE, 2),)
    assert (again.escalation.rung, again.escalation.round) == (2, 2)
    assert again.escalation.next_at == after(90)


def test_a_person_away_on_two_rungs_is_noted_once() -> None:
    ladder = Ladder("twice", tuple(Rung(timedelta(minutes=5), (who, OLEK)) for who in (ANIA, OLEK)))
    taken = stepped(begun(ladder), 0, away=[ANIA, OLEK])
    assert taken.calls == (Called(ANIA, Outcome.AWAY, 0), Called(OLEK, Outcome.AWAY, 0))


def test_who_is_not_known_to_be_away_is_called() -> None:
    assert called(step_without_presences(begun())) == [ANIA, MAREK]


def step_without_presences(escalation: Escalation) -> Step:
    return step(escalation, NOON, {}, WARSAW, lambda _: False)


# Taking it


def test_who_takes_it_stops_the_climb_until_the_reminder() -> None:
    taken = acknowledge(climbed(LADDER, 0), ANIA, after(3))
    assert (taken.acknowledged_by, taken.acknowledged_at) == (ANIA, after(3))
    for minute in (3, 15, 22.999):
        assert stepped(taken, minute) == Step(taken)


def test_taken_and_not_resolved_reminds_and_then_climbs_to_the_next_rung() -> None:
    taken = acknowledge(climbed(LADDER, 0), ANIA, after(3))
    reminded = stepped(taken, 23)
    assert reminded == Step(replace(taken, next_at=after(43)), reminder=ANIA)
    assert stepped(reminded.escalation, 42.999) == Step(reminded.escalation)
    on = stepped(reminded.escalation, 43)
    assert called(on) == [ZOFIA]
    assert on.reminder is None
    assert on.lapsed == ANIA
    assert (on.escalation.acknowledged_by, on.escalation.acknowledged_at) == (None, None)
    assert (on.escalation.rung, on.escalation.next_at) == (1, after(43 + 30))


def test_on_the_last_rung_it_is_that_one_which_is_called_again() -> None:
    taken = acknowledge(climbed(LADDER, 0, 15, 45), OLEK, after(50))
    on = stepped(stepped(taken, 70).escalation, 90)
    assert called(on) == [OLEK]
    assert (on.escalation.rung, on.escalation.round) == (2, 2)


def test_it_can_be_taken_again_after_it_climbed_on() -> None:
    on = climbed(LADDER, 0)
    on = stepped(stepped(acknowledge(on, ANIA, after(3)), 23).escalation, 43).escalation
    taken = acknowledge(on, ZOFIA, after(50))
    assert stepped(taken, 70).reminder == ZOFIA


def test_a_reminder_that_comes_late_is_still_a_reminder() -> None:
    late = stepped(acknowledge(climbed(LADDER, 0), ANIA, after(3)), 600)
    assert (late.reminder, late.calls) == (ANIA, ())
    assert late.escalation.next_at == after(620)
    assert called(stepped(late.escalation, 620)) == [ZOFIA]


def test_who_took_it_and_left_is_not_reminded_and_the_climb_goes_on() -> None:
    taken = acknowledge(climbed(LADDER, 0), ANIA, after(3))
    on = stepped(taken, 23, gone=[ANIA])
    assert (on.reminder, on.lapsed, called(on)) == (None, ANIA, [ZOFIA])
    assert on.escalation.acknowledged_by is None


def test_a_ladder_that_does_not_remind_rests_once_it_is_taken() -> None:
    taken = acknowledge(climbed(replace(LADDER, remind=None), 0), ANIA, after(3))
    assert taken.next_at is None
    assert stepped(taken, 100_000) == Step(taken)
    astray = replace(taken, next_at=after(4))
    assert stepped(astray, 5) == Step(taken), "an appointment for nothing does not stay due"


def test_the_first_to_take_it_has_it() -> None:
    taken = acknowledge(climbed(LADDER, 0), ANIA, after(3))
    assert acknowledge(taken, MAREK, after(4)) == taken
    assert acknowledge(taken, ANIA, after(4)) == taken


def test_it_can_be_taken_before_anybody_was_called() -> None:
    taken = acknowledge(begun(), ZOFIA, NOON)
    assert stepped(taken, 0) == Step(taken)
    assert called(stepped(stepped(taken, 20).escalation, 40)) == [ANIA, MAREK]


# The end


@pytest.mark.parametrize("acknowledged", [False, True])
def test_after_the_end_nothing_ever_happens(acknowledged: bool) -> None:
    escalation = climbed(LADDER, 0)
    if acknowledged:
        escalation = acknowledge(escalation, ANIA, after(1))
    ended = end(escalation, after(2))
    assert (ended.ended_at, ended.next_at) == (after(2), None)
    for minute in (2, 15, 10_000):
        assert stepped(ended, minute) == Step(ended)
        assert stepped(replace(ended, next_at=NOON), minute).calls == ()
    assert acknowledge(ended, MAREK, after(3)) == ended
    assert end(ended, after(3)) == ended
    assert would_call(ended, after(3), WARSAW) == frozenset()


# Rotas


@pytest.mark.parametrize(
    ("now", "whose"),
    [
        # Warsaw is an hour ahead of UTC in winter: its Monday begins on Sunday at 23:00 UTC.
        (datetime(2026, 1, 4, 23, 0, tzinfo=UTC), ANIA),
        (datetime(2026, 1, 11, 22, 59, 59, tzinfo=UTC), ANIA),
        (datetime(2026, 1, 11, 23, 0, tzinfo=UTC), MAREK),
        (datetime(2026, 1, 25, 23, 0, tzinfo=UTC), ANIA),
        # Summer time began on 29 March, a Sunday of 23 hours: Monday begins at 22:00 UTC.
        (datetime(2026, 3, 29, 21, 59, 59, tzinfo=UTC), ZOFIA),
        (datetime(2026, 3, 29, 22, 0, tzinfo=UTC), ANIA),
        # It ended on 25 October, a Sunday of 25 hours: Monday begins at 23:00 UTC.
        (datetime(2026, 10, 25, 22, 59, 59, tzinfo=UTC), ZOFIA),
        (datetime(2026, 10, 25, 23, 0, tzinfo=UTC), ANIA),
        # 2026 has 53 ISO weeks, and the turns go on over its end.
        (datetime(2027, 1, 3, 22, 59, tzinfo=UTC), ANIA),
        (datetime(2027, 1, 3, 23, 0, tzinfo=UTC), MAREK),
        # Before the first week they go round backwards.
        (datetime(2026, 1, 4, 22, 59, tzinfo=UTC), ZOFIA),
    ],
)
def test_turns_change_on_monday_at_the_desks_midnight(now: datetime, whose: PersonId) -> None:
    rota = Rota(((ANIA,), (MAREK,), (ZOFIA,)), date(2026, 1, 7))
    assert rota.turn_at(now, WARSAW) == (whose,)


def test_a_week_is_that_of_the_desk_and_not_of_utc() -> None:
    rota = Rota(((ANIA,), (MAREK,)), date(2026, 1, 5))
    sunday_evening = datetime(2026, 1, 11, 20, 0, tzinfo=UTC)
    assert rota.turn_at(sunday_evening, ZoneInfo("Asia/Shanghai")) == (MAREK,)
    assert rota.turn_at(sunday_evening, ZoneInfo("America/New_York")) == (ANIA,)


def test_the_turns_go_round_in_weeks_whatever_their_number() -> None:
    for number in range(1, 9):
        people = [PersonId(str(turn)) for turn in range(number)]
        rota = Rota(tuple((person,) for person in people), NOON.date())
        weeks = [rota.turn_at(NOON + timedelta(weeks=week), WARSAW)[0] for week in range(20)]
        assert weeks == [people[week % number] for week in range(20)]


def test_of_a_rota_only_those_on_turn_belong_to_the_rung() -> None:
    rota = Rota(((ANIA, MAREK), (ZOFIA,)), NOON.date())
    ladder = Ladder("rota", (Rung(timedelta(days=7), (OLEK,), rotas=(rota,)),))
    first = stepped(begun(ladder), 0)
    assert called(first) == [OLEK, ANIA, MAREK]
    assert len(first.calls) == 3, "who is off rota is not named"
    assert called(stepped(first.escalation, 7 * 24 * 60)) == [OLEK, ZOFIA]


def test_who_is_listed_and_on_turn_is_called_once() -> None:
    rotas = (Rota(((ANIA,),), NOON.date()), Rota(((MAREK, ANIA),), NOON.date()))
    ladder = Ladder("both", (Rung(timedelta(minutes=5), (ANIA, ANIA), rotas=rotas),))
    assert called(stepped(begun(ladder), 0)) == [ANIA, MAREK]


@pytest.mark.parametrize("turns", [((), (ZOFIA,)), ()])
def test_a_turn_that_nobody_has_is_noted_and_passed_over(
    turns: tuple[tuple[PersonId, ...], ...],
) -> None:
    rota = Rota(turns, NOON.date())
    ladder = Ladder(
        "gap", (Rung(timedelta(minutes=5), rotas=(rota, rota)), Rung(DEFAULT_WAIT, (OLEK,)))
    )
    taken = stepped(begun(ladder), 0)
    assert taken.calls == (Called(NOBODY, Outcome.OFF_ROTA, 0), Called(OLEK, Outcome.CALLED, 1))


def test_each_rung_with_an_empty_turn_is_noted() -> None:
    rota = Rota((), NOON.date())
    ladder = Ladder("gaps", (Rung(DEFAULT_WAIT, rotas=(rota,)),) * 2)
    taken = stepped(begun(ladder), 0)
    assert taken.calls == tuple(Called(NOBODY, Outcome.OFF_ROTA, rung) for rung in (0, 1))
    assert taken.nobody


def test_presences_are_asked_of_the_next_rung_and_of_those_that_may_follow() -> None:
    assert would_call(begun(), NOON, WARSAW) == {ANIA, MAREK, ZOFIA, OLEK}
    assert would_call(climbed(LADDER, 0), NOON, WARSAW) == {ZOFIA, OLEK}
    assert would_call(climbed(LADDER, 0, 15, 45), NOON, WARSAW) == {OLEK}
    taken = acknowledge(climbed(LADDER, 0, 15, 45), ANIA, after(50))
    assert would_call(taken, NOON, WARSAW) == {OLEK, ANIA}, "who took it may have left"


# The watchdog


def test_a_step_is_overdue_after_more_than_the_grace() -> None:
    minute = timedelta(minutes=1)
    escalation = climbed(LADDER, 0)
    assert not overdue(escalation, after(16), minute)
    assert overdue(escalation, after(16.001), minute)
    assert not overdue(acknowledge(escalation, ANIA, after(1)), after(16.001), minute)
    assert not overdue(end(escalation, after(1)), after(600), minute)
    assert not overdue(replace(end(escalation, after(1)), next_at=NOON), after(600), minute)


def test_only_an_open_one_that_lacks_its_step_needs_repair() -> None:
    escalation = climbed(LADDER, 0)
    taken = acknowledge(escalation, ANIA, after(1))
    resting = acknowledge(climbed(replace(LADDER, remind=None), 0), ANIA, after(1))
    for sound in (escalation, taken, resting, end(escalation, after(1)), end(taken, after(2))):
        assert not needs_repair(sound)
        assert repair(sound, after(9)) == sound
    for broken in (escalation, taken):
        assert needs_repair(replace(broken, next_at=None))


def test_a_repaired_climb_goes_on_at_once() -> None:
    mended = repair(replace(climbed(LADDER, 0), next_at=None), after(100))
    assert called(stepped(mended, 100)) == [ZOFIA]


def test_a_repaired_reminder_is_given_before_the_climb_goes_on() -> None:
    taken = acknowledge(climbed(LADDER, 0), ANIA, after(3))
    mended = repair(replace(taken, next_at=None), after(100))
    assert mended == taken
    assert stepped(mended, 100).reminder == ANIA


@pytest.mark.parametrize(("rung", "whom"), [(99, [OLEK]), (-9, [ANIA, MAREK])])
def test_a_rung_that_the_ladder_lacks_does_not_stop_it(rung: int, whom: list[PersonId]) -> None:
    assert called(stepped(replace(begun(), rung=rung), 0)) == whom


# The snapshot


def test_a_ladder_is_read_as_it_was_written() -> None:
    when = When(
        frozenset({Kind.COMPLAINT}),
        frozenset({Severity.S1, Severity.S2}),
        frozenset({"pl"}),
        frozenset({"NG"}),
        frozenset({"telegram"}),
        frozenset({"logistics"}),
    )
    rota = Rota(((ANIA, MAREK), ()), date(2026, 1, 5))
    rung = Rung(timedelta(seconds=90.5), (OLEK,), ("S1",), ("C1",), (rota,), sla=True)
    for ladder in (LADDER, replace(LADDER, when=when), Ladder("Kłopot 急", (rung,), When())):
        assert from_json(to_json(ladder)) == ladder


def test_what_an_older_parley_wrote_is_read() -> None:
    ladder = from_json('{"name": "by hand", "rungs": [{"wait": 900}]}')
    assert ladder == Ladder("by hand", (Rung(timedelta(minutes=15)),))


def test_missing_keys_have_their_defaults_and_unknown_ones_are_passed_over() -> None:
    ladder = from_json('{"rungs": [{"people": null, "rotas": [{"turns": [["ania"]]}]}], "new": 1}')
    rota = Rota(((ANIA,),), date(1970, 1, 5))
    assert ladder == Ladder("", (Rung(DEFAULT_WAIT, rotas=(rota,)),))


def test_a_ladder_that_names_nobody_says_so() -> None:
    taken = stepped(begun(Ladder("nobody", (Rung(timedelta(minutes=15)),))), 0)
    assert (taken.nobody, taken.calls) == (True, ())
    assert taken.escalation.next_at == after(15)


def test_where_the_policy_has_no_ladder_the_sla_channel_is_called() -> None:
    taken = stepped(begun(DEFAULT_LADDER), 0)
    assert (taken.nobody, taken.calls) == (False, ())
    assert taken.escalation.next_at == after(15)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "Expecting value"),
        ("[]", "a ladder"),
        ("[" * 100_000, "nested"),
        ("{}", "rungs"),
        ('{"rungs": []}', "rungs"),
        ('{"rungs": {"wait": 900}}', "rungs"),
        ('{"rungs": [900]}', "rungs"),
        ('{"rungs": [{"wait": 0}]}', "wait"),
        ('{"rungs": [{"wait": -900}]}', "wait"),
        ('{"rungs": [{"wait": 315360001}]}', "wait"),
        ('{"rungs": [{"wait": 1e999}]}', "wait"),
        ('{"rungs": [{"wait": NaN}]}', "wait"),
        ('{"rungs": [{"wait": true}]}', "wait"),
        ('{"rungs": [{"wait": "15m"}]}', "wait"),
        ('{"rungs": [{}], "repeat": 0}', "repeat"),
        ('{"rungs": [{}], "remind": 0.5}', "remind"),
        ('{"rungs": [{"people": "ania"}]}', "people"),
        ('{"rungs": [{"people": [7]}]}', "people"),
        ('{"rungs": [{"groups": [null]}]}', "groups"),
        ('{"rungs": [{"sla": 1}]}', "sla"),
        ('{"rungs": [{"rotas": [{"turns": ["ania"]}]}]}', "turns"),
        ('{"rungs": [{"rotas": [{"since": "last week"}]}]}', "last week"),
        ('{"rungs": [{}], "when": {"kinds": ["quarrel"]}}', "quarrel"),
        ('{"name": 7, "rungs": [{}]}', "name"),
    ],
)
def test_what_is_no_ladder_is_refused_by_its_key(text: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        from_json(text)


@pytest.mark.parametrize("wait", [timedelta(0), timedelta(seconds=-1), timedelta(days=3651)])
def test_a_wait_that_is_none_is_refused(wait: timedelta) -> None:
    with pytest.raises(ValueError, match="wait"):
        Rung(wait)
