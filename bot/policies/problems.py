"""What is wrong with a policy: gathered while it is read, told all at once."""

from dataclasses import dataclass, field

from bot.config import ConfigError


@dataclass(frozen=True)
class Place:
    """Where something stands: the file, its line (from 1), and the keys that lead to it."""

    file: str
    line: int
    path: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The keys as they are told: "calendars.desk.zone"."""
        return ".".join(self.path) or "the file"


@dataclass
class Problems:
    """Everything that is wrong with a policy, in words that name the place and the cure."""

    _found: list[tuple[Place, str]] = field(default_factory=list)

    def add(self, place: Place, says: str) -> None:
        """Note what is wrong with the key at a place; the same thing once."""
        self._add(place, f"{place.key}: {says}")

    def unreadable(self, place: Place, says: str) -> None:
        """Note what is wrong with a line, whatever its keys."""
        self._add(place, says)

    def _add(self, place: Place, says: str) -> None:
        if (place, says) not in self._found:
            self._found.append((place, says))

    @property
    def count(self) -> int:
        """How many there are so far."""
        return len(self._found)

    def refuse(self) -> None:
        """Raise ConfigError with all problems in the order of their lines, if there are any."""
        if self._found:
            ordered = sorted(self._found, key=lambda found: found[0].line)
            raise ConfigError([_told(place, says) for place, says in ordered])


def _told(place: Place, says: str) -> str:
    where = f"{place.file}:{place.line}" if place.line else place.file
    return f"PARLEY_POLICY: {where}: {says}"
