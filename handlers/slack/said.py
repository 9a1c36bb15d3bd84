"""What is said in passing, as Slack messages: never a buyer's name or words."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.localise.words import Words
from bot.services.pictures import SaidPicture, ShownPromise
from bot.services.sayings import SaidRow, Saying
from handlers.slack import mentions
from handlers.slack import words as say
from handlers.slack.blocks import MESSAGE_WEIGHT, Block, clip, context, header, section, weight
from handlers.slack.climb_words import missing_line
from handlers.slack.promise_words import cause_line, lateness, named, promise_line, says_nobody
from handlers.slack.report_words import breach_cause_name, clock_name

_MOST_NAMED = 10
"""People or groups that one saying names; each was called in a message of their own."""
_ROWS_IN_A_BLOCK = 8
"""Some 300 characters each, within what one paragraph takes."""


def said_message(
    said: SaidPicture, language: str, sla_channel: str | None = None
) -> tuple[str, list[Block]]:
    """The text and the blocks of a saying, in the desk's language.

    `sla_channel` is where the card is, for those who are told elsewhere; None beside the card.
    Raises ValueError for a report, which is no saying.
    """
    painter = _Sayer(say.desk_words(language), language, said)
    if said.what is Saying.SUMMARY:
        return painter.summary()
    text = painter.text(sla_channel)
    return text, [section(text)]


class _Sayer:
    def __init__(self, words: Words, language: str, said: SaidPicture) -> None:
        self._words = words
        self._language = language
        self._said = said

    def text(self, sla_channel: str | None) -> str:
        match self._said.what:
            case Saying.WARNING:
                return self._warning()
            case Saying.ANOTHER_BREACH | Saying.STILL_BROKEN:
                return self._broken()
            case Saying.CALLED | Saying.LAPSED:
                return self._called(sla_channel)
            case Saying.CALLED_AGAIN:
                return self._words.gettext(
                    ":warning: You are called again about inquiry {number}: nobody has taken it"
                    " yet. It is in the message above: please press “I take it”.",
                    number=self._number,
                )
            case Saying.REMINDER:
                return self._words.gettext(
                    "You took inquiry {number}, and it is not resolved yet. If it stays so, Parley"
                    " calls the next managers.",
                    number=self._number,
                )
            case _:
                raise ValueError(f"{self._said.what} is no saying")

    def _warning(self) -> str:
        words, said = self._words, self._said
        line = self._promise() or words.gettext("*{promise}* is due soon", promise=self._clock)
        if said.person is None:
            held = words.gettext("*Nobody has taken inquiry {number}.*", number=self._number)
        else:
            who = mentions.person(said.person)
            held = words.gettext("{who}, you hold inquiry {number}.", who=who, number=self._number)
        return f":warning: {line}\n{held}"

    def _broken(self) -> str:
        words, said = self._words, self._said
        if said.what is Saying.STILL_BROKEN:
            title = words.gettext(
                ":warning: Inquiry {number}: nobody has said yet that they have seen this broken"
                " promise.",
                number=self._number,
            )
        else:
            title = words.gettext(
                ":warning: Inquiry {number}: another promise is broken.", number=self._number
            )
        line = self._promise() or f"*{self._clock}*"
        lines = [title, line, cause_line(words, said.cause)]
        if said.person is not None:
            who = mentions.person(said.person)
            lines.append(words.gettext("{who} held it.", who=who))
        elif not says_nobody(said.cause):
            lines.append(words.gettext("Nobody held it."))
        return "\n".join(lines)

    def _promise(self) -> str | None:
        said = self._said
        if said.clock is None or said.due_at is None or said.now is None:
            return None
        promise = ShownPromise(said.clock, said.due_at)
        return promise_line(self._words, promise, said.now, self._language)

    def _called(self, sla_channel: str | None) -> str:
        words, said = self._words, self._said
        values = {"number": self._number, "rung": str(said.rung or 1), "people": self._people()}
        if said.nobody:
            line = words.gettext(
                ":warning: *Nobody on rung {rung} could be called about inquiry {number}.* Whoever"
                " reads this: please take it.",
                **values,
            )
            if values["people"]:
                line = words.gettext(
                    ":warning: *Nobody on rung {rung} could be called about inquiry {number}.*"
                    " {people}: please take it.",
                    **values,
                )
        elif values["people"]:
            line = words.gettext(
                "Inquiry {number}: rung {rung} is called. {people}, please take it.", **values
            )
        else:
            line = words.gettext(
                "Inquiry {number}: rung {rung} is called. Whoever reads this: please take it.",
                **values,
            )
        return "\n".join([*self._before(), line, *self._after(sla_channel)])

    def _before(self) -> list[str]:
        said = self._said
        if said.what is not Saying.LAPSED:
            return []
        if said.person is None:
            return [self._words.gettext("It was taken, and is not resolved yet.")]
        who = mentions.person(said.person)
        return [self._words.gettext("{who} took it, and it is not resolved yet.", who=who)]

    def _after(self, sla_channel: str | None) -> list[str]:
        words, said = self._words, self._said
        lines = []
        if said.missing:
            named = [
                (person, outcome, said.names.get(person, person))
                for person, outcome in said.missing
            ]
            lines.append(missing_line(words, named, _MOST_NAMED))
        if sla_channel is not None:
            where = mentions.channel(sla_channel)
            lines.append(words.gettext("The card is in {channel}.", channel=where))
        return lines

    def _people(self) -> str:
        said = self._said
        each = [mentions.person(one) for one in said.people[:_MOST_NAMED]]
        each += [mentions.group(one) for one in said.groups[:_MOST_NAMED]]
        return ", ".join(each)

    def summary(self) -> tuple[str, list[Block]]:
        """All that is broken as one list; what does not fit is counted."""
        words, rows, now = self._words, self._said.rows, self._said.now
        title = words.ngettext("{n} promise is broken", "{n} promises are broken", len(rows))
        shown = len(rows)
        blocks: list[Block] = []
        while shown >= 0:
            blocks = self._list(title, rows[:shown], len(rows) - shown, now)
            if weight(blocks) <= MESSAGE_WEIGHT:
                break
            shown -= 1
        return title, blocks

    def _list(
        self, title: str, rows: Sequence[SaidRow], more: int, now: datetime | None
    ) -> list[Block]:
        lines = [self._row(row, now) for row in rows]
        pieces = [
            "\n".join(lines[at : at + _ROWS_IN_A_BLOCK])
            for at in range(0, len(lines), _ROWS_IN_A_BLOCK)
        ]
        rest = self._words.ngettext("and {n} more", "and {n} more", more)
        return [
            header(title),
            *(section(piece) for piece in pieces),
            *([context(rest)] if more else []),
        ]

    def _row(self, row: SaidRow, now: datetime | None) -> str:
        words = self._words
        who = words.gettext("nobody held it")
        if row.holder is not None:
            who = mentions.person(row.holder)
        facts = [
            words.gettext("Inquiry {number}", number=str(row.inquiry)),
            f"*{clock_name(words, row.clock)}*",
        ]
        if now is not None:
            late = self._late(row.due_at, now)
            facts.append(words.gettext("{span} late", span=late))
        if row.cause is not None:
            facts.append(breach_cause_name(words, row.cause))
        return f"• {' · '.join([*facts, who])}"

    def _late(self, due_at: datetime, now: datetime) -> str:
        return lateness(self._words, max(now - due_at, timedelta(0)), self._language)

    @property
    def _number(self) -> str:
        return "" if self._said.inquiry is None else clip(str(self._said.inquiry), 20)

    @property
    def _clock(self) -> str:
        return named(self._words, self._said.clock)
