"""A new entry is laid out in every language, and nothing unfinished is ever loaded."""

from pathlib import Path

import pytest

from qa_library import Kind, Reply, Severity, load_library
from tests.library.content import SMALL, replaced, small
from tests.library.spreadsheets import HEAD, csv_file, edited, exported, run

TEXTS = ("--question", "Do you make OEM?", "--answer", "Yes, from {moq}.")


def test_an_entry_with_its_texts_is_in_use_in_the_source_language(tmp_path: Path) -> None:
    result = run(
        small(tmp_path), "new", "order.oem", "--owner", "sales", "--severity", "S4", *TEXTS
    )
    assert result.exit_code == 0, result.output
    assert result.output.startswith("Written: entries/order.yaml, en/order.yaml, es/order.yaml.\n")
    loaded = load_library(tmp_path)
    assert loaded.problems == ()
    entry = loaded.library.entries["order.oem"]
    assert (entry.kind, entry.owner, entry.reply) == (Kind.QUESTION, "sales", Reply.DRAFT)
    assert (entry.severity, entry.revision) == (Severity.S4, 1)
    assert entry.translations["en"].phrasings == ("Do you make OEM?",)
    assert entry.translations.keys() == {"en"}


def test_what_is_to_be_translated_waits_as_a_comment(tmp_path: Path) -> None:
    run(small(tmp_path), "new", "order.oem", *TEXTS)
    assert (tmp_path / "es/order.yaml").read_text() == SMALL["es/order.yaml"] + (
        '\n# TODO order.oem: write it in es, and remove this line and the "# " below.\n'
        "# order.oem:\n"
        "#   phrasings:\n"
        '#     - ""\n'
        '#   answer: ""\n'
        "#   follows: 1\n"
    )
    output = run(tmp_path, "check").output
    assert (
        "es/order.yaml:14: warning: order.oem: is still to be written in es/order.yaml." in output
    )
    assert "warning: order.oem: is not written in es." in output
    assert output.splitlines()[-1].startswith("0 errors")


@pytest.mark.parametrize("given", [(), TEXTS[:2], TEXTS[2:]])
def test_an_entry_without_its_texts_is_nowhere_in_use(
    tmp_path: Path, given: tuple[str, ...]
) -> None:
    result = run(small(tmp_path), "new", "order.oem", "--kind", "complaint", *given)
    assert "order.oem is not in use yet." in result.output
    loaded = load_library(tmp_path)
    assert (loaded.problems, "order.oem" in loaded.library.entries) == ((), False)
    check = run(tmp_path, "check")
    files = "en/order.yaml, entries/order.yaml, es/order.yaml"
    assert f"order.oem: is still to be written in {files}." in check.output
    assert check.exit_code == 0


def test_a_todo_is_what_it_says_without_its_marks(tmp_path: Path) -> None:
    run(small(tmp_path), "new", "order.oem", "--kind", "complaint", *TEXTS[:2])
    for file in ("en/order.yaml", "entries/order.yaml"):
        head, _, todo = (tmp_path / file).read_text().partition("# TODO")
        lines = [line.removeprefix("# ") for line in todo.split("\n")[1:]]
        text = head + "\n".join(lines).replace('answer: ""', 'answer: "Yes."')
        (tmp_path / file).write_text(text)
    loaded = load_library(tmp_path)
    assert loaded.problems == ()
    assert loaded.library.entries["order.oem"].kind is Kind.COMPLAINT


def test_an_import_takes_the_place_of_its_todo(tmp_path: Path) -> None:
    content = small(tmp_path / "c")
    run(content, "new", "order.oem", *TEXTS)
    file = edited(
        exported(content, "es.xlsx", "es"), "order.oem", answer="Sí, {moq}.", phrasings="¿OEM?"
    )
    assert run(content, "import", file, "--yes").exit_code == 0
    assert "TODO" not in (content / "es/order.yaml").read_text()
    assert "order.oem" not in run(content, "check").output


def test_an_import_takes_up_the_kind_that_waits(tmp_path: Path) -> None:
    content = small(tmp_path / "c")
    run(content, "new", "order.late", "--kind", "complaint", "--severity", "S2")
    row = ("order.late", "en", "We are sorry.", "my goods are late")
    result = run(content, "import", csv_file(tmp_path / "a.csv", [HEAD, row]), "--yes")
    assert result.exit_code == 0, result.output
    entry = load_library(content).library.entries["order.late"]
    assert (entry.kind, entry.severity) == (Kind.COMPLAINT, Severity.S2)
    assert "TODO" not in (content / "entries/order.yaml").read_text()


def test_every_language_and_a_new_topic_get_their_files(tmp_path: Path) -> None:
    content = small(tmp_path, library=replaced("library.yaml", "[en, es]", "[en, es, pt-BR]"))
    run(content, "new", "customs.hs_code", "--question", "HS code?", "--answer", "On the invoice.")
    for file in ("entries", "en", "es", "pt-BR"):
        assert (content / file / "customs.yaml").read_text().startswith("# ")
    assert load_library(content).problems == ()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("order.moq",), "order.moq is there already: en/order.yaml:1."),
        (("Order.OEM",), "`Order.OEM` is no entry id. Use small letters"),
        (("../evil",), "is no entry id"),
        (("a" * 200,), "is no entry id"),
        (("none",), "is kept for held-out examples"),
        (("examples.a",), "is kept for held-out examples"),
        (("a.b", "--kind", "complaint", "--reply", "auto"), "never answered by itself"),
        (("a.b", "--question", "q", "--answer", "{nope}"), "quotes the unknown fact {nope}"),
        (("a.b", "--question", "q", "--answer", "pеdido"), "mixes look-alike letters"),
    ],
)
def test_what_cannot_be_made_is_refused_with_a_cure(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    small(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    result = run(tmp_path, "new", *arguments)
    assert (result.exit_code, said in result.output) == (1, True), result.output
    assert sorted(tmp_path.rglob("*")) == before


def test_an_entry_that_waits_as_a_todo_is_there_already(tmp_path: Path) -> None:
    small(tmp_path)
    assert run(tmp_path, "new", "order.oem").exit_code == 0
    result = run(tmp_path, "new", "order.oem")
    assert "order.oem is there already: en/order.yaml:19 (TODO)." in result.output
