"""Facts and answers as buyers read them, in the words and signs of their locale."""

from datetime import date
from decimal import Decimal

import pytest

from bot.localise.facts import MissingFact, render_answer
from qa_library.facts import (
    DateFact,
    Duration,
    DurationUnit,
    FactValue,
    ListFact,
    Money,
    Percent,
    Quantity,
)
from tests.localise.shown import shown

MOQ = Quantity(Decimal(500), "piece")
LEAD_TIME = Duration(Decimal(15), Decimal(20), DurationUnit.DAY)
VALID_UNTIL = DateFact(date(2027, 3, 31))


@pytest.mark.parametrize(
    ("locale", "unit", "phrases"),
    [
        ("pl", "piece", ("1 sztuka", "2 sztuki", "5 sztuk", "22 sztuki")),
        (
            "pl",
            "business_day",
            ("1 dzień roboczy", "2 dni robocze", "5 dni roboczych", "22 dni robocze"),
        ),
        ("ru", "carton", ("1 коробка", "2 коробки", "5 коробок", "22 коробки")),
        (
            "ru",
            "business_day",
            ("1 рабочий день", "2 рабочих дня", "5 рабочих дней", "22 рабочих дня"),
        ),
        ("ar", "set", ("طقم واحد", "طقمان", "5 أطقم", "22 طقماً")),
        ("ar", "business_day", ("يوم عمل واحد", "يوما عمل", "5 أيام عمل", "22 يوم عمل")),
        ("ar", "day", ("يوم واحد", "يومان", "5 أيام", "22 يوماً")),
        ("de", "carton", ("1 Karton", "2 Kartons", "5 Kartons", "22 Kartons")),
        ("de", "piece", ("1 Stück", "2 Stück", "5 Stück", "22 Stück")),
        (
            "de",
            "business_day",
            ("1 Arbeitstag", "2 Arbeitstage", "5 Arbeitstage", "22 Arbeitstage"),
        ),
        ("tr", "piece", ("1 adet", "2 adet", "5 adet", "22 adet")),
        ("tr", "business_day", ("1 iş günü", "2 iş günü", "5 iş günü", "22 iş günü")),
        ("vi", "pair", ("1 đôi", "2 đôi", "5 đôi", "22 đôi")),
        ("vi", "carton", ("1 thùng", "2 thùng", "5 thùng", "22 thùng")),
        ("id", "order", ("1 pesanan", "2 pesanan", "5 pesanan", "22 pesanan")),
        ("id", "business_day", ("1 hari kerja", "2 hari kerja", "5 hari kerja", "22 hari kerja")),
        ("ja", "business_day", ("1営業日", "2営業日", "5営業日", "22営業日")),
        ("ja", "container", ("コンテナ1本", "コンテナ2本", "コンテナ5本", "コンテナ22本")),
        ("ko", "set", ("1세트", "2세트", "5세트", "22세트")),
        ("th", "carton", ("1 ลัง", "2 ลัง", "5 ลัง", "22 ลัง")),
        ("hi", "hour", ("1 घंटा", "2 घंटे", "5 घंटे", "22 घंटे")),
        ("hi", "box", ("1 डिब्बा", "2 डिब्बे", "5 डिब्बे", "22 डिब्बे")),
        ("ha", "piece", ("guda 1", "guda 2", "guda 5", "guda 22")),
        (
            "ha",
            "business_day",
            ("ranar aiki 1", "ranakun aiki 2", "ranakun aiki 5", "ranakun aiki 22"),
        ),
    ],
)
def test_counted_units_take_the_plural_of_their_number(
    locale: str, unit: str, phrases: tuple[str, ...]
) -> None:
    counts = (1, 2, 5, 22)
    assert tuple(shown(Quantity(Decimal(n), unit), locale) for n in counts) == phrases


def test_arabic_hundreds_and_none_take_the_singular() -> None:
    assert [shown(Quantity(Decimal(n), "month"), "ar") for n in (0, 100, 103)] == [
        "0 شهر",
        "100 شهر",
        "103 أشهر",
    ]


