"""Calls for a manager, broken promises and sayings in Slack: who is notified, and what is left to
do."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.effects import ClockName, Deed
from bot.domain.errors import Refused
from bot.domain.escalation import NOBODY, Outcome
from bot.domain.gravity import Reason
from bot.domain.ids import BuyerId, InquiryId, PersonId
from bot.domain.kinds import Severity
from bot.domain.ladder import Ladder, Rung
from bot.domain.lifecycle import Status
from bot.domain.stages import Cause as BreachCause
from bot.localise.desk import DESK_LANGUAGES
from bot.services.pictures import (
    AlarmPicture,
    CardPicture,
    RedactedCard,
    SaidPicture,
    ShownCall,
)
from bot.services.sayings import SaidRow, Saying
from bot.store.cards import Place
from handlers.slack.cards import CardPainter
from handlers.slack.desk import SlackDesk
from handlers.slack.members import Teams, member_of
from handlers.slack.notes import alarm_text
from handlers.slack.said import said_message
from sandbox.server import Sandbox
from tests.handlers.pictures import (
    ANIA,
    CALLED,
    FIRE,
    HELENA,
    LADDER,
    MAREK,
    NOW,
    VIKTOR,
    at,
    broken,
    did,
    escalated,
    escalation,
    late,
    promise,
    taken,
)
from tests.handlers.sla_pictures import SAYINGS
from tests.handlers.states import held_with_other_promises, proposed
from tests.handlers.validity import Blocks, check_message, texts

PAINTER = CardPainter("en")
CALL = Place.dm(HELENA)
SUMMARY = SAYINGS["summary"]


def buttons(blocks: Blocks) -> list[str]:
    """The action ids of a card, in order."""
    rows = [block["elements"] for block in blocks if block["type"] == "actions"]
    return [element["action_id"] for row in rows for element in row]


def lines(blocks: Blocks) -> list[str]:
    """Every line of our own on a card."""
    return "\n".join(found["text"] for found in texts(blocks, "mrkdwn")).splitlines()


def line(blocks: Blocks, part: str) -> str:
    """The one line that holds this."""
    (found,) = [each for each in lines(blocks) if part in each]
    return found


# What a card says


def test_a_manager_reads_first_what_how_grave_and_by_when() -> None:
    text, blocks = PAINTER.call_card(escalated())
    assert text.startswith("S1 critical: Complaint from Chidi Okafor, First response 20 min late: ")
    assert blocks[0]["text"]["text"] == "S1 critical: Complaint from Chidi Okafor"
    first, second, third = blocks[1]["text"]["text"].splitlines()
    assert first.startswith("*First response* was due ")
    assert second == "*S1 critical*: the buyer writes of a fire · the buyer writes of a lawyer"
    assert third.startswith("*Nobody has taken it yet.* Rung 2 is called ")


def test_a_call_is_complete_without_another_channel() -> None:
    picture = replace(
        escalated(),
        inquiry=replace(proposed().inquiry, escalation=escalation(), holder=MAREK),
        country="NG",
    )
    _, blocks = PAINTER.call_card(picture)
    shown = str(blocks)
    for part in (
        "One charger caught fire in the shop.",
        "Nigeria",
        "local time Mon, 10:00 (Lagos, UTC+1)",
        "El pedido mínimo es de 500 piezas.",
        "Our minimum order is 500 pieces.",
        "*Resolution* due ",
        "held by *marek*",
        "viktor (away)",
    ):
        assert part in shown
    assert {"escalation.acknowledge", "draft.approve", "inquiry.release"} <= set(buttons(blocks))


def test_why_it_is_so_grave_is_said_with_a_persons_decision_first() -> None:
    decided = Reason("person", Severity.S1, ANIA, "Two people are in *hospital*")
    reasons = (Reason("order_value", Severity.S2), FIRE, decided)
    _, blocks = PAINTER.sla_card(escalated(severity_reasons=reasons))
    assert line(blocks, "*S1 critical*") == (
        "*S1 critical*: ania: “Two people are in ∗hospital∗” · the buyer writes of a fire · a"
        " large order"
    )


def test_reasons_beyond_the_fourth_are_counted() -> None:
    reasons = tuple(Reason(f"entry:complaints.{n}", Severity.S1) for n in range(6))
    _, blocks = PAINTER.sla_card(escalated(severity_reasons=reasons))
    assert line(blocks, "*S1 critical*").endswith("the library entry complaints.3 · and 2 more")


def test_who_could_not_be_called_is_named_with_the_reason() -> None:
    calls = (
        ShownCall(VIKTOR, "viktor", Outcome.AWAY, 1, at(-5)),
        ShownCall(MAREK, "marek", Outcome.GONE, 1, at(-5)),
        ShownCall(NOBODY, "", Outcome.OFF_ROTA, 1, at(-5)),
    )
    _, blocks = PAINTER.sla_card(replace(escalated(), calls=calls))
    assert line(blocks, "Rung 1 of 2").endswith(": nobody could be called")
    assert line(blocks, "Not called") == (
        "Not called: viktor (away), marek (no longer in Slack), nobody has the turn this week"
    )


def test_a_rung_of_a_group_and_a_channel_is_named() -> None:
    rung = Rung(timedelta(minutes=15), groups=("S0MANAGERS",), channels=("C0RISK0001",), sla=True)
    called = escalation(ladder=Ladder("x", (rung,)))
    _, blocks = PAINTER.sla_card(replace(escalated(called), calls=()))
    assert line(blocks, "Rung 1 of 1") == (
        "Rung 1 of 1: <!subteam^S0MANAGERS>, <#C0RISK0001>, the SLA channel"
    )


def test_the_last_rung_is_called_again() -> None:
    _, blocks = PAINTER.sla_card(escalated(escalation(rung=LADDER.last)))
    assert line(blocks, "Nobody has taken it yet").startswith(
        "*Nobody has taken it yet.* The last rung is called again "
    )


def test_the_sales_card_tells_of_every_promise_and_of_the_call() -> None:
    _, blocks = PAINTER.sales_card(held_with_other_promises())
    facts = [element["text"] for element in blocks[1]["elements"]]
    assert facts[0] == "*S2 major*: ania: “Whole container, the buyer waits at the port”"
    assert facts[1].startswith("Due ")
    assert facts[2].startswith("*Resolution* stands still: the buyer is to answer · *Refund* due ")
    assert facts[2].endswith(" · *First response*: answered 12 min late")
    assert "*Managers are called*: rung 2 of 2, nobody has taken it" in lines(blocks)


def test_a_promise_that_is_no_answer_is_named_where_the_card_counts_down_to_it() -> None:
    picture = replace(late(promise(ClockName.RESOLUTION)), due_at=at(15))
    _, blocks = PAINTER.sales_card(picture)
    assert blocks[1]["elements"][0]["text"].startswith("*Resolution* due ")


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        (ClockName.FIRST_RESPONSE, "*First response*: answered less than 1 min late"),
        (ClockName.APPROVAL, "*Approval*: decided less than 1 min late"),
        (ClockName.RESOLUTION, "*Resolution*: resolved less than 1 min late"),
        (ClockName.REFUND, "*Refund*: done less than 1 min late"),
    ],
)
def test_what_was_done_a_moment_too_late_is_late(clock: ClockName, said: str) -> None:
    ended = broken(clock, -20, ended_at=at(-20) + timedelta(microseconds=1))
    _, blocks = PAINTER.breach_card(late(ended))
    assert said in lines(blocks)


@pytest.mark.parametrize("cause", [*BreachCause, None])
def test_a_breach_says_what_how_late_why_and_who(cause: BreachCause | None) -> None:
    _, blocks = PAINTER.breach_card(late(broken(cause=cause, holder="marek")))
    what, why, who = blocks[1]["text"]["text"].splitlines()
    assert what.startswith("*First response* was due ")
    assert what.endswith("*20 min late* and still open")
    assert why.startswith("Why: ")
    assert who == "*marek* held it."


def test_a_breach_says_once_that_nobody_had_taken_it() -> None:
    for cause in BreachCause:
        _, blocks = PAINTER.breach_card(late(broken(cause=cause)))
        said = [each for each in lines(blocks) if "nobody" in each.lower()]
        assert len(said) == 1, cause


# What is left to do


def test_whoever_is_called_can_take_it_until_somebody_has() -> None:
    for draw in (PAINTER.sla_card, PAINTER.call_card):
        _, before = draw(escalated())
        _, after = draw(escalated(taken()))
        assert buttons(before)[:2] == ["escalation.acknowledge", "inquiry.claim"]
        assert buttons(after)[0] == "inquiry.claim"
        assert "escalation.acknowledge" not in buttons(after)
        assert line(after, "took it").startswith("*helena* took it, ")


def test_nothing_is_left_to_do_once_it_is_over() -> None:
    ended = escalation(ended_at=NOW, next_at=None)
    resolved = replace(
        escalated(ended, status=Status.RESOLVED), deeds=(did(Deed.RESOLVED, "marek", ago=0),)
    )
    called_off = replace(escalated(ended), deeds=(did(Deed.ESCALATION_ENDED, None, ago=0),))
    for draw in (PAINTER.sla_card, PAINTER.call_card):
        assert buttons(draw(resolved)[1]) == buttons(draw(called_off)[1]) == []
        assert "*marek* resolved the inquiry." in line(draw(resolved)[1], "Over since")
        assert line(draw(called_off)[1], "Called off")


@pytest.mark.parametrize(
    ("picture", "left"),
    [
        (
            late(),
            ["sla.acknowledge", "inquiry.claim", "inquiry.escalate", "clock.explain"],
        ),
        (late(holder=MAREK), ["sla.acknowledge", "inquiry.escalate", "clock.explain"]),
        (
            late(escalation=escalation()),
            ["sla.acknowledge", "inquiry.claim", "clock.explain"],
        ),
        (
            late(broken(acknowledged_by="ania"), holder=MAREK, escalation=escalation()),
            ["clock.explain"],
        ),
        (late(status=Status.RESOLVED), ["sla.acknowledge", "clock.explain"]),
        (
            late(broken(ended_at=at(-8)), status=Status.ANSWERED),
            ["sla.acknowledge", "clock.explain"],
        ),
    ],
)
def test_a_breach_offers_what_can_be_done(picture: CardPicture, left: list[str]) -> None:
    assert buttons(PAINTER.breach_card(picture)[1]) == left


def test_open_breaches_are_shown_before_old_ones() -> None:
    old = [broken(ClockName.QUOTE, -9000 + n, ended_at=at(-10)) for n in range(20)]
    _, blocks = PAINTER.breach_card(late(broken(ClockName.REFUND, -(10**5)), *old))
    assert line(blocks, "*Refund* was due")
    assert line(blocks, "15 earlier broken promises are not shown")


# Who is notified


async def test_the_card_notifies_everybody_who_is_called(sandbox: Sandbox, desk: SlackDesk) -> None:
    called = escalated(escalation(rung=1))
    again = replace(CALLED, person=MAREK, rung=2)
    await desk.post_card(Place.SLA, replace(called, calls=(*called.calls, again)))
    assert pinged(sandbox) == {HELENA, MAREK, "S0MANAGERS"}


async def test_a_card_of_what_is_taken_and_a_direct_message_notify_nobody_else(
    sandbox: Sandbox, desk: SlackDesk
) -> None:
    await desk.post_card(Place.SLA, escalated(taken()))
    await desk.post_card(CALL, escalated())
    await desk.post_card(Place.BREACH, late(broken(holder="marek")))
    assert pinged(sandbox) == set()


async def test_a_warning_is_in_the_thread_and_notifies_whoever_holds_it(
    sandbox: Sandbox, desk: SlackDesk
) -> None:
    card = await desk.post_card(Place.SALES, proposed())
    await desk.say(card, SAYINGS["warning_to_the_holder"])
    (warning,) = sandbox.slack.thread(card.channel, card.ts)
    assert "First response" in warning.shown
    assert not warning.broadcast
    assert pinged(sandbox) == {MAREK}


async def test_a_breach_is_said_in_the_thread_and_the_channel(
    sandbox: Sandbox, desk: SlackDesk
) -> None:
    card = await desk.post_card(Place.BREACH, late())
    await desk.say(card, SAYINGS["still_broken"], broadcast=True)
    (said,) = sandbox.slack.thread(card.channel, card.ts)
    assert said.broadcast
    assert "20 min late" in said.shown


async def test_a_person_a_channel_and_the_sla_channel_are_told(
    sandbox: Sandbox, desk: SlackDesk
) -> None:
    slack = sandbox.slack
    await desk.say(HELENA, SAYINGS["reminder"])
    (reminder,) = slack.direct_messages("helena")
    assert "You took inquiry 12" in reminder.shown
    await desk.say(slack.sales_channel, SAYINGS["called"])
    (elsewhere,) = slack.messages(slack.sales_channel)
    assert f"The card is in <#{slack.sla_channel}>" in elsewhere.text
    await desk.say(None, SUMMARY)
    (listed,) = slack.messages(slack.sla_channel)
    assert "3 promises are broken" in listed.shown


def pinged(sandbox: Sandbox) -> set[str]:
    """Everybody whom the messages so far have notified."""
    return set(sandbox.slack.pings)


# Cards in direct messages


async def test_a_call_is_found_again_and_redacted(sandbox: Sandbox, desk: SlackDesk) -> None:
    posted = await desk.post_card(CALL, escalated())
    assert posted.channel.startswith("D")
    assert await desk.find_card(CALL, InquiryId(12), NOW) == posted
    assert await desk.find_card(Place.dm(VIKTOR), InquiryId(12), NOW) is None
    await desk.redact_card(posted, CALL, RedactedCard(InquiryId(12), BuyerId(7), NOW, NOW))
    (left,) = sandbox.slack.direct_messages("helena")
    assert "deleted" in left.shown
    assert "Chidi" not in left.shown


async def test_without_the_right_to_read_messages_a_manager_is_rather_called_twice(
    sandbox: Sandbox, desk: SlackDesk
) -> None:
    await desk.post_card(CALL, escalated())
    sandbox.slack.scopes.remove("channels:history")  # the stand-in's for every conversation
    assert await desk.find_card(CALL, InquiryId(12), NOW) is None
    with pytest.raises(Refused):
        await desk.find_card(Place.SLA, InquiryId(12), NOW)


# Sayings


@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_a_summary_of_more_than_fits_counts_the_rest(language: str) -> None:
    row = SaidRow(InquiryId(10**12), ClockName.REFUND, at(-20), BreachCause.NO_MATCH, MAREK)
    text, blocks = said_message(replace(SUMMARY, rows=(row,) * 400), language)
    check_message(text, blocks, [MAREK])
    rows = [each for each in lines(blocks) if each.startswith("•")]
    assert 60 < len(rows) < 400
    assert str(400 - len(rows)) in lines(blocks)[-1]


def test_a_row_of_a_summary_says_what_how_late_why_and_who() -> None:
    _, blocks = said_message(SUMMARY, "en")
    assert [each for each in lines(blocks) if each.startswith("•")] == [
        "• Inquiry 12 · *First response* · 20 min late · The library had no match · nobody held it",
        "• Inquiry 13 · *Quote* · 2 d late · Somebody held it and did not answer · <@U0MAREK001>",
        "• Inquiry 14 · *Refund* · less than 1 min late · <@U0HELENA01>",
    ]


def test_nobody_is_called_loudly() -> None:
    text, _ = said_message(SAYINGS["nobody"], "en")
    assert text.splitlines() == [
        ":warning: *Nobody on rung 2 could be called about inquiry 12.* Whoever reads this: please"
        " take it.",
        "Not called: viktor (away)",
    ]


def test_a_report_is_no_saying() -> None:
    with pytest.raises(ValueError, match="report"):
        said_message(SaidPicture(Saying.REPORT), "en")


# Members


@pytest.mark.parametrize(
    ("emoji", "until", "away"),
    [
        (":palm_tree:", 0, True),
        (":face_with_thermometer:", None, True),
        (":palm_tree:", int(NOW.timestamp()) + 1, True),
        (":palm_tree:", int(NOW.timestamp()), False),
        (":spiral_calendar_pad:", 0, False),
        ("", 0, False),
        (None, "rubbish", False),
    ],
)
def test_a_status_says_whether_a_person_is_away(emoji: Any, until: Any, away: bool) -> None:
    user = {"profile": {"status_emoji": emoji, "status_expiration": until}, "name": "helena"}
    assert member_of(user, HELENA, Teams(None, None), NOW).away is away


# Alarms


def test_each_problem_of_a_policy_has_its_line() -> None:
    problems = "\n".join(f"line {n}: *wrong*" for n in range(20))
    told = alarm_text(AlarmPicture("policy", problems), "en").splitlines()
    assert len(told) == 11
    assert told[1] == "line 0: ∗wrong∗"


def test_how_many_deadlines_a_new_policy_moved_is_said() -> None:
    one, many, none = (
        alarm_text(AlarmPicture("policy_changed", "", n), "en") for n in (1, 1200, None)
    )
    assert one.endswith("1 open deadline moved.")
    assert many.endswith("1,200 open deadlines moved.")
    assert none.endswith("No open deadline moved.")


def test_a_person_without_an_id_of_slacks_cannot_be_made_into_markup() -> None:
    odd = PersonId("here|<!channel>")
    text, blocks = said_message(replace(SAYINGS["warning_to_the_holder"], person=odd), "en")
    check_message(text, blocks)
