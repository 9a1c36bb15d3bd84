"""With a sentence encoder, texts are found by what they mean, and without one nothing changes."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import structlog
from click.testing import CliRunner

from bot.wiring import load_edition
from qa_library import Decision, Library, Matcher, load_library
from qa_library.commands import library as commands
from qa_library.encoder import EncoderError, Vectors, open_encoder
from qa_library.kept_training import KeptTraining
from qa_library.kept_vectors import KeptVectors
from qa_library.meaning import Meaning, open_meaning
from tests.library.content import small
from tests.library.tiny_encoder import write_tiny_encoder

VIETNAMESE = "số lượng tối thiểu là bao nhiêu?"
ENGLISH_ONLY = "source_language: en\nlanguages: [en]\n"
WITH_VIETNAMESE = "source_language: en\nlanguages: [en, vi]\nfallbacks: {vi: [en]}\n"
ENTRY_VI = """\
shipping.lead_time:
  phrasings: ["bao lâu thì sản xuất xong", "thời gian sản xuất là mấy ngày"]
  answer: "Mất {lead_time}."
  follows: 1
"""


@pytest.fixture(scope="module")
def encoder_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_encoder(tmp_path_factory.mktemp("encoder"))


@pytest.fixture
def meaning(encoder_folder: Path) -> Meaning:
    found = open_meaning(encoder_folder, None)
    assert found is not None
    return found


def content(folder: Path, head: str = ENGLISH_ONLY, **files: str) -> Library:
    return load_library(small(folder, library=head, **files)).library


def test_an_english_entry_answers_a_vietnamese_question(tmp_path: Path, meaning: Meaning) -> None:
    library = content(tmp_path)
    (without,) = Matcher(library).read(VIETNAMESE, hint="vi").parts
    reading = Matcher(library, meaning=meaning).read(VIETNAMESE, hint="vi")
    (part,) = reading.parts

    assert without.decision is Decision.NONE
    assert (part.candidates[0].entry, part.candidates[0].language) == ("order.moq", "en")
    assert (reading.language, part.decision) == ("vi", Decision.SUGGEST)


def test_what_a_language_lacks_is_found_in_its_fallback(tmp_path: Path, meaning: Meaning) -> None:
    library = content(tmp_path, WITH_VIETNAMESE, vi__order=ENTRY_VI)
    (part,) = Matcher(library, meaning=meaning).read(VIETNAMESE, hint="vi").parts

    assert (part.candidates[0].entry, part.candidates[0].language) == ("order.moq", "en")
    assert part.decision is Decision.SUGGEST


def test_a_new_entry_is_found_by_its_meaning_before_any_training(
    tmp_path: Path, meaning: Meaning
) -> None:
    matcher = Matcher(content(tmp_path / "before"), meaning=meaning)
    sample = 'order.sample:\n  phrasings: ["Do you send samples?"]\n  answer: "Yes."\n'
    updated = matcher.updated(content(tmp_path / "after", en__sample=sample))

    for one in (updated, updated.trained()):
        assert one.candidates("muestra", hint="es")[0].entry == "order.sample"


def test_what_was_learnt_with_an_encoder_is_kept_apart(
    tmp_path: Path, encoder_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, cache = content(tmp_path / "content"), tmp_path / "cache"
    plain = Matcher(library, kept=KeptTraining(cache))
    meant = open_meaning(encoder_folder, cache)
    learnt = Matcher(library, kept=KeptTraining(cache), meaning=meant)
    monkeypatch.setattr("qa_library.search.solve", lambda *_: pytest.fail("learnt again"))
    monkeypatch.setattr(
        "qa_library.kept_vectors._encode",
        lambda _encoder, wanted, *_: wanted and pytest.fail("encoded again"),
    )
    again = Matcher(library, kept=KeptTraining(cache), meaning=open_meaning(encoder_folder, cache))
    plain_again = Matcher(library, kept=KeptTraining(cache))

    for text in ("MOQ?", "how long is the production", "muestra", VIETNAMESE):
        assert again.read(text).parts == learnt.read(text).parts
        assert plain_again.read(text).parts == plain.read(text).parts
    assert plain.read(VIETNAMESE).parts != learnt.read(VIETNAMESE).parts


class _Failing:
    """An encoder that works until it is told to fail."""

    def __init__(self, folder: Path) -> None:
        self._real = open_encoder(folder)
        self.name, self.dimensions = self._real.name, self._real.dimensions
        self.fails = False
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        if self.fails:
            raise EncoderError(Path("model"), "out of memory.", "Take a smaller one.")
        return self._real.encode(texts)


def test_an_encoder_that_fails_leaves_the_letters(tmp_path: Path, encoder_folder: Path) -> None:
    encoder = _Failing(encoder_folder)
    matcher = Matcher(content(tmp_path), meaning=Meaning(encoder, KeptVectors(None)))
    encoder.fails = True

    assert matcher.read("What is your minimum order?").parts[0].candidates[0].entry == "order.moq"


def test_a_message_is_encoded_once_and_never_written(tmp_path: Path, encoder_folder: Path) -> None:
    encoder = _Failing(encoder_folder)
    cache = tmp_path / "cache"
    library = content(tmp_path / "content")
    matcher = Matcher(library, meaning=Meaning(encoder, KeptVectors(cache)))
    before = {file: file.read_bytes() for file in cache.iterdir()}
    encoder.asked.clear()
    for _ in range(3):
        matcher.read("how long is the production", hint="en")

    assert encoder.asked == ["how long is the production"]
    assert {file: file.read_bytes() for file in cache.iterdir()} == before


def test_a_library_that_is_solved_near_each_text_mixes_them_too(
    tmp_path: Path, meaning: Meaning, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qa_library.search.SOLVED_ONCE", 0)
    matcher = Matcher(content(tmp_path), meaning=meaning)

    assert matcher.candidates(VIETNAMESE, hint="vi")[0].entry == "order.moq"


@pytest.mark.parametrize("broken", ["no folder", "no model"])
def test_the_bot_goes_on_without_an_encoder_that_cannot_be_used(
    tmp_path: Path, broken: str
) -> None:
    folder = tmp_path / "encoder"
    if broken == "no model":
        folder.mkdir()
    with structlog.testing.capture_logs() as logs:
        edition = load_edition(small(tmp_path / "content"), None, folder)

    (told,) = [one for one in logs if one["event"] == "library.encoder_unused"]
    assert "PARLEY_ENCODER" in told["problem"]
    assert str(folder) in told["problem"]
    assert edition.matcher.read("MOQ?", hint="en").parts[0].candidates[0].entry == "order.moq"


def test_the_commands_name_an_encoder_that_cannot_be_used(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        commands,
        ["try", "MOQ?", "--content", str(small(tmp_path / "content"))],
        env={"PARLEY_ENCODER": str(tmp_path / "nowhere"), "PARLEY_CACHE": None},
    )

    assert result.exit_code == 1
    assert "PARLEY_ENCODER" in result.output
    assert str(tmp_path / "nowhere") in result.output


def test_without_an_encoder_nothing_of_it_is_imported() -> None:
    code = (
        "import sys, qa_library.match, qa_library.commands;"
        "print([one for one in ('onnxruntime', 'tokenizers', 'torch') if one in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "[]"


def test_vectors_of_another_number_are_refused(tmp_path: Path, meaning: Meaning) -> None:
    from qa_library.features import Featurer
    from qa_library.index import PhrasingIndex
    from qa_library.semantic_index import SemanticIndex

    with pytest.raises(ValueError, match="another number"):
        SemanticIndex.over(
            PhrasingIndex(["a", "b"], Featurer("en")), np.eye(3, dtype=np.float32), meaning
        )


def test_no_texts_have_no_vectors(meaning: Meaning) -> None:
    assert meaning.of_texts([]).shape == (0, meaning.of_texts(["moq"]).shape[1])
