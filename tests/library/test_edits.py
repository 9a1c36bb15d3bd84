"""What an edit changed and broke, and what a look at the folder sees of it."""

import os
from pathlib import Path

import pytest

from qa_library import Library, load_library
from qa_library.edits import changed_entries, new_errors
from qa_library.folder import look
from tests.library.content import SMALL, load_changed, replaced, small, write


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return load_library(small(tmp_path)).library


def test_lines_that_moved_are_no_change(tmp_path: Path, library: Library) -> None:
    now = load_library(small(tmp_path, en__order="# a remark\n\n" + SMALL["en/order.yaml"])).library

    assert changed_entries(library, now) == frozenset()


@pytest.mark.parametrize(
    ("name", "old", "new", "changed"),
    [
        ("en/order.yaml", "Please send us photos", "Send us photos", {"order.damaged"}),
        ("es/order.yaml", "plazo de fabricación", "plazo", {"shipping.lead_time"}),
        ("entries/order.yaml", "reply: auto, ", "", {"order.moq"}),
        ("facts.yaml", "high: 20", "high: 25", {"shipping.lead_time"}),
        ("facts.yaml", "NG: 200", "NG: 300", {"order.moq"}),
        ("facts.yaml", "value: 30", "value: 40", set()),
    ],
)
def test_entries_change_by_themselves_or_with_a_fact(
    tmp_path: Path, library: Library, name: str, old: str, new: str, changed: set[str]
) -> None:
    assert changed_entries(library, load_changed(tmp_path, name, old, new).library) == changed


def test_new_errors_name_place_and_cure(tmp_path: Path) -> None:
    before = load_library(small(tmp_path))
    broken = load_changed(tmp_path, "en/order.yaml", "{moq}", "{mog}")
    missing = load_changed(tmp_path, "es/order.yaml", "es de {moq}", "es de 500 piezas")

    assert [str(one) for one in new_errors(before, broken)] == [
        "en/order.yaml:6: error: order.moq: quotes the unknown fact {mog}. "
        "Add it to facts.yaml, or correct its name."
    ]
    assert [str(one) for one in new_errors(before, missing)] == [
        "es/order.yaml:1: error: order.moq: The answer lacks {moq} of the source answer. Put it in."
    ]


def test_old_errors_are_not_new_ones_wherever_they_moved(tmp_path: Path) -> None:
    bad = replaced("en/order.yaml", "{moq}", "{mog}")
    before = load_library(small(tmp_path, en__order=bad))
    now = load_library(small(tmp_path, en__order=f"# a remark\n{bad}"))

    assert before.problems
    assert new_errors(before, now) == ()


def test_a_folder_that_was_emptied_is_an_error(tmp_path: Path) -> None:
    before = load_library(small(tmp_path))
    for name in ("entries/order", "en/order", "en/examples", "es/order"):
        (tmp_path / f"{name}.yaml").unlink()

    first, *_ = new_errors(before, load_library(tmp_path))
    assert str(first) == (
        "library.yaml:1: error: No entry is left in the folder. Put the files back."
    )


def test_every_way_to_save_is_seen(tmp_path: Path) -> None:
    small(tmp_path)
    file = tmp_path / "en/order.yaml"
    sights = [look(tmp_path)]
    write(tmp_path, {"en/order.yaml": SMALL["en/order.yaml"] + "# more\n"})
    sights.append(look(tmp_path))
    times = file.stat().st_atime_ns, file.stat().st_mtime_ns
    written = write(tmp_path, {"en/order.tmp": file.read_bytes()[::-1]}) / "en/order.tmp"
    os.utime(written, ns=times)
    written.replace(file)  # of the same size and age
    sights.append(look(tmp_path))
    file.unlink()
    sights.append(look(tmp_path))
    write(tmp_path, {"pl/order.yml": ""})
    sights.append(look(tmp_path))

    assert len(set(sights)) == len(sights)
    assert look(tmp_path) == sights[-1]


def test_what_editors_leave_beside_the_files_is_neither_seen_nor_read(tmp_path: Path) -> None:
    small(tmp_path)
    before, loaded = look(tmp_path), load_library(tmp_path)
    (tmp_path / "en/.#order.yaml").symlink_to("ania@desk.1234")  # Emacs, while a file is changed
    write(tmp_path, {"en/.order.yaml.swp": "", "en/order.yaml~": "", "en/._order.yaml": b"\0\xff"})
    write(tmp_path, {".git/order.yaml": "", "README.md": ""})

    assert look(tmp_path) == before
    assert load_library(tmp_path) == loaded


def test_a_folder_that_is_gone_looks_like_nothing_else(tmp_path: Path) -> None:
    gone = look(tmp_path / "gone")

    assert gone.problem is not None
    assert gone != look(tmp_path)


@pytest.mark.parametrize(
    "edits",
    [
        {},
        {"en/order.yaml": replaced("en/order.yaml", '"MOQ?"', '"MOQ please"')},
        {"en/order.yaml": "order.moq: [broken\n", "es/more.yaml": SMALL["es/order.yaml"]},
        {"en/again.yaml": SMALL["en/order.yaml"], "en/order.yaml": b"\xff\xfe"},
        {"facts.yaml": "lead_time: {low: 15, high: 20, unit: day}\n"},
        {"entries/order.yaml": replaced("entries/order.yaml", "reply: auto, ", "")},
        {"es/order.yaml": None},
    ],
)
def test_reading_only_what_was_edited_comes_to_the_same(
    tmp_path: Path, edits: dict[str, str | bytes | None]
) -> None:
    before = load_library(small(tmp_path))
    for name, text in edits.items():
        if text is None:
            (tmp_path / name).unlink()
        else:
            write(tmp_path, {name: text})

    now = load_library(tmp_path, before)
    assert now == load_library(tmp_path)
    assert load_library(small(tmp_path), now) == load_library(tmp_path)


def test_a_file_that_was_not_edited_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = load_library(small(tmp_path))
    monkeypatch.setattr(
        "qa_library.read_translations._translation", lambda *_: pytest.fail("read again")
    )

    assert load_library(tmp_path, before) == before
