"""Catalogue files: which texts they hold, where they are, how they are read and written."""

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from bot.localise.desk import DESK_CATALOGUES
from bot.localise.locales import BUYER_LANGUAGES
from bot.localise.words import BUYER_DOMAIN, DESK_DOMAIN

_KEYWORDS = {"gettext": None, "ngettext": (1, 2), "Plural": (1, 2)}
_NO_DATE = datetime(2026, 1, 1, tzinfo=UTC)
_HEADER = """\
# Interface texts of Parley. Edit the msgstr lines; then run the tool's check and compile.
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plurals}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


@dataclass(frozen=True)
class Domain:
    """Texts that are translated together: where they are written and into what."""

    name: str
    sources: tuple[str, ...]
    languages: tuple[str, ...]


DOMAINS = (
    Domain(BUYER_DOMAIN, ("bot/localise", "handlers/telegram"), BUYER_LANGUAGES),
    Domain(DESK_DOMAIN, ("bot/services", "handlers/slack"), DESK_CATALOGUES),
)


def extracted(root: Path, domain: Domain) -> Catalog:
    """The domain's texts as they stand in the code now."""
    template = Catalog(domain=domain.name, project="parley", fuzzy=False)
    files = sorted(file for source in domain.sources for file in (root / source).rglob("*.py"))
    for file in files:
        with file.open("rb") as code:
            for line, text, comments, _ in extract("python", code, _KEYWORDS, ("Translators:",)):
                place = (file.relative_to(root).as_posix(), line)
                template.add(text, locations=[place], auto_comments=comments)
    return template


def compiled(catalogue: Catalog) -> bytes:
    """What belongs into the catalogue's .mo file; the same texts give the same bytes."""
    catalogue.creation_date = catalogue.revision_date = _NO_DATE
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def po_path(root: Path, domain: Domain, language: str) -> Path:
    """Where the catalogue of a domain in a language is kept."""
    return root / "bot" / "locale" / language / "LC_MESSAGES" / f"{domain.name}.po"


def read(path: Path, language: str) -> Catalog:
    """The catalogue as it stands in its file."""
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=path.stem)


def new(language: str, domain: Domain) -> Catalog:
    """An empty catalogue, with the plural rule Babel has for the language."""
    return Catalog(locale=language, domain=domain.name, project="parley", fuzzy=False)


def written(catalogue: Catalog) -> bytes:
    """Without line numbers, dates and names: a diff shows what changed in the wording."""
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=100, omit_header=True, include_lineno=False)
    header = _HEADER.format(language=catalogue.locale_identifier, plurals=catalogue.plural_forms)
    return header.encode() + buffer.getvalue()


def ids(message: Message) -> tuple[str, ...]:
    """The source text, and its plural where it has one."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def strings(message: Message) -> tuple[str, ...]:
    """The translation in each of its forms; empty strings where there is none."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def is_translated(message: Message) -> bool:
    """Whether every form has a translation."""
    return any(strings(message)) and all(strings(message))


def shown(message: Message) -> str:
    """The message in one line, for a report."""
    return repr(ids(message)[0])
