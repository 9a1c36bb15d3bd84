"""Refuses every connection that would leave this machine, and remembers it: the test fails."""

import ipaddress
import sys
from dataclasses import dataclass, field

LOCAL_NAMES = frozenset({"", "localhost"})


class NetworkRefused(OSError):
    """A test tried to leave this machine; an OSError, so its code meets it as a dead network."""


@dataclass(frozen=True)
class NetworkGuard:
    """Watches this process's sockets from `install` on, not those of processes it starts."""

    _refused: list[str] = field(default_factory=list)

    def install(self) -> None:
        """Begin to watch. Python has no way to end an audit hook: call it once a process."""
        sys.addaudithook(self._audit)

    def take(self) -> list[str]:
        """What was refused since it was last asked."""
        taken = list(self._refused)
        self._refused.clear()
        return taken

    def _audit(self, event: str, args: tuple[object, ...]) -> None:
        match event, args:
            case "socket.connect" | "socket.sendto" | "socket.sendmsg", (_, (host, port, *_)):
                self._pass_address(host, port)
            case "socket.getaddrinfo", (host, port, *_):
                self._pass_name(host, port)
            case "socket.gethostbyname", (host,):
                self._pass_name(host, None)
            case _:
                pass

    def _pass_address(self, host: object, port: object) -> None:
        address = _address(host)
        if not (address.is_loopback if address else _text(host) in LOCAL_NAMES):
            self._refuse(host, port)

    def _pass_name(self, host: object, port: object) -> None:
        # Turning numbers into an address asks nobody; a name is asked of a name server, out there.
        if host is not None and _address(host) is None and _text(host) not in LOCAL_NAMES:
            self._refuse(host, port)

    def _refuse(self, host: object, port: object) -> None:
        where = _text(host) if port is None else f"{_text(host)}:{port}"
        self._refused.append(where)
        raise NetworkRefused(f"a test may only connect to this machine, not to {where}")


def _text(host: object) -> str:
    return host.decode() if isinstance(host, bytes) else str(host)


def _address(host: object) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(_text(host))
    except ValueError:
        return None
