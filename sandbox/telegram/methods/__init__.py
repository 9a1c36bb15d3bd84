"""The Bot API's methods, by what they do."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from sandbox.telegram.arguments import Arguments

Handler = Callable[[Arguments], Any | Awaitable[Any]]
"""Carries out one method: returns the `result`, perhaps to be awaited, or raises Refusal."""


@dataclass(frozen=True)
class Described:
    """A result that comes with a sentence."""

    result: Any
    description: str
