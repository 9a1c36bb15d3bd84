"""One table: every kind of fact, in every locale we answer for and one without a catalogue."""

from datetime import date
from decimal import Decimal

import pytest

from qa_library.facts import (
    DateFact,
    Duration,
    DurationUnit,
    ListFact,
    Money,
    Percent,
    Quantity,
)
from tests.localise.shown import shown

MOQ = Quantity(Decimal(500), "piece")
LEAD_TIME = Duration(Decimal(15), Decimal(20), DurationUnit.DAY)
WARRANTY = Duration(Decimal(2), Decimal(2), DurationUnit.YEAR)
COURIER = Duration(Decimal(4), Decimal(7), DurationUnit.BUSINESS_DAY)
PRICE = Money(Decimal("1234.50"), "USD")
DEPOSIT = Percent(Decimal(30), Decimal(30))
VALID_UNTIL = DateFact(date(2027, 3, 31))
CERTIFICATES = ListFact(("CE", "RoHS", "REACH"))


IN_EVERY_LOCALE = {
    "en": (
        "500 pieces",
        "15 to 20 days",
        "2 years",
        "4 to 7 business days",
        "USD~1,234.50",
        "30%",
        "31 March 2027",
        "CE, RoHS and REACH",
    ),
    "en-US": (
        "500 pieces",
        "15 to 20 days",
        "2 years",
        "4 to 7 business days",
        "USD~1,234.50",
        "30%",
        "March 31, 2027",
        "CE, RoHS, and REACH",
    ),
    "es": (
        "500 piezas",
        "15 a 20 días",
        "2 años",
        "4 a 7 días hábiles",
        "1.234,50~USD",
        "30~%",
        "31 de marzo de 2027",
        "CE, RoHS y REACH",
    ),
    "ar": (
        "500 قطعة",
        "15 إلى 20 يوماً",
        "سنتان",
        "4 إلى 7 أيام عمل",
        "<RLM>1,234.50~USD",
        "30%",
        "31 مارس 2027",
        "CE وRoHS وREACH",
    ),
    "pt-BR": (
        "500 peças",
        "15 a 20 dias",
        "2 anos",
        "4 a 7 dias úteis",
        "USD~1.234,50",
        "30%",
        "31 de março de 2027",
        "CE, RoHS e REACH",
    ),
    "zh-Hans": (
        "500 件",
        "15 至 20 天",
        "2 年",
        "4 至 7 个工作日",
        "USD~1,234.50",
        "30%",
        "2027年3月31日",
        "CE、RoHS和REACH",
    ),
    "zh-Hant": (
        "500 件",
        "15 至 20 天",
        "2 年",
        "4 至 7 個工作天",
        "USD~1,234.50",
        "30%",
        "2027年3月31日",
        "CE、RoHS和REACH",
    ),
    "pl": (
        "500 sztuk",
        "15–20 dni",
        "2 lata",
        "4–7 dni roboczych",
        "1~234,50~USD",
        "30%",
        "31 marca 2027",
        "CE, RoHS i REACH",
    ),
    "fr": (
        "500 pièces",
        "15 à 20 jours",
        "2 ans",
        "4 à 7 jours ouvrés",
        "1^234,50~USD",
        "30~%",
        "31 mars 2027",
        "CE, RoHS et REACH",
    ),
    "ru": (
        "500 штук",
        "15–20 дней",
        "2 года",
        "4–7 рабочих дней",
        "1~234,50~USD",
        "30~%",
        "31 марта 2027^г.",
        "CE, RoHS и REACH",
    ),
    "de": (
        "500 Stück",
        "15 bis 20 Tage",
        "2 Jahre",
        "4 bis 7 Arbeitstage",
        "1.234,50~USD",
        "30~%",
        "31. März 2027",
        "CE, RoHS und REACH",
    ),
    "tr": (
        "500 adet",
        "15–20 gün",
        "2 yıl",
        "4–7 iş günü",
        "USD~1.234,50",
        "%30",
        "31 Mart 2027",
        "CE, RoHS ve REACH",
    ),
    "vi": (
        "500 cái",
        "15 đến 20 ngày",
        "2 năm",
        "4 đến 7 ngày làm việc",
        "1.234,50~USD",
        "30%",
        "31 tháng 3, 2027",
        "CE, RoHS và REACH",
    ),
    "id": (
        "500 buah",
        "15–20 hari",
        "2 tahun",
        "4–7 hari kerja",
        "USD~1.234,50",
        "30%",
        "31 Maret 2027",
        "CE, RoHS, dan REACH",
    ),
    "ja": (
        "500個",
        "15～20日",
        "2年",
        "4～7営業日",
        "USD~1,234.50",
        "30%",
        "2027年3月31日",
        "CE、RoHS、REACH",
    ),
    "ko": (
        "500개",
        "15~20일",
        "2년",
        "4~7영업일",
        "USD~1,234.50",
        "30%",
        "2027년 3월 31일",
        "CE, RoHS 및 REACH",
    ),
    "th": (
        "500 ชิ้น",
        "15–20 วัน",
        "2 ปี",
        "4–7 วันทำการ",
        "USD~1,234.50",
        "30%",
        "31 มีนาคม ค.ศ. 2027",
        "CE, RoHS และ REACH",
    ),
    "hi": (
        "500 पीस",
        "15–20 दिन",
        "2 वर्ष",
        "4–7 कार्य दिवस",
        "USD~1,234.50",
        "30%",
        "31 मार्च 2027",
        "CE, RoHS और REACH",
    ),
    "ha": (
        "guda 500",
        "kwanaki 15 zuwa 20",
        "shekaru 2",
        "ranakun aiki 4 zuwa 7",
        "USD~1,234.50",
        "30%",
        "31 Maris, 2027",
        "CE, RoHS, da REACH",
    ),
    "it": (
        "500 pieces",
        "15–20 giorni",
        "2 anni",
        "4 to 7 business days",
        "1.234,50~USD",
        "30%",
        "31 marzo 2027",
        "CE, RoHS e REACH",
    ),
}


@pytest.mark.parametrize("locale", IN_EVERY_LOCALE)
def test_every_kind_of_fact_reads_as_the_locale_writes_it(locale: str) -> None:
    facts = (MOQ, LEAD_TIME, WARRANTY, COURIER, PRICE, DEPOSIT, VALID_UNTIL, CERTIFICATES)
    assert tuple(shown(fact, locale) for fact in facts) == IN_EVERY_LOCALE[locale]
