"""Interface wording in the reader's language, from gettext catalogues.

Only whole texts are messages; a value enters one through a named placeholder and is never
looked at again. Texts that curators write are not here: they live in the library.
"""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files

from bot.localise.locales import SOURCE_LANGUAGE, babel_locale, catalogue_chain
from bot.localise.numbers import number
from bot.localise.placeholders import fill

BUYER_DOMAIN = "parley"
"""Texts that buyers read; complete in every buyer language."""

DESK_DOMAIN = "desk"
"""Texts that the desk reads; complete in every language of the desk."""


class MissingValue(LookupError):
    """A text asks for a value that was not given. `name` is the placeholder."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no value for the placeholder {{{name}}}")
        self.name = name


@dataclass(frozen=True)
class Plural:
    """A counted message, marked for extraction where it is defined; `{n}` is the count."""

    singular: str
    plural: str


@dataclass(frozen=True)
class Words:
    """The texts of one domain in one language: `words.gettext("Hello, {name}", name=buyer)`.

    `locale` is any BCP 47 tag. A message is looked up along the tag's chain (zh-HK, zh-Hant, zh)
    and stays English where no catalogue has it. Whole and decimal numbers given as values are
    written as the locale writes them; everything else is shown as it is.
    """

    locale: str
    domain: str = BUYER_DOMAIN

    def gettext(self, message: str, /, **values: str | int | Decimal) -> str:
        """The message in the reader's language. Raises MissingValue."""
        return self._filled(_translations(self.locale, self.domain).gettext(message), values)

    def ngettext(
        self,
        singular: str,
        plural: str,
        n: int | Decimal,
        /,
        **values: str | int | Decimal,
    ) -> str:
        """The form for `n`, which fills the placeholder `{n}`. Raises MissingValue."""
        translations = _translations(self.locale, self.domain)
        text = translations.ngettext(singular, plural, _whole(n, self.locale))
        return self._filled(text, {"n": n} | values)

    def counted(self, message: Plural, n: int | Decimal, /, **values: str | int | Decimal) -> str:
        """`ngettext` for a message defined elsewhere."""
        return self.ngettext(message.singular, message.plural, n, **values)

    def _filled(self, text: str, values: Mapping[str, str | int | Decimal]) -> str:
        def written(name: str) -> str:
            if name not in values:
                raise MissingValue(name)
            value = values[name]
            return value if isinstance(value, str) else number(value, self.locale)

        return fill(text, written)


@lru_cache(maxsize=512)
def has_words(locale: str, domain: str = BUYER_DOMAIN) -> bool:
    """Whether the domain's texts exist in the locale's language (English always does)."""
    if babel_locale(locale).language == SOURCE_LANGUAGE:
        return True
    return any(_catalogue(name, domain) for name in catalogue_chain(locale))


def _whole(n: int | Decimal, locale: str) -> int:
    """The whole number whose plural form `n` takes: gettext knows no others.

    French and Portuguese say 1,5 carton, Russian 1,5 коробки; elsewhere a fraction takes the form
    of 100. Polish has a form for fractions that gettext's three do not hold (1,5 kartonu), so
    there a fraction of a counted unit reads as the many-form.
    """
    whole = int(n)
    if n == whole:
        return abs(whole)
    language = str(babel_locale(locale).language)
    if language == "ru":
        return 2
    return 1 if language in {"fr", "pt"} and whole in {0, 1} else 100


@lru_cache(maxsize=512)
def _translations(locale: str, domain: str) -> gettext.NullTranslations:
    found = filter(None, (_catalogue(name, domain) for name in catalogue_chain(locale)))
    best: gettext.NullTranslations = next(found, gettext.NullTranslations())
    # A catalogue object carries its fallback, so those that serve several chains are read anew.
    for catalogue in found:
        best.add_fallback(catalogue)
    return best


def _catalogue(name: str, domain: str) -> gettext.GNUTranslations | None:
    compiled = files("bot") / "locale" / name / "LC_MESSAGES" / f"{domain}.mo"
    if not compiled.is_file():
        return None
    with compiled.open("rb") as file:
        return gettext.GNUTranslations(file)
