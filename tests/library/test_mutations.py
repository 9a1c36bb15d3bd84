"""Forty mistakes that curators make, put into a copy of the shipped library one by one: each is
found, and where it is."""

import datetime
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from qa_library import SHIPPED_CONTENT
from qa_library.check import check_library
from qa_library.kept_files import usual_folder

TODAY = datetime.date(2026, 11, 29)


@dataclass(frozen=True)
class Page:
    """A file of the library, found again by what is written in it, not by line numbers."""

    lines: list[str]

    def line(self, entry: str, key: str = "") -> int:
        """The index of an entry's first line, or of the line of one of its keys."""
        at = next(i for i, line in enumerate(self.lines) if line.startswith(f"{entry}:"))
        if not key:
            return at
        return next(i for i in range(at, len(self.lines)) if key in self.lines[i])

    def phrasing(self, entry: str, number: int = 0) -> int:
        """The index of the line of a phrasing."""
        return self.line(entry, "phrasings:") + 1 + number


Edit = Callable[[Page], int]
"""Makes the mistake; the index of the line on which it is to be found."""


def swap(entry: str, key: str, old: str, new: str) -> Edit:
    """One piece of an entry's line becomes another; found at the entry, as all of an answer is."""

    def edit(page: Page) -> int:
        at = page.line(entry, key)
        page.lines[at] = re.sub(old, lambda _: new, page.lines[at], count=1)
        return page.line(entry)

    return edit


def here(edit: Edit, entry: str, key: str) -> Edit:
    """Found on the line itself."""

    def edited(page: Page) -> int:
        edit(page)
        return page.line(entry, key)

    return edited


def ask(entry: str, number: int, text: str) -> Edit:
    """A phrasing becomes another; found on its line."""

    def edit(page: Page) -> int:
        at = page.phrasing(entry, number)
        page.lines[at] = f'    - "{text}"'
        return at

    return edit


def add(text: str, at: int = 0) -> Edit:
    """Lines at the end; found on the first of them, or so many lines after it."""

    def edit(page: Page) -> int:
        page.lines.extend(text.splitlines())
        return len(page.lines) - len(text.splitlines()) + at

    return edit


def copied(entry: str, number: int, other: str) -> Edit:
    """A phrasing of another entry; found on the later of the two lines."""

    def edit(page: Page) -> int:
        page.lines[page.phrasing(entry, number)] = page.lines[page.phrasing(other)].upper()
        return max(page.phrasing(entry, number), page.phrasing(other))

    return edit


def gone(entry: str, key: str) -> Edit:
    """A line is taken out; found at the entry."""

    def edit(page: Page) -> int:
        del page.lines[page.line(entry, key)]
        return page.line(entry)

    return edit


def emptied(entry: str) -> Edit:
    """All phrasings but the first are taken out; found at the entry."""

    def edit(page: Page) -> int:
        del page.lines[page.phrasing(entry, 1) : page.line(entry, "answer:")]
        return page.line(entry)

    return edit


def example(entry: str, text: str) -> Edit:
    """A held-out example becomes another; found on its line."""

    def edit(page: Page) -> int:
        at = page.line(entry) + 1
        page.lines[at] = f'  - "{text}"'
        return at

    return edit


def _without_thai(page: Page) -> int:
    at = next(i for i, line in enumerate(page.lines) if line.startswith("languages:"))
    page.lines[at] = page.lines[at].replace(', "th"', "")
    return 0


def _variant(page: Page) -> int:
    at = page.phrasing("order.moq", 1)
    page.lines[at] = page.lines[page.phrasing("order.moq")].upper().replace("?", "!!")
    return at


