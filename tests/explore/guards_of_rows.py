"""The guards of messages, replies and lanes. See `guards`."""

from tests.explore import removals
from tests.explore.guards import ASKED, WAITS_TO_BE_SENT, Guard, attends, claims, does, told
from tests.explore.invariants import Promise

INBOX = (
    Guard(
        "an event has one key",
        Promise.HANDLED_ONCE,
        (*told("ana"), "tell ana again", "edge tell ana 1 commit"),
        (
            r"(INSERT INTO inbox .* VALUES \(%\(source\)s::VARCHAR, %\(event_key\)s::VARCHAR)",
            r"\1 || ' ' || clock_timestamp()::VARCHAR",
        ),
    ),
    Guard(
        "messages are read in order",
        Promise.HANDLED_IN_ORDER,
        (*told("ana"), *told("ana", 2)),
        (r"ORDER BY inbox\.id", "ORDER BY inbox.id DESC"),
    ),
    Guard(
        "a message is done in its own transaction",
        Promise.NOT_FORGOTTEN,
        (*told("ana"), *claims("one"), *attends("one")),
        removal=removals.done_comes_later,
    ),
)

OUTBOX = (
    Guard(
        "replies are read in order",
        Promise.SENT_IN_ORDER,
        (
            *WAITS_TO_BE_SENT,
            *told("ana", 2),
            *claims("one"),
            *attends("one"),
            *does("one send ana", "begin", "commit", "ask", "answer", "begin", "commit"),
        ),
        (r"ORDER BY outbox\.id", "ORDER BY outbox.id DESC"),
    ),
    Guard(
        "what was taken back is not begun",
        Promise.SENT_MEANS_SENT,
        (
            *WAITS_TO_BE_SENT,
            *claims("one"),
            "take back ana 1",
            "one send ana begin",
            "desk take back ana 1 commit",
            "one send ana commit",
        ),
        (r"(UPDATE outbox SET state=\S+ attempts=.*) AND outbox\.state IN \(.*\)", r"\1"),
    ),
    Guard(
        "`sending` is committed before the platform is asked",
        Promise.SENT_ONCE,
        (*ASKED, "one dies"),
        removal=removals.sending_is_not_marked,
    ),
    Guard(
        "what was interrupted is not repeated",
        Promise.SENT_ONCE,
        (*ASKED, "one dies"),
        removal=removals.doubt_is_repeated,
    ),
    Guard(
        "a known outcome outlives a failing database",
        Promise.DOUBT_HAS_A_CAUSE,
        (*ASKED, *does("one send ana", "answer", "begin", "commit: lost before")),
        removal=removals.outcomes_are_tried_once,
    ),
)

LANES = (
    Guard(
        "a slot that is too far away is not taken",
        Promise.PATIENT,
        (*told("ana"), *told("ana", 2), *told("ana", 3)),
        (r"(ON CONFLICT \(name\) .*) WHERE lanes\.arrival - .*? RETURNING", r"\1 RETURNING"),
    ),
    Guard(
        "rest gives no more than the burst",
        Promise.RATE_KEPT,
        (
            *told("ana"),
            "one works",
            *["a lease passes"] * 4,
            *told("ana", 2),
            *told("ana", 3),
            *told("li"),
            *told("li", 2),
        ),
        (
            r"CASE WHEN \(lanes\.arrival > \S+\) THEN lanes\.arrival ELSE \S+ END \+",
            "lanes.arrival +",
        ),
    ),
    Guard(
        "a slot is taken in one statement",
        Promise.RATE_KEPT,
        (
            *WAITS_TO_BE_SENT,
            *claims("one"),
            *told("li"),
            *claims("two"),
            *attends("two", "li"),
            "two loop commit",
            *claims("two"),
            "one send ana begin",
            "two send li begin",
            "one send ana commit",
            "two send li commit",
            *told("ana", 2),
        ),
        removal=removals.lanes_are_read_then_written,
    ),
    Guard(
        "a shorter pause does not end a longer one",
        Promise.RATE_KEPT,
        (
            *ASKED[:-1],
            *told("li"),
            *claims("two"),
            *attends("two", "li"),
            "two loop commit",
            *claims("two"),
            *does("two send li", "begin", "commit"),
            "a while passes",
            *told("zoe"),
            *claims("two"),
            *attends("two", "zoe"),
            "two loop commit",
            *claims("two"),
            *does("two send zoe", "begin", "commit"),
            "one send ana ask: asks to wait",  # of the first it is believed that it is alone
            *does("one send ana", "begin", "commit"),
            "two send li ask: asks to wait long",
            *does("two send li", "begin", "commit"),
            "two send zoe ask: asks to wait",
            *does("two send zoe", "begin", "commit"),
            *["a while passes"] * 2,
            "two works",
        ),
        (r"CASE WHEN \(lanes\.arrival > [^C]*?\) THEN lanes\.arrival ELSE (.*?) END$", r"\1"),
    ),
)

ON_SQLITE = (
    Guard(
        "a machine that starts frees what was held",
        Promise.NOTHING_LEFT,
        (*told("ana"), *claims("one"), "one dies"),
        removal=removals.leases_outlive_the_machine,
    ),
    Guard(
        "a machine that starts frees the lanes",
        Promise.NOTHING_LEFT,
        (*told("ana"), "one works", *told("ana", 2), "one dies"),
        removal=removals.lanes_outlive_the_machine,
    ),
)
