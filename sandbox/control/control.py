"""The page and its API as one object to add to a sandbox."""

from typing import Protocol

from aiohttp import web

from sandbox.control.buyers import BuyerActs
from sandbox.control.cast import CAST
from sandbox.control.desk import DeskActs
from sandbox.control.feed import Feed
from sandbox.control.files import PageFiles
from sandbox.control.orders import Shop
from sandbox.control.persona import Persona
from sandbox.control.proof import Proof
from sandbox.control.readings import Readings
from sandbox.control.routes import Api
from sandbox.control.seen import Seen
from sandbox.control.switches import Switchboard
from sandbox.server import Sandbox


class Kept(Protocol):
    """A bot the page may kill."""

    def kill(self) -> bool:
        """End it with SIGKILL; whether it ran."""


class Control:
    """Adds the page and its API to a sandbox: `Sandbox(clock, extra=Control().install)`.

    `cast` are the buyers who are there from the start.
    """

    def __init__(self, cast: tuple[Persona, ...] = CAST) -> None:
        self._cast = cast
        self._api: Api | None = None

    def install(self, app: web.Application, sandbox: Sandbox) -> None:
        """Declare the paths; the sandbox calls it before it listens."""
        switches = Switchboard(sandbox.faults)
        proof = Proof(sandbox, lambda: seen.bot["state"] == "ready")
        readings = Readings(sandbox.telegram)
        seen = Seen(sandbox, switches, proof, readings)
        feed = Feed(sandbox, seen, switches, proof)
        buyers = BuyerActs(sandbox.telegram, seen)
        buyers.cast(self._cast)
        self._api = Api(
            clock=sandbox.clock,
            seen=seen,
            switches=switches,
            feed=feed,
            buyers=buyers,
            desk=DeskActs(sandbox.slack),
            files=PageFiles(sandbox),
            readings=readings,
            shop=Shop(sandbox.clock),
        )
        app.on_startup.append(feed.start)
        app.on_shutdown.append(feed.stop)
        app.add_routes(self._api.routes())

    def bot_settings(self) -> dict[str, str]:
        """What the bot is given, beside the sandbox's own settings, for all of the page to work."""
        return self._installed().shop.settings()

    def attach(self, bot: Kept) -> None:
        """Let the page kill this bot."""
        self._installed().kill_bot = bot.kill

    def bot_reads(self, line: bytes) -> None:
        """Take what the bot told of how it read a message (see `sandbox.bot_process`)."""
        self._installed().bot_reads(line)

    def bot_is(self, state: str, *, restarts: int = 0, note: str = "") -> None:
        """Tell the pages how the bot fares: "starting", "ready", "down" or "given up"."""
        self._installed().bot_is({"state": state, "restarts": restarts, "note": note})

    def _installed(self) -> Api:
        if self._api is None:
            raise RuntimeError("the control was not installed into a sandbox")
        return self._api
