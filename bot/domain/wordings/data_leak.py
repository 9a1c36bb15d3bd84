"""Personal or confidential data got out.

Notation: `bot.domain.signals`.
"""

WORDINGS: dict[str, str] = {
    "en": """
        data|dada|privacy|security|information breach|leak|leaked|leaks|breached|leackage, breach
        .. data|privacy|security|information|gdpr, leak|leaked|leaking|leaks|leeked|stole|stolen|
        exposed|sold|hacked .. my|our|customer*|client*|personal|private|card|company .. data|
        info|information|details|detail|number|numbers|address|email|emails|phone|card|identity|
        design|drawings|account, data|info|information|details|phone_number|card_number|address|
        email|card|account .. leaked|leeked|exposed|stolen|hacked|compromised|got_out|was_sold,
        hacked|haked, my|our account .. hacked|compromised, gave|give|given|giving out|away? my
        number|phone|address|email|data|details|info|information|contact*, shared|sold|sharing|
        passed|leaked .. my .. number|phone|address|email|data|details|info|information|contact*,
        see|seeing|saw other|another|someone|somebody|wrong customer*|client*|person*|people*|
        buyer*|else|elses|company* .. data|details|order|orders|invoice|invoices|address*|info*,
        received|got|sent .. other|another|someone|somebody|wrong customer*|client*|person*|
        people*|buyer*|else|elses|company* .. data|details|invoice|invoices|address*|info*,
        someone|somebody|scammer*|strangers|competitor|competitors has|have|got|knows .. my|our ..
        data|details|info|information|number|address|card, identity theft, phishing,
        data|details|info|address|number|drawings .. wrong_hands, someone_else|somebody_else|
        stranger|strangers|scammers|another_buyer|other_buyer|other_customer .. received|got|
        knows|know|has|have|saw .. my|our .. order|invoice|address|number|data|details|phone,
        since i ordered|bought .. spam|scam|strangers|unknown, strangers .. know|knows|call|
        calling|called, leaked from you, papers|documents|invoice|drawings of|from a? different|
        another|other|wrong buyer|customer|client|company
    """,
    "es": """
        filtraron|robaron|hackearon|jaquearon|expusieron .. datos|informacion|tarjeta|cuenta, se
        filtro|filtraron .. datos|informacion, filtracion de_datos|de_informacion|de_mis|
        de_nuestros, datos|informacion|tarjeta|cuenta|correo .. filtrad*|filtraron|robad*|robaron|
        expuest*|hackea*|jaquea*|publicad*, fuga|brecha|violacion|robo|filtracion .. datos|
        informacion|seguridad|privacidad, hackea*|jaquea* .. cuenta|correo|datos|pagina, dieron|
        pasaron|vendieron|compartieron .. mis|mi|nuestros|nuestro datos|numero|telefono|correo|
        direccion, datos .. de_otro|de_otra|de_otros cliente|clientes|persona, veo|vi|llegaron|
        mandaron|recibi .. datos|factura .. de_otro|de_otra|de_otros, nos hackear*,
        datos .. manos_equivocadas|otras_manos|desconocidos, otro|otra|alguien_mas|alguien
        cliente|persona|empresa|comprador .. vio|ve|recibio|tiene .. mi|mis|nuestro|nuestros ..
        pedido|datos|factura|direccion|telefono, alguien_mas|desconocidos|estafadores|extranos
        tiene|tienen|saben|sabe|llaman .. mi|mis|lo_que .. datos|telefono|direccion|pedi|compre|
        numero, desde que .. compre|compramos .. spam|desconocidos|estafa*|llamadas, llamando|
        llaman desconocidos
    """,
    "ar": """
        تسريب*|تسرب*|سرب* .. بيانات*|معلومات*|ارقام|خصوصي*, بيانات*|معلومات*|رقم*|حساب* .. تسرب*|
        مسرب*|سرب*|انسرق*|سرق*|مسروق*|اخترق*|انخترق*|اتهكر*|تهكر*|مكشوف*, اختراق|اخترق*|تهكير|هكر*
        .. حساب*|بيانات*|معلومات*|بريد*|موقع, سرق* .. بيانات*|معلومات*|بطاق*, عطيتوا|اعطيتم|بعتم|
        بعتوا|اعطيتو|شاركتم|عطيتو .. رقمي|بياناتي|معلوماتي|رقم|بيانات|معلومات, بيانات|فاتوره|طلب
        .. عميل|زبون تاني|ثاني|اخر, ارسلتم|وصلتني|وصلني|اشوف .. بيانات|فاتوره .. عميل|زبون|شخص ..
        اخر|ثاني|تاني,
        بياناتي|بياناتنا|معلوماتي|معلوماتنا|رقمي|رقمنا|ارقامنا|تصاميمنا|عناويننا .. عند|وصلت|وصل|
        لدي|بيد|راحت|انتشر*|منشور*|معروض*|انباع*|انكشف*|مع .. منافس*|غربا*|شركه|شركات|نصاب*|
        محتال*|ناس|انترنت|غير*|نت, ناس|شركات|نصابين|محتالين|منافس*|اشخاص|غربا|احد .. عند*|معهم|
        يعرف*|لديهم|وصل*|معاه* .. رقمي|رقمنا|بياناتي|بياناتنا|معلومات*|عنواني|ايميلي|طلبي|طلباتنا,
        كيف|منين|من_وين .. وصل*|عرف*|جاب*|اخذ* .. رقمي|بياناتي|معلوماتي|معلوماتنا|بياناتنا|رقمنا,
        وصلني|وصلتني|وصلنا|وصلتنا|ارسلتم|ارسلتو*|بعتتو*|بعتولي|استلمت|جاني|جاتني .. فاتوره|بيانات|
        طلب|معلومات|عنوان|كشف .. عميل|زبون|شخص|شركه .. غير*|اخر|اخري|تاني*|ثاني*|مو_لي|مش_لي,
        اشوف|يظهر|ظهر*|يطلع|ظاهر* .. طلبات|بيانات|عناوين|فواتير|اسماء .. عملا*|زباين|غيري|غيرنا|
        ناس|اخرين, مخترق|مخترقه|اخترقو*|تهكر|متهكر .. موقع*|حساب*|ايميل*|نظام*|بريد*, موقعكم|
        حسابي|ايميلي|نظامكم|بريدي .. مخترق|اخترق*|انخترق*|تهكر*|اتهكر*|انسرق* , ناس|اشخاص|واحد|
        شخص|ارقام_غريبه|نصابين .. يتصل*|يكلم*|يراسل*|اتصل*|بيكلم* .. يعرف*|عارف*|عندهم|معاهم|
        بيانات*, انتشر*|تسرب*|انكشف*|انسرق*|اتسرب*|اتسرق*|ظهر* .. بيانات*|معلومات*|رقمي|ارقامنا|
        تصاميم*|ملفات*|عنوان*, شفت|شفنا|لقيت|فتحت|ظهر*|شايف .. بيانات|طلبات|فواتير|فاتوره|عناوين|
        معلومات|عقود .. عميل|عملا*|زبون|زباين|ناس|غيري|غيرنا|شركه|شركات, وصلني|وصلتني|وصلنا|
        وصلتنا|ارسلتم|ارسلتو*|بعتتو*|بعتولي|استلمت|جاني|جاتني .. ملف|عقد|عرض|كشف|ايميل|مستند* ..
        عميل|زبون|شخص|شركه .. غير*|اخر|اخري|تاني*|ثاني*, اعطيتم|اعطيتو*|عطيتو*|اديتو*|مررتم|كشفتم
        .. رقم*|بيانات*|عنوان*|اسعار*|تصميم*|تصاميم* .. منافس*|غير*|ناس|شخص|عميل, خصوصيتي|
        خصوصيتنا|خصوصيه .. انتهك*|اختراق|تسريب|انكشف*, انتهاك .. خصوصي*|بيانات
    """,
    "pt": """
        vazaram|vazou|vazamento|vazaro|roubaram|hackearam|expuseram|expostos .. meus?|nossos|meu|
        dos|de|seus .. dados|informac*|cartao|conta|numero|telefone|email|cpf, dados|informac*|
        cpf|cartao|conta .. vazaram|vazou|vazad*|vazaro|roubad*|hackead*|expost*|clonad*|invadid*,
        vazamento|violacao|quebra de dados|privacidade|sigilo|seguranca, passaram|venderam|deram|
        compartilharam|passou .. meus?|meu|nosso .. dados|numero|telefone|email|endereco|contato,
        hackearam|hackeada|hackeado|invadiram|clonaram .. conta|email|cartao, vejo|vi|recebi|
        mandaram .. dados|nota .. de_outro|de_outra|de_outros, lgpd .. viola*|denunc*|descumpr*,
        dados .. maos_erradas|outras_maos|desconhecidos, outro|outra|alguem cliente|pessoa|
        empresa|comprador .. viu|ve|recebeu|tem .. meu|meus|nosso|nossos .. pedido|dados|nota|
        endereco|telefone, alguem_mais|desconhecidos|golpistas|estranhos tem|com|me_ligam|sabem|
        ligam .. meu|meus|o_que .. dados|telefone|endereco|comprei|pedido|numero, desde que ..
        comprei|compramos|encomendei .. spam|desconhecidos|golpe*|ligacoes, fuga de_dados,
        expuseram .. cadastro|dados, vazaram|vazou .. informacoes|informacao|cadastro
    """,
    "zh": """
        泄露|外泄|泄密 .. 信息|资料|数据|个资|隐私|电话|地址|客户|号码|图纸|设计, 信息|资料|数据|
        个资|隐私|电话|号码|账号|图纸|邮箱|个人信息 .. 泄露|外泄|泄漏|被盗|被偷|被黑|流出|外流|
        泄密, 数据泄露|个资外泄, 黑客|被黑了|盗号, 卖了我的 .. 信息|资料|电话|号码|数据, 把我的 ..
        信息|资料|电话|号码|数据 .. 卖|泄|透露|给别人|发给别人|给了别人, 出卖 .. 信息|资料|客户,
        看到了?|收到了? .. 别人|其他客户|别的客户 .. 信息|资料|订单|地址|发票, 别的客户 .. 信息|
        资料|发票|订单, 其他客户 .. 信息|资料|发票|订单,
        别人|陌生人|其他客户|骗子|竞争对手 .. 收到|知道|有|拿到|看到 .. 我的|我们的|我公司 ..
        订单|资料|地址|电话|发票|号码|图纸, 怎么有我 .. 电话|地址|资料|订单, 看到 .. 其他客户|
        别的客户|别人的|别家 .. 地址|电话|订单|资料|发票, 资料 .. 卖给, 诈骗电话|骚扰电话|垃圾邮件
        .. 你们|下单|之后|订单|天天, 下单 .. 诈骗|骚扰|陌生|骗子, 外流|被外流
    """,
    "pl": """
        wyciek*|wyciekl* .. dane|danych|informacj*|numer*|osobow*, dane|danych|karta|karty|konto
        .. wyciek*|wyciekl*|wykradz*|wykradl*|ukradz*|ukradl*|skradz*|upubliczn*, wlama*|wlamal*|
        hakowa* .. konto|konta|skrzynk*, zhakowa*|zhackowa*|shakowa*, udostepniliscie|
        sprzedaliscie|przekazaliscie|sprzedali|udostepnili|ujawnili* .. moje|moj|nasze .. dane|
        danych|numer|adres|telefon|mail*, narusz* .. danych|rodo|prywatnosci, dostal*|widze|
        wyslal* .. dane|fakture|zamowienie innego|obcego|kogos|innej, rodo .. narusz*|zlam*,
        dane|danych|numer|adres .. niepowolane|w_obce_rece|obcych|w_zle_rece, ktos|obca|obcy|inny|
        inna obcy|osoba|klient|inny|firma .. dostal*|widzi|widzial* .. moja|moje|moj|nasza|nasze
        .. fakture|dane|adres|zamowienie|numer, po .. zamowieniu|zakupie .. spam|dziwne_telefony|
        oszusci|obcy, widze .. zamowienia|zamowienie|faktury|dane .. innego|obcego|innych|cudze,
        cudze|czyjes|obce dane|zamowienia|faktury
    """,
    "fr": """
        fuite|fuites|vol|violation|piratage de? donnees|informations|compte|confidentialite,
        fuite|fuites .. donnees|informations, donnees|infos|informations|coordonnees|carte|compte|
        numero|adresse .. fuite|fuites|fuiter|volees|vole|voles|pirate|piratees|piratee|divulgue*|
        exposees|revendu*|vendu*, divulgue*|vendu|vendus|revendu|vole|avez_donne|avez_transmis|
        avez_partage|ont_donne|ont_vendu .. mes|mon|nos|notre|ma donnees|infos|informations|
        coordonnees|numero|adresse|email|mail|telephone, pirate|piratee|hacke|hackee .. compte|
        mail|carte|donnees, recu|vois|envoye|vu .. donnees|facture|coordonnees .. autre_client|
        autres_clients|autre_personne, rgpd .. viol*|non_respect*,
        donnees .. mauvaises_mains|entre_les_mains, quelqu_un d_autre .. recu|vu|a .. ma|mes|mon|
        notre|nos .. facture|commande|donnees|adresse|numero, autre client|personne .. recu|vu ..
        ma|mes|mon|notre .. facture|commande|donnees|adresse, depuis .. commande .. spam|spams|
        appels|arnaque*|inconnus, vois|voit|vu .. commandes|factures|donnees|adresses d_un|
        d_autres|des autre|autres|clients
    """,
    "ru": """
        утечк*|утекл*|слил*|слив|слили|сливает*|сливаете|украл* .. данны*|номер*|информац*|баз*|
        персональн*|личны*|контакт*, продал*|продали .. мои|наши|базу данны*|контакт*|номер*|
        клиент*, данные|данных|информаци*|номер|карта|карты|база .. утекл*|слил*|слит*|украл*|
        украден*|утек*|в_открыт*|у_мошенник*|попал* мошенник*, взломал*|взломан*|хакнул*|взлом,
        хакеры|хакер, передали|дали|отдали|слили .. мой|мои|наш|наши .. номер*|телефон*|данны*|
        контакт*, разглаш* .. данны*|информац*, вижу|прислал*|получил* .. данные|счет|накладн*
        чуж*|другого_клиента|другого_покупателя, чужие данные|счета, мошенник* .. знают|звонят|
        позвон*|номер|данные,
        база|данные|контакты|телефоны|номера|переписк*|чертеж*|паспорт* .. в_сети|в_интернете|
        в_даркнете|продается|продают|всплыл*|гуляют|у_конкурент*|у_посторонн*|у_третьих|
        в_открытом, конкурент*|посторонн*|спамер*|незнаком*|мошенник*|чужие_люди|какие_то_люди ..
        знают|звонят|пишут|получил*|узнали|видят|откуда .. мой|мои|наш|наши|заказ*|данны*|номер*|
        адрес*|цены|телефон, откуда .. у .. мошенник*|них|конкурент*|посторонн*|незнаком* .. мой|
        мои|наш|наши|номер*|данны*, прислали|отправили|прислал*|получил|получили|пришел|пришла|
        пришли .. чужой|чужую|чужие|чужая .. инвойс*|счет|договор|накладн*|заказ*|данны*|
        документ*|фактур*, вижу|видно|видим|показывает .. чужие|чужой|других|другого .. заказ*|
        данны*|клиент*|адрес*|счет*, доступ .. чужим|к_данным|посторонн*|чужому, утечка|утекла|
        утекли|слив|слили, доступ .. получил* .. посторонн*|мошенник*|хакер*, взломан|взломана|
        взломали|взломано
    """,
    "tr": """
        veri|veriler|veriniz|verilerim*|verilerimiz*|bilgilerim*|bilgiler .. sizdi*|sizint*|
        calin*|ifsa|satildi|satti|paylasti*|hack*, kisisel .. sizdi*|calin*|satildi|paylasti*,
        hesab* .. hack*|calin*|ele_gecir*, numarami|telefonumu|bilgilerimi|adresimi .. verdi*|
        vermis*|satti|sattiniz|satmis*|paylasti*, hacklendi*, kvkk .. ihlal*,
        veri*|bilgi*|numara* .. baskalarinin|eline_gec*|ele_gec*|yabanci*|dolandirici*, veri
        ihlali, baska|baskasinin .. musteri* .. siparis*|fatura*|bilgi* .. goruyor*|geldi|gordum|
        aldim, tanimadigim|yabanci|dolandirici* .. ariyor*|arayip|biliyor*|numaram*|siparisim*
    """,
    "de": """
        datenleck*|datenpanne*|datendiebstahl|datenschutzverletz*|datenschutzversto*, daten|
        adresse|nummer|konto|kundendaten .. geleakt|geleaked|gestohlen|gehackt|verkauft|geklaut|
        abgegriffen, gehackt|gehackt_worden, dsgvo .. versto*|verletz*, daten|rechnung|bestellung
        .. anderer|fremde*|anderen .. kunde*, fremde daten|kundendaten,
        daten|nummer|adresse|handynummer|rechnung .. falsche_hande|bei_fremden|an_fremde|
        unbekannte_rufen, jemand anders|anderes|fremdes .. meine|unsere .. daten|rechnung|
        bestelldaten|bestellung|adresse, seit .. bestellung .. spam|unbekannte|anrufe|betruger,
        sehe .. auftrage|bestellungen|rechnungen|daten .. fremden|anderen|anderer kunden,
        unbekannte|fremde .. rufen|wissen|kennen .. meine|was|adresse|bestellt
    """,
    "vi": """
        ro_ri|lam_lo|danh_cap|tiet_lo|de_lo|bi_lo .. thong_tin, ro_ri|danh_cap|lo_lot ..
        thong_tin|du_lieu|khach_hang, thong_tin|du_lieu .. bi .. lo|ro_ri|danh_cap|hack|ban, bi
        hack, lam_lo|bi_lo|de_lo .. so_dien_thoai|du_lieu,
        lo thong_tin|du_lieu|so_dien_thoai|sdt, ai .. ban .. so|sdt|thong_tin, nguoi_la|lua_dao ..
        goi|biet .. don|so|thong_tin|dia_chi|toi|minh, thay|xem .. don|don_hang|hoa_don|thong_tin
        .. nguoi_khac|khach_khac|cua_khach, hacker .. du_lieu|thong_tin|lay, bi spam .. goi|tin,
        mua|dat .. bi_spam|bi_goi_lua
    """,
    "id": """
        data|informasi|akun .. bocor|dibocorkan|dicuri|diretas|dihack|di_hack|disebar|disebarkan|
        dijual, kebocoran|pencurian|bocoran data, membocorkan|bocorkan|menyebarkan .. data|nomor
        .. saya|kami|pribadi|pelanggan, menjual data, diretas|dihack,
        data|info|nomor|alamat .. tangan_yang_salah|tersebar|disebarkan, orang|pelanggan lain|
        asing .. lihat|terima|dapat|tahu|tau .. pesanan|data|invoice|alamat|nomor .. saya|kami,
        siapa .. jual|menjual|menyebarkan|sebar .. nomor|no|data|info, sejak|habis beli|order|
        belanja|pesan .. spam|penipu*|orang_asing|telepon_asing, nomor saya .. jual|dijual|sebar*
    """,
    "ja": """
        個人情報|顧客情報|情報|データ|住所|電話番号|メールアドレス|図面 .. 漏れ|漏洩|漏えい|漏らし|
        流出|盗ま|売られ|横流し, ハッキング|ハックされ|不正アクセス|乗っ取ら, 他の|他人の|別の ..
        客|会社|顧客|方の .. 情報|請求書|住所|データ|注文 .. 見え|届|送られ|送って|表示|入って,
        フィッシング
    """,
    "ko": """
        개인정보|개인정보가|정보|정보가|데이터|데이터가|고객정보|고객정보가|주소|주소가|전화번호|
        전화번호가|연락처|연락처가|도면|도면이 .. 유출*|새어*|도용*|팔렸*|팔아*|팔았*|털렸*,
        정보유출*|개인정보유출*|정보_유출*, 해킹*|해커*, 다른|남의 .. 고객|고객의|고객님|사람|
        사람의|업체|업체의|회사|회사의|손님 .. 주문*|주소*|정보*|송장*|인보이스* .. 보여*|보이*|
        보입*|왔*|받았*, 피싱*|명의도용*
    """,
    "th": """
        ข้อมูล|ที่อยู่|เบอร์โทร|แบบงาน|ไฟล์แบบ .. รั่ว|หลุด|โดนขโมย|ถูกขโมย|โดนแฮก|ถูกแฮก|เอาไปขาย|
        ถูกขาย, โดนแฮก|ถูกแฮก|โดนแฮ็ก|ถูกแฮ็ก|แฮกเกอร์|แฮ็กเกอร์, ข้อมูลลูกค้าคนอื่น|
        ข้อมูลลูกค้ารายอื่น|ข้อมูลของลูกค้าคนอื่น|ข้อมูลคนอื่น|ข้อมูลของคนอื่น|ออเดอร์ของคนอื่น|
        ออเดอร์คนอื่น|ออเดอร์ลูกค้าคนอื่น|ใบแจ้งหนี้ของคนอื่น|ใบแจ้งหนี้ของลูกค้า, ละเมิดข้อมูล,
        ฟิชชิ่ง
    """,
    "hi": """
        डेटा|डाटा|जानकारी|पता|नंबर|ड्रॉइंग|डिजाइन .. लीक*|चोरी|चुरा*|बेच_दिया|बेच_दी|बेचा|हैक*, हैक
        .. हो_गया|हुआ|हो_ग*|कर_लिया, हैकर*, किसी_और_का|किसी_और_की|किसी_और_के|दूसरे_ग्राहक_का|
        दूसरे_ग्राहक_की|दूसरे_कस्टमर_का|दूसरे_कस्टमर_की .. ऑर्डर|जानकारी|डेटा|इनवॉइस|बिल|पता, data|
        details|number .. leak_ho*|chori|bech_diya|hack_ho*, kisi_aur_ka|kisi_aur_ki|
        dusre_customer_ka|dusre_customer_ki .. order|data|invoice|bill|details,
        डेटा|डाटा|जानकारी|नंबर|डिटेल*|ईमेल|पता|फोन_नंबर|दस्तावेज*|डिजाइन .. किसी_और|दूसरों|दूसरे|
        कंपटीटर*|प्रतियोगी*|अजनबी*|अनजान|ठग*|फ्रॉड*|बाहर .. पास|मिल*|पहुंच*|दे_दी*|दे_दिया|को|
        चला_गया|चली_गई, लीक हो*|हुआ|हुई|कर*, डेटा|डाटा|जानकारी|डिटेल* .. लीक*|चोरी*|बाहर_आ*|
        इंटरनेट_पर|बेच*|हैक*, अनजान|अजनबी|फ्रॉड|ठग .. लोग|लोगों|कॉल|फोन .. मेरा|मेरी|हमारा|हमारी
        .. नंबर|ऑर्डर|जानकारी|डेटा|पता, दूसरे|किसी_दूसरे|अन्य ग्राहक*|कस्टमर*|कंपनी .. बिल|इनवॉइस|
        ऑर्डर|डेटा|डाटा|जानकारी|पता|डिटेल* .. मिल*|आ_ग*|आया|दिख*|भेज*, data|details|number|info|
        email|address .. kisi_aur|dusre|competitor*|anjan|fraud|bahar .. ke_pas|ko_de*|mil_ga*|
        pahunch*|chala_gaya|de_di*, data|details|info|number .. leak|chori|hack .. ho|hua|hui|kar|
        gaya|gayi, dusre|kisi_dusre|kisi_aur customer* .. ka|ki .. bill|invoice|order|data|
        details|address .. mila|mil|aa|aaya|dikh*|bhej* , मेरी|हमारी|मेरा|हमारा|मेरे|हमारे ..
        जानकारी|डिटेल*|नंबर|डेटा|डाटा|ईमेल|पता .. किसी|दूसरे|दूसरों|बाहर|लीक|बेच*|किसने|किसको|
        चोरी|गलत_हाथ*, किसी|किसने ने? .. नंबर|डेटा|डाटा|जानकारी .. बेच*|दिया|दे_दी*|चुरा*|लीक*,
        दूसरे|दूसरों|किसी_और|अन्य का|की|के .. ऑर्डर|इनवॉइस|बिल|डिटेल*|जानकारी|डेटा, अनजान|फर्जी|
        स्कैम*|ठगी .. कॉल*|मैसेज*|फोन .. आ_रह*|ऑर्डर|आपके|खरीद*, गोपनीय|निजी|पर्सनल .. जानकारी|
        डेटा|डाटा|डिटेल* .. बाहर|लीक|दूसरे|दूसरों|किसी|सार्वजनिक|बेच*|इंटरनेट, mera|hamara|meri|
        hamari|mere|hamare .. number|data|details|info|address|email .. kisne|kaise|kisi|kisko|
        dusre|dusro|leak|bech*|bahar|chori, dusre|dusro|kisi_aur ka|ki|ke .. order|invoice|bill|
        details|data|address, kisi|kisne ne? .. number|data|details .. bech*|diya|de_diya|leak|
        chura*, personal|private data|details|info .. leak|bahar|kisi|dusre, anjan|fraud|scam ..
        call*|message* .. aa_rah*|order
    """,
    "ha": """
        bayanan|bayanai|bayanaina|bayananmu|bayanina|lambar_wayata|adireshina|zanen|zanenmu ..
        sun_yadu|ya_yadu|an_sace|aka_sace|sace|sata|satar|fallasa|an_fallasa|an_sayar|aka_sayar|
        ya_fita_waje|sun_fita_waje|leaked, kutse .. bayana*|account|asusu|aka_yi|an_yi, an_sace|
        aka_sace|an_saci|an_sata|aka_sata|satar .. bayan*, an_yi_kutse|aka_yi_kutse|an_yi_hacking|
        hacking, odar|bayanan|invoice|adireshin wani|wata|wasu|wani_mutum .. kwastoma|abokin_ciniki|
        mutum|kamfani
    """,
    "it": """
        dati|informazioni|contatti|disegni|account .. rubat*|trapelat*|diffusi|diffuse|diffuso|
        vendut*|hackerat*|pubblicat*|compromess*|clonat*|divulgat*|finiti|finite|espost*, numero|
        email|carta|indirizzo .. rubat*|trapelat*|hackerat*|clonat*|compromess*|divulgat*, rubat*|
        trapelat*|diffuso|diffusi|divulgat*|hackerat*|clonat* .. dati|informazioni|carta|account|
        contatti|disegni, venduto|avete_venduto .. dati|miei|nostri, furto|fuga|violazione|
        perdita|diffusione .. dati|informazioni|privacy|identita, violat* .. privacy|gdpr|dati,
        gdpr .. viol*, hackerat*|hacker .. account|sito|dati|conto|email|siete|vi, siete stati
        hackerat*, data breach, avete_dato|avete_passato|avete_comunicato|avete_condiviso|
        hanno_dato|hanno_passato .. mio|mia|miei|nostri|nostro .. numero|dati|telefono|email|
        indirizzo|contatti, ricevut*|arrivat*|mandat*|inviat*|vedo|vediamo .. fattura|fatture|
        dati|ordine|ordini|documenti .. altro|altri|altrui|un_altra .. client*|azienda|ditta|
        persona, fattura|dati|ordini .. altro_cliente|altri_clienti|altra_azienda, sconosciuti|
        truffatori|concorrent* .. hanno|conosc*|sann*|chiam*|scriv* .. dati|numero|indirizzo|
        ordine|nome, phishing
    """,
}
