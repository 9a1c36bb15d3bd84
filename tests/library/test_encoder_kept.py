"""The vectors of a library are made once, and what is on disk can do no harm."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from qa_library.encoder import Vectors
from qa_library.kept_vectors import KeptVectors

TEXTS = [f"text {number}" for number in range(200)]


class Counting:
    """Turns a text into numbers by its letters, and counts what it was asked."""

    def __init__(self, name: str = "one", dimensions: int = 8) -> None:
        self.name = name
        self.dimensions = dimensions
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked.extend(texts)
        seeds = [[ord(letter) for letter in self.name + text] for text in texts]
        rows = np.array([np.random.default_rng(one).normal(size=self.dimensions) for one in seeds])
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def file_of(cache: Path) -> Path:
    (file,) = cache.iterdir()
    return file


def test_vectors_are_those_of_the_encoder_in_the_texts_order(cache: Path) -> None:
    texts = [*TEXTS[::-1], TEXTS[3], ""]
    vectors = KeptVectors(cache).of(Counting(), "en", texts)

    assert vectors.dtype == np.float32
    assert vectors == pytest.approx(Counting().encode(texts), abs=0.001)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(len(texts)), abs=1e-6)


def test_a_restart_encodes_nothing_and_changes_nothing(cache: Path) -> None:
    first = KeptVectors(cache).of(Counting(), "en", TEXTS)
    encoder = Counting()
    again = KeptVectors(cache).of(encoder, "en", TEXTS)

    assert encoder.asked == []
    assert np.array_equal(first, again)


def test_after_an_edit_only_what_is_new_is_encoded(cache: Path) -> None:
    KeptVectors(cache).of(Counting(), "en", TEXTS)
    encoder = Counting()
    edited = ["new", *TEXTS[50:], "newer"]
    vectors = KeptVectors(cache).of(encoder, "en", edited)
    back = KeptVectors(cache).of(encoder, "en", TEXTS)

    assert sorted(encoder.asked) == ["new", "newer"]
    assert vectors == pytest.approx(Counting().encode(edited), abs=0.001)
    assert back == pytest.approx(Counting().encode(TEXTS), abs=0.001)


def test_another_encoder_and_another_language_are_kept_apart(cache: Path) -> None:
    KeptVectors(cache).of(Counting("one"), "en", TEXTS)
    other = KeptVectors(cache).of(Counting("two"), "en", TEXTS)
    encoder = Counting()
    KeptVectors(cache).of(encoder, "vi", TEXTS)

    assert other == pytest.approx(Counting("two").encode(TEXTS), abs=0.001)
    assert len(encoder.asked) == len(TEXTS)
    assert len(list(cache.iterdir())) == 3


def spoil_half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def spoil_byte(file: Path) -> None:
    written = bytearray(file.read_bytes())
    written[len(written) // 2] ^= 255
    file.write_bytes(written)


def no_numbers(file: Path) -> None:
    with np.load(file) as kept:
        texts, vectors = kept["texts"], kept["vectors"]
    with file.open("wb") as opened:
        np.savez(opened, texts=texts, vectors=vectors * np.float16(np.nan))


def other_arrays(**arrays: object) -> object:
    def write(file: Path) -> None:
        with file.open("wb") as opened:
            np.savez(opened, **arrays)  # type: ignore[arg-type]

    return write


NAMES = np.zeros((2, 16), np.uint8)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(b"rubbish"),
        lambda file: file.write_bytes(b"\x80\x04K\x01."),
        spoil_half,
        spoil_byte,
        other_arrays(texts=NAMES),
        other_arrays(texts=NAMES, vectors=np.zeros((2, 9), np.float16)),
        other_arrays(texts=NAMES, vectors=np.zeros((3, 8), np.float16)),
        other_arrays(texts=NAMES, vectors=np.zeros((2, 8), np.float64)),
        other_arrays(texts=NAMES, vectors=np.float16(1)),
        other_arrays(texts=np.float16(1), vectors=np.zeros((2, 8), np.float16)),
        no_numbers,
    ],
)
def test_what_is_no_file_of_ours_is_made_anew(cache: Path, spoil: object) -> None:
    first = KeptVectors(cache).of(Counting(), "en", TEXTS)
    spoil(file_of(cache))  # type: ignore[operator]
    again = KeptVectors(cache).of(Counting(), "en", TEXTS)
    encoder = Counting()
    KeptVectors(cache).of(encoder, "en", TEXTS)

    assert np.array_equal(first, again)
    assert encoder.asked == []


def test_no_spoilt_byte_is_an_error(cache: Path) -> None:
    texts = ["a", "b"]
    right = KeptVectors(cache).of(Counting(), "en", texts)
    file = file_of(cache)
    written = file.read_bytes()
    for at in range(0, len(written), 3):
        spoilt = bytearray(written)
        spoilt[at] ^= 255
        file.write_bytes(spoilt)
        assert KeptVectors(cache).of(Counting(), "en", texts).shape == right.shape


def test_vectors_of_another_dimension_are_made_anew(cache: Path) -> None:
    KeptVectors(cache).of(Counting(dimensions=8), "en", TEXTS)

    assert KeptVectors(cache).of(Counting(dimensions=9), "en", TEXTS).shape == (200, 9)


def test_progress_is_told_and_may_end_it(cache: Path) -> None:
    told: list[tuple[int, int]] = []

    def progress(done: int, of: int) -> None:
        told.append((done, of))
        if done >= 100:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        KeptVectors(cache).of(Counting(), "en", TEXTS, progress)
    encoder = Counting()
    KeptVectors(cache).of(encoder, "en", TEXTS, lambda done, of: told.append((done, of)))

    assert told == [(64, 200), (128, 200), (64, 72), (72, 72)]
    assert len(encoder.asked) == 72


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")

    kept = KeptVectors(blocked).of(Counting(), "en", TEXTS)
    assert np.array_equal(kept, KeptVectors(None).of(Counting(), "en", TEXTS))


def test_a_file_does_not_grow_without_end(cache: Path) -> None:
    kept = KeptVectors(cache)
    for edition in range(4):
        kept.of(Counting(), "en", [f"{edition} {number}" for number in range(1_500)])
    with np.load(file_of(cache)) as arrays:
        assert len(arrays["vectors"]) == 4_000
    encoder = Counting()
    kept.of(encoder, "en", [f"3 {number}" for number in range(1_500)])
    kept.of(encoder, "en", [f"2 {number}" for number in range(1_500)])
    assert encoder.asked == []


def test_no_texts_need_no_file(cache: Path) -> None:
    assert KeptVectors(cache).of(Counting(), "en", []).shape == (0, 8)
    assert not cache.exists()
