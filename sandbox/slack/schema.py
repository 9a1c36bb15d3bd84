"""Small checks that compose, and say what is wrong in the words of Slack's schema validator.

A check takes a value and the JSON pointer of where it stands, and gives the problems it finds.
The wordings are those of Slack's responses (`response_metadata.messages`), where a length of
3001 is refused as "must be less than 3001 characters".
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
"""A JSON object as it travels; this package speaks a protocol, so raw objects are its trade."""


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a payload: what, and where."""

    says: str
    at: str

    def __str__(self) -> str:
        return f"{self.says} [json-pointer:{self.at}]"


Check = Callable[[object, str], list[Problem]]


def string(
    most: int | None = None, *, least: int = 0, values: Collection[str] | None = None
) -> Check:
    """A string of `least` to `most` characters, or one of `values`."""

    def check(value: object, at: str) -> list[Problem]:
        if not isinstance(value, str):
            return [Problem("must provide a string", at)]
        if values is not None and value not in values:
            return [Problem("must be a valid enum value", at)]
        if most is not None and len(value) > most:
            return [Problem(f"must be less than {most + 1} characters", at)]
        if len(value) < least:
            return [Problem(f"must be more than {least - 1} characters", at)]
        return []

    return check


def integer(least: int | None = None, most: int | None = None) -> Check:
    """A whole number from `least` to `most`."""

    def check(value: object, at: str) -> list[Problem]:
        if not isinstance(value, int) or isinstance(value, bool):
            return [Problem("must provide an integer", at)]
        if least is not None and value < least:
            return [Problem(f"must be greater than {least}", at)]
        if most is not None and value > most:
            return [Problem(f"must be less than {most}", at)]
        return []

    return check


def boolean(value: object, at: str) -> list[Problem]:
    """True or false."""
    return [] if isinstance(value, bool) else [Problem("must be a boolean", at)]


def anything(value: object, at: str) -> list[Problem]:
    """Whatever it is."""
    return []


def array(item: Check, *, least: int = 0, most: int | None = None) -> Check:
    """A list of `least` to `most` items, each passing `item`."""

    def check(value: object, at: str) -> list[Problem]:
        if not isinstance(value, list):
            return [Problem("must provide an array", at)]
        if most is not None and len(value) > most:
            return [Problem(f"no more than {most} items allowed", at)]
        if len(value) < least:
            return [Problem(f"must provide at least {least} items", at)]
        return [
            problem for index, each in enumerate(value) for problem in item(each, f"{at}/{index}")
        ]

    return check


def shape(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    """An object with these fields and no others. None counts as absent, as it does for Slack."""
    known = {**required, **(optional or {})}

    def check(value: object, at: str) -> list[Problem]:
        if not isinstance(value, dict):
            return [Problem("must provide an object", at)]
        given = {name: each for name, each in value.items() if each is not None}
        missing = [name for name in required if name not in given]
        extra = [name for name in given if name not in known]
        return [
            *(Problem(f"missing required field: {name}", at) for name in missing),
            *(Problem(f"invalid additional property: {name}", at) for name in extra),
            *(
                problem
                for name, each in given.items()
                if name in known
                for problem in known[name](each, f"{at}/{name}")
            ),
        ]

    return check


def tagged(variants: Mapping[str, Check]) -> Check:
    """An object whose `type` says which of the variants it is."""

    def check(value: object, at: str) -> list[Problem]:
        if not isinstance(value, dict):
            return [Problem("must provide an object", at)]
        kind = value.get("type")
        if kind is None:
            return [Problem("missing required field: type", at)]
        if kind not in variants:
            return [Problem(f"unsupported type: {kind}", f"{at}/type")]
        return variants[kind](value, at)

    return check


def all_of(check: Check) -> Check:
    """The same check, led by the line Slack's validator puts before what it found inside."""

    def checked(value: object, at: str) -> list[Problem]:
        problems = check(value, at)
        lead = [Problem("failed to match all allowed schemas", at)] if problems else []
        return lead + problems

    return checked
