"""A changed entry is rewritten in its file, and nothing else there moves by a byte."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa_library.exchange.blocks_text import examples_block, translation_block, with_revision
from qa_library.exchange.yaml_text import NotEditable, quoted, rewritten
from qa_library.source import Items, Scalar, Table, parse

FILE = """\
# Spanish. Checked by Ana.
order.moq:  # asked daily
  # the polite ones first
  phrasings:
    - "uno"  # from Lagos
    # colloquial
    - 'dos'
    - tres
  answer: >  # short
    Son {moq}
    por modelo.
  follows: 1  # of 2

# --- next ---
order.oem: {phrasings: ["oem?"], answer: "Sí."}
"""
BLOCK = translation_block("Sí: {moq}.", ("dos", "cuatro"), 2)


def test_comments_stay_with_what_they_are_about() -> None:
    assert (
        rewritten(FILE, {"order.moq": BLOCK})
        == """\
# Spanish. Checked by Ana.
order.moq:  # asked daily
  # the polite ones first
  phrasings:
    # colloquial
    - "dos"
    - "cuatro"
    # from Lagos
  answer: "Sí: {moq}."  # short
  follows: 2  # of 2

# --- next ---
order.oem: {phrasings: ["oem?"], answer: "Sí."}
"""
    )


def test_an_entry_in_braces_is_laid_out_by_lines() -> None:
    changed = rewritten(FILE, {"order.oem": BLOCK})
    assert changed.startswith(FILE.partition("order.oem")[0])
    assert changed.endswith(
        'order.oem:\n  phrasings:\n    - "dos"\n    - "cuatro"\n  answer: "Sí: {moq}."\n'
        "  follows: 2\n"
    )


def test_a_list_in_brackets_over_several_lines_keeps_its_comments() -> None:
    text = (
        'a.b:\n  answer: "x"\n  phrasings: ["dos", # two\n    "tres" # three\n  ] # end\nc.d: 1\n'
    )
    assert rewritten(text, {"a.b": BLOCK}) == (
        'a.b:\n  answer: "Sí: {moq}."\n  phrasings:\n    - "dos"  # two\n    - "cuatro"\n'
        "    # three\n  follows: 2\n  # end\nc.d: 1\n"
    )


def test_a_new_entry_is_added_at_the_end_even_without_a_last_line_break() -> None:
    assert rewritten("a.b: 1", {"c.d": examples_block(("x",))}) == 'a.b: 1\n\nc.d:\n  - "x"\n'


def test_line_breaks_of_windows_stay() -> None:
    changed = rewritten(FILE.replace("\n", "\r\n"), {"order.moq": BLOCK, "x.y": BLOCK})
    assert changed.replace("\r\n", "\n") == rewritten(FILE, {"order.moq": BLOCK, "x.y": BLOCK})
    assert changed.count("\n") == changed.count("\r\n")


@pytest.mark.parametrize(
    "text", ["a: 1\na: 2\n", "- a\n", "{a.b: 1}\n", "a: &x 1\nb: *x\n", 'a: "']
)
def test_a_file_of_another_form_is_not_touched(text: str) -> None:
    with pytest.raises(NotEditable):
        rewritten(text, {"a": BLOCK})


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("a.b: {kind: question, revision: 1}  # c\n", "a.b: {kind: question, revision: 2}  # c\n"),
        ("a.b: {kind: question }\n", "a.b: {kind: question, revision: 2}\n"),
        ("a.b: {}\nc.d: {}\n", "a.b: {revision: 2}\nc.d: {}\n"),
        ("a.b:\nc.d: {}\n", "a.b: {revision: 2}\nc.d: {}\n"),
        ("a.b:\n  # why\n  kind: question\n", "a.b:\n  # why\n  revision: 2\n  kind: question\n"),
        ("a.b:\n  revision: 1 # c\n", "a.b:\n  revision: 2 # c\n"),
        ("c.d: {}", "c.d: {}\na.b: {revision: 2}\n"),
        ("", "a.b: {revision: 2}\n"),
    ],
)
def test_a_revision_is_raised_in_place(text: str, raised: str) -> None:
    assert with_revision(text, "a.b", 2) == raised


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


@given(TEXT)
def test_a_quoted_text_reads_as_what_it_was(text: str) -> None:
    line = quoted(text)
    assert "\n" not in line
    assert parse(line) == Scalar(text, 1, quoted=True)


@settings(max_examples=150)
@given(old=st.lists(TEXT, min_size=1), new=st.lists(TEXT, min_size=1), answer=TEXT, above=TEXT)
def test_whatever_is_written_is_read_back_beside_what_was_there(
    old: list[str], new: list[str], answer: str, above: str
) -> None:
    kept = f"# {above.isprintable() and above}\nc.d:\n  - {quoted(above)} # é\n# end"
    text = rewritten("", {"a.b": translation_block("x", tuple(old), None)}).lstrip() + kept
    changed = rewritten(text, {"a.b": translation_block(answer, tuple(new), 3)})
    assert changed.endswith(kept)
    table = parse(changed)
    assert isinstance(table, Table)
    block = table.get("a.b")
    assert isinstance(block, Table)
    assert block.get("answer") == Scalar(answer, len(new) + 3, quoted=True)
    phrasings = block.get("phrasings")
    assert isinstance(phrasings, Items)
    assert [one.text for one in phrasings.items if isinstance(one, Scalar)] == new
