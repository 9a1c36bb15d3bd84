"""The time of an account in the words of the desk: each stretch, counted or not, and why."""

from collections.abc import Iterator
from datetime import tzinfo

from bot.domain.due import Stretch
from bot.localise.moments import clock_time, day_time
from bot.localise.words import Words
from bot.services.account_names import length
from bot.services.reckoning import Reckoning


def stretch_lines(
    words: Words, reckoning: Reckoning, desk_zone: tzinfo, most: int | None, *, ended: bool
) -> Iterator[str]:
    """How the time was counted. About `most` stretches are shown, None: all; of more, those in
    the middle are left out."""
    zone: tzinfo = desk_zone if reckoning.calendar.always else reckoning.calendar.zone
    parts = [
        (
            words.gettext("How the time was counted, on the clocks of {zone}:", zone=str(zone)),
            reckoning.past,
        ),
        (words.gettext("It was due then. Since then:"), reckoning.late),
        (
            words.gettext("It ended then. Without that, until it was due:")
            if ended
            else words.gettext("Now. Ahead until it is due:"),
            reckoning.ahead,
        ),
    ]
    told = [(heading, part) for heading, part in parts if part]
    each = None if most is None else most // max(1, len(told))
    for heading, part in told:
        yield heading
        yield from _shortened(part, words, zone, each)


def _shortened(
    stretches: tuple[Stretch, ...], words: Words, zone: tzinfo, most: int | None
) -> Iterator[str]:
    """One line each; of more than `most`, the first and the last, and what lies between as one."""
    if most is None or len(stretches) <= most:
        yield from (_stretch(one, words, zone) for one in stretches)
        return
    first = most // 2
    last = len(stretches) - (most - first)
    yield from (_stretch(one, words, zone) for one in stretches[:first])
    left = stretches[first:last]
    yield words.ngettext(
        "… {n} more stretch up to {until}, {total} counted by then …",
        "… {n} more stretches up to {until}, {total} counted by then …",
        len(left),
        until=day_time(left[-1].end, words.locale, zone),
        total=length(words, left[-1].seconds),
    )
    yield from (_stretch(one, words, zone) for one in stretches[last:])


def _stretch(one: Stretch, words: Words, zone: tzinfo) -> str:
    start, end = (at.astimezone(zone) for at in (one.start, one.end))
    same = start.date() == end.date()
    since = day_time(start, words.locale, zone)
    until = clock_time(end, zone, words.locale) if same else day_time(end, words.locale, zone)
    match one.kind:
        case "counted":
            return words.gettext(
                "• {since} – {until}: counted {length}, {total} so far",
                since=since,
                until=until,
                length=length(words, one.end - one.start),
                total=length(words, one.seconds),
            )
        case "closed":
            return words.gettext("• {since} – {until}: closed", since=since, until=until)
        case "holiday":
            return words.gettext(
                "• {since} – {until}: holiday ({name})",
                since=since,
                until=until,
                name=one.note or "?",
            )
        case "exception":
            if one.note:
                return words.gettext(
                    "• {since} – {until}: closed, an exception ({name})",
                    since=since,
                    until=until,
                    name=one.note,
                )
            return words.gettext(
                "• {since} – {until}: closed, an exception", since=since, until=until
            )
        case "paused":
            return words.gettext(
                "• {since} – {until}: stood still, it was the buyer's turn",
                since=since,
                until=until,
            )
