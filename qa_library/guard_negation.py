"""Whether a text says "not", in each shipped language, and not merely asks "or not?"."""

import re
from functools import lru_cache

from qa_library.guard_words import as_compared
from qa_library.words import base

_START = r"(?<![\w\u0900-\u0963])"
_END = r"(?![\w\u0900-\u0963])"

_NEGATIONS = {
    "en": "not|no|never|without|cannot|none|neither|nor|nobody|nothing|unable|refuse[ds]?|"
    r"except|stop(?:ped)?(?= \w+ing)|"
    r"(?:do|does|did|is|are|was|were|has|have|had|would|should|could|must|need|wo|ca|ai)nt",
    "es": r"no|nunca|sin|ningun\w*|jamas|tampoco|nadie|excepto",
    "pt": r"nao|n(?= (?:consigo|posso|podemos|quero|queremos|tem|tenho|chegou|recebi|sei|deu|vou|"
    r"veio|funciona|aceita|aceitam)(?!\w))|sem|nem|nunca|nenhum\w*|jamais|ninguem|exceto|"
    # Spanish read as Portuguese: "no" is also "in the".
    r"no(?= (?:se|me|te|les?|lo|puedo|puede\w*|podemos|quiero|queremos|tengo|tiene\w*|hay|es|esta|"
    r"son|acept\w+|envia\w*)(?!\w))",
    "fr": r"pas|jamais|sans|aucun\w*|rien|personne ne|sauf|ne?(?= .{0,60}\b(?:plus|personne)\b)",
    "pl": r"nie|bez|nigdy|zaden|zadn\w+|ani|nikt|niemozliw\w*|oprocz",
    "ru": "не|нет|нету|без|никогда|нельзя|ни|никто|ничего|никак|невозможно|кроме",
    "ar": "لا|ليس|ليست|لسنا|لست|لم|لن|بدون|غير|مش|مو|مب|ما في|مافي|ماكو|بلا|"
    "ما ?(?:وصل|استلم|جا|اقدر|بقدر|عندي|عندنا|عندكم|ابي|ابغي|نبي|اريد|بدي|بدنا|عم|رد|"
    "كان|صار|فهمت|اعرف|عرفت|لقيت|اشتغل|يشتغل|تشتغل|يعمل|ينفع|احتاج|نحتاج|تبيع|يوجد|توجد|تقبل|"
    r"توصل|تشحن|ترسل|يقدر)\w*|"
    r"م(?!فتش|ناقش|عاش|شوش)(?:ا|ف|ع|و|ي|ت|ن|ب|ق|ح)\w{1,8}ش",
    "de": r"nicht|kein\w*|ohne|nie|niemals|niemand\w*|nichts|weder|unmoglich|ausser|nirgends",
    "tr": r"degil\w*|yok|yoktu|hayir|asla|imkansiz|olmadan|haric|"
    r"(?!umuyor)\w{2,}m[iu]yor\w*|\w{2,}m[ae]z(?:sa\w*|lar|di\w*|sin\w*|iz)?|"
    r"\w{2,}m[ae](?:di(?:m|k|n|niz|lar|ler)?|mis\w*|yacak\w*|yecek\w*|yin(?:iz)?|sin(?:lar|ler)?)|"
    r"\w{2,}(?:yamam|yemem|amayiz|emeyiz)",
    "vi": "đừng|chả|không bao giờ|chưa bao giờ",
    "vi-ascii": "khong bao gio|chua bao gio",
    "id": r"tanpa|jangan|bukan|mustahil|kecuali",
    "ha": r"babu|ban|bai|bata|basu|bamu|bana|baya|baku|banda|kada|kar|rashin|"
    r"ba(?= (?:zan|tare|za|a|na|ya|sa|kwa|ma)\b)|ba(?= (?:mu|su|ku|ta|ka|ki)\b.{0,60}\bba\b)|"
    "sai dai",
    "hi": "नहीं|नही|मत|बिना|न|नहि|सिवाय|nahi|nahin|nhi|mat|bina",
}
"""Words that negate, on text without accents and apostrophes."""

