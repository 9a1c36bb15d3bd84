"""Words by which a text asks, wishes or requests, in each shipped language: regular expressions."""

ASKING = {
    "en": "please|pls+|plz|plis|kindly|needs?|wants?|wish|would|like to|looking for|"
    "let me know|tell me|"
    r"send (?:me|us)|give (?:me|us)|advise|confirm|wondering|can|could|may i|shall|should|what\w*|"
    "which|how|hows|when|whens|where|wheres|who|whos|why|whose|wan|wetin|abeg|any|if|possible|"
    "help|check|"
    "^(?:is|are|am|do|does|did|has|have|had|was|were|will|can|u (?:can|have)|you (?:can|"
    "have))|ask|asking|question|interested|quote|show|share|hope|will|until",
    "es": r"por favor|porfa\w*|quiero|quisiera\w*|quiere|queremos|necesit\w+|puede\w*|podr\w+|"
    "puedo|podemos|"
    r"cual\w*|que(?= (?:tal|precio|tipo|dia|hora|cuesta|vale))|cuant\w+|como|cuando|donde|"
    "quien|hay|"
    "busco|me gustaria|digan?me|mand(?:e|a)(?:n)?me|envi(?:e|a)(?:n)?me|pas(?:e|a)(?:n)?me|"
    r"cotiz\w+|ayud\w+|"
    r"interesa\w*|si|posible|favor|tienen|manejan|hacen|aceptan|avis\w+|confirm\w+",
    "pt": r"por favor|pfv|quero|queria\w*|queremos|gostaria\w*|preciso|precisamos|pode\w*|"
    "posso|podemos|"
    r"da pra|tem como|qual|quais|quant\w+|como|quando|onde|quem|que horas|procuro|mand(?:a|e)|"
    "envi(?:a|e)|"
    r"me (?:passa|passe|diz|diga)|cotac\w+|ajud\w+|se|possivel|favor|tem|fazem|aceitam|confirm\w+|"
    r"por ?que|alguem|verifi\w+",
    "fr": r"s il vous plait|svp|stp|veux|voudrai\w*|voulons|voudrions|souhait\w+|besoin|pouvez|"
    "peux|peut|"
    r"pouvons|pourr\w+|quel\w*|combien|comment|quand|ou est|où|qui|pourquoi|est ce|y a t il|"
    r"cherch\w+|"
    r"envoyez|donnez|dites|faites|merci de|aide\w*|si|s|possible|moyen|avez vous|confirm\w+|"
    r"faut|aimerai\w*|"
    r"verifi\w+|vérifi\w+|peut-on|on fait",
    "ru": r"пожалуйста|пж|плиз|хоч\w+|хотел\w*|хотим|нуж\w+|надо|мож\w+|скаж\w+|подскаж\w+|"
    "пришлите|дайте|"
    r"вышлите|как\w*|какой|какая|скольк\w+|когда|где|кто|почему|почем|зачем|ли|интерес\w+|ищу|"
    "если|чем|"
    r"помог\w+|прошу|проверьте|подтвердите|что|куда|есть ли|бы|будет|сделайте|напишите|чтобы",
    "pl": r"prosz\w+|chc\w+|potrzeb\w+|moge|mozna|moze\w*|mogl\w*|jak\w*|ile|kiedy|gdzie|kto|"
    "czy|dlaczego|"
    r"szukam|poprosz\w+|podaj\w*|wyslij\w*|przesl\w*|interes\w+|jesli|da sie|pomoc\w*|sprawdz\w*|"
    r"potwierdz\w*|ktor\w+|co|czemu|po ile|byscie|byloby|dajcie|musze|zeby",
    "ar": "هل|كم|بكم|متي|امتي|اين|وين|فين|كيف|ازاي|ماذا|ما هو|ما هي|شو|ايش|ليش|لماذا|من فضلك|"
    "لو سمحت\\w*|"
    "ممكن|اريد|نريد|ابي|ابغي|بدي|عايز\\w*|محتاج\\w*|احتاج|نحتاج|ارجو|نرجو|يرجي|ارسلوا|ابعتوا|"
    "ياريت|ينفع|"
    "تقدر\\w*|بتقدر\\w*|يمكن\\w*|اي|وش|عاوز\\w*|تاكدوا|اكدوا|لو|اذا|ليه|ايه",
    "de": r"bitte|mochte\w*|will|wollen|wollte\w*|brauch\w+|kann|konnen|konnte\w*|wie|was|wann|"
    "wo|wer|warum|wieso|"
    r"welch\w+|wieviel|suche|senden sie|schicken sie|hatte gern|gern|wurden sie|falls|wenn|ob|"
    r"interess\w+|"
    r"moglich|gibt es|geht|hilfe|bestatig\w+|prufen|weshalb|wohin|darf|soll|sollte\w*|"
    "^(?:haben|hat|ist|sind|"
    r"wurde|habt|war|waren|hatten)",
    "tr": r"m[iu]|ne(?:dir|ydi|ler\w*|re\w*)|m[iu](?:yiz|yim|yum|siniz|sunuz|dir|dur|sin|sun)|"
    r"kac|ne|neden|nasil|hangi|nerede\w*|nereye|"
    r"kim|lutfen|istiyor\w*|istiyoz|istesem|lazim|rica|gerek\w*|alabilir\w*|verir\w*|yapar\w*|olur|"
    r"atar|gonderin|bakar|acaba|eger|merak|\w{2,14}s[ae](?:m|k|niz|lar|ler)?|bilgi|iste\w{1,8}|"
    r"\w{2,14}[ae]bilir\w*|ihtiyac\w*",
    "vi": "bao nhiêu|bn|bnh|mấy|nào|sao|gì|khi nào|bao giờ|bao lâu|ở đâu|đâu|cho (?:mình|em|"
    "tôi|xin|hỏi)|xin|muốn|"
    "cần|giúp|nhé|nha|được không|dc ko|hả|chưa|không ạ|ko ạ|à|với ạ|với|kiểm tra|xác nhận|nếu|"
    "có thể|"
    r"(?:không|ko|k|kg)(?= ?$)|ntn|thế nào|định",
    "vi-ascii": "bao nhieu|bn|may|nao|sao|gi|bao gio|bao lau|dau|cho (?:minh|em|toi|xin|hoi)|"
    "xin|muon|can|giup|"
    r"nhe|nha|chua|voi|kiem tra|xac nhan|neu|co the|(?:khong|ko|k)(?= ?$)",
    "id": r"apa\w*|berapa\w*|brp|kapan|gimana|bagaimana|mana|dimana|siapa|kenapa|mengapa|"
    r"bisa\w*|boleh|mau|minta|"
    "tolong|mohon|butuh|perlu|ingin|pengen|kalau|kalo|klo|jika|ada|cek|konfirmasi|(?:belum|"
    "blm|ga|gak|"
    r"tidak|ya|kan)(?= ?$)|bantu|tanya|cari|ya kak",
    "ha": r"nawa|yaushe|ina|wane|wace|wadanne|wanne|me|mene\w*|yaya|ko|zan|za|iya|don allah|"
    "ake|kuke|kuna|"
    r"akwai|shin|yadda|bukata\w*|neman|idan|ku (?:turo|aiko|ba)|wa",
    "hi": "क्या|कब|कितन[ाेी]|कैसे|कहाँ|कहां|कौन\\w*|क्यों|चाहिए|चाहता|चाहते|दीजिए|दो|दें|बताइए|बताओ|बताएं|"
    "कृपया|भेजिए|"
    "सकते|सकता|सकती|सकूँ|मदद|जरूरत|अगर|kya|kab|kitna|kaise|kahan|chahiye|batao|please|pls|करें|कीजिए|"
    "पूछना",
}
"""By language, on text without accents and apostrophes (French with both writings; of Vietnamese
each writing has its own)."""

