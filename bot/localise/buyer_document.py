"""The file that shows a buyer what we keep of them, line by line."""

from bot.domain.kinds import Kind
from bot.domain.lifecycle import WAITING_ON_US, Status
from bot.localise.words import Words


def file_name(words: Words) -> str:
    """The file's name. Please keep the ending."""
    return words.gettext("your-data.txt")


def caption(words: Words) -> str:
    """Stands under the file."""
    return words.gettext("This is what we keep about you. /privacy deletes it.")


def heading(words: Words, at: str) -> str:
    """Stands above everything; `at` names the time zone for the whole file."""
    return words.gettext(
        "Your data as we keep it on {at}. All times in this file are in the same time zone.", at=at
    )


def name(words: Words, value: str) -> str:
    """The name in the buyer's account."""
    return words.gettext("Name: {value}", value=value)


def user_name(words: Words, value: str) -> str:
    """The handle of the buyer's account."""
    return words.gettext("User name: {value}", value=value)


def chat_number(words: Words, value: str) -> str:
    """Where our answers go."""
    return words.gettext("Number of this chat: {value}", value=value)


def app_language(words: Words, value: str) -> str:
    """What the buyer's app is set to."""
    return words.gettext("Language of your app: {value}", value=value)


def written_language(words: Words, value: str) -> str:
    """What the buyer writes in."""
    return words.gettext("Language you write in: {value}", value=value)


def chosen_language(words: Words, value: str) -> str:
    """What the buyer chose by /language."""
    return words.gettext("Language you chose: {value}", value=value)


def country(words: Words, value: str, source: str | None) -> str:
    """Where the buyer is, and how we know."""
    lines = {
        "chosen": words.gettext("Country: {value} (you told us)", value=value),
        "contact": words.gettext("Country: {value} (from the contact you shared)", value=value),
        "location": words.gettext("Country: {value} (from the location you shared)", value=value),
        "start": words.gettext("Country: {value} (from the link you came by)", value=value),
    }
    return lines.get(source or "") or words.gettext("Country: {value}", value=value)


def no_country(words: Words) -> str:
    """We do not know where the buyer is."""
    return words.gettext("Country: not known")


def zone(words: Words, value: str) -> str:
    """The time zone that follows from where the buyer is."""
    return words.gettext("Time zone: {value}", value=value)


def first_contact(words: Words, at: str) -> str:
    """When the buyer first wrote or opened the chat."""
    return words.gettext("First contact: {at}", at=at)


def nothing_asked(words: Words) -> str:
    """There are no inquiries."""
    return words.gettext("You have not asked us anything yet.")


def inquiry(words: Words, number: int, kind: Kind, status: Status) -> str:
    """The title of one inquiry."""
    return words.gettext(
        "Inquiry {number}: {kind}, {state}",
        number=str(number),
        kind=_kind(words, kind),
        state=_state(words, status),
    )


def from_buyer(words: Words, at: str, text: str) -> str:
    """What the buyer wrote."""
    return words.gettext("{at}, you: {text}", at=at, text=text)


def edited(words: Words, text: str) -> str:
    """What the buyer wrote, and changed later."""
    return words.gettext("{text} (edited)", text=text)


def with_file(words: Words, text: str, file: str) -> str:
    """What the buyer wrote with a file that has a name. `text` may be empty."""
    named = words.gettext("[file: {file}]", file=file)
    return f"{text} {named}" if text else named


def with_form(words: Words, text: str, form: str) -> str:
    """What the buyer wrote, if anything, and what came with it: a message of this form."""
    came = _form(words, form)
    return f"{text} {came}" if text else came


def from_us(words: Words, at: str, text: str) -> str:
    """What we answered."""
    return words.gettext("{at}, we: {text}", at=at, text=text)


def perhaps_from_us(words: Words, at: str, text: str) -> str:
    """What we answered, and do not know to have arrived."""
    return words.gettext("{at}, we (it may not have arrived): {text}", at=at, text=text)


def rated(words: Words, text: str, *, helped: bool) -> str:
    """What we answered, and whether the buyer says that it helped."""
    if helped:
        return words.gettext("{text} [your feedback: it helped]", text=text)
    return words.gettext("{text} [your feedback: you still need help]", text=text)


def rating(words: Words, stars: str) -> str:
    """How the buyer rated an order; stands as what they wrote."""
    return words.gettext("[rating of the order: {stars}]", stars=stars)


def working_notes(words: Words) -> str:
    """Stands below everything: what of the inquiries is not in the file."""
    return words.gettext("Not listed: our working notes, such as drafts that were never sent.")


def _form(words: Words, form: str) -> str:
    names = {
        "text": words.gettext("[empty message]"),
        "photo": words.gettext("[photo]"),
        "voice": words.gettext("[voice message]"),
        "video": words.gettext("[video]"),
        "sticker": words.gettext("[sticker]"),
        "document": words.gettext("[file]"),
        "contact": words.gettext("[contact]"),
        "location": words.gettext("[location]"),
        "forward": words.gettext("[forwarded message]"),
        "human": words.gettext("[request to talk to a person]"),
    }
    return names.get(form) or words.gettext("[message of another kind]")


def _kind(words: Words, kind: Kind) -> str:
    names = {
        Kind.QUESTION: words.gettext("a question"),
        Kind.QUOTE_REQUEST: words.gettext("a request for a quote"),
        Kind.SAMPLE_REQUEST: words.gettext("a request for samples"),
        Kind.ORDER_STATUS: words.gettext("a question about an order"),
        Kind.COMPLAINT: words.gettext("a complaint"),
        Kind.RETURN_REQUEST: words.gettext("a request to return goods"),
        Kind.DEFECT_REPORT: words.gettext("a report of a defect"),
        Kind.SUGGESTION: words.gettext("a suggestion"),
        Kind.REVIEW: words.gettext("a review"),
        Kind.PRIVACY_REQUEST: words.gettext("a request about personal data"),
        Kind.OTHER: words.gettext("a message"),
    }
    return names[kind]


def _state(words: Words, status: Status) -> str:
    if status in WAITING_ON_US:
        return words.gettext("waiting for our answer")
    if status is Status.ANSWERED:
        return words.gettext("answered")
    return words.gettext("closed")
