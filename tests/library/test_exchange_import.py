"""An edited spreadsheet becomes a diff, then files; whatever is doubtful is named before that."""

from pathlib import Path

from qa_library import Translation, load_library
from tests.library.content import SMALL, replaced, small
from tests.library.spreadsheets import HEAD, csv_file, edited, exported, run


def written(content: Path, entry: str, language: str = "es") -> Translation:
    """What the library says now."""
    loaded = load_library(content)
    assert loaded.problems == ()
    return loaded.library.entries[entry].translations[language]


def test_an_edit_is_shown_asked_for_and_written(tmp_path: Path) -> None:
    content = small(tmp_path / "c")
    file = edited(
        exported(content, "es.xlsx", "es"),
        "order.moq",
        answer="Mínimo: {moq}.",
        phrasings="¿Cuál es el pedido mínimo?\n¿MOQ?\n¿cuántos como mínimo?",
    )
    result = run(content, "import", file, answer="y\n")
    assert result.exit_code == 0, result.output
    assert result.output.split("\n")[:13] == [
        "order.moq",
        "  es, sheet es, row 3",
        "    answer",
        "    - El pedido mínimo es de {moq}.",
        "    + Mínimo: {moq}.",
        "    phrasings",
        "    - cantidad mínima por favor",
        "    + ¿MOQ?",
        "    + ¿cuántos como mínimo?",
        "",
        "Answers: 1 changed, 0 new.",
        "Phrasings: 2 added, 1 removed.",
        "Write es/order.yaml? [y/N]: y",
    ]
    assert (content / "es/order.yaml").read_text() == SMALL["es/order.yaml"].replace(
        "El pedido mínimo es de", "Mínimo:"
    ).replace('    - "cantidad mínima por favor"', '    - "¿MOQ?"\n    - "¿cuántos como mínimo?"')


def test_no_means_no(tmp_path: Path) -> None:
    content = small(tmp_path / "c")
    file = edited(exported(content, "es.xlsx", "es"), "order.moq", answer="Son {moq}.")
    for arguments, typed in ((("--dry-run", "--yes"), ""), ((), "n\n"), ((), "")):
        result = run(content, "import", file, *arguments, answer=typed)
        assert "    + Son {moq}." in result.output
    assert (content / "es/order.yaml").read_text() == SMALL["es/order.yaml"]


def test_a_missing_translation_gets_a_block_that_follows_the_source(tmp_path: Path) -> None:
    content = small(tmp_path / "c", entries__order="order.damaged: {kind: complaint, revision: 4}")
    file = edited(
        exported(content, "es.xlsx", "es"), "order.damaged", answer="Perdón.", phrasings="roto"
    )
    assert run(content, "import", file, "--yes").exit_code == 0
    assert (content / "es/order.yaml").read_text() == (
        SMALL["es/order.yaml"]
        + '\norder.damaged:\n  phrasings:\n    - "roto"\n  answer: "Perdón."\n  follows: 4\n'
    )


def test_a_new_language_gets_a_folder_with_a_first_line(tmp_path: Path) -> None:
    content = small(tmp_path / "c", library=replaced("library.yaml", "[en, es]", "[en, es, fr]"))
    file = edited(
        exported(content, "fr.xlsx", "fr"),
        "order.damaged",
        answer="Désolés.",
        phrasings="cassé",
        examples="tout est en morceaux",
    )
    assert run(content, "import", file, "--yes").exit_code == 0
    text = (content / "fr/order.yaml").read_text()
    assert text.startswith("# Ways to ask and answers in fr.")
    assert written(content, "order.damaged", "fr").follows == 1
    assert "# Held-out ways to ask in fr" in (content / "fr/examples.yaml").read_text()


def test_a_translator_who_saw_an_old_source_stays_behind(tmp_path: Path) -> None:
    content = small(tmp_path / "c")
    file = edited(exported(content, "es.xlsx", "es"), "order.moq", answer="Son {moq}.")
    properties = replaced("entries/order.yaml", "revision: 2", "revision: 3")
    (content / "entries/order.yaml").write_text(properties)
    result = run(content, "import", file, "--yes")
    assert "translated from revision 2 of the source answer, which is at 3 now" in result.output
    assert written(content, "order.moq").follows == 2


