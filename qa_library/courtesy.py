"""Greetings, thanks and signs that carry no question: what to look past in a message."""

import re

from qa_library.normalise import fold_accents, normalise

_PHRASES = {
    "en": """
        hi; hello; hey; hiya; hello there; hi there; good morning; good afternoon; good evening;
        good day; greetings; dear; dear sir; dear sirs; dear madam; dear sir or madam;
        dear sir/madam; dear friend; dear team; dear seller; dear all; hello dear; hi dear;
        hello friend; hi friend; hello sir; hi sir; hello my friend; hi my friend; my friend;
        friend; sir; madam; bro; buddy; hello team; hi team; how are you; how are you doing;
        how are you today; how are u; hope you are well; hope you are doing well;
        i hope you are well; i hope you are doing well; i hope this finds you well;
        hope this message finds you well; nice to meet you; thanks; thank you; thank u; thx;
        thnx; tnx; ty; tks; many thanks; thanks a lot; thank you very much; thank you so much;
        thanks so much; thanks in advance; thank you in advance; thanks again; thank you again;
        cheers; regards; best regards; kind regards; warm regards; best wishes; sincerely;
        yours sincerely; br; ok; okay; okey; oki; k; kk; ok ok; ok thanks; ok thank you;
        ok got it; got it; noted; great; perfect; nice; cool; fine; alright; all right; good;
        very good; understood; i see; i understand; bye; goodbye; bye bye; see you;
        have a nice day; have a good day; have a great day; lol; haha; hahaha; hehe; please; pls;
        plz; welcome; you are welcome; no problem; no worries; well noted; received; awesome;
        wow; hmm; hm; ah; oh; waiting for your reply; looking forward to your reply;
        looking forward to hearing from you; i have a question; i have some questions;
        quick question; just a quick question; i have two questions
    """,
    "es": """
        hola; buenas; buenos dias; buen dia; buenas tardes; buenas noches; que tal; como estas;
        como esta; como estan; estimado; estimados; estimada; estimado senor; estimados senores;
        amigo; hola amigo; hola buenas; hola buenos dias; hola buenas tardes; hola que tal;
        espero que esten bien; espero que este bien; gracias; muchas gracias; mil gracias;
        gracias de antemano; muchas gracias de antemano; gracias por todo; saludos; un saludo;
        saludos cordiales; cordiales saludos; atentamente; vale; listo; de acuerdo; perfecto;
        entendido; genial; bueno; adios; hasta luego; por favor; porfa; de nada; ok gracias;
        ok muchas gracias; excelente; dale; quedo atento; quedo atenta; quedo a la espera;
        tengo una pregunta; tengo una duda; una consulta; una pregunta; jaja; jajaja
    """,
    "pt": """
        ola; oi; bom dia; boa tarde; boa noite; tudo bem; tudo bom; oi tudo bem; ola tudo bem;
        prezado; prezados; prezada; caro; caros; obrigado; obrigada; muito obrigado;
        muito obrigada; obg; valeu; vlw; desde ja agradeco; agradeco desde ja; grato; grata;
        abraco; abracos; um abraco; abs; att; atenciosamente; cumprimentos;
        com os melhores cumprimentos; beleza; blz; certo; entendi; perfeito; otimo; ta bom; ta;
        tchau; ate logo; por gentileza; pfv; por nada; tenho uma duda; tenho uma pergunta;
        tenho uma duvida; uma duvida; uma pergunta; espero que esteja bem; fico no aguardo;
        aguardo retorno; no aguardo; kkk; kkkk; rs; amigo; por favor
    """,
    "fr": """
        bonjour; bonsoir; salut; coucou; cher monsieur; chere madame; bonjour monsieur;
        bonjour madame; bonjour a tous; madame monsieur; monsieur; madame; comment allez vous;
        comment ca va; ca va; j'espere que vous allez bien; merci; merci beaucoup; merci bien;
        mille mercis; merci d'avance; merci par avance; merci encore; cordialement;
        bien cordialement; bien a vous; cdt; salutations; sincères salutations;
        meilleures salutations; d'accord; dac; tres bien; parfait; super; entendu; compris;
        bien recu; note; au revoir; bonne journee; bonne soiree; s'il vous plait; svp; stp;
        s'il te plait; de rien; ok merci; j'ai une question; une question; petite question;
        dans l'attente de votre reponse; dans l'attente de vous lire
    """,
    "pl": """
        czesc; hej; hejka; dzien dobry; dobry wieczor; witam; witaj; siema; szanowni panstwo;
        szanowny panie; szanowna pani; mam nadzieje ze wszystko dobrze; dziekuje;
        dziekuje bardzo; bardzo dziekuje; dzieki; wielkie dzieki; z gory dziekuje;
        dziekuje z gory; dziekujemy; pozdrawiam; pozdrawiamy; pozdr; z powazaniem;
        serdecznie pozdrawiam; dobrze; w porzadku; jasne; rozumiem; swietnie; spoko; do widzenia;
        na razie; milego dnia; prosze; ok dziekuje; ok dzieki; mam pytanie; pytanie;
        mam jedno pytanie; czekam na odpowiedz; super
    """,
    "ru": """
        привет; здравствуйте; здравствуй; добрый день; доброе утро; добрый вечер; доброго дня;
        доброго времени суток; приветствую; уважаемые; уважаемые господа; уважаемый; коллеги;
        как дела; как вы; спасибо; большое спасибо; спасибо большое; благодарю; заранее спасибо;
        спасибо заранее; заранее благодарю; благодарю заранее; спс; с уважением; всего доброго;
        всего хорошего; ок; окей; хорошо; ладно; понятно; понял; поняла; ясно; отлично; супер;
        принято; до свидания; пока; хорошего дня; пожалуйста; плиз; ок спасибо; хорошо спасибо;
        у меня вопрос; есть вопрос; вопрос; подскажите; подскажите пожалуйста;
        скажите пожалуйста; жду ответа; жду вашего ответа
    """,
    "ar": """
        مرحبا; مرحبا بك; مرحبا بكم; اهلا; اهلا وسهلا; اهلين; هلا; هاي; السلام عليكم;
        السلام عليكم ورحمة الله; السلام عليكم ورحمة الله وبركاته; سلام عليكم; سلام;
        وعليكم السلام; صباح الخير; مساء الخير; صباح النور; كيف حالك; كيف الحال; كيفك; شلونك;
        ازيك; عامل ايه; اخي; اخي العزيز; استاذ; حبيبي; يا اخي; شكرا; شكرا لك; شكرا لكم;
        شكرا جزيلا; الف شكر; مشكور; مشكورين; تسلم; يعطيك العافية; يعطيكم العافية; جزاك الله خيرا;
        شكرا مقدما; تحياتي; مع التحية; تحياتنا; مع خالص التحية; تمام; اوكي; اوك; حسنا; طيب; ماشي;
        ممتاز; جيد; مفهوم; مع السلامة; الى اللقاء; من فضلك; من فضلكم; لو سمحت; لو سمحتم; رجاء;
        عفوا; عندي سؤال; لدي سؤال; سؤال; بانتظار ردكم; في انتظار ردكم
    """,
    "zh": """
        你好; 您好; 你们好; 大家好; 早; 早上好; 上午好; 中午好; 下午好; 晚上好; 晚安; 嗨; 哈喽;
        哈啰; 嘿; 喂; 亲; 在吗; 在么; 在不在; 请问在吗; 老板; 老板好; 老板你好; 朋友; 朋友你好;
        谢谢; 谢谢你; 谢谢您; 谢谢啦; 谢谢了; 非常感谢; 多谢; 感谢; 先谢谢了; 谢了; 3q; 辛苦了;
        麻烦了; 麻烦您了; 此致敬礼; 祝好; 祝商祺; 好; 好的; 好吧; 好滴; 好哒; 哦; 哦哦; 噢; 收到;
        明白; 明白了; 知道了; 了解; 没问题; 再见; 拜拜; 88; 不客气; 请问; 请问一下; 想问一下;
        我想问一下; 咨询一下; 打扰了; 打扰一下; 好的谢谢; 哈哈; 哈哈哈; 呵呵; 期待您的回复;
        等你回复
    """,
    "de": """
        hallo; guten tag; guten morgen; guten abend; moin; servus; danke; vielen dank;
        danke schon; danke im voraus; mit freundlichen grussen; mfg; viele grusse; alles klar;
        bitte; tschuss
    """,
    "it": """
        ciao; buongiorno; buonasera; salve; grazie; grazie mille; cordiali saluti; va bene;
        prego
    """,
    "tr": """
        merhaba; selam; selamlar; iyi gunler; gunaydin; tesekkurler; tesekkur ederim;
        cok tesekkurler; sagol; tamam
    """,
    "vi": """
        xin chao; chao; chao ban; cam on; cam on ban; cam on nhieu; dang
    """,
    "id": """
        halo; hai; selamat pagi; selamat siang; selamat sore; selamat malam; terima kasih;
        makasih; baik; oke; siap
    """,
    "nl": """
        hoi; goedendag; goedemorgen; bedankt; dank je; dank u; groeten; met vriendelijke groet
    """,
    "ja": """
        こんにちは; こんばんは; おはようございます; はじめまして; お世話になっております;
        ありがとう; ありがとうございます; よろしくお願いします; よろしくお願いいたします;
        了解です; 分かりました
    """,
    "ko": """
        안녕하세요; 안녕; 감사합니다; 고맙습니다; 알겠습니다; 수고하세요
    """,
    "th": """
        สวัสดี; สวัสดีครับ; สวัสดีค่ะ; ขอบคุณ; ขอบคุณครับ; ขอบคุณค่ะ; ครับ; ค่ะ; โอเค
    """,
    "hi": """
        नमस्ते; नमस्कार; धन्यवाद; शुक्रिया; ठीक है; namaste; dhanyavad; shukriya
    """,
    "ha": """
        sannu; ina kwana; na gode; nagode; to; barka da rana
    """,
}


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold_accents(normalise(text))))


