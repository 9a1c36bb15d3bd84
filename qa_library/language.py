"""Which language a buyer writes in: what the text says, and what is known of the buyer."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from qa_library.chinese import chinese_script, script_of_tag
from qa_library.language_evidence import EvidenceReader, LanguageEvidence
from qa_library.language_models import LanguageModels
from qa_library.language_telling import READ
from qa_library.library import Library, canonical
from qa_library.words import base

_HISTORY = 16.0
_CHOSEN = 8.0
_HINT = 5.0
"""How much likelier the conversation so far, the buyer's choice and the channel make a language,"""
_TOGETHER = 32.0
"""and all of them together: less than a clear text, so that a buyer can change languages."""
_KNOWN = 0.5
_RIVAL = 0.04
"""The chance by the text alone that makes another language worth a search."""


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


class LanguageDetector:
    """Detects the language of texts for one library. Building it loads models and reads all
    texts; what a detector from `before` has of both is taken from it where it is the same."""

    def __init__(self, library: Library, before: "LanguageDetector | None" = None) -> None:
        self._source = library.source_language
        self._languages = library.languages
        self._bases = {base(language): language for language in reversed(library.languages)}
        same = before is not None and before._bases.keys() == self._bases.keys()
        self._models: LanguageModels = (
            before._models if before and same else LanguageModels(self._bases)
        )
        self._reader: EvidenceReader = EvidenceReader(
            library, self._models, before._reader if before else None
        )

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
        written = _written(found.language, text[:READ], told)
        language = written if written in self._languages else found.language
        return replace(found, language=language, written=written)

    def _detect(
        self, text: str, hint: str | None, chosen: str | None, history: str | None
    ) -> Detection:
        evidence = self._reader.chances(text)
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
            for code in sorted(evidence, key=lambda code: (-evidence[code], code))[:3]
            if code != best and code in self._bases and evidence[code] >= _RIVAL
        )
        return Detection(
            self._own(best, told),
            weighed.get(best, 0.0) / total,
            known=known,
            rivals=rivals,
        )

    def explain(self, text: str) -> LanguageEvidence:
        """The evidence that `detect` weighs, before what the channel and the buyer say."""
        return self._reader.explain(text)

    def _own(self, code: str, asked: str | None) -> str:
        """The library's code for a language: the regional one asked for if it has that."""
        tag = canonical(code)
        if asked and base(canonical(asked)) == base(tag) and canonical(asked) in self._languages:
            return canonical(asked)
        if tag in self._languages:
            return tag
        return self._bases.get(base(tag), tag)


def _written(language: str, text: str, told: tuple[str, ...]) -> str:
    """The language with its script where that is Traditional Chinese: as the text shows, or as the
    history, the buyer's choice or the channel says, in this order."""
    if base(language) != "zh":
        return language
    scripts_told = (chinese_script(text), *(script_of_tag(tag) for tag in told))
    script = next((one for one in scripts_told if one), None)
    return "zh-Hant" if script == "Hant" else language


def _tells(evidence: Mapping[str, float]) -> bool:
    """Whether one language stands out in what the text alone says."""
    first, second, *_ = [*sorted(evidence.values(), reverse=True), 0.0, 0.0]
    return first >= _KNOWN or first >= 3 * second


def _priors(hint: str | None, chosen: str | None, history: str | None) -> dict[str, float]:
    priors: dict[str, float] = {}
    for code, weight in ((hint, _HINT), (chosen, _CHOSEN), (history, _HISTORY)):
        if code:
            tag = base(canonical(code))
            priors[tag] = min(_TOGETHER, priors.get(tag, 1.0) * weight)
    return priors
