"""The loader survives any bad entry, and says where it is and how to cure it."""

import datetime
from pathlib import Path

import pytest

from qa_library import Kind, LibraryError, Reply, Severity, load_library
from tests.library.content import SMALL, load_changed, replaced, small, write


def test_a_sound_library_loads_without_problems(tmp_path: Path) -> None:
    loaded = load_library(small(tmp_path))

    assert loaded.problems == ()
    moq = loaded.library.entries["order.moq"]
    assert (moq.kind, moq.owner, moq.reply, moq.revision) == (
        Kind.QUESTION,
        "sales",
        Reply.AUTO,
        2,
    )
    assert moq.translations["es"].follows == 2
    assert moq.translations["en"].placeholders == ("moq",)
    assert loaded.library.entries["order.damaged"].severity is Severity.S3


def test_entries_may_be_left_out_of_entries_and_have_safe_defaults(tmp_path: Path) -> None:
    entry = load_library(small(tmp_path)).library.entries["shipping.lead_time"]

    assert (entry.kind, entry.reply, entry.severity) == (Kind.QUESTION, Reply.DRAFT, None)
    assert (entry.owner, entry.regions, entry.valid_until) == (None, (), None)


def test_an_entry_may_ask_for_a_stricter_bar(tmp_path: Path) -> None:
    loaded = load_changed(tmp_path, "entries/order.yaml", "reply: auto", "reply: auto, sure: 0.98")

    assert loaded.problems == ()
    assert loaded.library.entries["order.moq"].sure == 0.98
    assert loaded.library.entries["order.damaged"].sure is None


@pytest.mark.parametrize("said", ["1", "1.0", "0.89", "98%", "high", "0.98765", "-0.95", "[0.98]"])
def test_a_bar_that_is_none_is_named_with_file_line_and_cure(tmp_path: Path, said: str) -> None:
    (problem,) = load_changed(
        tmp_path, "entries/order.yaml", "reply: auto", f"reply: auto, sure: {said}"
    ).problems

    assert (problem.file, problem.line, problem.entry) == ("entries/order.yaml", 1, "order.moq")
    assert "`sure" in problem.message
    assert problem.cure


def test_a_missing_folder_is_an_error_with_place_and_cure(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"nowhere.*no such folder.*Give the folder"):
        load_library(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("text", "message"),
    [(None, "no library.yaml"), ("languages: [en", "Not valid YAML"), ("- en", "no keys")],
)
def test_a_folder_without_a_readable_head_is_an_error(
    tmp_path: Path, text: str | None, message: str
) -> None:
    if text is not None:
        write(tmp_path, {"library.yaml": text})
    with pytest.raises(LibraryError, match=message):
        load_library(tmp_path)


BROKEN = [
    ("en/order.yaml", 'answer: "Our minimum order is {moq}."', "", 1, "no `answer`"),
    ("en/order.yaml", '"Our minimum order is {moq}."', "", 1, "no `answer`"),
    ("en/order.yaml", "is {moq}.", "is {minimum}.", 6, "unknown fact {minimum}"),
    ("en/order.yaml", "is {moq}.", "is {moq.", 6, "single {"),
    ("en/order.yaml", "is {moq}.", "is {}.", 6, "placeholder {}"),
    ("en/order.yaml", "is {moq}.", "is {moq!r}.", 6, "placeholder {moq!r}"),
    ("en/order.yaml", '- "MOQ?"', "- [MOQ]", 4, "no text"),
    ("en/order.yaml", '- "MOQ?"', '- ""', 4, "no text"),
    ("en/order.yaml", '- "MOQ?"', "- " + "x" * 6_000, 4, "over 5000"),
    ("en/order.yaml", '- "MOQ?"', '- "MOQ?', 5, "Not valid YAML"),
    ("en/order.yaml", 'is {moq}."', "is {moq}.", 6, "Not valid YAML"),
    ("en/order.yaml", '- "MOQ?"', "- *MOQ", 4, "alias"),
    ("en/order.yaml", '- "MOQ?"', "- &moq MOQ", 4, "anchor"),
    ("en/order.yaml", '- "MOQ?"', "- !!python/name:os.system MOQ", 4, "tag"),
    ("en/order.yaml", '- "MOQ?"', "- " + "[" * 30 + "]" * 30, 4, "nested too deeply"),
    ("en/order.yaml", '    - "MOQ?"', '\t- "MOQ?"', 4, "Not valid YAML"),
    ("en/order.yaml", '- "MOQ?"', '- "MOQ\x07?"', 4, "control character"),
    (
        "en/order.yaml",
        '  answer: "Our minimum order is {moq}."',
        '  answer: "One."\n  answer: "Two."',
        7,
        "`answer` twice",
    ),
    (
        "en/order.yaml",
        '  answer: "Our minimum order is {moq}."',
        '  anwser: "Our minimum order is {moq}."',
        6,
        "unknown field `anwser`",
    ),
    ("entries/order.yaml", "kind: question", "kind: inquiry", 1, "unknown kind"),
    ("entries/order.yaml", "reply: auto", "reply: yes", 1, "unknown reply"),
    ("entries/order.yaml", "revision: 2", "revision: two", 1, "revision"),
    ("entries/order.yaml", "owner: sales", "owner: [sales]", 1, "not one value"),
    ("entries/order.yaml", "owner: sales", "onwer: sales", 1, "unknown property"),
    ("entries/order.yaml", "owner: sales", "valid_until: 2026-02-30", 1, "does not exist"),
    ("entries/order.yaml", "owner: sales", "regions: [Nigeria]", 1, "unknown region"),
    ("entries/order.yaml", "owner: sales", "severity: S9", 1, "unknown severity"),
    (
        "entries/order.yaml",
        "{kind: question, owner: sales, reply: auto, revision: 2}",
        "[]",
        1,
        "no",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "line", "message"), BROKEN)