COURTESIES_BY_LANGUAGE = {
    language: frozenset(_key(phrase) for phrase in phrases.split(";"))
    for language, phrases in _PHRASES.items()
}
"""Phrases that are no question alone, as words without accents, by language.

"Yes" and its like are not among them: they may answer something the desk has asked.
"""

COURTESIES = frozenset[str]().union(*COURTESIES_BY_LANGUAGE.values())
_LONGEST = max(len(phrase.split()) for phrase in COURTESIES)
_TOKEN = re.compile(r"\w+(?:['’]\w+)*")


def strip_courtesies(text: str) -> str:
    """The text without courtesies at its start and end; empty if nothing else is in it.

    In the middle they stay: "good price" and "perfect condition" are no courtesies.
    """
    tokens = list(_TOKEN.finditer(text[:8_192]))
    first, last = 0, len(tokens)
    while taken := _courtesy_at(text, tokens, first, last, forward=True):
        first += taken
    while taken := _courtesy_at(text, tokens, first, last, forward=False):
        last -= taken
    if first == last:
        return ""
    start = tokens[first].start() if first else 0
    end = tokens[last].start() if last < len(tokens) else len(text)
    return text[start:end].strip(" ,;:-–—،、，\n\t")


def _courtesy_at(
    text: str, tokens: list[re.Match[str]], first: int, last: int, *, forward: bool
) -> int:
    """How many words of tokens[first:last] at one end are a courtesy; 0 if none.

    A courtesy stops at a break in the text or where no longer one fits, so "perfect" is one
    in "Perfect, what is the MOQ?" but not in "perfect size for us".
    """
    for count in range(min(_LONGEST, last - first), 0, -1):
        words = tokens[first : first + count] if forward else tokens[last - count : last]
        if _key(" ".join(word[0] for word in words)) not in COURTESIES:
            continue
        if count == last - first:
            return count
        gap = (
            text[words[-1].end() : tokens[first + count].start()]
            if forward
            else text[tokens[last - count - 1].end() : words[0].start()]
        )
        if gap.strip() or _always(words):
            return count
    return 0


