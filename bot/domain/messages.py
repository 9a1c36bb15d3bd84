"""Cutting a text to a platform's measure without losing a character."""


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, which is how Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split_text(text: str, limit: int) -> list[str]:
    """Cut `text` into pieces of at most `limit` UTF-16 units (at least 2), in order.

    Cuts at the last paragraph, line or space of the second half where there is one, never
    inside a character. The pieces joined are the text, but for the white space at the cuts.
    """
    pieces: list[str] = []
    rest = text
    while utf16_length(rest) > limit:
        head = _fitting(rest, limit)
        cut = _good_cut(head)
        pieces.append(head[:cut].rstrip())
        rest = rest[cut:].lstrip()
    if rest or not pieces:
        pieces.append(rest)
    return [piece for piece in pieces if piece] or [_fitting(text, limit)]


def _fitting(text: str, limit: int) -> str:
    """The longest start of the text that fits."""
    units = 0
    for index, char in enumerate(text):
        units += 2 if ord(char) > 0xFFFF else 1
        if units > limit:
            return text[:index]
    return text


def _good_cut(head: str) -> int:
    for mark in ("\n\n", "\n", " "):
        found = head.rfind(mark, len(head) // 2)
        if found > 0:
            return found + len(mark)
    return len(head)
