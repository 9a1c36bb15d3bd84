"""The shop's request URL: the signature first, then stored, then acknowledged."""

import structlog
from aiohttp import web

from bot.config import ORDERS_PATH
from bot.services.intake import Intake
from bot.services.ports import Timekeeper
from bot.store.inbox import InboundEvent
from bot.store.orders import order_key
from bot.store.vault import Vault
from handlers.orders.parse import SOURCE, Unreadable, read_body
from handlers.orders.sign import HEADER, Forged, Stale, check
from handlers.web import body_of

log = structlog.get_logger(__name__)

MOST_BYTES = 16 * 1024
"""An event has a few hundred."""


class OrderEvents:
    """Where a shop tells what happened to its orders. Fulfils `handlers.web.HttpEdge`.

    Every answer is JSON: `status` where the event is with us, `error` and `problems` elsewhere.
    """

    path = ORDERS_PATH

    def __init__(self, secret: str, intake: Intake, vault: Vault, time: Timekeeper) -> None:
        self._secret = secret
        self._intake = intake
        self._vault = vault
        self._time = time
        self._trouble: str | None = None

    @property
    def trouble(self) -> str | None:
        """What the last request that the shop did sign told of the clocks."""
        return self._trouble

    async def take(self, request: web.Request) -> web.Response:
        """202 for what was stored, 200 for what was stored before; 401 for what the shop did not
        sign now, 400 for what cannot be read, 413 and 503."""
        try:
            body = await body_of(request, MOST_BYTES)
        except web.HTTPException as answer:
            return _unread(answer)
        now = self._time.now()
        try:
            check(self._secret, request.headers.get(HEADER), body, now)
        except Forged as forged:
            if isinstance(forged, Stale):
                self._trouble = f"an order event was refused: {forged}"
            log.warning("orders.refused", reason=str(forged))
            return _refused(401, "not_signed", str(forged))
        self._trouble = None
        try:
            given, event = read_body(body, now)
        except Unreadable as error:
            log.warning("orders.unreadable", problems=len(error.problems))
            return _refused(400, "unreadable", *error.problems)
        key = order_key(self._vault, event.number)
        inbound = InboundEvent(SOURCE, f"order:{event.event_id}", key, given)
        try:
            new = await self._intake.take([inbound])
        except Exception as error:  # the database is away, whatever it says: send it again
            log.error("orders.not_stored", error=type(error).__name__)
            return _refused(503, "not_stored", "nothing was stored: send it again, signed anew")
        if new:
            return web.json_response({"status": "stored"}, status=202)
        return web.json_response({"status": "repeated"})


def _unread(answer: web.HTTPException) -> web.Response:
    """The same refusal in JSON. What was not read to its end stands in the way of what follows."""
    words = {
        408: ("too_slow", "the body took too long"),
        413: ("too_large", f"the body may have {MOST_BYTES} bytes"),
    }
    response = _refused(answer.status, *words.get(answer.status, ("cut_off", "body: cut off")))
    response.force_close()
    return response


def _refused(status: int, error: str, *problems: str) -> web.Response:
    return web.json_response({"error": error, "problems": problems}, status=status)
