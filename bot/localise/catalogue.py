"""The translator's tool: `python -m bot.localise.catalogue check|update|compile`.

`check` compares the texts in the code with the catalogues and with what was compiled from them,
names every problem and exits 1 if there is one. `update` brings new texts into the catalogues
(untranslated) and takes unused ones out. `compile` writes the .mo files, which are committed so
that an installation needs no build step.

A language is added to a domain by listing it in catalogue_files and running `update`.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from bot.localise.catalogue_check import check
from bot.localise.catalogue_files import (
    DOMAINS,
    compiled,
    extracted,
    is_translated,
    new,
    po_path,
    read,
    shown,
    written,
)


def update(root: Path) -> list[str]:
    """Bring every catalogue level with the code; says which texts wait for a translation."""
    waiting = []
    for domain in DOMAINS:
        template = extracted(root, domain)
        for language in domain.languages:
            path = po_path(root, domain, language)
            catalogue = read(path, language) if path.exists() else new(language, domain)
            # No guessed (fuzzy) translations: each would have to be refused again by `check`.
            catalogue.update(template, no_fuzzy_matching=True)
            catalogue.obsolete.clear()
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(written(catalogue))
            waiting += [
                f"{path.relative_to(root)}: translate {shown(message)}"
                for message in catalogue
                if message.id and not is_translated(message)
            ]
    return waiting


def compile_all(root: Path) -> list[str]:
    """Write the .mo file of every catalogue; a catalogue that does not exist yet is named."""
    problems = []
    for domain in DOMAINS:
        for language in domain.languages:
            path = po_path(root, domain, language)
            if path.exists():
                path.with_suffix(".mo").write_bytes(compiled(read(path, language)))
            else:
                problems.append(f"{path.relative_to(root)}: missing; run `update`")
    return problems


_COMMANDS: dict[str, Callable[[Path], list[str]]] = {
    "check": check,
    "update": update,
    "compile": compile_all,
}


def main(arguments: list[str], root: Path) -> int:
    """Run a command and print what it has to say: 0 done, 1 there are problems, 2 wrong call."""
    if len(arguments) != 1 or arguments[0] not in _COMMANDS:
        print("usage: python -m bot.localise.catalogue check|update|compile", file=sys.stderr)
        return 2
    report = _COMMANDS[arguments[0]](root)
    for line in report:
        print(line)
    return 1 if report and arguments[0] != "update" else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:], Path(__file__).resolve().parents[2]))
