"""Which languages a text is held against: the library's, and those they must be told from."""

from collections.abc import Iterable, Mapping

_NEIGHBOURS = ("en es pt fr de it nl pl tr vi id", "ru uk", "ar fa ur")
"""Languages that must be known to say "none of the library's", by script."""

_KIN = {"en": ("pcm",), "id": ("ms",), "ms": ("id",)}
"""By language, those whose buyers it serves on purpose where the library has nothing nearer:
Nigerian Pidgin is answered in English, Malay in Indonesian."""


def candidates(library: Iterable[str]) -> tuple[str, ...]:
    """The codes without region of a library's languages and their neighbours, each once. A
    neighbour whose buyers a library language serves is none."""
    own = tuple(library)
    served = {one for code in own for one in _KIN.get(code, ())} - set(own)
    every = dict.fromkeys([*own, *(code for group in _NEIGHBOURS for code in group.split())])
    return tuple(code for code in every if code not in served)


def joined(found: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """By candidate, the other languages whose texts are taken for it."""
    known = set(found)
    return {
        code: tuple(one for one in _KIN[code] if one not in known) for code in known & _KIN.keys()
    }
