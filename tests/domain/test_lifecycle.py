"""The transition table: every pair of a status and an event is defined or refused."""

import pytest

from bot.domain.errors import IllegalTransition
from bot.domain.ids import InquiryId
from bot.domain.inquiry import Deliberation, Inquiry
from bot.domain.kinds import Kind
from bot.domain.lifecycle import (
    TRANSITIONS,
    WAITING_ON_US,
    Event,
    Status,
    advance,
    allows,
    diagram,
)
from bot.domain.policy import Policy
from tests.domain.life import START

TABLE = """
event                  gathering  needs_answer  awaiting  answering  uncertain  undelivered  answered  resolved
buyer_wrote            gathering  gathering     gathering gathering  gathering  gathering    gathering -
drafted                awaiting   awaiting      awaiting  -          -          -            -         -
found_nothing          needs      needs         needs     -          -          -            -         -
approved               -          answering     answering -          answering  answering    -         -
dismissed              -          -             needs     -          -          -            -         -
corrected              -          -             -         -          -          -            answering answering
retried                -          -             -         -          answering  answering    -         -
delivered              -          -             -         answered   answered   -            -         -
delivery_uncertain     -          -             -         uncertain  -          -            -         -
delivery_failed        -          -             -         undeliv    undeliv    -            -         -
reconfirmation_needed  -          -             -         awaiting   -          -            -         -
closed                 -          resolved      resolved  -          resolved   resolved     resolved  -
reopened               -          -             -         -          -          -            -         gathering
word_owed              -          -             -         needs      -          -            needs     needs
word_spared            -          answered      -         -          -          -            -         -
"""  # noqa: E501
SHORT = {
    "needs": Status.NEEDS_ANSWER,
    "awaiting": Status.AWAITING_APPROVAL,
    "undeliv": Status.UNDELIVERED,
}
ROWS = [line.split() for line in TABLE.strip().splitlines()[1:]]
PAIRS = {
    (status, Event(row[0])): None if cell == "-" else SHORT.get(cell) or Status(cell)
    for row in ROWS
    for status, cell in zip(Status, row[1:], strict=True)
}


def inquiry(status: Status) -> Inquiry:
    return Inquiry(InquiryId(1), Kind.QUESTION, None, status, "es", START, START)


def test_the_table_below_names_every_pair_once() -> None:
    assert set(PAIRS) == {(status, event) for status in Status for event in Event}
    assert len(ROWS) == len(Event)


@pytest.mark.parametrize(("status", "event"), PAIRS)
def test_every_pair_leads_on_or_is_refused(status: Status, event: Event) -> None:
    target = PAIRS[status, event]
    assert allows(status, event) == (target is not None)
    if target is not None:
        assert advance(status, event) is target
        return
    with pytest.raises(IllegalTransition, match=f"{event} cannot happen to an inquiry that is"):
        advance(status, event)


@pytest.mark.parametrize(
    ("status", "event"), [pair for pair, target in PAIRS.items() if target is None]
)
def test_an_illegal_event_changes_nothing(status: Status, event: Event) -> None:
    bench = Deliberation(inquiry(status), START, Policy())
    with pytest.raises(IllegalTransition) as refused:
        bench.happen(event)
    assert (refused.value.status, refused.value.event) == (status, event)
    assert bench.decide().inquiry == inquiry(status)
    assert bench.decide().effects == ()


def test_a_buyer_is_heard_in_every_status() -> None:
    for status in Status:
        assert allows(status, Event.BUYER_WROTE) != allows(status, Event.REOPENED)


def test_nobody_waits_on_us_only_when_answered_or_resolved() -> None:
    assert set(Status) - WAITING_ON_US == {Status.ANSWERED, Status.RESOLVED}


def test_every_status_is_reached_from_the_first_and_leads_to_the_last() -> None:
    assert _reached(Status.GATHERING) == set(Status)
    assert all(Status.RESOLVED in _reached(status) for status in Status)


def _reached(start: Status) -> set[Status]:
    found, new = {start}, {start}
    while new:
        new = {target for status in new for target in TRANSITIONS[status].values()} - found
        found |= new
    return found


def test_the_diagram_draws_each_move_and_no_loop() -> None:
    lines = diagram().splitlines()
    assert lines[:3] == ["stateDiagram-v2", "    [*] --> gathering", "    [*] --> answered"]
    assert "    answering --> awaiting_approval: reconfirmation_needed" in lines
    assert "    resolved --> gathering: reopened" in lines
    assert not any(line.split()[0] == line.split()[-1] for line in lines[3:])
