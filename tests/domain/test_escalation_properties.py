"""Any order of time, steps, takers, absences and the end keeps what must always hold."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain.escalation import (
    NOBODY,
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
    step,
    would_call,
)
from bot.domain.ids import InquiryId, PersonId
from bot.domain.kinds import Kind, Severity
from bot.domain.ladder import Ladder, Rota, Rung, from_json, to_json
from bot.domain.promises import When

# Three days before New York puts its clocks on, so that waits and turns run over the change.
START = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)
ZONE = ZoneInfo("America/New_York")
PEOPLE = [PersonId(name) for name in ("ania", "marek", "zofia", "olek")]
SOMEBODY = st.sampled_from(PEOPLE)
SOME = st.lists(SOMEBODY, max_size=3).map(tuple)
WAITS = st.sampled_from([timedelta(minutes=m) for m in (1, 15, 60, 60 * 24 * 5)])
ROTAS = st.builds(
    Rota,
    st.lists(SOME, max_size=5).map(tuple),
    st.dates(date(2025, 12, 1), date(2026, 6, 1)),
)
PLACES = st.sampled_from([(), (), (), ("S1",)])
RUNGS = st.builds(
    Rung,
    WAITS,
    people=SOME,
    groups=PLACES,
    channels=PLACES,
    rotas=st.lists(ROTAS, max_size=1).map(tuple),
    sla=st.booleans(),
)
LADDERS = st.builds(
    Ladder,
    st.just("any"),
    st.lists(RUNGS, min_size=1, max_size=4).map(tuple),
    repeat=st.none() | WAITS,
    remind=st.none() | WAITS,
)
SPANS = st.sampled_from(
    [timedelta(0), timedelta(seconds=1), timedelta(seconds=-90)]
    + [timedelta(minutes=m) for m in (1, 14, 15, 59, 60, 60 * 24, 60 * 24 * 6)]
)


class Asked(dict[PersonId, Presence]):
    """Presences, with a note of whose were looked up."""

    def __init__(self, known: Mapping[PersonId, Presence]) -> None:
        super().__init__(known)
        self.people: set[PersonId] = set()

    def get(self, person: PersonId, default: object = None) -> Presence:
        self.people.add(person)
        return super().get(person, Presence.HERE)


class AnyOrder(RuleBasedStateMachine):
    """One escalation, the people of its ladder, and what they heard."""

    @initialize(ladder=LADDERS)
    def it_begins(self, ladder: Ladder) -> None:
        self.now = START
        self.presence: dict[PersonId, Presence] = {}
        self.listed: set[PersonId] = set()
        self.escalation = begin(InquiryId(1), Cause.BREACH, None, ladder, START)
        self.called_at: datetime | None = None
        self.taken_at: datetime | None = None
        self.reminded_at: datetime | None = None

    @rule(span=SPANS)
    def time_passes(self, span: timedelta) -> None:
        self.now += span

    @rule()
    def time_passes_until_the_next_step(self) -> None:
        self.now = max(self.now, self.escalation.next_at or self.now)

    @rule(person=SOMEBODY)
    def a_person_leaves(self, person: PersonId) -> None:
        self.presence[person] = Presence.GONE

    @rule(person=SOMEBODY, presence=st.sampled_from([Presence.AWAY, Presence.HERE]))
    def a_person_comes_or_goes(self, person: PersonId, presence: Presence) -> None:
        self.presence[person] = presence

    @rule(person=SOMEBODY)
    def a_person_is_put_on_the_list_or_off_it(self, person: PersonId) -> None:
        self.listed ^= {person}

    @rule(person=SOMEBODY)
    def somebody_takes_it(self, person: PersonId) -> None:
        before = self.escalation
        self.escalation = acknowledge(before, person, self.now)
        if before.ended_at is None and before.acknowledged_at is None:
            assert self.escalation.acknowledged_by == person
            self.taken_at = self.now
            self.reminded_at = None
        else:
            assert self.escalation == before

    @rule(chance=st.integers(0, 9))
    def it_is_resolved(self, chance: int) -> None:
        # Seldom, or hardly anything would ever be seen of a long climb.
        if chance == 0:
            self.escalation = end(self.escalation, self.now)
            assert self.escalation.next_at is None

    @rule()
    def a_step_is_tried(self) -> None:
        before = self.escalation
        asked = Asked(self.presence)
        taken = step(before, self.now, asked, ZONE, self.listed.__contains__)
        assert asked.people <= would_call(before, self.now, ZONE)
        self.escalation = taken.escalation
        due = before.next_at is not None and before.next_at <= self.now
        if before.ended_at is not None or not due:
            assert taken == Step(before)
            return
        assert (taken.reminder is None) == (taken.escalation.acknowledged_at is None)
        if taken.reminder is not None:
            self._is_reminded(before, taken)
        else:
            self._is_called(before, taken)
        again = step(self.escalation, self.now, self.presence, ZONE, self.listed.__contains__)
        assert again == Step(self.escalation)

    def _is_reminded(self, before: Escalation, taken: Step) -> None:
        assert taken.reminder == before.acknowledged_by
        assert taken == Step(taken.escalation, reminder=taken.reminder)
        assert self.taken_at is not None
        assert before.ladder.remind is not None
        assert self.now - self.taken_at >= before.ladder.remind
        assert self.reminded_at is None, "one reminder, then the climb"
        self.reminded_at = self.now

    def _is_called(self, before: Escalation, taken: Step) -> None:
        ladder, after = before.ladder, taken.escalation
        if before.acknowledged_at is not None:
            self._has_lapsed(before, taken)
        elif self.called_at is not None:
            repeated = before.rung == len(ladder.rungs) - 1 and ladder.repeat is not None
            wait = ladder.repeat if repeated else ladder.rungs[before.rung].wait
            assert wait is not None
            assert self.now - self.called_at >= wait
        self.called_at = self.now
        self._calls_are_right(before, taken)
        assert after.rung > before.rung or after.rung == len(ladder.rungs) - 1
        assert after.round == before.round + (after.rung == len(ladder.rungs) - 1)

    def _has_lapsed(self, before: Escalation, taken: Step) -> None:
        remind = before.ladder.remind
        assert remind is not None
        assert taken.lapsed == before.acknowledged_by
        assert taken.lapsed is not None
        if self.reminded_at is None:
            assert self.presence[taken.lapsed] is Presence.GONE
            assert self.taken_at is not None
            assert self.now - self.taken_at >= remind
        else:
            assert self.now - self.reminded_at >= remind

    def _calls_are_right(self, before: Escalation, taken: Step) -> None:
        after = taken.escalation
        rung = before.ladder.rungs[after.rung]
        named = [note.person for note in taken.calls if note.person != NOBODY]
        assert len(named) == len(set(named))
        for note in taken.calls:
            here = self.presence.get(note.person, Presence.HERE) is Presence.HERE
            here = here and note.person not in self.listed and note.person != NOBODY
            assert here == (note.outcome is Outcome.CALLED)
            assert note.rung == after.rung or not here, "nobody of a rung passed over was here"
        # Who of the rung is here was called, and nobody else.
        here_at_all = {p for p in PEOPLE if self.presence.get(p, Presence.HERE) is Presence.HERE}
        free = here_at_all - self.listed
        called = {note.person for note in taken.calls if note.outcome is Outcome.CALLED}
        assert called == free & set(rung.people_at(self.now, ZONE))
        assert (taken.groups, taken.channels) == (rung.groups, rung.channels)
        # A rung is passed over where it reaches nobody, and only there.
        last = after.rung == len(before.ladder.rungs) - 1
        assert called or rung.groups or rung.channels or rung.sla or last
        first = min(before.rung + 1, after.rung)
        for passed in before.ladder.rungs[first : after.rung]:
            assert (passed.groups, passed.channels, passed.sla) == ((), (), False)
            assert not free & set(passed.people_at(self.now, ZONE))
        # Nothing that reaches nobody stays quiet.
        assert called or taken.groups or taken.channels or rung.sla or taken.nobody
        assert not (called and taken.nobody)

    @invariant()
    def an_open_one_has_its_next_step(self) -> None:
        open_ = self.escalation.ended_at is None
        if open_ and self.escalation.acknowledged_at is None:
            assert self.escalation.next_at is not None
        assert not needs_repair(self.escalation)
        assert not (overdue(self.escalation, self.now, timedelta(0)) and not open_)

    @invariant()
    def the_ladder_is_the_one_it_began_with(self) -> None:
        assert from_json(to_json(self.escalation.ladder)) == self.escalation.ladder
        assert -1 <= self.escalation.rung < len(self.escalation.ladder.rungs)


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)

_NAMES = st.frozensets(st.text(max_size=8), max_size=3)
_DURATIONS = st.timedeltas(timedelta(seconds=1), timedelta(days=3650))
_WHENS = st.builds(
    When,
    st.frozensets(st.sampled_from(Kind)),
    st.frozensets(st.sampled_from(Severity)),
    _NAMES,
    _NAMES,
    _NAMES,
    _NAMES,
)
_IDS = st.lists(st.text(max_size=12).map(PersonId), max_size=3).map(tuple)
_TEXTS = st.lists(st.text(max_size=12), max_size=3).map(tuple)
_RUNGS = st.builds(
    Rung,
    _DURATIONS,
    _IDS,
    _TEXTS,
    _TEXTS,
    st.lists(st.builds(Rota, st.lists(_IDS, max_size=2).map(tuple), st.dates()), max_size=2).map(
        tuple
    ),
    st.booleans(),
)


@given(
    st.builds(
        Ladder,
        st.text(max_size=20),
        st.lists(_RUNGS, min_size=1, max_size=3).map(tuple),
        st.none() | _WHENS,
        st.none() | _DURATIONS,
        st.none() | _DURATIONS,
    )
)
def test_any_ladder_is_read_as_it_was_written(ladder: Ladder) -> None:
    assert from_json(to_json(ladder)) == ladder


@given(
    ROTAS,
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds are naive
)
def test_a_turn_lasts_all_week_and_the_next_begins_with_the_next(rota: Rota, now: datetime) -> None:
    if not rota.turns:
        assert rota.turn_at(now, ZONE) == ()
        return
    local = now.astimezone(ZONE)
    monday = (local - timedelta(days=local.weekday())).replace(hour=0, minute=0, second=0)
    sunday = (monday + timedelta(days=6)).replace(hour=23, minute=59)
    turns = [moment.astimezone(UTC) for moment in (monday, local, sunday)]
    whose = {rota.turn_at(moment, ZONE) for moment in turns}
    assert len(whose) == 1
    index = (monday.date() - (rota.since - timedelta(days=rota.since.weekday()))).days // 7
    assert whose == {rota.turns[index % len(rota.turns)]}
    following = rota.turn_at((monday + timedelta(days=7)).astimezone(UTC), ZONE)
    assert following == rota.turns[(index + 1) % len(rota.turns)]
