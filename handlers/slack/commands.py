"""The command /parley: how it is read, and how it is explained."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.domain.due import Target
from bot.domain.effects import PROMISES, ClockName, NoteKind
from bot.domain.events import CommandMistyped, CommandTyped, Verb
from bot.domain.ids import InquiryId, PersonId
from bot.domain.promises import OUTSIDE, RULES
from bot.localise.words import Words
from bot.services.pictures import NotePicture
from handlers.slack.blocks import moment
from handlers.slack.fields import is_inquiry, text_in

COMMAND = "/parley"
BY_WORD = tuple(name for name in ClockName if name in RULES and RULES[name].starts in OUTSIDE)
"""Promises that begin by word or by an event, unless the policy says otherwise."""
_HELP = frozenset({"help", "?"})


@dataclass(frozen=True)
class _Read:
    verb: Verb
    inquiry: InquiryId
    clock: ClockName | None = None
    target: Target | None = None


def is_command(raw: Mapping[str, Any]) -> bool:
    """Whether a payload is a typed command: Slack gives those no type."""
    return "type" not in raw and "command" in raw


def read_command(raw: Mapping[str, Any]) -> CommandTyped | CommandMistyped:
    """What somebody typed. Raises Malformed where it does not say who, or what."""
    person, typed = PersonId(text_in(raw, "user_id")), text_in(raw, "text")
    team, channel = _id_in(raw, "team_id"), _id_in(raw, "channel_id")
    # Digits as an input method for Chinese writes them, and capitals as a phone does.
    found = _read(unicodedata.normalize("NFKC", typed).casefold().split())
    if isinstance(found, NoteKind):
        return CommandMistyped(person, team, found, f"{COMMAND} {typed}".strip(), channel)
    return CommandTyped(
        person=person,
        team=team,
        name=_id_in(raw, "user_name") or "",
        verb=found.verb,
        inquiry=found.inquiry,
        clock=found.clock,
        target=found.target,
        channel=channel,
    )


def _id_in(raw: Mapping[str, Any], field: str) -> str | None:
    value = raw.get(field)
    return value if isinstance(value, str) else None


def _read(words: Sequence[str]) -> _Read | NoteKind:
    """The command, its words in any order behind the first; or what is wrong with it."""
    if not words or words[0] in _HELP:
        return NoteKind.COMMAND_HELP
    verb, *rest = words
    if verb not in set(Verb):
        return NoteKind.COMMAND_UNKNOWN
    numbers = [word for word in rest if is_inquiry(word.removeprefix("#"))]
    if not numbers:
        return NoteKind.COMMAND_WITHOUT_INQUIRY
    rest.remove(numbers[0])
    inquiry = InquiryId(int(numbers[0].removeprefix("#")))
    if verb == Verb.CLOCK:
        return NoteKind.COMMAND_UNKNOWN if rest else _Read(Verb.CLOCK, inquiry)
    return _about_a_promise(Verb(verb), inquiry, rest)


def _about_a_promise(verb: Verb, inquiry: InquiryId, rest: Sequence[str]) -> _Read | NoteKind:
    names = [word for word in rest if word.replace("-", "_") in PROMISES]
    others = [word for word in rest if word not in names]
    if len(names) != 1:
        return NoteKind.COMMAND_WITHOUT_PROMISE
    if len(others) > (verb is Verb.PROMISE):
        return NoteKind.COMMAND_UNKNOWN
    clock = ClockName(names[0].replace("-", "_"))
    try:
        target = Target.parse(others[0]) if others else None
    except ValueError:
        return NoteKind.COMMAND_BAD_TARGET
    return _Read(verb, inquiry, clock, target)


def help_text(words: Words) -> str:
    """How the command is written, a line for each form of it."""
    return "\n".join(
        (
            words.gettext("`/parley promise refund 12` gives the buyer of inquiry 12 your word."),
            words.gettext(
                "`/parley promise reshipment 12 48h` the same, due when you say: 90s, 15m, 48h, or"
                " 3bd for business days."
            ),
            words.gettext("`/parley kept refund 12` says that the word was kept."),
            words.gettext("`/parley clock 12` shows why its times are what they are."),
            words.gettext(
                "What can be promised: {names}. An inquiry's number stands on its card.",
                names=promise_names(),
            ),
        )
    )


def promise_names() -> str:
    """The promises that begin by word, as they are typed."""
    return ", ".join(BY_WORD)


COMMAND_NOTES = frozenset(
    {
        NoteKind.COMMAND_HELP,
        NoteKind.COMMAND_UNKNOWN,
        NoteKind.COMMAND_WITHOUT_INQUIRY,
        NoteKind.COMMAND_WITHOUT_PROMISE,
        NoteKind.COMMAND_BAD_TARGET,
        NoteKind.NO_SUCH_INQUIRY,
        NoteKind.NOT_BY_WORD,
        NoteKind.NOTHING_PROMISED,
        NoteKind.PROMISE_STARTED,
        NoteKind.PROMISE_KEPT,
    }
)
"""What somebody is told who typed a command."""


def command_line(words: Words, note: NotePicture) -> str:
    """What came of a command; what is wrong with it, and how it is written."""
    problems = {
        NoteKind.COMMAND_HELP: words.gettext("*How to use* `/parley`"),
        NoteKind.COMMAND_UNKNOWN: words.gettext("Parley cannot read this command."),
        NoteKind.COMMAND_WITHOUT_INQUIRY: words.gettext(
            "Which inquiry do you mean? Please add its number."
        ),
        NoteKind.COMMAND_WITHOUT_PROMISE: words.gettext(
            "Which promise do you mean? Please add one of those below."
        ),
        NoteKind.COMMAND_BAD_TARGET: words.gettext(
            "Parley cannot read when it is due. A time is at most 3650 days or 366 business days."
        ),
    }
    if note.note in problems:
        return f"{problems[note.note]}\n{help_text(words)}"
    return _about_one(words, note)


def _about_one(words: Words, note: NotePicture) -> str:
    number, promise = str(note.inquiry or ""), str(note.clock or "–")
    begun = words.gettext(
        "*{promise}* is promised for inquiry {number}.", promise=promise, number=number
    )
    if note.at is not None:
        begun = words.gettext(
            "*{promise}* is promised for inquiry {number}, due {at}.",
            promise=promise,
            number=number,
            at=moment(note.at, "{date_short_pretty} {time}"),
        )
    nothing = words.gettext("No promise runs for inquiry {number} at the moment.", number=number)
    if note.clock is not None:
        nothing = words.gettext(
            "No *{promise}* is promised for inquiry {number} at the moment.",
            promise=promise,
            number=number,
        )
    lines = {
        NoteKind.NO_SUCH_INQUIRY: words.gettext("There is no inquiry {number}.", number=number),
        NoteKind.NOT_BY_WORD: words.gettext(
            "Parley starts *{promise}* by itself. What can be promised: {names}.",
            promise=promise,
            names=promise_names(),
        ),
        NoteKind.NOTHING_PROMISED: nothing,
        NoteKind.PROMISE_STARTED: begun,
        NoteKind.PROMISE_KEPT: words.gettext(
            "*{promise}* is kept for inquiry {number}, and its clock has stopped.",
            promise=promise,
            number=number,
        ),
    }
    return lines[note.note]
