"""Shows what an import changes, entry by entry, as a person reads it."""

from collections import Counter
from collections.abc import Iterator

from qa_library.exchange.plan import Edit, Plan


def diff_lines(plan: Plan) -> Iterator[str]:
    """The changes by entry: old lines with -, new ones with +, then how many there are."""
    by_entry: dict[str, list[Edit]] = {}
    for edit in plan.edits:
        by_entry.setdefault(edit.entry, []).append(edit)
    created = set(plan.created)
    for entry, edits in by_entry.items():
        yield f"{entry} (new)" if entry in created else entry
        for edit in edits:
            yield f"  {edit.language}, {edit.row.spot()}"
            yield from _texts(edit)
        yield ""
    yield from _summary(plan)


def _texts(edit: Edit) -> Iterator[str]:
    if edit.new.answer != edit.old.answer:
        yield "    answer"
        yield from (f"    - {line}" for line in edit.old.answer.split("\n") if edit.old.answer)
        yield from (f"    + {line}" for line in edit.new.answer.split("\n"))
    yield from _list("phrasings", edit.old.phrasings, edit.new.phrasings)
    yield from _list("examples", edit.old.examples, edit.new.examples)
    if edit.follows != edit.followed:
        yield f"    follows {edit.followed or 'nothing'} -> {edit.follows}"


def _list(name: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[str]:
    if old == new:
        return
    yield f"    {name}"
    gone, come = removed(old, new), removed(new, old)
    yield from (f"    - {_one_line(text)}" for text in gone)
    yield from (f"    + {_one_line(text)}" for text in come)
    if not gone and not come:
        yield f"      in another order; the first is now: {_one_line(new[0])}"


def _one_line(text: str) -> str:
    return text.replace("\n", "\\n")


def removed(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """What is in the first and not in the second, in its order, counting doubles."""
    left = Counter(new)
    gone: list[str] = []
    for text in old:
        if left[text]:
            left[text] -= 1
        else:
            gone.append(text)
    return tuple(gone)


def _summary(plan: Plan) -> Iterator[str]:
    edits = plan.edits
    changed = sum(bool(one.old.answer) and one.new.answer != one.old.answer for one in edits)
    added = sum(not one.old.answer and bool(one.new.answer) for one in edits)
    yield f"Answers: {changed} changed, {added} new."
    for name in ("phrasings", "examples"):
        pairs = [(getattr(one.old, name), getattr(one.new, name)) for one in edits]
        come = sum(len(removed(new, old)) for old, new in pairs)
        gone = sum(len(removed(old, new)) for old, new in pairs)
        if come or gone or name == "phrasings":
            yield f"{name.capitalize()}: {come} added, {gone} removed."
