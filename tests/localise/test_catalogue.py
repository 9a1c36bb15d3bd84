"""The translator's tool refuses what a buyer must never see, and says how to cure it."""

from pathlib import Path

import pytest

from bot.localise.catalogue import main
from bot.localise.catalogue_check import check
from bot.localise.locales import BUYER_LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
SOURCE = """\
def greeting(words, name):
    return words.gettext("Hello, {name}!", name=name)

PIECES = Plural("{n} piece", "{n} pieces")
"""
ARABIC = {
    'msgid "Hello, {name}!"\nmsgstr ""': 'msgid "Hello, {name}!"\nmsgstr "أهلاً {name}!"',
    'msgstr[0] ""': 'msgstr[0] "{n} قطعة"',
    'msgstr[1] ""': 'msgstr[1] "قطعة واحدة"',
    'msgstr[2] ""': 'msgstr[2] "قطعتان"',
    'msgstr[3] ""': 'msgstr[3] "{n} قطع"',
    'msgstr[4] ""': 'msgstr[4] "{n} قطعة"',
    'msgstr[5] ""': 'msgstr[5] "{n} قطعة"',
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project with its Arabic catalogue translated and compiled."""
    code = tmp_path / "bot" / "localise" / "texts.py"
    code.parent.mkdir(parents=True)
    code.write_text(SOURCE, encoding="utf-8")
    main(["update"], tmp_path)
    for before, after in ARABIC.items():
        edit(tmp_path, before, after)
    main(["compile"], tmp_path)
    return tmp_path


def catalogue(project: Path) -> Path:
    return project / "bot/locale/ar/LC_MESSAGES/parley.po"


def edit(project: Path, before: str, after: str) -> None:
    text = catalogue(project).read_text(encoding="utf-8")
    assert before in text
    catalogue(project).write_text(text.replace(before, after, 1), encoding="utf-8")


def arabic_problems(project: Path) -> list[str]:
    """What `check` says about Arabic, without the place, which is the same in all."""
    places = ("bot/locale/ar/LC_MESSAGES/parley.po: ", "bot/locale/ar/LC_MESSAGES/")
    found = [problem for problem in check(project) if problem.startswith(places[1])]
    return [problem.removeprefix(places[0]).removeprefix(places[1]) for problem in found]


def test_our_own_catalogues_are_complete_and_compiled() -> None:
    assert check(ROOT) == []


def test_a_translated_and_compiled_catalogue_passes(project: Path) -> None:
    assert arabic_problems(project) == []


def test_languages_without_translations_are_refused(project: Path) -> None:
    problems = [line for line in check(project) if "/es/" in line]
    assert problems == [
        "bot/locale/es/LC_MESSAGES/parley.po: 'Hello, {name}!' is not translated in every form",
        "bot/locale/es/LC_MESSAGES/parley.po: '{n} piece' is not translated in every form",
    ]


def test_a_missing_catalogue_is_named(project: Path) -> None:
    catalogue(project).unlink()
    assert arabic_problems(project) == ["missing; run `update`"]


def test_a_new_and_a_dropped_text_are_both_seen(project: Path) -> None:
    code = project / "bot/localise/texts.py"
    code.write_text(SOURCE.replace("Hello", "Welcome"), encoding="utf-8")
    assert arabic_problems(project) == [
        "'Welcome, {name}!' is missing; run `update` and translate it",
        "'Hello, {name}!' is no longer in the code; run `update`",
    ]
    main(["update"], project)
    assert arabic_problems(project)[0] == "'Welcome, {name}!' is not translated in every form"
    assert "Hello" not in catalogue(project).read_text(encoding="utf-8")


def test_a_fuzzy_translation_is_refused(project: Path) -> None:
    edit(project, '#, python-brace-format\nmsgid "Hello', '#, fuzzy\nmsgid "Hello')
    assert arabic_problems(project)[0] == (
        "'Hello, {name}!' is fuzzy; check the translation and remove the mark"
    )


def test_a_placeholder_that_was_lost_or_renamed_is_refused(project: Path) -> None:
    edit(project, "أهلاً {name}!", "أهلاً {nombre}!")
    assert arabic_problems(project)[0] == (
        "'Hello, {name}!' has the placeholders {nombre} in 'أهلاً {nombre}!'; the source has {name}"
    )


def test_only_a_form_for_one_number_may_leave_the_number_out(project: Path) -> None:
    edit(project, '"{n} قطع"', '"قطع"')
    assert arabic_problems(project)[0] == (
        "'{n} piece' has the placeholders none in 'قطع'; the source has {n}"
    )


def test_a_compiled_file_that_is_not_fresh_is_refused(project: Path) -> None:
    edit(project, "أهلاً {name}!", "مرحباً {name}!")
    assert arabic_problems(project) == ["parley.mo: not what the .po says; run `compile`"]
    main(["compile"], project)
    assert arabic_problems(project) == []


@pytest.mark.parametrize("text", ["Hello, {}!", "Hello, {0}!", "Hello, %s!", "Hello, {name!r}!"])
def test_a_text_whose_placeholders_have_no_name_is_refused(project: Path, text: str) -> None:
    code = project / "handlers" / "slack" / "cards.py"
    code.parent.mkdir(parents=True)
    code.write_text(f'words.gettext("{text}")\n', encoding="utf-8")
    [problem] = [line for line in check(project) if line.startswith("handlers/slack/cards.py:1")]
    assert "placeholder" in problem


def test_updating_twice_changes_nothing(project: Path) -> None:
    before = catalogue(project).read_bytes()
    main(["update"], project)
    assert catalogue(project).read_bytes() == before


def test_the_command_reports_and_exits_by_what_it_found(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check"], project) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2 * (len(BUYER_LANGUAGES) - 1)
    assert main(["compile"], project) == 0
    assert main(["nonsense"], project) == 2
    assert "check|update|compile" in capsys.readouterr().err
