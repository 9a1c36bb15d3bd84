"""Lingua, restricted to the languages of a library and those it must be told from.

Its low-accuracy mode was chosen: with some twenty candidates it adds 23 MB and loads in 0.2 s,
the high-accuracy mode 400 MB and 2 s (measured 2026-11 with lingua 2.1.1). What it loses on
short texts is won back by known words and by what the channel knows.
"""

from collections.abc import Iterable

from qa_library.words import scripts_of

_NEIGHBOURS = {
    "Latin": ("en", "es", "pt", "fr", "de", "it", "nl", "pl", "tr", "vi", "id"),
    "Cyrillic": ("ru", "uk"),
    "Arabic": ("ar", "fa", "ur"),
}
"""Languages that lingua must know to say "none of the library's", by script."""


class LinguaModel:
    """Chances of the library's languages and their neighbours. Building it loads the models."""

    def __init__(self, bases: Iterable[str]) -> None:
        # Imported here: only a process that reads buyers' texts pays for the models.
        from lingua import IsoCode639_1, Language, LanguageDetectorBuilder  # noqa: PLC0415

        self._codes: dict[Language, str] = {}
        for code in dict.fromkeys([*bases, *(c for group in _NEIGHBOURS.values() for c in group)]):
            iso = getattr(IsoCode639_1, "NB" if code == "no" else code.upper(), None)
            if iso is not None:
                self._codes[Language.from_iso_code_639_1(iso)] = code
        self._detector = (
            LanguageDetectorBuilder.from_languages(*self._codes)
            .with_low_accuracy_mode()
            .with_preloaded_language_models()
            .build()
        )

    def reads(self, code: str, *, latin: bool) -> bool:
        """Whether a language written in Latin letters, or in its own, can get a chance at all."""
        return code in self._codes.values() and (not latin or "Latin" in scripts_of(code))

    def chances(self, text: str) -> dict[str, float]:
        """The chance of each candidate that has one."""
        return {
            self._codes[found.language]: found.value
            for found in self._detector.compute_language_confidence_values(text)
            if found.value > 0.001
        }
