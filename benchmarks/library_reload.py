"""From a save to the new library in use, to its training done, and what the bot's loop feels.

    .venv/bin/python -m benchmarks.library_reload [--runs 5] [--edit entry|languages|all]

A made-up library of 74 entries in 17 languages (benchmarks/synthetic_library.py) is watched as in
the bot, on SQLite. An edit changes one entry's phrasings: in one language, in every language, or
every entry in every language. Beside the times stand how late the loop ran a timer of 5 ms, and
how long one small transaction took, meanwhile. The peer is what a restart costs without the
rest of the bot: loading the same folder and training on it.
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.synthetic_library import LANGUAGES, write_synthetic_library
from bot.domain.policy import Policy
from bot.real_time import RealTime
from bot.services.live_library import LiveLibrary
from bot.store.database import database_url, open_database
from bot.store.migrate import migrate
from bot.store.store import Store
from bot.store.vault import Vault
from bot.wiring import load_edition

GOALS = {"saved to in use": 1000.0, "loop late, p99": 100.0}
EDITS = ("entry", "languages", "all")
_TICK = 0.005


@dataclass
class Run:
    """One edit: seconds to its use and to its training, and what was felt meanwhile."""

    in_use: float = 0.0
    trained: float = 0.0
    late: list[float] = field(default_factory=list)
    written: list[float] = field(default_factory=list)


def edit(folder: Path, kind: str, number: int) -> None:
    """Save an edit of one of EDITS; `number` makes it another than the last one."""
    languages = LANGUAGES[:1] if kind == "entry" else LANGUAGES
    for language in languages:
        for file in sorted((folder / language).glob("topic*.yaml"))[: 99 if kind == "all" else 1]:
            times = -1 if kind == "all" else 1
            added = f"  phrasings:\n    - edited {language} {number} {file.stem}\n"
            text = file.read_text(encoding="utf-8").replace("  phrasings:\n", added, times)
            file.write_text(text, encoding="utf-8")


async def measured(library: LiveLibrary, store: Store, folder: Path, kind: str, number: int) -> Run:
    """Save, and wait until the library in use is trained on what was saved."""
    run, before = Run(), library.librarian()
    feeling = [asyncio.create_task(one) for one in (_late(run), _writing(run, store))]
    await asyncio.to_thread(edit, folder, kind, number)
    saved = time.perf_counter()
    at_once = await _until(lambda: library.librarian() is not before, library)
    run.in_use = time.perf_counter() - saved
    await _until(lambda: library.librarian() is not at_once, library)
    run.trained = time.perf_counter() - saved
    for task in feeling:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    return run


async def _until(look: Callable[[], bool], library: LiveLibrary) -> object:
    while not look():  # noqa: ASYNC110  what is measured tells nobody
        await asyncio.sleep(_TICK)
    return library.librarian()


async def _late(run: Run) -> None:
    while True:
        due = time.perf_counter() + _TICK
        await asyncio.sleep(_TICK)
        run.late.append(time.perf_counter() - due)


async def _writing(run: Run, store: Store) -> None:
    while True:
        begun = time.perf_counter()
        async with store.transaction() as tx:
            await store.inbox.quarantined(tx)
        run.written.append(time.perf_counter() - begun)
        await asyncio.sleep(_TICK)


async def measure(kind: str, runs: int) -> list[str]:
    """Print the medians of some edits; returns the goals that were missed."""
    with tempfile.TemporaryDirectory() as folder:
        content = write_synthetic_library(Path(folder) / "content")
        url = database_url(f"sqlite:///{folder}/parley.db")
        migrate(url)
        store = Store(open_database(url), Vault(bytes(32)))
        await store.begin()
        library = LiveLibrary(
            content, load_edition(content, None), Policy().desk_language, store, RealTime()
        )
        watching = asyncio.create_task(library.run())
        done = [await measured(library, store, content, kind, at) for at in range(runs)]
        idle = await _idle()
        watching.cancel()
        await store.close()
        begun = time.perf_counter()
        load_edition(content, None)
        restart = time.perf_counter() - begun
    return _report(kind, done, idle, restart)


async def _idle() -> float:
    """The share of a core that watching costs while nothing is saved."""
    begun, used = time.perf_counter(), time.process_time()
    await asyncio.sleep(10)
    return (time.process_time() - used) / (time.perf_counter() - begun)


def _report(kind: str, done: list[Run], idle: float, restart: float) -> list[str]:
    figures = {
        "saved to in use": _milliseconds(run.in_use for run in done),
        "saved to trained": _milliseconds(run.trained for run in done),
        "loop late, p50": _milliseconds(_rank(run.late, 0.5) for run in done),
        "loop late, p99": _milliseconds(_rank(run.late, 0.99) for run in done),
        "loop late, most": _milliseconds(max(run.late) for run in done),
        "transaction, p50": _milliseconds(_rank(run.written, 0.5) for run in done),
        "transaction, p99": _milliseconds(_rank(run.written, 0.99) for run in done),
        "restart (the peer)": restart * 1000,
    }
    print(f"{kind}: medians of {len(done)} edits; watching an idle folder {idle:.2%} of a core")
    for name, value in figures.items():
        print(f"  {name:<20} {value:8.1f} ms")
    return [
        f"{kind}, {name}: {figures[name]:.1f} ms, goal {goal:.0f} ms"
        for name, goal in GOALS.items()
        if figures[name] > goal
    ]


def _milliseconds(seconds: Iterable[float]) -> float:
    return statistics.median(seconds) * 1000


def _rank(samples: list[float], share: float) -> float:
    return sorted(samples)[min(len(samples) - 1, int(len(samples) * share))]


def main() -> None:
    """Measure, and print what was missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--edit", choices=EDITS, help="one kind of edit only")
    options = parser.parse_args()
    missed: list[str] = []
    for kind in [options.edit] if options.edit else EDITS:
        missed += asyncio.run(measure(kind, options.runs))
    print("\n".join(["missed:", *missed]) if missed else "every goal met")


if __name__ == "__main__":
    main()
