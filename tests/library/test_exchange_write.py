"""Files are replaced whole or not at all, and never over somebody else's change."""

import os
from pathlib import Path

import pytest

from qa_library.exchange.workspace import Workspace, WriteError
from tests.library.content import SMALL, small
from tests.library.spreadsheets import edited, exported, run


def changed(folder: Path, *files: str) -> Workspace:
    """A workspace in which the files get another line."""
    workspace = Workspace(small(folder))
    for file in files:
        workspace.put(file, f"{workspace.text(file)}# new\n")
    return workspace


def test_a_write_that_fails_leaves_the_old_file_and_says_what_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = changed(tmp_path, "en/order.yaml", "es/order.yaml", "entries/order.yaml")
    replace = Path.replace

    def failing(source: Path, target: Path) -> Path:
        if target.parts[-2:] == ("en", "order.yaml"):
            raise OSError(28, "No space left on device")
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(WriteError, match=r"Written: entries/order.yaml. Not written: en/order"):
        workspace.write()
    assert (tmp_path / "en/order.yaml").read_text() == SMALL["en/order.yaml"]
    assert (tmp_path / "es/order.yaml").read_text() == SMALL["es/order.yaml"]
    assert not [path for path in tmp_path.rglob(".*") if path.is_file()]


def test_a_file_changed_meanwhile_stops_everything(tmp_path: Path) -> None:
    workspace = changed(tmp_path, "en/order.yaml", "es/order.yaml")
    (tmp_path / "es/order.yaml").write_text("# a colleague's\n")
    with pytest.raises(WriteError, match=r"es/order\.yaml was changed by somebody else"):
        workspace.write()
    assert (tmp_path / "es/order.yaml").read_text() == "# a colleague's\n"
    assert (tmp_path / "en/order.yaml").read_text() == SMALL["en/order.yaml"]


def test_rights_links_and_the_first_bytes_of_a_file_stay(tmp_path: Path) -> None:
    small(tmp_path)
    real = tmp_path / "real.yaml"
    real.write_bytes(b"\xef\xbb\xbf# there\n")
    real.chmod(0o640)
    (tmp_path / "es/order.yaml").unlink()
    (tmp_path / "es/order.yaml").symlink_to(real)
    workspace = Workspace(tmp_path)
    workspace.put("es/order.yaml", "# new\n")
    workspace.write()
    assert (tmp_path / "es/order.yaml").is_symlink()
    assert real.read_bytes() == b"\xef\xbb\xbf# new\n"
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_rights_a_person_would_give_it(tmp_path: Path) -> None:
    workspace = Workspace(small(tmp_path))
    workspace.put("fr/order.yaml", "# new\n")
    mask = os.umask(0o027)
    try:
        workspace.write()
    finally:
        os.umask(mask)
    assert (tmp_path / "fr/order.yaml").stat().st_mode & 0o777 == 0o640


def test_a_trial_leaves_the_folder_alone(tmp_path: Path) -> None:
    workspace = changed(tmp_path, "en/order.yaml")
    with workspace.trial() as copy:
        assert (copy / "en/order.yaml").read_text().endswith("# new\n")
        assert (copy / "facts.yaml").read_text() == SMALL["facts.yaml"]
    assert not copy.exists()
    assert (tmp_path / "en/order.yaml").read_text() == SMALL["en/order.yaml"]


def test_a_failing_import_is_said_in_plain_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = small(tmp_path / "c")
    file = edited(exported(content, "es.xlsx", "es"), "order.moq", answer="Son {moq}.")

    def full(_source: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    result = run(content, "import", file, "--yes")
    assert result.exit_code == 1
    assert "es/order.yaml could not be written (No space left on device)." in result.output
    assert (content / "es/order.yaml").read_text() == SMALL["es/order.yaml"]


def test_a_file_that_is_no_utf_8_is_named_and_left_alone(tmp_path: Path) -> None:
    content = small(tmp_path / "c", es__order="# año\n".encode("cp1252"))
    file = edited(
        exported(content, "es.xlsx", "es"), "order.moq", answer="Son {moq}.", phrasings="¿mínimo?"
    )
    for result in (run(content, "import", file, "--yes"), run(content, "new", "order.oem")):
        assert result.exit_code == 1
        assert "es/order.yaml cannot be changed: it is not UTF-8 text." in result.output
    assert (content / "es/order.yaml").read_bytes() == "# año\n".encode("cp1252")
    assert (content / "en/order.yaml").read_text() == SMALL["en/order.yaml"]