_UNSPACED = {
    "zh": "不|没|未(?!来)|无(?!线|论|人机)|勿|"
    "(?<![特分级类区性个识告辨])别(?![的人家墅处称名])|除了",
    "ja": "(?<!つ)ない|不[要可能]|なかった|なく[てはな]|ません|無い|無し|なし(?!て)|せず|"
    "できず|届かず",
    "ko": "(?<![가-힣])안(?=[ 되돼됩됐왔와오나했해맞보받])|(?<![가-힣])못|없|"
    "[가-힣]지 ?[않못말]|아니[고라에야요]|"
    r"아닌|아닙|말고|불가|제외",
    "th": r"ไม่|อย่า(?!ง)|ห้าม|ปราศจาก|ยกเว้น",
}

_HARMLESS = {
    "en": r"or not|or no|no problems?|no worries|not only|if not|why not(?=\W*$)|no\.?(?=\s?\d)|"
    r"(?:account|order|tracking|phone|tel|mobile|invoice|po|ref|model|item|part|serial|batch|awb|"
    r"bl|hs|contact|whatsapp|container|vat|tax) no|nos?\.? of|isnt (?:it|that)|arent (?:you|they)|"
    r"(?:do|ca|could|would)nt you|dont mind|no later than",
    "es": r"o no|por que no(?=\W*$)|como no|no hay problema|si no|no solo|verdad que no|de nada|"
    r"no (?:tendran?|tendrian?|habra|podrian?)",
    "pt": r"ou nao|nao e\s*[?,]|sem (?:problema|duvida|compromisso)s?|por ?que nao(?=\W*$)|"
    r"nao tem problema|se nao|nao so|nao (?:teriam?|poderiam?)|de nada",
    "fr": r"n est ce pas|nest ce pas|ou pas|ou non|pourquoi pas(?=\W*$)|pas de (?:soucis?|"
    "problemes?)|pas mal|"
    r"pas (?:trop )?cher|pas a pas|n (?:auriez|pourriez)[ -]vous pas|"
    r"vous n (?:auriez|pourriez) pas|de rien|sinon",
    "pl": r"czy nie|nie ma problemu|nie tylko|jesli nie|jak nie|dlaczego nie(?=\W*$)|"
    "prawda ze nie|nic nie szkodzi",
    "ru": r"или (?:еще )?нет|нет ли|не (?:под)?скаж\w+|не подскаж\w+|не могли бы|не знаете|"
    r"если нет|не только|нельзя ли|почему (?:бы )?(?:и )?нет|не за что",
    "ar": "برايس ليست|ام لا|او لا|ولا(?: لا)?|لا باس|لا مانع|مش كده|مو كذا|ليش لا|لم لا|اليس كذلك",
    "de": r"oder nicht|nicht wahr|nicht nur|warum nicht(?=\W*$)|kein problem|"
    r"(?:konnten|konnen|wurden|hatten|haben) sie nicht",
    "tr": r"yok mu\w*|degil mi\w*|\w{2,20}m[ae]z m[iu]\w*|"
    r"\w{0,20}m[iu]yor\w{0,9} m[iu]\w*|sorun degil|yoksa|yok (?:et|edil)\w*|temmuz|namaz",
    "vi": "hay không|hay chưa",
    "vi-ascii": "hay khong|hay chua",
    "id": r"(?:atau|apa) (?:tidak|ga|gak|nggak|enggak|bukan|belum)|tidak (?:hanya|masalah|apa apa)|"
    r"bukan hanya|kenapa tidak(?=\W*$)|(?:bisa|boleh|aman|mau) (?:ga|gak|gk|nggak|ngga|tidak|tdk)",
    "ha": "ko ba haka ba|(?:ku|a|ka|za ku|za a|iya|kuka|suka|an|in|yi|kuna|kun) ba (?:ni|mu|"
    "su|shi|ta)|"
    r"ba (?:ni|mu) (?:farashi|amsa|labari|lamba|bayani|jerin|rangwame|hoto)\w*",
    "hi": "या नहीं|कि नहीं|है ना|हैं ना|है न|क्यों नहीं|नहीं तो|ya nahi|ki nahi",
}
_HARMLESS_UNSPACED = {
    "zh": r"(.)不\1|(.)没\2|有没有|是否|不好意思|不错|差不多|不知道|说不定|再不|没问题|无论|"
    "不同|不过|不少|不仅|不只|"
    r"不客气|没事|不如|要不|对不起|不一样|了?没有?(?=\s*(?:[啊呀呢]?\s*[?？。!！]*$|[,，]))|"
    r"不(?=\s*[?？]*$)",
    "ja": "ません(?:か|でしょうか)|ないです(?:か|かね)|ないでしょうか|ないかな|"
    "かもしれ(?:ない|ません)|すみません|申し訳"
    "(?:ない|ありません|ございません)|しかない|なければ(?:なり|いけ|なら)(?:ない|ません)|"
    "ないといけ(?:ない|ません)|"
    r"構いません|[わ分]か(?:り|ら)(?:ません|ない)|間違いない|少な[いく]|問題ない",
    "ko": r"않나요|않을까요|없나요|없을까요|없습니까|안 ?(?:되나요|될까요|돼요\?|되겠습니까)|"
    "못 ?(?:하나요|할까요)|"
    r"아니면|문제 ?없",
    "th": r"หรือไม่|หรือยังไม่|ไม่ทราบ(?:ว่า)?|ไม่มีปัญหา|ไม่เป็นไร|ไม่เกิน|ใช่หรือไม่",
}

