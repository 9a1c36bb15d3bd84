"""The table of what starts, pauses and stops each promise, for docs/clocks.md."""

from bot.domain.promises import RULES, Rule, Start, Stop

_STARTS = {
    Start.BUYER_WAITS: "the buyer writes, for the first time since our last answer",
    Start.DRAFT_WAITS: "a draft is put before the desk",
    Start.OPENED: "the inquiry is opened",
    Start.PROMISED: "somebody gives their word",
    Start.ORDER_PLACED: "the order is placed",
    Start.ORDER_SHIPPED: "the order is shipped",
    Start.ORDER_DELAYED: "the order is delayed",
    Start.ORDER_DELIVERED: "the order is delivered",
    Start.ORDER_REFUNDED: "the order is refunded",
}
_STOPS = {
    Stop.ANSWERED: "a reply is with the buyer",
    Stop.DECIDED: "the draft is sent, dismissed or taken back",
    Stop.RESOLVED: "the inquiry is resolved",
    Stop.KEPT: "somebody says that it is kept",
    Stop.ORDER_SHIPPED: "the order is shipped",
    Stop.ORDER_DELIVERED: "the order is delivered",
    Stop.ORDER_REFUNDED: "the order is refunded",
}
_PAUSES = "while the buyer has our answer and the inquiry is open"


def rule_table() -> str:
    """The rules as a Markdown table: each in words, with the name that a policy writes."""
    rows = [
        "| clock | starts when | stands still | stops when |",
        "|---|---|---|---|",
        *(f"| `{clock}` | {_cells(rule)} |" for clock, rule in RULES.items()),
    ]
    return "\n".join(rows)


def _cells(rule: Rule) -> str:
    stops = [f"{_STOPS[one]} (`{one}`)" for one in Stop if one in rule.stops]
    starts = f"{_STARTS[rule.starts]} (`{rule.starts}`)"
    return " | ".join([starts, _PAUSES if rule.pauses else "never", "; ".join(stops)])
