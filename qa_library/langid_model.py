"""py3langid, restricted to the languages of a library and those it must be told from.

Its naive Bayes over byte sequences reads most of the world's languages, Hausa among them, and is
much surer of single words than lingua's low-accuracy mode once it is shown where words begin and
end (`docs/decisions/0015-language-detection.md`).
"""

from collections.abc import Iterable, Mapping

_CODES = {"no": ("no", "nn"), "nb": ("no", "nn"), "zh": ("zh", "yue"), "ar": ("ar", "arz", "ary")}
"""By language, the model's own codes for it where they are others, dialects among them."""


class LangidModel:
    """Log-likelihoods of the languages asked for. Building it loads the model, in about a second
    and with some 55 MB."""

    def __init__(self, languages: Iterable[str], joined: Mapping[str, Iterable[str]]) -> None:
        """`joined` names, by language, others whose texts are taken for it."""
        # Imported here: only a process that reads buyers' texts pays for the model.
        from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped] # noqa: PLC0415

        whole = LanguageIdentifier.from_model_file(MODEL_FILE)
        known = set(whole.labels)
        self._language = {
            label: language
            for language in languages
            for one in (language, *joined.get(language, ()))
            for label in _CODES.get(one, (one,))
            if label in known
        }
        self.languages = frozenset(self._language.values())
        kept = [at for at, label in enumerate(whole.nb_classes) if label in self._language]
        # A model of its own: `set_languages` would keep the other hundred languages in memory.
        self._model = LanguageIdentifier(
            whole.nb_ptc[:, kept].astype("float32"),
            whole.nb_pc[kept],
            [whole.nb_classes[at] for at in kept],
            whole.tk_nextmove,
            whole.tk_output,
            tk_row=whole.tk_row,
        )

    def likelihoods(self, found: list[str]) -> dict[str, float]:
        """By language, the logarithm of how well it fits these words, 0 for the best; empty where
        no byte sequence of the text is known."""
        ranked = self._model.rank(f" {' '.join(found)} ")
        if not ranked or len({score for _, score in ranked}) == 1:
            return {}
        best = ranked[0][1]
        scores: dict[str, float] = {}
        for label, score in ranked:
            scores.setdefault(self._language[label], score - best)
        return scores
