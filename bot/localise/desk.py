"""The languages the desk can be shown Parley in, and which of them serves a person's locale."""

from bot.localise.locales import SOURCE_LANGUAGE

DESK_LANGUAGES = (SOURCE_LANGUAGE, "zh")
"""Every text for the desk exists in each of them; a person chooses one in the app's home."""

DESK_CATALOGUES = tuple(each for each in DESK_LANGUAGES if each != SOURCE_LANGUAGE)
"""The folders of their catalogues; the source needs none."""


def desk_language(locale: str | None) -> str | None:
    """The desk's language that serves a locale as Slack writes it ("en-US", "zh-TW"), if any.

    Chinese is written in Simplified characters for every region. None for None.
    """
    language = (locale or "").replace("_", "-").partition("-")[0].lower()
    return language if language in DESK_LANGUAGES else None
