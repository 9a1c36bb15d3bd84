"""The checker finds what curators get wrong, names the place, and passes what is sound."""

import datetime
from pathlib import Path

import pytest

from qa_library import SHIPPED_CONTENT, Finding, Level
from qa_library.check import check_library
from qa_library.wording import breaches
from tests.library.content import SMALL, replaced, small, write

TODAY = datetime.date(2026, 11, 22)
EXPECTED = {"deposit"}  # quoted by no answer of the small library


def check(folder: Path, **changed: str | bytes) -> list[Finding]:
    """What is found beyond what the small library always shows."""
    return [
        one
        for one in check_library(small(folder, **changed), TODAY)
        if one.entry not in EXPECTED and "not written in es" not in one.message
    ]


def test_the_small_library_has_only_its_known_gaps(tmp_path: Path) -> None:
    found = check_library(small(tmp_path), TODAY)

    assert [(one.entry, one.level, one.file, one.line) for one in found] == [
        ("order.damaged", Level.WARNING, "entries/order.yaml", 2),
        ("deposit", Level.WARNING, "facts.yaml", 3),
    ]


def test_the_shipped_library_has_no_errors() -> None:
    errors = [one for one in check_library(SHIPPED_CONTENT, TODAY) if one.level is Level.ERROR]

    assert [str(one) for one in errors] == []


MISTAKES = [
    ("en/order.yaml", '"MOQ?"', '"How long does production take"', 14, "order.moq has too"),
    ("en/order.yaml", '"MOQ?"', '"WHAT is your minimum order"', 4, "line 3 again"),
    ("en/order.yaml", "is {moq}.", "is {moq}. Best quality!", 1, "absolute"),
    ("en/order.yaml", "is {moq}.", "is {moq}, 100% sure.", 1, "absolute"),
    ("es/order.yaml", "de {moq}.", "de {moq}. El mejor precio.", 1, "absolute"),
    ("en/order.yaml", "is {moq}.", "is {moq}. Write to ann@example.com.", 1, "contact"),
    ("en/order.yaml", "is {moq}.", "is {moq}. Call +86 138 0013 8000.", 1, "contact"),
    ("en/order.yaml", "is {moq}.", "is {moq} at USD 5 each.", 1, "price in its text"),
    ("en/order.yaml", "We are sorry.", "It was our fault.", 7, "liability"),
    ("es/order.yaml", "de {moq}.", "alto.", 1, "lacks {moq}"),
    ("es/order.yaml", "de {moq}.", "de {moq} o {deposit}.", 1, "has {deposit}"),
    ("es/order.yaml", "follows: 2", "follows: 1", 1, "follows revision 1"),
    ("es/order.yaml", "follows: 2", "follows: 9", 1, "at 2"),
    ("es/order.yaml", "mínima por", "mínim\u0430 por", 4, "look-alike"),
    ("es/order.yaml", "El pedido mínimo es de {moq}.", "最小起订量是{moq}。", 1, "letters of es"),
    ("entries/order.yaml", "owner: sales", "valid_until: 2026-01-31", 1, "valid until 2026-01-31"),
    ("entries/order.yaml", "severity: S3", "reply: auto", 2, "refused"),
    ("en/examples.yaml", "smallest quantity you sell", "what's your minimum order", 2, "close"),
    ("en/examples.yaml", "smallest quantity you sell", "moq", 2, "close"),
    ("facts.yaml", "value: 30", "value: thirty", 3, "no number"),
    ("en/order.yaml", "is {moq}.", "is {moq} until May 2027.", 1, "names a year"),
    ("en/order.yaml", '"MOQ?"', '"¿Cuánto cuesta el envío a mi país?"', 4, "written in es, not in"),
    ("es/order.yaml", "El pedido mínimo es de", "The minimum is, for this,", 1, "written in en"),
    (
        "en/examples.yaml",
        '"Do you know',
        '"¿Qué hay para comer?"\n  - "Do you know',
        4,
        "in es, not",
    ),
    ("library.yaml", "languages: [en, es]", "languages: [en]", 1, "folder es/ is not used"),
]


