"""Reads which inquiries a promise or a ladder is for."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeVar

from babel import Locale
from babel.localedata import exists

from bot.domain.kinds import Kind, Severity
from bot.domain.promises import When
from bot.localise.countries import is_code, named_exactly
from bot.policies.reading import Reader, hint, one_of, quoted
from bot.policies.tree import Entry

_T = TypeVar("_T")

CHANNELS = ("telegram",)
KEYS = ("kinds", "severities", "languages", "regions", "channels", "tags")
_BASE = re.compile(r"[a-z]{2,3}")
_TAG = re.compile(r"[\w.-]{1,64}")


def read_when(reader: Reader, entry: Entry | None) -> When:
    """Which inquiries; all of them where nothing is said."""
    fields = reader.fields(entry, KEYS, example="severities: [S1]")

    def chosen(key: str, read: Callable[[str], _T]) -> frozenset[_T]:
        given = fields.get(key)
        if given is not None and given.value == ():
            reader.problems.add(given.place, "names none; leave it out where any will do")
        return frozenset(reader.each(given, read))

    return When(
        kinds=chosen("kinds", one_of(Kind, "kind")),
        severities=chosen("severities", one_of(Severity, "severity")),
        languages=chosen("languages", language),
        regions=chosen("regions", _region),
        channels=chosen("channels", _channel),
        tags=chosen("tags", _tag),
    )


def language(text: str) -> str:
    """A base language, as "es". Raises ValueError with the cure, as all readers here do."""
    if _BASE.fullmatch(text) is None or not exists(text):
        known = _language_named(text)
        example = f", here: {known}" if known else ", such as: es"
        raise ValueError(f"must be the tag of a language without a region{example}")
    return text


def _language_named(text: str) -> str | None:
    """The tag for a language's English name, or for a tag with a region."""
    base = re.split("[-_]", text.casefold())[0]
    if _BASE.fullmatch(base) and exists(base):
        return base
    return _languages().get(text.casefold())


@cache
def _languages() -> Mapping[str, str]:
    names = Locale("en").languages
    return {str(name).casefold(): tag for tag, name in names.items() if _BASE.fullmatch(tag)}


def _region(text: str) -> str:
    if not is_code(text):
        code = named_exactly(text[:80])
        cure = f"write {code}" if code else "write its ISO 3166 code, such as NG"
        raise ValueError(f"there is no country {quoted(text)}; {cure}")
    return text


def _channel(text: str) -> str:
    if text not in CHANNELS:
        raise ValueError(
            f"there is no channel {quoted(text)}{hint(text, CHANNELS)}; there is"
            f" {', '.join(CHANNELS)}"
        )
    return text


def _tag(text: str) -> str:
    if _TAG.fullmatch(text) is None:
        raise ValueError(
            f"{quoted(text)} is no tag; write a topic of the library or an entry's owner, such as"
            " logistics"
        )
    return text
