"""Short everyday words by language: what tells languages of one script apart in a short text."""

_WORDS = {
    "en": "the is are your you what how much many do does can could would i we my our to for "
    "of and or in it this that with from on at have has want need please when where which who "
    "why not be will if any some get send buy u ur am was me us they there",
    "es": "el la los las un una es son su sus que qué cómo cuánto cuánta cuántos cuál cuándo "
    "dónde quién para por con del al de en y o mi nos se lo le hay tienen puede pueden quiero "
    "quisiera necesito está están ustedes usted hacen si no más pero este esta eso como me muy",
    "pt": "o a os as um uma é são seu seus sua que qual quais como quanto quanta quantos "
    "quando onde quem para por com do da dos das no na em e ou meu minha nos se tem têm vocês "
    "você pode podem quero queria preciso está estão isso este esta não mais mas muito ao à "
    "pra pro fazem",
    "fr": "le la les un une des du de est sont votre vos vous nous je j qu que quel quelle "
    "quels quelles comment combien quand où qui pour par avec sur en et ou dans mon ma notre "
    "il elle on ce cette ça avez peut pouvez veux voudrais besoin ne pas plus mais si au aux y "
    "a t d l c est",
    "it": "il lo la gli le un una è sono vostro vostra che quale quali come quanto quanta "
    "quanti quando dove chi per con di del della dei delle da in e o mio nostro si avete può "
    "potete vorrei voglio ho bisogno non più ma se questo questa al alla ci mi nel",
    "de": "der die das den dem ein eine einen ist sind ihr ihre ihren sie wir ich was wie viel "
    "viele wann wo wer welche welcher für mit von zu zum zur im in und oder mein unser es "
    "haben hat kann können möchte brauche nicht mehr aber wenn auf bei auch noch bitte gibt",
    "nl": "de het een is zijn uw jullie u wij we ik wat hoe hoeveel wanneer waar wie welke "
    "voor met van naar in en of mijn ons onze er hebben heeft kan kunnen wil nodig niet meer "
    "maar als op bij ook nog graag dit dat",
    "pl": "jest są czy jak jaki jaka jakie jakim ile kiedy gdzie kto co dla na z ze w we do od "
    "po i lub albo mój nasz nasze się macie mam mamy można mogę możecie chcę chciałbym "
    "potrzebuję nie więcej ale jeśli to ten ta te za przy u was wasz wasze już tylko proszę",
    "tr": "bir bu ve veya ile için mi mı mu mü ne nasıl kaç nerede zaman kim hangi var yok ben "
    "biz siz sizin bizim istiyorum lazım değil daha ama eğer da de çok kadar olan olur lütfen",
    "vi": "là có không của bạn tôi chúng bao nhiêu khi nào ở đâu ai gì cho với từ đến và hoặc "
    "này đó được muốn cần giá hàng mình shop bên thì mua gửi",
    "id": "yang dan atau ini itu apa bagaimana berapa kapan dimana siapa untuk dengan dari ke "
    "di ada tidak saya kami kita anda bisa mau ingin perlu lebih tapi jika harga barang apakah "
    "sudah juga",
    "ru": "это есть как какой какая какие какое сколько когда где кто что для на с со в во до "
    "от по и или мой наш ваш ваша ваши у вас мы я вы можно могу можете хочу нужно нужен не "
    "больше но если за при ли уже только бы",
    "uk": "це є як який яка які яке скільки коли де хто що для на з із в у до від по і й або "
    "мій наш ваш ваша ваші вас ми я ви можна можу можете хочу потрібно не більше але якщо за "
    "при чи вже тільки",
    "ar": "ما هو هي هل كم متى اين من كيف في على الى عن مع و او عندكم لديكم يمكن اريد نريد هذا "
    "هذه لو",
    "ha": "na ne ce da shi ta yana yaya nawa nawane don za zan zaku ku kuna mu muna naku mai masu "
    "wannan yaushe ina ga zuwa daga idan ba akwai ko me mene wane wace kuma kan tare gare sai",
    "fa": "چه چی چند کجا کی چطور چگونه از به در با برای و یا این آن است هست دارید می‌خواهم من "
    "ما شما را",
    "ur": "کیا کتنا کتنی کب کہاں کون کیسے سے کو میں پر کے کی کا اور یا یہ وہ ہے ہیں آپ مجھے "
    "ہمیں چاہیے",
}

COMMON_WORDS = {language: tuple(words.split()) for language, words in _WORDS.items()}
"""By language, the question words, pronouns, prepositions and auxiliaries of a buyer's message."""
