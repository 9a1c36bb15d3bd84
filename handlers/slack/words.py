"""The desk's words for what the domain knows by name."""

from collections.abc import Mapping
from datetime import timedelta

from bot.domain.effects import Deed
from bot.domain.ids import PersonId
from bot.domain.kinds import Kind, Severity
from bot.domain.lifecycle import Status
from bot.localise.moments import span
from bot.localise.words import DESK_DOMAIN, Words
from handlers.slack.blocks import escape
from handlers.slack.measures import NAME_LIMIT


def desk_words(language: str) -> Words:
    """The catalogue of the desk's language."""
    return Words(language, DESK_DOMAIN)


def kind_from(words: Words, kind: Kind, buyer: str) -> str:
    """A card's title."""
    titles = {
        Kind.QUESTION: words.gettext("Question from {buyer}", buyer=buyer),
        Kind.QUOTE_REQUEST: words.gettext("Quote request from {buyer}", buyer=buyer),
        Kind.SAMPLE_REQUEST: words.gettext("Sample request from {buyer}", buyer=buyer),
        Kind.ORDER_STATUS: words.gettext("Order status asked by {buyer}", buyer=buyer),
        Kind.COMPLAINT: words.gettext("Complaint from {buyer}", buyer=buyer),
        Kind.RETURN_REQUEST: words.gettext("Return request from {buyer}", buyer=buyer),
        Kind.DEFECT_REPORT: words.gettext("Defect report from {buyer}", buyer=buyer),
        Kind.SUGGESTION: words.gettext("Suggestion from {buyer}", buyer=buyer),
        Kind.REVIEW: words.gettext("Review by {buyer}", buyer=buyer),
        Kind.PRIVACY_REQUEST: words.gettext("Privacy request from {buyer}", buyer=buyer),
        Kind.OTHER: words.gettext("Message from {buyer}", buyer=buyer),
    }
    return titles[kind]


def severity_name(words: Words, severity: Severity) -> str:
    """A severity with its meaning."""
    names = {
        Severity.S1: words.gettext("S1 critical"),
        Severity.S2: words.gettext("S2 major"),
        Severity.S3: words.gettext("S3 ordinary"),
        Severity.S4: words.gettext("S4 feedback"),
    }
    return names[severity]


def status_name(words: Words, status: Status) -> str:
    """What we owe the buyer, in a few words."""
    names = {
        Status.GATHERING: words.gettext("The buyer is still writing"),
        Status.NEEDS_ANSWER: words.gettext("Needs an answer written by a person"),
        Status.AWAITING_APPROVAL: words.gettext("A draft waits for approval"),
        Status.ANSWERING: words.gettext("The reply is on its way"),
        Status.UNCERTAIN: words.gettext("The reply may or may not have arrived"),
        Status.UNDELIVERED: words.gettext("The reply could not be delivered"),
        Status.ANSWERED: words.gettext("Answered"),
        Status.RESOLVED: words.gettext("Resolved"),
    }
    return names[status]


