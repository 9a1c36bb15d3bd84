"""Catalogues: fallback along the chain, named values, numbers as the reader writes them."""

from decimal import Decimal

import pytest

from bot.localise.locales import babel_locale, catalogue_chain
from bot.localise.words import DESK_DOMAIN, MissingValue, Words, has_words

PHOTO = "Thank you for the photo! Could you tell us in a few words what you need?"


@pytest.mark.parametrize(
    ("tag", "chain"),
    [
        ("en", ()),
        ("en-US", ()),
        ("pt-BR", ("pt_BR", "pt")),
        ("zh", ("zh",)),
        ("zh-Hant", ("zh_Hant", "zh")),
        ("zh-TW", ("zh_Hant_TW", "zh_Hant", "zh_TW", "zh")),
        ("es-419", ("es_419", "es")),
        ("ar-EG-u-nu-arab", ("ar_EG", "ar")),
        ("de-CH", ("de_CH", "de")),
        ("tr", ("tr",)),
        ("vi-VN", ("vi_VN", "vi")),
        ("in-ID", ("id_ID", "id")),
        ("ha-NG", ("ha_NG", "ha")),
        ("hi-IN", ("hi_IN", "hi")),
        ("ja", ("ja",)),
        ("xx", ()),
        ("", ()),
    ],
)
def test_a_tag_is_looked_up_from_the_narrowest_catalogue_to_the_widest(
    tag: str, chain: tuple[str, ...]
) -> None:
    assert catalogue_chain(tag) == chain


def test_english_without_a_region_is_international() -> None:
    assert str(babel_locale("en")) == "en_GB"
    assert str(babel_locale("en-US")) == "en_US"
    assert str(babel_locale("en-XXXX-nonsense")) == "en_GB"
    assert str(babel_locale("not a tag")) == "en_GB"


def test_the_region_falls_back_to_its_language_and_an_unknown_language_to_english() -> None:
    assert Words("es-MX").gettext(PHOTO) == Words("es").gettext(PHOTO)
    assert Words("es").gettext(PHOTO).startswith("¡Gracias por la foto!")
    assert Words("zh-HK").gettext(PHOTO).startswith("照片收到了，謝謝！")
    assert Words("tlh").gettext(PHOTO) == PHOTO


def test_a_text_that_no_catalogue_has_stays_english() -> None:
    assert Words("ru").gettext("Claimed by {name}", name="Ana") == "Claimed by Ana"


def test_values_are_shown_as_they_are_and_read_once() -> None:
    words = Words("en", DESK_DOMAIN)
    text = words.gettext("{who} wrote {what}", who="{what}", what="<!channel> %s {who}")
    assert text == "{what} wrote <!channel> %s {who}"


def test_numbers_are_written_as_the_locale_writes_them() -> None:
    assert Words("de").gettext("{n} of {total}", n=1500, total=Decimal("2.5")) == "1.500 of 2,5"
    assert Words("en").ngettext("{n} draft", "{n} drafts", 1) == "1 draft"
    assert Words("en").ngettext("{n} draft", "{n} drafts", 1200) == "1,200 drafts"


def test_a_missing_value_is_named() -> None:
    with pytest.raises(MissingValue, match=r"\{name\}"):
        Words("en").gettext("Hello, {name}")


def test_which_languages_have_words() -> None:
    tags = ("en-NG", "xx", "zh-TW", "pt-PT", "de-AT", "tr", "vi-VN", "in", "it", "sw")
    assert [tag for tag in tags if has_words(tag)] == list(tags[:-2])
    assert has_words("zh", DESK_DOMAIN)
    assert not has_words("es", DESK_DOMAIN)
