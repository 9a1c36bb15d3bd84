"""Buyers' words as proposals of phrasings: which, in what order, and without what is personal."""

import json
from pathlib import Path

import click
import pytest

from qa_library.check import check_library
from qa_library.commands_proposals import accept_proposals, show_proposals
from qa_library.library import Library
from qa_library.load import load_library
from qa_library.proposals import GAP, Approved, Proposal, proposals, without_personal_data
from tests.library.content import small

LEAST = Approved("order.moq", "en", "smallest lot you make", 0.41, source="inquiry 7")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return load_library(small(tmp_path)).library


def found(library: Library, *approved: Approved) -> list[Proposal]:
    return proposals(library, approved, lambda text, language: None)


def asked(text: str, entry: str = "order.moq", language: str = "en") -> Approved:
    return Approved(entry, language, text, None)


def test_a_text_that_took_a_person_is_proposed(library: Library) -> None:
    (one,) = found(library, LEAST)
    assert (one.entry, one.language, one.text) == ("order.moq", "en", "smallest lot you make")
    assert (one.asked, one.chosen, one.confidence) == (1, 0, 0.41)
    assert one.sources == ("inquiry 7",)
    assert one.complete


def test_what_is_asked_again_in_other_letters_is_one_proposal(library: Library) -> None:
    again = [asked("Smallest lot you make??"), asked("SMALLEST  LOT\nyou make"), LEAST]
    (one,) = found(library, *again)
    assert (one.asked, one.chosen, one.confidence) == (3, 2, 0.41)
    assert one.name == found(library, LEAST)[0].name


def test_the_most_useful_stands_first(library: Library) -> None:
    often = [Approved("order.moq", "en", "least i may take", 0.6)] * 3
    chosen = asked("min qty??? of lamps")
    sure = Approved("order.moq", "en", "how small an order do you take", 0.8)
    told = found(library, sure, LEAST, chosen, *often)
    assert [one.text for one in told] == [
        "least i may take",
        "min qty??? of lamps",
        "smallest lot you make",
        "how small an order do you take",
    ]


@pytest.mark.parametrize(
    "one",
    [
        asked("moq"),
        asked("Smallest quantity you sell"),
        asked("lead time pls"),
        asked("when can i have it", entry="order.gone"),
        asked("¿algo?", language="es", entry="order.damaged"),
        asked("how many must i take, " * 12),
        asked("???"),
        asked(""),
        asked("call\u0007me"),
    ],
    ids=[
        "a phrasing",
        "an example",
        "another entry's phrasing",
        "no such entry",
        "not written in the language",
        "a letter",
        "signs",
        "no words",
        "control characters",
    ],
)
def test_what_is_no_new_way_to_ask_is_not_proposed(library: Library, one: Approved) -> None:
    assert found(library, one) == []


def test_what_was_answered_with_different_entries_is_not_proposed(library: Library) -> None:
    other = asked("smallest lot you make", entry="shipping.lead_time")
    assert found(library, LEAST, other) == []


@pytest.mark.parametrize(
    ("best", "proposed"),
    [
        (None, True),
        (("order.moq", 0.89), True),
        (("order.moq", 0.9), False),
        (("shipping.lead_time", 0.99), True),
    ],
)
def test_what_the_library_has_learnt_since_is_not_proposed(
    library: Library, best: tuple[str, float] | None, proposed: bool
) -> None:
    assert bool(proposals(library, [LEAST], lambda text, language: best)) is proposed


def test_a_language_that_is_not_written_takes_the_wider_one(library: Library) -> None:
    (one,) = found(library, asked("cuánto es lo mínimo que venden", language="es-MX"))
    assert one.language == "es"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I am ana.garcia+x@ejemplo.com, moq?", f"I am {GAP} , moq?"),
        ("see https://shop.example/p?id=3 moq", f"see {GAP} moq"),
        ("www.lampy.pl ile minimum", f"{GAP} ile minimum"),
        ("write me at t.me/ana_g", f"write me at {GAP}"),
        ("call +48 600 700-800 about moq", f"call {GAP} about moq"),
        ("0048600700800", GAP),
        ("where is order PO99123", f"where is order {GAP}"),
        ("track RR123456789CN please", f"track {GAP} please"),
        ("@ana_g wants 500 pieces", f"{GAP} wants 500 pieces"),
        ("Ana García here,\nis GARCÍA known", f"{GAP} here, is {GAP} known"),
        ("moq for 10000 pcs of 5000mAh, 20 x 30 cm", None),
        ("banana price", None),
    ],
)
def test_what_is_personal_is_taken_out(text: str, told: str | None) -> None:
    assert without_personal_data(text, ("Ana García", "ana_g")) == (told or text)


def name_of(library: Library, *approved: Approved) -> str:
    return found(library, *approved)[0].name


def test_an_accepted_proposal_is_written_and_nothing_else(library: Library, tmp_path: Path) -> None:
    before = (tmp_path / "en" / "order.yaml").read_text()
    findings = check_library(tmp_path)
    approved = [asked("smallest lot you make"), asked("anything else entirely different")]
    written = accept_proposals(tmp_path, approved, [name_of(library, approved[0])])
    after = (tmp_path / "en" / "order.yaml").read_text()
    assert written == ("en/order.yaml",)
    assert after == before.replace(
        '    - "How many pieces do I have to buy at least?"\n',
        '    - "How many pieces do I have to buy at least?"\n    - "smallest lot you make"\n',
    )
    assert len(check_library(tmp_path)) == len(findings)
    assert found(load_library(tmp_path).library, approved[0]) == []


def refused(content: Path, approved: list[Approved], name: str) -> str:
    """What is said; nothing may be written."""
    before = {path: path.read_bytes() for path in content.rglob("*.yaml")}
    with pytest.raises(click.ClickException) as refusal:
        accept_proposals(content, approved, [name])
    assert {path: path.read_bytes() for path in content.rglob("*.yaml")} == before
    return refusal.value.message


def test_an_unknown_name_is_refused(library: Library, tmp_path: Path) -> None:
    assert "There is no proposal ffffff." in refused(tmp_path, [LEAST], "ffffff")


def test_what_has_a_gap_is_for_a_person_to_write(library: Library, tmp_path: Path) -> None:
    gap = asked("smallest lot for PO99123")
    told = refused(tmp_path, [gap], name_of(library, gap))
    assert "something personal was taken out of it. Write it yourself" in told


def test_what_the_check_would_find_is_refused(library: Library, tmp_path: Path) -> None:
    """An example that copies a phrasing tests nothing."""
    near = asked("smallest quantity you sell?!x")
    told = refused(tmp_path, [near], name_of(library, near))
    assert "is too close to the phrasing" in told
    assert told.endswith("Nothing was changed.")


def test_the_list_tells_people_and_machines(
    library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gap = asked("smallest lot for PO99123")
    show_proposals(tmp_path, [LEAST, gap, gap], as_json=False)
    told = capsys.readouterr().out
    first, second = found(library, LEAST, gap, gap)
    assert f"{first.name}  order.moq in en, asked 2 times; the entry was chosen by hand" in told
    assert f"{second.name}  order.moq in en, asked once; the library was 41% sure" in told
    assert "Something personal was taken out" in told
    assert "PO99123" not in told
    show_proposals(tmp_path, [LEAST], as_json=True)
    (one,) = json.loads(capsys.readouterr().out)
    assert (one["name"], one["entry"], one["complete"]) == (second.name, "order.moq", True)
    show_proposals(tmp_path, [], as_json=False)
    assert capsys.readouterr().out.startswith("Nothing to propose")
