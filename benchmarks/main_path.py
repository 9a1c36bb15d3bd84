"""Buyer to card, and click to buyer, through the real bot process and the sandbox.

    .venv/bin/python -m benchmarks.main_path [--rate 20] [--seconds 30] [--peer]

The sandbox and the load run in this process, the bot in one of its own. Times are taken where
people are: when Telegram hands the update out, when Slack stores the card; when Slack sends the
click, when Telegram stores the reply. The peer is the same conversation on bare
python-telegram-bot and Bolt, without storing anything (benchmarks/bare_bot.py): the ceiling.
"""

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from sandbox.bot import BotProcess
from sandbox.clock import SharedClock
from sandbox.effects import Call, Effect
from sandbox.limits import Limits
from sandbox.server import Sandbox
from sandbox.telegram import User

GOALS = {"p50": 50.0, "p99": 250.0, "start to ready": 4.0, "RSS": 200.0}
_QUESTIONS = (
    ("es", "¿Cuál es el pedido mínimo?"),
    ("en", "How long does production take?"),
    ("pl", "Jakie są warunki płatności?"),
    ("pt", "Qual é o prazo de produção?"),
    ("ar", "ما هي طرق الدفع؟"),
)
_WARM_UP = 10


@dataclass
class Stopwatch:
    """When each buyer's question left, was shown, was clicked and was answered."""

    asked: dict[int, float] = field(default_factory=dict)
    carded: dict[int, float] = field(default_factory=dict)
    clicked: dict[int, float] = field(default_factory=dict)
    answered: dict[int, float] = field(default_factory=dict)
    cards: "asyncio.Queue[tuple[int, str, str]]" = field(default_factory=asyncio.Queue)
    by_name: dict[str, int] = field(default_factory=dict)

    def note(self, entry: Effect | Call) -> None:
        """Take the time of an effect at once."""
        now = time.perf_counter()
        if not isinstance(entry, Effect):
            return
        if entry.method == "chat.postMessage":
            buyer = self._buyer_of(entry)
            if buyer is not None:
                self.carded.setdefault(buyer, now)
                self.cards.put_nowait((buyer, str(entry.chat), str(entry.data["ts"])))
        elif entry.method == "sendMessage" and entry.chat is not None:
            buyer = int(entry.chat)
            if buyer in self.clicked:
                self.answered.setdefault(buyer, now)

    def _buyer_of(self, entry: Effect) -> int | None:
        text = str(entry.data.get("text", ""))
        return next((user for name, user in self.by_name.items() if name in text), None)


def spread(samples: Sequence[float]) -> dict[str, float]:
    """Median and 99th percentile, in milliseconds."""
    ordered = sorted(sample * 1000 for sample in samples)
    if not ordered:
        return {"p50": float("nan"), "p99": float("nan")}
    return {
        "p50": statistics.median(ordered),
        "p99": ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))],
    }


