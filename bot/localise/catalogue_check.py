"""Reading catalogues as a critical colleague would: what is missing, stale or broken."""

import gettext
import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.mofile import read_mo

from bot.localise.catalogue_files import (
    DOMAINS,
    Domain,
    compiled,
    extracted,
    ids,
    is_translated,
    po_path,
    read,
    shown,
    strings,
)
from bot.localise.placeholders import placeholders

_SAMPLE = range(1000)
"""Counts tried to see which plural form serves which; every language's rule repeats by then."""


def check(root: Path) -> list[str]:
    """Every problem in the catalogues under `root`, each with its place and its cure."""
    return [problem for domain in DOMAINS for problem in _domain_problems(root, domain)]


def _domain_problems(root: Path, domain: Domain) -> Iterator[str]:
    template = extracted(root, domain)
    for message in template:
        if message.id and (bad := _unnamed_placeholders(message)):
            yield f"{_where(message)}: {shown(message)}: {bad}"
    for language in domain.languages:
        path = po_path(root, domain, language)
        place = path.relative_to(root)
        if not path.exists():
            yield f"{place}: missing; run `update`"
            continue
        catalogue = read(path, language)
        for problem in _catalogue_problems(template, catalogue):
            yield f"{place}: {problem}"
        if not _is_fresh(path.with_suffix(".mo"), catalogue):
            yield f"{place.with_suffix('.mo')}: not what the .po says; run `compile`"


def _catalogue_problems(template: Catalog, catalogue: Catalog) -> Iterator[str]:
    for wanted in template:
        if not wanted.id:
            continue
        message = catalogue.get(wanted.id)
        if message is None or message.id != wanted.id:
            yield f"{shown(wanted)} is missing; run `update` and translate it"
        elif message.fuzzy:
            yield f"{shown(wanted)} is fuzzy; check the translation and remove the mark"
        elif not is_translated(message):
            yield f"{shown(wanted)} is not translated in every form"
        else:
            yield from _placeholder_problems(message, catalogue)
    for message in catalogue:
        if message.id and template.get(message.id) is None:
            yield f"{shown(message)} is no longer in the code; run `update`"


def _placeholder_problems(message: Message, catalogue: Catalog) -> Iterator[str]:
    wanted = placeholders(ids(message)[-1])
    for form, text in enumerate(strings(message)):
        found = placeholders(text)
        # A form that serves one number only may say it in words (the Arabic dual).
        spoken = {"n"} if message.pluralizable and _serves_one_number(catalogue, form) else set()
        if found - wanted or wanted - found - spoken:
            yield (
                f"{shown(message)} has the placeholders {_named(found)} in {text!r}; "
                f"the source has {_named(wanted)}"
            )


def _unnamed_placeholders(message: Message) -> str | None:
    """str.format's and printf's ways to leave a hole are refused: translators move words."""
    for text in ids(message):
        bare = text
        for name in placeholders(text):
            bare = bare.replace(f"{{{name}}}", "")
        if "{" in bare or "}" in bare or "%s" in bare or "%(" in bare:
            return "only named placeholders in single braces are allowed"
        if any(name.isdigit() for name in placeholders(text)):
            return "a placeholder needs a name"
    return None


def _serves_one_number(catalogue: Catalog, form: int) -> bool:
    rule = gettext.c2py(catalogue.plural_expr)
    return sum(rule(count) == form for count in _SAMPLE) == 1


def _is_fresh(compiled_path: Path, catalogue: Catalog) -> bool:
    if not compiled_path.exists():
        return False
    return _texts_in(compiled_path.read_bytes()) == _texts_in(compiled(catalogue))


def _texts_in(machine_object: bytes) -> dict[str, tuple[str, ...]]:
    """Texts only: the header names the Babel that wrote it, which may have changed since."""
    catalogue = read_mo(io.BytesIO(machine_object))
    return {ids(message)[0]: strings(message) for message in catalogue if message.id}


def _named(names: frozenset[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "none"


def _where(message: Message) -> str:
    return ", ".join(f"{file}:{line}" for file, line in message.locations)
