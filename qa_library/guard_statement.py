"""Whether a text tells that something happened, where the same words might ask for it.

"I paid by Western Union" is no "can I pay by Western Union?". Buyers ask without question marks
and in fragments, so only what surely tells counts, and nothing that asks or wishes as well.
"""

import re
from enum import StrEnum
from functools import lru_cache

from qa_library.guard_asking import ASKING, ASKING_UNSPACED
from qa_library.guard_words import as_compared
from qa_library.words import base

_START = r"(?<![\w\u0900-\u0963])"
_END = r"(?![\w\u0900-\u0963])"

_PAST_EN = (
    "paid|sent|got|bought|took|told|said|wrote|made|gave|did|had|was|were|came|went|found|"
    "lost|chose|"
    "ran|saw|seen|done|taken|given|written|chosen|known|spoken|broken|sold|shipped|heard|knew|"
    "spoke|began|broke|(?!(?:need|speed|feed|exceed|proceed|"
    r"indeed|succeed|would|could|should)(?!\w))[a-z]{2,14}ed"
)
_TOLD = {
    "en": r"(?:i|we|you|u|they|he|she|it)(?: ?(?:ve|d|have|had|has|already|just|finally|also|only|"
    rf"then|once|never|really|actually|yesterday|did))*(?: not)? (?:{_PAST_EN})|"
    r"(?:already|finally|yesterday i|thanks i) "
    rf"(?:{_PAST_EN})|^(?:the|my|our|your|this|these|all|both|it)(?: \w+){{0,3}}? (?:arrived|"
    rf"came|took|"
    r"left|was|were|has been|have been|had|got|broke|went|failed|reached|has|have)|"
    rf"(?:has|have) (?:already |just |not |now )?(?:{_PAST_EN}|been|come|gone|left|finished)|"
    rf"has(?:nt| not) \w+|"
    r"^(?:the|this|it|they|your|that|these)(?: \w+){0,3}? (?:is|are) (?:now |still |already |not )?"
    r"(?:in stock|out of stock|available|sold out)(?=\W*$)|(?:i|we) (?:already have|hate|love)|"
    r"(?:i|we) have(?: \w+){1,4} already|"
    "^(?:so |ok |and |but )?(?:you|u) (?:do |already |also |always |only )?(?:ship|deliver|"
    "accept|take|"
    r"offer|have|sell|send|make|give|provide|print|quote)s? [\w ,'%/-]{2,80}[.!]$|"
    "(?:i|we) (?:already )?know (?:that|about|your|you|the)|you (?:claim|say|confirm|promise)|"
    "according to you",
    "es": r"(?:he|hemos|has|han|habia\w*|hubo) (?:\w+ )?\w+(?:ado|ido|cho|sto|rto)|"
    r"\w{2,14}(?:aron|ieron|eron|aste|iste|asteis|isteis)|ya (?:me |les |lo |la |le |se |nos )?(?:"
    r"pague|compre|envie|mande|llego|recibi|pedi|hice|pagamos|compramos|recibimos|pedimos|deposite|"
    "transferi|tengo|tenemos|conozco|conocemos|vi)|(?:recibi|pedi|pedimos|recibimos|transferi|"
    "hice|hicimos|llego|tardo|di|"
    r"fui|fue|vino|dijo|escribi|devolvi|abri|vendi|sali[oó])|"
    r"(?:yo|ayer|anoche|la semana pasada|el mes pasado)(?: \w+){0,3} (?:pague|compre|envie|mande|"
    r"llame|ordene|encargue|deposite|pagamos|compramos)|^(?:pague|compre|envie|mande|ordene|"
    r"encargue|deposite|cancele|cambie|firme|confirme)|nos (?:cobro|llego|dijo|mando|envio)",
    "pt": r"(?:eu )?(?:ja )?(?!(?:s|h|l|r|d)ei)\w{2,12}(?<![aei]r)ei|\w{3,14}(?:aram|eram|iram)|"
    r"(?!(?:sou|vou|estou|dou|ou)(?!\w))\w{3,12}ou|recebi|recebemos|pedi|pedimos|fiz|fizemos|"
    "veio|deu|deram|vieram|"
    r"foi|foram|disse\w*|tinha\w*|ja (?:paguei|recebi|pedi|fiz|tenho|temos|vi|conheco|"
    "conhecemos|sei)|pagamos ontem|vendi|abri|"
    r"devolvi",
    "fr": "(?:j ?ai|nous avons|on a|vous m avez|vous nous avez|il a|elle a|ils ont|elles ont|"
    "vous avez|"
    "tu as)(?: (?:déjà|deja|bien|tout|tous|pas|jamais|enfin|encore|aussi|hier|m|l|les|"
    r"leur)){0,2} (?:\w{2,14}é(?:e|s|es)?|recue?s?|reçue?s?|paye|achete|commande|envoye|livre|"
    "regle|vire|verse|annule|change|demande|signe|accepte|teste|pris|mise?|fait|dit|vendu|"
    "perdu|eu|"
    r"ouvert|promis|ecrit|choisi|attendu)|(?:est|sont|a été|a ete|ont été|ont ete)(?: \w+)? "
    r"(?:arrivée?s?|arrivee?s?|parti\w*|livrée?s?|recue?s?|bloqué\w*|mis\w?|venue?s?)|"
    r"(?:a|ont) (?:mis|pris|duré|dure|tardé|coûté|coute|payé|paye|livré|expédié)|"
    r"j ai (?:déjà|deja) (?:votre|vos|la|le|les|une?)|vous (?:disiez|aviez)|était|etait|étaient",
    "ru": "(?:о?платил|заплатил|перечислил|перев[её]л|перевел|заказ(?:ыв)?ал|купил|покупал|"
    "получил|"
    r"отправил|выслал|прислал|написал|сказал|обещал|приш[её]л|приш|дош[её]л|дош|приехал|прибыл|"
    "доставил|взял|сделал|забрал|потерял|принял|ждал|звонил|вернул|открыл|проверил|наш[её]л|"
    "продал|"
    r"выставил|дал|попросил|указал|подтвердил|занял|шел|шла|ехал|был|напечатал|отменил|изменил|"
    "поменял|подписал|уточнил|передал|делал|производил|говорил|застрял|предложил|согласовал|"
    "согласил)"
    r"(?:а|и|о|ла|ли|ло|ась|ись|ось|ся)?|уже (?:есть|получен\w*|оплачен\w*|отправлен\w*)|"
    r"(?:была|было|были) \w+",
    "pl": r"(?!(?:\w{0,4}sylam|dzialem|wydzialem)(?!\w))\w{2,14}(?:al|il|yl|el|ul)(?:em|am)|"
    r"\w{2,14}(?:lismy|lysmy|liscie|lyscie|les|las(?=\w*$))|"
    "(?:przyszl|dotarl|dojechal|wyslal|trwal|dostarczyl|zamowil|zaplacil|kupil|zaplacon|doszl|"
    "zgodzil|"
    "przyslal|odebral|napisal|powiedzial|obiecal|anulowal|zmienil|przyjel|wzial|zajel)(?:em|"
    "am|a|i|y|o|"
    "ismy|ysmy|iscie)?|przyszedl|dotarl|wyszedl|doszedl|zostal[aoy]?|(?:byl|byla|bylo|"
    "byly) (?:na|w|juz)|juz (?:mam|mamy|jest)",
    "ar": r"عندي (?:ال)?(?:كتالوج|قائمه|عينه)|اعطيت\w*|(?!(?:س?ي|خا|ما)تم(?!\w))\w{2,6}تم|(?:و|"
    "ف)?(?:دفعت|دفعنا|اشتريت|اشترينا|"
    "طلبنا|استلمت|استلمنا|وصلتني|وصلني(?! ب)|وصلتنا|وصلنا|وصلت|"
    "وصل|ارسلت|ارسلتم|ارسلنا|حولت|حولنا|بعتلكم|بعتوا|بعتتوا|قلتم|قلتوا|قلت|وعدتم|وعدتوني|اخذت|"
    "اخذنا|"
    r"تاخرت|كانت|كان|تم|حصلت|حصلنا|غيرت|غيرنا|الغيت|الغينا|جربت|جربنا|سددت|شحنتم|شحنتوا|اخبرتموني|"
    r"خدت|جاتني|جتني|جاني|اتفقنا|استغرق\w*|طبعتم)|لم (?:يصل|تصل|استلم|نستلم)\w*",
    "de": "(?:habe|haben|hab|hat|hatte|hatten|bin|sind|ist|wurde|wurden|"
    r"habt)(?: [\w,./%-]+){0,9}? "
    r"(?!(?:gesamt\w*|gerat\w*|genau|gern\w*|gelb|gegen|gemein\w*|gering\w*|gesetz\w*|geschaft\w*|"
    r"gewicht|geld|gebiet\w*|gebuhr\w*|gefahr\w*|garantiert|getrennt|"
    r"gut)(?!\w))(?:(?:\w{2,8})?ge\w{2,14}(?:t|en)|"
    r"\w{2,14}iert|bekommen|erhalten|bezahlt|bestellt|verkauft|versprochen|uberwiesen|verschickt|"
    r"verloren|versendet|erreicht|vereinbart|unterschrieben)(?=\s*[.!,]|\s*$| und| wie| aber)|"
    "(?:habe|haben) (?:ich|wir) (?:schon|bereits)|(?:kam|kamen|dauerte|sagte|sagten|meinten|"
    "schrieben|schrieb|bestellte|bezahlte|war|waren|"
    r"erhielt\w*|brauchte|ging|lieferte\w*)",
    "tr": "(?:ode|al|yap|gonder|ver|et|yatir|gor|bul|degistir|imzala|sor|yaz|soyle|bas|de|"
    "iste|ac|bekle|"
    r"konus|anlas|test et|havale et|iptal et|siparis et)[dt][iu](?:m|k|niz|nuz|ler|lar)|"
    "(?:ulas|gel|gec|sur|cik|bozul|kiril|kaybol|edil|oden|gonderil|yapil|alin|basil|tamamlan|"
    "elime ulas|yola cik|"
    "onaylan)[dt][iu](?:ler|lar)?|(?:demis|soylemis|yazmis|gondermis|odemis|yapmis|almis|"
    r"vermis)ti\w{0,4}|vardi|"
    "zaten var",
    "vi": r"đã (?!(?:có|bao gồm|gồm)(?!\w))\w+|(?:mới|vừa)(?: mới)? (?:nhận|mua|đặt|chuyển|"
    "thanh toán|trả|gửi)|"
    r"(?:nhận|thanh toán|trả tiền|chuyển khoản|chuyển tiền|đặt hàng|mua|đặt|giao|đến|tới|gửi|về|có)"
    r"(?: \w+){0,6}? rồi|hôm qua (?:tôi|mình|em)? ?(?:nhận|mua|đặt|chuyển|trả)|(?:bạn|shop|anh|"
    "chị) "
    r"(?:nói|bảo|hứa)",
    "vi-ascii": r"da (?:nhan|mua|dat|chuyen|thanh toan|tra|gui|giao|ve|den|toi|ky|huy|doi|in)|"
    r"(?:nhan|thanh toan|tra tien|chuyen khoan|dat hang|mua)(?: \w+){0,6}? roi",
    "id": "(?:sudah|udah|udh|sdh|telah|barusan|kemarin|tadi)(?: saya| kami| aku| di| lewat|"
    " pakai){0,3} "
    r"(?:di)?(?:bayar|transfer|terima|order|pesan|beli|sampai|kirim|tf|lunas|batalkan|ganti|ubah|"
    r"tanda|coba|cetak|dapat|punya|tiba|datang|kasih|beri|sepakat|setuju|konfirmasi|men|mem)\w*|"
    "(?:saya|kami|aku) (?:sudah|udah|telah|kemarin|tadi|menerima|membayar|membeli|memesan|"
    "mengirim|"
    r"mendapat)|(?:barang|paket|pesanan|kiriman|sampel)(?:nya)?(?: \w+){0,2} (?:tiba|sampai|"
    "datang)|"
    r"(?:katanya|kalian bilang|anda bilang|kalian janji)",
    "ha": "(?:na|mun|kun|an|sun|ya|ta)(?: riga)?(?: na| mun)? (?:biya|karba|karbi|saya|sayi|"
    "sayo|aiko|aika|"
    "samu|iso|isa|tura|gaya|ce|fada|yi|gani|dauki|canza|soke|zo|kawo)|(?:sun|ya|ta) (?:iso|zo|"
    "kai)",
    "hi": "(?:मैंने|हमने|आपने|उन्होंने|मैने|maine|humne|aapne)|"
    "(?:मिल गया|मिल गई|मिल गए|आ गया|आ गई|पहुँच गया|पहुंच गया|पहुँच गई|भेज दिया|कर दिया|कर दी|दे दिया|"
    "हो गया था|लगे थे|लगे|"
    "आया था|हुआ था|ख़रीदा|खरीदा|चुका हूँ|चुका है|चुके हैं|mil gaya|kar diya|bhej diya)",
}
"""What tells, on text without accents and apostrophes (Vietnamese and French: with accents too)."""

