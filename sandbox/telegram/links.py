"""What a link in a marked text or on a button may be."""

import re

_MENTION = re.compile(r"tg://user\?id=(\d+)")
_LINK = re.compile(
    r"(?:(?P<scheme>[a-z]+)://)?(?P<host>(?:[\w-]+\.)+[\w-]+|localhost|[\w-]+)(?P<rest>[:/?#]\S*)?",
    re.IGNORECASE,
)
_SCHEMES = {"http", "https", "ftp", "tg", "ton"}


def mentioned(url: str) -> int | None:
    """The person a `tg://user?id=` link stands for."""
    match = _MENTION.fullmatch(url.strip())
    return int(match.group(1)) if match else None


def checked(url: str) -> str | None:
    """The link as Telegram keeps it, with a scheme and a path, or None if it is none."""
    match = _LINK.fullmatch(url.strip())
    if match is None:
        return None
    scheme = (match["scheme"] or "http").lower()
    if scheme not in _SCHEMES or (scheme not in {"tg", "ton"} and "." not in match["host"]):
        return None
    return f"{scheme}://{match['host']}{match['rest'] or '/'}"
