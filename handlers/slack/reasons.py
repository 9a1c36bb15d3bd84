"""Why something did not reach the buyer or the card, in the reader's language."""

from bot.localise.words import Words


def reason(words: Words, problem: str) -> str:
    """A stored problem in the reader's language; a platform's own words stay as they came."""
    known = {
        "blocked": words.gettext("the buyer has blocked the bot"),
        "the buyer has blocked the bot or is gone": words.gettext(
            "the buyer has blocked the bot or is gone"
        ),
        "an earlier piece is missing": words.gettext("the part before it was not delivered"),
        "files of this type are not brought over": words.gettext(
            "files of this type are not brought over"
        ),
        "the file is larger than the channel gives out": words.gettext(
            "the file is larger than the channel gives out"
        ),
        "Telegram names no address for the file": words.gettext("Telegram does not give it out"),
    }
    return known.get(problem, problem)