def deed_line(words: Words, deed: Deed, by: str | None, at: str) -> str:
    """A line of the audit trail. `by` is escaped by the caller; without one, Parley did it."""
    who = by or "Parley"
    lines = {
        Deed.APPROVED: words.gettext("*{who}* approved the draft · {at}", who=who, at=at),
        Deed.EDITED: words.gettext("*{who}* edited and sent the draft · {at}", who=who, at=at),
        Deed.ANSWERED: words.gettext("*{who}* wrote the answer · {at}", who=who, at=at),
        Deed.CHOSE: words.gettext("*{who}* chose another answer · {at}", who=who, at=at),
        Deed.DISMISSED: words.gettext("*{who}* dismissed the draft · {at}", who=who, at=at),
        Deed.CLAIMED: words.gettext("*{who}* took the inquiry · {at}", who=who, at=at),
        Deed.RELEASED: words.gettext("*{who}* gave the inquiry back · {at}", who=who, at=at),
        Deed.CORRECTED: words.gettext("*{who}* sent a correction · {at}", who=who, at=at),
        Deed.RESOLVED: words.gettext("*{who}* resolved the inquiry · {at}", who=who, at=at),
        Deed.ESCALATED: words.gettext("*{who}* called the managers · {at}", who=who, at=at),
        Deed.ACKNOWLEDGED: words.gettext("*{who}* took the escalation · {at}", who=who, at=at),
        Deed.BREACH_ACKNOWLEDGED: words.gettext(
            "*{who}* has seen the broken promise · {at}", who=who, at=at
        ),
        Deed.WEIGHED: words.gettext("*{who}* changed the severity · {at}", who=who, at=at),
        Deed.ESCALATION_ENDED: words.gettext(
            "*{who}* called the managers off · {at}", who=who, at=at
        ),
        Deed.PROMISED: words.gettext("*{who}* gave the buyer our word · {at}", who=who, at=at),
        Deed.PROMISE_KEPT: words.gettext(
            "*{who}* says that our word was kept · {at}", who=who, at=at
        ),
        Deed.RETRIED: words.gettext("*{who}* sent the reply again · {at}", who=who, at=at),
        Deed.SETTLED: words.gettext("*{who}* saw that the reply arrived · {at}", who=who, at=at),
        Deed.SENT_AUTOMATICALLY: words.gettext(
            "*{who}* sent the answer automatically · {at}", who=who, at=at
        ),
        Deed.RECONFIRMATION_ASKED: words.gettext(
            "*{who}* held the reply back and asks for approval again · {at}", who=who, at=at
        ),
        Deed.REOPENED: words.gettext("The buyer wrote again: reopened · {at}", at=at),
        Deed.BUYER_BLOCKED: words.gettext("The buyer blocked the bot · {at}", at=at),
        Deed.BUYER_RETURNED: words.gettext("The buyer let the bot in again · {at}", at=at),
        Deed.HELPED: words.gettext("The buyer says that the answer helped · {at}", at=at),
        Deed.NOT_HELPED: words.gettext("The buyer still needs help · {at}", at=at),
        Deed.ORDER_PLACED: words.gettext("The order was placed · {at}", at=at),
        Deed.ORDER_DELAYED: words.gettext("The order was delayed · {at}", at=at),
        Deed.ORDER_SHIPPED: words.gettext("The order was shipped · {at}", at=at),
        Deed.ORDER_DELIVERED: words.gettext("The order was delivered · {at}", at=at),
        Deed.ORDER_REFUNDED: words.gettext("The order was refunded · {at}", at=at),
        Deed.SURVEY_ANSWERED: words.gettext("The buyer rated the order · {at}", at=at),
        Deed.SURVEY_LOW: words.gettext(
            "The buyer gave a low rating and is to be called back · {at}", at=at
        ),
        Deed.RESTORED: words.gettext(
            ":warning: Put back from a backup: what happened since, replies too, is not known here"
            " · {at}",
            at=at,
        ),
    }
    return lines[deed]


def form_line(words: Words, form: str) -> str:
    """What came in place of words."""
    names = {
        "photo": words.gettext("A photo"),
        "voice": words.gettext("A voice message"),
        "video": words.gettext("A video"),
        "sticker": words.gettext("A sticker"),
        "document": words.gettext("A file"),
        "contact": words.gettext("A contact"),
        "location": words.gettext("A location"),
        "forward": words.gettext("A forwarded message"),
        "human": words.gettext("The buyer asks for a person"),
    }
    return names.get(form) or words.gettext("Something Parley cannot read")


def percent(confidence: float) -> str:
    """A confidence in whole per cent, and never certainty."""
    return str(min(99, round(confidence * 100)))


def due_words(words: Words, left: timedelta, at: str, desk_language: str) -> str:
    """How long until the promise is due, or how late it is."""
    size = span(left, desk_language)
    if left < timedelta(0):
        return words.gettext("Due {at}, *{span} late*", at=at, span=size)
    return words.gettext("Due {at}, in {span}", at=at, span=size)


def colleague(words: Words, names: Mapping[PersonId, str], person: PersonId | None) -> str:
    """A colleague's name, escaped."""
    name = names.get(person) if person is not None else None
    return escape(name, NAME_LIMIT) if name else words.gettext("a colleague")