def test_an_x_says_that_an_answer_behind_is_still_right(tmp_path: Path) -> None:
    behind = replaced("es/order.yaml", "follows: 2", "follows: 1")
    content = small(tmp_path / "c", es__order=behind)
    file = edited(exported(content, "es.xlsx", "es"), "order.moq", still_right="x")
    result = run(content, "import", file, "--yes")
    assert "    follows 1 -> 2" in result.output
    assert (content / "es/order.yaml").read_text() == SMALL["es/order.yaml"]


def test_more_phrasings_do_not_make_an_answer_up_to_date(tmp_path: Path) -> None:
    behind = replaced("es/order.yaml", "follows: 2", "follows: 1")
    content = small(tmp_path / "c", es__order=behind)
    file = edited(exported(content, "es.xlsx", "es"), "order.moq", phrasings="¿mínimo?")
    assert run(content, "import", file, "--yes").exit_code == 0
    assert written(content, "order.moq").follows == 1


def test_a_cell_nobody_touched_does_not_undo_a_later_change(tmp_path: Path) -> None:
    content = small(tmp_path / "c")
    file = edited(exported(content, "es.xlsx", "es"), "order.moq", phrasings="¿mínimo?")
    later = replaced("es/order.yaml", "El pedido mínimo es de", "Vendemos desde")
    (content / "es/order.yaml").write_text(later)
    assert run(content, "import", file, "--yes").exit_code == 0
    moq = written(content, "order.moq")
    assert (moq.answer, moq.phrasings) == ("Vendemos desde {moq}.", ("¿mínimo?",))


def test_a_cell_changed_on_both_sides_is_a_conflict(tmp_path: Path) -> None:
    content = small(tmp_path / "c")
    file = edited(exported(content, "es.xlsx", "es"), "order.moq", answer="Son {moq}.")
    later = replaced("es/order.yaml", "El pedido mínimo es de", "Vendemos desde")
    (content / "es/order.yaml").write_text(later)
    result = run(content, "import", file, "--yes")
    assert result.exit_code == 1
    assert "sheet es, row 3, column G (answer): order.moq was changed here and" in result.output
    assert (content / "es/order.yaml").read_text() == later
    assert run(content, "import", edited(file, "order.moq", mark=""), "--yes").exit_code == 0
    assert written(content, "order.moq").answer == "Son {moq}."


def test_an_emptied_cell_deletes_nothing(tmp_path: Path) -> None:
    content = small(tmp_path / "c")
    file = edited(exported(content, "es.xlsx", "es"), "order.moq", answer="", phrasings=None)
    result = run(content, "import", file, "--yes")
    assert "column G (answer): the cell is empty; order.moq keeps what it has." in result.output
    assert result.output.endswith("Nothing to change.\n")


def test_a_source_answer_asks_for_its_revision_to_be_raised(tmp_path: Path) -> None:
    content = small(tmp_path / "c")
    file = edited(exported(content, "en.xlsx", "en"), "order.moq", answer="At least {moq}.")
    asked = run(content, "import", file, "--dry-run")
    assert "must be raised to 3, so that translations show as behind" in asked.output
    assert run(content, "import", file, "--yes", "--raise-revision").exit_code == 0
    assert (content / "entries/order.yaml").read_text() == replaced(
        "entries/order.yaml", "revision: 2", "revision: 3"
    )
    assert written(content, "order.moq", "en").follows is None
    assert "order.moq: follows revision 2" in run(content, "check").output


