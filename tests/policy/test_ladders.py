"""Ladders, roles and people of the policy file."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.calling import ladder_for
from bot.domain.ids import PersonId
from bot.domain.kinds import Kind, Severity
from bot.domain.ladder import Ladder, Rota, Rung
from bot.domain.promises import Matter, When
from tests.policy.files import loaded, problem, problems

HELENA, VIKTOR, DORA = (PersonId(each) for each in ("U0HELENA01", "U0VIKTOR01", "W0DORA0001"))
MINUTES = timedelta(minutes=1)


def test_the_shipped_ladders_are_those_of_the_trade(tmp_path: Path) -> None:
    text = f"roles: {{managers: [{HELENA}], supervisors: [{VIKTOR}], sales: [{DORA}]}}"
    policy = loaded(tmp_path, text)
    critical, major = policy.ladders["critical"], policy.ladders["major"]
    assert [ladder_for(policy, Matter(Kind.OTHER, each, "en")) for each in Severity] == [
        critical,
        major,
        None,
        None,
    ]
    assert critical.rungs[0] == Rung(15 * MINUTES, (HELENA,))
    assert critical.rungs[1].people == (HELENA, VIKTOR)
    assert major.rungs[0] == Rung(60 * MINUTES, (VIKTOR,))
    assert major.rungs[1].people == (HELENA,)
    assert critical.rungs[-1].sla
    assert major.rungs[-1].sla


def test_everything_a_ladder_can_say(tmp_path: Path) -> None:
    text = f"""\
roles:
  managers: [{HELENA}]
ladders:
  lagos:
    when: {{severities: [S1, S2], regions: NG}}
    rungs:
      - call: [role:managers, S0GROUP001, C0CHANNEL1, sla, {HELENA}, {VIKTOR}]
      - {{call: {{rota: [{HELENA}, [{VIKTOR}, {DORA}]], since: 2026-01-05}}, wait: 2h}}
    repeat: 30m
    remind: 1h
  by hand: {{rungs: [{{call: {DORA}}}]}}
"""
    policy = loaded(tmp_path, text)
    assert [*policy.ladders] == ["lagos", "by hand", "critical", "major"]
    assert policy.ladders["lagos"] == Ladder(
        "lagos",
        (
            Rung(15 * MINUTES, (HELENA, VIKTOR), ("S0GROUP001",), ("C0CHANNEL1",), (), sla=True),
            Rung(
                120 * MINUTES,
                rotas=(Rota(((HELENA,), (VIKTOR, DORA)), date(2026, 1, 5)),),
            ),
        ),
        When(severities=frozenset({Severity.S1, Severity.S2}), regions=frozenset({"NG"})),
        30 * MINUTES,
        60 * MINUTES,
    )
    assert policy.ladders["by hand"].when is None


def test_what_a_shipped_ladder_is_not_told_stays(tmp_path: Path) -> None:
    shipped = loaded(tmp_path, "").ladders["critical"]
    policy = loaded(
        tmp_path, f"ladders: {{critical: {{rungs: [{{call: {HELENA}}}], remind: off, when: off}}}}"
    )
    critical = policy.ladders["critical"]
    assert [*policy.ladders] == ["critical", "major"]
    assert (critical.when, critical.remind) == (None, None)
    assert critical.repeat == shipped.repeat


def test_a_ladder_can_be_taken_away(tmp_path: Path) -> None:
    assert [*loaded(tmp_path, "ladders: {critical: off}").ladders] == ["major"]


def test_who_is_away_is_away_where_the_desk_is(tmp_path: Path) -> None:
    text = f"""\
calendars: {{desk: {{zone: Asia/Shanghai}}}}
away:
  {HELENA}: 2026-12-24..2026-12-26
