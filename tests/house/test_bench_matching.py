"""`make bench-matching` measures, on sets of our own making, and its page tells what it does."""

import datetime
import gzip
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.matching.__main__ import choose, main
from benchmarks.matching.chart import chart
from benchmarks.matching.figures import auroc, calibration_error
from benchmarks.matching.made_up import made_up
from benchmarks.matching.measure import SetResult, measure_set
from benchmarks.matching.parley import Parley
from benchmarks.matching.peers import BestRatio
from benchmarks.matching.registry import SYSTEMS, missing
from benchmarks.matching.report import BEGIN, DOCUMENT, END, written
from benchmarks.matching.scale import Speed, speeds
from benchmarks.matching.sets import SETS, chosen, pooled, trials
from benchmarks.matching.starts import Starts, starts
from benchmarks.matching.systems import Answer, Asker, Phrasings, System
from benchmarks.matching.table import Measured
from benchmarks.matching.targets import Verdict, verdicts
from scripts.lock_check import ROOT

NOON = datetime.datetime(2026, 11, 29, 12, tzinfo=datetime.UTC)
ASKED = {
    "kettle": ["boil some water", "is the kettle on", "start the kettle", "I want hot water"],
    "blinds": ["raise the blinds", "let the sun in", "are the blinds down", "close the blinds"],
    "radio": ["play the radio", "louder please", "which station is that", "silence the radio"],
}
STRANGE = ["who painted this", "my shoe is wet", "nine times seven"]


@dataclass(frozen=True)
class Scripted:
    """A system that gives the answers it was told, in turn, whatever it is asked."""

    answers: Sequence[Answer]
    key: str = "parley"
    title: str = "Parley"
    package: str = "parley"
    gives_probabilities: bool = True
    decides: bool = True
    most: int | None = None

    def build(self, language: str, phrasings: Phrasings) -> Asker:
        del language, phrasings
        waiting = iter([self.answers[0], *self.answers])  # asked once before the clock runs
        return lambda _text: next(waiting)


