"""Looks at what people write for Parley: the library and the policy."""

import os
from pathlib import Path

from bot.config import ConfigError
from bot.policy_file import load_policy
from bot.services.findings import Finding
from qa_library import SHIPPED_CONTENT, LibraryError, load_library
from qa_library.problems import Level


def examine_library(content: Path | None) -> list[Finding]:
    """Every problem with its file and line."""
    check = "Library"
    folder = content or SHIPPED_CONTENT
    try:
        loaded = load_library(folder)
    except LibraryError as error:
        return [Finding.problem(check, f"{error.path}: {error.message}", error.cure)]
    findings = []
    for each in loaded.problems:
        subject = f"{each.entry}: " if each.entry else ""
        says = f"{folder / each.file}:{each.line}: {subject}{each.message}"
        found = Finding.problem if each.level is Level.ERROR else Finding.warning
        findings.append(found(check, says, each.cure))
    if findings:
        return findings
    which = str(content) if content else "the shipped one"
    return [Finding.ok(check, f"{which}: {len(loaded.library.entries)} entries")]


def examine_policy(path: Path | None) -> list[Finding]:
    """Every key that is wrong."""
    check = "Policy"
    if path is None:
        return [Finding.ok(check, "the shipped one")]
    if not os.path.exists(path):
        return []  # told with the settings
    try:
        load_policy(path)
    except ConfigError as error:
        cure = f"correct {path}, then run parley doctor again"
        return [
            Finding.problem(check, each.removeprefix("PARLEY_POLICY: "), cure)
            for each in error.problems
        ]
    return [Finding.ok(check, str(path))]
