"""Every guard: how it is taken away, and the shortest interleaving that it saves us from.

A step that is not possible is passed over, so that a story can be told with and without its guard.
After its last step healthy workers do what they can.
"""

from dataclasses import dataclass

from tests.explore import removals
from tests.explore.invariants import Promise
from tests.explore.removals import Removal


@dataclass(frozen=True)
class Guard:
    """What protects. `cut`: a pattern in the SQL and what stands there without the guard."""

    name: str
    saves: Promise
    story: tuple[str, ...]
    cut: tuple[str, str] | None = None
    removal: Removal | None = None
    harm: bool = False
    """The story goes on until harm is done: who acts under another's key is not stopped at that."""


def told(key: str, number: int = 1) -> tuple[str, ...]:
    """A message comes in."""
    return f"tell {key}", f"edge tell {key} {number} commit"


def claims(who: str) -> tuple[str, ...]:
    """A worker claims what is due."""
    return f"{who} loop wait", f"{who} loop commit"


def does(what: str, *points: str) -> tuple[str, ...]:
    """A task passes gates."""
    return tuple(f"{what} {point}" for point in points)


def attends(who: str, key: str = "ana") -> tuple[str, ...]:
    """A worker handles a message from beginning to end."""
    return does(f"{who} attend {key}", "begin", "in hand", "commit")


WAITS_TO_BE_SENT = (*told("ana"), *claims("one"), *attends("one"), "one loop commit")
"""A reply is in the outbox, and nobody has seen it."""
ASKED = (
    *WAITS_TO_BE_SENT,
    *claims("one"),
    *does("one send ana", "begin", "commit", "ask"),
)
"""A reply has arrived, and nobody has heard of it."""
OVERTAKEN = (*told("ana"), *claims("one"), "a lease passes", *claims("two"))
"""One has slept through its lease, and two has its key."""
_OWNER = r" AND work\.owner = %\(b_owner\)s::VARCHAR"
_RENEWS = r"WHERE work\.owner = %\(b_owner\)s::VARCHAR AND work\.id IN \(.*\) FOR"
_BACK = r"UPDATE work SET held_until=%\(held_until\)s"

LEASES = (
    Guard(
        "finish asks for the owner",
        Promise.ONE_RUNNER,
        (*OVERTAKEN, *attends("one")),
        (rf"(DELETE FROM work .*){_OWNER}", r"\1"),
    ),
    Guard(
        "again asks for the owner",
        Promise.HANDLED_ONCE,
        (
            *told("ana"),
            *told("ana", 2),
            *OVERTAKEN[2:],
            *does("one attend ana", "begin"),
            *does("two attend ana", "begin"),
            *does("one attend ana", "in hand", "commit"),
            *does("two attend ana", "in hand", "commit"),
        ),
        (rf"({_BACK}.*){_OWNER}", r"\1"),
        harm=True,
    ),
    Guard(
        "hold asks for the owner",
        Promise.ONE_RUNNER,
        (
            *told("ana"),
            *claims("one"),
            *does("one attend ana", "begin", "in hand", "commit: lost before"),
            "a lease passes",
            *claims("two"),
            *does("one attend ana", "begin", "commit"),
        ),
        (rf"(UPDATE work SET held_until=.*work\.attempts \+.*){_OWNER}", r"\1"),
    ),
    Guard(
        "a send is begun by the owner",
        Promise.SENT_ONCE,
        (
            *WAITS_TO_BE_SENT,
            *claims("one"),
            "a lease passes",
            *claims("two"),
            *does("one send ana", "begin"),
            *does("two send ana", "begin"),
            *does("one send ana", "commit", "ask"),
            *does("two send ana", "commit", "ask"),
        ),
        (rf"(UPDATE work SET held_until=\(\S+ \+ \S+\) WHERE work\.id =.*){_OWNER}", r"\1"),
        harm=True,
    ),
    Guard(
        "a lost lease rolls everything back",
        Promise.FENCED,
        (*OVERTAKEN, *attends("one")),
        removal=removals.lost_leases_are_ignored,
    ),
    Guard(
        "claims leave what is held",
        Promise.ONE_RUNNER,
        (*told("ana"), "one loop wait", "one loop commit: lost after", *claims("two")),
        (r" AND \(work\.held_until IS NULL OR work\.held_until <= \S+\)", ""),
    ),
    Guard(
        "claims pass over what another takes",
        Promise.NEVER_WAITS,
        (*told("ana"), "one loop wait", "two loop wait"),
        (r"(LIMIT %\(b_limit\)s\S* FOR UPDATE) SKIP LOCKED", r"\1"),
    ),
    Guard(
        "claims lock what they take",
        Promise.NEVER_WAITS,
        (*told("ana"), "one loop wait", "two loop wait"),
        (r"(LIMIT %\(b_limit\)s\S*) FOR UPDATE SKIP LOCKED", r"\1"),
    ),
    Guard(
        "heartbeats pass over what is being settled",
        Promise.NEVER_WAITS,
        (
            *told("ana"),
            *claims("one"),
            *does("one attend ana", "begin", "in hand"),
            "one beat sleep",
        ),
        (r"(AND work\.id IN \(.*\) FOR UPDATE) SKIP LOCKED", r"\1"),
    ),
    Guard(
        "heartbeats renew their own",
        Promise.ONLY_ITS_OWN,
        (
            *told("ana"),
            *claims("one"),
            *told("li"),
            *claims("two"),
            *("a moment passes", "two beat sleep", "two beat commit"),
        ),
        (_RENEWS, "WHERE work.owner IS NOT NULL FOR"),
    ),
    Guard(
        "heartbeats are sent",
        Promise.RENEWED,
        (*told("ana"), *claims("one"), "a moment passes", "one beat sleep", "one beat commit"),
        (_RENEWS, "WHERE work.owner IS NULL FOR"),
    ),
    Guard(
        "a process has one hand for a key",
        Promise.ONE_HAND,
        (
            *told("ana"),
            *claims("one"),
            "one loop commit",
            *["a lease passes", *claims("one"), "one loop commit"] * 2,
        ),
        removal=removals.hands_do_not_know_each_other,
    ),
)

