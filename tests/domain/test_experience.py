"""What verdicts make of a proposal: an entry's confidence, and whether it may go out by itself."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.drafts import Match, Part, Proposal
from bot.domain.earned import Judged
from bot.domain.experience import Experience, learnt, moved

MOQ = Part(
    "MOQ?",
    "order.moq",
    0.97,
    "What is the MOQ?",
    "500 pieces",
    "en",
    match=Match("en", 0.97, "e1"),
)
TERMS = replace(MOQ, entry="payment.terms", match=Match("en", 0.95, "e2"), confidence=0.95)
CHOSEN = replace(MOQ, confidence=None, match=None)


EDITIONS = {"order.moq": "e1", "payment.terms": "e2", "order.samples": "e1"}


def as_worded(entry: str, language: str) -> str:
    return EDITIONS[entry]


def judged(part: Part, *, right: bool = True, count: int = 1) -> list[Judged]:
    assert part.match is not None
    match = part.match
    return [Judged(part.entry, match.language, match.confidence, match.edition, right)] * count


def offer(*parts: Part, automatic: bool = True) -> Proposal:
    return Proposal("500 pieces", "en", parts, automatic=automatic)


def may_go(verdicts: list[Judged], *parts: Part) -> bool:
    return learnt(verdicts, as_worded).weighed(offer(*parts), earned=True).automatic


EARNED = [*judged(MOQ, count=150), *judged(TERMS, count=150)]


def test_a_new_desk_suggests_whatever_the_library_says() -> None:
    assert not may_go([], MOQ)
    assert not may_go(judged(MOQ, count=124), MOQ)
    assert may_go(judged(MOQ, count=125), MOQ)


def test_a_desk_may_trust_the_library_instead_but_never_beyond_it() -> None:
    nothing = Experience()
    assert nothing.weighed(offer(MOQ), earned=False).automatic
    assert not nothing.weighed(offer(MOQ, automatic=False), earned=False).automatic
    assert not learnt(EARNED, as_worded).weighed(offer(MOQ, automatic=False), earned=True).automatic


def test_another_language_has_earned_nothing() -> None:
    spanish = replace(MOQ, match=Match("es", 0.99, "e1"))
    assert may_go(EARNED, MOQ)
    assert not may_go(EARNED, spanish)


def test_a_reworded_entry_counts_for_its_language_for_a_while_only() -> None:
    old = replace(TERMS, match=Match("en", 0.98, "before"))
    lately = judged(old, right=False, count=2)
    long_ago = [replace(one, lately=False) for one in lately]
    assert may_go(judged(MOQ, count=200), MOQ)
    assert not may_go([*judged(MOQ, count=200), *lately], MOQ)
    assert may_go([*judged(MOQ, count=200), *long_ago], MOQ)
    as_it_is = [replace(one, edition="e2") for one in long_ago]
    assert not may_go([*judged(MOQ, count=200), *as_it_is], MOQ)
    praised = [replace(one, right=True) for one in long_ago] * 100
    assert not may_go([*judged(MOQ, count=124), *praised], MOQ)


def test_every_part_must_have_earned_it() -> None:
    unknown = replace(MOQ, entry="order.samples")
    assert may_go(EARNED, MOQ, TERMS)
    assert not may_go(EARNED, MOQ, unknown)
    assert not may_go(EARNED, MOQ, CHOSEN)


def test_a_match_below_the_earned_bar_is_suggested() -> None:
    assert not may_go(EARNED, replace(MOQ, match=Match("en", 0.94, "e1")))


def test_praise_of_an_entry_does_not_lift_a_match_over_the_bar() -> None:
    below = replace(MOQ, confidence=0.94, match=Match("en", 0.94, "e1"))
    assert (learnt(EARNED, as_worded).confidence(below) or 0) > 0.95
    assert not may_go(EARNED, below)


def test_an_entry_is_known_by_three_right_answers_as_it_is_worded_now() -> None:
    samples = replace(MOQ, entry="order.samples")
    assert not may_go([*EARNED, *judged(samples, count=2)], samples)
    assert may_go([*EARNED, *judged(samples, count=3)], samples)
    reworded = replace(samples, match=Match("en", 0.97, "e9"))
    assert not may_go([*EARNED, *judged(samples, count=3)], reworded)


def test_an_entry_with_a_wrong_one_needs_nineteen_right_ones_however_sure_the_match() -> None:
    samples = replace(MOQ, entry="order.samples", match=Match("en", 1.0, "e1"))
    wrong = judged(samples, right=False)
    assert not may_go([*EARNED, *wrong, *judged(samples, count=18)], samples)
    assert may_go([*EARNED, *wrong, *judged(samples, count=19)], samples)
    assert may_go([*EARNED, *wrong, *judged(samples, count=18)], MOQ)


def test_dismissals_lower_what_is_shown_and_few_of_them_little() -> None:
    shown = [
        learnt(judged(MOQ, right=False, count=count), as_worded).weighed(offer(MOQ), earned=True)
        for count in (0, 1, 3, 10)
    ]
    told = [round(100 * (one.parts[0].confidence or 0)) for one in shown]
    assert told == [97, 88, 75, 49]
    assert [one.text for one in shown] == ["500 pieces"] * 4


def test_a_chosen_answer_shows_no_confidence() -> None:
    assert learnt(EARNED, as_worded).confidence(CHOSEN) is None


@pytest.mark.parametrize("confidence", [0.0, 0.4, 0.97, 1.0])
def test_without_a_verdict_the_confidence_is_the_librarys(confidence: float) -> None:
    assert moved(confidence, []) == pytest.approx(confidence, abs=1e-12)


verdicts = st.lists(
    st.builds(
        Judged,
        st.just("order.moq"),
        st.just("en"),
        st.floats(0, 1),
        st.just("e1"),
        st.booleans(),
    ),
    max_size=30,
)
chance = st.floats(0, 1)


@given(chance, verdicts)
def test_it_stays_a_probability_and_does_not_depend_on_the_order(
    confidence: float, known: list[Judged]
) -> None:
    assert 0 <= moved(confidence, known) <= 1
    assert moved(confidence, known[::-1]) == moved(confidence, known)


@given(chance, verdicts, chance)
def test_a_wrong_verdict_never_raises_it_and_a_right_one_never_lowers_it(
    confidence: float, known: list[Judged], at: float
) -> None:
    before = moved(confidence, known)
    wrong, right = (Judged("order.moq", "en", at, "e1", said) for said in (False, True))
    assert moved(confidence, [*known, wrong]) <= before + 1e-12
    assert moved(confidence, [*known, right]) >= before - 1e-12
