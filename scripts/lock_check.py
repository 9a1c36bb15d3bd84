"""Says what is wrong with a lock: an address, a missing hash, an unmet requirement."""

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCKS = (
    "requirements.lock",
    "benchmarks/requirements.lock",
    "benchmarks/throughput/requirements.lock",
)
ADDRESS = re.compile(r"\w+://|\s@\s|^\s*-(?!-hash=)")
SHA256 = re.compile(r"--hash=sha256:[0-9a-f]{64}(?![0-9a-f])")


def problems(pyproject: str, lock: str) -> list[str]:
    """One sentence for each thing wrong; none when pip can take it with --require-hashes --no-deps.

    Whether the lock names everything the packages need of one another is not told here: `pip check`
    sees that in the installed environment.
    """
    return _problems(_declared(tomllib.loads(pyproject)), "pyproject.toml", lock)


def bench_problems(asked: str, lock: str, own: str) -> list[str]:
    """The same of the benchmarks' lock, given what requirements.in asks for and Parley's own lock:
    what both have and is asked for by name is one version, so that what is measured is what runs.
    """
    requirements = [Requirement(entry) for entry in _entries(asked)]
    names = {canonicalize_name(requirement.name) for requirement in requirements}
    mine, theirs = _pinned(lock), _pinned(own)
    return _problems(requirements, "requirements.in", lock) + [
        f"{name}: locked at {', '.join(mine[name])}, at {', '.join(theirs[name])} for Parley itself"
        for name in sorted(names & mine.keys() & theirs.keys())
        if mine[name] != theirs[name]
    ]


def bench_asks(pyproject: str) -> tuple[str, str]:
    """What each of the benchmarks' locks is to hold; the second holds all that Parley runs on."""
    folder = ROOT / "benchmarks"
    matching, throughput = (
        (folder / place / "requirements.in").read_text(encoding="utf-8")
        for place in (".", "throughput")
    )
    return matching, "\n".join(
        [throughput, *tomllib.loads(pyproject)["project"].get("dependencies", [])]
    )


def _problems(requirements: Iterable[Requirement], asker: str, lock: str) -> list[str]:
    found = [f"line {line}: an address or an option: {text}" for line, text in _addresses(lock)]
    for entry in _entries(lock):
        requirement = _requirement(entry)
        if len(_pins(requirement)) != 1 or len(requirement.specifier) != 1:
            found.append(f"{requirement.name}: not pinned to one version")
        if not SHA256.search(entry):
            found.append(f"{requirement.name}: no sha256 hash")
    pinned = _pinned(lock)
    return found + [
        problem
        for requirement in requirements
        for problem in _unmet(
            requirement, asker, pinned.get(canonicalize_name(requirement.name), [])
        )
    ]


def _pinned(lock: str) -> dict[NormalizedName, list[str]]:
    pinned: dict[NormalizedName, list[str]] = {}
    for entry in _entries(lock):
        requirement = _requirement(entry)
        pinned.setdefault(canonicalize_name(requirement.name), []).extend(_pins(requirement))
    return pinned


def _requirement(entry: str) -> Requirement:
    return Requirement(entry.split("--hash=", 1)[0])


def _pins(requirement: Requirement) -> list[str]:
    return [pin.version for pin in requirement.specifier if pin.operator == "=="]


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


def _unmet(requirement: Requirement, asker: str, versions: list[str]) -> Iterator[str]:
    if not versions:
        yield f"{requirement.name}: asked for in {asker}, not in the lock (make lock)"
    for version in versions:
        if not requirement.specifier.contains(version, prereleases=True):
            asked = f"{asker} asks {requirement.specifier}"
            yield f"{requirement.name}: locked at {version}, {asked} (make lock)"


def main() -> int:
    """Check the locks named as arguments, or the checkout's; 1 when something is wrong."""
    files = map(Path, sys.argv[1:] or (ROOT / one for one in LOCKS))
    own, *others = (file.read_text(encoding="utf-8") for file in files)
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    found = [f"{LOCKS[0]}: {one}" for one in problems(pyproject, own)]
    for name, asked, lock in zip(LOCKS[1:], bench_asks(pyproject), others, strict=True):
        found += [f"{name}: {one}" for one in bench_problems(asked, lock, own)]
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