_TOLD_UNSPACED = {
    "zh": "(?:已经?|都)?(?:付款?|收到|下单|买|寄|发货?|到货?|拿到|用|订|转账?|退|换|签|卖|"
    "支付|汇|交|定|取消|改|印|做|收|"
    "花|等|谈|说|选|给)(?:好|完|到)?(?:款|货|钱|单)?(?:了|过)|已经|用了|花了|你们?说|给过|"
    "看过|昨天",
    "ja": r"(?:まし|でし)た|(?:[いきしちにりっん])[ただ](?=[。！!]?\s*$|けど|が|ので|のに)|"
    r"[っん][ただ](?=[。！!]?\s*$)|持って(?:い)?ます",
    "ko": "["
    + "".join(chr(code) for code in range(0xAC00 + 20, 0xD7A4, 28) if chr(code) not in "있겠")
    + r"](?:습니다|어요|다|는데|음|네요|지만|고)|이미|받은|[했됐왔갔]",
    "th": "(?:จ่าย|โอน|สั่ง|ซื้อ|ได้รับ|ส่ง|มาถึง|ถึง|รับ|ยกเลิก|เปลี่ยน|ชำระ|พิมพ์|ได้)[^?]{0,40}?(?:แล้ว|"
    "เรียบร้อย|มาแล้ว)|"
    r"เมื่อวาน|เคย(?!มี)|ใช้เวลาไป",
}

