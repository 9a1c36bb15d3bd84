"""What was learnt is found again, and never taken for what it is not."""

from pathlib import Path

import numpy as np
import pytest

from qa_library import Library, Matcher, kept_files, load_library
from qa_library.check import check_library
from qa_library.kept_files import usual_folder
from qa_library.kept_training import KeptTraining
from tests.library.content import SMALL, small

TEXTS = ["What is your minimum order?", "MOQ?", "my parcel is broken", "plazo", "quarks"]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return load_library(small(tmp_path / "content")).library


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def files(cache: Path) -> list[Path]:
    return sorted(cache.iterdir())


def readings(matcher: Matcher) -> list[object]:
    return [matcher.read(text).parts for text in TEXTS]


def test_it_is_read_back_as_it_was_learnt(
    library: Library, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    learnt = Matcher(library, kept=KeptTraining(cache))
    assert [file.name.partition("-")[0] for file in files(cache)] == ["en", "es"]
    monkeypatch.setattr("qa_library.search.solve", lambda *_: pytest.fail("learnt again"))
    again = Matcher(library, kept=KeptTraining(cache))

    assert readings(again) == readings(learnt)
    assert again.auto_bar("en") == learnt.auto_bar("en")


def test_an_edit_is_learnt_in_its_language_alone(
    tmp_path: Path, library: Library, cache: Path
) -> None:
    Matcher(library, kept=KeptTraining(cache))
    edited = SMALL["en/order.yaml"].replace('"MOQ?"', '"MOQ please"')
    Matcher(
        load_library(small(tmp_path / "edited", en__order=edited)).library, kept=KeptTraining(cache)
    )

    assert [file.name.partition("-")[0] for file in files(cache)] == ["en", "en", "es"]


@pytest.mark.parametrize("rubbish", [b"", b"PK\x03\x04", b"no archive", b"\x80\x04K\x01."])
def test_a_broken_file_is_learnt_anew(library: Library, cache: Path, rubbish: bytes) -> None:
    learnt = Matcher(library, kept=KeptTraining(cache))
    for file in files(cache):
        file.write_bytes(rubbish)

    assert readings(Matcher(library, kept=KeptTraining(cache))) == readings(learnt)
    assert all(file.read_bytes() != rubbish for file in files(cache))


def test_arrays_that_do_not_fit_are_learnt_anew(library: Library, cache: Path) -> None:
    learnt = Matcher(library, kept=KeptTraining(cache))
    for file in files(cache):
        with np.load(file) as kept:
            arrays = {key: kept[key] for key in kept.files}
        np.savez(file, **{**arrays, "ridge": np.ones((1, 1)), "ids": arrays["ids"][:3]})

    assert readings(Matcher(library, kept=KeptTraining(cache))) == readings(learnt)


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(
    tmp_path: Path, library: Library
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")

    assert readings(Matcher(library, kept=KeptTraining(blocked))) == readings(Matcher(library))


def test_only_the_last_editions_stay(tmp_path: Path, cache: Path) -> None:
    for number in range(7):
        text = SMALL["en/order.yaml"].replace('"MOQ?"', f'"MOQ in {number} words"')
        folder = small(tmp_path / str(number), en__order=text)
        Matcher(load_library(folder).library, kept=KeptTraining(cache))

    assert len([file for file in files(cache) if file.name.startswith("en-")]) == 4


def test_an_account_without_a_home_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", lambda: (_ for _ in ()).throw(RuntimeError))

    assert usual_folder() is None


CONFUSED = SMALL["en/order.yaml"].replace('"MOQ?"', '"How long does the production take?"')


def nearer(folder: Path, cache: Path) -> list[str]:
    return [one.message for one in check_library(folder, cache=cache) if "nearer" in one.message]


def test_confusions_are_found_once(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = small(tmp_path / "content", en__order=CONFUSED)
    found = nearer(folder, cache)
    monkeypatch.setattr(
        "qa_library.check_phrasings.confused", lambda *_: pytest.fail("sought again")
    )

    assert found
    assert nearer(folder, cache) == found


@pytest.mark.parametrize("rubbish", ["", "{}", "[[1]]", '[[99999, "order.moq"]]', "[1, 2]"])
def test_broken_confusions_are_sought_anew(tmp_path: Path, cache: Path, rubbish: str) -> None:
    folder = small(tmp_path / "content", en__order=CONFUSED)
    found = nearer(folder, cache)
    for file in cache.glob("*.json"):
        file.write_text(rubbish)

    assert nearer(folder, cache) == found


def test_what_another_stemmer_or_other_code_made_is_not_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def path(*code: str) -> Path | None:
        kept_files._digest.cache_clear()
        return kept_files.KeptFiles(tmp_path, ".npz", code).path("en", "phrasings")

    now = path("words")
    assert path("words") == now
    assert path("words", "index") != now
    monkeypatch.setattr(kept_files, "version", lambda package: f"{package} of tomorrow")
    assert path("words") != now
    kept_files._digest.cache_clear()
