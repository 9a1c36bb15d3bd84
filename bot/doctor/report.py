"""Shows findings: to a person without needing colour, to a program as JSON."""

import json
from collections.abc import Sequence

from bot.services.findings import Finding, State

_SIGNS = {State.OK: "ok", State.WARNING: "warning", State.PROBLEM: "PROBLEM"}
_INDENT = " " * 9


def as_text(findings: Sequence[Finding]) -> str:
    """A line per check, the cure below it, and a line that sums up."""
    lines = []
    for each in findings:
        sign = "fixed" if each.fixed else _SIGNS[each.state]
        lines.append(f"{sign:<9}{each.check}: {each.says}")
        if each.cure:
            lines.append(f"{_INDENT}-> {each.cure}")
    return "\n".join([*lines, "", _sum(findings)])


def as_json(findings: Sequence[Finding]) -> str:
    """The same as a list of objects."""
    shown = [
        {
            "check": each.check,
            "state": each.state.value,
            "says": each.says,
            "cure": each.cure,
            "fixed": each.fixed,
        }
        for each in findings
    ]
    return json.dumps(shown, ensure_ascii=False, indent=2)


def _sum(findings: Sequence[Finding]) -> str:
    problems = sum(each.state is State.PROBLEM for each in findings)
    warnings = sum(each.state is State.WARNING for each in findings)
    fixed = sum(each.fixed for each in findings)
    counted = [_count(len(findings), "check"), _count(problems, "problem"),
               _count(warnings, "warning")]  # fmt: skip
    if fixed:
        counted.append(f"{fixed} fixed")
    verdict = "All is well." if not problems + warnings else ""
    if problems:
        verdict = "Parley cannot work properly before the problems are gone."
    return f"{', '.join(counted)}. {verdict}".rstrip()


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