def test_a_broken_entry_is_named_and_the_others_work(
    tmp_path: Path, file: str, old: str, new: str, line: int, message: str
) -> None:
    loaded = load_changed(tmp_path, file, old, new)

    problem = next(one for one in loaded.problems if one.entry == "order.moq")
    assert (problem.file, problem.line) == (file, line)
    assert message in problem.message
    assert problem.cure
    moq = loaded.library.entries.get("order.moq")
    assert moq is None or "en" not in moq.translations
    assert "en" in loaded.library.entries["shipping.lead_time"].translations
    assert "en" in loaded.library.entries["order.damaged"].translations


def test_a_broken_translation_leaves_the_others_of_the_entry(tmp_path: Path) -> None:
    loaded = load_changed(tmp_path, "es/order.yaml", "de {moq}.", "de {moq")

    assert set(loaded.library.entries["order.moq"].translations) == {"en"}


def test_an_id_out_of_form_is_refused(tmp_path: Path) -> None:
    loaded = load_changed(tmp_path, "en/order.yaml", "order.damaged:", "Order Damaged:")

    assert "Order Damaged" in {one.entry for one in loaded.problems}
    assert "Order Damaged" not in loaded.library.entries


def test_an_automatic_complaint_is_refused_but_still_recognised(tmp_path: Path) -> None:
    loaded = load_changed(tmp_path, "entries/order.yaml", "severity: S3", "reply: auto")

    assert [one.message for one in loaded.problems] == [
        "is a complaint with `reply: auto`, which is refused; it waits for the desk."
    ]
    assert loaded.library.entries["order.damaged"].reply is Reply.DRAFT


def test_an_entry_written_twice_keeps_the_first(tmp_path: Path) -> None:
    again = '\norder.moq: {phrasings: ["again"], answer: "Again."}\n'
    loaded = load_library(small(tmp_path, en__order=SMALL["en/order.yaml"] + again))

    assert loaded.library.entries["order.moq"].translations["en"].phrasings[1] == "MOQ?"
    assert "twice" in loaded.problems[0].message


def test_an_entry_in_two_files_keeps_the_first(tmp_path: Path) -> None:
    loaded = load_library(
        small(tmp_path, en__topics='order.moq: {phrasings: ["again"], answer: "Again."}')
    )

    assert loaded.problems[0].file == "en/topics.yaml"
    assert "already written in en/order.yaml" in loaded.problems[0].message


def test_properties_without_any_text_are_reported(tmp_path: Path) -> None:
    loaded = load_library(small(tmp_path, entries__more="order.price: {kind: quote_request}\n"))

    assert [(one.file, one.entry) for one in loaded.problems] == [
        ("entries/more.yaml", "order.price")
    ]


