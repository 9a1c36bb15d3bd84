"""A week's report for programs."""

from typing import Any, TypeVar

from bot.domain.report import Answers, WeekReport
from bot.domain.tally import Line, Tally
from bot.domain.week import Span

_K = TypeVar("_K")


def report_json(report: WeekReport) -> dict[str, Any]:
    """The report as values of JSON. Moments are UTC in ISO 8601, lengths whole seconds; null is
    nobody, an unknown country, or a share of nothing."""
    return {
        "week": str(report.week),
        "whole": report.spans.whole,
        "span": _span(report.spans.this),
        "before": _span(report.spans.before),
        "total": _line(report.total),
        "clocks": [{"clock": one.key, **_line(one)} for one in report.clocks],
        "languages": [{"language": one.key, **_line(one)} for one in report.languages],
        "people": [
            {"person": one.key, "name": one.key and report.names.get(one.key), **_line(one)}
            for one in report.people
        ],
        "causes": [
            {"cause": one.cause, "count": one.count, "before": one.before} for one in report.reasons
        ],
        "repeat_causes": [
            {
                "department": one.department,
                "cause": one.cause,
                "count": one.count,
                "before": one.before,
            }
            for one in report.repeats
        ],
        "countries": [
            {
                "country": one.country,
                "count": one.count,
                "before": one.before,
                "change_percent": one.change,
                "fell": one.fell,
            }
            for one in report.countries
        ],
        "first_answers": _answers(report.answers) | {"before": _answers(report.answers_before)},
        "late_now": [
            {"clock": one.clock, "count": one.count, "worst_s": int(one.worst.total_seconds())}
            for one in report.late
        ],
    }


def _span(span: Span) -> dict[str, str]:
    return {"since": span.since.isoformat(), "until": span.until.isoformat()}


def _line(line: Line[_K]) -> dict[str, Any]:
    return {
        **_tally(line.tally),
        "light": line.tally.light,
        "late_median_s": line.median and int(line.median.total_seconds()),
        "late_worst_s": line.worst and int(line.worst.total_seconds()),
        "before": _tally(line.before),
    }


def _tally(tally: Tally) -> dict[str, int | None]:
    return {"kept": tally.kept, "broken": tally.broken, "percent": tally.percent}


def _answers(answers: Answers) -> dict[str, Any]:
    return {
        "automatic": answers.automatic,
        "total": answers.total,
        "percent": answers.percent,
    }
