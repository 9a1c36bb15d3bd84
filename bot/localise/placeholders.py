"""Templates with named placeholders: `{name}` is replaced once, `{{` and `}}` are braces.

str.format is not used on purpose: answers and facts come from curators' files and buyers'
texts pass through the same sentences, and str.format would let a template reach attributes
(`{fact.__class__}`) or fail on a stray brace.
"""

import re
from collections.abc import Callable

_TOKEN = re.compile(r"\{\{|\}\}|\{(?P<name>[A-Za-z0-9_.]+)\}")


def fill(template: str, value_of: Callable[[str], str]) -> str:
    """The template with every `{name}` replaced by `value_of(name)`, in one pass.

    What `value_of` returns is never looked at again, so braces in a value stay as they are.
    A brace that is neither doubled nor part of a placeholder stays as it is too. Raises only
    what `value_of` raises.
    """

    def replace(token: re.Match[str]) -> str:
        name = token["name"]
        return value_of(name) if name is not None else token[0][0]

    return _TOKEN.sub(replace, template)


def placeholders(template: str) -> frozenset[str]:
    """The names that `fill` would ask for."""
    return frozenset(token["name"] for token in _TOKEN.finditer(template) if token["name"])
