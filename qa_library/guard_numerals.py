"""Numerals of the scripts that put no spaces between words: 五百, 오백, ห้าร้อย."""

import re
from collections.abc import Mapping

from qa_library.guard_numbers import HALF

_HAN = dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_HAN_SCALES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000}
_KOREAN = dict(zip("영일이삼사오육칠팔구", range(10), strict=True))
_KOREAN_SCALES = {"십": 10, "백": 100, "천": 1_000, "만": 10_000}
_THAI = dict(
    zip(
        ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "ยี่", "เอ็ด"),
        (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 1),
        strict=True,
    )
)
_THAI_SCALES = {"สิบ": 10, "ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000}
_NATIVE = {
    "두": 2,
    "세": 3,
    "네": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
    "열": 10,
    "스무": 20,
}
_HAN_UNITS = (
    "个(?!人)|件|台|只|箱|套|公斤|吨|周|星期|礼拜|天|年|月|"
    "条|盒|支|小时|瓦|款|ヶ月|か月|カ月|本|枚|つ|柜"
)
_HAN_ENDS = f"{_HAN_UNITS}|[^一-鿿ぁ-ヺ]|$|以|美|欧|元|起"
_HAN_DIGITS = "零〇一二两三四五六七八九十百千万"
_HAN_NUMBER = (
    # Not the third, some tens, Saturday.
    "(?<![第几数周期十])"
    f"(?:[{_HAN_DIGITS}]*[十百千万][{_HAN_DIGITS}]*(?={_HAN_ENDS})"
    f"|[二两三四五六七八九](?={_HAN_UNITS}))"
)
_HANGUL_NUMBER = (
    "(?<![가-힣])[일이삼사오육칠팔구십백천만]*[십백천만]"
    "(?= ?(?:개|대|원|일|주|달러|박스|장|킬로|톤|유로))"
)
_NATIVE_NUMBER = (
    f"(?<![가-힣])(?:{'|'.join(_NATIVE)})(?= ?(?:개|대|달|주|박스|상자|세트|시간|가지|장))"
)
_THAI_PART = "|".join([*_THAI, *_THAI_SCALES])
_THAI_NUMBER = (
    f"(?:{'|'.join(_THAI)})?(?:{'|'.join(_THAI_SCALES)})(?:{_THAI_PART})*"
    f"|(?:{'|'.join(list(_THAI)[2:10])})"
    "(?= ?(?:ชิ้น|วัน|อาทิตย์|สัปดาห์|เดือน|ปี|ลัง|กล่อง|ตัว|อัน|เครื่อง|กิโล|ตู้|ชั่วโมง))"
)
_HALF = "(?<![一-鿿])半(?=个月|年|天|箱|柜|数|款)|一半|半分|절반|반값|ครึ่ง"
_UNSPACED = re.compile(
    f"(?P<han>{_HAN_NUMBER})|(?P<hangul>{_HANGUL_NUMBER})|(?P<native>{_NATIVE_NUMBER})"
    f"|(?P<thai>{_THAI_NUMBER})|(?P<half>{_HALF})"
)
_SCALED = re.compile(r"(?P<digits>\d+(?:\.\d+)?) ?(?P<scale>万|千|百|천|만|พัน|หมื่น|แสน)")


def spell_out(plain: str) -> str:
    """The text with the numerals of scripts without spaces as digits, "half" as its word."""
    if plain.isascii():
        return plain
    scaled = _SCALED.sub(_scaled, plain)
    return _UNSPACED.sub(_digits, scaled)


def _scaled(found: re.Match[str]) -> str:
    scale = (_HAN_SCALES | _KOREAN_SCALES | _THAI_SCALES)[found["scale"]]
    digits = found["digits"]
    return f"{float(digits) * scale:.0f}" if len(digits) < 10 else digits


def _digits(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "han":
            return _value(list(found[0]), _HAN, _HAN_SCALES)
        case "hangul":
            return _value(list(found[0]), _KOREAN, _KOREAN_SCALES)
        case "native":
            return str(_NATIVE[found[0]])
        case "thai":
            parts = re.findall(_THAI_PART, found[0])
            return _value(parts, _THAI, _THAI_SCALES)
        case _:
            return f" {HALF} "


def _value(parts: list[str], digits: Mapping[str, int], scales: Mapping[str, int]) -> str:
    """The number that a row of numerals writes; of more than twenty, their count."""
    if len(parts) > 20:
        return str(len(parts))
    total = section = 0
    last = None
    for part in parts:
        if part in digits:
            last = digits[part]
        else:
            step = 1 if last is None else last
            if scales[part] >= 10_000:
                total, section = (total + section + (last or 0) or 1) * scales[part], 0
            else:
                section += step * scales[part]
            last = None
    return str(total + section + (last or 0))