@pytest.mark.parametrize(
    ("locale", "phrase"),
    [
        ("ar", "1 إلى 2 يوم"),
        ("pl", "1–2 dni"),
        ("ru", "1–2 дня"),
        ("en", "1 to 2 days"),
        ("de", "1 bis 2 Tage"),
        ("tr", "1–2 gün"),
        ("vi", "1 đến 2 ngày"),
        ("id", "1–2 hari"),
        ("ja", "1～2日"),
        ("ko", "1~2일"),
        ("th", "1–2 วัน"),
        ("hi", "1–2 दिन"),
        ("ha", "kwanaki 1 zuwa 2"),
        ("it", "1–2 giorni"),
    ],
)
def test_a_short_range_keeps_both_its_numbers(locale: str, phrase: str) -> None:
    assert shown(Duration(Decimal(1), Decimal(2), DurationUnit.DAY), locale) == phrase


@pytest.mark.parametrize(
    ("locale", "phrase"),
    [
        ("ru", "1,5 года"),
        ("fr", "1,5 an"),
        ("pt", "1,5 ano"),
        ("es", "1,5 años"),
        ("de", "1,5 Jahre"),
        ("tr", "1,5 yıl"),
        ("vi", "1,5 năm"),
        ("id", "1,5 tahun"),
        ("ja", "1.5年"),
        ("ko", "1.5년"),
        ("th", "1.5 ปี"),
        ("hi", "1.5 वर्ष"),
        ("ha", "shekaru 1.5"),
        ("it", "1,5 anni"),
    ],
)
def test_a_fraction_takes_the_form_the_language_gives_it(locale: str, phrase: str) -> None:
    span = Decimal("1.5")
    assert shown(Duration(span, span, DurationUnit.YEAR), locale) == phrase


@pytest.mark.parametrize(
    ("money", "locale", "phrase"),
    [
        (Money(Decimal("0.035"), "USD"), "en", "USD~0.035"),
        (Money(Decimal(4), "USD"), "en", "USD~4.00"),
        (Money(Decimal("1234.5"), "USD"), "es-MX", "USD~1,234.50"),
        (Money(Decimal(1500), "JPY"), "en", "JPY~1,500"),
        (Money(Decimal("4.2"), "EUR"), "de", "4,20~€"),
        (Money(Decimal(99), "CNY"), "zh-Hans", "CNY~99.00"),
        (Money(Decimal(99), "BRL"), "pt-BR", "R$~99,00"),
        (Money(Decimal(99), "PLN"), "pl", "99,00~zł"),
        (Money(Decimal(99), "PLN"), "en", "PLN~99.00"),
        (Money(Decimal(150000), "IDR"), "id", "Rp150.000,00"),
        (Money(Decimal(150000), "IDR"), "en", "IDR~150,000.00"),
        (Money(Decimal(1500000), "VND"), "vi", "1.500.000~₫"),
        (Money(Decimal(99), "TRY"), "tr", "₺99,00"),
        (Money(Decimal("0.035"), "USD"), "vi", "0,035~USD"),
        (Money(Decimal("4.2"), "USD"), "ja", "USD~4.20"),
        (Money(Decimal(1500), "JPY"), "ja", "JPY~1,500"),
        (Money(Decimal("4.2"), "USD"), "ko", "USD~4.20"),
        (Money(Decimal(5500), "KRW"), "ko", "₩5,500"),
        (Money(Decimal("4.2"), "USD"), "th", "USD~4.20"),
        (Money(Decimal(140), "THB"), "th", "฿140.00"),
        (Money(Decimal("4.2"), "USD"), "hi", "USD~4.20"),
        (Money(Decimal(350000), "INR"), "hi-IN", "₹3,50,000.00"),
        (Money(Decimal("4.2"), "USD"), "ha", "USD~4.20"),
        (Money(Decimal(6500), "NGN"), "ha-NG", "₦~6,500.00"),
    ],
)
def test_money_keeps_every_decimal_and_names_an_ambiguous_currency(
    money: Money, locale: str, phrase: str
) -> None:
    assert shown(money, locale) == phrase