@pytest.mark.parametrize(("file", "old", "new", "line", "message"), MISTAKES)
def test_a_mistake_is_found_where_it_is(
    tmp_path: Path, file: str, old: str, new: str, line: int, message: str
) -> None:
    found = check_library(write(tmp_path, {**SMALL, file: replaced(file, old, new)}), TODAY)

    assert [(one.file, one.line) for one in found if message in one.message] == [(file, line)]


PROMISED = """\
source_language: en
languages: [en, es]
promises:
  - {languages: [en], phrasings: 3, examples: 1}
  - {languages: [es], entries: [order.moq, order.nothing]}
"""


def test_what_is_promised_and_not_written_is_named(tmp_path: Path) -> None:
    text = replaced("en/order.yaml", '"MOQ?"', '"what is your MINIMUM order"')
    found = check_library(small(tmp_path, library=PROMISED, en__order=text), TODAY)

    told = [(one.file, one.line, one.entry, one.message) for one in found if "promised" in str(one)]
    assert told == [
        ("en/order.yaml", 1, "order.moq", "has 2 of 3 promised phrasings."),
        (
            "en/order.yaml",
            7,
            "order.damaged",
            "has 0 of 1 promised held-out examples in en/examples.yaml.",
        ),
        ("en/order.yaml", 7, "order.damaged", "has 2 of 3 promised phrasings."),
        (
            "en/order.yaml",
            12,
            "shipping.lead_time",
            "has 0 of 1 promised held-out examples in en/examples.yaml.",
        ),
        ("library.yaml", 5, "order.nothing", "is promised, but there is no such entry."),
    ]


@pytest.mark.parametrize(
    ("promises", "message"),
    [
        ("promises: all", "is no list"),
        ("promises: [all]", "is no table"),
        ("promises: [{languages: [fr]}]", "names fr, which is no language"),
        ("promises: [{languages: [en], phrasings: many}]", "is no number"),
        ("promises: [{tongues: [en]}]", "`tongues` is unknown"),
    ],
)
def test_a_promise_that_cannot_be_read_is_named(
    tmp_path: Path, promises: str, message: str
) -> None:
    head = f"source_language: en\nlanguages: [en, es]\n{promises}\n"

    assert any(message in str(one) for one in check(tmp_path, library=head))


def test_an_answer_copied_into_another_language_is_named(tmp_path: Path) -> None:
    text = replaced("es/order.yaml", "La producción tarda", "Production takes")
    text = text.replace("{lead_time}.", "{lead_time} after the deposit.")
    source = replaced("en/order.yaml", "{lead_time}.", "{lead_time} after the deposit.")
    found = check(tmp_path, es__order=text, en__order=source)

    assert "The answer is the same as in en." in [one.message for one in found]


PRICE = '{type: money, amount: "4.20", currency: USD}'


@pytest.mark.parametrize(
    ("answer", "lacking"),
    [
        ("{price}", "a quantity and an Incoterm and a validity date"),
        ("{price} FOB for {moq}", "a validity date"),
        ("{price} for {moq} until {until} UTC+8", "an Incoterm"),
        ("{price} FOB for {moq} until {until} (UTC+8)", None),
    ],
)
def test_a_price_needs_quantity_incoterm_and_date(
    tmp_path: Path, answer: str, lacking: str | None
) -> None:
    facts = SMALL["facts.yaml"] + f"price: {PRICE}\nuntil: {{type: date, value: 2027-03-31}}\n"
    text = f'order.price:\n  phrasings: ["unit price"]\n  answer: "{answer}."\n'
    found = check(tmp_path, facts=facts, en__price=text)

    told = [one.message for one in found if "price without" in one.message]
    assert told == ([f"The answer quotes a price without {lacking}."] if lacking else [])


def test_a_date_needs_a_zone_and_must_not_have_passed(tmp_path: Path) -> None:
    facts = SMALL["facts.yaml"] + "until: {type: date, value: 2026-11-21}\n"
    text = 'order.offer: {phrasings: ["offer"], answer: "Until {until}."}\n'

    messages = [one.message for one in check(tmp_path, facts=facts, en__offer=text)]

    assert "The answer names a date without a time zone." in messages
    assert "is a date that has passed: 2026-11-21." in messages


