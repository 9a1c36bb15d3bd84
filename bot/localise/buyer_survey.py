"""What a buyer is asked after an order, and what they read once they have answered.

`stars` is a score as the buttons have it.
"""

from bot.localise.words import Words


def how_it_went(words: Words) -> str:
    """Asked once, some time after the goods came, above a button for each score from 1 to 5."""
    return words.gettext(
        "Your order has been delivered. How satisfied are you with the goods and with our service? "
        "1 ★ means not at all satisfied, 5 ★ very satisfied."
    )


def rated(words: Words, stars: str) -> str:
    """Takes the question's place where the buyer is content, or content enough."""
    return words.gettext("Thank you for your rating: {stars}", stars=stars)


def rated_low(words: Words, stars: str) -> str:
    """Takes the question's place where the buyer is not content; admits no liability."""
    return words.gettext(
        "Thank you for your honest rating: {stars}. We are sorry that you are not satisfied. "
        "A colleague will contact you personally.",
        stars=stars,
    )


def rating_noted(words: Words) -> str:
    """Shown in passing to whoever rates; at most 200 characters."""
    return words.gettext("Thank you for your rating!")


def rating_stands(words: Words) -> str:
    """Shown in passing to whoever rates again too late to count; at most 200 characters."""
    return words.gettext(
        "We have noted your rating. If there is anything else, please write to us here."
    )
