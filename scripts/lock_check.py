"""Says what is wrong with requirements.lock: an address, a missing hash, an unmet requirement."""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
ADDRESS = re.compile(r"\w+://|\s@\s|^\s*-(?!-hash=)")
SHA256 = re.compile(r"--hash=sha256:[0-9a-f]{64}(?![0-9a-f])")


def problems(pyproject: str, lock: str) -> list[str]:
    """One sentence for each thing wrong; none when pip can take it with --require-hashes --no-deps.

    Whether the lock names everything the packages need of one another is not told here: `pip check`
    sees that in the installed environment.
    """
    found = [f"line {line}: an address or an option: {text}" for line, text in _addresses(lock)]
    pinned: dict[NormalizedName, list[str]] = {}
    for entry in _entries(lock):
        requirement = Requirement(entry.split("--hash=", 1)[0])
        pins = [pin.version for pin in requirement.specifier if pin.operator == "=="]
        if len(pins) != 1 or len(requirement.specifier) != 1:
            found.append(f"{requirement.name}: not pinned to one version")
        if not SHA256.search(entry):
            found.append(f"{requirement.name}: no sha256 hash")
        pinned.setdefault(canonicalize_name(requirement.name), []).extend(pins)
    return found + [
        problem
        for requirement in _declared(tomllib.loads(pyproject))
        for problem in _unmet(requirement, pinned.get(canonicalize_name(requirement.name), []))
    ]


def _addresses(lock: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lock.splitlines(), start=1):
        if ADDRESS.search(line):
            yield number, line.strip()


def _entries(lock: str) -> Iterator[str]:
    for line in lock.replace("\\\n", " ").splitlines():
        text = line.strip()
        if text and not text.startswith(("#", "-")):
            yield text


def _declared(pyproject: dict[str, Any]) -> Iterator[Requirement]:
    """To run, to develop, and to build: setup builds without isolation, so from the lock too."""
    groups = pyproject.get("dependency-groups", {}).values()
    for text in [
        *pyproject["build-system"]["requires"],
        *pyproject["project"].get("dependencies", []),
        *(item for group in groups for item in group if isinstance(item, str)),
    ]:
        yield Requirement(text)


def _unmet(requirement: Requirement, versions: list[str]) -> Iterator[str]:
    if not versions:
        yield f"{requirement.name}: asked for in pyproject.toml, not in the lock (make lock)"
    for version in versions:
        if not requirement.specifier.contains(version, prereleases=True):
            asked = f"pyproject.toml asks {requirement.specifier}"
            yield f"{requirement.name}: locked at {version}, {asked} (make lock)"


def main() -> int:
    """Check the lock named as the first argument, or the checkout's; 1 when something is wrong."""
    lock = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "requirements.lock"
    found = problems(
        (ROOT / "pyproject.toml").read_text(encoding="utf-8"), lock.read_text(encoding="utf-8")
    )
    for problem in found:
        print(f"{lock.name}: {problem}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
