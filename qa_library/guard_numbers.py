"""Numbers in words: two hundred, dwieście, 五百, in the shipped languages, the common ones."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from qa_library.guard_words import key
from qa_library.normalise import normalise
from qa_library.words import base

HALF = "half"
"""What stands for a half in any language."""

_NUMBERS = {
    "en": "two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 "
    "fifteen:15 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 "
    "couple:2",
    "es": "dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 doce:12 quince:15 "
    "veinte:20 treinta:30 cuarenta:40 cincuenta:50 sesenta:60 setenta:70 ochenta:80 noventa:90 "
    "cien:100 "
    "ciento:100 doscientos:200 doscientas:200 trescientos:300 trescientas:300 cuatrocientos:400 "
    "cuatrocientas:400 quinientos:500 quinientas:500 seiscientas:600 setecientas:700 "
    "ochocientas:800",
    "pt": "dois:2 duas:2 tres:3 quatro:4 cinco:5 seis:6 sete:7 oito:8 nove:9 dez:10 doze:12 "
    "quinze:15 vinte:20 trinta:30 quarenta:40 cinquenta:50 sessenta:60 setenta:70 oitenta:80 "
    "noventa:90 "
    "cem:100 cento:100 duzentos:200 duzentas:200 trezentos:300 trezentas:300 quatrocentas:400 "
    "quinhentos:500 quinhentas:500 seiscentas:600 setecentas:700 oitocentas:800",
    "fr": "deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 douze:12 quinze:15 "
    "quinzaine:15 vingt:20 vingtaine:20 trente:30 quarante:40 cinquante:50 soixante:60",
    "de": "zwei:2 drei:3 vier:4 funf:5 fuenf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 zwolf:12 "
    "funfzehn:15 zwanzig:20 dreissig:30 vierzig:40 funfzig:50 hundert:100 tausend:1000",
    "ru": "два:2 две:2 двух:2 три:3 трех:3 четыре:4 пять:5 пяти:5 шесть:6 семь:7 восемь:8 девять:9 "
    "десять:10 десяток:10 двенадцать:12 пятнадцать:15 двадцать:20 тридцать:30 "
    "сорок:40 пятьдесят:50 шестьдесят:60 сто:100 двести:200 триста:300 четыреста:400 "
    "пятьсот:500 ста:100 двухсот:200 трехсот:300 пятисот:500 "
    "шестьсот:600 семьсот:700 восемьсот:800 девятьсот:900 полсотни:50 сотня:100 сотню:100",
    "pl": "dwa:2 dwie:2 dwoch:2 trzy:3 cztery:4 piec:5 szesc:6 siedem:7 osiem:8 dziewiec:9 "
    "dziesiec:10 "
    "dwanascie:12 pietnascie:15 dwadziescia:20 trzydziesci:30 czterdziesci:40 piecdziesiat:50 "
    "sto:100 dwiescie:200 trzysta:300 czterysta:400 piecset:500 szescset:600 siedemset:700 "
    "osiemset:800 "
    "dziewiecset:900",
    "tr": "iki:2 uc:3 dort:4 bes:5 alti:6 yedi:7 sekiz:8 dokuz:9 on:10 onbes:15 yirmi:20 otuz:30 "
    "kirk:40 elli:50 altmis:60 ikiyuz:200 ucyuz:300 dortyuz:400 besyuz:500 yuz:100",
    "vi": "hai:2 ba:3 bốn:4 năm:5 sáu:6 bảy:7 tám:8 chín:9 mười:10",
    "id": "dua:2 tiga:3 empat:4 lima:5 enam:6 tujuh:7 delapan:8 sembilan:9 sepuluh:10 "
    "seratus:100 seribu:1000 sebulan:1_month seminggu:1_week setahun:1_year",
    "ha": "biyu:2 uku:3 hudu:4 biyar:5 shida:6 bakwai:7 takwas:8 tara:9 goma:10 ashirin:20 "
    "talatin:30 "
    "arbain:40 hamsin:50",
    "ar": "اثنين:2 اثنان:2 ثلاثه:3 ثلاث:3 تلاته:3 اربعه:4 اربع:4 خمسه:5 خمس:5 سته:6 ست:6 "
    "سبعه:7 سبع:7 "
    "ثمانيه:8 تمانيه:8 تسعه:9 عشره:10 عشر:10 عشرين:20 عشرون:20 ثلاثين:30 ثلاثون:30 تلاتين:30 "
    "اربعين:40 خمسين:50 خمسون:50 مئه:100 مائه:100 ميه:100 مئتين:200 مائتين:200 ميتين:200 مئتان:200 "
    "ثلاثمائه:300 تلتميه:300 ثلاثميه:300 اربعمائه:400 خمسمائه:500 خمسميه:500 خمسمئه:500 "
    "خمسمايه:500 "
    "الفين:2000 يومين:2_day اسبوعين:2_week شهرين:2_month سنتين:2_year قطعتين:2 كرتونتين:2_carton "
    "كرتونين:2_carton ساعتين:2_hour حبتين:2",
    "hi": "दो:2 तीन:3 चार:4 पांच:5 पाँच:5 छह:6 छः:6 सात:7 आठ:8 नौ:9 दस:10 पंद्रह:15 बीस:20 तीस:30 "
    "चालीस:40 पचास:50 paanch:5 pachas:50",
}
_SCALES = {
    "en": "dozen:12 dozens:12 hundred:100 thousand:1000 k:1000 million:1000000 thousands:1000",
    "es": "docena:12 docenas:12 mil:1000 k:1000 millon:1000000",
    "pt": "duzia:12 duzias:12 mil:1000 k:1000 milhao:1000000",
    "fr": "douzaine:12 douzaines:12 cent:100 cents:100 mille:1000 k:1000",
    "de": "dutzend:12 hundert:100 tausend:1000 tsd:1000 k:1000",
    "ru": "дюжина:12 дюжину:12 дюжины:12 дюжин:12 тысяч:1000 тысяча:1000 тысячу:1000 "
    "тысячи:1000 тыс:1000 к:1000 сотни:100 сотен:100",
    "pl": "tuzin:12 tuziny:12 tuzinow:12 tysiac:1000 tysiace:1000 tysiecy:1000 tys:1000 k:1000 "
    "setki:100",
    "tr": "duzine:12 yuz:100 bin:1000 k:1000",
    "vi": "trăm:100 nghìn:1000 ngàn:1000 k:1000 chục:10 triệu:1000000 mươi:10",
    "id": "lusin:12 selusin:12 puluh:10 ratus:100 ribu:1000 rb:1000 juta:1000000 jt:1000000 "
    "belas:10 k:1000",
    "ha": "dari:100 ɗari:100 dubu:1000 k:1000",
    "ar": "دزينه:12 درزن:12 الف:1000 الاف:1000 مئه:100 مائه:100 ميه:100 مليون:1000000",
    "hi": "दर्जन:12 सौ:100 हजार:1000 हज़ार:1000 लाख:100000 sau:100 hazaar:1000 hazar:1000 k:1000 "
    "lakh:100000",
    "th": "k:1000",
    "ko": "k:1000",
    "zh": "k:1000 打:12",
}
_HALVES = {
    "en": "half halves",
    "es": "mitad",
    "pt": "metade",
    "fr": "moitie",
    "de": "halfte halb halbe halben halber",
    "ru": "половина половину половины полгода наполовину",
    "pl": "polowa polowe polowy pol",
    "tr": "yari yarim yarisi yarisini yarisina",
    "vi": "nửa",
    "id": "setengah separuh",
    "ha": "rabi rabin",
    "ar": "نصف النصف نصفها نصفه نصفهم",
    "hi": "आधा आधी आधे aadha",
}
_SEVERAL = {
    "en": "hundreds thousands",
    "pl": "kilkaset kilkadziesiat kilkanascie",
    "ru": "несколько_сотен полтораста",
    "de": "hunderte",
}


@lru_cache(maxsize=64)
def number_words(language: str | None) -> Mapping[str, str]:
    """What words stand for: digits, perhaps with a unit behind "_", HALF, or themselves where they
    name no exact number ("kilkaset", some hundred). Of an unknown language, None, English."""
    wanted = base(language or "en")
    found = _read(_NUMBERS, wanted)
    found |= {_key(word, wanted): HALF for word in _HALVES.get(wanted, "").split()}
    found |= {key(word): key(word) for word in _SEVERAL.get(wanted, "").split()}
    if wanted == "de":
        for word, value in _read(_NUMBERS, "de").items():
            if len(value) == 1:
                found[f"{word}hundert"], found[f"{word}tausend"] = f"{value}00", f"{value}000"
        found |= {"einhundert": "100", "eintausend": "1000"}
    return MappingProxyType(found)


@lru_cache(maxsize=64)
def scale_words(language: str | None) -> Mapping[str, int]:
    """Words that multiply the number before them."""
    scales = _read(_SCALES, base(language or "en"))
    return MappingProxyType({word: int(value) for word, value in scales.items()})


def _read(table: Mapping[str, str], language: str) -> dict[str, str]:
    pairs = (one.split(":") for one in table.get(language, "").split())
    return {_key(word, language): value for word, value in pairs}


def _key(word: str, language: str) -> str:
    """A word as texts are compared; only their accents tell Vietnamese numbers from other words."""
    return normalise(word) if language == "vi" else key(word)
