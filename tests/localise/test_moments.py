"""Deadlines, clock times and spans: always with a zone, never one that was guessed."""

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest

from bot.localise.moments import (
    calendar_day,
    clock_time,
    deadline,
    local_time_of,
    plain_stamp,
    span,
    stamp,
)

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
IN_TWO_HOURS = NOW + timedelta(hours=2)
LAGOS = ZoneInfo("Africa/Lagos")
KOLKATA = ZoneInfo("Asia/Kolkata")


@pytest.mark.parametrize(
    ("locale", "phrase"),
    [
        ("en", "16:30 (Kolkata, UTC+5:30)"),
        ("en-US", "4:30\u202fPM (Kolkata, UTC+5:30)"),
        ("es", "16:30 (Calcuta, UTC+5:30)"),
        ("ar", "4:30 م (كالكتا، UTC+5:30)"),
        ("pt-BR", "16:30 (Calcutá, UTC+5:30)"),
        ("zh-Hans", "16:30（加尔各答，UTC+5:30）"),
        ("zh-Hant", "下午4:30（加爾各答，UTC+5:30）"),
        ("pl", "16:30 (Kalkuta, UTC+5:30)"),
        ("fr", "16:30 (Calcutta, UTC+5:30)"),
        ("ru", "16:30 (Калькутта, UTC+5:30)"),
        ("de", "16:30 Uhr (Kalkutta, UTC+5:30)"),
        ("tr", "16:30 (Kalküta, UTC+5:30)"),
        ("vi", "16:30 (Kolkata, UTC+5:30)"),
        ("id", "pukul 16.30 (Kolkata, UTC+5:30)"),
        ("ja", "16:30（コルカタ、UTC+5:30）"),
        ("ko", "오후 4:30 (콜카타, UTC+5:30)"),
        ("th", "16:30 น. (โกลกาตา, UTC+5:30)"),
        ("hi", "4:30 pm (कोलकाता, UTC+5:30)"),
        ("ha", "16:30 (Kolkata, UTC+5:30)"),
        ("it", "16:30 (Calcutta, UTC+5:30)"),
    ],
)
def test_a_deadline_today_is_a_time_with_the_zone_it_is_in(locale: str, phrase: str) -> None:
    assert deadline(IN_TWO_HOURS, locale, KOLKATA, NOW) == phrase


@pytest.mark.parametrize(
    ("locale", "phrase"),
    [
        ("en", "Mon 23 Nov, 10:00 (Lagos, UTC+1)"),
        ("es", "lun, 23 nov, 10:00 (Lagos, UTC+1)"),
        ("ar", "الاثنين، 23 نوفمبر، 10:00 ص (لاغوس، UTC+1)"),
        ("pt", "seg., 23 de nov., 10:00 (Lagos, UTC+1)"),
        ("zh", "11月23日周一 10:00（拉各斯，UTC+1）"),
        ("pl", "pon., 23 lis, 10:00 (Lagos, UTC+1)"),
        ("fr", "lun. 23 nov., 10:00 (Lagos, UTC+1)"),
        ("ru", "пн, 23 нояб., 10:00 (Лагос, UTC+1)"),
        ("de", "Mo., 23. Nov., 10:00 Uhr (Lagos, UTC+1)"),
        ("tr", "23 Kas Pzt, 10:00 (Lagos, UTC+1)"),
        ("vi", "Th 2, 23 thg 11, 10:00 (Lagos, UTC+1)"),
        ("id", "Sen, 23 Nov, pukul 10.00 (Lagos, UTC+1)"),
        ("ja", "11月23日(月) 10:00（ラゴス、UTC+1）"),
        ("ko", "11월 23일 (월) 오전 10:00 (라고스, UTC+1)"),
        ("th", "จ. 23 พ.ย. เวลา 10:00 น. (ลากอส, UTC+1)"),
        ("hi", "सोम, 23 नव॰, 10:00 am (लागोस, UTC+1)"),
        ("ha", "Litinin, 23 Nuwamba, 10:00 (Lagos, UTC+1)"),
    ],
)
def test_a_deadline_on_another_day_names_the_day(locale: str, phrase: str) -> None:
    assert deadline(NOW + timedelta(days=1), locale, LAGOS, NOW) == phrase


