"""Frequent words of languages that wordfreq has no list of.

Kept apart from the everyday words of common_words.py, which other modules take for words without a
topic.
"""

_WORDS = {
    "ha": """
        ai aiki akan akwai amma ana ba babu bai bana bayan biya ciki cikin da dai dole don
        duk dukkan fa farashi gaba gani gare gida haka har hanya hakan in inda iya kafin kai
        kaina kaya kayan ka kada kawai ke ki kin kuɗi kudi kwana kyau lokaci lamba ma mafi
        mana maza mata mutane mutum muke muna naira na nan ne nemo ni nuna oda rana sa
        saboda saya sayar sayi shekara shi shin sosai sun suna suke ta tana tare tun tura
        turawa ya yadda yake yana yanzu yau yi yin za zai zaku zamu zuwa wani wata wasu
        wanda wadda
        """,
    "pcm": """
        abeg abi biko chop comot dem dey dia didn don e fit gats hin joor kobo am una wetin naija
        naira no oga oya pikin sabi sef sey shey wahala waka wan wey
        """,
}

FREQUENT_WORDS = {language: tuple(words.split()) for language, words in _WORDS.items()}
"""By language, words that a reader would know it by."""
