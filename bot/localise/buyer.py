"""Every text of our own that a buyer may read, one function each.

A `deadline` comes from `moments.deadline`. The texts promise nothing but that time, and an
apology in them regrets the trouble without admitting liability (trade desk's wording rules).
"""

from bot.domain.events import Command
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


def colleague_answers(words: Words) -> str:
    """Said once where an answer needs a person, and no time is promised."""
    return words.gettext(
        "Thank you for your message. A colleague is looking into it and will answer you here."
    )


def complaint_received(words: Words, deadline: str) -> str:
    """Said at once to whoever complains; admits no liability."""
    return words.gettext(
        "Thank you for telling us. We are sorry for the inconvenience and are looking into it now. "
        "A colleague will get back to you by {deadline}.",
        deadline=deadline,
    )


def complaint_noted(words: Words) -> str:
    """Said at once to whoever complains where no time is promised; admits no liability."""
    return words.gettext(
        "Thank you for telling us. We are sorry for the inconvenience and are looking into it now. "
        "A colleague will get back to you here."
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


def privacy_line(words: Words) -> str:
    """Stands below the greeting at the first contact."""
    return words.gettext(
        "We keep what you write here only to answer you. To see or delete it: /privacy"
    )


def command_meaning(words: Words, command: Command) -> str:
    """What a command does, for the menu beside the message field and for /help."""
    meanings = {
        Command.HELP: words.gettext("What this chat can do"),
        Command.LANGUAGE: words.gettext("Choose the language of our answers"),
        Command.COUNTRY: words.gettext("Tell us your country"),
        Command.HUMAN: words.gettext("Talk to a person"),
        Command.PRIVACY: words.gettext("See or delete your data"),
    }
    return meanings[command]


def command_line(words: Words, command: Command) -> str:
    """One line of /help. The meaning stands first, so that its script decides the direction."""
    return words.gettext(
        "{meaning}: {command}", meaning=command_meaning(words, command), command=f"/{command}"
    )


def help_text(words: Words) -> str:
    """The answer to /help, above the list of commands."""
    return words.gettext(
        "Write your question in your own language, in your own words. Our sales team answers you "
        "here. You can also use these commands:"
    )


def choose_language(words: Words) -> str:
    """The question of /language, above a button for each language."""
    return words.gettext("In which language shall we answer you?")


def any_language(words: Words) -> str:
    """The button that gives a chosen language up."""
    return words.gettext("The language I write in")


def language_chosen(words: Words, language: str) -> str:
    """Says that a language was chosen, in that language. `language` is its own name."""
    return words.gettext("We will answer you in this language: {language}", language=language)


def language_follows(words: Words) -> str:
    """Says that no language is chosen any more."""
    return words.gettext("We will answer you in the language you write in.")


def ask_country(words: Words) -> str:
    """The question of /country where we do not know one."""
    return words.gettext(
        "Which country are you in? Please write its name. Prices, delivery times and rules can "
        "differ by country."
    )


def country_known(words: Words, country: str) -> str:
    """The answer to /country where we know one. `country` is its name in this language."""
    return words.gettext(
        "We have noted this country: {country}. If that is not right, please write the name of "
        "the right one.",
        country=country,
    )


def country_noted(words: Words, country: str) -> str:
    """Says that a country was written down."""
    return words.gettext("Thank you! We have noted this country: {country}", country=country)


def country_unknown(words: Words) -> str:
    """What was written names no country we know."""
    return words.gettext(
        "We do not know a country of that name. Please write it after the command, for example: "
        "/country Kenya"
    )


def which_country(words: Words) -> str:
    """What was written is close to the names on the buttons below."""
    return words.gettext("Which of these countries do you mean?")


def forget_country(words: Words) -> str:
    """The button that takes the country back."""
    return words.gettext("Do not note any country")


def country_forgotten(words: Words) -> str:
    """Says that no country is noted any more."""
    return words.gettext("No country is noted any more.")


def it_helped(words: Words) -> str:
    """The button under an automatic answer for a buyer whom it helped."""
    return words.gettext("👍 This helped")


def it_did_not_help(words: Words) -> str:
    """The button under an automatic answer for a buyer who needs a person."""
    return words.gettext("👎 I still need help")


def glad_it_helped(words: Words) -> str:
    """Shown in passing to whoever says that an answer helped; at most 200 characters."""
    return words.gettext("Thank you for telling us!")


def button_too_old(words: Words) -> str:
    """Shown in passing where a button no longer means anything; at most 200 characters."""
    return words.gettext("This button is out of date. Please write to us instead.")
