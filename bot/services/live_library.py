"""The library in use: a saved edit is checked, loaded beside the old library, and swapped in.

Theory of operation: the folder is looked at again and again. When it has changed and two looks
agree, it is loaded. What is broken is refused, and the old library goes on. What is sound is in
use at once with what was learnt before, so that fresh entries are at most suggested; the training
goes on in a thread, and ends with the matcher that a restart would have built. Of several edits
the newest wins. Every process does this for itself, and all come to the same.
"""

import asyncio
import gc
import threading
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import structlog

from bot.services.edition import Edition, Refusal, prepare
from bot.services.librarian import Librarian
from bot.services.ports import Timekeeper
from bot.store.store import Store
from qa_library.folder import Sight, look

log = structlog.get_logger(__name__)

_LOOK_EVERY = 0.4
"""Seconds. A look at 250 files takes one to two milliseconds: below half a percent of a core."""
_SETTLED_AFTER = 0.1
"""Seconds between the two looks that must agree: editors and git write within a few of them."""
_DOUBTED_FOR = 0.5
"""Seconds after which a broken folder is looked at once more: it may be half written."""
_MOST_TOLD = 3


class _GivenUp(Exception):
    """A newer edit came, or the end."""


class LiveLibrary:
    """Gives the present librarian, and keeps it level with the folder."""

    def __init__(
        self, folder: Path, edition: Edition, desk_language: str, store: Store, time: Timekeeper
    ) -> None:
        self._folder = folder
        self._desk_language = desk_language
        self._store = store
        self._time = time
        self._seen = edition.sight
        self._refusal: Refusal | None = None
        self._untold: dict[str, dict[str, str]] = {}
        self._training_ends = threading.Event()
        self._training: asyncio.Task[None] | None = None
        self._use(edition)

    def librarian(self) -> Librarian:
        """The one of now. Ask once per event, and keep to it until the event is done."""
        return self._librarian

    async def run(self) -> None:
        """Watch the folder until cancelled."""
        try:
            while True:
                await asyncio.sleep(_LOOK_EVERY)
                try:
                    await self._look()
                except Exception as error:  # the outermost loop: the old library goes on
                    log.error("library.reload_failed", error=type(error).__name__)
                await self._tell()
        finally:
            self._give_up_training()

    async def _look(self) -> None:
        sight = await self._sight()
        if sight == self._seen:
            return
        while (again := await self._sight(_SETTLED_AFTER)) != sight:
            sight = again
        self._seen = sight
        started = asyncio.get_running_loop().time()
        _keep()
        outcome = await asyncio.to_thread(prepare, self._folder, sight, self._edition)
        # What was saved while it was read, or is still being written, is for the next look.
        doubt = _DOUBTED_FOR if isinstance(outcome, Refusal) else 0.0
        if await self._sight(doubt) != sight:
            return
        if isinstance(outcome, Refusal):
            self._refuse(outcome)
        else:
            self._take(outcome, started)

    async def _sight(self, after: float = 0.0) -> Sight:
        await asyncio.sleep(after)
        # In a thread, since a network drive that is away would hold up the loop.
        return await asyncio.to_thread(look, self._folder)

    def _refuse(self, refusal: Refusal) -> None:
        if self._refusal is not None and self._refusal.problems == refusal.problems:
            return
        self._refusal = refusal
        log.warning("library.refused", problems=refusal.problems)
        told = refusal.problems[:_MOST_TOLD]
        more = len(refusal.problems) - len(told)
        self._alarm("library", "\n".join([*told, f"+{more}"] if more else told), refusal)

    def _take(self, edition: Edition, started: float) -> None:
        if self._refusal is not None:
            log.info("library.put_right", revision=edition.revision)
            self._alarm("library_put_right", "", self._refusal)
            self._refusal = None
        if edition.revision == self._edition.revision:
            return
        changed = edition.changed_since(self._edition)
        self._give_up_training()
        self._use(edition)
        seconds = _seconds_since(started)
        log.info("library.reloaded", revision=edition.revision, entries=changed, seconds=seconds)
        if not edition.matcher.is_trained:
            self._training_ends = threading.Event()
            self._training = asyncio.create_task(self._train(edition, self._training_ends))

    def _use(self, edition: Edition) -> None:
        self._edition = edition
        library = edition.loaded.library
        self._librarian = Librarian(library, edition.matcher, self._desk_language)

    async def _train(self, edition: Edition, ends: threading.Event) -> None:
        started = asyncio.get_running_loop().time()

        def go_on() -> None:
            if ends.is_set():
                raise _GivenUp

        _keep()
        try:
            matcher = await asyncio.to_thread(edition.matcher.trained, go_on)
        except Exception as error:  # fresh entries stay suggestions, which is safe
            log.error("library.training_failed", error=type(error).__name__)
            return
        self._use(replace(edition, matcher=matcher))
        log.info("library.trained", revision=edition.revision, seconds=_seconds_since(started))

    def _give_up_training(self) -> None:
        if self._training is not None:
            self._training.cancel()
            # The thread cannot be cancelled: it ends after the language it is at.
            self._training_ends.set()
            self._training = None

    def _alarm(self, kind: str, problem: str, refusal: Refusal) -> None:
        self._untold[f"{kind}:{refusal.key}"] = {"alarm": kind, "problem": problem}

    async def _tell(self) -> None:
        """Store the alarms that wait, once for all processes; later while the database is away."""
        with suppress(Exception):  # the workers say so
            for key, payload in [*self._untold.items()]:
                async with self._store.transaction() as tx:
                    house, now = self._store.vault.house, self._time.now()
                    await self._store.outbox.alarm(tx, key, payload, house, now)
                del self._untold[key]


def _keep() -> None:
    """Spare the collector of cycles what is there to stay.

    A full collection looks at every object of a library and holds all threads up meanwhile: 0.1
    to 0.3 s, and loading or training may set one off. What is replaced is in no cycle and goes
    without it.
    """
    gc.collect(1)
    gc.freeze()


def _seconds_since(started: float) -> float:
    return round(asyncio.get_running_loop().time() - started, 3)
