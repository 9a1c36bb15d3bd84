"""How one process fares: what its health page and its readiness say."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

Trouble = Callable[[], str | None]
"""What an operator should know now, None while all is well."""


@dataclass
class Condition:
    """Filled by the wiring as it ties things together."""

    reached: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when everything that comes in can come in."""
    waits_for: str = "the platforms have not yet said who we are"
    """What keeps it from that until then."""
    troubles: list[Trouble] = field(default_factory=list)
    """Told, and no reason to be taken out of service."""
    hindrances: list[Trouble] = field(default_factory=list)
    """With one of these it cannot do its work."""

    def told(self) -> list[str]:
        """All that an operator should know."""
        return _heard([*self.troubles, *self.hindrances])

    def missing(self) -> list[str]:
        """What keeps this process from its work; nothing: it is ready."""
        starting = [] if self.reached.is_set() else [self.waits_for]
        return starting + _heard(self.hindrances)


def _heard(sources: list[Trouble]) -> list[str]:
    found = [source() for source in sources]
    return list(dict.fromkeys(one for one in found if one is not None))
