"""Words of Hindi and Arabic as they are typed in Latin letters."""

_HINDI_WORDS = """
    hai hain hoon hun tha thi hoga hogi honge hua hui huye huwa raha rahe rahi rha rhe rhi gayi
    gaye gya gyi kya kyaa kyun kyu kyon kyonki kyunki kaise kaisa kaisi kese kitna kitne kitni
    kab kahan kaha kahaan kahin kaun kaunsa kaunsi kaunse konsa konsi kisi kisko kiska kiski
    kiske kisne mujhe mujhko mujhse muje mjhe mera meri mere maine hamara hamare hamari humara
    humare humko hume humein hamein hamen aap aapka aapke aapki aapko aapse aapne apke apki apko
    apne apna apni tumhara tumhare tumhari tera teri iska iske iski isko isme ismein uska uske
    uski usko usme usne inka inke inki unka unke unki unko nahi nahin nhi nahii chahiye chahie
    chaiye chahta chahti chahte karo karna karne karke karte karta karti karein karenge karoge
    karunga karungi kariye kijiye kijie kiya kiye dijiye dijie dena dedo denge doge batao bataye
    bataiye bataen batana bata lena lenge loge lunga milega milegi milta milti milna mile sakta
    sakti sakte sakenge liye lekin bahut bohot bahot boht accha acha achha achhe acche theek
    thik bhai bhaiya yaar haan abhi aaj pehle pahle saath sath wala wali wale walo paisa paise
    rupaye daam keemat kimat qeemat sasta saste sasti mehnga mahanga bhejo bhejna bhej bheja
    bhejenge bhejoge dikhao dikhaye dikhaiye dikhana dikhaen dikha saman saamaan samaan dukaan
    dukan kharab toota toot wapas waapas vapas jaldi kripya shukriya dhanyavaad dhanyavad
    namaste zaroorat jarurat zaruri jaruri chalega chalegi chalta chahe wahan yahan yahaan bhi
    agar matlab samajh hota hoti hote honi hone lagega lagegi lagta lagti lagao lagaen jaega
    jayega jayegi jaana jana banao banaye banne bolo bolna suno dekho dekhna kholo kharid
    kharidna bech bechte thoda thodi zyada jyada kuch koi sabhi sabse itna itni utna jitna jab
    jaise waise aise hazaar hazar lakh crore khana khaana prakar tarah kis hissa naya naye nayi
    pasand shuru gaana gaane mausam shehar sheher pichla pichle pichli agla agle agli wapis
    vaapis bajao bajaiye lagaye lagaiye jawab dobara puche pucho boliye bataein dhoondo dhundo
    kesa keise mujhy krna krdo karwao karwana lijiye chalao chalaye chalu bandh niklo nikalo
    padega padegi rakho rakhe rakhna badlo hatao hataye hataen jodo jode subah subha shaam raat
    kal parso mahine mahina hafte hafta
"""
HINDI = frozenset(_HINDI_WORDS.split())
"""Words that hardly any other language in Latin letters has."""

_HINDI_TOO_WORDS = """
    ka ki ke ko se par pe tak aur ya ye yeh wo woh jo ji toh fir phir tum hum ek saal din naam
    ghar kar de dono na bas baad baare bina mein meh apka kare gaya
"""
HINDI_TOO = frozenset(_HINDI_TOO_WORDS.split())
"""Words that count beside others, or where the rest is English."""

_ARABIC_WORDS = """
    mar7aba marhaba mar7ban ahlan ahleen habibi 7abibi habibti 7abibti 3andkom 3ndkom 3andak
    3andik 3andi 3ndi 3andkon 3endkom andkom 3indkum bekam bkam b2adesh b2ade adesh addesh addeh
    2addeh 2ade 2adeh 2adesh qadesh 9adech gadesh shou shlon shlonak shlonkom keefak kifak kefak
    kifkom izzayak ezayak ezayek ezayko 3amel 3aml leish lesh leih laish wein wayn feen wain
    emta imta 2emta 3ayez 3ayz 3ayza 3awez 3awz 3awza 3ayzeen ayez abgha abghaa aby 3abi bddi
    biddi baddi bedde badde bidna badna mumkin momken mumken momkin tawseel tawsil tawsel shahn
    sha7n sh7n el-se3r se3r si3r as3ar 2as3ar mafeesh mafish mawjood mawjoud mawgood mojood
    wallah walla inshallah inshalla insha2allah nshallah mashallah yalla shukran shokran
    choukran chokran 3afwan afwan salam salaam 3alaikum alaikum aleikum 3leikom assalamu tayeb
    tayyib zein kwayes kwayyes kteer ktir katheer keteer hada hatha hadha haza hayda enta inta
    inti enty e7na ihna ne7na ma3 ma3a ma3ak ma3aya samaht sama7t sama7ti 3ala 3la 3an 3ashan
    3shan 7ata 7atta youm bukra bokra elyom elyoum lyoum el-yom la2 la2a na3am aiwa aywa aywah
    akhi a5i okhti khalas 5alas mno kaman kamaan bghit wach ch7al chhal bch7al bsh7al bezaf bzaf
    bzzaf wakha dyal diali barcha 9adeh qaddech 3lach 3lah nheb n7eb a7la ra2y sa3a sana2 ta7wil
    taslim tasleem 6alab 6alabiya talabiya talab ba3d ba3den ba3dein ab3at eb3at eb3atli ab3atli
    ersal 2albaqi felous flous floos fulus bl3arabi 3arabi 7aja 7aga 7elwa gameel gamil jameel
    lissa lessa lsa halla2 daba dlwa2ty delwa2ti dilwa2ti sharika sherka mantoj montaj montajat
    bada3a boda3a bida3a
"""
ARABIC = frozenset(_ARABIC_WORDS.split())
"""Arabic in chat letters: the Levant, the Gulf, Egypt and the Maghreb."""

_ARABIC_TOO_WORDS = """
    kam hala mafi mesh shu el fi ana hal shi ya wa ila kif bil bel
"""
ARABIC_TOO = frozenset(_ARABIC_TOO_WORDS.split())
"""Words that count beside others, or where the rest is English."""
