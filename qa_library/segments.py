"""Cuts a message into sentences, and finds where "and also" may join two questions."""

import re
from dataclasses import dataclass

MAX_SEGMENTS = 12
"""More sentences than this are read together as the last one."""

# A full stop ends a sentence before a space; other marks always do. "4.20" and "e.g." do not.
_END = re.compile(r"(?:[?؟？!！。…;；]+|(?<![.\s][a-zA-Z])(?<=\w)\.+(?=\s))[\s\"'»”)]*|\n\s*")

_CONJUNCTIONS = {
    "en": "and|also|plus",
    "es": "y|e|tambi[eé]n|adem[aá]s",
    "pt": "e|tamb[eé]m|al[eé]m disso",
    "fr": "et|aussi|ainsi que",
    "pl": "i|oraz|a|tak[zż]e|te[zż]",
    "ru": "и|а|также|еще|ещё",
    "de": "und|auch|sowie",
    "it": "e|anche|inoltre",
    "tr": "ve|ayr[ıi]ca",
    "vi": "v[aà]|c[uù]ng",
    "id": "dan|juga",
    "nl": "en|ook",
    "hi": "aur|और",
}
_ATTACHED = {
    "ar": r"\s+و(?=\w)|\s+(?:ايضا|أيضا|أيضًا)\s+",
    "zh": "还有|另外|以及|顺便问一下|同时|還有|同時|和",
    "ja": "それと|あと|また",
    "ko": r"\s+그리고\s+",
}
_COMMA = r"\s*[,،、，/&+]\s*"


def _joint(language: str) -> re.Pattern[str]:
    """What may join two questions in a language: its words for "and", commas."""
    spoken = _CONJUNCTIONS.get(language, _CONJUNCTIONS["en"])
    ways = [rf"(?:\s*[,;]?\s+(?:{spoken}))+\s+", _COMMA]
    if language in _ATTACHED:
        ways.insert(0, rf"(?:{_COMMA})?(?:{_ATTACHED[language]})")
    return re.compile("|".join(ways), re.IGNORECASE)


_JOINTS = {language: _joint(language) for language in {*_CONJUNCTIONS, *_ATTACHED}}


def sentences(text: str) -> list[str]:
    """The sentences of a text, each with its end mark; none is empty."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        found.append(text[start : end.end()])
        start = end.end()
    found.append(text[start:])
    found = [part.strip() for part in found if part.strip()]
    if len(found) > MAX_SEGMENTS:
        rest = " ".join(found[MAX_SEGMENTS - 1 :])
        found = [*found[: MAX_SEGMENTS - 1], rest]
    return found


@dataclass(frozen=True)
class Cut:
    """A sentence cut in two. `spoken` tells a conjunction from a mere comma."""

    left: str
    right: str
    spoken: bool


def halves(sentence: str, language: str) -> list[Cut]:
    """The ways to cut a sentence in two at a conjunction of the language or a comma, at most
    six. Languages without conjunctions here are cut at English ones."""
    cuts: list[Cut] = []
    for joint in _JOINTS.get(language, _JOINTS["en"]).finditer(sentence[:600]):
        left, right = sentence[: joint.start()].strip(), sentence[joint.end() :].strip()
        if left and right:
            cuts.append(Cut(left, right, spoken=any(char.isalpha() for char in joint[0])))
    return cuts[:6]


def asks(sentence: str) -> bool:
    """Whether the sentence ends with a question mark of any script."""
    return bool(re.search(r"[?؟？]", sentence[-4:]))
