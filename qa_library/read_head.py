"""Reads library.yaml: the languages, their fallbacks, the groups of countries, what is promised."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from qa_library.library import Promise, canonical
from qa_library.problems import Finding, LibraryError
from qa_library.source import Items, Node, Scalar, SourceError, Table, parse, read_text

HEAD = "library.yaml"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
_FIELDS = ("source_language", "languages", "fallbacks", "region_groups", "promises")
_PROMISE = ("languages", "entries", "phrasings", "examples")


@dataclass(frozen=True)
class Head:
    """What library.yaml says, with what could not be used left out."""

    source_language: str
    languages: tuple[str, ...]
    fallbacks: Mapping[str, tuple[str, ...]]
    region_groups: Mapping[str, tuple[str, ...]]
    promises: tuple[Promise, ...] = ()


def read_head(root: Path, problems: list[Finding]) -> Head:
    """The head of the library. Raises LibraryError where there is none to be read."""
    if not root.is_dir():
        raise LibraryError(root, "There is no such folder.", "Give the folder of library.yaml.")
    path = root / HEAD
    if not path.is_file():
        raise LibraryError(
            root,
            "The folder has no library.yaml.",
            "Give the right folder, or write library.yaml with source_language and languages.",
        )
    try:
        table = parse(read_text(path))
    except SourceError as error:
        raise LibraryError(path, f"Line {error.line}: {error.message}", error.cure) from error
    if not isinstance(table, Table):
        raise LibraryError(path, "It holds no keys.", "Write source_language: and languages:.")
    return _HeadReader(root, table, problems).head()


class _HeadReader:
    def __init__(self, root: Path, table: Table, problems: list[Finding]) -> None:
        self._root = root
        self._table = table
        self._problems = problems

    def head(self) -> Head:
        for key in self._table.repeated:
            self._report(key.line, f"The key `{key.text}` is there twice.", "Keep one of the two.")
        for key, _ in self._table.pairs:
            if key.text not in _FIELDS:
                self._report(
                    key.line, f"The key `{key.text}` is unknown.", f"Use {', '.join(_FIELDS)}."
                )
        languages = self._languages()
        source = self._source(languages)
        return Head(
            source_language=source,
            languages=tuple(dict.fromkeys([*languages, source])),
            fallbacks={
                canonical(key): tuple(canonical(tag.text) for tag in tags if self._is_language(tag))
                for key, tags in self._lists("fallbacks").items()
                if self._is_language(Scalar(key, self._table.line))
            },
            region_groups={
                key: tuple(tag.text.upper() for tag in tags)
                for key, tags in self._lists("region_groups").items()
            },
            promises=tuple(self._promises(languages)),
        )

    def _report(self, line: int, message: str, cure: str) -> None:
        self._problems.append(Finding(HEAD, line, None, message, cure))

    def _is_language(self, tag: Scalar) -> bool:
        if _LANGUAGE.fullmatch(tag.text):
            return True
        self._report(
            tag.line, f"`{tag.text}` is no language code.", "Use BCP 47 codes such as en or pt-BR."
        )
        return False

    def _languages(self) -> tuple[str, ...]:
        node = self._table.get("languages")
        tags = self._scalars(node, "languages") if node else ()
        languages = dict.fromkeys(canonical(tag.text) for tag in tags if self._is_language(tag))
        if languages:
            return tuple(languages)
        folders = sorted(
            folder.name
            for folder in self._root.iterdir()
            if folder.is_dir() and _LANGUAGE.fullmatch(folder.name) and folder.name != "entries"
        )
        self._report(
            node.line if node else 1,
            "No languages are named; the folders' names are taken instead.",
            "Write languages: [en, es].",
        )
        return tuple(dict.fromkeys(canonical(folder) for folder in folders))

    def _source(self, languages: tuple[str, ...]) -> str:
        node = self._table.get("source_language")
        if isinstance(node, Scalar) and self._is_language(node):
            return canonical(node.text)
        source = next((tag for tag in ("en", *languages) if tag in languages), "en")
        self._report(
            node.line if node else 1,
            f"No source language is named; {source} is taken.",
            "Write source_language: en.",
        )
        return source

    def _scalars(self, node: Node, name: str) -> tuple[Scalar, ...]:
        if isinstance(node, Items):
            found = tuple(item for item in node.items if isinstance(item, Scalar) and item.text)
            if len(found) == len(node.items):
                return found
        self._report(node.line, f"`{name}` is no list of codes.", "Write it like [en, es].")
        return ()

    def _lists(self, name: str) -> dict[str, tuple[Scalar, ...]]:
        node = self._table.get(name)
        if node is None:
            return {}
        if not isinstance(node, Table):
            self._report(node.line, f"`{name}` is no table.", "Write it like {pt-BR: [pt]}.")
            return {}
        return {key.text: self._scalars(value, name) for key, value in node.pairs}

    def _promises(self, languages: tuple[str, ...]) -> Iterator[Promise]:
        node = self._table.get("promises")
        if node is None:
            return
        if not isinstance(node, Items):
            self._report(node.line, "`promises` is no list.", "Write - {languages: [en]} lines.")
            return
        for item in node.items:
            if isinstance(item, Table):
                yield self._promise(item, languages)
            else:
                self._report(item.line, "The promise is no table.", "Write {languages: [en]}.")

    def _promise(self, table: Table, languages: tuple[str, ...]) -> Promise:
        for key, _ in table.pairs:
            if key.text not in _PROMISE:
                self._report(
                    key.line, f"The key `{key.text}` is unknown.", f"Use {', '.join(_PROMISE)}."
                )
        said = table.get("languages")
        tags = self._scalars(said, "languages") if said else ()
        named = tuple(canonical(tag.text) for tag in tags)
        for tag in named:
            if tag not in languages:
                self._report(
                    table.line,
                    f"The promise names {tag}, which is no language of the library.",
                    "Add it to `languages`, or take it out.",
                )
        entries = table.get("entries")
        return Promise(
            languages=named or languages,
            entries=tuple(one.text for one in self._scalars(entries, "entries"))
            if entries
            else None,
            phrasings=self._count(table, "phrasings", 1),
            examples=self._count(table, "examples", 0),
            line=table.line,
        )

    def _count(self, table: Table, name: str, usual: int) -> int:
        node = table.get(name)
        if node is None:
            return usual
        if isinstance(node, Scalar) and re.fullmatch(r"[0-9]{1,3}", node.text):
            return int(node.text)
        self._report(node.line, f"`{name}` is no number.", "Write it like 4.")
        return usual
