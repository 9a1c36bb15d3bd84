"""The buyer writes about the same matter for the third time, or more often.

A third order, or something that happens three times a year, is no third contact: a wording has
both the count and the asking. Notation: `bot.domain.signals`.
"""

WORDINGS: dict[str, str] = {
    "en": """
        <nth_en> time i|im|ive|we|weve|am|now|already|that_i|that_we|that_im|writing|asking ..
        <asked_en>, <nth_en> time <asked_en>, <nth_en> time .. <unanswered_en> .. answer|answers|
        answered|reply|replies|replied|response|respond|responds|responded|reaction, for_the
        <nth_en> time where|when|what|why|please|pls|plz|answer|reply|can_you|could_you|send_me|
        give_me, my|our <nth_en> <letters_en>|attempt|request|enquiry|inquiry, <nth_en>
        <letters_en>|attempt i|im|ive|we|about|to|without|with_no|and|now|already|no|still .. you|
        u|no|nobody|same|this|answer|reply|reach|contact, third|3rd|fourth|4th reminder, this_is
        .. <nth_en> reminder|complaint, i|we|ive|weve|have|had|im|already|had_to|have_to|must
        already|now|also|been|personally? <asked_en> .. <times_en>, <times_en> already|now? i|we|
        ive|weve|have .. <asked_en>, <times_en> asked|written|wrote|emailed|contacted|messaged|
        complained, so_many times i|we|have .. <asked_en>, tried|trying .. reach|contact|call|ask|
        get .. <times_en>|third_time|3rd_time|fourth_time, 3|three|4|four|5|five|6|six|10|ten|
        several|many|multiple|countless|dozens_of|so_many|two|2 <letters_en> .. <unanswered_en>,
        after|despite 3|three|4|four|5|five|6|six|10|ten|several|many|multiple|countless|so_many|
        all_my|all_these <letters_en>, wrote|written|asked|emailed|messaged|contacted|called|
        complained .. twice .. <unanswered_en>, how_many_more times|time|<letters_en>, how_many
        times|time|<letters_en> do|must|should|shall|will|have|am|are|did|does i|we|one|a ..
        <asked_en>|say|send, how_often|how_long do|must i|we .. keep|have|need .. <asked_en>, i|
        we|have_to|must keep|kept|keep_on|been asking|writing|emailing|messaging|calling|chasing|
        reminding|repeating .. <unanswered_en>|same, sick|tired|fed_up of|with .. <asked_en>,
        ignore|ignored|ignores|ignoring all? my|our .. emails|mails|messages|msgs|calls|
        complaints|reminders, reminder number|no|nr 3|4|5|6|three|four|five, explained|told|said|
        described .. already .. still|nothing|nobody|again|last_month|last_week|same|twice,
        explained|told .. to .. two|three|several .. colleagues|people|agents|persons .. still|no|
        nothing, keep|kept explaining|repeating, i_m|im|been repeating|repeat the? same, days|
        weeks|week|month|months i_m|i|im|i_am|we|we_are|ive|i_ve|of .. writing|asking|emailing|
        messaging|chasing|calling .. <unanswered_en>|same, been writing|asking|emailing|messaging|
        chasing|calling .. for .. days|weeks|week|month|months, don message|write|call|talk|tell
        .. tire|taya|tey, trailing mail|mails|email|emails .. no|revert|reply, again_and_again i|
        we .. <asked_en>, last time i write|ask|warn
    """,
    "es": """
        tercera|3ra|3a|3era|cuarta|4ta|4a|quinta|5ta|sexta|decima|enesima vez .. escribo|
        escribimos|escribirles|escribirle|pregunto|preguntamos|llamo|llamamos|contacto|
        contactamos|reclamo|reclamamos|repito|digo|decimos|insisto|insistimos|consulto|aviso|
        avisamos|comunico|reporto|solicito|mando_mensaje|mando_correo|envio_este|mando_este|
        pido_respuesta|pido_lo|pido_que|pido_ayuda|pido_solucion, tercera|3ra|3a|cuarta|4ta|
        quinta|enesima vez .. nadie|sin|no .. contest*|respond*|respuesta|hacen_caso, por tercera|
        cuarta|quinta|enesima vez donde|cuando|que|necesito|quiero|respond*|contest*|diganme|
        por_favor, escrito|escribi|escribimos|escribo|pregunte|preguntado|preguntamos|llame|
        llamado|llamamos|contacte|contactado|reclame|reclamado|dije|dicho|avise|avisado|avisamos|
        insistido|insisti|consulte|consultado|solicitado .. <times_es>, mande|mandado|envie|
        enviado|mandamos|enviamos .. mensaje|mensajes|correo|correos|mail|mails|whatsapp ..
        <times_es>, <times_es> .. escrito|escribi|escribimos|pregunte|llame|llamado|contacte|
        contactado|reclame|reclamado|les_dije|avise|avisado|insistido|consulte, cuantas|cuantos
        veces|vez|mensajes|correos|mails mas? tengo|debo|tenemos|debemos|hay|voy|hacen_falta|
        necesitan .. escrib*|pregunt*|repet*|decir*|llam*|insist*|reclam*|avis*|contact*|mandar|
        enviar|para, cuantas|cuantos veces|mensajes|correos|mails mas, mi|nuestro|este|es_el
        tercer|3er|cuarto|4to|quinto|5to mensaje|correo|email|mail|reclamo|aviso|intento|whatsapp,
        tercer|3er|cuarto|quinto|tercera|cuarta mensaje|correo|email|mail|reclamo|aviso|
        recordatorio|reclamacion|queja, tres|3|cuatro|4|cinco|5|seis|varios|muchos|muchas|varias|
        dos|2 correos|mensajes|mails|emails|whatsapps|llamadas|reclamos|msjs .. nadie|sin|no|
        ninguna|nada|ignor*|cero, cansado|cansada|cansados|harto|harta|hartos de .. escrib*|
        preguntar*|repetir*|insistir|reclamar|llamar*|mandar*|esperar_respuesta, ignoran|
        ignorando|ignoraron|ignoren .. mensajes|correos|mails|reclamos, escrib*|llam*|reclam*|
        contact* .. dos_veces .. nadie|sin_respuesta|no|nada, llevo|llevamos .. semana|semanas|
        dias|mes|meses .. mandando|escribiendo|preguntando|llamando|reclamando|insistiendo|
        pidiendo_respuesta, hace .. semana|semanas|dias|meses que .. escribo|pregunto|llamo|
        reclamo|insisto, explique|explicado|dije|repeti .. lo_mismo .. personas|veces|colegas,
        repito|repetir|repitiendo .. lo_mismo, lo_mismo .. repito|repetir
    """,
    "ar": """
        ثالث|تالت|رابع|خامس|سادس|عاشر مره .. <asked_ar>, مره ثالثه|تالته|رابعه|خامسه|سادسه|عاشره|
        مليون|الف .. <asked_ar>, ثالث|تالت|رابع|خامس مره .. محد|ما|لا|ولا|لم|بدون .. رد|يرد*|جواب|
        رديت*|ترد*, مره ثالثه|تالته|رابعه|خامسه .. محد|ما|لا|ولا|لم|بدون .. رد|يرد*|جواب|رديت*|
        ترد*, <asked_ar> .. مره .. ثالثه|تالته|رابعه|خامسه|عاشره, <asked_ar> .. <times_ar>,
        <times_ar> .. <asked_ar>, كم مره .. لازم|يجب|علي|تاني|ثاني|اضطر .. <asked_ar>|اعيد, كم
        رساله|مره .. بعد|اخري|تاني|ثاني .. حتي|عشان|علشان|لكي|ترد*|تجاوب*, كم رساله .. لازم|يجب|
        ارسل|اكتب, ثالث|تالت|رابع|خامس رساله|ايميل|شكوي|بلاغ|اتصال|تذكير|مسج, رساله|رسالتي|شكوي|
        شكواي|محاوله|محاولتي ثالثه|تالته|رابعه|خامسه, ايميل|بلاغ|تذكير ثالث|رابع|خامس, ثلاث|تلات|
        3|اربع|4|خمس|5|عده|كذا|اكثر_من رسايل|ايميلات|رساله|ايميل|اتصالات|مسجات .. بدون|ولا|ما|محد|
        لا|لم|ماحد|دون, تعبت|تعبنا|مليت|زهقت|طفشت .. من|وانا .. رسايل|اكتب|ارسل|ارسال|تكرار|كتابه|
        متابعه|مراسل*|سوال|اتصال*, تتجاهل*|تجاهل*|تطنش*|مطنش* .. رسايل*|رسالتي|ايميلات*|شكاو*|
        اتصالات*, ارسلت|كتبت|راسلت*|تواصلت|كلمت* .. مرتين .. محد|ما|لا|ولا|لم|بدون, اسبوع|اسبوعين|
        شهر|شهرين|ايام|اسابيع وانا|ونحن|واحنا .. <asked_ar>|اطالب|انتظر_رد, من|منذ|صار_لي|صارلي
        اسبوع|اسبوعين|شهر|شهرين|ايام .. وانا|اطالب|اكتب*|اراسل*|اتواصل|ارسل, بعتلكم|بعتت_لكم|
        بعت_لكم|كلمتكم|راسلتكم|كتبت_لكم|ارسلت_لكم .. كتير|كثير|قبل|مره|مرات, نفس كلام|مشكله ..
        اكرر|كررت|اعيد
    """,
    "pt": """
        terceira|3a|quarta|4a|quinta|5a|sexta|decima|enesima|milesima vez .. escrevo|escrevi|
        escrevemos|escrevendo|pergunto|perguntei|perguntamos|perguntando|ligo|liguei|ligando|
        reclamo|reclamando|falo|falando|cobro|cobrando|entro_em_contato|entrando_em|contato|
        mando_mensagem|mandando_mensagem|mando_msg|mando_email|mando_e_mail|envio_mensagem|
        envio_email|repito|repetindo|insisto|chamo|chamando|peco_resposta|peco_retorno|
        peco_a_mesma|peco_isso|peco_solucao|aviso|avisando|questiono, terceira|3a|quarta|quinta|
        enesima vez .. ninguem|sem|nao|n .. respond*|resposta|retorno|retorna*, pela terceira|
        quarta|quinta|enesima vez cade|quando|onde|preciso|quero|respond*|por_favor|pfv, escrevi|
        escrito|escrevemos|perguntei|perguntado|perguntamos|liguei|ligamos|reclamei|reclamado|
        reclamamos|falei|falamos|avisei|avisamos|cobrei|cobramos|chamei|contatei|contactei|
        contato|contacto|insisti|questionei .. <times_pt>, mandei|mandamos|enviei|enviamos|
        mandado|enviado .. mensagem|mensagens|msg|msgs|email|emails|e_mail|e_mails|mail ..
        <times_pt>, <times_pt> .. escrevi|perguntei|liguei|reclamei|falei|avisei|cobrei|chamei|
        mandei_mensagem|mandei_msg|mandei_email|contato|contactei, quantas|quantos vezes|
        mensagens|emails|e_mails mais? tenho|preciso|vou|temos|precisamos|devo|e_preciso|terei ..
        escrev*|pergunt*|repet*|falar*|dizer*|ligar*|cobrar*|reclam*|avisar*|mandar|enviar|pedir,
        quantas|quantos vezes|mensagens|emails|e_mails mais, minha|nossa|esta|essa|e_a|meu|nosso|
        este terceira|3a|quarta|4a|quinta|terceiro|3o|quarto|4o|quinto mensagem|msg|email|e_mail|
        mail|reclamacao|tentativa|contato|contacto|chamado, terceira|terceiro|quarta|quarto
        mensagem|email|e_mail|reclamacao|lembrete|aviso|tentativa|contato, tres|3|quatro|4|cinco|
        5|seis|varios|varias|muitas|dois|duas|2 mensagens|msgs|emails|e_mails|mails|ligacoes|
        reclamacoes|chamados .. ninguem|sem|nao|n|nenhuma|nada|ignor*|zero, cansado|cansada|
        cansei|cansados|farto|farta de .. escrever|perguntar|repetir|insistir|reclamar|ligar|
        mandar|cobrar, ignoram|ignorando|ignoraram|ignorar .. mensagens|emails|e_mails|msgs,
        escrevi|liguei|reclamei|mandei|perguntei .. duas_vezes .. ninguem|sem_resposta|nao|nada,
        faz|ha|tem|fazem .. semana|semanas|dias|mes|meses que .. mando_mensagem|mando_email|
        escrevo|pergunto|ligo|cobro|reclamo|tento|peco_resposta, expliquei|falei|repeti|
        expliquei_ja .. mesma_coisa .. pessoas|vezes|atendentes, repito|repetir|repetindo ..
        mesma_coisa|mesmo, mesma_coisa .. repito|repetindo|semana
    """,
    "zh": """
        第三次|第四次|第五次|第六次|第七次|第八次|第十次|第几次|第一百次|第无数次 .. <asked_zh>,
        <asked_zh2> .. 第三次|第四次|第五次|第几次|第无数次, 3|4|5|6|7|8|10|n 次 .. <asked_zh>,
        第三次|第四次|第五次|第几次 .. 没人|没有人|没回|不回|没有回|不理|没理|没反应|无人,
        <asked_zh2> .. <times_zh>, <asked_zh2> .. 3|4|5|6|7|8|10|n 次|遍|回|封|条, 三次|四次|五次|
        好几次|很多次|无数次 .. <asked_zh>, 要我|还要|还得|要我们|让我 .. 说|问|催|讲|写|重复|
        联系|发|投诉 .. 几遍|多少遍|几次|多少次|几回|多少回|多少封|几封, 多少次 .. 才|你们 .. 回|
        理|解决|处理, 几次|多少次|几遍 .. 没人|不回|没回|不理|没反应, 三番五次|三番两次|
        一而再再而三|几次三番|屡次|屡屡 .. <asked_zh>|没|不, 再三 .. 催|联系|询问|反映|提醒,
        多次联系|多次反映|多次投诉|多次反馈|多次沟通|多次催|多次询问|多次发|多次留言|反复联系|
        反复催|反复询问|一再催|一再联系, 三封|四封|五封|好几封|很多封|多封|三条|好几条 .. 邮件|信|
        消息|信息 .. 没|不|无|石沉, 3|4|5|6|10 封|条 邮件|信|消息|信息 .. 没|不|无|石沉, 石沉大海,
        第三封|第四封|第五封 .. 邮件|信, 催了又催|问了又问|催烂了, 催了|问了|发了|联系了|反映了 ..
        星期|个月|周|礼拜 .. 没人|没回|不回|没人理|没反应|没消息|没处理, <asked_zh2> .. 好多遍|
        很多遍|好多回|多遍, 又来问|又来催, 同一个问题 .. 说|讲|问|反映 .. 遍|次|回
    """,
    "pl": """
        trzeci|3|czwarty|4|piaty|5|szosty|dziesiaty|setny|enty raz .. pisze|piszemy|pytam|pytamy|
        dzwonie|dzwonimy|prosze_o|prosimy|zglaszam|zglaszamy|kontaktuje|przypominam|reklamuje|
        mowie|powtarzam|wysylam_maila|wysylam_wiadomosc|monituje, raz trzeci|czwarty|piaty|
        dziesiaty|setny .. pisze|pytam|dzwonie|prosze|zglaszam|przypominam|kontaktuje, pisze|
        pytam|dzwonie|prosze|zglaszam|przypominam|kontaktuje .. trzeci|czwarty|piaty|dziesiaty|
        setny|enty raz, trzeci|czwarty|piaty|enty raz .. nikt|bez|zero|brak|nie .. odpowie*|
        odpisu*|odpisal*|odpowiedz*|reakcj*, <asked_pl> .. <times_pl>|dwa_razy_i_nikt|
        2_razy_i_nikt, <times_pl> .. <asked_pl>, ile razy|mam|jeszcze razy? jeszcze? mam|mamy|
        musze|musimy|trzeba|mozna? .. pisac|pytac|prosic|dzwonic|przypominac|zglaszac|tlumaczyc|
        powtarzac|napisac, ile jeszcze .. razy|maili|wiadomosci|telefonow|monitow|zgloszen,
        trzeci|trzecia|trzecie|czwarty|czwarta|czwarte|piaty|piata|piate|3 mail|mejl|e_mail|
        wiadomosc|zgloszenie|przypomnienie|monit|ponaglenie|pismo|telefon, to moja|moje|moj|juz
        trzeci|trzecia|trzecie|czwarta|czwarty reklamacja|prosba|proba|skarga, trzy|3|cztery|4|
        piec|5|kilka|wiele|dwa|2|dwie maile|maili|mejle|wiadomosci|telefony|telefonow|zgloszenia|
        zgloszen|monity .. nikt|bez|zero|brak|nic|cisza|nie|ignoru*, mam dosc .. pisania|
        proszenia|dzwonienia|przypominania, ignorujecie|ignorowac|ignoruja|ignorowane ..
        wiadomosci|maile|mejle|zgloszenia|prosby, od .. tygodnia|tygodni|dni|miesiaca|miesiecy ..
        pisze|powtarzam|dzwonie|pytam|zglaszam|prosze_o_to|prosze_o_odpowiedz, pisze|dzwonie|pytam
        .. od .. tygodnia|tygodni|dni|miesiaca, powtarzam .. to_samo|w_kolko, w_kolko to_samo,
        ponawiam .. zgloszenie|prosbe|pytanie .. bez|nikt|znowu
    """,
    "fr": """
        troisieme|3eme|3e|3ieme|quatrieme|4eme|4e|cinquieme|5eme|5e|sixieme|dixieme|enieme|
        centieme fois .. ecris|ecrivons|ecrire|ecrit|demande|demandons|demander|relance|relancons|
        relancer|contacte|contactons|contacter|appelle|appelons|appeler|reclame|reclamons|signale|
        signalons|signaler|dis|dire|repete|repetons|repeter|pose|rappelle|insiste|envoie_un|
        envoie_ce|message|mail, troisieme|3eme|3e|quatrieme|4eme|cinquieme|enieme fois ..
        personne|sans|aucune|pas|rien .. repon*|reponse|retour, pour_la troisieme|3eme|quatrieme|
        cinquieme|enieme fois ou|quand|que|je_veux|merci|repondez|pouvez_vous|svp, ecrit|demande|
        demandee|relance|contacte|contactes|appele|reclame|signale|dit|repete|rappele|averti|
        telephone .. <times_fr>, envoye|envoyes|laisse .. message|messages|mail|mails|courriel|
        courriels .. <times_fr>, <times_fr> .. ecrit|demande|relance|contacte|appele|reclame|
        signale|repete|je_vous_ecris|je_vous_dis|que_je_demande|que_je_vous, combien_de fois|
        mails|messages|relances|courriels dois|doit|devons|faut|vais|va .. ecri*|demand*|repet*|
        dire|appel*|relanc*|reclam*|envoyer|contact*|redire|insister|pour, combien_de fois|mails|
        messages|relances encore, mon|notre|ce|c_est_le troisieme|3eme|3e|quatrieme|4eme|
        cinquieme|5eme mail|message|courriel|appel|courrier|email|mel, troisieme|3eme|3e|
        quatrieme|4eme|cinquieme relance|reclamation|rappel|mail|message|courriel|tentative,
        trois|3|quatre|4|cinq|5|six|plusieurs|nombreux|nombreuses|deux|2 mails|messages|courriels|
        appels|relances|emails|sms|reclamations .. personne|sans|aucune|aucun|pas|rien|toujours|
        ignor*|zero, marre|assez|fatigue|lasse|ras_le_bol de|d .. ecrire|demander|repeter|
        relancer|reclamer|appeler|envoyer, ignorez|ignore|ignorer .. messages|mails|courriels|
        relances, ecrit|relance|appele|contacte .. deux_fois .. personne|sans_reponse|aucune|rien|
        toujours, depuis .. semaine|semaines|jours|mois .. relance|ecris|demande|appelle|repete|
        reclame, je repete|redemande .. meme_chose|semaine*|jours, repete .. meme_chose, relance
        encore, a mes relances, je_vous relance .. encore|nouveau
    """,
    "ru": """
        третий|3|4|5|четвертый|пятый|шестой|десятый|сотый|тысячный|который раз .. <asked_ru>,
        <asked_ru> .. третий|четвертый|пятый|десятый|сотый|тысячный|который раз, третий|четвертый|
        пятый|который раз .. никто|нет|без|ноль|не .. отве*|ответа|реакции|реагир*, <asked_ru> ..
        <times_ru>, <times_ru> .. <asked_ru>, сколько раз|еще .. писать|спрашивать|просить|
        повторять|напоминать|звонить|обращаться|говорить|написать|жаловаться, сколько_можно
        писать|спрашивать|просить|повторять|напоминать|звонить|обращаться, третье|четвертое|пятое|
        десятое|3_е|4_е письмо|сообщение|обращение|напоминание|заявление|смс, третья|третью|
        четвертая жалоба|жалобу|претензия|претензию|просьба|попытка, третий|четвертый звонок|
        имейл|запрос_без, три|3|четыре|4|пять|5|несколько|много|кучу|два|2 письма|писем|сообщения|
        сообщений|звонка|звонков|обращения|обращений|напоминания|мейла|имейла|жалобы .. никто|нет|
        без|ноль|не|тишина|ничего|игнор*, устал|устала|устали|надоело|задолбал*|замучил* ..
        писать|спрашивать|просить|повторять|напоминать|звонить, игнорир* .. сообщени*|письма|
        обращени*|звонки|жалобы|просьбы, писал*|звонил*|обращал* .. дважды .. никто|нет|без|не|
        тишина, неделю|недели|недель|месяц|месяца .. пишу|писал*|пишем|спрашиваю|звоню|обращаюсь|
        повторяю|прошу_об|просим_об|напоминаю, об_одном_и_том_же|одно_и_то_же .. <asked_ru>,
        <asked_ru> .. об_одном_и_том_же|одно_и_то_же, в_который раз
    """,
    "tr": """
        <nth_tr> kez|kere|defa|kezdir|keredir|defadir|sefer|seferdir .. <asked_tr>, uc|3|dort|4|
        bes|5|alti|on|10|yuz|kac|bircok|birkac kez|kere|defa|kezdir|keredir|defadir .. <asked_tr>,
        defalarca|surekli|tekrar_tekrar|israrla|kac_kezdir .. <asked_tr>, kac kez|kere|defa|tane
        .. daha .. <asked_tr>|mesaj*, kac kez|kere|defa .. yazmam|yazaca*|sormam|soraca*|aramam|
        arayaca*|soylemem|soyleyec*|hatirlatma*|mesaj*|mail*, <nth_tr> mesaj*|mail*|eposta*|
        e_posta*|basvuru*|sikayet*|hatirlatma*|yazis*|arayis*, uc|3|dort|4|bes|5|bircok|iki|2
        mesaj|mail|eposta|e_posta .. cevap|yanit|donus .. yok|alamad*|gelmedi|vermedi*|vermiyor*,
        cevap|yanit|donus .. yok|alamad*|gelmedi .. <nth_tr> kez|kere|defa, yazmaktan|sormaktan|
        aramaktan|hatirlatmaktan .. biktim|biktik|usand*|yoruldu*, mesajlarim* .. gormezden|
        yok_say*|cevapsiz, iki|2 kez|kere|defa yazdi*|aradi*|mesaj* .. cevap|yanit|donus|kimse,
        haftadir|gundur|aydir .. yaziyor*|soruyor*|ariyor*|mesaj|mail|anlatiyor*, kac kere|kez|
        defa .. anlat*|daha, ayni konu*|sey*|sorun* .. yaziyor*|anlatiyor*|soruyor*|tekrar*
    """,
    "de": """
        dritte|dritten|drittes|3|vierte|vierten|4|funfte|funften|fuenfte|fuenften|5|sechste|
        sechsten|zehnte|zehnten|hundertste|hundertsten|x_te|x_ten mal .. schreib*|frag*|nachfrag*|
        melde|melden|kontaktier*|anruf*|ruf*|reklamier*|bitte|bitten|erinner*|beschwer*|hinweis*|
        nachhak*|mail*, schreib*|frage|fragen|melde|melden|kontaktiere|kontaktieren|rufe|
        reklamiere|bitte|erinnere|sage|beschwere .. dritten|vierten|funften|fuenften|zehnten|
        hundertsten|x_ten mal, dritte|dritten|drittes|vierte|vierten|viertes|funfte|funften mail|
        email|e_mail|nachricht|anfrage_ohne|reklamation|mahnung|beschwerde|erinnerung|anruf|
        schreiben|aufforderung, geschrieben|gefragt|nachgefragt|angerufen|kontaktiert|gemeldet|
        reklamiert|angemahnt|gebeten|gemailt|erinnert|beschwert|gesagt|mitgeteilt|angeschrieben ..
        <times_de>, <times_de> .. geschrieben|nachgefragt|angerufen|kontaktiert|gemeldet|
        reklamiert|angemahnt|gebeten|gemailt|erinnert|beschwert|angeschrieben|gefragt|schreib*|
        mitgeteilt|darauf_hingewiesen, wie_oft|wieviel_mal|wie_viele_male noch? muss|mus|soll|
        mussen|muessen|sollen|darf|will ich|wir|man? .. schreiben|fragen|nachfragen|anrufen|
        melden|sagen|erinnern|bitten|mailen|betteln, wie_oft denn? noch, wie_viele|wieviele mails|
        emails|nachrichten|anrufe .. noch|muss, drei|3|vier|4|funf|fuenf|5|sechs|mehrere|
        zahlreiche|unzahlige|zwei|2 mails|emails|e_mails|nachrichten|anrufe|anrufen|schreiben|
        reklamationen|mahnungen|erinnerungen .. keine|niemand|ohne|nichts|keiner|ignorier*|
        unbeantwortet|nie, leid|satt|mude|genug .. zu schreiben|fragen|erinnern|betteln|warten,
        ignorier* .. mails|emails|nachrichten|anrufe|reklamation*, zweimal|2mal|2_mal geschrieben|
        gemailt|angerufen|nachgefragt .. keine|niemand|ohne|nichts|keiner, seit .. wochen|tagen|
        monaten|woche|monat .. schreibe|melde|frage|bitte|rufe|nachfrage|mahne, schreibe|melde|
        frage|bitte .. seit .. wochen|tagen|monaten, nochmal|nochmals|erneut zur erinnerung,
        wiederhole .. schon|dasselbe|das_gleiche|mich, schon .. gesagt|erklart .. zweimal|
        mehrmals|letzten_monat|kollegen
    """,
    "vi": """
        lan_thu ba|3|tu|4|nam|5|sau|6|muoi|10|may|n|bao_nhieu .. <asked_vi>, lan_3|lan_4|lan_5 ..
        toi|minh|em|chung_toi|tui <asked_vi>|phai|da, da|toi|minh|em|cu|phai hoi|nhan_tin|nhan|
        viet|goi|lien_he|gui_mail|gui_email|gui_tin|khieu_nai|bao|phan_anh|nhac|inbox ..
        <times_vi>, <asked_vi> .. lan_thu ba|3|tu|4|nam|5|may|n, nhan_tin|lien_he|goi_dien|
        gui_mail|gui_email|khieu_nai|phan_anh|inbox .. <times_vi>, <times_vi> .. nhan_tin|lien_he|
        goi_dien|gui_mail|gui_email|khieu_nai|phan_anh|inbox|hoi_ban|hoi_shop|hoi_ma|nhac_ban,
        phai|can .. hoi|nhan_tin|noi|goi|viet|nhac|khieu_nai|lien_he|gui .. bao_nhieu|may lan|
        tin_nhan|email|mail, bao_nhieu|may lan|email|tin_nhan nua, tin_nhan|email|mail thu ba|3|
        tu|4|nam|5, ba|3|bon|4|nam|5|nhieu|may|hai|2 tin_nhan|email|mail|cuoc_goi .. khong|chua|
        ko|k|chang|im_lang, lan_thu ba|3|tu|4|nam|5 .. khong_ai|chua_ai|ko_ai|k_ai|chang_ai|
        khong_tra_loi|ko_tra_loi, nhan|hoi|goi|viet|lien_he .. hai_lan|2_lan .. khong_ai|ko_ai|
        k_ai|chua_ai|im_lang, hoi|nhan|nhan_tin|goi|nhac|noi|inbox .. hoai|suot .. khong|ko|k|
        bi_lo|chua|im, noi_di noi_lai, nhac_di nhac_lai, hoi_di hoi_lai, bao lan .. roi|khong|ko|
        chua, <asked_vi> .. bao lan, tuan|ngay|thang .. <asked_vi> .. hoai|suot|lien_tuc, lan_thu
        ba|3|tu|4|nam|5 roi
    """,
    "id": """
        ketiga|keempat|kelima|keenam|kesepuluh|kesekian kali|kalinya .. <asked_id>, ke 3|4|5|6|10
        kali|kalinya .. <asked_id>, <asked_id> .. ketiga|keempat|kelima|kesekian kali|kalinya,
        <asked_id> .. ke 3|4|5 kali|kalinya, ketiga|keempat|kelima|kesekian kali|kalinya .. tidak|
        tak|gak|ga|nggak|belum|tanpa .. balas*|jawab*|respon*|tanggapan|dibalas|dijawab, sudah|
        udah|dah|telah|saya|kami|aku|harus .. <asked_id> .. <times_id>, sudah|udah|dah|telah|saya|
        kami <times_id> .. <asked_id>, berkali_kali|berulang_kali|bolak_balik .. <asked_id>, mau|
        harus|perlu berapa_kali .. <asked_id>, berapa_kali|berapa_x lagi .. <asked_id>|harus,
        berapa_kali .. harus|mesti .. <asked_id>, pesan|email|chat|komplain|laporan|keluhan|
        pengaduan ketiga|keempat|kelima|kesekian, pesan|email|chat|komplain ke 3|4|5, tiga|3|
        empat|4|lima|5|beberapa|banyak|dua|2 pesan|email|chat|wa|telepon .. tidak|tak|gak|ga|
        nggak|belum|tanpa|diabaikan, capek|cape|lelah|bosan .. chat|tanya|nanya|hubungi|
        menghubungi|komplain|email|follow_up|mengingatkan, mengabaikan|abaikan|diabaikan|dicuekin|
        cuekin .. pesan|chat|email, dua_kali|2_kali|2x .. <asked_id> .. tidak_ada|gak_ada|ga_ada|
        belum_ada|tanpa|tidak_dibalas, minggu|bulan|berhari_hari|berminggu_minggu .. <asked_id> ..
        sama|terus|dicuekin, capek|cape ngulang|mengulang|ulang|ngulangin, hal|masalah|pertanyaan
        yang_sama .. terus|berulang|minggu
    """,
    "ja": """
        三回目|三度目|四回目|四度目|五回目|五度目|何回目|何度目 .. <asked_ja>, 3|4|5|6|10 回目|
        度目|通目 .. <asked_ja>, 連絡|問い合わせ|メール|メッセージ|催促|質問|電話 .. 三回目|
        三度目|四回目|四度目|五回目|何回目|何度目|三通目|四通目, 連絡|問い合わせ|メール|
        メッセージ|催促|質問|電話 .. 3|4|5|6|10 回目|度目|通目, 三回|三度|四回|四度|五回|何回も|
        何度も|何十回も|再三|再三再四|度々|幾度も .. 連絡|問い合わせ|問合せ|メール|メッセージ|
        催促|電話し|電話を|お願いし|質問し|聞いて|言って|尋ね|指摘し, 3|4|5|6|10 回|度|通 .. 連絡|
        問い合わせ|メール|メッセージ|催促|電話 .. 返事|返信|回答|無視|ない|無し|なし|のに|ました|
        まし, 連絡|問い合わせ|メール|メッセージ|催促|電話 .. 三回|三度|四回|五回|何回も|何度も|
        三通|何通も .. 返事|返信|回答|無視|ない|なし|のに|送|して|しま|した, メール|連絡|
        問い合わせ|メッセージ|催促|電話 .. 3|4|5|6|10 回|度|通, あと何回|あと何度|何回言えば|
        何度言えば|何回聞けば|何度聞けば, 何回|何度 .. 連絡すれば|メールすれば|問い合わせれば|
        催促すれば|送れば|書けば|お願いすれば|電話すれば|連絡したら|言わせ|メールしても|
        連絡しても|問い合わせても|聞いても|催促しても|電話しても, 三通目|四通目|五通目,
        メールを無視|連絡を無視|問い合わせを無視|メッセージを無視, 無視され続け|無視し続け,
        同じこと|同じ内容|同じ質問 .. 何度|何回|繰り返|三回|三度, 週間|か月|ヶ月|カ月|日間 ..
        連絡し続け|問い合わせ続け|メールし続け|催促し続け|お願いし続け, 毎日|毎週 .. 催促|
        メールし|連絡し|問い合わせし
    """,
    "ko": """
        세|네|다섯|여섯|열|몇 번째*|번째로|번째입* .. <asked_ko>, 세번째*|네번째*|다섯번째*|
        3번째*|4번째*|5번째*|몇번째*|3차* .. <asked_ko>, 3|4|5 번째* .. <asked_ko>, <asked_ko> ..
        세|네|다섯|벌써_세|몇 번째*, <asked_ko> .. 세번째*|네번째*|3번째*|4번째*|5번째*|몇번째*,
        <times_ko> .. 문의*|연락*|메일*|이메일*|메시지*|메세지*|물어*|물었*|전화*|항의*|독촉*|
        말씀드렸*|말했*|얘기했*|요청했*|요청드렸*|톡*|카톡*, 문의*|연락*|메일*|이메일*|메시지*|
        메세지*|전화*|항의*|독촉*|요청*|말씀* .. <times_ko>, 3|4|5|10 번|차례 .. 문의*|연락*|
        메일*|메시지*|전화*|요청*|물어*, 몇_번을|몇_번이나|몇번을|몇번이나|몇_번|몇번|도대체_몇_번
        더? .. 말해야|말해야_*|물어봐야|물어야|연락해야|문의해야|메일을_보내야|보내야|얘기해야|
        요청해야|전화해야|독촉해야, 계속 문의*|연락*|메일* .. 답*|무시*|없*, 메일을|메시지를|
        문의를|연락을 .. 무시*|씹*, 메일|메일을|메시지|메시지를 .. 세_통*|3통*|네_통*|여러_통*|
        몇_통* .. 답*|무시*|없*, 두_번|두번|2번 .. 문의했*|연락했*|메일*|전화했* .. 답이|답변이|
        답장이|회신이|아무, 같은_말*|같은_내용*|같은_질문*|똑같은_말* .. 번*|반복*|계속*|몇*,
        주째*|일째*|달째*|주일째* .. 문의*|연락*|메일*|요청*|물어*, 일주일째*|이주째*|몇_주째*|
        며칠째* .. 문의*|연락*|메일*|요청*|물어*, 몇_번을|몇_번이나|몇번을|몇번이나|몇_번을_더|
        도대체_몇_번|대체_몇_번 .. 해야*|말해*|물어*|연락*|문의*|메일*|보내야*|얘기*|요청*|전화*,
        계속|매번|매일|수없이 .. 문의*|연락*|메일*|요청*|전화* .. 답*|무시*|없*, <times_ko> ..
        답이|답변이|답장이|회신이|답변도|답장도|회신도|무응답*|무시*|묵묵부답*, 세|네|다섯|여섯
        번째* .. 답*|무시*|묵묵*|회신*|연락*, 세번째*|네번째*|3번째*|4번째* .. 답*|무시*|묵묵*|
        회신*, 재차|거듭|누차|번번이|수_차례 .. 문의*|연락*|요청*|말씀*|메일*, 3|4|5|세|네|다섯
        통*|통째* .. 메일*|메시지*|문자*|답*|보냈*, 메일*|메시지*|문자*|문의* .. 세|네|다섯|3|4|5
        통*|번*|차례*, 3회|4회|5회|3회째|4회째|3차|4차 .. 문의*|연락*|메일*|요청*|답*
    """,
    "th": """
        ครั้งที่สาม|ครั้งที่สี่|ครั้งที่ห้า|รอบที่สาม|รอบที่สี่|รอบที่ห้า|หนที่สาม .. <asked_th>|
        ไม่มีใคร|ไม่ตอบ|ไม่มีคน, ครั้งที่|รอบที่|หนที่ 3|4|5|6|10 .. <asked_th>|ไม่มีใคร|ไม่ตอบ|
        ไม่มีคน, <asked_th> .. ครั้งที่สาม|ครั้งที่สี่|ครั้งที่ห้า|รอบที่สาม|รอบที่สี่|สามครั้ง|
        สามรอบ|สี่ครั้ง|สี่รอบ|ห้าครั้ง|ห้ารอบ|หลายครั้ง|หลายรอบ|หลายหน|สิบรอบ|สิบครั้ง|ร้อยรอบ|
        ไม่รู้กี่, <asked_th> .. 3|4|5|6|10 ครั้ง|รอบ|หน, <asked_th> .. ครั้งที่|รอบที่|หนที่ 3|4|
        5|6|10, ต้อง .. <asked_th> .. กี่ครั้ง|กี่รอบ|กี่หน, ต้องถามอีกกี่|ต้องทักอีกกี่|
        ต้องบอกอีกกี่|ต้องแจ้งอีกกี่|ต้องตามอีกกี่, หลายครั้งแล้ว|หลายรอบแล้ว .. ไม่มีใครตอบ|
        ไม่ตอบ|เงียบ|ไม่มีคนตอบ, 3|4|5 ครั้งแล้ว|รอบแล้ว .. ไม่|เงียบ, เมินข้อความ|อ่านไม่ตอบ ..
        ครั้ง|รอบ|หลาย, ถามซ้ำ|ทักซ้ำ|แจ้งซ้ำ|บอกซ้ำ|ตามซ้ำ, เรื่องเดิม .. ถาม|บอก|แจ้ง|ครั้ง|รอบ,
        ถามแล้วถามอีก|ทักแล้วทักอีก|ตามแล้วตามอีก|บอกแล้วบอกอีก|แจ้งแล้วแจ้งอีก, เป็นอาทิตย์|
        มาอาทิตย์|หลายอาทิตย์|หลายวัน|เป็นเดือน .. ทัก|ถาม|ตามเรื่อง|ติดต่อ .. ไม่|เงียบ
    """,
    "hi": """
        तीसरी|तीसरा|चौथी|चौथा|पांचवी|पांचवीं|छठी|दसवीं|सौवीं बार .. <asked_hi>, तीन|3|चार|4|पांच|
        5|छह|दस|10|कई|सौ|हजार|अनगिनत|इतनी बार .. <asked_hi>|नोटिस_भेज*, तीसरी|चौथी|पांचवीं|तीन|3|
        चार|4|कई बार .. कोई_जवाब|जवाब_नहीं|रिप्लाई_नहीं|उत्तर_नहीं|कोई_उत्तर, <asked_hi> .. तीसरी|
        चौथी|पांचवीं बार, कितनी बार .. लिख*|पूछ*|पूछूं|मैसेज*|बोल*|कह*|बता*|याद*|फोन*|कॉल*|मेल*|
        शिकायत*, बार_बार .. लिख*|मैसेज*|मेल*|ईमेल*|याद_दिला*|शिकायत*|फोन*|कॉल*|पूछ_रहा_हूं|
        पूछ_रहे_हैं_हम, तीसरा|तीसरी|चौथा|चौथी मैसेज|मेसेज|ईमेल|मेल|शिकायत|रिमाइंडर|संदेश|फोन, तीन|
        3|चार|4|पांच|कई|दो|2 मैसेज|मेसेज|ईमेल|मेल|संदेश|फोन .. कोई|नहीं|जवाब, मैसेज|मेल|ईमेल|
        संदेशों|मैसेजों .. इग्नोर*|अनदेखा|नजरअंदाज, teesri|tisri|teesra|tisra|chauthi|chouthi|
        panchvi|3rd|4th|third bar|baar|time .. <asked_hinglish>, teen|tin|3|char|chaar|4|panch|5|
        kai|das|10|itni bar|baar .. <asked_hinglish>|reply_nahi|jawab_nahi|koi_jawab|koi_reply,
        kitni bar|baar .. <asked_hinglish>, baar_baar|bar_bar .. likh*|msg|message*|mail*|
        yaad_dila*|complain*|complaint*|bolna|bol_raha, हफ्ते|हफ्तों|दिन|दिनों|महीने से .. लिख*|
        पूछ_रह*|मैसेज*|मेल*|फोन*|कॉल*|बोल_रह*|शिकायत*|कह_रह*, एक_ही_बात|वही_बात .. बार*|दोहरा*|
        बता*|बोल*, hafte|hafton|din|dino|mahine se .. likh*|puch*|pooch*|msg|message*|mail*|call*|
        bol_raha|bol_rahe|complain*, ek_hi_baat|wahi_baat .. bar|baar|bol*|bata*
    """,
    "ha": """
        karo|sau na_uku|na_hudu|na_biyar|na_shida|na_goma|na_3|na_4|na_5|na_nawa .. <asked_ha>,
        karo|sau na_uku|na_hudu|na_biyar|na_3|na_4 .. ba_wanda|babu|ba_a|ba_ku .. amsa*,
        <asked_ha> .. sau_uku|sau_3|sau_hudu|sau_4|sau_biyar|sau_5|sau_goma|sau_da_yawa|sau_dari,
        <asked_ha> .. karo|sau na_uku|na_hudu|na_biyar|na_3|na_4, sau_uku|sau_3|sau_hudu|sau_4|
        sau_biyar|sau_5|sau_goma|sau_da_yawa|sau_nawa .. <asked_ha>, sako|sakon|sakona|korafi|
        korafina|email na_uku|na_hudu|na_biyar|na_3|na_4, sakonni|sakonnin|sakonnina|sako|email
        uku|hudu|biyar|3|4|da_yawa .. babu|ba_wanda|ba_a|ba_ku, na_gaji|mun_gaji|gaji da ..
        rubut*|tambay*|kira*|tunatar*|sako, kuna watsi|share .. sako*|sakon*, babu_amsa .. sau|
        karo uku|na_uku|hudu, makonni|makonin|mako|kwanaki|wata .. ina|muna rubut*|tambay*|kira*|
        tuntub*|korafi, abu_daya|magana_daya .. maimaita*|nake|muke
    """,
    "it": """
        terza|3a|quarta|4a|quinta|5a|sesta|decima|ennesima|centesima|millesima volta .. scrivo|
        scriviamo|scrivervi|scrivere|chiedo|chiediamo|chiedere|contatto|contattiamo|contattarvi|
        chiamo|chiamiamo|sollecito|sollecitiamo|segnalo|segnaliamo|ripeto|ripetiamo|dico|diciamo|
        reclamo|mando_un|mando_questo|mando_una|messaggio|mail|domando|avviso, terza|3a|quarta|
        quinta|ennesima volta .. nessuno|senza|nessuna|non .. rispond*|risponde|risposta|risposto|
        riscontro, per_la terza|quarta|quinta|ennesima volta dove|quando|che|voglio|rispondete|
        potete|per_favore|vorrei, scritto|scrivo|scriviamo|chiesto|domandato|chiamato|telefonato|
        contattato|sollecitato|segnalato|reclamato|ripetuto|detto|avvisato|avvertito ..
        <times_it>, mandato|mandati|inviato|inviati .. messaggio|messaggi|mail|email|pec ..
        <times_it>, <times_it> .. scritto|chiesto|chiamato|telefonato|contattato|sollecitato|
        segnalato|reclamato|ripetuto|vi_ho_detto|avvisato|scrivo, quante|quanti volte|mail|email|
        messaggi|solleciti ancora? devo|dobbiamo|bisogna|ci_vogliono|servono|vi_devo .. scriv*|
        chied*|ripet*|dir*|chiam*|sollecit*|mandare|inviare|contatt*|perche|per|segnal*, quante|
        quanti volte|mail|email|messaggi|solleciti ancora, mia|mio|nostra|nostro|questa_e_la|
        questo_e_il|e_la|e_il terza|3a|quarta|quinta|terzo|3o|quarto|quinto mail|email|messaggio|
        sollecito|reclamo|segnalazione|tentativo|richiamo, terza|terzo|quarta|quarto mail|email|
        messaggio|sollecito|reclamo|segnalazione, tre|3|quattro|4|cinque|5|sei|diverse|diversi|
        tante|tanti|molte|due|2 mail|email|messaggi|chiamate|telefonate|solleciti|segnalazioni|
        reclami|pec .. nessuno|senza|nessuna|non|niente|ignorat*|zero|mai, stufo|stufa|stufi|
        stanco|stanca|stanchi di .. scrivere|scrivervi|chiedere|ripetere|sollecitare|chiamare|
        mandare|rincorrer*, ignorate|ignorando|ignorato|ignorati .. messaggi|mail|email|solleciti|
        segnalazioni, scritto|chiamato|sollecitato|contattato .. due_volte .. nessuno|
        senza_risposta|nessuna|niente|non, da settimane|giorni|mesi|una_settimana|un_mese|
        due_settimane .. scrivo|scriviamo|chiedo|sollecito|chiamo|aspetto_risposta, ripeto|
        ripetere|ripetendo .. stessa_cosa|stesse_cose, ho spiegato .. stessa_cosa|a_tre|a_due
    """,
}
