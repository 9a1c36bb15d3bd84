"""The app's home: one person's view of the desk, in their language."""

from typing import Any

from bot.localise.desk import DESK_LANGUAGES
from bot.localise.locales import language_name
from bot.localise.words import Words
from bot.services.pictures import HomePicture
from handlers.slack import words as say
from handlers.slack.blocks import Block, actions, button, context, header, section, select


def home_view(picture: HomePicture, language: str) -> dict[str, Any]:
    """The app's home: how many wait, the switch of the automatic replies, and the language."""
    words = say.desk_words(language)
    waiting = words.ngettext("{n} buyer waits on us.", "{n} buyers wait on us.", picture.waiting)
    if picture.automatic_replies:
        state = words.gettext(
            "*Automatic replies are on.* Answers go out by themselves where the library allows it"
            " and the match is sure."
        )
        switch = button("replies.pause", words.gettext("Stop automatic replies"), "pause", "danger")
    else:
        state = words.gettext("*Automatic replies are stopped.* Every answer waits for the desk.")
        switch = button("replies.pause", words.gettext("Start automatic replies"), "resume")
    return {
        "type": "home",
        "blocks": [
            header("Parley"),
            section(waiting),
            section(state),
            *actions("switches", [switch]),
            context(
                words.gettext(
                    "Complaints, privacy requests and unmatched questions always wait for a person."
                )
            ),
            {"type": "divider"},
            *_language_choice(words, language),
        ],
    }


def _language_choice(words: Words, language: str) -> list[Block]:
    each_by_its_own_name = [(language_name(one, one), one) for one in DESK_LANGUAGES]
    menu = select("desk.language", words.gettext("Language"), each_by_its_own_name, language)
    return [
        section(words.gettext("*Your language*")),
        *actions("language", [menu]),
        context(
            words.gettext(
                "Of this page, of forms and of what Parley tells you alone. Cards in channels are"
                " for everybody and do not change."
            )
        ),
    ]
