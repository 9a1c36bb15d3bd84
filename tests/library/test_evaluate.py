"""`parley library eval`: broken lines in their place, predictions and scores as agreed."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from qa_library import Decision
from qa_library.commands import library
from qa_library.evaluate import Broken, Prediction, Query, read_queries, score
from tests.library.content import small

LINES = [
    b'{"text": "What is your minimum order?", "lang": "en", "entry": "order.moq"}',
    b'{"text": "nothing of the kind", "entry": null}',
    b"{broken",
    b'{"text": 5}',
    b"\xff\xfe",
    b"",
    b'{"text": "\xc2\xbfCu\xc3\xa1l es el pedido m\xc3\xadnimo?"}',
]


def run(folder: Path, *arguments: str) -> tuple[str, list[dict[str, Any]]]:
    """The output of an evaluation of LINES, and its predictions file."""
    queries, out = folder / "queries.jsonl", folder / "out.jsonl"
    queries.write_bytes(b"\n".join(LINES) + b"\n")
    result = CliRunner().invoke(
        library,
        [
            *("eval", "--content", str(small(folder / "content"))),
            *("--queries", str(queries), "--out", str(out), *arguments),
        ],
    )
    assert result.exit_code == 0, result.output
    return result.stdout, [json.loads(line) for line in out.read_text("utf-8").splitlines()]


def test_predictions_keep_the_order_with_broken_lines_in_place(tmp_path: Path) -> None:
    _, lines = run(tmp_path)

    assert [sorted(line) for line in lines] == [
        ["candidates", "confidence", "decision", "entry", "lang"],
        ["candidates", "confidence", "decision", "entry", "lang"],
        ["error"],
        ["error"],
        ["error"],
        ["error"],
        ["candidates", "confidence", "decision", "entry", "lang"],
    ]
    assert (lines[0]["entry"], lines[0]["lang"]) == ("order.moq", "en")
    assert lines[0]["candidates"][0] == {"entry": "order.moq", "confidence": lines[0]["confidence"]}
    assert lines[1]["decision"] in {"none", "suggest"}
    assert lines[6]["lang"] == "es"
    assert lines[3]["error"] == "line 4: no `text`, or it is no string"


def test_with_json_stdout_holds_only_the_summary(tmp_path: Path) -> None:
    stdout, _ = run(tmp_path, "--json")

    summary = json.loads(stdout)
    assert summary["overall"]["top1"] == 1.0
    assert summary["overall"]["queries"] == 3
    assert summary["overall"]["out_of_scope"] == 1
    assert summary["broken_lines"] == 4
    assert set(summary["languages"]) == {"en", "es"}
    assert summary["ms_p50"] <= summary["ms_p99"]
    assert summary["load_seconds"] > 0


def test_the_summary_for_people_is_a_table(tmp_path: Path) -> None:
    stdout, _ = run(tmp_path)

    assert stdout.startswith("language")
    assert "4 broken lines" in stdout


def test_an_empty_file_is_evaluated_to_nothing(tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").touch()
    result = CliRunner().invoke(
        library,
        [
            *("eval", "--json", "--content", str(small(tmp_path / "content"))),
            *("--queries", str(tmp_path / "none.jsonl")),
        ],
    )

    assert result.exit_code == 0
    assert json.loads(result.stdout)["overall"]["top1"] is None


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"[" * 100_000, "not JSON"),
        (b"5", "not an object"),
        (b'{"text": "a", "lang": 5}', "`lang` is no string"),
        (b'{"text": "a", "entry": 5}', "`entry` is neither a string nor null"),
    ],
)
def test_a_broken_line_says_what_is_wrong(line: bytes, error: str) -> None:
    assert list(read_queries([b'{"text": ""}', line])) == [Query(""), Broken(2, error)]


def prediction(entry: str | None, confidence: float, decision: Decision) -> Prediction:
    candidates = ((entry, confidence),) if entry else ()
    return Prediction("en", candidates, decision, 1.0)


def test_the_scores_are_counted_by_hand() -> None:
    results = [
        (Query("", None, True, "a"), prediction("a", 0.9, Decision.AUTO)),
        (Query("", None, True, "b"), prediction("a", 0.4, Decision.SUGGEST)),
        (Query("", None, True, None), prediction("a", 0.6, Decision.AUTO)),
        (Query("", None, True, None), prediction(None, 0.0, Decision.NONE)),
        (Query("", None), prediction("a", 0.99, Decision.AUTO)),
    ]
    found = score(results)

    assert (found.queries, found.in_scope, found.out_of_scope) == (5, 2, 2)
    assert (found.top1, found.top3) == (0.5, 0.5)
    assert found.oos_auroc == 0.75
    assert (found.auto_precision, found.auto_coverage) == (0.5, 0.5)
