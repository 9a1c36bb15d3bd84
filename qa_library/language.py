"""Which language a buyer writes in: script, a detector, the library's own words, and priors."""

import re
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from qa_library.chinese import chinese_script, script_of_tag
from qa_library.common_words import COMMON_WORDS
from qa_library.courtesy import COURTESIES_BY_LANGUAGE
from qa_library.library import Library, canonical
from qa_library.lingua_model import LinguaModel
from qa_library.normalise import fold_accents, normalise
from qa_library.scripts import scripts
from qa_library.words import base, words

_BY_SCRIPT = {
    "Thai": "th",
    "Hangul": "ko",
    "Kana": "ja",
    "Han": "zh",
    "Devanagari": "hi",
    "Hebrew": "he",
    "Greek": "el",
    "Armenian": "hy",
    "Georgian": "ka",
    "Bengali": "bn",
    "Gurmukhi": "pa",
    "Gujarati": "gu",
    "Tamil": "ta",
    "Telugu": "te",
    "Kannada": "kn",
    "Malayalam": "ml",
    "Sinhala": "si",
    "Lao": "lo",
    "Myanmar": "my",
    "Ethiopic": "am",
    "Khmer": "km",
}
"""Scripts that name their language, or stand for the most spoken of those that share it."""
_DENSE = frozenset({"Han", "Kana", "Hangul"})

_NEUTRAL_WORDS = """
    ok okay okey moq fob cif exw ddp dap cfr cpt cip fca oem odm rfq hs eta etd dhl ups fedex tnt
    ems usps paypal boleto ideal visa mastercard alibaba aliexpress amazon shopify whatsapp wechat
    telegram email mail ce rohs reach fcc soncap son coc iso sgs pcs pc kg km cm mm usd eur rmb cny
    usb led lcd iphone samsung xiaomi android pro max plus mini hd pdf jpg png sku lc tt vat eori
    logo www http https com html lol pls
"""
_NEUTRAL = frozenset(_NEUTRAL_WORDS.split())
"""Words of the trade that say nothing about the language around them."""

_HISTORY = 4.0
_CHOSEN = 4.0
_HINT = 2.5
_VOCABULARY = 8.0
_KNOWN = 0.5
_FLOOR = 0.02
"""The chance that known words alone give a language that lingua reads,"""
_UNREAD_FLOOR = 0.15
"""and one that it does not: Hausa, Hindi in Latin letters."""
_READ = 1_000
"""Characters read: a language shows long before."""
_NUMBERED = re.compile(r"(?<![a-z0-9-])[a-z-]*\d[a-z0-9-]*")
_URL = re.compile(r"(?<!\S)(?:https?://\S+|[^\s@]*@\S+|/start\b)")


@dataclass(frozen=True)
class Detection:
    """`language` is a library language where one fits, else another code. `known` is False
    where the text alone says nothing. `rivals` are other library languages worth a search.
    `written` is `language`, with the script where it is Chinese in Traditional characters."""

    language: str
    confidence: float
    known: bool
    rivals: tuple[str, ...] = ()
    written: str = ""


@dataclass(frozen=True)
class LanguageEvidence:
    """Why a text is taken for a language. What is left out of `telling` says nothing of it."""

    telling: str
    """The text without addresses, numbers and the trade's own words."""
    chances: Mapping[str, float]
    """By language, what the text alone says, the likeliest first; they sum to about one."""
    words: Mapping[str, tuple[str, ...]]
    """By language, the words of the text that its texts use."""


@dataclass(frozen=True)
class _Written:
    """What an entry says in one language, and its words, each once."""

    texts: tuple[str, ...]
    words: tuple[str, ...]


_Writings = Mapping[tuple[str, str], _Written]
"""By language and entry."""