@pytest.mark.parametrize(
    ("locale", "phrase"),
    [
        ("en", "Sun, 31 Jan 2027, 10:00 (Lagos, UTC+1)"),
        ("de", "So., 31. Jan. 2027, 10:00 Uhr (Lagos, UTC+1)"),
        ("tr", "31 Oca 2027 Paz, 10:00 (Lagos, UTC+1)"),
        ("vi", "CN, 31 thg 1, 2027, 10:00 (Lagos, UTC+1)"),
        ("id", "Min, 31 Jan 2027, pukul 10.00 (Lagos, UTC+1)"),
        ("ja", "2027年1月31日(日) 10:00（ラゴス、UTC+1）"),
        ("th", "อา. 31 ม.ค. 2027 เวลา 10:00 น. (ลากอส, UTC+1)"),
        ("ha", "Lahadi, 31 Janairu, 2027, 10:00 (Lagos, UTC+1)"),
    ],
)
def test_a_deadline_in_another_year_names_the_year(locale: str, phrase: str) -> None:
    at = datetime(2027, 1, 31, 9, 0, tzinfo=UTC)
    assert deadline(at, locale, LAGOS, NOW) == phrase


def test_today_is_the_readers_today() -> None:
    late = datetime(2026, 11, 22, 22, 30, tzinfo=UTC)
    shanghai = ZoneInfo("Asia/Shanghai")
    assert deadline(late, "en", LAGOS, NOW) == "23:30 (Lagos, UTC+1)"
    assert deadline(late, "en", shanghai, NOW) == "Mon 23 Nov, 06:30 (Shanghai, UTC+8)"


@pytest.mark.parametrize(
    ("zone", "phrase"),
    [
        (None, "11:00 (UTC+0)"),
        (UTC, "11:00 (UTC+0)"),
        (ZoneInfo("UTC"), "11:00 (UTC+0)"),
        (timezone(timedelta(hours=-3, minutes=-30)), "07:30 (UTC-3:30)"),
        (ZoneInfo("Etc/GMT+5"), "06:00 (UTC-5)"),
        (ZoneInfo("America/Argentina/Buenos_Aires"), "08:00 (Buenos Aires, UTC-3)"),
    ],
)
def test_an_unknown_zone_is_never_guessed(zone: tzinfo | None, phrase: str) -> None:
    assert deadline(IN_TWO_HOURS, "en", zone, NOW) == phrase


@pytest.mark.parametrize(
    ("locale", "phrase"),
    [
        ("de", "11:00 Uhr (UTC+0)"),
        ("tr", "11:00 (UTC+0)"),
        ("vi", "11:00 (UTC+0)"),
        ("id", "pukul 11.00 (UTC+0)"),
        ("ja", "11:00（UTC+0）"),
        ("ko", "오전 11:00 (UTC+0)"),
        ("th", "11:00 น. (UTC+0)"),
    ],
)
def test_a_time_without_a_zone_still_reads_as_a_time(locale: str, phrase: str) -> None:
    assert deadline(IN_TWO_HOURS, locale, None, NOW) == phrase


def test_the_offset_follows_daylight_saving() -> None:
    warsaw = ZoneInfo("Europe/Warsaw")
    summer = datetime(2026, 7, 1, 9, 0, tzinfo=UTC)
    assert deadline(NOW, "pl", warsaw, NOW) == "10:00 (Warszawa, UTC+1)"
    assert deadline(summer, "pl", warsaw, summer) == "11:00 (Warszawa, UTC+2)"


def test_clock_times() -> None:
    assert clock_time(NOW, LAGOS, "en") == "10:00"
    assert clock_time(NOW, None, "en-US") == "9:00\u202fAM"
    assert clock_time(NOW, KOLKATA, "ar-EG") == "2:30 م"