_TAG = (
    r"[,، ]+(?:no|nao|non|nie|нет|verdad|oder|kan|right|ne)\s*[?؟]+\s*$"
    r"|(?<=\w )ba\s*\?$"
)

# A question in Vietnamese and Indonesian may end in the bare "not", with particles behind it; it
# negates only where another word follows. Vietnamese without its marks has more words alike.
_QUESTION_NOT = {
    "vi": (
        r"không|khong|ko|(?<!\d )k|(?<!\d )kg|hông|hok|hk|chưa|chẳng",
        "ạ|à|vậy|nhỉ|nhé|nha|shop|bạn|em|anh|chị|ad|hả|thế|hay|để|nếu|thì|ơi|cho|bao|và|mình|tôi|"
        "hoặc|khi|với",
    ),
    "vi-ascii": (
        r"khong|ko|(?<!\d )k|(?<!\d )kg|hok|hk|chua",
        "a|ah|vay|nhi|nhe|nha|shop|ban|em|anh|chi|ad|ha|the|hay|de|neu|thi|oi|cho|bao|va|minh|toi|"
        "hoac|khi|voi",
    ),
    "id": (
        "tidak|tdk|tak|gak|ga|gk|nggak|ngga|enggak|engga|kagak|belum|blm",
        "ya|kak|gan|sih|min|bang|pak|bu|om|nih|kalau|kalo|klo|kl|pas|untuk|utk|ke|dari|di|buat|"
        "dan|sebelum|selama|ini|itu|dong|kah|gitu|nanti|jika|selain|sama|kok|info",
    ),
}


def is_negated(text: str, plain: str, language: str | None) -> bool:
    """Whether a normalised text negates something; `plain` is the text without accents.

    Of an unknown language, None, the words of all languages count. Linear in the text's length.
    """
    wanted = base(language) if language else None
    if wanted == "vi":
        plain = text
        wanted = "vi-ascii" if text.isascii() else "vi"
    written = plain.replace("n't", "nt").replace("'", " ")
    return bool(_negations(wanted).search(_harmless(wanted).sub(" ", written)))


@lru_cache(maxsize=64)
def _negations(language: str | None) -> re.Pattern[str]:
    words = _of(_NEGATIONS, language)
    if language and language not in ("en", "ha"):
        # Buyers mix English words into theirs.
        words.append("not|dont|cant|cannot|doesnt|didnt|wont|without")
    for one in ("vi-ascii", "id") if language is None else {language} & _QUESTION_NOT.keys():
        forms, particles = _QUESTION_NOT[one]
        words.append(rf"(?:{forms})(?= (?!(?:{particles})(?!\w))\w)")
    spaced = f"{_START}(?:{'|'.join(words)}){_END}"
    pattern = "|".join([spaced, *_of(_UNSPACED, language)])
    return re.compile(as_compared(pattern, accents=language == "vi"))


@lru_cache(maxsize=64)
def _harmless(language: str | None) -> re.Pattern[str]:
    words = _of(_HARMLESS, language)
    if language not in (None, "en"):
        words.append(_HARMLESS["en"])
    own = _of(_HARMLESS_UNSPACED, language)
    pattern = "|".join([*own, f"{_START}(?:{'|'.join(words)}){_END}", _TAG])
    return re.compile(as_compared(pattern, accents=language == "vi"))


def _of(table: dict[str, str], language: str | None) -> list[str]:
    if language is None:
        return list(table.values())
    return [table[language]] if language in table else []
