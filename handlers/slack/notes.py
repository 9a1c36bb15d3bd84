"""Private words, alarms, and what stands in a card's thread."""

from bot.domain.effects import NoteKind
from bot.domain.events import Operation
from bot.localise.words import Words
from bot.services.pictures import AlarmPicture, NotePicture
from handlers.slack import words as say
from handlers.slack.blocks import (
    INPUT_LIMIT,
    Block,
    actions,
    button,
    clip,
    context,
    escape,
    escape_letters,
    literals,
    moment,
    section,
)
from handlers.slack.commands import COMMAND_NOTES, command_line
from handlers.slack.reasons import reason
from handlers.slack.trouble_words import trouble_text

_NAME_LIMIT = 60
_PROBLEM_LIMIT = 500
_PROBLEMS = 10
"""Of a file with many: the first have to be put right before the rest is worth reading."""
_LITERAL = {
    ":warning:": "⚠️",
    ":white_check_mark:": "✅",
    "*": "",
    "&lt;": "<",
    "&gt;": ">",
    "&amp;": "&",
}
_QUOTE_LIMIT = 1500
"""Of the lost words in the notification; the blocks hold them all."""


def note_message(note: NotePicture, language: str) -> tuple[str, list[Block]]:
    """What came of a click or a command, and the words that would otherwise be lost: the
    notification, and the blocks that show those words so that they can be copied as they were
    written."""
    words = say.desk_words(language)
    line = _line(words, note)
    if note.text is None:
        return line, [section(line)]
    kept = words.gettext("Your text, so that it is not lost:")
    text = clip(note.text, INPUT_LIMIT)
    quoted = escape_letters(text, _QUOTE_LIMIT).replace("\n", "\n>")
    blocks = [section(line), context(kept), *literals(text, INPUT_LIMIT)]
    return f"{line}\n{kept}\n>{quoted}", blocks


def _line(words: Words, note: NotePicture) -> str:
    if note.note in COMMAND_NOTES:
        return command_line(words, note)
    who = escape(note.other or "Parley", _NAME_LIMIT)
    number = str(note.inquiry) if note.inquiry is not None else ""
    first = words.gettext("*{who}* was first: inquiry {number}.", who=who, number=number)
    if note.at is not None:
        first = words.gettext(
            "*{who}* was first, at {at}: inquiry {number}.",
            who=who,
            at=moment(note.at),
            number=number,
        )
    lines = {
        NoteKind.ALREADY_DECIDED: first,
        NoteKind.SUPERSEDED: words.gettext(
            "Inquiry {number} has moved on since you opened it (the buyer wrote more, or a"
            " colleague changed the draft). Please look at the card again.",
            number=number,
        ),
        NoteKind.HELD_BY: words.gettext(
            "*{who}* holds inquiry {number}. Ask them to give it back first.",
            who=who,
            number=number,
        ),
        NoteKind.NOT_A_MEMBER: words.gettext(
            "Only full members of this workspace can act for the sales desk."
        ),
        NoteKind.OUT_OF_DATE: words.gettext(
            "This button is out of date. Please use the newest card."
        ),
        NoteKind.CLICK_AGAIN: words.gettext(
            "Slack was too slow to open the window. Please click again."
        ),
        NoteKind.NOT_SENT_YET: words.gettext(
            "The reply to inquiry {number} is still on its way. Resolve it once it has left.",
            number=number,
        ),
        NoteKind.REPLIES_PAUSED: words.gettext(
            "Automatic replies are stopped. Every answer waits for the desk."
        ),
        NoteKind.REPLIES_ON: words.gettext("Automatic replies are on."),
        NoteKind.NOT_POSSIBLE: words.gettext(
            "That is not possible for inquiry {number} as it stands now.", number=number
        ),
        NoteKind.TRIED_AGAIN: words.gettext("It is tried again now."),
        NoteKind.SET_ASIDE: words.gettext("It is set aside, and what waited behind it goes on."),
        NoteKind.NOTHING_STANDS: words.gettext(
            "Nothing stands still there any more: somebody was first."
        ),
        NoteKind.BUYER_FORGOTTEN: words.gettext(
            "The buyer of this inquiry asked for their data to be deleted, and it was."
        ),
    }
    return lines[note.note]