class LanguageDetector:
    """Detects the language of texts for one library. Building it loads lingua's models and reads
    all texts; what a detector from `before` has of both is taken from it where it is the same."""

    def __init__(self, library: Library, before: "LanguageDetector | None" = None) -> None:
        self._source = library.source_language
        self._languages = library.languages
        self._bases = {base(language): language for language in reversed(library.languages)}
        self._written: _Writings = _written_words(library, before._written if before else {})
        self._vocabulary = _vocabulary(library, self._written)
        same = before is not None and before._bases.keys() == self._bases.keys()
        self._lingua: LinguaModel = before._lingua if before and same else LinguaModel(self._bases)

    def detect(
        self,
        text: str,
        *,
        hint: str | None = None,
        chosen: str | None = None,
        history: str | None = None,
    ) -> Detection:
        """The language of a text, given what the channel hints, what the buyer chose, and the
        language of the conversation so far (BCP 47 codes). Never raises."""
        told = tuple(code for code in (history, chosen, hint) if code)
        found = self._detect(text, hint, chosen, history)
        written = _written(found.language, text[:_READ], told)
        language = written if written in self._languages else found.language
        return replace(found, language=language, written=written)

    def _detect(
        self, text: str, hint: str | None, chosen: str | None, history: str | None
    ) -> Detection:
        telling = _telling(text)
        evidence = self._evidence(telling)
        priors = _priors(hint, chosen, history)
        told = next((code for code in (history, chosen, hint) if code), None)
        if not evidence:
            return Detection(self._own(told or self._source, None), 0.0, known=False)
        known = _tells(evidence)
        weighed = {code: chance * priors.get(code, 1.0) for code, chance in evidence.items()}
        total = sum(weighed.values())
        ranked = sorted(weighed, key=lambda code: (-weighed[code], code))
        best = ranked[0] if known or not told else base(canonical(told))
        rivals = tuple(
            self._bases[code]
            for code in ranked[:3]
            if code != best and code in self._bases and weighed[code] >= 0.08 * total
        )
        return Detection(
            self._own(best, told),
            weighed.get(best, 0.0) / total,
            known=known,
            rivals=rivals,
        )

    def explain(self, text: str) -> LanguageEvidence:
        """The evidence that `detect` weighs, before what the channel and the buyer say."""
        telling = _telling(text)
        evidence = self._evidence(telling)
        ranked = sorted(evidence, key=lambda code: (-evidence[code], code))
        found = dict.fromkeys(word for word in words(telling) if not word.isdigit())
        users = {word: self._vocabulary.get(fold_accents(word), frozenset()) for word in found}
        return LanguageEvidence(
            telling,
            {code: evidence[code] for code in ranked},
            {code: tuple(word for word in found if code in users[word]) for code in ranked},
        )

    def _own(self, code: str, asked: str | None) -> str:
        """The library's code for a language: the regional one asked for if it has that."""
        tag = canonical(code)
        if asked and base(canonical(asked)) == base(tag) and canonical(asked) in self._languages:
            return canonical(asked)
        if tag in self._languages:
            return tag
        return self._bases.get(base(tag), tag)

    def _evidence(self, telling: str) -> dict[str, float]:
        """What the text alone says: chances by language that sum to about one; empty if it says
        nothing."""
        found = scripts(telling)
        if not found:
            return {}
        weights = Counter({name: n * (3 if name in _DENSE else 1) for name, n in found.items()})
        others = {name: n for name, n in weights.items() if name != "Latin"}
        # A Latin brand name is often longer than the words around it in another script.
        main = max(others, key=lambda name: others[name]) if others else "Latin"
        if others and 3 * others[main] < weights["Latin"]:
            main = "Latin"
        if main == "Han" and found["Kana"]:
            main = "Kana"
        if main in _BY_SCRIPT:
            return {_BY_SCRIPT[main]: 1.0}
        return self._weigh(telling)

    def _weigh(self, telling: str) -> dict[str, float]:
        chances = self._lingua.chances(telling)
        found = [word for word in words(telling) if not word.isdigit()]
        hits = self._known_words(found)
        if not chances and not any(hits.values()):
            return {}
        latin = "Latin" in scripts(telling)
        floors = {
            code: _FLOOR if self._lingua.reads(code, latin=latin) else _UNREAD_FLOOR
            for code in {*chances, *(c for c in hits if hits[c])}
        }
        weighed = {code: chances.get(code, 0.0) + floor for code, floor in floors.items()}
        weighed = {
            code: chance * (1 + _VOCABULARY * hits.get(code, 0.0)) ** 2
            for code, chance in weighed.items()
        }
        total = sum(weighed.values())
        return {code: chance / total for code, chance in weighed.items()}

    def _known_words(self, found: list[str]) -> dict[str, float]:
        """By language, the share of words its texts use, each counted by how few others do."""
        if not found:
            return {}
        shares = dict.fromkeys({*self._bases, *COMMON_WORDS}, 0.0)
        for word in found[:60]:
            users = self._vocabulary.get(fold_accents(word), frozenset())
            for code in users:
                shares[code] += 1 / len(users)
        return {code: share / min(len(found), 60) for code, share in shares.items()}


