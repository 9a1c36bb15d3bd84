"""Why an inquiry is as grave as it is, in the desk's words."""

from collections.abc import Mapping

from bot.domain.gravity import BY_PERSON, ORDER_VALUE, THIRD_CONTACT, Reason
from bot.domain.ids import PersonId
from bot.domain.inquiry import Inquiry
from bot.domain.signals import Signal
from bot.localise.words import Words
from handlers.slack import words as say
from handlers.slack.blocks import escape
from handlers.slack.measures import REASONS_SHOWN

_SHORT = 80
_CODE_LIMIT = 60


def severity_in_short(words: Words, inquiry: Inquiry, names: Mapping[PersonId, str]) -> str:
    """How grave it is, and what made it so; empty where nobody says."""
    if inquiry.severity is None:
        return ""
    name = say.severity_name(words, inquiry.severity)
    decisive = [one for one in _ordered(inquiry) if one.severity is inquiry.severity]
    if not decisive:
        return f"*{name}*"
    why = reason_line(words, decisive[0], names, _SHORT)
    return words.gettext("*{severity}*: {why}", severity=name, why=why)


def severity_in_full(
    words: Words, inquiry: Inquiry, names: Mapping[PersonId, str], limit: int
) -> str:
    """How grave it is, and every reason; a person's own words are cut at `limit`."""
    if inquiry.severity is None:
        return ""
    name = say.severity_name(words, inquiry.severity)
    reasons = _ordered(inquiry)
    lines = [reason_line(words, one, names, limit) for one in reasons[:REASONS_SHOWN]]
    more = len(reasons) - REASONS_SHOWN
    if more > 0:
        lines.append(words.ngettext("and {n} more", "and {n} more", more))
    if not lines:
        return f"*{name}*"
    return words.gettext("*{severity}*: {why}", severity=name, why=" · ".join(lines))


def reason_line(
    words: Words, reason: Reason, names: Mapping[PersonId, str], limit: int = _SHORT
) -> str:
    """One reason. What a person wrote is cut at `limit`, and escaped."""
    kind, _, what = reason.what.partition(":")
    if kind == "signal" and what in set(Signal):
        return signal_name(words, Signal(what))
    if kind == "entry" and what:
        return words.gettext("the library entry {entry}", entry=escape(what, _CODE_LIMIT))
    if reason.what == THIRD_CONTACT:
        return words.gettext("the buyer came about it for the third time")
    if reason.what == ORDER_VALUE:
        return words.gettext("a large order")
    if reason.what == "wording":
        return words.gettext("the buyer's wording")
    if reason.what == BY_PERSON:
        return _decided(words, reason, names, limit)
    return escape(reason.what.replace("_", " "), _CODE_LIMIT)


def signal_name(words: Words, signal: Signal) -> str:
    """What the buyer's wording gives away."""
    names = {
        Signal.INJURY: words.gettext("the buyer writes of an injury"),
        Signal.FIRE: words.gettext("the buyer writes of a fire"),
        Signal.RECALL: words.gettext("the buyer writes of a recall"),
        Signal.REGULATOR: words.gettext("the buyer writes of the authorities"),
        Signal.LAWYER: words.gettext("the buyer writes of a lawyer"),
        Signal.PRESS: words.gettext("the buyer writes of the press"),
        Signal.DATA_LEAK: words.gettext("the buyer writes of leaked data"),
        Signal.CHARGEBACK: words.gettext("the buyer writes of taking the payment back"),
        Signal.WHOLE_BATCH: words.gettext("the buyer writes of a whole batch"),
        Signal.PUBLIC_THREAT: words.gettext("the buyer threatens to make it public"),
        Signal.THIRD_CONTACT: words.gettext("the buyer says they wrote several times"),
    }
    return names[signal]


def _decided(words: Words, reason: Reason, names: Mapping[PersonId, str], limit: int) -> str:
    who = say.colleague(words, names, reason.by)
    if not reason.text or not reason.text.strip():
        return words.gettext("as {who} decided", who=who)
    return words.gettext("{who}: “{text}”", who=who, text=escape(reason.text, limit))


def _ordered(inquiry: Inquiry) -> list[Reason]:
    """What made it as grave as it is now first; of that, the newest decision of a person."""
    newest = inquiry.severity_reasons[::-1]
    decided = [one for one in newest if one.by is not None]
    found = [one for one in inquiry.severity_reasons if one.by is None]
    return sorted([*decided, *found], key=lambda one: one.severity is not inquiry.severity)
