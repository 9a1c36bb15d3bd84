"""Lays out the blocks of an entry: its translation, its examples, its line in entries/."""

from collections.abc import Mapping

from qa_library.exchange.yaml_text import Compose, NotEditable, Notes, Part, blocks, quoted

_NONE = Notes()


def translation_block(answer: str, phrasings: tuple[str, ...], follows: int | None) -> Compose:
    """Phrasings and answer, in the order and with the comments of the old block."""

    def compose(
        text: str, old: Part | None, notes: Mapping[int, Notes], trailing: tuple[str, ...]
    ) -> list[str]:
        fields = {key.text: (key, value) for key, value in old.pairs()} if old else {}
        names = [name for name in fields if name in ("phrasings", "answer")]
        names += [name for name in ("phrasings", "answer") if name not in names]
        if "follows" in fields or follows is not None:
            names.append("follows")
        lines: list[str] = []
        for name in names:
            key, value = fields.get(name, (None, None))
            around = notes.get(key.start, _NONE) if key else _NONE
            if name == "phrasings":
                lines += around.lines(2, "phrasings:")
                lines += _items(phrasings, value, notes, 4)
                continue
            said = quoted(answer) if name == "answer" else str(follows)
            own = notes.get(value.start, _NONE) if value else _NONE
            beside = " ".join(one for one in (around.beside, own.beside) if one)
            lines += Notes((*around.above, *own.above), beside).lines(2, f"{name}: {said}")
        return lines + [f"  {note}" for note in trailing]

    return compose


def examples_block(examples: tuple[str, ...]) -> Compose:
    """The held-out examples of an entry."""

    def compose(
        text: str, old: Part | None, notes: Mapping[int, Notes], trailing: tuple[str, ...]
    ) -> list[str]:
        return _items(examples, old, notes, 2) + [f"  {note}" for note in trailing]

    return compose


def _items(
    texts: tuple[str, ...], old: Part | None, notes: Mapping[int, Notes], indent: int
) -> list[str]:
    """A list; a text that stays keeps its comments, those of a text that goes end up below."""
    waiting: dict[str, list[Notes]] = {}
    for item in old.items if old else ():
        waiting.setdefault((item.text or "").strip(), []).append(notes.get(item.start, _NONE))
    lines: list[str] = []
    for text in texts:
        kept = waiting.get(text)
        lines += (kept.pop(0) if kept else _NONE).lines(indent, f"- {quoted(text)}")
    for left in waiting.values():
        for one in left:
            lines += [" " * indent + note for note in (*one.above, one.beside) if note]
    return lines


def with_revision(text: str, entry: str, revision: int) -> str:
    """A file of entries/ with an entry's revision raised. Raises NotEditable."""
    known = blocks(text)
    if entry not in known:
        ending = "\r\n" if "\r\n" in text else "\n"
        gap = ending if text and not text.endswith("\n") else ""
        return f"{text}{gap}{entry}: {{revision: {revision}}}{ending}"
    key, value = known[entry]
    if value.text is not None:
        if value.text not in ("", "~", "null"):
            raise NotEditable(f"{entry} holds no table")
        at = text.index(":", key.end) + 1
        return f"{text[:at]} {{revision: {revision}}}{text[max(at, value.end) :]}"
    for name, said in value.pairs():
        if name.text == "revision":
            return f"{text[: said.start]}{revision}{text[said.end :]}"
    if value.braces:
        before = text[: value.end - 1].rstrip(" ")
        comma = ", " if value.items and not before.endswith(",") else ""
        return f"{before}{comma}revision: {revision}{text[value.end - 1 :]}"
    indent = " " * (value.start - text.rfind("\n", 0, value.start) - 1)
    ending = "\r\n" if "\r\n" in text else "\n"
    return f"{text[: value.start]}revision: {revision}{ending}{indent}{text[value.start :]}"