def test_a_buyers_local_time_has_its_weekday() -> None:
    assert local_time_of(ZoneInfo("Pacific/Auckland"), NOW, "en") == "Sun, 22:00 (Auckland, UTC+13)"
    assert local_time_of(LAGOS, NOW, "zh") == "周日 10:00（拉各斯，UTC+1）"
    assert local_time_of(LAGOS, NOW, "ha") == "Lahadi, 10:00 (Lagos, UTC+1)"


@pytest.mark.parametrize(
    ("length", "phrase"),
    [
        (timedelta(seconds=59), "0 min"),
        (timedelta(minutes=12, seconds=59), "12 min"),
        (timedelta(hours=3, minutes=59), "3 h"),
        (timedelta(hours=-49), "2 d"),
    ],
)
def test_a_span_is_rounded_down_to_its_largest_unit(length: timedelta, phrase: str) -> None:
    assert span(length, "en") == phrase


@pytest.mark.parametrize(
    ("locale", "phrases"),
    [
        ("de", ("12 Min.", "3 Std.", "2 Tg.")),
        ("tr", ("12 dk.", "3 sa.", "2 gün")),
        ("vi", ("12 phút", "3 giờ", "2 ngày")),
        ("id", ("12 mnt", "3 jam", "2 hari")),
        ("pl", ("12 min", "3 godz.", "2 dni")),
        ("ar", ("12 دقيقة", "3 ساعات", "يومان")),
        ("ru", ("12 мин", "3 ч", "2 дн.")),
        ("ja", ("12分", "3時間", "2日")),
        ("ko", ("12분", "3시간", "2일")),
        ("th", ("12 นาที", "3 ชม.", "2 วัน")),
        ("hi", ("12 मिनट", "3 घंटे", "2 दिन")),
        ("ha", ("minti 12", "awa 3", "kwana 2")),
    ],
)
def test_a_span_is_short_in_every_language(locale: str, phrases: tuple[str, ...]) -> None:
    lengths = (timedelta(minutes=12), timedelta(hours=3), timedelta(days=2))
    assert tuple(span(length, locale) for length in lengths) == phrases


@pytest.mark.parametrize(
    ("locale", "zone", "full", "plain"),
    [
        ("en", LAGOS, "22 Nov 2026, 10:00 (Lagos, UTC+1)", "22 Nov 2026, 10:00"),
        ("en", None, "22 Nov 2026, 09:00 (UTC+0)", "22 Nov 2026, 09:00"),
        ("de", LAGOS, "22. Nov. 2026, 10:00 Uhr (Lagos, UTC+1)", "22. Nov. 2026, 10:00"),
        ("ar", LAGOS, "22 نوفمبر 2026، 10:00 ص (لاغوس، UTC+1)", "22 نوفمبر 2026، 10:00 ص"),
        ("zh", LAGOS, "2026年11月22日 10:00（拉各斯，UTC+1）", "2026年11月22日 10:00"),
        (
            "ko",
            LAGOS,
            "2026년 11월 22일 오전 10:00 (라고스, UTC+1)",
            "2026년 11월 22일 오전 10:00",
        ),
        ("th", None, "22 พ.ย. 2026 เวลา 09:00 น. (UTC+0)", "22 พ.ย. 2026 เวลา 09:00"),
        ("ha", LAGOS, "22 Nuwamba, 2026, 10:00 (Lagos, UTC+1)", "22 Nuwamba, 2026, 10:00"),
    ],
)
def test_a_stamp_is_kept_and_names_its_zone_unless_that_is_told_elsewhere(
    locale: str, zone: tzinfo | None, full: str, plain: str
) -> None:
    assert stamp(NOW, locale, zone) == full
    assert plain_stamp(NOW, locale, zone) == plain


@pytest.mark.parametrize(
    ("locale", "phrase"),
    [
        ("en", "2 Mar 2026"),
        ("de", "2. März 2026"),
        ("ar", "2 مارس 2026"),
        ("zh-TW", "2026年3月2日"),
        ("th", "2 มี.ค. 2026"),
        ("ha", "2 Maris, 2026"),
    ],
)
def test_a_day_stands_without_a_time(locale: str, phrase: str) -> None:
    assert calendar_day(date(2026, 3, 2), locale) == phrase