def test_a_phrasing_nearer_to_another_entry_is_a_warning(tmp_path: Path) -> None:
    text = replaced("en/order.yaml", '"MOQ?"', '"How long does the production take?"')
    found = [one for one in check(tmp_path, en__order=text) if "nearer" in one.message]

    assert [(one.entry, one.line, one.level) for one in found[:1]] == [
        ("order.moq", 4, Level.WARNING)
    ]


def test_a_list_item_without_a_wording_is_a_warning(tmp_path: Path) -> None:
    facts = SMALL["facts.yaml"] + "ways: {type: list, items: [PayPal, {en: card}]}\n"
    found = check(tmp_path, facts=facts)

    assert "has an item without a wording in es." in [one.message for one in found]


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("en", "Guaranteed return on every order"),
        ("es", "Somos los mejores"),
        ("ar", "نحن الأفضل في السوق"),
        ("pt", "O melhor preço"),
        ("zh", "我们的质量最好"),
        ("pl", "Najlepsza cena na rynku"),
        ("fr", "Le meilleur produit"),
        ("ru", "У нас лучшие цены"),
        ("de", "Die besten Preise"),
        ("pt-BR", "Resultado garantido"),
        ("tr", "En iyi fiyat bizde"),
        ("vi", "Chất lượng tốt nhất"),
        ("id", "Harga termurah"),
        ("ja", "業界最安の価格です"),
        ("ko", "최고의 품질입니다"),
        ("th", "ราคาถูกที่สุด"),
        ("hi", "सबसे अच्छी क़ीमत"),
        ("ha", "Farashinmu mafi arha ne"),
    ],
)
def test_absolutes_are_found_in_each_language(language: str, answer: str) -> None:
    assert [one.message.startswith("The answer promises") for one in breaches(answer, language)]


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("en", "We accept full responsibility."),
        ("es", "Fue culpa nuestra."),
        ("ar", "نحن نتحمل المسؤولية"),
        ("pt", "Foi erro nosso."),
        ("fr", "C'est notre faute."),
        ("ru", "Это наша вина."),
        ("zh", "这是我们的责任。"),
        ("pl", "To nasza wina."),
        ("de", "Das war unser Fehler."),
        ("tr", "Bu bizim hatamız."),
        ("vi", "Đây là lỗi của chúng tôi."),
        ("id", "Ini kesalahan kami."),
        ("ja", "弊社の責任です。"),
        ("ko", "저희 잘못입니다."),
        ("th", "เป็นความผิดของเรา"),
        ("hi", "यह हमारी गलती है।"),
        ("ha", "Wannan kuskurenmu ne."),
    ],
)
def test_an_admission_of_liability_is_found_in_each_language(language: str, answer: str) -> None:
    assert [one.message.startswith("The answer admits") for one in breaches(answer, language)]


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("en", "Best regards, your team"),
        ("en", "The warranty is {warranty}, claimed online"),
        ("fr", "Le produit est garanti {warranty}"),
        ("zh", "保证金为{payment_deposit}"),
        ("pl", "Gwarancja: {warranty}"),
        ("ja", "保証期間は{warranty}です"),
        ("en", "Model 2024-B, part 20250"),
    ],
)
def test_ordinary_words_are_no_absolutes(language: str, answer: str) -> None:
    assert list(breaches(answer, language)) == []


def test_fifty_thousand_entries_are_checked_and_what_was_not_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    (tmp_path / "library.yaml").write_text("source_language: en\nlanguages: [en]\n")
    for topic in range(50):
        blocks = (
            f'topic{topic}.e{at}:\n  phrasings: ["word{at} of {topic}"]\n  answer: "Answer {at}."\n'
            for at in range(1000)
        )
        (folder / f"topic{topic}.yaml").write_text("".join(blocks))

    (found,) = check_library(tmp_path, TODAY)

    assert found.message.startswith("en has 50000 phrasings: confusions are looked for up to 2000")
