"""Fallbacks between languages, the closest library question, and answer templates."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_library import TemplateError, fill, load_library, placeholders
from tests.library.content import SMALL, small


def test_fallbacks_go_through_wider_forms_to_the_source(tmp_path: Path) -> None:
    library = load_library(small(tmp_path)).library

    assert library.fallback_chain("pt-BR") == ("pt-BR", "pt", "es", "en")
    assert library.fallback_chain("pt_br") == ("pt-BR", "pt", "es", "en")
    assert library.fallback_chain("zh-hant-HK") == ("zh-Hant-HK", "zh-Hant", "zh", "en")
    assert library.fallback_chain("en") == ("en",)


def test_fallbacks_that_run_in_a_circle_end(tmp_path: Path) -> None:
    head = "source_language: en\nlanguages: [en, es]\nfallbacks: {pt: [gl], gl: [pt]}\n"
    library = load_library(small(tmp_path, library=head)).library

    assert library.fallback_chain("pt") == ("pt", "gl", "en")


def test_a_translation_names_the_language_it_is_in(tmp_path: Path) -> None:
    library = load_library(small(tmp_path)).library

    def used(entry: str, language: str) -> str | None:
        found = library.translation(entry, language)
        return found and found[0]

    assert used("order.moq", "es-MX") == "es"
    assert used("order.damaged", "es-MX") == "en"
    assert used("order.nothing", "es") is None


def test_the_question_is_the_first_phrasing(tmp_path: Path) -> None:
    library = load_library(small(tmp_path)).library

    assert library.question("order.moq", "es") == "¿Cuál es el pedido mínimo?"
    assert library.question("order.moq", "pl") == "What is your minimum order?"
    assert library.question("order.nothing", "pl") is None


def test_placeholders_are_named_once_and_braces_may_be_literal() -> None:
    assert placeholders("{b} {a} {b} {{c}} }} {{") == ("b", "a")
    assert fill("{a}: {{a}} {b}", {"a": "{b}", "b": "%s"}) == "{b}: {a} %s"


@pytest.mark.parametrize("template", ["{", "}", "{a", "a}", "{a b}", "{A}", "{0}", "{a.b}", "{}"])
def test_what_is_no_placeholder_is_refused(template: str) -> None:
    with pytest.raises(TemplateError):
        placeholders(template)


def test_a_placeholder_without_a_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        fill("{a}", {})


@given(st.text())
def test_any_text_can_be_made_a_template(text: str) -> None:
    template = text.replace("{", "{{").replace("}", "}}")

    assert placeholders(template) == ()
    assert fill(template, {}) == text


def test_an_edition_names_how_an_entry_is_asked_and_answered_in_a_language(tmp_path: Path) -> None:
    before = load_library(small(tmp_path / "before")).library
    moved = "\n\n" + SMALL["es/order.yaml"].replace("plazo de", "el plazo de")
    after = load_library(small(tmp_path / "after", es__order=moved)).library
    lead_time, moq = "shipping.lead_time", "order.moq"

    assert before.edition(moq, "es") == after.edition(moq, "es")
    assert before.edition(lead_time, "es") != after.edition(lead_time, "es")
    assert before.edition(lead_time, "en") == after.edition(lead_time, "en")
    assert len({before.edition(one, tag) for one in (moq, lead_time) for tag in ("en", "es")}) == 4
    assert before.edition("order.damaged", "es") == before.edition("order.gone", "es") == ""