_MARKED = re.compile(r"[?؟]")


class Mood(StrEnum):
    """What a text does."""

    TELLS = "tells"
    ASKS = "asks"
    """Asks, wishes or requests."""
    OPEN = "open"
    """Neither surely: "MOQ", "price list"."""


def mood(text: str, plain: str, language: str | None) -> Mood:
    """Whether a normalised text surely tells, or asks; `plain` is it without accents.

    Of an unknown language, None, English words count. Linear in the text's length.
    """
    if _MARKED.search(text):
        return Mood.ASKS
    wanted = base(language or "en")
    if wanted == "vi":
        wanted, plain = ("vi-ascii" if text.isascii() else "vi"), text
    elif wanted == "fr":
        plain = text
    told, asked = _patterns(wanted)
    written = plain.replace("n't", "nt").replace("'", " ")
    if asked.search(written):
        return Mood.ASKS
    return Mood.TELLS if told.search(written) else Mood.OPEN


@lru_cache(maxsize=64)
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What tells and what asks in a language; buyers mix English into it."""
    return (
        _one_of(_TOLD.get(language), _TOLD_UNSPACED.get(language), language),
        _one_of(ASKING.get(language), ASKING_UNSPACED.get(language), language),
    )


def _one_of(words: str | None, inside: str | None, language: str) -> re.Pattern[str]:
    ways = [f"{_START}(?:{words}){_END}"] if words else []
    pattern = "|".join([*ways, *([inside] if inside else [])]) or "(?!)"
    return re.compile(as_compared(pattern, accents=language in ("fr", "vi")))
