"""Every answer of the shipped library, as buyers everywhere would read it."""

import re
from collections.abc import Iterator

import pytest

from bot.library_cli import as_buyers_read
from qa_library import Library
from tests.library.content import shipped_library

_ENGLISH = re.compile(r"\b(?:pieces?|hours?|(?:business )?days?|years?|weeks?|months?)\b")
_LONGEST = 350
"""Characters of an answer with its facts: some eight lines on a phone."""


def regions(library: Library) -> Iterator[str | None]:
    """Nowhere, and a country for each value that a fact has somewhere."""
    yield None
    told = {region for fact in library.facts.values() for region in fact.regions}
    for region in sorted(told):
        yield library.region_groups[region][0] if region in library.region_groups else region


def answers(language: str) -> Iterator[tuple[str, str | None, str]]:
    library = shipped_library()
    for identity, entry in library.entries.items():
        if language in entry.translations:
            for region in regions(library):
                found = as_buyers_read(library, identity, language, region)
                assert found is not None
                assert found[0] == language
                yield identity, region, found[1]


@pytest.mark.parametrize("language", shipped_library().languages)
def test_every_answer_has_its_values_in_its_language(language: str) -> None:
    for identity, region, text in answers(language):
        where = (identity, region, text)
        assert "{" not in text, where
        assert "  " not in text, where
        assert len(text) <= _LONGEST, where
        assert language == "en" or not _ENGLISH.search(text), where


def test_what_differs_by_region_is_told_there() -> None:
    library = shipped_library()
    told = {
        ("order.moq", "NG"): "200 pieces",
        ("compliance.certificates", "NG"): "SONCAP and CE",
        ("compliance.certificates", "DE"): "CE, RoHS and REACH",
        ("compliance.certificates", "SA"): "G-Mark, CE and RoHS",
        ("compliance.certificates", "US"): "FCC and RoHS",
        ("payment.terms", "NL"): "iDEAL",
        ("payment.terms", "BR"): "Boleto",
        ("customs.duties", "BR"): "II, IPI, PIS/COFINS and ICMS",
        ("catalogue.compatibility", "GB"): "plug type G",
        ("aftersales.refund_time", None): "by PayPal within 3 business days",
        ("aftersales.warranty", None): "runs for 2 years from delivery",
    }
    for (entry, region), words in told.items():
        found = as_buyers_read(library, entry, "en", region)
        assert found is not None
        assert words in found[1], (entry, region, found[1])


def test_a_reader_of_traditional_chinese_gets_it() -> None:
    found = as_buyers_read(shipped_library(), "order.moq", "zh-Hant", None)

    assert found is not None
    assert found[0] == "zh-Hant"
    assert found[1].startswith("每款起訂量：500 件")
