"""Prints the installed packages that running Parley does not need, one a line.

requirements.lock pins what developers need too, in one list. The Containerfile installs all of it,
checked against the hashes, and then takes away what this program names: pip itself included.
"""

import sys
from importlib.metadata import distribution, distributions

from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name


def needed(root: str) -> set[NormalizedName]:
    """`root` and all it depends on in this environment, extras included.

    Raises PackageNotFoundError where something of it is not installed.
    """
    found: set[NormalizedName] = set()
    seen: set[tuple[NormalizedName, frozenset[str]]] = set()
    waiting = [Requirement(root)]
    while waiting:
        requirement = waiting.pop()
        name, extras = canonicalize_name(requirement.name), frozenset(requirement.extras)
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        found.add(name)
        for text in distribution(name).requires or []:
            dependency = Requirement(text)
            if _applies(dependency, extras):
                waiting.append(dependency)
    return found


def _applies(requirement: Requirement, extras: frozenset[str]) -> bool:
    marker = requirement.marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras))


def unneeded(root: str) -> list[str]:
    """Every other package here, in order of the alphabet."""
    installed = {canonicalize_name(each.metadata["Name"]) for each in distributions()}
    return sorted(installed - needed(root))


if __name__ == "__main__":
    sys.stdout.writelines(f"{name}\n" for name in unneeded("parley"))