def _written(language: str, text: str, told: tuple[str, ...]) -> str:
    """The language with its script where that is Traditional Chinese: as the text shows, or as the
    history, the buyer's choice or the channel says, in this order."""
    if base(language) != "zh":
        return language
    scripts_told = (chinese_script(text), *(script_of_tag(tag) for tag in told))
    script = next((one for one in scripts_told if one), None)
    return "zh-Hant" if script == "Hant" else language


def _telling(text: str) -> str:
    """The text without addresses, numbers and the trade's own words."""
    normal = _NUMBERED.sub(" ", normalise(_URL.sub(" ", text[:_READ])))
    return " ".join(word for word in normal.split() if not set(words(word)) <= _NEUTRAL)


def _tells(evidence: Mapping[str, float]) -> bool:
    """Whether one language stands out in what the text alone says."""
    first, second, *_ = [*sorted(evidence.values(), reverse=True), 0.0, 0.0]
    return first >= _KNOWN or first >= 3 * second


def _priors(hint: str | None, chosen: str | None, history: str | None) -> dict[str, float]:
    priors: dict[str, float] = {}
    for code, weight in ((hint, _HINT), (chosen, _CHOSEN), (history, _HISTORY)):
        if code:
            tag = base(canonical(code))
            priors[tag] = priors.get(tag, 1.0) * weight
    return priors


def _written_words(library: Library, before: _Writings) -> _Writings:
    """What is written in each language for each entry; what is the same as before is not read."""
    found: dict[tuple[str, str], _Written] = {}
    for entry in library.entries.values():
        for language, one in entry.translations.items():
            texts = (*one.phrasings, one.answer)
            known = before.get((language, entry.id))
            found[language, entry.id] = known if known and known.texts == texts else _read(texts)
    return found


def _read(texts: tuple[str, ...]) -> _Written:
    found = dict.fromkeys(word for text in texts for word in words(normalise(text)))
    return _Written(texts, tuple(map(sys.intern, found)))  # the same words come with every entry


def _vocabulary(library: Library, written: _Writings) -> Mapping[str, frozenset[str]]:
    """The library's words without accents, with the languages whose texts use them."""
    users: dict[str, set[str]] = {}
    found: dict[str, set[str]] = {}
    for (language, _), one in written.items():
        found.setdefault(base(language), set()).update(one.words)
    for language, known in found.items():
        for word in known:
            users.setdefault(fold_accents(word), set()).add(language)
    for language, common in COMMON_WORDS.items():
        for word in common:
            users.setdefault(fold_accents(normalise(word)), set()).add(language)
    bases = {base(language) for language in library.languages}
    for language, phrases in COURTESIES_BY_LANGUAGE.items():
        if language in bases:
            for word in (word for phrase in phrases for word in phrase.split()):
                users.setdefault(word, set()).add(language)
    return {
        word: frozenset(codes)
        for word, codes in users.items()
        if word not in _NEUTRAL and len(word) > 1
    }