def resident_megabytes(pid: int) -> float:
    """Resident memory of a process now (Linux)."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return float("nan")


async def load(sandbox: Sandbox, watch: Stopwatch, rate: float, seconds: float) -> None:
    """Ask at `rate`, click Approve as soon as a card is there, and wait for the last reply."""
    clicking = asyncio.create_task(_click(sandbox, watch))
    count = int(rate * seconds)
    users = [_buyer(sandbox, watch, number) for number in range(count)]
    begun = time.perf_counter()
    for number, user in enumerate(users):
        await asyncio.sleep(max(0.0, begun + number / rate - time.perf_counter()))
        watch.asked[user.id] = time.perf_counter()
        sandbox.telegram.say(user, _QUESTIONS[number % len(_QUESTIONS)][1])
    with suppress(TimeoutError):
        await sandbox.effects.until(lambda: len(watch.answered) >= count, timeout=30.0)
    clicking.cancel()


def _buyer(sandbox: Sandbox, watch: Stopwatch, number: int) -> User:
    name = f"Buyer{number:05d}x"
    user = sandbox.telegram.new_user(name, language_code=_QUESTIONS[number % 5][0])
    watch.by_name[name] = user.id
    return user


async def _click(sandbox: Sandbox, watch: Stopwatch) -> None:
    under_way: set[asyncio.Task[None]] = set()
    while True:
        buyer, channel, ts = await watch.cards.get()
        task = asyncio.create_task(_approve(sandbox, watch, buyer, channel, ts))
        under_way.add(task)
        task.add_done_callback(under_way.discard)


async def _approve(sandbox: Sandbox, watch: Stopwatch, buyer: int, channel: str, ts: str) -> None:
    watch.clicked[buyer] = time.perf_counter()
    await sandbox.slack.click("ania", channel, ts, "draft.approve")


def report(name: str, watch: Stopwatch, ready: float, memory: float) -> list[str]:
    """Print a table of what was measured; returns the goals that were missed."""
    users = list(watch.asked)[_WARM_UP:]
    paths = {
        "delivered to card": [
            watch.carded[user] - watch.asked[user] for user in users if user in watch.carded
        ],
        "click to sent": [
            watch.answered[user] - watch.clicked[user] for user in users if user in watch.answered
        ],
    }
    missed: list[str] = []
    print(f"{name}: {len(watch.answered)} of {len(watch.asked)} buyers answered")
    for path, samples in paths.items():
        figures = spread(samples)
        print(f"  {path:<18} p50 {figures['p50']:7.1f} ms   p99 {figures['p99']:7.1f} ms")
        missed += [
            f"{name}, {path} {rank}: {figures[rank]:.1f} ms, goal {GOALS[rank]:.0f} ms,"
            f" gap {figures[rank] - GOALS[rank]:.1f} ms"
            for rank in ("p50", "p99")
            if not figures[rank] <= GOALS[rank]
        ]
    print(f"  start to ready     {ready:.2f} s, resident memory {memory:.0f} MB")
    for goal, value, unit in (("start to ready", ready, "s"), ("RSS", memory, "MB")):
        if value > GOALS[goal]:
            missed.append(f"{name}, {goal}: {value:.1f} {unit}, goal {GOALS[goal]:.0f} {unit}")
    return missed


async def measure(rate: float, seconds: float, *, peer: bool) -> list[str]:
    """One run against a fresh sandbox and a fresh bot."""
    name = "bare peer (nothing stored)" if peer else "Parley"
    with tempfile.TemporaryDirectory() as folder:
        clock = SharedClock.create(Path(folder) / "clock")
        async with Sandbox(clock, limits=Limits.off()) as sandbox:
            bot = _bot(sandbox, Path(folder), peer=peer)
            begun = time.perf_counter()
            await bot.start()
            ready = time.perf_counter() - begun
            watch = Stopwatch()
            stop = sandbox.effects.subscribe(watch.note)
            await load(sandbox, watch, rate, seconds)
            stop()
            memory = resident_megabytes(bot.pid or 0)
            await bot.stop()
        clock.close()
    return report(name, watch, ready, memory)


def _bot(sandbox: Sandbox, folder: Path, *, peer: bool) -> BotProcess:
    here = dict(os.environ) | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    if peer:
        bare = (sys.executable, "-m", "benchmarks.bare_bot")
        return BotProcess(bare, here | sandbox.settings(), folder=folder)
    raised = {
        "PARLEY_TELEGRAM_RATE": "1000",
        "PARLEY_CHAT_RATE": "1000",
        "PARLEY_DESK_RATE": "1000",
        "PARLEY_KEY_FILE": str(folder / "parley.key"),
    }
    command = (sys.executable, "-m", "sandbox.bot_process", "--clock", str(sandbox.clock.path))
    database = {"DATABASE_URL": f"sqlite:///{folder}/parley.db"}
    return BotProcess(command, here | sandbox.settings() | raised | database, folder=folder)


def main() -> None:
    """Measure, and print what was missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rate", type=float, default=20.0, help="messages a second")
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--peer", action="store_true", help="measure the bare peer as well")
    options = parser.parse_args()
    print(
        f"{options.rate:g} messages/s for {options.seconds:g} s; the bot's lanes raised to 1000/s,"
        " the stand-ins' limits off; SQLite, synchronous=FULL"
    )
    missed = asyncio.run(measure(options.rate, options.seconds, peer=False))
    if options.peer:
        asyncio.run(measure(options.rate, options.seconds, peer=True))
    print("\n".join(["missed:", *missed]) if missed else "every goal met")


if __name__ == "__main__":
    main()
