"""Reads <lang>/<topic>.yaml (phrasings and answers) and <lang>/examples.yaml."""

from collections.abc import Mapping
from pathlib import Path

from qa_library.blocks import Block, read_blocks
from qa_library.facts import Fact
from qa_library.library import Example, Place, Translation, canonical
from qa_library.problems import Finding
from qa_library.read_entries import EntryError, check_id, revision, topic_files
from qa_library.source import Items, Node, Scalar, Table
from qa_library.templates import TemplateError, placeholders

EXAMPLES = "examples.yaml"
NONE = "none"
MAX_PHRASING = 5_000
MAX_ANSWER = 4_096
"""Telegram's limit for one message (Bot API, sendMessage)."""

_FIELDS = ("phrasings", "answer", "follows")


def read_translations(
    root: Path, folder: str, facts: Mapping[str, Fact], problems: list[Finding]
) -> dict[str, Translation]:
    """The entries written in one language's folder, by id."""
    found: dict[str, Translation] = {}
    for path in topic_files(root / folder):
        if path.name == EXAMPLES:
            continue
        file = path.relative_to(root).as_posix()
        for block in read_blocks(root, path, problems):
            try:
                if block.key.text in found:
                    raise EntryError(
                        block.key.line,
                        f"is already written in {found[block.key.text].place.file}.",
                        "Keep one of the two; the first is used.",
                    )
                found[block.key.text] = _translation(block, file, canonical(folder), facts)
            except EntryError as error:
                problems.append(
                    Finding(
                        file, error.line, block.key.text, f"{error.message} Skipped.", error.cure
                    )
                )
    return found


def _translation(block: Block, file: str, language: str, facts: Mapping[str, Fact]) -> Translation:
    check_id(block)
    table = block.value
    if not isinstance(table, Table):
        raise EntryError(
            block.key.line, "holds no fields.", "Write phrasings: and answer: below it."
        )
    for key, _ in table.pairs:
        if key.text not in _FIELDS:
            raise EntryError(
                key.line, f"has the unknown field `{key.text}`.", f"Use {', '.join(_FIELDS)}."
            )
    phrasings = _phrasings(table, block.key.line)
    return Translation(
        language=language,
        phrasings=tuple(phrasing.text.strip() for phrasing in phrasings),
        lines=tuple(phrasing.line for phrasing in phrasings),
        answer=_answer(table, block.key.line, facts),
        follows=revision(table, "follows"),
        place=Place(file, block.key.line),
    )


def _phrasings(table: Table, line: int) -> tuple[Scalar, ...]:
    node = table.get("phrasings")
    if node is None:
        raise EntryError(line, "has no `phrasings`.", "Add how buyers ask this, as a list.")
    if not isinstance(node, Items) or not node.items:
        raise EntryError(node.line, "has `phrasings` that are no list.", 'Write - "..." lines.')
    return tuple(_phrasing(item) for item in node.items)


def _phrasing(item: Node) -> Scalar:
    if not isinstance(item, Scalar) or not item.text.strip():
        raise EntryError(
            item.line, "has a phrasing that is no text.", "Write it in quotes, or remove it."
        )
    if len(item.text) > MAX_PHRASING:
        raise EntryError(
            item.line, f"has a phrasing of over {MAX_PHRASING} characters.", "Shorten it."
        )
    return item


def _answer(table: Table, line: int, facts: Mapping[str, Fact]) -> str:
    node = table.get("answer")
    if node is None:
        raise EntryError(line, "has no `answer`.", "Add the answer.")
    if not isinstance(node, Scalar) or not node.text.strip():
        raise EntryError(node.line, "has an answer that is no text.", "Write it in quotes.")
    answer = node.text.strip()
    if len(answer) > MAX_ANSWER:
        raise EntryError(
            node.line, f"has an answer of over {MAX_ANSWER} characters.", "Shorten it."
        )
    try:
        names = placeholders(answer)
    except TemplateError as error:
        raise EntryError(
            node.line,
            f"has an answer with {error}.",
            "Write {fact_name}, or {{ and }} for literal braces.",
        ) from error
    for name in names:
        if name not in facts:
            raise EntryError(
                node.line,
                f"quotes the unknown fact {{{name}}}.",
                "Add it to facts.yaml, or correct its name.",
            )
    return answer


def read_examples(root: Path, folder: str, problems: list[Finding]) -> tuple[Example, ...]:
    """The held-out texts of one language, those that nothing answers among them."""
    path = root / folder / EXAMPLES
    if not path.is_file():
        return ()
    file = path.relative_to(root).as_posix()
    examples: list[Example] = []
    for block in read_blocks(root, path, problems):
        entry = None if block.key.text == NONE else block.key.text
        try:
            items = _examples(block)
        except EntryError as error:
            problems.append(
                Finding(file, error.line, block.key.text, f"{error.message} Skipped.", error.cure)
            )
            continue
        examples.extend(
            Example(canonical(folder), entry, item.text.strip(), Place(file, item.line))
            for item in items
        )
    return tuple(examples)


def _examples(block: Block) -> tuple[Scalar, ...]:
    check_id(block)
    node = block.value
    if isinstance(node, Scalar) and node.absent:
        return ()
    if not isinstance(node, Items):
        raise EntryError(block.key.line, "has examples that are no list.", 'Write - "..." lines.')
    return tuple(_phrasing(item) for item in node.items)
