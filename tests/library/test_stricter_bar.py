"""An entry that asks for a stricter bar: it is suggested where others would be automatic."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from qa_library import SHIPPED_CONTENT, Candidate, Decision, Matcher
from qa_library.commands import library
from tests.library.content import shipped_matcher, small


def only(matcher: Matcher, text: str) -> tuple[Candidate, Decision] | None:
    """The best match of a text that is one English question, and what it is good for."""
    parts = matcher.read(text, hint="en").parts
    if len(parts) != 1 or not parts[0].candidates:
        return None
    return parts[0].candidates[0], parts[0].decision


@pytest.fixture(scope="module")
def asked() -> tuple[str, Candidate]:
    """The least sure of the English examples that the shipped library would answer by itself."""
    matcher = shipped_matcher()
    texts = [one.text for one in matcher.library.examples if one.language == "en"]
    found = [(text, read) for text in texts if (read := only(matcher, text)) is not None]
    sure = [(text, best) for text, (best, decided) in found if decided is Decision.AUTO]
    return min(sure, key=lambda pair: pair[1].confidence)


def stricter(entry: str, sure: float) -> Matcher:
    """The shipped library with a bar of an entry's own."""
    old = shipped_matcher().library
    entries = {**old.entries, entry: replace(old.entries[entry], sure=sure)}
    return shipped_matcher().updated(replace(old, entries=entries))


def test_a_match_below_the_entrys_bar_is_suggested(asked: tuple[str, Candidate]) -> None:
    text, best = asked
    other = next(one for one in shipped_matcher().library.entries if one != best.entry)
    decided = {
        "above": only(stricter(best.entry, best.confidence + 1e-9), text),
        "at": only(stricter(best.entry, best.confidence), text),
        "another entry's": only(stricter(other, 0.9999), text),
    }
    assert {bar: found and found[1] for bar, found in decided.items()} == {
        "above": Decision.SUGGEST,
        "at": Decision.AUTO,
        "another entry's": Decision.AUTO,
    }


def test_it_never_loosens_the_bar_of_the_language() -> None:
    usual = shipped_matcher().auto_bar("en")
    assert stricter("order.moq", 0.9).auto_bar("en", "order.moq") == usual >= 0.9
    assert stricter("order.moq", 0.99999).auto_bar("en", "order.moq") == 0.99999
    assert stricter("order.moq", 0.99999).auto_bar("en", "order.samples") == usual


def test_try_tells_what_kept_it_back(asked: tuple[str, Candidate], tmp_path: Path) -> None:
    text, best = asked
    content = Path(shutil.copytree(SHIPPED_CONTENT, tmp_path / "content"))
    for path in (content / "entries").glob("*.yaml"):
        old = path.read_text()
        path.write_text(old.replace(f"\n{best.entry}: {{", f"\n{best.entry}: {{sure: 0.9999, "))
    told = CliRunner().invoke(library, ["try", text, "--content", str(content), "--lang", "en"])
    assert "below 99.99%, where it could go out by itself" in told.output
    assert ", sure from 99.99%" in told.output


def test_coverage_tells_which_entries_ask_for_more(tmp_path: Path) -> None:
    head = "order.moq: {reply: auto, sure: 0.985}\norder.damaged: {kind: complaint}\n"
    content = str(small(tmp_path, entries__order=head))
    table = CliRunner().invoke(library, ["coverage", "--content", content]).output
    machines = CliRunner().invoke(library, ["coverage", "--json", "--content", content]).output
    assert "automatic only when surer than usual: order.moq (98.5%)" in table
    assert '"order.moq": 0.985' in machines
