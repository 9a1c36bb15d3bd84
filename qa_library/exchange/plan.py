"""Compares the rows that came back with the library: what is to be changed, and what may not be.

Three texts decide for each cell: what the library says now, what the cell says, and what it said
when it was exported, of which `mark` keeps a short name. A cell that nobody touched changes
nothing, even where the library has moved on meanwhile; one that both have changed is a conflict.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any

from qa_library.exchange.cells import CONTROL, mark, split, tidy
from qa_library.exchange.reading import Sheets
from qa_library.exchange.rows import Texts, examples_of, texts_of
from qa_library.exchange.sheet import Filled, Trouble
from qa_library.library import Library, canonical
from qa_library.read_entries import ENTRY_ID
from qa_library.read_translations import MAX_ANSWER, MAX_PHRASING

_COLUMNS = ("answer", "phrasings", "examples")
_YES = {"x", "yes", "y", "ok", "true", "1", "✓", "✔"}
RESERVED = {"none", "examples"}
"""examples.yaml holds the examples, and `none` those that nothing answers."""
MAX_ID = 100


@dataclass(frozen=True)
class Edit:
    """What an import changes of one entry in one language."""

    entry: str
    language: str
    old: Texts
    new: Texts
    row: Filled
    followed: int | None = None
    follows: int | None = None
    """The revision of the source answer that the new answer follows; None in the source itself."""


@dataclass
class Plan:
    """The changes in the order of the sheet, what forbids them, what a person should know."""

    edits: list[Edit] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    created: list[str] = field(default_factory=list)
    raised: dict[str, int] = field(default_factory=dict)
    """Entries whose answer in the source language changes, with the revision they should get."""


def plan_import(
    library: Library, sheets: Sheets, *, language: str | None = None, raising: bool = False
) -> Plan:
    """What the rows change. `language` is the only one allowed, and that of rows which name none;
    with `raising` the revision of a changed source answer is going to be raised."""
    return _Planner(library, sheets, language, raising).plan()


class _Planner:
    def __init__(
        self, library: Library, sheets: Sheets, language: str | None, raising: bool
    ) -> None:
        self._library = library
        self._sheets = sheets
        self._language = canonical(language) if language else None
        self._raising = raising
        self._examples = examples_of(library)
        self._plan = Plan(troubles=[*sheets.troubles], notes=[*sheets.notes])

    def plan(self) -> Plan:
        seen: dict[tuple[str, str], Filled] = {}
        for row in self._sheets.rows:
            key = self._key(row)
            if key is None:
                continue
            first = seen.setdefault(key, row)
            if first is row:
                self._row(row, *key)
            else:
                self._refuse(
                    row,
                    "id",
                    f"{key[0]} in {key[1]} is there twice: see {first.spot('id')}.",
                    "Keep one of the two.",
                )
        self._creation()
        self._revisions()
        return self._plan

    def _refuse(self, row: Filled, column: str, message: str, cure: str) -> None:
        self._plan.troubles.append(Trouble(row.spot(column), message, cure))

    def _key(self, row: Filled) -> tuple[str, str] | None:
        """The entry and language of a row; None where it has none that can be used."""
        entry = row["id"]
        language = canonical(row["language"] or self._language or row.sheet or "")
        if not entry:
            if any(row[column] for column in _COLUMNS):
                self._refuse(row, "id", "The row has texts but no id.", "Write the entry's id.")
        elif language not in self._library.languages:
            self._refuse(
                row,
                "language",
                f"`{language}` is no language of the library." if language else "Which language?",
                f"Use one of {', '.join(self._library.languages)}, or add it to library.yaml.",
            )
        elif self._language and language != self._language:
            self._refuse(
                row,
                "language",
                f"The row is in {language}, but {self._language} was asked for.",
                "Import it without --lang, or choose the right file.",
            )
        else:
            return entry, language
        return None

    def _row(self, row: Filled, entry: str, language: str) -> None:
        known = self._library.entries.get(entry)
        if known is None and not self._may_create(row, entry):
            return
        old = texts_of(self._library, self._examples, entry, language)
        before = len(self._plan.troubles)
        new = self._texts(row, old)
        if len(self._plan.troubles) > before:
            return
        if bool(new.answer) != bool(new.phrasings):
            lacking = "phrasings" if new.answer else "answer"
            if new != old:
                self._refuse(row, lacking, f"{entry} has no {lacking} yet.", "Write both.")
            return
        edit = Edit(entry, language, old, new, row)
        if language != self._library.source_language:
            edit = self._followed(edit)
        if edit.new != edit.old or edit.follows != edit.followed:
            self._plan.edits.append(edit)

    def _may_create(self, row: Filled, entry: str) -> bool:
        if not any(row[column] for column in _COLUMNS):
            self._refuse(row, "id", f"{entry} is no entry of the library.", "Remove the row.")
        elif row["mark"]:
            self._refuse(
                row,
                "id",
                f"{entry} is not in the library any more: it was removed or renamed.",
                "Correct the id or remove the row; empty its `mark` to make a new entry of it.",
            )
        elif problem := id_problem(entry):
            self._refuse(row, "id", *problem)
        elif not (row["answer"] and row["phrasings"]):
            lacking = "phrasings" if row["answer"] else "answer"
            self._refuse(
                row, lacking, f"The new entry {entry} has no {lacking}.", "Write both, or neither."
            )
        else:
            return True
        return False

    def _texts(self, row: Filled, old: Texts) -> Texts:
        """The entry's texts after the import; those of cells that change nothing stay."""
        now = old.cells()
        marks = dict(zip(_COLUMNS, re.findall("[a-p]{8}", row["mark"]), strict=False))
        new = old
        for column in _COLUMNS:
            cell, current = row[column], now[column]
            if not cell and current and mark(current) == marks.get(column):
                self._plan.notes.append(
                    f"{row.spot(column)}: the cell is empty; {row['id']} keeps what it has."
                )
            if not cell or cell == tidy(current) or mark(cell) == marks.get(column):
                continue
            if column in marks and marks[column] != mark(current):
                self._refuse(
                    row,
                    column,
                    f"{row['id']} was changed here and in the library since the export.",
                    "Export anew and write your change there; or empty `mark`, and this cell wins.",
                )
            elif self._clean(row, column, cell):
                texts: dict[str, Any] = {column: cell if column == "answer" else split(cell)}
                new = replace(new, **texts)
        return new

    def _clean(self, row: Filled, column: str, cell: str) -> bool:
        found = CONTROL.search(cell)
        if found:
            self._refuse(
                row,
                column,
                f"The cell holds the control character U+{ord(found[0]):04X}.",
                "Type the text again.",
            )
            return False
        most = MAX_ANSWER if column == "answer" else MAX_PHRASING
        if max(map(len, (cell,) if column == "answer" else split(cell)), default=0) > most:
            self._refuse(row, column, f"A text has more than {most} characters.", "Shorten it.")
            return False
        return True

    def _followed(self, edit: Edit) -> Edit:
        """The edit with the revision its answer follows: the one the translator has seen."""
        known = self._library.entries.get(edit.entry)
        written = known.translations.get(edit.language) if known else None
        followed = written.follows if written else None
        current = known.revision if known else 1
        confirmed = self._confirmed(edit)
        if edit.new.answer == edit.old.answer and not confirmed:
            return replace(edit, followed=followed, follows=followed)
        seen = edit.row["revision"]
        if seen and not (re.fullmatch("[1-9][0-9]{0,8}", seen) and int(seen) <= current):
            self._refuse(
                edit.row,
                "revision",
                f"`{seen}` is no revision of the source answer, which is at {current}.",
                f"Write {current}, if the answer follows the source as it is now.",
            )
            return replace(edit, followed=followed, follows=followed)
        if seen and int(seen) < current:
            self._plan.notes.append(
                f"{edit.row.spot('answer')}: {edit.entry} was translated from revision {seen} of "
                f"the source answer, which is at {current} now: it will show as behind."
            )
        elif self._other_source(edit):
            self._plan.notes.append(
                f"{edit.row.spot('source answer')}: {edit.entry} was translated from another "
                "wording of the source answer than the library has now. Read it again."
            )
        return replace(edit, followed=followed, follows=int(seen) if seen else current)

    def _confirmed(self, edit: Edit) -> bool:
        said = edit.row["still right"]
        if said and said.lower() not in _YES:
            self._refuse(
                edit.row, "still right", f"`{said}` is not understood.", "Write x, or nothing."
            )
        elif said and not edit.new.answer:
            self._refuse(
                edit.row, "still right", "There is no answer yet.", "Write one, or remove the x."
            )
        else:
            return bool(said)
        return False

    def _other_source(self, edit: Edit) -> bool:
        shown = edit.row["source answer"]
        source = texts_of(
            self._library, self._examples, edit.entry, self._library.source_language
        ).answer
        return bool(shown and source) and shown != tidy(source)

    def _creation(self) -> None:
        """New entries, each of which has to be written in the source language too."""
        source = self._library.source_language
        new = [edit for edit in self._plan.edits if edit.entry not in self._library.entries]
        sourced = {edit.entry for edit in new if edit.language == source}
        self._plan.created = list(dict.fromkeys(edit.entry for edit in new))
        for edit in new:
            if edit.entry not in sourced:
                self._refuse(
                    edit.row,
                    "id",
                    f"{edit.entry} is new, and no row has it in {source}.",
                    f"Add a row with its answer and phrasings in {source}.",
                )

    def _revisions(self) -> None:
        source = self._library.source_language
        for edit in self._plan.edits:
            known = self._library.entries.get(edit.entry)
            if known and edit.language == source and edit.old.answer not in ("", edit.new.answer):
                self._plan.raised[edit.entry] = known.revision + 1
        if self._raising:
            # Whoever writes both in one file has written them to fit each other.
            self._plan.edits = [
                replace(edit, follows=self._plan.raised[edit.entry])
                if edit.entry in self._plan.raised
                and edit.language != source
                and edit.new.answer != edit.old.answer
                else edit
                for edit in self._plan.edits
            ]


def id_problem(entry: str) -> tuple[str, str] | None:
    """Why a text can be no new entry's id, and the cure; None where it can."""
    if not ENTRY_ID.fullmatch(entry) or len(entry) > MAX_ID:
        return (
            f"`{entry[:MAX_ID]}` is no entry id.",
            "Use small letters, digits and _, with dots between, like shipping.lead_time.",
        )
    if entry.partition(".")[0] in RESERVED:
        return f"`{entry}` is kept for held-out examples.", "Choose another name."
    return None
