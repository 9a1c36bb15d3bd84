"""Every system there is to measure."""

from benchmarks.matching.parley import Parley
from benchmarks.matching.peers import PEERS
from benchmarks.matching.systems import System, version_of

SYSTEMS: tuple[System, ...] = (Parley(), *PEERS)


def system_of(key: str) -> System:
    """The system of that name. Raises KeyError for none."""
    return {system.key: system for system in SYSTEMS}[key]


def installed() -> list[System]:
    """Those whose packages are here; Parley needs none of its own."""
    return [one for one in SYSTEMS if isinstance(one, Parley) or version_of(one)]


def missing() -> list[System]:
    """Those whose packages are not."""
    here = {one.key for one in installed()}
    return [one for one in SYSTEMS if one.key not in here]
