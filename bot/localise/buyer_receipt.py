"""The receipt that a buyer gets when their data was deleted, line by line."""

from bot.localise.words import Words


def heading(words: Words, at: str) -> str:
    """Stands above everything. `at` is when the data was deleted."""
    return words.gettext("Receipt: your data was deleted on {at}.", at=at)


def deleted(words: Words) -> str:
    """Stands above what went."""
    return words.gettext("What was deleted:")


def key_and_names(words: Words) -> str:
    """What was deleted of everybody."""
    return words.gettext(
        "your name, your user name, the number of this chat, and the key that opened your texts"
    )


def messages(words: Words, n: int) -> str:
    """How many messages of the buyer."""
    return words.ngettext("{n} message from you", "{n} messages from you", n)


def replies(words: Words, n: int) -> str:
    """How many answers of ours."""
    return words.ngettext("{n} answer of ours", "{n} answers of ours", n)


def inquiries(words: Words, n: int) -> str:
    """How many inquiries lost their texts."""
    return words.ngettext("the texts of {n} inquiry", "the texts of {n} inquiries", n)


def cards(words: Words, n: int) -> str:
    """How many of our team's notes in Slack were emptied."""
    return words.ngettext(
        "what {n} note of our team in Slack said of you",
        "what {n} notes of our team in Slack said of you",
        n,
    )


def files(words: Words, n: int) -> str:
    """How many things were taken out of Slack besides."""
    return words.ngettext("{n} file or file name in Slack", "{n} files or file names in Slack", n)


def gone_before(words: Words, n: int) -> str:
    """How many things in Slack somebody had removed before."""
    return words.ngettext(
        "{n} copy in Slack was gone already", "{n} copies in Slack were gone already", n
    )


def all_removed(words: Words) -> str:
    """Says that no copy is left with the team."""
    return words.gettext("Every copy that we know of was removed.")


def not_removed(words: Words) -> str:
    """Stands above what could not be removed."""
    return words.gettext("What we could not remove, and why:")


def still_stands(words: Words, n: int, reason: str, numbers: str) -> str:
    """Copies in Slack that stand for one reason. `numbers` are those of their inquiries."""
    return words.ngettext(
        "{n} copy in our team's Slack: {reason} (inquiry no. {numbers}). We asked a colleague to "
        "remove it by hand.",
        "{n} copies in our team's Slack: {reason} (inquiry no. {numbers}). We asked a colleague to "
        "remove them by hand.",
        n,
        reason=reason,
        numbers=numbers,
    )


def channel_archived(words: Words) -> str:
    """Why a copy stands."""
    return words.gettext("the channel is archived, and nothing in it can be changed")


def channel_closed_to_us(words: Words) -> str:
    """Why a copy stands."""
    return words.gettext("the channel was deleted or is closed to us")


def not_allowed(words: Words) -> str:
    """Why a copy stands."""
    return words.gettext("the settings there do not allow removal")


def refused(words: Words) -> str:
    """Why a copy stands."""
    return words.gettext("Slack refused the removal")


def doubtful(words: Words, n: int) -> str:
    """Files that may have been copied to Slack while the connection broke."""
    return words.ngettext(
        "{n} file may have been copied to Slack when a connection broke; we do not know its "
        "name there",
        "{n} files may have been copied to Slack when a connection broke; we do not know their "
        "names there",
        n,
    )


def stays(words: Words) -> str:
    """Stands above what nobody deletes."""
    return words.gettext("What stays:")


def this_chat_stays(words: Words) -> str:
    """What the buyer has themselves."""
    return words.gettext("this chat, on your phone and with Telegram, until you clear it")


def fact_stays(words: Words) -> str:
    """What we keep for the record."""
    return words.gettext("with us, that data was deleted and when, without your name")


def numbers_stay(words: Words, numbers: str) -> str:
    """The numbers of the inquiries, which say nothing of the buyer."""
    return words.gettext(
        "with us, these inquiry numbers, without any of your words: {numbers}", numbers=numbers
    )
