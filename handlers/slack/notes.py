"""Private words, alarms and the app's home."""

from typing import Any

from bot.domain.effects import NoteKind
from bot.localise.words import Words
from bot.services.pictures import AlarmPicture, HomePicture, NotePicture
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
    header,
    literals,
    moment,
    section,
)

_NAME_LIMIT = 60
_PROBLEM_LIMIT = 500
_QUOTE_LIMIT = 1500
"""Of the lost words in the notification; the blocks hold them all."""


def note_message(note: NotePicture, language: str) -> tuple[str, list[Block]]:
    """Why a click did nothing, and the words that would otherwise be lost: the notification, and
    the blocks that show those words so that they can be copied as they were written."""
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
    who = escape(note.other or "Parley", _NAME_LIMIT)
    at = moment(note.at) if note.at is not None else ""
    number = str(note.inquiry) if note.inquiry is not None else ""
    match note.note:
        case NoteKind.ALREADY_DECIDED if note.at is not None:
            return words.gettext(
                "*{who}* was first, at {at}: inquiry {number}.", who=who, at=at, number=number
            )
        case NoteKind.ALREADY_DECIDED:
            return words.gettext("*{who}* was first: inquiry {number}.", who=who, number=number)
        case NoteKind.SUPERSEDED:
            return words.gettext(
                "Inquiry {number} has moved on since you opened it (the buyer wrote more, or a"
                " colleague changed the draft). Please look at the card again.",
                number=number,
            )
        case NoteKind.HELD_BY:
            return words.gettext(
                "*{who}* holds inquiry {number}. Ask them to give it back first.",
                who=who,
                number=number,
            )
        case NoteKind.NOT_A_MEMBER:
            return words.gettext("Only full members of this workspace can act for the sales desk.")
        case NoteKind.OUT_OF_DATE:
            return words.gettext("This button is out of date. Please use the newest card.")
        case NoteKind.CLICK_AGAIN:
            return words.gettext("Slack was too slow to open the window. Please click again.")
        case NoteKind.NOT_SENT_YET:
            return words.gettext(
                "The reply to inquiry {number} is still on its way. Resolve it once it has left.",
                number=number,
            )
        case NoteKind.REPLIES_PAUSED:
            return words.gettext("Automatic replies are stopped. Every answer waits for the desk.")
        case NoteKind.REPLIES_ON:
            return words.gettext("Automatic replies are on.")
        case NoteKind.NOT_POSSIBLE:
            return words.gettext(
                "That is not possible for inquiry {number} as it stands now.", number=number
            )


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
        case "inbox":
            return words.gettext(
                ":warning: An incoming event could not be handled and was set aside"
                " ({problem}). Look at it with: parley inbox list; try it again with: parley inbox"
                " release {number}",
                number=subject,
                problem=problem,
            )
        case _:
            return words.gettext(":warning: {problem}", problem=problem)


def missing_file_text(name: str, problem: str, language: str) -> str:
    """Which file of the buyer is not in the thread, and why."""
    return say.desk_words(language).gettext(
        "The file *{name}* is not shown here ({problem}). It is in the chat with the buyer.",
        name=escape(name, 200),
        problem=escape(problem, _PROBLEM_LIMIT),
    )


def home_view(picture: HomePicture, language: str) -> dict[str, Any]:
    """The app's home: how many wait, and the switch of the automatic replies."""
    words = say.desk_words(language)
    waiting = words.ngettext("{n} buyer waits on us.", "{n} buyers wait on us.", picture.waiting)
    if picture.automatic_replies:
        state = words.gettext(
            "*Automatic replies are on.* Answers go out by themselves where the library allows it"
            " and the match is sure."
        )
        switch = button("replies.pause", words.gettext("Stop automatic replies"), "pause", "danger")
    else:
        state = words.gettext("*Automatic replies are stopped.* Every answer waits for the desk.")
        switch = button("replies.pause", words.gettext("Start automatic replies"), "resume")
    return {
        "type": "home",
        "blocks": [
            header("Parley"),
            section(waiting),
            section(state),
            *actions("switches", [switch]),
            context(
                words.gettext(
                    "Complaints, privacy requests and unmatched questions always wait for a person."
                )
            ),
        ],
    }