def alarm_text(alarm: AlarmPicture, language: str) -> str:
    """What the operators should know."""
    words = say.desk_words(language)
    subject, problem = str(alarm.subject or ""), escape(alarm.problem, _PROBLEM_LIMIT)
    match alarm.kind:
        case "card":
            return words.gettext(
                ":warning: The card of inquiry {number} cannot be shown ({problem}). The inquiry is"
                " kept; check that the bot is in the channel and that it is not archived.",
                number=subject,
                problem=problem,
            )
        case "redaction":
            return words.gettext(
                ":warning: The buyer of inquiry {number} asked for their data to be deleted, but a"
                " copy still stands in Slack ({problem}). Please remove its card and the files in"
                " its thread by hand.",
                number=subject,
                problem=problem,
            )
        case "inbox":
            return words.gettext(
                ":warning: An incoming event could not be handled and was set aside"
                " ({problem}). Look at it with: parley inbox list; try it again with: parley inbox"
                " release {number}",
                number=subject,
                problem=problem,
            )
        case "held" | "dead_letter":
            return _stands_still(words, alarm.kind, problem)
        case "orders":
            return words.gettext(
                ":warning: An order event was set aside ({problem}). Others may follow within the"
                " hour. Look at all of them with: parley inbox list; try this one again with:"
                " parley inbox release {number}",
                number=subject,
                problem=problem,
            )
        case "library" | "policy" | "policy_changed" | "library_put_right" | "restored":
            return _of_an_edit(words, alarm, problem)
        case "clock":
            return words.gettext(
                ":warning: A clock of inquiry {number} makes no sense and was set aside"
                " ({problem}). Nobody will be warned by it: please look after the inquiry by hand.",
                number=subject,
                problem=problem,
            )
        case "watchdog":
            return words.gettext(
                ":warning: A step that was missing was found and put back ({problem}). Please see"
                " that nothing was left undone.",
                problem=problem,
            )
        case "nobody":
            return words.gettext(
                ":warning: *Nobody could be called about inquiry {number}* ({problem}). Whoever"
                " reads this: please take it.",
                number=subject,
                problem=problem,
            )
        case _:
            return trouble_text(words, alarm.kind, problem) or words.gettext(
                ":warning: {problem}", problem=problem
            )


def plain_alarm(alarm: AlarmPicture, language: str) -> str:
    """The same without Slack's marks, for a channel that shows text literally."""
    text = alarm_text(alarm, language)
    for mark, letter in _LITERAL.items():
        text = text.replace(mark, letter)
    return text


def _of_an_edit(words: Words, alarm: AlarmPicture, problem: str) -> str:
    match alarm.kind:
        case "library":
            return words.gettext(
                ":warning: An edit of the library is not used. Until it is put right, buyers get"
                " the answers of before.\n{problem}",
                problem=problem,
            )
        case "policy":
            return words.gettext(
                ":warning: An edit of the policy is not used. Until it is put right, the policy of"
                " before holds.\n{problem}",
                problem=_lines(alarm.problem),
            )
        case "policy_changed" | "restored":
            return _news(words, alarm)
        case _:
            return words.gettext(":white_check_mark: The library was put right and is in use.")


def _stands_still(words: Words, kind: str, problem: str) -> str:
    if kind == "held":
        return words.gettext(
            ":warning: A buyer's message could not be handled ({problem}). It is kept, and what the"
            " same buyer writes after it waits, so that nothing is answered out of order. Try it"
            " again, or go on without it.",
            problem=problem,
        )
    return words.gettext(
        ":warning: Something could not be delivered and will not be tried again by itself"
        " ({problem}). Put right what hinders it and send it again, or drop it. In a terminal:"
        " parley outbox list",
        problem=problem,
    )


def alarm_buttons(alarm: AlarmPicture, language: str) -> list[Block]:
    """What can be decided about it on the spot."""
    words = say.desk_words(language)
    offered = {
        "held": (
            (Operation.TRY_AGAIN, words.gettext("Try again")),
            (Operation.SKIP, words.gettext("Go on without it")),
        ),
        "dead_letter": (
            (Operation.SEND_AGAIN, words.gettext("Send again")),
            (Operation.DROP, words.gettext("Drop it")),
        ),
    }.get(alarm.kind, ())
    value = str(alarm.subject or 0)
    return actions("operation", [button(action, text, value) for action, text in offered])


def _news(words: Words, alarm: AlarmPicture) -> str:
    """What an operator did."""
    moved = alarm.subject or 0
    if alarm.kind == "restored":
        return words.gettext(
            ":warning: *Parley's database was put back from a backup.* What happened after the"
            " backup is not known to it: {number} open inquiries say so on their cards, and a buyer"
            " may have an answer already that the card does not show. Automatic replies are off."
            " Events set aside, to be released by hand (parley inbox list): {aside}.",
            number=str(moved),
            aside=alarm.problem,
        )
    if not moved:
        return words.gettext(
            ":white_check_mark: The policy was changed and is in use. No open deadline moved."
        )
    return words.ngettext(
        ":white_check_mark: The policy was changed and is in use. {n} open deadline moved.",
        ":white_check_mark: The policy was changed and is in use. {n} open deadlines moved.",
        moved,
    )


def _lines(problems: str) -> str:
    """Problems of a file, a line for each."""
    each = [line for line in problems.splitlines() if line.strip()]
    return "\n".join(escape(line, _PROBLEM_LIMIT) for line in each[:_PROBLEMS]) or "–"


def missing_file_text(name: str, problem: str, language: str) -> str:
    """Which file of the buyer is not in the thread, and why."""
    words = say.desk_words(language)
    return words.gettext(
        "The file *{name}* is not shown here ({problem}). It is in the chat with the buyer.",
        name=escape(name, 200),
        problem=escape(reason(words, problem), _PROBLEM_LIMIT),
    )