def _always(words: list[re.Match[str]]) -> bool:
    """Whether the courtesy needs no break beside it, as a greeting or thanks does not."""
    return _key(" ".join(word[0] for word in words)) in _UNBROKEN


_UNBROKEN_PHRASES = """
    hi; hello; hey; hello there; hi there; good morning; good afternoon; good evening; thanks;
    thank you; thx; thanks in advance; thank you in advance; hello dear; hello friend; hello sir;
    hi sir; hi dear; hello my friend; dear sir; dear friend; hola; buenas; buenos dias;
    buenas tardes; buenas noches; hola amigo; gracias; muchas gracias; saludos; ola; oi; bom dia;
    boa tarde; boa noite; obrigado; obrigada; bonjour; bonsoir; salut; merci; merci d'avance;
    merci beaucoup; dzien dobry; czesc; witam; hej; dziekuje; pozdrawiam; привет; здравствуйте;
    добрый день; доброе утро; добрый вечер; спасибо; подскажите; подскажите пожалуйста;
    заранее спасибо; السلام عليكم; مرحبا; اهلا; صباح الخير; مساء الخير; شكرا; لو سمحت; من فضلك;
    pls; plz; please; por favor; svp; prosze; пожалуйста; hallo; guten tag; danke; merhaba; ciao;
    xin chao; cam on; halo; terima kasih; hola buenas; oi tudo bem; ola tudo bem;
    السلام عليكم ورحمة الله; السلام عليكم ورحمة الله وبركاته; bonjour monsieur; bonjour madame
"""
_UNBROKEN = frozenset(_key(phrase) for phrase in _UNBROKEN_PHRASES.split(";"))
