"""What a buyer reads when they see or delete their data, one function each."""

from bot.localise.words import Words


def what_we_keep(words: Words) -> str:
    """The answer to /privacy, above the buttons `see_my_data` and `delete_my_data`."""
    return words.gettext(
        "What we keep: your name, your user name and the number of this chat; when you first "
        "contacted us; the language of your app and the one you write in or chose; your country "
        "and time zone, if we know them; and for each inquiry its kind and state, what you wrote "
        "and when, the names of the files you sent, our answers and whether they helped you; and "
        "what the shop tells us of your orders and how you rated them."
        "\n\n"
        "What for: only to answer you. Our sales team reads it in our workspace in Slack."
        "\n\n"
        "How long: until you delete it here. That takes effect at once."
    )


def see_my_data(words: Words) -> str:
    """The button that sends the buyer what we keep of them."""
    return words.gettext("See my data")


def delete_my_data(words: Words) -> str:
    """The button that asks before everything is deleted."""
    return words.gettext("Delete my data")


def data_follows(words: Words) -> str:
    """Shown in passing to whoever asked for their data; at most 200 characters."""
    return words.gettext("Your data follows as a file.")


def what_deleting_means(words: Words) -> str:
    """Asked before deleting, above the buttons `delete_everything` and `keep_everything`."""
    return words.gettext(
        "Shall we delete your data? This cannot be undone. Open questions end without an answer. "
        "What our team sees of your messages in Slack is removed too."
        "\n\n"
        "The messages in this chat stay on your phone and with Telegram; to remove them, clear "
        "the chat."
    )


def delete_everything(words: Words) -> str:
    """The button that deletes at once."""
    return words.gettext("Yes, delete everything")


def keep_everything(words: Words) -> str:
    """The button that changes nothing."""
    return words.gettext("No, keep my data")


def nothing_deleted(words: Words) -> str:
    """Says that everything is as it was."""
    return words.gettext("Nothing was deleted.")


def already_deleted(words: Words) -> str:
    """Shown in passing where there is nothing (more) to delete; at most 200 characters."""
    return words.gettext("We keep nothing about you.")


def being_deleted(words: Words) -> str:
    """Shown in passing to whoever deletes their data; at most 200 characters."""
    return words.gettext("Your data is deleted.")


def deleted(words: Words, at: str) -> str:
    """Says at once that the data is deleted. `at` is the time."""
    return words.gettext(
        "Your data is deleted: the key that opened it was destroyed at {at}. Copies that our team "
        "sees in Slack are being removed now; a receipt follows.",
        at=at,
    )
