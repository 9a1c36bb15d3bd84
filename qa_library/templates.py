"""Answer templates: text with {fact} placeholders; `{{` and `}}` are literal braces."""

import re
from collections.abc import Mapping

_TOKEN = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_NAME = re.compile(r"[a-z][a-z0-9_]*")


class TemplateError(ValueError):
    """The text is no template: a brace stands alone, or a placeholder is no fact's name."""


def placeholders(template: str) -> tuple[str, ...]:
    """The facts the template quotes, each once, in order. Raises TemplateError."""
    names: dict[str, None] = {}
    for token in _TOKEN.finditer(template):
        if token[0] in ("{{", "}}"):
            continue
        if token[1] is None:
            raise TemplateError(f"a single {token[0]}")
        if not _NAME.fullmatch(token[1]):
            raise TemplateError(f"the placeholder {token[0]}")
        names[token[1]] = None
    return tuple(names)


def fill(template: str, values: Mapping[str, str]) -> str:
    """The template with its values. Values are taken literally, braces and all.

    Raises KeyError for a placeholder without a value.
    """

    def value(token: re.Match[str]) -> str:
        if token[1] is None:
            return token[0][0]
        return values[token[1]]

    return _TOKEN.sub(value, template)
