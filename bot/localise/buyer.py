"""Every text of our own that a buyer may read, one function each.

A `deadline` comes from `moments.deadline`. The texts promise nothing but that time, and an
apology in them regrets the trouble without admitting liability (trade desk's wording rules).
"""

from bot.localise.words import Words


def greeting(words: Words) -> str:
    """The answer to /start or to a bare hello."""
    return words.gettext(
        "Hello and welcome! Tell us what you are looking for, in the language you like best."
    )


def colleague_answers_by(words: Words, deadline: str) -> str:
    """Said once where an answer needs a person."""
    return words.gettext(
        "Thank you for your message. A colleague is looking into it and will answer by {deadline}.",
        deadline=deadline,
    )


def complaint_received(words: Words, deadline: str) -> str:
    """Said at once to whoever complains; admits no liability."""
    return words.gettext(
        "Thank you for telling us. We are sorry for the inconvenience and are looking into it now. "
        "A colleague will get back to you by {deadline}.",
        deadline=deadline,
    )


def photo_received(words: Words) -> str:
    """A photo came without a caption."""
    return words.gettext("Thank you for the photo! Could you tell us in a few words what you need?")


def voice_received(words: Words) -> str:
    """A voice message came; what is said in it is not known to the bot."""
    return words.gettext(
        "Thank you for the voice message! "
        "So that we can answer sooner, could you write in a few words what you need?"
    )


def video_received(words: Words) -> str:
    """A video or a video note came without a caption."""
    return words.gettext("Thank you for the video! Could you tell us in a few words what you need?")


def sticker_received(words: Words) -> str:
    """A sticker opened the conversation."""
    return words.gettext("Thank you! Could you tell us in a few words how we can help?")


def document_received(words: Words) -> str:
    """A file came without a caption."""
    return words.gettext("Thank you for the file! Could you tell us in a few words what you need?")


def contact_received(words: Words) -> str:
    """A contact was shared."""
    return words.gettext(
        "Thank you for the contact! Could you tell us in a few words what you need?"
    )


def location_received(words: Words) -> str:
    """A location was shared; the bot now knows the buyer's zone."""
    return words.gettext(
        "Thank you for your location! Now we know your local time. "
        "Could you tell us in a few words what you need?"
    )


def forward_received(words: Words) -> str:
    """Someone else's message was forwarded without a word of the buyer's own."""
    return words.gettext(
        "Thank you for forwarding this! "
        "Could you tell us in a few words what you would like to know about it?"
    )


def other_received(words: Words) -> str:
    """A kind of message came that the bot has no name for."""
    return words.gettext(
        "Thank you for your message! Could you tell us in a few words what you need?"
    )


def only_private_chats(words: Words, username: str) -> str:
    """Said once in a group before the bot leaves it. `username` comes without the @."""
    return words.gettext(
        "Thank you for the invitation! We only answer in private chats. "
        "Please write to us here: @{username}",
        username=username,
    )


def correction(words: Words, answer: str) -> str:
    """Sends `answer` as the correction of an earlier one; it stands in the text as it is."""
    return words.gettext(
        "Please excuse us, we need to correct our earlier answer. Here is the corrected one:"
        "\n\n{answer}",
        answer=answer,
    )