def test_a_new_entry_is_made_of_complete_rows(tmp_path: Path) -> None:
    content = small(tmp_path / "c")
    spanish = ("order.oem", "es", "Sí.", "¿hacen OEM?")
    english = ("order.oem", "en", "Yes.", "do you do OEM?")
    alone = run(content, "import", csv_file(tmp_path / "a.csv", [HEAD, spanish]), "--yes")
    assert "row 2, column A (id): order.oem is new, and no row has it in en." in alone.output
    both = run(content, "import", csv_file(tmp_path / "b.csv", [HEAD, spanish, english]), "--yes")
    assert both.exit_code == 0, both.output
    assert written(content, "order.oem").answer == "Sí."
    assert (
        "order.oem: {kind: question, reply: draft, revision: 1}"
        in (content / "entries/order.yaml").read_text()
    )


def test_an_entry_that_was_removed_meanwhile_does_not_come_back(tmp_path: Path) -> None:
    content = small(tmp_path / "c")
    file = exported(content, "es.xlsx", "es")
    (content / "es/order.yaml").write_text("")
    (content / "en/order.yaml").write_text('a.b: {phrasings: ["x"], answer: "y"}')
    (content / "entries/order.yaml").write_text("")
    (content / "en/examples.yaml").write_text("")
    result = run(content, "import", file, "--yes")
    assert "order.moq is not in the library any more: it was removed or renamed." in result.output


def test_an_answer_that_check_would_refuse_is_named_by_its_cell(tmp_path: Path) -> None:
    content = small(tmp_path / "c")
    for answer, said in (
        ("Son {mocq}.", "order.moq: quotes the unknown fact {mocq}. Skipped. Add it to facts.yaml"),
        ("Son muchas.", "order.moq: The answer lacks {moq} of the source answer. Put it in."),
        ("Son {moq", "order.moq: has an answer with a single {."),
    ):
        file = tmp_path / "es.xlsx"
        file.unlink(missing_ok=True)
        edited(exported(content, "es.xlsx", "es"), "order.moq", answer=answer)
        result = run(content, "import", file, "--yes")
        assert result.exit_code == 1
        assert f"sheet es, row 3, column G (answer): {said}" in result.output
    assert (content / "es/order.yaml").read_text() == SMALL["es/order.yaml"]


def test_a_phrasing_that_check_would_refuse_is_named_by_its_cell(tmp_path: Path) -> None:
    content = small(tmp_path / "c")
    file = edited(exported(content, "es.xlsx", "es"), "order.moq", phrasings="mínimo\npеdido")
    result = run(content, "import", file, "--yes")
    assert 'row 3, column H (phrasings): order.moq: "pеdido" mixes look-alike' in result.output


def test_what_was_wrong_before_does_not_stop_an_import(tmp_path: Path) -> None:
    broken = SMALL["en/order.yaml"] + 'order.price: {phrasings: ["p"], answer: "{nope}"}\n'
    content = small(tmp_path / "c", en__order=broken)
    file = edited(exported(content, "es.xlsx", "es"), "order.moq", answer="Son {moq}.")
    assert run(content, "import", file, "--yes").exit_code == 0


def test_a_block_the_loader_left_out_is_not_overwritten(tmp_path: Path) -> None:
    broken = SMALL["es/order.yaml"] + '\norder.damaged: {phrasings: ["roto"], answr: "Perdón."}\n'
    content = small(tmp_path / "c", es__order=broken)
    file = edited(
        exported(content, "es.xlsx", "es"), "order.damaged", answer="Vaya.", phrasings="roto"
    )
    result = run(content, "import", file, "--yes")
    assert "es/order.yaml has order.damaged already, but it could not be used" in result.output
    assert (content / "es/order.yaml").read_text() == broken


def test_phrasings_in_another_order_are_a_change(tmp_path: Path) -> None:
    content = small(tmp_path / "c")
    turned = "cantidad mínima por favor\n¿Cuál es el pedido mínimo?"
    file = edited(exported(content, "es.xlsx", "es"), "order.moq", phrasings=turned)
    result = run(content, "import", file, "--yes")
    assert "in another order; the first is now: cantidad mínima por favor" in result.output
    assert written(content, "order.moq").phrasings == tuple(turned.split("\n"))