@pytest.mark.parametrize(
    ("locale", "phrases"),
    [
        ("ja", ("500個", "15～20日", "3営業日", "2年", "USD~4.20", "2027年3月31日", "A、B、C")),
        ("ko", ("500개", "15~20일", "3영업일", "2년", "USD~4.20", "2027년 3월 31일", "A, B 및 C")),
        (
            "th",
            (
                "500 ชิ้น",
                "15–20 วัน",
                "3 วันทำการ",
                "2 ปี",
                "USD~4.20",
                "31 มีนาคม ค.ศ. 2027",
                "A, B และ C",
            ),
        ),
        (
            "hi",
            (
                "500 पीस",
                "15–20 दिन",
                "3 कार्य दिवस",
                "2 वर्ष",
                "USD~4.20",
                "31 मार्च 2027",
                "A, B और C",
            ),
        ),
        (
            "ha",
            (
                "guda 500",
                "kwanaki 15 zuwa 20",
                "ranakun aiki 3",
                "shekaru 2",
                "USD~4.20",
                "31 Maris, 2027",
                "A, B, da C",
            ),
        ),
    ],
)
def test_the_facts_of_a_usual_answer(locale: str, phrases: tuple[str, ...]) -> None:
    three_days = Duration(Decimal(3), Decimal(3), DurationUnit.BUSINESS_DAY)
    two_years = Duration(Decimal(2), Decimal(2), DurationUnit.YEAR)
    price = Money(Decimal("4.20"), "USD")
    three = ListFact(("A", "B", "C"))
    facts = (MOQ, LEAD_TIME, three_days, two_years, price, VALID_UNTIL, three)
    assert tuple(shown(fact, locale) for fact in facts) == phrases


@pytest.mark.parametrize("locale", ["hi", "hi-IN", "th", "th-TH", "ha-NG", "ja-JP", "ko-KR"])
def test_digits_are_latin_and_years_are_of_our_era(locale: str) -> None:
    """Neither Devanagari nor Thai digits, and not the year 2570 of the Buddhist calendar."""
    until = shown(VALID_UNTIL, locale)
    assert "31" in until
    assert "2027" in until
    assert "500" in shown(MOQ, locale)


@pytest.mark.parametrize("locale", ["ar", "ar-EG", "ar-SA", "ar-AE"])
def test_arabic_numbers_have_latin_digits_everywhere(locale: str) -> None:
    assert shown(MOQ, locale) == "500 قطعة"
    assert shown(Percent(Decimal("12.5"), Decimal("12.5")), locale) == "12.5%"
    assert shown(VALID_UNTIL, locale).endswith("2027")


@pytest.mark.parametrize(
    ("locale", "phrase"),
    [
        ("en", "1,234.5 kg"),
        ("ru", "1~234,5 кг"),
        ("zh", "1,234.5 公斤"),
        ("de", "1.234,5 kg"),
        ("tr", "1.234,5 kg"),
        ("vi", "1.234,5 kg"),
        ("id", "1.234,5 kg"),
        ("ja", "1,234.5 kg"),
        ("ko", "1,234.5 kg"),
        ("th", "1,234.5 กก."),
        ("hi", "1,234.5 किग्रा"),
        ("ha", "1,234.5 kg"),
        ("it", "1.234,5 chilogrammi"),
    ],
)
def test_measures_come_from_the_catalogue_or_from_cldr(locale: str, phrase: str) -> None:
    assert shown(Quantity(Decimal("1234.5"), "kilogram"), locale) == phrase


