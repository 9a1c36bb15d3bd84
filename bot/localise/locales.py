"""From a buyer's language tag to the conventions and the catalogue that serve it.

Digits are Latin (0-9) in every locale, in numbers, money, times and dates alike. CLDR would
write Arabic-Indic digits for Egypt and Saudi Arabia and Latin ones for the Emirates and for
"ar" without a region. Traders in the Gulf and in Egypt type Latin digits, invoices and packing
lists carry them, and a price can then be copied into an order as it stands. Babel writes Latin
digits unless asked otherwise, so nothing here asks.

English without a region is read all over the world: it is written as in "en-GB", day before
month and the clock to 24, which nobody mistakes. "en-US" gets its own conventions.
"""

from functools import lru_cache

from babel import Locale, UnknownLocaleError

SOURCE_LANGUAGE = "en"
"""The language the texts are written in; its catalogue is the source itself."""

BUYER_LANGUAGES = (
    "ar",
    "de",
    "es",
    "fr",
    "ha",
    "hi",
    "id",
    "ja",
    "ko",
    "pl",
    "pt",
    "ru",
    "th",
    "tr",
    "vi",
    "zh",
    "zh_Hant",
)
"""Languages beside the source that every text for buyers is written in, by catalogue folder."""

_OWN_NAMES = {"id": "Bahasa Indonesia", "zh": "简体中文", "zh-Hant": "繁體中文"}
"""Where readers say it otherwise than CLDR."""

_INTERNATIONAL_ENGLISH = Locale.parse("en_GB")


@lru_cache(maxsize=256)
def babel_locale(tag: str) -> Locale:
    """The Babel locale for a BCP 47 tag ("pt-BR", "zh-Hant", "ar-EG").

    Subtags that CLDR does not know are dropped from the right; a tag of which nothing is known
    gives international English. Never raises.
    """
    parts = tag.replace("_", "-").split("-")
    while parts:
        try:
            found = Locale.parse("_".join(parts))
        except (UnknownLocaleError, ValueError):
            parts.pop()
        else:
            return _INTERNATIONAL_ENGLISH if str(found) == SOURCE_LANGUAGE else found
    return _INTERNATIONAL_ENGLISH


@lru_cache(maxsize=64)
def own_name(tag: str) -> str:
    """A language as its own readers name it, the first letter large ("Español", "繁體中文")."""
    if tag in _OWN_NAMES:
        return _OWN_NAMES[tag]
    locale = Locale.parse(tag, sep="-")
    name = str(locale.get_display_name(locale) or tag)
    return name[:1].upper() + name[1:]


def language_name(tag: str, reader: str) -> str:
    """A language as readers of another name it; its tag where they have no name for it.

    A variety that has a name of its own goes by it: Traditional Chinese, Brazilian Portuguese.
    """
    readers = babel_locale(reader)
    own = readers.languages.get(tag.replace("-", "_"))
    if own:
        return str(own)
    try:
        name = Locale.parse(tag, sep="-").get_display_name(readers)
    except (UnknownLocaleError, ValueError):
        name = None
    return str(name or tag)


@lru_cache(maxsize=256)
def catalogue_chain(tag: str) -> tuple[str, ...]:
    """Catalogue folders to try for a tag, best first: "zh-HK" gives zh_Hant_HK, zh_Hant, zh_HK, zh.

    The source language needs no catalogue and is not in the chain; it is what is left when the
    chain is at its end.
    """
    locale = babel_locale(tag)
    if locale.language == SOURCE_LANGUAGE:
        return ()
    subtags = (
        (locale.language, locale.script, locale.territory),
        (locale.language, locale.script),
        (locale.language, locale.territory),
        (locale.language,),
    )
    return tuple(dict.fromkeys("_".join(filter(None, name)) for name in subtags))


def catalogue_of(tag: str) -> str | None:
    """The buyers' catalogue whose texts a tag's readers get: "zh-HK" gives zh_Hant. None: the
    source, or no language of ours."""
    return next((name for name in catalogue_chain(tag) if name in BUYER_LANGUAGES), None)