MOQ = ("order.moq", "answer:")
MISTAKES: list[tuple[str, str, Edit, str]] = [
    # the shape of the files
    ("tab", "en/order.yaml", add("order.tab:\n\tphrasings: []", 1), "Not valid YAML"),
    ("unclosed", "es/order.yaml", add('order.open:\n  answer: "sin cerrar', 1), "Not valid YAML"),
    ("twice", "fr/order.yaml", add('order.moq:\n  answer: "Encore."'), "defined twice"),
    ("bad id", "en/order.yaml", add('Order.Moq!:\n  answer: "x"'), "is no entry id"),
    ("no answer", "pl/order.yaml", gone("order.stock", "answer:"), "has no `answer`"),
    ("alias", "de/order.yaml", add("order.alias: &x\n  answer: *x"), "anchor or alias"),
    ("unknown key", "tr/order.yaml", add('order.key:\n  answr: "x"', 1), "unknown field"),
    ("folder", "library.yaml", _without_thai, "th/ is not used"),
    ("no kind", "entries/order.yaml", swap("order.moq", "order.moq", "question", "ask"), "kind"),
    (
        "auto complaint",
        "entries/complaint.yaml",
        add("complaint.fire2: {kind: complaint, reply: auto}"),
        "complaint.fire2",
    ),
    # facts
    ("no number", "facts.yaml", swap("moq", "moq:", "value: 500", "value: many"), "no number"),
    ("currency", "facts.yaml", swap("unit_price", "unit_price", "USD", "Dollar"), "currency"),
    (
        "no date",
        "facts.yaml",
        swap("price_valid_until", "price_valid", r"\d{4}-\d\d-\d\d", "2027-02-31"),
        "does not exist",
    ),
    (
        "passed",
        "facts.yaml",
        swap("price_valid_until", "price_valid", r"\d{4}-\d\d-\d\d", "2026-11-28"),
        "has passed",
    ),
    ("upside down", "facts.yaml", swap("lead_time", "lead_time", "low: 15", "low: 25"), "above"),
    ("region", "facts.yaml", swap("moq", "moq:", "NG:", "Nigeria:"), "Nigeria"),
    ("unused", "facts.yaml", add("spare: {type: percent, value: 3}"), "quoted by no answer"),
    (
        "wording",
        "facts.yaml",
        add('ways: {type: list, items: [{en: "card"}]}'),
        "without a wording in",
    ),
    # answers
    (
        "unknown fact",
        "en/order.yaml",
        here(swap(*MOQ, r"\{moq\}", "{mocq}"), *MOQ),
        "unknown fact {mocq}",
    ),
    ("lost fact", "es/order.yaml", swap(*MOQ, r"\{moq\}", "alto"), "lacks {moq}"),
    ("other fact", "pt/order.yaml", swap(*MOQ, r"\{moq\}", "{moq} {lead_time}"), "has {lead_time}"),
    (
        "stale",
        "ar/shipping.yaml",
        swap("shipping.methods", "follows", "2", "1"),
        "follows revision 1",
    ),
    ("from the future", "zh/order.yaml", swap("order.moq", "follows", "1", "7"), "revision 7"),
    ("absolute", "fr/order.yaml", swap(*MOQ, '"$', ' Le meilleur prix !"'), "absolute"),
    ("absolute, zh", "zh/order.yaml", swap(*MOQ, '"$', '我们的质量最好。"'), "absolute"),
    ("hundred", "vi/order.yaml", swap(*MOQ, '"$', ' 100%."'), "absolute"),
    (
        "liability",
        "de/complaint.yaml",
        swap("complaint.late", "answer:", '"$', ' Das war unser Fehler."'),
        "admits liability",
    ),
    ("contact", "id/order.yaml", swap(*MOQ, '"$', ' WA +62 812 3456 7890."'), "contact detail"),
    ("price", "en/order.yaml", swap(*MOQ, '"$', ' From USD 3 each."'), "price in its text"),
    ("year", "pl/order.yaml", swap(*MOQ, '"$', ' Oferta na 2027 rok."'), "names a year"),
    (
        "letters",
        "ru/order.yaml",
        swap(*MOQ, "answer: .*", 'answer: "Minimum {moq}."'),
        "letters of",
    ),
    (
        "language",
        "pt/order.yaml",
        swap(
            "order.stock",
            "answer:",
            "answer: .*",
            'answer: "Our stock changes every day, so please tell us the model and what you need."',
        ),
        "written in en",
    ),
    ("look-alike", "ru/payment.yaml", ask("payment.terms", 1, "какая oплaта?"), "look-alike"),
    # phrasings and examples
    ("double", "en/order.yaml", copied("order.moq", 3, "order.stock"), "order."),
    ("variant", "es/order.yaml", _variant, "do not count"),
    (
        "foreign phrasing",
        "tr/order.yaml",
        ask("order.moq", 2, "what is the minimum that we can order from you"),
        "written in en",
    ),
    (
        "confused",
        "en/order.yaml",
        ask("order.packaging", 2, "how long is the warranty on your products, how many years"),
        "nearer to aftersales.warranty",
    ),
    ("too few", "vi/order.yaml", emptied("order.moq"), "has 1 of 4 promised phrasings"),
    (
        "copied example",
        "en/examples.yaml",
        example("order.moq", "what is your minimum order quantities"),
        "too close",
    ),
    (
        "expired",
        "entries/order.yaml",
        swap("order.moq", "order.moq", "kind:", "valid_until: 2026-11-01, kind:"),
        "valid until",
    ),
]


def test_there_are_forty() -> None:
    assert len(MISTAKES) == 40


@pytest.mark.parametrize(
    ("file", "edit", "message"), [one[1:] for one in MISTAKES], ids=[one[0] for one in MISTAKES]
)
def test_the_mistake_is_found_where_it_is(
    tmp_path: Path, file: str, edit: Edit, message: str
) -> None:
    folder = tmp_path / "content"
    shutil.copytree(SHIPPED_CONTENT, folder)
    path = folder / file
    page = Page(path.read_text(encoding="utf-8").splitlines())
    line = edit(page) + 1
    path.write_text("\n".join(page.lines) + "\n", encoding="utf-8")

    found = check_library(folder, TODAY, usual_folder())

    told = [(one.file, one.line) for one in found if message in str(one)]
    assert (file, line) in told, [str(one) for one in found][:8]
