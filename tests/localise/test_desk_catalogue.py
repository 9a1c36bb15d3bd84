"""The desk's texts: complete in every language of the desk, and safe to draw in Slack."""

import ast
import re
import shutil
from pathlib import Path

import pytest

from bot.localise.catalogue import main
from bot.localise.catalogue_check import check
from bot.localise.catalogue_files import DOMAINS, Domain, extracted, ids, po_path, read, strings
from bot.localise.desk import DESK_LANGUAGES, desk_language
from bot.localise.words import DESK_DOMAIN

ROOT = Path(__file__).resolve().parents[2]
DESK = next(domain for domain in DOMAINS if domain.name == DESK_DOMAIN)
ZH = Path("bot/locale/zh/LC_MESSAGES/desk.po")
SEND = 'msgid "Send"\nmsgstr "发送"'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the desk's texts and their Chinese catalogue."""
    for source in DESK.sources:
        shutil.copytree(ROOT / source, tmp_path / source)
    for suffix in (".po", ".mo"):
        copy = (tmp_path / ZH).with_suffix(suffix)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy((ROOT / ZH).with_suffix(suffix), copy)
    return tmp_path


def edit(project: Path, before: str, after: str) -> None:
    """Change the Chinese catalogue, and compile it anew."""
    text = (project / ZH).read_text(encoding="utf-8")
    assert before in text
    (project / ZH).write_text(text.replace(before, after, 1), encoding="utf-8")
    main(["compile"], project)


def problems(project: Path, *texts: str) -> list[str]:
    """What `make check` says about the Chinese of the desk, of these texts or of all."""
    place = f"{ZH}: "
    found = [line.removeprefix(place) for line in check(project) if line.startswith(place)]
    return [line for line in found if not texts or line.startswith(texts)]


def test_every_language_of_the_desk_is_checked() -> None:
    assert ("en", *DESK.languages) == DESK_LANGUAGES == ("en", "zh")


def test_the_desks_chinese_is_complete(project: Path) -> None:
    assert problems(project) == []


def test_a_text_without_a_translation_is_refused(project: Path) -> None:
    edit(project, SEND, 'msgid "Send"\nmsgstr ""')
    assert problems(project, "'Send'") == ["'Send' is not translated in every form"]


def test_a_text_that_is_missing_is_refused(project: Path) -> None:
    edit(project, SEND, 'msgid "Dispatch"\nmsgstr "发送"')
    assert problems(project, "'Send'", "'Dispatch'") == [
        "'Send' is missing; run `update` and translate it",
        "'Dispatch' is no longer in the code; run `update`",
    ]


def test_a_fuzzy_translation_is_refused(project: Path) -> None:
    edit(project, SEND, f"#, fuzzy\n{SEND}")
    assert problems(project, "'Send'") == [
        "'Send' is fuzzy; check the translation and remove the mark"
    ]


def calls_for_text(domain: Domain) -> set[str]:
    """Every text that the domain's code asks a catalogue for, wherever the call stands."""
    files = [file for source in domain.sources for file in (ROOT / source).rglob("*.py")]
    calls = [
        node
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"gettext", "ngettext"}
    ]
    first = [call.args[0] for call in calls if call.args]
    return {
        each.value
        for each in first
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    }


@pytest.mark.parametrize("domain", DOMAINS, ids=lambda domain: domain.name)
def test_no_text_hides_from_the_extraction(domain: Domain) -> None:
    # A call inside an f-string is not seen by it.
    template = {ids(message)[0] for message in extracted(ROOT, domain) if message.id}
    assert calls_for_text(domain) <= template


@pytest.mark.parametrize("language", DESK.languages)
def test_bold_words_stand_between_spaces(language: str) -> None:
    # Beside a Chinese character or a full-width sign, Slack shows the asterisks themselves.
    for message in read(po_path(ROOT, DESK, language), language):
        for text in strings(message) if message.id else ():
            for bold in re.finditer(r"\*[^*]+\*", text):
                around = text[: bold.start()][-1:] + text[bold.end() :][:1]
                assert not around.strip(), text


@pytest.mark.parametrize("language", DESK.languages)
def test_a_buyers_name_never_opens_a_line_of_ours(language: str) -> None:
    # A right-to-left name at the start would turn the whole line around.
    for message in read(po_path(ROOT, DESK, language), language):
        for text in strings(message) if message.id else ():
            assert not text.startswith("{buyer}"), text


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("en-US", "en"),
        ("en_GB", "en"),
        ("zh-CN", "zh"),
        ("zh-TW", "zh"),
        ("zh", "zh"),
        ("fr-FR", None),
        ("", None),
        ("rubbish", None),
        (None, None),
    ],
)
def test_which_language_serves_a_locale_of_slack(locale: str | None, language: str | None) -> None:
    assert desk_language(locale) == language
