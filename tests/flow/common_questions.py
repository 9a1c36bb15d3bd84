"""What buyers ask most, by the first held-out example in each language, well typed and with a slip.

The first of each, whether or not it is found: nothing is chosen by what the library makes of it.
"""

import re

from tests.library.content import shipped_library

COMMON = (
    "order.moq",
    "shipping.lead_time",
    "payment.terms",
    "order.samples",
    "shipping.cost",
    "aftersales.warranty",
)
"""What buyers ask most, answered in every language."""

SLIPPED = {
    # Pinyin gives another character of the same sound (订 定, 需 须,
    # 付 附, 费 废, 修 休); one twice.
    "zh": (
        "你好，请问起定量有没有要求？",
        "定金周五付，生产须要多少天？",
        "先付20%定金，剩下的以后附可以吗",
        "下大单之前想先要一个样品品看看",
        "寄到多伦多运废要多少？",
        "这些机器有保休吗，保几年？",
    ),
    # Kana turned into another word of the same sound (買える 変える, 完成 歓声, 以外 意外,
    # 送料 総量, 保証 保障); two kana swapped.
    "ja": (
        "最低何個から変えますか",
        "発注してから歓声まで何日かかりますか",
        "銀行振込意外でも払えますか",
        "まずはサンルプを1個試してみたいです",
        "大阪までの総量はいくらになりますか",
        "保障は何年ついてますか",
    ),
    # A key beside the right one (몇 몆, 플 픞, 임 인, 증 즌), a vowel that sounds alike
    # (결제 결재), spaces left out.
    "ko": (
        "최소 몆 개부터 살 수 있나요",
        "주문하면 생산하는데 며칠걸려요?",
        "결재는 뭘로 할 수 있어요?",
        "먼저 샘픞 하나 받아보고 싶습니다",
        "부산까지 운인이 얼마나 나올까요?",
        "무상 보즌 몇 년이에요?",
    ),
    # A tone mark left out (ต่ำ ตำ, ส่ง สง), a letter that sounds alike (ผลิต ผลิด, ยังไง ยังงัย), a
    # vowel left out (อย่าง อย่ง), a consonant twice.
    "th": (
        "ขั้นตำกี่ชิ้นคะ",
        "ผลิดกี่วันเสร็จ",
        "จ่ายเงินยังงัยคะ",
        "อยากได้ตัวอย่งไปลองก่อนสักชิ้น",
        "ค่าสงเท่าไหร่",
        "เคลมมได้ภายในกี่เดือน",
    ),
    # A vowel sign left out, long for short, another or misplaced; the dot of a nasal left out.
    "hi": (
        "एक बार में सबसे कम कितना उठना होता है?",
        "माल बनने में कितने दीन लगेंगे",
        "पेमेट कैसे करना है?",
        "पहले एक सेंपल देखना चाहते हैं, फिर बड़ा ऑर्डर देंगे",
        "चेन्नई भिजावने में क्या खर्चा आएगा?",
        "वारंटी कितने महिने की है?",
    ),
    # Words are short: a mark left out or on the wrong vowel, a Telex key that made no mark (xuất
    # xuâst, phí phis), two letters swapped.
    "vi": (
        "lấy ít nhất bao nhieu cái",
        "bao lâu thì sản xuâst xong",
        "thanh tóan kiểu gì",
        "xin hàng mãu được ko",
        "phis ship bao nhiêu",
        "bảo hàhn mấy năm",
    ),
}
"""The first examples of COMMON in its order, with the slip that typing in this script makes. They
were written down before anybody looked at what is found."""


def first_example(entry: str, language: str) -> str:
    """The first held-out example of an entry in a language."""
    return next(
        one.text
        for one in shipped_library().examples
        if one.entry == entry and one.language == language
    )


def with_a_slip(text: str, turn: int) -> str:
    """A letter in the middle of the longest word swapped with the next, left out, or doubled."""
    found = max(re.finditer(r"[^\W\d_]{5,}", text), key=lambda one: len(one[0]))
    word = found[0]
    at = next(at for at in range(len(word) // 2, len(word)) if word[at] != word[at + 1])
    here, after = word[at], word[at + 1]
    slip = (after + here, after, here + here + after)[turn % 3]
    return text[: found.start()] + word[:at] + slip + word[at + 2 :] + text[found.end() :]


def slipped_examples(language: str) -> tuple[str, ...]:
    """The first examples of COMMON in its order, each with one slip."""
    if language in SLIPPED:
        return SLIPPED[language]
    turn = shipped_library().languages.index(language)
    return tuple(
        with_a_slip(first_example(entry, language), turn + at) for at, entry in enumerate(COMMON)
    )
