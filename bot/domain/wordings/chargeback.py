"""A payment is disputed with the bank, the card company or the platform.

Notation: `bot.domain.signals`.
"""

WORDINGS: dict[str, str] = {
    "en": """
        chargeback*|charge_back|charge_backs|chargebak|chargbak|chargback|charg_back|
        charging_back|charged_back, dispute|disputing|disputed|dispte|disput .. payment|paypal|
        charge|transaction|bank|card|order|it|this|purchase|alibaba|with|amount, open|opened|
        opening|file|filed|filing|raise|raised|raising|start|started .. dispute|disput|paypal|
        claim_with|a_to_z|case_with|case_on|case_against|case_in, paypal .. dispute|claim|case|
        complaint, reverse|reversing|revers .. payment|the_charge|my_charge|transaction, bank|
        paypal|visa|mastercard|card .. money_back|reverse|refund_me|chargeback|get_my_money|
        stop_the_payment|cancel_the_payment, stop|cancel|block .. payment .. bank|card, buyer
        protection .. claim|case|open|use, trade_assurance claim|dispute|complaint, fraudulent
        charge|transaction|payment, report|reporting you|this|it to my? bank|paypal|card_company|
        visa,
        dispute filed|opened|raised|started|submitted, asked|told|requested|instructed my|our
        bank|card_company|credit_card .. reverse|recall|claw|stop|refund, my|our bank|card_company
        .. is|will|is_going .. reversing|reverse|reclaim|recalling|clawing, clawback|claw_back
    """,
    "es": """
        contracargo*|contra_cargo*|contrcargo|chargeback, disput* .. pago|paypal|cargo|compra|
        banco|tarjeta|alibaba|transaccion|pedido, abrir|abrire|abro|abri|abriremos|inici* ..
        disputa|controversia|reclamo|reclamacion|caso .. paypal|banco|pay_pal|alibaba|tarjeta|
        visa, abrir|abrire|abro|abri|abriremos|iniciar .. disputa|controversia, desconoc* ..
        cargo|compra|transaccion, reclamo|reclamacion|reclamar|reclamare|queja|denuncia|caso_en ..
        paypal|banco|tarjeta|visa|mastercard, paypal|banco|tarjeta .. reclam*|devuelv*|revers*|
        disput*|controversia|retroced*, revers*|retroced*|anular .. pago|cargo|cobro .. banco|
        tarjeta|paypal, revertir|reversar|retroceder .. pago|cargo|transferencia|compra,
        banco|tarjeta .. devuelva|devuelvan|devolver*|recuper*|investig*|regres* .. dinero|pago|
        cargo|plata|cobro, pedi|pedir|pedire|solicit*|dije .. banco .. devuelv*|revers*|recuper*|
        anul*|cancel*, reclame .. cargo|pago|cobro .. tarjeta|banco
    """,
    "ar": """
        نزاع|منازعه .. بايبال|باي_بال|دفع|بنك|علي|افتح|نفتح|فتح*|مالي|paypal, افتح*|نفتح*|فتح*|
        رفع*|ارفع*|بفتح .. نزاع|منازعه|ديسبيوت|شكوي_بايبال|اعتراض, استرجاع|استرداد|استرجع|ارجع|
        نسترجع|استرد .. فلوس*|مبلغ|اموال*|مال* .. بنك|بطاقه|فيزا|بايبال|باي_بال|paypal|عن, بنك|
        بايبال|باي_بال|فيزا|paypal .. يسترجع|استرجع|استرجاع|استرد*|يرجع|ترجيع|الغاء|اعتراض|نزاع|
        شكوي, اعترض*|اعتراض .. دفع|عمليه|مبلغ|بنك|بطاقه, تشارج|تشارجباك|شارج_باك|تشارج_باك|
        chargeback, شكوي|بلاغ|ابلغ .. بنك|بايبال|باي_بال|paypal, الغي|الغاء|نلغي|ايقاف|اوقف ..
        دفع|دفعه|عمليه|حواله .. بنك|بطاقه,
        طلبت|كلمت|بلغت|ابلغت|قدمت .. بنك|بنكي|بنكنا|بطاقه .. يعكس|عكس|ترجيع|يرجع|استرجاع|استرداد|
        الغا*|يلغي|شكوي|اعتراض, مطالبه استرداد|استرجاع, بنك|بنكي .. يعكس|عكس|يسترد|سيسترد ..
        عمليه|دفعه|مبلغ|حواله|فلوس*, فتح*|عمل*|رفع*|سوي*|قدم* .. نزاع*|dispute|ديسبيوت .. دفع*|
        بايبال|باي_بال|بطاقه|paypal, شكوي .. بنك*|بنكي .. حواله|دفع*|بطاقه
    """,
    "pt": """
        chargeback|charge_back|xargeback|chargback, estorno .. cartao|banco|paypal|operadora|
        pedir|via, pedir|solicitar|vou|pedi .. estorno, contestar|contestei|contestarei|
        contestacao|contesto .. compra|pagamento|cobranca|cartao|banco|fatura|transacao, disputa
        .. paypal|abrir|abri|pagamento|banco|cartao|alibaba|no, abrir|abri|abrirei|abrindo|vou ..
        disputa|reclamacao_no|caso_no_paypal|reclamacao_paypal, paypal|banco|cartao .. estorn*|
        contest*|disputa|reclam*|cancel*_a_compra, reverter|cancelar|sustar .. pagamento|cobranca|
        compra .. banco|cartao|paypal,
        banco|operadora|cartao .. devolver*|devolva|reverter|recuperar|reaver|estornar ..
        dinheiro|pagamento|cobranca|valor|debito|compra, pedi|pedir|solicit*|reclam* .. banco|
        operadora .. devolv*|revert*|reaver|estorn*|cancel*, contestacao aberta|registrada|feita,
        reclamei .. pagamento|cobranca|debito .. paypal|cartao|banco
    """,
    "zh": """
        拒付, 信用卡退单|银行退单, 争议 .. 付款|支付|开|提|平台|贝宝, 付款争议|支付争议|交易争议|
        提争议|开争议|提出争议|发起争议|提起争议|开启争议, paypal .. 争议|投诉|纠纷|申诉, 发起|
        提交|要开|申请 .. 纠纷, 开纠纷|提纠纷|发起纠纷|平台纠纷|提交纠纷, 信用卡|银行|刷卡 .. 撤销|
        止付|冻结|追回|争议|拒付|扣款争议, 撤销付款|撤回付款|止付|冻结 .. 款|账, 信保 .. 投诉|
        纠纷|申诉|维权,
        银行|信用卡|发卡行 .. 撤回|追回|拦截|冲正|止付|追款, 让银行|叫银行|要求银行|找银行|请银行|
        通知银行 .. 撤|追|退|止付|拦截|冻结|拒付, 申请止付|已止付|冲正
    """,
    "pl": """
        chargeback*|czardzbek*|czardzbak*|charge_back*|chargback*|czarzbek*, obciazeni* zwrotn*,
        reklamacj*|spor|sporu .. bank*|paypal*|pay_pal|visa|platnosc*|allegro|alibaba, otworze|
        otwieram|otworzymy|zakladam|zaloze|otworzylem .. spor|sprawe_na, bank*|paypal* .. cofn*|
        zwroci|reklamacj*|spor, cofne|cofnac|cofniemy|cofam|wycofam|wycofac .. platnosc|przelew|
        transakcj*, zglosze|zglaszam|zglosilem .. bank*|paypal*, kwestionuj* .. platnosc|
        transakcj*|obciazen*,
        reklamacj* .. transakcj*|platnosci|karty|karta|przelewu, bank .. odzyska*|cofa* ..
        pieniadz*|platnosc*|srodk*, odzyskac|odzyskam|odzyskamy pieniadze .. bank*|karte|paypal
    """,
    "fr": """
        chargeback|charge_back|retrofacturation, litige .. paypal|paiement|banque|ouvr*|carte|
        alibaba|ouvert, ouvrir|ouvre|ouvert|ouvrirai|declencher .. litige|reclamation_paypal|
        dossier_paypal, opposition .. paiement|carte|banque|virement|au|faire|fais, fais|faire|
        fait|faisons .. opposition, contest* .. paiement|transaction|debit|achat|prelevement|
        banque, banque|paypal .. litige|contest*|opposition|reclam*, annuler|bloquer .. paiement|
        virement .. banque|carte, reclamation .. paypal|banque, rappel de_fonds,
        banque .. recuperer|rembourser|rejeter|annuler|rappeler|reprendre .. argent|paiement|
        virement|fonds|somme, demande .. ma_banque|la_banque|notre_banque .. recuper*|annul*|
        rembours*|rejet*|rappel*
    """,
    "ru": """
        чарджб*|чардж_бек|чардж_бэк|чаржб*|чарчбек*|чардж, chargeback, диспут*|диспуд*, спор ..
        открою|открыть|открыл*|откроем|открываю|paypal|пэйпал|банк*|пейпал|платеж*|алибаба|
        на_али*, открою|откроем|открыл*|открываю|открыть|открывать .. спор, оспор*|оспар* ..
        платеж*|транзакц*|операци*|оплат*|списан*|покупк*|банк*, опротест*, вернуть|верну|вернем|
        возврат .. через_банк|через_paypal|через_пейпал|через_карт*, отменю|отозв*|отзову|отменим|
        аннулир* .. платеж*|оплату|перевод, жалоб*|заявлени*|претензи* .. в_банк|в_paypal|банк|
        paypal|пейпал,
        заявлени*|претензи* .. банк*|пейпал*|paypal .. верну*|возврат*|платеж*|оплат*|деньги, банк
        .. отзов* .. деньги|платеж|средства|оплату, подал|подали|подам .. в_банк|банк ..
        заявлени*|возврат|оспарив*, претензия .. оплате|платежу
    """,
    "tr": """
        chargeback*|charge_back, ters_ibraz*|harcama_itiraz*, itiraz .. banka*|kart*|odeme*|
        islem*|harcama*|paypal, banka*|paypal|kart* .. itiraz*|sikayet*|iptal*|uyusmazlik|
        iade_al*, uyusmazlik .. ac*|paypal, anlasmazlik .. ac*,
        odeme*|islem*|harcama* .. itiraz*, bankam*|bankaya|kartim* .. geri_al*|geri_cek*|iptal*|
        iade*|soyledi*, itirazi baslat*|ettim|yaptim|actim
    """,
    "de": """
        chargeback*, ruckbuch*|rueckbuch*|zuruckbuch*|zurueckbuch*|rucklastschrift|ruckbelast*,
        kauferschutz|kaeuferschutz .. fall|antrag|einschalt*|offn*|beantrag*|melde*|paypal, paypal
        .. fall|konflikt|kauferschutz|kaeuferschutz|beschwerde|streit*, zahlung .. anfecht*|
        reklamier*|stornier*|zuruckhol*|ruckgangig|zuruckzieh*, bank .. zuruckhol*|reklamier*|
        zuruckford*, geld .. zuruckbuch*|zuruckhol*|zuruckzieh*,
        zahlung|abbuchung|lastschrift|uberweisung .. angefochten|anfechten|zuruckholen|
        zuruckgeholt|zuruckrufen|reklamiert|widersprochen|widersprechen, bank .. geld|zahlung|
        betrag .. zuruck*|holen, reklamation .. zahlung|abbuchung .. bank|paypal
    """,
    "vi": """
        chargeback|charge_back, tranh_chap .. paypal|thanh_toan|mo|alibaba|don, mo|tao tranh_chap|
        dispute|khieu_nai, khieu_nai .. paypal|ngan_hang|visa, ngan_hang|paypal .. khieu_nai,
        dao_giao_dich,
        yeu_cau|nho|bao|lien_he|goi|noi_voi|lam_viec_voi|qua .. ngan_hang|visa|mastercard|
        cong_ty_the .. hoan_tien|hoan_lai|rut_lai|thu_hoi_tien|huy_giao_dich|huy_thanh_toan|
        lay_lai|dao|tra_lai_tien|khoa|chan|tra_soat, ngan_hang|visa|paypal .. hoan_lai_tien|
        rut_lai|huy_giao_dich|huy_thanh_toan|thu_hoi_tien|lay_lai_tien|tra_soat|chan_thanh_toan|
        khieu_nai|tranh_chap, tra_soat .. giao_dich|ngan_hang|the|thanh_toan, mo|tao|gui|nop|lam
        .. tranh_chap|dispute, khieu_nai|tranh_chap .. ngan_hang|the_tin_dung|giao_dich|paypal|
        visa|alibaba|san, huy|chan|dao .. giao_dich|thanh_toan .. ngan_hang|the|visa, doi_lai|
        lay_lai|rut_lai tien .. qua|tu|bang .. ngan_hang|paypal|the , yeu_cau|nho|bao .. ngan_hang
        .. doi|lay|rut|hoan .. tien|khoan
    """,
    "id": """
        chargeback|charge_back, sengketa .. paypal|pembayaran|buka|ajukan|alibaba|di, ajukan|buka|
        mengajukan|membuka .. sengketa|dispute|klaim_paypal|komplain_ke_bank, dispute .. paypal|
        bank|kartu, bank|paypal .. batalkan|tarik|klaim|sanggah*|sengketa, sanggah*|tarik ..
        transaksi|pembayaran|dana .. bank|kartu,
        bank .. tarik|menarik|kembalikan|balikin|membatalkan|batalkan|reverse .. pembayaran|dana|
        uang|transaksi|kembali, sanggah*|menyanggah .. transaksi*|pembayaran|tagihan, minta ..
        bank .. tarik|menarik|kembali*|batal*
    """,
    "ja": """
        チャージバック, 異議申し立て|異議申立|異議を申し立て, paypal|ペイパル|アリババ .. 異議|紛争|
        クレーム|申し立て|申立|ケース, カード会社|クレジット会社|銀行 .. 異議|返金|取り消|取消し|
        支払いを止め|支払停止|支払い停止, 支払いを取り消|支払いを止め|支払停止|支払い停止, 紛争を|
        紛争申請,
        銀行|カード会社|クレジット会社 .. 取り戻|組戻|組み戻|引き戻|支払いを取|支払い取消|
        差し止め, 組戻し|支払い停止の抗弁|抗弁書
    """,
    "ko": """
        차지백*|차지_백*, 이의제기*|이의신청*|이의_제기*|이의를_제기*|이의_신청*, 카드사|카드사에|
        카드회사에|은행|은행에 .. 취소*|환불*|이의*|신고*|지급정지*|지급_정지*, 지급정지*|
        지급_정지*, 페이팔*|paypal*|알리바바* .. 분쟁*|클레임*|이의*, 분쟁을|분쟁 .. 제기*|신청*|
        접수*|열*,
        은행*|카드사*|카드회사* .. 결제_취소*|취소해*|환수*|승인_취소*, 결제_취소*|승인_취소* ..
        은행*|카드*
    """,
    "th": """
        ชาร์จแบ็ก|ชาร์จแบ็ค|ชาร์จแบค|ชาร์ตแบ็ค, ปฏิเสธการชำระ|ปฏิเสธรายการ|ปฏิเสธการจ่าย, อายัดเงิน|
        อายัดยอด|อายัดบัญชี|อายัดการจ่าย, แจ้งธนาคาร|บอกธนาคาร|ติดต่อธนาคาร|ให้ธนาคาร|บัตรเครดิต ..
        ยกเลิก|ดึงเงิน|อายัด|คืนเงิน|ระงับ, ธนาคาร .. อายัด|ดึงเงินคืน|ระงับการ, เปิดข้อพิพาท|
        ยื่นข้อพิพาท|เปิดเคส|ดิสพิว, paypal .. ข้อพิพาท|เคลม|ดึงเงิน,
        ธนาคาร|บัตรเครดิต .. เรียกเงินคืน|ดึงเงินกลับ|ยกเลิกรายการ|ทักท้วง, ทักท้วงรายการ|
        ทักท้วงยอด, ยื่นเรื่องกับธนาคาร|แจ้งธนาคาร .. ยกเลิก|ดึง|เรียกเงิน
    """,
    "hi": """
        चार्जबैक*|चार्ज_बैक*, विवाद|डिस्प्यूट .. पेपाल|बैंक|दर्ज|खोल*|डाल*|कर*, बैंक|पेपाल|
        क्रेडिट_कार्ड|कार्ड_कंपनी .. पैसे_वापस|पैसा_वापस|रिवर्स*|विवाद|डिस्प्यूट|शिकायत*|
        भुगतान_रोक*|पेमेंट_रोक*, पेमेंट|भुगतान .. रुकवा*|रोक_दूं*|रोक_देंगे|रिवर्स*, dispute
        karunga|karenge|kar_dunga|khol*|dal*|daal*, bank|paypal|card .. paise_wapas|paisa_wapas|
        payment_rok*|reverse_kar*,
        बैंक|कार्ड|पेपाल .. से .. पैसे|पैसा|पेमेंट|भुगतान .. रिवर्स*|रुकवा*, बैंक .. विवाद|शिकायत|
        आवेदन .. दर्ज|दी|कर*, bank|card|paypal .. se .. paise|paisa|payment .. reverse|rukwa*
    """,
    "ha": """
        banki|bankina|bankinmu|paypal|katin .. soke|tsayar|tsayar_da_biya|dawo_da_kudi*|
        dawo_min_da_kudi|dawo_mini_da_kudi|jayayya|kara, jayayya .. banki|paypal|biya|kudi, fada|
        gaya|sanar .. banki|bankina .. soke|tsayar|dawo,
        banki|bankina|bankinmu|bankin|paypal|visa|kati|katina .. mayar*|dawo*|maido*|kwato*|
        karbo*|soke*|tsayar*|dakatar* .. kudi*|kudina|kudinmu|kudin|biya|biyan, mayar*|dawo|
        dawowa|maido|kwato|karbo .. kudi*|kudina|kudinmu .. banki*|ta_banki|paypal|kati|visa,
        korafi|koke|kara|jayayya|dispute .. banki|bankina|paypal|visa|alibaba|kati, zan|za_mu|mun|
        na .. bude|shigar|yi .. dispute|jayayya|korafin_biya, soke|tsayar|dakatar|dakatar_da ..
        biya|biyan|kudin|kudi .. banki|bankina|paypal, banki|bankina .. korafi|koke|kara|dispute|
        chargeback, fada|gaya|sanar|tuntub* .. banki|bankina .. mayar*|kudi*|soke|kwato*|dakatar*
    """,
    "it": """
        chargeback*|charge_back, storno|stornare|stornato .. banca|carta|pagamento|paypal|chied*,
        chied*|richied*|fatto|faccio|faccio_fare|avvi* .. storno|chargeback, contest* ..
        pagamento|addebito|transazione|banca|carta|paypal|acquisto, contestazione .. paypal|banca|
        carta|apert*|apr*|pagamento|alibaba, apr*|apert*|avvi* .. contestazione|disputa|
        controversia|reclamo_paypal|reclamo_su_paypal|caso_paypal, disputa|controversia .. paypal|
        alibaba|apert*|apr*|banca|carta, banca|paypal|visa|mastercard .. contest*|storn*|rimbors*|
        annull*|blocc*|revoc*, blocc*|annull*|revoc*|disconosc* .. pagamento|bonifico|addebito|
        transazione .. banca|carta, disconosc* .. pagamento|addebito|spesa|transazione, revoc* ..
        bonifico|pagamento
    """,
}
