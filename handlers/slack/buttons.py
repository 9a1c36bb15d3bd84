"""The buttons of a card: what can be done now, each at most once."""

from bot.domain.drafts import Delivery, Draft, DraftStatus
from bot.domain.kinds import Severity
from bot.domain.lifecycle import Event, Status, allows
from bot.localise.words import Words
from bot.services.pictures import CardPicture
from handlers.slack import words as say
from handlers.slack.blocks import (
    BUTTON_LIMIT,
    INPUT_LIMIT,
    OPTION_VALUE_LIMIT,
    Block,
    actions,
    button,
    clip,
    select,
)
from handlers.slack.measures import CHOICES_SHOWN


def rows(words: Words, picture: CardPicture) -> list[Block]:
    """What can be done with the reply, and below it with the inquiry."""
    return [
        *actions("reply-buttons", reply_row(words, picture)),
        *actions("inquiry-buttons", _inquiry_row(words, picture)),
    ]


def in_trouble(picture: CardPicture) -> Draft | None:
    """The newest reply that needs a person's eye: it failed, or nobody knows."""
    troubles = {Delivery.UNCERTAIN, Delivery.FAILED}
    return next((draft for draft in picture.released if draft.delivery in troubles), None)


def reply_row(words: Words, picture: CardPicture) -> list[Block]:
    """What can be done with the reply."""
    inquiry, draft = picture.inquiry, picture.inquiry.draft
    value = f"{inquiry.id}:{inquiry.revision}"
    row: list[Block] = []
    if draft is not None:
        row.append(button("draft.approve", words.gettext("Approve & send"), value, "primary"))
        if len(draft.text) <= INPUT_LIMIT:
            row.append(button("draft.edit", words.gettext("Edit"), value))
    elif allows(inquiry.status, Event.APPROVED):
        # Where a reply is in trouble, what becomes of it is the first thing to decide.
        first = None if in_trouble(picture) else "primary"
        row.append(button("inquiry.answer", words.gettext("Write an answer"), value, first))
    row += _choice(words, picture)
    if draft is not None:
        row.append(button("draft.dismiss", words.gettext("Dismiss"), value))
    trouble = _trouble(words, picture)
    return [*(row + trouble if draft else trouble + row), *_correction(words, picture)]


def _trouble(words: Words, picture: CardPicture) -> list[Block]:
    reply = in_trouble(picture)
    if reply is None:
        return []
    about = f"{picture.id}:{reply.revision}"
    if reply.tries:  # a button drawn before it was sent again is out of date
        about += f":{reply.tries}"
    if picture.inquiry.draft is None:
        arrived, again = words.gettext("It arrived"), words.gettext("Send it again")
    else:
        # Beside the buttons of a newer draft, "it" would be the wrong one.
        arrived = words.gettext("Earlier reply arrived")
        again = words.gettext("Send earlier reply again")
    row = [button("delivery.retry", again, about)]
    if reply.delivery is Delivery.UNCERTAIN:
        row.insert(0, button("delivery.settle", arrived, about))
    return row


def _correction(words: Words, picture: CardPicture) -> list[Block]:
    inquiry = picture.inquiry
    latest = picture.released[0] if picture.released else None
    if (
        latest is None
        or latest.delivery is not Delivery.SENT
        or latest.revision != inquiry.revision
        or not allows(inquiry.status, Event.CORRECTED)
    ):
        return []
    return [button("reply.correct", words.gettext("Correct"), f"{inquiry.id}:{latest.revision}")]


def _choice(words: Words, picture: CardPicture) -> list[Block]:
    inquiry = picture.inquiry
    if not allows(inquiry.status, Event.DRAFTED) or inquiry.status is Status.GATHERING:
        return []
    options = [
        (
            _option(words, suggestion.question, suggestion.confidence),
            f"{inquiry.id}:{inquiry.revision}:{suggestion.entry}",
        )
        for suggestion in inquiry.suggestions
    ]
    options = [option for option in options if len(option[1]) <= OPTION_VALUE_LIMIT]
    if not options:
        return []
    return [select("draft.choose", words.gettext("It could also be …"), options[:CHOICES_SHOWN])]


def _option(words: Words, question: str, confidence: float) -> str:
    """A question cut so that how sure we are stays readable."""
    sure = words.gettext("({percent} %)", percent=say.percent(confidence))
    return f"{clip(' '.join(question.split()), BUTTON_LIMIT - len(sure) - 1)} {sure}"


def _inquiry_row(words: Words, picture: CardPicture) -> list[Block]:
    inquiry = picture.inquiry
    value = f"{inquiry.id}:{inquiry.revision}"
    row = take_or_give_back(words, picture, words.gettext("Take it"))
    if inquiry.escalation is None and inquiry.status is not Status.RESOLVED:
        row.append(button("inquiry.escalate", words.gettext("Call a manager"), value))
    if allows(inquiry.status, Event.CLOSED):
        row.append(button("inquiry.resolve", words.gettext("Resolve"), value))
    if inquiry.status is not Status.RESOLVED:
        row.append(_severity(words, inquiry.severity, value))
    if picture.due_at is not None:
        row.append(button("clock.explain", words.gettext("Why this time?"), value))
    if picture.automatic_replies and _is_automatic(picture):
        stop = words.gettext("Stop automatic replies")
        row.append(button("replies.pause", stop, "pause", "danger"))
    return row


def take_or_give_back(words: Words, picture: CardPicture, claim: str) -> list[Block]:
    """Holding the inquiry, with this label, or giving it back."""
    inquiry, value = picture.inquiry, f"{picture.id}:{picture.inquiry.revision}"
    if inquiry.status is Status.RESOLVED:
        return []
    if inquiry.holder is None:
        return [button("inquiry.claim", claim, value)]
    return [button("inquiry.release", words.gettext("Give it back"), value)]


def _severity(words: Words, present: Severity | None, value: str) -> Block:
    options = [(say.severity_name(words, each), f"{value}:{each}") for each in Severity]
    return select("inquiry.severity", words.gettext("Severity"), options, f"{value}:{present}")


def _is_automatic(picture: CardPicture) -> bool:
    draft = picture.inquiry.draft
    if draft is not None:
        return draft.automatic
    return any(one.status is DraftStatus.AUTOMATIC for one in picture.released[:1])