BELLS_OVERTAKEN = (
    *("set ana", "desk set ana commit", "set li", "desk set li commit"),
    *claims("one"),
    "a lease passes",
    *claims("two"),
)
TOGETHER = (
    Guard(
        "what is settled together asks for the owner",
        Promise.ONE_RUNNER,
        (*BELLS_OVERTAKEN, *does("one ring ana li", "begin", "in hand", "commit")),
        (rf"(UPDATE work SET due_at=.*){_OWNER}", r"\1"),
    ),
    Guard(
        "what is settled together asks for the generation",
        Promise.NOT_FORGOTTEN,
        (
            *BELLS_OVERTAKEN[:6],
            "one ring ana li begin",
            *("set li", "desk set li commit"),
            *does("one ring ana li", "in hand", "commit"),
        ),
        (r"(UPDATE work SET due_at=.*) AND work\.gen = %\(b_gen\)s::BIGINT", r"\1"),
    ),
    Guard(
        "what is settled together is all settled",
        Promise.FENCED,
        (*BELLS_OVERTAKEN, *does("one ring ana li", "begin", "in hand", "commit")),
        removal=removals.some_may_be_settled,
    ),
)

POKES = (
    Guard(
        "finish asks for the generation",
        Promise.NOT_FORGOTTEN,
        (
            *told("ana"),
            *claims("one"),
            "one attend ana begin",
            *told("ana", 2),
            *does("one attend ana", "in hand", "commit"),
        ),
        (r"(DELETE FROM work .*) AND work\.gen = %\(b_gen\)s::BIGINT", r"\1"),
    ),
    Guard(
        "a poke counts",
        Promise.NOT_FORGOTTEN,
        (
            *told("ana"),
            *claims("one"),
            "one attend ana begin",
            *told("ana", 2),
            *does("one attend ana", "in hand", "commit"),
        ),
        (r"gen = \(work\.gen \+ %\(gen_1\)s::BIGINT\)", "gen = work.gen"),
    ),
    Guard(
        "a poke is in the transaction of its fact",
        Promise.NOT_FORGOTTEN,
        told("ana"),
        removal=removals.pokes_come_later,
    ),
)
