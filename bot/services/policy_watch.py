"""Watches the policy's file: a sound edit is swapped in, and what is open is dated anew."""

import asyncio
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Protocol

import structlog

from bot.domain.policy import Policy
from bot.services.policies import Policies
from bot.services.ports import Timekeeper
from bot.services.promises import reassess
from bot.store.store import Store

log = structlog.get_logger(__name__)

_LOOK_EVERY = 0.5
"""Seconds."""
_AT_ONCE = 200
"""Clocks that are dated anew in one transaction."""


class Load(Protocol):
    """Reads a policy. Raises ParleyError whose words name the place and the cure."""

    def __call__(self, path: Path) -> Policy: ...


class PolicyWatch:
    """Keeps the policy level with its file: what is broken is refused, and the old one goes on."""

    def __init__(
        self, path: Path, load: Load, policies: Policies, store: Store, time: Timekeeper
    ) -> None:
        self._path = path
        self._load = load
        self._policies = policies
        self._store = store
        self._time = time
        self._seen = self._text()
        self._refused = False
        self._untold: dict[str, dict[str, object]] = {}

    async def run(self) -> None:
        """Watch the file until cancelled."""
        while True:
            await asyncio.sleep(_LOOK_EVERY)
            try:
                await self._look()
            except Exception as error:  # the outermost loop: the old policy goes on
                log.error("policy.reload_failed", error=type(error).__name__)
            await self._tell()

    async def _look(self) -> None:
        text = await asyncio.to_thread(self._text)
        if text == self._seen or text is None:
            return  # unchanged, or between the two halves of a save
        await asyncio.sleep(_LOOK_EVERY / 5)
        if await asyncio.to_thread(self._text) != text:
            return  # still being written: the next look is soon
        self._seen = text
        # The same in every process, so that one tells; another where a text is saved again.
        digest = sha256(text.encode()).hexdigest()[:16]
        key = f"policy:{digest}:{await asyncio.to_thread(self._saved_at)}"
        try:
            policy = await asyncio.to_thread(self._load, self._path)
        except Exception as error:  # whatever it is, the running policy stays
            problem = str(error) or type(error).__name__
            self._refused = True
            log.warning("policy.refused", problem=problem)
            self._untold[key] = {"alarm": "policy", "problem": problem}
            return
        if policy == self._policies.current and not self._refused:
            return
        self._refused = False
        self._policies.current = policy
        log.info("policy.reloaded")
        moved = await self._reassess()
        self._untold[key] = {"alarm": "policy_changed", "problem": str(moved), "row": moved}

    async def _reassess(self) -> int:
        """Date every open promise anew; returns how many have moved."""
        moved, after = 0, 0
        while True:
            async with self._store.transaction() as tx:
                page = await self._store.clocks.open_promises(tx, after, _AT_ONCE)
                if not page:
                    return moved
                after = page[-1].id
                for inquiry in dict.fromkeys(clock.inquiry for clock in page):
                    moved += await reassess(
                        self._store, tx, inquiry, self._policies.current, self._time.now()
                    )

    def _text(self) -> str | None:
        with suppress(OSError, UnicodeDecodeError):
            return self._path.read_text(encoding="utf-8")
        return None

    def _saved_at(self) -> int:
        with suppress(OSError):
            return self._path.stat().st_mtime_ns
        return 0

    async def _tell(self) -> None:
        """Store what is to be told, once for all processes; later while the database is away."""
        with suppress(Exception):  # the workers say so
            for key, payload in [*self._untold.items()]:
                async with self._store.transaction() as tx:
                    house, now = self._store.vault.house, self._time.now()
                    await self._store.outbox.alarm(tx, key, payload, house, now)
                del self._untold[key]
