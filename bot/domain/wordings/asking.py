"""Words for asking, for how often, and for no answer: groups that wordings share.

`asked_zh2` begins a wording, where Chinese needs two characters. Notation: `bot.domain.signals`.
"""

GROUPS: dict[str, str] = {
    "nth_en": """
        third|3rd|fourth|4th|fifth|5th|sixth|6th|seventh|7th|eighth|8th|tenth|10th|nth|umpteenth|
        hundredth|100th
    """,
    "times_en": """
        three_times|3_times|3x|four_times|4_times|4x|five_times|5_times|5x|six_times|6_times|
        seven_times|7_times|eight_times|8_times|ten_times|10_times|20_times|twenty_times|
        100_times|hundred_times|thousand_times|dozen_times|several_times|many_times|
        multiple_times|countless_times|numerous_times|thrice|repeatedly|again_and_again|
        over_and_over
    """,
    "asked_en": """
        write|writing|written|wrote|ask|asked|asking|email|emailed|emailing|e_mailed|mailed|
        mailing|message|messaged|messaging|msg|contact|contacted|contacting|call|called|calling|
        complain|complained|complaining|remind|reminded|reminding|chase|chased|chasing|tell|
        telling|told|explain|explained|explaining|repeat|repeating|repeated|follow_up|
        following_up|followed_up|texting|texted|report|reported|reporting|beg|begging|begged
    """,
    "letters_en": """
        email|emails|mail|mails|message|messages|msg|msgs|messege|messeges|call|calls|reminder|
        reminders|letter|letters|complaint|complaints|ticket|tickets|whatsapps|texts
    """,
    "unanswered_en": """
        no|nobody|noone|none|zero|nothing|never|still|without|ignored|ignoring|unanswered|silence|
        not|didnt|didn|dont|don|wont|you_ignore|u_ignore
    """,
    "times_es": """
        tres_veces|3_veces|cuatro_veces|4_veces|cinco_veces|5_veces|seis_veces|6_veces|diez_veces|
        10_veces|veinte_veces|20_veces|cien_veces|100_veces|mil_veces|varias_veces|muchas_veces|
        tantas_veces|multiples_veces|repetidas_veces|un_monton_de_veces|una_y_otra_vez
    """,
    "times_pt": """
        tres_vezes|3_vezes|3x|quatro_vezes|4_vezes|4x|cinco_vezes|5_vezes|5x|seis_vezes|6_vezes|
        dez_vezes|10_vezes|vinte_vezes|20_vezes|cem_vezes|mil_vezes|varias_vezes|muitas_vezes|
        diversas_vezes|inumeras_vezes|tantas_vezes|repetidas_vezes
    """,
    "times_fr": """
        trois_fois|3_fois|3x|quatre_fois|4_fois|cinq_fois|5_fois|six_fois|6_fois|dix_fois|10_fois|
        vingt_fois|cent_fois|mille_fois|plusieurs_fois|maintes_fois|plusieurs_reprises|
        maintes_reprises|multiples_reprises|tant_de_fois|de_nombreuses_fois
    """,
    "times_it": """
        tre_volte|3_volte|quattro_volte|4_volte|cinque_volte|5_volte|sei_volte|6_volte|
        dieci_volte|10_volte|venti_volte|cento_volte|mille_volte|piu_volte|diverse_volte|
        svariate_volte|molte_volte|tante_volte|parecchie_volte|ripetutamente
    """,
    "times_de": """
        dreimal|3mal|3_mal|3x|drei_mal|viermal|4mal|4_mal|vier_mal|funfmal|fuenfmal|5mal|5_mal|
        sechsmal|zehnmal|10_mal|zigmal|zig_mal|hundertmal|100_mal|tausendmal|mehrmals|mehrfach|
        mehrere_male|wiederholt|x_mal|so_oft|immer_wieder
    """,
    "asked_pl": """
        pisal*|pisze|napisal*|dzwonil*|zadzwonil*|pytal*|zglaszal*|zglosil*|kontaktowal*|prosil*|
        poprosil*|przypominal*|wysylal*_maila|reklamowal*|monitowal*
    """,
    "times_pl": """
        trzy_razy|3_razy|cztery_razy|4_razy|piec_razy|5_razy|szesc_razy|10_razy|dziesiec_razy|
        sto_razy|100_razy|kilka_razy|wiele_razy|tyle_razy|pare_razy|kilkakrotnie|wielokrotnie|
        trzykrotnie
    """,
    "asked_ru": """
        пишу|пишем|писал*|написал*|спрашива*|спросил*|звоню|звонил*|обращаюсь|обращаемся|обращал*|
        прошу|просим|просил*|жалуюсь|жаловал*|напоминаю|напоминал*|повторяю|говорю|говорил*|
        сообщал*|отправляю_письмо|связываюсь|задаю
    """,
    "times_ru": """
        три_раза|3_раза|четыре_раза|4_раза|пять_раз|5_раз|шесть_раз|десять_раз|10_раз|сто_раз|
        100_раз|тысячу_раз|много_раз|кучу_раз|несколько_раз|уже_раз_десять|раз_пять|раза_три|
        трижды|неоднократно|многократно
    """,
    "nth_tr": """
        ucuncu|3|dorduncu|4|besinci|5|altinci|6|onuncu|10|kacinci|bilmem_kacinci
    """,
    "asked_tr": """
        yazdi*|yaziyor*|yazma*|yazaca*|sordu*|soruyor*|sorma*|soraca*|aradi*|ariyor*|arama|
        aramam*|arayaca*|mesaj*|mail*|eposta*|e_posta*|iletisim*|hatirlat*|sikayet*|bildirdi*|
        bildiriyor*|soyledi*|soyluyor*|soyleme*|soyleyec*|ulasma*|ulasiyor*
    """,
    "asked_ar": """
        اكتب*|كتبت*|كتبنا*|نكتب*|ارسل*|ارسلت*|نرسل*|راسل*|اراسل*|نراسل*|اسال*|سال*|نسال*|تواصل*|
        اتواصل*|نتواصل*|اتصل*|نتصل*|كلم*|اكلم*|نكلم*|اشتكي*|اذكر*|نذكر*|اكرر*|ابلغت*|بلغت*|
        استفسر*|دزيت*|طرشت*|بعت_رساله|اقول*|نقول*
    """,
    "times_ar": """
        ثلاث_مرات|تلات_مرات|3_مرات|اربع_مرات|4_مرات|خمس_مرات|5_مرات|ست_مرات|10_مرات|عشر_مرات|
        عده_مرات|كذا_مره|كم_مره|اكثر_من_مره|مرات_عديده|مرات_كثيره|مرات_كتير|ميه_مره|مليون_مره|
        الف_مره|مرارا|مرارا_وتكرارا|تكرارا
    """,
    "asked_zh": """
        联系|联络|联繫|问|催|反映|反馈|投诉|申诉|发消息|发信息|发讯息|发邮件|发短信|写邮件|写信|
        来信|留言|私信|找你|找客服|找你们|提醒|告诉你|跟你说|跟你们说|打电话|致电|讲
    """,
    "times_zh": """
        三次|四次|五次|六次|八次|十次|好几次|好多次|很多次|无数次|几十次|几百次|三遍|四遍|五遍|
        十遍|好几遍|无数遍|几百遍|八百遍|三回|好几回
    """,
    "asked_vi": """
        hoi|nhan_tin|nhan|viet|goi|lien_he|gui_mail|gui_email|gui_tin|khieu_nai|bao|phan_anh|nhac|
        inbox|noi|email|mail|yeu_cau
    """,
    "times_vi": """
        ba_lan|3_lan|bon_lan|4_lan|nam_lan|5_lan|sau_lan|6_lan|muoi_lan|10_lan|chuc_lan|tram_lan|
        100_lan|nhieu_lan|may_lan|bao_nhieu_lan|vo_so_lan|biet_bao_lan|n_lan
    """,
    "asked_id": """
        chat|ngechat|chatting|tanya|nanya|bertanya|menanyakan|hubungi|menghubungi|ngehubungin|
        email|mengirim_email|kirim_email|kirim_pesan|mengirim_pesan|kirim_wa|wa|komplain|complain|
        lapor|melapor|telepon|telpon|nelpon|menelepon|menulis|nulis|bilang|ingatkan|mengingatkan|
        follow_up|protes
    """,
    "times_id": """
        tiga_kali|3_kali|3x|empat_kali|4_kali|4x|lima_kali|5_kali|5x|enam_kali|sepuluh_kali|
        10_kali|10x|berkali_kali|beberapa_kali|berulang_kali|berulang_ulang|puluhan_kali|
        ratusan_kali|seratus_kali|bolak_balik|terus_menerus
    """,
    "asked_ja": """
        連絡|問い合わせ|問合せ|問合わせ|メール|メッセージ|催促|質問|お願い|クレーム|電話|聞い|
        聞く|尋ね|苦情|書い|送信|指摘|伝え
    """,
    "asked_ko": """
        문의*|연락*|메일*|이메일*|메시지*|메세지*|질문*|물어*|묻는*|묻습*|전화*|톡*|카톡*|항의*|
        독촉*|말씀*|말했*|말하*|얘기*|이야기*|요청*|글_남*|글을|독촉*|컴플레인*
    """,
    "times_ko": """
        세_번*|세번*|3번*|네_번*|네번*|4번*|다섯_번*|다섯번*|5번*|여섯_번*|열_번*|열번*|10번*|
        여러_번*|여러번*|몇_번*|몇번*|수차례*|여러_차례*|수십_번*|수십번*|백_번*|수없이|계속해서
    """,
    "asked_th": """
        ทัก|ถาม|ติดต่อ|ส่งข้อความ|ตามเรื่อง|ตามงาน|โทร|แจ้ง|ส่งเมล|ส่งอีเมล|อีเมล|เขียน|ร้องเรียน|
        บอก|พิมพ์|ทวง|เตือน|ไลน์
    """,
    "asked_hi": """
        लिख*|पूछ*|मैसेज*|मेसेज*|संदेश*|ईमेल*|मेल*|फोन*|कॉल*|शिकायत*|संपर्क*|बताया|बता_रहा|बता_रहे|
        बताऊं|बताना|बोला|बोल_रहा|बोल_रहे|बोलूं|बोलना|कहा|कहना|कहूं|कह_रहा|कह_रहे|याद_दिला*|
        कंप्लेंट*
    """,
    "asked_hinglish": """
        likh*|puch*|pooch*|msg|mesg|message*|mesage*|mail*|email*|call*|phone|bola|bolna|bolu|
        bol_raha|bol_rahe|bata_raha|bataya|batau|batana|kaha|kahna|kehna|yaad_dila*|complaint*|
        complain*
    """,
    "asked_ha": """
        rubut*|na_rubuta|tambay*|na_tambaya|tambaye|sako|sakon|kira*|na_kira|korafi*|kara|magana|
        tuntub*|tuntubi|tunatar*|fada*|gaya*|email|turo_sako|tura_sako|aika_sako|aiko_sako
    """,
    "asked_zh2": """
        联系|联络|联繫|问了|问过|问你|催了|催过|催你|反映|反馈|投诉|申诉|发消息|发信息|发讯息|
        发邮件|写邮件|写信|写了|留言|私信|找了你|找你|提醒|告诉过|说了|说过|跟你说|打电话|打了|
        讲了|讲过|发了|询问
    """,
}
