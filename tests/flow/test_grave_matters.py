"""What is grave is seen wherever it stands, keeps its kind, and holds automatic replies back."""

from datetime import timedelta

import pytest

from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage, shown

MOQ = "¿Cuál es el pedido mínimo?"
INJURY = "La lámpara explotó y mi hija tiene quemaduras, está en el hospital"
DAMAGED = "La mercancía llegó dañada"
LAWYER = "Mi abogado los va a demandar."
ERASE = "Borren todos mis datos personales"
BURST = timedelta(seconds=3)


@pytest.fixture
async def eager(small_stage: Stage) -> Stage:
    """A desk that lets automatic replies go."""
    await small_stage.home("ania")
    await small_stage.slack.click_home("ania", "replies.pause")
    await small_stage.home("ania", "*Automatic replies are on.*")
    return small_stage


@pytest.mark.parametrize("report", [INJURY, DAMAGED])
async def test_an_automatic_reply_stays_when_the_buyer_reports_harm_a_second_later(
    eager: Stage, report: str
) -> None:
    ana = await eager.asked(MOQ)
    eager.move(timedelta(seconds=1))
    eager.telegram.say(ana, report)
    await eager.card(2, having="Complaint from Ana")
    eager.move(BURST)
    await eager.settled()
    assert "A draft waits for approval" in shown(await eager.card(1))
    eager.move(timedelta(hours=1))
    await eager.settled()
    assert MOQ_ES not in eager.replies(ana)
    await eager.click("ania", "draft.approve", 1)
    await eager.until(lambda: MOQ_ES in eager.replies(ana))


async def test_another_buyers_complaint_holds_nothing_back(eager: Stage) -> None:
    ana = await eager.asked(MOQ)
    eager.telegram.say(await eager.buyer("Ben"), DAMAGED)
    await eager.card(2, having="Complaint from Ben")
    eager.move(BURST)
    assert await eager.replied(ana) == [MOQ_ES]


def as_long_as_it_gets(start: str, end: str = "") -> str:
    """A text of exactly 4096 characters, which is all that one message takes."""
    room = 4096 - len(start) - len(end)
    return start + ("El pedido era para la feria de mayo. " * 120)[:room] + end


async def test_a_signal_in_the_first_words_of_the_longest_message_counts(eager: Stage) -> None:
    ana = await eager.buyer()
    eager.telegram.say(ana, as_long_as_it_gets(LAWYER, f" {MOQ}"))
    card = shown(await eager.card(having="Complaint from Ana"))
    assert "*S1 critical*" in card
    eager.move(BURST)
    await eager.settled()
    assert MOQ_ES not in "".join(eager.replies(ana))


async def test_a_signal_counts_that_only_stands_before_what_is_read_together(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(DAMAGED)
    small_stage.move(timedelta(minutes=1))
    small_stage.telegram.say(ana, as_long_as_it_gets("Ha habido un incendio. "))
    await small_stage.card(having="*S1 critical*")
    small_stage.move(timedelta(minutes=1))
    small_stage.telegram.say(ana, as_long_as_it_gets("Todo llegó roto. "))
    await small_stage.card(having="Todo llegó roto.")
    card = shown(await small_stage.card())
    assert "*S1 critical*" in card
    assert "Complaint from Ana" in card


@pytest.mark.parametrize("later", [timedelta(seconds=1), timedelta(minutes=1)])
async def test_a_privacy_request_stays_one_whatever_is_asked_beside_it(
    eager: Stage, later: timedelta
) -> None:
    ana = await eager.asked(ERASE)
    eager.move(later)
    eager.telegram.say(ana, MOQ)
    await eager.card(having=MOQ)
    eager.move(BURST)
    card = shown(await eager.card(having=MOQ_ES))
    assert "Privacy request from Ana" in card
    eager.move(BURST)
    await eager.settled()
    assert MOQ_ES not in "".join(eager.replies(ana))