@pytest.mark.parametrize(
    ("locale", "phrases"),
    [
        ("de", ("2,5 t", "3 m³", "5 l")),
        ("tr", ("2,5 ton", "3 m³", "5 L")),
        ("vi", ("2,5 tấn", "3 m³", "5 lít")),
        ("id", ("2,5 ton", "3 m³", "5 L")),
        ("ja", ("2.5 t", "3 m³", "5 L")),
        ("ko", ("2.5 t", "3 m³", "5 L")),
        ("th", ("2.5 ตัน", "3 ลบ.ม.", "5 ลิตร")),
        ("hi", ("2.5 टन", "3 घन मीटर", "5 लीटर")),
        ("ha", ("tan 2.5", "3 m³", "lita 5")),
    ],
)
def test_freight_measures_are_named_as_trade_papers_name_them(
    locale: str, phrases: tuple[str, ...]
) -> None:
    freight = (
        Quantity(Decimal("2.5"), "tonne"),
        Quantity(Decimal(3), "cbm"),
        Quantity(Decimal(5), "litre"),
    )
    assert tuple(shown(measure, locale) for measure in freight) == phrases


def test_a_unit_that_nobody_knows_is_written_as_it_stands() -> None:
    assert shown(Quantity(Decimal(3), "bushel"), "es") == "3 bushel"


def test_a_range_of_percent() -> None:
    assert shown(Percent(Decimal(20), Decimal(30)), "fr") == "20–30~%"
    assert shown(Percent(Decimal(20), Decimal(30)), "tr") == "%20–30"


@pytest.mark.parametrize(
    ("locale", "phrase"),
    [
        ("pt-BR", "transferência e PayPal"),
        ("zh-TW", "电汇和PayPal"),
        ("pl", "bank transfer i PayPal"),
        ("th", "bank transfer และ PayPal"),
        ("hi-IN", "bank transfer और PayPal"),
        ("xx", "bank transfer and PayPal"),
    ],
)
def test_list_items_fall_back_to_the_language_and_then_to_the_source(
    locale: str, phrase: str
) -> None:
    transfer = {"pt": "transferência", "en": "bank transfer", "zh": "电汇"}
    assert shown(ListFact((transfer, "PayPal")), locale) == phrase


@pytest.mark.parametrize(
    ("locale", "phrases"),
    [
        ("th", ("", "CE", "CE และ FCC", "CE, FCC และ UL 94")),
        ("hi", ("", "CE", "CE और FCC", "CE, FCC और UL 94")),
    ],
)
def test_a_list_of_ours_has_any_length(locale: str, phrases: tuple[str, ...]) -> None:
    items = ("CE", "FCC", "UL 94")
    assert tuple(shown(ListFact(items[:n]), locale) for n in range(4)) == phrases


def test_an_answer_quotes_its_facts() -> None:
    answer = render_answer("Minimalne zamówienie: {moq}. Produkcja: {lead_time}.", FACTS, "pl")
    assert answer == "Minimalne zamówienie: 500 sztuk. Produkcja: 15–20 dni."


def test_doubled_braces_are_literal_and_stray_ones_stay() -> None:
    template = "{{moq}} is {{{moq}}}, { and } and {not a name}"
    assert render_answer(template, FACTS, "en") == "{moq} is {500 pieces}, { and } and {not a name}"


def test_braces_in_a_fact_are_never_read_again() -> None:
    facts: dict[str, FactValue] = {"name": ListFact(("{moq}", "{{x}}")), "moq": MOQ}
    assert render_answer("Look: {name}", facts, "en") == "Look: {moq} and {{x}}"


def test_a_missing_fact_is_named() -> None:
    with pytest.raises(MissingFact, match=r"\{sea_time\}") as caught:
        render_answer("By sea: {sea_time}, {moq}", FACTS, "en")
    assert caught.value.name == "sea_time"


@pytest.mark.parametrize("template", ["{moq.unit}", "{moq.__class__}", "{0}"])
def test_a_placeholder_is_a_name_and_no_way_into_an_object(template: str) -> None:
    with pytest.raises(MissingFact):
        render_answer(template, FACTS, "en")


FACTS: dict[str, FactValue] = {"moq": MOQ, "lead_time": LEAD_TIME}
