"""The app's home: one person's view of the desk, in their language."""

import math
from decimal import Decimal
from typing import Any

from bot.domain.earned import Standing, rights_needed
from bot.localise.desk import DESK_LANGUAGES
from bot.localise.locales import language_name
from bot.localise.numbers import percent
from bot.localise.words import Words
from bot.services.pictures import HomePicture
from handlers.slack import words as say
from handlers.slack.blocks import Block, actions, button, context, header, section, select

_MOST_LANGUAGES = 25


def home_view(picture: HomePicture, language: str) -> dict[str, Any]:
    """The app's home: how many wait, the switch of the automatic replies and what they have earned,
    and the language."""
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
            *_earned(words, picture.standings, language),
            {"type": "divider"},
            *_language_choice(words, language),
        ],
    }


def _earned(words: Words, standings: tuple[Standing, ...] | None, reader: str) -> list[Block]:
    """How far each language is, the nearest to its bar first; nothing where nothing is earned."""
    if standings is None:
        return []
    lines = [words.gettext("*Automatic replies are earned, language by language*")]
    order = sorted(standings, key=lambda one: (one.bar is None, one.needed - one.right))
    lines += [_standing(words, one, reader) for one in order[:_MOST_LANGUAGES]] or [
        words.gettext(
            "Nothing was approved yet: a language takes about {needed} approvals.",
            needed=rights_needed(0),
        )
    ]
    told = words.gettext(
        "What counts are sure drafts of the last half year: approved as they were, or dismissed,"
        " replaced, rewritten or corrected. An entry needs some approvals of its own."
    )
    return [section("\n".join(lines)), context(told)]


def _standing(words: Words, one: Standing, reader: str) -> str:
    language = language_name(one.language, reader)
    if one.bar is not None:
        whole = Decimal(math.floor(one.bar * 100))
        bar = percent(whole, whole, reader)
        return words.gettext(
            "{language}: automatic from {bar} sure ({right} approvals, {wrong} against)",
            language=language,
            bar=bar,
            right=one.right,
            wrong=one.wrong,
        )
    return words.gettext(
        "{language}: {right} of about {needed} approvals, {wrong} against; automatic replies not"
        " yet",
        language=language,
        right=one.right,
        needed=one.needed,
        wrong=one.wrong,
    )


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
