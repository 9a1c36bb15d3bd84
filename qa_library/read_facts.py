"""Reads facts.yaml into typed facts."""

import re
from collections.abc import Mapping
from pathlib import Path

from qa_library.blocks import Block, read_blocks
from qa_library.fact_types import TYPES, FactError, FactType, Fields, text_of
from qa_library.facts import Fact, FactValue
from qa_library.problems import Finding
from qa_library.source import Node, Scalar, Table

FACT_NAME = re.compile(r"[a-z][a-z0-9_]*")


def read_facts(
    root: Path, groups: Mapping[str, tuple[str, ...]], problems: list[Finding]
) -> dict[str, Fact]:
    """The facts of the folder's facts.yaml; a library may do without the file."""
    path = root / "facts.yaml"
    if not path.exists():
        return {}
    facts: dict[str, Fact] = {}
    for block in read_blocks(root, path, problems):
        try:
            facts[block.key.text] = _fact(block, groups)
        except FactError as error:
            problems.append(
                Finding(
                    path.name,
                    error.line,
                    block.key.text,
                    f"{error.message} The fact is left out.",
                    error.cure,
                )
            )
    return facts


def _fact(block: Block, groups: Mapping[str, tuple[str, ...]]) -> Fact:
    name, line, table = block.key.text, block.key.line, block.value
    if not FACT_NAME.fullmatch(name):
        raise FactError(line, "is no name for a fact.", "Use small letters, digits and _.")
    if not isinstance(table, Table):
        raise FactError(line, "holds no fields.", "Write {type: ..., value: ...}.")
    fields = {key.text: value for key, value in table.pairs}
    kind = text_of(fields, "type", line)
    if kind not in TYPES:
        known = ", ".join(TYPES)
        raise FactError(line, f"has the unknown type `{kind}`.", f"Use one of {known}.")
    found = TYPES[kind]
    _refuse_unknown(table, {"type", "regions", *found.fields})
    regions = fields.pop("regions", None)
    fields.pop("type")
    default = found.make(fields, line)
    values = dict(_regions(regions, groups, fields, found))
    return Fact(
        name=name,
        default=default,
        regions=values,
        groups={
            country: group
            for group in reversed([g for g in groups if g in values])
            for country in groups[group]
        },
        file="facts.yaml",
        line=line,
    )


def _regions(
    node: Node | None,
    groups: Mapping[str, tuple[str, ...]],
    fields: Fields,
    kind: FactType,
) -> list[tuple[str, FactValue]]:
    if node is None or (isinstance(node, Scalar) and node.absent):
        return []
    if not isinstance(node, Table):
        raise FactError(node.line, "has `regions` that are no table.", "Write {NG: 200}.")
    values: list[tuple[str, FactValue]] = []
    for key, value in node.pairs:
        if key.text not in groups and not re.fullmatch(r"[A-Z]{2}", key.text):
            raise FactError(
                key.line,
                f"names the unknown region `{key.text}`.",
                "Use a two-letter country code in capitals, or a group from library.yaml.",
            )
        values.append((key.text, kind.make(_override(fields, value, kind.main), key.line)))
    return values


def _override(fields: Fields, value: Node, main: str) -> Fields:
    """The fact's fields with a region's on top: named fields, or just the main value."""
    if isinstance(value, Table):
        given = {key.text: node for key, node in value.pairs}
        if "value" in given:  # a single value takes the place of a range
            fields = {k: v for k, v in fields.items() if k not in ("low", "high")}
        elif given.keys() & {"low", "high"}:
            fields = {k: v for k, v in fields.items() if k != "value"}
        return {**fields, **given}
    kept = {k: v for k, v in fields.items() if k not in ("low", "high")}
    return {**kept, main: value}


def _refuse_unknown(table: Table, allowed: set[str]) -> None:
    for key, _ in table.pairs:
        if key.text not in allowed:
            raise FactError(
                key.line,
                f"has the unknown field `{key.text}`.",
                f"Use {', '.join(sorted(allowed))}.",
            )
