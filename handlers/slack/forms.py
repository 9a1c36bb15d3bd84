"""The other modals: how a matter ended, how grave it is, and why a time is due."""

from typing import Any, assert_never

from bot.domain.resolution import QUESTIONS, Compensation
from bot.localise.words import Words
from bot.services.modal import AnyForm, ClockForm, EndingForm, Form, SeverityForm
from handlers.slack import words as say
from handlers.slack.blocks import (
    HEADER_LIMIT,
    Block,
    clip,
    context,
    header,
    literals,
    select,
)
from handlers.slack.endings import ANSWER_NAMES, question
from handlers.slack.modals import is_blank, reply_modal

ENDING = "inquiry.resolve"
WEIGHING = "inquiry.severity"
CHOICE = "choice"
"""The action id of each menu; its block has the question's name."""
REASON_BLOCK, REASON = "reason", "text"
REASON_LIMIT = 200

_TITLE_LIMIT = _BUTTON_LIMIT = 24
_MOST_BLOCKS = 100
_ACCOUNT_LIMIT = 10_000
_ACCOUNTS_LIMIT = 30_000
"""Characters of one clock and of all: Slack takes a view of 250,000 bytes, and JSON may need six
for a character."""


def view_of(form: AnyForm, language: str, action: str, value: str) -> dict[str, Any]:
    """The modal that opens on `action`; `value` is the button's and comes back with it."""
    words = say.desk_words(language)
    match form:
        case Form():
            return reply_modal(
                language,
                action,
                value,
                text=form.text,
                buyer_words=form.buyer_words,
                reply_language=form.language,
            )
        case EndingForm():
            return _asking(words, action, value, words.gettext("Resolve"), _ending(words, form))
        case SeverityForm():
            return _asking(words, action, value, words.gettext("Severity"), _weighing(words, form))
        case ClockForm():
            return _telling(words, words.gettext("Why this time?"), _accounts(words, form))
        case _:
            assert_never(form)


def reason_problem(text: str, language: str) -> str | None:
    """Why a reason cannot be taken, for the person who wrote it; None where it can."""
    words = say.desk_words(language)
    if is_blank(text):
        return words.gettext("Write why, in a few words.")
    if len(text) > REASON_LIMIT:
        return words.gettext("This is longer than {limit} characters.", limit=REASON_LIMIT)
    return None


def _ending(words: Words, form: EndingForm) -> list[Block]:
    blocks = [
        *literals(say.kind_from(words, form.kind, _one_line(form.buyer)), HEADER_LIMIT),
        context(words.gettext("This is counted, so that causes that repeat are seen.")),
    ]
    for name, answers in QUESTIONS.items():
        options = [(ANSWER_NAMES[name](words, code), code.value) for code in answers]
        chosen = Compensation.NONE.value if name == "compensation" else None
        menu = select(CHOICE, words.gettext("Choose"), options, chosen)
        blocks.append(_input(name, question(words, name), menu))
    return blocks


def _weighing(words: Words, form: SeverityForm) -> list[Block]:
    wanted = say.severity_name(words, form.wanted)
    change = words.gettext("To {severity}; it had none yet", severity=wanted)
    if form.present is not None:
        change = words.gettext(
            "From {present} to {severity}",
            present=say.severity_name(words, form.present),
            severity=wanted,
        )
    field = {
        "type": "plain_text_input",
        "action_id": REASON,
        "max_length": REASON_LIMIT,
        "min_length": 1,
    }
    return [
        *literals(say.kind_from(words, form.kind, _one_line(form.buyer)), HEADER_LIMIT),
        context(change),
        _input(REASON_BLOCK, words.gettext("Why?"), field),
        context(words.gettext("Colleagues see the reason, the buyer does not.")),
    ]


def _accounts(words: Words, form: ClockForm) -> list[Block]:
    """Each clock's account below its title. What a view has no room for is told as missing."""
    blocks: list[Block] = []
    room = _ACCOUNTS_LIMIT
    for number, account in enumerate(form.accounts):
        text = clip("\n".join(account.lines), _ACCOUNT_LIMIT)
        of_this = [header(account.title), *(literals(text, len(text)) if text else ())]
        room -= len(text)
        if room < 0 or len(blocks) + len(of_this) >= _MOST_BLOCKS:
            left = len(form.accounts) - number
            more = words.ngettext("{n} more is not shown", "{n} more are not shown", left)
            return [*blocks, context(more)]
        blocks += of_this
    return blocks or [context(words.gettext("No promise runs for this inquiry."))]


def _asking(
    words: Words, action: str, value: str, title: str, blocks: list[Block]
) -> dict[str, Any]:
    return {
        "type": "modal",
        "callback_id": action,
        "private_metadata": f"{action} {value}",
        "title": _label(title, _TITLE_LIMIT),
        "submit": _label(words.gettext("Save"), _BUTTON_LIMIT),
        "close": _label(words.gettext("Cancel"), _BUTTON_LIMIT),
        "blocks": blocks,
    }


def _telling(words: Words, title: str, blocks: list[Block]) -> dict[str, Any]:
    return {
        "type": "modal",
        "title": _label(title, _TITLE_LIMIT),
        "close": _label(words.gettext("Close"), _BUTTON_LIMIT),
        "blocks": blocks,
    }


def _input(block: str, label: str, element: Block) -> Block:
    return {"type": "input", "block_id": block, "label": _label(label, 2000), "element": element}


def _label(text: str, limit: int) -> Block:
    return {"type": "plain_text", "text": clip(text, limit)}


def _one_line(text: str) -> str:
    return clip(" ".join(text.split()), 80)
