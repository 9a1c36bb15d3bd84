"""Whom a text would notify: the pings that escaping has to prevent."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from sandbox.slack.blocks import texts_of
from sandbox.slack.schema import Json

_MARKED = re.compile(r"<(?:!(channel|here|everyone|subteam\^\w+)|@([UW]\w+))(?:\|[^>]*)?>")
_NAMED = re.compile(r"(?<!\w)@(channel|here|everyone)\b")


def pings_of(
    text: str, blocks: Sequence[Json], *, mrkdwn: bool = True, link_names: bool = False
) -> tuple[str, ...]:
    """`@channel`, `@here`, user and group ids a message notifies, each once, in reading order.

    The text counts also where blocks are shown instead of it: it is what a notification says.
    """
    texts = chain([text] if mrkdwn else [], *map(_mrkdwn_of, blocks))
    found = chain.from_iterable(_in(each, link_names) for each in texts)
    return tuple(dict.fromkeys(chain(found, *map(_rich, blocks))))


def _in(text: str, link_names: bool) -> Iterator[str]:
    for group, user in _MARKED.findall(text):
        yield user or _named(group)
    if link_names:
        yield from (f"@{name}" for name in _NAMED.findall(text))


def _named(group: str) -> str:
    return group.removeprefix("subteam^") if group.startswith("subteam^") else f"@{group}"


def _mrkdwn_of(block: Json) -> Iterable[str]:
    if block["type"] == "markdown":
        return [block["text"]]
    return [each["text"] for each in texts_of(block) if each["type"] == "mrkdwn"]


def _rich(value: object) -> Iterator[str]:
    if isinstance(value, list):
        yield from chain.from_iterable(map(_rich, value))
    elif isinstance(value, dict):
        match value.get("type"):
            case "user":
                yield str(value.get("user_id"))
            case "usergroup":
                yield str(value.get("usergroup_id"))
            case "broadcast":
                yield f"@{value.get('range')}"
            case _:
                yield from chain.from_iterable(map(_rich, value.values()))
