"""Every language of the shipped library is answered in itself, typed well or with a slip."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.localise.chinese import in_traditional
from bot.localise.facts import render_answer
from bot.localise.locales import language_name
from sandbox.control.cast import CAST
from sandbox.control.persona import Persona
from sandbox.slack.messages import Message as Posted
from sandbox.telegram import User
from tests.flow.stage import Stage, shown
from tests.library.content import shipped_library

COMMON = (
    "order.moq",
    "shipping.lead_time",
    "payment.terms",
    "order.samples",
    "shipping.cost",
    "aftersales.warranty",
)
"""What buyers ask most, answered in every language. Each is asked by its first held-out example,
whether or not that one is found."""
MOST_MISSED = 1
"""Of the examples of COMMON, in each language."""

SLIPPED = {
    # Pinyin gives another character of the same sound (订 定, 需 须, 付 附, 费 废, 修 休); one twice.
    "zh": (
        "你好，请问起定量有没有要求？",
        "定金周五付，生产须要多少天？",
        "先付20%定金，剩下的以后附可以吗",
        "下大单之前想先要一个样品品看看",
        "寄到多伦多运废要多少？",
        "这些机器有保休吗，保几年？",
    ),
    # Kana turned into another word of the same sound (買える 変える, 完成 歓声, 以外 意外, 送料 総量,
    # 保証 保障); two kana swapped.
    "ja": (
        "最低何個から変えますか",
        "発注してから歓声まで何日かかりますか",
        "銀行振込意外でも払えますか",
        "まずはサンルプを1個試してみたいです",
        "大阪までの総量はいくらになりますか",
        "保障は何年ついてますか",
    ),
    # A key beside the right one (몇 몆, 플 픞, 임 인, 증 즌), a vowel that sounds alike (결제 결재),
    # spaces left out.
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

TOPICS = {
    "minimum": "order.moq",
    "production": "shipping.lead_time",
    "pay": "payment.terms",
    "sample": "order.samples",
    "catalogue": "catalogue.request",
    "Incoterms": "shipping.incoterms",
    "certificates": "compliance.certificates",
    "warranty": "aftersales.warranty",
    "Customization": "order.customization",
}
"""What the ready-made buyers ask about, by a word of what their questions mean."""


@dataclass(frozen=True)
class Asked:
    """A message, the entries that answer it in this order, and the language they answer in."""

    text: str
    entries: tuple[str, ...]
    language: str
    client: str | None

    @property
    def answer(self) -> str:
        """The curated answers in that language, with the library's facts."""
        library = shipped_library()
        facts = {name: fact.value_for(None) for name, fact in library.facts.items()}
        written = "zh" if self.language == "zh-Hant" else self.language
        locale = self.language
        if self.client and self.client.partition("-")[0] == locale:
            locale = self.client  # how they write numbers: pt-BR
        texts = [
            render_answer(library.entries[entry].translations[written].answer, facts, locale)
            for entry in self.entries
        ]
        reply = "\n\n".join(texts)
        return in_traditional(reply) if self.language == "zh-Hant" else reply


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


def misread(card: Posted, one: Asked) -> str | None:
    """What is wrong with the draft on a card; None if it is the right one."""
    lines = shown(card).splitlines()
    questions = [shipped_library().entries[entry].translations["en"] for entry in one.entries]
    named = [line for line in lines if line.startswith("*Closest library question:* ")]
    if named != [f"*Closest library question:* {each.phrasings[0]}" for each in questions]:
        entries = re.findall(r"^`([a-z_.]+)` · ", shown(card), re.MULTILINE)
        return f"drafted {entries}" if entries else "no draft"
    if f"*Draft 1 · {language_name(one.language, 'en')}*" not in lines:
        return "a draft in another language"
    return None if one.answer in literal_texts(card) else "other words than the library's"


def literal_texts(card: Posted) -> list[str]:
    """The texts that a card shows letter by letter."""
    texts = [
        text
        for block in card.blocks
        if block["type"] == "section"
        for text in (block.get("text"), *block.get("fields", []))
    ]
    return [text["text"] for text in texts if text and text["type"] == "plain_text"]


async def misses(stage: Stage, asked: Sequence[Asked]) -> list[str]:
    """Have each asked by a buyer of its own; what the desk is not offered the right draft for.

    Every right draft is approved, and must reach its buyer as it is.
    """
    before = len(stage.cards())
    buyers = [
        await stage.buyer(f"B{number}", one.client) for number, one in enumerate(asked, before)
    ]
    for buyer, one in zip(buyers, asked, strict=True):
        stage.telegram.say(buyer, one.text)
    await stage.settled(60)
    found: list[str] = []
    served: list[tuple[User, Asked]] = []
    for buyer, one in zip(buyers, asked, strict=True):
        card = card_of(stage, buyer)
        wrong = misread(card, one)
        if wrong:
            found.append(f"{one.language} {', '.join(one.entries)}: {one.text!r}: {wrong}")
            continue
        outcome = await stage.slack.click("ania", card.channel, card.ts, "draft.approve")
        assert outcome.acked, (one.text, outcome)
        served.append((buyer, one))
    await stage.settled(60)
    for buyer, one in served:
        assert stage.replies(buyer) == [one.answer], one.text
    stage.move(timedelta(seconds=1))
    return found


def card_of(stage: Stage, buyer: User) -> Posted:
    """The card of a buyer's only inquiry."""
    (card,) = [
        card
        for card in stage.cards()
        if card.blocks[0]["text"]["text"].endswith(f" from {buyer.first_name}")
    ]
    return card


def too_many(found: Mapping[str, list[str]]) -> list[str]:
    """The misses of each language that has more than MOST_MISSED of them."""
    return [miss for each in found.values() if len(each) > MOST_MISSED for miss in each]


def test_the_common_entries_are_written_in_every_language() -> None:
    library = shipped_library()
    for entry in COMMON:
        assert set(library.entries[entry].translations) >= set(library.languages), entry


async def test_held_out_questions_are_answered_in_their_language(stage: Stage) -> None:
    found = {}
    for language in shipped_library().languages:
        asked = [
            Asked(first_example(entry, language), (entry,), language, language) for entry in COMMON
        ]
        found[language] = await misses(stage, asked)
    assert too_many(found) == []


async def test_a_slip_of_the_finger_keeps_the_answer(stage: Stage) -> None:
    found = {}
    for turn, language in enumerate(shipped_library().languages):
        texts = SLIPPED.get(language) or tuple(
            with_a_slip(first_example(entry, language), turn + at)
            for at, entry in enumerate(COMMON)
        )
        asked = [
            Asked(text, (entry,), language, language)
            for text, entry in zip(texts, COMMON, strict=True)
        ]
        found[language] = await misses(stage, asked)
    assert too_many(found) == []
