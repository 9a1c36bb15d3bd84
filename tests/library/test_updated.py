"""A matcher brought level with an edited library: quickly at first, and then as if started anew."""

import gc
import weakref
from dataclasses import replace
from pathlib import Path

import pytest

from qa_library import Decision, Library, Matcher, Reading, load_library
from tests.flow.small_library import write_small_library

SAMPLE = """\
goods.sample:
  phrasings: ["Can I get a sample?", "Do you send samples first?", "sample please"]
  answer: "We send samples."
"""
SAMPLE_ES = """\
goods.sample:
  phrasings: ["¿Puedo pedir una muestra?", "¿Envían muestras antes?", "una muestra por favor"]
  answer: "Enviamos muestras."
"""
ASKED = (
    *("What is your minimum order?", "minimum order quantity?", "lead time", "sample", "hello"),
    *("¿Cuál es el pedido mínimo?", "garantia", "una muestra", "¿Aceptan criptomonedas?", "ok"),
    *("Kann ich ein Muster haben?", "Can I get a sample? And what is the lead time?"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_small_library(tmp_path)


@pytest.fixture
def library(folder: Path) -> Library:
    return load_library(folder).library


@pytest.fixture
def matcher(library: Library) -> Matcher:
    return Matcher(library)


def edited(folder: Path, name: str, old: str, new: str) -> Library:
    """The library with a piece of one file replaced."""
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")
    return load_library(folder).library


def with_files(folder: Path, **texts: str) -> Library:
    """The library with files added: es__sample stands for es/sample.yaml."""
    for name, text in texts.items():
        file = folder / f"{name.replace('__', '/')}.yaml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return load_library(folder).library


def told(reading: Reading) -> tuple[str, Decision]:
    (part,) = reading.parts
    return part.candidates[0].entry, part.decision


def everything_asked(library: Library) -> list[str]:
    phrasings = [
        text
        for language in library.languages
        for texts in library.phrasings(language).values()
        for text in texts
    ]
    return [*phrasings, *ASKED]


def assert_same(one: Matcher, other: Matcher) -> None:
    for language in other.library.languages:
        assert one.auto_bar(language) == other.auto_bar(language)
    for text in everything_asked(other.library):
        mine, theirs = one.read(text), other.read(text)
        # The sum's last digit hangs on the order of sets, from one start to the next too.
        assert mine.language_confidence == pytest.approx(theirs.language_confidence)
        assert replace(mine, language_confidence=1.0) == replace(theirs, language_confidence=1.0)


def test_a_new_entry_is_at_most_suggested_until_trained(folder: Path, matcher: Matcher) -> None:
    updated = matcher.updated(with_files(folder, en__sample=SAMPLE, es__sample=SAMPLE_ES))

    for text in ("Can I get a sample?", "¿Puedo pedir una muestra?"):
        assert told(updated.read(text)) == ("goods.sample", Decision.SUGGEST)
        assert told(updated.trained().read(text)) == ("goods.sample", Decision.AUTO)


def test_what_was_not_edited_is_decided_as_before(
    folder: Path, library: Library, matcher: Matcher
) -> None:
    updated = matcher.updated(with_files(folder, en__sample=SAMPLE, es__sample=SAMPLE_ES))

    automatic = 0
    for text in everything_asked(library):
        before, now = matcher.read(text), updated.read(text)
        for was, part in zip(before.parts, now.parts, strict=False):
            if part.candidates and not part.candidates[0].fresh:
                assert part.decision is was.decision
                assert part.candidates[0] == was.candidates[0]
                automatic += part.decision is Decision.AUTO
    assert automatic > 20


def test_new_phrasings_make_an_entry_fresh_in_their_language_only(
    folder: Path, matcher: Matcher
) -> None:
    library = edited(folder, "en/shop.yaml", '"MOQ?"', '"MOQ?", "smallest lot you sell"')
    updated = matcher.updated(library)

    assert told(updated.read("smallest lot you sell")) == ("order.moq", Decision.SUGGEST)
    assert told(updated.read("What is your minimum order?")) == ("order.moq", Decision.SUGGEST)
    assert told(updated.read("¿Cuál es el pedido mínimo?")) == ("order.moq", Decision.AUTO)


def test_languages_that_were_not_edited_keep_their_search(folder: Path, matcher: Matcher) -> None:
    updated = matcher.updated(with_files(folder, en__sample=SAMPLE))
    trained = updated.trained()

    assert updated._searches["es"] is trained._searches["es"] is matcher._searches["es"]
    assert updated._searches["en"] is not matcher._searches["en"]
    assert updated._detector._models is matcher._detector._models


def test_a_changed_answer_or_fact_needs_no_training(folder: Path, matcher: Matcher) -> None:
    edited(folder, "facts.yaml", "value: 500", "value: 600")
    library = edited(folder, "en/shop.yaml", "Our minimum order is", "We sell at least")
    updated = matcher.updated(library)

    assert updated.is_trained
    assert_same(updated, Matcher(library))


def test_an_entry_that_is_gone_is_not_found(folder: Path, matcher: Matcher) -> None:
    text = (folder / "en/shop.yaml").read_text(encoding="utf-8")
    start, end = text.index("goods.warranty:"), text.index("goods.damaged:")
    updated = matcher.updated(edited(folder, "en/shop.yaml", text[start:end], ""))

    found = {one.entry for one in updated.candidates("How long is the warranty?", hint="en")}
    assert "goods.warranty" not in found
    assert told(updated.read("MOQ?", hint="en")) == told(matcher.read("MOQ?", hint="en"))


EDITS: dict[str, dict[str, str]] = {
    "an entry": {"en__sample": SAMPLE, "es__sample": SAMPLE_ES},
    "a language": {
        "library": "source_language: en\nlanguages: [en, es, pl]\n",
        "pl__sample": SAMPLE_ES.replace("una muestra", "próbka"),
    },
    "a language less": {"library": "source_language: en\nlanguages: [en]\n"},
    "texts without an answer": {"en__examples": 'none: ["Do you know a good restaurant?"]\n'},
    "every phrasing of a language": {"es__shop": SAMPLE_ES},
}


@pytest.mark.parametrize("edit", EDITS)
def test_once_trained_it_is_as_if_started_anew(folder: Path, matcher: Matcher, edit: str) -> None:
    library = with_files(folder, **EDITS[edit])
    updated = matcher.updated(library)
    trained = updated.trained()

    assert not updated.is_trained
    assert trained.is_trained
    assert_same(trained, Matcher(library))


def test_several_edits_before_the_training(folder: Path, matcher: Matcher) -> None:
    once = matcher.updated(with_files(folder, en__sample=SAMPLE))
    library = with_files(folder, es__sample=SAMPLE_ES)
    twice = once.updated(library)

    assert told(twice.read("Can I get a sample?")) == ("goods.sample", Decision.SUGGEST)
    assert_same(twice.trained(), Matcher(library))


def test_an_edit_undone_needs_no_training(folder: Path, library: Library, matcher: Matcher) -> None:
    updated = matcher.updated(with_files(folder, en__sample=SAMPLE))
    (folder / "en/sample.yaml").unlink()
    undone = updated.updated(load_library(folder).library)

    assert undone.is_trained
    assert_same(undone, Matcher(library))


def test_training_can_be_given_up_between_languages(folder: Path, matcher: Matcher) -> None:
    updated = matcher.updated(with_files(folder, en__sample=SAMPLE, es__sample=SAMPLE_ES))
    begun: list[None] = []

    def between() -> None:
        begun.append(None)
        if len(begun) == 2:
            raise TimeoutError

    with pytest.raises(TimeoutError):
        updated.trained(between)
    assert told(updated.read("Can I get a sample?")) == ("goods.sample", Decision.SUGGEST)


def test_a_library_that_was_replaced_needs_no_collector(folder: Path) -> None:
    matcher = Matcher(load_library(folder).library)
    matcher.read(ASKED[0])
    replaced = [weakref.ref(search) for search in matcher._searches.values()]
    trained = matcher.updated(with_files(folder, en__sample=SAMPLE)).trained()
    gc.disable()
    try:
        del matcher
        assert [one() for one in replaced] == [None, trained._searches["es"]]
    finally:
        gc.enable()