def test_examples_of_an_unknown_entry_are_reported_once(tmp_path: Path) -> None:
    loaded = load_library(small(tmp_path, en__examples='order.mock: ["a", "b"]\nnone: ["c"]\n'))

    assert [one.entry for one in loaded.problems] == ["order.mock"]
    assert [(one.entry, one.text) for one in loaded.library.examples] == [(None, "c")]


def test_norway_is_a_language_and_not_false(tmp_path: Path) -> None:
    head = "source_language: no\nlanguages: [no, on, y]\n"
    text = "order.moq: {phrasings: [no, 12:30, 1e3, null me], answer: yes}\n"
    loaded = load_library(write(tmp_path, {"library.yaml": head, "no/order.yaml": text}))

    assert loaded.library.languages == ("no", "on")
    assert loaded.library.source_language == "no"
    norwegian = loaded.library.entries["order.moq"].translations["no"]
    assert norwegian.phrasings == ("no", "12:30", "1e3", "null me")
    assert norwegian.answer == "yes"


@pytest.mark.parametrize(
    ("head", "languages", "message"),
    [
        ("source_language: en\n", ("en", "es"), "No languages are named"),
        ("languages: en\nsource_language: en\n", ("en", "es"), "no list"),
        ("languages: [en, es]\n", ("en", "es"), "No source language"),
        ("languages: [es]\nsource_language: en\n", ("es", "en"), ""),
        ("languages: [en, '!']\nsource_language: en\n", ("en",), "no language code"),
        ("languages: [en, es]\nsource_language: en\nlang: 1\n", ("en", "es"), "unknown"),
        ("languages: [en]\nlanguages: [es]\nsource_language: en\n", ("en",), "twice"),
        ("languages: [en]\nsource_language: en\nfallbacks: [es]\n", ("en",), "no table"),
    ],
)
def test_a_poor_head_still_gives_a_library(
    tmp_path: Path, head: str, languages: tuple[str, ...], message: str
) -> None:
    loaded = load_library(small(tmp_path, library=head))

    assert loaded.library.languages == languages
    assert any(message in one.message for one in loaded.problems) or not message
    assert "order.moq" in loaded.library.entries


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    loaded = load_library(small(tmp_path, es__order=b"order.moq:\n  answer: \xff\xfe\n"))

    assert [(one.file, one.line) for one in loaded.problems] == [("es/order.yaml", 2)]
    assert "UTF-8" in loaded.problems[0].message


@pytest.mark.parametrize("text", ["", "# only a comment\n", "null", "---\n"])
def test_an_empty_file_is_no_problem(tmp_path: Path, text: str) -> None:
    assert load_library(small(tmp_path, es__more=text)).problems == ()


@pytest.mark.parametrize("text", ["just words", "- a\n- b\n", "a: 1\n---\nb: 2\n"])
def test_a_file_of_another_shape_is_named(tmp_path: Path, text: str) -> None:
    loaded = load_library(small(tmp_path, es__more=text))

    assert loaded.problems
    assert {one.file for one in loaded.problems} == {"es/more.yaml"}


def test_a_folder_of_an_unnamed_language_is_reported(tmp_path: Path) -> None:
    loaded = load_library(small(tmp_path, de__order=SMALL["en/order.yaml"]))

    assert "de/" in loaded.problems[0].message


def test_a_bomb_of_aliases_is_refused_at_once(tmp_path: Path) -> None:
    layers = "".join(f"b{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 9)}]\n" for n in range(1, 12))
    loaded = load_library(small(tmp_path, es__more=f"b0: &b0 [x]\n{layers}"))

    assert any("anchor or alias" in one.message for one in loaded.problems)
    assert "order.moq" in loaded.library.entries


def test_the_revision_names_the_content(tmp_path: Path) -> None:
    one = load_library(small(tmp_path / "one")).library.revision
    same = load_library(small(tmp_path / "two")).library.revision
    other = load_changed(tmp_path / "three", "en/order.yaml", "MOQ?", "MOQ!").library.revision

    assert one == same != other


def test_the_expiry_of_an_entry_is_a_date(tmp_path: Path) -> None:
    text = replaced("entries/order.yaml", "owner: sales", "valid_until: 2026-12-31")
    library = load_library(small(tmp_path, entries__order=text)).library

    assert library.entries["order.moq"].valid_until == datetime.date(2026, 12, 31)