def write_set(folder: Path, file: str, split: str, **more: str) -> None:
    rows = [
        {"text": text, "label": label, "split": part, "lang": "en", **more}
        for label, texts in ASKED.items()
        for part, text in zip((split, split, split, "test"), texts, strict=True)
    ]
    rows += [
        {"text": one, "label": "oos", "split": "test", "lang": "en", **more} for one in STRANGE
    ]
    with gzip.open(folder / f"{file}.jsonl.gz", "at", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_set(tmp_path, "hwu64_fewshot", "train_10")
    for group in ("kitchen", "parlour"):
        write_set(tmp_path, "multidogo_customer", "train", group=group)
    monkeypatch.setenv("PARLEY_EVAL_DATA", str(tmp_path))
    return tmp_path


def asked_of(folder: Path, *systems: System) -> SetResult:
    return measure_set(folder, chosen("hwu_10")[0], systems, None, lambda _: None)


def run_of(result: SetResult, *systems: System) -> Measured:
    return Measured(systems, [result], [], [], {}, 0.0)


def test_it_prints_every_set_and_system_that_there_is_and_names_the_others(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--quick", "--no-large", "--sets", "clinc_10,hwu_10,multidogo"]) == 0
    told = capsys.readouterr()
    assert f"clinc150_fewshot.jsonl.gz is not in {folder}" in told.err
    assert re.search(r"^  HWU64, 10 +1 +9 +3 +3 +\d+\.\d ± ", told.out, re.MULTILINE)
    assert re.search(r"^  MultiDoGO +2 +18 +6 +6 ", told.out, re.MULTILINE)
    assert "HWU64, 10: calibration error" in told.out
    assert {"Parley", "WRatio", "token_set_ratio"} <= set(told.out.split())
    for system in missing():
        assert system.title in told.out.rpartition("Not installed, not measured: ")[2]


def test_no_text_of_a_set_is_printed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--quick", "--no-large", "--sets", "hwu_10", "--systems", "wratio"])
    told = capsys.readouterr()
    assert folder.is_dir()
    assert [one for of in ASKED.values() for one in of if one in told.out + told.err] == []


def test_without_sets_it_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("PARLEY_EVAL_DATA", raising=False)
    with pytest.raises(SystemExit) as ended:
        main(["--quick"])
    assert ended.value.code == 2
    assert "PARLEY_EVAL_DATA is not set" in capsys.readouterr().err
    assert choose(["--no-sets"]).folder is None


@pytest.mark.parametrize(
    "words", [["--sets", "clink"], ["--systems", "oracle"], ["--write", "--quick"]]
)
def test_what_cannot_be_followed_is_refused(folder: Path, words: list[str]) -> None:
    assert folder.is_dir()
    with pytest.raises(SystemExit) as ended:
        choose(words)
    assert ended.value.code == 2


def test_a_set_of_several_libraries_is_parted(folder: Path) -> None:
    (multidogo,) = chosen("multidogo")
    kitchen, parlour = trials(folder, multidogo)
    assert kitchen.phrasings == parlour.phrasings == {key: of[:3] for key, of in ASKED.items()}
    assert [label for _, label in kitchen.queries] == [*ASKED, "oos", "oos", "oos"]


def test_all_sets_together_are_one_large_library(folder: Path) -> None:
    library = pooled(folder, phrasings=10, queries=4)
    assert library.size == 10
    assert len(library.queries) == 4
    assert {entry for _, entry in library.queries} <= library.phrasings.keys()
    known = {text for of in library.phrasings.values() for text in of}
    assert known.isdisjoint(text for text, _ in library.queries)


def test_the_figures_are_those_of_the_answers(folder: Path) -> None:
    kettle, wrong = Answer("kettle", 0.9, auto=True), Answer("radio", 0.6, auto=True)
    radio, strange = Answer("radio", 0.8), Answer("radio", 0.7, auto=True)
    nothing = Answer(None, 0.0)
    system = Scripted([kettle, wrong, radio, strange, nothing, nothing])
    found = asked_of(folder, system).figures["parley"]
    assert (found.inside, found.outside, found.phrasings) == (3, 3, 9)
    assert found.top1 == pytest.approx(200 / 3)
    assert found.auto_precision == pytest.approx(100 / 3)
    assert found.auto_coverage == pytest.approx(200 / 3)
    assert found.auto_outside == pytest.approx(100 / 3)
    assert found.auroc == pytest.approx(100 * 8 / 9)
    assert found.calibration_error == pytest.approx((0.1 + 0.6 + 0.2) / 3)


def test_equal_scores_count_half() -> None:
    assert auroc([0.5, 0.9], [0.5]) == pytest.approx(0.75)


def test_bins_that_keep_what_they_claim_have_no_error() -> None:
    assert calibration_error([(0.75, True)] * 3 + [(0.75, False)]) == pytest.approx(0)
    assert calibration_error([(1.0, False)]) == pytest.approx(1)
    assert calibration_error([]) is None


def test_a_missed_target_is_told_with_what_is_missing() -> None:
    assert str(Verdict("top-1", 80.0, 82.0, 84.0)).endswith("missed by 2")
    assert str(Verdict("ms", 4.0, 3.0, at_most=True)).endswith("missed by 1")
    assert Verdict("ms", 3.0, 3.0, at_most=True).met
    speed = Speed("made up", BestRatio("wratio", "WRatio"), 20, 0.1, 1.0, 1.0, 19.0, 9.0, 50.0)
    slow = Starts(12, 100_000, 9.0, 3.0, 2.5, 390.0, 1.0, 2.0, 0.9)
    found = {one.what: one.met for one in verdicts([], [speed], [slow])}
    assert found == {
        "20 made up: times faster than WRatio": False,
        "100,000 phrasings, languages: 12: start, s": False,
        "100,000 phrasings, languages: 12: memory, MB": True,
        "100,000 phrasings, languages: 12: a new entry suggested, s": True,
    }


def test_the_page_is_written_between_its_marks_and_the_picture_beside(folder: Path) -> None:
    systems: list[System] = [Parley(), BestRatio("wratio", "WRatio")]
    run = run_of(asked_of(folder, *systems), *systems)
    page = written(run, f"before\n{BEGIN}\nold\n{END}\nafter\n", NOON)
    assert page.startswith(f"before\n{BEGIN}\n\nMeasured on 29 November 2026")
    assert page.endswith(f"{END}\nafter\n")
    assert "| HWU64, 10 |" in page
    assert "old" not in page
    assert written(run, page, NOON) == page
    titles = [one.text for one in ElementTree.fromstring(chart(run)).iter() if "title" in one.tag]
    assert any(one and one.startswith("WRatio, HWU64, 10: ") for one in titles)


def test_a_page_without_marks_is_left_alone(folder: Path) -> None:
    system = Scripted([Answer("kettle", 1.0)] * 6)
    with pytest.raises(ValueError, match="lacks"):
        written(run_of(asked_of(folder, system), system), "no marks", NOON)


def test_systems_are_asked_a_large_library_in_turns() -> None:
    library = made_up("en", entries=30, phrasings=5, queries=60)
    ours, theirs = speeds([Parley(), BestRatio("wratio", "WRatio")], library, lambda _: None)
    assert ours.times_ours == pytest.approx(1.0)
    assert theirs.times_ours > 0
    assert ours.top1 > 50
    assert ours.megabytes > theirs.megabytes > 10


def test_a_start_is_measured_with_what_the_one_before_kept() -> None:
    found = starts(("en", "zh"), 400, lambda _: None)
    assert found.languages == 2
    assert found.phrasings == pytest.approx(400, abs=10)
    assert 0 < found.new_entry < 60
    assert found.megabytes > 20


def test_the_page_tells_of_every_set_peer_and_option() -> None:
    page = DOCUMENT.read_text(encoding="utf-8")
    assert BEGIN in page
    assert END in page
    for one in SETS:
        assert re.search(rf"\| `{one.file}` \| {re.escape(one.licence)} \|", page), one.file
    for system in SYSTEMS[1:]:
        assert f"| {system.title} | {system.package} |" in page
    assert set(re.findall(r"--[a-z-]+", page.partition(BEGIN)[0])) <= {
        *("--quick", "--sets", "--systems", "--no-large", "--no-sets", "--questions", "--write"),
    }
    linked = re.findall(r"\]\(([^)#:]+)\)", page)
    assert [path for path in linked if not (ROOT / "docs" / path).exists()] == []