ASKING_UNSPACED = {
    "zh": "吗|呢|么|什么|怎|多少|几(?!天前)|哪|能不|能否|可以|请|想|要(?!求)|是否|有没有|"
    "没有?$|是不是|多久|何时|谁|为什么|"
    r"麻烦|帮|(.)不\1|不$|一下|需要|如果|吧$|行不|行不行|看看|查|确认|报价|给我|发我",
    "ja": r"か[。？?！!]?\s*$|ですか|ますか|いつ|何|なに|どう|どこ|どの|どれ|いくら|誰|なぜ|"
    "ください|下さい|お願い|ほしい|欲しい|"
    r"たい|もらえ|でしょうか|教えて|場合|たら|確認|かな|の\?|て$",
    "ko": "까|나요|가요|죠|얼마|언제|어떻|어떤|어디|뭐|무엇|몇|왜|누구|주세요|부탁|싶|원해|"
    "원합|가능|필요|수 있|면 |인지|확인|"
    r"알려|궁금|문의|는지|은지",
    "th": "ไหม|มั้ย|มัย|หรือ|รึ|เมื่อไหร่|เมื่อไร|เท่าไหร่|เท่าไร|อะไร|ยังไง|อย่างไร|กี่|ขอ|อยาก|ต้องการ|ช่วย|"
    "รบกวน|ที่ไหน|ตรงไหน|"
    r"ใคร|ทำไม|เปล่า|ป่าว|บ้าง|ถ้า|เช็ค|นะ$|สนใจ|สอบถาม",
}
"""The same for languages that put no spaces between words, and Korean with its endings."""
