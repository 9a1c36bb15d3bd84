"""`parley library proposals`: shows them, and writes those that a curator accepts by name."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from qa_library.check import check_library
from qa_library.command_options import loaded_from, matcher_for
from qa_library.exchange.apply import CannotApply, apply_plan
from qa_library.exchange.plan import Edit, Plan
from qa_library.exchange.rows import Texts, examples_of, texts_of
from qa_library.exchange.sheet import Filled
from qa_library.exchange.workspace import Workspace, WriteError
from qa_library.kept_files import usual_folder
from qa_library.library import Library
from qa_library.problems import Finding
from qa_library.proposals import Approved, Best, Proposal, proposals

_SHOWN = 20
_NO_ROW = Filled("", 0, {}, {})


def show_proposals(content: Path, approved: Iterable[Approved], *, as_json: bool) -> None:
    """Prints what the library might learn from what the desk approved."""
    found = _found(content, approved)
    if as_json:
        click.echo(json.dumps([one.as_json() for one in found], ensure_ascii=False, indent=2))
        return
    for one in found[:_SHOWN]:
        for line in _lines(one):
            click.echo(line)
    if not found:
        click.echo("Nothing to propose: the library knows what was asked.")
        return
    if len(found) > _SHOWN:
        click.echo(f"... and {len(found) - _SHOWN} more (--json has them all).")
    click.echo("Add one with: parley library proposals --accept NAME")


def accept_proposals(
    content: Path, approved: Iterable[Approved], names: Sequence[str]
) -> tuple[str, ...]:
    """Writes the named proposals into the library, and names the files.

    Raises click.ClickException, and writes nothing, where there is no such proposal, where one has
    a gap, and where `check` would find something that it does not find now.
    """
    by_name = {one.name: one for one in _found(content, approved)}
    for name in names:
        _refuse_unless_whole(name, by_name.get(name))
    loaded, workspace = loaded_from(content), Workspace(content)
    chosen = [by_name[name] for name in dict.fromkeys(names)]
    try:
        apply_plan(
            workspace, loaded.library, Plan([*_edits(loaded.library, chosen)]), raising=False
        )
        _refuse_findings(content, workspace)
        return workspace.write()
    except (CannotApply, WriteError) as error:
        raise click.ClickException(str(error)) from error


def _found(content: Path, approved: Iterable[Approved]) -> list[Proposal]:
    library = loaded_from(content).library
    return proposals(library, approved, _best(library))


def _best(library: Library) -> Best:
    matcher = matcher_for(library)

    def best(text: str, language: str) -> tuple[str, float] | None:
        found = matcher.candidates(text, hint=language)
        return (found[0].entry, found[0].confidence) if found else None

    return best


def _lines(one: Proposal) -> Iterator[str]:
    times = "once" if one.asked == 1 else f"{one.asked} times"
    if one.confidence is None:
        why = "the entry was chosen by hand"
    else:
        why = f"the library was {one.confidence:.0%} sure"
    yield f"{one.name}  {one.entry} in {one.language}, asked {times}; {why}"
    yield f'        "{one.text}"'
    if not one.complete:
        yield "        Something personal was taken out: write it yourself, in other words."
    if one.sources:
        yield f"        {', '.join(one.sources[:5])}"


def _refuse_unless_whole(name: str, one: Proposal | None) -> None:
    if one is None:
        raise click.ClickException(
            f"There is no proposal {name}. See `parley library proposals` for those there are;"
            " nothing was changed."
        )
    if not one.complete:
        raise click.ClickException(
            f"{name}: something personal was taken out of it. Write it yourself, in other words;"
            " nothing was changed."
        )


def _edits(library: Library, chosen: Iterable[Proposal]) -> Iterator[Edit]:
    added: dict[tuple[str, str], list[str]] = {}
    for one in chosen:
        added.setdefault((one.entry, one.language), []).append(one.text)
    examples = examples_of(library)
    for (entry, language), texts in added.items():
        old = texts_of(library, examples, entry, language)
        new = Texts(old.answer, (*old.phrasings, *texts), old.examples)
        follows = library.entries[entry].translations[language].follows
        yield Edit(entry, language, old, new, _NO_ROW, follows, follows)


def _refuse_findings(content: Path, workspace: Workspace) -> None:
    before = Counter(map(_said, check_library(content, cache=usual_folder())))
    with workspace.trial() as copy:
        after = check_library(copy, cache=usual_folder())
    new = [one for one in after if not _known(before, one)]
    if new:
        told = "\n".join(map(str, new))
        raise click.ClickException(f"{told}\nNothing was changed.")


def _known(before: Counter[object], finding: Finding) -> bool:
    """Whether it was found before too; each of those stands for one."""
    said = _said(finding)
    before[said] -= 1
    return before[said] >= 0


def _said(finding: Finding) -> object:
    """A finding without its lines, which move when something above them changes."""
    return finding.file, finding.entry, re.sub("[0-9]+", "", finding.message)
