"""Reads entries/<topic>.yaml: what kind of inquiry an entry is, who owns it, whether it may
be answered automatically."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from qa_library.blocks import Block, read_blocks
from qa_library.fact_types import FactError, parse_date
from qa_library.library import Kind, Place, Reply, Severity
from qa_library.problems import Finding
from qa_library.source import Items, Node, Scalar, Table

ENTRY_ID = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)*")
_FIELDS = ("kind", "owner", "reply", "severity", "regions", "valid_until", "revision", "sure")


@dataclass(frozen=True)
class Properties:
    """What entries/ says of one entry."""

    place: Place
    kind: Kind = Kind.QUESTION
    owner: str | None = None
    reply: Reply = Reply.DRAFT
    severity: Severity | None = None
    regions: tuple[str, ...] = ()
    valid_until: datetime.date | None = None
    revision: int = 1
    sure: float | None = None


class EntryError(Exception):
    """A block does not describe an entry."""

    def __init__(self, line: int, message: str, cure: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message
        self.cure = cure


def topic_files(folder: Path) -> tuple[Path, ...]:
    """The YAML files of a folder in a fixed order; none where there is no folder."""
    if not folder.is_dir():
        return ()
    return tuple(sorted(p for p in folder.iterdir() if is_topic(p.name)))


def is_topic(name: str) -> bool:
    """Whether a file of this name is content. Hidden ones are the marks that editors and
    systems leave beside it (.#shipping.yaml, ._shipping.yaml)."""
    return name.endswith((".yaml", ".yml")) and not name.startswith(".")


def read_entries(
    root: Path, groups: Mapping[str, tuple[str, ...]], problems: list[Finding]
) -> tuple[dict[str, Properties], set[str]]:
    """Properties by entry id, and the ids to skip because theirs could not be used."""
    known: dict[str, Properties] = {}
    bad: set[str] = set()
    for path in topic_files(root / "entries"):
        file = path.relative_to(root).as_posix()
        for block in read_blocks(root, path, problems):
            try:
                if block.key.text in known:
                    raise EntryError(
                        block.key.line,
                        f"is already described in {known[block.key.text].place.file}.",
                        "Keep one of the two; the first is used.",
                    )
                known[block.key.text] = _properties(block, file, groups, problems)
            except EntryError as error:
                if block.key.text not in known:
                    bad.add(block.key.text)
                problems.append(
                    Finding(
                        file, error.line, block.key.text, f"{error.message} Skipped.", error.cure
                    )
                )
    return known, bad


def check_id(block: Block) -> None:
    """Raises EntryError unless the key is an entry id."""
    if not ENTRY_ID.fullmatch(block.key.text):
        raise EntryError(
            block.key.line,
            "is no entry id.",
            "Use small letters, digits and _, with dots between, like shipping.lead_time.",
        )


def _properties(
    block: Block, file: str, groups: Mapping[str, tuple[str, ...]], problems: list[Finding]
) -> Properties:
    check_id(block)
    table = block.value
    if isinstance(table, Scalar) and table.absent:
        table = Table((), block.key.line)
    if not isinstance(table, Table):
        raise EntryError(block.key.line, "holds no properties.", "Write {kind: question}.")
    for key, _ in table.pairs:
        if key.text not in _FIELDS:
            raise EntryError(
                key.line, f"has the unknown property `{key.text}`.", f"Use {', '.join(_FIELDS)}."
            )
    found = Properties(
        place=Place(file, block.key.line),
        kind=Kind(_one_of(table, "kind", tuple(Kind)) or Kind.QUESTION),
        owner=_text(table, "owner"),
        reply=Reply(_one_of(table, "reply", tuple(Reply)) or Reply.DRAFT),
        severity=Severity(name) if (name := _one_of(table, "severity", tuple(Severity))) else None,
        regions=_regions(table, groups),
        valid_until=_date(table, "valid_until"),
        revision=revision(table, "revision") or 1,
        sure=_sure(table),
    )
    if found.kind is Kind.COMPLAINT and found.reply is Reply.AUTO:
        return _never_automatic(found, block, problems)
    return found


def _never_automatic(found: Properties, block: Block, problems: list[Finding]) -> Properties:
    """A complaint is never answered automatically. The entry stays: without it a complaint
    would be taken for something else."""
    problems.append(
        Finding(
            found.place.file,
            block.key.line,
            block.key.text,
            "is a complaint with `reply: auto`, which is refused; it waits for the desk.",
            "Write reply: draft.",
        )
    )
    return replace(found, reply=Reply.DRAFT)


def _text(table: Table, name: str) -> str | None:
    node = table.get(name)
    if node is None:
        return None
    if not isinstance(node, Scalar):
        raise EntryError(node.line, f"has a `{name}` that is not one value.", "Write one word.")
    return node.text.strip()


def _one_of(table: Table, name: str, allowed: tuple[str, ...]) -> str | None:
    text, node = _text(table, name), table.get(name)
    if text is None or node is None:
        return None
    if text not in allowed:
        raise EntryError(
            node.line, f"has the unknown {name} `{text}`.", f"Use one of {', '.join(allowed)}."
        )
    return text


def _date(table: Table, name: str) -> datetime.date | None:
    text, node = _text(table, name), table.get(name)
    if text is None or node is None:
        return None
    try:
        return parse_date(text, node.line)
    except FactError as error:
        raise EntryError(error.line, error.message, error.cure) from error


def revision(table: Table, name: str) -> int | None:
    """A counting number from 1; None where it is not given. Raises EntryError."""
    text, node = _text(table, name), table.get(name)
    if text is None or node is None:
        return None
    if not re.fullmatch(r"[1-9][0-9]{0,8}", text):
        raise EntryError(node.line, f"has the {name} `{text}`.", "Use a whole number from 1.")
    return int(text)


def _sure(table: Table) -> float | None:
    """The entry's own bar, from 0.9, below which nothing is automatic, and less than 1."""
    text, node = _text(table, "sure"), table.get("sure")
    if text is None or node is None:
        return None
    if not re.fullmatch(r"0\.9[0-9]{0,3}", text):
        raise EntryError(
            node.line,
            f"has `sure: {text}`.",
            "Write the confidence it takes to be automatic, from 0.9 to 0.9999, like 0.98.",
        )
    return float(text)


def _regions(table: Table, groups: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    node = table.get("regions")
    if node is None:
        return ()
    if not isinstance(node, Items):
        raise EntryError(node.line, "has `regions` that are no list.", "Write [NG, EU].")
    return tuple(_region(item, groups) for item in node.items)


def _region(item: Node, groups: Mapping[str, tuple[str, ...]]) -> str:
    if isinstance(item, Scalar) and (item.text in groups or re.fullmatch(r"[A-Z]{2}", item.text)):
        return item.text
    raise EntryError(
        item.line,
        f"names the unknown region `{item.text if isinstance(item, Scalar) else '?'}`.",
        "Use a two-letter country code in capitals, or a group from library.yaml.",
    )
