"""The week's report as a Slack message: pure, within Slack's measures, names always literal."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

from babel.dates import format_skeleton

from bot.domain.ids import PersonId
from bot.domain.report import Answers, Late, Reason, Repeat, Trend, WeekReport
from bot.domain.tally import AMBER_FROM, GREEN_FROM, Light, Line, Tally
from bot.localise import numbers
from bot.localise.countries import country_name
from bot.localise.locales import babel_locale, language_name
from bot.localise.moments import span
from bot.localise.words import Words
from handlers.slack import words as say
from handlers.slack.blocks import Block, context, escape, escape_letters, header, section
from handlers.slack.measures import NAME_LIMIT
from handlers.slack.report_words import breach_cause_name, cause_of, clock_name, department_of

_MOST = 10
"""Languages, people, repeat causes or countries that are named."""
_NOTIFICATION_LIMIT = 200
_LIGHTS = {Light.GREEN: "🟢", Light.AMBER: "🟡", Light.RED: "🔴", Light.GREY: "⚪"}

_K = TypeVar("_K")
_T = TypeVar("_T")


def report_message(report: WeekReport, language: str) -> tuple[str, list[Block]]:
    """The notification text and the blocks of the week's post, in the desk's language."""
    painter = _ReportPainter(language)
    title = painter.title(report)
    return escape_letters(title, _NOTIFICATION_LIMIT), [header(title), *painter.blocks(report)]


def picture_title(report: WeekReport, language: str) -> str:
    """What the picture shows, as its title and for those who cannot see it."""
    return _ReportPainter(language).title(report)


class _ReportPainter:
    def __init__(self, language: str) -> None:
        self._language = language
        self._words: Words = say.desk_words(language)

    def title(self, report: WeekReport) -> str:
        words, tally, number = self._words, report.total.tally, str(report.week.number)
        if tally.percent is None:
            return words.gettext("Week {number}: no promise came due", number=number)
        return words.gettext(
            "{light} Week {number}: {percent} of promises kept",
            light=_LIGHTS[tally.light],
            number=number,
            percent=self._percent(tally.percent),
        )

    def blocks(self, report: WeekReport) -> list[Block]:
        words = self._words
        lists = [
            (words.gettext("*Promises*"), self._clocks(report)),
            (words.gettext("*Why promises were broken*"), list(map(self._reason, report.reasons))),
            (words.gettext("*Languages*"), self._languages(report)),
            (words.gettext("*Who held them*"), self._people(report)),
            (words.gettext("*Causes that came again*"), self._most(report.repeats, self._repeat)),
            (words.gettext("*Inquiries by country*"), self._most(report.countries, self._trend)),
            (words.gettext("*Late now*"), list(map(self._late, report.late))),
        ]
        return [
            context(self._when(report)),
            *(section("\n".join([title, *each])) for title, each in lists if each),
            section(self._answers(report.answers, report.answers_before)),
            context(self._explained()),
        ]

    def _when(self, report: WeekReport) -> str:
        first, last = self._day(report.week.monday), self._day(report.week.sunday)
        if report.spans.whole:
            return self._words.gettext(
                "{first} to {last}, beside the week before", first=first, last=last
            )
        return self._words.gettext(
            "{first} to {last}, so far, beside as much of the week before", first=first, last=last
        )

    def _clocks(self, report: WeekReport) -> list[str]:
        lines = [self._lit(clock_name(self._words, one.key), one) for one in report.clocks]
        if len(lines) > 1:
            lines.append(self._lit(self._words.gettext("All together"), report.total))
        return lines

    def _languages(self, report: WeekReport) -> list[str]:
        def line(one: Line[str]) -> str:
            return self._lit(escape(language_name(one.key, self._language), NAME_LIMIT), one)

        return self._most(report.languages, line)

    def _people(self, report: WeekReport) -> list[str]:
        def line(one: Line[PersonId | None]) -> str:
            if one.key is None:
                return self._kept(self._words.gettext("Nobody held it"), one)
            return self._kept(escape(report.names.get(one.key, one.key), NAME_LIMIT), one)

        return self._most(report.people, line)

    def _lit(self, name: str, line: Line[_K]) -> str:
        return f"{_LIGHTS[line.tally.light]} {self._kept(name, line)}"

    def _kept(self, name: str, line: Line[_K]) -> str:
        share = self._share(name, line.tally, line.before)
        if line.median is None or line.worst is None:
            return share
        late = self._words.gettext("late by {span}", span=span(line.worst, self._language))
        if line.tally.broken > 1:
            late = self._words.gettext(
                "late by {median} (median), {worst} at worst",
                median=span(line.median, self._language),
                worst=span(line.worst, self._language),
            )
        return f"{share} · {late}"

    def _share(self, name: str, tally: Tally, before: Tally) -> str:
        words = self._words
        if tally.percent is None:
            return words.gettext(
                "{name}: none came due, the week before {before} kept",
                name=name,
                before=self._percent(before.percent or 0),
            )
        values: dict[str, str | int] = {
            "name": name,
            "percent": self._percent(tally.percent),
            "kept": tally.kept,
            "judged": tally.judged,
        }
        if before.percent is None:
            return words.gettext("{name}: *{percent}*, {kept} of {judged}", **values)
        return words.gettext(
            "{name}: *{percent}*, {kept} of {judged}, the week before {before}",
            **values,
            before=self._percent(before.percent),
        )

    def _reason(self, one: Reason) -> str:
        name = breach_cause_name(self._words, one.cause)
        return self._words.gettext(
            "{name}: *{count}*, the week before {before}",
            name=name,
            count=one.count,
            before=one.before,
        )

    def _repeat(self, one: Repeat) -> str:
        return self._words.gettext(
            "{department}, {cause}: *{count}*, the week before {before}",
            department=department_of(self._words, one.department),
            cause=cause_of(self._words, one.cause),
            count=one.count,
            before=one.before,
        )

    def _trend(self, one: Trend) -> str:
        words = self._words
        name = words.gettext("Unknown country")
        if one.country is not None:
            name = escape(country_name(one.country, self._language), NAME_LIMIT)
        values: dict[str, str | int] = {"country": name, "count": one.count, "before": one.before}
        if one.change is None:
            return words.gettext("{country}: *{count}*, the week before none", **values)
        values["change"] = self._percent(abs(one.change))
        if one.fell:
            return words.gettext(
                "⚠️ {country}: *{count}*, down {change} from {before}: ask why", **values
            )
        if one.change < 0:
            return words.gettext("{country}: *{count}*, down {change} from {before}", **values)
        if one.change > 0:
            return words.gettext("{country}: *{count}*, up {change} from {before}", **values)
        return words.gettext("{country}: *{count}*, the week before {before}", **values)

    def _late(self, one: Late) -> str:
        return self._words.gettext(
            "{name}: *{count}*, the longest by {span}",
            name=clock_name(self._words, one.clock),
            count=one.count,
            span=span(one.worst, self._language),
        )

    def _answers(self, now: Answers, before: Answers) -> str:
        words = self._words
        if now.percent is None:
            return words.gettext("No buyer got a first answer.")
        values: dict[str, str | int] = {
            "percent": self._percent(now.percent),
            "automatic": now.automatic,
            "total": now.total,
        }
        if before.percent is None:
            return words.gettext(
                "First answers that went out by themselves: *{percent}*, {automatic} of {total}",
                **values,
            )
        return words.gettext(
            "First answers that went out by themselves: *{percent}*, {automatic} of {total},"
            " the week before {before}",
            **values,
            before=self._percent(before.percent),
        )

    def _explained(self) -> str:
        return self._words.gettext(
            "🟢 from {green} kept, 🟡 from {amber}, 🔴 below. A broken promise counts in the week"
            " in which it was due.",
            green=self._percent(GREEN_FROM),
            amber=self._percent(AMBER_FROM),
        )

    def _most(self, all_of_them: Sequence[_T], line: Callable[[_T], str]) -> list[str]:
        lines = [line(one) for one in all_of_them[:_MOST]]
        more = len(all_of_them) - _MOST
        if more > 0:
            lines.append(self._words.ngettext("and {n} more", "and {n} more", more))
        return lines

    def _percent(self, whole: int) -> str:
        return numbers.percent(Decimal(whole), Decimal(whole), self._language)

    def _day(self, day: date) -> str:
        return format_skeleton("yMMMd", day, locale=babel_locale(self._language))