"""
    policy = loaded(tmp_path, text)
    assert policy.is_away(HELENA, datetime(2026, 12, 23, 16, tzinfo=UTC))
    assert not policy.is_away(HELENA, datetime(2026, 12, 26, 16, tzinfo=UTC))


CALL = (
    "write the Slack id of a person (U…), a user group (S…) or a channel (C…), role:NAME, sla, or"
    " {rota: [[U…], [U…]], since: 2026-01-05}"
)
FIND = "open the person's profile in Slack, then ⋮, Copy member ID (U…)"
SAY_WHO = "say who is called, such as: rungs: [{call: [role:managers], wait: 15m}]"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{when: {severities: [S1]}}", f"2: ladders.mine: has no rungs; {SAY_WHO}"),
        ("{rungs: []}", f"2: ladders.mine.rungs: has no rungs; {SAY_WHO}"),
        ("{rungs: sla}", f"2: ladders.mine.rungs: has no rungs; {SAY_WHO}"),
        (
            "{rungs: [sla]}",
            "2: ladders.mine.rungs: must hold keys with values, one a line, such as: call:"
            " [role:managers]",
        ),
        ("\n    rungs:\n      - wait: 5m", f"4: ladders.mine.rungs: calls nobody; {CALL}"),
        ("{rungs: [{call: []}]}", f"2: ladders.mine.rungs: calls nobody; {CALL}"),
        (
            "\n    rungs:\n      - {call: sla, wait: 5m}\n      - {call: sla, wait: 0m}",
            "5: ladders.mine.rungs.wait: must be a duration such as 90s, 15m, 8h or 3d",
        ),
        (
            "\n    rungs:\n      - call:\n        - sla\n        - ania",
            f"6: ladders.mine.rungs.call: ania is nobody who can be called; {CALL}",
        ),
        (
            "{rungs: [{call: '@ania'}]}",
            f"2: ladders.mine.rungs.call: @ania is nobody who can be called; {CALL}",
        ),
        (
            "{rungs: [{call: [[sla]]}]}",
            f"2: ladders.mine.rungs.call: this is nobody who can be called; {CALL}",
        ),
        (
            "{rungs: [{call: role:bosses}]}",
            "2: ladders.mine.rungs.call: there is no role bosses; there are managers, supervisors,"
            " sales; name it under roles",
        ),
        (
            "{rungs: [{call: sla, after: 5m}]}",
            "2: ladders.mine.rungs.after: there is no such key; there are call, wait",
        ),
        (
            "{rungs: [{call: sla}], repeat: 4000d}",
            "2: ladders.mine.repeat: must be at most 3650d",
        ),
        (
            "{rungs: [{call: sla}], when: {severities: [major]}}",
            "2: ladders.mine.when.severities: there is no severity major; there are S1, S2, S3, S4",
        ),
        (
            "{rungs: [{call: {rota: [], since: 2026-01-05}}]}",
            "2: ladders.mine.rungs.call.rota: needs the turns of a rota, such as: rota: [[U…],"
            " [U…]]",
        ),
        (
            "{rungs: [{call: {rota: [U0HELENA01]}}]}",
            "2: ladders.mine.rungs.call: needs the week of the first turn, such as: since:"
            " 2026-01-05",
        ),
        (
            "{rungs: [{call: {rota: [U0HELENA01], since: monday}}]}",
            "2: ladders.mine.rungs.call.since: monday is no date; write it as 2026-12-24",
        ),
        (
            "{rungs: [{call: {rota: [[U0HELENA01], [C0CHANNEL1]], since: 2026-01-05}}]}",
            f"2: ladders.mine.rungs.call.rota: C0CHANNEL1 is no person's Slack id; {FIND}",
        ),
    ],
)
def test_what_is_refused(tmp_path: Path, text: str, says: str) -> None:
    assert problem(tmp_path, f"ladders:\n  mine: {text}\n") == says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("roles:\n  sales: [ania]", f"2: roles.sales: ania is no person's Slack id; {FIND}"),
        ("roles:\n  sales: [C0CHANNEL1]", f"2: roles.sales: C0CHANNEL1 is no person's Slack id;"
         f" {FIND}"),
        ("roles:\n  sales: {a: b}", "2: roles.sales: must be a list, such as: [a, b]"),
        ("away:\n  ania: [2026-12-24]", f"2: away.ania: ania is no person's Slack id; {FIND}"),
        (
            "away:\n  U0ANIA0001: [soon]",
            "2: away.U0ANIA0001: soon is no date; write it as 2026-12-24",
        ),
        (
            "away:\n  U0ANIA0001:\n    - 2026-12-24\n    - 2027-01-03..2027-01-01",
            "4: away.U0ANIA0001: 2027-01-03..2027-01-01 ends before it begins; write"
            " 2027-01-01..2027-01-03",
        ),
        (
            "large_order:\n  EURO: 500",
            "2: large_order.EURO: there is no currency EURO (is it EUR?); write its ISO 4217 code,"
            " such as USD",
        ),
        (
            "large_order:\n  EUR: 10,000",
            "2: large_order.EUR: 10,000 is no amount; write figures alone, such as 10000",
        ),
        (
            "large_order:\n  EUR: 0",
            "2: large_order.EUR: 0 is no amount; write figures alone, such as 10000",
        ),
    ],
)  # fmt: skip
def test_people_and_amounts_that_are_refused(tmp_path: Path, text: str, says: str) -> None:
    assert problem(tmp_path, text) == says


def test_a_broken_ladder_is_no_unknown_one(tmp_path: Path) -> None:
    text = "ladders: {mine: {rungs: []}}\npromises: {quote: {ladder: mine}}\n"
    assert problems(tmp_path, text) == [f"1: ladders.mine.rungs: has no rungs; {SAY_WHO}"]


def test_large_orders_can_be_of_no_account(tmp_path: Path) -> None:
    assert loaded(tmp_path, "large_order: off").large_order == {}
